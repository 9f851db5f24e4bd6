// How the emulator delivers events: in order, and again after failures.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createEmulator, type WebhookEndpoint } from '../../emulator/index.js';
import { createClerk } from '../../src/index.js';
import { verifyWebhook } from '../../src/webhooks/index.js';
import { createUsers, delivering, namesOf, Receiver, secret } from './webhooks.js';

const never = new Promise<Response>(() => {});
afterEach(() => vi.useRealTimers());

describe('deliveries', () => {
  it('come after the response, over a real socket as well', async () => {
    const order: string[] = [];
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        void verifyWebhook({ headers: request.headers, body: Buffer.concat(chunks) }, { secret }).then(({ type }) => {
          order.push(type);
          response.end('thanks');
        });
      });
    }).listen(0, '127.0.0.1');
    await new Promise((done) => server.once('listening', done));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks`;
    const api = createEmulator({ webhooks: [{ url, secret }] });
    const clerk = createClerk({ secretKey: 'sk_test_emulator', baseUrl: await api.listen() });
    await clerk.users.create({ username: 'someone' });
    order.push('response');
    await api.webhooks.settled();
    expect(order).toEqual(['response', 'user.created']);
    expect(api.webhooks.deliveries).toMatchObject([
      { id: 'delivery_1', url, status: 'delivered', attempts: [{ status: 200, text: 'thanks' }] },
    ]);
    await api.close();
    server.close();
    // Nobody is there any more: it says why, and tries again later.
    api.webhooks.resend('delivery_1');
    await api.webhooks.settled();
    expect(api.webhooks.deliveries[0]?.attempts).toEqual([
      expect.objectContaining({ status: 200 }),
      expect.objectContaining({
        status: undefined,
        text: expect.stringMatching(/fetch failed|ECONNREFUSED/) as string,
      }),
    ]);
  });

  it('are retried by the schedule of Standard Webhooks, by the clock of the emulator', async () => {
    const { api, clerk, receiver } = delivering();
    api.clock.freeze();
    receiver.respond = () => 503;
    await clerk.users.create({ username: 'someone' });
    await api.webhooks.settled();
    const minutes = [5 / 60, 5, 30, 120, 300, 600, 840, 1200, 1440];
    for (const [i, wait] of minutes.entries()) {
      expect(receiver.events).toHaveLength(i + 1);
      expect(api.webhooks.deliveries[0]?.status).toBe('waiting');
      api.clock.advance(wait * 60_000 - 1);
      await api.webhooks.settled();
      expect(receiver.events).toHaveLength(i + 1);
      api.clock.advance(1);
      await api.webhooks.settled();
    }
    expect(receiver.events).toHaveLength(10);
    expect(new Set(receiver.events.map(({ id }) => id)).size).toBe(1);
    expect(api.webhooks.deliveries[0]).toMatchObject({ status: 'failed' });
    expect(api.webhooks.deliveries[0]?.attempts[0]).toMatchObject({ status: 503, text: 'status 503' });
    api.clock.advance(1e9);
    await api.webhooks.settled();
    expect(receiver.events).toHaveLength(10);
    expect(receiver.problems).toEqual([]);
  });

  it('go on while one that failed waits, and it comes later', async () => {
    const all = delivering();
    all.receiver.respond = () => (all.receiver.events.length === 1 ? 500 : 200);
    await createUsers(all, 3);
    expect(namesOf(all.receiver)).toEqual(['1', '2', '3']);
    all.api.clock.advance(5_000);
    await all.api.webhooks.settled();
    expect(namesOf(all.receiver)).toEqual(['1', '2', '3', '1']);
    expect(all.api.webhooks.deliveries.map(({ status }) => status)).toEqual(['delivered', 'delivered', 'delivered']);
  });

  it('are retried by a timer too', async () => {
    const all = delivering();
    all.receiver.respond = () => (all.receiver.events.length === 1 ? 500 : 200);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    await createUsers(all, 1);
    vi.advanceTimersByTime(5_000);
    vi.useRealTimers();
    await all.api.webhooks.settled();
    expect(namesOf(all.receiver)).toEqual(['1', '1']);
  });

  it('are not retried where the endpoint is gone (410)', async () => {
    const all = delivering();
    all.receiver.respond = () => 410;
    await createUsers(all, 1);
    all.api.clock.advance(1e9);
    await all.api.webhooks.settled();
    expect(all.receiver.events).toHaveLength(1);
    expect(all.api.webhooks.deliveries[0]?.status).toBe('failed');
  });

  it('go to each endpoint that wants the event, as one message, and a slow one holds up no other', async () => {
    const [fast, picky] = [new Receiver(), new Receiver()];
    const api = createEmulator({
      webhooks: [
        { handler: () => never, secret },
        { handler: fast.handler, secret },
        { handler: picky.handler, secret, events: ['user.deleted'] },
      ],
    });
    const clerk = createClerk({ secretKey: 'sk_test_emulator', fetch: api.fetch });
    const { id } = await clerk.users.create({ username: 'someone' });
    await clerk.users.delete(id);
    await vi.waitFor(() => expect([...fast.types, ...picky.types]).toHaveLength(3));
    expect(fast.types).toEqual(['user.created', 'user.deleted']);
    expect(picky.types).toEqual(['user.deleted']);
    expect(picky.events[0]?.id).toBe(fast.events[1]?.id);
    expect(api.webhooks.deliveries).toHaveLength(5);
  });

  it('the last 1,000 are kept', async () => {
    const all = delivering();
    for (let i = 0; i < 1_001; i++) all.api.webhooks.send({ type: 'user.deleted' });
    await all.api.webhooks.settled();
    expect(all.receiver.events).toHaveLength(1_001);
    expect(all.api.webhooks.deliveries.map(({ id }) => id)).toHaveLength(1_000);
    expect(all.api.webhooks.deliveries[0]?.id).toBe('delivery_2');
  });

  it('can be sent again by hand, as the same message, and any event can be sent', async () => {
    const { api, clerk, receiver } = delivering();
    const user = await clerk.users.create({ username: 'someone' });
    await api.webhooks.settled();
    api.webhooks.resend('delivery_1');
    api.webhooks.send({ type: 'paymentAttempt.created' });
    api.webhooks.send({ type: 'user.updated', data: { ...user, first_name: 'By hand' } });
    await api.webhooks.settled();
    expect(receiver.types).toEqual(['user.created', 'user.created', 'paymentAttempt.created', 'user.updated']);
    expect(receiver.events[0]?.id).toBe(receiver.events[1]?.id);
    expect(namesOf(receiver)[3]).toBe('By hand');
    expect(receiver.problems).toEqual([]);
    expect(() => api.webhooks.resend('delivery_9')).toThrow(
      new TypeError('The delivery delivery_9 does not exist, or is no longer kept'),
    );
    expect(() => api.webhooks.send({ type: 'user.exploded' })).toThrow(
      /^There is no event user\.exploded: use one of user\.created, /,
    );
  });

  it('each event of the spec can be sent, and verifies', async () => {
    const { api, receiver } = delivering();
    const { events } = (await (await api.fetch('http://emulator/_emulator/webhooks')).json()) as { events: string[] };
    expect(events).toHaveLength(45);
    for (const type of events) api.webhooks.send({ type });
    await api.webhooks.settled();
    expect(receiver.types).toEqual(events);
    expect(receiver.problems).toEqual([]);
  });

  it('a reset forgets them, and those under way', async () => {
    const all = delivering();
    all.receiver.respond = () => 500;
    all.api.webhooks.faults.add({ kind: 'reorder', times: 1 });
    await all.clerk.users.create({ username: 'someone' });
    all.api.reset();
    await all.api.webhooks.settled();
    all.api.clock.advance(1e9);
    await all.api.webhooks.settled();
    expect(all.receiver.events.length).toBeLessThanOrEqual(1);
    expect(all.api.webhooks.deliveries).toEqual([]);
    expect(all.api.webhooks.faults.list()).toEqual([]);
  });
});

describe('endpoints', () => {
  const handler = () => new Response();
  it.each<[object, string]>([
    [{ secret }, '[0] needs either a url or a handler'],
    [{ secret, handler, url: 'http://127.0.0.1' }, '[0] needs either a url or a handler'],
    [{ secret, url: 'ftp://127.0.0.1' }, '[0].url should begin with http:// or https://'],
    [{ secret, handler: 1 }, '[0].handler should be a function'],
    [{ handler }, '[0].secret should be whsec_ and base64, such as whsec_ZW11bGF0b3I='],
    [{ handler, secret: 'whsec_' }, '[0].secret should be whsec_ and base64, such as whsec_ZW11bGF0b3I='],
    [{ handler, secret, events: ['user.exploded'] }, '[0].events: there is no event user.exploded'],
    [{ handler, secret, event: [] }, '[0].event is not an option: use url or handler, secret, and events'],
  ])('%j is rejected by name', (endpoint, what) => {
    expect(() => createEmulator({ webhooks: [endpoint as WebhookEndpoint] })).toThrow(new TypeError(`webhooks${what}`));
  });
});

describe('over HTTP', () => {
  it('what was delivered can be read and sent again, any event sent, and faults set', async () => {
    const { api, clerk, receiver } = delivering();
    const send = async (method: string, path: string, body?: object) => {
      const headers = { 'content-type': 'application/json' };
      const response = await api.fetch(`http://emulator/_emulator/webhooks${path}`, {
        method,
        ...(body && { headers, body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, body: text && (JSON.parse(text) as unknown) };
    };
    await clerk.users.create({ username: 'someone' });
    await api.webhooks.settled();
    expect((await send('GET', '')).body).toMatchObject({
      endpoints: ['http://webhooks.invalid/1'],
      deliveries: [{ id: 'delivery_1', status: 'delivered', event: { type: 'user.created' } }],
    });
    expect(await send('POST', '/deliveries/delivery_1')).toEqual({ status: 204, body: '' });
    expect(await send('POST', '/deliveries/delivery_9')).toMatchObject({ status: 404 });
    expect(await send('POST', '', { type: 'sms.created' })).toEqual({ status: 204, body: '' });
    expect(await send('POST', '', { type: 'sms.exploded' })).toMatchObject({
      status: 422,
      body: { errors: [{ message: expect.stringContaining('There is no event sms.exploded') as string }] },
    });
    await api.webhooks.settled();
    expect(receiver.types).toEqual(['user.created', 'user.created', 'sms.created']);

    const fault = { id: 'webhook_fault_1', fault: { kind: 'lose' }, hits: 0 };
    expect(await send('POST', '/faults', { kind: 'lose' })).toEqual({ status: 201, body: fault });
    expect(await send('POST', '/faults', { kind: 'explode' })).toMatchObject({ status: 422 });
    expect((await send('GET', '/faults')).body).toEqual([fault]);
    expect(await send('DELETE', '/faults')).toEqual({ status: 204, body: '' });
    expect((await send('GET', '/faults')).body).toEqual([]);
  });
});
