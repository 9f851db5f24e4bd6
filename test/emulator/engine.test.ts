// How requests come in, and what is rejected before anyone looks at what they say: in process and on a port.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClerk } from '../../src/index.js';
import { createEmulator, type Emulator } from '../../emulator/index.js';
import { errorOf } from '../helpers.js';
import { authorization, isJSON, outcome, sendingTo } from './sending.js';

let api: Emulator;
beforeEach(() => {
  api = createEmulator();
});
afterEach(() => api.close());
const { send, post } = sendingTo(() => api);

describe('in process', () => {
  it.each([
    ['a text', 'https://api.clerk.com/v1/users/count', { headers: { authorization } }],
    ['a URL', new URL('http://anywhere.example:1234/v1/users/count'), { headers: { authorization } }],
    ['a Request', new Request('http://x/v1/users/count', { headers: { authorization } }), undefined],
  ])('takes %s, of any host', async (_, input, init) => {
    const response = await api.fetch(input, init);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    await expect(response.json()).resolves.toEqual({ object: 'total_count', total_count: 0 });
  });

  it('takes a Request with a body, and an init that overrides it', async () => {
    const request = new Request('http://x/v1/organization_permissions', {
      method: 'POST',
      headers: { authorization, ...isJSON },
      body: JSON.stringify({ name: 'Read', key: 'org:notes:read' }),
    });
    expect((await api.fetch(request.clone())).status).toBe(200);
    expect((await api.fetch(request, { headers: { authorization: 'Bearer x' } })).status).toBe(401);
  });

  it('rejects what is no request, as fetch does', async () => {
    expect(await errorOf(api.fetch('/v1/users'))).toBeInstanceOf(TypeError);
    expect(await errorOf(api.fetch('http://x/', { method: 'GET', body: 'x' }))).toBeInstanceOf(TypeError);
  });

  it('does nothing for a caller who has given up before', async () => {
    const signal = AbortSignal.abort(new Error('too late'));
    await expect(send('/v1/webhooks/svix', { method: 'POST', signal })).rejects.toThrow('too late');
    expect(api.requests).toEqual([]);
    expect((await send('/v1/webhooks/svix', { method: 'POST' })).status).toBe(200);
  });

  it('lets go of a caller who gives up meanwhile', async () => {
    api.faults.add({ delay: 60_000 });
    const controller = new AbortController();
    const error = errorOf(send('/v1/webhooks/svix', { method: 'POST', signal: controller.signal }));
    setImmediate(() => controller.abort());
    expect(await error).toMatchObject({ name: 'AbortError' });
    api.faults.clear();
    // The request was still waiting: it had no effect.
    expect((await send('/v1/webhooks/svix', { method: 'POST' })).status).toBe(200);
  });

  it('lets go of a body that hangs', async () => {
    api.faults.add({ kind: 'hang' });
    const controller = new AbortController();
    const response = await send('/v1/domains', { signal: controller.signal });
    const text = errorOf(response.text());
    controller.abort(new Error('enough'));
    expect(await text).toMatchObject({ message: 'enough' });
  });
});

describe('on a port', () => {
  const countOn = (baseUrl: string) => createClerk({ secretKey: 'sk_test_1', baseUrl, retry: false }).users.count();

  it('responds to clients there', async () => {
    const baseUrl = await api.listen();
    expect(baseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1$/);
    await expect(countOn(baseUrl)).resolves.toMatchObject({ total_count: 0 });
  });

  it('listens once at a time, also when asked twice at once', async () => {
    const [first, second] = await Promise.allSettled([api.listen(), api.listen()]);
    expect([first.status, second.status]).toEqual(['fulfilled', 'rejected']);
    await expect(api.listen()).rejects.toThrow(/already listens/);
  });

  it('says that a port is taken, and can take another', async () => {
    const other = createEmulator();
    const port = Number(new URL(await other.listen()).port);
    await expect(api.listen(port)).rejects.toThrow(`Port ${port} is in use`);
    await expect(api.listen(65_536)).rejects.toThrow(/port/i);
    await expect(api.listen()).resolves.toMatch(/^http/);
    await other.close();
  });

  it('closes and listens again, with what it kept', async () => {
    await api.close();
    const baseUrl = await api.listen();
    await createClerk({ secretKey: 'sk_test_1', baseUrl }).webhooks.createSvixApp();
    await api.close();
    await expect(countOn(baseUrl)).rejects.toMatchObject({ name: 'ClerkConnectionError' });
    expect(await api.listen(Number(new URL(baseUrl).port))).toBe(baseUrl);
    expect(await outcome(send('/v1/webhooks/svix', { method: 'POST' }))).toEqual([400, 'svix_app_exists']);
    await Promise.all([api.close(), api.close()]);
  });

  it('closes while it begins, and while requests wait', async () => {
    const starting = api.listen();
    await api.close();
    await expect(countOn(await starting)).rejects.toMatchObject({ name: 'ClerkConnectionError' });
    api.faults.add({ delay: 60_000 });
    const waiting = countOn(await api.listen());
    const failed = expect(waiting).rejects.toMatchObject({ name: 'ClerkConnectionError' });
    await expect.poll(() => api.requests.length).toBe(1);
    await api.close();
    await failed;
  });

  it('closes at the end of its scope', async () => {
    let baseUrl: string;
    {
      await using other = createEmulator();
      baseUrl = await other.listen();
    }
    await expect(countOn(baseUrl)).rejects.toMatchObject({ name: 'ClerkConnectionError' });
  });

  it('shares nothing with another', async () => {
    const other = createEmulator();
    const urls = [await api.listen(), await other.listen()] as const;
    await post('/v1/allowlist_identifiers', { identifier: 'ada@example.com' });
    other.faults.add({ operation: 'ListAllowlistIdentifiers', status: 418 });
    other.clock.freeze(0);
    const [ours, theirs] = urls.map((url) => fetch(`${url}/allowlist_identifiers`, { headers: { authorization } }));
    expect(await (await ours)?.json()).toHaveLength(1);
    expect((await theirs)?.status).toBe(418);
    expect([api.requests.length, other.requests.length, api.clock.now() > 0]).toEqual([2, 1, true]);
    await other.close();
  });
});

describe('paths', () => {
  it('of keys and tokens are there with and without /v1', async () => {
    const user = (await (await post('/v1/users', { email_address: ['ada@example.com'] })).json()) as { id: string };
    for (const prefix of ['/v1', '']) {
      expect(await outcome(send(`${prefix}/api_keys?subject=${user.id}`))).toEqual([200]);
      expect((await outcome(post(`${prefix}/api_keys/verify`, {})))[1]).toBe('form_param_missing');
      expect((await outcome(post(`${prefix}/m2m_tokens/verify`, {})))[1]).toBe('form_param_missing');
      const path = `${prefix}/oauth_applications/access_tokens/verify`;
      expect((await outcome(post(path, {})))[1]).toBe('form_param_missing');
    }
    for (const path of ['/users', '/users/count', '/oauth_applications', '/v2/users', '/', '/v1']) {
      expect(await outcome(send(path))).toEqual([404, 'resource_not_found']);
    }
  });

  it.each([
    ['GET', '/v1/nothing', 404, null],
    ['POST', '/v1/users/user_1/nothing', 404, null],
    ['DELETE', '/v1/jwks', 405, 'GET'],
    ['PUT', '/v1/domains', 405, 'GET, POST'],
    ['POST', '/v1/users/count', 405, 'GET, PATCH, DELETE'],
    ['OPTIONS', '/v1/users', 405, 'GET, POST'],
    ['DELETE', '/api_keys', 405, 'GET, POST'],
  ])('%s %s: %i', async (method, path, status, allow) => {
    const response = await send(path, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([status, allow]);
    expect(await response.json()).toMatchObject({
      errors: [{ message: expect.any(String) }],
      clerk_trace_id: expect.any(String),
    });
  });

  it('HEAD is GET without a body', async () => {
    const response = await send('/v1/domains', { method: 'HEAD' });
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      200,
      'application/json',
      '',
    ]);
    expect((await send('/v1/domains/dmn_none', { method: 'HEAD' })).status).toBe(405);
  });

  it.each([
    '%2e%2e',
    '..%2F..',
    'a%2Fb',
    '%00',
    '%',
    '%zz',
    '%ff',
    '%E0%A4%A',
    '__proto__',
    'constructor',
    '%20',
    'é',
    'a'.repeat(8_000),
  ])('an ID such as %.20s is nobody’s', async (id) => {
    for (const path of [`/v1/redirect_urls/${id}`, `/v1/users/${id}`, `/v1/users/${id}/ban`, `/v1/domains/${id}`]) {
      for (const method of ['GET', 'POST', 'PATCH', 'DELETE']) {
        const body = method === 'PATCH' ? { body: '{}', headers: isJSON } : {};
        const response = await send(path, { method, ...body });
        expect([404, 405], `${method} ${path}`).toContain(response.status);
      }
    }
    expect(api.requests.every(({ status }) => status !== undefined)).toBe(true);
  });
});

describe('keys', () => {
  const withKey = (key: string | undefined, path = '/v1/users/count', to = api) =>
    outcome(to.fetch(`http://x${path}`, { headers: key === undefined ? {} : { authorization: key } }));

  it.each([
    [undefined, 'authorization_header_format_invalid'],
    ['', 'authorization_header_format_invalid'],
    ['Bearer', 'authorization_header_format_invalid'],
    ['Bearer ', 'authorization_header_format_invalid'],
    ['sk_test_1', 'authorization_header_format_invalid'],
    ['Basic c2tfdGVzdF8xOg==', 'authorization_header_format_invalid'],
    ['Bearer sk_test_1 sk_test_2', 'authorization_header_format_invalid'],
    ['Bearer pk_test_1', 'clerk_key_invalid'],
    ['Bearer sk_test_', 'clerk_key_invalid'],
    ['Bearer sk_test_a/b', 'clerk_key_invalid'],
    ['Bearer ak_1', 'clerk_key_invalid'],
  ])('%j is none', async (key, code) => {
    expect(await withKey(key)).toEqual([401, code]);
  });

  it.each(['Bearer sk_test_1', 'bearer sk_live_a-b', 'BEARER  sk_test_1'])('%j is one', async (key) => {
    expect(await withKey(key)).toEqual([200]);
  });

  it('are only the one that is set', async () => {
    const strict = createEmulator({ secretKey: 'sk_test_right' });
    expect(await withKey('Bearer sk_test_right', undefined, strict)).toEqual([200]);
    for (const key of ['sk_test_wrong', 'sk_test_righ', 'sk_test_right1', 'sk_live_right']) {
      expect(await withKey(`Bearer ${key}`, undefined, strict)).toEqual([401, 'clerk_key_invalid']);
    }
    for (const secretKey of ['', 'right', 'sk_test_', 'pk_test_1', 'sk_test_a b']) {
      expect(() => createEmulator({ secretKey })).toThrow(TypeError);
    }
  });

  it('are not needed for the interstitial page', async () => {
    const response = await api.fetch('http://x/v1/public/interstitial');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await response.text()).toMatch(/^<!doctype html>/);
  });

  it('are looked at before anything else, and change nothing', async () => {
    const init = { method: 'POST', headers: { authorization: 'Bearer x', ...isJSON }, body: '{' };
    expect(await outcome(send('/v1/users/none/ban', init))).toEqual([401, 'clerk_key_invalid']);
  });
});
