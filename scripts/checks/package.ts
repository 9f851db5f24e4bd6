// Checks the packages as npm would publish them: their files, whether their entry points match package.json, and whether
// programs that install them compile and run. Of the project's own folder it reads only dist/ and test/package/.
//   tsx scripts/checks/package.ts   after `npm run build`
import fs from 'node:fs/promises';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { root, runnable } from '../cli.js';
import { pinned, versions } from '../codegen/versions.js';
import { check, inTemporaryFolder, pack, throwProblems, tool, type Packed } from './harness.js';
import { checkBundle } from './package/bundle.js';
import { checkConsumer, consumers } from './package/consumers.js';
import { checkFiles } from './package/files.js';
import { checkInstalled, installAlone } from './package/installed.js';
import { printed, run, start } from './processes.js';

/** What may be published besides dist/: the manifest, and what npm and people look for. */
const publishable =
  /^(dist\/.+|generated\/(webhooks\/)?[\d-]+\/openapi\.json|package\.json|README\.md|LICENSE|CHANGELOG\.md)$/;

/** Packs a package. */
async function packWhatBelongs(folder: string, name: string): Promise<Packed> {
  const packed = await pack(folder, name);
  throwProblems(
    packed.files
      .filter((name) => !publishable.test(name))
      .map((name) => `${name} is in the package and should not be: see "files" in package.json`),
  );
  return packed;
}

/** Whether package.json and the files agree. */
async function lintPackage(tarball: string): Promise<void> {
  const data = new Uint8Array(await fs.readFile(tarball)).buffer;
  const { messages, pkg } = await publint({ pack: { tarball: data }, strict: true });
  throwProblems(messages.map((message) => `${message.type}: ${formatMessage(message, pkg) ?? message.code}`));
}

/** Whether each way to resolve an entry point finds types that match the code. */
async function lintTypes(tarball: string): Promise<void> {
  const attw = [tool('@arethetypeswrong/cli/dist/index.js'), tarball, '--format', 'ascii', '--no-color', '--no-emoji'];
  await run(root, process.execPath, ...attw, '--profile', 'node16');
  // `node10` knows no "exports": it finds the main entry point by "types", and can't find another one.
  await run(root, process.execPath, ...attw, '--profile', 'strict', '--entrypoints', '.');
}

/** Whether the command starts, responds and ends. */
async function checkCommand(folder: string): Promise<void> {
  const command = start(folder, {}, 'npx', '--no-install', 'clerk-bapi-emulator', '--port', '0');
  try {
    const baseUrl = await printed(command, /(http:\S+\/v1)[^]*Ctrl-C/);
    const response = await fetch(`${baseUrl}/users/count`, { headers: { authorization: 'Bearer sk_test_1' } });
    if (!response.ok) throw new Error(`  it responded ${response.status} ${await response.text()}`);
  } finally {
    command.end('SIGTERM');
    await command.ended;
  }
}

async function checkInstallation(temporary: string, { tarball, files }: Packed): Promise<void> {
  const folder = await check('clerk-bapi installs alone', () => installAlone(temporary, tarball, 'clerk-bapi'));
  await check('it brings few packages and bytes', () => checkInstalled(folder));
  await check('each of its files is of use, and none that they name is missing', () => checkFiles(folder, files));
}

async function checkPackage(temporary: string): Promise<void> {
  const tarballs: string[] = [];
  for (const name of ['clerk-bapi', 'clerk-bapi-emulator']) {
    const packed = await check(`${name} holds what it publishes, and nothing else`, () =>
      packWhatBelongs(temporary, name),
    );
    await check(`publint finds nothing in ${name}`, () => lintPackage(packed.tarball));
    await check(`are-the-types-wrong finds nothing in ${name}`, () => lintTypes(packed.tarball));
    if (name === 'clerk-bapi') await checkInstallation(temporary, packed);
    tarballs.push(packed.tarball);
  }
  const folders = await Promise.all(consumers.map((consumer) => checkConsumer(temporary, tarballs, consumer)));
  const [folder = ''] = folders;
  const entries = [['index', pinned()] as const, ...versions().map((name) => [`${name}/index`, name] as const)];
  for (const [entry, version] of entries) {
    await check(`dist/${entry}.js imports no module of Node, and only ${version}`, () =>
      checkBundle(folder, entry, version),
    );
  }
  await check('npx clerk-bapi-emulator starts and responds', () => checkCommand(folder));
}

await runnable(import.meta, ': checks the package that `npm run build` made', () => inTemporaryFolder(checkPackage));
