// The attacks on signatures that RFC 8725 lists, and some on the parser.
import {
  CompactEncrypt,
  CompactSign,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  generateSecret,
  SignJWT,
  UnsecuredJWT,
  type CompactJWSHeaderParameters,
} from 'jose';
import { beforeAll, expect, it } from 'vitest';
import { verifyToken } from '../../src/tokens/index.js';
import { json, stubbed } from '../helpers.js';
import { createKey, problemOf, type Key } from './signing.js';

let key: Key;
let attacker: Key;
beforeAll(async () => {
  [key, attacker] = await Promise.all([createKey(), createKey()]);
});

const now = Math.floor(Date.now() / 1000);
const claims = { sub: 'user_1', sid: 'sess_1', iat: now, exp: now + 600 };
const base64 = (text: string) => Buffer.from(text).toString('base64url');
const replacePart = (token: string, index: number, text: string) =>
  token
    .split('.')
    .map((part, i) => (i === index ? base64(text) : part))
    .join('.');
const hmac = async (secret: string, alg = 'HS256') =>
  new SignJWT(claims).setProtectedHeader({ alg, kid: 'ins_1', typ: 'JWT' }).sign(new TextEncoder().encode(secret));
/** Signed by the instance, so that nothing but the text itself is wrong. */
const signText = (text: string, header: object = {}) =>
  signWith(new TextEncoder().encode(text), { alg: 'RS256', kid: 'ins_1', typ: 'JWT', ...header });
let signWith: (payload: Uint8Array, header: CompactJWSHeaderParameters) => Promise<string>;
beforeAll(async () => {
  const pair = await generateKeyPair('RS256', { extractable: true });
  key = { ...key, jwk: { ...(await exportJWK(pair.publicKey)), kid: 'ins_1', alg: 'RS256', use: 'sig' } };
  signWith = (payload, header) =>
    new CompactSign(payload).setProtectedHeader(header).sign(pair.privateKey, { crit: { 'x-clerk': true } });
});
const long = 1_000_000;

it('a right token passes, so that what follows is rejected for its own reason', async () => {
  const { clerk } = stubbed(() => json({ keys: [key.jwk] }));
  await expect(verifyToken(clerk, await signText(JSON.stringify(claims)))).resolves.toMatchObject({ claims });
});

it.each<[string, () => string | Promise<string>, string]>([
  ['alg none', () => new UnsecuredJWT(claims).encode(), 'malformed'],
  [
    'alg none with a signature',
    async () => replacePart(await attacker.sign(claims), 0, '{"alg":"none","kid":"ins_1"}'),
    'signature',
  ],
  ['alg missing', async () => replacePart(await attacker.sign(claims), 0, '{"kid":"ins_1"}'), 'signature'],
  ['HS256 with the public key as PEM', async () => hmac(await exportSPKI(attacker.publicKey)), 'signature'],
  ['HS256 with the public key as JWK', () => hmac(JSON.stringify(key.jwk)), 'signature'],
  ['HS512', () => hmac('x'.repeat(64), 'HS512'), 'signature'],
  [
    'another algorithm than the key is for',
    async () => replacePart(await signText(JSON.stringify(claims)), 0, '{"alg":"ES256","kid":"ins_1"}'),
    'signature',
  ],
  ['the kid of the instance and another key', () => attacker.sign(claims), 'signature'],
  ['the kid of another instance', () => attacker.sign(claims, { kid: 'ins_other' }), 'signature'],
  ['a kid that is a path', () => attacker.sign(claims, { kid: '../../dev/null' }), 'signature'],
  ['no kid', () => attacker.sign(claims, { kid: undefined }), 'signature'],
  ['a key of its own (jwk)', () => attacker.sign(claims, { jwk: attacker.jwk }), 'signature'],
  ['jku', () => attacker.sign(claims, { jku: 'https://evil.example/jwks' }), 'signature'],
  ['x5u', () => attacker.sign(claims, { x5u: 'https://evil.example/cert' }), 'signature'],
  ['crit', () => signText(JSON.stringify(claims), { crit: ['x-clerk'], 'x-clerk': true }), 'signature'],
  [
    'changed claims',
    async () => replacePart(await signText(JSON.stringify(claims)), 1, JSON.stringify({ ...claims, sub: 'user_2' })),
    'signature',
  ],
  ['no signature', async () => (await signText(JSON.stringify(claims))).replace(/[^.]+$/, ''), 'malformed'],
  [
    'a JWE',
    async () =>
      new CompactEncrypt(new TextEncoder().encode(JSON.stringify(claims)))
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .encrypt(await generateSecret('A256GCM')),
    'malformed',
  ],
  ['a JWT in a JWT', async () => signText(await signText(JSON.stringify(claims)), { cty: 'JWT' }), 'malformed'],
  ['claims that are a list', () => signText('[1]'), 'malformed'],
  ['claims that are null', () => signText('null'), 'malformed'],
  ['a claim twice', () => signText(JSON.stringify(claims).replace('{', '{"sub":"user_2",')), 'malformed'],
  [
    'a claim twice, once escaped',
    () => signText(JSON.stringify(claims).replace('{', '{"s\\u0075b":"user_2",')),
    'malformed',
  ],
  [
    'a nested claim twice',
    () => signText(JSON.stringify({ ...claims, o: 0 }).replace('"o":0', '"o":{"id":"org_1","id":"org_2"}')),
    'malformed',
  ],
  [
    'a header twice',
    async () => replacePart(await signText(JSON.stringify(claims)), 0, '{"alg":"RS256","kid":"ins_1","kid":"ins_2"}'),
    'malformed',
  ],
  ['exp as text', () => signText(JSON.stringify({ ...claims, exp: String(claims.exp) })), 'claims'],
  ['exp as a list', () => signText(JSON.stringify({ ...claims, exp: [claims.exp] })), 'claims'],
  [
    'exp that is -Infinity',
    () => signText(JSON.stringify({ ...claims, exp: 0 }).replace('"exp":0', '"exp":-1e999')),
    'expired',
  ],
  ['sub as a list', () => signText(JSON.stringify({ ...claims, sub: ['user_1'] })), 'claims'],
  ['sid as a number', () => signText(JSON.stringify({ ...claims, sid: 1 })), 'claims'],
  ['an empty kid', () => signText(JSON.stringify(claims), { kid: '' }), 'signature'],
  ['a kid that is a name of objects', () => signText(JSON.stringify(claims), { kid: '__proto__' }), 'signature'],
  [
    'a typ that is null',
    async () => replacePart(await signText(JSON.stringify(claims)), 0, '{"alg":"RS256","typ":null}'),
    'kind',
  ],
  ['a cat that is a name of objects', () => signText(JSON.stringify(claims), { cat: 'constructor' }), 'kind'],
  ['a session with the ID of an OAuth token', () => signText(JSON.stringify({ ...claims, jti: 'oat_1' })), 'kind'],
  ['a session with the ID of an M2M token', () => signText(JSON.stringify({ ...claims, jti: 'mt_1' })), 'kind'],
  ['spaces around it', async () => ` ${await signText(JSON.stringify(claims))}`, 'malformed'],
  ['a line break after it', async () => `${await signText(JSON.stringify(claims))}\n`, 'malformed'],
  ['lists in lists', () => signText('['.repeat(20_000) + ']'.repeat(20_000)), 'malformed'],
  ['text that is not UTF-8', async () => signWith(new Uint8Array([0x7b, 0xff, 0x7d]), { alg: 'RS256' }), 'malformed'],
  ['1 MB of claims', () => signText(JSON.stringify({ ...claims, padding: 'x'.repeat(long) })), 'malformed'],
  ['1 MB of dots', () => '.'.repeat(long), 'malformed'],
  ['1 MB of an opaque token', () => `ak_${'a'.repeat(long)}`, 'malformed'],
  ['1 MB of quotes', () => `${base64('"'.repeat(long))}.e30.x`, 'malformed'],
])('is rejected: %s', async (_, make, problem) => {
  const { clerk, sent } = stubbed(() => json({ keys: [key.jwk] }));
  await expect(problemOf(verifyToken(clerk, await make(), { accepts: 'any' }))).resolves.toBe(problem);
  // Nothing is fetched but the key set, whatever the token says: once, and once for a `kid` that is unknown.
  expect(new Set(sent.map(({ url }) => url)).size).toBeLessThanOrEqual(1);
  if (problem === 'malformed') expect(sent).toEqual([]);
});

it('claims with quotes, braces and colons in them are no claims twice', async () => {
  const { clerk } = stubbed(() => json({ keys: [key.jwk] }));
  const odd = {
    ...claims,
    text: '{"sub":"a","sub":"b\\"\\\\"}',
    list: [{ id: 1 }, { id: 2 }, '":'],
    'a":"b': '',
    __proto__: {},
  };
  await expect(verifyToken(clerk, await signText(JSON.stringify(odd)))).resolves.toMatchObject({
    claims: { text: odd.text },
  });
});
