import { afterEach, beforeAll, beforeEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import { verifyToken, type SessionClaims } from '../../src/tokens/index.js';
import { errorOf, json, errorResponse, stubbed } from '../helpers.js';
import { claimsOf, createKey, now, problemOf, records, type JwtKind, type Key } from './signing.js';

let key: Key;
beforeAll(async () => {
  key = await createKey();
});
beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: now * 1000 }));
afterEach(() => vi.useRealTimers());

const instance = () => stubbed(() => json({ keys: [key.jwk] }));

describe('the claims of a JWT', () => {
  it('have times, with some room for clocks that differ', async () => {
    const { clerk } = instance();
    const token = await key.signAs('session_token');
    vi.setSystemTime((now + 64) * 1000);
    await expect(verifyToken(clerk, token)).resolves.toMatchObject({ kind: 'session_token' });
    await expect(problemOf(verifyToken(clerk, token, { clockSkew: 0 }))).resolves.toBe('expired');
    vi.setSystemTime((now + 65) * 1000);
    await expect(problemOf(verifyToken(clerk, token))).resolves.toBe('expired');
  });

  it.each<[JwtKind, Record<string, unknown>, string]>([
    ['session_token', { exp: undefined }, 'claims'],
    ['session_token', { exp: 'tomorrow' }, 'claims'],
    ['session_token', { iat: undefined }, 'claims'],
    ['session_token', { nbf: null }, 'claims'],
    ['session_token', { iat: now + 30 }, 'not_yet_valid'],
    ['session_token', { nbf: now + 30 }, 'not_yet_valid'],
    ['session_token', { sub: undefined }, 'claims'],
    ['session_token', { sub: '' }, 'claims'],
    ['session_token', { sub: 1 }, 'claims'],
    ['session_token', { sub: ['user_1'] }, 'claims'],
    ['session_token', { sub: 'org_1' }, 'claims'],
    ['session_token', { sub: 'mch_1' }, 'kind'],
    ['session_token', { sid: undefined }, 'claims'],
    ['session_token', { sid: 1 }, 'claims'],
    ['session_token', { sts: 'pending' }, 'pending'],
    ['session_token', { sts: 'revoked' }, 'claims'],
    ['session_token', { sts: 'PENDING' }, 'claims'],
    ['session_token', { sts: ['active'] }, 'claims'],
    ['session_token', { sts: null }, 'claims'],
    ['template_token', { sub: undefined }, 'claims'],
    ['template_token', { exp: undefined }, 'claims'],
    ['m2m_token', { sub: 'user_1' }, 'kind'],
    ['m2m_token', { exp: undefined }, 'claims'],
    ['oauth_token', { sub: undefined }, 'claims'],
    ['oauth_token', { sub: 'mch_1' }, 'kind'],
    ['oauth_token', { iat: now + 30 }, 'not_yet_valid'],
  ])('of a %s with %j are rejected: %s', async (kind, claims, problem) => {
    const { clerk } = instance();
    const token = await key.signAs(kind, claims);
    await expect(problemOf(verifyToken(clerk, token, { accepts: [kind] }))).resolves.toBe(problem);
  });

  it.each<[JwtKind, object]>([
    ['session_token', { typ: 'at+jwt' }],
    ['session_token', { typ: 'logout+jwt' }],
    ['session_token', { typ: 'jwt' }],
    ['session_token', { cat: 'cl_B7d4PD999AAA' }],
    ['session_token', { cat: 'toString' }],
    ['session_token', { cat: 1 }],
    ['oauth_token', { typ: 'at+jwt' }],
  ])('of a %s with the header %j are of no kind', async (kind, header) => {
    const { clerk, sent } = instance();
    const token = await key.sign(claimsOf[kind], { cat: 'cl_B7d4PD111AAA', typ: 'JWT', ...header });
    await expect(problemOf(verifyToken(clerk, token, { accepts: 'any' }))).resolves.toBe('kind');
    expect(sent).toEqual([]);
  });

  it('may lack a type', async () => {
    const { clerk } = instance();
    const token = await key.sign(claimsOf.session_token, { typ: undefined });
    await expect(verifyToken(clerk, token)).resolves.toMatchObject({ kind: 'session_token' });
  });

  it('may be those of a user who has open tasks, if that is accepted', async () => {
    const { clerk } = instance();
    const token = await key.signAs('session_token', { sts: 'pending' });
    await expect(verifyToken(clerk, token, { acceptPending: true })).resolves.toMatchObject({ kind: 'session_token' });
  });

  it('name the party, the issuer and the audience that are asked for', async () => {
    const { clerk } = instance();
    const token = await key.signAs('session_token', { aud: ['api', 'other'] });
    const check = (options: object) => problemOf(verifyToken(clerk, token, options));
    const good = {
      authorizedParties: ['https://app.example.com'],
      issuer: 'https://clerk.example.com',
      audience: 'api',
    };
    await expect(verifyToken(clerk, token, good)).resolves.toMatchObject({ kind: 'session_token' });
    await expect(check({ authorizedParties: ['https://evil.example'] })).resolves.toBe('party');
    await expect(check({ issuer: 'https://clerk.example.org' })).resolves.toBe('issuer');
    await expect(check({ issuer: () => false })).resolves.toBe('issuer');
    await expect(check({ issuer: async () => false })).resolves.toBe('issuer'); // a promise is not `true`
    await expect(check({ audience: ['neither', 'of'] })).resolves.toBe('audience');
    const without = await key.signAs('session_token', { iss: undefined });
    await expect(problemOf(verifyToken(clerk, without, { audience: 'api' }))).resolves.toBe('audience');
    await expect(problemOf(verifyToken(clerk, without, { issuer: () => true }))).resolves.toBe('issuer');
  });

  it('can be typed', async () => {
    const { clerk } = instance();
    const verified = await verifyToken<{ plan: string }>(clerk, await key.signAs('session_token', { plan: 'pro' }));
    expectTypeOf(verified).toEqualTypeOf<{ kind: 'session_token'; claims: SessionClaims & { plan: string } }>();
    expect(verified.claims.plan).toBe('pro');
    const token = await key.signAs('m2m_token');
    const machine = await verifyToken(clerk, token, { accepts: ['m2m_token', 'session_token'] });
    expectTypeOf(machine.kind).toEqualTypeOf<'m2m_token' | 'session_token'>();
    const own = await verifyToken<{ plan: string }>(clerk, token, { accepts: ['m2m_token', 'session_token'] });
    if (own.kind === 'session_token') expectTypeOf(own.claims.plan).toEqualTypeOf<string>();
    const any = await verifyToken(clerk, token, { accepts: 'any' });
    if (any.kind === 'api_key') expectTypeOf(any.apiKey.scopes).toEqualTypeOf<string[]>();
  });
});

describe('an M2M or OAuth token that is a JWT', () => {
  it('has the shape of an opaque one', async () => {
    const { clerk } = instance();
    const times = { created_at: now * 1000, updated_at: now * 1000, expiration: (now + 60) * 1000 };
    const state = { ...times, revoked: false, revocation_reason: null, expired: false };
    const m2m = await verifyToken(clerk, await key.signAs('m2m_token'), { accepts: ['m2m_token'] });
    expect(m2m).toEqual({
      kind: 'm2m_token',
      claims: claimsOf.m2m_token,
      m2mToken: {
        object: 'machine_to_machine_token',
        id: 'mt_1',
        subject: 'mch_1',
        claims: { role: 'reader' },
        scopes: ['mch_2', 'mch_3'],
        last_used_at: null,
        ...state,
      },
    });
    const oauth = await verifyToken(clerk, await key.signAs('oauth_token'), { accepts: ['oauth_token'] });
    expect(oauth).toEqual({
      kind: 'oauth_token',
      claims: claimsOf.oauth_token,
      accessToken: {
        object: 'clerk_idp_oauth_access_token',
        id: 'oat_1',
        client_id: 'client_1',
        subject: 'user_1',
        scopes: ['profile', 'email'],
        ...state,
      },
    });
  });

  it('may have its scopes as a list', async () => {
    const { clerk } = instance();
    const token = await key.signAs('oauth_token', { scope: undefined, scp: ['profile'] });
    await expect(verifyToken(clerk, token, { accepts: ['oauth_token'] })).resolves.toMatchObject({
      accessToken: { scopes: ['profile'] },
    });
    const machine = await key.signAs('m2m_token', { scopes: undefined, aud: ['mch_2'] });
    await expect(verifyToken(clerk, machine, { accepts: ['m2m_token'], audience: 'mch_2' })).resolves.toMatchObject({
      m2mToken: { scopes: ['mch_2'] },
    });
  });

  it('is for an audience: an M2M token for the machines in its scopes', async () => {
    const { clerk } = instance();
    const token = await key.signAs('m2m_token');
    const check = (audience: string) => verifyToken(clerk, token, { accepts: ['m2m_token'], audience });
    await expect(check('mch_3')).resolves.toMatchObject({ kind: 'm2m_token' });
    await expect(problemOf(check('mch_4'))).resolves.toBe('audience');
  });
});

describe('an opaque token', () => {
  it.each([
    ['ak_1', 'api_key', '/v1/api_keys/verify', { secret: 'ak_1' }],
    ['mt_1', 'm2m_token', '/v1/m2m_tokens/verify', { token: 'mt_1' }],
    ['oat_1', 'oauth_token', '/v1/oauth_applications/access_tokens/verify', { access_token: 'oat_1' }],
  ] as const)('%s is verified by the API', async (token, kind, path, body) => {
    const { clerk, sent } = stubbed(({ url }) => json(records[new URL(url).pathname]));
    await expect(verifyToken(clerk, token, { accepts: [kind] })).resolves.toMatchObject({ kind });
    expect([new URL(sent[0]?.url ?? '').pathname, JSON.parse(String(sent[0]?.body))]).toEqual([path, body]);
  });

  it.each<[string, object, string]>([
    ['ak_1', { revoked: true }, 'revoked'],
    ['mt_1', { expired: true }, 'expired'],
    ['mt_1', { revoked: true, expired: true }, 'revoked'],
    ['oat_1', { active: false }, 'revoked'],
    ['oat_1', { revoked: true }, 'revoked'],
  ])('%s whose record says %j is rejected: %s', async (token, record, problem) => {
    const { clerk } = stubbed(() => json(record));
    await expect(problemOf(verifyToken(clerk, token, { accepts: 'any' }))).resolves.toBe(problem);
  });

  it('that the API does not know is rejected, and other failures are what they are', async () => {
    const { clerk } = stubbed(() => errorResponse(404));
    const error = await errorOf(verifyToken(clerk, 'ak_1', { accepts: ['api_key'] }));
    expect(error).toMatchObject({ problem: 'unknown', cause: { status: 404 } });
    const gateway = stubbed(() => new Response('<html>', { status: 404 }));
    await expect(verifyToken(gateway.clerk, 'ak_1', { accepts: ['api_key'] })).rejects.toMatchObject({
      name: 'ClerkAPIError',
    });
    const wrongKey = stubbed(() => errorResponse(401));
    await expect(verifyToken(wrongKey.clerk, 'mt_1', { accepts: ['m2m_token'] })).rejects.toMatchObject({
      status: 401,
    });
  });

  it('is for an audience, if it can be', async () => {
    const { clerk } = stubbed(({ url }) => json(records[new URL(url).pathname]));
    const check = (token: string, audience: string) => verifyToken(clerk, token, { accepts: 'any', audience });
    await expect(check('mt_1', 'mch_2')).resolves.toMatchObject({ kind: 'm2m_token' });
    await expect(problemOf(check('mt_1', 'mch_4'))).resolves.toBe('audience');
    await expect(problemOf(check('oat_1', 'api'))).resolves.toBe('audience');
    await expect(check('ak_1', 'api')).resolves.toMatchObject({ kind: 'api_key' });
  });
});

it.each(['', 'Bearer x.y.z', 'sk_test_1', 'a.b', '....', 'ak_', 'mt_ 1'])('%j is malformed', async (token) => {
  const { clerk, sent } = stubbed(() => json({}));
  await expect(problemOf(verifyToken(clerk, token, { accepts: 'any' }))).resolves.toBe('malformed');
  expect(sent).toEqual([]);
});
