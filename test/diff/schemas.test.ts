// Each rule for schemas, for what is sent and for what is received. The compiler has the last word: what is called
// breaking must not compile, and what isn't must.
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { inMemoryProgram, ts } from '../../scripts/codegen/compiler.js';
import { compare, type Change } from '../../scripts/diff/compare.js';
import type { Document } from '../../scripts/codegen/document.js';
import { compileTypes } from '../../scripts/codegen/types.js';
import {
  description,
  integer,
  list,
  map,
  number,
  object,
  oneOf,
  orNull,
  receives,
  ref,
  sends,
  string,
  type Json,
} from './documents.js';

/** What is expected of one direction: who sees that it breaks (`-` if nobody), the rule, the path. */
type Expected = string[];

interface Case {
  title: string;
  before: Json;
  after: Json;
  request: Expected;
  response: Expected;
  /** Further schemas. */
  schemas?: Json;
  /** Those of the newer description, if they are others. */
  newSchemas?: Json;
}

const same = { request: [], response: [] };
const both = (...expected: Expected) => ({
  request: expected.map((line) => line.replace('*', 'request')),
  response: expected.map((line) => line.replace('*', 'response')),
});
/** A change that hurts one direction alone. */
const hurts = (direction: 'request' | 'response', rule: string, path: string, by = 'compiler') => ({
  request: [`${direction === 'request' ? by : '-'} request-property-${rule} ${path}`],
  response: [`${direction === 'response' ? by : '-'} response-property-${rule} ${path}`],
});

const person = object({ 'name!': string, age: integer });
const dog = object({ 'kind!': oneOf('dog'), 'name!': string });
const cat = object({ 'kind!': oneOf('cat'), 'lives!': integer });
const bird = object({ 'kind!': oneOf('bird'), 'wings!': integer });

const cases: Case[] = [
  // Fields
  {
    title: 'a required field is removed',
    before: object({ 'a!': string, b: string }),
    after: object({ b: string }),
    request: ['compiler request-property-removed a'],
    response: ['compiler response-required-property-removed a'],
  },
  {
    title: 'an optional field is removed',
    before: object({ a: number, b: string }),
    after: object({ b: string }),
    request: ['compiler request-property-removed a'],
    response: ['compiler response-optional-property-removed a'],
  },
  {
    title: 'a field is removed where any key is taken',
    before: object({ a: string, b: string }, { additionalProperties: true }),
    after: object({ b: string }, { additionalProperties: true }),
    request: ['- request-property-removed a'],
    response: ['compiler response-property-removed a'],
  },
  {
    title: 'a required field is added',
    before: object({ b: string }),
    after: object({ 'a!': string, b: string }),
    request: ['compiler new-required-request-property a'],
    response: ['- response-required-property-added a'],
  },
  {
    title: 'an optional field is added',
    before: object({ b: string }),
    after: object({ a: string, b: string }),
    request: ['- new-optional-request-property a'],
    response: ['- response-optional-property-added a'],
  },
  {
    title: 'a field is renamed',
    before: object({ 'org_id!': string, b: string }),
    after: object({ 'organization_id!': string, b: string }),
    ...both('compiler *-property-renamed org_id'),
  },
  {
    title: 'a field becomes required',
    before: object({ a: string }),
    after: object({ 'a!': string }),
    ...hurts('request', 'became-required', 'a'),
  },
  {
    title: 'a field becomes optional',
    before: object({ 'a!': string }),
    after: object({ a: string }),
    ...hurts('response', 'became-optional', 'a'),
  },
  {
    title: 'a field becomes required that may not be there at all',
    before: object({ a: string }),
    after: object({ a: string }, { required: ['b'] }),
    ...same,
  },
  // Null
  {
    title: 'a field becomes nullable',
    before: object({ a: string }),
    after: object({ a: { type: ['string', 'null'] } }),
    ...hurts('response', 'became-nullable', 'a'),
  },
  {
    title: 'a field is null no more',
    before: object({ a: { type: ['string', 'null'] } }),
    after: object({ a: string }),
    ...hurts('request', 'became-not-nullable', 'a'),
  },
  {
    title: 'a field with a schema becomes nullable',
    schemas: { Person: person },
    before: object({ a: ref('Person') }),
    after: object({ a: orNull(ref('Person')) }),
    ...hurts('response', 'became-nullable', 'a'),
  },
  {
    title: 'null is allowed beside a schema that may be null itself, or no more',
    schemas: { Perhaps: { ...person, type: ['object', 'null'] } },
    before: object({ a: ref('Perhaps'), b: orNull(ref('Perhaps')), c: list(ref('Perhaps')) }),
    after: object({ a: orNull(ref('Perhaps')), b: ref('Perhaps'), c: list(orNull(ref('Perhaps'))) }),
    ...same,
  },
  {
    title: 'an enum becomes nullable',
    before: object({ a: oneOf('x') }),
    after: object({ a: { type: ['string', 'null'], enum: ['x', null] } }),
    ...hurts('response', 'became-nullable', 'a'),
  },
  {
    title: 'null is written another way',
    before: object({ a: { type: ['string', 'null'] }, b: { type: ['string', 'null'], enum: ['x', null] } }),
    after: object({ a: orNull(string), b: orNull(oneOf('x')) }),
    ...same,
  },
  // Types
  {
    title: 'a type changes',
    before: object({ a: string }),
    after: object({ a: number }),
    ...both('compiler *-property-type-changed a'),
  },
  {
    title: 'a string becomes a list',
    before: object({ a: string }),
    after: object({ a: list(string) }),
    ...both('compiler *-property-type-changed a'),
  },
  {
    title: 'a type is widened',
    before: object({ a: string }),
    after: object({ a: { type: ['string', 'number'] } }),
    ...hurts('response', 'type-generalized', 'a'),
  },
  {
    title: 'a type is narrowed',
    before: object({ a: { type: ['string', 'number'] } }),
    after: object({ a: string }),
    ...hurts('request', 'type-specialized', 'a'),
  },
  {
    title: 'a type becomes anything',
    before: object({ a: string }),
    after: object({ a: {} }),
    ...hurts('response', 'type-generalized', 'a'),
  },
  {
    title: 'anything becomes a type',
    before: object({ a: {} }),
    after: object({ a: string }),
    ...hurts('request', 'type-specialized', 'a'),
  },
  {
    title: 'numbers become integers',
    before: object({ a: number }),
    after: object({ a: integer }),
    ...hurts('request', 'type-specialized', 'a', 'api'),
    response: ['- response-property-type-specialized a'],
  },
  {
    title: 'integers become numbers',
    before: object({ a: integer }),
    after: object({ a: number }),
    ...both('- *-property-type-generalized a'),
  },
  {
    title: 'a string becomes a file',
    before: object({ a: string }),
    after: object({ a: { type: 'string', format: 'binary' } }),
    ...both('compiler *-property-type-changed a'),
  },
  // Enums
  {
    title: 'a string becomes one of a list',
    before: object({ a: number, b: list(string) }),
    after: object({ a: number, b: list(oneOf('x', 'y')) }),
    ...hurts('request', 'became-enum', 'b[]'),
  },
  {
    title: 'one of a list becomes any string',
    before: object({ b: list(oneOf('x', 'y')) }),
    after: object({ b: list(string) }),
    ...hurts('response', 'became-not-enum', 'b[]'),
  },
  {
    title: 'a list of strings gets a value',
    before: object({ b: list(oneOf('x', 'y')) }),
    after: object({ b: list(oneOf('x', 'y', 'z')) }),
    ...hurts('response', 'enum-value-added', 'b[]'),
  },
  {
    title: 'a list of strings loses a value',
    before: object({ b: list(oneOf('x', 'y')) }),
    after: object({ b: list(oneOf('y')) }),
    ...hurts('request', 'enum-value-removed', 'b[]'),
  },
  {
    title: 'a constant changes',
    before: object({ a: oneOf('x') }),
    after: object({ a: { const: 'y' } }),
    request: ['compiler request-property-enum-value-removed a', '- request-property-enum-value-added a'],
    response: ['- response-property-enum-value-removed a', 'compiler response-property-enum-value-added a'],
  },
  {
    title: 'a constant is written as an enum',
    before: object({ a: oneOf('x') }),
    after: object({ a: { const: 'x' } }),
    ...same,
  },
  {
    title: 'an enum that opens by itself gets a value',
    before: object({ a: oneOf('x', 'y') }),
    after: object({ a: oneOf('x', 'y', 'z') }),
    request: ['- request-property-enum-value-added a'],
    response: ['- response-property-enum-value-added a'],
  },
  {
    title: 'an enum that opens by itself loses a value',
    before: object({ a: oneOf('x', 'y', 'z') }),
    after: object({ a: oneOf('x', 'y') }),
    request: ['compiler request-property-enum-value-removed a'],
    response: ['- response-property-enum-value-removed a'],
  },
  {
    title: 'a constant gets a second value, and opens',
    before: object({ a: oneOf('x') }),
    after: object({ a: oneOf('x', 'y') }),
    request: ['- request-property-enum-value-added a'],
    response: ['compiler response-property-enum-opened a', '- response-property-enum-value-added a'],
  },
  {
    title: 'the kind of an object gets a value, and does not open',
    before: object({ object: oneOf('x', 'y') }),
    after: object({ object: oneOf('x', 'y', 'z') }),
    ...hurts('response', 'enum-value-added', 'object'),
  },
  {
    title: 'an open enum gets a value',
    before: object({ a: { ...oneOf('x'), 'x-open-enum': true } }),
    after: object({ a: { ...oneOf('x', 'y'), 'x-open-enum': true } }),
    ...both('- *-property-enum-value-added a'),
  },
  {
    title: 'an open enum loses a value',
    before: object({ a: { ...oneOf('x', 'y'), 'x-open-enum': true } }),
    after: object({ a: { ...oneOf('x'), 'x-open-enum': true } }),
    ...hurts('request', 'enum-value-removed', 'a', 'api'),
  },
  {
    title: 'an enum opens',
    before: object({ a: oneOf('x') }),
    after: object({ a: { ...oneOf('x'), 'x-open-enum': true } }),
    ...hurts('response', 'enum-opened', 'a'),
  },
  {
    title: 'an enum closes',
    before: object({ a: { ...oneOf('x'), 'x-open-enum': true } }),
    after: object({ a: oneOf('x') }),
    ...hurts('request', 'enum-closed', 'a'),
  },
  {
    title: 'a string gets known values',
    before: object({ a: string }),
    after: object({ a: { ...oneOf('x'), 'x-open-enum': true } }),
    ...hurts('request', 'became-enum', 'a', 'api'),
  },
  {
    title: 'a string loses its known values',
    before: object({ a: { ...oneOf('x'), 'x-open-enum': true } }),
    after: object({ a: string }),
    ...both('- *-property-became-not-enum a'),
  },
  {
    title: 'the order of an enum changes',
    before: object({ a: oneOf('x', 'y') }),
    after: object({ a: oneOf('y', 'x') }),
    ...same,
  },
  {
    title: 'a boolean becomes always true',
    before: object({ a: { type: 'boolean' } }),
    after: object({ a: { type: 'boolean', enum: [true] } }),
    ...hurts('request', 'became-enum', 'a'),
  },
  // Objects, lists and maps within
  {
    title: 'a field within a field is removed',
    before: object({ a: object({ b: string, c: string }) }),
    after: object({ a: object({ c: string }) }),
    request: ['compiler request-property-removed a.b'],
    response: ['compiler response-optional-property-removed a.b'],
  },
  {
    title: 'a field of the items is removed',
    before: object({ a: list(object({ b: string, c: string })) }),
    after: object({ a: list(object({ c: string })) }),
    request: ['compiler request-property-removed a[].b'],
    response: ['compiler response-optional-property-removed a[].b'],
  },
  {
    title: 'the values of a map change',
    before: object({ a: map(string) }),
    after: object({ a: map(number) }),
    ...both('compiler *-property-type-changed a.*'),
  },
  {
    title: 'an object takes further keys',
    before: object({ a: object({ b: string }) }),
    after: object({ a: object({ b: string }, { additionalProperties: true }) }),
    ...both('- *-property-additional-properties-added a'),
  },
  {
    title: 'an object takes no further keys',
    before: object({ a: object({ b: string }, { additionalProperties: true }) }),
    after: object({ a: object({ b: string }) }),
    ...both('compiler *-property-additional-properties-removed a'),
  },
  {
    title: 'an object says that it takes no further keys, as types said',
    before: object({ a: string }),
    after: object({ a: string }, { additionalProperties: false }),
    ...same,
  },
  {
    title: 'any object is written another way',
    before: object({ a: { type: 'object' } }),
    after: object({ a: map() }),
    ...same,
  },
  // References
  {
    title: 'a schema gets a name',
    schemas: { Named: person },
    before: object({ 'a!': person }),
    after: object({ 'a!': ref('Named') }),
    ...same,
  },
  {
    title: 'a schema with limits gets a name',
    schemas: { Short: { type: 'string', maxLength: 3 } },
    before: object({ 'a!': { type: 'string', maxLength: 3 } }),
    after: object({ 'a!': ref('Short') }),
    ...same,
  },
  {
    title: 'a part is written as allOf',
    schemas: { Part: person },
    before: object({ a: ref('Part') }),
    after: object({ a: { allOf: [ref('Part')] } }),
    ...same,
  },
  {
    title: 'a part is nullable, the old way',
    schemas: { Part2: person },
    before: object({ a: orNull(ref('Part2')) }),
    after: object({ a: { nullable: true, anyOf: [ref('Part2')] } }),
    ...same,
  },
  {
    title: 'a field refers to another schema',
    schemas: { Cup: object({ 'a!': string, b: string }), Mug: object({ 'a!': string, c: integer }) },
    before: object({ x: ref('Cup') }),
    after: object({ x: ref('Mug') }),
    request: ['compiler request-property-removed x.b', '- new-optional-request-property x.c'],
    response: ['compiler response-optional-property-removed x.b', '- response-optional-property-added x.c'],
  },
  // allOf
  {
    title: 'parts are written as one',
    schemas: { Base: object({ 'a!': string }) },
    before: { allOf: [ref('Base'), object({ b: string })] },
    after: object({ 'a!': string, b: string }),
    ...same,
  },
  {
    title: 'a part of its own loses a field',
    schemas: { Base1: object({ 'a!': string }) },
    before: { allOf: [ref('Base1'), object({ b: string, c: string })] },
    after: { allOf: [ref('Base1'), object({ c: string })] },
    request: ['compiler request-property-removed b'],
    response: ['compiler response-optional-property-removed b'],
  },
  {
    title: 'a part is dropped',
    schemas: { Base2: object({ 'a!': string }) },
    before: { allOf: [ref('Base2'), object({ b: string })] },
    after: object({ b: string }),
    request: ['compiler request-property-removed a'],
    response: ['compiler response-required-property-removed a'],
  },
  // Unions
  {
    title: 'a union gets a member',
    schemas: { Dog: dog, Cat: cat },
    before: object({ 'pet!': orNull(ref('Dog')) }),
    after: object({ 'pet!': { anyOf: [ref('Dog'), ref('Cat'), { type: 'null' }] } }),
    ...hurts('response', 'any-of-added', 'pet'),
  },
  {
    title: 'a union loses a member',
    schemas: { Dog1: dog, Cat1: cat, Bird1: bird },
    before: object({ 'pet!': { anyOf: [ref('Dog1'), ref('Cat1'), ref('Bird1')] } }),
    after: object({ 'pet!': { anyOf: [ref('Dog1'), ref('Bird1')] } }),
    ...hurts('request', 'any-of-removed', 'pet'),
  },
  {
    title: 'a union changes its order',
    schemas: { Dog2: dog, Cat2: cat },
    before: object({ pet: { anyOf: [ref('Dog2'), ref('Cat2')] } }),
    after: object({ pet: { oneOf: [ref('Cat2'), ref('Dog2')] } }),
    ...same,
  },
  {
    title: 'a member of a union changes',
    before: object({ 'pet!': { anyOf: [dog, cat] } }),
    after: object({ 'pet!': { anyOf: [cat, object({ 'kind!': oneOf('dog'), 'name!': integer })] } }),
    ...both('compiler *-property-type-changed pet.name'),
  },
  {
    title: 'a union gets a member that fits another',
    schemas: { Cup2: object({ 'a!': string }), Mug2: object({ 'a!': string, 'b!': string }) },
    before: object({ 'x!': { anyOf: [ref('Cup2'), { type: 'string' }] } }),
    after: object({ 'x!': { anyOf: [ref('Cup2'), ref('Mug2'), { type: 'string' }] } }),
    ...same,
  },
  // What no type shows
  ...(
    [
      ['maxLength', 'max-length', 10, 5, string],
      ['maximum', 'max', 10, 5, integer],
      ['maxItems', 'max-items', 10, 5, list(string)],
      ['minLength', 'min-length', 1, 2, string],
      ['minimum', 'min', 1, 2, integer],
      ['minItems', 'min-items', 1, 2, list(string)],
      ['exclusiveMinimum', 'exclusive-min', 1, 2, integer],
      ['exclusiveMaximum', 'exclusive-max', 10, 5, integer],
    ] as const
  ).flatMap(([keyword, name, wide, narrow, type]): Case[] => {
    const [narrowed, widened] = wide < narrow ? ['increased', 'decreased'] : ['decreased', 'increased'];
    const limited = (limit: number) => object({ a: { ...type, [keyword]: limit } });
    return [
      {
        title: `${keyword} allows less`,
        before: limited(wide),
        after: limited(narrow),
        ...hurts('request', `${name}-${narrowed}`, 'a', 'api'),
      },
      {
        title: `${keyword} allows more`,
        before: limited(narrow),
        after: limited(wide),
        ...both(`- *-property-${name}-${widened} a`),
      },
      {
        title: `${keyword} is new`,
        before: object({ a: type }),
        after: limited(wide),
        ...hurts('request', `${name}-set`, 'a', 'api'),
      },
      {
        title: `${keyword} is gone`,
        before: limited(wide),
        after: object({ a: type }),
        ...both(`- *-property-${name}-unset a`),
      },
    ];
  }),
  {
    title: 'a pattern is new',
    before: object({ a: string }),
    after: object({ a: { ...string, pattern: '^x' } }),
    ...hurts('request', 'pattern-added', 'a', 'api'),
  },
  {
    title: 'a pattern changes',
    before: object({ a: { ...string, pattern: '^y' } }),
    after: object({ a: { ...string, pattern: '^x' } }),
    ...hurts('request', 'pattern-changed', 'a', 'api'),
  },
  {
    title: 'a pattern is gone',
    before: object({ a: { ...string, pattern: '^y' } }),
    after: object({ a: string }),
    ...both('- *-property-pattern-removed a'),
  },
  {
    title: 'a format is new',
    before: object({ a: string }),
    after: object({ a: { ...string, format: 'email' } }),
    ...hurts('request', 'format-added', 'a', 'api'),
  },
  {
    title: 'a format is gone',
    before: object({ a: { ...string, format: 'email' } }),
    after: object({ a: string }),
    ...both('- *-property-format-removed a'),
  },
  {
    title: 'a format takes more',
    before: object({ a: { ...integer, format: 'int32' } }),
    after: object({ a: { ...integer, format: 'int64' } }),
    ...both('- *-property-format-changed a'),
  },
  {
    title: 'items must be different',
    before: object({ a: list(string) }),
    after: object({ a: { ...list(string), uniqueItems: true } }),
    ...hurts('request', 'unique-items-set', 'a', 'api'),
  },
  {
    title: 'a default changes',
    before: object({ a: { ...integer, default: 1 } }),
    after: object({ a: { ...integer, default: 2 } }),
    ...hurts('request', 'default-value-changed', 'a', 'api'),
  },
  {
    title: 'a default is new',
    before: object({ a: integer }),
    after: object({ a: { ...integer, default: 2 } }),
    ...both('- *-property-default-value-added a'),
  },
  {
    title: 'a field is deprecated',
    before: object({ a: string }),
    after: object({ a: { ...string, deprecated: true } }),
    ...both('- *-property-deprecated a'),
  },
  {
    title: 'a field is deprecated no more',
    before: object({ a: { ...string, deprecated: true } }),
    after: object({ a: string }),
    ...both('- *-property-reactivated a'),
  },
  {
    title: 'limits are written as OpenAPI 3.0 does',
    before: object({ a: { ...integer, exclusiveMinimum: 0 } }),
    after: object({ a: { ...integer, minimum: 0, exclusiveMinimum: true } }),
    ...same,
  },
  {
    title: 'words change',
    before: object({ a: { ...string, description: 'One' } }, { description: 'A' }),
    after: object({ a: { ...string, description: 'Two', example: 'x' } }, { title: 'B' }),
    ...same,
  },
  // The whole of it
  { title: 'a body becomes a list', before: person, after: list(person), ...both('compiler *-body-type-changed ') },
  {
    title: 'a body becomes nullable',
    before: list(string),
    after: { type: ['array', 'null'], items: string },
    request: ['- request-body-became-nullable '],
    response: ['compiler response-body-became-nullable '],
  },
  {
    title: 'a schema contains itself',
    before: object({ 'name!': string, self: list(ref('Case')) }),
    after: object({ 'name!': number, self: list(ref('Case')) }),
    ...both('compiler *-property-type-changed name'),
  },
];

/** A description of all cases, where each schema goes one way alone. */
function descriptionOf(use: typeof sends, side: 'before' | 'after'): Document {
  const schemas: Json = {};
  const paths: Record<string, Json> = {};
  for (const [i, one] of cases.entries()) {
    const own = JSON.parse(JSON.stringify(one[side]).replaceAll('schemas/Case"', `schemas/Case${i}"`)) as Json;
    Object.assign(schemas, one.schemas, side === 'after' ? one.newSchemas : {}, { [`Case${i}`]: own });
    // Further schemas are used in both, so that they are no change.
    const others = Object.keys(one.schemas ?? {});
    paths[`post /case${i}`] = use(`case${i}`, ref(`Case${i}`));
    for (const name of others) paths[`post /${name}`] = use(name.toLowerCase(), ref(name));
  }
  return description(paths, schemas);
}

/** As much of a schema as these programs read. */
interface Schema {
  $ref?: string;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | true;
  items?: Schema;
  type?: unknown;
  anyOf?: Schema[];
  allOf?: Schema[];
}
type Schemas = Record<string, Schema>;

/** The schema behind a reference, or itself. */
const opened = (schema: Schema, schemas: Schemas): Schema =>
  schema.$ref ? schemas[schema.$ref.split('/').pop()!]! : schema;

/** The fields of an object and of its parts, and a key without a name where it takes any. */
const fieldsOf = (schema: Schema, schemas: Schemas): [string, Schema][] =>
  [schema, ...(schema.allOf ?? [])].flatMap((part) => {
    const { properties = {}, additionalProperties: rest } = opened(part, schemas);
    return [
      ...Object.entries(properties),
      ...(rest ? [['any_key', rest === true ? {} : rest] as [string, Schema]] : []),
    ];
  });

/** Reads every field, and says what type the older description gave it. Members of a union are left alone. */
function reads(schema: Schema, schemas: Schemas, value: string, type: string, depth = 0): string[] {
  const { items, anyOf = [], ...rest } = opened(schema, schemas);
  const [only, ...more] = anyOf.filter((branch) => branch.type !== 'null');
  if (depth > 3) return [];
  if (only && more.length === 0) return reads(only, schemas, value, type, depth);
  const steps = fieldsOf(rest, schemas).map(([name, field]) => [`['${name}']`, field] as const);
  return [...steps, ...(items ? [['[0]', items] as const] : [])].flatMap(([step, inner]) => {
    const innerType = `NonNullable<${type}>${step.replace('0', 'number')}`;
    const read = `${value}!${step}`;
    return [`${read} satisfies ${innerType} | undefined`, ...reads(inner, schemas, read, innerType, depth + 1)];
  });
}

/** A literal with every field of a schema. Its values are those that the older type has there. */
function literal(schema: Schema, schemas: Schemas, type: string, depth = 0): string {
  const { items, anyOf, ...rest } = opened(schema, schemas);
  const value = `(null! as NonNullable<${type}>)`;
  const inner = (field: Schema, step: string) => literal(field, schemas, `NonNullable<${type}>[${step}]`, depth + 1);
  if (depth > 3 || anyOf) return value;
  if (items) return `[${inner(items, 'number')}]`;
  const fields = fieldsOf(rest, schemas);
  return fields.length
    ? `{ ${fields.map(([name, field]) => `${name}: ${inner(field, `'${name}'`)}`).join(', ')} }`
    : value;
}

/** The errors of the compiler when code for the older types meets the newer ones, by case. */
async function complaints(use: typeof sends, isSent: boolean) {
  const [before, after] = [descriptionOf(use, 'before'), descriptionOf(use, 'after')];
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const schemas = (before.components['schemas'] ?? {}) as Schemas;
  const checks = cases.map((_, i) => {
    const [older, newer] = [`older.Case${i}`, `newer.Case${i}`];
    const lines = isSent
      ? [
          `declare const value: ${older};`,
          `value satisfies ${newer};`,
          `(${literal(schemas[`Case${i}`]!, schemas, older)}) satisfies ${newer};`,
        ]
      : [
          `declare const value: ${newer};`,
          `value satisfies ${older};`,
          ...reads(schemas[`Case${i}`]!, schemas, 'value', older).map((read) => `${read};`),
        ];
    return [
      `${folder}case${i}.ts`,
      `import type * as older from './older.js';\nimport type * as newer from './newer.js';\nexport {};\n${lines.join('\n')}`,
    ] as const;
  });
  const modules = new Map([
    [`${folder}older.ts`, compileTypes(before)],
    [`${folder}newer.ts`, compileTypes(after)],
    ...checks,
  ]);
  const program = inMemoryProgram(modules, {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Preserve,
    types: [],
    noEmit: true,
  });
  const found = new Map<number, string[]>();
  for (const diagnostic of ts.getPreEmitDiagnostics(program)) {
    const [, i] = /case(\d+)\.ts$/.exec(diagnostic.file?.fileName ?? '') ?? [];
    const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n');
    if (i === undefined) throw new Error(message);
    found.set(Number(i), [...(found.get(Number(i)) ?? []), message]);
  }
  return found;
}

const line = ({ seenBy, rule, path }: Change) => `${seenBy ?? '-'} ${rule} ${path}`;

describe.each([
  { direction: 'request' as const, use: sends },
  { direction: 'response' as const, use: receives },
])('what is in a $direction', ({ direction, use }) => {
  let changes: Change[];
  let complained: Map<number, string[]>;
  beforeAll(async () => {
    changes = compare(descriptionOf(use, 'before'), descriptionOf(use, 'after'));
    complained = await complaints(use, direction === 'request');
  });
  const of = (i: number) => changes.filter(({ schema }) => schema === `Case${i}`);

  it.each(cases.map((one, i) => ({ ...one, i })))('$title', ({ i, ...one }) => {
    expect(of(i).map(line)).toEqual(one[direction]);
    for (const change of of(i)) {
      expect(change).toMatchObject({
        direction,
        breaking: change.seenBy !== undefined,
        operation: `case${i}`,
        helper: `things.case${i}`,
      });
    }
  });

  it.each(cases.map((one, i) => ({ ...one, i })))('$title: the compiler agrees', ({ i }) => {
    const breaks = of(i).some(({ seenBy }) => seenBy === 'compiler');
    if (breaks) expect(complained.get(i)).toBeDefined();
    else expect(complained.get(i)).toBeUndefined();
  });

  it('finds nothing else', () => {
    expect(changes.filter(({ schema }) => !schema?.startsWith('Case'))).toEqual([]);
  });
});
