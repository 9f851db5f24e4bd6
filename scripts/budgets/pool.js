// @ts-check
// The CPU of a call over the pool of clerk-bapi/undici beside that over Node's `fetch`, from a server on loopback.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

const ROUNDS = 5;
const CALLS = 1_000;
const AT_ONCE = 32;

/** CPU of this process for some calls, so many at a time. @param {() => Promise<unknown>} call */
async function cpuOf(call) {
  let made = 0;
  const start = process.cpuUsage();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (made++ < CALLS) await call();
    }),
  );
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

/** What share of the time over `fetch` a call takes over the pool: the median of interleaved rounds. */
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
    await cpuOf(callOverPool);
    await cpuOf(callOverFetch);
    const ratios = [];
    for (let round = 0; round < ROUNDS; round++) {
      ratios.push((await cpuOf(callOverPool)) / (await cpuOf(callOverFetch)));
    }
    return ratios.sort((a, b) => a - b)[ROUNDS >> 1] ?? Number.NaN;
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
