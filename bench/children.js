// Processes that a benchmark talks to, each with its own CPU time and memory.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Starts a program of this folder. What it sends first says that it is ready.
 *
 * @param {string} file @param {string[]} args @param {string[]} [execArgv] flags for Node
 */
export async function start(file, args = [], execArgv = []) {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), args, { execArgv });
  const end = new Promise((_, reject) => {
    child.once('exit', () => reject(new Error(`bench: \`${[file, ...args].join(' ')}\` has ended`)));
  });
  end.catch(() => undefined); // it is told to, in the end
  const answer = () => Promise.race([end, new Promise((resolve) => child.once('message', resolve))]);
  const ready = await answer();
  return {
    ready,
    ask(question) {
      child.send(question);
      return answer();
    },
    stop: () => child.kill(),
  };
}
