import { open, realpath, type FileHandle } from 'node:fs/promises';
import { checkOptions, trueOrFalse } from '../http/option-checks.js';
import type { Journal, JournalEntry, JournalLookup } from './journal.js';
import { hashedKey, KeyIndex } from './key-index.js';
import { lock, type Lock } from './lock.js';
import { LogFile, syncFolder } from './log-file.js';
import { headerOf, lineOf, type Line } from './log-line.js';
import { readJournal } from './read-journal.js';

/** Options of {@link fileJournal}. */
export interface FileJournalOptions {
  /**
   * Writes a hash in place of each key, for keys that others must not read, such as email addresses. Reasons of failures
   * are left out.
   *
   * @default false
   */
  hashKeys?: boolean | undefined;
}

/** A journal whose file is open. */
interface OpenJournal {
  log: LogFile;
  lock: Lock;
  index: KeyIndex;
  /** Of rows that failed: these are few. */
  reasons: Map<string, string>;
}

/**
 * Keeps a journal in a file, a line of JSON for each change. It is locked against other processes: the lock of a process
 * that is dead counts for nothing. A million rows take 36 MB of memory.
 *
 * A row is sent when the disk has the line that it begins, and counts when the system has its outcome. After a power cut,
 * `settle` is asked about those of the last 20 ms.
 *
 * @param path - The file. It is created if it is missing. Keep it until every row is done.
 * @param options - How the file is kept.
 * @throws {TypeError} if the path is no text, or an option is unknown
 * @example
 * await bulk(rows, { run, settle, journal: fileJournal('import.journal') });
 */
export function fileJournal(path: string, options: FileJournalOptions = {}): Journal {
  if (typeof path !== 'string' || !path)
    throw new TypeError('clerk-bapi: fileJournal needs the path of a file, such as import.journal.');
  checkOptions(options, { hashKeys: trueOrFalse }, '', 'fileJournal: ');
  const { hashKeys = false } = options;
  const written = hashKeys ? hashedKey : (key: string) => key;
  let current: OpenJournal | undefined;

  const opened = (): OpenJournal => {
    if (!current) throw new Error(`the journal ${path} is closed.`);
    if (current.lock.isLost)
      throw new Error(`another process has taken the journal ${path}, because this one did nothing for seconds.`);
    return current;
  };
  const note = async (line: Line): Promise<OpenJournal> => {
    const journal = opened();
    await journal.log.write(lineOf(line));
    take(journal, line);
    return journal;
  };

  return {
    async load(): Promise<JournalLookup> {
      if (current) throw new Error(`the journal ${path} is in use by another run. Wait for it to end.`);
      current = await openJournal(path, hashKeys);
      const { index, reasons } = current;
      return {
        get(key): JournalEntry | undefined {
          const name = written(key);
          const state = index.get(name);
          return state && { state, reason: reasons.get(name) };
        },
      };
    },
    async begin(key) {
      const { log } = await note({ key: written(key), state: 'begun' });
      await log.sync();
    },
    async end(key, { state, reason }) {
      await note({ key: written(key), state, reason: hashKeys ? undefined : reason });
    },
    async close() {
      const journal = current;
      current = undefined;
      if (!journal) return;
      try {
        await journal.log.close();
      } finally {
        await journal.lock.release();
      }
    },
  };
}

/** Takes what a line says. */
function take({ index, reasons }: Pick<OpenJournal, 'index' | 'reasons'>, { key, state, reason }: Line): void {
  index.set(key, state);
  if (reason !== undefined && state === 'failed') reasons.set(key, reason);
  else reasons.delete(key);
}

async function openJournal(path: string, hashKeys: boolean): Promise<OpenJournal> {
  const file = await open(path, 'a+');
  let held: Lock | undefined;
  try {
    if (!(await file.stat()).isFile()) throw new Error(`the journal ${path} is not a file. Name another one.`);
    const real = await realpath(path); // another name of the same file has the same lock
    held = await lock(real);
    const [index, reasons] = [new KeyIndex(), new Map<string, string>()];
    const length = await readJournal(path, hashKeys, (line) => take({ index, reasons }, line));
    await prepare(file, length, hashKeys);
    await syncFolder(real);
    return { log: new LogFile(file, path), lock: held, index, reasons };
  } catch (error) {
    await held?.release();
    await file.close();
    throw error;
  }
}

/** Cuts a torn line off, and begins a new file with a header. */
async function prepare(file: FileHandle, length: number, hashKeys: boolean): Promise<void> {
  const { size } = await file.stat();
  if (size > length) await file.truncate(length);
  if (length === 0) await file.appendFile(headerOf(hashKeys));
  await file.sync();
}
