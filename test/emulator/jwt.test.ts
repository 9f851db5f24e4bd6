// The key of the instance, and session tokens.
import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import { createClerk, type Clerk } from '../../src/index.js';
import { createEmulator, type Emulator } from '../../emulator/index.js';
import { verifyToken } from '../../src/tokens/index.js';
import { checked } from './checked.js';

const NOW = Date.UTC(2026, 0, 1);
const SECONDS = NOW / 1_000;
let api: Emulator;
let clerk: Clerk;
const seed = {
  users: [
    {
      id: 'user_ada',
      email_address: ['ada@example.com'],
      first_name: 'Ada',
      public_metadata: { plan: { name: 'pro', seats: 3 }, beta: false, list: [1, 'two'] },
      private_metadata: { secret: 'hidden' },
    },
  ],
  organizations: [
    { id: 'org_acme', name: 'Acme', slug: 'acme', created_by: 'user_ada', private_metadata: { secret: 'hidden' } },
  ],
};
// One emulator for all, since each makes a key of its own: a reset takes it back to the seed.
const shared = checked({ seed });
beforeEach(() => {
  ({ api, clerk } = shared);
  api.reset();
});

const open = async (body: { active_organization_id?: string } = {}) =>
  (await clerk.sessions.create({ user_id: 'user_ada', ...body })).id;
const tokenOf = async (id: string) => (await clerk.sessions.createToken(id)).jwt ?? '';
const keySet = async (client = clerk) => createLocalJWKSet({ keys: (await client.jwks.get()).keys ?? [] });

describe('the key of the instance', () => {
  it('is one, however many ask at once, and public', async () => {
    const sets = await Promise.all([clerk.jwks.get(), clerk.jwks.get(), clerk.jwks.get()]);
    expect(sets[0].keys).toHaveLength(1);
    expect(new Set(sets.map((set) => JSON.stringify(set))).size).toBe(1);
    expect(Object.keys(sets[0].keys[0]!).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
    expect(api.snapshot().tables['signing_keys']).toHaveLength(1);
  });

  it('is another in each emulator, and goes along with a snapshot', async () => {
    const id = await open();
    const token = await tokenOf(id);
    const other = checked();
    await expect(jwtVerify(token, await keySet(other.clerk))).rejects.toThrow();
    other.api.restore(api.snapshot());
    await jwtVerify(token, await keySet(other.clerk));
    const { jwt = '' } = await other.clerk.sessions.createToken(id);
    await jwtVerify(jwt, await keySet());
  });

  it('stays through a reset, also where it was made after the beginning', async () => {
    const before = await clerk.jwks.get();
    api.reset();
    await expect(clerk.jwks.get()).resolves.toEqual(before);
  });
});

describe('session tokens', () => {
  it('verify with the key set, and with our own check', async () => {
    const id = await open();
    const token = await tokenOf(id);
    await jwtVerify(token, await keySet(), { issuer: 'https://clerk.example.com', subject: 'user_ada' });
    await expect(verifyToken(clerk, token)).resolves.toMatchObject({
      kind: 'session_token',
      claims: { sub: 'user_ada', sid: id },
    });
    const forged = token.replace(/\.[^.]+$/, '.AAAA');
    await expect(verifyToken(clerk, forged)).rejects.toMatchObject({ problem: 'signature' });
  });

  it('say who is signed in, for a minute by the clock of the emulator', async () => {
    api.clock.freeze(NOW);
    const id = await open();
    const token = await tokenOf(id);
    expect(decodeProtectedHeader(token)).toEqual({
      alg: 'RS256',
      cat: 'cl_B7d4PD111AAA',
      typ: 'JWT',
      kid: (await clerk.jwks.get()).keys[0]!.kid,
    });
    expect(decodeJwt(token)).toEqual({
      iss: 'https://clerk.example.com',
      sub: 'user_ada',
      sid: id,
      jti: expect.stringMatching(/^[\da-f]{20}$/),
      iat: SECONDS,
      nbf: SECONDS - 10,
      exp: SECONDS + 60,
      v: 2,
      sts: 'active',
      fva: [0, -1],
    });
    expect(decodeJwt(await tokenOf(id)).jti).not.toBe(decodeJwt(token).jti);
    const { jwt = '' } = await clerk.sessions.createToken(id, { expires_in_seconds: 3_600 });
    expect(decodeJwt(jwt).exp).toBe(SECONDS + 3_600);
  });

  it('name the organization that is active, for as long as the user is in it', async () => {
    const id = await open({ active_organization_id: 'org_acme' });
    expect(decodeJwt(await tokenOf(id))).toMatchObject({ o: { id: 'org_acme', rol: 'admin', slg: 'acme' } });
    await clerk.organizationMemberships.delete('org_acme', 'user_ada');
    expect(decodeJwt(await tokenOf(id))).not.toHaveProperty('o');
  });

  it('name the actor of a session', async () => {
    const id = await open();
    const snapshot = api.snapshot();
    snapshot.tables['sessions'] = snapshot.tables['sessions']!.map((row) => ({ ...row, actor: { sub: 'user_bob' } }));
    api.restore(snapshot);
    expect(decodeJwt(await tokenOf(id))).toMatchObject({ sub: 'user_ada', act: { sub: 'user_bob' } });
  });

  it('are rejected once the session has ended, and without one', async () => {
    const [revoked, expired] = [await open(), await open()];
    await clerk.jwtTemplates.create({ name: 'plain', claims: {} });
    await clerk.sessions.revoke(revoked);
    api.clock.advance(7 * 86_400_000);
    for (const id of [revoked, expired]) {
      await expect(clerk.sessions.createToken(id)).rejects.toMatchObject({ status: 401, code: 'session_not_active' });
      await expect(clerk.sessions.createTokenFromTemplate(id, 'plain')).rejects.toMatchObject({ status: 401 });
    }
    await expect(clerk.sessions.createToken('sess_none')).rejects.toMatchObject({ status: 404 });
  });

  it.each([29, 315_360_001, 1.5, 1e308])('are rejected for %d seconds', async (seconds) => {
    const id = await open();
    await expect(clerk.sessions.createToken(id, { expires_in_seconds: seconds })).rejects.toMatchObject({
      status: 422,
    });
  });
});

it('a token that came over HTTP is verified with the key set that came over HTTP', async () => {
  await using server = createEmulator({ seed });
  const baseUrl = await server.listen();
  const remote = createClerk({ secretKey: 'sk_test_emulator', baseUrl });
  const session = await remote.sessions.create({ user_id: 'user_ada' });
  const { jwt = '' } = await remote.sessions.createToken(session.id);
  await expect(verifyToken(remote, jwt)).resolves.toMatchObject({ kind: 'session_token', claims: { sid: session.id } });
});
