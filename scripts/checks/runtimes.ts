// Runs one program on each runtime that the package supports, with the package as npm would publish it, against an
// emulator on loopback: calls, retries, limits, errors, uploads and tokens must behave the same.
//   tsx scripts/checks/runtimes.ts   after `npm run build`
import fs from 'node:fs/promises';
import path from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import type * as Emulator from '../../emulator/index.js';
import { messageOf, root, runnable } from '../cli.js';
import {
  check,
  compile,
  importBuilt,
  inTemporaryFolder,
  npmInstall,
  pack,
  readJson,
  throwProblems,
  tool,
} from './harness.js';
import { printed, run, start, stop } from './processes.js';

/** Runs the program in `folder` against the emulators in `targets`, and returns what it printed. */
type Execute = (folder: string, targets: string) => Promise<string>;

const command =
  (program: string, ...args: string[]): Execute =>
  (folder, targets) =>
    run(folder, path.resolve(folder, program), ...args, targets);

const bin = (name: string) => path.join('node_modules/.bin', name);
const deno = (file: string) =>
  command(bin('deno'), 'run', '--allow-net=127.0.0.1', '--allow-env=CLERK_SECRET_KEY', file);
const node = `Node ${process.versions.node}`;
const node24 = 'node_modules/node-24/bin/node';

interface Runtime {
  name: string;
  execute: Execute;
  /** What test/runtimes/program.ts expects to differ there. */
  quirks?: Partial<Record<'hidesUnsent' | 'losesStart' | 'resendsPosts', true>>;
}

const runtimes: Runtime[] = [
  { name: node, execute: command(process.execPath, 'main.js') },
  { name: 'Node 24', execute: command(node24, 'main.js') },
  { name: 'Node 24 with undici 8', execute: command(node24, 'pool.js') },
  { name: 'Bun', execute: command(bin('bun'), 'main.js'), quirks: { losesStart: true } },
  // Its `fetch` sends a request again if a connection breaks that was used before, whatever the method.
  { name: 'Deno', execute: deno('main.js'), quirks: { resendsPosts: true } },
  { name: 'Deno with a connection for each call', execute: deno('deno.js') },
  { name: 'edge-light', execute: command(process.execPath, 'edge.js') },
  { name: 'workerd', execute: runWorker, quirks: { hidesUnsent: true } },
];

/** Starts the Worker, which runs the program for each request. */
async function runWorker(folder: string, targets: string): Promise<string> {
  const worker = start(folder, {}, bin('workerd'), 'serve', 'worker.capnp', '--control-fd=1'); // prints the port
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

async function examine(folder: string, { execute, quirks }: Omit<Runtime, 'name'>): Promise<void> {
  const { createEmulator } = await importBuilt<typeof Emulator>('emulator/dist/index.js');
  const [emulator, closed] = [createEmulator(), createEmulator()];
  try {
    const baseUrl = await emulator.listen();
    const closedUrl = await closed.listen();
    await closed.close();
    const output = await execute(folder, JSON.stringify({ baseUrl, closedUrl, ...quirks }));
    throwProblems(JSON.parse(output) as string[]);
  } finally {
    await emulator.close();
  }
}

/** Makes a project that has the package, the runtimes and the programs. */
async function install(folder: string, tarball: string): Promise<void> {
  await fs.cp(path.join(root, 'test/runtimes'), folder, { recursive: true });
  await npmInstall(folder, '--prefer-offline', tarball);
}

/** Bundles each program that runs where there are no files. */
async function bundle(folder: string): Promise<void> {
  const options: BuildOptions = { absWorkingDir: folder, bundle: true, logLevel: 'silent' };
  const worker = { entryPoints: ['worker.js'], outfile: 'worker.bundle.js', conditions: ['workerd'] };
  const edge = { entryPoints: ['program.js'], outfile: 'edge.bundle.js', conditions: ['edge-light'] };
  await build({ ...options, ...worker, format: 'esm' });
  await build({ ...options, ...edge, format: 'iife', globalName: 'program' });
}

/** The lowest version of undici that the package supports. */
async function lowestUndici(): Promise<string> {
  const { peerDependencies } = await readJson<{ peerDependencies: { undici: string } }>(
    path.join(root, 'package.json'),
  );
  return String(/\d+\.\d+\.\d+/.exec(peerDependencies.undici));
}

async function checkRuntimes(temporary: string): Promise<void> {
  const { tarball } = await check('the package packs', () => pack(temporary));
  const folder = path.join(temporary, 'project');
  await check('it installs, and so do the runtimes', () => install(folder, tarball));
  await check('the programs compile', () => compile(folder, '--typeRoots', tool('@types')));
  await check('the programs bundle', () => bundle(folder));
  const failures: string[] = [];
  const attempt = (name: string, examination: () => Promise<void>) =>
    check(name, examination).catch((error: unknown) => void failures.push(messageOf(error)));
  for (const { name, ...runtime } of runtimes) await attempt(name, () => examine(folder, runtime));
  const undici = `undici@${await lowestUndici()}`;
  await attempt(`${node} with ${undici}`, async () => {
    await npmInstall(folder, '--no-save', '--prefer-offline', undici);
    await examine(folder, { execute: command(process.execPath, 'pool.js') });
  });
  if (failures.length > 0) throw new Error(failures.join('\n\n'));
}

await runnable(import.meta, ': runs the package of `npm run build` on each runtime', () =>
  inTemporaryFolder(checkRuntimes),
);
