// What memory does it take to read a million users, one by one?
// The server makes its pages up. Each client is a process of its own.
import { start } from './children.js';
import type { Usage } from './memory-client.js';
import { atMost, chart, compare, number, program } from './report.js';
import { find, interleaved, ratioOf } from './statistics.js';

const COUNT = 1_000_000;
const contenders = ['built-in fetch', 'clerk-bapi', 'openapi-fetch', '@clerk/backend'].map((name) => ({ name }));

async function measure() {
  const server = await start(new URL('users-server.ts', import.meta.url), [COUNT]);
  const measured = await interleaved(contenders, 1, async ({ name }) => {
    const client = new URL('memory-client.ts', import.meta.url);
    const { ready } = await start(client, [name, server.ready, COUNT], ['--expose-gc']);
    const { samples, highest, seconds } = ready as Usage;
    const heaps = samples.map(({ heap }) => heap);
    const [first] = samples;
    return {
      samples,
      highest,
      seconds,
      heap: Math.max(...heaps),
      drift: (heaps.at(-1) ?? Number.NaN) - (first?.heap ?? Number.NaN),
      settled: Math.max(...samples.map(({ rss }) => rss)) - (first?.rss ?? Number.NaN),
    };
  });
  server.stop();
  const [ours] = find(measured, 'clerk-bapi').rounds;
  const highest = (figures: Pick<Usage, 'highest'>) => figures.highest;
  const beside = ['clerk-bapi', 'built-in fetch'];
  return {
    question: 'What memory does it take to read a million users?',
    method: `${number(COUNT)} users from loopback in pages of 500: ours by \`paginate\`, the others by a loop over \`offset\`. Heaps are read after a garbage collection. What is resident grows at first in all of them, by what the runtime keeps for new objects.`,
    tables: [
      compare('MB above the start', measured, [
        { name: 'heap, at most', of: ({ heap }) => heap, digits: 1 },
        { name: 'heap, last less first of 20', of: ({ drift }) => drift, digits: 1 },
        { name: 'resident, at most', of: highest, digits: 1, beside },
        { name: 'seconds', of: ({ seconds }) => seconds, digits: 1, beside },
      ]),
      {
        title: 'clerk-bapi on the way, MB above the start',
        head: ['users', 'heap', 'resident'],
        rows: (ours?.samples ?? []).map(({ read, heap, rss }) => [number(read), number(heap, 1), number(rss, 1)]),
      },
    ],
    targets: [
      atMost('heap above the start', 40, ours?.heap, ' MB'),
      atMost('resident memory, above that after 50,000 users', 40, ours?.settled, ' MB'),
      atMost(
        'resident memory above the start, × built-in fetch',
        1.1,
        ratioOf(measured, 'clerk-bapi', 'built-in fetch', highest),
        '',
        2,
      ),
    ],
    charts: [chart('Memory for reading 1,000,000 users', 'MB', 'lower', measured, highest)],
  };
}

await program(measure);
