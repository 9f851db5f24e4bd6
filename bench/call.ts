// What does one call cost, beyond `fetch` itself? CPU time in µs, over a stubbed `fetch`, minus the stub.
// node call.js [file of ours …]  (several builds can be compared: each gets its own lines)
import { relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Octokit } from '@octokit/rest';
import OpenAI from 'openai';
import createFetchClient from 'openapi-fetch';
import Stripe from 'stripe';
import { builtFile, list, user } from './common.js';
import { atMost, chart, compare, medianOf, program } from './report.js';
import { interleaved } from './rounds.js';
import { apiVersion } from './versions.js';

const ROUNDS = 21;
const CALLS = 1500;
const secretKey = `sk_test_${'x'.repeat(40)}`;

/** A `fetch` that answers everything with this text, in a new `Response` each time. */
let answerText = '';
const answerInit = { status: 200, headers: { 'content-type': 'application/json', 'cf-ray': '8f3a1b2c3d4e5f60-FRA' } };
const stub = async () => new Response(answerText, answerInit);

// `text()`, as most readers of an answer would. A reader of chunks is cheaper: hence figures below 0 for large answers.
const bareStub = async () => {
  const response = await stub();
  return JSON.parse(await response.text());
};

globalThis.fetch = stub; // @clerk/backend takes no `fetch` of ours, and takes this one when it is loaded
const { createClerkClient } = await import('@clerk/backend');
const backend = createClerkClient({ secretKey });
const bare = createFetchClient({
  baseUrl: 'https://api.clerk.com/v1',
  fetch: stub,
  headers: { authorization: `Bearer ${secretKey}`, 'clerk-api-version': apiVersion, 'user-agent': 'bench' },
});
const octokit = new Octokit({ auth: 'x'.repeat(40), request: { fetch: stub } });
const openai = new OpenAI({ apiKey: 'x'.repeat(40), fetch: stub });
const stripe = new Stripe(secretKey, { httpClient: Stripe.createFetchHttpClient(stub), telemetry: false });

/** Clients of other APIs answer with a list in an object. */
const wrapped = (items) => JSON.stringify({ object: 'list', data: items, has_more: false });

/** What is measured: a function for each contender that makes one call. */
const cases = [
  {
    title: 'GET with a query, one user',
    items: [user(1)],
    ours: (clerk) => clerk.users.list({ limit: 10, query: 'ada', banned: true }),
    peers: {
      'openapi-fetch': () => bare.GET('/users', { params: { query: { limit: 10, query: 'ada', banned: true } } }),
      // `users.getUserList` makes two requests. This makes one, and reads users all the same.
      '@clerk/backend': () => backend.invitations.getInvitationList({ limit: 10, query: 'ada', status: 'pending' }),
      '@octokit/rest': () => octokit.rest.repos.listForOrg({ org: 'ada', per_page: 10, type: 'public' }),
      stripe: () => stripe.customers.list({ limit: 10, email: 'ada@example.com' }),
      openai: () => openai.files.list({ limit: 10, purpose: 'batch', order: 'asc' }),
    },
  },
  {
    title: 'PATCH with a body',
    items: user(1),
    ours: (clerk) => clerk.users.update('user_1', { first_name: 'Ada', last_name: 'King' }),
    peers: {
      'openapi-fetch': () =>
        bare.PATCH('/users/{user_id}', {
          params: { path: { user_id: 'user_1' } },
          body: { first_name: 'Ada', last_name: 'King' },
        }),
      '@clerk/backend': () => backend.users.updateUser('user_1', { firstName: 'Ada', lastName: 'King' }),
      '@octokit/rest': () => octokit.rest.users.updateAuthenticated({ name: 'Ada', company: 'King' }),
      // These two have no PATCH: a POST that changes something.
      stripe: () => stripe.customers.update('cus_1', { name: 'Ada', phone: '1' }),
      openai: () => openai.conversations.update('conv_1', { metadata: { name: 'Ada', other: 'King' } }),
    },
  },
  {
    title: 'GET, 500 users',
    items: list(500),
    calls: 15,
    ours: (clerk) => clerk.users.list({ limit: 500 }),
    peers: {
      'openapi-fetch': () => bare.GET('/users', { params: { query: { limit: 500 } } }),
      '@clerk/backend': () => backend.invitations.getInvitationList({ limit: 500 }),
      '@octokit/rest': () => octokit.rest.repos.listForOrg({ org: 'ada', per_page: 500 }),
      stripe: () => stripe.customers.list({ limit: 500 }),
      openai: () => openai.files.list({ limit: 500 }),
    },
  },
];
const wrapping = new Set(['stripe', 'openai']);

/** Our client of each build: that in dist/, or those that are named. */
async function ourClients() {
  const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  const urls = files.length === 0 ? [builtFile('index.js')] : files.map((file) => pathToFileURL(file).href);
  return Promise.all(
    urls.map(async (url) => {
      const { createClerk } = await import(url);
      const name = urls.length === 1 ? 'clerk-bapi' : relative(process.cwd(), fileURLToPath(url));
      return { name, clerk: createClerk({ secretKey, fetch: stub }) };
    }),
  );
}

/** CPU of one call in µs: of this process with all its threads, so that a busy neighbour does not count. */
async function cpuOf({ call, text }, calls) {
  answerText = text;
  const start = process.cpuUsage();
  for (let i = 0; i < calls; i++) await call();
  const { user: inUser, system } = process.cpuUsage(start);
  return (inUser + system) / calls;
}

async function measure() {
  const clients = await ourClients();
  const [{ name: first }] = clients;
  const tables = [];
  const results = [];
  for (const { title, items, calls = CALLS, ours, peers } of cases) {
    const text = JSON.stringify(items);
    const contenders = [
      { name: 'the stub itself', call: bareStub, text },
      ...clients.map(({ name, clerk }) => ({ name, call: () => ours(clerk), text })),
      ...Object.entries(peers).map(([name, call]) => ({
        name,
        call,
        text: wrapping.has(name) && Array.isArray(items) ? wrapped(items) : text,
      })),
    ];
    for (const contender of contenders) await cpuOf(contender, calls * 5);
    const measured = await interleaved(contenders, ROUNDS, async (contender) => ({
      whole: await cpuOf(contender, calls),
    }));
    // Per round, so that a slow moment of the machine falls out of the difference.
    const [stubs] = measured;
    for (const { rounds } of measured)
      rounds.forEach((figures, round) => (figures.beyond = figures.whole - stubs.rounds[round].whole));
    // Where the answer is large, what is left is too little to be compared.
    const isSmall = calls === CALLS;
    const columns = [
      { name: 'µs beyond', of: ({ beyond }) => beyond, digits: 1, beside: isSmall ? [first] : [] },
      { name: 'µs whole', of: ({ whole }) => whole, digits: 1, beside: [first, 'the stub itself'] },
    ];
    tables.push(compare(`${title} (${(text.length / 1024).toFixed(1)} KiB)`, measured, columns));
    results.push(measured);
  }
  const beyond = (figures) => figures.beyond;
  return {
    question: 'What CPU does one call take beyond `fetch` itself?',
    method: `Over a stubbed \`fetch\`, CPU of the whole process, median of ${ROUNDS} interleaved rounds of ${CALLS} calls.`,
    tables,
    targets: [
      atMost('one call beyond the stub, GET', 8, medianOf(results[0], first, beyond), ' µs'),
      atMost('one call beyond the stub, PATCH', 8, medianOf(results[1], first, beyond), ' µs'),
    ],
    charts: [chart('CPU of one call, beyond fetch', 'µs', 'lower', results[0].slice(1), beyond)],
  };
}

await program(measure);
