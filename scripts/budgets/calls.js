// @ts-check
// The CPU of a call of the built client beside that of openapi-fetch alone, over a `fetch` that answers from memory.
import createClient from 'openapi-fetch';
import { cpuOf, interleavedRatio } from './rounds.js';

/**
 * openapi-fetch alone, as people would use it.
 *
 * @param {() => Promise<Response>} fetch
 * @returns {import('openapi-fetch').Client<import('../../generated/pinned/types.ts').paths>}
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
  const ours = () => clerk.users.list(query);
  const theirs = () => bare.GET('/users', { params: { query } });
  const calls = 2_000;
  return interleavedRatio(
    () => cpuOf(ours, calls, 1),
    () => cpuOf(theirs, calls, 1),
  );
}
