// Names of a document that code can't have: another name, or a line that says which one to change where.
import { describe, expect, it } from 'vitest';
import { typeProblems } from '../../scripts/bump/typecheck.js';
import { root } from '../../scripts/cli.js';
import { ts } from '../../scripts/codegen/compiler.js';
import { compileResources } from '../../scripts/codegen/resources.js';
import { bundleSpec } from '../../scripts/codegen/spec.js';
import { compileTypes } from '../../scripts/codegen/types.js';
import { versions } from '../../scripts/codegen/versions.js';
import { normalise } from '../../scripts/normalise/normalise.js';
import { isReservedNamespace, reservedTypes } from '../../scripts/normalise/reserved.js';
import { operationsOf } from '../../scripts/normalise/walk.js';
import { jsonResponse, normalised, operation, published, refTo, type Json } from '../bump/documents.js';

/** A document of one operation, with these names in its path. */
function withPath(route: string, names: string[], more: Json = {}) {
  const parameters = names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  return published({ [route]: { get: operation('GetUser', { parameters, ...more }) } });
}

describe('parameters in a path', () => {
  it.each<[string, string[], string]>([
    ['/users/{delete}', ['delete'], '/users/{delete_id}'],
    ['/users/{1}', ['1'], '/users/{id_1}'],
    ['/users/{options}', ['options'], '/users/{options_id}'],
    ['/users/{body}/{query}', ['body', 'query'], '/users/{body_id}/{query_id}'],
    ['/users/{arguments}', ['arguments'], '/users/{arguments_id}'],
    ['/users/{user-id}', ['user-id'], '/users/{user_id}'],
    ['/users/{UserId}', ['UserId'], '/users/{userId}'],
    ['/users/{user_id}/{user-id}', ['user_id', 'user-id'], '/users/{user_id}/{user_id_2}'],
    ['/users/{user_id}/{userId}', ['user_id', 'userId'], '/users/{user_id}/{userId_2}'],
    ['/users/{options}/{options_id}', ['options', 'options_id'], '/users/{options_id}/{options_id_2}'],
  ])('%s', async (route, names, better) => {
    const document = withPath(route, names);
    const { document: made, problems, counts } = normalise(document);
    expect(problems).toEqual([]);
    expect(Object.keys(made.paths)).toEqual([better]);
    const inPath = [...better.matchAll(/\{(.*?)\}/g)].map(([, name]) => name);
    expect(made.paths[better]!['get']!.parameters!.map(({ name }) => name)).toEqual(inPath);
    expect(counts.get('path parameters renamed')).toBe(names.filter((name, i) => name !== inPath[i]).length);
    const users = compileResources(made).get('resources/users.ts') ?? '';
    expect(users).toContain(better);
    expect(ts.transpileModule(users, { reportDiagnostics: true }).diagnostics).toEqual([]);
  });

  it('keep the names that they can have', () => {
    const { document, counts } = normalise(withPath('/users/{user_id}/{id}', ['user_id', 'id']));
    expect(Object.keys(document.paths)).toEqual(['/users/{user_id}/{id}']);
    expect(counts.has('path parameters renamed')).toBe(false);
  });

  it('keep theirs where another path has the better one', () => {
    const document = withPath('/users/{user-id}', ['user-id']);
    document.paths['/users/{user_id}'] = withPath('/users/{user_id}', ['user_id']).paths['/users/{user_id}']!;
    expect(Object.keys(normalise(document).document.paths)).toEqual(['/users/{user-id}', '/users/{user_id}']);
  });
});

describe('helpers', () => {
  it.each<[string, Json, string]>([
    ['a tag called Index', { tags: ['Index'] }, 'index.getUser`, which is reserved'],
    ['a tag called Raw', { tags: ['Raw'] }, 'raw.getUser`, which is reserved'],
    ['a tag called Constructor', { tags: ['Constructor'] }, 'constructor.getUser`, which is reserved'],
    ['a tag called Delete', { tags: ['Delete'] }, 'delete.getUser`, which is reserved'],
    ['a tag called Promise', { tags: ['Promise'] }, 'promise.getUser`, which is reserved'],
    ['a tag called Version', { tags: ['Version'] }, 'version.getUser`, which is reserved'],
    ['a tag called Call Options', { tags: ['Call Options'] }, 'callOptions.getUser`, which is reserved'],
    ['a tag called With Options', { tags: ['With Options'] }, 'withOptions.getUser`, which is reserved'],
    ['a helper called new', { 'x-speakeasy-name-override': 'new' }, 'users.new`, which is reserved'],
    ['a helper called then', { 'x-speakeasy-name-override': 'then' }, 'users.then`, which is reserved'],
    ['a helper called toString', { 'x-speakeasy-name-override': 'toString' }, 'users.toString`, which is reserved'],
    ['a tag of no letters', { tags: ['用户'] }, '.getUser`, which is no name'],
  ])('%s', (_, more, text) => {
    const { problems } = normalise(withPath('/users', [], more));
    expect(problems).toEqual([
      {
        rule: 'bapi/operation-helper',
        pointer: '/paths/~1users/get',
        message: expect.stringContaining(text) as string,
      },
    ]);
    expect(problems[0]!.message).toMatch(/ Add another to `helpers` in scripts\/normalise\/names\.ts\.$/);
  });

  it('are in namespaces that do not differ by their case alone, since these are files', () => {
    const document = withPath('/users', [], { tags: ['Odd Things'] });
    document.paths['/others'] = { get: { ...operation('GetOther', { tags: ['Oddthings'] }) } } as never;
    expect(normalise(document).problems).toEqual([
      {
        rule: 'bapi/operation-helper',
        pointer: '/paths/~1others/get',
        message: expect.stringMatching(
          /`oddthings\.\w+`, and there is `oddThings`, which differs by its case/,
        ) as string,
      },
    ]);
  });

  it('are called as in the document where that is no more than unusual', () => {
    const { document, problems } = normalise(withPath('/users', [], { 'x-speakeasy-name-override': 'delete' }));
    expect(problems).toEqual([]);
    expect(document.paths['/users']!['get']!['x-helper']).toBe('users.delete');
  });
});

it.each(['toString', 'constructor', 'valueOf', 'a-b', '1'])('fields and schemas called %s are kept', (name) => {
  const schema = { type: 'object', properties: { [name]: { type: 'string' } } };
  const json = {
    description: 'x',
    content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
  };
  const document = published(
    { '/users': { get: operation('GetUser', { responses: { '200': json } }) } },
    { [name]: schema },
  );
  const { document: made, problems } = normalise(document);
  expect(problems).toEqual([]);
  const all = Object.entries(made.components.schemas!).filter(([key]) => !/^ClerkError/.test(key));
  expect(all).toHaveLength(1);
  expect(all[0]![0]).toMatch(/^[A-Z][A-Za-z0-9]*$/);
  expect(Object.keys(all[0]![1].properties!)).toEqual([name]);
});

it('an operation may have a parameter twice, unless the two differ', () => {
  const id = { name: 'user_id', in: 'path', required: true, schema: { type: 'string' } };
  const q = { name: 'q', in: 'query', schema: { type: 'string' } };
  const withTwo = (other: Json) =>
    normalise(
      published({
        '/users/{user_id}': { get: operation('GetUser', { parameters: [id, q, { ...id }, { ...q, ...other }] }) },
      }),
    );
  const { document, problems, counts } = withTwo({ description: 'Other words.' });
  expect(problems).toEqual([]);
  expect(document.paths['/users/{user_id}']!['get']!.parameters!.map(({ name }) => name)).toEqual(['user_id', 'q']);
  expect(counts.get('parameters that an operation has twice')).toBe(2);
  expect(withTwo({ schema: { type: 'integer' } }).problems).toEqual([
    {
      pointer: '/paths/~1users~1{user_id}/get/parameters/3',
      message: 'GET /users/{user_id} has two parameters `q` that differ. Remove one of them.',
    },
  ]);
});

it('parts of an object may have a field that every object of JavaScript has', () => {
  const part = (name: string) => ({ type: 'object', properties: { [name]: { type: 'string' } } });
  const { thing, problems } = normalised({ allOf: [part('toString'), part('constructor')] });
  expect(problems).toEqual([]);
  expect(Object.keys(thing['properties'] as Json)).toEqual(['toString', 'constructor']);
});

describe('schemas', () => {
  // What the language, a client, an extension and the generated modules call theirs.
  const taken = [
    ...['Promise', 'Record', 'Date', 'Blob', 'Array', 'WithRequired', 'Clerk', 'Resources', 'CallOptions', 'Verb'],
    ...[
      'HelperClient',
      'ClerkTimeoutError',
      'Metadata',
      'UserPublicMetadata',
      'UserHelpers',
      'InviteResult',
      'RateLimit',
    ],
    ...['Things', 'ThingsGetPromiseQuery', 'ThingsNamespace'],
  ];
  const odd = ['constructor', 'toString', 'valueOf', 'hasOwnProperties', 'delete', 'a-b', '1', 'user', 'USER', 'User'];
  const names = [...taken, ...odd];
  const parameters = [{ name: 'toString', in: 'query', schema: { type: 'string' } }];

  it('get other names where those are taken, and the code compiles', async () => {
    const fields = Object.fromEntries(
      ['toString', 'constructor', 'valueOf', 'then'].map((name) => [name, { type: 'string' }]),
    );
    const schemas = Object.fromEntries(
      names.map((name, i) => [name, { type: 'object', properties: { ...fields, [`own_${i}`]: { type: 'string' } } }]),
    );
    const paths = Object.fromEntries(
      names.map((name, i) => [
        `/things/${i}`,
        {
          get: operation(name === '1' ? 'one' : name, {
            tags: ['Things'],
            parameters,
            'x-speakeasy-name-override': name === 'Promise' ? 'getPromise' : `get${i}`,
            responses: { '200': jsonResponse(refTo(name)) },
          }),
        },
      ]),
    );
    const { document, problems } = normalise(published(paths, schemas));
    expect(problems).toEqual([]);
    const made = Object.keys(document.components.schemas!).filter((name) => !/^ClerkError/.test(name));
    expect(made).toEqual(expect.arrayContaining(taken.map((name) => `${name}Schema`)));
    expect(made).toHaveLength(names.length);
    expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(names.length); // they are files too

    const compiled = compileResources(document);
    compiled.set('types.ts', compileTypes(document));
    const changes = new Map([...compiled].map(([file, text]) => [`generated/2031-01-01/${file}`, text]));
    expect(typeProblems(root, changes, false)).toEqual([]);
  });

  it.each(versions())('of %s have the names that they had', async (version) => {
    const document = await bundleSpec(version);
    const reserved = reservedTypes(document);
    expect(Object.keys(document.components.schemas!).filter((name) => reserved.has(name))).toEqual([]);
    const namespaces = operationsOf(document).map((one) => one.operation['x-helper']!.split('.')[0]!);
    expect(namespaces.filter(isReservedNamespace)).toEqual([]);
  });
});
