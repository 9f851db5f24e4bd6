/** A client of Redis or Valkey: of `redis`, `ioredis` or `@upstash/redis`. */
export interface RedisClient {
  /** Runs a script in Redis. */
  eval: (...args: never[]) => PromiseLike<unknown>;
}

/** Runs a Lua script with one key. */
export type Evaluate = (script: string, key: string, args: string[]) => PromiseLike<unknown>;

/** How a client runs a script. Each of the three takes keys and arguments in its own way. */
export function evaluateOf(client: RedisClient): Evaluate {
  if (typeof client?.eval !== 'function')
    throw new TypeError(
      'clerk-bapi: the first argument of createRedisRateLimiter must be a client of redis, ioredis or @upstash/redis. It has no eval.',
    );
  const run = (...args: unknown[]) => (client as { eval: (...args: unknown[]) => PromiseLike<unknown> }).eval(...args);
  if ('defineCommand' in client) return (script, key, args) => run(script, 1, key, ...args); // ioredis
  if ('sendCommand' in client) return (script, key, args) => run(script, { keys: [key], arguments: args }); // redis
  return (script, key, args) => run(script, [key], args); // @upstash/redis
}
