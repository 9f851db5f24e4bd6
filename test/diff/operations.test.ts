// Each rule for operations: helpers, ways, parameters, bodies, statuses, keys, and the types that users import.
import { describe, expect, it } from 'vitest';
import { compare, type Change } from '../../scripts/diff/compare.js';
import type { Document } from '../../scripts/codegen/document.js';
import {
  content,
  description,
  integer,
  list,
  map,
  object,
  oneOf,
  operation,
  receives,
  ref,
  sends,
  string,
  type Json,
} from './documents.js';

const query = (name: string, more: Json = {}) => ({ name, in: 'query', schema: string, ...more });
const id = (name: string) => ({ name, in: 'path', required: true, schema: string });
const takes = (...parameters: Json[]) => operation('get', { parameters });
const returning = (responses: Json) => operation('get', { responses });
const takesBody = (body: Json | undefined, more: Json = {}) =>
  operation('get', body ? { requestBody: { ...content(body), ...more } } : {});
const ok = (schema: Json, media?: string) => ({ description: 'A thing', ...content(schema, media) });
const done = { description: 'Done' };
const withKey = (name: string) => ({ security: [{ [name]: [] }] });
const errorBody = object({ 'errors!': list(string) });

/** Who sees that it breaks (`-` if nobody), the direction, the rule, the path. */
const line = ({ seenBy, direction, rule, path }: Change) => `${seenBy ?? '-'} ${direction} ${rule} ${path}`.trim();

interface Case {
  title: string;
  before: Json;
  after: Json;
  expected: string[];
}

/** Operations at `GET /things`, unless their place is given. */
const changed = (title: string, before: Json, after: Json, ...expected: string[]): Case => {
  const place = (one: Json) => ('operationId' in one ? { 'get /things': one } : one);
  return { title, before: place(before), after: place(after), expected };
};

const cases: Case[] = [
  // Operations and helpers
  changed('added', {}, takes(), '- none endpoint-added'),
  changed('removed', takes(), {}, 'compiler none api-removed-without-deprecation'),
  changed(
    'removed after it was deprecated',
    operation('get', { deprecated: true }),
    {},
    'compiler none api-removed-with-deprecation',
  ),
  changed('deprecated', takes(), operation('get', { deprecated: true }), '- none endpoint-deprecated'),
  changed('deprecated no more', operation('get', { deprecated: true }), takes(), '- none endpoint-reactivated'),
  changed(
    'its helper gets another name',
    takes(),
    operation('get', { 'x-helper': 'things.fetch' }),
    'compiler none helper-renamed',
  ),
  changed(
    'its helper gets another name, and so does its query',
    takes(query('a')),
    operation('get', { 'x-helper': 'things.fetch', parameters: [query('a')] }),
    'compiler none helper-renamed',
    'compiler both api-schema-renamed',
  ),
  changed(
    'its operationId changes',
    takes(),
    operation('fetch', { 'x-helper': 'things.get' }),
    'compiler none api-operation-id-removed',
  ),
  changed('its path changes', { 'get /things': takes() }, { 'get /stuff': takes() }, 'compiler none api-moved'),
  changed('its method changes', { 'post /things': takes() }, { 'put /things': takes() }, 'compiler none api-moved'),
  changed(
    'its path changes, its id and all else but the helper too',
    { 'get /things': takes() },
    { 'get /stuff': operation('fetch', { 'x-helper': 'things.get' }) },
    'compiler none api-operation-id-removed',
    'compiler none api-moved',
  ),
  changed(
    'its place is taken by another one',
    { 'get /things': takes() },
    { 'get /stuff': takes(), 'get /things': operation('other') },
    '- none endpoint-added',
    'compiler none api-moved',
  ),
  changed(
    'an id of the path gets another name',
    { 'get /things/{id}': takes(id('id')) },
    { 'get /things/{thing_id}': takes(id('thing_id')) },
    'compiler none api-moved',
    'compiler request request-parameter-renamed path.id',
  ),
  changed(
    'the ids of the path change places',
    { 'get /a/{a}/b/{b}': takes(id('a'), id('b')) },
    { 'get /a/{b}/b/{a}': takes(id('a'), id('b')) },
    'compiler none api-moved',
    'api request helper-arguments-moved',
  ),
  changed(
    'the order of its ids does not follow the path',
    { 'get /a/{a}/b/{b}': takes(id('a'), id('b')) },
    { 'get /a/{a}/b/{b}': takes(id('b'), id('a')) },
  ),
  changed(
    'it gets an id',
    { 'get /things': takes() },
    { 'get /things/{id}': takes(id('id')) },
    'compiler none api-moved',
    'compiler request new-request-path-parameter path.id',
  ),
  // Parameters
  changed(
    'a parameter is added',
    takes(query('a')),
    takes(query('a'), query('b')),
    '- request new-optional-request-parameter query.b',
  ),
  changed(
    'a required parameter is added',
    takes(query('a')),
    takes(query('a'), query('b', { required: true })),
    'compiler request new-required-request-parameter query.b',
  ),
  changed(
    'the first parameter is added, and pushes the options back',
    takes(),
    takes(query('a')),
    'compiler request helper-arguments-moved',
    '- request new-optional-request-parameter query.a',
  ),
  changed(
    'a parameter is removed',
    takes(query('a'), query('b')),
    takes(query('a')),
    'compiler request request-parameter-removed query.b',
  ),
  changed(
    'the last parameter is removed, and its type with it',
    takes(query('a')),
    takes(),
    'compiler request request-parameter-removed query.a',
    'compiler both api-schema-removed',
  ),
  changed(
    'a parameter gets another name',
    takes(query('user_ids')),
    takes(query('user_id')),
    'compiler request request-parameter-renamed query.user_ids',
  ),
  changed(
    'a parameter gives way to one of another type',
    takes(query('user_ids')),
    takes(query('user_id', { schema: integer })),
    'compiler request request-parameter-removed query.user_ids',
    '- request new-optional-request-parameter query.user_id',
  ),
  changed(
    'a parameter becomes required',
    takes(query('a')),
    takes(query('a', { required: true })),
    'compiler request request-parameter-became-required query.a',
  ),
  changed(
    'a parameter becomes optional',
    takes(query('a', { required: true })),
    takes(query('a')),
    '- request request-parameter-became-optional query.a',
  ),
  changed(
    'a parameter is deprecated',
    takes(query('a')),
    takes(query('a', { deprecated: true })),
    '- request request-parameter-deprecated query.a',
  ),
  changed(
    'a parameter loses a value',
    takes(query('a', { schema: oneOf('x', 'y') })),
    takes(query('a', { schema: oneOf('x') })),
    'compiler request request-parameter-enum-value-removed query.a',
  ),
  changed(
    'a parameter gets a value',
    takes(query('a', { schema: list(oneOf('x')) })),
    takes(query('a', { schema: list(oneOf('x', 'y')) })),
    '- request request-parameter-enum-value-added query.a[]',
  ),
  changed(
    'a parameter becomes a list',
    takes(query('a')),
    takes(query('a', { schema: list(string) })),
    'compiler request request-parameter-type-changed query.a',
  ),
  changed(
    'a parameter takes less',
    takes(query('a', { schema: { ...integer, maximum: 500, default: 10 } })),
    takes(query('a', { schema: { ...integer, maximum: 100, default: 20 } })),
    'api request request-parameter-max-decreased query.a',
    'api request request-parameter-default-value-changed query.a',
  ),
  changed(
    'a header is needed, which helpers do not send',
    takes(),
    takes({ ...query('X-A'), in: 'header', required: true }),
    'api request new-required-request-parameter header.X-A',
  ),
  // Bodies
  changed(
    'a required body is added',
    takesBody(undefined),
    takesBody(map(), { required: true }),
    'compiler request helper-arguments-moved',
    'compiler request request-body-added-required body',
  ),
  changed(
    'an optional body is added, and pushes the query back',
    takes(query('a')),
    operation('get', { parameters: [query('a')], requestBody: content(map()) }),
    'compiler request helper-arguments-moved',
    '- request request-body-added-optional body',
  ),
  changed('the body is removed', takesBody(map()), takesBody(undefined), 'compiler request request-body-removed body'),
  changed(
    'the body becomes required',
    takesBody(map()),
    takesBody(map(), { required: true }),
    'compiler request request-body-became-required body',
  ),
  changed(
    'the body becomes optional',
    takesBody(map(), { required: true }),
    takesBody(map()),
    '- request request-body-became-optional body',
  ),
  changed(
    'the body is of another media type',
    operation('get', { requestBody: content(map()) }),
    operation('get', { requestBody: content(map(), 'multipart/form-data') }),
    'compiler request request-body-media-type-removed body',
    '- request request-body-media-type-added body',
  ),
  changed(
    'a field of a body with no name',
    takesBody(object({ a: string, b: string })),
    takesBody(object({ 'b!': string })),
    'compiler request request-property-removed body.a',
    'compiler request request-property-became-required body.b',
  ),
  // Responses
  changed(
    'a field of a response with no name',
    returning({ 200: ok(list(object({ 'a!': string }))) }),
    returning({ 200: ok(list(object({ a: string }))) }),
    'compiler response response-property-became-optional response[].a',
  ),
  changed(
    'it responds with a body',
    returning({ 200: done }),
    returning({ 200: ok(map()) }),
    'compiler response response-body-added response',
  ),
  changed(
    'it responds with no body',
    returning({ 200: ok(map()) }),
    returning({ 200: done }),
    'compiler response response-body-removed response',
  ),
  changed(
    'its status changes, and its response does not',
    returning({ 200: ok(map()) }),
    returning({ 201: ok(map()) }),
    'compiler response response-success-status-removed 200',
    '- response response-success-status-added 201',
  ),
  changed(
    'it may respond with nothing as well',
    returning({ 200: ok(map()) }),
    returning({ 200: ok(map()), 204: done }),
    'compiler response response-success-status-added 204',
  ),
  changed(
    'it responds with another media type',
    returning({ 200: ok(map()) }),
    returning({ 200: ok(string, 'text/html') }),
    'compiler response response-media-type-removed response',
    'compiler response response-media-type-added response',
  ),
  changed(
    'it gets a errorBody like those it has',
    returning({ 204: done, 400: ok(errorBody) }),
    returning({ 204: done, 400: ok(errorBody), 404: ok(errorBody) }),
    '- response response-non-success-status-added 404',
  ),
  changed(
    'it loses a errorBody',
    returning({ 204: done, 400: ok(errorBody), 404: ok(errorBody) }),
    returning({ 204: done, 400: ok(errorBody) }),
    '- response response-non-success-status-removed 404',
  ),
  // Keys
  changed(
    'it needs a key',
    operation('get', { security: [] }),
    operation('get', withKey('key')),
    'api request api-security-added security',
  ),
  changed(
    'it needs no key',
    operation('get', withKey('key')),
    operation('get', { security: [] }),
    '- request api-security-removed security',
  ),
  changed(
    'it needs another key',
    operation('get', withKey('key')),
    operation('get', withKey('other')),
    'api request api-security-updated security',
  ),
  changed(
    'it takes another key as well',
    operation('get', withKey('key')),
    operation('get', { security: [{ key: [] }, { other: [] }] }),
    '- request api-security-updated security',
  ),
];

it.each(cases)('$title', ({ before, after, expected }) => {
  const changes = compare(description(before as Record<string, Json>), description(after as Record<string, Json>));
  expect(changes.map(line)).toEqual(expected);
  for (const change of changes) expect(change.breaking).toBe(change.seenBy !== undefined);
});

it('names the helper, and the operation by its id', () => {
  const [change] = compare(description({ 'get /things': takes() }), description({}));
  expect(change).toEqual({
    id: 'api-removed-without-deprecation get',
    rule: 'api-removed-without-deprecation',
    operation: 'get',
    helper: 'things.get',
    path: '',
    message: 'removed',
    direction: 'none',
    breaking: true,
    seenBy: 'compiler',
  });
});

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
