// Prints how many bytes one call allocates, for each kind of client. Run by allocations.ts, with the origin of its server.
// No function may be made within a call here: it would count as the client's.
import createClient from 'openapi-fetch';
import { Pool } from 'undici';
import type * as ClerkBapi from '../../../src/index.js';
import type * as Undici from '../../../src/undici/index.js';
import type { paths } from '../../../generated/2025-11-10/types.js';

const CALLS = 2_000;
const secretKey = 'sk_test_budget';
const origin = String(process.argv[1]);

async function bytesOf(call: () => Promise<unknown>): Promise<number> {
  for (let i = 0; i < CALLS; i++) await call();
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  for (let i = 0; i < CALLS; i++) await call();
  return Math.round((process.memoryUsage().heapUsed - before) / CALLS);
}

// No literals, because the type checker runs before the build.
const [main, undici] = ['clerk-bapi', 'clerk-bapi/undici'];
const { createClerk } = (await import(String(main))) as typeof ClerkBapi;
const { createUndiciTransport } = (await import(String(undici))) as typeof Undici;

const { status, ok, headers } = new Response('[]', { headers: { 'content-type': 'application/json' } });
const text = async () => '[]';
/** A `fetch` that allocates almost nothing. */
const stub = async () => ({ status, ok, headers, text }) as Response;

const query = { limit: 10, query: 'ada', banned: true };
const client = createClerk({ secretKey, fetch: stub });
const openapiFetch = createClient<paths>({ baseUrl: 'https://api.clerk.com/v1', fetch: stub });

const transport = createUndiciTransport({ connections: 1 });
const overPool = createClerk({ secretKey, baseUrl: `${origin}/v1`, fetch: transport.fetch });
const barePool = new Pool(origin, { connections: 1 });
const request = {
  path: '/v1/users/user_1',
  method: 'GET' as const,
  headers: { authorization: `Bearer ${secretKey}`, 'clerk-api-version': '2025-11-10', 'user-agent': 'budget' },
};

const counted = {
  client: await bytesOf(() => client.users.list(query)),
  openapiFetch: await bytesOf(() => openapiFetch.GET('/users', { params: { query } })),
  pool: await bytesOf(() => overPool.users.get('user_1')),
  barePool: await bytesOf(async () => (await barePool.request(request)).body.json()),
};
console.log(JSON.stringify(counted));
await transport.close();
await barePool.close();
