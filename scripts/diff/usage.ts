// @ts-check
// Which operations send a schema and which receive it, and which schemas of the two descriptions are the same one.
import { refName } from './shape.js';

/** @typedef {import('./match.js').Endpoint} Endpoint */
/** @typedef {import('./match.js').Pair} Pair */
/** @typedef {import('../codegen/operations.js').Document} Document */

/** Calls `visit` for every schema that a node refers to, opened or not. @param {any} node @param {(name: string) => void} visit */
function eachRef(node, visit) {
  if (node === null || typeof node !== 'object') return;
  const name = refName(node);
  if (name) visit(name);
  else for (const child of Object.values(node)) eachRef(child, visit);
}

/** The schemas that each schema refers to. @param {Document} document @returns {Map<string, string[]>} */
function referencesOf(document) {
  return new Map(
    Object.entries(document.components['schemas'] ?? {}).map(([name, schema]) => {
      /** @type {Set<string>} */
      const found = new Set();
      eachRef(schema, (other) => found.add(other));
      return [name, [...found]];
    }),
  );
}

/** @param {Endpoint} endpoint */
const requestOf = ({ parameters, body }) => [parameters.map(({ schema }) => schema), body?.content];

/** @param {Endpoint} endpoint */
const answerOf = ({ responses }) => [...responses.values()];

/**
 * @typedef {object} Reach names of the schemas that an operation reaches
 * @property {Set<string>} request
 * @property {Set<string>} response
 */

/** @param {Document} document @returns {(endpoint: Endpoint) => Reach} */
export function reachOf(document) {
  const references = referencesOf(document);
  const from = (/** @type {unknown} */ root) => {
    /** @type {Set<string>} */
    const reached = new Set();
    /** @type {string[]} */
    const waiting = [];
    eachRef(root, (name) => waiting.push(name));
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      if (reached.has(name)) continue;
      reached.add(name);
      waiting.push(...(references.get(name) ?? []));
    }
    return reached;
  };
  return (endpoint) => ({ request: from(requestOf(endpoint)), response: from(answerOf(endpoint)) });
}

/** The names of a schema's fields, those of its parts too. @param {any} schema @returns {string[]} */
const fieldsOf = (schema) => [
  ...Object.keys(schema?.properties ?? {}),
  ...(schema?.allOf ?? []).flatMap((/** @type {any} */ part) => [part.$ref ?? [], fieldsOf(part)].flat()),
];

/** Whether a schema could be the other under a new name: most fields are in both. @param {any} older @param {any} newer */
function isAlike(older, newer) {
  const [a, b] = [fieldsOf(older), fieldsOf(newer)];
  if (a.length === 0 || b.length === 0) return a.length === b.length && String(older?.type) === String(newer?.type);
  const common = a.filter((name) => b.includes(name)).length;
  return common / new Set([...a, ...b]).size >= 0.5;
}

/**
 * The schemas that have another name now: where the older one was, there is the newer one, and both are gone from the
 * other description.
 *
 * @param {Document} older
 * @param {Document} newer
 * @param {Pair[]} pairs
 * @returns {Map<string, string>} newer names, by older ones
 */
export function renamedSchemas(older, newer, pairs) {
  const [before, after] = [older.components['schemas'] ?? {}, newer.components['schemas'] ?? {}];
  /** @type {Map<string, string>} */
  const renamed = new Map();
  const taken = new Set();
  const seen = new Set();
  /** Goes through both descriptions side by side. @param {any} a @param {any} b */
  const walk = (a, b) => {
    if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return;
    const [name, other] = [refName(a), refName(b)];
    if (name && other) {
      if (name in after || other in before) return;
      if (!renamed.has(name) && !taken.has(other) && isAlike(before[name], after[other])) {
        renamed.set(name, other);
        taken.add(other);
      }
      if (renamed.get(name) !== other || seen.has(name)) return;
      seen.add(name);
      walk(before[name], after[other]);
      return;
    }
    for (const key of Object.keys(a)) if (key in b) walk(a[key], b[key]);
  };
  for (const { older: one, newer: two } of pairs) {
    walk(one.body?.content, two.body?.content);
    for (const [status, content] of one.responses) walk(content, two.responses.get(status));
  }
  for (const [name, schema] of Object.entries(before)) if (name in after) walk(schema, after[name]);
  return renamed;
}
