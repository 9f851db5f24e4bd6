// Fields and parameters that only changed their name.
import type { Property, Schema } from './shape.js';

/** The words of a name: `firstName` and `first_name` have the same. */
const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

type Member = [name: string, property: Property];

/**
 * The members that only changed their name: the same schema, equally required, a word in common, and no other candidate.
 *
 * @returns New names, by the old ones.
 */
export function renames(
  removed: Member[],
  added: Member[],
  isSame: (older: Schema, newer: Schema) => boolean,
): Map<string, string> {
  const alike = ([name, a]: Member, [other, b]: Member) =>
    a.required === b.required &&
    wordsOf(name).some((word) => wordsOf(other).includes(word)) &&
    isSame(a.schema, b.schema);
  const found = new Map<string, string>();
  for (const one of removed) {
    const [match, ...more] = added.filter((other) => alike(one, other));
    if (match && more.length === 0 && removed.filter((other) => alike(other, match)).length === 1)
      found.set(one[0], match[0]);
  }
  return found;
}
