// What does one call cost, beyond `fetch` itself? CPU time in µs, over a stubbed `fetch`, minus the stub.
// node call.js [file of ours …]  (several builds can be compared: each gets its own lines)
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import createFetchClient from 'openapi-fetch';
import { builtFile, list, median, table, user } from './common.js';

const ROUNDS = 31;
const CALLS = 2000;
const secretKey = `sk_test_${'x'.repeat(40)}`;

/** A `fetch` that answers everything with this text, in a new `Response` each time. */
let answerText = '';
const answerInit = { status: 200, headers: { 'content-type': 'application/json', 'cf-ray': '8f3a1b2c3d4e5f60-FRA' } };
const stub = async () => new Response(answerText, answerInit);
globalThis.fetch = stub; // @clerk/backend takes no `fetch` of ours

const files = process.argv.slice(2).map((file) => pathToFileURL(file).href);
if (files.length === 0) files.push(builtFile('index.js'));
const ours = await Promise.all(
  files.map(async (file) => {
    const { createClerk } = await import(file);
    const name = files.length === 1 ? 'clerk-bapi' : relative(process.cwd(), new URL(file).pathname);
    return { name, clerk: createClerk({ secretKey, fetch: stub }) };
  }),
);
const { createClerkClient } = await import('@clerk/backend');
const backend = createClerkClient({ secretKey });
const bare = createFetchClient({
  baseUrl: 'https://api.clerk.com/v1',
  fetch: stub,
  headers: { authorization: `Bearer ${secretKey}`, 'clerk-api-version': '2025-11-10', 'user-agent': 'bench' },
});

const one = JSON.stringify([user(1)]);
const changed = JSON.stringify(user(1));
const many = JSON.stringify(list(500));

/** What is measured: for each contender a function that makes one call. */
const cases = [
  {
    name: 'GET with a query, one user',
    answer: one,
    clerk: (clerk) => clerk.users.list({ limit: 10, query: 'ada', banned: true }),
    openapiFetch: () => bare.GET('/users', { params: { query: { limit: 10, query: 'ada', banned: true } } }),
    // `users.getUserList` makes two requests. This makes one, and reads users all the same.
    backend: () => backend.invitations.getInvitationList({ limit: 10, query: 'ada', status: 'pending' }),
  },
  {
    name: 'PATCH with a body',
    answer: changed,
    clerk: (clerk) => clerk.users.update('user_1', { first_name: 'Ada', last_name: 'King' }),
    openapiFetch: () =>
      bare.PATCH('/users/{user_id}', {
        params: { path: { user_id: 'user_1' } },
        body: { first_name: 'Ada', last_name: 'King' },
      }),
    backend: () => backend.users.updateUser('user_1', { firstName: 'Ada', lastName: 'King' }),
  },
  {
    name: 'GET, 500 users',
    answer: many,
    calls: 30,
    clerk: (clerk) => clerk.users.list({ limit: 500 }),
    openapiFetch: () => bare.GET('/users', { params: { query: { limit: 500 } } }),
    backend: () => backend.invitations.getInvitationList({ limit: 500 }),
  },
];

// `text()`, as most readers of an answer would. A reader of chunks is cheaper: hence figures below 0 for large answers.
const bareStub = async () => {
  const response = await stub();
  return JSON.parse(await response.text());
};

/** CPU of one call in µs: of this process with all its threads, so that a busy neighbour does not count. */
async function measure(call, calls) {
  const start = process.cpuUsage();
  for (let i = 0; i < calls; i++) await call();
  const { user: inUser, system } = process.cpuUsage(start);
  return (inUser + system) / calls;
}

console.log(`Node ${process.version}, µs of CPU a call beyond the stub, median of ${ROUNDS} interleaved rounds\n`);
for (const { name, answer, calls = CALLS, clerk, openapiFetch, backend } of cases) {
  answerText = answer;
  const contenders = [
    { name: 'the stub itself', call: bareStub },
    ...ours.map(({ name, clerk: client }) => ({ name, call: () => clerk(client) })),
    { name: 'openapi-fetch', call: openapiFetch },
    { name: '@clerk/backend', call: backend },
  ].map((contender) => ({ ...contender, times: [] }));
  for (const { call } of contenders) await measure(call, calls * 5);
  for (let round = 0; round < ROUNDS; round++) {
    // Each round begins with another one: whoever comes first finds another state of caches and clock.
    for (let i = 0; i < contenders.length; i++) {
      const contender = contenders[(round + i) % contenders.length];
      contender.times.push(await measure(contender.call, calls));
    }
  }
  const [base, ...others] = contenders.map(({ name, times }) => ({ name, times, whole: median(times) }));
  // Per round, so that a slow moment of the machine falls out of the difference.
  const beyond = others.map(({ times }) => median(times.map((time, round) => time - base.times[round])));
  console.log(`${name} (${(answer.length / 1024).toFixed(1)} KiB; the stub itself: ${base.whole.toFixed(1)} µs)`);
  console.log(
    table(
      ['', 'µs beyond', '× ours', 'µs whole', '× ours'],
      others.map(({ name, whole }, i) => [
        name,
        beyond[i].toFixed(1),
        beyond[0] > 0.5 ? (beyond[i] / beyond[0]).toFixed(2) : '–', // nothing to compare with
        whole.toFixed(1),
        (whole / others[0].whole).toFixed(2),
      ]),
    ),
  );
}
