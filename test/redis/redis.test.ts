// `clerk-bapi/redis`, over a real server.
import type { ChildProcess } from 'node:child_process';
import { createClient } from '@redis/client';
import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createClerk } from '../../src/index.js';
import { createRedisRateLimiter, type RedisClient, type RedisRateLimiterOptions } from '../../src/redis/index.js';
import { errorOf, json, secretKey } from '../helpers.js';
import { describeWith } from '../services.js';
import { freePort, startRedis, stop } from './server.js';

describeWith('redis', 'a rate limiter over Redis', (program) => {
  let port: number;
  let server: ChildProcess;
  beforeEach(async () => {
    port = await freePort();
    server = await startRedis(program, port);
  });
  afterEach(() => stop(server));

  async function connect() {
    const client = createClient({ url: `redis://127.0.0.1:${port}`, socket: { reconnectStrategy: 20 } });
    client.on('error', () => undefined);
    await client.connect();
    onTestFinished(() => client.destroy());
    return client;
  }

  /** The least time that so many requests take below the limit. */
  const leastTime = (count: number, requests: number, window: number) => {
    const burst = Math.max(1, Math.floor(requests * 0.01));
    return ((count - burst) * (window + Math.min(100, window * 0.01))) / (requests - burst);
  };

  it.each<[string, () => Promise<RedisClient>]>([
    ['redis', connect],
    [
      'ioredis',
      async () => {
        const client = new Redis(port, '127.0.0.1');
        onTestFinished(() => client.disconnect());
        return client;
      },
    ],
    [
      '@upstash/redis, which sends keys and arguments as lists',
      async () => {
        const client = await connect();
        return {
          eval: (script: string, keys: string[], args: string[]) => client.eval(script, { keys, arguments: args }),
        };
      },
    ],
  ])('takes a client of %s', async (_, create) => {
    const limiter = createRedisRateLimiter(await create(), { requests: 2_000, window: 10_000, prefix: 'test:' });
    const clerk = createClerk({ secretKey, rateLimit: limiter, fetch: async () => json({ id: 'user_1' }) });
    const begin = performance.now();
    await Promise.all(Array.from({ length: 50 }, () => clerk.users.get('user_1')));
    expect(performance.now() - begin).toBeGreaterThan(leastTime(50, 2_000, 10_000) - 20);
    const keys = await (await connect()).keys('*');
    expect(keys).toEqual([expect.stringMatching(/^test:[\da-f]{16}$/)]);
  });

  it('keeps one key, which expires', async () => {
    const client = await connect();
    const limiter = createRedisRateLimiter(client, { requests: 10, window: 2_000 });
    await limiter.acquire({ key: 'k', operation: 'users.get' });
    const life = await client.pTTL('clerk-bapi:k');
    expect(life).toBeGreaterThan(0);
    expect(life).toBeLessThanOrEqual(2_300);
  });

  it('gives back what it does not use', async () => {
    const client = await connect();
    const limiter = createRedisRateLimiter(client, { requests: 10, window: 1_000_000 });
    const controller = new AbortController();
    await limiter.acquire({ key: 'k', operation: 'users.get' });
    const reserved = async () => Number(await client.get('clerk-bapi:k'));
    const before = await reserved();
    const waiting = errorOf(Promise.resolve(limiter.acquire({ key: 'k', operation: 'users.get' }, controller.signal)));
    await vi.waitFor(async () => expect(await reserved()).toBeGreaterThan(before + 1e6));
    controller.abort(new Error('left'));
    expect(await waiting).toMatchObject({ message: 'left' });
    await vi.waitFor(async () => expect(await reserved()).toBeLessThan(before + 1e6));
  });

  it.each<[string, (client: Awaited<ReturnType<typeof connect>>) => Promise<unknown>, boolean]>([
    ['is no number', (client) => client.set('clerk-bapi:k', 'of another program'), false],
    ['is of another type', (client) => client.lPush('clerk-bapi:k', 'of another program'), true],
    ['is on a replica that takes no writes', (client) => client.sendCommand(['REPLICAOF', '127.0.0.1', '1']), true],
  ])('goes on if what is stored %s', async (_, store, isFallback) => {
    const client = await connect();
    await store(client);
    const onFallback = vi.fn();
    const limiter = createRedisRateLimiter(client, { requests: 1_000, window: 1_000, onFallback });
    await Promise.all([1, 2, 3].map(async () => limiter.acquire({ key: 'k', operation: 'users.get' })));
    expect(onFallback).toHaveBeenCalledTimes(isFallback ? 1 : 0);
  });

  it('goes on without the server, says so once, and comes back by itself', async () => {
    const client = await connect();
    const onFallback = vi.fn();
    const onRecover = vi.fn();
    const options: RedisRateLimiterOptions = { requests: 1_000, window: 1_000, timeout: 100, onFallback, onRecover };
    const limiter = createRedisRateLimiter(client, options);
    const acquire = (count: number) =>
      Promise.all(Array.from({ length: count }, async () => limiter.acquire({ key: 'k', operation: 'users.get' })));
    await acquire(30);
    await stop(server);
    await acquire(30);
    await acquire(30);
    expect(onFallback).toHaveBeenCalledTimes(1);
    expect(onFallback.mock.calls[0]?.[0]).toBeInstanceOf(Error);
    expect(onRecover).not.toHaveBeenCalled();
    server = await startRedis(program, port);
    await vi.waitFor(() => expect(onRecover).toHaveBeenCalledTimes(1), 20_000);
    await acquire(30);
    expect(onFallback).toHaveBeenCalledTimes(1);
    expect(await client.get('clerk-bapi:k')).not.toBeNull();
  });
});

describe('createRedisRateLimiter', () => {
  const client = { eval: async () => 0 };
  it.each([
    [{ requests: 0, window: 1 }, 'requests must be a number, 1 or more. It is 0.'],
    [{ requests: 1, window: Infinity }, 'window must be a number'],
    [{ requests: 1, window: 1, timeout: -1 }, 'timeout must be a number'],
  ])('rejects %j', (options, message) => {
    expect(() => createRedisRateLimiter(client, options)).toThrow(`clerk-bapi: ${message}`);
  });

  it('rejects what is no client', () => {
    // @ts-expect-error it has no eval
    expect(() => createRedisRateLimiter({}, { requests: 1, window: 1 })).toThrow('It has no eval');
  });

  const request = { key: 'k', operation: 'users.get' };

  it.each<[string, () => unknown]>([
    ['null', () => null],
    ['nothing', () => undefined],
    ['an empty list', () => []],
    ['true, as a client of callbacks does', () => true],
    ['a text', () => 'QUEUED'],
    ['an object', () => ({})],
  ])('spaces requests by itself where the store returns %s', async (_, reply) => {
    const onFallback = vi.fn();
    const limiter = createRedisRateLimiter({ eval: async () => reply() }, { requests: 10, window: 1_000, onFallback });
    await limiter.acquire(request);
    expect(onFallback.mock.calls).toEqual([[new Error('the store returned no number')]]);
  });

  it('does not take a busy process for a store that does not respond', async () => {
    const reply = () => new Promise((resolve) => setImmediate(() => resolve('0')));
    const onFallback = vi.fn();
    const limiter = createRedisRateLimiter({ eval: reply }, { requests: 10, window: 1_000, timeout: 10, onFallback });
    await new Promise(setImmediate); // timers come next, and responses after them
    const turn = limiter.acquire(request);
    for (const begin = performance.now(); performance.now() - begin < 20;); // the response is there, and so is the timeout
    await turn;
    expect(onFallback).not.toHaveBeenCalled();
  });

  it('takes a number as a text, as some types of replies are', async () => {
    const onFallback = vi.fn();
    const limiter = createRedisRateLimiter({ eval: async () => '-5' }, { requests: 10, window: 1_000, onFallback });
    await limiter.acquire(request);
    expect(onFallback).not.toHaveBeenCalled();
  });

  it.each<[string, () => void]>([
    [
      'throws',
      () => {
        throw new Error('from the hook');
      },
    ],
    ['rejects', async () => Promise.reject(new Error('from the hook'))],
  ])('goes on where a hook %s', async (_, hook) => {
    let isDown = true;
    const eval_ = vi.fn(() => {
      if (isDown) throw new Error('down');
      return Promise.resolve(0);
    });
    const [onFallback, onRecover] = [vi.fn(hook), vi.fn(hook)];
    const limiter = createRedisRateLimiter({ eval: eval_ }, { requests: 1_000, window: 1_000, onFallback, onRecover });
    await Promise.all([limiter.acquire(request), limiter.acquire(request)]);
    expect(onFallback).toHaveBeenCalledTimes(1);
    isDown = false;
    await vi.waitFor(() => expect(onRecover).toHaveBeenCalledTimes(1), 5_000);
    await limiter.acquire(request);
    expect([onFallback.mock.calls.length, onRecover.mock.calls.length]).toEqual([1, 1]);
  });

  it('lets the process end while the store does not respond', async () => {
    const down = { eval: () => Promise.reject(new Error('down')) };
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const before = timers();
    await createRedisRateLimiter(down, { requests: 10, window: 1_000 }).acquire({ key: 'k', operation: 'users.get' });
    expect(timers()).toBe(before);
  });
});
