// What TypeScript sees of a schema. Two schemas that print the same type have the same shape, however they are written:
// `type: [string, 'null']` or `anyOf` with null, `allOf` of one part or the part itself, inline or behind a `$ref`.
// A shape keeps a `$ref` as a name: the comparison opens it, or sees that both sides refer to the same schema.
import type { Document, Schema as SchemaObject } from '../codegen/document.js';
import { componentName, own } from '../codegen/references.js';

export type Schema = SchemaObject | boolean;

export interface Property {
  schema: Schema;
  required: boolean;
}

/** One object of a union. */
export interface ObjectShape {
  /** Without those of `bases`. */
  properties: Map<string, Property>;
  /** The schema of the index signature, if the type has one. */
  index: Schema | undefined;
  /** Names of the schemas that `allOf` adds. */
  bases: string[];
  /** Fields of the bases that are required here. */
  requires: Set<string>;
  /** The name of the schema, if it has one. */
  name: string | undefined;
}

/** A union of all that its members list. */
export interface Shape {
  /** Whether any value fits. */
  unknown: boolean;
  nullable: boolean;
  /** `string`, `number`, `boolean`, `Blob`. */
  primitives: Set<string>;
  /** The values of enums, by their JSON. */
  values: Map<string, unknown>;
  /** Whether any string fits beside `values`: an open enum. */
  open: boolean;
  /** The schemas of their items. */
  arrays: Schema[];
  objects: ObjectShape[];
  /** Names of schemas that are not opened yet. */
  refs: string[];
}

export const never = (): Shape => ({
  unknown: false,
  nullable: false,
  primitives: new Set(),
  values: new Map(),
  open: false,
  arrays: [],
  objects: [],
  refs: [],
});

const unknown = () => ({ ...never(), unknown: true });

/** The name of the schema that a `$ref` refers to. */
export const refName = (schema: Schema | undefined) =>
  typeof schema === 'object' ? componentName(schema.$ref, 'schemas') : undefined;

const named = (document: Document, name: string): Schema => own(document.components.schemas, name) ?? true;

/** The types of `type`, without null. */
const typesOf = (schema: SchemaObject) => [schema.type ?? []].flat().filter((type) => type !== 'null');

/** Whether null is among the values by a keyword of the schema's own. */
const allowsNull = ({ type, nullable, enum: values, const: only }: SchemaObject) =>
  [type].flat().includes('null') || nullable === true || values?.includes(null) === true || only === null;

/** Adds the second union to the first. */
function unite(into: Shape, shape: Shape) {
  into.unknown ||= shape.unknown;
  into.nullable ||= shape.nullable;
  into.open ||= shape.open;
  for (const primitive of shape.primitives) into.primitives.add(primitive);
  for (const [json, value] of shape.values) into.values.set(json, value);
  into.arrays.push(...shape.arrays);
  into.objects.push(...shape.objects);
  into.refs.push(...shape.refs.filter((name) => !into.refs.includes(name)));
  return into;
}

/** `true`, in a form that can be part of another schema. */
const anything: SchemaObject = { allOf: [] };

/** A schema as an element of `allOf` or `anyOf`. */
export const part = (schema: Schema): SchemaObject => (typeof schema === 'boolean' ? anything : schema);

/** The intersection of two objects. */
function both(a: ObjectShape, b: ObjectShape): ObjectShape {
  const properties = new Map(a.properties);
  for (const [name, property] of b.properties) {
    const twin = properties.get(name);
    properties.set(
      name,
      twin
        ? {
            schema: { allOf: [part(twin.schema), part(property.schema)] },
            required: twin.required || property.required,
          }
        : property,
    );
  }
  return {
    properties,
    index: a.index ?? b.index,
    bases: [...a.bases, ...b.bases],
    requires: new Set([...a.requires, ...b.requires]),
    name: undefined,
  };
}

/** The intersection of two unions. */
function intersect(a: Shape, b: Shape): Shape {
  if (a.unknown) return b;
  if (b.unknown) return a;
  const shape = never();
  shape.nullable = a.nullable && b.nullable;
  shape.open = a.open && b.open;
  shape.primitives = new Set([...a.primitives].filter((primitive) => b.primitives.has(primitive)));
  const fits = (json: string, value: unknown, other: Shape) =>
    other.values.has(json) || other.primitives.has(typeof value) || (other.open && typeof value === 'string');
  for (const [json, value] of a.values) if (fits(json, value, b)) shape.values.set(json, value);
  for (const [json, value] of b.values) if (fits(json, value, a)) shape.values.set(json, value);
  shape.arrays = a.arrays.flatMap((item) => b.arrays.map((other) => ({ allOf: [part(item), part(other)] })));
  shape.objects = a.objects.flatMap((object) => b.objects.map((other) => both(object, other)));
  return shape;
}

const hasIndex = ({ properties, additionalProperties, patternProperties }: SchemaObject) =>
  Boolean(additionalProperties) || Boolean(patternProperties) || Object.keys(properties ?? {}).length === 0;

/** The object of a schema's own keywords. */
const ownObject = (schema: SchemaObject): ObjectShape => ({
  properties: new Map(
    Object.entries(schema.properties ?? {}).map(([name, property]) => [
      name,
      { schema: property, required: schema.required?.includes(name) ?? false },
    ]),
  ),
  index: hasIndex(schema)
    ? schema.additionalProperties
      ? schema.additionalProperties
      : (Object.values(schema.patternProperties ?? {})[0] ?? true)
    : undefined,
  bases: [],
  requires: new Set(),
  name: undefined,
});

/** The values of an enum or a constant. */
function valuesOf(schema: SchemaObject, mayBeOpen: boolean): Shape {
  const shape = never();
  for (const value of schema.const === undefined ? (schema.enum ?? []) : [schema.const]) {
    if (value !== null) shape.values.set(JSON.stringify(value), value);
  }
  shape.open = mayBeOpen && schema['x-open-enum'] === true && schema.const === undefined;
  return shape;
}

/** One type of a schema. */
function ofType(type: string, schema: SchemaObject): Shape {
  const shape = never();
  if (type === 'array') shape.arrays.push(schema.items ?? true);
  else if (type === 'object') shape.objects.push(ownObject(schema));
  else if (type === 'string' && schema.format === 'binary') shape.primitives.add('Blob');
  else shape.primitives.add(type === 'integer' ? 'number' : type);
  return shape;
}

/** The parts of `allOf`, with what is written beside it, as one. */
function ofAll(parts: SchemaObject[], schema: SchemaObject, own: Shape | undefined, document: Document): Shape {
  let shape: Shape = own ?? unknown();
  for (const part of parts) {
    const name = refName(part);
    const alone = parts.length === 1 && own === undefined;
    if (name && alone && !schema.required?.length) return shapeOf(part, document);
    let added: Shape;
    if (name && isObject(named(document, name), document)) {
      added = never();
      const requires = new Set(schema.required);
      added.objects.push({ properties: new Map(), index: undefined, bases: [name], requires, name: undefined });
    } else if (name) {
      added = openAll(shapeOf(part, document), document);
    } else {
      const required = [...(schema.required ?? []), ...(part.required ?? [])];
      added = openAll(shapeOf(part.properties ? { type: 'object', ...part, required } : part, document), document);
    }
    shape = intersect(shape, added);
  }
  return shape;
}

/** Whether a schema is one object, and can be a base. */
export function isObject(schema: Schema, document: Document, depth = 0): boolean {
  if (typeof schema === 'boolean' || depth > 50) return false;
  const name = refName(schema);
  if (name) return isObject(named(document, name), document, depth + 1);
  const { anyOf, oneOf, allOf, type, properties } = schema;
  if (anyOf?.some(saysType) || oneOf?.some(saysType) || allowsNull(schema)) return false;
  if (allOf) return allOf.every((part) => isObject(part, document, depth + 1));
  return type === 'object' || properties !== undefined;
}

/** Whether a branch says more than which fields are required, of which types say nothing. */
const saysType = (branch: Schema) =>
  typeof branch === 'boolean' ||
  ['$ref', 'type', 'enum', 'const', 'properties', 'allOf', 'anyOf', 'oneOf', 'additionalProperties'].some(
    (keyword) => keyword in branch,
  );

/** @param mayBeOpen - Whether `x-open-enum` counts here: in a field, or a schema with a name. See codegen/types.ts. */
export function shapeOf(schema: Schema | undefined, document: Document, mayBeOpen = false): Shape {
  if (schema === undefined || typeof schema === 'boolean') return unknown();
  const name = refName(schema);
  if (name) return { ...never(), refs: [name] };
  const { enum: values, const: only, allOf, properties, additionalProperties } = schema;
  const branches = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].filter(saysType);
  const types = typesOf(schema);
  const isComposed = branches.length > 0 || allOf !== undefined;

  let shape: Shape | undefined;
  if (only !== undefined || (values && !properties)) {
    shape = valuesOf(schema, mayBeOpen);
  } else {
    for (const type of types.length ? types : properties || additionalProperties ? ['object'] : []) {
      if (type === 'object' && isComposed && !properties && !additionalProperties) continue;
      shape = unite(shape ?? never(), ofType(type, schema));
    }
  }
  if (allOf) shape = ofAll(allOf, schema, shape, document);
  for (const branch of branches) shape = unite(shape ?? never(), shapeOf(branch, document));
  if (allowsNull(schema)) shape = { ...(shape ?? never()), nullable: true };
  return settle(shape ?? unknown());
}

/** Drops the members that a wider one includes. */
function settle(shape: Shape) {
  if (shape.unknown) return unknown();
  if (shape.values.has('true') && shape.values.has('false')) shape.primitives.add('boolean');
  if (shape.primitives.has('string')) shape.open = false;
  for (const [json, value] of shape.values) if (shape.primitives.has(typeof value)) shape.values.delete(json);
  return shape;
}

/** Opens some of the schemas that a shape refers to. */
export function openAll(shape: Shape, document: Document, wanted: (name: string) => boolean = () => true): Shape {
  const opened = new Set<string>();
  const result: Shape = { ...unite(never(), shape), refs: [] };
  const waiting = [...shape.refs];
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    if (opened.has(name)) continue;
    opened.add(name);
    if (!wanted(name)) {
      result.refs.push(name);
      continue;
    }
    const { refs, objects, ...rest } = shapeOf(named(document, name), document, true);
    const only = objects.length === 1 && refs.length === 0;
    unite(result, { ...rest, refs: [], objects: only ? objects.map((object) => ({ ...object, name })) : objects });
    waiting.push(...refs);
  }
  return settle(result);
}

/** An object with the fields of its bases. A base that is itself composed brings its own bases. */
export function withBases(object: ObjectShape, document: Document, depth = 0): ObjectShape {
  let result: ObjectShape = { ...object, bases: [] };
  if (depth > 50) return result;
  for (const name of object.bases) {
    const [base] = openAll({ ...never(), refs: [name] }, document).objects;
    if (!base) continue;
    const whole = withBases(base, document, depth + 1);
    const properties = new Map(
      [...whole.properties].map(([field, { schema, required }]) => [
        field,
        { schema, required: required || object.requires.has(field) },
      ]),
    );
    result = { ...both({ ...whole, properties }, result), name: object.name };
  }
  return result;
}
