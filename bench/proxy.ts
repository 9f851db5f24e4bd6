// What does the proxy cost, beyond a loop that forwards and does nothing else?
// proxy.ts [file of ours …]  (several builds can be compared: each gets its own line)
import http from 'node:http';
import { relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { builtFile } from './built.js';
import { start, type Child } from './children.js';
import { atMost, compare, fileArguments, program } from './report.js';
import { interleaved, ratioOf, type Measured } from './statistics.js';

const ROUNDS = 15;
const AT_A_TIME = 64;

interface Case {
  name: string;
  path: string;
  requests: number;
  method?: string;
  body?: Buffer;
}

const cases: Case[] = [
  { name: 'GET, a small response', path: '/v1/environment', requests: 640 },
  { name: 'POST of 1 kB', path: '/v1/client/sign_ins', method: 'POST', body: Buffer.alloc(1024, 'a'), requests: 640 },
  { name: 'a response of 1 MB', path: '/v1/large', requests: 64 },
];
const given = fileArguments().map((file) => pathToFileURL(file).href);
const files = given.length === 0 ? [builtFile('proxy-node.js')] : given;
const ours = files.map((file) => ({
  name: files.length === 1 ? 'clerk-bapi' : relative(process.cwd(), fileURLToPath(file)),
  role: 'ours',
  file,
}));
const bare = 'bare forwarding loop';
const contenders = [
  { name: bare, role: 'bare', file: '' },
  ...ours,
  { name: '@clerk/backend', role: 'official', file: '' },
  { name: 'piped by node:http', role: 'piped', file: '' },
];

/** What a browser sends with its requests. */
const browser = {
  accept: 'application/json, text/plain, */*',
  'accept-language': 'en-GB,en;q=0.9',
  'content-type': 'application/x-www-form-urlencoded',
  cookie: `__client=${'c'.repeat(200)}; __session=${'s'.repeat(600)}`,
  origin: 'https://app.example.com',
  referer: 'https://app.example.com/sign-in',
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36',
};

interface Contender {
  name: string;
  child: Child;
  agent: http.Agent;
}

function send({ child, agent }: Contender, { path, method = 'GET', body }: Case): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { ...browser, ...(body && { 'content-length': body.length }) };
    const options = { port: Number(child.ready), agent, method, path: `/__clerk${path}`, headers };
    const request = http.request(options, (response) => {
      if (response.statusCode !== 200) reject(new Error(`bench: status ${response.statusCode}`));
      response
        .on('error', reject)
        .on('end', () => resolve())
        .resume();
    });
    request.on('error', reject).end(body);
  });
}

type Figures = Record<'cpu' | 'time', number>;

/** What a request takes, in µs: CPU of the process that forwards, and time. */
async function measureRequests(contender: Contender, one: Case, requests = one.requests): Promise<Figures> {
  const cpu = Number(await contender.child.ask('cpu'));
  const begin = performance.now();
  let left = requests;
  const client = async () => {
    while (left-- > 0) await send(contender, one);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, client));
  const time = performance.now() - begin;
  return { cpu: (Number(await contender.child.ask('cpu')) - cpu) / requests, time: (time * 1000) / requests };
}

async function measure() {
  const server = new URL('proxy-server.ts', import.meta.url);
  const upstream = await start(server, ['upstream']);
  const running: Contender[] = [];
  for (const { name, role, file } of contenders) {
    const agent = new http.Agent({ keepAlive: true, maxSockets: AT_A_TIME });
    running.push({
      name,
      agent,
      child: await start(server, [role, `http://127.0.0.1:${Number(upstream.ready)}`, file]),
    });
  }
  const results: { one: Case; measured: Measured<Figures>[] }[] = [];
  for (const one of cases) {
    for (const contender of running) await measureRequests(contender, one, one.requests * 3);
    results.push({ one, measured: await interleaved(running, ROUNDS, (contender) => measureRequests(contender, one)) });
  }
  upstream.stop();
  for (const { agent, child } of running) {
    agent.destroy();
    child.stop();
  }
  const cpu = (figures: Figures) => figures.cpu;
  return {
    question: 'What does the proxy cost beyond a bare forwarding loop?',
    method: `µs a request, ${AT_A_TIME} at a time, median of ${ROUNDS} interleaved rounds. CPU is that of the process that forwards.`,
    tables: results.map(({ one, measured }) =>
      compare(one.name, measured, [
        { name: 'µs of CPU', of: cpu, beside: [bare] },
        { name: 'µs', of: ({ time }) => time, beside: [bare] },
      ]),
    ),
    targets: results.flatMap(({ one, measured }) =>
      ours.map(({ name }) =>
        atMost(`${name}, ${one.name}, CPU × ${bare}`, 1.3, ratioOf(measured, name, bare, cpu), '', 2),
      ),
    ),
    charts: [],
  };
}

await program(measure);
