// Checks a document before it is normalised: its version, its paths, its ids and its references.
import { versionForm } from '../codegen.config.js';
import { allVerbs, type Document, type JsonObject } from '../codegen/document.js';
import { at, child, isObject, keysOf, mostReferences } from '../codegen/references.js';
import { isVersion } from '../codegen/versions.js';
import { eachObject, operationsOf } from './walk.js';
import { checkEvents, isWebhooksDocument } from './webhooks-events.js';

/** Throws an error that names a place in the document. */
export type Reject = (pointer: string, what: string) => never;

export function checkDocument(document: JsonObject, reject: Reject): asserts document is Document {
  checkTree(document, reject);
  checkVersion(document, reject);
  checkLengths(document, reject);
  if (isWebhooksDocument(document)) checkEvents(document, reject);
  else {
    checkPaths(document, reject);
    checkOperationIds(document, reject);
  }
  checkReferences(document, reject);
}

/** What must hold of any document that is followed from reference to reference. */
export function checkCoherence(document: JsonObject, reject: Reject): void {
  checkTree(document, reject);
  checkReferences(document, reject);
}

/** `__proto__` is no ordinary key of JavaScript, and the linter calls `hasOwnProperty`. */
const unsafeNames = ['__proto__', 'hasOwnProperty'];

/** About four times those of the API's documents. The linter reads 100. */
const mostLevels = 90;

/** YAML can make an object part of itself. */
function checkTree(document: JsonObject, reject: Reject) {
  const above = new Set<unknown>();
  const descend = (node: unknown, pointer: string) => {
    if (node === null || typeof node !== 'object') return;
    if (above.size === mostLevels) reject(pointer, `the document is nested deeper than ${mostLevels} levels.`);
    if (above.has(node)) reject(pointer, 'a YAML alias makes the document part of itself.');
    above.add(node);
    for (const name of unsafeNames)
      if (Object.hasOwn(node, name))
        reject(child(pointer, name), `\`${name}\` is not allowed as a name: bump a copy of the document without it.`);
    for (const [key, value] of Object.entries(node)) descend(value, child(pointer, key));
    above.delete(node);
  };
  descend(document, '');
}

/** Paths and names of components become names of files, of at most 255 characters. */
const longestName = 150;

function checkLengths({ paths, components }: JsonObject, reject: Reject) {
  const kinds = isObject(components) ? Object.entries(components) : [];
  for (const [place, named] of [
    ['/paths', paths] as const,
    ...kinds.map(([kind, all]) => [`/components/${kind}`, all] as const),
  ])
    for (const name of isObject(named) ? Object.keys(named) : [])
      if (name.length > longestName)
        reject(child(place, name), `a name has ${name.length} characters. Expected at most ${longestName}.`);
}

function checkVersion(document: JsonObject, reject: Reject) {
  const { openapi, swagger, info } = document;
  if (typeof openapi !== 'string') {
    const isSwagger = typeof swagger === 'string' || typeof swagger === 'number';
    const found = isSwagger ? `is Swagger ${swagger}` : 'has no `openapi`';
    reject('', `is not an OpenAPI document: it ${found}. Expected OpenAPI 3.0 or 3.1.`);
  }
  if (!/^3\.[01]\.\d+$/.test(openapi)) reject('/openapi', `is OpenAPI ${openapi}. Expected 3.0 or 3.1.`);
  const version = isObject(info) ? info['version'] : undefined;
  if (version === undefined || version === null || version === '')
    reject('/info', 'has no version (`info.version`). Pass --version with its date.');
  if (!isDate(version))
    reject(
      '/info/version',
      `has the version ${JSON.stringify(version)}. Expected a date, ${versionForm.text}. Pass --version if the document has none.`,
    );
}

/** Whether a value is a date that exists, `YYYY-MM-DD`. */
export const isDate = (value: unknown): value is string =>
  typeof value === 'string' &&
  isVersion(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString().startsWith(value);

/** Paths become names of files, and text in programs. */
const plainPath = /^(?:\/(?!\.{1,2}(?:\/|$))(?:[\w.~:@-]|\{[\w.-]+\})*)+$/;

function checkPaths(document: JsonObject, reject: Reject) {
  const { paths } = document;
  if (!isObject(paths) || Object.keys(paths).length === 0) reject('/paths', 'the document has no paths.');
  for (const [path, item] of Object.entries(paths)) {
    const pointer = child('/paths', path);
    if (!plainPath.test(path))
      reject(pointer, `the path ${JSON.stringify(path)} has characters that no path of the API has.`);
    const names = [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
    const twin = names.find((name, i) => names.indexOf(name) < i);
    if (twin !== undefined) reject(pointer, `the path ${path} has {${twin}} twice. Give each its own name.`);
    if (!isObject(item)) reject(pointer, `the path ${path} has no operations. The file may be truncated.`);
    for (const verb of allVerbs.filter((one) => one in item && !isObject(item[one])))
      reject(child(pointer, verb), `${verb.toUpperCase()} ${path} is not an operation. The file may be truncated.`);
  }
}

function checkOperationIds(document: JsonObject, reject: Reject) {
  const seen = new Map<string, string>();
  for (const { path, verb, operation, pointer } of operationsOf(document as Document)) {
    const id = operation['operationId'];
    if (id === undefined) continue; // the linter's to say
    const twin = seen.get(id);
    const place = `${verb.toUpperCase()} ${path}`;
    if (twin) reject(`${pointer}/operationId`, `the operationId ${id} of ${place} belongs to ${twin} already.`);
    seen.set(id, place);
  }
}

/** What a reference leads to, by its place. */
const kinds: [place: RegExp, kind: string][] = [
  [/\/parameters\/\d+$/, 'parameters'],
  [/\/requestBody$/, 'requestBodies'],
  [/^\/paths\/[^/]+\/[^/]+\/responses\/[^/]+$/, 'responses'],
  [
    /\/content\/[^/]+\/schema$|\/parameters\/\d+\/schema$|^\/components\/schemas\/.*\/(?:items|(?:all|any|one)Of\/\d+)$/,
    'schemas',
  ],
];

/**
 * Every `$ref` leads to something within the document, and to an end. A schema may hold itself in a field or as an
 * element; it can't be itself, nor one of its own alternatives.
 */
function checkReferences(document: JsonObject, reject: Reject) {
  const pointers = new Map<unknown, string>();
  eachObject(document, (object, pointer) => {
    pointers.set(object, pointer);
    const ref = object['$ref'];
    if (ref === undefined) return;
    if (typeof ref !== 'string') reject(`${pointer}/$ref`, '`$ref` must be a string.');
    if (!ref.startsWith('#'))
      reject(`${pointer}/$ref`, `the reference ${ref} points outside the document. Expected one that begins with #/.`);
    const target = at(document, ref);
    if (target === undefined || target === null)
      reject(`${pointer}/$ref`, `the reference ${ref} has no target. The file may be truncated.`);
    const [root, found, name] = keysOf(ref);
    if (!isObject(target) || !(root === 'components' ? name : found))
      reject(
        `${pointer}/$ref`,
        `the reference ${ref} leads to no component. Expected one such as #/components/schemas/User.`,
      );
    const kind = kinds.find(([place]) => place.test(pointer))?.[1];
    if (kind !== undefined && root === 'components' && found !== kind)
      reject(`${pointer}/$ref`, `the reference ${ref} leads to one of \`${found}\`. Expected one of \`${kind}\`.`);
  });

  const state = new Map<JsonObject, 'open' | 'done'>();
  const follow = (object: JsonObject, row = 0) => {
    if (state.get(object) === 'done') return;
    const place = pointers.get(object) ?? '';
    if (state.get(object) === 'open') reject(place, 'a cycle of references never ends.');
    if (row > mostReferences) reject(place, `more than ${mostReferences} references lead to each other in a row.`);
    state.set(object, 'open');
    const { $ref, allOf = [], anyOf = [], oneOf = [] } = object;
    const next = [typeof $ref === 'string' ? at(document, $ref) : undefined, ...[allOf, anyOf, oneOf].flat()];
    for (const other of next) if (isObject(other)) follow(other, row + 1);
    state.set(object, 'done');
  };
  eachObject(document, (object) => follow(object));
}
