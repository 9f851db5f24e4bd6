// How many requests a second does the client make on loopback, over connections that stay open, and what CPU does each take?
// The server is a process of its own, and so is each client.
import { start } from './children.js';
import { isBuilt } from './common.js';
import { atLeast, chart, compare, program, ratioOf } from './report.js';
import { interleaved } from './rounds.js';

const ROUNDS = 11;
const MILLISECONDS = 250;
const WARM_UP = 1500;
const AT_A_TIME = [1, 32, 256];
const limit = 'bare undici pool';
const pooled = 'clerk-bapi/undici';
const names = [limit, pooled, 'built-in fetch', 'clerk-bapi', 'openapi-fetch', '@clerk/backend'].filter(
  (name) => name !== pooled || isBuilt('undici.js'),
);

async function compareAt(atATime, server) {
  const clients = [];
  for (const name of names)
    clients.push({
      name,
      client: await start(new URL('loopback-client.js', import.meta.url), [name, server.ready, atATime]),
    });
  for (const { client } of clients) await client.ask(WARM_UP);
  const measured = await interleaved(clients, ROUNDS, async ({ client }) => {
    const before = await server.ask('cpu');
    const { requests, seconds, cpu } = await client.ask(MILLISECONDS);
    const serverCpu = (await server.ask('cpu')) - before;
    return { rate: requests / seconds, cpu: cpu / requests, busy: serverCpu / (seconds * 1e4) };
  });
  for (const { client } of clients) client.stop();
  return measured;
}

async function measure() {
  const server = await start(new URL('users-server.js', import.meta.url), [1]);
  const results = new Map();
  for (const atATime of AT_A_TIME) results.set(atATime, await compareAt(atATime, server));
  server.stop();

  const rate = (figures) => figures.rate;
  const columns = [
    { name: 'requests/s', of: rate, beside: ['@clerk/backend', limit] },
    { name: 'µs of CPU', of: ({ cpu }) => cpu, beside: ['clerk-bapi'] },
    { name: '% of a core in the server', of: ({ busy }) => busy },
  ];
  const at32 = results.get(32);
  const ratio = (name, other) => (names.includes(name) ? ratioOf(at32, name, other, rate) : undefined);
  return {
    question: 'How many requests a second on loopback, and what CPU does each take?',
    method: `GET of one user from \`node:http\` over keep-alive connections, ${MILLISECONDS} ms a round, median of ${ROUNDS} interleaved rounds. CPU is that of the client's process.`,
    tables: [...results].map(([atATime, measured]) => compare(`${atATime} at a time`, measured, columns)),
    targets: [
      atLeast('clerk-bapi, 32 at a time, × @clerk/backend', 1.2, ratio('clerk-bapi', '@clerk/backend'), '', 2),
      atLeast(`${pooled}, 32 at a time, × @clerk/backend`, 7, ratio(pooled, '@clerk/backend'), '', 2),
      atLeast(`${pooled}, 32 at a time, × bare undici pool`, 0.8, ratio(pooled, limit), '', 2),
    ],
    charts: [chart('Requests on loopback, 32 at a time', 'requests/s', 'higher', at32, rate)],
  };
}

await program(measure);
