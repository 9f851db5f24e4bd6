// The types that users import, and what is told once for several operations.
import { describe, expect, it } from 'vitest';
import { compare, type Change } from '../../scripts/diff/compare.js';
import type { Document } from '../../scripts/codegen/document.js';
import {
  content,
  description,
  integer,
  list,
  object,
  oneOf,
  operation,
  receives,
  ref,
  sends,
  string,
  type Json,
} from './documents.js';
import { line } from './operation-cases.js';

const query = (name: string, more: Json = {}) => ({ name, in: 'query', schema: string, ...more });
const id = (name: string) => ({ name, in: 'path', required: true, schema: string });
const takes = (...parameters: Json[]) => operation('get', { parameters });
const done = { description: 'Done' };
const withKey = (name: string) => ({ security: [{ [name]: [] }] });

describe('types with a name', () => {
  const person = object({ 'id!': string, name: string, age: integer });
  const about = (schemas: Json, ...names: string[]): Document =>
    description(Object.fromEntries(names.map((name) => [`get /${name}`, receives(name, ref(name))])), schemas);
  const at = (name: string) => ({ 'get /things': receives('get', ref(name)) });

  it('are added and removed', () => {
    expect(compare(about({ A: person }, 'A'), about({ A: person, B: person }, 'A', 'B')).map(line)).toEqual([
      '- none endpoint-added',
      '- none api-schema-added',
    ]);
    expect(compare(about({ A: person, B: person }, 'A', 'B'), about({ A: person }, 'A')).map(line)).toEqual([
      'compiler none api-removed-without-deprecation',
      'compiler both api-schema-removed',
    ]);
  });

  it('are renamed where one takes the place of the other, and what changed within is told too', () => {
    const after = description(at('Human'), { Human: { ...person, required: [] } });
    const changes = compare(description(at('Person'), { Person: person }), after);
    expect(changes.map(({ schema, message, ...change }) => `${line(change as Change)} ${schema}: ${message}`)).toEqual([
      'compiler both api-schema-renamed Person: renamed to `Human`',
      'compiler response response-property-became-optional id Person: optional now',
    ]);
  });

  it('are not renamed where another kind of thing comes', () => {
    const after = description(at('Count'), { Count: object({ 'total!': integer }) });
    expect(compare(description(at('Person'), { Person: person }), after).map(line)).toEqual([
      'compiler response response-required-property-removed response.id',
      'compiler response response-optional-property-removed response.name',
      'compiler response response-optional-property-removed response.age',
      '- response response-required-property-added response.total',
      'compiler both api-schema-removed',
      '- none api-schema-added',
    ]);
  });

  it('that contain themselves can be renamed', () => {
    const tree = (name: string, leaf: Json) =>
      description(at(name), { [name]: object({ 'leaf!': leaf, branches: list(ref(name)), next: ref(name) }) });
    expect(compare(tree('Tree', string), tree('Wood', integer)).map(line)).toEqual([
      'compiler both api-schema-renamed',
      'compiler response response-property-type-changed leaf',
    ]);
  });

  it('are told once, with the operations that they reach, for each direction that they go', () => {
    const both = (status: Json, names: string[]) =>
      description(
        {
          'get /a': receives('a', ref('Person')),
          'get /b': receives('b', list(ref('Person'))),
          'post /c': sends('c', object({ person: ref('Person') })),
          'post /d': operation('d', names.includes('d') ? { requestBody: content(ref('Person')) } : {}),
        },
        { Person: object({ 'id!': string, status }) },
      );
    const changes = compare(both(oneOf('x', 'y'), ['d']), both(oneOf('x', 'z'), []));
    expect(changes.slice(1)).toMatchObject([
      {
        rule: 'request-property-enum-value-removed',
        operations: ['things.c'],
        helper: 'things.c',
        seenBy: 'compiler',
        path: 'status',
      },
      { rule: 'request-property-enum-value-added', operations: ['things.c'], breaking: false },
      { rule: 'response-property-enum-value-removed', operations: ['things.a', 'things.b'], breaking: false },
      // It is sent as well, so it does not open.
      { rule: 'response-property-enum-value-added', operations: ['things.a', 'things.b'], seenBy: 'compiler' },
    ]);
    expect(changes[0]?.rule).toBe('request-body-removed');
  });

  it('that no operation leads to any more are judged by the way that they went', () => {
    const one = (isUsed: boolean, url: Json) =>
      description(
        {
          'post /a': isUsed ? sends('a', object({ input: ref('Input') })) : operation('a'),
          ...(isUsed && { 'get /b': receives('b', list(ref('Output'))) }),
        },
        { Input: object({ url }), Output: object({ url }), Never: object({ url }) },
      );
    const [wide, narrow] = [{ type: ['string', 'null'] }, string];
    const about = (changes: Change[]) =>
      changes.filter(({ schema }) => schema).map((one) => `${one.schema}: ${line(one)}`);
    expect(about(compare(one(true, wide), one(false, narrow)))).toEqual([
      'Input: compiler request request-property-became-not-nullable url',
      'Output: - response response-property-became-not-nullable url',
      'Never: - none response-property-became-not-nullable url',
    ]);
    expect(about(compare(one(true, narrow), one(false, wide)))).toEqual([
      'Input: - request request-property-became-nullable url',
      'Output: compiler response response-property-became-nullable url',
      'Never: compiler none response-property-became-nullable url',
    ]);
  });

  it('that are sent no more open their enums, which those feel who receive them', () => {
    const one = (isSent: boolean) =>
      description(
        { 'get /a': receives('a', ref('Thing')), 'post /b': isSent ? sends('b', ref('Thing')) : operation('b') },
        { Thing: object({ status: oneOf('x', 'y') }) },
      );
    expect(compare(one(true), one(false)).map(line)).toEqual([
      'compiler request request-body-removed body',
      'compiler response response-property-enum-opened status',
    ]);
    expect(compare(one(false), one(true)).map(line)).toContain('- response response-property-enum-closed status');
  });
});

it('tells what happened to a shared parameter once', () => {
  const shared = (maximum: number) =>
    description(
      {
        'get /a': operation('a', { parameters: [{ $ref: '#/components/parameters/Limit' }] }),
        'get /b': operation('b', { parameters: [{ $ref: '#/components/parameters/Limit' }] }),
      },
      {},
      { components: { parameters: { Limit: query('limit', { schema: { ...integer, maximum } }) } } },
    );
  expect(compare(shared(500), shared(100))).toMatchObject([
    {
      id: 'request-parameter-max-decreased Limit.query.limit',
      parameter: 'Limit',
      operations: ['things.a', 'things.b'],
    },
  ]);
});

it('tells once that every operation needs another key', () => {
  const paths = { 'get /a': operation('a'), 'get /b': operation('b') };
  const kind = (scheme: string) => ({ securitySchemes: { key: { type: 'http', scheme } } });
  const before = description(paths, {}, { security: [{ key: [] }], components: kind('bearer') });
  expect(
    compare(before, description(paths, {}, { ...withKey('other'), components: kind('bearer') })).map(line),
  ).toEqual(['api request api-global-security-updated security']);
  expect(compare(before, description(paths, {}, { ...withKey('key'), components: kind('basic') })).map(line)).toEqual([
    'api request api-security-component-type-changed security.key',
  ]);
});

it('knows that `required` beside `allOf` is about the fields of the parts', () => {
  const about = (more: Json) =>
    description(
      { 'get /a': receives('a', ref('Whole')), 'get /b': receives('b', ref('Part')) },
      { Part: object({ a: string }), Whole: { allOf: [ref('Part'), object({ b: string })], ...more } },
    );
  expect(compare(about({ required: ['a'] }), about({})).map(line)).toEqual([
    'compiler response response-property-became-optional a',
  ]);
});

it('knows operations without helpers, and with parameters of their path', () => {
  const plain = (schema: Json): Document => {
    const document = description({ 'get /a/{id}': { operationId: 'a', responses: { 204: done } } });
    Object.assign(document.paths['/a/{id}']!, { parameters: [{ ...id('id'), schema }] });
    return document;
  };
  const [change] = compare(plain(string), plain(integer));
  expect(change).toMatchObject({
    rule: 'request-parameter-type-changed',
    helper: 'a',
    operation: 'a',
    path: 'path.id',
  });
});

it('gives every change an id of its own', () => {
  const before = description({ 'get /things': takes(query('a', { schema: oneOf('x', 'y', 'z') }), query('b')) });
  const after = description({ 'get /things': takes(query('a', { schema: oneOf('z') })) });
  expect(compare(before, after).map((change) => change.id)).toEqual([
    'request-parameter-enum-value-removed get.query.a x',
    'request-parameter-enum-value-removed get.query.a y',
    'request-parameter-removed get.query.b',
  ]);
});
