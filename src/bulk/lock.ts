import { readFileSync, readlinkSync } from 'node:fs';
import { open, readdir, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { systemClock, type Clock } from '../http/clock.js';

/** How often a holder shows that it lives, and how long one is watched that can't be told otherwise, in ms. */
const BEAT = 500;
const WATCH = 2_000;
/** How often it is tried again when several processes ask at the same moment. */
const TRIES = 10;

/** A process, so that another one with the same number is not taken for it. */
interface Holder {
  /** Which start of the machine: another one means that the process is dead. */
  boot: string;
  /** In which numbering of processes: each container has one. */
  space: string;
  pid: number;
  /** When it started, in ticks since the machine's start. */
  start: string;
}

const UNKNOWN = '0';

function read(reading: () => string): string {
  try {
    return reading().replaceAll(/[^\w]/g, '') || UNKNOWN;
  } catch {
    return UNKNOWN; // not on Linux
  }
}

const bootOf = () => read(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')).slice(0, 12);
const spaceOf = () => read(() => readlinkSync('/proc/self/ns/pid').replaceAll(/\D/g, ''));

/** When a process started. Its name, in parentheses, may have spaces in it. */
const startOf = (pid: number) =>
  read(() => readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, '').trim().split(' ')[19] ?? '');

const self = (): Holder => ({ boot: bootOf(), space: spaceOf(), pid: process.pid, start: startOf(process.pid) });

const nameOf = ({ boot, space, pid, start }: Holder) => [boot, space, pid, start].join('-');

function parse(name: string): Holder | undefined {
  const [boot, space, pid, start, ...rest] = name.split('-');
  if (!boot || !space || !start || rest.length > 0 || !/^\d+$/.test(pid ?? '')) return undefined;
  return { boot, space, pid: Number(pid), start };
}

function doesProcessExist(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Whether a holder lives; `undefined` if that can't be told from here. */
function isAlive(holder: Holder, me: Holder): boolean | undefined {
  if (holder.boot !== me.boot) return holder.boot === UNKNOWN || me.boot === UNKNOWN ? undefined : false;
  if (holder.space !== me.space) return undefined;
  if (holder.start !== UNKNOWN) return startOf(holder.pid) === holder.start;
  return doesProcessExist(holder.pid) ? undefined : false;
}

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
 * @throws Error if it is locked
 */
export async function lock(file: string, what = 'journal', clock = systemClock): Promise<Lock> {
  const me = self();
  const own = `${file}${SUFFIX}${nameOf(me)}`;
  for (let attempt = 1; ; attempt++) {
    const handle = await open(own, 'wx').catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw locked(what, file, me);
      throw error;
    });
    await handle.close();
    const held = new Lock(own); // beats from here on
    const other = await livingOther(file, me, clock);
    if (!other) return held;
    await held.release();
    // Two that ask at the same moment find each other. The lock of one that holds it is there the next time too.
    if (attempt === TRIES) throw locked(what, file, other);
    await sleep(clock, (Math.random() * BEAT) / 10);
  }
}

const locked = (what: string, file: string, { pid }: Holder) =>
  new Error(`the ${what} ${file} is in use by process ${pid}. Wait for it to end, or use another ${what}.`);

/** Another process that has a lock and lives. Removes the locks of dead ones. */
async function livingOther(file: string, me: Holder, clock: Clock): Promise<Holder | undefined> {
  const prefix = path.basename(file) + SUFFIX;
  for (const name of await readdir(path.dirname(file))) {
    const holder = name.startsWith(prefix) ? parse(name.slice(prefix.length)) : undefined;
    if (!holder || nameOf(holder) === nameOf(me)) continue;
    const other = path.join(path.dirname(file), name);
    if (isAlive(holder, me) ?? (await beats(other, clock))) return holder;
    await rm(other, { force: true });
  }
  return undefined;
}
