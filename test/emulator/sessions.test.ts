// Sessions, and the tokens that open them.
import { decodeJwt } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Clerk } from '../../src/index.js';
import type { Emulator } from '../../emulator/index.js';
import { checked } from './checked.js';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 0, 1);
let api: Emulator;
let clerk: Clerk;
// One emulator for all, since each makes a key of its own: a reset takes it back to the seed.
const shared = checked({
  seed: {
    users: [
      { id: 'user_ada', email_address: ['ada@example.com'], username: 'Ada' },
      { id: 'user_bob', email_address: ['bob@example.com'] },
    ],
    organizations: [{ id: 'org_acme', name: 'Acme', slug: 'acme', created_by: 'user_ada' }],
  },
});
beforeEach(() => {
  ({ api, clerk } = shared);
  api.reset();
  api.clock.freeze(NOW);
});

const open = (user = 'user_ada') => clerk.sessions.create({ user_id: user });
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);

/** Changes the rows of a table, as no request can. */
const change = (table: string, changes: object) => {
  const snapshot = api.snapshot();
  snapshot.tables[table] = snapshot.tables[table]!.map((row) => ({ ...row, ...changes }));
  api.restore(snapshot);
};

describe('sessions', () => {
  it('are open for 7 days, on a client', async () => {
    const session = await open();
    expect(session).toEqual({
      object: 'session',
      id: expect.stringMatching(/^sess_\w{27}$/),
      user_id: 'user_ada',
      client_id: expect.stringMatching(/^client_\w{27}$/),
      actor: null,
      status: 'active',
      last_active_organization_id: null,
      last_active_at: NOW,
      latest_activity: null,
      expire_at: NOW + 7 * DAY,
      abandon_at: NOW + 30 * DAY,
      tasks: null,
      created_at: NOW,
      updated_at: NOW,
    });
    await expect(clerk.sessions.get(session.id)).resolves.toEqual(session);
  });

  it.each([
    [7 * DAY - 1, 'active'],
    [7 * DAY, 'expired'],
    [30 * DAY, 'abandoned'],
  ])('after %d ms are %s, wherever they are shown', async (time, status) => {
    const { id, client_id } = await open();
    api.clock.advance(time);
    await expect(clerk.sessions.get(id)).resolves.toMatchObject({ status });
    await expect(clerk.sessions.list({ status: 'active' })).resolves.toHaveLength(status === 'active' ? 1 : 0);
    await expect(clerk.clients.get(client_id)).resolves.toMatchObject({
      sessions: [{ id, status }],
      last_active_session_id: status === 'active' ? id : null,
    });
  });

  it('may have an organization from the start, by its ID or slug', async () => {
    for (const organization of ['org_acme', 'acme']) {
      const session = await clerk.sessions.create({ user_id: 'user_ada', active_organization_id: organization });
      expect(session.last_active_organization_id).toBe('org_acme');
    }
  });

  it.each([
    [{ user_id: 'user_none' }, 404, 'resource_not_found'],
    [{ user_id: '' }, 404, 'resource_not_found'],
    [{ user_id: '__proto__' }, 404, 'resource_not_found'],
    [{ user_id: 'user_ada', active_organization_id: 'org_none' }, 404, 'resource_not_found'],
    [{ user_id: 'user_bob', active_organization_id: 'org_acme' }, 422, 'form_param_value_invalid'],
  ])('are rejected for %j', async (body, status, code) => {
    await expect(clerk.sessions.create(body)).rejects.toMatchObject({ status, code });
    await expect(clerk.sessions.list()).resolves.toEqual([]);
    await expect(clerk.clients.list()).resolves.toEqual([]);
  });

  it('are rejected to users who are banned, or locked and not yet free again', async () => {
    await clerk.users.ban('user_bob');
    await expect(open('user_bob')).rejects.toMatchObject({ status: 422, code: 'user_banned' });
    await clerk.users.lock('user_ada');
    await expect(open('user_ada')).rejects.toMatchObject({ status: 422, code: 'user_locked' });
    api.clock.advance(DAY);
    await expect(open('user_ada')).resolves.toMatchObject({ status: 'active' });
  });

  it('are listed newest first, by client, user and status, in pages', async () => {
    const opened = [];
    for (const user of ['user_ada', 'user_bob', 'user_ada']) {
      opened.push(await open(user));
      api.clock.advance(1);
    }
    const [first, second, third] = opened as [Session, Session, Session];
    await clerk.sessions.revoke(first.id);
    const list = async (query?: Parameters<Clerk['sessions']['list']>[0]) => ids(await clerk.sessions.list(query));
    expect(await list()).toEqual([third.id, second.id, first.id]);
    expect(await list({ user_id: 'user_ada' })).toEqual([third.id, first.id]);
    expect(await list({ client_id: second.client_id })).toEqual([second.id]);
    expect(await list({ client_id: second.client_id, user_id: 'user_ada' })).toEqual([]);
    expect(await list({ user_id: 'user_ada', status: 'revoked' })).toEqual([first.id]);
    expect(await list({ status: 'active' })).toEqual([third.id, second.id]);
    expect(await list({ limit: 1, offset: 1 })).toEqual([second.id]);
    expect(await list({ user_id: 'user_none' })).toEqual([]);
  });

  it('can be revoked, more than once; what ended another way is revoked too', async () => {
    const { id } = await open();
    api.clock.advance(5);
    const revoked = await clerk.sessions.revoke(id);
    expect(revoked).toMatchObject({ status: 'revoked', updated_at: NOW + 5 });
    api.clock.advance(60 * DAY);
    await expect(clerk.sessions.revoke(id)).resolves.toEqual(revoked);
    const late = await open();
    api.clock.advance(8 * DAY);
    await expect(clerk.sessions.revoke(late.id)).resolves.toMatchObject({ status: 'revoked' });
    await expect(clerk.sessions.revoke('sess_none')).rejects.toMatchObject({ status: 404 });
  });

  it('begin with a seed', async () => {
    const users = [{ id: 'user_1' }];
    ({ api, clerk } = checked({ seed: { sessions: [{ id: 'sess_1', user_id: 'user_1' }], users } }));
    await expect(clerk.sessions.get('sess_1')).resolves.toMatchObject({ user_id: 'user_1', status: 'active' });
    const seed = { users, sessions: [{ user_id: 'user_2' }] };
    expect(() => checked({ seed })).toThrow(/sessions\[0\].*user_2/);
    expect(() => checked({ seed: { users, session_tokens: [{ session_id: 'sess_none' }] } })).toThrow(
      /session_tokens\[0\]/,
    );
  });
});

type Session = Awaited<ReturnType<typeof open>>;

it('a session token says which page it was issued to, if a page asked for it', async () => {
  const { id } = await open();
  const tokenFor = async (headers: Record<string, string>) =>
    decodeJwt(String((await clerk.sessions.createToken(id, {}, { headers })).jwt));
  expect(await tokenFor({})).not.toHaveProperty('azp');
  expect(await tokenFor({ origin: 'https://app.example.com' })).toHaveProperty('azp', 'https://app.example.com');
  expect(await tokenFor({ origin: 'null' })).not.toHaveProperty('azp');
});
describe('refreshing a session', () => {
  const request = { refresh_token: 'rt_1', request_origin: 'https://app.example.com' };
  const expiredTokenOf = async (id: string) => {
    const { jwt = '' } = await clerk.sessions.createToken(id);
    api.clock.advance(120_000);
    return jwt;
  };

  it('gives a new token to the origin that asks, and counts as a use', async () => {
    const { id } = await open();
    const refreshed = await clerk.sessions.refresh(id, { ...request, expired_token: await expiredTokenOf(id) });
    const claims = decodeJwt(refreshed.object === 'token' ? refreshed.jwt : '');
    expect(claims).toMatchObject({ sid: id, azp: 'https://app.example.com', iat: NOW / 1_000 + 120 });
    await expect(clerk.sessions.get(id)).resolves.toMatchObject({ last_active_at: NOW + 120_000 });
  });

  it('gives a cookie, if that is the format', async () => {
    const { id } = await open();
    const body = { ...request, expired_token: await expiredTokenOf(id), format: 'cookie' as const };
    await expect(clerk.sessions.refresh(id, body)).resolves.toEqual({
      object: 'cookies',
      cookies: [expect.stringMatching(/^__session=[\w-]+\.[\w-]+\.[\w-]+; Path=\/; Max-Age=60; /)],
    });
  });

  it('is rejected with the token of another session, with none, and when the session has ended', async () => {
    const { id } = await open();
    const token = await expiredTokenOf(id);
    const other = await open('user_bob');
    await expect(clerk.sessions.refresh(other.id, { ...request, expired_token: token })).rejects.toMatchObject({
      status: 400,
      code: 'token_invalid',
    });
    await expect(clerk.sessions.refresh(id, { ...request, expired_token: '' })).rejects.toMatchObject({ status: 400 });
    await expect(
      clerk.sessions.refresh(id, { ...request, expired_token: token, refresh_token: '' }),
    ).rejects.toMatchObject({ status: 422, code: 'form_param_missing' });
    await clerk.sessions.revoke(id);
    await expect(clerk.sessions.refresh(id, { ...request, expired_token: token })).rejects.toMatchObject({
      status: 401,
    });
  });
});

describe.each([
  {
    what: 'sign-in tokens',
    table: 'sign_in_tokens',
    prefix: 'sit',
    lifetime: 2_592_000,
    create: (seconds?: number) => clerk.signInTokens.create({ user_id: 'user_ada', ...lasting(seconds) }),
    revoke: (id: string) => clerk.signInTokens.revoke(id),
    seed: { user_id: 'user_ada' },
    row: { object: 'sign_in_token', user_id: 'user_ada' },
  },
  {
    what: 'actor tokens',
    table: 'actor_tokens',
    prefix: 'act',
    lifetime: 3_600,
    create: (seconds?: number) =>
      clerk.actorTokens.create({
        user_id: 'user_ada',
        actor: { sub: 'user_bob', why: 'support' },
        ...lasting(seconds),
      }),
    revoke: (id: string) => clerk.actorTokens.revoke(id),
    seed: { user_id: 'user_ada', actor: { sub: 'user_bob', why: 'support' } },
    row: { object: 'actor_token', user_id: 'user_ada', actor: { sub: 'user_bob', why: 'support' } },
  },
])('$what', ({ table, prefix, lifetime, create, revoke, row, seed }) => {
  it('are signed, with a URL, and told once', async () => {
    const { token = '', url, ...rest } = await create();
    const shown = { ...row, id: rest.id, status: 'pending', created_at: NOW, updated_at: NOW };
    expect(rest).toEqual(shown);
    expect(rest.id).toMatch(new RegExp(`^${prefix}_\\w{27}$`));
    expect(url).toBe(`https://clerk.example.com/v1/tickets/accept?ticket=${token}`);
    expect(decodeJwt(token)).toMatchObject({ jti: rest.id, iat: NOW / 1_000, exp: NOW / 1_000 + lifetime });
    expect(decodeJwt(token)).not.toHaveProperty('sub');
    api.clock.advance(5);
    await expect(revoke(rest.id)).resolves.toEqual({ ...shown, status: 'revoked', updated_at: NOW + 5 });
    expect(JSON.stringify(api.snapshot())).not.toContain(token);
  });

  it('last as long as told', async () => {
    expect(decodeJwt((await create(30)).token ?? '').exp).toBe(NOW / 1_000 + 30);
    await expect(create(0)).rejects.toMatchObject({ status: 422 });
  });

  it('can only be revoked while they are pending', async () => {
    const { id } = await create();
    await revoke(id);
    await expect(revoke(id)).rejects.toMatchObject({ status: 400 });
    const { id: second } = await create();
    change(table, { status: 'accepted' });
    await expect(revoke(second)).rejects.toMatchObject({ status: 400 });
    await expect(revoke(`${prefix}_none`)).rejects.toMatchObject({ status: 404 });
  });

  it('begin with a seed, without a signature', async () => {
    ({ api, clerk } = checked({ seed: { users: [{ id: 'user_ada' }], [table]: [{ id: `${prefix}_1`, ...seed }] } }));
    expect(api.snapshot().tables['signing_keys']).toBeUndefined();
    await expect(revoke(`${prefix}_1`)).resolves.toMatchObject({ ...row, status: 'revoked' });
  });
});

const lasting = (seconds?: number) => (seconds === undefined ? {} : { expires_in_seconds: seconds });

it.each([
  ['sign_in_tokens', { user_id: 'user_none' }, 404],
  ['sign_in_tokens', { user_id: 'user_ada', org_id: 'org_none' }, 404],
  ['sign_in_tokens', { user_id: 'user_bob', org_id: 'org_acme' }, 422],
  ['actor_tokens', { user_id: 'user_none', actor: { sub: 'user_bob' } }, 422],
  ['actor_tokens', { user_id: 'user_ada', actor: {} }, 422],
  ['actor_tokens', { user_id: 'user_ada', actor: { sub: '' } }, 422],
  ['actor_tokens', { user_id: 'user_ada', actor: { sub: 'user_bob' }, session_max_duration_in_seconds: -1 }, 422],
])('%s are rejected for %j', async (table, body, status) => {
  const response = await api.fetch(`http://api/v1/${table}`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk_test_emulator', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(status);
  expect(api.snapshot().tables[table]).toBeUndefined();
});

it('testing tokens last for an hour, told in seconds', async () => {
  const { token, expires_at: expiresAt } = await clerk.testingTokens.create();
  expect(expiresAt).toBe(NOW / 1_000 + 3_600);
  expect(token).not.toBe((await clerk.testingTokens.create()).token);
});
