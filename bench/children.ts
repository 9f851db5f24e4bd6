// @ts-check
// Processes that a benchmark or a budget talks to, each with its own CPU time and memory.
import { fork } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Starts a program. What it sends first says that it is ready.
 *
 * @param {URL} program @param {unknown[]} [args] @param {string[]} [execArgv] flags for Node
 */
export async function start(program, args = [], execArgv = []) {
  const file = fileURLToPath(program);
  const child = fork(file, args.map(String), { execArgv });
  const end = new Promise((_, reject) => {
    child.once('exit', () => reject(new Error(`\`${[path.basename(file), ...args].join(' ')}\` has ended`)));
  });
  end.catch(() => undefined); // it is told to, in the end
  /** @returns {Promise<unknown>} */
  const answer = () => Promise.race([end, new Promise((resolve) => child.once('message', resolve))]);
  const ready = await answer();
  return {
    ready,
    /** @param {import('node:child_process').Serializable} question */
    ask(question) {
      child.send(question);
      return answer();
    },
    stop: () => child.kill(),
  };
}
