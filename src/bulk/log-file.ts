import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { messageOf } from './message-of.js';

/** The longest that lines are on no disk yet, in ms, and the most of them. */
const SYNC_AFTER = 20;
const SYNC_LINES = 256;

/** What is used of a file. */
type LogHandle = Pick<FileHandle, 'appendFile' | 'datasync' | 'close'>;

interface Waiter {
  resolve: () => void;
  reject: (error: Error) => void;
}

/** A file that lines are appended to, in groups. Once something has failed, everything fails. */
export class LogFile {
  readonly #file: LogHandle;
  readonly #path: string;
  #lines: string[] = [];
  #toWrite: Waiter[] = [];
  #toSync: Waiter[] = [];
  /** Lines that are written, and on no disk yet. */
  #unsynced = 0;
  #isWriting = false;
  #isSyncing = false;
  #timer: NodeJS.Timeout | undefined;
  #error: Error | undefined;

  constructor(file: LogHandle, path: string) {
    this.#file = file;
    this.#path = path;
  }

  /** Appends a line. @returns once the system has it: it outlives this process */
  write(line: string): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#error) return reject(this.#error);
      this.#lines.push(line);
      this.#toWrite.push({ resolve, reject });
      void this.#writeAll();
    });
  }

  /** @returns once the disk has what is written: it outlives a power cut */
  sync(): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#error) return reject(this.#error);
      this.#toSync.push({ resolve, reject });
      this.#scheduleSync();
    });
  }

  async close(): Promise<void> {
    try {
      if (this.#unsynced > 0 && !this.#error) await this.sync();
    } finally {
      clearTimeout(this.#timer);
      await this.#file.close();
    }
  }

  async #writeAll(): Promise<void> {
    if (this.#isWriting) return;
    this.#isWriting = true;
    await Promise.resolve(); // lines of the same moment go together
    while (this.#lines.length > 0 && !this.#error) {
      const [lines, waiters] = [this.#lines, this.#toWrite];
      [this.#lines, this.#toWrite] = [[], []];
      try {
        await this.#file.appendFile(lines.join(''));
        this.#unsynced += lines.length;
        for (const { resolve } of waiters) resolve();
        this.#scheduleSync();
      } catch (error) {
        this.#fail(error, waiters);
      }
    }
    this.#isWriting = false;
  }

  #scheduleSync(): void {
    if (this.#isSyncing || this.#error) return;
    if (this.#unsynced >= SYNC_LINES) void this.#syncAll();
    else this.#timer ??= setTimeout(() => void this.#syncAll(), SYNC_AFTER);
  }

  async #syncAll(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isSyncing = true;
    const waiters = this.#toSync;
    this.#toSync = [];
    this.#unsynced = 0;
    try {
      await this.#file.datasync();
      for (const { resolve } of waiters) resolve();
    } catch (error) {
      this.#fail(error, waiters);
    }
    this.#isSyncing = false;
    if (this.#unsynced > 0 || this.#toSync.length > 0) this.#scheduleSync();
  }

  #fail(cause: unknown, waiters: Waiter[]): void {
    this.#error ??= new Error(
      `the journal ${this.#path} can't be written: ${messageOf(cause)}. Nothing else is sent. Make room, or the file writable, and run it again.`,
      { cause },
    );
    for (const { reject } of [...waiters, ...this.#toWrite, ...this.#toSync]) reject(this.#error);
    [this.#lines, this.#toWrite, this.#toSync] = [[], [], []];
  }
}

/** Makes sure that a power cut leaves a new file in its folder. */
export async function syncFolder(file: string): Promise<void> {
  try {
    const folder = await open(path.dirname(file), 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch {
    // Windows has no such thing.
  }
}
