// @ts-check
// Which object of a union is which in the newer description.
import { shapeOf } from './shape.js';

/** @typedef {import('./shape.js').Document} Document */
/** @typedef {import('./shape.js').ObjectShape} ObjectShape */
/** @typedef {import('./differences.js').Sides} Sides */

/** The one value of a field that tells the objects of a union apart. @param {ObjectShape} object @param {Document} document */
function marksOf(object, document) {
  /** @type {Map<string, string>} */
  const marks = new Map();
  for (const [name, { schema }] of object.properties) {
    const { values, primitives, refs } = shapeOf(schema, document);
    if (values.size === 1 && primitives.size === 0 && refs.length === 0) marks.set(name, [...values.keys()].join());
  }
  return marks;
}

/**
 * Which object of the older union is which of the newer one: by the name of the schema, by a field with one value, or by
 * most of their fields.
 *
 * @param {ObjectShape[]} before
 * @param {ObjectShape[]} after
 * @param {boolean} isUnion if there is but one object on each side, they are partners
 * @param {Sides} sides
 */
export function matchObjects(before, after, isUnion, sides) {
  /** @type {Map<number, number>} */
  const partners = new Map();
  if (!isUnion && before.length === 1 && after.length === 1) return partners.set(0, 0);
  const marks = {
    before: before.map((o) => marksOf(o, sides.older)),
    after: after.map((o) => marksOf(o, sides.newer)),
  };
  const score = (/** @type {number} */ i, /** @type {number} */ j) => {
    const [a, b] = [before[i], after[j]];
    if (!a || !b) return 0;
    const [older, newer] = [marks.before[i] ?? new Map(), marks.after[j] ?? new Map()];
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
  const taken = new Set();
  for (const { i, j } of candidates) {
    if (partners.has(i) || taken.has(j)) continue;
    partners.set(i, j);
    taken.add(j);
  }
  return partners;
}
