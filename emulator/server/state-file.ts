import { open, readFile, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { lock, type Lock } from '../../src/bulk/lock.js';
import { syncFolder } from '../../src/bulk/log-file.js';
import { messageOf } from '../store/json.js';
import type { Snapshot } from '../store/snapshot.js';
import type { State } from '../store/state.js';
import { FileError } from './seed-file.js';
import { lineOf, readStateText, type ReadState, type RowChange } from './state-log.js';

/** How many characters of changes are appended, at least, before the file is written anew. */
const APPENDED = 4_000_000;

const isCode = (error: unknown, code: string) => error instanceof Error && 'code' in error && error.code === code;

/** The file itself, where its name is a link. @throws FileError - if its folder is not there, or it is no regular file */
async function targetOf(file: string): Promise<string> {
  try {
    const target = await realpath(file);
    // Another file takes its place: that must never be a device.
    if ((await stat(target)).isFile()) return target;
    throw new FileError(`${file} is not a file: name one in a folder that exists`);
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
  }
  const folder = path.dirname(file);
  try {
    return path.join(await realpath(folder), path.basename(file));
  } catch (error) {
    throw isCode(error, 'ENOENT') ? new FileError(`${file}: there is no folder ${folder}: create it first`) : error;
  }
}

async function read(target: string): Promise<ReadState | undefined> {
  try {
    return readStateText(await readFile(target, 'utf8'));
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/**
 * Keeps a file as the state is: each change is on the disk before the client is told of it. Changes are appended, those of
 * the same moment together; when they have become long, the file is written anew. Another emulator can't use it meanwhile.
 */
export class StateFile {
  readonly name: string;
  readonly #target: string;
  readonly #lock: Lock;
  /** What the file held when it was opened; `undefined` if there was none. */
  readonly snapshot: Snapshot | undefined;
  #state: State | undefined;
  #handle: FileHandle | undefined;
  /** Whether lines can be appended to the file. If not, it is written as a whole next. */
  #isWhole: boolean;
  #rows: RowChange[] = [];
  #settings: Record<string, object> = {};
  /** How many IDs the file knows of; -1 before the first write, which tells whether the file can be written. */
  #ids = -1;
  #appended = 0;
  /** The length of the last snapshot. */
  #size = 0;
  #running = Promise.resolve();
  #next: Promise<void> | undefined;

  private constructor(name: string, target: string, held: Lock, found: ReadState | undefined) {
    this.name = name;
    this.#target = target;
    this.#lock = held;
    this.snapshot = found?.snapshot;
    this.#isWhole = found?.isWhole ?? false;
  }

  /** Locks a file and reads it. @throws FileError - if it is of no use, or another emulator uses it */
  static async open(name: string): Promise<StateFile> {
    let held: Lock | undefined;
    try {
      const target = await targetOf(name);
      held = await lock(target, 'state file');
      await rm(temporaryOf(target), { force: true }); // left by one that was killed
      return new StateFile(name, target, held, await read(target));
    } catch (error) {
      await held?.release();
      throw error instanceof FileError ? error : new FileError(`${name}: ${messageOf(error)}`, { cause: error });
    }
  }

  /** Begins to keep a state. @throws FileError - if the file can't be written */
  async keep(state: State): Promise<void> {
    this.#state = state;
    state.observe({
      onRow: (table, before, after) => {
        const key = state.table(table).keyOf({ ...(after ?? before) });
        this.#rows.push([table, key, after ?? null]);
      },
      onSettings: (name, settings) => {
        this.#settings[name] = settings;
      },
      onRestored: () => {
        this.#isWhole = false;
      },
    });
    await this.saved();
  }

  /** Saves what is not saved yet. @returns once the disk has it @throws FileError - if it can't be written */
  saved(): Promise<void> {
    const isSaved = this.#isWhole && this.#rows.length === 0 && this.#ids === this.#state?.ids && !this.#hasSettings();
    if (isSaved) return this.#running;
    // What changes while a write is on its way goes together into the next one.
    return (this.#next ??= this.#running
      .catch(() => {}) // whoever waited for that one has heard
      .then(() => {
        this.#next = undefined;
        return (this.#running = this.#write());
      }));
  }

  /** Writes the file as one line, and lets others use it. @throws FileError - if it can't be written */
  async close(): Promise<void> {
    try {
      await this.#running.catch(() => {});
      if (this.#appended > 0) this.#isWhole = false;
      await this.saved();
    } finally {
      await this.#handle?.close();
      await this.#lock.release();
    }
  }

  #hasSettings() {
    return Object.keys(this.#settings).length > 0;
  }

  async #write(): Promise<void> {
    const state = this.#state;
    if (!state) return;
    try {
      if (this.#lock.isLost)
        throw new Error('another emulator has taken the file, because this one did nothing for seconds');
      const isLong = this.#appended > Math.max(APPENDED, 2 * this.#size);
      await (this.#isWhole && !isLong ? this.#append(state) : this.#rewrite(state));
    } catch (error) {
      this.#isWhole = false; // the next time everything is written
      throw new FileError(`${this.name}: ${messageOf(error)}`, { cause: error });
    }
  }

  /** What has changed since the last time, which begins anew. */
  #take(state: State) {
    const taken = { ids: state.ids, rows: this.#rows, settings: this.#settings };
    this.#ids = state.ids;
    this.#rows = [];
    this.#settings = {};
    return taken;
  }

  async #append(state: State): Promise<void> {
    const handle = (this.#handle ??= await open(this.#target, 'a'));
    const line = lineOf(this.#take(state));
    await handle.appendFile(line);
    await handle.datasync();
    this.#appended += line.length;
  }

  /** Writes the file as a whole or not at all, for nobody else to read: keys are in it. */
  async #rewrite(state: State): Promise<void> {
    this.#take(state);
    this.#isWhole = true;
    const text = lineOf(state.capture());
    const temporary = temporaryOf(this.#target); // in the same folder: files are not renamed across disks
    const handle = await open(temporary, 'wx', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
      await rename(temporary, this.#target);
    } catch (error) {
      await handle.close();
      await rm(temporary, { force: true });
      throw error;
    }
    await syncFolder(this.#target);
    await this.#handle?.close();
    this.#handle = handle;
    this.#appended = 0;
    this.#size = text.length;
  }
}

const temporaryOf = (target: string) => `${target}.tmp`;
