// Runs the examples of the guide: each is compiled, and called with a token and without.
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Hono } from 'hono';
import { beforeAll, expect, it, vi } from 'vitest';
import * as tokens from '../../src/tokens/index.js';
import { json, stubbed } from '../helpers.js';
import { createKey, type Key } from '../tokens/signing.js';
import { blocksUnder, runBlock } from './guide-example.js';

const { default: express } = await vi.importActual<{ default: unknown }>('express'); // which has no types
let key: Key;
beforeAll(async () => {
  key = await createKey();
});

/** What the example under a heading exports. */
function example(heading: string): Record<string, unknown> {
  const { clerk } = stubbed(() => json({ keys: [key.jwk] }));
  const [code = ''] = blocksUnder('tokens', heading);
  return runBlock(code, { 'clerk-bapi/tokens': tokens, hono: { Hono }, express }, { clerk });
}

type Respond = (request: Request) => Promise<Response>;
const examples: [string, () => Respond][] = [
  ['Hono', () => async (request) => (example('Hono')['app'] as Hono).fetch(request)],
  ['Next.js', () => example('Next.js')['GET'] as Respond],
  [
    'Express',
    () => async (request) => {
      const server = createServer(example('Express')['app'] as RequestListener).listen(0, '127.0.0.1');
      await new Promise((resolve) => server.once('listening', resolve));
      const { port } = server.address() as AddressInfo;
      const response = await fetch(`http://127.0.0.1:${port}/me`, { headers: request.headers });
      const copy = new Response(await response.text(), { status: response.status });
      server.close();
      return copy;
    },
  ],
];

it.each(examples)('the example for %s lets users in, and nobody else', async (_, make) => {
  const respond = make();
  const iat = Math.floor(Date.now() / 1000);
  const times = { iat, nbf: iat, exp: iat + 60 };
  const ask = async (headers: Record<string, string>) => {
    const response = await respond(new Request('http://127.0.0.1/me', { headers }));
    return [response.status, await response.text()];
  };
  const token = await key.signAs('session_token', times);
  expect(await ask({ authorization: `Bearer ${token}` })).toEqual([200, 'user_1']);
  expect(await ask({ cookie: `a=b; __session_x1=${token}` })).toEqual([200, 'user_1']);
  expect((await ask({}))[0]).toBe(401);
  const foreign = await key.signAs('session_token', { ...times, azp: 'https://evil.example' });
  expect(await ask({ cookie: `__session=${foreign}` })).toEqual([401, 'party']);
  const oauth = await key.signAs('oauth_token', times);
  expect(await ask({ authorization: `bearer ${oauth}` })).toEqual([401, 'kind']);
});
