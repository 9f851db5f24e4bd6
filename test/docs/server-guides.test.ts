// Runs the applications of the guides for servers, each as its platform calls it: with a token, without, and with a wrong one.
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Hono } from 'hono';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import * as core from '../../generated/2025-11-10/core.js';
import { jwks } from '../../generated/2025-11-10/resources/jwks.js';
import { users } from '../../generated/2025-11-10/resources/users.js';
import * as sdk from '../../src/index.js';
import type { ClerkOptions } from '../../src/options.js';
import * as tokens from '../../src/tokens/index.js';
import { json } from '../helpers.js';
import { createKey, type Key } from '../tokens/signing.js';
import { blocksUnder, runBlock } from './guide-example.js';

const { default: express } = await vi.importActual<{ default: unknown }>('express'); // which has no types
let key: Key;
beforeAll(async () => {
  key = await createKey();
});

const secretKey = 'sk_test_guides';
const fetchStub = async (url: string) =>
  url.endsWith('/jwks')
    ? json({ keys: [key.jwk] })
    : json({ id: 'user_1', first_name: 'Ada', public_metadata: { plan: 'pro' } });

/** What the application of a guide exports. It creates its client with the options of the guide, and those of the test. */
function application(guide: string): Record<string, unknown> {
  const [code = ''] = blocksUnder(guide);
  const createClerk = (options?: ClerkOptions) => sdk.createClerk({ secretKey, ...options, fetch: fetchStub });
  const createCoreClerk: typeof core.createClerk = (options) => core.createClerk({ ...options, fetch: fetchStub });
  return runBlock(code, {
    'clerk-bapi': { ...sdk, createClerk },
    'clerk-bapi/core': { ...core, createClerk: createCoreClerk },
    'clerk-bapi/resources/jwks': { jwks },
    'clerk-bapi/resources/users': { users },
    'clerk-bapi/tokens': tokens,
    hono: { Hono },
    express,
  });
}

type Respond = (headers: Record<string, string>) => Promise<{ status: number; text: string }>;

const read = async (response: Response) => ({ status: response.status, text: await response.text() });

async function onNode(listener: RequestListener, headers: Record<string, string>) {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/api/me`, { headers }).then(read);
  server.close();
  return response;
}

interface Worker {
  fetch(request: Request, env: { CLERK_SECRET_KEY: string }): Promise<Response>;
}
type Lambda = (event: {
  headers: Record<string, string>;
  cookies?: string[];
}) => Promise<{ statusCode: number; body: string }>;

const platforms: Record<string, () => Respond> = {
  hono: () => {
    const app = application('hono')['app'] as Hono;
    return async (headers) => read(await app.request('/api/me', { headers }));
  },
  express: () => {
    const app = application('express')['app'] as RequestListener;
    return (headers) => onNode(app, headers);
  },
  workers: () => {
    const worker = application('workers')['default'] as Worker;
    const request = (headers: Record<string, string>) => new Request('https://app.example.com/api/me', { headers });
    return async (headers) => read(await worker.fetch(request(headers), { CLERK_SECRET_KEY: secretKey }));
  },
  lambda: () => {
    const handler = application('lambda')['handler'] as Lambda;
    return async ({ cookie, ...headers }) => {
      const { statusCode, body } = await handler({ headers, ...(cookie && { cookies: cookie.split('; ') }) });
      return { status: statusCode, text: body };
    };
  },
};

describe.each(Object.entries(platforms))('the application of the guide %s', (_, start) => {
  it('knows its users, and lets nobody else in', async () => {
    const respond = start();
    const iat = Math.floor(Date.now() / 1000);
    const times = { iat, nbf: iat, exp: iat + 60 };
    const token = await key.signAs('session_token', times);
    for (const headers of [{ authorization: `Bearer ${token}` }, { cookie: `a=b; __session=${token}` }]) {
      const { status, text } = await respond(headers);
      expect([status, JSON.parse(text)]).toEqual([200, expect.objectContaining({ first_name: 'Ada' })]);
    }
    expect(await respond({})).toEqual({ status: 401, text: 'Sign in first.' });
    const foreign = await key.signAs('session_token', { ...times, azp: 'https://evil.example' });
    expect(await respond({ cookie: `__session=${foreign}` })).toEqual({ status: 401, text: 'party' });
  });
});
