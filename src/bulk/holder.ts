import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** What tells processes apart. Tests bring their own. */
export interface System {
  pid: number;
  hostname: string;
  /** Reads a file of `/proc`, which only Linux has. */
  readFile: (path: string) => string;
  readLink: (path: string) => string;
  /** Sends a signal to a process; 0 only asks whether it exists. */
  kill: (pid: number, signal: 0) => unknown;
}

export const thisSystem: System = {
  pid: process.pid,
  hostname: hostname(),
  readFile: (path) => readFileSync(path, 'utf8'),
  readLink: (path) => readlinkSync(path),
  kill: (pid, signal) => process.kill(pid, signal),
};

/** A process, so that another one with the same number is not taken for it. */
export interface Holder {
  machine: string;
  /** Which start of the machine. */
  boot: string;
  /** In which numbering of processes: each container has one. */
  space: string;
  pid: number;
  /** When it started, in ticks since the machine's start. */
  start: string;
}

const UNKNOWN = '0';

/** Reads a word, which can be a part of a file's name. */
function wordOf(read: () => string): string {
  try {
    return read().replaceAll(/\W/g, '') || UNKNOWN;
  } catch {
    return UNKNOWN; // not on Linux, or not for this user
  }
}

/** When a process started; `undefined` if it is dead, and its parent has not noticed. */
function startOf(pid: number, { readFile }: System): string | undefined {
  let state: string | undefined;
  const start = wordOf(() => {
    // The process's name, in parentheses, may have spaces and parentheses in it.
    const fields = readFile(`/proc/${pid}/stat`)
      .replace(/^.*\) /s, '')
      .split(' ');
    state = fields[0];
    return fields[19] ?? '';
  });
  return state === 'Z' || state === 'X' ? undefined : start;
}

/** The process that this is. */
export const holderOf = (system: System): Holder => ({
  machine: wordOf(() => system.hostname).slice(0, 32),
  boot: wordOf(() => system.readFile('/proc/sys/kernel/random/boot_id')).slice(0, 12),
  space: wordOf(() => system.readLink('/proc/self/ns/pid').replaceAll(/\D/g, '')),
  pid: system.pid,
  start: startOf(system.pid, system) ?? UNKNOWN,
});

export const nameOf = ({ machine, boot, space, pid, start }: Holder) => [machine, boot, space, pid, start].join('-');

/** @returns `undefined` if that is not the name of a holder */
export function parseHolder(name: string): Holder | undefined {
  const [machine, boot, space, pid, start, ...rest] = name.split('-');
  if (!machine || !boot || !space || !start || rest.length > 0 || !/^\d+$/.test(pid ?? '')) return undefined;
  return { machine, boot, space, pid: Number(pid), start };
}

/** Whether the name of a holder tells it from each other process, also from later ones with its number. */
export const isUnique = ({ start }: Holder) => start !== UNKNOWN;

function doesProcessExist(pid: number, { kill }: System): boolean {
  try {
    kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Whether a holder lives; `undefined` if that can't be told from here. */
export function isAlive(holder: Holder, me: Holder, system: System): boolean | undefined {
  if (holder.boot !== me.boot) {
    // Another start of this machine ended it. One on another machine may live: they may share a disk.
    const isRestarted = holder.machine === me.machine && holder.boot !== UNKNOWN && me.boot !== UNKNOWN;
    return isRestarted ? false : undefined;
  }
  if (holder.space !== me.space) return undefined;
  const start = startOf(holder.pid, system);
  if (start === undefined) return false;
  // A system may hide processes of other users.
  if (start === UNKNOWN || holder.start === UNKNOWN) return doesProcessExist(holder.pid, system) ? undefined : false;
  return start === holder.start;
}
