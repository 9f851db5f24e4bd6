// @ts-check
// What must hold of a document before it is worth normalising: that it says what it is, and that it hangs together.
import { at, child, eachObject, isObject, operationsOf, verbs } from './walk.js';

/** @typedef {import('./walk.js').Json} Json */
/** @typedef {(pointer: string, what: string) => never} Refuse */

/** @param {Json} document @param {Refuse} refuse */
export function checkDocument(document, refuse) {
  checkTree(document, refuse);
  checkVersion(document, refuse);
  checkPaths(document, refuse);
  checkOperationIds(document, refuse);
  checkReferences(document, refuse);
}

/** What must hold of any document that is followed from reference to reference. @param {Json} document @param {Refuse} refuse */
export function checkCoherence(document, refuse) {
  checkTree(document, refuse);
  checkReferences(document, refuse);
}

/** YAML can make an object part of itself. JavaScript has a name that is none. @param {Json} document @param {Refuse} refuse */
function checkTree(document, refuse) {
  /** @type {Set<unknown>} */
  const above = new Set();
  const descend = (/** @type {unknown} */ node, /** @type {string} */ pointer) => {
    if (node === null || typeof node !== 'object') return;
    if (above.has(node)) refuse(pointer, 'a YAML alias makes the document part of itself.');
    above.add(node);
    if (Object.hasOwn(node, '__proto__')) refuse(child(pointer, '__proto__'), 'nothing can be called `__proto__`.');
    for (const [key, value] of Object.entries(node)) descend(value, child(pointer, key));
    above.delete(node);
  };
  descend(document, '');
}

/** @param {Json} document @param {Refuse} refuse */
function checkVersion(document, refuse) {
  const { openapi, swagger, info } = document;
  if (typeof openapi !== 'string')
    refuse(
      '',
      `is no OpenAPI document: it ${swagger ? `is Swagger ${swagger}` : 'has no `openapi`'}; 3.0 and 3.1 are understood.`,
    );
  if (!/^3\.[01]\.\d+$/.test(openapi)) refuse('/openapi', `is OpenAPI ${openapi}; 3.0 and 3.1 are understood.`);
  const version = info?.version;
  if (version === undefined || version === null || version === '') refuse('/info', 'has no version (`info.version`).');
  const isDate =
    typeof version === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/.test(version) &&
    !Number.isNaN(Date.parse(version)) &&
    new Date(version).toISOString().startsWith(version);
  if (!isDate) refuse('/info/version', `has the version ${JSON.stringify(version)}; a date is expected, YYYY-MM-DD.`);
}

/** Paths get into the names of files, and into programs as text. */
const plainPath = /^(?:\/(?!\.{1,2}(?:\/|$))(?:[\w.~:@-]|\{[\w.-]+\})*)+$/;

/** @param {Json} document @param {Refuse} refuse */
function checkPaths(document, refuse) {
  const { paths } = document;
  if (!isObject(paths) || Object.keys(paths).length === 0) refuse('/paths', 'the document describes no paths.');
  for (const [path, item] of Object.entries(paths)) {
    const pointer = child('/paths', path);
    if (!plainPath.test(path))
      refuse(pointer, `the path ${JSON.stringify(path)} has characters that are in no path of the API.`);
    if (!isObject(item)) refuse(pointer, `the path ${path} holds no operations; the file may be cut off, or wrong.`);
    for (const verb of verbs.filter((verb) => verb in item && !isObject(item[verb])))
      refuse(child(pointer, verb), `${verb.toUpperCase()} ${path} is no operation; the file may be cut off, or wrong.`);
  }
}

/** @param {Json} document @param {Refuse} refuse */
function checkOperationIds(document, refuse) {
  /** @type {Map<string, string>} */
  const seen = new Map();
  for (const { path, verb, operation, pointer } of operationsOf(/** @type {any} */ (document))) {
    const id = operation['operationId'];
    if (id === undefined) continue; // the linter's to say
    const twin = seen.get(id);
    const place = `${verb.toUpperCase()} ${path}`;
    if (twin) refuse(`${pointer}/operationId`, `the operationId ${id} of ${place} belongs to ${twin} already.`);
    seen.set(id, place);
  }
}

/**
 * Every `$ref` leads to something within the document, and to an end. A schema may hold itself in a field or as an
 * element; it can't be itself, nor one of its own alternatives.
 *
 * @param {Json} document @param {Refuse} refuse
 */
function checkReferences(document, refuse) {
  /** @type {Map<unknown, string>} */
  const pointers = new Map();
  eachObject(document, (object, pointer) => {
    pointers.set(object, pointer);
    const ref = object['$ref'];
    if (ref === undefined) return;
    if (typeof ref !== 'string') refuse(`${pointer}/$ref`, 'a `$ref` must be text.');
    if (!ref.startsWith('#')) refuse(`${pointer}/$ref`, `the reference ${ref} leads out of the document.`);
    if (!isObject(at(document, ref)))
      refuse(`${pointer}/$ref`, `the reference ${ref} leads nowhere; the file may be cut off, or wrong.`);
  });

  /** @type {Map<Json, 'open' | 'done'>} */
  const state = new Map();
  const follow = (/** @type {Json} */ object) => {
    if (state.get(object) === 'done') return;
    if (state.get(object) === 'open')
      refuse(pointers.get(object) ?? '', 'a cycle of references that never comes to an end.');
    state.set(object, 'open');
    const { $ref, allOf = [], anyOf = [], oneOf = [] } = object;
    const next = [$ref === undefined ? undefined : at(document, $ref), ...[allOf, anyOf, oneOf].flat()];
    for (const other of next) if (isObject(other)) follow(other);
    state.set(object, 'done');
  };
  eachObject(document, follow);
}
