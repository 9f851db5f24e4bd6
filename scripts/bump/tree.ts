// Writes to the project, with git as the way back: what is written must be committed before, so that a run can always be
// undone. Everything is written at the very end, in one go. A failure, Ctrl-C or SIGTERM restores what was written.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { SpecError } from '../codegen/errors.js';

/** The new texts of files, by their paths below the project's folder. `undefined` deletes a file. */
export type Changes = Map<string, string | undefined>;

/** Runs git in a folder. @throws {SpecError} if it can't run there */
function git(root: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: Infinity });
  if (status === 0) return stdout;
  const why = (stderr || 'git is not installed').trim().split('\n')[0];
  throw new SpecError(
    `the bump needs git to restore files after a failure: ${why}. Put the project into a git repository, and commit it.`,
  );
}

/** Files that have changes which are not committed, or are not tracked. */
export function uncommitted(root: string, paths: string[]): string[] {
  const args = ['--porcelain=v1', '-z', '--no-renames', '--untracked-files=all', '--', ...paths];
  return [...git(root, 'status', ...args).matchAll(/.. ([^\0]+)\0/g)].map(([, file = '']) => file);
}

/** The files that git has. */
export const tracked = (root: string): string[] => git(root, 'ls-files', '-z').split('\0').filter(Boolean);

/**
 * @param paths - Files and folders that a run may write.
 * @throws {SpecError} If one has changes that are not committed.
 */
export function assertCommitted(root: string, paths: string[]): void {
  const [first, ...more] = uncommitted(root, paths);
  if (!first) return;
  const others = more.length > 0 ? ` and ${more.length} more ${more.length === 1 ? 'file' : 'files'}` : '';
  throw new SpecError(
    `${first}${others} ${more.length > 0 ? 'have' : 'has'} changes that are not committed, and the bump would write there. Commit or stash them first.`,
  );
}

function put(root: string, file: string, text: string | undefined): void {
  const full = path.join(root, file);
  if (text !== undefined) {
    fs.mkdirSync(path.dirname(full), { recursive: true });
    fs.writeFileSync(full, text);
    return;
  }
  fs.rmSync(full, { force: true });
  for (let folder = path.dirname(full); folder !== root; folder = path.dirname(folder)) {
    if (!fs.existsSync(folder) || fs.readdirSync(folder).length > 0) return;
    fs.rmdirSync(folder);
  }
}

const textOf = (full: string): string | undefined => (fs.existsSync(full) ? fs.readFileSync(full, 'utf8') : undefined);

/**
 * Writes and deletes files. Restores all of them if that fails, or if a signal arrives meanwhile.
 *
 * @throws {SpecError} If somebody has changed one of the files since the last commit. Nothing is written then.
 */
export async function writeChanges(root: string, changes: Changes): Promise<void> {
  assertCommitted(root, [...changes.keys()]);
  const before: Changes = new Map([...changes.keys()].map((file) => [file, textOf(path.join(root, file))]));
  let signal: NodeJS.Signals | undefined;
  const note = (name: NodeJS.Signals) => (signal = name);
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, note);
  try {
    for (const [file, text] of changes) put(root, file, text);
    await setImmediate(); // lets a signal in that arrived meanwhile
    await setImmediate();
    if (signal) throw new SpecError(`${String(signal)}: nothing is changed.`);
  } catch (error) {
    for (const [file, text] of before) put(root, file, text);
    throw error;
  } finally {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.off(name, note);
  }
}
