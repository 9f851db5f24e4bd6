import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/cli.js';

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** Codes that only an emulator has: they say that it is used in a wrong way. */
const own = [
  'control_host_rejected',
  'control_invalid',
  'control_origin_rejected',
  'emulator_failed',
  'invitation_not_open',
  'method_not_allowed',
  'not_emulated',
  'unsupported_content_encoding',
];

it('offers every code with which the emulator rejects a request', () => {
  const sources = ['engine', 'resources', 'server'].flatMap((folder) =>
    readdirSync(path.join(root, 'emulator', folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => read(`emulator/${folder}/${name}`)),
  );
  const codes = sources.flatMap((text) =>
    [...text.matchAll(/new ApiError\(\s*\d+,\s*'(\w+)'/g)].map(([, code = '']) => code),
  );
  expect(codes.length).toBeGreaterThan(30);
  const offered = new Set([...read('src/error-codes.ts').matchAll(/'(\w+)'/g)].map(([, code = '']) => code));
  expect([...new Set(codes)].filter((code) => !offered.has(code) && !own.includes(code))).toEqual([]);
});
