// @ts-check
// What a schema says, without the words and without the order in which it is said.
import { isObject } from './walk.js';

const words = new Set(['description', 'summary', 'title']);
const unordered = new Set(['required', 'enum']);

/** @param {any} node @param {boolean} inMap @returns {unknown} */
function plain(node, inMap) {
  if (Array.isArray(node)) return node.map((element) => plain(element, false));
  if (!isObject(node)) return node;
  /** @type {[string, unknown][]} */
  const entries = [];
  for (const key of Object.keys(node).sort()) {
    if (!inMap && words.has(key)) continue;
    const value = plain(node[key], !inMap && key === 'properties');
    entries.push([key, unordered.has(key) && Array.isArray(value) ? [...value].sort() : value]);
  }
  return Object.fromEntries(entries);
}

/** @param {unknown} schema @returns {string} the same for two schemas that say the same, by the same names */
export const shapeOf = (schema) => JSON.stringify(plain(schema, false)) ?? '';
