// The rules for what a request has: parameters and bodies.
import { expect, it } from 'vitest';
import { compare } from '../../scripts/diff/compare.js';
import { content, description, integer, list, map, object, oneOf, operation, string, type Json } from './documents.js';
import { changed, expectChanges, type Case } from './operation-cases.js';

const query = (name: string, more: Json = {}) => ({ name, in: 'query', schema: string, ...more });
const takes = (...parameters: Json[]) => operation('get', { parameters });
const takesBody = (body: Json | undefined, more: Json = {}) =>
  operation('get', body ? { requestBody: { ...content(body), ...more } } : {});

const cases: Case[] = [
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
    takesBody(object({ a: string }), { required: true }),
    'compiler request helper-arguments-moved',
    'compiler request request-body-added-required body',
  ),
  changed(
    'an optional body is added, and pushes the query back',
    takes(query('a')),
    operation('get', { parameters: [query('a')], requestBody: content(object({ b: string })) }),
    'compiler request helper-arguments-moved',
    '- request request-body-added-optional body',
  ),
  ...Object.entries({
    'takes any field': map(),
    'takes any field of a type': map(integer),
    'is any object': { type: 'object' },
    'is anything': {},
    'has a field of `options`': object({ timeout: integer }),
    'may be an object that takes any field': { anyOf: [string, map()] },
    'takes any field beside others': object({ a: string }, { additionalProperties: true }),
  }).map(([title, body]) =>
    changed(
      `a body is added that ${title}, for which the compiler takes \`options\``,
      takesBody(undefined),
      takesBody(body),
      'api request helper-arguments-moved',
      '- request request-body-added-optional body',
    ),
  ),
  changed(
    'a body is added that takes any field and needs one, so that `options` are none',
    takesBody(undefined),
    takesBody(object({ 'a!': string }, { additionalProperties: true }), { required: true }),
    'compiler request helper-arguments-moved',
    'compiler request request-body-added-required body',
  ),
  changed(
    'a list is added as body, which `options` are not',
    takesBody(undefined),
    takesBody(list(map())),
    'compiler request helper-arguments-moved',
    '- request request-body-added-optional body',
  ),
  changed(
    'a body is added that has a field of the query',
    takes(query('a'), query('b')),
    operation('get', { parameters: [query('a'), query('b')], requestBody: content(object({ a: string, c: string })) }),
    'api request helper-arguments-moved',
    '- request request-body-added-optional body',
  ),
  changed(
    'a query is added that has a field of `options`',
    takes(),
    takes(query('timeout')),
    'api request helper-arguments-moved',
    '- request new-optional-request-parameter query.timeout',
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
];

it.each(cases)('$title', expectChanges);

it('says which argument the compiler takes for another', () => {
  const [change] = compare(
    description({ 'post /things': takes(query('a')) }),
    description({ 'post /things': operation('get', { parameters: [query('a')], requestBody: content(map()) }) }),
  );
  expect(change!.message).toBe('takes `body` before `query` and `options` now; `query` fits the type of `body`');
});
