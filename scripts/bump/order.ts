// Puts a document into the order of the spec that is here, so that a document in another order changes nothing. What is new
// stands after what it follows in the document. Verbs and statuses have an order of their own.
import { allVerbs, type Document, type OperationObject, type Parameter, type Schema } from '../codegen/document.js';
import { own, resolved } from '../codegen/references.js';
import { shapeOf } from '../normalise/shape.js';
import { eachSubschema, isSchema, operationsOf } from '../normalise/walk.js';
import type { Counterparts } from './counterparts.js';

/** `items` in the order of `before`, each new one after what it follows in `items`. */
function inOrderOf<T>(items: readonly T[], before: readonly T[]): T[] {
  const present = new Set(items);
  const result = before.filter((item) => present.has(item));
  const known = new Set(result);
  for (const [i, item] of items.entries()) {
    if (known.has(item)) continue;
    const previous = items[i - 1];
    result.splice(previous === undefined ? 0 : result.indexOf(previous) + 1, 0, item);
    known.add(item);
  }
  return result;
}

function orderKeys(object: Record<string, unknown>, keys: readonly string[]): void {
  for (const key of keys) {
    const value = object[key];
    delete object[key];
    object[key] = value;
  }
}

const orderMap = (object: object | undefined, before: object | undefined): void => {
  if (object) orderKeys(object as Record<string, unknown>, inOrderOf(Object.keys(object), Object.keys(before ?? {})));
};

/** Orders a list by the keys of its elements. */
function orderList<T>(list: T[], beforeKeys: readonly string[], keyOf: (element: T) => string): void {
  const keys = list.map(keyOf);
  if (new Set(keys).size < keys.length) return; // two of them are the same
  const places = new Map(inOrderOf(keys, beforeKeys).map((key, i) => [key, i]));
  list.sort((a, b) => Number(places.get(keyOf(a))) - Number(places.get(keyOf(b))));
}

const jsonOf = (value: unknown): string => JSON.stringify(value);
const nameOf = ({ name }: { name: string }): string => name;

/** @param older - The schema of the same name, or at the same place. */
function orderSchema(schema: Schema, older: Schema | undefined): void {
  orderMap(schema.properties, older?.properties);
  for (const keyword of ['required', 'enum', 'type']) {
    const [list, before] = [schema[keyword], older?.[keyword]];
    if (Array.isArray(list)) orderList<unknown>(list, Array.isArray(before) ? before.map(jsonOf) : [], jsonOf);
  }
  for (const keyword of ['allOf', 'anyOf', 'oneOf'] as const)
    if (schema[keyword]) orderList(schema[keyword], (older?.[keyword] ?? []).map(shapeOf), shapeOf);
  eachSubschema(schema, ({ schema: inner, keyword, key }) => {
    const holder: unknown = older?.[keyword];
    const same: unknown = keyword === key ? holder : own(holder as Record<string, unknown> | undefined, String(key));
    orderSchema(inner, isSchema(same) ? same : undefined);
  });
}

function orderOperation(
  operation: OperationObject,
  older: OperationObject | undefined,
  document: Document,
  olderDocument: Document,
): void {
  orderList(operation.tags ?? [], older?.tags ?? [], (tag) => tag);
  const keyIn = (one: Document) => (parameter: Parameter) => {
    const { in: place, name } = resolved(one, parameter);
    return `${place} ${name}`;
  };
  if (operation.parameters) {
    orderList(operation.parameters, (older?.parameters ?? []).map(keyIn(olderDocument)), keyIn(document));
    for (const { schema } of operation.parameters) if (isSchema(schema)) orderSchema(schema, undefined);
  }
  orderMap(operation.requestBody?.content, older?.requestBody?.content);
  orderKeys(operation.responses, Object.keys(operation.responses).sort());
}

/**
 * @param document - Changed in place.
 * @param older - The project's spec of the same version, or of the one before.
 * @param before - What of it is what of the document.
 */
export function orderLike(document: Document, older: Document, before: Counterparts): void {
  orderMap(document.paths, older.paths);
  for (const item of Object.values(document.paths))
    orderKeys(
      item,
      allVerbs.filter((verb) => verb in item),
    );
  for (const { operation } of operationsOf(document))
    orderOperation(operation, before.operation(operation), document, older);
  orderList(document.tags ?? [], (older.tags ?? []).map(nameOf), nameOf);
  for (const kind of ['schemas', 'parameters', 'responses'] as const)
    orderMap(document.components[kind], older.components[kind]);
  for (const [name, schema] of Object.entries(document.components.schemas ?? {}))
    orderSchema(schema, before.schema(name));
}
