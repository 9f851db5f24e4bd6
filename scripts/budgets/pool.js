// @ts-check
// The CPU of a call over the pool of clerk-bapi/undici beside that over Node's `fetch`, from a server on loopback.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { cpuRatioOf } from './rounds.js';

const AT_ONCE = 32;

/** What share of the time over `fetch` a call takes over the pool. */
export async function poolRatio() {
  // Not literals, since the type checker runs before the build.
  const [clerkFile, poolFile] = ['../../dist/index.js', '../../dist/undici.js'];
  const { createClerk } = await import(clerkFile);
  const { createUndiciTransport } = await import(poolFile);
  const server = fork(fileURLToPath(import.meta.url), { execArgv: [] });
  const transport = createUndiciTransport({ connections: AT_ONCE });
  try {
    const [port] = await once(server, 'message');
    const options = { secretKey: 'sk_test_budget', baseUrl: `http://127.0.0.1:${port}/v1` };
    const overFetch = createClerk(options);
    const overPool = createClerk({ ...options, fetch: transport.fetch });
    const callOverPool = () => overPool.users.get('user_1');
    const callOverFetch = () => overFetch.users.get('user_1');
    return await cpuRatioOf(callOverPool, callOverFetch, { calls: 1_000, atOnce: AT_ONCE });
  } finally {
    await transport.close();
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
