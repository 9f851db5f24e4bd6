// How many requests a second does the emulator take from 50 clients at once, and does its memory stay flat?
// emulator.ts [file of an emulator …]  (several builds can be compared: each gets its own line)
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { start } from './children.js';
import type { ServerUsage } from './emulator-server.js';
import { atMost, compare, fileArguments, program } from './report.js';
import { find, interleaved } from './statistics.js';

const CLIENTS = 50;
const SECONDS = 30;
/** The first seconds fill what the server keeps: its last 1,000 requests, and compiled code. */
const WARM_UP = 5;

const built = fileURLToPath(new URL('../emulator/dist/index.js', import.meta.url));
const files = fileArguments().map((file) => path.resolve(file));
if (files.length === 0) files.push(built);
const missing = files.find((file) => !existsSync(file));
if (missing !== undefined) {
  console.error(`bench: ${missing} is missing. Run \`npm run build\` in the project's root first.`);
  process.exit(1);
}
const contenders = files.map((file) => ({ name: path.relative(process.cwd(), file), file }));

const headers = { authorization: 'Bearer sk_test_bench', 'content-type': 'application/json' };

interface Count {
  requests: number;
  failed: number;
}

/** What one client does until the time is over: a user is created, read, listed, changed and deleted. */
async function work(baseUrl: string, client: number, end: number, count: Count): Promise<void> {
  const call = async (method: string, url: string, body?: object) => {
    const response = await fetch(`${baseUrl}${url}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    count.requests += 1;
    if (!response.ok) count.failed += 1;
    return (await response.json()) as { id?: string };
  };
  for (let i = 0; performance.now() < end; i++) {
    const { id } = await call('POST', '/users', { email_address: [`client-${client}-${i}@example.com`] });
    await call('GET', `/users/${id}`);
    await call('GET', '/users?limit=10&order_by=-created_at');
    await call('PATCH', `/users/${id}/metadata`, { public_metadata: { i } });
    await call('DELETE', `/users/${id}`);
  }
}

async function load(baseUrl: string, seconds: number): Promise<Count> {
  const count = { requests: 0, failed: 0 };
  const end = performance.now() + seconds * 1_000;
  await Promise.all(Array.from({ length: CLIENTS }, (_, client) => work(baseUrl, client, end, count)));
  return count;
}

async function measure() {
  const measured = await interleaved(contenders, 1, async ({ file }) => {
    const program = new URL('emulator-server.ts', import.meta.url);
    const server = await start(program, [pathToFileURL(file).href], ['--expose-gc']);
    const usage = async () => (await server.ask('usage')) as ServerUsage;
    await load(String(server.ready), WARM_UP);
    const before = await usage();
    const { requests, failed } = await load(String(server.ready), SECONDS);
    const after = await usage();
    server.stop();
    return { requests, failed, cpu: (after.cpu - before.cpu) / requests, before, after };
  });
  const [ours] = find(measured, contenders[0]?.name ?? '').rounds;
  return {
    question: `How many requests a second does the emulator take from ${CLIENTS} clients at once?`,
    method: `Each client creates, reads, lists, changes and deletes users for ${SECONDS} s, over loopback, from one process. Memory is that of the server after a garbage collection, before and after.`,
    tables: [
      compare('50 clients', measured, [
        { name: 'requests a second', of: ({ requests }) => requests / SECONDS },
        { name: 'failed', of: ({ failed }) => failed },
        { name: 'µs of CPU a request', of: ({ cpu }) => cpu },
        { name: 'heap before, MB', of: ({ before }) => before.heap, digits: 1 },
        { name: 'heap after, MB', of: ({ after }) => after.heap, digits: 1 },
        { name: 'resident before, MB', of: ({ before }) => before.rss },
        { name: 'resident after, MB', of: ({ after }) => after.rss },
      ]),
    ],
    targets: [
      atMost('failed requests', 0, ours?.failed, '', 0),
      atMost('growth of the heap', 5, ours && ours.after.heap - ours.before.heap, ' MB'),
    ],
    charts: [],
  };
}

await program(measure);
