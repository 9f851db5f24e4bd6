// The rules by which a published document becomes one of the project's, each by itself; then all of them on a whole one.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { derivedHelper, helperOf } from '../../scripts/bump/helper-names.js';
import { normalise, rules } from '../../scripts/bump/normalise.js';
import type { Document } from '../../scripts/codegen/document.js';
import { bundleSpec } from '../../scripts/codegen/spec.js';
import type { Description } from '../fixtures/words.js';
import { jsonResponse, nameOf, normalised, operation, operationOf, published, refTo, type Json } from './documents.js';

const nothing = { type: 'null' };
const object = (properties: Json, more: Json = {}): Json => ({ type: 'object', properties, ...more });
const other = { Other: object({ id: { type: 'string' } }) };
/** A document of one operation. */
const withOperation = (id: string, more: Json, schemas: Json = {}, components: Json = {}) =>
  normalise(published({ '/things': { post: operation(id, more) } }, schemas, components));

it('leaves the published document as it is', () => {
  const document = published({ '/things': { get: operation('GetThing') } });
  const before = structuredClone(document);
  normalise(document);
  expect(document).toEqual(before);
});

it('gives every rule a name of its own', () => {
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
});

describe('schemas', () => {
  /** A field after the rules, and the rules that are counted with it. */
  const field = (schema: Json, schemas: Json = other) => {
    const { thing, counts } = normalised(object({ field: schema }), schemas);
    return { field: thing['properties'].field as Json, counts: Object.fromEntries(counts) };
  };

  it.each<[string, Json, Json, string]>([
    ['nullable beside type', { type: 'string', nullable: true }, { type: ['string', 'null'] }, 'nullable beside type'],
    [
      'nullable beside $ref',
      { $ref: '#/components/schemas/Other', nullable: true, deprecated: true },
      { deprecated: true, anyOf: [refTo('Other'), nothing] },
      'nullable beside $ref',
    ],
    [
      'nullable beside allOf of one',
      { allOf: [refTo('Other')], nullable: true, deprecated: true },
      { deprecated: true, anyOf: [refTo('Other'), nothing] },
      'nullable beside allOf',
    ],
    [
      'nullable beside type and allOf of one',
      { type: 'object', allOf: [refTo('Other')], nullable: true },
      { anyOf: [refTo('Other'), nothing] },
      'nullable beside allOf',
    ],
    [
      'nullable beside oneOf of one',
      { oneOf: [refTo('Other')], nullable: true },
      { anyOf: [refTo('Other'), nothing] },
      'nullable beside oneOf',
    ],
    [
      'nullable beside oneOf of several',
      { oneOf: [refTo('Other'), { type: 'string' }], nullable: true },
      { anyOf: [refTo('Other'), { type: 'string' }, nothing] },
      'nullable beside oneOf',
    ],
    [
      'nullable beside type and oneOf of several',
      { type: 'object', oneOf: [refTo('Other'), refTo('Other')], nullable: true },
      { anyOf: [{ type: 'object', anyOf: [refTo('Other'), refTo('Other')] }, nothing] },
      'nullable beside oneOf',
    ],
    [
      'nullable beside anyOf',
      { anyOf: [refTo('Other'), { type: 'string' }], nullable: true },
      { anyOf: [refTo('Other'), { type: 'string' }, nothing] },
      'nullable beside anyOf',
    ],
    [
      'nullable beside anyOf that has null already',
      { anyOf: [refTo('Other'), nothing], nullable: true },
      { anyOf: [refTo('Other'), nothing] },
      'nullable beside anyOf',
    ],
    ['nullable by itself', { nullable: true }, {}, 'nullable by itself'],
    ['nullable beside an enum', { enum: ['a'], nullable: true }, { enum: ['a', null] }, 'nullable by itself'],
    [
      'nullable beside type and enum',
      { type: 'string', enum: ['a'], nullable: true },
      { type: ['string', 'null'], enum: ['a', null] },
      'null in an enum and in its type',
    ],
    [
      'null in an enum',
      { type: 'string', enum: ['a', null] },
      { type: ['string', 'null'], enum: ['a', null] },
      'null in an enum and in its type',
    ],
    [
      'a value twice',
      { type: 'string', enum: ['a', 'b', 'a'] },
      { type: 'string', enum: ['a', 'b'] },
      'repeated values of an enum',
    ],
    [
      'an exclusive minimum',
      { type: 'integer', minimum: 0, exclusiveMinimum: true },
      { type: 'integer', exclusiveMinimum: 0 },
      'exclusive bounds as numbers',
    ],
    [
      'an exclusive maximum',
      { type: 'integer', maximum: 9, exclusiveMaximum: true },
      { type: 'integer', exclusiveMaximum: 9 },
      'exclusive bounds as numbers',
    ],
    [
      'what stands beside $ref',
      { $ref: '#/components/schemas/Other', type: 'object', deprecated: true },
      { ...refTo('Other'), deprecated: true },
      '$ref siblings',
    ],
    [
      'an open enum',
      { type: 'string', enum: ['a'], 'x-speakeasy-unknown-values': 'allow' },
      { type: 'string', enum: ['a'], 'x-open-enum': true },
      'open enums',
    ],
    ['an example', { type: 'string', example: 'a', externalDocs: { url: 'b' } }, { type: 'string' }, 'examples'],
    ['a title', { type: 'string', title: 'Theirs' }, { type: 'string' }, 'titles of schemas'],
    ['a note to other tools', { type: 'string', 'x-go-name': 'A' }, { type: 'string' }, 'notes to other tools'],
    [
      'defaults spelled out',
      { type: 'string', nullable: false, deprecated: false, readOnly: false },
      { type: 'string' },
      'defaults spelled out',
    ],
    [
      'oneOf',
      { oneOf: [refTo('Other'), { type: 'string' }] },
      { anyOf: [refTo('Other'), { type: 'string' }] },
      'oneOf to anyOf',
    ],
    [
      'a discriminator',
      { anyOf: [refTo('Other'), { type: 'string' }], discriminator: { propertyName: 'id' } },
      { anyOf: [refTo('Other'), { type: 'string' }] },
      'discriminators',
    ],
  ])('%s', (_, before, after, rule) => {
    const { field: made, counts } = field(before);
    expect(made).toEqual(after);
    expect(counts[rule]).toBeGreaterThan(0);
  });

  it('keeps bounds that are not exclusive', () => {
    const { field: made, counts } = field({ type: 'integer', minimum: 0, exclusiveMinimum: false });
    expect(made).toEqual({ type: 'integer', minimum: 0 });
    expect(counts['exclusive bounds as numbers']).toBeUndefined();
  });

  it('takes a document of OpenAPI 3.1 as it is', () => {
    const schema = { anyOf: [refTo('Other'), nothing], deprecated: true };
    const document = published(
      { '/things': { get: operation('GetThing', { responses: { '200': jsonResponse(refTo('Thing')) } }) } },
      {
        ...other,
        Thing: object({
          a: schema,
          b: { type: ['string', 'null'] },
          c: { ...refTo('Other'), minProperties: 1 },
          d: { type: 'integer', exclusiveMinimum: 0 },
        }),
      },
    );
    const { document: made, counts } = normalise({ ...document, openapi: '3.1.0' });
    expect(made.components['schemas']!['Thing']!.properties).toEqual({
      a: schema,
      b: { type: ['string', 'null'] },
      c: { ...refTo('Other'), minProperties: 1 },
      d: { type: 'integer', exclusiveMinimum: 0 },
    });
    expect([...counts.keys()].filter((rule) => /nullable|siblings|3\.1|bounds/.test(rule))).toEqual([]);
  });

  it('makes one object of parts that are all inline', () => {
    const { thing } = normalised({
      allOf: [object({ a: { type: 'string' } }, { required: ['a'] }), object({ b: { type: 'string' } })],
    });
    expect(thing).toEqual(object({ a: { type: 'string' }, b: { type: 'string' } }, { required: ['a'] }));
  });

  it('makes one object of parts that do not allow the fields of each other', () => {
    const closed = object({ a: { type: 'string' } }, { additionalProperties: false });
    const { thing, counts } = normalised(
      { allOf: [refTo('Closed'), object({ b: { type: 'string' } })] },
      { Closed: closed },
    );
    expect(thing).toEqual(object({ a: { type: 'string' }, b: { type: 'string' } }, { additionalProperties: false }));
    expect(counts.get('parts of an object merged')).toBe(1);
  });

  it('keeps the parts of an object that fit together', () => {
    const parts = [refTo('Other'), object({ b: { type: 'string' } })];
    expect(normalised({ allOf: parts }, other).thing).toEqual({ allOf: parts });
  });

  it('reports parts that say two things of a field', () => {
    const { problems } = normalised({ allOf: [object({ a: { type: 'string' } }), object({ a: { type: 'integer' } })] });
    expect(problems).toEqual([
      {
        rule: 'no rule',
        message: expect.stringContaining('disagree on the field `a`'),
        pointer: '/components/schemas/Thing',
      },
    ]);
  });

  it('keeps what is required and not among the fields: the linter says it', () => {
    expect(normalised(object({ a: {} }, { required: ['a', 'b'] })).thing['required']).toEqual(['a', 'b']);
  });

  it('gives a field that is a list no name of its own', () => {
    const { field: made, counts } = field(refTo('Others'), {
      ...other,
      Others: { type: 'array', items: refTo('Other') },
    });
    expect(made).toEqual({ type: 'array', items: refTo('Other') });
    expect(counts['lists in fields without a name']).toBe(1);
  });

  it('gives a name to the part of a schema that another refers to', () => {
    const { thing, document, counts } = normalised(object({ a: refTo('Other/properties/part') }), {
      Other: object({ part: object({ id: { type: 'string' } }) }),
    });
    expect(thing['properties'].a).toEqual(refTo('OtherPart'));
    expect(document.components['schemas']!['OtherPart']).toEqual(object({ id: { type: 'string' } }));
    expect(counts.get('references into a schema')).toBeGreaterThan(0);
  });

  it('drops what nobody refers to', () => {
    const { document, counts } = normalised(object({}), other);
    expect(Object.keys(document.components['schemas']!)).not.toContain('Other');
    expect(counts.get('unused components')).toBeGreaterThan(0);
  });
});

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

describe('operations', () => {
  const body = (schema: Json, required?: boolean) => ({
    requestBody: { ...(required === undefined ? {} : { required }), content: { 'application/json': { schema } } },
  });
  const bodyOf = (more: Json, schemas: Json = {}) => {
    const { document, counts } = withOperation('CreateThing', more, schemas);
    return {
      required: operationOf(document, 'CreateThing')['requestBody'].required,
      count: counts.get('a body with required fields is required'),
    };
  };

  it('requires a body with required fields', () => {
    const strict = object({ a: {} }, { required: ['a'] });
    expect(bodyOf(body(strict))).toEqual({ required: true, count: 1 });
    expect(bodyOf(body(strict, false))).toEqual({ required: true, count: 1 });
    expect(bodyOf(body(refTo('Strict')), { Strict: strict })).toEqual({ required: true, count: 1 });
    expect(bodyOf(body({ allOf: [refTo('Strict'), object({ b: {} })] }), { Strict: strict })).toEqual({
      required: true,
      count: 1,
    });
    expect(bodyOf(body(object({ a: {} })))).toEqual({ required: false, count: undefined });
    expect(bodyOf(body(object({ a: {} }), true))).toEqual({ required: true, count: undefined });
  });

  it('spells out the bodies that operations share', () => {
    const { document, counts } = withOperation(
      'CreateThing',
      { requestBody: { $ref: '#/components/requestBodies/Thing' } },
      other,
      {
        requestBodies: { Thing: { required: true, content: { 'application/json': { schema: refTo('Other') } } } },
      },
    );
    expect(operationOf(document, 'CreateThing')['requestBody']).toEqual({
      required: true,
      content: { 'application/json': { schema: refTo('Other') } },
    });
    expect(document.components['requestBodies']).toBeUndefined();
    expect(counts.get('shared bodies and responses inlined')).toBe(1);
  });

  it('has one response for each kind of error', () => {
    const inline = object(
      {
        errors: {
          type: 'array',
          items: object(
            { message: { type: 'string' }, long_message: { type: 'string' }, code: { type: 'string' } },
            { required: ['message', 'long_message', 'code'] },
          ),
        },
      },
      { required: ['errors'] },
    );
    const { document, counts } = withOperation(
      'CreateThing',
      {
        responses: {
          '200': jsonResponse(refTo('Other')),
          '400': { $ref: '#/components/responses/Bad' },
          '401': { description: 'Nobody says.' },
          '404': jsonResponse(inline),
          '422': jsonResponse(refTo('ClerkErrors')),
          '429': jsonResponse(refTo('ClerkErrors')),
          '503': jsonResponse(object({ oops: { type: 'string' } })),
        },
      },
      other,
      { responses: { Bad: jsonResponse(refTo('ClerkErrors')) } },
    );
    const { responses } = operationOf(document, 'CreateThing');
    const kinds = Object.entries<Json>(responses)
      .filter(([status]) => status >= '4')
      .map(([status, { $ref }]) => [status, String($ref).replace(/.*\//, '')]);
    expect(Object.fromEntries(kinds)).toEqual({
      400: 'BadRequest',
      401: 'Unauthorized',
      404: 'BasicNotFound',
      422: 'UnprocessableContent',
      429: 'TooManyRequests',
      503: 'CreateThingServiceUnavailable',
    });
    const schemaOf = (name: string) => nameOf(document.components['responses']![name]!);
    expect(schemaOf('BadRequest')).toBe('ClerkErrors');
    expect(schemaOf('Unauthorized')).toBe('ClerkErrors');
    expect(schemaOf('BasicNotFound')).toBe('BasicErrors');
    expect(document.components['schemas']!['BasicErrors']!.properties!['errors']!.items).toEqual(refTo('BasicError'));
    expect(document.components['schemas']!['BasicError']!.properties).not.toHaveProperty('meta');
    expect(Object.keys(document.components['responses']!['TooManyRequests']!.headers!)).toEqual(['Retry-After']);
    expect(counts.get('one response for each kind of error')).toBe(6);
  });

  it('keeps an error response without a body where the operation responds with text', () => {
    const { document } = withOperation('GetPage', {
      responses: {
        '200': { description: '', content: { 'text/html': { schema: { type: 'string' } } } },
        '400': { description: 'Bad.' },
      },
    });
    expect(operationOf(document, 'GetPage')['responses']['400']).toEqual({ description: 'Bad.' });
  });

  it('knows which operations respond with text although the document says nothing', () => {
    const { document, counts } = withOperation('GetPublicInterstitial', { responses: { '200': { description: '' } } });
    expect(operationOf(document, 'GetPublicInterstitial')['responses']['200'].content).toEqual({
      'text/html': { schema: { type: 'string' } },
    });
    expect(counts.get('text responses that the document leaves out')).toBe(1);
  });

  it('names the parameters that many operations have', () => {
    const id = (name: string, type = 'string') => ({
      name,
      in: 'path',
      required: true,
      description: 'Theirs.',
      schema: { type },
    });
    const paths = Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((name, i) => [
        `/${name}/{user_id}`,
        {
          parameters: [{ ...id('user_id', name === 'd' ? 'integer' : 'string'), description: `Theirs, ${i}.` }],
          get: operation(`Get${name}`, {
            parameters: [
              { $ref: '#/components/parameters/LimitParameter' },
              { name: 'q', in: 'query', required: false, schema: { type: 'string' } },
            ],
          }),
        },
      ]),
    );
    const { document, counts } = normalise(
      published(
        paths,
        {},
        { parameters: { LimitParameter: { name: 'limit', in: 'query', schema: { type: 'integer' } } } },
      ),
    );
    const parameters = (name: string) => operationOf(document, `Get${name}`)['parameters'] as Json[];
    expect(parameters('a')).toEqual([
      { $ref: '#/components/parameters/UserId' },
      { $ref: '#/components/parameters/Limit' },
      { name: 'q', in: 'query', schema: { type: 'string' } },
    ]);
    expect(parameters('d')[0]).toMatchObject({ name: 'user_id', schema: { type: 'integer' } });
    expect(document.components['parameters']!['UserId']).toMatchObject({ name: 'user_id', in: 'path', required: true });
    expect(document.paths['/a/{user_id}']).not.toHaveProperty('parameters');
    expect(counts.get('parameters of a path item')).toBe(4);
    expect(counts.get('common parameters named')).toBe(7);
  });

  it('keeps to the tags, and drops those of no operation', () => {
    const document = published({ '/things': { get: operation('GetThing', { tags: ['Users', 'Billing'] }) } });
    document.tags!.push({ name: 'Billing', description: '' }, { name: 'Nobody', description: '' });
    const { document: made, counts } = normalise(document);
    expect(made.tags!.map(({ name }) => name)).toEqual(['Users', 'Billing']);
    expect(operationOf(made, 'GetThing')['tags']).toEqual(['Users', 'Billing']);
    expect(counts.get('unused tags')).toBe(1);
  });

  it('has one kind of security', () => {
    const scheme = { secretKey: { type: 'http', scheme: 'Bearer', bearerFormat: 'sk_' } };
    const document = published(
      {
        '/a': { get: operation('A', { security: [{ secretKey: [] }] }) },
        '/b': { get: operation('B', { security: [] }) },
      },
      {},
      { securitySchemes: { ...scheme, cookie: { type: 'apiKey', in: 'cookie', name: 'a' } } },
    );
    const { document: made, counts } = normalise({ ...document, security: [{ secretKey: [] }] });
    expect(made).toMatchObject({
      security: [{ bearerAuth: [] }],
      components: { securitySchemes: { bearerAuth: { type: 'http', scheme: 'bearer' } } },
    });
    expect(operationOf(made, 'A')).not.toHaveProperty('security');
    expect(operationOf(made, 'B')['security']).toEqual([]);
    expect(counts.get('security of operations that is the usual one')).toBe(1);

    operationOf(document, 'A')['security'] = [{ cookie: [] }];
    Object.assign(document, { security: undefined });
    expect(normalise(document).problems).toMatchObject([
      { message: expect.stringContaining('other than `bearer`'), pointer: '/paths/~1a/get' },
    ]);
  });

  it('drops what no helper sends or receives', () => {
    const url = '{$request.body#/url}';
    const sent = { post: operation('Told', { requestBody: { content: jsonResponse(refTo('Event'))['content'] } }) };
    const document = published(
      {
        '/things': {
          get: operation('GetThing', {
            callbacks: { told: { [url]: sent }, untold: { [url]: sent } },
            responses: {
              '200': {
                ...jsonResponse(object({ links: { type: 'string' } })),
                links: { next: { operationId: 'GetThing' } },
              },
            },
          }),
        },
      },
      { Event: object({ callbacks: { type: 'string' } }) },
    );
    Object.assign(document, { openapi: '3.1.0', webhooks: { created: sent } });
    const { document: made, counts, problems } = normalise(document);
    expect(problems).toEqual([]);
    expect(Object.fromEntries(counts)).toMatchObject({ webhooks: 1, callbacks: 2, 'links between operations': 1 });
    const bare = published({
      '/things': {
        get: operation('GetThing', { responses: { '200': jsonResponse(object({ links: { type: 'string' } })) } }),
      },
    });
    expect(made).toEqual(normalise(bare).document);
    expect(made.components['schemas']!['Thing']!.properties).toHaveProperty('links');
  });

  it('spells out a path that refers to its operations, and drops one that has none', () => {
    const document = published(
      { '/things': { $ref: '#/components/pathItems/Things' }, '/empty': { description: 'Theirs.' } },
      {},
      { pathItems: { Things: { get: operation('GetThing') } } },
    );
    const { document: made, counts, problems } = normalise(document);
    expect(problems).toEqual([]);
    expect(Object.keys(made.paths)).toEqual(['/things']);
    expect(operationOf(made, 'GetThing')['x-helper']).toBe('users.getThing');
    expect(made.components).not.toHaveProperty('pathItems');
    expect(Object.fromEntries(counts)).toMatchObject({ 'shared paths spelled out': 1, 'paths without operations': 1 });
  });

  it.each(['用户', 'a/b', `x'+y+'`, '../evil', '1st', ' A'])('reports an operation with the id %j', (id) => {
    expect(withOperation(id, {}).problems).toMatchObject([
      { rule: 'operation-operationId-url-safe', pointer: '/paths/~1things/post' },
    ]);
  });

  it('reports a parameter that helpers do not send', () => {
    const parameters = [{ name: 'X-Key', in: 'header', schema: { type: 'string' } }];
    expect(withOperation('A', { parameters }).problems).toMatchObject([
      {
        message: "the parameter `X-Key` is in: header, which helpers can't send.",
        pointer: '/paths/~1things/post/parameters/0',
      },
    ]);
  });

  it('reports a verb that helpers do not send', () => {
    expect(normalise(published({ '/things': { head: operation('HeadThings') } })).problems).toMatchObject([
      { message: 'HEAD /things: helpers send no HEAD.', pointer: '/paths/~1things/head' },
    ]);
  });

  it('reports an operation without an id, and a document without the schemas of errors', () => {
    const document = published({ '/things': { get: { ...operation('A'), operationId: undefined } } });
    delete document.components['schemas']!['ClerkError'];
    expect(normalise(document).problems).toMatchObject([
      { rule: 'operation-operationId', message: 'GET /things has no `operationId`.', pointer: '/paths/~1things/get' },
      { message: expect.stringContaining('ClerkErrors') },
    ]);
  });
});

describe('helpers', () => {
  it.each([
    ['PrepareEmailAddressVerification', 'Email Addresses', 'emailAddresses.prepareVerification'],
    ['GetSessionList', 'Sessions', 'sessions.list'],
    ['ListUserTrustedDevices', 'Users', 'users.listTrustedDevices'],
    ['CreateBulkInvitations', 'Invitations', 'invitations.createBulk'],
    ['AssignPermissionToOrganizationRole', 'Organization Roles', 'organizationRoles.assignPermission'],
    ['ListBlocklistIdentifiers', 'Allow-list / Block-list', 'blocklistIdentifiers.list'],
    ['GetCommercePlanList', 'Billing', 'billing.listPlans'],
    ['verifyM2MToken', 'M2M Tokens', 'm2mTokens.verify'],
    ['ListSCIMGroupRoleMappings', 'SCIM Directories', 'scimDirectories.listGroupRoleMappings'],
    ['RejectThing', 'New Things', 'newThings.rejectThing'],
    ['AddDomain', 'Domains', 'domains.create'],
    ['MergeOrganizationMetadata', 'Organizations', 'organizations.updateMetadata'],
    ['UploadOAuthApplicationLogo', 'OAuth Applications', 'oauthApplications.setLogo'],
  ])('%s of %s → %s', (id, tag, helper) => {
    expect(derivedHelper(id, tag)).toBe(helper);
  });

  it('prefers the table, then what the document says, then what id and tag say', () => {
    const note = { 'x-speakeasy-group': 'Users_API', 'x-speakeasy-name-override': 'Do It' };
    expect(helperOf({ operationId: 'UsersBan', tags: ['Users'], ...note })).toBe('users.banBulk');
    expect(helperOf({ operationId: 'BanUser', tags: ['Users'], ...note })).toBe('usersApi.doIt');
    expect(helperOf({ operationId: 'BanUser', tags: ['Users'] })).toBe('users.ban');
    expect(helperOf({ operationId: 'BanUser', tags: ['Users'], 'x-speakeasy-group': 'JWKS' })).toBe('jwks.ban');
    expect(helperOf({ operationId: 'GetUserJWTs', tags: ['Users'] })).toBe('users.getJwts');
  });

  it.each(['../..', 'Default'])('reports a name that is none, in %s', (group) => {
    const { problems } = withOperation('A', { 'x-speakeasy-group': group, 'x-speakeasy-name-override': 'a' });
    expect(problems).toMatchObject([{ rule: 'bapi/operation-helper', pointer: '/paths/~1things/post' }]);
  });
});

// The facts of the API stand beside the project on its developers' machines and in CI, and not in a plain clone.
const root = fileURLToPath(new URL('../..', import.meta.url));
const facts = path.join(root, '../shared/api-facts');

/** Without what people wrote: words, and what only they decide. */
function bare(node: unknown, inMap = false): unknown {
  if (Array.isArray(node)) return node.map((element) => bare(element));
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(
    ([key]) => inMap || !['description', 'summary', 'x-repeatable', 'info'].includes(key),
  );
  return Object.fromEntries(
    kept.map(([key, value]) => [
      key,
      bare(value, !inMap && ['properties', 'schemas', 'parameters', 'responses'].includes(key)),
    ]),
  );
}

describe.skipIf(!existsSync(facts))('a whole document', () => {
  it('becomes the spec of the project', async () => {
    const { published: write } = await import('../fixtures/published.js');
    const { parse } = await import('yaml');
    const json = async (file: string) => JSON.parse(await readFile(file, 'utf8')) as never;
    const described = (await bundleSpec('2025-11-10')) as Document & Description;
    const document = parse(write(await json(path.join(facts, '2025-11-10.json')), described)) as Document;
    const { document: made, problems, counts } = normalise(document);
    expect(problems).toEqual([]);
    expect(bare(made)).toEqual(bare(described));
    expect(Object.fromEntries(counts)).toMatchObject({
      'nullable beside allOf': 43,
      'nullable beside $ref': 4,
      'a body with required fields is required': 27,
    });
  });
});
