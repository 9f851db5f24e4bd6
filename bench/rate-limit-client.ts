// Makes many calls at once with one key, in a process of its own.
// rate-limit-client.ts CONTENDER PORT CALLS REQUESTS WINDOW
import { setTimeout as sleep } from 'node:timers/promises';
import type * as ClerkBapi from '../src/index.js';
import { importBuilt } from './built.js';
import { endWithParent, send } from './children.js';
import { secretKey } from './credentials.js';

const [contender = '', port, ...numbers] = process.argv.slice(2);
const [calls = 0, requests = 0, window = 0] = numbers.map(Number);
const origin = `http://127.0.0.1:${port}`;

/** How many milliseconds after an error of the official SDK a call may be made again; `undefined` if it is no 429. */
function waitAfter(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('status' in error) || error.status !== 429) return undefined;
  return 'retryAfter' in error ? Number(error.retryAfter) * 1000 : 1000;
}

/** Makes a call until it is no longer refused with a 429, as people write it by hand. */
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

/** Each makes the function that reads one user. */
const contenders: Record<string, () => Promise<() => Promise<unknown>>> = {
  async 'clerk-bapi'() {
    const { createClerk } = await importBuilt<typeof ClerkBapi>('index.js');
    const clerk = createClerk({ secretKey, baseUrl: `${origin}/v1`, deadline: Infinity });
    return () => clerk.users.get('user_1');
  },
  async '@clerk/backend, p-limit'() {
    const { default: pLimit } = await import('p-limit');
    const [limit, call] = [pLimit(10), await official()];
    return () => limit(() => untilAllowed(call));
  },
  async '@clerk/backend, Bottleneck'() {
    const { default: Bottleneck } = await import('bottleneck');
    const limiter = new Bottleneck({
      reservoir: requests,
      reservoirRefreshAmount: requests,
      reservoirRefreshInterval: window,
    });
    limiter.on('failed', (error) => waitAfter(error));
    const call = await official();
    return () => limiter.schedule(call);
  },
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
