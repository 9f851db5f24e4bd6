import { getEventListeners } from 'node:events';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Clerk } from '../../../src/index.js';
import { json, outcomeOf, settle, stubbed } from '../../helpers.js';

afterEach(() => void vi.unstubAllGlobals());

const getUser: [string, (clerk: Clerk, signal: AbortSignal) => Promise<unknown>][] = [
  ['a helper', (clerk, signal) => clerk.users.get('user_1', { signal })],
  [
    'clerk.raw',
    (clerk, signal) => clerk.raw.GET('/users/{user_id}', { params: { path: { user_id: 'user_1' } }, signal }),
  ],
];

describe.each(getUser)('one signal for many calls of %s', (_, get) => {
  it('has one listener, no warning of Node, and none in the end', async () => {
    const warnings: Error[] = [];
    const warn = (warning: Error) => void warnings.push(warning);
    process.on('warning', warn);
    const controller = new AbortController();
    const { signal } = controller;
    const { clerk } = stubbed(() => json({}));
    const calls = Array.from({ length: 20 }, () => get(clerk, signal));
    expect(getEventListeners(signal, 'abort').length).toBe(1);
    await Promise.all(calls);
    await settle();
    process.off('warning', warn);
    expect(warnings).toEqual([]);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('rejects all of them, those that wait included', async () => {
    const controller = new AbortController();
    const { clerk, sent, create } = stubbed(() => new Promise(() => {}));
    const one = create({ maxConcurrency: 12, fetch: async () => new Promise(() => {}) });
    const calls = Array.from({ length: 30 }, (_, i) => outcomeOf(get(i % 2 ? clerk : one, controller.signal)));
    await settle();
    expect(sent.length).toBeGreaterThan(0);
    controller.abort(new Error('enough'));
    await settle();
    for (const call of calls) expect(call.error).toEqual(new Error('enough'));
    expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
  });

  it('rejects at once if it is aborted already', async () => {
    const { clerk, sent } = stubbed(() => json({}));
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(get(clerk, signal)).rejects.toEqual(new Error('enough'));
    expect(sent).toEqual([]);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});

it('middleware of clerk.raw that throws leaves no listener on the signal', async () => {
  const { signal } = new AbortController();
  const { clerk } = stubbed(() => json({}));
  clerk.raw.use({
    onRequest() {
      throw new Error('not today');
    },
  });
  await expect(clerk.raw.GET('/jwks', { signal })).rejects.toThrow('not today');
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

describe('nothing of the platform is used at import', () => {
  const all = [
    'TextDecoder',
    'TextEncoder',
    'Headers',
    'Request',
    'Response',
    'FormData',
    'Blob',
    'ReadableStream',
    'fetch',
  ];
  it.each<[string, string[], () => Promise<unknown>]>([
    ['clerk-bapi', all, async () => import('../../../src/index.js')],
    ['clerk-bapi/webhooks', ['TextDecoder'], async () => import('../../../src/webhooks/index.js')],
    ['clerk-bapi/proxy', ['TextDecoder'], async () => import('../../../src/proxy/index.js')],
  ])('by %s', async (_, names, load) => {
    vi.resetModules();
    for (const name of names) vi.stubGlobal(name, undefined);
    await expect(load()).resolves.toBeTypeOf('object');
  });

  it('and a call works without TextDecoder, by text()', async () => {
    vi.stubGlobal('TextDecoder', undefined);
    const { clerk } = stubbed(() => json({ id: 'user_1' }));
    expect(await clerk.users.get('user_1')).toEqual({ id: 'user_1' });
  });
});

describe('changeMetadata', () => {
  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'removes and adds a key named %s',
    async (key) => {
      const patchOf = async (before: string, change: (metadata: object) => unknown) => {
        const { clerk, sent } = stubbed(() => json({ id: 'user_1', public_metadata: JSON.parse(before) as unknown }));
        await clerk.users.changeMetadata('user_1', ({ public_metadata: metadata }) => void change(metadata));
        return sent[1]?.body;
      };
      const all = `{"${key}":{"a":1},"b":2}`;
      expect(await patchOf(all, (metadata) => Reflect.deleteProperty(metadata, key))).toBe(
        `{"public_metadata":{"${key}":null}}`,
      );
      const property = { value: { a: 1 }, enumerable: true };
      expect(await patchOf('{"b":2}', (metadata) => Object.defineProperty(metadata, key, property))).toBe(
        `{"public_metadata":{"${key}":{"a":1}}}`,
      );
    },
  );
});
