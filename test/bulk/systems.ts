// Systems that are made up, to tell who holds a lock: Linux with its /proc, and others without.
import { readdir } from 'node:fs/promises';
import { holderOf, nameOf, type System } from '../../src/bulk/holder.js';
import type { useJournalFile } from './runs.js';

export const codeError = (code: string) => Object.assign(new Error(`${code}: no such thing`), { code });

const boot = '7c9a2f4e-51b0-4d7e-9a43-0f6d2b8c1e55';

/** What Linux says of a process. */
export const statOf = (pid: number, start: number, { name = 'node', state = 'S' } = {}) =>
  `${pid} (${name}) ${state} 1 ${pid} ${pid} 0 -1 4194560 11973 0 2 0 84 21 0 0 20 0 11 0 ${start} 1247502336 14021 18446744073709551615 4194304 90211\n`;

export interface Made {
  pid?: number;
  hostname?: string;
  boot?: string;
  space?: string;
  /** The processes by their numbers: what /proc says of each, or the error of asking. */
  processes?: Record<number, string | Error>;
}

/** A process on Linux. */
export function linux({
  pid = 1,
  hostname = 'web-1',
  processes = { 1: statOf(1, 5_000) },
  ...made
}: Made = {}): System {
  const files: Record<string, string | Error> = { '/proc/sys/kernel/random/boot_id': `${made.boot ?? boot}\n` };
  for (const [each, stat] of Object.entries(processes)) files[`/proc/${each}/stat`] = stat;
  const readFile = (path: string) => {
    const text = files[path] ?? codeError('ENOENT');
    if (text instanceof Error) throw text;
    return text;
  };
  const readLink = (path: string) => {
    if (path === '/proc/self/ns/pid') return `pid:[${made.space ?? '4026531836'}]`;
    throw codeError('ENOENT');
  };
  const kill = (each: number, signal: number) => {
    if (signal !== 0 || !(each in processes)) throw codeError('ESRCH');
  };
  return { pid, hostname, readFile, readLink, kill };
}

/** A process on macOS or Windows. */
export function other(pid: number, processes: number[], code = 'ESRCH'): System {
  const fail = () => {
    throw codeError('ENOENT');
  };
  const kill = (each: number) => {
    if (!processes.includes(each)) throw codeError(code);
  };
  return { pid, hostname: 'laptop.local', readFile: fail, readLink: fail, kill };
}

/** The names of locks on a file. */
export const locksOn = (at: ReturnType<typeof useJournalFile>) => ({
  lockOf: (system: System) => `${at.file}.lock-${nameOf(holderOf(system))}`,
  names: async () => (await readdir(at.folder)).map((name) => name.replace(/^.*\.lock-/, '')),
});
