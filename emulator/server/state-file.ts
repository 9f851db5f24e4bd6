import { readFileSync } from 'node:fs';
import { open, realpath, rename, rm } from 'node:fs/promises';
import { FileError } from './seed-file.js';
import type { Snapshot } from '../store/snapshot.js';
import { messageOf } from '../store/json.js';

/** How long changes are gathered before they are written, in ms. */
const GATHERED = 200;

/** Reads what an earlier emulator has saved. @returns `undefined` if there is no file @throws FileError - if it is of no use */
export function readStateFile(file: string): Snapshot | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Snapshot;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new FileError(`${file}: ${messageOf(error)}`);
  }
}

/** Writes a file as a whole or not at all, for nobody else to read: keys are in it. */
async function write(file: string, text: string): Promise<void> {
  const target = await realpath(file).catch(() => file); // a link stays one
  const temporary = `${target}.tmp`; // in the same folder: files are not renamed across disks
  try {
    await rm(temporary, { force: true }); // left by one that was killed
    const handle = await open(temporary, 'wx', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Keeps a file as the state is, soon after each change. */
export class StateFile {
  readonly #file: string;
  readonly #snapshot: () => Snapshot;
  readonly #onError: (message: string) => void;
  #timer: NodeJS.Timeout | undefined;
  #isDirty = false;
  #saving = Promise.resolve();
  /** How long the last save kept everything else waiting, in ms. */
  #cost = 0;
  #reported = '';

  /** @param onError - called when the file can't be written; the next change tries again */
  constructor(file: string, snapshot: () => Snapshot, onError: (message: string) => void) {
    this.#file = file;
    this.#snapshot = snapshot;
    this.#onError = onError;
  }

  /** Says that the state has changed. */
  changed(): void {
    this.#isDirty = true;
    // A large state is saved less often, so that most of the time is left for requests.
    this.#timer ??= setTimeout(() => void this.flush(), Math.max(GATHERED, 5 * this.#cost));
  }

  /** Saves now what is not saved yet. @returns whether the file has it all */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#saving = this.#saving.then(() => this.#save());
    await this.#saving;
    return !this.#isDirty;
  }

  async #save(): Promise<void> {
    if (!this.#isDirty) return;
    this.#isDirty = false;
    try {
      const start = performance.now();
      const text = JSON.stringify(this.#snapshot());
      this.#cost = performance.now() - start;
      await write(this.#file, text);
      this.#reported = '';
    } catch (error) {
      this.#isDirty = true;
      const message = `${this.#file}: ${messageOf(error)}`;
      if (message !== this.#reported) this.#onError(message);
      this.#reported = message;
    }
  }
}
