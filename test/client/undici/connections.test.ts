// What only a pool can show. That it does what `fetch` does is in ../wire.test.ts, ../transport/ and ../operations.test.ts.
import type http from 'node:http';
import { Agent, MockAgent } from 'undici';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { ClerkConnectionError } from '../../../src/index.js';
import { createUndiciTransport, type UndiciTransportOptions } from '../../../src/undici/index.js';
import { errorOf, outcomeOf, secretKey, settle } from '../../helpers.js';
import { sendUser, clerkOver, createTransport, serve, serveTLS, toLoopback, user, withoutProxies } from './pool.js';

beforeEach(withoutProxies);
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
