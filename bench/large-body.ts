// How long does a body that is far larger than it looks block the event loop?
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type * as client from '../src/index.js';
import type * as undici from '../src/undici/index.js';
import { importBuilt } from './built.js';
import { start } from './children.js';
import { atMost, compare, number, program } from './report.js';
import { interleaved, median, medianOf } from './statistics.js';
import { list, user } from './users.js';

/** The default of `maxResponseSize`. */
const MAXIMUM = 2 ** 26;
const sizes = { bomb: Math.floor(2.2 * 2 ** 30), fits: MAXIMUM - 1 };
/** So many users that fit. */
const users = Math.floor(MAXIMUM / (JSON.stringify(user(123_456)).length + 1));
/** How the call of each ends. `path` is the last part of its path. */
const bodies = {
  bomb: { path: sizes.bomb, ends: /maxResponseSize/ },
  fits: { path: sizes.fits, ends: /that are not JSON/ },
  users: { path: 'users', ends: /a success/ },
};
const ROUNDS = 5;

const { createClerk } = await importBuilt<typeof client>('index.js');
const { createUndiciTransport } = await importBuilt<typeof undici>('undici.js');

async function measure() {
  const server = await start(new URL('large-body-server.ts', import.meta.url), [...Object.values(sizes), users]);
  const transport = createUndiciTransport();
  const baseUrl = `http://127.0.0.1:${String(server.ready)}/v1`;
  const clients = Object.entries({ fetch: undefined, 'clerk-bapi/undici': transport.fetch }).map(([name, fetch]) => ({
    name,
    clerk: createClerk({ secretKey: 'sk_test_1', baseUrl, fetch }),
  }));
  const contenders = clients.flatMap(({ name, clerk }) =>
    Object.entries(bodies).map(([body, { path, ends }]) => ({ name: `${body}, ${name}`, clerk, path, ends })),
  );
  for (const { clerk } of clients) await clerk.users.get('user_1'); // the platform loads what it needs
  const measured = await interleaved(contenders, ROUNDS, async ({ clerk, path, ends }) => {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    const before = process.memoryUsage.rss();
    delay.enable();
    const startedAt = performance.now();
    const message = await clerk.users.get(String(path)).then(() => 'a success', String);
    const milliseconds = performance.now() - startedAt;
    await new Promise((resolve) => setTimeout(resolve, 5)); // the last delay counts too
    delay.disable();
    if (!ends.test(message)) throw new Error(`bench: ${message}`);
    return { blocked: delay.max / 1e6, milliseconds, memory: (process.memoryUsage.rss() - before) / 1e6 };
  });
  await transport.close();
  server.stop();
  const text = JSON.stringify(list(users));
  const parsing = median(
    Array.from({ length: ROUNDS }, () => {
      const startedAt = performance.now();
      JSON.parse(text);
      return performance.now() - startedAt;
    }),
  );
  return {
    question: 'How long does a body that is far larger than it looks block the event loop?',
    method: `Spaces in brotli: ${number(sizes.bomb)} bytes, which is over the default of \`maxResponseSize\`, and the most that fits. The call rejects in both: spaces are no JSON. And a list of ${number(users)} users, as large, which the client parses in portions: \`JSON.parse\` of the whole alone blocks for ${number(parsing)} ms.`,
    tables: [
      compare('until the call ends', measured, [
        { name: 'longest block, ms', of: ({ blocked }) => blocked, digits: 1 },
        { name: 'ms', of: ({ milliseconds }) => milliseconds },
        { name: 'resident memory afterwards, MB above before', of: ({ memory }) => memory },
      ]),
    ],
    targets: measured.map(({ name }) =>
      atMost(
        `longest block of the event loop, ${name}`,
        100,
        medianOf(measured, name, ({ blocked }) => blocked),
        ' ms',
      ),
    ),
    charts: [],
  };
}

await program(measure);
