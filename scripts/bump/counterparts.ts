// What of the older spec is what of the newer document, so that prose, decisions and order stay where only a name is another.
import type { Document, OperationObject, Schema } from '../codegen/document.js';
import { own } from '../codegen/references.js';
import { endpointsOf, matchEndpoints, placeOf, type Pair } from '../diff/match-endpoints.js';
import { renamedSchemas } from '../diff/usage.js';

/** Looks up what something was in the older spec; `undefined` for what is new. */
export interface Counterparts {
  /** By the `operationId`, or else by verb and path. */
  operation: (newer: OperationObject) => OperationObject | undefined;
  /** By the name, or else by where operations refer to it. */
  schema: (name: string) => Schema | undefined;
  /** By the name, or else by the operations that have it. */
  tag: (name: string) => NonNullable<Document['tags']>[number] | undefined;
}

/** A helper of the same name may be of another operation: for people to look at. */
const isSame = ({ older, newer }: Pair): boolean => older.id === newer.id || placeOf(older) === placeOf(newer);

/** @returns The operations that are in both, and those of the older spec that are not. */
export function operationPairs(document: Document, older: Document): { pairs: Pair[]; removed: number } {
  const before = endpointsOf(older);
  const pairs = matchEndpoints(before, endpointsOf(document)).pairs.filter(isSame);
  return { pairs, removed: before.length - pairs.length };
}

/** Tags of the older spec that are gone, by those that their operations have now. */
function renamedTags(pairs: Pair[], document: Document): Map<string, string> {
  const present = new Set((document.tags ?? []).map(({ name }) => name));
  const renamed = new Map<string, string>();
  for (const { older, newer } of pairs) {
    const [before, now] = [older.operation.tags?.[0], newer.operation.tags?.[0]];
    if (before !== undefined && now !== undefined && !present.has(before) && !renamed.has(now))
      renamed.set(now, before);
  }
  return renamed;
}

export function counterpartsIn(older: Document, document: Document): Counterparts {
  const { pairs } = operationPairs(document, older);
  const operations = new Map(pairs.map((pair) => [pair.newer.operation, pair.older.operation]));
  const schemas = new Map([...renamedSchemas(older, document, pairs)].map(([before, now]) => [now, before]));
  const tags = renamedTags(pairs, document);
  const tagOf = (name: string | undefined) => older.tags?.find((tag) => tag.name === name);
  return {
    operation: (newer) => operations.get(newer),
    schema: (name) => own(older.components.schemas, schemas.get(name) ?? name),
    tag: (name) => tagOf(name) ?? tagOf(tags.get(name)),
  };
}
