import { generateSync, type JsonSchema } from 'json-schema-faker';

/** A number that is the same for the same text. */
const seedOf = (text: string) => [...text].reduce((seed, letter) => (seed * 31 + letter.charCodeAt(0)) >>> 0, 7);

/**
 * A value that fits a schema; the same each time for the same name.
 *
 * @param full - With every optional field, or with none.
 */
export const sample = (schema: object, name: string, full = true): unknown =>
  generateSync(schema as JsonSchema, {
    seed: seedOf(name),
    maxDepth: 20,
    alwaysFakeOptionals: full,
    optionalsProbability: full ? 1 : 0,
    minItems: full ? 1 : 0,
    maxItems: full ? 2 : 0,
  });
