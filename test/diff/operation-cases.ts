// A change of operations, as the tests of the comparison say it.
import { expect } from 'vitest';
import { compare, type Change } from '../../scripts/diff/compare.js';
import { description, type Json } from './documents.js';

/** Who sees that it breaks (`-` if nobody), the direction, the rule, the path. */
export const line = ({ seenBy, direction, rule, path }: Change) =>
  `${seenBy ?? '-'} ${direction} ${rule} ${path}`.trim();

export interface Case {
  title: string;
  before: Json;
  after: Json;
  expected: string[];
}

/** Operations at `GET /things`, unless their place is given. */
export const changed = (title: string, before: Json, after: Json, ...expected: string[]): Case => {
  const place = (one: Json) => ('operationId' in one ? { 'get /things': one } : one);
  return { title, before: place(before), after: place(after), expected };
};

/** Compares, and expects what a case says. */
export function expectChanges({ before, after, expected }: Case): void {
  const changes = compare(description(before as Record<string, Json>), description(after as Record<string, Json>));
  expect(changes.map(line)).toEqual(expected);
  for (const change of changes) expect(change.breaking).toBe(change.seenBy !== undefined);
}
