// @ts-check
// How many bytes one call allocates, over a `fetch` that allocates nothing: of the built client, and of openapi-fetch alone.
// Counted in a process of its own without an optimizing compiler, whose moment would change the count.
//   node scripts/checks/budgets/allocations.js     prints { "ours": …, "peer": … }
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { userClient } from './calls.js';

const CALLS = 2_000;
const flags = ['--no-opt', '--expose-gc', '--max-semi-space-size=256', '--min-semi-space-size=256'];

/** @returns {{ ours: number, peer: number }} bytes a call */
export function countAllocations() {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...flags, fileURLToPath(import.meta.url)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`counting allocations failed: ${stderr}`);
  return JSON.parse(stdout);
}

/** @param {() => Promise<unknown>} call */
async function bytesOf(call) {
  for (let i = 0; i < CALLS; i++) await call();
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  for (let i = 0; i < CALLS; i++) await call();
  return Math.round((process.memoryUsage().heapUsed - before) / CALLS);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = '../../dist/index.js'; // not a literal, since the type checker runs before the build
  const { createClerk } = await import(file);
  const answer = new Response('[]', { headers: { 'content-type': 'application/json' } });
  const { status, ok, headers } = answer;
  const fetch = async () => /** @type {Response} */ ({ status, ok, headers, text: async () => '[]' });
  const query = { limit: 10, query: 'ada', banned: true };
  const clerk = createClerk({ secretKey: 'sk_test_budget', fetch });
  const bare = userClient(fetch);
  const counted = {
    ours: await bytesOf(() => clerk.users.list(query)),
    peer: await bytesOf(() => bare.GET('/users', { params: { query } })),
  };
  console.log(JSON.stringify(counted));
}
