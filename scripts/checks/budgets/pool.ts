// @ts-check
// The CPU of a call over the pool of clerk-bapi/undici beside that over Node's `fetch`, and beside undici's pool without the
// client, from a server on loopback. Each has a process of its own: what V8 learns of one would hide what another costs.
//   node scripts/checks/budgets/pool.js CONTENDER ORIGIN     makes as many calls as it is told, and tells what they took
//   node scripts/checks/budgets/pool.js server               answers them
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { Pool } from 'undici';
import { start } from './children.js';
import { cpuOf, leastOf } from './rounds.js';

const AT_ONCE = 32;
const CALLS = 4_000;
const secretKey = 'sk_test_budget';
const file = fileURLToPath(import.meta.url);

/** What makes the call of each contender. @type {Record<string, (origin: string) => Promise<() => Promise<unknown>>>} */
const contenders = {
  async overPool(origin) {
    const module = '../../dist/undici.js';
    const { createUndiciTransport } = await import(module);
    return callOf(origin, createUndiciTransport({ connections: AT_ONCE }).fetch);
  },
  overFetch: (origin) => callOf(origin, undefined),
  async barePool(origin) {
    const pool = new Pool(origin, { connections: AT_ONCE });
    const headers = { authorization: `Bearer ${secretKey}`, 'clerk-api-version': '2025-11-10', 'user-agent': 'budget' };
    return async () => (await pool.request({ path: '/v1/users/user_1', method: 'GET', headers })).body.json();
  },
};

/** @param {string} origin @param {unknown} fetch */
async function callOf(origin, fetch) {
  const module = '../../dist/index.js'; // not a literal, since the type checker runs before the build
  const { createClerk } = await import(module);
  const clerk = createClerk({ secretKey, baseUrl: `${origin}/v1`, fetch });
  return () => clerk.users.get('user_1');
}

/** How many times the CPU of a call over `fetch`, and of a request of undici's own pool, a call over ours takes. */
export async function poolRatios() {
  const program = new URL(import.meta.url);
  const server = await start(program, ['server']);
  const started = [server];
  try {
    const contender = async (/** @type {keyof typeof contenders} */ name) => {
      const child = await start(program, [name, `http://127.0.0.1:${server.ready}`]);
      started.push(child);
      return async () => Number(await child.ask(CALLS));
    };
    const least = await leastOf({
      overPool: await contender('overPool'),
      overFetch: await contender('overFetch'),
      barePool: await contender('barePool'),
    });
    return { overFetch: least.overPool / least.overFetch, overBarePool: least.overPool / least.barePool };
  } finally {
    for (const { stop } of started) stop();
  }
}

function serve() {
  const user = JSON.stringify({ id: 'user_1', first_name: 'Ada', public_metadata: { notes: 'x'.repeat(1_000) } });
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(user);
  }).listen(0, '127.0.0.1', () => {
    const address = server.address();
    process.send?.(typeof address === 'object' ? address?.port : undefined);
  });
}

if (process.argv[1] === file && process.send) {
  process.once('disconnect', () => process.exit()); // whoever asked is gone
  const [, , name = '', origin = ''] = process.argv;
  const contender = contenders[name];
  if (!contender) serve();
  else {
    const call = await contender(origin);
    process.on('message', (calls) => void cpuOf(call, Number(calls), AT_ONCE).then((cpu) => process.send?.(cpu)));
    process.send(0);
  }
}
