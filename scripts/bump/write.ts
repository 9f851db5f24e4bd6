// @ts-check
// One document, split into the files of openapi/<version>/: keys in one order, formatted, so that the same description gives
// the same bytes.
import path from 'node:path';
import * as prettier from 'prettier';
import { stringify } from 'yaml';
import { child, componentName, eachSubschema, isObject, operationsOf } from './walk.js';

/**
 * @typedef {import('./walk.js').Json} Json
 * @typedef {import('./walk.js').Document} Document
 * @typedef {{ value: Json, pointer: string }} Part what a file holds, and where that stands in the document
 */

/** What comes first in objects of a kind, and in which order. What is not here follows as it comes. */
const keys = {
  document: ['openapi', 'info', 'servers', 'security', 'tags', 'paths', 'components'],
  operation: [
    ...['operationId', 'x-helper', 'x-repeatable', 'tags', 'summary', 'description', 'deprecated', 'security'],
    ...['parameters', 'requestBody', 'responses'],
  ],
  parameter: ['name', 'in', 'description', 'required', 'deprecated', 'style', 'explode', 'schema'],
  body: ['required', 'description', 'headers', 'content'],
  schema: [
    ...['description', '$ref', 'type', 'deprecated', 'format', 'enum', 'x-open-enum', 'const', 'default', 'pattern'],
    ...['minLength', 'maxLength', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'],
    ...['minItems', 'maxItems', 'uniqueItems', 'items', 'allOf', 'anyOf', 'oneOf'],
    ...['required', 'properties', 'additionalProperties'],
  ],
};

/** @param {Json} object @param {keyof typeof keys} kind @returns {Json} */
function ordered(object, kind) {
  const first = keys[kind].filter((key) => key in object);
  return Object.fromEntries([...new Set([...first, ...Object.keys(object)])].map((key) => [key, object[key]]));
}

/** @param {Json} schema @returns {Json} */
function orderedSchema(schema) {
  const copy = { ...schema };
  for (const [key, value] of Object.entries(copy)) {
    if (Array.isArray(value)) copy[key] = [...value];
    else if (isObject(value) && ['properties', 'patternProperties', '$defs'].includes(key)) copy[key] = { ...value };
  }
  eachSubschema(copy, (holder, key) => {
    holder[key] = orderedSchema(holder[key]);
  });
  return ordered(copy, 'schema');
}

/** @param {Json} media @returns {Json} */
const orderedMedia = (media) =>
  isObject(media['schema']) ? { ...media, schema: orderedSchema(media['schema']) } : media;

/** @param {Json} parameter @returns {Json} */
const orderedParameter = (parameter) =>
  '$ref' in parameter ? parameter : ordered(orderedMedia(parameter), 'parameter');

/** @param {Json} body of a request or a response @returns {Json} */
const orderedBody = (body) =>
  ordered(
    {
      ...body,
      ...(body['headers'] && { headers: map(body['headers'], orderedParameter) }),
      ...(body['content'] && { content: map(body['content'], orderedMedia) }),
    },
    'body',
  );

/** @param {Json} operation @returns {Json} */
const orderedOperation = (operation) =>
  ordered(
    {
      ...operation,
      ...(operation['parameters'] && { parameters: operation['parameters'].map(orderedParameter) }),
      ...(operation['requestBody'] && { requestBody: orderedBody(operation['requestBody']) }),
      responses: map(operation['responses'] ?? {}, orderedBody),
    },
    'operation',
  );

/** @param {Json} object @param {(value: any) => unknown} change */
const map = (object, change) => Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));

/**
 * Components become files; references to them, paths.
 *
 * @param {any} node @param {string} folder of the file that holds it, in the folder of the version @returns {any}
 */
function withPaths(node, folder) {
  if (Array.isArray(node)) return node.map((element) => withPaths(element, folder));
  if (!isObject(node)) return node;
  /** @type {Json} */
  const copy = {};
  for (const [key, value] of Object.entries(node)) {
    const kind = key === '$ref' && ['schemas', 'parameters', 'responses'].find((kind) => componentName(value, kind));
    if (!kind) copy[key] = withPaths(value, folder);
    else {
      const way = path.posix.relative(folder, kind);
      copy[key] = `${way.startsWith('.') ? way : `./${way}`.replace(/\/$/, '')}/${componentName(value, kind)}.yaml`;
    }
  }
  return copy;
}

/** `/users/{user_id}/ban` → `users_{user_id}_ban` @param {string} path */
const fileOf = (path) => path.replace(/^\//, '').replace(/[^\w{}.~-]/g, '_') || '_';

/**
 * @param {Document} document
 * @returns {Map<string, Part>} by the names of the files, those of `openapi.yaml` first
 */
export function split(document) {
  /** @type {Map<string, Part>} */
  const files = new Map();
  const { schemas = {}, parameters = {}, responses = {}, ...others } = document.components;
  const operations = operationsOf(document);
  const paths = map(document.paths, (item) => item);
  const root = /** @type {Json} */ ({ ...document, paths, components: others });
  files.set('openapi.yaml', { value: root, pointer: '' });
  for (const [route, item] of Object.entries(document.paths)) {
    const own = operations.filter((operation) => operation.path === route);
    const namespace = own[0]?.operation['x-helper']?.split('.')[0];
    if (!namespace) continue; // without an operation there is nothing to read in a file of its own
    const name = (/** @type {number} */ n) => `paths/${namespace}/${fileOf(route)}${n > 1 ? `_${n}` : ''}.yaml`;
    let n = 1;
    while (files.has(name(n))) n++;
    const value = {
      ...item,
      ...Object.fromEntries(own.map(({ verb, operation }) => [verb, orderedOperation(operation)])),
    };
    files.set(name(n), { value: withPaths(value, `paths/${namespace}`), pointer: child('/paths', route) });
    paths[route] = { $ref: `./${name(n)}` };
  }
  for (const [kind, components, tidy] of /** @type {const} */ ([
    ['schemas', schemas, orderedSchema],
    ['parameters', parameters, orderedParameter],
    ['responses', responses, orderedBody],
  ])) {
    for (const [name, component] of Object.entries(components)) {
      files.set(`${kind}/${name}.yaml`, {
        value: withPaths(tidy(component), kind),
        pointer: child(`/components/${kind}`, name),
      });
    }
  }
  files.set('openapi.yaml', { value: ordered(root, 'document'), pointer: '' });
  return files;
}

/**
 * @param {Map<string, Part>} parts
 * @param {import('prettier').Options} style Prettier's
 * @returns {Promise<Map<string, string>>} the texts of the files
 */
export async function formatted(parts, style) {
  /** @type {Map<string, string>} */
  const texts = new Map();
  for (const [file, { value }] of parts) {
    const yaml = stringify(value, { lineWidth: 100, blockQuote: 'folded', aliasDuplicateObjects: false });
    texts.set(file, await prettier.format(yaml, { ...style, parser: 'yaml' }));
  }
  return texts;
}
