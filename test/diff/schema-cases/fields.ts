// Fields, `null` and types.
import { integer, list, map, number, object, oneOf, orNull, ref, string } from '../documents.js';
import { both, hurts, same, type Case } from './case.js';

const person = object({ 'name!': string, age: integer });

export const fields: Case[] = [
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
];
