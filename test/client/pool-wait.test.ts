// A request that waits for a connection of the pool, and is never sent.
import { once } from 'node:events';
import http, { type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished, vi } from 'vitest';
import { namespaces, version } from '../../generated/2025-11-10/resources/index.js';
import { effectOf } from '../../src/bulk/outcome.js';
import { createClient } from '../../src/client.js';
import { createUndiciTransport } from '../../src/undici/index.js';
import type { ClerkOptions } from '../../src/options.js';
import { FakeClock, outcomeOf, secretKey, settle } from '../helpers.js';

const user = JSON.stringify({ id: 'user_1' });

/** A client over a pool of one connection, which a call holds until the server responds. */
async function busyPool(options: ClerkOptions = {}) {
  const methods: string[] = [];
  const responses: ServerResponse[] = [];
  const server = http.createServer((request, response) => {
    responses.push(response);
    methods.push(String(request.method));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const transport = createUndiciTransport({ connections: 1 });
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await transport.close();
  });
  const clock = new FakeClock();
  const { port } = server.address() as AddressInfo;
  const clerk = createClient(
    version,
    namespaces,
    { secretKey, baseUrl: `http://127.0.0.1:${port}/v1`, fetch: transport.fetch, ...options },
    { clock, random: () => 0 },
  );
  const holding = outcomeOf(clerk.users.get('user_1', { timeout: Infinity, deadline: Infinity, retry: false }));
  await vi.waitFor(() => expect(responses).toHaveLength(1));
  return { clerk, clock, holding, methods, responses, transport };
}

it('a POST that times out meanwhile is sent again', async () => {
  const onRetry = vi.fn();
  const { clerk, clock, methods, responses } = await busyPool({ onRetry });
  const post = outcomeOf(clerk.users.create({}, { timeout: 1_000 }));
  await clock.advance(1_000);
  expect(onRetry).toHaveBeenCalledTimes(1);
  responses[0]?.end(user);
  await vi.waitFor(() => expect(responses).toHaveLength(2));
  responses[1]?.end(user);
  await vi.waitFor(() => expect(post.value).toEqual({ id: 'user_1' }));
  expect(methods).toEqual(['GET', 'POST']);
});

it('a POST that was sent and times out is not sent again', async () => {
  const { clerk, clock, methods, responses } = await busyPool();
  const post = outcomeOf(clerk.users.create({}, { timeout: 1_000 }));
  responses[0]?.end(user);
  await vi.waitFor(() => expect(responses).toHaveLength(2));
  await clock.advance(1_000);
  expect(post.error).toMatchObject({ name: 'ClerkTimeoutError', attempts: 1 });
  await settle();
  expect(methods).toEqual(['GET', 'POST']);
});

it('a POST whose deadline passes meanwhile says that nothing was sent', async () => {
  const { clerk, clock, methods } = await busyPool();
  const post = outcomeOf(clerk.users.create({}, { deadline: 1_000 }));
  await clock.advance(1_000);
  expect(post.error).toMatchObject({ name: 'ClerkTimeoutError', limit: 'deadline', attempts: 0 });
  expect(String(post.error)).toContain('POST /v1/users was not sent: it took longer than its deadline of 1000 ms');
  expect(effectOf(post.error)).toBe('passing');
  await settle();
  expect(methods).toEqual(['GET']);
});

it('a POST that is aborted meanwhile leaves its place', async () => {
  const { clerk, methods, responses } = await busyPool();
  const controller = new AbortController();
  const post = outcomeOf(clerk.users.create({}, { signal: controller.signal }));
  const next = outcomeOf(clerk.users.get('user_2'));
  await settle();
  controller.abort(new Error('left'));
  await settle();
  expect(post.error).toMatchObject({ message: 'left' });
  responses[0]?.end(user);
  await vi.waitFor(() => expect(responses).toHaveLength(2));
  responses[1]?.end(user);
  await vi.waitFor(() => expect(next.settled).toBe(true));
  expect(methods).toEqual(['GET', 'GET']);
});

it('a POST is sent over another connection if the one that it waits for breaks', async () => {
  const { clerk, holding, methods, responses } = await busyPool();
  const post = outcomeOf(clerk.users.create({}));
  await settle();
  responses[0]?.destroy();
  await vi.waitFor(() => expect(responses).toHaveLength(2));
  responses[1]?.end(user);
  await vi.waitFor(() => expect(post.value).toEqual({ id: 'user_1' }));
  expect(holding.error).toMatchObject({ name: 'ClerkConnectionError', attempts: 1 });
  expect(methods).toEqual(['GET', 'POST']);
});
