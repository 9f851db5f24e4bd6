// Makes a published spec a version of the API in this project: openapi/<version>/, generated/<version>/, a report of what
// changed, and a changeset. If anything is wrong, it prints one line that says what and where, and changes nothing.
//   tsx scripts/bump/bump.ts SOURCE             a file, or a URL
//   tsx scripts/bump/bump.ts SOURCE --default   also makes that version the one that `clerk-bapi` is
//   tsx scripts/bump/bump.ts SOURCE --force     also applies a spec that is older than that of openapi/, or lacks much of it
import { bytesOf } from './fetch.js';
import { appliedAs, keyOf, remember, stateOf } from './applied.js';
import type { Wishes } from './apply.js';
import { lock } from './lock.js';
import { recover } from './stage.js';
import { root, runnable } from '../cli.js';
import { SpecError } from '../codegen/errors.js';

async function bump(source: string, wishes: Wishes) {
  const bytes = await bytesOf(source);
  const key = keyOf(bytes, wishes);
  const state = stateOf(root);
  const version = appliedAs(root, key, state);
  if (version) {
    console.log(
      `openapi/${version} is up to date: neither the document nor the project has changed since it was applied.`,
    );
    return;
  }
  const { apply } = await import('./apply.js'); // loading it takes longer than all of the above
  remember(root, key, state, await apply(source, bytes, wishes));
}

await runnable(
  import.meta,
  'SOURCE [--default] [--force]: makes a published spec a version of the API',
  async (...words) => {
    const flags = words.filter((word) => word.startsWith('--'));
    const sources = words.filter((word) => !word.startsWith('--'));
    const unknown = flags.find((flag) => !['--default', '--force'].includes(flag));
    if (unknown) throw new SpecError(`unknown option ${unknown}. Expected --default or --force.`);
    if (sources.length !== 1) throw new SpecError(`expected one file or URL, and got ${sources.length}.`);
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
