import type { IncomingMessage, ServerResponse } from 'node:http';
import http from 'node:http';
import net from 'node:net';
import { expect, afterEach, beforeEach, describe, onTestFinished, vi } from 'vitest';
import {
  createFrontendApiProxy,
  toNodeHandler,
  type FrontendApiProxyOptions,
  type ProxyError,
} from '../../src/proxy/node.js';

/** A key that is easy to find in any output. */
export const secretKey = 'sk_test_THEKEYTHATMUSTNOTSHOW';

/** Lines as HTTP has them, with the empty one that ends a head. */
export const head = (...lines: string[]) => `${lines.join('\r\n')}\r\n\r\n`;

export const ok = `${head('HTTP/1.1 200 OK', 'content-length: 2')}ok`;

/** Stops the time of the proxy for a test. That of Node's connections goes on. */
export function stopTime() {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
}

const listen = (server: net.Server, host = '127.0.0.1') =>
  new Promise<number>((resolve) => {
    server.listen(0, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });

/** One end of a connection, with all that came over it, a byte a character. */
export class Connection {
  received = '';
  isClosed = false;
  #waiting: (() => void)[] = [];

  constructor(readonly socket: net.Socket) {
    socket.on('data', (chunk) => {
      this.received += chunk.toString('latin1');
      this.#check();
    });
    socket.on('error', () => undefined); // a reset is what some tests are about; `close` follows
    socket.on('close', () => {
      this.isClosed = true;
      this.#check();
    });
  }

  /** Waits until what came has this, or the connection is closed. */
  async until(pattern: string | RegExp): Promise<string> {
    await this.#when(() => this.isClosed || this.received.search(pattern) >= 0);
    return this.received;
  }

  /** Waits until the other end, or a failure, has closed it. */
  async closed(): Promise<string> {
    await this.#when(() => this.isClosed);
    return this.received;
  }

  write = (text: string) => this.socket.write(text, 'latin1');

  #check() {
    for (const check of this.#waiting) check();
  }
  #when(isSo: () => boolean) {
    return new Promise<void>((resolve) => {
      const check = () => {
        if (!isSo()) return;
        this.#waiting = this.#waiting.filter((other) => other !== check);
        resolve();
      };
      this.#waiting.push(check);
      check();
    });
  }
}

/** What has come in whole: a head with its body, by its length or in chunks. */
const whole = /^(?:(?!\r\n\r\n)[^])*?\r\n\r\n/;
function takeRequest(bytes: string): string | undefined {
  const start = whole.exec(bytes)?.[0];
  if (start === undefined) return undefined;
  if (/\r\ntransfer-encoding: *chunked/i.test(start)) {
    const end = bytes.indexOf('0\r\n\r\n', start.length);
    return end < 0 ? undefined : bytes.slice(0, end + 5);
  }
  const length = Number(/\r\ncontent-length: *(\d+)/i.exec(start)?.[1] ?? 0);
  return bytes.length < start.length + length ? undefined : bytes.slice(0, start.length + length);
}

/**
 * A Frontend API that keeps every byte that it gets.
 *
 * @param response - sent for each whole request. Without it a test responds by itself, over `connections`.
 */
export async function startUpstream(response?: string | Buffer | ((request: string) => string | Buffer)) {
  const connections: Connection[] = [];
  const requests: string[] = [];
  const arrivals: ((connection: Connection) => void)[] = [];
  const server = net.createServer((socket) => {
    const connection = new Connection(socket);
    connections.push(connection);
    arrivals.shift()?.(connection);
    let taken = 0;
    socket.on('data', () => {
      for (;;) {
        const request = takeRequest(connection.received.slice(taken));
        if (request === undefined) return;
        taken += request.length;
        requests.push(request);
        if (response !== undefined) socket.write(typeof response === 'function' ? response(request) : response);
      }
    });
  });
  const port = await listen(server);
  onTestFinished(() => {
    for (const { socket } of connections) socket.destroy();
    server.close();
  });
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    server,
    connections,
    /** The whole requests that came, byte for byte. */
    requests,
    /** The next connection, or the first if there is one and nobody has asked for it. */
    connection: () =>
      new Promise<Connection>((resolve) => {
        const [first] = connections;
        if (first) resolve(first);
        else arrivals.push(resolve);
      }),
  };
}

export type Upstream = Awaited<ReturnType<typeof startUpstream>>;

/** The lines of the head of a request or a response, their names in lower case. */
export function headersOf(message: string): Record<string, string[]> {
  const headers: Record<string, string[]> = {};
  for (const line of message.split('\r\n\r\n', 1)[0]!.split('\r\n').slice(1)) {
    const [, name, value] = /^([^:]*): ?(.*)$/.exec(line) ?? ['', line, ''];
    (headers[name.toLowerCase()] ??= []).push(value);
  }
  return headers;
}

export const startLineOf = (message: string) => message.split('\r\n', 1)[0]!;
export const bodyOf = (message: string) => message.slice(message.indexOf('\r\n\r\n') + 4);

/** A server of Node's `http`, gone after the test. */
export async function serve(listener: http.RequestListener, options: http.ServerOptions = {}, host?: string) {
  const server = http.createServer(options, listener);
  const port = await listen(server, host);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { server, port, url: `http://127.0.0.1:${port}` };
}

/** What proxies send their requests by: what they do by themselves on Node, and what they do elsewhere. */
const transports = {
  http: {},
  fetch: { fetch: (url, request) => globalThis.fetch(url, request) },
} satisfies Record<string, FrontendApiProxyOptions>;
export type Transport = keyof typeof transports;
let transport: Transport = 'http';

/** Defines tests once for each way in which `startProxy` can send. */
export function overEachTransport(define: (transport: Transport) => void) {
  describe.each<Transport>(['http', 'fetch'])('over %s', (name) => {
    beforeEach(() => {
      transport = name;
    });
    afterEach(() => {
      transport = 'http';
    });
    define(name);
  });
}

/** A proxy in front of an upstream, over Node's `http`. */
export async function startProxy(
  upstream: { url: string },
  options: FrontendApiProxyOptions = {},
  server: http.ServerOptions = {},
) {
  const errors: ProxyError[] = [];
  const proxy = createFrontendApiProxy({
    secretKey,
    enabled: () => true, // requests name many hosts: no warning of it
    frontendApiUrl: upstream.url,
    onError: (error) => errors.push(error),
    ...transports[transport],
    ...options,
  });
  return { ...(await serve(toNodeHandler(proxy), server)), proxy, errors };
}

/** Opens a connection, and sends this over it. */
export function connect(port: number, bytes = ''): Connection {
  const socket = net.connect(port, '127.0.0.1');
  onTestFinished(() => {
    socket.destroy();
  });
  const connection = new Connection(socket);
  if (bytes) connection.write(bytes);
  return connection;
}

/** Sends a request as it is written, with `Connection: close`, and reads the response to its end. */
export const exchange = (port: number, startLine: string, lines: string[] = [], body = '') =>
  connect(port, head(startLine, 'host: app.example.com', 'connection: close', ...lines) + body).closed();

/** A proxy as a function, with a `fetch` that responds as told and keeps what it was asked. */
export function stubbed(
  options: FrontendApiProxyOptions = {},
  respond: (url: string) => Response = () => new Response('ok'),
  key: { secretKey?: string } = { secretKey },
) {
  const sent: { url: string; method: string; headers: Record<string, string> }[] = [];
  const errors: ProxyError[] = [];
  const proxy = createFrontendApiProxy({
    ...key,
    enabled: () => true,
    onError: (error) => errors.push(error),
    fetch: async (url, { method, headers }) => {
      sent.push({ url, method, headers: Object.fromEntries(headers) });
      return respond(url);
    },
    ...options,
  });
  return { proxy, sent, errors };
}

/** The next connection to the Frontend API, once it has the head of a request. */
export async function asked(upstream: Upstream) {
  const connection = await upstream.connection();
  await connection.until('\r\n\r\n');
  return connection;
}

/** The response that a client gets to a request, when the Frontend API responds with this. */
export async function passed(response: string | Buffer, startLine = 'GET /__clerk/v1/here HTTP/1.1') {
  const upstream = await startUpstream(response);
  const { port, errors } = await startProxy(upstream, { proxyUrl: 'https://app.example.com/__clerk' });
  return { response: await exchange(port, startLine), errors, upstream };
}

/** The headers that arrive when a client sends these. */
export async function arriving(
  lines: string[],
  options: FrontendApiProxyOptions = {},
  startLine = 'GET /__clerk/v1 HTTP/1.1',
) {
  const upstream = await startUpstream(ok);
  const { port } = await startProxy(upstream, options);
  expect(startLineOf(await exchange(port, startLine, lines))).toBe('HTTP/1.1 200 OK');
  expect(upstream.requests).toHaveLength(1);
  return headersOf(upstream.requests[0]!);
}

export const at = (path: string, origin = 'https://app.example.com') => new Request(origin + path);

type Handler = (
  request: IncomingMessage & { originalUrl?: string },
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

/** A server that mounts a handler under a path, the way Express does. */
export const mounted = (path: string, handler: Handler) =>
  serve((request: IncomingMessage & { originalUrl?: string }, response) => {
    const { url = '' } = request;
    const next = (error?: unknown) =>
      response.end(error instanceof Error ? `failed: ${String(error)}` : 'the application');
    if (!url.startsWith(path)) return next();
    request.originalUrl = url;
    request.url = url.slice(path.length).replace(/^(?!\/)/, '/');
    handler(request, response, next);
  });

/** Heads of requests. */
export const get = head('GET /__clerk/v1 HTTP/1.1', 'host: a');
export const chunkedPost = head('POST /__clerk/v1 HTTP/1.1', 'host: a', 'transfer-encoding: chunked');
