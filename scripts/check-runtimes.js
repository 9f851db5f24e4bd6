// @ts-check
// Runs the same program on each run-time that the package is for, with the package as npm would publish it, against an
// emulator on loopback: calls, retries, limits, errors, uploads and tokens must come out the same.
//   node scripts/check-runtimes.js   after `npm run build`
import { once } from 'node:events';
import fs from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root, runnable } from './cli.js';
import { check, inTemporaryFolder, pack, printed, run, start, stop, tool } from './trials.js';

/** What of test/runtimes/program.ts depends on the run-time. */
const usual = { tellsUnsent: true, losesStart: false, resendsPosts: false };

const bin = (/** @type {string} */ name) => path.join('node_modules/.bin', name);
const deno = [bin('deno'), 'run', '--allow-net=127.0.0.1', '--allow-env=CLERK_SECRET_KEY'];

/**
 * @typedef RunTime
 * @property {string} name
 * @property {string[]} command what runs the program, whose last argument are the targets
 * @property {Partial<typeof usual>} [peculiar]
 */

/** @type {RunTime[]} */
const runTimes = [
  { name: 'Node 24', command: ['node_modules/node-24/bin/node', 'main.js'] },
  { name: 'Node 24 with undici 8', command: ['node_modules/node-24/bin/node', 'pool.js'] },
  { name: 'Bun', command: [bin('bun'), 'main.js'], peculiar: { losesStart: true } },
  // Its `fetch` sends a request again if a connection breaks that was used before, whatever the method.
  { name: 'Deno', command: [...deno, 'main.js'], peculiar: { resendsPosts: true } },
  { name: 'Deno with a connection for each call', command: [...deno, 'deno.js'] },
  { name: 'edge-light', command: [process.execPath, 'edge.js'] },
];

/**
 * Starts an emulator, and has the program talk to it.
 *
 * @param {RunTime['peculiar']} peculiar
 * @param {(targets: string) => Promise<string>} converse runs the program and gives what it printed
 */
async function examine(peculiar, converse) {
  const { createEmulator } = await import(pathToFileURL(path.join(root, 'dist/emulator.js')).href);
  const emulator = createEmulator();
  try {
    const baseUrl = await emulator.listen();
    const closedUrl = `http://127.0.0.1:${await closedPort()}/v1`;
    const output = await converse(JSON.stringify({ baseUrl, closedUrl, ...usual, ...peculiar }));
    const failures = JSON.parse(output);
    if (failures.length > 0) throw new Error(failures.join('\n'));
  } finally {
    await emulator.close();
  }
}

/** A port that nobody listens on. */
async function closedPort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {net.AddressInfo} */ (server.address());
  await once(server.close(), 'close');
  return port;
}

/** Makes a project that has the package, the run-times and the programs. @param {string} folder @param {string} tarball */
async function install(folder, tarball) {
  await fs.cp(path.join(root, 'test/runtimes'), folder, { recursive: true });
  await run(folder, 'npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', tarball);
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

/** Starts the Worker and has it run the program. @param {string} folder @param {string} targets */
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

/** The lowest version of undici that the package says it works with. */
async function lowestUndici() {
  const { peerDependencies } = JSON.parse(await fs.readFile(path.join(root, 'package.json'), 'utf8'));
  return String(/\d+\.\d+\.\d+/.exec(peerDependencies.undici));
}

/** @param {string} temporary a folder to work in */
async function checkRunTimes(temporary) {
  const { tarball } = await check('the package packs', () => pack(temporary));
  const folder = path.join(temporary, 'project');
  await check('it installs, and so do the run-times', () => install(folder, tarball));
  const tsc = [tool('typescript/bin/tsc'), '--typeRoots', tool('@types'), '--pretty', 'false'];
  await check('the programs compile', () => run(folder, process.execPath, ...tsc));
  await check('the programs bundle', () => bundle(folder));
  /** @type {string[]} */
  const failures = [];
  /** @param {RunTime} runTime */
  const tryOut = async ({ name, command: [program = '', ...args], peculiar }) => {
    const converse = (/** @type {string} */ targets) => run(folder, path.resolve(folder, program), ...args, targets);
    await check(name, () => examine(peculiar, converse)).catch((error) => failures.push(error.message));
  };
  for (const runTime of runTimes) await tryOut(runTime);
  await check('workerd', () => examine({ tellsUnsent: false }, (targets) => askWorker(folder, targets))).catch(
    (error) => failures.push(error.message),
  );
  const lowest = await lowestUndici();
  await run(folder, 'npm', 'install', '--no-save', '--no-audit', '--no-fund', '--prefer-offline', `undici@${lowest}`);
  await tryOut({ name: `Node ${process.versions.node} with undici ${lowest}`, command: [process.execPath, 'pool.js'] });
  if (failures.length > 0) throw new Error(failures.join('\n\n'));
}

await runnable(import.meta, ': runs the package of `npm run build` on each run-time', () =>
  inTemporaryFolder(checkRunTimes),
);
