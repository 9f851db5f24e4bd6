// Access tokens that a test issues in a user's place: what `verifyToken` and the API make of them.
import { beforeEach, describe, expect, it } from 'vitest';
import { verifyToken } from '../../src/tokens/index.js';
import type { Clerk, OAuthApplication } from '../../src/index.js';
import type { Emulator } from '../../emulator/index.js';
import { checked } from './checked.js';

let api: Emulator;
let clerk: Clerk;
let userId: string;
let application: OAuthApplication;
beforeEach(async () => {
  ({ api, clerk } = checked());
  userId = (await clerk.users.create({ username: 'ada', first_name: 'Ada' })).id;
  await clerk.users.create({ username: 'grace', first_name: 'Grace' });
  application = await clerk.oauthApplications.create({ name: 'Calendar', scopes: 'profile email' });
});

const accepts = ['oauth_token'] as const;
const verified = (token: string) => verifyToken(clerk, token, { accepts });

describe('an access token that a test issues', () => {
  it('is opaque, of the oldest user and application, with all scopes', async () => {
    const token = await api.issueOAuthToken();
    expect(token).toMatch(/^oat_[\da-f]{32}$/);
    const { accessToken, claims } = await verified(token);
    const { client_id } = application;
    expect(accessToken).toMatchObject({ subject: userId, client_id, scopes: ['profile', 'email'], expired: false });
    expect(claims).toBeUndefined();
  });

  it('is a JWT that passes for an OAuth token alone, with the same record as the API has', async () => {
    const token = await api.issueOAuthToken({ scopes: ['profile'], token_format: 'jwt' });
    const { accessToken, claims } = await verified(token);
    expect(claims).toMatchObject({ sub: userId, client_id: application.client_id, scope: 'profile' });
    expect(accessToken).toMatchObject({ id: claims?.jti, scopes: ['profile'] });
    expect(await clerk.oauthAccessTokens.verify({ access_token: token })).toMatchObject({ id: claims?.jti });
    await expect(verifyToken(clerk, token)).rejects.toMatchObject({ problem: 'kind' });
  });

  it.each(['opaque', 'jwt'] as const)('of the form %s expires, and can be revoked', async (token_format) => {
    const [expiring, revoked] = await Promise.all([
      api.issueOAuthToken({ token_format, seconds_until_expiration: 60 }),
      api.issueOAuthToken({ token_format }),
    ]);
    await clerk.oauthApplications.revokeToken(application.id, { token: revoked });
    api.clock.advance(60_000);
    const record = (access_token: string) => clerk.oauthAccessTokens.verify({ access_token });
    expect(await record(expiring)).toMatchObject({ expired: true, revoked: false });
    expect(await record(revoked)).toMatchObject({ expired: false, revoked: true });
  });

  it.each([
    ['subject', { subject: 'user_0123456789012345678901234567' }, /No user was found/],
    ['client_id', { client_id: 'nobody' }, /No OAuth application was found/],
    ['scopes', { scopes: 'profile' }, /scopes should be a list/],
    ['scope of another application', { scopes: ['profile', 'admin'] }, /Calendar does not have the scope admin/],
    ['token_format', { token_format: 'JWT' }, /token_format should be/],
    ['seconds_until_expiration', { seconds_until_expiration: 0 }, /should be a number above 0/],
    ['scope', { scope: 'profile' }, /scope is not an option/],
  ])('is not issued for a wrong %s', async (_, options, message) => {
    await expect(api.issueOAuthToken(options as object)).rejects.toThrow(message);
  });

  it('needs a user and an application', async () => {
    api.reset();
    await expect(api.issueOAuthToken()).rejects.toThrow('Create a user first: there is none');
  });

  it('is issued over HTTP', async () => {
    const issue = (options: object) =>
      api.fetch('http://localhost/_emulator/oauth-tokens', {
        method: 'POST',
        body: JSON.stringify(options),
        headers: { 'content-type': 'application/json' },
      });
    const response = await issue({ subject: userId });
    expect(response.status).toBe(201);
    const { token } = (await response.json()) as { token: string };
    expect((await verified(token)).accessToken.subject).toBe(userId);
    expect((await issue({ subjct: userId })).status).toBe(400);
  });
});
