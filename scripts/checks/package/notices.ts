import fs from 'node:fs/promises';
import path from 'node:path';
import { throwProblems } from '../harness.js';

/** Where the code of a package begins in a build, as the bundler marks it. */
const region = /^\/\/#region \S*node_modules\/((?:@[^/\s]+\/)?[^/\s]+)/gm;

/**
 * Whether THIRD-PARTY-NOTICES has each package whose code is in a build, and no other.
 *
 * @param folder where the package is installed
 * @param files the paths of its files, relative to `folder`
 */
export async function checkNotices(folder: string, files: string[]): Promise<void> {
  const read = (file: string) => fs.readFile(path.join(folder, file), 'utf8');
  const bundled = new Set<string>();
  for (const file of files.filter((name) => /\.[cm]?js$/.test(name)))
    for (const [, name] of (await read(file)).matchAll(region))
      bundled.add(`${name} in ${path.posix.relative('dist', file)}`);
  const notices = await read('dist/THIRD-PARTY-NOTICES').catch(() => '');
  const named = new Set(
    [...notices.matchAll(/^# (\S+) \S+, in (.+)$/gm)].flatMap(([, name, builds = '']) =>
      builds.split(', ').map((build) => `${name} in ${build}`),
    ),
  );
  throwProblems([
    ...[...bundled].filter((each) => !named.has(each)).map((each) => `THIRD-PARTY-NOTICES does not name ${each}`),
    ...[...named]
      .filter((each) => !bundled.has(each))
      .map((each) => `THIRD-PARTY-NOTICES names ${each}, which has none`),
  ]);
}
