// The commands of the guide for other languages, run as they are printed.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
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

/** The blocks of a language in the guide. */
async function blocksOf(language: string): Promise<string[]> {
  const guide = await readFile('docs/guides/emulator-languages.md', 'utf8');
  return [...guide.matchAll(/^```(\w+)\n(.*?)^```$/gms)].flatMap(([, name, text = '']) =>
    name === language ? [text] : [],
  );
}

it('the files for containers and workflows are YAML, and start the emulator with options that it has', async () => {
  const [compose, workflow] = (await blocksOf('yaml')).map((text) => parse(text) as unknown);
  expect(compose).toMatchObject({ services: { clerk: { image: /^node:/ }, app: { depends_on: { clerk: {} } } } });
  expect(workflow).toMatchObject({ steps: expect.any(Array) as unknown });
  const commands = JSON.stringify([compose, workflow]).match(/clerk-bapi-emulator( [^">&]+)/g) ?? [];
  expect(commands).toHaveLength(2);
  const usage = await readFile('emulator/server/arguments.ts', 'utf8');
  for (const [option] of commands.join(' ').matchAll(/--[a-z-]+/g)) expect(usage).toContain(`  ${option} <`);
});
