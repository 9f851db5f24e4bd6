// Compiles the specs that have changed: those of the API's versions, and those of webhooks.
//   tsx scripts/codegen/generate.ts           writes generated/<version>/, and prints which files it wrote
//   tsx scripts/codegen/generate.ts --check   compares them with what the specs give, and writes nothing
//   tsx scripts/codegen/generate.ts --watch   does so again after each edit of a spec, until Ctrl-C
import { runnable } from '../cli.js';
import { SpecError } from './errors.js';
import { noteCompiled } from './record.js';
import { differences, write } from './update.js';
import { specs } from './versions.js';

/** @throws {SpecError} if anything differs */
export async function check(): Promise<void> {
  const found = await differences();
  for (const { file, state } of found) console.log(`${file} is ${state}`);
  if (found.length > 0)
    throw new SpecError('generated/ differs from what the specs give: run `npm run generate` and commit the result.');
  console.log('generated/ is up to date');
  noteCompiled(specs());
}

export async function generate(): Promise<void> {
  const found = await differences();
  await write(found);
  for (const { file, text } of found) console.log(`${text === undefined ? 'removed' : 'wrote'} ${file}`);
  if (found.length === 0) console.log('generated/ is up to date');
}

async function watchSpecs(): Promise<void> {
  const { watch } = await import('./watch.js');
  await watch(generate);
}

const modes = new Map([
  ['', generate],
  ['--check', check],
  ['--watch', watchSpecs],
]);

await runnable(import.meta, '[--check | --watch]: compiles the specs', async (flag = '') => {
  const mode = modes.get(flag);
  if (!mode) throw new SpecError(`unknown option ${flag}; expected --check, --watch or none`);
  await mode();
});
