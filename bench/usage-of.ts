// What a program uses, with everything that it starts: seconds of CPU, and MB at the highest, of all processes together.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { plainJavaScript } from '../scripts/checks/budgets/plain.js';

/** The longest that a program may run, in ms. */
const timeout = 600_000;

/** As plain JavaScript in a URL, so that no loader is measured. */
const recorder = `data:text/javascript,${encodeURIComponent(
  await plainJavaScript(new URL('usage-recorder.ts', import.meta.url)),
)}`;

export type Usage = Record<'seconds' | 'cpu' | 'memory', number>;

/**
 * Runs a program of Node to its end.
 *
 * @throws Error with the end of what it printed, if it fails
 */
export function usageOf(cwd: string, args: string[]): Usage {
  const file = path.join(cwd, 'usage.jsonl');
  rmSync(file, { force: true });
  const env = { ...process.env, NODE_OPTIONS: `--import=${recorder}`, USAGE_FILE: file };
  const begin = performance.now();
  try {
    // Its output is not printed: a spec with a mistake brings thousands of lines.
    execFileSync(process.execPath, args, { cwd, env, encoding: 'utf8', stdio: 'pipe', maxBuffer: 2 ** 28, timeout });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`\`node ${args.join(' ')}\` failed.\n${`${stdout}${stderr}`.slice(-2000)}`);
  }
  const seconds = (performance.now() - begin) / 1000;
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const processes = lines.map((line) => JSON.parse(line) as Omit<Usage, 'seconds'>);
  const sum = (figure: 'cpu' | 'memory') => processes.reduce((total, used) => total + used[figure], 0);
  return { seconds, cpu: sum('cpu'), memory: sum('memory') };
}
