// The steps that the checks share: pack the package, install it as npm would publish it, work in a temporary folder.
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { messageOf, root } from '../cli.js';
import { run, runWithin, stop } from './processes.js';

/** The path of a program in the project's own node_modules. */
export const tool = (file: string) => path.join(root, 'node_modules', file);

/** Imports a file that the build wrote, by its path in the project. The specifier is no literal, because the type checker runs before the build. */
export const importBuilt = async <Module>(file: string) =>
  (await import(pathToFileURL(path.join(root, file)).href)) as Module;

/** Reads a JSON file. The caller names its type. */
export const readJson = async <Content>(file: string) => JSON.parse(await fs.readFile(file, 'utf8')) as Content;

/** Installs packages within ten minutes: some are large. */
export const npmInstall = (folder: string, ...args: string[]) =>
  runWithin(600_000, folder, 'npm', 'install', '--no-audit', '--no-fund', ...args);

/** Compiles a project by its tsconfig.json, with the native compiler: it takes a third of the time. */
export const compile = (folder: string, ...flags: string[]) =>
  run(folder, process.execPath, tool('typescript-native/bin/tsc'), '--project', '.', '--pretty', 'false', ...flags);

/** Throws an error with a line for each problem, if there are any. */
export function throwProblems(problems: string[]): void {
  if (problems.length > 0) throw new Error(problems.map((problem) => `  ${problem}`).join('\n'));
}

/** Prints the name of a check that passed and its duration; puts the name before the error of a check that failed. */
export async function check<Result>(name: string, examine: () => Promise<Result>): Promise<Result> {
  const began = performance.now();
  try {
    const result = await examine();
    console.log(`ok: ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
    return result;
  } catch (error) {
    stop.signal.throwIfAborted();
    throw new Error(`FAILED: ${name}\n${messageOf(error)}`);
  }
}

export interface Packed {
  tarball: string;
  /** The paths of its files. */
  files: string[];
}

/** Packs what `npm publish` would send of one of the project's packages, from the build in its dist/. */
export async function pack(folder: string, name = 'clerk-bapi'): Promise<Packed> {
  const flags = ['--json', '--ignore-scripts', '--workspace', name, '--pack-destination', folder];
  const output = await run(root, 'npm', 'pack', ...flags);
  const [packed] = JSON.parse(output) as { filename: string; files: { path: string }[] }[];
  if (!packed) throw new Error(`npm pack reported no package: ${output}`);
  return { tarball: path.join(folder, packed.filename), files: packed.files.map((file) => file.path) };
}

/** Works in a temporary folder. Removes it afterwards, and ends every program that was started. */
export async function inTemporaryFolder(work: (temporary: string) => Promise<void>): Promise<void> {
  await fs.access(path.join(root, 'dist/index.js')).catch(() => {
    throw new Error('dist/ is missing: run `npm run build` first.');
  });
  const temporary = await fs.mkdtemp(path.join(await fs.realpath(os.tmpdir()), 'clerk-bapi-'));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort(new Error('Stopped')));
  try {
    await work(temporary);
    stop.signal.throwIfAborted();
  } finally {
    stop.abort();
    await fs.rm(temporary, { recursive: true, force: true, maxRetries: 5 }); // a program may still write there
  }
}
