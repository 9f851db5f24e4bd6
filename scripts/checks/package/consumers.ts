// Programs of each kind of module in a project that has the packages: they must compile and run there.
import fs from 'node:fs/promises';
import path from 'node:path';
import { root } from '../../cli.js';
import { versions } from '../../codegen/versions.js';
import { check, compile, tool } from '../harness.js';
import { run } from '../processes.js';

export interface Consumer {
  source: string;
  program: string;
  type: 'module' | 'commonjs';
  lib: string[];
}

/**
 * The programs of test/package/, one for each kind of module. The first has no DOM in its types, as a server has not, and
 * the second has it, as most projects do: the declarations must compile in both.
 */
export const consumers: Consumer[] = [
  { source: 'consumer.mts', program: 'consumer.mjs', type: 'module', lib: ['es2022'] },
  { source: 'consumer.cts', program: 'consumer.cjs', type: 'commonjs', lib: ['es2022', 'dom', 'dom.iterable'] },
];

/** The programs of a consumer that use a version of the API by its name: test/package/version.ts, once for each version. */
const versionPrograms = ({ source, program }: Consumer) =>
  versions().map((version) => ({
    version,
    source: `${version}${path.extname(source)}`,
    program: `${version}${path.extname(program)}`,
  }));

/** Writes the programs of a consumer, and what compiles them. */
async function write(folder: string, consumer: Consumer): Promise<void> {
  const { source, type, lib } = consumer;
  await fs.mkdir(folder);
  await fs.copyFile(path.join(root, 'test/package', source), path.join(folder, source));
  const template = await fs.readFile(path.join(root, 'test/package/version.ts'), 'utf8');
  const named = versionPrograms(consumer);
  for (const { version, source } of named) {
    await fs.writeFile(path.join(folder, source), template.replaceAll('VERSION', version));
  }
  const compilerOptions = {
    target: 'es2022',
    lib,
    module: 'nodenext',
    strict: true,
    skipLibCheck: false, // the declarations themselves are checked
    types: ['node'],
    typeRoots: [tool('@types')],
  };
  const json = (name: string, content: object) => fs.writeFile(path.join(folder, name), JSON.stringify(content));
  await json('package.json', { name: 'consumer', private: true, type });
  await json('tsconfig.json', { compilerOptions, files: [source, ...named.map((one) => one.source)] });
}

/** @param project that has the packages installed: the consumer is a folder of it */
export async function checkConsumer(project: string, consumer: Consumer): Promise<void> {
  const { source, program, type } = consumer;
  const folder = path.join(project, type);
  await write(folder, consumer);
  await check(`the programs of type "${type}" compile, and so do all declarations they reach`, () => compile(folder));
  const programs = [{ source, program }, ...versionPrograms(consumer)];
  for (const { source, program } of programs) {
    await check(`${source} runs`, async () => {
      // Not every loader of CommonJS modules can load a module of the other kind, as newer versions of Node do.
      const output = await run(folder, process.execPath, '--no-experimental-require-module', program);
      if (output !== 'ok\n') throw new Error(`  it printed ${JSON.stringify(output)} and not "ok"`);
    });
  }
}
