// What share of the API's limit is used by many calls with one key, and how many requests exceed it?
import { start } from './children.js';
import type { Counts } from './rate-limit-server.js';
import { atLeast, atMost, chart, compare, program } from './report.js';
import { interleaved, medianOf } from './statistics.js';

const REQUESTS = 200;
const WINDOW = 2_000;
const WINDOWS = 6;
const ROUNDS = 3;
const CALLS = REQUESTS * WINDOWS;
const names = ['clerk-bapi', '@clerk/backend, p-limit', '@clerk/backend, Bottleneck'];

type Figures = Record<'share' | 'failed' | 'rejected', number>;

/** The share of the limit in the windows between the first and the last, which are used in part. */
function shareOf({ windows }: Counts): number {
  const whole = windows.slice(1, -1);
  return whole.reduce((sum, taken) => sum + taken, 0) / (whole.length * REQUESTS);
}

async function measure() {
  const server = await start(new URL('rate-limit-server.ts', import.meta.url), [REQUESTS, WINDOW]);
  const contenders = names.map((name) => ({ name }));
  const measured = await interleaved(contenders, ROUNDS, async ({ name }): Promise<Figures> => {
    const program = new URL('rate-limit-client.ts', import.meta.url);
    const client = await start(program, [name, server.ready, CALLS, REQUESTS, WINDOW]);
    const failed = Number(await client.ask('run'));
    client.stop();
    const counts = (await server.ask('counts')) as Counts;
    return { share: shareOf(counts), failed: (failed / CALLS) * 100, rejected: (counts.rejected / CALLS) * 100 };
  });
  server.stop();
  const share = (figures: Figures) => figures.share;
  const rejected = (figures: Figures) => figures.rejected;
  const failed = (figures: Figures) => figures.failed;
  return {
    question: "What share of the API's limit do many calls with one key use?",
    method: `${CALLS} calls at once of a user, from a server that allows ${REQUESTS} requests in ${WINDOW / 1000} s; median of ${ROUNDS} interleaved rounds. The first and the last window do not count for the share. p-limit and Bottleneck make a call again after a 429, when \`Retry-After\` has passed.`,
    tables: [
      compare('One process', measured, [
        { name: 'share of the limit', of: share, digits: 3 },
        { name: '% of calls that failed', of: failed, digits: 1 },
        { name: '429s for 100 calls', of: rejected, digits: 1 },
      ]),
    ],
    targets: [
      atLeast('clerk-bapi, share of the limit', 0.97, medianOf(measured, 'clerk-bapi', share), '', 3),
      atMost('clerk-bapi, calls that failed', 0, medianOf(measured, 'clerk-bapi', failed), ' %'),
      atMost('clerk-bapi, 429s for 100 calls', 20, medianOf(measured, 'clerk-bapi', rejected)),
    ],
    charts: [chart("Share of the API's limit in use", 'share', 'higher', measured, share)],
  };
}

await program(measure);
