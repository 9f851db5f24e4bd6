// What is different between two versions, for the page of an operation.
import type { Document } from '../codegen/document.js';
import { compare, type Change } from '../diff/compare.js';

const line = ({ path, message, breaking }: Change): string =>
  `${path ? `\`${path}\`: ` : ''}${message}${breaking ? ' (**breaking**)' : ''}`;

/** The changes that concern an operation, by the ID of the operation in the older version. */
export function changesByOperation(older: Document, newer: Document): Map<string, string[]> {
  const lines = new Map<string, string[]>();
  for (const change of compare(older, newer)) {
    if (change.operation === undefined || change.rule === 'endpoint-added') continue;
    lines.set(change.operation, [...(lines.get(change.operation) ?? []), line(change)]);
  }
  return lines;
}
