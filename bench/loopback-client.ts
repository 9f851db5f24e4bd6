// Sends requests to a server on loopback, a number of them at a time, in a process of its own.
// loopback-client.ts CONTENDER PORT AT_A_TIME
import type * as ClerkBapi from '../src/index.js';
import type * as Undici from '../src/undici/index.js';
import type { paths } from '../generated/2025-11-10/types.js';
import { importBuilt } from './built.js';
import { cpuTime, endWithParent, send } from './children.js';
import { headers, secretKey } from './credentials.js';

const [contender = '', port, atATime] = process.argv.slice(2);
const origin = `http://127.0.0.1:${port}`;
const url = `${origin}/v1/users/user_1`;
const connections = Number(atATime);
const TIMEOUT = 10_000;

export type Figures = Record<'requests' | 'seconds' | 'cpu', number>;

/** Each makes the function that reads one user. */
const contenders: Record<string, () => Promise<() => Promise<unknown>>> = {
  async 'bare undici pool'() {
    const { Pool } = await import('undici');
    const pool = new Pool(origin, { connections });
    return async () => (await pool.request({ path: '/v1/users/user_1', method: 'GET', headers })).body.json();
  },
  async 'built-in fetch'() {
    return async () => (await fetch(url, { headers })).json() as Promise<unknown>;
  },
  async 'fetch that can time out'() {
    return async () => {
      const controller = new AbortController();
      const timer = setTimeout(() => controller.abort(), TIMEOUT);
      try {
        const response = await fetch(url, { headers, signal: controller.signal });
        return (await response.json()) as unknown;
      } finally {
        clearTimeout(timer);
      }
    };
  },
  async 'clerk-bapi'() {
    const { createClerk } = await importBuilt<typeof ClerkBapi>('index.js');
    const clerk = createClerk({ secretKey, baseUrl: `${origin}/v1` });
    return () => clerk.users.get('user_1');
  },
  async 'clerk-bapi/undici'() {
    const { createClerk } = await importBuilt<typeof ClerkBapi>('index.js');
    const { createUndiciTransport } = await importBuilt<typeof Undici>('undici.js');
    const transport = createUndiciTransport({ connections });
    const clerk = createClerk({ secretKey, baseUrl: `${origin}/v1`, fetch: transport.fetch });
    return () => clerk.users.get('user_1');
  },
  async '@clerk/backend'() {
    const { createClerkClient } = await import('@clerk/backend');
    const backend = createClerkClient({ secretKey, apiUrl: origin });
    return () => backend.users.getUser('user_1');
  },
  async 'openapi-fetch'() {
    const { default: createClient } = await import('openapi-fetch');
    const client = createClient<paths>({ baseUrl: `${origin}/v1`, headers });
    return () => client.GET('/users/{user_id}', { params: { path: { user_id: 'user_1' } } });
  },
};

const call = await contenders[contender]?.();
if (!call) throw new Error(`bench: there is no contender ${contender}`);

/** Makes as many calls as fit into a duration. */
async function run(milliseconds: number): Promise<Figures> {
  let requests = 0;
  const cpu = cpuTime();
  const begin = performance.now();
  const loop = async () => {
    while (performance.now() - begin < milliseconds) {
      await call?.();
      requests++;
    }
  };
  await Promise.all(Array.from({ length: connections }, loop));
  return { requests, seconds: (performance.now() - begin) / 1000, cpu: cpuTime() - cpu };
}

process.on('message', (milliseconds) => void run(Number(milliseconds)).then(send));
send('ready');
endWithParent();
