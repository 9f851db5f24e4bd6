// JWT templates, and the tokens made from them.
import { generateKeyPairSync } from 'node:crypto';
import { createLocalJWKSet, decodeJwt, importSPKI, jwtVerify, type JWTPayload } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Clerk } from '../../src/index.js';
import { type Emulator } from '../../emulator/index.js';
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
const keySet = async (client = clerk) => createLocalJWKSet({ keys: (await client.jwks.get()).keys ?? [] });

describe('JWT templates', () => {
  it('have defaults', async () => {
    api.clock.freeze(NOW);
    const template = await clerk.jwtTemplates.create({ name: 'plain', claims: { aud: 'here' }, lifetime: null });
    expect(template).toEqual({
      object: 'jwt_template',
      id: expect.stringMatching(/^jtmp_\w{27}$/),
      name: 'plain',
      claims: { aud: 'here' },
      lifetime: 60,
      allowed_clock_skew: 5,
      custom_signing_key: false,
      signing_algorithm: 'RS256',
      created_at: NOW,
      updated_at: NOW,
    });
    await expect(clerk.jwtTemplates.get(template.id)).resolves.toEqual(template);
    await expect(clerk.jwtTemplates.list()).resolves.toEqual([template]);
  });

  it('are changed: claims are replaced, what is absent stays', async () => {
    const { id } = await clerk.jwtTemplates.create({
      name: 'one',
      claims: { a: 1 },
      lifetime: 100,
      allowed_clock_skew: 0,
    });
    await clerk.jwtTemplates.create({ name: 'two', claims: {} });
    await expect(clerk.jwtTemplates.update(id, { name: 'one', claims: { b: 2 } })).resolves.toMatchObject({
      name: 'one',
      claims: { b: 2 },
      lifetime: 100,
      allowed_clock_skew: 0,
    });
    await expect(clerk.jwtTemplates.update(id, { name: 'two', claims: {} })).rejects.toMatchObject({ status: 422 });
    await clerk.jwtTemplates.update(id, { name: 'three', claims: {}, lifetime: 200 });
    await clerk.jwtTemplates.create({ name: 'one', claims: {} });
  });

  it('are deleted, and make no more tokens', async () => {
    const { id } = await clerk.jwtTemplates.create({ name: 'gone', claims: {} });
    await expect(clerk.jwtTemplates.delete(id)).resolves.toEqual({ object: 'jwt_template', id, deleted: true });
    await expect(clerk.jwtTemplates.get(id)).rejects.toMatchObject({ status: 404 });
    await expect(clerk.sessions.createTokenFromTemplate(await open(), 'gone')).rejects.toMatchObject({ status: 404 });
  });

  it.each<[string, object]>([
    ['name', { name: '' }],
    ['name', { name: 'a b' }],
    ['name', { name: 'a/b' }],
    ['name', { name: 'a\0' }],
    ['name', { name: 'taken' }],
    ['lifetime', { lifetime: 29 }],
    ['lifetime', { lifetime: 315_360_001 }],
    ['allowed_clock_skew', { allowed_clock_skew: -1 }],
    ['allowed_clock_skew', { allowed_clock_skew: 301 }],
    ['signing_algorithm', { custom_signing_key: true, signing_key: 'secret' }],
    ['signing_key', { custom_signing_key: true, signing_algorithm: 'HS256' }],
    ['signing_key', { custom_signing_key: true, signing_algorithm: 'HS256', signing_key: '' }],
    ['signing_key', { custom_signing_key: true, signing_algorithm: 'RS256', signing_key: 'not a key' }],
    ['signing_algorithm', { custom_signing_key: true, signing_algorithm: 'none', signing_key: 'secret' }],
    ['signing_algorithm', { custom_signing_key: true, signing_algorithm: '__proto__', signing_key: 'secret' }],
    ...['azp', 'exp', 'iat', 'iss', 'jti', 'nbf', 'sid', 'sub'].map((claim): [string, object] => [
      'claims',
      { claims: { [claim]: 1 } },
    ]),
  ])('are rejected, naming %s, for %j', async (field, body) => {
    await clerk.jwtTemplates.create({ name: 'taken', claims: {} });
    await expect(clerk.jwtTemplates.create({ name: 'new', claims: {}, ...body })).rejects.toMatchObject({
      status: 422,
      errors: [{ meta: { param_name: field } }],
    });
    await expect(clerk.jwtTemplates.list()).resolves.toHaveLength(1);
  });

  it('begin with a seed', async () => {
    ({ api, clerk } = checked({
      seed: { ...seed, jwt_templates: [{ id: 'jtmp_1', name: 'seeded', claims: { a: 1 } }] },
    }));
    await expect(clerk.jwtTemplates.get('jtmp_1')).resolves.toMatchObject({ name: 'seeded' });
    const { jwt = '' } = await clerk.sessions.createTokenFromTemplate(await open(), 'seeded');
    expect(decodeJwt(jwt)).toMatchObject({ a: 1 });
  });
});

describe('tokens from a template', () => {
  /** The claims of a token that a template makes, without those that each token has. */
  const claimsOf = async (claims: object, session?: string): Promise<JWTPayload> => {
    await clerk.jwtTemplates.create({ name: 'test', claims: claims as Record<string, never> });
    const { jwt = '' } = await clerk.sessions.createTokenFromTemplate(session ?? (await open()), 'test');
    await jwtVerify(jwt, await keySet());
    const { iss: _iss, sub: _sub, jti: _jti, iat: _iat, nbf: _nbf, exp: _exp, ...own } = decodeJwt(jwt);
    return own;
  };

  it('last as long as the template says, or the body', async () => {
    api.clock.freeze(NOW);
    await clerk.jwtTemplates.create({ name: 'long', claims: {}, lifetime: 600, allowed_clock_skew: 30 });
    const id = await open();
    const { jwt = '' } = await clerk.sessions.createTokenFromTemplate(id, 'long');
    expect(decodeJwt(jwt)).toEqual({
      iss: 'https://clerk.example.com',
      sub: 'user_ada',
      jti: expect.any(String),
      iat: SECONDS,
      nbf: SECONDS - 30,
      exp: SECONDS + 600,
    });
    const { jwt: short = '' } = await clerk.sessions.createTokenFromTemplate(id, 'long', { expires_in_seconds: 45 });
    expect(decodeJwt(short).exp).toBe(SECONDS + 45);
  });

  it.each<[string, unknown]>([
    ['{{user.id}}', 'user_ada'],
    ['{{ user.primary_email_address }}', 'ada@example.com'],
    ['{{user.email_verified}}', true],
    ['{{user.full_name}}', 'Ada'],
    ['{{user.public_metadata.plan}}', { name: 'pro', seats: 3 }],
    ['{{user.public_metadata.plan.seats}}', 3],
    ['{{user.public_metadata.beta}}', false],
    ['{{user.public_metadata.list}}', [1, 'two']],
    ['{{user.last_name}}', null],
    ["{{user.last_name || 'none'}}", 'none'],
    ["{{user.first_name || 'none'}}", 'Ada'],
    ["{{user.last_name||user.username || 'a || b'}}", 'a || b'],
    ['{{user.last_name || user.username}}', null],
    ['{{user.private_metadata.secret}}', null],
    ['{{user.constructor.name}}', null],
    ['{{user.__proto__}}', null],
    ['{{nothing}}', null],
    ['{{}}', null],
    ['Dear {{user.first_name}}, {{user.public_metadata.plan}}!', 'Dear Ada, {"name":"pro","seats":3}!'],
    ["{{user.last_name}}-{{user.last_name || 'x'}}", '-x'],
    ['{{org.id}}', null],
    ['{{session.status}}', 'active'],
    ['{user.id}', '{user.id}'],
    ['{{user.id', '{{user.id'],
  ])('%s becomes %j', async (text, value) => {
    expect(await claimsOf({ claim: text })).toEqual({ claim: value });
  });

  it('are filled deeply, and other values stay', async () => {
    const claims = { a: { b: ['{{user.id}}', 1, null, { c: '{{user.first_name}}' }] }, n: 1.5, t: true };
    expect(await claimsOf(claims)).toEqual({ a: { b: ['user_ada', 1, null, { c: 'Ada' }] }, n: 1.5, t: true });
  });

  it('show the organization that is active, without what is private', async () => {
    const claims = {
      id: '{{org.id}}',
      slug: '{{org.slug}}',
      role: '{{org.role}}',
      private: '{{org.private_metadata}}',
    };
    const session = await open({ active_organization_id: 'acme' });
    expect(await claimsOf(claims, session)).toEqual({ id: 'org_acme', slug: 'acme', role: 'org:admin', private: null });
  });

  it('show the user as they are now', async () => {
    const session = await open();
    await clerk.users.update('user_ada', { first_name: 'Augusta' });
    expect(await claimsOf({ name: '{{user.first_name}}' }, session)).toEqual({ name: 'Augusta' });
  });

  it('take __proto__ for a name like any other', async () => {
    const claims = JSON.parse('{"__proto__": {"polluted": "{{user.id}}"}}') as object;
    const own = await claimsOf(claims);
    expect(JSON.stringify(own)).toBe('{"__proto__":{"polluted":"user_ada"}}');
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('a signing key of its own', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = (key: typeof rsa.privateKey, type: 'pkcs8' | 'pkcs1' | 'sec1' = 'pkcs8') =>
    key.export({ type, format: 'pem' } as { type: 'pkcs8'; format: 'pem' }).toString();
  const ec = (curve: string) => generateKeyPairSync('ec', { namedCurve: curve });
  const custom = (algorithm: string, key: string) => ({
    name: 'custom',
    claims: { user: '{{user.id}}' },
    custom_signing_key: true,
    signing_algorithm: algorithm,
    signing_key: key,
  });

  const [es256, es512, ed] = [ec('P-256'), ec('P-521'), generateKeyPairSync('ed25519')];
  it.each([
    ['RS256', pem(rsa.privateKey), rsa.publicKey],
    ['RS512', pem(rsa.privateKey, 'pkcs1'), rsa.publicKey],
    ['ES256', pem(es256.privateKey), es256.publicKey],
    ['ES512', pem(es512.privateKey, 'sec1'), es512.publicKey],
    ['EdDSA', pem(ed.privateKey), ed.publicKey],
  ])('signs with %s', async (algorithm, key, publicKey) => {
    const template = await clerk.jwtTemplates.create(custom(algorithm, key));
    expect(template).toMatchObject({ custom_signing_key: true, signing_algorithm: algorithm });
    expect(JSON.stringify(template)).not.toContain('PRIVATE');
    const { jwt = '' } = await clerk.sessions.createTokenFromTemplate(await open(), 'custom');
    const spki = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const { payload } = await jwtVerify(jwt, await importSPKI(spki, algorithm), { algorithms: [algorithm] });
    expect(payload).toMatchObject({ user: 'user_ada' });
    await expect(jwtVerify(jwt, await keySet())).rejects.toThrow();
  });

  it.each(['HS256', 'HS384', 'HS512'])('signs with %s', async (algorithm) => {
    await clerk.jwtTemplates.create(custom(algorithm, 'a secret – short'));
    const { jwt = '' } = await clerk.sessions.createTokenFromTemplate(await open(), 'custom');
    await jwtVerify(jwt, new TextEncoder().encode('a secret – short'), { algorithms: [algorithm] });
  });

  it.each([
    ['ES256', pem(rsa.privateKey)],
    ['ES256', pem(es512.privateKey)],
    ['RS256', pem(es256.privateKey)],
    ['RS256', pem(generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey)],
    ['RS256', rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString()],
  ])('is rejected where it does not suit %s', async (algorithm, key) => {
    await expect(clerk.jwtTemplates.create(custom(algorithm, key))).rejects.toMatchObject({
      status: 422,
      errors: [{ meta: { param_name: 'signing_key' } }],
    });
  });

  it('stays through changes that do not name it, and goes when the template does without', async () => {
    const { id } = await clerk.jwtTemplates.create(custom('HS256', 'first'));
    const session = await open();
    const verify = async (secret: string, algorithm: string) => {
      const { jwt = '' } = await clerk.sessions.createTokenFromTemplate(session, 'custom');
      return jwtVerify(jwt, new TextEncoder().encode(secret), { algorithms: [algorithm] });
    };
    const body = { name: 'custom', claims: {} };
    await clerk.jwtTemplates.update(id, body);
    await verify('first', 'HS256');
    await clerk.jwtTemplates.update(id, { ...body, signing_algorithm: 'HS512' });
    await verify('first', 'HS512');
    await expect(clerk.jwtTemplates.update(id, { ...body, signing_algorithm: 'RS256' })).rejects.toMatchObject({
      status: 422,
    });
    await clerk.jwtTemplates.update(id, { ...body, signing_key: 'second' });
    await verify('second', 'HS512');
    await expect(clerk.jwtTemplates.update(id, { ...body, custom_signing_key: false })).resolves.toMatchObject({
      custom_signing_key: false,
      signing_algorithm: 'RS256',
    });
    await expect(verify('second', 'HS512')).rejects.toThrow();
    expect(JSON.stringify(api.snapshot())).not.toContain(Buffer.from('second').toString('base64url'));
  });
});
