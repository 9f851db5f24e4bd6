import { describe, expect, it } from 'vitest';
import { createClerk } from '../../../src/index.js';
import type { CallOptions, ClerkOptions } from '../../../src/options.js';
import { createFrontendApiProxy } from '../../../src/proxy/index.js';
import { json, secretKey, stubbed } from '../../helpers.js';

const kinds: [string, NonNullable<ClerkOptions['headers']>][] = [
  ['an object', { 'X-One': '1', 'x-two': '2' }],
  ['pairs', [['X-One', '1'], ['x-two', '2']]], // prettier-ignore
  ['a Headers', new Headers({ 'X-One': '1', 'x-two': '2' })],
  ['a Map', new Map([['X-One', '1'], ['x-two', '2']])], // prettier-ignore
];

describe('headers may be', () => {
  it.each(kinds)('%s, of a client, of a call and of `withOptions`', async (_, headers) => {
    const { clerk, sent, create } = stubbed(() => json({}));
    await create({ headers }).users.get('user_1');
    await clerk.users.get('user_1', { headers });
    await clerk.withOptions({ headers }).users.get('user_1');
    await create({ headers: { 'X-ONE': '0', 'x-three': '3' } })
      .withOptions({ headers })
      .users.get('user_1');
    await create({ headers }).withOptions({ timeout: 5 }).users.get('user_1');
    for (const request of sent) expect(request.headers).toMatchObject({ 'x-one': '1', 'x-two': '2' });
    expect(sent[3]?.headers).toMatchObject({ 'x-three': '3' });
  });

  it('pairs with one name twice, which are joined', async () => {
    const { create, sent } = stubbed(() => json({}));
    const headers: [string, string][] = [
      ['x-a', '1'],
      ['X-A', '2'],
    ];
    await create({ headers }).users.get('user_1');
    expect(sent[0]?.headers).toMatchObject({ 'x-a': '1, 2' });
  });
});

describe('headers are rejected', () => {
  it.each<[string, unknown, string]>([
    ...[
      'Host',
      'content-length',
      'Transfer-Encoding',
      'connection',
      'keep-alive',
      'te',
      'trailer',
      'upgrade',
      'expect',
    ].map((name): [string, unknown, string] => [
      name,
      { [name]: '1' },
      `the header "${name}" is made for each request`,
    ]),
    ['the key, in pairs', [['Authorization', 'Bearer x']], 'is the secret key'],
    ['the key, in a Headers', new Headers({ authorization: 'Bearer x' }), 'is the secret key'],
    ['a line break', { 'x-a': 'b\r\nx-c: d' }, 'the header "x-a"'],
    ['a line break at the end', { 'x-a': 'b\n' }, 'the header "x-a"'],
    ['a control character', { 'x-a': 'b\u0000' }, 'the header "x-a"'],
    ['a character beyond Latin-1', { 'x-a': '\u0416' }, 'the header "x-a"'],
    ['a name with a space', { 'x a': 'b' }, 'the header "x a"'],
    ['no name', { '': 'b' }, 'the header ""'],
    ['a number', { 'x-a': 5 }, 'the header "x-a"'],
    ['null', { 'x-a': null }, 'the header "x-a"'],
    ['a flat array', ['x-a', 'b'], 'a pair of name and value'],
    ['three values', [['x-a', 'b', 'c']], 'a pair of name and value'],
    ['a text', 'x-a: b', 'headers must be an object, pairs or a Headers'],
  ])('%s', (_, headers, message) => {
    const wrong = { headers } as CallOptions;
    expect(() => createClerk({ secretKey, ...wrong })).toThrow(TypeError);
    expect(() => createClerk({ secretKey, ...wrong })).toThrow(message);
    expect(() => createClerk({ secretKey }).withOptions(wrong)).toThrow(message);
  });

  it('of a call, before anything is sent', async () => {
    const { clerk, sent } = stubbed(() => json({}));
    await expect(clerk.users.get('user_1', { headers: { host: 'x' } })).rejects.toThrow('the header "host"');
    expect(sent).toEqual([]);
  });
});

it.each(['x\n', 'a\r\nb: c', '\u0416', 5, null, {}])('userAgent is rejected: %j', (userAgent) => {
  expect(() => createClerk({ secretKey, userAgent: userAgent as string })).toThrow(/^clerk-bapi: userAgent must be/);
});

it.each(['2025-13-45', '2025-02-30', '2025-00-10', '2025-1-1', 'latest', '', 20251110, ['2025-11-10']])(
  'apiVersion is rejected: %j',
  (apiVersion) => {
    expect(() => createClerk({ secretKey, apiVersion: apiVersion as string })).toThrow(
      /^clerk-bapi: apiVersion must be a date/,
    );
  },
);

it.each(kinds)("a form has its own content type, whatever the client's headers say in %s", async (_, headers) => {
  const { create, sent } = stubbed(() => json({}));
  const own = new Headers(headers as HeadersInit);
  own.set('Content-Type', 'text/plain');
  const clerk = create({ headers: own });
  await clerk.users.setProfileImage('user_1', { file: new Blob(['x']) });
  await clerk.users.setProfileImage('user_1', { file: new Blob(['x']) }, { headers: own });
  await clerk.users.update('user_1', { first_name: 'A' }, { headers: own });
  expect(sent.map((request) => request.headers['content-type'])).toEqual([undefined, undefined, 'application/json']);
});

describe('fetch is called without a receiver', () => {
  const receivers: unknown[] = [];
  const fetch = async function (this: unknown) {
    receivers.push(this);
    return json({});
  };

  it('by the client', async () => {
    await createClerk({ secretKey, fetch }).users.get('user_1');
    expect(receivers.splice(0)).toEqual([undefined]);
  });

  it('by the proxy', async () => {
    const proxy = createFrontendApiProxy({
      secretKey,
      proxyUrl: 'https://app.example/__clerk',
      fetch,
    });
    const response = await proxy(new Request('https://app.example/__clerk/v1/client'));
    expect(response.status).toBe(200);
    expect(receivers.splice(0)).toEqual([undefined]);
  });
});
