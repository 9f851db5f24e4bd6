// Ways through a document: every object, every schema, every operation.
import {
  allVerbs,
  type Document,
  type JsonObject,
  type OperationObject,
  type PathItem,
  type Schema,
  type Verb,
} from '../codegen/document.js';
import { child, isObject } from '../codegen/references.js';

/** Keywords whose value is data, whatever it looks like. */
const literals = new Set(['example', 'examples', 'default', 'enum', 'const']);

/** Keywords whose value is a map from names to objects, so that its keys are no keywords. */
const maps = new Set([
  ...['callbacks', 'content', 'encoding', 'headers', 'links', 'mapping', 'parameters', 'pathItems', 'paths'],
  ...[
    'patternProperties',
    'properties',
    'requestBodies',
    'responses',
    'schemas',
    'securitySchemes',
    'webhooks',
    '$defs',
  ],
]);

export const isSchema = (value: unknown): value is Schema => isObject(value);

/** Calls `visit` for every object that is not data, parents first. */
export function eachObject(
  node: unknown,
  visit: (object: JsonObject, pointer: string) => void,
  pointer = '',
  inMap = false,
): void {
  if (node === null || typeof node !== 'object') return;
  if (isObject(node) && !inMap) visit(node, pointer);
  for (const [key, value] of Object.entries(node)) {
    if (!inMap && isObject(node) && (literals.has(key) || key.startsWith('x-'))) continue;
    eachObject(value, visit, child(pointer, key), !inMap && maps.has(key) && isObject(value));
  }
}

/**
 * Calls `visit` for every schema, the inner ones first. What it returns, if anything, replaces the schema.
 *
 * @param root - A document, or a part of one that is not a schema.
 */
export function eachSchema(root: object, visit: (schema: Schema) => Schema | void): void {
  const inside = ({ schema, replace }: Pick<Subschema, 'schema' | 'replace'>) => {
    eachSubschema(schema, inside);
    const replacement = visit(schema);
    if (replacement) replace(replacement);
  };
  const insideOf = (holder: JsonObject, key: string) => {
    const schema = holder[key];
    if (isSchema(schema)) inside({ schema, replace: (other) => (holder[key] = other) });
  };
  const search = (node: unknown, inMap: boolean) => {
    if (Array.isArray(node)) for (const element of node) search(element, false);
    if (!isObject(node)) return;
    for (const [key, value] of Object.entries(node)) {
      if (!inMap && (literals.has(key) || key.startsWith('x-'))) continue;
      if (!inMap && key === 'schema') insideOf(node, key);
      else if (!inMap && key === 'schemas' && isObject(value))
        for (const name of Object.keys(value)) insideOf(value, name);
      else search(value, !inMap && maps.has(key) && isObject(value));
    }
  };
  search(root, false);
}

/** A schema directly within another. */
export interface Subschema {
  schema: Schema;
  /** The keyword of the outer schema, such as `properties`. */
  keyword: string;
  /** The name or the index below the keyword; the keyword itself if it holds one schema. */
  key: string | number;
  replace: (other: Schema) => void;
}

export function eachSubschema(outer: Schema, visit: (subschema: Subschema) => void): void {
  for (const keyword of ['items', 'additionalProperties', 'not', 'propertyNames', 'contains']) {
    const schema = outer[keyword];
    if (isSchema(schema)) visit({ schema, keyword, key: keyword, replace: (other) => (outer[keyword] = other) });
  }
  for (const keyword of ['properties', 'patternProperties', '$defs']) {
    const map = outer[keyword];
    if (!isObject(map)) continue;
    for (const [key, schema] of Object.entries(map))
      if (isSchema(schema)) visit({ schema, keyword, key, replace: (other) => (map[key] = other) });
  }
  for (const keyword of ['allOf', 'anyOf', 'oneOf', 'prefixItems']) {
    const list: unknown = outer[keyword];
    if (!Array.isArray(list)) continue;
    for (const [key, schema] of list.entries())
      if (isSchema(schema)) visit({ schema, keyword, key, replace: (other) => (list[key] = other) });
  }
}

/** An operation with its place. */
export interface PlacedOperation {
  path: string;
  verb: Verb;
  operation: OperationObject;
  item: PathItem;
  pointer: string;
}

const isVerb = (key: string): key is Verb => allVerbs.some((verb) => verb === key);

/** The operations in the order of the document. */
export const operationsOf = (document: Document): PlacedOperation[] =>
  Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.keys(item ?? {})
      .filter(isVerb)
      .flatMap((verb) => {
        const operation = item[verb];
        const pointer = child(child('/paths', path), verb);
        return isObject(operation) ? [{ path, verb, operation, item, pointer }] : [];
      }),
  );
