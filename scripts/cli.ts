// @ts-check
// What the programs of the pipeline share when they are run by hand.
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Runs `main` if the module is the program that was started, and not if another one imports it.
 * An error ends the program with one line and exit code 1.
 *
 * @param {ImportMeta} meta
 * @param {string} usage what stands behind the program's name, and what it does
 * @param {(...args: string[]) => Promise<void>} main takes one argument for each word in capitals in `usage`
 */
export async function runnable(meta, usage, main) {
  const program = fileURLToPath(meta.url);
  if (!process.argv[1] || realpathSync(process.argv[1]) !== program) return;
  const args = process.argv.slice(2);
  const wanted = usage.split(':')[0]?.match(/\b[A-Z]+\b/g)?.length ?? 0;
  try {
    if (args.length < wanted) throw new Error(`usage: node ${path.relative(root, program)} ${usage}`);
    await main(...args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
