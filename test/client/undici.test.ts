// What only a pool can show. That it does what `fetch` does is in wire.test.ts, transport.test.ts and operations.test.ts.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net, { type AddressInfo } from 'node:net';
import v8 from 'node:v8';
import vm from 'node:vm';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { Agent, MockAgent, type Dispatcher } from 'undici';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { ClerkConnectionError, createClerk, type ClerkOptions } from '../../src/index.js';
import { createUndiciTransport, type UndiciTransportOptions } from '../../src/undici/index.js';
import { errorOf, outcomeOf, secretKey, settle } from '../helpers.js';

type Listener = (request: http.IncomingMessage, response: http.ServerResponse) => void;

/** Listens on loopback until the test ends. @returns the port */
async function listen(server: http.Server | https.Server): Promise<number> {
  server.keepAliveTimeout = 0; // connections are for the client to close
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** A server, and the connections to it that are open. */
async function serve(listener: Listener) {
  const server = http.createServer(listener);
  const sockets = new Set<net.Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  const origin = `http://127.0.0.1:${await listen(server)}`;
  return { origin, baseUrl: `${origin}/v1`, sockets };
}

function createTransport(options?: UndiciTransportOptions) {
  const transport = createUndiciTransport(options);
  onTestFinished(() => transport.close());
  return transport;
}

const clerkOver = (transport: { fetch: ClerkOptions['fetch'] }, baseUrl: string) =>
  createClerk({ secretKey, baseUrl, fetch: transport.fetch, retry: { baseDelay: 1 } });

const user = JSON.stringify({ id: 'user_1', first_name: 'Ad\u00e4' });
const sendUser: Listener = (_, response) => response.setHeader('content-type', 'application/json').end(user);

beforeEach(() => {
  for (const name of ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY']) {
    vi.stubEnv(name, undefined);
    vi.stubEnv(name.toLowerCase(), undefined);
  }
});
afterEach(() => vi.unstubAllEnvs());

describe('connections', () => {
  it('are kept, and no more than there may be', async () => {
    const { baseUrl, sockets } = await serve(sendUser);
    const ports = new Set<number | undefined>();
    const clerk = clerkOver(createTransport({ connections: 3 }), baseUrl);
    for (let round = 0; round < 3; round++) {
      await Promise.all(Array.from({ length: 20 }, () => clerk.users.get('user_1')));
      for (const socket of sockets) ports.add(socket.remotePort);
    }
    expect(ports.size).toBe(3);
  });

  it('close after the idle time', async () => {
    const { baseUrl, sockets } = await serve(sendUser);
    await clerkOver(createTransport({ keepAliveTimeout: 1 }), baseUrl).users.get('user_1');
    await vi.waitFor(() => expect(sockets.size).toBe(0), 10_000);
  });

  it('are made within the time that `connect` allows', async () => {
    const transport = createTransport({
      // A name that is never resolved.
      connect: { timeout: 50, lookup: () => undefined },
    });
    const error = await errorOf(clerkOver(transport, 'https://api.test/v1').users.create({}));
    expect(error).toBeInstanceOf(ClerkConnectionError);
    expect(error).toMatchObject({ attempts: 3, message: expect.stringContaining('was not sent: Connect Timeout') });
  });

  it('trust no certificate but those of `connect`', async () => {
    const { port, ca } = await serveTLS();
    const lookup = toLoopback;
    const baseUrl = `https://api.test:${port}/v1`;
    await expect(
      clerkOver(createTransport({ connect: { lookup, ca } }), baseUrl).users.get('user_1'),
    ).resolves.toMatchObject({ id: 'user_1' });
    const error = await errorOf(clerkOver(createTransport({ connect: { lookup } }), baseUrl).users.get('user_1'));
    expect(error).toMatchObject({ cause: { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' } });
  });
});

/** Resolves every name to this computer. */
const toLoopback: net.LookupFunction = (_, { all }, callback) =>
  all ? callback(null, [{ address: '127.0.0.1', family: 4 }]) : callback(null, '127.0.0.1', 4);

/** The API as api.test, over TLS, with a certificate of its own. */
async function serveTLS() {
  const read = (name: string) => readFileSync(new URL(`../fixtures/undici/${name}.pem`, import.meta.url));
  const ca = read('cert');
  const seen: http.IncomingHttpHeaders[] = [];
  const server = https.createServer({ cert: ca, key: read('key') }, (request, response) => {
    seen.push(request.headers);
    sendUser(request, response);
  });
  return { port: await listen(server), ca, seen };
}

describe('close()', () => {
  it('waits for what is under way, queued calls too, and leaves no connection and no timer', async () => {
    const responses: http.ServerResponse[] = [];
    const { baseUrl, sockets } = await serve((_, response) => void responses.push(response));
    const transport = createUndiciTransport({ connections: 1 });
    const clerk = clerkOver(transport, baseUrl);
    const calls = [clerk.users.get('user_1'), clerk.users.get('user_2')];
    await vi.waitFor(() => expect(responses).toHaveLength(1));

    const closed = outcomeOf(transport.close());
    await settle();
    expect(closed.settled).toBe(false);
    responses[0]?.end(user);
    await vi.waitFor(() => expect(responses).toHaveLength(2));
    expect(closed.settled).toBe(false);
    responses[1]?.end(user);
    await expect(Promise.all(calls)).resolves.toHaveLength(2);

    await vi.waitFor(() => expect(closed.settled).toBe(true));
    await vi.waitFor(() => expect(sockets.size).toBe(0));
    await settle();
    expect(process.getActiveResourcesInfo().filter((name) => /TCPSocket|Timeout/.test(name))).toEqual([]);
  });

  it('rejects calls from then on, and says so', async () => {
    const seen: unknown[] = [];
    const { baseUrl } = await serve((request, response) => {
      seen.push(request.url);
      sendUser(request, response);
    });
    const transport = createUndiciTransport();
    const clerk = clerkOver(transport, baseUrl);
    await clerk.users.get('user_1');
    await transport.close();
    await transport.close();
    const error = await errorOf(clerk.users.get('user_1'));
    expect(error).toBeInstanceOf(ClerkConnectionError);
    expect(String(error)).toContain('was not sent: clerk-bapi: the transport is closed.');
    expect(seen).toHaveLength(1);
  });

  it('is what `await using` does', async () => {
    const { baseUrl, sockets } = await serve(sendUser);
    let clerk;
    {
      await using transport = createUndiciTransport();
      clerk = clerkOver(transport, baseUrl);
      await clerk.users.get('user_1');
      expect(sockets.size).toBe(1);
    }
    await vi.waitFor(() => expect(sockets.size).toBe(0));
    await expect(clerk.users.get('user_1')).rejects.toThrow('the transport is closed');
  });

  it('leaves a dispatcher open that it was given', async () => {
    const { origin, baseUrl } = await serve(sendUser);
    const dispatcher = new Agent();
    onTestFinished(() => dispatcher.close());
    const transport = createUndiciTransport({ dispatcher });
    await clerkOver(transport, baseUrl).users.get('user_1');
    await transport.close();
    await expect(clerkOver(transport, baseUrl).users.get('user_1')).rejects.toThrow('the transport is closed');
    await expect(dispatcher.request({ origin, path: '/', method: 'GET' })).resolves.toMatchObject({ statusCode: 200 });
  });
});

it('takes a MockAgent', async () => {
  const dispatcher = new MockAgent();
  dispatcher.disableNetConnect();
  dispatcher
    .get('https://api.clerk.com')
    .intercept({ path: '/v1/users/user_1', headers: { authorization: `Bearer ${secretKey}` } })
    .reply(200, user);
  const clerk = clerkOver(createUndiciTransport({ dispatcher }), 'https://api.clerk.com/v1');
  await expect(clerk.users.get('user_1')).resolves.toMatchObject({ id: 'user_1' });
});

describe('proxies of the environment', () => {
  /** A proxy that opens tunnels to one port, whatever the host. */
  async function serveProxy(to: number, rejection?: string) {
    const heads: string[] = [];
    const passed: Buffer[] = [];
    const server = http.createServer();
    server.on('connect', (request: http.IncomingMessage, socket: net.Socket) => {
      heads.push(`${request.method} ${request.url} ${request.rawHeaders.join(' ')}`);
      if (rejection) return void socket.end(`HTTP/1.1 ${rejection}\r\n\r\n`);
      const upstream = net.connect(to, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
        socket.on('data', (chunk: Buffer) => passed.push(chunk));
        socket.pipe(upstream).pipe(socket);
      });
      for (const end of [socket, upstream]) end.on('error', () => undefined);
    });
    const url = `http://127.0.0.1:${await listen(server)}`;
    return { url, heads, passed };
  }

  it.each(['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY'])('%s: through a tunnel that hides the key', async (name) => {
    const { port, ca, seen } = await serveTLS();
    const proxy = await serveProxy(port);
    vi.stubEnv(name, proxy.url.replace('//', '//ada:lovelace@'));
    const clerk = clerkOver(createTransport({ connect: { ca } }), 'https://api.test/v1');
    await expect(clerk.users.get('user_1')).resolves.toMatchObject({ id: 'user_1' });
    await expect(clerk.users.get('user_2')).resolves.toMatchObject({ id: 'user_1' });
    for (const head of proxy.heads) {
      expect(head).toMatch(/^CONNECT api\.test:443 /);
      expect(head).toContain(`proxy-authorization Basic ${btoa('ada:lovelace')}`);
    }
    expect(proxy.heads.length).toBeGreaterThan(0);
    expect(`${proxy.heads.join()}${Buffer.concat(proxy.passed).toString('latin1')}`).not.toContain(secretKey);
    expect(seen).toMatchObject([{ authorization: `Bearer ${secretKey}`, host: 'api.test' }, {}]);
    expect(seen[0]).not.toHaveProperty('proxy-authorization');
  });

  it.each(['api.test', '*', '.test', 'other.example, api.test'])('NO_PROXY=%s: straight', async (value) => {
    const { port, ca } = await serveTLS();
    const proxy = await serveProxy(port);
    vi.stubEnv('HTTPS_PROXY', proxy.url);
    vi.stubEnv('NO_PROXY', value);
    const transport = createTransport({ connect: { ca, lookup: toLoopback } });
    await clerkOver(transport, `https://api.test:${port}/v1`).users.get('user_1');
    expect(proxy.heads).toEqual([]);
  });

  it.each(['127.0.0.1', 'localhost', 'api.localhost'])('%s: straight, as there is no other way', async (host) => {
    const { origin } = await serve(sendUser);
    const proxy = await serveProxy(9);
    vi.stubEnv('HTTP_PROXY', proxy.url);
    vi.stubEnv('NO_PROXY', 'api.test');
    const clerk = clerkOver(
      createTransport({ connect: { lookup: toLoopback } }),
      `${origin.replace('127.0.0.1', host)}/v1`,
    );
    await expect(clerk.users.get('user_1')).resolves.toMatchObject({ id: 'user_1' });
    expect(proxy.heads).toEqual([]);
  });

  it('a proxy that rejects: named', async () => {
    const proxy = await serveProxy(9, '407 Proxy Authentication Required');
    vi.stubEnv('HTTPS_PROXY', proxy.url);
    const error = await errorOf(clerkOver(createTransport(), 'https://api.test/v1').users.create({}));
    expect(error).toBeInstanceOf(ClerkConnectionError);
    expect(String(error)).toContain('407');
  });

  it('a proxy that is not there: nothing was sent', async () => {
    vi.stubEnv('HTTPS_PROXY', 'http://127.0.0.1:9');
    const error = await errorOf(clerkOver(createTransport(), 'https://api.test/v1').users.create({}));
    expect(String(error)).toContain('was not sent: connect ECONNREFUSED 127.0.0.1:9');
  });

  it.each(['proxy.example.com:3128', 'localhost:3128', 'ftp://ada:lovelace@proxy', 'http://'])(
    'rejects the URL %s, and does not repeat it',
    (value) => {
      vi.stubEnv('HTTPS_PROXY', value);
      const create = () => createUndiciTransport();
      expect(create).toThrow(
        new TypeError(
          'clerk-bapi: the environment variable HTTPS_PROXY is not a URL. Set it to one such as http://proxy.example.com:3128.',
        ),
      );
    },
  );

  it('leaves a dispatcher as it is', async () => {
    const { baseUrl } = await serve(sendUser);
    vi.stubEnv('HTTP_PROXY', 'no URL');
    const dispatcher = new Agent();
    onTestFinished(() => dispatcher.close());
    await expect(clerkOver(createTransport({ dispatcher }), baseUrl).users.get('user_1')).resolves.toBeDefined();
  });
});

describe('compressed responses', () => {
  const long = JSON.stringify({ id: 'user_1', first_name: 'Ad\u00e4'.repeat(100_000) });
  const compress = { gzip: gzipSync, 'x-gzip': gzipSync, GZIP: gzipSync, br: brotliCompressSync };

  it.each(Object.entries(compress))('%s: asked for, and decoded', async (coding, encode) => {
    const asked: unknown[] = [];
    const { origin, baseUrl } = await serve((request, response) => {
      asked.push(request.headers['accept-encoding']);
      response.setHeader('content-encoding', coding).end(encode(long));
    });
    const transport = createTransport();
    await expect(clerkOver(transport, baseUrl).users.get('user_1')).resolves.toEqual(JSON.parse(long));
    const streamed = await transport.fetch(origin);
    await expect(new Response(streamed.body).json()).resolves.toEqual(JSON.parse(long));
    expect(asked).toEqual(['br, gzip', 'br, gzip']);
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ] as const)('%s: a body that breaks off tells its start', async (coding, encode) => {
    const text = JSON.stringify({ id: 'user_1', random: Array.from({ length: 5_000 }, () => Math.random()) });
    const bytes = encode(text);
    const { origin, baseUrl } = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': coding, 'content-length': bytes.length });
      response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
    });
    const transport = createTransport();
    const error = await errorOf(clerkOver(transport, baseUrl).users.get('user_1'));
    expect(error).toMatchObject({ status: 200, attempts: 3, bodyExcerpt: text.slice(0, 200) });
    const { body } = await transport.fetch(origin);
    await expect(new Response(body).text()).rejects.toThrow();
  });

  it('that are whole and end too early are broken too', async () => {
    const { baseUrl } = await serve((_, response) =>
      response.setHeader('content-encoding', 'gzip').end(gzipSync(long).subarray(0, -20)),
    );
    const error = await errorOf(clerkOver(createTransport(), baseUrl).users.get('user_1'));
    expect(error).toMatchObject({ status: 200, bodyExcerpt: long.slice(0, 200) });
  });

  it('that are none at all are told as such', async () => {
    const { baseUrl } = await serve((_, response) => response.setHeader('content-encoding', 'gzip').end(user));
    const error = await errorOf(clerkOver(createTransport(), baseUrl).users.get('user_1'));
    expect(error).toMatchObject({ status: 200, bodyExcerpt: '', cause: { code: 'Z_DATA_ERROR' } });
  });

  it.each(['identity', 'unknown'])('of the coding %s stay as they are', async (coding) => {
    const { baseUrl } = await serve((_, response) => response.setHeader('content-encoding', coding).end(user));
    await expect(clerkOver(createTransport(), baseUrl).users.get('user_1')).resolves.toEqual(JSON.parse(user));
  });

  it('may have no body', async () => {
    const { origin } = await serve((_, response) => response.setHeader('content-encoding', 'gzip').end());
    const { fetch } = createTransport();
    await expect((await fetch(origin, { method: 'HEAD' })).text()).resolves.toBe('');
  });
});

describe('abort', () => {
  const reason = new Error('the caller left');

  it('ends a request that waits for a connection, which is then never sent', async () => {
    const urls: (string | undefined)[] = [];
    const responses: http.ServerResponse[] = [];
    const { baseUrl } = await serve((request, response) => {
      urls.push(request.url);
      responses.push(response);
    });
    const clerk = clerkOver(createTransport({ connections: 1 }), baseUrl);
    const first = clerk.users.get('user_1');
    await vi.waitFor(() => expect(responses).toHaveLength(1));
    const controller = new AbortController();
    const second = outcomeOf(clerk.users.get('user_2', { signal: controller.signal }));
    await settle();
    controller.abort(reason);
    await settle();
    expect(second.error).toBe(reason);
    responses[0]?.end(user);
    await first;
    const third = clerk.users.get('user_3');
    await vi.waitFor(() => expect(responses).toHaveLength(2));
    responses[1]?.end(user);
    await third;
    expect(urls).toEqual(['/v1/users/user_1', '/v1/users/user_3']);
  });

  it('ends a body, and the connection with it', async () => {
    const { baseUrl, sockets } = await serve((_, response) => response.write('{"id":'));
    const controller = new AbortController();
    const call = outcomeOf(clerkOver(createTransport(), baseUrl).users.get('user_1', { signal: controller.signal }));
    await vi.waitFor(() => expect(sockets.size).toBe(1));
    await settle();
    controller.abort(reason);
    await vi.waitFor(() => expect(sockets.size).toBe(0));
    expect(call.error).toBe(reason);
  });

  it.each([
    ['a signal', (controller: AbortController) => ({ signal: controller.signal })],
    [
      'what the client has in its place',
      ({ signal }: AbortController) => ({
        onAbort: (abort: (reason: unknown) => void) =>
          signal.aborted ? abort(signal.reason) : signal.addEventListener('abort', () => abort(signal.reason)),
      }),
    ],
  ])('comes by %s', async (_, initOf) => {
    const { origin, sockets } = await serve((request, response) => {
      request.resume();
      if (request.url === '/slow') response.write('a');
    });
    const { fetch } = createTransport();

    const before = new AbortController();
    before.abort(reason);
    await expect(fetch(origin, initOf(before))).rejects.toBe(reason);
    expect(sockets.size).toBe(0);

    const unanswered = new AbortController();
    const response = fetch(origin, initOf(unanswered));
    await vi.waitFor(() => expect(sockets.size).toBe(1));
    unanswered.abort(reason);
    await expect(response).rejects.toBe(reason);

    const encoding = new AbortController();
    const form = fetch(origin, { method: 'POST', body: new FormData(), ...initOf(encoding) });
    encoding.abort(reason);
    await expect(form).rejects.toBe(reason);

    const unfinished = new AbortController();
    const streamed = await fetch(`${origin}/slow`, initOf(unfinished));
    const text = new Response(streamed.body).text();
    unfinished.abort(reason);
    await expect(text).rejects.toBe(reason);
  });

  it('lets go of a signal that outlives the request', async () => {
    const { origin } = await serve(sendUser);
    const { fetch } = createTransport();
    const { signal } = new AbortController();
    const add = vi.spyOn(signal, 'addEventListener');
    const remove = vi.spyOn(signal, 'removeEventListener');
    await (await fetch(origin, { signal })).text();
    await errorOf(fetch('http://127.0.0.1:9', { signal }));
    expect(add).toHaveBeenCalledTimes(2);
    expect(remove.mock.calls).toEqual(add.mock.calls);
  });
});

describe('the Response', () => {
  const responses: Record<string, Listener> = {
    '/user': sendUser,
    '/none': (_, response) => response.writeHead(204).end(),
    '/marked': (_, response) => response.end(`\ufeff${user}`),
    '/cookies': (_, response) => response.setHeader('set-cookie', ['a=1', 'b=2']).end(user),
    '/early': (_, response) => {
      response.writeEarlyHints({ link: '</style.css>; rel=preload' });
      response.writeHead(201, 'Made').end(user);
    },
    '/moved': (_, response) => response.writeHead(302, { location: '/user' }).end(),
  };
  let origin: string;
  const transport = () => createTransport();
  beforeEach(async () => {
    ({ origin } = await serve((request, response) => responses[request.url ?? '']?.(request, response)));
  });

  it.each<[string, (response: Response) => Promise<unknown>]>([
    ['text', (response) => response.text()],
    ['json', (response) => response.json()],
    ['arrayBuffer', async (response) => Buffer.from(await response.arrayBuffer()).toString()],
    ['bytes', async (response) => Buffer.from(await response.bytes()).toString()],
    ['blob', async (response) => (await response.blob()).text()],
    ['body', (response) => new Response(response.body).text()],
    ['clone', async (response) => [await response.clone().text(), await response.text()]],
    ['a part of its body', async (response) => (await response.body?.getReader().read())?.done],
  ])('has %s as that of fetch, once', async (_, read) => {
    const expected = await fetch(`${origin}/user`);
    // Node 20 has no `bytes()`.
    const bytes = async () => new Uint8Array(await expected.arrayBuffer());
    if (!('bytes' in expected)) Object.assign(expected, { bytes });
    const response = await transport().fetch(`${origin}/user`);
    expect(response.bodyUsed).toBe(false);
    await expect(read(response)).resolves.toEqual(await read(expected));
    expect(response.bodyUsed).toBe(true);
    await expect(response.text()).rejects.toThrow(TypeError);
    await expect(response.arrayBuffer()).rejects.toThrow(TypeError);
  });

  it.each(Object.keys(responses))('of %s is as that of fetch', async (path) => {
    const shown = async ({ status, statusText, ok, redirected, url, headers }: Response) => ({
      status,
      statusText,
      ok,
      redirected,
      url,
      headers: [...headers].filter(([name]) => name !== 'date'),
    });
    const [ours, theirs] = await Promise.all([
      transport().fetch(origin + path),
      fetch(origin + path, { redirect: 'manual' }),
    ]);
    expect(await shown(ours)).toEqual(await shown(theirs));
    expect(ours.headers.getSetCookie()).toEqual(theirs.headers.getSetCookie());
    expect(await ours.text()).toBe(await theirs.text());
  });

  it('has no body where there can be none', async () => {
    expect((await transport().fetch(`${origin}/none`)).body).toBeNull();
  });

  it('has a form', async () => {
    const form = new FormData();
    form.set('name', 'Ada');
    const { origin: echo } = await serve((request, response) => {
      response.setHeader('content-type', request.headers['content-type'] ?? '');
      request.pipe(response);
    });
    const response = await transport().fetch(echo, { method: 'POST', body: form });
    expect(Object.fromEntries(await response.formData())).toEqual({ name: 'Ada' });
  });

  it('is streamed no faster than it is read', async () => {
    let written = 0;
    const chunk = Buffer.alloc(65_536, 'x');
    const { origin: large, sockets } = await serve((_, response) => {
      const more = () => {
        while (written < 64 * 2 ** 20) {
          written += chunk.length;
          if (!response.write(chunk)) return void response.once('drain', more);
        }
        response.end();
      };
      more();
    });
    const { body } = await transport().fetch(large);
    const reader = body?.getReader();
    await reader?.read();
    await vi.waitFor(async () => {
      const before = written;
      for (let turn = 0; turn < 10; turn++) await settle();
      expect(written).toBe(before);
    });
    expect(written).toBeLessThan(32 * 2 ** 20);
    await reader?.cancel();
    await vi.waitFor(() => expect(sockets.size).toBe(0));
  });

  it('is read to its end however large it is', async () => {
    const { origin: large } = await serve((_, response) => response.end(Buffer.alloc(8 * 2 ** 20, 'x')));
    const response = await transport().fetch(large);
    await settle();
    expect(await response.text()).toHaveLength(8 * 2 ** 20);
  });
});

it('holds nothing of a request that is through, for as long as its response is held', async () => {
  const { origin } = await serve(sendUser);
  const controllers: WeakRef<object>[] = [];
  const dispatcher = new Agent().compose((dispatch) => (options, handler) => {
    const watched: Dispatcher.DispatchHandler = {
      onRequestStart(controller, context) {
        controllers.push(new WeakRef(controller));
        handler.onRequestStart?.(controller, context);
      },
      onResponseStart: (...details) => handler.onResponseStart?.(...details),
      onResponseData: (...details) => handler.onResponseData?.(...details),
      onResponseEnd: (...details) => handler.onResponseEnd?.(...details),
      onResponseError: (...details) => handler.onResponseError?.(...details),
    };
    return dispatch(options, watched);
  });
  onTestFinished(() => dispatcher.close());
  const { fetch } = createTransport({ dispatcher });
  const responses: Response[] = [];
  for (let i = 0; i < 3; i++) {
    const response = await fetch(origin);
    await response.text();
    responses.push(response);
  }
  v8.setFlagsFromString('--expose-gc');
  const collectGarbage = vm.runInNewContext('gc') as () => void;
  await settle(); // weak references hold until the present turn ends
  collectGarbage();
  expect(responses.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(controllers.map((controller) => controller.deref() !== undefined)).toEqual([false, false, false]);
});

describe('the request', () => {
  /** What a server sees of a request. */
  async function arrives(send: (url: string) => Promise<Response>) {
    const { origin } = await serve((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { method, url, headers } = request;
        response.end(JSON.stringify({ method, url, headers, body: Buffer.concat(chunks).toString() }));
      });
    });
    return JSON.parse(await (await send(origin)).text()) as Record<string, unknown>;
  }

  it.each<[string, RequestInit]>([
    ['nothing', {}],
    ['headers', { headers: new Headers({ 'X-A': '1', Accept: 'text/plain' }) }],
    ['headers with capitals', { headers: { 'X-A': '1', Accept: 'text/plain', 'User-Agent': 'a' } }],
    [
      'headers in pairs',
      {
        headers: [
          ['x-a', '1'],
          ['x-a', '2'],
        ],
      },
    ],
    ['a method in lower case', { method: 'post' }],
    ['a text', { method: 'POST', body: '\u00e4' }],
    ['no text', { method: 'POST', body: '' }],
    ['a text of another type', { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } }],
    ['bytes', { method: 'PUT', body: new Uint8Array([65, 66]) }],
    ['some of the bytes', { method: 'PUT', body: new Uint8Array([65, 66, 67]).subarray(1, 2) }],
    ['a buffer', { method: 'PUT', body: new Uint8Array([65, 66]).buffer }],
    ['a Blob', { method: 'PUT', body: new Blob(['ab'], { type: 'image/png' }) }],
    ['a query', { method: 'POST', body: new URLSearchParams({ a: '1', b: ' ' }) }],
  ])('with %s is as that of fetch', async (_, init) => {
    // Not of `fetch`: it asks no less, and says which library it is.
    const own = ['host', 'accept-encoding', 'accept-language', 'sec-fetch-mode', 'user-agent', 'connection'];
    const without = ({ headers, ...rest }: Record<string, unknown>) => ({
      ...rest,
      headers: Object.fromEntries(
        Object.entries(headers as object).filter(([name, value]) => !own.includes(name) || value === 'a'),
      ),
    });
    const { fetch: ours } = createTransport();
    const method = init.method?.toUpperCase() ?? 'GET';
    const expected = await arrives((url) => fetch(`${url}/%7Ea/../b?c=d%20e`, { ...init, method }));
    const arrived = await arrives((url) => ours(`${url}/%7Ea/../b?c=d%20e`, init));
    expect(without(arrived)).toEqual(without(expected));
  });

  it.each([
    '',
    '/',
    '/a',
    '//a',
    '/a/',
    '/a?b=1&c=',
    '/a/../b',
    '/a/%2E%2e/b',
    '/a/./b/..',
    '/a b\u00e4',
    '/a\\b',
    '/a#b',
    '/a?b#c',
    '/a\tb',
    '/a"b',
  ])('goes where fetch takes %j, the first time and later', async (path) => {
    const { fetch: ours } = createTransport();
    const expected = await arrives((url) => fetch(url + path));
    const arrived = await arrives(async (url) => {
      await (await ours(`${url}/plain`)).text(); // it remembers the origin
      return ours(url + path);
    });
    expect(arrived['url']).toBe(expected['url']);
  });

  it('goes to no host but that of its URL, whatever was called before', async () => {
    const { origin } = await serve(sendUser);
    const { fetch: ours } = createTransport();
    await (await ours(`${origin}/a`)).text();
    for (const rest of ['1/a', '.example/a', ':1/a']) {
      await expect(ours(origin + rest)).rejects.toThrow('Invalid URL');
    }
    await expect(ours(`${origin}@127.0.0.2:1/a`)).rejects.toThrow('ECONNREFUSED 127.0.0.2:1');
  });

  it('has a form with its length', async () => {
    const body = new FormData();
    body.set('file', new File(['image'], 'ada.png', { type: 'image/png' }));
    const arrived = await arrives((url) => createTransport().fetch(url, { method: 'POST', body }));
    expect(arrived['body']).toContain('filename="ada.png"');
    expect(arrived['headers']).toMatchObject({
      'content-type': expect.stringMatching(/^multipart\/form-data; boundary=/),
      'content-length': String((arrived['body'] as string).length),
    });
  });
});

describe('options', () => {
  it.each([
    [{ pipelining: 2 }, 'unknown option `pipelining`'],
    [{ connections: 0 }, '`connections` must be a whole number'],
    [{ connections: '8' }, '`connections` must be a whole number'],
    [{ keepAliveTimeout: -1 }, '`keepAliveTimeout` must be a whole number'],
    [{ dispatcher: new Agent(), connections: 8 }, 'takes `dispatcher` alone, or other options'],
    [{ dispatcher: {} }, 'has no `dispatch`'],
  ])('rejects %j', (options, message) => {
    expect(() => createUndiciTransport(options as UndiciTransportOptions)).toThrow(message);
    expect(() => createUndiciTransport(options as UndiciTransportOptions)).toThrow(TypeError);
  });
});
