// What the programs of the pipeline share when they are run by hand.
import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The folder of the project. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Arguments with which a process of Node runs TypeScript modules. Faster than the command `tsx`, which starts two. */
export const tsx = ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm')).href];

/** The message of whatever was thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Runs `main` if the module is the program that was started, and not if another one imports it.
 * An error ends the program with its message and exit code 1.
 *
 * @param usage what stands behind the program's name, and what it does
 * @param main takes one argument for each word in capitals in `usage`; what is optional comes after that
 */
export async function runnable(
  meta: ImportMeta,
  usage: string,
  main: (...args: string[]) => Promise<void>,
): Promise<void> {
  const program = fileURLToPath(meta.url);
  if (!process.argv[1] || realpathSync(process.argv[1]) !== program) return;
  const args = process.argv.slice(2);
  const wanted = usage.split(':')[0]?.match(/\b[A-Z]+\b/g)?.length ?? 0;
  try {
    if (args.length < wanted) throw new Error(`usage: tsx ${path.relative(root, program)} ${usage}`);
    await main(...args);
  } catch (error) {
    console.error(messageOf(error));
    process.exitCode = 1;
  }
}
