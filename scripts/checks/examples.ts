// @ts-check
// Installs each example with the package as npm would publish it, starts it, and requests it: what arrives at a stand-in
// for the Frontend API, and what comes back, must be right.
//   node scripts/checks/examples.js           after `npm run build`
//   node scripts/checks/examples.js express   only that one
import assert from 'node:assert/strict';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root, runnable } from '../cli.js';
import { check, compile, inTemporaryFolder, npmInstall, pack, printed, run, start, stop } from './harness.js';

const secretKey = 'sk_test_example';
const proxyUrl = 'https://app.example.com/__clerk';

/**
 * @typedef Example
 * @property {string} name its folder
 * @property {string[]} [start] arguments for its `npm start`, where PORT does not tell it to listen on any free port
 * @property {boolean} [typed] whether its own build checks its types
 * @property {Record<string, string>} sends what a request says of the client's address
 * @property {string} client the address that the Frontend API must get to know
 */

/** What anyone can send, and nobody must believe. */
const forged = { 'X-Forwarded-For': '198.51.100.7' };

/** The slowest one first. @type {Example[]} */
const examples = [
  // It counts one proxy in front of it, which adds the last entry.
  { name: 'next', typed: true, sends: { 'X-Forwarded-For': '198.51.100.7, 203.0.113.9' }, client: '203.0.113.9' },
  { name: 'express', sends: forged, client: '127.0.0.1' },
  { name: 'hono', sends: forged, client: '127.0.0.1' },
  {
    name: 'workers',
    start: ['--socket-addr=http=127.0.0.1:0', '--control-fd=1'], // tells the port on its standard output
    sends: { ...forged, 'CF-Connecting-IP': '203.0.113.9' },
    client: '203.0.113.9',
  },
];

/** @typedef {{ url: string | undefined, headers: NodeJS.Dict<string[]>, body: string }} Received */

/** A stand-in for the Frontend API on loopback, which remembers what arrived. */
async function startUpstream() {
  /** @type {Received[]} */
  const received = [];
  /** @param {http.IncomingMessage} request @param {http.ServerResponse} response */
  const answer = async (request, response) => {
    const { method, url, headersDistinct: headers } = request;
    const body = Buffer.concat(await request.toArray()).toString();
    received.push({ url, headers, body });
    if (url === '/v1/leave') return response.writeHead(307, { Location: `${origin}/v1/arrive?step=2` }).end();
    response.setHeader('Set-Cookie', ['__client=one; Path=/; HttpOnly', '__client_uat=2; Path=/']);
    response.writeHead(method === 'POST' ? 201 : 200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ method, url, body }));
  };
  const server = http.createServer((request, response) => {
    answer(request, response).catch(() => response.destroy()); // the other end is gone
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const origin = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin, received, close };
}

/**
 * Copies an example and installs it, as anyone would.
 *
 * @param {string} folder @param {string} tarball @param {string} name @returns {Promise<boolean>} whether it has to be built
 */
async function install(folder, tarball, name) {
  const source = path.join(root, 'examples', name);
  const made = new Set(['node_modules', 'dist', '.next', 'package-lock.json'].map((file) => path.join(source, file)));
  await fs.cp(source, folder, { recursive: true, filter: (file) => !made.has(file) });
  const file = path.join(folder, 'package.json');
  const manifest = JSON.parse(await fs.readFile(file, 'utf8'));
  manifest.dependencies['clerk-bapi'] = `file:${tarball}`;
  await fs.writeFile(file, JSON.stringify(manifest));
  await npmInstall(folder, '--prefer-offline');
  return 'build' in manifest.scripts;
}

/**
 * Waits until a program says where it listens, and answers there.
 *
 * @param {ReturnType<typeof start>} program @returns {Promise<string>} its origin
 */
async function originOf(program) {
  const origin = `http://127.0.0.1:${await printed(program, /(?:\bport"?: ?|\/\/localhost:)(\d+)/)}`;
  const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(30_000)]);
  while (!signal.aborted) {
    if (await fetch(origin, { signal }).catch(() => undefined)) return origin;
    await sleep(50);
  }
  stop.signal.throwIfAborted();
  throw new Error(`it does not answer. It printed:\n${program.output()}`);
}

/**
 * The requests themselves.
 *
 * @param {string} origin where the example listens
 * @param {Awaited<ReturnType<typeof startUpstream>>} upstream @param {Example} example
 */
async function converse(origin, { received }, { sends, client }) {
  /** @param {string} target @param {RequestInit} [init] */
  const request = async (target, init) => {
    received.length = 0;
    const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(30_000)]);
    const response = await fetch(origin + target, { ...init, redirect: 'manual', signal });
    return { response, text: await response.text(), arrived: [...received] };
  };
  /** What must be there whatever the request was. @param {Received | undefined} arrived */
  const checkHeaders = (arrived) => {
    assert.deepEqual(arrived?.headers['clerk-proxy-url'], [proxyUrl]);
    assert.deepEqual(arrived?.headers['clerk-secret-key'], [secretKey]);
    assert.deepEqual(arrived?.headers['x-forwarded-for'], [client]);
  };

  // What a client claims for itself does not pass.
  const claims = { 'Clerk-Secret-Key': 'sk_test_forged', 'Clerk-Proxy-Url': 'https://forged.example.com/__clerk' };
  const get = await request('/__clerk/v1/client?a=1&a=%2F', { headers: { ...claims, ...sends } });
  assert.equal(get.response.status, 200, get.text);
  assert.deepEqual(JSON.parse(get.text), { method: 'GET', url: '/v1/client?a=1&a=%2F', body: '' });
  assert.deepEqual(get.response.headers.getSetCookie(), ['__client=one; Path=/; HttpOnly', '__client_uat=2; Path=/']);
  assert.equal(get.arrived.length, 1);
  checkHeaders(get.arrived[0]);

  const body = JSON.stringify({ identifier: 'ada@example.com', strategy: '\u{1F511}' });
  const headers = { 'Content-Type': 'application/json', Authorization: 'Bearer token', ...sends };
  const post = await request('/__clerk/v1/client/sign_ins', { method: 'POST', headers, body });
  assert.equal(post.response.status, 201, post.text);
  assert.deepEqual(JSON.parse(post.text), { method: 'POST', url: '/v1/client/sign_ins', body });
  assert.equal(post.arrived.length, 1);
  checkHeaders(post.arrived[0]);
  assert.deepEqual(post.arrived[0]?.headers['content-type'], ['application/json']);
  assert.deepEqual(post.arrived[0]?.headers['authorization'], ['Bearer token']);

  const redirect = await request('/__clerk/v1/leave', { headers: sends });
  assert.equal(redirect.response.status, 307);
  assert.equal(redirect.response.headers.get('location'), `${proxyUrl}/v1/arrive?step=2`);
  assert.equal(redirect.arrived.length, 1); // and nobody followed it

  for (const elsewhere of ['/', '/v1/client', '/__clerked/v1/client']) {
    const { response, arrived } = await request(elsewhere, { headers: sends });
    assert.deepEqual([elsewhere, arrived], [elsewhere, []]);
    assert.ok([200, 404].includes(response.status), `${elsewhere}: ${response.status}`);
  }
}

/** @param {string} temporary @param {string} tarball @param {Example} example */
async function checkExample(temporary, tarball, example) {
  const { name, typed = false } = example;
  const folder = path.join(temporary, name);
  const hasBuild = await check(`${name}: installs`, () => install(folder, tarball, name));
  if (!typed) await check(`${name}: compiles`, () => compile(folder));
  if (hasBuild) await check(`${name}: builds`, () => run(folder, 'npm', 'run', 'build'));
  const upstream = await startUpstream();
  const env = { PORT: '0', CLERK_SECRET_KEY: secretKey, CLERK_PROXY_URL: proxyUrl, CLERK_FAPI_URL: upstream.origin };
  const program = start(folder, env, 'npm', 'start', '--', ...(example.start ?? []));
  try {
    const origin = await check(`${name}: starts`, () => originOf(program));
    await check(`${name}: forwards`, () => converse(origin, upstream, example)).catch((error) => {
      throw new Error(`${error.message}\nThe example printed:\n${program.output()}`);
    });
  } finally {
    upstream.close();
    program.end();
    await program.ended;
  }
}

/**
 * Two at a time.
 *
 * @param {string} temporary a folder to work in @param {Example[]} waiting @returns {Promise<string[]>} what failed
 */
async function checkExamples(temporary, waiting) {
  const { tarball } = await check('the package packs', () => pack(temporary));
  /** @type {string[]} */
  const failures = [];
  const work = async () => {
    for (let example = waiting.shift(); example && !stop.signal.aborted; example = waiting.shift())
      await checkExample(temporary, tarball, example).catch((error) => failures.push(error.message));
  };
  await Promise.all([work(), work()]);
  return failures;
}

await runnable(import.meta, '[name ...]: checks the examples with the package of `npm run build`', async (...names) => {
  const unknown = names.find((name) => !examples.some((example) => example.name === name));
  if (unknown !== undefined) throw new Error(`There is no example ${unknown}`);
  const chosen = examples.filter(({ name }) => names.length === 0 || names.includes(name));
  await inTemporaryFolder(async (temporary) => {
    const failures = await checkExamples(temporary, chosen);
    if (failures.length > 0) throw new Error(failures.join('\n\n'));
  });
});
