// Every export of an entry point says in an editor what it is, with its members and parameters, and names only types that are
// exported, so that a declaration can name them too.
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { root } from '../../scripts/cli.js';
import { open } from './language-service.js';
import { surfaceOf, type Surface } from './surface.js';

const entryPoints = {
  'clerk-bapi': 'src/index.ts',
  'clerk-bapi/types': 'src/types.ts',
  'clerk-bapi/core': 'generated/2025-11-10/core.ts',
  'clerk-bapi/2026-05-12': 'generated/2026-05-12/index.ts',
  'clerk-bapi/2026-05-12/core': 'generated/2026-05-12/core.ts',
  'clerk-bapi/tokens': 'src/tokens/index.ts',
  'clerk-bapi/webhooks': 'src/webhooks/index.ts',
  'clerk-bapi/bulk': 'src/bulk/index.ts',
  'clerk-bapi/proxy': 'src/proxy/node.ts',
  'clerk-bapi/proxy, in workers': 'src/proxy/index.ts',
  'clerk-bapi/undici': 'src/undici/index.ts',
  'clerk-bapi/redis': 'src/redis/index.ts',
  'clerk-bapi-emulator': 'emulator/index.ts',
};

/** A program of them all. */
const imports = Object.values(entryPoints).map((file) => `import '../${file.replace('.ts', '.js')}';`);
let surface: Surface;

beforeAll(() => {
  const files = Object.values(entryPoints).map((file) => path.join(root, file));
  surface = surfaceOf(open(imports.join('\n')).program(), files);
}, 60_000);

it('every export has words, and every member and parameter of what is exported', () => {
  expect(surface.exported).toBeGreaterThan(1_000);
  expect(surface.silent).toEqual([]);
});

it('every type that their declarations name is exported', () => {
  expect(surface.unnamed).toEqual([]);
});

it('every option takes undefined', () => {
  expect(surface.strict).toEqual([]);
});
