// What a schema means, without its prose and its order: schemas of one shape can share a name.
import { isObject } from '../codegen/references.js';

const prose = new Set(['description', 'summary', 'title']);
const unordered = new Set(['required', 'enum']);

function plain(node: unknown, inMap: boolean): unknown {
  if (Array.isArray(node)) return node.map((element) => plain(element, false));
  if (!isObject(node)) return node;
  const entries: [string, unknown][] = [];
  for (const key of Object.keys(node).sort()) {
    if (!inMap && prose.has(key)) continue;
    const value = plain(node[key], !inMap && key === 'properties');
    entries.push([key, unordered.has(key) && Array.isArray(value) ? [...(value as unknown[])].sort() : value]);
  }
  return Object.fromEntries(entries);
}

/** Text that is equal for schemas with the same meaning. */
export const shapeOf = (schema: unknown): string => JSON.stringify(plain(schema, false)) ?? '';
