// The CPU of a call of the built client beside that of openapi-fetch alone, over a `fetch` that responds from memory.
import createClient from 'openapi-fetch';
import type { paths } from '../../../generated/2025-11-10/types.js';
import type * as ClerkBapi from '../../../src/index.js';
import { importBuilt } from '../harness.js';

const CALLS = 2_000;
const ROUNDS = 9;

/** CPU of this process for some calls, so that a busy neighbour counts for less. */
async function cpuOf(call: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  for (let i = 0; i < CALLS; i++) await call();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

/** How many times the CPU of openapi-fetch a call takes: the least of each in interleaved rounds, because noise only adds. */
export async function cpuRatio(): Promise<number> {
  const { createClerk } = await importBuilt<typeof ClerkBapi>('dist/index.js');
  const fetch = async () => new Response('[]', { headers: { 'content-type': 'application/json' } });
  const query = { limit: 10, query: 'ada', banned: true };
  const clerk = createClerk({ secretKey: 'sk_test_budget', fetch });
  const bare = createClient<paths>({ baseUrl: 'https://api.clerk.com/v1', fetch });
  const ours = () => clerk.users.list(query);
  const theirs = () => bare.GET('/users', { params: { query } });
  const least = { ours: Infinity, theirs: Infinity };
  for (const call of [ours, theirs]) await cpuOf(call); // warms up
  for (let round = 0; round < ROUNDS; round++) {
    least.ours = Math.min(least.ours, await cpuOf(ours));
    least.theirs = Math.min(least.theirs, await cpuOf(theirs));
  }
  return least.ours / least.theirs;
}
