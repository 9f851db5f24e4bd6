// What an instance serves in public, who issues its tokens, and bodies that are compressed.
import { createPublicKey } from 'node:crypto';
import http from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { createRemoteJWKSet, importSPKI, jwtVerify } from 'jose';
import { afterEach, expect, it } from 'vitest';
import { createEmulator, type Emulator } from '../../emulator/index.js';
import { createClerk } from '../../src/index.js';
import { authorization, isJSON, sendingTo } from './sending.js';

let api: Emulator;
afterEach(() => api.close());
const { send } = sendingTo(() => api);
const seed = { users: [{ id: 'user_ada', email_address: ['ada@example.com'] }], sessions: [{ user_id: 'user_ada' }] };

async function tokenOf() {
  const clerk = createClerk({ secretKey: 'sk_test_1', fetch: api.fetch, retry: false });
  const [session] = await clerk.sessions.list({ user_id: 'user_ada' });
  return (await clerk.sessions.createToken(session!.id)).jwt ?? '';
}

it('the keys are public, as JWKS and as PEM', async () => {
  api = createEmulator({ seed });
  const baseUrl = await api.listen();
  const token = await tokenOf();
  const keys = createRemoteJWKSet(new URL('/.well-known/jwks.json', baseUrl));
  expect((await jwtVerify(token, keys)).payload.sub).toBe('user_ada');
  const pem = await (await fetch(new URL('/_emulator/jwks.pem', baseUrl))).text();
  expect(pem).toMatch(/^-----BEGIN PUBLIC KEY-----\n/);
  expect(createPublicKey(pem).asymmetricKeyType).toBe('rsa');
  expect((await jwtVerify(token, await importSPKI(pem, 'RS256'))).payload.sub).toBe('user_ada');
});

it('the issuer can be set, and URLs of OAuth applications lead there', async () => {
  api = createEmulator({ seed, issuer: 'http://127.0.0.1:4010/' });
  const token = await tokenOf();
  const { iss } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { iss: string };
  expect(iss).toBe('http://127.0.0.1:4010');
  const clerk = createClerk({ secretKey: 'sk_test_1', fetch: api.fetch, retry: false });
  const { discovery_url: url, authorize_url: page } = await clerk.oauthApplications.create({ name: 'Calendar' });
  const discovery = await api.fetch(url);
  expect(await discovery.json()).toMatchObject({ issuer: iss, jwks_uri: `${iss}/.well-known/jwks.json` });
  expect((await api.fetch(page)).status).toBe(501);
  expect(() => createEmulator({ issuer: 'example' })).toThrow(/^issuer: "example" should be a URL/);
});

it.each([
  ['GET', '/oauth/authorize?client_id=x', '/_emulator/oauth-tokens'],
  ['POST', '/oauth/token', '/_emulator/oauth-tokens'],
  ['GET', '/v1/tickets/accept?ticket=x', '/_emulator/invitations/{id}/accept'],
  ['GET', '/sign-in', '/v1/sessions'],
  ['GET', '/sign-up', '/_emulator/sign-ups'],
  ['POST', '/v1/client/sign_ins', '/v1/sessions'],
  ['POST', '/v1/client/sign_ups', '/_emulator/sign-ups'],
  ['GET', '/v1/environment', '/v1/sessions'],
])('%s %s is not emulated: 501, and what to use', async (method, path, use) => {
  api = createEmulator();
  const response = await send(path, { method });
  const { errors } = (await response.json()) as { errors: { code: string; message: string }[] };
  expect([response.status, errors[0]?.code]).toEqual([501, 'not_emulated']);
  expect(errors[0]?.message).toContain(use);
});

it('a page of another name can not read the keys', async () => {
  api = createEmulator();
  const { port } = new URL(await api.listen());
  const status = await new Promise((resolve) => {
    const options = { port, host: '127.0.0.1', path: '/.well-known/jwks.json', headers: { host: 'evil.example' } };
    http.get(options, (response) => resolve(response.resume().statusCode));
  });
  expect(status).toBe(403);
});

it.each([
  ['gzip', gzipSync],
  ['GZIP', gzipSync],
  ['deflate', deflateSync],
  ['br', brotliCompressSync],
  ['identity', (text: string) => Buffer.from(text)],
])('a body with the content encoding %s is read', async (encoding, compress) => {
  api = createEmulator();
  const baseUrl = await api.listen();
  const headers = { ...isJSON, authorization, 'content-encoding': encoding };
  const body = compress(JSON.stringify({ username: 'ada' }));
  const response = await fetch(`${baseUrl}/users`, { method: 'POST', headers, body });
  expect(await response.json()).toMatchObject({ username: 'ada' });
  expect(api.requests[0]?.body).toEqual({ username: 'ada' });
});

it.each([
  ['zstd', Buffer.from('{}'), 415],
  ['gzip', Buffer.from('{}'), 400],
  ['gzip', gzipSync(Buffer.alloc(21 * 2 ** 20)), 413],
])('a body with the content encoding %s that can not be read is rejected', async (encoding, body, status) => {
  api = createEmulator();
  const headers = { ...isJSON, 'content-encoding': encoding };
  expect((await send('/v1/users', { method: 'POST', headers, body })).status).toBe(status);
});

it('a totp_secret of 80 kB of = is rejected at once', async () => {
  api = createEmulator();
  const body = JSON.stringify({ username: 'ada', totp_secret: '='.repeat(80_000) });
  const response = await send('/v1/users', { method: 'POST', headers: isJSON, body });
  expect(response.status).toBe(422);
});
