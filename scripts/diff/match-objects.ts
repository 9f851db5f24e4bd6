// Which object of a union is which in the newer spec.
import type { Document } from '../codegen/document.js';
import type { Sides } from './difference.js';
import { shapeOf, type ObjectShape } from './shape.js';

/** The fields of an object that have one value, which tells the objects of a union apart. */
function discriminatorsOf(object: ObjectShape, document: Document): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, { schema }] of object.properties) {
    const { values, primitives, refs } = shapeOf(schema, document);
    if (values.size === 1 && primitives.size === 0 && refs.length === 0) found.set(name, [...values.keys()].join());
  }
  return found;
}

/**
 * Which object of the older union is which of the newer one: by a field with one value, or by most of their fields.
 *
 * @param isUnion - If false, and each side has one object, the two match.
 * @returns Indices of the newer objects, by those of the older ones.
 */
export function matchObjects(
  before: ObjectShape[],
  after: ObjectShape[],
  isUnion: boolean,
  sides: Sides,
): Map<number, number> {
  const matches = new Map<number, number>();
  if (!isUnion && before.length === 1 && after.length === 1) return matches.set(0, 0);
  const discriminators = {
    before: before.map((object) => discriminatorsOf(object, sides.older)),
    after: after.map((object) => discriminatorsOf(object, sides.newer)),
  };
  const score = (i: number, j: number) => {
    const [a, b] = [before[i], after[j]];
    const [older, newer] = [discriminators.before[i], discriminators.after[j]];
    if (!a || !b || !older || !newer) return 0;
    const shared = [...older.keys()].filter((name) => newer.has(name));
    if (shared.some((name) => older.get(name) !== newer.get(name))) return 0;
    if (shared.length) return 2;
    const common = [...a.properties.keys()].filter((name) => b.properties.has(name)).length;
    const all = new Set([...a.properties.keys(), ...b.properties.keys()]).size;
    return all === 0 ? 1 : common / all >= 0.5 ? common / all : 0;
  };
  const candidates = before
    .flatMap((_, i) => after.map((__, j) => ({ i, j, score: score(i, j) })))
    .filter((candidate) => candidate.score > 0)
    .sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j);
  const taken = new Set<number>();
  for (const { i, j } of candidates) {
    if (matches.has(i) || taken.has(j)) continue;
    matches.set(i, j);
    taken.add(j);
  }
  return matches;
}
