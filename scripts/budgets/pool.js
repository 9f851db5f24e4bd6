// @ts-check
// The CPU of a call over the pool of clerk-bapi/undici beside that over Node's `fetch`, and beside undici's pool without the
// client, from a server on loopback.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { Agent } from 'undici';
import { cpuRatioOf } from './rounds.js';

const AT_ONCE = 32;

/** How many times the CPU of a call over `fetch`, and of a request of undici's own pool, a call over ours takes. */
export async function poolRatios() {
  // Not literals, since the type checker runs before the build.
  const [clerkFile, poolFile] = ['../../dist/index.js', '../../dist/undici.js'];
  const { createClerk } = await import(clerkFile);
  const { createUndiciTransport } = await import(poolFile);
  const server = fork(fileURLToPath(import.meta.url), { execArgv: [] });
  const transport = createUndiciTransport({ connections: AT_ONCE });
  const pool = new Agent({ connections: AT_ONCE });
  try {
    const [port] = await once(server, 'message');
    const origin = `http://127.0.0.1:${port}`;
    const options = { secretKey: 'sk_test_budget', baseUrl: `${origin}/v1` };
    const overFetch = createClerk(options);
    const overPool = createClerk({ ...options, fetch: transport.fetch });
    const callOverPool = () => overPool.users.get('user_1');
    const callOverFetch = () => overFetch.users.get('user_1');
    const headers = {
      authorization: 'Bearer sk_test_budget',
      'clerk-api-version': '2025-11-10',
      'user-agent': 'budget',
    };
    const request = /** @type {const} */ ({ origin, path: '/v1/users/user_1', method: 'GET', headers });
    const requestOfPool = async () => (await pool.request(request)).body.json();
    return {
      overFetch: await cpuRatioOf(callOverPool, callOverFetch, { calls: 1_000, atOnce: AT_ONCE }),
      overBarePool: await cpuRatioOf(callOverPool, requestOfPool, { calls: 4_000, atOnce: AT_ONCE }),
    };
  } finally {
    await Promise.all([transport.close(), pool.close()]);
    server.disconnect();
  }
}

// The server: it ends when its parent does.
if (process.argv[1] === fileURLToPath(import.meta.url) && process.send) {
  const user = JSON.stringify({ id: 'user_1', first_name: 'Ada', public_metadata: { notes: 'x'.repeat(1_000) } });
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(user);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  process.send(typeof address === 'object' ? address?.port : undefined);
  process.once('disconnect', () => process.exit());
}
