// Reads every user of a server on loopback, and notes how much memory that takes.
// node --expose-gc memory-client.js CONTENDER PORT COUNT
import { builtFile } from './common.js';
import { apiVersion } from './versions.js';

const [contender, port, count] = process.argv.slice(2);
const origin = `http://127.0.0.1:${port}`;
const secretKey = `sk_test_${'x'.repeat(40)}`;
const headers = { authorization: `Bearer ${secretKey}`, 'clerk-api-version': apiVersion, 'user-agent': 'bench' };
const limit = 500;
const SAMPLES = 20;

/** Reads pages by `offset` until one is not full, as people write it by hand. */
async function* byHand(read) {
  for (let offset = 0; ; offset += limit) {
    const users = await read(offset);
    yield* users;
    if (users.length < limit) return;
  }
}

/** For each contender all users, one by one. */
const contenders = {
  'built-in fetch': () =>
    byHand(async (offset) => (await fetch(`${origin}/v1/users?limit=${limit}&offset=${offset}`, { headers })).json()),
  async 'clerk-bapi'() {
    const { createClerk, paginate } = await import(builtFile('index.js'));
    return paginate(createClerk({ secretKey, baseUrl: `${origin}/v1` }).users.list);
  },
  async 'openapi-fetch'() {
    const { default: createClient } = await import('openapi-fetch');
    const client = createClient({ baseUrl: `${origin}/v1`, headers });
    return byHand(async (offset) => (await client.GET('/users', { params: { query: { limit, offset } } })).data);
  },
  async '@clerk/backend'() {
    const { createClerkClient } = await import('@clerk/backend');
    const backend = createClerkClient({ secretKey, apiUrl: origin });
    return byHand(async (offset) => (await backend.users.getUserList({ limit, offset })).data);
  },
};

const megabytes = (bytes) => bytes / 2 ** 20;
const rss = () => megabytes(process.memoryUsage.rss());
function heap() {
  gc();
  return megabytes(process.memoryUsage().heapUsed);
}

const users = await contenders[contender]();
const start = { heap: heap(), rss: rss() };
const begin = performance.now();
const samples = [];
let read = 0;
let highest = start.rss;
for await (const { id } of users) {
  if (!id) throw new Error('bench: a user without an ID');
  read++;
  if (read % limit === 0) highest = Math.max(highest, rss());
  if (read % (count / SAMPLES) === 0) samples.push({ read, heap: heap() - start.heap, rss: rss() - start.rss });
}
if (read !== Number(count)) throw new Error(`bench: ${contender} read ${read} users of ${count}`);
process.send({ start, samples, highest: highest - start.rss, seconds: (performance.now() - begin) / 1000 });
process.disconnect();
