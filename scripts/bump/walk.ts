// @ts-check
// Ways through a document: every object, every schema, every operation.
import { escapePointerFragment, unescapePointerFragment } from '@redocly/openapi-core';

/**
 * @typedef {Record<string, any>} Json an object of the document
 * @typedef {import('../codegen/operations.js').Document} Document
 */

export const verbs = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Keywords whose value is data, whatever it looks like. */
const literals = new Set(['example', 'examples', 'default', 'enum', 'const']);

/** Keywords whose value is a map from names to objects, so that its keys are no keywords. */
const maps = new Set([
  'callbacks',
  'content',
  'encoding',
  'headers',
  'links',
  'mapping',
  'parameters',
  'pathItems',
  'paths',
  'patternProperties',
  'properties',
  'requestBodies',
  'responses',
  'schemas',
  'securitySchemes',
  'webhooks',
  '$defs',
]);

/** @param {unknown} value @returns {value is Json} */
export const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param {string} pointer of an object @param {string | number} key @returns {string} of what it has under the key */
export const child = (pointer, key) => `${pointer}/${escapePointerFragment(String(key))}`;

/** @param {string} pointer @returns {string[]} */
export const keysOf = (pointer) => pointer.replace(/^#/, '').split('/').slice(1).map(unescapePointerFragment);

/** What a pointer, or a `$ref` within the document, leads to. @param {any} document @param {string | string[]} way @returns {any} */
export const at = (document, way) =>
  (typeof way === 'string' ? keysOf(way) : way).reduce(
    (node, key) => (node !== null && typeof node === 'object' ? node[key] : undefined),
    document,
  );

/** What stands behind any chain of `$ref`. @param {Document} document @param {any} node @returns {any} */
export function resolved(document, node) {
  while (isObject(node) && typeof node['$ref'] === 'string') node = at(document, node['$ref']);
  return node;
}

/** The name of a component that a `$ref` leads to. @param {unknown} ref @param {string} kind */
export const componentName = (ref, kind) => {
  const [components, found, name, ...more] = typeof ref === 'string' ? keysOf(ref) : [];
  return components === 'components' && found === kind && more.length === 0 ? name : undefined;
};

/**
 * Calls `visit` for every object that is no data, parents first.
 *
 * @param {unknown} node @param {(object: Json, pointer: string) => void} visit @param {string} [pointer] of the node
 */
export function eachObject(node, visit, pointer = '', inMap = false) {
  if (node === null || typeof node !== 'object') return;
  if (isObject(node) && !inMap) visit(node, pointer);
  for (const [key, value] of Object.entries(node)) {
    if (!inMap && isObject(node) && (literals.has(key) || key.startsWith('x-'))) continue;
    eachObject(value, visit, child(pointer, key), !inMap && maps.has(key) && isObject(value));
  }
}

/**
 * Calls `visit` for every schema, the inner ones first. What it returns, if anything, takes the schema's place.
 *
 * @param {any} root a document, or any part of one that is no schema itself
 * @param {(schema: Json) => Json | void} visit
 */
export function eachSchema(root, visit) {
  const inside = (/** @type {Json} */ holder, /** @type {string | number} */ key) => {
    const schema = holder[key];
    if (!isObject(schema)) return;
    eachSubschema(schema, inside);
    holder[key] = visit(schema) ?? schema;
  };
  /** @param {any} node @param {boolean} inMap */
  const search = (node, inMap) => {
    if (node === null || typeof node !== 'object') return;
    for (const key of Object.keys(node)) {
      if (!inMap && (literals.has(key) || key.startsWith('x-'))) continue;
      if (!inMap && key === 'schema') inside(node, key);
      else if (!inMap && key === 'schemas') for (const name of Object.keys(node[key])) inside(node[key], name);
      else search(node[key], !inMap && maps.has(key) && isObject(node[key]));
    }
  };
  search(root, false);
}

/**
 * Calls `visit` for every place directly within a schema that holds another.
 *
 * @param {Json} schema @param {(holder: Json, key: string | number, keyword: string) => void} visit
 */
export function eachSubschema(schema, visit) {
  for (const keyword of ['items', 'additionalProperties', 'not', 'propertyNames', 'contains']) {
    if (isObject(schema[keyword])) visit(schema, keyword, keyword);
  }
  for (const keyword of ['properties', 'patternProperties', '$defs']) {
    for (const name of Object.keys(schema[keyword] ?? {})) visit(schema[keyword], name, keyword);
  }
  for (const keyword of ['allOf', 'anyOf', 'oneOf', 'prefixItems']) {
    for (const index of (schema[keyword] ?? []).keys()) visit(schema[keyword], index, keyword);
  }
}

/**
 * The operations in the order of the document.
 *
 * @param {Document} document
 * @returns {{ path: string, verb: string, operation: Json, item: Json, pointer: string }[]}
 */
export const operationsOf = (document) =>
  Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.keys(item ?? {})
      .filter((key) => verbs.includes(key) && isObject(item[key]))
      .map((verb) => ({
        path,
        verb,
        operation: /** @type {Json} */ (item[verb]),
        item,
        pointer: child(child('/paths', path), verb),
      })),
  );
