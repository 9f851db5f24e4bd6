// Compiles again after each edit of a spec, in one process, which has the compilers loaded.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { messageOf, root } from '../cli.js';

/** In ms: an editor may write a file in several steps, and several files at once. */
const pause = 50;

/** Folder by folder: Node's recursive watch loses a file that an editor replaces. */
class Folders {
  readonly #watchers = new Map<string, fs.FSWatcher>();

  constructor(
    readonly folder: string,
    readonly onEdit: () => void,
  ) {
    this.update();
  }

  /** Watches the folders that are new, and no longer those that are gone. */
  update(): void {
    const entries = fs.readdirSync(this.folder, { recursive: true, withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory());
    const present = new Set([this.folder, ...folders.map((entry) => path.join(entry.parentPath, entry.name))]);
    for (const folder of this.#watchers.keys()) if (!present.has(folder)) this.#close(folder);
    for (const folder of present)
      if (!this.#watchers.has(folder)) this.#watchers.set(folder, fs.watch(folder, this.onEdit));
  }

  #close(folder: string): void {
    this.#watchers.get(folder)?.close();
    this.#watchers.delete(folder);
  }

  close(): void {
    for (const folder of [...this.#watchers.keys()]) this.#close(folder);
  }
}

/**
 * Runs `compile` now, and after each edit below openapi/, until `signal` is aborted. A mistake in a spec is printed.
 *
 * Only specs are watched: lint rules and scripts/ stay as they were loaded.
 */
export async function watch(compile: () => Promise<void>, signal?: AbortSignal): Promise<void> {
  const { forgetFiles } = await import('./spec.js');
  await import('./compile.js'); // now, rather than at the first edit
  let isEdited = true;
  let wake = () => {};
  const folders = new Folders(path.join(root, 'openapi'), () => {
    isEdited = true;
    wake();
  });
  signal?.addEventListener('abort', () => wake());
  while (!signal?.aborted) {
    if (isEdited) {
      isEdited = false;
      forgetFiles();
      await compile().catch((error: unknown) => console.error(messageOf(error)));
      console.log('watching openapi/; press Ctrl-C to stop');
    } else {
      await new Promise<void>((resolve) => (wake = resolve));
      await setTimeout(pause);
      folders.update();
    }
  }
  folders.close();
}
