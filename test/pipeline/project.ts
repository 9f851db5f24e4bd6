// A copy of what compiles the specs, for tests that change it.
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { parse, stringify } from 'yaml';
import { root, tsx } from '../../scripts/cli.js';
import { pinned } from '../../scripts/codegen/versions.js';
import { dropUnreached } from '../fixtures/reached.js';

const run = promisify(execFile);

export async function copyOfProject(): Promise<string> {
  const copy = await mkdtemp(path.join(tmpdir(), 'clerk-bapi-'));
  for (const entry of ['openapi', 'scripts', 'src', 'generated', 'redocly.yaml', 'package.json'])
    await cp(path.join(root, entry), path.join(copy, entry), { recursive: true });
  await symlink(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  return copy;
}

/** Leaves one version of a copy, and of that the operations with which one bans, locks and describes a user. */
export async function reduce(copy: string): Promise<void> {
  for (const room of ['openapi', 'generated'])
    for (const name of await readdir(path.join(copy, room)))
      if (/^\d{4}-|^webhooks$/.test(name) && name !== pinned())
        await rm(path.join(copy, room, name), { recursive: true });
  const spec = path.join(copy, 'openapi', pinned());
  const entry = path.join(spec, 'openapi.yaml');
  const document = parse(await readFile(entry, 'utf8')) as { paths: Record<string, object> };
  const few = Object.entries(document.paths).filter(([route]) =>
    /^\/users\/\{user_id\}\/(ban|lock|metadata)$/.test(route),
  );
  await writeFile(entry, stringify({ ...document, paths: Object.fromEntries(few) }));
  await dropUnreached(spec); // with the overlay, which needs more than is left
}

/** Runs `npm run generate` of a copy, without turbo. */
export const generate = async (copy: string, ...flags: string[]): Promise<{ code: number; output: string }> =>
  run(process.execPath, [...tsx, 'scripts/codegen/generate.ts', ...flags], { cwd: copy }).then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, output: stdout + stderr }),
  );

/** The files in generated/ of a copy, each with its path and its content. */
export async function generated(copy: string): Promise<string[]> {
  const files = await readdir(path.join(copy, 'generated'), { recursive: true, withFileTypes: true });
  const names = files.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return Promise.all(names.sort().map(async (file) => `${path.relative(copy, file)}\n${await readFile(file, 'utf8')}`));
}
