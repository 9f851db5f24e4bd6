// Calls every method of Clerk's own SDK, found by reflection, against the emulator.
//   tsx scripts/checks/official.ts            the newest 3.x, installed for this
//   tsx scripts/checks/official.ts FOLDER     the one in a folder's node_modules, such as that of the project
import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { runnable } from '../cli.js';
import { npmInstall, readJson, throwProblems } from './harness.js';
import type { Official } from './official/methods.js';
import { reasons } from './official/reasons.js';
import { callEverything } from './official/run.js';
import { readPromises } from './official/shape.js';

/** Installs the newest version with the types that its declarations need. @returns the folder */
async function install(): Promise<string> {
  const folder = await fs.mkdtemp(path.join(await fs.realpath(os.tmpdir()), 'official-'));
  await fs.writeFile(path.join(folder, 'package.json'), '{ "private": true }');
  await npmInstall(folder, '--ignore-scripts', '@clerk/backend@3');
  return folder;
}

/** Examines the SDK in a folder, and prints what was found. @throws Error - if a method fails that has no reason to */
async function examine(folder: string): Promise<void> {
  const { version } = await readJson<{ version: string }>(
    path.join(folder, 'node_modules/@clerk/backend/package.json'),
  );
  const { createClerkClient } = createRequire(path.join(folder, 'index.js'))('@clerk/backend') as {
    createClerkClient: (options: object) => Official;
  };
  const { methods, problems, needless, unknownPaths } = await callEverything(createClerkClient, readPromises(folder));
  const count = methods.length;
  const excused = Object.keys(reasons).length;
  const work = count - problems.size - excused;
  console.log(
    `@clerk/backend ${version}: ${work + excused} of ${count} methods: ${work} work, ${excused} have a reason not to`,
  );
  for (const [name, reason] of Object.entries(reasons)) console.log(`  ${name}: ${reason}`);
  if (unknownPaths.length > 0) console.log(`Paths that no spec has:\n  ${unknownPaths.join('\n  ')}`);
  throwProblems([
    ...[...problems].flatMap(([name, found]) => found.map((problem) => `${name}: ${problem}`)),
    ...needless.map((name) => `${name} works: take it off the list of reasons`),
  ]);
}

await runnable(import.meta, '[folder]: calls every method of @clerk/backend', async (given) => {
  if (given !== undefined) return examine(path.resolve(given));
  const folder = await install();
  try {
    await examine(folder);
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
});
