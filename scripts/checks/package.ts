// @ts-check
// Checks the package as npm would publish it: what is in it, whether its entry points hold what package.json promises,
// and whether programs that install it compile and run. Nothing of it is read from the project's own folder but dist/.
//   node scripts/checks/package.js   after `npm run build`
import fs from 'node:fs/promises';
import path from 'node:path';
import { isBuiltin } from 'node:module';
import { build } from 'esbuild';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { root, runnable } from '../cli.js';
import { check, compile, inTemporaryFolder, npmInstall, pack, printed, run, start, tool } from './harness.js';
import { pinned, versions } from '../codegen/versions.js';

/** What may be published besides dist/: the description of the package, and what npm and people look for in it. */
const publishable = /^(dist\/.+|generated\/[\d-]+\/openapi\.json|package\.json|README\.md|LICENSE|CHANGELOG\.md)$/;

/**
 * The programs of test/package/, one for each kind of module. The first has no DOM in its types, as a server has not, and
 * the second has it, as most projects do: our declarations must make sense in both.
 */
const consumers = [
  { source: 'consumer.mts', program: 'consumer.mjs', type: 'module', lib: ['es2022'] },
  { source: 'consumer.cts', program: 'consumer.cjs', type: 'commonjs', lib: ['es2022', 'dom', 'dom.iterable'] },
];

/**
 * The programs of a consumer that use a version of the API by its name: test/package/version.ts, once for each version.
 *
 * @param {typeof consumers[number]} consumer
 */
const versionPrograms = ({ source, program }) =>
  versions().map((version) => ({
    version,
    source: `${version}${path.extname(source)}`,
    program: `${version}${path.extname(program)}`,
  }));

/** @param {string[]} problems @throws {Error} if there are any, with one line for each */
function refuse(problems) {
  if (problems.length > 0) throw new Error(problems.map((problem) => `  ${problem}`).join('\n'));
}

/** Packs a package. @param {string} folder @param {string} [name] @returns {Promise<string>} the path of the tarball */
async function packWhatBelongs(folder, name) {
  const { tarball, files } = await pack(folder, name);
  refuse(
    files
      .filter((name) => !publishable.test(name))
      .map((name) => `${name} is in the package and should not be: see "files" in package.json`),
  );
  return tarball;
}

/** Whether package.json and the files agree. @param {string} tarball */
async function lintPackage(tarball) {
  const data = new Uint8Array(await fs.readFile(tarball)).buffer;
  const { messages, pkg } = await publint({ pack: { tarball: data }, strict: true });
  refuse(messages.map((message) => `${message.type}: ${formatMessage(message, pkg) ?? message.code}`));
}

/** Whether each way to resolve an entry point finds types that tell the truth about the code. @param {string} tarball */
async function lintTypes(tarball) {
  const attw = [tool('@arethetypeswrong/cli/dist/index.js'), tarball, '--format', 'ascii', '--no-color', '--no-emoji'];
  await run(root, process.execPath, ...attw, '--profile', 'node16');
  // `node10` knows no "exports": it finds the main entry point by "types", and can't find another one.
  await run(root, process.execPath, ...attw, '--profile', 'strict', '--entrypoints', '.');
}

/**
 * Makes a project that has the package installed, as anyone would.
 *
 * @param {string} folder @param {string[]} tarballs @param {typeof consumers[number]} consumer
 */
async function install(folder, tarballs, consumer) {
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
    skipLibCheck: false, // the declarations themselves are what is checked
    types: ['node'],
    typeRoots: [tool('@types')],
  };
  const write = (/** @type {string} */ name, /** @type {object} */ content) =>
    fs.writeFile(path.join(folder, name), JSON.stringify(content));
  await write('package.json', { name: 'consumer', private: true, type });
  await write('tsconfig.json', { compilerOptions, files: [source, ...named.map((one) => one.source)] });
  await npmInstall(folder, ...tarballs);
}

/** @param {string} temporary @param {string[]} tarballs @param {typeof consumers[number]} consumer */
async function checkConsumer(temporary, tarballs, consumer) {
  const { source, program, type } = consumer;
  const folder = path.join(temporary, type);
  await check(`installs in a project of type "${type}"`, () => install(folder, tarballs, consumer));
  await check(`the programs of type "${type}" compile, and so do all declarations they reach`, () => compile(folder));
  const programs = [{ source, program }, ...versionPrograms(consumer)];
  for (const { source, program } of programs) {
    await check(`${source} runs`, async () => {
      // Not all that loads a CommonJS module can load a module of the other kind for it, as newer versions of Node do.
      const output = await run(folder, process.execPath, '--no-experimental-require-module', program);
      if (output !== 'ok\n') throw new Error(`  it printed ${JSON.stringify(output)} and not "ok"`);
    });
  }
  return folder;
}

/** What is in the bundle of a program that uses a version of the API: this package's own code, and one dependency. */
const bundled = [/^node_modules\/clerk-bapi\/dist\//, /^node_modules\/openapi-fetch\//];

/** Whether a module has no place in that bundle: another entry point's, or another version's. @param {string} source @param {string} version */
const isForeign = (source, version) =>
  /\/src\/(emulator|proxy|cli\b)/.test(source) ||
  (source.includes('/generated/') && !source.includes(`/generated/${version}/`));

/**
 * Whether an entry point runs where Node's own modules are missing, and brings nothing of another version or the emulator along.
 *
 * @param {string} folder a project that has the package
 * @param {string} entry
 * @param {string} version the version of the API that it is
 */
async function checkBundle(folder, entry, version) {
  const installed = path.join(folder, 'node_modules/clerk-bapi/dist', `${entry}.js`);
  const { metafile } = await build({
    entryPoints: [installed],
    absWorkingDir: folder,
    bundle: true, // to see what its dependencies import as well
    platform: 'neutral',
    format: 'esm',
    plugins: [{ name: 'builtins', setup: ({ onResolve }) => onResolve({ filter: /.*/ }, keepBuiltin) }],
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const files = Object.keys(metafile.inputs);
  const maps = files.filter((file) => file.includes('/clerk-bapi/')).map((file) => path.join(folder, `${file}.map`));
  const sources = (await Promise.all(maps.map(readSources))).flat();
  refuse([
    ...Object.entries(metafile.inputs).flatMap(([file, { imports }]) =>
      imports.filter((imported) => imported.external).map((imported) => `${file} imports ${imported.path}`),
    ),
    ...files.filter((file) => !bundled.some((pattern) => pattern.test(file))).map((file) => `${file} is in the bundle`),
    ...sources.filter((source) => isForeign(source, version)).map((source) => `${source} is in the bundle`),
  ]);
}

/** What a built file is made of. @param {string} map @returns {Promise<string[]>} */
const readSources = async (map) => JSON.parse(await fs.readFile(map, 'utf8')).sources;

/** Whether the command starts, answers and ends. @param {string} folder a project that has the package */
async function checkCommand(folder) {
  const command = start(folder, {}, 'npx', '--no-install', 'clerk-bapi-emulator', '--port', '0');
  try {
    const baseUrl = await printed(command, /(http:\S+\/v1)[^]*Ctrl-C/);
    const response = await fetch(`${baseUrl}/users/count`, { headers: { authorization: 'Bearer sk_test_1' } });
    if (!response.ok) throw new Error(`  it answered ${response.status} ${await response.text()}`);
  } finally {
    command.end('SIGTERM');
    await command.ended;
  }
}

/** @param {{ path: string }} imported */
const keepBuiltin = (imported) => (isBuiltin(imported.path) ? { path: imported.path, external: true } : undefined);

/** @param {string} temporary a folder to work in */
async function checkPackage(temporary) {
  const tarball = await check('the package holds dist/ and its papers, and nothing else', () =>
    packWhatBelongs(temporary),
  );
  const emulator = await check('so does the one of the emulator', () =>
    packWhatBelongs(temporary, 'clerk-bapi-emulator'),
  );
  const tarballs = [tarball, emulator];
  for (const one of tarballs) {
    await check(`publint finds nothing in ${path.basename(one)}`, () => lintPackage(one));
    await check(`are-the-types-wrong finds nothing in ${path.basename(one)}`, () => lintTypes(one));
  }
  const folders = await Promise.all(consumers.map((consumer) => checkConsumer(temporary, tarballs, consumer)));
  for (const [entry, version] of [['index', pinned()], ...versions().map((name) => [name, name])]) {
    await check(`dist/${entry}.js imports no module of Node, and nothing but ${version}`, () =>
      checkBundle(String(folders[0]), String(entry), String(version)),
    );
  }
  await check('npx clerk-bapi-emulator starts and answers', () => checkCommand(String(folders[0])));
}

await runnable(import.meta, ': checks the package that `npm run build` made', () => inTemporaryFolder(checkPackage));
