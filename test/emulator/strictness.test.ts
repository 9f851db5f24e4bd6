// What the API accepts and rejects where the spec alone would not tell: bodies, cursors, totals, names and secrets.
import http from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEmulator, type Emulator } from '../../emulator/index.js';
import { loadSpec } from '../../emulator/engine/spec.js';
import { createClerk, paginate, type Clerk } from '../../src/index.js';

let api: Emulator;
let clerk: Clerk;
beforeEach(() => {
  api = createEmulator({ seed: { users: [{ id: 'user_ada', first_name: 'Ada' }, { first_name: 'Grace' }] } });
  clerk = createClerk({ secretKey: 'sk_test_1', fetch: api.fetch, retry: false });
});
afterEach(() => api.close());

async function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const response = await api.fetch(`http://x/v1${path}`, {
    method,
    headers: { authorization: 'Bearer sk_test_1', 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, json: (text ? JSON.parse(text) : undefined) as Record<string, unknown> };
}
const codesOf = ({ json }: Awaited<ReturnType<typeof send>>) =>
  (json['errors'] as { code: string }[]).map(({ code }) => code);

const { operations } = loadSpec();
const paginated = operations.filter(({ parameters }) => parameters.some(({ name }) => name === 'paginated'));
const pathOf = (path: string) =>
  path
    .replace('{user_id}', 'user_ada')
    .replace('{template_type}', 'email')
    .replace(/\{\w+\}/, 'oauth_google');

describe('lists', () => {
  it.each(paginated.map(({ helper, path }) => [helper, path]))(
    '%s returns its total if it is asked to',
    async (_, path) => {
      const { status, json } = await send('GET', `${pathOf(path)}?paginated=true&limit=1`);
      expect([status, json]).toEqual([200, { data: expect.any(Array), total_count: expect.any(Number) }]);
      const past = await send('GET', `${pathOf(path)}?paginated=true&offset=${json['total_count'] as number}`);
      expect(past.json).toEqual({ data: [], total_count: json['total_count'] });
    },
  );

  it('count all rows, and not those of the page', async () => {
    for (const name of ['a', 'b', 'c']) await send('POST', '/redirect_urls', { url: `myapp://${name}` });
    const { json } = await send('GET', '/redirect_urls?paginated=true&limit=2&offset=1');
    expect(json).toMatchObject({ data: [{ url: 'myapp://b' }, { url: 'myapp://a' }], total_count: 3 });
    expect(await send('GET', '/redirect_urls?limit=1')).toMatchObject({ json: [{ url: 'myapp://c' }] });
    const urls: unknown[] = [];
    for await (const { url } of paginate(clerk.redirectUrls.list, {}, { pageSize: 2 })) urls.push(url);
    expect(urls).toEqual(['myapp://c', 'myapp://b', 'myapp://a']);
  });

  it.each(['offset=1', 'order_by=created_at', 'order_by=-updated_at'])('reject a cursor with %s', async (other) => {
    const response = await send('GET', `/users?starting_after=user_ada&${other}`);
    expect([response.status, codesOf(response)]).toEqual([422, ['form_param_value_invalid']]);
    expect((await send('GET', '/users?starting_after=user_ada&offset=0&order_by=-created_at')).status).toBe(200);
  });
});

describe('bodies', () => {
  const withJSON = operations.filter(({ body }) => body?.type === 'application/json');
  /** A path with IDs that its schemas allow. */
  const pathTo = (path: string) =>
    path
      .replace('{template_type}', 'email')
      .replace(/^\/(api_keys|m2m_tokens|admin_portal_link_tokens)\/\{\w+\}/, (_, name: string) => {
        const prefix = { api_keys: 'ak', m2m_tokens: 'mt', admin_portal_link_tokens: 'aplt' }[name];
        return `/${name}/${prefix}_${'0'.repeat(32)}`;
      })
      .replace(/\{\w+\}/g, 'x_1');

  it.each(withJSON.map((operation) => [operation.helper, operation] as const))(
    '%s rejects a field that it does not have, and null',
    async (_, { id, method, path }) => {
      const isList = /^Create(Bulk|.*Bulk$)/.test(id);
      const target = pathTo(path);
      const unknown = await send(method, target, isList ? [{ slugg: 1 }] : { slugg: 1 });
      expect([400, 422]).toContain(unknown.status);
      expect(codesOf(unknown)).toContain('form_param_unknown');
      const none = await send(method, target, null);
      expect([400, 422]).toContain(none.status);
    },
  );
});

describe('the request log', () => {
  it('names operations as helpers are named', async () => {
    await clerk.users.get('user_ada');
    expect(api.requests.map(({ operation }) => operation)).toEqual(['users.get']);
  });

  it('redacts passwords, and cookies', async () => {
    const secrets = { cookie: '__session=abc', 'proxy-authorization': 'Basic abc' };
    await send('POST', '/users', { username: 'ada', password: 'correct horse', backup_codes: ['abc'] }, secrets);
    expect(api.requests[0]).toMatchObject({
      headers: { cookie: '[redacted]', 'proxy-authorization': '[redacted]' },
      body: { password: '[redacted]', backup_codes: '[redacted]' },
    });
    expect(JSON.stringify(api.requests)).not.toMatch(/abc|horse/);
  });
});

it.each(['Bearer', 'bearer', 'BEARER'])('the scheme %s is accepted', async (scheme) => {
  expect((await send('GET', '/users/count', undefined, { authorization: `${scheme} sk_test_1` })).status).toBe(200);
});

it('a host that is not a name of this machine is rejected on every path', async () => {
  const { port } = new URL(await api.listen());
  const statusFor = (host: string) =>
    new Promise((resolve, reject) => {
      const headers = { host, authorization: 'Bearer sk_test_1' };
      http
        .get({ port, host: '127.0.0.1', path: '/v1/users', headers }, ({ statusCode }) => resolve(statusCode))
        .on('error', reject);
    });
  expect(await statusFor('rebound.example')).toBe(403);
  expect(await statusFor(`localhost:${port}`)).toBe(200);
});

it.each(['0x10', '1e2', '%201', '1_0', '١', '', '1.5', '501', '0'])('`?limit=%s` is rejected', async (limit) => {
  expect(await send('GET', `/users?limit=${limit}`)).toMatchObject({
    status: 422,
    json: { errors: [{ code: 'form_param_format_invalid', meta: { param_name: 'limit' } }] },
  });
});
