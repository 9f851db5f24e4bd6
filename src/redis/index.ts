import { aFunction, anything, checkOptions, type Checks } from '../http/option-checks.js';
import type { RateLimit } from '../http/rate-limit/bucket.js';
import type { RateLimiter } from '../http/rate-limit/rate-limiter.js';
import { evaluateOf, type RedisClient } from './client.js';
import { Reservations } from './reservations.js';

export type { RateLimit } from '../http/rate-limit/bucket.js';
export type { RateLimiter } from '../http/rate-limit/rate-limiter.js';
export type { RedisClient } from './client.js';

/** Options of {@link createRedisRateLimiter}. */
export interface RedisRateLimiterOptions extends RateLimit {
  /**
   * What the names of keys in the store begin with. A hash of the secret key follows.
   *
   * @default 'clerk-bapi:'
   */
  prefix?: string | undefined;
  /**
   * How long the store may take to respond, in ms. After that, requests are spaced without it, at the share of the limit that
   * this process had. The store is tried again each second.
   *
   * @default 500
   */
  timeout?: number | undefined;
  /** Called once when the store fails, with the error. What a hook throws is ignored. */
  onFallback?: ((error: unknown) => void) | undefined;
  /** Called once when the store responds again. */
  onRecover?: (() => void) | undefined;
}

const checks: Checks = {
  requests: anything,
  window: anything,
  timeout: anything,
  prefix: [(value) => typeof value === 'string', 'a string'],
  onFallback: aFunction,
  onRecover: aFunction,
};

/** @throws TypeError that says which option is wrong */
function checkRedisOptions(options: RedisRateLimiterOptions): void {
  checkOptions(options, checks);
  const { requests, window, timeout = 1 } = options;
  for (const [name, value, least] of [
    ['requests', requests, 1],
    ['window', window, 1],
    ['timeout', timeout, 1],
  ] as const)
    if (!(typeof value === 'number' && value >= least && value < Infinity))
      throw new TypeError(`clerk-bapi: ${name} must be a number, ${least} or more. It is ${String(value)}.`);
}

/**
 * Makes a rate limiter that many processes share: it keeps one number for each secret key in Redis 6.2 or later, or Valkey.
 * Requests are spaced evenly, by the clock of the server.
 *
 * @param client - A client of `redis`, `ioredis` or `@upstash/redis` that is connected.
 * @param options - The limit, and what happens while Redis does not respond.
 * @throws {TypeError} if an option has a wrong value
 * @example
 * import { createClient } from 'redis';
 *
 * const redis = await createClient({ url: process.env.REDIS_URL }).connect();
 * const limiter = createRedisRateLimiter(redis, { requests: 900, window: 10_000 });
 * const clerk = createClerk({ rateLimit: limiter });
 */
export function createRedisRateLimiter(client: RedisClient, options: RedisRateLimiterOptions): RateLimiter {
  checkRedisOptions(options);
  const { prefix = 'clerk-bapi:', timeout = 500, onFallback = () => {}, onRecover = () => {}, ...limit } = options;
  const evaluate = evaluateOf(client);
  const reservations = new Map<string, Reservations>();
  return {
    acquire({ key }, signal) {
      let ofKey = reservations.get(key);
      if (!ofKey) {
        for (const [name, other] of reservations) if (other.isIdle) reservations.delete(name);
        ofKey = new Reservations(evaluate, prefix + key, { ...limit, timeout, onFallback, onRecover });
        reservations.set(key, ofKey);
      }
      return ofKey.acquire(signal);
    },
  };
}
