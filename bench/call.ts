// What does one call cost, beyond `fetch` itself? CPU time in µs, over a stubbed `fetch`, minus the stub.
// call.ts [file of ours …]  (several builds can be compared: each gets its own lines)
import { relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Octokit } from '@octokit/rest';
import OpenAI from 'openai';
import createFetchClient from 'openapi-fetch';
import Stripe from 'stripe';
import type { paths } from '../generated/2025-11-10/types.js';
import type * as ClerkBapi from '../src/index.js';
import { builtFile } from './built.js';
import { cpuTime } from './children.js';
import { headers, secretKey } from './credentials.js';
import { atMost, chart, compare, fileArguments, program, type Column } from './report.js';
import { interleaved, medianOf, paired, ratioOf, type Measured } from './statistics.js';
import { list, user } from './users.js';

const ROUNDS = 21;
const CALLS = 1500;

/** The body of every response: `fetch` is stubbed with a new `Response` of this text each time. */
let body = '';
const init = { status: 200, headers: { 'content-type': 'application/json', 'cf-ray': '8f3a1b2c3d4e5f60-FRA' } };
const stub = async () => new Response(body, init);

// `text()`, as most readers of a response would. A reader of chunks is cheaper: hence figures below 0 for large responses.
const bareStub = async (): Promise<unknown> => {
  const response = await stub();
  return JSON.parse(await response.text());
};

globalThis.fetch = stub; // @clerk/backend has no option for a `fetch`, and reads this one when it is loaded
const { createClerkClient } = await import('@clerk/backend');
const backend = createClerkClient({ secretKey });
const bare = createFetchClient<paths>({ baseUrl: 'https://api.clerk.com/v1', fetch: stub, headers });
const octokit = new Octokit({ auth: 'x'.repeat(40), request: { fetch: stub } });
const openai = new OpenAI({ apiKey: 'x'.repeat(40), fetch: stub });
const stripe = new Stripe(secretKey, { httpClient: Stripe.createFetchHttpClient(stub), telemetry: false });

/** Clients of other APIs expect a list in an object. */
const wrapped = (items: unknown[]) => JSON.stringify({ object: 'list', data: items, has_more: false });
const wrapping = new Set(['stripe', 'openai']);

type Call = () => PromiseLike<unknown>;

interface Case {
  title: string;
  items: object;
  calls: number;
  ours: (clerk: ClerkBapi.Clerk) => Promise<unknown>;
  peers: Record<string, Call>;
}

/** What is measured: for each contender a function that makes one call. */
const get: Case = {
  title: 'GET with a query, one user',
  items: [user(1)],
  calls: CALLS,
  ours: (clerk) => clerk.users.list({ limit: 10, query: 'ada', banned: true }),
  peers: {
    'openapi-fetch': () => bare.GET('/users', { params: { query: { limit: 10, query: 'ada', banned: true } } }),
    // `users.getUserList` makes two requests. This makes one, and reads users as well.
    '@clerk/backend': () => backend.invitations.getInvitationList({ limit: 10, query: 'ada', status: 'pending' }),
    '@octokit/rest': () => octokit.rest.repos.listForOrg({ org: 'ada', per_page: 10, type: 'public' }),
    stripe: () => stripe.customers.list({ limit: 10, email: 'ada@example.com' }),
    openai: () => openai.files.list({ limit: 10, purpose: 'batch', order: 'asc' }),
  },
};
const patch: Case = {
  title: 'PATCH with a body',
  items: user(1),
  calls: CALLS,
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
};
const large: Case = {
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
};

/** Our client of each build: that in dist/, or those that are named. */
async function ourClients(): Promise<{ name: string; clerk: ClerkBapi.Clerk }[]> {
  const files = fileArguments();
  const urls = files.length === 0 ? [builtFile('index.js')] : files.map((file) => pathToFileURL(file).href);
  return Promise.all(
    urls.map(async (url) => {
      const { createClerk } = (await import(url)) as typeof ClerkBapi;
      const name = urls.length === 1 ? 'clerk-bapi' : relative(process.cwd(), fileURLToPath(url));
      return { name, clerk: createClerk({ secretKey, fetch: stub }) };
    }),
  );
}

interface Contender {
  name: string;
  call: Call;
  text: string;
}

/** CPU of one call in µs: of this process with all its threads, so that a busy neighbour does not count. */
async function cpuOf({ call, text }: Contender, calls: number): Promise<number> {
  body = text;
  const start = cpuTime();
  for (let i = 0; i < calls; i++) await call();
  return (cpuTime() - start) / calls;
}

type Figures = Record<'whole' | 'beyond', number>;

async function measureCase(one: Case, clients: Awaited<ReturnType<typeof ourClients>>): Promise<Measured<Figures>[]> {
  const { items, calls, ours, peers } = one;
  const text = JSON.stringify(items);
  const stubbed = { name: 'the stub itself', call: bareStub, text };
  const contenders: Contender[] = [
    stubbed,
    ...clients.map(({ name, clerk }) => ({ name, call: () => ours(clerk), text })),
    ...Object.entries(peers).map(([name, call]) => ({
      name,
      call,
      text: wrapping.has(name) && Array.isArray(items) ? wrapped(items) : text,
    })),
  ];
  for (const contender of contenders) await cpuOf(contender, calls * 5);
  const measured = await interleaved(contenders, ROUNDS, (contender) => cpuOf(contender, calls));
  const [stubs] = measured;
  if (!stubs) throw new Error('bench: nothing was measured');
  return measured.map((contender) => ({
    name: contender.name,
    rounds: paired(contender, stubs, (whole, stub) => ({ whole, beyond: whole - stub })),
  }));
}

async function measure() {
  const clients = await ourClients();
  const first = clients[0]?.name ?? '';
  const beyond = (figures: Figures) => figures.beyond;
  const tables = [];
  const results = new Map<Case, Measured<Figures>[]>();
  for (const one of [get, patch, large]) {
    const measured = await measureCase(one, clients);
    // Where the response is large, the remainder is too little to be compared.
    const isSmall = one.calls === CALLS;
    const columns: Column<Figures>[] = [
      { name: 'µs beyond', of: beyond, digits: 1, beside: isSmall ? [first] : [] },
      { name: 'µs whole', of: ({ whole }) => whole, digits: 1, beside: [first, 'the stub itself'] },
    ];
    const size = (JSON.stringify(one.items).length / 1024).toFixed(1);
    tables.push(compare(`${one.title} (${size} KiB)`, measured, columns));
    results.set(one, measured);
  }
  const of = (one: Case) => results.get(one) ?? [];
  return {
    question: 'What CPU does one call take beyond `fetch` itself?',
    method: `Over a stubbed \`fetch\`, CPU of the whole process, median of ${ROUNDS} interleaved rounds of ${CALLS} calls.`,
    tables,
    targets: [
      atMost('one call beyond the stub, GET', 4.7, medianOf(of(get), first, beyond), ' µs'),
      atMost('one call beyond the stub, PATCH', 4.7, medianOf(of(patch), first, beyond), ' µs'),
      // Microseconds are those of the machine. The official SDK is measured in the same rounds.
      atMost('the same, GET, × @clerk/backend', 1 / 3, ratioOf(of(get), first, '@clerk/backend', beyond), '', 2),
      atMost('the same, PATCH, × @clerk/backend', 1 / 3, ratioOf(of(patch), first, '@clerk/backend', beyond), '', 2),
    ],
    charts: [chart('CPU of one call, beyond fetch', 'µs', 'lower', of(get).slice(1), beyond)],
  };
}

await program(measure);
