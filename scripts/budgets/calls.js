// @ts-check
// The CPU of a call of the built client beside that of openapi-fetch alone, over a `fetch` that answers from memory.
import createClient from 'openapi-fetch';

const ROUNDS = 9;
const CALLS = 2_000;

/**
 * openapi-fetch alone, as people would use it.
 *
 * @param {() => Promise<Response>} fetch
 * @returns {import('openapi-fetch').Client<import('../../generated/pinned/types.ts').paths>}
 */
export const userClient = (fetch) => createClient({ baseUrl: 'https://api.clerk.com/v1', fetch });

/** CPU of this process, so that a busy neighbour does not count. @param {() => Promise<unknown>} call */
async function cpuOf(call) {
  const start = process.cpuUsage();
  for (let i = 0; i < CALLS; i++) await call();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

/** How many times openapi-fetch's own time a call takes: the median of interleaved rounds. */
export async function cpuRatio() {
  const file = '../../dist/index.js'; // not a literal, since the type checker runs before the build
  const { createClerk } = await import(file);
  const fetch = async () => new Response('[]', { headers: { 'content-type': 'application/json' } });
  const query = { limit: 10, query: 'ada', banned: true };
  const clerk = createClerk({ secretKey: 'sk_test_budget', fetch });
  const bare = userClient(fetch);
  const ours = () => clerk.users.list(query);
  const theirs = () => bare.GET('/users', { params: { query } });
  await cpuOf(ours);
  await cpuOf(theirs);
  const ratios = [];
  for (let round = 0; round < ROUNDS; round++) ratios.push((await cpuOf(ours)) / (await cpuOf(theirs)));
  return ratios.sort((a, b) => a - b)[ROUNDS >> 1] ?? Number.NaN;
}
