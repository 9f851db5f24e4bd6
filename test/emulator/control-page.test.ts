// What the page reads: rows with what they refer to, requests with a text, tokens.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createEmulator, type Emulator, type ReceivedRequest } from '../../emulator/index.js';
import { verifyToken } from '../../src/tokens/index.js';
import { createClerk, type Clerk } from '../../src/index.js';
import { errorOf } from '../helpers.js';

let api: Emulator;
let clerk: Clerk;
let baseUrl: string;

beforeAll(async () => {
  api = createEmulator({
    seed: {
      users: [{ id: 'user_ada', first_name: 'Ada', username: 'org_acme' }],
      organizations: [{ id: 'org_acme', name: 'Acme', slug: 'acme', created_by: 'user_ada' }],
      sessions: [{ id: 'sess_ada', user_id: 'user_ada', active_organization_id: 'org_acme' }],
    },
  });
  baseUrl = await api.listen();
  clerk = createClerk({ secretKey: 'sk_test_control', baseUrl, retry: false });
});
beforeEach(() => api.reset());
afterAll(() => api.close());

const read = async <T>(path: string) => (await (await fetch(new URL(`/_emulator${path}`, baseUrl))).json()) as T;
const post = async (path: string, body: unknown) => {
  const headers = { 'content-type': 'application/json' };
  const init = { method: 'POST', body: JSON.stringify(body), headers };
  const response = await fetch(new URL(`/_emulator${path}`, baseUrl), init);
  return { status: response.status, json: (await response.json()) as Record<string, unknown> };
};
const createUser = (body: object) => clerk.users.create({ external_id: crypto.randomUUID(), ...body });

describe('rows', () => {
  it('are found by table and text, newest first, 50 at most', async () => {
    for (let i = 0; i < 51; i++) await createUser({ first_name: `Nr ${i}` });
    const { data, total_count } = await read<{ data: { first_name: string }[]; total_count: number }>('/tables/users');
    expect([data.length, data[0]?.first_name, total_count]).toEqual([50, 'Nr 50', 52]);
    const found = await read<{ data: { first_name: string }[] }>('/tables/users?text=NR%207');
    expect(found.data.map((user) => user.first_name)).toEqual(['Nr 7']);
    expect(await read('/tables/nothing')).toEqual({ data: [], keys: [], total_count: 0 });
    expect(await read('/tables/__proto__')).toEqual({ data: [], keys: [], total_count: 0 });
  });

  it('that are secrets are only counted', async () => {
    await createUser({ password: 'correct horse battery', totp_secret: 'JBSWY3DPEHPK3PXP', backup_codes: ['one'] });
    for (const name of ['passwords', 'totp_secrets', 'backup_codes', 'signing_keys']) {
      const count = name === 'signing_keys' ? 0 : 1;
      expect(await read(`/tables/${name}`)).toEqual({ data: [], keys: [], total_count: count, secret: true });
    }
  });

  it('have keys, by which one is read, with the rows that it refers to', async () => {
    const { keys } = await read<{ keys: string[] }>('/tables/organization_memberships');
    expect(keys).toEqual(['org_acme:user_ada']);
    const { row, references } = await read<{ row: object; references: object }>(
      `/rows/organization_memberships/${keys[0]}`,
    );
    expect(row).toMatchObject({ role: 'org:admin' });
    expect(references).toEqual({
      org_acme: { table: 'organizations', key: 'org_acme' }, // the username of Ada as well, and no slug
      user_ada: { table: 'users', key: 'user_ada' },
    });
    // A row does not refer to itself.
    expect(await read('/rows/organizations/org_acme')).toMatchObject({
      references: { user_ada: { table: 'users', key: 'user_ada' } },
    });
  });

  it('that are not there, or are secrets, are not read', async () => {
    await createUser({ password: 'correct horse battery' });
    const [user] = api.snapshot().tables['passwords'] as { id: string }[];
    const missing = { errors: [{ code: 'resource_not_found' }] };
    expect(await read('/rows/users/user_nobody')).toMatchObject(missing);
    expect(await read('/rows/__proto__/x')).toMatchObject(missing);
    expect(await read(`/rows/passwords/${user?.id}`)).toMatchObject(missing);
  });
});

describe('requests', () => {
  it('are found by text, and by whether they failed', async () => {
    await clerk.users.count();
    await errorOf(clerk.users.get('user_nobody'));
    await createUser({ first_name: 'Grace' });
    const found = async (query: string) =>
      (await read<ReceivedRequest[]>(`/requests?${query}`)).map(({ operation }) => operation);
    expect(await found('text=GRACE')).toEqual(['users.create']);
    expect(await found('failed=true')).toEqual(['users.get']);
    expect(await found('text=users&limit=2')).toEqual(['users.get', 'users.create']);
    expect(await found('text=users&failed=false')).toHaveLength(3);
  });

  it('say why they failed, and which fault they met', async () => {
    await errorOf(clerk.users.get('user_nobody'));
    api.faults.add({ operation: 'users.count', status: 503 });
    await errorOf(clerk.users.count());
    await clerk.users.list();
    expect(api.requests).toMatchObject([
      { errors: [expect.stringMatching(/^resource_not_found: .*user_nobody/)], fault: undefined },
      { errors: [], fault: { operation: 'users.count', status: 503 } },
      { errors: [], fault: undefined },
    ]);
  });
});

describe('tokens', () => {
  it('of sessions are issued, to a page or to none, and decoded', async () => {
    const { status, json } = await post('/session-tokens', { session_id: 'sess_ada' });
    expect(status).toBe(201);
    expect((await verifyToken(clerk, String(json['token']))).claims).toMatchObject({ sid: 'sess_ada' });
    const origin = 'https://app.example.com';
    const { json: issued } = await post('/session-tokens', { session_id: 'sess_ada', origin });
    const { claims } = await verifyToken(clerk, String(issued['token']), { authorizedParties: [origin] });
    expect(claims).toMatchObject({ azp: origin });
    expect(await post('/tokens/decode', issued)).toMatchObject({
      status: 200,
      json: {
        header: { typ: 'JWT', alg: 'RS256' },
        claims: { sid: 'sess_ada', azp: origin },
        isSigned: true,
        references: { sess_ada: { table: 'sessions' }, org_acme: { table: 'organizations' } },
      },
    });
    expect(api.requests.map(({ operation }) => operation)).toEqual(['jwks.get']);
  });

  it('of another instance are decoded as well', async () => {
    const other = createEmulator({
      seed: { users: [{ id: 'user_ada' }], sessions: [{ id: 'sess_1', user_id: 'user_ada' }] },
    });
    const headers = { 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: '{"session_id":"sess_1"}' };
    const token = await (await other.fetch('http://x/_emulator/session-tokens', init)).json();
    expect(await post('/tokens/decode', token)).toMatchObject({ json: { claims: { sid: 'sess_1' }, isSigned: false } });
  });

  it.each([
    ['/session-tokens', {}, /needs session_id/],
    ['/session-tokens', { session_id: 7 }, /needs session_id/],
    ['/session-tokens', { session_id: 'sess_ada', orgin: 'x' }, /session_id.*origin/],
    ['/session-tokens', null, /needs session_id/],
    ['/session-tokens', { session_id: 'sess_nobody' }, /sess_nobody/],
    ['/tokens/decode', { token: 'ak_1' }, /not a JWT/],
    ['/tokens/decode', { token: 'a.b.c' }, /not a JWT/],
    ['/tokens/decode', [], /The body should be/],
  ])('%s takes no %j', async (path, body, message) => {
    const { status, json } = await post(path, body);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(JSON.stringify(json)).toMatch(message);
  });
});
