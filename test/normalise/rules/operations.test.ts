// The rules for operations by which a published document becomes one of the project's, each by itself.
import { describe, expect, it } from 'vitest';
import { normalise } from '../../../scripts/normalise/normalise.js';
import { jsonResponse, nameOf, operation, operationOf, published, refTo, type Json } from '../../bump/documents.js';

const object = (properties: Json, more: Json = {}): Json => ({ type: 'object', properties, ...more });
const other = { Other: object({ id: { type: 'string' } }) };
/** A document of one operation. */
const withOperation = (id: string, more: Json, schemas: Json = {}, components: Json = {}) =>
  normalise(published({ '/things': { post: operation(id, more) } }, schemas, components));

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

  it('reports a required parameter that helpers do not send', () => {
    const parameters = [{ name: 'X-Key', in: 'header', required: true, schema: { type: 'string' } }];
    expect(withOperation('A', { parameters }).problems).toMatchObject([
      {
        message: expect.stringMatching(
          /^the parameter `X-Key` is required and in: header, which helpers can't send\. /,
        ),
        pointer: '/paths/~1things/post/parameters/0',
      },
    ]);
  });

  it.each(['header', 'cookie'])('drops an optional parameter in a %s, and counts it', (place) => {
    const parameters = ['id', 'X-Key'].map((name, i) => ({
      name,
      in: ['query', place][i],
      schema: { type: 'string' },
    }));
    const { document, counts, problems } = withOperation('A', { parameters });
    expect(problems).toEqual([]);
    expect(counts.get('parameters that no helper sends')).toBe(1);
    expect(operationOf(document, 'A')['parameters']).toMatchObject([{ name: 'id' }]);
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
