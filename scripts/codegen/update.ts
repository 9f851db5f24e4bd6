// Brings generated/ up to date with the specs. Everything is compiled before anything is written, so that a mistake leaves
// generated/ as it was.
import fs from 'node:fs/promises';
import path from 'node:path';
import { root } from '../cli.js';
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

/** A file of generated/ that is not what it should be. */
export interface Difference {
  /** Below the project's folder. */
  file: string;
  state: 'missing' | 'out of date' | 'left over';
  /** What it should be; `undefined` if it should not be there. */
  text: string | undefined;
}

function differencesIn(folder: string, wanted: Files, found: Files): Difference[] {
  const stale = [...wanted].filter(([file, text]) => found.get(file) !== text);
  const extra = [...found.keys()].filter((file) => !wanted.has(file));
  return [
    ...stale.map(([file, text]): Difference => ({
      file: `${folder}/${file}`,
      state: found.has(file) ? 'out of date' : 'missing',
      text,
    })),
    ...extra.map((file): Difference => ({ file: `${folder}/${file}`, state: 'left over', text: undefined })),
  ];
}

/** Compiles the specs that have changed. Nothing that compiles is loaded if there are none. */
async function compileChanged(): Promise<Map<string, Files>> {
  const changed = specs().filter((spec) => !isCompiled(spec));
  if (changed.length === 0) return new Map();
  const { compile } = await import('./compile.js');
  return compile(changed);
}

/**
 * Compiles the specs that have changed.
 *
 * @returns what of generated/ differs from what the specs give
 * @throws {SpecError} if a spec can't be compiled, or src/index.ts names no version
 */
export async function differences(): Promise<Difference[]> {
  pinned();
  const found: Difference[] = [];
  for (const [name, wanted] of await compileChanged()) {
    const folder = `generated/${name}`;
    found.push(...differencesIn(folder, wanted, await present(path.join(root, folder))));
  }
  return found;
}

/** Writes and removes files, and notes that generated/ is what the specs give now. */
export async function write(found: readonly Difference[]): Promise<void> {
  for (const { file, text } of found) {
    const target = path.join(root, file);
    if (text === undefined) await fs.rm(target);
    else {
      await fs.mkdir(path.dirname(target), { recursive: true });
      await fs.writeFile(target, text);
    }
  }
  noteCompiled(specs());
}
