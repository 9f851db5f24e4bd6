// Options of the other entry points: used, or rejected by name.
import { expect, it } from 'vitest';
import { bulk, fileJournal } from '../../../src/bulk/index.js';
import { createRedisRateLimiter } from '../../../src/redis/index.js';
import { createUndiciTransport } from '../../../src/undici/index.js';
import { errorOf } from '../../helpers.js';

const run = () => undefined;
const redis = { eval: async () => [0, 0] };
const limit = { requests: 10, window: 1_000 };
const untyped = (make: unknown) => make as (...args: unknown[]) => unknown;

it.each<[string, unknown, unknown[], string]>([
  ['fileJournal', fileJournal, ['a.journal', null], 'fileJournal: options must be an object'],
  ['fileJournal', fileJournal, ['a.journal', 5], 'fileJournal: options must be an object'],
  ['fileJournal', fileJournal, ['a.journal', { hashKeys: 'no' }], 'fileJournal: hashKeys must be true or false'],
  ['fileJournal', fileJournal, ['a.journal', { hash: true }], 'fileJournal: unknown option hash'],
  ['bulk', bulk, [['a'], []], 'bulk: options must be an object'],
  ['bulk', bulk, [['a'], new Map([['run', run]])], 'bulk: options must be an object'],
  ['bulk', bulk, [['a'], { batch: { size: 1, run, wait: 5 } }], 'bulk: unknown option batch.wait'],
  ['bulk', bulk, [['a'], { batch: [] }], 'bulk: batch.options must be an object'],
  ['bulk', bulk, [[1n], { run }], 'bulk: row 1 has no key: it is 1.'],
  ['createUndiciTransport', createUndiciTransport, [null], 'the options of createUndiciTransport must be an object'],
  [
    'createUndiciTransport',
    createUndiciTransport,
    [new Map([['connections', 5]])],
    'the options of createUndiciTransport',
  ],
  ['createRedisRateLimiter', createRedisRateLimiter, [redis], 'options must be an object'],
  ['createRedisRateLimiter', createRedisRateLimiter, [redis, null], 'options must be an object'],
  ['createRedisRateLimiter', createRedisRateLimiter, [redis, { ...limit, burst: 5 }], 'unknown option burst'],
  ['createRedisRateLimiter', createRedisRateLimiter, [redis, { ...limit, prefix: 5 }], 'prefix must be a string'],
  [
    'createRedisRateLimiter',
    createRedisRateLimiter,
    [redis, { ...limit, onFallback: 5 }],
    'onFallback must be a function',
  ],
])('%s rejects a mistake: %#', async (_, make, args, message) => {
  const error = await errorOf((async () => untyped(make)(...args))());
  expect(error).toBeInstanceOf(TypeError);
  expect(String(error)).toContain(`clerk-bapi: ${message}`);
});
