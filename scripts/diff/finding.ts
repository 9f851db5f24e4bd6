// A change of an operation, as the comparison reports it.
import { differencesOf } from './differences.js';
import type { Sides } from './difference.js';
import { judge, type Verdict } from './rules.js';
import type { Schema } from './shape.js';

export type Direction = 'request' | 'response' | 'both' | 'none';

export interface Finding {
  rule: string;
  path: string;
  message: string;
  direction: Direction;
  seenBy: Verdict;
  /** The name of the shared parameter that changed, for all operations that have it. */
  parameter?: string;
}

export const finding = (
  rule: string,
  path: string,
  message: string,
  direction: Direction,
  seenBy: Verdict,
): Finding => ({ rule, path, message, direction, seenBy });

/** Whether a place within a schema is the schema itself, or the items of an array of it. */
export const isRoot = (at: string): boolean => /^(\[\])*$/.test(at);

/** A place within a schema, as it follows the path of the schema. */
export const suffixOf = (at: string): string => (at === '' || at.startsWith('[') ? at : `.${at}`);

/** How two schemas differ that stand within an operation. */
export function* inlineChanges(
  older: Schema | undefined,
  newer: Schema | undefined,
  sides: Sides,
  direction: 'request' | 'response',
  root: string,
): Iterable<Finding> {
  for (const difference of differencesOf(older, newer, sides)) {
    const subject = isRoot(difference.at) && !difference.kind.startsWith('property-') ? 'body' : 'property';
    const { rule, seenBy, message } = judge(difference, direction, subject);
    yield finding(rule, `${root}${suffixOf(difference.at)}`, message, direction, seenBy);
  }
}
