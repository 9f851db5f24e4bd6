// OAuth applications, and the access tokens that are verified and revoked for them.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Clerk, ClerkAPIError } from '../../src/index.js';
import type { Emulator } from '../../emulator/index.js';
import { errorOf } from '../helpers.js';
import { checked } from './checked.js';
import { codeOf, notFound } from './errors.js';

let api: Emulator;
let clerk: Clerk;
beforeEach(() => {
  ({ api, clerk } = checked());
});

const create = (body: Partial<Parameters<Clerk['oauthApplications']['create']>[0]> = {}) =>
  clerk.oauthApplications.create({ name: 'App', ...body });

describe('OAuth applications', () => {
  it('are as the body says, with the endpoints of the instance', async () => {
    const uris = ['https://app.example.com/callback', 'myapp://callback'];
    const { client_secret, ...application } = await create({ redirect_uris: uris, consent_screen_enabled: false });
    expect(client_secret).toMatch(/\w{32,}/);
    expect(application).toMatchObject({
      redirect_uris: uris,
      callback_url: uris[0],
      consent_screen_enabled: false,
      public: false,
      pkce_required: false,
      scopes: 'profile email',
      dynamically_registered: false,
      client_image_url: null,
      authorize_url: 'https://clerk.example.com/oauth/authorize',
      discovery_url: 'https://clerk.example.com/.well-known/openid-configuration',
    });
    expect(application.client_id).not.toBe(application.id);
    expect(await clerk.oauthApplications.get(application.id)).toEqual(application);
    expect(await create({ callback_url: uris[0]! })).toMatchObject({ redirect_uris: [uris[0]], callback_url: uris[0] });
    expect(await create({ name: 'Other' })).toMatchObject({ redirect_uris: [], callback_url: '' });
  });

  it.each([
    ['redirect_uris.1', { redirect_uris: ['https://a.example', 'callback'] }],
    ['redirect_uris.0', { redirect_uris: ['javascript:alert(1)'] }],
    ['callback_url', { callback_url: '/callback' }],
    ['callback_url', { callback_url: `https://a.example/${'a'.repeat(1024)}` }],
    ['name', { name: undefined }],
  ])('are rejected for a wrong %s', async (param_name, body) => {
    const { status, errors } = (await errorOf(create(body as object))) as ClerkAPIError;
    expect([status, errors[0]?.meta]).toEqual([422, { param_name }]);
  });

  it('change only what a body names, and keep their client ID', async () => {
    const { id, client_id } = await create({ redirect_uris: ['https://a.example'], scopes: 'openid', public: true });
    const update = (body: Parameters<Clerk['oauthApplications']['update']>[1]) =>
      clerk.oauthApplications.update(id, body);
    const before = { client_id, scopes: 'openid', redirect_uris: ['https://a.example'], public: true };
    const renamed = await update({ name: 'New', pkce_required: true, scopes: null, redirect_uris: null });
    expect(renamed).toMatchObject({ ...before, name: 'New', pkce_required: true });
    expect(renamed).not.toHaveProperty('client_secret');
    expect(await update({ redirect_uris: ['https://b.example'] })).toMatchObject({ callback_url: 'https://b.example' });
    expect(await update({ redirect_uris: [] })).toMatchObject({ redirect_uris: [], callback_url: '' });
    expect(await codeOf(update({ redirect_uris: ['b'] }))).toEqual([422, 'form_param_format_invalid']);
  });

  it('get another secret, if they are not public', async () => {
    const { id, client_secret } = await create();
    const rotated = await clerk.oauthApplications.rotateSecret(id);
    expect(rotated.client_secret).toMatch(/\w{32,}/);
    expect(rotated.client_secret).not.toBe(client_secret);
    const open = await create({ public: true });
    expect(open).not.toHaveProperty('client_secret');
    expect(await codeOf(clerk.oauthApplications.rotateSecret(open.id))).toEqual([403, 'oauth_application_is_public']);
  });

  it('are listed, the oldest first, by name, and in pages', async () => {
    for (const name of ['beta', 'Alpha', 'gamma']) {
      await create({ name });
      api.clock.advance(1);
    }
    const names = async (query: Parameters<Clerk['oauthApplications']['list']>[0]) => {
      const response = await clerk.oauthApplications.list(query);
      expect(JSON.stringify(response)).not.toContain('secret');
      return response.data.map(({ name }) => name);
    };
    expect(await names({})).toEqual(['beta', 'Alpha', 'gamma']);
    expect(await names({ order_by: '-name' })).toEqual(['gamma', 'beta', 'Alpha']);
    expect(await names({ name_query: 'ALP' })).toEqual(['Alpha']);
    expect(await names({ order_by: '-created_at', limit: 1, offset: 1 })).toEqual(['Alpha']);
    expect(await codeOf(names({ order_by: 'client_id' as never }))).toEqual([422, 'form_param_value_invalid']);
  });

  it('have a logo', async () => {
    const { id } = await create();
    const upload = async (content: BlobPart, type = 'image/png', more: { uploader_user_id?: string } = {}) =>
      clerk.oauthApplications.setLogo(id, { file: new Blob([content], { type }), ...more });
    const { client_image_url: first } = await upload('one');
    expect(first).toMatch(/^https:/);
    expect((await upload('two')).client_image_url).not.toBe(first);
    expect(await codeOf(upload('three', 'text/plain'))).toEqual([400, 'form_param_format_invalid']);
    expect(await codeOf(upload(''))).toEqual([400, 'form_param_missing']);
    expect(await codeOf(upload(new Uint8Array(10 * 2 ** 20 + 1)))).toEqual([413, 'image_too_large']);
    expect(await codeOf(upload('three', 'image/png', { uploader_user_id: 'user_1' }))).toEqual(notFound);
    const form = new FormData();
    form.set('file', 'a text');
    const headers = { authorization: 'Bearer sk_test_emulator' };
    const url = `https://api.clerk.com/v1/oauth_applications/${id}/logo`;
    expect((await api.fetch(url, { method: 'PUT', body: form, headers })).status).toBe(400);
  });

  it.each(['get', 'delete', 'rotateSecret'] as const)('that are gone: %s is a 404', async (method) => {
    const { id } = await create();
    expect(await clerk.oauthApplications.delete(id)).toEqual({ object: 'oauth_application', id, deleted: true });
    expect(await codeOf(clerk.oauthApplications[method](id))).toEqual(notFound);
  });
});

describe('access tokens', () => {
  const token = `oat_${'0123456789abcdef'.repeat(2)}`;
  const verify = (access_token = token) => clerk.oauthAccessTokens.verify({ access_token });
  const revoke = (id: string, value = token) => clerk.oauthApplications.revokeToken(id, { token: value });

  it('belong to the oldest application and user, for a day', async () => {
    const { client_id } = await create({ scopes: 'openid email' });
    await create({ name: 'Another' });
    expect(await codeOf(verify())).toEqual(notFound);
    const { id } = await clerk.users.create({ username: 'ada', first_name: 'Ada' });
    const verified = await verify();
    expect(verified).toMatchObject({
      client_id,
      subject: id,
      scopes: ['openid', 'email'],
      revoked: false,
      expired: false,
    });
    expect(await clerk.oauthAccessTokens.verify({ secret: token })).toEqual(verified);
    api.clock.advance(86_400_000);
    expect(await verify()).toEqual({ ...verified, expired: true });
    await clerk.users.delete(id);
    expect(await verify()).toEqual({ active: false });
  });

  it('are revoked by their application alone', async () => {
    const application = await create();
    const other = await create({ name: 'Another' });
    await clerk.users.create({ username: 'ada', first_name: 'Ada' });
    await verify();
    expect(await codeOf(revoke(other.id))).toEqual(notFound);
    expect(await verify()).toMatchObject({ revoked: false });
    await expect(revoke(application.id)).resolves.toBeUndefined();
    await revoke(application.id);
    expect(await verify()).toMatchObject({ revoked: true, client_id: application.client_id });
    const unused = `oat_${'F'.repeat(32)}`;
    await revoke(other.id, unused);
    expect(await verify(unused)).toMatchObject({ revoked: true, client_id: other.client_id });
    expect(await codeOf(revoke(other.id, 'oat_1'))).toEqual(notFound);
  });

  it('end with their application, though another one is there', async () => {
    const { id, client_id } = await create();
    await create({ name: 'Another' });
    await clerk.users.create({ username: 'ada', first_name: 'Ada' });
    await verify();
    await clerk.oauthApplications.delete(id);
    expect(await verify()).toMatchObject({ client_id, revoked: true });
  });

  it('are not what has another form', async () => {
    await create();
    await clerk.users.create({ username: 'ada', first_name: 'Ada' });
    const { id } = (await verify()) as { id: string };
    for (const wrong of [id, `${token}0`, 'oat_1', '__proto__']) expect(await codeOf(verify(wrong))).toEqual(notFound);
    expect(await verify('a.b.c')).toEqual({ active: false });
    expect(await codeOf(clerk.oauthAccessTokens.verify({}))).toEqual([400, 'form_param_missing']);
  });

  it.each(['', '/v1'])('are verified at %s/oauth_applications/access_tokens', async (base) => {
    const init = { method: 'POST', body: JSON.stringify({ access_token: token }) };
    const headers = { authorization: 'Bearer sk_test_emulator', 'content-type': 'application/json' };
    const url = `https://api.clerk.com${base}/oauth_applications/access_tokens/verify`;
    const send = () => api.fetch(url, { ...init, headers });
    const error = { code: 'resource_not_found', message: expect.anything(), long_message: expect.anything() };
    expect(await (await send()).json()).toEqual({ errors: [error] });
    await create();
    await clerk.users.create({ username: 'ada', first_name: 'Ada' });
    expect((await send()).status).toBe(200);
  });
});
