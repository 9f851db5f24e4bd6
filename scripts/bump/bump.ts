// @ts-check
// A new version of the API is one command. It takes the API's own document and leaves openapi/<version>/, generated/<version>/,
// a report of what changed, and a changeset; or, of anything wrong, one line that says what and where, and the project as it was.
//   node scripts/bump/bump.js SOURCE             a file, or a URL
//   node scripts/bump/bump.js SOURCE --default   also makes that version the one that `clerk-bapi` is
//   node scripts/bump/bump.js SOURCE --force     takes what is older than what is here, or lacks much of it
import { bytesOf } from './fetch.js';
import { keyOf, landedAs, remember, stateOf } from './landed.js';
import { lock } from './lock.js';
import { recover } from './stage.js';
import { root, runnable } from '../cli.js';
import { SpecError } from '../codegen/errors.js';

/** @param {string} source @param {{ force: boolean, isDefault: boolean }} wishes */
async function bump(source, wishes) {
  const bytes = await bytesOf(source);
  const key = keyOf(bytes, wishes);
  const state = stateOf(root);
  const version = landedAs(root, key, state);
  if (version) {
    console.log(
      `openapi/${version} says all of that already: neither the document nor the project has changed since it landed.`,
    );
    return;
  }
  const { land } = await import('./land.js'); // not before: loading all of it takes longer than all of the above
  remember(root, key, state, await land(source, bytes, wishes));
}

await runnable(
  import.meta,
  'SOURCE [--default] [--force]: makes a published description a version of the API',
  async (...words) => {
    const flags = words.filter((word) => word.startsWith('--'));
    const sources = words.filter((word) => !word.startsWith('--'));
    const unknown = flags.find((flag) => !['--default', '--force'].includes(flag));
    if (unknown) throw new SpecError(`unknown option ${unknown}; there are --default and --force`);
    if (sources.length !== 1) throw new SpecError(`one file or URL is wanted, and ${sources.length} are given`);
    const unlock = lock(root);
    try {
      recover(root);
      await bump(String(sources[0]), { force: flags.includes('--force'), isDefault: flags.includes('--default') });
    } finally {
      recover(root);
      unlock();
    }
  },
);
