// @ts-check
// What the checks share that install the package as npm would publish it, and run programs that use it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../cli.js';

/** Ends everything when someone presses Ctrl-C, and when all is done. */
export const stop = new AbortController();

/** How each program is ended that runs, with those that it started. @type {Set<() => void>} */
const running = new Set();
const endAll = () => running.forEach((end) => end());
stop.signal.addEventListener('abort', endAll);
process.on('exit', endAll); // should an error come where nobody expects one

/** A program of the project's own node_modules. @param {string} file */
export const tool = (file) => path.join(root, 'node_modules', file);

/**
 * Starts a program, at the head of a group of its own: `npm` does not pass on every signal to what it runs.
 *
 * @param {string} cwd @param {Record<string, string>} env @param {string} program @param {string[]} args
 */
export function start(cwd, env, program, ...args) {
  stop.signal.throwIfAborted();
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', DENO_NO_UPDATE_CHECK: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let stdout = '';
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    stdout += text;
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
  const end = (/** @type {NodeJS.Signals} */ signal = 'SIGKILL') => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, signal);
    } catch {
      // The group is no more.
    }
  };
  running.add(end);
  // Its standard output closes when the last program of the group has ended.
  const ended = once(child, 'close').finally(() => running.delete(end));
  ended.catch(() => {}); // for those who do not wait for it
  return { end, ended, stdout: () => stdout, output: () => output };
}

/** @param {number} limit in ms @param {string} cwd @param {string} program @param {string[]} args */
async function runWithin(limit, cwd, program, ...args) {
  const { end, ended, stdout, output } = start(cwd, {}, program, ...args);
  const timer = setTimeout(() => end(), limit);
  const [code] = await ended.finally(() => clearTimeout(timer));
  stop.signal.throwIfAborted();
  if (code !== 0) throw new Error(output().trim() || `${program} ended with ${code}`);
  return stdout();
}

/**
 * Runs a program to its end.
 *
 * @param {string} cwd @param {string} program @param {string[]} args @returns {Promise<string>} its standard output
 * @throws {Error} with everything it printed, if it failed or took longer than three minutes
 */
export const run = (cwd, program, ...args) => runWithin(180_000, cwd, program, ...args);

/** Installs packages, for up to ten minutes: some are large. @param {string} folder @param {string[]} args */
export const npmInstall = (folder, ...args) =>
  runWithin(600_000, folder, 'npm', 'install', '--no-audit', '--no-fund', ...args);

/** Compiles a project by its tsconfig.json. @param {string} folder @param {string[]} flags */
export const compile = (folder, ...flags) =>
  run(folder, process.execPath, tool('typescript/bin/tsc'), '--project', '.', '--pretty', 'false', ...flags);

/**
 * Waits until a program prints something.
 *
 * @param {ReturnType<typeof start>} program @param {RegExp} pattern @returns {Promise<string>} its first group
 * @throws {Error} with everything it printed, if it ended before or took longer than half a minute
 */
export async function printed({ ended, output }, pattern) {
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

/**
 * Prints the name of a check that passed and how long it took; puts it before the error of one that failed.
 *
 * @template T @param {string} name @param {() => Promise<T>} examine @returns {Promise<T>}
 */
export async function check(name, examine) {
  const began = performance.now();
  try {
    const found = await examine();
    console.log(`ok: ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
    return found;
  } catch (error) {
    stop.signal.throwIfAborted();
    throw new Error(`FAILED: ${name}\n${error instanceof Error ? error.message : error}`);
  }
}

/**
 * Packs what `npm publish` would send: the build that is there.
 *
 * @param {string} folder where to @param {string} [name] of the package @returns {Promise<{ tarball: string, files: string[] }>}
 */
export async function pack(folder, name = 'clerk-bapi') {
  const flags = ['--json', '--ignore-scripts', '--workspace', name, '--pack-destination', folder];
  const output = await run(root, 'npm', 'pack', ...flags);
  const [{ filename, files }] = JSON.parse(output);
  return {
    tarball: path.join(folder, filename),
    files: files.map((/** @type {{ path: string }} */ file) => file.path),
  };
}

/**
 * Works in a folder of its own, which is gone afterwards, with all programs that were started.
 *
 * @param {(temporary: string) => Promise<void>} work
 */
export async function inTemporaryFolder(work) {
  await fs.access(path.join(root, 'dist/index.js')).catch(() => {
    throw new Error('dist/ is not there: run `npm run build` first');
  });
  const temporary = await fs.mkdtemp(path.join(await fs.realpath(os.tmpdir()), 'clerk-bapi-'));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort(new Error('Stopped')));
  try {
    await work(temporary);
    stop.signal.throwIfAborted();
  } finally {
    stop.abort();
    await fs.rm(temporary, { recursive: true, force: true, maxRetries: 5 }); // again, should a program still write there
  }
}
