// The guide's handlers for frameworks, each called as its framework calls it, in front of a Frontend API on loopback.
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as proxies from '../../src/proxy/node.js';
import { blocksUnder, runBlock } from './guide-example.js';

const secretKey = 'sk_live_emulator';
const origin = 'https://app.example.com';
const address = '203.0.113.7';

let upstream: http.Server;
let received: http.IncomingMessage[] = [];
beforeAll(async () => {
  upstream = http.createServer((request, response) => {
    received.push(request);
    request.resume().on('end', () => response.end('from the Frontend API'));
  });
  await once(upstream.listen(0, '127.0.0.1'), 'listening');
  vi.stubEnv('CLERK_SECRET_KEY', secretKey);
  vi.stubEnv('CLERK_PROXY_URL', `${origin}/__clerk`);
  vi.stubEnv('CLERK_FAPI_URL', `http://127.0.0.1:${(upstream.address() as AddressInfo).port}`);
});
afterAll(() => {
  vi.unstubAllEnvs();
  upstream.close();
  upstream.closeAllConnections();
});
beforeEach(() => {
  received = [];
});

type Handle = (request: Request, next: () => Response) => unknown;

/** How each framework calls what its block exports or registers. */
const frameworks: Record<string, { mark: string; handleOf: (block: string) => Handle; knowsAddress: boolean }> = {
  SvelteKit: {
    mark: '@sveltejs/kit',
    knowsAddress: true,
    handleOf: (block) => {
      const { handle } = runBlock(block, { 'clerk-bapi/proxy': proxies }) as {
        handle: (input: { event: object; resolve: () => Response }) => unknown;
      };
      return (request, next) => handle({ event: { request, getClientAddress: () => address }, resolve: next });
    },
  },
  Astro: {
    mark: 'astro:middleware',
    knowsAddress: true,
    handleOf: (block) => {
      const modules = {
        'clerk-bapi/proxy': proxies,
        'astro:middleware': { defineMiddleware: (handler: Handle) => handler },
      };
      const { onRequest } = runBlock(block, modules) as {
        onRequest: (context: object, next: () => Response) => unknown;
      };
      return (request, next) => onRequest({ request, clientAddress: address }, next);
    },
  },
  'React Router': {
    mark: 'react-router',
    knowsAddress: false,
    handleOf: (block) => {
      const { middleware } = runBlock(block, { 'clerk-bapi/proxy': proxies }) as {
        middleware: ((input: { request: Request }, next: () => Response) => unknown)[];
      };
      return (request, next) => middleware[0]?.({ request }, next);
    },
  },
  Nitro: {
    mark: 'nitro/h3',
    knowsAddress: true,
    handleOf: (block) => {
      const modules = { 'clerk-bapi/proxy': proxies, 'nitro/h3': { defineHandler: (handler: Handle) => handler } };
      const exported = runBlock(block, modules) as { default: (event: object) => unknown };
      // Nothing is what lets the request pass.
      return (request, next) => exported.default({ req: Object.assign(request, { ip: address }) }) ?? next();
    },
  },
  Deno: {
    mark: 'Deno.serve',
    knowsAddress: true,
    handleOf: (block) => {
      let serve: ((request: Request, info: object) => unknown) | undefined;
      const Deno = { serve: (handler: typeof serve) => void (serve = handler) };
      runBlock(block, { 'clerk-bapi/proxy': proxies }, { Deno });
      return (request) => serve?.(request, { remoteAddr: { hostname: address } });
    },
  },
  Bun: {
    mark: 'Bun.serve',
    knowsAddress: true,
    handleOf: (block) => {
      let options: { fetch: (request: Request, server: object) => unknown } | undefined;
      runBlock(
        block,
        { 'clerk-bapi/proxy': proxies },
        { Bun: { serve: (given: typeof options) => void (options = given) } },
      );
      return (request) => options?.fetch(request, { requestIP: () => ({ address }) });
    },
  },
};

describe.each(Object.entries(frameworks))('the handler for %s', (name, { mark, handleOf, knowsAddress }) => {
  const blocks = blocksUnder('proxy-frameworks', 'In other frameworks').filter((block) => block.includes(mark));

  it('forwards what is for the proxy, with the three headers, and its body', async () => {
    expect(blocks).toHaveLength(1);
    const handle = handleOf(blocks[0] ?? '');
    const request = new Request(`${origin}/__clerk/v1/client`, {
      method: 'POST',
      body: new URLSearchParams({ a: 'b' }),
      ...(!knowsAddress && { headers: { 'x-forwarded-for': address } }), // nginx has added it
    });
    const response = (await handle(request, () => expect.fail('it is for the proxy'))) as Response;
    expect([response.status, await response.text()]).toEqual([200, 'from the Frontend API']);
    expect(received.map(({ method, url }) => [method, url])).toEqual([['POST', '/v1/client']]);
    expect(received[0]?.headers).toMatchObject({
      'clerk-secret-key': secretKey,
      'clerk-proxy-url': `${origin}/__clerk`,
      'x-forwarded-for': address,
    });
  });

  it('leaves other requests alone', async () => {
    const handle = handleOf(blocks[0] ?? '');
    const page = new Response('a page', { status: name === 'Deno' || name === 'Bun' ? 404 : 200 });
    const response = (await handle(new Request(`${origin}/about`), () => page)) as Response;
    expect(response.status).toBe(page.status);
    expect(received).toEqual([]);
  });
});
