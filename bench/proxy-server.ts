// A server for proxy.ts, in a process of its own: the upstream, or one of the contenders that forward to it.
// proxy-server.ts upstream | bare TARGET | ours TARGET FILE | official TARGET | piped TARGET
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { clerkFrontendApiProxy } from '@clerk/backend/proxy';
import { createRequestListener } from '@remix-run/node-fetch-server';
import type * as Proxy from '../src/proxy/node.js';
import { cpuTime, endWithParent, send } from './children.js';
import { secretKey } from './credentials.js';

const [role = '', target = '', file = ''] = process.argv.slice(2);

const handlers: Record<string, () => http.RequestListener | Promise<http.RequestListener>> = {
  upstream() {
    const small = Buffer.from(JSON.stringify({ response: { object: 'environment', id: 'env_1' }, client: null }));
    const large = Buffer.alloc(2 ** 20, 'a');
    return (request, response) => {
      request.resume().on('end', () => {
        const body = request.url?.endsWith('/large') ? large : small;
        response.setHeader('set-cookie', ['__client=1; Path=/; HttpOnly', '__client_uat=0; Path=/']);
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
        response.end(body);
      });
    };
  },
  // What everybody writes who forwards a `Request`: the bridge that ours has too, and `fetch`, with nothing else. It adds no
  // header, removes none that `fetch` would keep, and has no timeout and no abort.
  bare() {
    return createRequestListener((request) => {
      const { pathname, search } = new URL(request.url);
      const { method, headers, body } = request;
      const init = { method, headers, body, duplex: 'half' as const, redirect: 'manual' as const };
      return fetch(target + pathname.slice('/__clerk'.length) + search, init);
    });
  },
  async ours() {
    const { createFrontendApiProxy, toNodeHandler } = (await import(file)) as typeof Proxy;
    const proxyUrl = 'https://app.example.com/__clerk';
    return toNodeHandler(createFrontendApiProxy({ secretKey, proxyUrl, frontendApiUrl: target }));
  },
  // Without a `Request` and a `Response`: no web-standard proxy can do that, and it shows what the standard costs.
  piped() {
    const { hostname, port } = new URL(target);
    const agent = new http.Agent({ keepAlive: true });
    return (request, response) => {
      const { method, headers, url = '' } = request;
      const path = url.slice('/__clerk'.length);
      const onward = http.request({ hostname, port, agent, method, path, headers }, (received) => {
        response.writeHead(received.statusCode ?? 502, received.headers);
        received.pipe(response);
      });
      request.pipe(onward);
    };
  },
  official() {
    const options = { secretKey, publishableKey: 'pk_test_Y2xlcmsuZXhhbXBsZS5jb20k', fapiUrl: target };
    return createRequestListener((request) => clerkFrontendApiProxy(request, options));
  },
};

const listener = await handlers[role]?.();
if (!listener) throw new Error(`bench: there is no server ${role}`);
const server = http.createServer({ keepAliveTimeout: 60_000 }, listener);
server.listen(0, '127.0.0.1', () => send((server.address() as AddressInfo).port));
process.on('message', () => send(cpuTime()));
endWithParent();
