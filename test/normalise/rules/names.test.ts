// The rules that give names to what a published document has inline.
import { describe, expect, it } from 'vitest';
import { normalise } from '../../../scripts/normalise/normalise.js';
import {
  jsonResponse,
  nameOf,
  normalised,
  operation,
  operationOf,
  published,
  refTo,
  type Json,
} from '../../bump/documents.js';

const nothing = { type: 'null' };
const object = (properties: Json, more: Json = {}): Json => ({ type: 'object', properties, ...more });
const other = { Other: object({ id: { type: 'string' } }) };
/** A document of one operation. */
const withOperation = (id: string, more: Json, schemas: Json = {}, components: Json = {}) =>
  normalise(published({ '/things': { post: operation(id, more) } }, schemas, components));

describe('names', () => {
  const names = (schemas: Json, root: Json) => {
    const { document } = normalised(root, schemas);
    return Object.keys(document.components['schemas']!).filter(
      (name) => !['Thing', 'ClerkError', 'ClerkErrors'].includes(name),
    );
  };
  const listOf = (element: Json) =>
    object({ data: { type: 'array', items: element }, total_count: { type: 'integer' } });

  it.each([
    ['Client.List', 'ClientList'],
    ['Machine.Deleted', 'DeletedMachine'],
    ['_Hidden', 'Hidden'],
    ['some-schema', 'SomeSchema'],
    ['VersionResponse', 'Version'],
    ['MakeThingRequest', 'MakeThingBody'],
    ['CommerceMoneyResponse', 'BillingMoney'],
    ['PaginatedCommercePriceResponse', 'BillingPriceList'],
    ['verification_scim', 'ScimVerification'],
    ['JWKS.rsa.PublicKey', 'RsaPublicJwk'], // the table's
    ['Foo/../../etc', 'FooEtc'],
    ['3D', 'Schema3D'],
  ])('%s → %s', (before, after) => {
    const ref = { $ref: `#/components/schemas/${before.replaceAll('/', '~1')}` };
    expect(names({ [before]: object({ a: { type: 'string' } }) }, object({ field: ref }))).toEqual([after]);
  });

  it('calls a list what it is a list of', () => {
    expect(names({ ...other, Others: listOf(refTo('Other')) }, object({ field: refTo('Others') })).sort()).toEqual([
      'Other',
      'OtherList',
    ]);
    expect(names({ Settings: object({ a: {} }) }, object({ field: refTo('Settings') }))).toEqual(['Settings']);
  });

  it('has one name for what is there twice, and two for what only looks so', () => {
    const same = object({ a: { type: 'string', description: 'One.' } }, { required: ['a'] });
    const fields = object({ x: refTo('X'), y: refTo('X-2') });
    expect(
      names({ X: same, 'X-2': object({ a: { type: 'string', description: 'Two.' } }, { required: ['a'] }) }, fields),
    ).toEqual(['X']);
    expect(names({ X: same, 'X-2': object({ b: { type: 'string' } }) }, fields)).toEqual(['X', 'X2']);
  });

  it('names what is nested by where it stands', () => {
    const { thing, document } = normalised(
      object({
        latest_api: object({ inner: object({ a: {} }) }),
        rows: { type: 'array', items: object({ b: {} }) },
        map: { type: 'object', additionalProperties: object({ c: {} }) },
        either: { anyOf: [object({ object: { type: 'string', enum: ['first_kind'] } }), object({ d: {} })] },
        maybe: object({ e: {} }, { nullable: true, description: 'Theirs.' }),
      }),
    );
    expect(thing['properties']).toEqual({
      latest_api: refTo('ThingLatestApi'),
      rows: { type: 'array', items: refTo('ThingRow') },
      map: { type: 'object', additionalProperties: refTo('ThingMapValue') },
      either: { anyOf: [refTo('FirstKind'), refTo('ThingEitherOption2')] },
      maybe: { description: 'Theirs.', anyOf: [refTo('ThingMaybe'), nothing] },
    });
    expect(document.components['schemas']!['ThingLatestApi']!.properties!['inner']).toEqual(
      refTo('ThingLatestApiInner'),
    );
    expect(document.components['schemas']!['ThingMaybe']).toEqual(object({ e: {} }));
  });

  const body = (schema: Json) => ({ requestBody: { content: { 'application/json': { schema } } } });
  const bodyName = (id: string, more: Json) => nameOf(operationOf(withOperation(id, more).document, id)['requestBody']);
  const responseName = (id: string, responses: Json, components: Json = {}) =>
    nameOf(operationOf(withOperation(id, { responses }, {}, components).document, id)['responses']['200']);

  it('names bodies and responses by their operation', () => {
    const schema = object({ a: {} });
    expect(bodyName('createApiThing', body(schema))).toBe('CreateApiThingBody');
    expect(responseName('GetThing', { '200': jsonResponse(schema) })).toBe('Thing');
    expect(responseName('DeleteThing', { '200': jsonResponse(schema) })).toBe('DeletedThing');
    expect(responseName('GetThingList', { '200': jsonResponse({ type: 'array', items: schema }) })).toBe('ThingList');
    expect(responseName('Reindex', { '200': jsonResponse(schema) })).toBe('ReindexResponse');
  });

  it('names the responses that operations share by their own name', () => {
    const responses = { 'Thing.List': jsonResponse({ type: 'array', items: object({ a: {} }) }) };
    expect(responseName('ShowThings', { '200': { $ref: '#/components/responses/Thing.List' } }, { responses })).toBe(
      'ThingList',
    );
  });

  it('names a response by its operation if another has its name', () => {
    const { document } = normalise(
      published({
        '/a': { get: operation('GetThing', { responses: { '200': jsonResponse(object({ a: {} })) } }) },
        '/b': { get: operation('ShowThing', { responses: { '200': jsonResponse(object({ b: {} })) } }) },
        '/c': {
          get: operation('PickThing', {
            responses: { '200': jsonResponse(object({ a: {} }, { description: 'Other words.' })) },
          }),
        },
      }),
    );
    const name = (id: string) => nameOf(operationOf(document, id)['responses']['200']);
    expect([name('GetThing'), name('ShowThing'), name('PickThing')]).toEqual(['Thing', 'ShowThingResponse', 'Thing']);
  });
});
