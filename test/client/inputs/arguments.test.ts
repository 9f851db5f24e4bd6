// Arguments and options of another kind than the types say: used, or rejected by name before anything is sent.
import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { createClerk, pages, paginate, toArray, withResponse } from '../../../src/index.js';
import { createClerk as createCoreClerk } from '../../../generated/2025-11-10/core.js';
import { errorOf, json, secretKey, stubbed } from '../../helpers.js';

const user = { id: 'user_1', public_metadata: { a: 5, b: { c: 1 }, d: {} }, email_addresses: [] };

/** Calls something with arguments that TypeScript would not allow. */
async function rejectionOf(call: (clerk: Record<string, Record<string, (...args: unknown[]) => unknown>>) => unknown) {
  const { clerk, sent } = stubbed(() => json(user));
  const untyped: object = clerk;
  const error = await errorOf((async () => call(untyped as Parameters<typeof call>[0]))());
  expect(sent).toEqual([]);
  expect(error).toBeInstanceOf(TypeError);
  return String(error).replace('TypeError: ', '');
}

class WithGetter {
  get timeout() {
    return 5;
  }
}

describe.each<[string, unknown]>([
  ['a number', 5],
  ['NaN', Number.NaN],
  ['true', true],
  ['a text', 'x'],
  ['an array', []],
  ['a function', () => undefined],
  ['a symbol', Symbol('x')],
  ['a Map', new Map([['timeout', 5]])],
  ['a Date', new Date()],
  ['a promise', Promise.resolve({})],
  ['an object with getters of its class', new WithGetter()],
  ['an object that inherits', Object.create({ timeout: 5 })],
])('%s as options', (_, options) => {
  it('is rejected', async () => {
    const wrong = options as object;
    const { clerk } = stubbed(() => json(user));
    expect(await rejectionOf(({ users }) => users?.['get']?.('user_1', options))).toMatch(
      /^clerk-bapi: options must be an object/,
    );
    expect(await rejectionOf(({ users }) => users?.['changeMetadata']?.('user_1', () => {}, options))).toMatch(
      /^clerk-bapi: options/,
    );
    expect(await rejectionOf(() => withResponse(clerk.users.get, 'user_1', wrong))).toMatch(
      /^clerk-bapi: options must/,
    );
    expect(await rejectionOf(() => toArray(paginate(clerk.users.list), wrong))).toMatch(
      /^clerk-bapi: the options of toArray must be/,
    );
    expect(await rejectionOf(() => createClerk(wrong))).toMatch(/^clerk-bapi: the options of createClerk must be/);
    expect(await rejectionOf(() => createCoreClerk(wrong as never))).toMatch(
      /^clerk-bapi: the options of createClerk must be/,
    );
    expect(await rejectionOf(() => clerk.withOptions(wrong))).toMatch(/^clerk-bapi: options must be/);
    expect(await rejectionOf(({ raw }) => raw?.['GET']?.('/users', options))).toMatch(/^clerk-bapi: options must be/);
    if (!Array.isArray(options))
      // which has no pairs
      expect(await rejectionOf(() => createClerk({ secretKey, headers: wrong as never }))).toMatch(
        /^clerk-bapi: (headers must|the header)/,
      );
    expect(await rejectionOf(() => createClerk({ secretKey, retry: wrong }))).toMatch(/^clerk-bapi: retry must be/);
    expect(await rejectionOf(() => createClerk({ secretKey, namespaces: wrong as never }))).toMatch(
      /^clerk-bapi: `namespaces` must/,
    );
  });
});

describe('is rejected by name', () => {
  it.each<[string, unknown[], string]>([
    ['users.changeMetadata', ['user_1', { public_metadata: {} }], 'change must be a function'],
    ['users.changeMetadata', ['user_1'], 'change must be a function'],
    ['organizations.changeMetadata', ['org_1', null], 'change must be a function'],
    ['machines.rotateSecret', ['mch_1'], 'store must be a function'],
    ['users.findByEmail', [undefined], 'address must be an email address'],
    ['users.findByEmail', [''], 'address must be an email address'],
    ['users.findByEmail', ['  '], 'address must be an email address'],
    ['users.findByEmail', ['ada'], 'address must be an email address'],
    ['users.findByEmail', [['ada@example.com']], 'address must be an email address'],
    ['users.replacePrimaryEmail', ['user_1'], 'address must be an email address'],
    ['domains.enableProxy', ['dmn_1'], 'proxyUrl must be a string'],
    ['domains.enableProxy', ['dmn_1', null], 'proxyUrl must be a string'],
    ['domains.enableProxy', ['dmn_1', ''], 'proxyUrl must be a string'],
    ['domains.enableProxy', [undefined, 'https://app.example.com/__clerk'], 'domainId must be a string'],
    ['invitations.inviteMany', [], 'invitations must be an array'],
    ['invitations.inviteMany', [new Set([{ email_address: 'ada@example.com' }])], 'invitations must be an array'],
    ['invitations.inviteMany', [{ email_address: 'ada@example.com' }], 'invitations must be an array'],
    ['invitations.inviteMany', ['ada@example.com'], 'invitations must be an array'],
    ['invitations.inviteMany', [['ada@example.com']], 'email_address must be a string'],
    ['invitations.inviteMany', [[null]], 'email_address must be a string'],
    ['invitations.inviteMany', [Array(1)], 'email_address must be a string'],
    ['users.setProfileImage', ['user_1'], 'image must be'],
    ['users.setProfileImage', ['user_1', 'a.png'], 'image must be a Blob, a File or bytes'],
    ['users.setProfileImage', ['user_1', Promise.resolve(new Blob([]))], 'image must be'],
    ['users.setProfileImage', ['user_1', {}], 'file must be a Blob or File'],
    ['users.setProfileImage', ['user_1', { image: new Blob([]) }], 'file must be a Blob or File'],
    ['users.setProfileImage', ['user_1', { file: null }], 'file must be a Blob or File'],
    [
      'users.setProfileImage',
      ['user_1', { file: { arrayBuffer: 5, type: '', size: 1 } }],
      'file must be a Blob or File',
    ],
    ['users.list', [new (class { get user_id() { return ['user_1']; } })()], 'the query must be an object with fields of its own'], // prettier-ignore
    [
      'users.list',
      [{ '\ud800': 'x' }],
      'a name in the query must be a finite number, a boolean, or a string without lone surrogates',
    ],
    ['users.list', [{ retry: false }], 'retry is an option of the call'],
    ['users.get', ['user_1', { signal: { aborted: false } }], 'signal must be an AbortSignal'],
    ['users.get', ['user_1', { secretKey: Object.create(null) as object }], 'secretKey is malformed'],
    ['users.get', ['user_1', { retry: new Map([['maxAttempts', 1]]) }], 'retry must be an object or false'],
    ['raw.GET', ['/users', { timeot: 5 }], 'unknown option timeot'],
    ['raw.GET', ['/users', { query: { user_id: ['user_1'] } }], 'unknown option query'],
    ['raw.GET', ['/users', { params: { qurey: {} } }], 'unknown option params.qurey'],
    ['raw.GET', ['/users', { params: [] }], 'params.options must be'],
    ['raw.GET', ['/users', { parseAs: 'blob' }], 'parseAs must be json or text'],
    ['raw.GET', ['/users', { fetch: () => json(user) }], 'unknown option fetch'],
    ['raw.GET', ['/users', { timeout: 'x' }], 'timeout must be'],
    ['raw.GET', ['/users', { signal: { aborted: false } }], 'signal must be an AbortSignal'],
    ['raw.GET', ['/users/{user_id}'], 'user_id of /users/{user_id} must be an id'],
    ['raw.GET', ['/users/{user_id}', { params: {} }], 'user_id of /users/{user_id} must be an id'],
  ])('%s, %j', async (name, args, message) => {
    const [namespace = '', helper = ''] = name.split('.');
    expect(await rejectionOf((clerk) => clerk[namespace]?.[helper]?.(...args))).toContain(`clerk-bapi: ${message}`);
  });

  it.each<[string, object, string]>([
    ['baseUrl', { baseUrl: null }, 'baseUrl must be a URL'],
    ['secretKey', { secretKey: Object.create(null) as object }, 'secretKey is malformed'],
    ['rateLimit', { rateLimit: { requests: 5, window: 1_000, burst: 5 } }, 'rateLimit must be true'],
    ['namespaces', { namespaces: 5 }, '`namespaces` must be of clerk-bapi/resources'],
  ])('%s of a client', async (_, options, message) => {
    expect(await rejectionOf(() => createClerk({ secretKey, ...options }))).toContain(`clerk-bapi: ${message}`);
  });

  it.each([undefined, null, 5, 'abc', {}, Promise.resolve([])])('%j as the source of toArray', async (source) => {
    expect(await rejectionOf(() => toArray(source as never))).toMatch(
      /^clerk-bapi: the source must be what paginate returns/,
    );
  });

  it.each<[object, string]>([
    [{ offset: '5' }, '`offset` must be a whole number of 0 or more. It is "5"'],
    [{ offset: -1 }, '`offset` must be'],
    [{ offset: 1.5 }, '`offset` must be'],
    [{ limit: '10' }, '`limit` must be a whole number of 1 or more. It is "10"'],
    [{ limit: 0 }, '`limit` must be'],
  ])('%j in the query of paginate', async (query, message) => {
    const { clerk } = stubbed(() => json([]));
    for (const read of [paginate, pages])
      expect(await rejectionOf(() => read(clerk.users.list, query).next())).toContain(`clerk-bapi: ${message}`);
  });
});

describe('changeMetadata', () => {
  const change = async (change: (metadata: Record<string, Record<string, unknown>>) => unknown) => {
    const { clerk, sent } = stubbed(() => json(user));
    const call = clerk.users.changeMetadata('user_1', change as never);
    const error = await call.then(() => undefined, String);
    return { error, patch: sent[1]?.body };
  };

  it.each<[string, (metadata: Record<string, Record<string, unknown>>) => unknown]>([
    ['a Set for an empty object', (of) => (of['public_metadata']!['d'] = new Set(['x']))],
    ['a Map for an object', (of) => (of['public_metadata']!['b'] = new Map())],
    ['a function', (of) => (of['public_metadata']!['z'] = () => undefined)],
    ['NaN', (of) => (of['public_metadata']!['a'] = Number.NaN)],
    ['a BigInt', (of) => (of['public_metadata']!['a'] = 1n)],
    ['itself', (of) => (of['public_metadata']!['a'] = of)],
  ])('rejects %s and sends no patch', async (_, make) => {
    expect(await change((metadata) => void make(metadata))).toEqual({
      error: expect.stringMatching(/^TypeError: clerk-bapi: \w+ must be what JSON can hold/) as string,
      patch: undefined,
    });
  });

  it('rejects a function that returns other metadata and changes none', async () => {
    const { error, patch } = await change((metadata) => ({ ...metadata, public_metadata: { plan: 'pro' } }));
    expect(error).toMatch(/^TypeError: clerk-bapi: change must change the metadata in place/);
    expect(patch).toBeUndefined();
  });

  it('takes a function that returns what it has changed, or anything else', async () => {
    expect(await change((of) => Object.assign(of['public_metadata']!, { a: 6 }))).toEqual({
      error: undefined,
      patch: '{"public_metadata":{"a":6}}',
    });
    expect(await change((metadata) => metadata)).toEqual({ error: undefined, patch: undefined });
    expect(await change(() => 5)).toEqual({ error: undefined, patch: undefined });
  });
});

describe('setProfileImage takes', () => {
  class File {
    readonly name = 'a.png';
    readonly type = 'image/png';
    readonly size = 3;
    async arrayBuffer() {
      return new TextEncoder().encode('png').buffer;
    }
  }
  it.each<[string, unknown]>([
    ['a file of a polyfill', new File()],
    ['bytes of another realm', vm.runInNewContext('new Uint8Array([112, 110, 103]).buffer')],
    ['shared memory', Object.assign(new Uint8Array(new SharedArrayBuffer(3)), [112, 110, 103]).buffer],
  ])('%s', async (_, image) => {
    const { clerk, sent } = stubbed(() => json(user));
    await clerk.users.setProfileImage('user_1', image as Blob);
    const file = (sent[0]!.body as FormData).get('file') as Blob;
    expect(await file.text()).toBe('png');
  });
});

it('a hook may return anything', async () => {
  const seen: number[] = [];
  const push = (event: { attempt: number }): unknown => seen.push(event.attempt);
  const hook: (event: { attempt: number }) => void = push;
  const { create } = stubbed(() => json(user));
  await create({ onRequest: hook, onResponse: hook }).users.get('user_1', { onResponse: hook });
  expect(seen).toEqual([1, 1, 1]);
});
