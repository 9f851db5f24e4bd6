// What of a spec is changed before openapi-typescript prints its types.
import { withoutTags } from './comments.js';
import type { Document } from './document.js';
import { isObject } from './references.js';
import { walk } from './walk.js';

/**
 * Drops alternatives that only say which fields are required, as in `anyOf: [{ required: [a] }, { required: [b] }]`: no type
 * says that, and each of them would be printed as `unknown`, which swallows the object beside it.
 *
 * @param document changed in place
 */
function dropRequirements(document: Document): void {
  walk(document, (node) => {
    for (const keyword of ['anyOf', 'oneOf']) {
      const branches = node[keyword];
      if (!Array.isArray(branches)) continue;
      const kept = branches.filter((branch: object) => Object.keys(branch).join() !== 'required');
      if (kept.length > 0) node[keyword] = kept;
      else delete node[keyword];
    }
  });
}

/** The name of a parameter that is a time. The query serializer (src/endpoints/query-serializer.ts) goes by it too. */
const isTime = (name: string): boolean => /_at_(after|before|since)$/.test(name);

/**
 * Marks the times in queries, which may be given as `Date`.
 *
 * @param document changed in place
 */
function markTimes(document: Document): void {
  walk(document, (node) => {
    if (node['in'] === 'query' && isTime(String(node['name'])))
      Object.assign(node['schema'] as object, { format: 'time' });
  });
}

/** What every object of JavaScript has. A library that looks up a field by such a name finds that, and fails. */
const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));

const mark = '$own';

const marked = (name: unknown): unknown => (inherited.has(String(name)) ? `${String(name)}${mark}` : name);

/**
 * Gives fields such as `toString` other names, until {@link withOwnNames} gives them back.
 *
 * @param document changed in place
 */
function markInherited(document: Document): void {
  walk(document, (node) => {
    const { properties, required } = node;
    if (!isObject(properties) || !Object.keys(properties).some((name) => inherited.has(name))) return;
    node['properties'] = Object.fromEntries(
      Object.entries(properties).map(([name, field]) => [String(marked(name)), field]),
    );
    if (Array.isArray(required)) node['required'] = required.map(marked);
  });
}

/**
 * Keeps what a description says from being a tag of JSDoc.
 *
 * @param document changed in place
 */
function markTags(document: Document): void {
  walk(document, (node) => {
    if (typeof node['description'] === 'string') node['description'] = withoutTags(node['description']);
  });
}

/** @param text what is printed */
export const withOwnNames = (text: string): string => text.replaceAll(mark, '');

/** @param document changed in place */
export function prepareForTypes(document: Document): void {
  dropRequirements(document);
  markTimes(document);
  markInherited(document);
  markTags(document);
}
