import { open, readdir, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { systemClock, type Clock } from '../http/clock.js';
import { holderOf, isAlive, isUnique, nameOf, parseHolder, thisSystem, type Holder, type System } from './holder.js';

/** How often a holder shows that it lives, and how long one is watched that can't be told otherwise, in ms. */
const BEAT = 500;
const WATCH = 2_000;
/** How often it is tried again when several processes ask at the same moment. */
const TRIES = 10;

const modifiedAt = async (file: string) => (await stat(file).catch(() => undefined))?.mtimeMs;

const sleep = (clock: Clock, milliseconds: number) =>
  new Promise<void>((resolve) => void clock.after(milliseconds, resolve));

/** Whether the holder of a lock shows that it lives while it is watched. */
async function beats(file: string, clock: Clock): Promise<boolean> {
  const before = await modifiedAt(file);
  const end = clock.now() + WATCH;
  while (clock.now() < end) {
    await sleep(clock, BEAT / 5);
    const now = await modifiedAt(file);
    if (now === undefined) return false; // it has left
    if (now !== before) return true;
  }
  return false;
}

/** What is left of a lock's file name after that of what it locks. */
const SUFFIX = '.lock-';

/** A lock on a file. */
export class Lock {
  readonly #file: string;
  readonly #timer: NodeJS.Timeout;
  /** Whether another process has taken this one for dead. */
  isLost = false;

  constructor(file: string) {
    this.#file = file;
    this.#timer = setInterval(() => void this.#beat(), BEAT);
    this.#timer.unref();
  }

  async release(): Promise<void> {
    clearInterval(this.#timer);
    await rm(this.#file, { force: true });
  }

  async #beat(): Promise<void> {
    const now = new Date();
    await utimes(this.#file, now, now).catch((error: unknown) => {
      this.isLost ||= error instanceof Error && 'code' in error && error.code === 'ENOENT';
    });
  }
}

/**
 * Locks a file against other processes, and against this one.
 *
 * Each process has a lock file of its own, whose name says who it is. Nobody takes a lock from another: whoever finds a living
 * one beside its own gives up, and a dead one counts for nothing.
 *
 * @param what - What errors call the file.
 * @param clock - For the waits. Tests bring their own.
 * @param system - What tells processes apart. Tests bring their own.
 * @throws Error if it is locked
 */
export async function lock(
  file: string,
  what = 'journal',
  clock: Clock = systemClock,
  system: System = thisSystem,
): Promise<Lock> {
  const me = holderOf(system);
  const own = `${file}${SUFFIX}${nameOf(me)}`;
  for (let attempt = 1; ; attempt++) {
    if (!(await create(own))) {
      // Where processes have nothing but their numbers, an earlier one may have left it.
      if (isUnique(me) || (await beats(own, clock))) throw locked(what, file, me);
      await rm(own, { force: true });
      continue;
    }
    const held = new Lock(own); // beats from here on
    let other: Holder | undefined;
    try {
      other = await livingOther(file, me, clock, system);
    } catch (error) {
      await held.release();
      throw error;
    }
    if (!other) return held;
    await held.release();
    // Two that ask at the same moment find each other. The lock of one that holds it is there the next time too.
    if (attempt === TRIES) throw locked(what, file, other);
    await sleep(clock, (Math.random() * BEAT) / 10);
  }
}

const locked = (what: string, file: string, { pid }: Holder) =>
  new Error(`the ${what} ${file} is in use by process ${pid}. Wait for it to end, or use another ${what}.`);

/** Creates an empty file. @returns false if it exists */
async function create(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx');
    await handle.close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Another process that has a lock and lives. Removes the locks of dead ones. */
async function livingOther(file: string, me: Holder, clock: Clock, system: System): Promise<Holder | undefined> {
  const prefix = path.basename(file) + SUFFIX;
  for (const name of await readdir(path.dirname(file))) {
    const holder = name.startsWith(prefix) ? parseHolder(name.slice(prefix.length)) : undefined;
    if (!holder || nameOf(holder) === nameOf(me)) continue;
    const other = path.join(path.dirname(file), name);
    if (isAlive(holder, me, system) ?? (await beats(other, clock))) return holder;
    await rm(other).catch(() => {}); // it counts for nothing, also where it can't be removed
  }
  return undefined;
}
