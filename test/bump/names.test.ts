// Names of a document that code can't have: another name, or a line that says which one to change where.
import { describe, expect, it } from 'vitest';
import { normalise } from '../../scripts/bump/normalise.js';
import { compileResources } from '../../scripts/codegen/resources.js';
import { operation, published, type Json } from './documents.js';

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
    const files = await compileResources(made); // throws where code can't be parsed
    expect(files.get('resources/users.ts')).toContain(better);
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
    ['a tag called With Options', { tags: ['With Options'] }, 'withOptions.getUser`, which is reserved'],
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
    expect(problems[0]!.message).toMatch(/ Add another to `helpers` in scripts\/bump\/names\.ts\.$/);
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
