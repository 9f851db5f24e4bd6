// What a program hands over in a query is sent, or rejected with an error that names it: never left out.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paginate } from '../../../src/index.js';
import { errorOf, json, stubbed } from '../../helpers.js';

/** Lists users with a query that TypeScript would not allow. */
async function listUsers(query: unknown) {
  const { clerk, sent } = stubbed(() => json([{ id: 'user_1' }]));
  const list = clerk.users.list as (query: unknown) => Promise<unknown>;
  const outcome = await list(query).catch((error: unknown) => error);
  return { outcome, url: sent[0] && new URL(sent[0].url) };
}

describe.each([
  ['an empty array', []],
  ['null', null],
  ['a Set', new Set(['user_1'])],
  ['a Map', new Map([['user_1', 1]])],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['a BigInt', 10n],
  ['a function', () => 'user_1'],
  ['an object', { id: 'user_1' }],
  ['an empty object', {}],
  ['a symbol', Symbol('user_1')],
  ['a String object', new String('user_1')],
  ['a Date where no time is', new Date(0)],
  ['a promise', Promise.resolve('user_1')],
  ['a lone surrogate', 'user_\ud800'],
  ['more ids than the API takes', Array.from({ length: 101 }, (_, i) => `user_${i}`)],
  ['an array of an empty string', ['']],
  ['an array of undefined', [undefined]],
  ['a sparse array', Array(1)],
  ['an array of null', ['user_1', null]],
  ['an array of arrays', [['user_1']]],
  ['an array of NaN', [Number.NaN]],
  ['an array of a Date', [new Date(0)]],
  ['an array with a lone surrogate', ['user_1', '\udc00']],
])('%s as a filter', (_, value) => {
  it('is a TypeError with the name of the field, and nothing is sent', async () => {
    const { outcome, url } = await listUsers({ user_id: value });
    expect(outcome).toBeInstanceOf(TypeError);
    expect(String(outcome)).toMatch(/^TypeError: clerk-bapi: user_id must be /);
    expect(url).toBeUndefined();
  });

  it('is rejected by clerk.raw too, but for maxima', async () => {
    const { clerk, sent } = stubbed(() => json([]));
    const get = clerk.raw.GET as (path: string, init: object) => Promise<unknown>;
    const call = get('/users', { params: { query: { user_id: value } } });
    if (Array.isArray(value) && value.length > 100) return void (await call);
    expect(String(await errorOf(call))).toMatch(/^TypeError: clerk-bapi: user_id must be /);
    expect(sent).toEqual([]);
  });
});

describe.each([
  ['a string', 'banned'],
  ['an array', ['user_1']],
  ['a Map', new Map([['user_id', 'user_1']])],
  ['URLSearchParams', new URLSearchParams({ user_id: 'user_1' })],
  ['a promise', Promise.resolve({ user_id: ['user_1'] })],
  ['a Date', new Date()],
  ['a number', 5],
])('%s as the query', (_, query) => {
  it('is a TypeError, and nothing is sent', async () => {
    const { outcome, url } = await listUsers(query);
    expect(String(outcome)).toMatch(/^TypeError: clerk-bapi: the query must be an object/);
    expect(url).toBeUndefined();
  });
});

describe('the message', () => {
  it.each([
    [Array(250).fill('user_1'), 'an array of 1 to 100 values. It has 250.'],
    [[], 'an array of 1 to 100 values. It has 0, and an empty one is no filter.'],
    [[''], 'an array of strings, none of them empty or with a lone surrogate. It is "".'],
    [null, 'a finite number, a boolean, or a string without lone surrogates; an id may not be empty. It is null.'],
  ])('says what the API takes', async (value, message) => {
    const { outcome } = await listUsers({ user_id: value });
    expect(String(outcome)).toBe(`TypeError: clerk-bapi: user_id must be ${message}`);
  });

  it('names no maximum where there is none', async () => {
    const { clerk } = stubbed(() => json({ data: [], total_count: 0 }));
    expect(String(await errorOf(clerk.organizationMemberships.list('org_1', { role: [] })))).toBe(
      'TypeError: clerk-bapi: role must be an array of 1 or more values. It has 0, and an empty one is no filter.',
    );
  });
});

it('counts no values where the API has no maximum', async () => {
  const { clerk, sent } = stubbed(() => json({ data: [], total_count: 0 }));
  await clerk.organizationMemberships.list('org_1', { role: Array.from({ length: 101 }, (_, i) => `org:role_${i}`) });
  expect(new URL(String(sent[0]?.url)).searchParams.getAll('role')).toHaveLength(101);
});

it.each(['timeout', 'deadline', 'secretKey', 'cache'])('rejects the call option %s in a query', async (name) => {
  const { outcome, url } = await listUsers({ [name]: 'sk_test_1' });
  expect(String(outcome)).toMatch(new RegExp(`^TypeError: clerk-bapi: ${name} is an option of the call`));
  expect(url).toBeUndefined();
});

it('deletes nobody where a list of ids is empty', async () => {
  const { clerk, sent } = stubbed(() => json([{ id: 'user_1' }]));
  const deleteAll = async () => {
    for await (const user of paginate(clerk.users.list, { user_id: [] })) await clerk.users.delete(user.id);
  };
  await expect(deleteAll()).rejects.toThrow('an empty one is no filter');
  expect(sent).toEqual([]);
});

describe('is sent', () => {
  it.each<[string, object, string]>([
    ['a string', { query: 'a&b=c #?' }, 'query=a%26b%3Dc%20%23%3F'],
    ['an empty string', { query: '' }, 'query='],
    ['a number', { limit: 0 }, 'limit=0'],
    ['a boolean', { banned: false }, 'banned=false'],
    ['an array of one', { user_id: ['user_1'] }, 'user_id=user_1'],
    ['an array', { user_id: ['user_1', '-user_2'] }, 'user_id=user_1&user_id=-user_2'],
    ['100 values', { user_id: Array(100).fill('u') }, Array(100).fill('user_id=u').join('&')],
    ['a pair of surrogates', { query: '😀' }, 'query=%F0%9F%98%80'],
    ['a Date where a time is', { created_at_after: new Date(1_700_000_000_000) }, 'created_at_after=1700000000000'],
    ['nothing for undefined', { query: undefined, limit: 1 }, 'limit=1'],
    ['an object without a prototype', Object.assign(Object.create(null) as object, { limit: 1 }), 'limit=1'],
    [
      'an instance of a class',
      new (class {
        limit = 1;
      })(),
      'limit=1',
    ],
  ])('%s', async (_, query, search) => {
    const { outcome, url } = await listUsers(query);
    expect(outcome).toEqual([{ id: 'user_1' }]);
    expect(url?.search).toBe(`?${search}`);
  });

  it('no null where the API allows it', async () => {
    const { clerk, sent } = stubbed(() => json({ m2m_tokens: [], total_count: 0 }));
    await clerk.m2mTokens.list({ subject: 'mch_1', revoked: null, expired: null, offset: null });
    expect(sent[0]?.url).toMatch(/\?subject=mch_1$/);
  });

  it('an array with commas where the API wants that', async () => {
    const { clerk, sent } = stubbed(() => json({ data: [], total_count: 0 }));
    await clerk.organizationDomains.listAll({
      enrollment_mode: ['manual_invitation', '-enterprise_sso'],
      domains: ['a.example', 'b.example'],
    });
    expect(sent[0]?.url).toMatch(
      /\?enrollment_mode=manual_invitation,-enterprise_sso&domains=a.example&domains=b.example$/,
    );
  });
});

it('an empty id is rejected, which would be no filter', async () => {
  const { clerk, sent } = stubbed(() => json([]));
  const calls: [string, () => Promise<unknown>][] = [
    ['user_id', () => clerk.sessions.list({ user_id: '' })],
    ['client_id', () => clerk.sessions.list({ client_id: '' })],
    ['starting_after', () => clerk.users.list({ starting_after: '' })],
    ['user_id', () => clerk.users.list({ user_id: '' as never })],
    ['user_id', () => clerk.raw.GET('/sessions', { params: { query: { user_id: '' } } })],
  ];
  for (const [name, call] of calls)
    expect(String(await errorOf(call()))).toMatch(`TypeError: clerk-bapi: ${name} must be `);
  expect(sent).toEqual([]);
});

it('an invalid Date is rejected', async () => {
  const { outcome } = await listUsers({ created_at_after: new Date('never') });
  expect(String(outcome)).toMatch(/^TypeError: clerk-bapi: created_at_after must be /);
});

it.each(['2025-11-10', '2026-05-12'])('the whole numbers in queries of %s are pages and times', (version) => {
  const file = new URL(`../../../generated/${version}/openapi.json`, import.meta.url);
  interface Parameter {
    name: string;
    in: string;
    schema: { type: string };
  }
  const { paths, components } = JSON.parse(readFileSync(file, 'utf8')) as {
    paths: Record<string, Record<string, { parameters?: Parameter[] }>>;
    components: { parameters: Record<string, Parameter> };
  };
  const parameters = [
    ...Object.values(components.parameters),
    ...Object.values(paths).flatMap((item) => Object.values(item).flatMap((operation) => operation.parameters ?? [])),
  ];
  for (const { name, in: place, schema } of parameters) {
    if (place === 'query' && name !== 'limit' && name !== 'offset')
      expect(`${name} ${schema.type === 'integer'}`).toBe(`${name} ${/_at_(after|before|since)$/.test(name)}`);
  }
});
