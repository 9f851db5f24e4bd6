// Compiles the specs that have changed: those of the API's versions, and those of webhooks.
//   tsx scripts/codegen/generate.ts           writes generated/<version>/, and prints which files it wrote
//   tsx scripts/codegen/generate.ts --check   compares them with what the specs give, and writes nothing
// Everything is compiled before anything is written, so that a mistake leaves generated/ as it was.
import fs from 'node:fs/promises';
import path from 'node:path';
import { root, runnable } from '../cli.js';
import type { Files } from './compile.js';
import { isCompiled, noteCompiled } from './record.js';
import { pinned, specs } from './versions.js';

/** The files that are in a folder now. */
async function present(folder: string): Promise<Files> {
  const entries = await fs
    .readdir(folder, { recursive: true, withFileTypes: true })
    .catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
  const found: Files = new Map();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    found.set(path.relative(folder, file).replaceAll(path.sep, '/'), await fs.readFile(file, 'utf8'));
  }
  return found;
}

type State = 'missing' | 'out of date' | 'left over';

/** The files of a folder that are not what they should be, and why. */
function differences(wanted: Files, found: Files): [file: string, state: State][] {
  const stale = [...wanted].filter(([file, text]) => found.get(file) !== text);
  const extra = [...found.keys()].filter((file) => !wanted.has(file));
  return [
    ...stale.map(([file]): [string, State] => [file, found.has(file) ? 'out of date' : 'missing']),
    ...extra.map((file): [string, State] => [file, 'left over']),
  ];
}

/** Writes or removes a file, so that it is what it should be. */
async function update(target: string, text: string | undefined): Promise<void> {
  if (text === undefined) return fs.rm(target);
  await fs.mkdir(path.dirname(target), { recursive: true });
  await fs.writeFile(target, text);
}

/** Compiles the specs that have changed. Nothing that compiles is loaded if there are none. */
async function compileChanged(): Promise<Map<string, Files>> {
  const changed = specs().filter((spec) => !isCompiled(spec));
  if (changed.length === 0) return new Map();
  const { compile } = await import('./compile.js');
  return compile(changed);
}

await runnable(import.meta, '[--check]: compiles the specs', async (flag) => {
  if (flag !== undefined && flag !== '--check') throw new Error(`unknown option ${flag}; --check is the only one`);
  pinned(); // throws if src/index.ts names no version
  const compiled = await compileChanged();
  let count = 0;
  for (const [name, wanted] of compiled) {
    const folder = path.join(root, 'generated', name);
    for (const [file, state] of differences(wanted, await present(folder))) {
      count++;
      if (flag !== '--check') await update(path.join(folder, file), wanted.get(file));
      const where = `generated/${name}/${file}`;
      if (flag === '--check') console.log(`${where} is ${state}`);
      else console.log(`${state === 'left over' ? 'removed' : 'wrote'} ${where}`);
    }
  }
  if (flag === '--check' && count > 0) {
    throw new Error('generated/ differs from what the specs give: run `npm run generate` and commit the result.');
  }
  if (count === 0) console.log('generated/ is up to date');
  noteCompiled(specs());
});
