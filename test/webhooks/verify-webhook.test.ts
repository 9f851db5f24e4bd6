// What passes, what is returned, and what is rejected and why.
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isKnownEvent, signWebhook, verifyWebhook, type SignableEvent } from '../../src/webhooks/index.js';
import { bodyOf, headersOf, hmacOf, now, otherSecret, problemOf, secret, url } from './signing.js';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const deleted = { type: 'user.deleted', data: { object: 'user', id: 'user_1', deleted: true } } satisfies SignableEvent;

describe('a signed webhook', () => {
  it('is an event whose type narrows its data', async () => {
    vi.useFakeTimers({ now: 1_800_000_000_000, toFake: ['Date'] });
    const event = await verifyWebhook(await signWebhook({ ...deleted, id: 'msg_7' }, { secret, url }), { secret });
    expect(event).toEqual({
      ...deleted,
      id: 'msg_7',
      object: 'event',
      instance_id: 'ins_1',
      timestamp: 1_800_000_000_000,
    });
    if (event.type === 'user.deleted') expect(event.data.deleted).toBe(true);
    if (event.type === 'user.updated') expect(event.data.email_addresses).toEqual([]); // has another type, and compiles
  });

  it('keeps what the event says of itself', async () => {
    const event = {
      ...deleted,
      timestamp: 1,
      instance_id: 'ins_2',
      event_attributes: { http_request: { client_ip: '::1' } },
    };
    const { id, ...rest } = await verifyWebhook(await signWebhook(event, { secret, url }), { secret });
    expect(rest).toEqual({ ...event, object: 'event' });
    expect(id).toMatch(/^msg_[0-9a-f]{32}$/);
  });

  it('passes as text and as bytes, with headers of any kind and case', async () => {
    const body = bodyOf({ name: 'Ada \u{1f511} é' });
    const headers = headersOf(body);
    const bytes = new TextEncoder().encode(body);
    const within = new Uint8Array(bytes.length + 9); // the bytes of a pool, such as those of a Buffer
    within.set(bytes, 4);
    // Of another realm, as in tests by Jest with the environment of a browser.
    const foreign = runInNewContext(`new Uint8Array([${bytes.join()}]).buffer`) as ArrayBuffer;
    const shouted = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), [value]]));
    for (const received of [
      { headers, body },
      { headers, body: bytes },
      { headers, body: bytes.buffer },
      { headers, body: foreign },
      { headers, body: new Uint8Array(foreign) },
      { headers, body: within.subarray(4, 4 + bytes.length) },
      { headers, body: Buffer.from(body) },
      { headers, body: new DataView(bytes.buffer) as unknown as Uint8Array },
      { headers: new Headers(headers), body },
      { headers: shouted, body },
      new Request(url, { method: 'POST', headers, body }),
    ])
      expect(await verifyWebhook(received, { secret })).toMatchObject({
        data: { name: 'Ada \u{1f511} é' },
        id: 'msg_1',
      });
  });

  it('passes with the headers webhook-*', async () => {
    const body = bodyOf();
    const renamed = Object.entries(headersOf(body)).map(([name, value]) => [name.replace('svix', 'webhook'), value]);
    expect((await verifyWebhook({ headers: Object.fromEntries(renamed), body }, { secret })).id).toBe('msg_1');
  });

  it('passes with one of several signatures, by one of several secrets', async () => {
    const body = bodyOf();
    const headers = headersOf(body);
    const time = headers['svix-timestamp']!;
    headers['svix-signature'] = `v1a,AAAA v2 v1,${'A'.repeat(43)}= ${hmacOf('msg_1', time, body)} v1,`;
    expect((await verifyWebhook({ headers, body }, { secret: [otherSecret, secret] })).id).toBe('msg_1');
    expect(await problemOf(verifyWebhook({ headers, body }, { secret: otherSecret }))).toBe('signature');
    const rotated = await signWebhook(deleted, { secret: [secret, otherSecret], url });
    for (const one of [secret, otherSecret]) expect(await verifyWebhook(rotated.clone(), { secret: one })).toBeTruthy();
  });

  it('passes with the secret of the environment', async () => {
    vi.stubEnv('CLERK_WEBHOOK_SIGNING_SECRET', secret);
    expect(await verifyWebhook(await signWebhook(deleted, { url }))).toMatchObject(deleted);
    expect(await problemOf(verifyWebhook(await signWebhook(deleted, { url, secret: otherSecret })))).toBe('signature');
  });

  it('passes if the event is not known, and tells', async () => {
    const body = JSON.stringify({ type: 'planet.created', data: {} });
    const event = await verifyWebhook({ headers: headersOf(body), body }, { secret });
    expect([event.type, isKnownEvent(event), isKnownEvent(deleted)]).toEqual(['planet.created', false, true]);
  });

  it('has the ID of its message, whatever its body says', async () => {
    const body = '{"__proto__":{"isAdmin":true},"id":"msg_other","type":"user.created","data":{}}';
    const event = await verifyWebhook({ headers: headersOf(body), body }, { secret });
    expect(event.id).toBe('msg_1');
    expect(Object.getPrototypeOf(event)).toBe(Object.prototype);
    expect('isAdmin' in event).toBe(false);
  });
});

describe('the time', () => {
  const sent = Date.UTC(2026, 0, 1);
  const at = async (difference: number, tolerance?: number) => {
    const request = await signWebhook(deleted, { secret, url, sentAt: new Date(sent) });
    vi.useFakeTimers({ now: sent + difference, toFake: ['Date'] });
    return verifyWebhook(request, { secret, tolerance });
  };

  it.each([
    [300_000, undefined, true],
    [300_001, undefined, false],
    [-300_000, undefined, true],
    [-300_001, undefined, false],
    [1, 0, false],
    [0, 0, true],
    [10 * 365 * 86_400_000, Infinity, true],
  ])('%d ms after it was sent, with a tolerance of %s: %s', async (difference, tolerance, passes) => {
    if (passes) expect(await at(difference, tolerance)).toMatchObject(deleted);
    else expect(await problemOf(at(difference, tolerance))).toBe('timestamp');
  });
});

describe('options', () => {
  it.each<[object, RegExp]>([
    [{ secret: '' }, /^clerk-bapi: the webhook secret is missing.*CLERK_WEBHOOK_SIGNING_SECRET/],
    [{}, /^clerk-bapi: the webhook secret is missing.*CLERK_WEBHOOK_SIGNING_SECRET/],
    [{ secret: [] }, /^clerk-bapi: the webhook secret is missing/],
    [{ secret: secret.slice(6) }, /^clerk-bapi: the webhook secret must be whsec_ and base64/],
    [{ secret: 'whsec_' }, /^clerk-bapi: the webhook secret must be/],
    [{ secret: 'whsec_????' }, /^clerk-bapi: the webhook secret must be/],
    [{ secret: 'whsec_AAA' }, /^clerk-bapi: the webhook secret must be/],
    [{ secret: 'whsec_AAA=AAAA' }, /^clerk-bapi: the webhook secret must be/],
    [{ secret: `${secret}\n` }, /^clerk-bapi: the webhook secret must be/],
    [{ secret: [secret, 'whsec_'] }, /^clerk-bapi: the webhook secret must be/],
    [{ secret: 1 }, /^clerk-bapi: the webhook secret must be/],
    [{ secret, tolerance: -1 }, /^clerk-bapi: tolerance must be a number/],
    [{ secret, tolerance: NaN }, /^clerk-bapi: tolerance must be/],
    [{ secret, tolerence: 1 }, /^clerk-bapi: unknown option tolerence\. Check its spelling\.$/],
  ])('%j is a mistake', async (options, message) => {
    const body = bodyOf();
    const error: unknown = await verifyWebhook({ headers: headersOf(body), body }, options).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(TypeError);
    expect(String(error)).not.toContain('MfKQ9r8');
    expect((error as Error).message).toMatch(message);
  });

  it('are looked at before the request is', async () => {
    await expect(verifyWebhook({ headers: {}, body: '' }, { secret: '' })).rejects.toThrow(TypeError);
    expect(await problemOf(verifyWebhook({ headers: { 'svix-timestamp': now() }, body: '' }, { secret }))).toBe(
      'missing_header',
    );
  });
});
