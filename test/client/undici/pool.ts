// Servers on loopback, and clients over a pool of connections to them.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import type net from 'node:net';
import { type AddressInfo } from 'node:net';
import { onTestFinished, vi } from 'vitest';
import { createClerk, type ClerkOptions } from '../../../src/index.js';
import { createUndiciTransport, type UndiciTransportOptions } from '../../../src/undici/index.js';
import { secretKey } from '../../helpers.js';

export type Listener = (request: http.IncomingMessage, response: http.ServerResponse) => void;

/** Listens on loopback until the test ends. @returns the port */
export async function listen(server: http.Server | https.Server): Promise<number> {
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
export async function serve(listener: Listener) {
  const server = http.createServer(listener);
  const sockets = new Set<net.Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  const origin = `http://127.0.0.1:${await listen(server)}`;
  return { origin, baseUrl: `${origin}/v1`, sockets };
}

export function createTransport(options?: UndiciTransportOptions) {
  const transport = createUndiciTransport(options);
  onTestFinished(() => transport.close());
  return transport;
}

export const clerkOver = (transport: { fetch: ClerkOptions['fetch'] }, baseUrl: string) =>
  createClerk({ secretKey, baseUrl, fetch: transport.fetch, retry: { baseDelay: 1 } });

export const user = JSON.stringify({ id: 'user_1', first_name: 'Ad\u00e4' });
export const sendUser: Listener = (_, response) => response.setHeader('content-type', 'application/json').end(user);

/** Takes the proxies of the environment away, for a test. */
export function withoutProxies(): void {
  for (const name of ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY']) {
    vi.stubEnv(name, undefined);
    vi.stubEnv(name.toLowerCase(), undefined);
  }
}

/** Resolves every name to this computer. */
export const toLoopback: net.LookupFunction = (_, { all }, callback) =>
  all ? callback(null, [{ address: '127.0.0.1', family: 4 }]) : callback(null, '127.0.0.1', 4);

/** The API as api.test, over TLS, with a certificate of its own. */
export async function serveTLS() {
  const read = (name: string) => readFileSync(new URL(`../../fixtures/undici/${name}.pem`, import.meta.url));
  const ca = read('cert');
  const seen: http.IncomingHttpHeaders[] = [];
  const server = https.createServer({ cert: ca, key: read('key') }, (request, response) => {
    seen.push(request.headers);
    sendUser(request, response);
  });
  return { port: await listen(server), ca, seen };
}
