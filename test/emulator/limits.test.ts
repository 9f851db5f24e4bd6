// What is counted and kept of the requests that come.
import { beforeEach, describe, expect, it } from 'vitest';
import { createEmulator, type Emulator, type EmulatorOptions } from '../../emulator/index.js';
import { sendingTo } from './sending.js';

let api: Emulator;
beforeEach(() => {
  api = createEmulator();
});
const { send, post } = sendingTo(() => api);

describe('the limits of requests', () => {
  const limited = (options: EmulatorOptions = {}) => {
    const emulator = createEmulator({ rateLimit: true, ...options });
    emulator.clock.freeze(1_000_000);
    return emulator;
  };
  const statuses = async (emulator: Emulator, key: string, times: number, path = '/v1/users/count') => {
    const found = new Map<number, number>();
    for (let i = 0; i < times; i++) {
      const { status } = await emulator.fetch(`http://x${path}`, { headers: { authorization: `Bearer ${key}` } });
      found.set(status, (found.get(status) ?? 0) + 1);
    }
    return Object.fromEntries(found);
  };

  it('are off by default', async () => {
    expect(await statuses(api, 'sk_test_1', 120)).toEqual({ 200: 120 });
  });

  it.each([
    ['sk_test_1', 100],
    ['sk_live_1', 1_000],
  ])('for %s: %i in 10 s', async (key, requests) => {
    const emulator = limited();
    expect(await statuses(emulator, key, requests + 5)).toEqual({ 200: requests, 429: 5 });
    emulator.clock.advance(9_001);
    const response = await emulator.fetch('http://x/v1/users/count', { headers: { authorization: `Bearer ${key}` } });
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '1']);
    expect(await response.json()).toMatchObject({ errors: [{ code: 'too_many_requests' }] });
    emulator.clock.advance(999);
    expect(await statuses(emulator, key, 1)).toEqual({ 200: 1 });
  });

  it('are told in whole seconds', async () => {
    const emulator = limited();
    await statuses(emulator, 'sk_test_1', 100);
    for (const [after, left] of [
      [0, '10'],
      [1, '10'],
      [999, '9'],
      [5_500, '4'],
    ] as const) {
      emulator.clock.advance(after);
      const response = await send('/v1/users/count', { headers: { authorization: 'Bearer sk_test_1' } }, emulator);
      expect(response.headers.get('retry-after')).toBe(left);
    }
  });

  it('are by key, and not for the JWKS', async () => {
    const emulator = limited();
    expect(await statuses(emulator, 'sk_test_1', 150, '/v1/jwks')).toEqual({ 200: 150 });
    expect(await statuses(emulator, 'sk_test_1', 101)).toEqual({ 200: 100, 429: 1 });
    expect(await statuses(emulator, 'sk_test_2', 100)).toEqual({ 200: 100 });
    // What is rejected for another reason before is not counted, and what is rejected for its number has no effect.
    expect(await statuses(emulator, 'pk_test_1', 101)).toEqual({ 401: 101 });
    const svix = await send(
      '/v1/webhooks/svix',
      { method: 'POST', headers: { authorization: 'Bearer sk_test_1' } },
      emulator,
    );
    expect(svix.status).toBe(429);
    expect(emulator.snapshot().settings['/webhooks/svix']).toEqual({ id: null });
  });

  it('hold for an hour for operations that have limits of their own, and the others go on', async () => {
    const emulator = limited();
    const key = 'sk_live_1';
    const operations = [
      ['/v1/invitations', 100],
      ['/v1/invitations/bulk', 25],
      ['/v1/organizations/org_1/invitations', 250],
      ['/v1/organizations/org_1/invitations/bulk', 50],
    ] as const;
    const post = (path: string) =>
      emulator.fetch(`http://x${path}`, { method: 'POST', headers: { authorization: `Bearer ${key}` } });
    for (const [path, requests] of operations) {
      for (let i = 0; i < requests; i++) expect((await post(path)).status).not.toBe(429);
      const response = await post(path);
      expect([path, response.status, response.headers.get('retry-after')]).toEqual([path, 429, '3600']);
    }
    expect((await post('/v1/organizations/org_2/invitations')).status).toBe(429);
    // What an operation rejects is not counted for the key.
    expect(await statuses(emulator, key, 576)).toEqual({ 200: 575, 429: 1 });
    emulator.clock.advance(3_599_999);
    expect((await post('/v1/invitations')).status).toBe(429);
    emulator.clock.advance(1);
    expect((await post('/v1/invitations')).status).not.toBe(429);
  });

  it('begin again with a reset', async () => {
    const emulator = limited();
    await statuses(emulator, 'sk_test_1', 101);
    emulator.reset();
    expect(await statuses(emulator, 'sk_test_1', 1)).toEqual({ 200: 1 });
  });
});

describe('the requests that came', () => {
  it('are kept unchanged, with their responses', async () => {
    api.clock.freeze(1_234);
    await send('/v1/users?limit=0', { headers: { 'X-Mine': 'yes' } });
    await post('/v1/redirect_urls', { url: 'myapp://x' });
    await send('/v1/nothing');
    await send('/v1/webhooks/svix', { method: 'POST' });
    await send('/v1/webhooks/svix', { method: 'DELETE' });
    expect(
      api.requests.map(({ method, path, url, operation, body, status }) => [
        method,
        path,
        url,
        operation,
        body,
        status,
      ]),
    ).toEqual([
      ['GET', '/v1/users', '/v1/users?limit=0', 'users.list', undefined, 422],
      ['POST', '/v1/redirect_urls', '/v1/redirect_urls', 'redirectUrls.create', { url: 'myapp://x' }, 200],
      ['GET', '/v1/nothing', '/v1/nothing', undefined, undefined, 404],
      ['POST', '/v1/webhooks/svix', '/v1/webhooks/svix', 'webhooks.createSvixApp', undefined, 200],
      ['DELETE', '/v1/webhooks/svix', '/v1/webhooks/svix', 'webhooks.deleteSvixApp', undefined, 204],
    ]);
    expect(api.requests[0]).toMatchObject({ at: 1_234, headers: { 'x-mine': 'yes' } });
  });

  it('are the last 1,000', async () => {
    for (let i = 0; i < 1_005; i++) await send(`/v1/domains?i=${i}`);
    expect(api.requests).toHaveLength(1_000);
    expect([api.requests[0]?.url, api.requests.at(-1)?.url]).toEqual(['/v1/domains?i=5', '/v1/domains?i=1004']);
  });

  it('hold no key', async () => {
    const secret = 'THEKEYTHATMUSTNOTSHOW';
    const key = `sk_test_${secret}`;
    await send(`/v1/users/${key}`, {
      headers: { authorization: `Bearer ${key}`, 'x-key': `a ${key}`, cookie: `k=${key}` },
    });
    await send(`/v1/users?query=${key}&username=a%20${key}`);
    await send(`/v1/nothing%2F${key}/%20ak_${secret}`);
    await post('/v1/invitations', {
      email_address: key,
      public_metadata: { [key]: [`ak_${secret}`, { a: `x${key}` }] },
    });
    await post(`/v1/m2m_tokens/verify`, { token: `ak_${secret}` });
    expect(JSON.stringify(api.requests)).not.toContain(secret);
    expect(api.requests.map(({ headers }) => 'authorization' in headers)).toEqual(Array(5).fill(false));
    expect(api.requests[0]).toMatchObject({
      path: '/v1/users/sk_test_[redacted]',
      headers: { 'x-key': 'a sk_test_[redacted]' },
    });
    expect(api.requests[3]?.body).toEqual({
      email_address: 'sk_test_[redacted]',
      public_metadata: { 'sk_test_[redacted]': ['ak_[redacted]', { a: 'xsk_test_[redacted]' }] },
    });
  });

  it('hold no token of a machine or an OAuth application, and no signing key', async () => {
    const secret = 'THETOKENTHATMUSTNOTSHOW'.padEnd(43, 'x');
    for (const prefix of ['mt', 'oat', 'aplt']) await post('/v1/m2m_tokens/verify', { token: `${prefix}_${secret}` });
    await post('/v1/jwt_templates', { name: 'one', claims: {}, signing_key: secret });
    await post('/v1/enterprise_connections', { oidc: { client_id: 'c', client_secret: secret } });
    expect(api.requests.map(({ body }) => body)).toEqual([
      { token: 'mt_[redacted]' },
      { token: 'oat_[redacted]' },
      { token: 'aplt_[redacted]' },
      { name: 'one', claims: {}, signing_key: '[redacted]' },
      { oidc: { client_id: 'c', client_secret: '[redacted]' } },
    ]);
  });

  it.each(['mt', 'oat', 'aplt'])('keep the IDs of tokens, %s_..., and words that begin alike', async (prefix) => {
    const path = `/v1/m2m_tokens/${prefix}_${'0'.repeat(32)}?a=${prefix}_everest`;
    await send(path);
    expect(api.requests[0]?.url).toBe(path);
  });

  it('keep the IDs of API keys, and words that end alike', async () => {
    const path = `/v1/api_keys/ak_${'0'.repeat(32)}`;
    await send(`${path}/secret?peak_hours=1`);
    expect(api.requests[0]?.url).toBe(`${path}/secret?peak_hours=1`);
  });

  it('keep files and large bodies by their size', async () => {
    const body = new FormData();
    body.set('file', new Blob(['12345'], { type: 'image/png' }));
    await send('/v1/users/user_1/profile_image', { method: 'POST', body });
    expect(api.requests[0]?.body).toEqual({ file: { size: 5, type: 'image/png' } });
    await post('/v1/invitations', { email_address: 'a@example.com', public_metadata: { a: 'x'.repeat(200_000) } });
    expect(String(api.requests[1]?.body)).toMatch(/^\[2000\d\d characters/);
  });
});
