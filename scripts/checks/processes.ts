// Programs that a check starts, each at the head of a process group of its own, so that all of them can be ended.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** Aborts when someone presses Ctrl-C, and when a check is done. Every program ends then. */
export const stop = new AbortController();

/** A function for each running program that ends it, with the programs that it started. */
const running = new Set<() => void>();
const endAll = () => running.forEach((end) => end());
stop.signal.addEventListener('abort', endAll);
process.on('exit', endAll); // after an uncaught error

export interface Program {
  /** Ends the program and what it started; `SIGKILL` unless a signal is given. */
  end: (signal?: NodeJS.Signals) => void;
  /** Resolves when the last program of the group has ended. */
  ended: Promise<unknown[]>;
  stdout: () => string;
  /** Standard output and standard error. */
  output: () => string;
}

/** Starts a program as the leader of a process group: `npm` does not pass every signal on to what it runs. */
export function start(cwd: string, env: Record<string, string>, program: string, ...args: string[]): Program {
  stop.signal.throwIfAborted();
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', DENO_NO_UPDATE_CHECK: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let stdout = '';
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  const end = (signal: NodeJS.Signals = 'SIGKILL') => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, signal);
    } catch {
      // The group has ended.
    }
  };
  running.add(end);
  const ended = once(child, 'close').finally(() => running.delete(end));
  ended.catch(() => {}); // not every caller waits for it
  return { end, ended, stdout: () => stdout, output: () => output };
}

/**
 * Runs a program to its end.
 *
 * @param limit in ms
 * @returns its standard output
 * @throws Error with everything it printed, if it failed or exceeded the limit
 */
export async function runWithin(limit: number, cwd: string, program: string, ...args: string[]): Promise<string> {
  const { end, ended, stdout, output } = start(cwd, {}, program, ...args);
  const timer = setTimeout(() => end(), limit);
  const [code] = await ended.finally(() => clearTimeout(timer));
  stop.signal.throwIfAborted();
  if (code !== 0) throw new Error(output().trim() || `${program} ended with ${String(code)}`);
  return stdout();
}

/** `runWithin` with a limit of three minutes. */
export const run = (cwd: string, program: string, ...args: string[]) => runWithin(180_000, cwd, program, ...args);

/**
 * Waits until a program prints something.
 *
 * @returns the first group of the pattern
 * @throws Error with everything it printed, if it ended first or half a minute passed
 */
export async function printed({ ended, output }: Program, pattern: RegExp): Promise<string> {
  const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(30_000)]);
  let hasEnded = false;
  void ended.finally(() => (hasEnded = true)).catch(() => {});
  while (!hasEnded && !signal.aborted) {
    const found = pattern.exec(output())?.[1];
    if (found !== undefined) return found;
    await sleep(50);
  }
  stop.signal.throwIfAborted();
  throw new Error(`it did not start. It printed:\n${output()}`);
}
