// Whether a schema of a document of webhooks is one of the API's.
import type { Document, Schema } from '../codegen/document.js';
import { isObject, own, resolved } from '../codegen/references.js';
import { shapeOf } from './shape.js';

/** A schema with the document that its references lead into. */
export interface Side {
  document: Document;
  schema: Schema;
}

/** What the comparison below looks at one by one, and what says nothing about values. */
const apart = new Set([
  ...['description', 'deprecated', 'default', 'type', 'enum', 'const', 'required', 'properties', 'items'],
  ...['additionalProperties', 'anyOf', 'allOf'],
]);

const rest = (schema: Schema): string =>
  shapeOf(Object.fromEntries(Object.entries(schema).filter(([key]) => !apart.has(key) && !key.startsWith('x-'))));

const listOf = (value: unknown): unknown[] => (value === undefined ? [] : [value].flat());

const includesAll = (all: unknown[], some: unknown[]): boolean => some.every((value) => all.includes(value));

/** The values that a schema allows; `undefined` for any. */
const valuesOf = ({ enum: values, const: only }: Schema): unknown[] | undefined =>
  only === undefined ? values : [only];

/**
 * Whether `wide` allows every value that `narrow` allows, and knows each of its fields. It may know more.
 *
 * @param assumed - Pairs that are being compared: schemas can contain themselves.
 */
export function fits(narrow: Side, wide: Side, assumed = new Map<object, Set<object>>()): boolean {
  const a = resolved(narrow.document, narrow.schema);
  const b = resolved(wide.document, wide.schema);
  const others = assumed.get(a) ?? new Set();
  if (others.has(b)) return true;
  assumed.set(a, others.add(b));
  const within = (x: Schema, y: Schema) =>
    fits({ document: narrow.document, schema: x }, { document: wide.document, schema: y }, assumed);
  return rest(a) === rest(b) && fitsValues(a, b) && fitsFields(a, b, within) && fitsParts(a, b, within);
}

type Within = (narrow: Schema, wide: Schema) => boolean;

function fitsValues(a: Schema, b: Schema): boolean {
  if (b.type !== undefined && !(a.type !== undefined && includesAll(listOf(b.type), listOf(a.type)))) return false;
  const [values, known] = [valuesOf(a), valuesOf(b)];
  return known === undefined || b['x-open-enum'] === true || (values !== undefined && includesAll(known, values));
}

function fitsFields(a: Schema, b: Schema, within: Within): boolean {
  const { properties = {}, required = [] } = a;
  return Object.entries(properties).every(([name, field]) => {
    const other = own(b.properties, name);
    if (other === undefined || !within(field, other)) return false;
    return required.includes(name) || b.required?.includes(name) !== true;
  });
}

function fitsParts(a: Schema, b: Schema, within: Within): boolean {
  for (const key of ['items', 'additionalProperties']) {
    const [x, y] = [a[key], b[key]];
    if (isObject(x) && isObject(y) ? !within(x, y) : isObject(x) || isObject(y)) return false;
  }
  const [alternatives, known] = [a.anyOf ?? [], b.anyOf ?? []];
  if (alternatives.length === 0 && known.length > 0) return known.some((other) => within(a, other));
  if (!alternatives.every((branch) => known.some((other) => within(branch, other)))) return false;
  const [parts, others] = [a.allOf ?? [], b.allOf ?? []];
  return parts.length === others.length && parts.every((part, i) => within(part, others[i] ?? {}));
}
