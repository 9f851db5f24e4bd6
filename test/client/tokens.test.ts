import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { TokenError, verifyToken } from '../../src/tokens/index.js';
import { errorOf, json, refusal, stubbed } from '../helpers.js';

type Key = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];
let key: Key;
let stranger: Key;
let jwk: object;
let newKey: Key;
let newJwk: object;
beforeAll(async () => {
  const pair = await generateKeyPair('RS256', { extractable: true });
  const rotated = await generateKeyPair('RS256', { extractable: true });
  [key, newKey] = [pair.privateKey, rotated.privateKey];
  stranger = (await generateKeyPair('RS256')).privateKey;
  jwk = { ...(await exportJWK(pair.publicKey)), kid: 'ins_1', alg: 'RS256', use: 'sig' };
  newJwk = { ...(await exportJWK(rotated.publicKey)), kid: 'ins_2', alg: 'RS256', use: 'sig' };
});

const now = Date.UTC(2026, 0, 1) / 1000;
beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: now * 1000 }));
afterEach(() => vi.useRealTimers());

const sign = (claims: object = {}, signer = key, kid = 'ins_1') =>
  new SignJWT({ sid: 'sess_1', azp: 'https://app.example.com', ...claims })
    .setProtectedHeader({ alg: 'RS256', kid })
    .setSubject('user_1')
    .setIssuedAt(now)
    .setExpirationTime(now + 60)
    .sign(signer);

const problemOf = async (promise: Promise<unknown>) => {
  const error = await errorOf(promise);
  expect(error).toBeInstanceOf(TokenError);
  return (error as TokenError).problem;
};

describe('a JWT', () => {
  it('is checked against the keys of the instance, which are fetched once', async () => {
    const { clerk, sent } = stubbed(() => json({ keys: [jwk] }));
    for (let i = 0; i < 3; i++) {
      await expect(verifyToken(clerk, await sign())).resolves.toMatchObject({
        kind: 'jwt',
        claims: { sub: 'user_1', sid: 'sess_1' },
      });
    }
    expect(sent.map(({ url }) => url)).toEqual(['https://api.clerk.com/v1/jwks']);
    vi.setSystemTime((now + 3_601) * 1000);
    await errorOf(verifyToken(clerk, await sign()));
    expect(sent).toHaveLength(2);
  });

  it('is refused past its time, with some room for clocks that differ', async () => {
    const { clerk } = stubbed(() => json({ keys: [jwk] }));
    const token = await sign();
    vi.setSystemTime((now + 64) * 1000);
    await expect(verifyToken(clerk, token)).resolves.toMatchObject({ kind: 'jwt' });
    await expect(problemOf(verifyToken(clerk, token, { clockSkew: 0 }))).resolves.toBe('expired');
    vi.setSystemTime((now + 66) * 1000);
    await expect(problemOf(verifyToken(clerk, token))).resolves.toBe('expired');
  });

  it('is refused before its time', async () => {
    const { clerk } = stubbed(() => json({ keys: [jwk] }));
    await expect(problemOf(verifyToken(clerk, await sign({ nbf: now + 30 })))).resolves.toBe('not_yet_valid');
  });

  it.each<[string, () => Promise<string> | string]>([
    ['another key', () => sign({}, stranger)],
    ['a key that is not there', () => sign({}, stranger, 'ins_unknown')],
    [
      'changed claims',
      async () => (await sign()).replace(/\.[^.]+\./, `.${Buffer.from('{"sub":"user_2"}').toString('base64url')}.`),
    ],
    ['no signature', () => new UnsecuredJWT({ sub: 'user_1' }).setExpirationTime(now + 60).encode()],
    [
      'a symmetric key',
      () =>
        new SignJWT({})
          .setProtectedHeader({ alg: 'HS256', kid: 'ins_1' })
          .sign(new TextEncoder().encode(JSON.stringify(jwk))),
    ],
  ])('is refused with %s', async (_, token) => {
    const { clerk } = stubbed(() => json({ keys: [jwk] }));
    expect(['signature', 'malformed']).toContain(await problemOf(verifyToken(clerk, await token())));
  });

  it('is accepted with a key that is new, and made-up keys cause no more requests', async () => {
    let keys = [jwk];
    const { clerk, sent } = stubbed(() => json({ keys }));
    await verifyToken(clerk, await sign());
    keys = [jwk, newJwk];
    const token = await sign({ exp: now + 999 }, newKey, 'ins_2');
    await expect(problemOf(verifyToken(clerk, token))).resolves.toBe('signature');
    expect(sent).toHaveLength(1);
    vi.setSystemTime((now + 61) * 1000);
    for (let i = 0; i < 20; i++) await errorOf(verifyToken(clerk, await sign({}, stranger, `ins_${i + 10}`)));
    expect(sent).toHaveLength(2);
  });

  it('must be for a party that is allowed', async () => {
    const { clerk } = stubbed(() => json({ keys: [jwk] }));
    const token = await sign();
    await expect(verifyToken(clerk, token, { authorizedParties: ['https://app.example.com'] })).resolves.toMatchObject({
      kind: 'jwt',
    });
    await expect(problemOf(verifyToken(clerk, token, { authorizedParties: ['https://evil.example'] }))).resolves.toBe(
      'party',
    );
  });

  it('says what went wrong with the keys', async () => {
    const { clerk } = stubbed(() => refusal(401));
    await expect(verifyToken(clerk, await sign())).rejects.toMatchObject({ status: 401 });
  });
});

it.each([
  ['ak_1', 'api_key', '/v1/api_keys/verify', { secret: 'ak_1' }],
  ['mt_1', 'm2m_token', '/v1/m2m_tokens/verify', { token: 'mt_1' }],
  ['oat_1', 'oauth_token', '/v1/oauth_applications/access_tokens/verify', { access_token: 'oat_1' }],
])('%s is checked by the API', async (token, kind, path, body) => {
  const { clerk, sent } = stubbed(() => json({ id: 'x' }));
  await expect(verifyToken(clerk, token)).resolves.toMatchObject({ kind });
  expect([new URL(sent[0]?.url ?? '').pathname, JSON.parse(String(sent[0]?.body))]).toEqual([path, body]);
});

it.each(['', 'Bearer x.y.z', 'sk_test_1', 'a.b', '....'])('refuses %j, and sends nothing', async (token) => {
  const { clerk, sent } = stubbed(() => json({}));
  await expect(problemOf(verifyToken(clerk, token))).resolves.toBe('malformed');
  expect(sent).toEqual([]);
});
