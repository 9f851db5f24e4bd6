// The command as a process of its own.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { ArgumentsError, readArguments } from '../../emulator/server/arguments.js';
import { run as runCommand } from '../../emulator/server/command.js';
import { messageOf } from '../../emulator/store/json.js';
import { createClerk } from '../../src/index.js';
import { bundledProgram } from '../program.js';

const program = bundledProgram('emulator/cli.ts', 'emulator/page');
export const secretKey = 'sk_test_CLI';
let folder: string;
let children: ChildProcess[];

/** Gives each test of a file a folder for the files of its commands, and ends them after it. */
export function useCommands(): void {
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'cli-'));
    children = [];
  });
  afterEach(async () => {
    for (const child of children) child.kill('SIGKILL');
    await rm(folder, { recursive: true });
  });
}

export const inFolder = (name: string) => path.join(folder, name);

export function launch(args: string[]) {
  const child = spawn(process.execPath, [program(), ...args], { cwd: folder });
  children.push(child);
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (output.stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (output.stderr += String(chunk)));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child, output, ended };
}

/** Runs the command to its end. */
export async function run(...args: string[]) {
  const { output, ended } = launch(args);
  return { code: await ended, ...output };
}

/** Runs the command to its end in this process, for what it rejects: a process of its own takes half a second. */
export async function rejected(...args: string[]) {
  const before = process.cwd();
  process.chdir(folder);
  try {
    await runCommand(readArguments(args));
  } catch (error) {
    return { code: error instanceof ArgumentsError ? 2 : 1, stderr: `${messageOf(error)}\n` };
  } finally {
    process.chdir(before);
  }
  throw new Error('the emulator has started');
}

/** Starts the emulator on a free port. */
export async function start(...args: string[]) {
  const launched = launch(['--port', '0', ...args]);
  const { child, output, ended } = launched;
  const early = ended.then((code) => {
    throw new Error(`It ended with ${code}: ${output.stderr}`);
  });
  while (!output.stdout.includes('Ctrl-C')) await Promise.race([once(child.stdout, 'data'), early]);
  early.catch(() => {}); // it ends later
  const baseUrl = /http:\S+\/v1/.exec(output.stdout)?.[0] ?? '';
  return { ...launched, baseUrl, clerk: createClerk({ secretKey, baseUrl, retry: false }) };
}

/** Ends a process, and tells with which code. */
export async function stop({ child, ended }: Awaited<ReturnType<typeof start>>, signal: NodeJS.Signals) {
  child.kill(signal);
  return { code: await ended };
}

/** The first names of the users of an emulator. */
export const namesIn = async ({ clerk }: Awaited<ReturnType<typeof start>>) =>
  (await clerk.users.list()).map((user) => user.first_name).sort();
