// Makes many calls at once with one key, in a process of its own.
// rate-limit-client.ts CONTENDER PORT CALLS REQUESTS WINDOW REDIS_PORT
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from '@redis/client';
import type * as ClerkBapi from '../src/index.js';
import type * as ClerkBapiRedis from '../src/redis/index.js';
import { importBuilt } from './built.js';
import { endWithParent, send } from './children.js';
import { secretKey } from './credentials.js';

const [contender = '', port, ...numbers] = process.argv.slice(2);
const [calls = 0, requests = 0, window = 0, redisPort = 0] = numbers.map(Number);
const origin = `http://127.0.0.1:${port}`;

/** How many milliseconds after an error of the official SDK a call may be made again; `undefined` if it is no 429. */
function waitAfter(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('status' in error) || error.status !== 429) return undefined;
  return 'retryAfter' in error ? Number(error.retryAfter) * 1000 : 1000;
}

/** Makes a call until it is no longer rejected with a 429, as people write it by hand. */
async function untilAllowed<Result>(call: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      const wait = waitAfter(error);
      if (wait === undefined) throw error;
      await sleep(wait);
    }
  }
}

async function official() {
  const { createClerkClient } = await import('@clerk/backend');
  const backend = createClerkClient({ secretKey, apiUrl: origin });
  return () => backend.users.getUser('user_1');
}

async function ours(rateLimit: ClerkBapi.ClerkOptions['rateLimit']) {
  const { createClerk } = await importBuilt<typeof ClerkBapi>('index.js');
  const clerk = createClerk({ secretKey, baseUrl: `${origin}/v1`, deadline: Infinity, rateLimit });
  return () => clerk.users.get('user_1');
}

/** @param more - For a limiter that all processes share. */
async function bottleneck(more: object = {}) {
  const { default: Bottleneck } = await import('bottleneck');
  const limiter = new Bottleneck({
    reservoir: requests,
    reservoirRefreshAmount: requests,
    reservoirRefreshInterval: window,
    ...more,
  });
  limiter.on('failed', (error) => waitAfter(error));
  await limiter.ready();
  const call = await official();
  return () => limiter.schedule(call);
}

/** Each makes the function that reads one user. */
const contenders: Record<string, () => Promise<() => Promise<unknown>>> = {
  'clerk-bapi': () => ours(false),
  'clerk-bapi, rateLimit': () => ours({ requests, window }),
  async 'clerk-bapi/redis'() {
    const { createRedisRateLimiter } = await importBuilt<typeof ClerkBapiRedis>('redis.js');
    const client = createClient({ url: `redis://127.0.0.1:${redisPort}` });
    await client.connect();
    return ours(createRedisRateLimiter(client, { requests, window }));
  },
  async '@clerk/backend, p-limit'() {
    const { default: pLimit } = await import('p-limit');
    const [limit, call] = [pLimit(10), await official()];
    return () => limit(() => untilAllowed(call));
  },
  '@clerk/backend, Bottleneck': () => bottleneck(),
  '@clerk/backend, Bottleneck over Redis': () =>
    bottleneck({ id: 'bench', datastore: 'ioredis', clearDatastore: false, clientOptions: { port: redisPort } }),
};

const call = await contenders[contender]?.();
if (!call) throw new Error(`bench: there is no contender ${contender}`);

/** Makes all calls, and returns how many failed. */
async function run(call: () => Promise<unknown>): Promise<number> {
  const results = await Promise.allSettled(Array.from({ length: calls }, call));
  return results.filter(({ status }) => status === 'rejected').length;
}

process.on('message', () => void run(call).then(send));
send('ready');
endWithParent();
