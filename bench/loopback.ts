// How many requests a second does the client make on loopback, over connections that stay open, and what CPU does each take?
// The server is a process of its own, and so is each client.
import { isBuilt } from './built.js';
import { start, type Child } from './children.js';
import type { Figures } from './loopback-client.js';
import { atLeast, chart, compare, program, type Column } from './report.js';
import { find, interleaved, ratioOf, type Measured } from './statistics.js';

const ROUNDS = 11;
const MILLISECONDS = 250;
const WARM_UP = 1500;
const AT_A_TIME = [1, 32, 256];
const barePool = 'bare undici pool';
/** The limit of a client over `fetch`: a client that can't time out is of no use. */
const limit = 'fetch that can time out';
const pooled = 'clerk-bapi/undici';
const names = [barePool, pooled, 'built-in fetch', limit, 'clerk-bapi', 'openapi-fetch', '@clerk/backend'].filter(
  (name) => name !== pooled || isBuilt('undici.js'),
);

type Rates = Record<'rate' | 'cpu' | 'busy', number>;

async function compareAt(atATime: number, server: Child): Promise<Measured<Rates>[]> {
  const clients: { name: string; client: Child }[] = [];
  for (const name of names)
    clients.push({
      name,
      client: await start(new URL('loopback-client.ts', import.meta.url), [name, server.ready, atATime]),
    });
  for (const { client } of clients) await client.ask(WARM_UP);
  const measured = await interleaved(clients, ROUNDS, async ({ client }) => {
    const before = Number(await server.ask('cpu'));
    const { requests, seconds, cpu } = (await client.ask(MILLISECONDS)) as Figures;
    const serverCpu = Number(await server.ask('cpu')) - before;
    return { rate: requests / seconds, cpu: cpu / requests, busy: serverCpu / (seconds * 1e4) };
  });
  for (const { client } of clients) client.stop();
  return measured;
}

async function measure() {
  const server = await start(new URL('users-server.ts', import.meta.url), [1]);
  const results: { name: string; measured: Measured<Rates>[] }[] = [];
  for (const atATime of AT_A_TIME) {
    const measured = await compareAt(atATime, server);
    results.push({ name: `${atATime} at a time`, measured });
  }
  server.stop();

  const rate = (figures: Rates) => figures.rate;
  const columns: Column<Rates>[] = [
    { name: 'requests/s', of: rate, beside: ['@clerk/backend', limit, barePool] },
    { name: 'µs of CPU', of: ({ cpu }) => cpu, beside: ['clerk-bapi', barePool] },
    { name: '% of a core in the server', of: ({ busy }) => busy },
  ];
  const target = (atATime: number, name: string, other: string, least: number) => {
    const { measured } = find(results, `${atATime} at a time`);
    const ratio = names.includes(name) ? ratioOf(measured, name, other, rate) : undefined;
    return atLeast(`${name}, ${atATime} at a time, × ${other}`, least, ratio, '', 2);
  };
  return {
    question: 'How many requests a second on loopback, and what CPU does each take?',
    method: `GET of one user from \`node:http\` over keep-alive connections, ${MILLISECONDS} ms a round, median of ${ROUNDS} interleaved rounds. CPU is that of the client's process. The limit of a client over \`fetch\` is a bare loop that makes an \`AbortController\` and a timer for each request.`,
    tables: results.map(({ name, measured }) => compare(name, measured, columns)),
    targets: [
      target(32, 'clerk-bapi', limit, 0.95),
      target(256, 'clerk-bapi', limit, 0.95),
      target(32, pooled, '@clerk/backend', 7),
      target(32, pooled, barePool, 0.88),
    ],
    charts: [
      chart('Requests on loopback, 32 at a time', 'requests/s', 'higher', find(results, '32 at a time').measured, rate),
    ],
  };
}

await program(measure);
