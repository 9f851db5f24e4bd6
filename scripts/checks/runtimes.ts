// @ts-check
// Runs the same program on each runtime that the package is for, with the package as npm would publish it, against an
// emulator on loopback: calls, retries, limits, errors, uploads and tokens must come out the same.
//   node scripts/checks/runtimes.js   after `npm run build`
import fs from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { root, runnable } from '../cli.js';
import { check, compile, inTemporaryFolder, npmInstall, pack, printed, run, start, stop, tool } from './harness.js';

/**
 * Has the program talk to an emulator.
 *
 * @typedef {(folder: string, targets: string) => Promise<string>} Converse gives what the program printed
 */

/** @param {string} program @param {string[]} args @returns {Converse} */
const command =
  (program, ...args) =>
  (folder, targets) =>
    run(folder, path.resolve(folder, program), ...args, targets);

const bin = (/** @type {string} */ name) => path.join('node_modules/.bin', name);
const deno = (/** @type {string} */ file) =>
  command(bin('deno'), 'run', '--allow-net=127.0.0.1', '--allow-env=CLERK_SECRET_KEY', file);
const node = `Node ${process.versions.node}`;
const node24 = 'node_modules/node-24/bin/node';

/**
 * Where the program runs, and what of test/runtimes/program.ts is different there.
 *
 * @type {{ name: string, converse: Converse, quirks?: Partial<Record<'hidesUnsent' | 'losesStart' | 'resendsPosts', true>> }[]}
 */
const runtimes = [
  { name: node, converse: command(process.execPath, 'main.js') },
  { name: 'Node 24', converse: command(node24, 'main.js') },
  { name: 'Node 24 with undici 8', converse: command(node24, 'pool.js') },
  { name: 'Bun', converse: command(bin('bun'), 'main.js'), quirks: { losesStart: true } },
  // Its `fetch` sends a request again if a connection breaks that was used before, whatever the method.
  { name: 'Deno', converse: deno('main.js'), quirks: { resendsPosts: true } },
  { name: 'Deno with a connection for each call', converse: deno('deno.js') },
  { name: 'edge-light', converse: command(process.execPath, 'edge.js') },
  { name: 'workerd', converse: askWorker, quirks: { hidesUnsent: true } },
];

/** Starts the Worker and has it run the program. @type {Converse} */
async function askWorker(folder, targets) {
  // It tells the port on its standard output.
  const worker = start(folder, {}, bin('workerd'), 'serve', 'worker.capnp', '--control-fd=1');
  try {
    const origin = `http://127.0.0.1:${await printed(worker, /"port": ?(\d+)/)}`;
    const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(60_000)]);
    const response = await fetch(origin, { method: 'POST', body: targets, signal });
    if (!response.ok) throw new Error(`${await response.text()}\n${worker.output()}`);
    return await response.text();
  } finally {
    worker.end();
    await worker.ended;
  }
}

/** @param {string} folder @param {Converse} converse @param {object} [quirks] */
async function examine(folder, converse, quirks) {
  const file = '../../emulator/dist/index.js'; // not a literal, since the type checker runs before the build
  const { createEmulator } = await import(file);
  const [emulator, closed] = [createEmulator(), createEmulator()];
  try {
    const baseUrl = await emulator.listen();
    const closedUrl = await closed.listen();
    await closed.close();
    const failures = JSON.parse(await converse(folder, JSON.stringify({ baseUrl, closedUrl, ...quirks })));
    if (failures.length > 0) throw new Error(failures.join('\n'));
  } finally {
    await emulator.close();
  }
}

/** Makes a project that has the package, the runtimes and the programs. @param {string} folder @param {string} tarball */
async function install(folder, tarball) {
  await fs.cp(path.join(root, 'test/runtimes'), folder, { recursive: true });
  await npmInstall(folder, '--prefer-offline', tarball);
}

/** Makes one file of each program that runs where there are no files. @param {string} folder */
async function bundle(folder) {
  /** @type {import('esbuild').BuildOptions} */
  const options = { absWorkingDir: folder, bundle: true, logLevel: 'silent' };
  const worker = { entryPoints: ['worker.js'], outfile: 'worker.bundle.js', conditions: ['workerd'] };
  const edge = { entryPoints: ['program.js'], outfile: 'edge.bundle.js', conditions: ['edge-light'] };
  await build({ ...options, ...worker, format: 'esm' });
  await build({ ...options, ...edge, format: 'iife', globalName: 'program' });
}

/** The lowest version of undici that the package says it works with. */
async function lowestUndici() {
  const { peerDependencies } = JSON.parse(await fs.readFile(path.join(root, 'package.json'), 'utf8'));
  return String(/\d+\.\d+\.\d+/.exec(peerDependencies.undici));
}

/** @param {string} temporary a folder to work in */
async function checkRuntimes(temporary) {
  const { tarball } = await check('the package packs', () => pack(temporary));
  const folder = path.join(temporary, 'project');
  await check('it installs, and so do the runtimes', () => install(folder, tarball));
  await check('the programs compile', () => compile(folder, '--typeRoots', tool('@types')));
  await check('the programs bundle', () => bundle(folder));
  /** @type {string[]} */
  const failures = [];
  const attempt = (/** @type {string} */ name, /** @type {() => Promise<void>} */ examination) =>
    check(name, examination).catch((error) => failures.push(error.message));
  for (const { name, converse, quirks } of runtimes) await attempt(name, () => examine(folder, converse, quirks));
  const undici = `undici@${await lowestUndici()}`;
  await attempt(`${node} with ${undici}`, async () => {
    await npmInstall(folder, '--no-save', '--prefer-offline', undici);
    await examine(folder, command(process.execPath, 'pool.js'));
  });
  if (failures.length > 0) throw new Error(failures.join('\n\n'));
}

await runnable(import.meta, ': runs the package of `npm run build` on each runtime', () =>
  inTemporaryFolder(checkRuntimes),
);
