// A server for proxy.js, in a process of its own: what is forwarded to, or one of those that forward.
// node proxy-server.js upstream | bare TARGET | ours TARGET FILE | official TARGET | piped TARGET
import http from 'node:http';
import { clerkFrontendApiProxy } from '@clerk/backend/proxy';
import { createRequestListener } from '@remix-run/node-fetch-server';

const [role, target, file] = process.argv.slice(2);
const secretKey = `sk_test_${'x'.repeat(40)}`;

const handlers = {
  upstream() {
    const small = Buffer.from(JSON.stringify({ response: { object: 'environment', id: 'env_1' }, client: null }));
    const large = Buffer.alloc(2 ** 20, 'a');
    return (request, response) => {
      request.resume().on('end', () => {
        const body = request.url.endsWith('/large') ? large : small;
        response.setHeader('set-cookie', ['__client=1; Path=/; HttpOnly', '__client_uat=0; Path=/']);
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
        response.end(body);
      });
    };
  },
  // What everybody writes who forwards a `Request`: the bridge that ours has too, and `fetch`, with nothing else. No header is
  // added, none is taken out that `fetch` would take, and there is no timeout and no abort.
  bare() {
    return createRequestListener((request) => {
      const { pathname, search } = new URL(request.url);
      const { method, headers, body } = request;
      return fetch(target + pathname.slice('/__clerk'.length) + search, {
        method,
        headers,
        body,
        duplex: 'half',
        redirect: 'manual',
      });
    });
  },
  async ours() {
    const { createFrontendApiProxy, toNodeHandler } = await import(file);
    const proxyUrl = 'https://app.example.com/__clerk';
    return toNodeHandler(createFrontendApiProxy({ secretKey, proxyUrl, frontendApiUrl: target }));
  },
  // What is left without a `Request` and a `Response`: no web-standard proxy can do that, and it shows what the standard costs.
  piped() {
    const { hostname, port } = new URL(target);
    const agent = new http.Agent({ keepAlive: true });
    return (request, response) => {
      const { method, headers, url } = request;
      const path = url.slice('/__clerk'.length);
      const onward = http.request({ hostname, port, agent, method, path, headers }, (answer) => {
        response.writeHead(answer.statusCode, answer.headers);
        answer.pipe(response);
      });
      request.pipe(onward);
    };
  },
  official() {
    const options = { secretKey, publishableKey: 'pk_test_Y2xlcmsuZXhhbXBsZS5jb20k', fapiUrl: target };
    return createRequestListener((request) => clerkFrontendApiProxy(request, options));
  },
};

const server = http.createServer({ keepAliveTimeout: 60_000 }, await handlers[role]());
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send(user + system);
});
