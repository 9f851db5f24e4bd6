// References, parts and unions, what no type shows, and the whole of a schema.
import { integer, list, number, object, oneOf, orNull, ref, string } from '../documents.js';
import { both, hurts, same, type Case } from './case.js';

const person = object({ 'name!': string, age: integer });
const dog = object({ 'kind!': oneOf('dog'), 'name!': string });
const cat = object({ 'kind!': oneOf('cat'), 'lives!': integer });
const bird = object({ 'kind!': oneOf('bird'), 'wings!': integer });

export const parts: Case[] = [
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
