// Requests that are aborted.
import type http from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { errorOf, outcomeOf, settle } from '../../helpers.js';
import { sendUser, clerkOver, createTransport, serve, user, withoutProxies } from './pool.js';

beforeEach(withoutProxies);
afterEach(() => vi.unstubAllEnvs());

describe('abort', () => {
  const reason = new Error('the caller left');

  it('ends a request that waits for a connection, which is then never sent', async () => {
    const urls: (string | undefined)[] = [];
    const responses: http.ServerResponse[] = [];
    const { baseUrl } = await serve((request, response) => {
      urls.push(request.url);
      responses.push(response);
    });
    const clerk = clerkOver(createTransport({ connections: 1 }), baseUrl);
    const first = clerk.users.get('user_1');
    await vi.waitFor(() => expect(responses).toHaveLength(1));
    const controller = new AbortController();
    const second = outcomeOf(clerk.users.get('user_2', { signal: controller.signal }));
    await settle();
    controller.abort(reason);
    await settle();
    expect(second.error).toBe(reason);
    responses[0]?.end(user);
    await first;
    const third = clerk.users.get('user_3');
    await vi.waitFor(() => expect(responses).toHaveLength(2));
    responses[1]?.end(user);
    await third;
    expect(urls).toEqual(['/v1/users/user_1', '/v1/users/user_3']);
  });

  it('ends a body, and the connection with it', async () => {
    const { baseUrl, sockets } = await serve((_, response) => response.write('{"id":'));
    const controller = new AbortController();
    const call = outcomeOf(clerkOver(createTransport(), baseUrl).users.get('user_1', { signal: controller.signal }));
    await vi.waitFor(() => expect(sockets.size).toBe(1));
    await settle();
    controller.abort(reason);
    await vi.waitFor(() => expect(sockets.size).toBe(0));
    expect(call.error).toBe(reason);
  });

  it.each([
    ['a signal', (controller: AbortController) => ({ signal: controller.signal })],
    [
      'what the client has in its place',
      ({ signal }: AbortController) => ({
        onAbort: (abort: (reason: unknown) => void) =>
          signal.aborted ? abort(signal.reason) : signal.addEventListener('abort', () => abort(signal.reason)),
      }),
    ],
  ])('comes by %s', async (_, initOf) => {
    const { origin, sockets } = await serve((request, response) => {
      request.resume();
      if (request.url === '/slow') response.write('a');
    });
    const { fetch } = createTransport();

    const before = new AbortController();
    before.abort(reason);
    await expect(fetch(origin, initOf(before))).rejects.toBe(reason);
    expect(sockets.size).toBe(0);

    const unsettled = new AbortController();
    const response = fetch(origin, initOf(unsettled));
    await vi.waitFor(() => expect(sockets.size).toBe(1));
    unsettled.abort(reason);
    await expect(response).rejects.toBe(reason);

    const encoding = new AbortController();
    const form = fetch(origin, { method: 'POST', body: new FormData(), ...initOf(encoding) });
    encoding.abort(reason);
    await expect(form).rejects.toBe(reason);

    const unfinished = new AbortController();
    const streamed = await fetch(`${origin}/slow`, initOf(unfinished));
    const text = new Response(streamed.body).text();
    unfinished.abort(reason);
    await expect(text).rejects.toBe(reason);
  });

  it('lets go of a signal that outlives the request', async () => {
    const { origin } = await serve(sendUser);
    const { fetch } = createTransport();
    const { signal } = new AbortController();
    const add = vi.spyOn(signal, 'addEventListener');
    const remove = vi.spyOn(signal, 'removeEventListener');
    await (await fetch(origin, { signal })).text();
    await errorOf(fetch('http://127.0.0.1:9', { signal }));
    expect(add).toHaveBeenCalledTimes(2);
    expect(remove.mock.calls).toEqual(add.mock.calls);
  });
});
