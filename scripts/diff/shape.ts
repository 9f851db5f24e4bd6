// @ts-check
// What TypeScript sees of a schema. Two schemas that print the same type have the same shape, however they are written:
// `type: [string, 'null']` or `anyOf` with null, `allOf` of one part or the part itself, inline or behind a `$ref`.
// A shape stays closed at a `$ref`: who compares opens it, or sees that both sides refer to the same schema.

/** @typedef {import('../codegen/operations.js').Document} Document */
/** @typedef {import('../codegen/operations.js').Schema | boolean} Schema */

/**
 * @typedef {object} Property
 * @property {Schema} schema
 * @property {boolean} required
 *
 * @typedef {object} ObjectShape one object of a union
 * @property {Map<string, Property>} properties its own, without those of `bases`
 * @property {Schema | undefined} index what keys without a name hold, if the type has an index signature
 * @property {string[]} bases names of the schemas that `allOf` adds
 * @property {Set<string>} requires fields of the bases that are required here
 * @property {string | undefined} name of the schema that the object is, if it has one
 *
 * @typedef {object} Shape a union: any of what follows
 * @property {boolean} unknown takes everything
 * @property {boolean} nullable
 * @property {Set<string>} primitives `string`, `number`, `boolean`, `Blob`
 * @property {Map<string, unknown>} values of enums, by their JSON
 * @property {boolean} open the values are those of today, and any string will do
 * @property {Schema[]} arrays their items
 * @property {ObjectShape[]} objects
 * @property {string[]} refs names of schemas that are not opened yet
 */

/** @returns {Shape} */
export const never = () => ({
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

/** The name of the schema that a `$ref` refers to. @param {Schema | undefined} schema */
export const refName = (schema) =>
  typeof schema === 'object' ? /^#\/components\/schemas\/([^/]+)$/.exec(schema.$ref ?? '')?.[1] : undefined;

/** @param {Document} document @param {string} name @returns {Schema} */
const named = (document, name) => document.components['schemas']?.[name] ?? true;

/** The types of `type`, without null. @param {import('../codegen/operations.js').Schema} schema */
const typesOf = (schema) => [schema.type ?? []].flat().filter((type) => type !== 'null');

/** Whether null is among the values by a keyword of the schema's own. @param {any} schema */
const allowsNull = ({ type, nullable, enum: values, const: only }) =>
  [type].flat().includes('null') || nullable === true || values?.includes(null) === true || only === null;

/** Adds the second union to the first. @param {Shape} into @param {Shape} shape */
function unite(into, shape) {
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

/** The object that is both. @param {ObjectShape} a @param {ObjectShape} b @returns {ObjectShape} */
function both(a, b) {
  const properties = new Map(a.properties);
  for (const [name, property] of b.properties) {
    const twin = properties.get(name);
    properties.set(
      name,
      twin
        ? { schema: { allOf: [twin.schema, property.schema] }, required: twin.required || property.required }
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

/** What is in both unions. @param {Shape} a @param {Shape} b @returns {Shape} */
function intersect(a, b) {
  if (a.unknown) return b;
  if (b.unknown) return a;
  const shape = never();
  shape.nullable = a.nullable && b.nullable;
  shape.open = a.open && b.open;
  shape.primitives = new Set([...a.primitives].filter((primitive) => b.primitives.has(primitive)));
  const fits = (/** @type {string} */ json, /** @type {unknown} */ value, /** @type {Shape} */ other) =>
    other.values.has(json) || other.primitives.has(typeof value) || (other.open && typeof value === 'string');
  for (const [json, value] of a.values) if (fits(json, value, b)) shape.values.set(json, value);
  for (const [json, value] of b.values) if (fits(json, value, a)) shape.values.set(json, value);
  shape.arrays = a.arrays.flatMap((item) => b.arrays.map((other) => ({ allOf: [item, other] })));
  shape.objects = a.objects.flatMap((object) => b.objects.map((other) => both(object, other)));
  return shape;
}

/** @param {any} schema */
const hasIndex = ({ properties, additionalProperties, patternProperties }) =>
  Boolean(additionalProperties) || Boolean(patternProperties) || Object.keys(properties ?? {}).length === 0;

/** The object of a schema's own keywords. @param {any} schema @returns {ObjectShape} */
const ownObject = (schema) => ({
  properties: new Map(
    Object.entries(schema.properties ?? {}).map(([name, property]) => [
      name,
      { schema: /** @type {Schema} */ (property), required: schema.required?.includes(name) ?? false },
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

/** The values of an enum or a constant. @param {any} schema @param {boolean} mayBeOpen */
function valuesOf(schema, mayBeOpen) {
  const shape = never();
  for (const value of schema.const === undefined ? schema.enum : [schema.const]) {
    if (value !== null) shape.values.set(JSON.stringify(value), value);
  }
  shape.open = mayBeOpen && schema['x-open-enum'] === true && schema.const === undefined;
  return shape;
}

/** One type of a schema. @param {string} type @param {any} schema */
function ofType(type, schema) {
  const shape = never();
  if (type === 'array') shape.arrays.push(schema.items ?? true);
  else if (type === 'object') shape.objects.push(ownObject(schema));
  else if (type === 'string' && schema.format === 'binary') shape.primitives.add('Blob');
  else shape.primitives.add(type === 'integer' ? 'number' : type);
  return shape;
}

/** The parts of `allOf`, with what is written beside it, as one. @param {any} schema @param {Shape | undefined} own @param {Document} document */
function ofAll(schema, own, document) {
  /** @type {Shape} */
  let shape = own ?? unknown();
  for (const part of schema.allOf) {
    const name = refName(part);
    const alone = schema.allOf.length === 1 && own === undefined;
    if (name && alone && !schema.required?.length) return shapeOf(part, document);
    /** @type {Shape} */
    let added;
    if (name && isObject(named(document, name), document)) {
      added = never();
      const requires = new Set(/** @type {string[]} */ (schema.required ?? []));
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

/** Whether a schema is one object, and can be a base. @param {Schema} schema @param {Document} document @param {number} [depth] @returns {boolean} */
export function isObject(schema, document, depth = 0) {
  if (typeof schema === 'boolean' || depth > 50) return false;
  const name = refName(schema);
  if (name) return isObject(named(document, name), document, depth + 1);
  const { anyOf, oneOf, allOf, type, properties } = /** @type {any} */ (schema);
  if (anyOf?.some(saysType) || oneOf?.some(saysType) || allowsNull(schema)) return false;
  if (allOf) return allOf.every((/** @type {Schema} */ part) => isObject(part, document, depth + 1));
  return type === 'object' || properties !== undefined;
}

/** Whether a branch says more than which fields are required, of which types say nothing. @param {any} branch */
const saysType = (branch) =>
  branch === true ||
  ['$ref', 'type', 'enum', 'const', 'properties', 'allOf', 'anyOf', 'oneOf', 'additionalProperties'].some(
    (keyword) => keyword in branch,
  );

/**
 * @param {Schema | undefined} schema
 * @param {Document} document
 * @param {boolean} [mayBeOpen] whether it stands where `x-open-enum` counts: a field, or a schema with a name (types.js)
 * @returns {Shape}
 */
export function shapeOf(schema, document, mayBeOpen = false) {
  if (schema === undefined || typeof schema === 'boolean') return unknown();
  const name = refName(schema);
  if (name) return { ...never(), refs: [name] };
  const { enum: values, const: only, allOf, properties, additionalProperties } = /** @type {any} */ (schema);
  const branches = [
    .../** @type {any[]} */ (schema['anyOf'] ?? []),
    .../** @type {any[]} */ (schema['oneOf'] ?? []),
  ].filter(saysType);
  const types = typesOf(schema);
  const isComposed = branches.length > 0 || allOf !== undefined;

  /** @type {Shape | undefined} */
  let shape;
  if (only !== undefined || (values && !properties)) {
    shape = valuesOf(schema, mayBeOpen);
  } else {
    for (const type of types.length ? types : properties || additionalProperties ? ['object'] : []) {
      if (type === 'object' && isComposed && !properties && !additionalProperties) continue;
      shape = unite(shape ?? never(), ofType(type, schema));
    }
  }
  if (allOf) shape = ofAll(schema, shape, document);
  for (const branch of branches) shape = unite(shape ?? never(), shapeOf(branch, document));
  if (allowsNull(schema)) shape = { ...(shape ?? never()), nullable: true };
  return settle(shape ?? unknown());
}

/** Drops what something wider takes in. @param {Shape} shape */
function settle(shape) {
  if (shape.unknown) return unknown();
  if (shape.values.has('true') && shape.values.has('false')) shape.primitives.add('boolean');
  if (shape.primitives.has('string')) shape.open = false;
  for (const [json, value] of shape.values) if (shape.primitives.has(typeof value)) shape.values.delete(json);
  return shape;
}

/**
 * Opens some of the schemas that a shape refers to.
 *
 * @param {Shape} shape
 * @param {Document} document
 * @param {(name: string) => boolean} [wanted]
 * @returns {Shape}
 */
export function openAll(shape, document, wanted = () => true) {
  /** @type {Set<string>} */
  const opened = new Set();
  const result = { ...unite(never(), shape), refs: /** @type {string[]} */ ([]) };
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

/**
 * An object with the fields of its bases. A base that is itself composed brings its own bases.
 *
 * @param {ObjectShape} object
 * @param {Document} document
 * @returns {ObjectShape}
 */
export function withBases(object, document, depth = 0) {
  let result = { ...object, bases: /** @type {string[]} */ ([]) };
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
