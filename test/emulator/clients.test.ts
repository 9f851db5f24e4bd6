// The clients that sessions are on.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Clerk } from '../../src/index.js';
import type { Emulator } from '../../emulator/index.js';
import { checked } from './checked.js';

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

describe('clients', () => {
  it('hold the sessions of a user for as long as one of them is active', async () => {
    const first = await open();
    const second = await open();
    expect(second.client_id).toBe(first.client_id);
    await expect(clerk.clients.get(first.client_id)).resolves.toEqual({
      object: 'client',
      id: first.client_id,
      session_ids: [first.id, second.id],
      sessions: [first, second],
      sign_in_id: null,
      sign_up_id: null,
      last_active_session_id: second.id,
      last_authentication_strategy: null,
      created_at: NOW,
      updated_at: NOW,
    });
    await clerk.sessions.revoke(first.id);
    await clerk.sessions.revoke(second.id);
    expect((await open()).client_id).not.toBe(first.client_id);
  });

  it('do not show sessions that were removed from them', async () => {
    const { client_id } = await open();
    change('sessions', { status: 'removed' });
    await expect(clerk.clients.get(client_id)).resolves.toMatchObject({
      session_ids: [],
      last_active_session_id: null,
    });
  });

  it('are listed newest first, in pages', async () => {
    const older = await open('user_ada');
    api.clock.advance(1);
    const newer = await open('user_bob');
    expect(ids(await clerk.clients.list())).toEqual([newer.client_id, older.client_id]);
    expect(ids(await clerk.clients.list({ limit: 1, offset: 1 }))).toEqual([older.client_id]);
    await expect(clerk.clients.get('client_none')).rejects.toMatchObject({ status: 404 });
  });

  it('are found by a session token, until it expires', async () => {
    const session = await open();
    const { jwt: token = '' } = await clerk.sessions.createToken(session.id);
    await expect(clerk.clients.verify({ token })).resolves.toMatchObject({ id: session.client_id });
    api.clock.advance(60_000);
    await expect(clerk.clients.verify({ token })).rejects.toMatchObject({ status: 400, code: 'token_invalid' });
  });

  it('are not found by anything else', async () => {
    const { token: other = '' } = await clerk.signInTokens.create({ user_id: 'user_ada' });
    const foreign = checked({
      seed: { users: [{ id: 'user_ada' }], sessions: [{ id: 'sess_1', user_id: 'user_ada' }] },
    });
    const { jwt = '' } = await foreign.clerk.sessions.createToken('sess_1');
    for (const token of ['', 'nonsense', 'a.b.c', '\0', other, jwt, `${jwt}x`]) {
      await expect(clerk.clients.verify({ token })).rejects.toMatchObject({ status: 400, code: 'token_invalid' });
    }
  });
});
