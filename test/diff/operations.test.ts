// The rules for operations: helpers, ways, statuses and keys.
import { expect, it } from 'vitest';
import { compare } from '../../scripts/diff/compare.js';
import { content, description, list, map, object, operation, string, type Json } from './documents.js';
import { changed, expectChanges, type Case } from './operation-cases.js';

const query = (name: string, more: Json = {}) => ({ name, in: 'query', schema: string, ...more });
const id = (name: string) => ({ name, in: 'path', required: true, schema: string });
const takes = (...parameters: Json[]) => operation('get', { parameters });
const returning = (responses: Json) => operation('get', { responses });
const ok = (schema: Json, media?: string) => ({ description: 'A thing', ...content(schema, media) });
const done = { description: 'Done' };
const withKey = (name: string) => ({ security: [{ [name]: [] }] });
const errorBody = object({ 'errors!': list(string) });

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
    'raw none api-operation-id-removed',
  ),
  changed('its path changes', { 'get /things': takes() }, { 'get /stuff': takes() }, 'raw none api-moved'),
  changed('its method changes', { 'post /things': takes() }, { 'put /things': takes() }, 'raw none api-moved'),
  changed(
    'its path changes, its id and all else but the helper too',
    { 'get /things': takes() },
    { 'get /stuff': operation('fetch', { 'x-helper': 'things.get' }) },
    'raw none api-operation-id-removed',
    'raw none api-moved',
  ),
  changed(
    'its place is taken by another one',
    { 'get /things': takes() },
    { 'get /stuff': takes(), 'get /things': operation('other') },
    '- none endpoint-added',
    'raw none api-moved',
  ),
  changed(
    'an id of the path gets another name',
    { 'get /things/{id}': takes(id('id')) },
    { 'get /things/{thing_id}': takes(id('thing_id')) },
    'raw none api-moved',
    'raw request request-parameter-renamed path.id',
  ),
  changed(
    'the ids of the path change places',
    { 'get /a/{a}/b/{b}': takes(id('a'), id('b')) },
    { 'get /a/{b}/b/{a}': takes(id('a'), id('b')) },
    'raw none api-moved',
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
    'raw none api-moved',
    'compiler request new-request-path-parameter path.id',
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
    'raw response response-success-status-changed',
  ),
  changed(
    'its status changes, and its response is another',
    returning({ 200: ok(object({ 'a!': string })) }),
    returning({ 201: ok(object({ a: string })) }),
    'raw response response-success-status-changed',
    'compiler response response-property-became-optional response.a',
  ),
  changed(
    'its status changes, and it has no body any more',
    returning({ 200: ok(map()) }),
    returning({ 204: done }),
    'compiler response response-body-removed response',
  ),
  changed(
    'one of its statuses goes, whose response the first has too',
    returning({ 200: ok(map()), 202: ok(map()) }),
    returning({ 200: ok(map()) }),
    'raw response response-success-status-removed 202',
  ),
  changed(
    'the response of its second status is another',
    returning({ 200: ok(map()), 202: ok(object({ 'a!': string })) }),
    returning({ 200: ok(map()), 202: ok(object({ a: string })) }),
    'raw response response-property-became-optional 202.a',
  ),
  changed(
    'it may respond with nothing as well',
    returning({ 200: ok(map()) }),
    returning({ 200: ok(map()), 204: done }),
    'api response response-success-status-added 204',
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

it.each(cases)('$title', expectChanges);

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
