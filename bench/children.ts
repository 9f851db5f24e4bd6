// Programs that a benchmark talks to, in processes of their own, each with its own CPU time and memory. They run under tsx:
// what they measure begins after they have been loaded, when the loader has nothing left to do.
import { fork, type Serializable } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { tsx } from '../scripts/cli.js';

export interface Child {
  /** The first message that the program sends. */
  ready: unknown;
  /** Sends a message, and waits for the program's next one. */
  ask: (question: Serializable) => Promise<unknown>;
  stop: () => void;
}

/** Starts a program and waits for its first message, which says that it is ready. */
export async function start(program: URL, args: unknown[] = [], flags: string[] = []): Promise<Child> {
  const file = fileURLToPath(program);
  const child = fork(file, args.map(String), { execArgv: [...tsx, ...flags] });
  const end = new Promise<never>((_, reject) => {
    child.once('exit', () => reject(new Error(`\`${[path.basename(file), ...args].join(' ')}\` has ended`)));
  });
  end.catch(() => undefined); // `stop` ends it
  const next = () => Promise.race([end, new Promise<unknown>((resolve) => child.once('message', resolve))]);
  const ready = await next();
  return {
    ready,
    ask(question) {
      child.send(question);
      return next();
    },
    stop: () => void child.kill(),
  };
}

/** Sends a message to the benchmark that started this program. */
export const send = (message: Serializable) => void process.send?.(message);

/** Ends this program when the benchmark that started it has ended. */
export const endWithParent = () => void process.on('disconnect', () => process.exit());

/** CPU of this process so far, with all its threads, in µs. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}
