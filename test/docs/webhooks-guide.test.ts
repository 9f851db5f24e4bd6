// Runs the examples of the guide for frameworks: each receives webhooks as a server of its own does.
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Hono } from 'hono';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as webhooks from '../../src/webhooks/index.js';
import { headersOf, now, otherSecret, secret, url } from '../webhooks/signing.js';
import { blocksUnder, runBlock } from './guide-example.js';

const { default: express } = await vi.importActual<{ default: unknown }>('express'); // which has no types

beforeEach(() => vi.stubEnv('CLERK_WEBHOOK_SIGNING_SECRET', secret));
afterEach(() => vi.unstubAllEnvs());

const example = (heading: string) =>
  runBlock(blocksUnder('webhooks', heading)[0] ?? '', { 'clerk-bapi/webhooks': webhooks, hono: { Hono }, express });

type Respond = (request: Request) => Response | Promise<Response>;
const examples: [string, () => Respond][] = [
  ['Hono', () => (request) => (example('Hono')['app'] as Hono).fetch(request)],
  ['Next.js', () => example('Next.js')['POST'] as Respond],
  [
    'Express',
    () => async (request) => {
      const server = createServer(example('Express')['app'] as RequestListener).listen(0, '127.0.0.1');
      await new Promise((resolve) => server.once('listening', resolve));
      const { port } = server.address() as AddressInfo;
      const { headers } = request;
      const response = await fetch(`http://127.0.0.1:${port}/webhooks`, {
        method: 'POST',
        headers,
        body: await request.arrayBuffer(),
      });
      const copy = new Response(await response.text(), { status: response.status });
      server.close();
      return copy;
    },
  ],
];

it.each(examples)('the example for %s accepts webhooks, and rejects what is none', async (_, make) => {
  const respond = make();
  const ask = async (request: Request) => {
    const response = await respond(request);
    return [response.status, await response.text()];
  };
  const data = { object: 'user', id: 'user_ü', deleted: true } as const;
  const sign = (options: object = {}) =>
    webhooks.signWebhook({ type: 'user.deleted', data }, { secret, url, ...options });
  expect(await ask(await sign())).toEqual([200, 'user.deleted']);
  expect(await ask(await sign({ secret: otherSecret }))).toEqual([400, 'signature']);
  expect(await ask(await sign({ sentAt: new Date(Date.now() - 6 * 60_000) }))).toEqual([400, 'timestamp']);
  expect(await ask(new Request(url, { method: 'POST', body: '{}' }))).toEqual([400, 'missing_header']);

  // The bytes count, not what they mean.
  const send = (body: string, signed = body) => {
    const headers = { ...headersOf(signed, now()), 'content-type': 'application/json' };
    return ask(new Request(url, { method: 'POST', headers, body }));
  };
  const spaced = '{ "type":  "new.event", "data": {} }\n';
  expect(await send(spaced)).toEqual([200, 'new.event']);
  expect(await send(JSON.stringify(JSON.parse(spaced)), spaced)).toEqual([400, 'signature']);
  expect(await send('[]')).toEqual([400, 'payload']);
});
