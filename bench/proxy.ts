// What does the proxy cost, beyond a loop that forwards and does nothing else?
// node proxy.js [file of ours …]  (several builds can be compared: each gets its own line)
import { fork } from 'node:child_process';
import http from 'node:http';
import { relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { builtFile, median, table } from './common.js';

const ROUNDS = 15;
const AT_A_TIME = 64;
const cases = [
  { name: 'GET, a small answer', path: '/v1/environment', requests: 640 },
  { name: 'POST of 1 kB', path: '/v1/client/sign_ins', method: 'POST', body: Buffer.alloc(1024, 'a'), requests: 640 },
  { name: 'an answer of 1 MB', path: '/v1/large', requests: 64 },
];
const files = process.argv.slice(2).map((file) => pathToFileURL(file).href);
if (files.length === 0) files.push(builtFile('proxy-node.js'));
const ours = files.map((file) => ({
  name: files.length === 1 ? 'clerk-bapi' : relative(process.cwd(), fileURLToPath(file)),
  role: 'ours',
  file,
}));
const contenders = [
  { name: 'bare forwarding loop', role: 'bare' },
  ...ours,
  { name: '@clerk/backend', role: 'official' },
  { name: 'piped by node:http', role: 'piped' },
];

/** Starts a server in a process of its own, so that its CPU time is its own too. */
async function start(role, ...args) {
  const child = fork(fileURLToPath(new URL('proxy-server.js', import.meta.url)), [role, ...args]);
  const exit = new Promise((_, reject) => {
    child.on('exit', () => reject(new Error(`bench: the server \`${role}\` has ended`)));
  });
  const ask = (question) => {
    if (question) child.send(question);
    return Promise.race([exit, new Promise((resolve) => child.once('message', resolve))]);
  };
  const port = await ask();
  exit.catch(() => undefined); // it is told to, in the end
  return { port, cpu: () => ask('cpu'), stop: () => child.kill() };
}

const browser = {
  accept: 'application/json, text/plain, */*',
  'accept-language': 'en-GB,en;q=0.9',
  'content-type': 'application/x-www-form-urlencoded',
  cookie: `__client=${'c'.repeat(200)}; __session=${'s'.repeat(600)}`,
  origin: 'https://app.example.com',
  referer: 'https://app.example.com/sign-in',
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36',
};

function send({ port, agent }, { path, method = 'GET', body }) {
  return new Promise((resolve, reject) => {
    const headers = { ...browser, ...(body && { 'content-length': body.length }) };
    const request = http.request({ port, agent, method, path: `/__clerk${path}`, headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`bench: status ${response.statusCode}`));
      response.on('error', reject).on('end', resolve).resume();
    });
    request.on('error', reject).end(body);
  });
}

/** What a request takes, in µs: CPU of the process that forwards, and time. */
async function measure(contender, one, requests) {
  const cpu = await contender.cpu();
  const begin = performance.now();
  let left = requests;
  const client = async () => {
    while (left-- > 0) await send(contender, one);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, client));
  const time = performance.now() - begin;
  return { cpu: ((await contender.cpu()) - cpu) / requests, time: (time * 1000) / requests };
}

const upstream = await start('upstream');
const running = [];
for (const { name, role, file = '' } of contenders) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: AT_A_TIME });
  running.push({ name, agent, ...(await start(role, `http://127.0.0.1:${upstream.port}`, file)) });
}

console.log(`Node ${process.version}, µs a request, ${AT_A_TIME} at a time, median of ${ROUNDS} interleaved rounds\n`);
for (const one of cases) {
  const measured = running.map(() => []);
  for (const contender of running) await measure(contender, one, one.requests * 3);
  for (let round = 0; round < ROUNDS; round++) {
    // Each round begins with another one: whoever comes first finds another state of caches and clock.
    for (let i = 0; i < running.length; i++) {
      const index = (round + i) % running.length;
      measured[index].push(await measure(running[index], one, one.requests));
    }
  }
  const columns = ['cpu', 'time'].flatMap((key) => {
    const values = measured.map((rounds) => rounds.map((figures) => figures[key]));
    // Per round, so that a slow moment of the machine falls out of the ratio.
    const ratio = values.map((rounds) => median(rounds.map((value, round) => value / values[0][round])));
    return [values.map((rounds) => median(rounds).toFixed(0)), ratio.map((number) => number.toFixed(2))];
  });
  console.log(one.name);
  console.log(
    table(
      ['', 'µs of CPU', '× bare', 'µs', '× bare'],
      running.map(({ name }, i) => [name, ...columns.map((column) => column[i])]),
    ),
  );
}
for (const { agent, stop } of [upstream, ...running]) {
  agent?.destroy();
  stop();
}
