import { generateSync } from 'json-schema-faker';
import type { Schema } from './spec.js';

/** A number that is the same for the same text. */
const seedOf = (text: string) => [...text].reduce((seed, letter) => (seed * 31 + letter.charCodeAt(0)) >>> 0, 7);

/** 1 January 2026, so that times that come from no state are the same on any day. */
const TIME = Date.UTC(2026, 0, 1);

/**
 * Puts numbers and texts that a reader can take for real in the place of random ones.
 *
 * @param nextId - what takes the place of an empty ID, by which nothing could be asked for
 */
function settle(name: string, value: unknown, nextId: () => string): unknown {
  if (Array.isArray(value)) return value.map((item) => settle(name, item, nextId));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, settle(key, part, nextId)]));
  }
  if (value === '' && /(^|_)id$/.test(name)) return nextId();
  if (typeof value === 'number' && /_at$/.test(name)) return TIME;
  return typeof value === 'number' && value < 0 ? -value : value;
}

/** A value that fits a schema of the spec; the same each time for the same name. */
export function sample(document: { components: object }, schema: Schema, name: string): unknown {
  const described: Schema = { ...schema, components: document.components };
  const generated = generateSync(described, {
    seed: seedOf(name),
    maxDepth: 20,
    alwaysFakeOptionals: true,
    optionalsProbability: 1,
    minItems: 1,
    maxItems: 2,
  });
  // An object of any fields gets this one too.
  if (typeof generated === 'object' && generated !== null) Reflect.deleteProperty(generated, 'components');
  let ids = 0;
  return settle('', generated, () => `sample_${seedOf(name)}_${++ids}`);
}
