// Reads every user of a server on loopback, and notes how much memory that takes.
// node --expose-gc memory-client.ts CONTENDER PORT COUNT
import type { paths } from '../generated/2025-11-10/types.js';
import type * as ClerkBapi from '../src/index.js';
import { importBuilt } from './built.js';
import { send } from './children.js';
import { headers, secretKey } from './credentials.js';

const [contender = '', port, argument] = process.argv.slice(2);
const count = Number(argument);
const origin = `http://127.0.0.1:${port}`;
const limit = 500;
const SAMPLES = 20;

type User = { id?: string };

export interface Sample {
  read: number;
  /** In MB above the start. */
  heap: number;
  rss: number;
}

export interface Usage {
  samples: Sample[];
  /** The highest resident memory, in MB above the start. */
  highest: number;
  seconds: number;
}

/** Reads pages by `offset` until one is not full, as people write it by hand. */
async function* byHand(read: (offset: number) => Promise<User[]>): AsyncIterable<User> {
  for (let offset = 0; ; offset += limit) {
    const users = await read(offset);
    yield* users;
    if (users.length < limit) return;
  }
}

/** For each contender all users, one by one. */
const contenders: Record<string, () => Promise<AsyncIterable<User>>> = {
  async 'built-in fetch'() {
    return byHand(async (offset) => {
      const response = await fetch(`${origin}/v1/users?limit=${limit}&offset=${offset}`, { headers });
      return (await response.json()) as User[];
    });
  },
  async 'clerk-bapi'() {
    const { createClerk, paginate } = await importBuilt<typeof ClerkBapi>('index.js');
    return paginate(createClerk({ secretKey, baseUrl: `${origin}/v1` }).users.list);
  },
  async 'openapi-fetch'() {
    const { default: createClient } = await import('openapi-fetch');
    const client = createClient<paths>({ baseUrl: `${origin}/v1`, headers });
    return byHand(async (offset) => (await client.GET('/users', { params: { query: { limit, offset } } })).data ?? []);
  },
  async '@clerk/backend'() {
    const { createClerkClient } = await import('@clerk/backend');
    const backend = createClerkClient({ secretKey, apiUrl: origin });
    return byHand(async (offset) => (await backend.users.getUserList({ limit, offset })).data);
  },
};

const megabytes = (bytes: number) => bytes / 2 ** 20;
const rss = () => megabytes(process.memoryUsage.rss());
function heap() {
  globalThis.gc?.();
  return megabytes(process.memoryUsage().heapUsed);
}

const users = await contenders[contender]?.();
if (!users) throw new Error(`bench: there is no contender ${contender}`);
const start = { heap: heap(), rss: rss() };
const begin = performance.now();
const samples: Sample[] = [];
let read = 0;
let highest = start.rss;
for await (const { id } of users) {
  if (!id) throw new Error('bench: a user without an ID');
  read++;
  if (read % limit === 0) highest = Math.max(highest, rss());
  if (read % (count / SAMPLES) === 0) samples.push({ read, heap: heap() - start.heap, rss: rss() - start.rss });
}
if (read !== count) throw new Error(`bench: ${contender} read ${read} users of ${count}`);
const usage: Usage = { samples, highest: highest - start.rss, seconds: (performance.now() - begin) / 1000 };
send({ ...usage });
process.disconnect?.();
