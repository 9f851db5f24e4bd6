// Every export of an entry point says in an editor what it is.
import { expect, it } from 'vitest';
import { open } from './language-service.js';

const entryPoints = {
  'clerk-bapi': '../src/index.js',
  'clerk-bapi/core': '../generated/2025-11-10/core.js',
  'clerk-bapi/tokens': '../src/tokens/index.js',
  'clerk-bapi/webhooks': '../src/webhooks/index.js',
  'clerk-bapi/bulk': '../src/bulk/index.js',
  'clerk-bapi/proxy': '../src/proxy/index.js',
  'clerk-bapi/undici': '../src/undici/index.js',
  'clerk-bapi/redis': '../src/redis/index.js',
  'clerk-bapi-emulator': '../emulator/index.js',
};

/** A module that names a value and a type of each entry point. */
const text = Object.values(entryPoints)
  .map(
    (file, i) => `import * as entry${i} from '${file}';\nconst value${i} = entry${i}.;\ntype Type${i} = entry${i}.;\n`,
  )
  .join('');
const editor = open(text);

it.each(Object.keys(entryPoints).map((name, i) => [name, i] as const))('every export of %s has words', (_, i) => {
  const offered = [`value${i} = entry${i}.`, `Type${i} = entry${i}.`].flatMap((probe) =>
    editor.offers(text.indexOf(`${probe};`) + probe.length),
  );
  expect(offered.length).toBeGreaterThan(0);
  expect(offered.filter(({ words }) => words === '').map(({ name }) => name)).toEqual([]);
});
