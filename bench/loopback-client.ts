// Makes calls to a server on loopback, so many at a time, in a process of its own.
// node loopback-client.js CONTENDER PORT AT_A_TIME
import { builtFile } from './common.js';
import { apiVersion } from './versions.js';

const [contender, port, atATime] = process.argv.slice(2);
const origin = `http://127.0.0.1:${port}`;
const secretKey = `sk_test_${'x'.repeat(40)}`;
const headers = { authorization: `Bearer ${secretKey}`, 'clerk-api-version': apiVersion, 'user-agent': 'bench' };
const connections = Number(atATime);

/** For each contender what reads one user. */
const contenders = {
  async 'bare undici pool'() {
    const { Pool } = await import('undici');
    const pool = new Pool(origin, { connections });
    return async () => (await pool.request({ path: '/v1/users/user_1', method: 'GET', headers })).body.json();
  },
  async 'built-in fetch'() {
    return async () => (await fetch(`${origin}/v1/users/user_1`, { headers })).json();
  },
  async 'clerk-bapi'() {
    const { createClerk } = await import(builtFile('index.js'));
    const clerk = createClerk({ secretKey, baseUrl: `${origin}/v1` });
    return () => clerk.users.get('user_1');
  },
  async 'clerk-bapi/undici'() {
    const { createClerk } = await import(builtFile('index.js'));
    const { createUndiciTransport } = await import(builtFile('undici.js'));
    const transport = createUndiciTransport({ connections });
    const clerk = createClerk({ secretKey, baseUrl: `${origin}/v1`, fetch: transport.fetch });
    return () => clerk.users.get('user_1');
  },
  async '@clerk/backend'() {
    const { createClerkClient } = await import('@clerk/backend');
    const backend = createClerkClient({ secretKey, apiUrl: origin });
    return () => backend.users.getUser('user_1');
  },
  async 'openapi-fetch'() {
    const { default: createClient } = await import('openapi-fetch');
    const client = createClient({ baseUrl: `${origin}/v1`, headers });
    return () => client.GET('/users/{user_id}', { params: { path: { user_id: 'user_1' } } });
  },
};

const call = await contenders[contender]();

/** As many calls as there is time for. */
async function run(milliseconds) {
  let requests = 0;
  const cpu = process.cpuUsage();
  const begin = performance.now();
  const loop = async () => {
    while (performance.now() - begin < milliseconds) {
      await call();
      requests++;
    }
  };
  await Promise.all(Array.from({ length: connections }, loop));
  const { user, system } = process.cpuUsage(cpu);
  return { requests, seconds: (performance.now() - begin) / 1000, cpu: user + system };
}

process.on('message', async (milliseconds) => process.send(await run(milliseconds)));
process.send('ready');
process.on('disconnect', () => process.exit()); // whoever asked is gone
