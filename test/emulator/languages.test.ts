// The commands of the guide for other languages, run as they are printed.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { createEmulator } from '../../emulator/index.js';

it('the guide’s commands with curl do what they say', async () => {
  const guide = await readFile('docs/guides/emulator-languages.md', 'utf8');
  const blocks = [...guide.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, text = '']) => text);
  await using api = createEmulator();
  const { port } = new URL(await api.listen());
  const script = blocks
    .filter((text) => !text.startsWith('npx'))
    .join('')
    .replaceAll('4010', port)
    .replaceAll('curl ', 'curl -s -S ');
  const folder = await mkdtemp(path.join(os.tmpdir(), 'languages-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const { stdout, stderr } = await promisify(execFile)('bash', ['-e', '-c', script], { cwd: folder });
  expect(stderr).toBe('');
  expect(stdout).toContain('-----BEGIN PUBLIC KEY-----');
  expect(stdout).not.toContain('"errors"');
  const calls = api.requests.map(({ operation, status }) => [operation, status]);
  expect(calls).toEqual([]); // the reset forgets them
  expect(api.faults.list()).toMatchObject([{ fault: { operation: 'users.list', status: 503 } }]);
  const grace = [...api.snapshot().tables['users']!] as { email_addresses: { email_address: string }[] }[];
  expect(grace.map((user) => user.email_addresses[0]?.email_address)).toEqual(['grace@example.com']);
});
