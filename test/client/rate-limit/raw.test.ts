// `clerk.raw` shares what is known of a limit with the helpers.
import { describe, expect, it } from 'vitest';
import { raw } from '../../../generated/2025-11-10/core.js';
import { version } from '../../../generated/2025-11-10/resources/index.js';
import { createClient } from '../../../src/client.js';
import { json, outcomeOf, settle, stubbed } from '../../helpers.js';
import { settledIn, tooMany, user } from './limited.js';

describe('clerk.raw', () => {
  const byId = { params: { path: { user_id: 'user_1' } } };

  it('meets a block of its operation, whatever the ids, and whichever way the 429 came', async () => {
    const { clerk, clock, sent } = stubbed((_, index) => (index < 1 ? tooMany(3) : json(user)));
    const calls = [outcomeOf<unknown>(clerk.raw.GET('/users/{user_id}', byId))];
    await settle();
    calls.push(
      outcomeOf<unknown>(clerk.raw.GET('/users/{user_id}', { params: { path: { user_id: 'user_2' } } })),
      outcomeOf<unknown>(clerk.raw.GET('/users/{user_id}', { params: { path: { user_id: 'user_3' } } })),
      outcomeOf<unknown>(clerk.users.get('user_4')),
    );
    await clerk.raw.GET('/domains');
    await clerk.raw.DELETE('/users/{user_id}', byId);
    expect(sent.map(({ url }) => url.split('/').at(-1))).toEqual(['user_1', 'domains', 'user_1']);
    await clock.advance(2_999);
    expect(sent).toHaveLength(3);
    await clock.advance(1_000);
    expect(settledIn(calls)).toEqual({ settled: 4, failed: 0 });
  });

  it('blocks the helper of the operation, and is named by method and path', async () => {
    const { clerk } = stubbed(() => tooMany(60));
    await clerk.raw.GET('/users/{user_id}', byId);
    await expect(clerk.users.get('user_2')).rejects.toMatchObject({ blockedBy: 'users.get', attempts: 0 });
    await expect(clerk.raw.GET('/users/{user_id}', { params: { path: { user_id: 'user_3' } } })).rejects.toMatchObject({
      blockedBy: 'GET /users/{user_id}',
      attempts: 0,
      path: '/v1/users/user_3',
    });
  });

  it('says nothing of the key where the operation has a limit of its own, and is spaced by that', async () => {
    const { clerk, clock, sent, create } = stubbed(({ url }) =>
      url.includes('/invitations') ? tooMany(20) : json(user),
    );
    const body = { email_address: 'ada@example.com' };
    const organization = { params: { path: { organization_id: 'org_1' } }, body: { ...body, role: 'org:member' } };
    const calls = [
      outcomeOf<unknown>(clerk.raw.POST('/invitations', { body })),
      outcomeOf<unknown>(clerk.raw.POST('/organizations/{organization_id}/invitations', organization)),
    ];
    await settle();
    await expect(clerk.users.get('user_1')).resolves.toEqual(user);
    expect(calls.map(({ settled }) => settled)).toEqual([false, false]);
    await clock.advance(200_000);
    const spaced = create({ secretKey: 'sk_live_spaced', rateLimit: true, deadline: Infinity, retry: false });
    const before = sent.length;
    for (let i = 0; i < 4; i++) void outcomeOf(spaced.raw.POST('/invitations', { body }));
    await clock.advance(37_000);
    expect(sent.length - before).toBe(2);
  });

  it('knows the limits of single operations where it is the only namespace', async () => {
    const { clock, sent, fetch } = stubbed(() => json(user));
    const options = { secretKey: 'sk_live_alone', fetch, rateLimit: true, deadline: Infinity };
    const clerk = createClient(version, { raw }, options, { clock, random: () => 0 });
    const body = { email_address: 'ada@example.com' };
    for (let i = 0; i < 4; i++) void outcomeOf(clerk.raw.POST('/invitations', { body }));
    await clock.advance(37_000);
    expect(sent).toHaveLength(2);
  });

  it('takes the path that was requested where a middleware replaced the request', async () => {
    const { clerk } = stubbed(() => tooMany(60));
    clerk.raw.use({ onRequest: ({ request }) => new Request(request) });
    await clerk.raw.GET('/users/{user_id}', byId);
    await expect(clerk.raw.GET('/users/{user_id}', byId)).rejects.toMatchObject({ blockedBy: 'GET /v1/users/user_1' });
  });
});
