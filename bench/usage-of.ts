// @ts-check
// What a program uses, with everything that it starts: seconds of CPU, and MB at the highest, of all processes together.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** The longest that a program may run, in ms. */
const timeout = 600_000;

const recorder = new URL('usage.js', import.meta.url).href;

/**
 * Runs a program of Node to its end.
 *
 * @param {string} cwd
 * @param {string[]} args
 * @returns {{ seconds: number, cpu: number, memory: number }}
 * @throws Error with the end of what it said, if it fails
 */
export function usageOf(cwd, args) {
  const file = path.join(cwd, 'usage.jsonl');
  rmSync(file, { force: true });
  const env = { ...process.env, NODE_OPTIONS: `--import=${recorder}`, USAGE_FILE: file };
  const begin = performance.now();
  try {
    // Its output is kept from the terminal: a description with a mistake brings thousands of lines.
    execFileSync(process.execPath, args, { cwd, env, encoding: 'utf8', stdio: 'pipe', maxBuffer: 2 ** 28, timeout });
  } catch (error) {
    const { stdout, stderr } = /** @type {{ stdout: string, stderr: string }} */ (error);
    throw new Error(`\`node ${args.join(' ')}\` failed.\n${`${stdout}${stderr}`.slice(-2000)}`);
  }
  const seconds = (performance.now() - begin) / 1000;
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const processes = lines.map((line) => /** @type {{ cpu: number, memory: number }} */ (JSON.parse(line)));
  const sum = (/** @type {'cpu' | 'memory'} */ figure) => processes.reduce((total, used) => total + used[figure], 0);
  return { seconds, cpu: sum('cpu'), memory: sum('memory') };
}
