import { generateKeyPairSync } from 'node:crypto';
import { exportSPKI } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { createClerk } from '../../src/index.js';
import { verifyToken, type JwtKeySource, type TokenClient } from '../../src/tokens/index.js';
import { jwks } from '../../generated/2025-11-10/resources/jwks.js';
import { json, secretKey, stubbed } from '../helpers.js';
import { claimsOf, createKey, problemOf, type Key } from './signing.js';

let key: Key;
let pem: string;
let token: string;
beforeAll(async () => {
  key = await createKey();
  pem = await exportSPKI(key.publicKey);
  const iat = Math.floor(Date.now() / 1000);
  token = await key.sign({ ...claimsOf.session_token, iat, nbf: iat, exp: iat + 600 });
});

const wrong: [object, RegExp][] = [
  [{ accept: ['session_token'] }, /\baccept\b/],
  [{ timeOut: 1 }, /\btimeOut\b/],
  [{ timeout: 'soon' }, /\btimeout\b/],
  [{ secretKey: 'sk' }, /\bsecretKey\b/],
  [{ accepts: 'session_token' }, /\baccepts\b/],
  [{ accepts: [] }, /\baccepts\b/],
  [{ accepts: ['session'] }, /\baccepts\b/],
  [{ accepts: null }, /\baccepts\b/],
  [{ authorizedParties: 'https://app.example.com' }, /\bauthorizedParties\b/],
  [{ authorizedParties: [] }, /\bauthorizedParties\b/],
  [{ authorizedParties: [undefined] }, /\bauthorizedParties\b/],
  // No `azp` is one of these: every token would be rejected, whoever sends it.
  [{ authorizedParties: ['https://app.example.com/'] }, /\bauthorizedParties\b/],
  [{ authorizedParties: ['https://app.example.com', 'https://b.example.com/path'] }, /\bauthorizedParties\b/],
  [{ authorizedParties: ['app.example.com'] }, /\bauthorizedParties\b/],
  [{ authorizedParties: [' https://app.example.com'] }, /\bauthorizedParties\b/],
  [{ authorizedParties: ['*'] }, /\bauthorizedParties\b/],
  [{ issuer: /clerk/ }, /\bissuer\b/],
  [{ audience: '' }, /\baudience\b/],
  [{ audience: [] }, /\baudience\b/],
  [{ clockSkew: -1 }, /\bclockSkew\b/],
  [{ clockSkew: '5' }, /\bclockSkew\b/],
  [{ clockSkew: Number.NaN }, /\bclockSkew\b/],
  [{ acceptPending: 'yes' }, /\bacceptPending\b/],
  [{ accepts: Array(1) }, /\baccepts\b/],
  [{ authorizedParties: Array(1) }, /\bauthorizedParties\b/],
  [{ audience: Array(1) }, /\baudience\b/],
  [[], /\boptions must be an object\b/],
  [new Map([['accepts', 'any']]), /\boptions must be an object\b/],
  [Object.create({ authorizedParties: ['https://app.example.com'] }) as object, /\boptions must be an object\b/],
];

const shortKey = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey;
const cycle: Record<string, unknown> = {};
cycle['keys'] = [cycle];

describe('options', () => {
  it.each(wrong)('%j are a TypeError, with cold and with warm keys', async (options, message) => {
    const { clerk, sent } = stubbed(() => json({ keys: [key.jwk] }));
    for (const count of [0, 1]) {
      const error: unknown = await verifyToken(clerk, token, options).catch((error: unknown) => error);
      expect(error).toBeInstanceOf(TypeError);
      expect(String(error)).toMatch(/^TypeError: clerk-bapi: /);
      expect(String(error)).toMatch(message);
      expect(sent).toHaveLength(count);
      await verifyToken(clerk, token);
    }
  });

  it.each([null, 5, 'any'])('%j in their place is a TypeError', async (options: unknown) => {
    const { clerk } = stubbed(() => json({ keys: [key.jwk] }));
    await expect(verifyToken(clerk, token, options as object)).rejects.toThrow(
      /^clerk-bapi: options must be an object/,
    );
    await expect(verifyToken({ jwtKey: pem }, token, options as object)).rejects.toThrow(
      /^clerk-bapi: options must be/,
    );
  });

  it('may be undefined', async () => {
    const { clerk } = stubbed(() => json({ keys: [key.jwk] }));
    const none = { accepts: undefined, authorizedParties: undefined, audience: undefined, clockSkew: undefined };
    await expect(verifyToken(clerk, token, none)).resolves.toMatchObject({ kind: 'session_token' });
  });

  it.each([undefined, null, 1, {}])('the token %j is a TypeError that says what to do', async (value) => {
    const { clerk } = stubbed(() => json({ keys: [key.jwk] }));
    await expect(verifyToken(clerk, value as string)).rejects.toThrow(/^clerk-bapi: token must be a string.*tokenOf/);
  });

  it.each([undefined, null, {}, 'sk_test_1'])('the client %j is a TypeError', async (value) => {
    const client: object | undefined | null | string = value;
    await expect(verifyToken(client as TokenClient, token)).rejects.toThrow(/^clerk-bapi: clerk must be a client/);
  });

  it('ask for the namespaces that they need', async () => {
    const clerk = createClerk({ secretKey, namespaces: { jwks }, fetch: async () => json({ keys: [key.jwk] }) });
    await expect(verifyToken(clerk, token)).resolves.toMatchObject({ kind: 'session_token' });
    await expect(verifyToken(clerk, token, { accepts: ['api_key'] })).rejects.toThrow(/namespace apiKeys/);
  });
});

describe('a public key in place of a client', () => {
  it.each<[string, () => string | object]>([
    ['PEM', () => pem],
    ['PEM in one line', () => pem.replaceAll('\n', '\\n')],
    ['a JWK', () => key.jwk],
    ['a JWK set', () => ({ keys: [key.jwk] })],
    ['a JWK set as JSON', () => JSON.stringify({ keys: [key.jwk] })],
  ])('verifies as %s', async (_, jwtKey) => {
    const options = { authorizedParties: ['https://app.example.com'] };
    await expect(verifyToken({ jwtKey: jwtKey() }, token, options)).resolves.toMatchObject({
      kind: 'session_token',
      claims: { sub: 'user_1' },
    });
    const other = await createKey();
    const forged = await other.sign({ ...claimsOf.session_token, exp: 9e9 });
    await expect(problemOf(verifyToken({ jwtKey: jwtKey() }, forged))).resolves.toBe('signature');
  });

  it('is for RS256, and for no other algorithm', async () => {
    const elliptic = await createKey('ins_1', 'ES256');
    for (const jwtKey of [await exportSPKI(elliptic.publicKey), elliptic.jwk, { keys: [elliptic.jwk] }])
      await expect(verifyToken({ jwtKey }, token)).rejects.toThrow(/public key \(RS256, 2048 bits or more\)/);
    const jwtKey = { keys: [{ ...elliptic.jwk, kid: 'other' }, key.jwk] };
    await expect(verifyToken({ jwtKey }, token)).resolves.toMatchObject({ kind: 'session_token' });
  });

  it('that names itself verifies tokens of that name alone', async () => {
    const jwtKey = { ...key.jwk, kid: 'ins_2' };
    await expect(problemOf(verifyToken({ jwtKey }, token))).resolves.toBe('signature');
  });

  it.each<[string, () => unknown]>([
    ['nothing', () => undefined],
    ['an empty text', () => ''],
    ['a text', () => 'no key'],
    ['a secret key', () => 'sk_test_1'],
    ['broken JSON', () => '{"keys":'],
    ['no key', () => ({ keys: [] })],
    ['a symmetric key', () => ({ kty: 'oct', k: 'c2VjcmV0', kid: 'ins_1' })],
    ['a private key', () => ({ ...key.jwk, d: 'x' })],
    ['short', () => shortKey.export({ format: 'jwk' })],
    ['short, as PEM', () => shortKey.export({ format: 'pem', type: 'spki' })],
    ['without its numbers', () => ({ kty: 'RSA', kid: 'ins_1' })],
    ['with a number that is none', () => ({ ...key.jwk, n: '!' })],
    ['for encryption', () => ({ ...key.jwk, use: 'enc' })],
    ['for another algorithm', () => ({ ...key.jwk, alg: 'RS512' })],
    ['one name twice', () => ({ keys: [key.jwk, key.jwk] })],
    ['several without a name', () => ({ keys: [{ ...key.jwk, kid: undefined }, key.jwk] })],
    ['an object that contains itself', () => cycle],
    ['a BigInt', () => 1n],
    ['a key of the platform', () => shortKey],
  ])('is a TypeError if it is %s', async (_, jwtKey) => {
    const error: unknown = await verifyToken({ jwtKey: jwtKey() as string }, token).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(TypeError);
    expect(String(error)).toMatch(/^TypeError: clerk-bapi: jwtKey must be a public key/);
    expect(String(error)).not.toContain('sk_test_1');
  });

  it('verifies no opaque token, and takes no options beside it and none of calls', async () => {
    for (const accepts of ['any', ['api_key']] as const) {
      await expect(verifyToken({ jwtKey: pem }, token, { accepts })).rejects.toThrow(/^clerk-bapi: accepts.*api_key/);
    }
    await expect(problemOf(verifyToken({ jwtKey: pem }, 'mt_1', { accepts: ['m2m_token'] }))).resolves.toBe('kind');
    for (const beside of [{ authorizedParties: ['https://app.example.com'] }, { audience: undefined }]) {
      const key: JwtKeySource = { jwtKey: pem, ...beside };
      await expect(verifyToken(key, token)).rejects.toThrow(
        `clerk-bapi: unknown option ${Object.keys(beside)[0]}. With jwtKey no request is sent`,
      );
    }
    const options: object = { timeout: 1 };
    await expect(verifyToken({ jwtKey: pem }, token, options)).rejects.toThrow(/^clerk-bapi: .*timeout/);
  });
});
