// @ts-check
// The CPU of a call of the built client beside that of openapi-fetch alone, over a `fetch` that answers from memory.
import createClient from 'openapi-fetch';
import { cpuOf, leastOf } from './rounds.js';

const CALLS = 2_000;

/**
 * openapi-fetch alone, as people would use it.
 *
 * @param {() => Promise<Response>} fetch
 * @returns {import('openapi-fetch').Client<import('../../../generated/pinned/types.ts').paths>}
 */
export const userClient = (fetch) => createClient({ baseUrl: 'https://api.clerk.com/v1', fetch });

/** How many times openapi-fetch's own time a call takes. */
export async function cpuRatio() {
  const file = '../../dist/index.js'; // not a literal, since the type checker runs before the build
  const { createClerk } = await import(file);
  const fetch = async () => new Response('[]', { headers: { 'content-type': 'application/json' } });
  const query = { limit: 10, query: 'ada', banned: true };
  const clerk = createClerk({ secretKey: 'sk_test_budget', fetch });
  const bare = userClient(fetch);
  const least = await leastOf({
    ours: () => cpuOf(() => clerk.users.list(query), CALLS, 1),
    theirs: () => cpuOf(() => bare.GET('/users', { params: { query } }), CALLS, 1),
  });
  return least.ours / least.theirs;
}
