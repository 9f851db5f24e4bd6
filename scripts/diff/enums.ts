// How the enums of two shapes differ, closed ones and open ones.
import type { Difference } from './difference.js';
import type { Shape } from './shape.js';

const valuesOf = (shape: Shape, type: string) => ({
  values: [...shape.values].filter(([, value]) => typeof value === type),
  any: shape.primitives.has(type),
  open: shape.open && type === 'string',
});

const listOf = (values: [json: string, value: unknown][]): string => values.map(([json]) => `\`${json}\``).join(', ');

/** @param type - The type of the values that are compared, such as `string`. */
export function* enumDifferences(a: Shape, b: Shape, type: string): Iterable<Omit<Difference, 'at'>> {
  const [before, after] = [valuesOf(a, type), valuesOf(b, type)];
  if (before.any && after.any) return;
  if (before.any) {
    yield { kind: after.open ? 'became-open-enum' : 'became-enum', newer: listOf(after.values) };
    return;
  }
  if (after.any) {
    yield { kind: before.open ? 'became-not-open-enum' : 'became-not-enum' };
    return;
  }
  if (before.open && !after.open) yield { kind: 'enum-closed', newer: listOf(after.values) };
  if (!before.open && after.open) yield { kind: 'enum-opened', newer: listOf(after.values) };
  for (const [json, value] of before.values) {
    if (b.values.has(json)) continue;
    // A value that an open enum no longer names is still a string that fits.
    yield { kind: after.open ? 'open-enum-value-removed' : 'enum-value-removed', name: String(value) };
  }
  for (const [json, value] of after.values) {
    if (a.values.has(json)) continue;
    const kind = after.open || before.open ? 'open-enum-value-added' : 'enum-value-added';
    yield { kind, name: String(value) };
  }
}
