// The changes of a run, which are written at its end.
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../cli.js';
import type { Changes } from './tree.js';

/** The text of a file of the project; `undefined` if there is none. */
export const textOf = (file: string): string | undefined => {
  const full = path.join(root, file);
  return fs.existsSync(full) ? fs.readFileSync(full, 'utf8') : undefined;
};

export class FileChanges {
  readonly changes: Changes = new Map();

  /** Changes a file, unless it has that text already. */
  change(file: string, text: string): void {
    if (textOf(file) !== text) this.changes.set(file, text);
  }

  /** Gives a folder these files, and no others but those that are kept. */
  changeFolder(folder: string, texts: Map<string, string>, kept: string[] = []): void {
    const full = path.join(root, folder);
    const present = fs.existsSync(full) ? fs.readdirSync(full, { recursive: true, withFileTypes: true }) : [];
    for (const entry of present) {
      const file = path.relative(full, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/');
      if (entry.isFile() && !texts.has(file) && !kept.includes(file)) this.changes.set(`${folder}/${file}`, undefined);
    }
    for (const [file, text] of texts) this.change(`${folder}/${file}`, text);
  }
}
