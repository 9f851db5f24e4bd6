// What share of the API's limit is used by many calls with one key, in one process and in four, and how many requests exceed it?
import { freePort, startRedis, stop } from '../test/redis/server.js';
import { missingMessage, servicePath, services } from '../scripts/checks/services.js';
import { start } from './children.js';
import type { Counts } from './rate-limit-server.js';
import { atLeast, atMost, chart, compare, program, type Column } from './report.js';
import { interleaved, medianOf, type Measured } from './statistics.js';

// A window as long as the API's: how fast the client goes again after a 429 is made for that.
const REQUESTS = 500;
const WINDOW = 10_000;
const WINDOWS = 4;
const ROUNDS = 1; // a contender takes a minute
const CALLS = REQUESTS * WINDOWS;
const PROCESSES = 4;
const spaced = 'clerk-bapi, rateLimit';
const fleet = 'clerk-bapi/redis';
const alone = ['clerk-bapi', spaced, '@clerk/backend, p-limit', '@clerk/backend, Bottleneck'];
const together = ['clerk-bapi', fleet, '@clerk/backend, p-limit', '@clerk/backend, Bottleneck over Redis'];

type Figures = Record<'share' | 'failed' | 'rejected', number>;

/** The share of the limit in the windows between the first and the last, which are used in part. */
function shareOf({ windows }: Counts): number {
  const whole = windows.slice(1, -1);
  return whole.reduce((sum, taken) => sum + taken, 0) / (whole.length * REQUESTS);
}

const share = (figures: Figures) => figures.share;
const rejected = (figures: Figures) => figures.rejected;
const failed = (figures: Figures) => figures.failed;
const columns: Column<Figures>[] = [
  { name: 'share of the limit', of: share, digits: 3 },
  { name: '% of calls that failed', of: failed, digits: 1 },
  { name: '429s for 100 calls', of: rejected, digits: 1 },
];

/** The outcome of the calls, made by that many processes at once. */
async function compareIn(processes: number, names: string[], redisPort: number): Promise<Measured<Figures>[]> {
  const server = await start(new URL('rate-limit-server.ts', import.meta.url), [REQUESTS, WINDOW]);
  const contenders = names.map((name) => ({ name }));
  const measured = await interleaved(contenders, ROUNDS, async ({ name }): Promise<Figures> => {
    const client = new URL('rate-limit-client.ts', import.meta.url);
    const args = [name, server.ready, CALLS / processes, REQUESTS, WINDOW, redisPort];
    const clients = await Promise.all(Array.from({ length: processes }, () => start(client, args)));
    const failures = await Promise.all(clients.map(async (each) => Number(await each.ask('run'))));
    for (const each of clients) each.stop();
    const counts = (await server.ask('counts')) as Counts;
    const percent = (count: number) => (count / CALLS) * 100;
    return {
      share: shareOf(counts),
      failed: percent(failures.reduce((sum, count) => sum + count, 0)),
      rejected: percent(counts.rejected),
    };
  });
  server.stop();
  return measured;
}

async function measure() {
  const redisServer = servicePath(services.redis, process.env);
  if (!redisServer) throw new Error(`bench: needs ${missingMessage(services.redis, process.env)}`);
  const redisPort = await freePort();
  const redis = await startRedis(redisServer, redisPort);
  const one = await compareIn(1, alone, redisPort);
  const four = await compareIn(PROCESSES, together, redisPort);
  await stop(redis);
  return {
    question: "What share of the API's limit do many calls with one key use?",
    method: `${CALLS} calls at once of a user, from a server that allows ${REQUESTS} requests in ${WINDOW / 1000} s, in one round. The first and the last window do not count for the share. p-limit and Bottleneck make a call again after a 429, when \`Retry-After\` has passed.`,
    tables: [compare('One process', one, columns), compare(`${PROCESSES} processes`, four, columns)],
    targets: [
      atLeast(`${spaced}, share of the limit`, 0.97, medianOf(one, spaced, share), '', 3),
      atMost(`${spaced}, 429s for 100 calls`, 0.5, medianOf(one, spaced, rejected)),
      atMost('clerk-bapi, calls that failed', 0, medianOf(one, 'clerk-bapi', failed), ' %'),
      atMost('clerk-bapi, 429s for 100 calls', 20, medianOf(one, 'clerk-bapi', rejected)),
      atLeast(`${fleet}, ${PROCESSES} processes, share of the limit`, 0.97, medianOf(four, fleet, share), '', 3),
      atMost(`${fleet}, ${PROCESSES} processes, 429s for 100 calls`, 0.5, medianOf(four, fleet, rejected)),
    ],
    charts: [
      chart("Share of the API's limit in use, one process", 'share', 'higher', one, share),
      chart(`Share of the API's limit in use, ${PROCESSES} processes`, 'share', 'higher', four, share),
    ],
  };
}

await program(measure);
