// Programs that are measured from the start of their process. They run as plain JavaScript, so that no loader is measured.
import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { transform } from 'esbuild';

/** The JavaScript of a TypeScript program that imports no other file of the project. */
export async function plainJavaScript(program: URL): Promise<string> {
  const { code } = await transform(await fs.readFile(program, 'utf8'), {
    loader: 'ts',
    format: 'esm',
    target: 'es2023',
  });
  return code;
}

export interface PlainOptions {
  /** Where bare specifiers are resolved. */
  cwd: string;
  args?: string[];
  /** Flags for Node. */
  flags?: string[];
}

/**
 * Runs a TypeScript program as plain JavaScript in a process of its own. Its arguments begin at `process.argv[1]`.
 *
 * @returns what it printed, as JSON
 */
export async function runPlain<Output>(program: URL, { cwd, args = [], flags = [] }: PlainOptions): Promise<Output> {
  const argv = [...flags, '--input-type=module', '--eval', await plainJavaScript(program), '--', ...args];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, argv, { cwd, encoding: 'utf8' });
    return JSON.parse(stdout) as Output;
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    throw new Error(`${path.basename(fileURLToPath(program))} failed: ${stderr ?? String(error)}`);
  }
}
