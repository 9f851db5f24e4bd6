// Checks the packages as npm would publish them: their files, whether their entry points match package.json, and whether
// programs that install them compile and run. Of the project's own folder it reads only dist/ and test/package/.
//   tsx scripts/checks/package.ts          after `npm run build`
//   tsx scripts/checks/package.ts --long   with every compiler and setting of consumers
import fs from 'node:fs/promises';
import path from 'node:path';
import { checkPackage, createPackageFromTarballData, type Problem } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { runnable } from '../cli.js';
import { pinned, versions } from '../codegen/versions.js';
import { check, inTemporaryFolder, npmInstall, pack, throwProblems, type Packed } from './harness.js';
import { checkBundle } from './package/bundle.js';
import { checkConsumer, consumers } from './package/consumers.js';
import { checkFiles } from './package/files.js';
import { checkInstalled, createProject } from './package/installed.js';
import { checkNotices } from './package/notices.js';
import { checkFirstCall, checkTypeConsumers } from './package/type-consumers.js';
import { printed, start } from './processes.js';

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

const bytesOf = async (file: string) => new Uint8Array(await fs.readFile(file));

/** Whether package.json and the files agree. */
async function lintPackage(tarball: string): Promise<void> {
  const { buffer } = await bytesOf(tarball);
  const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true });
  throwProblems(messages.map((message) => `${message.type}: ${formatMessage(message, pkg) ?? message.code}`));
}

/** Whether each way to resolve an entry point finds types that match the code. */
async function lintTypes(tarball: string): Promise<void> {
  const analysis = await checkPackage(createPackageFromTarballData(await bytesOf(tarball)));
  if (!analysis.types) throw new Error('  it has no types');
  // `node10` knows no "exports": it finds the main entry point by "types", and can't find another one.
  const isExpected = (problem: Problem) =>
    'resolutionKind' in problem && problem.resolutionKind === 'node10' && problem.entrypoint !== '.';
  throwProblems(analysis.problems.filter((problem) => !isExpected(problem)).map((problem) => JSON.stringify(problem)));
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

/** Packs a package, and checks it without installing it. */
async function checkPacked(temporary: string, name: string): Promise<Packed> {
  const packed = await check(`${name} holds what it publishes, and nothing else`, () =>
    packWhatBelongs(temporary, name),
  );
  await check(`publint finds nothing in ${name}`, () => lintPackage(packed.tarball));
  await check(`are-the-types-wrong finds nothing in ${name}`, () => lintTypes(packed.tarball));
  return packed;
}

async function checkPackages(temporary: string, takesLong: boolean): Promise<void> {
  const client = await checkPacked(temporary, 'clerk-bapi');
  const emulator = await checkPacked(temporary, 'clerk-bapi-emulator');
  const project = await createProject(temporary);
  await check('clerk-bapi installs alone', () => npmInstall(project, client.tarball));
  await check('it brings few packages and bytes', () => checkInstalled(project));
  const installed = path.join(project, 'node_modules/clerk-bapi');
  await check('each of its files is of use, and none that they name is missing', () =>
    checkFiles(installed, client.files),
  );
  await checkTypeConsumers(project, takesLong);
  await check('clerk-bapi-emulator installs beside it', () => npmInstall(project, emulator.tarball));
  await checkFirstCall(project);
  for (const [name, { files }] of Object.entries({ 'clerk-bapi': client, 'clerk-bapi-emulator': emulator }))
    await check(`${name} has the licences of all code that it contains`, () =>
      checkNotices(path.join(project, 'node_modules', name), files),
    );
  for (const consumer of consumers) await checkConsumer(project, consumer);
  const entries = [['index', pinned()] as const, ...versions().map((name) => [`${name}/index`, name] as const)];
  for (const [entry, version] of entries) {
    await check(`dist/${entry}.js imports no module of Node, and only ${version}`, () =>
      checkBundle(project, entry, version),
    );
  }
  await check('npx clerk-bapi-emulator starts and responds', () => checkCommand(project));
}

await runnable(import.meta, '[--long]: checks the package that `npm run build` made', async (option) => {
  if (option !== undefined && option !== '--long') throw new Error(`The option is --long, and was ${option}.`);
  await inTemporaryFolder((temporary) => checkPackages(temporary, option === '--long'));
});
