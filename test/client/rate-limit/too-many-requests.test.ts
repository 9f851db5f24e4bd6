// What a client does when the API limits the rate of requests.
import { describe, expect, it } from 'vitest';
import { ClerkAPIError, ClerkConnectionError, ClerkRateLimitError, isClerkRateLimitError } from '../../../src/index.js';
import { errorOf, errorResponse, json, outcomeOf, settle, stubbed } from '../../helpers.js';
import { limited, settledIn, tooMany, user } from './limited.js';

describe('a 429', () => {
  it('costs no attempt: 1,200 calls at once all succeed', async () => {
    const { clerk, clock, rejected } = limited({ requests: 100, window: 1_000 });
    const calls = Array.from({ length: 1_200 }, () => outcomeOf(clerk.users.get('user_1')));
    await clock.advance(60_000);
    expect(settledIn(calls)).toEqual({ settled: 1_200, failed: 0 });
    expect(rejected()).toBeLessThanOrEqual(240);
    expect(clock.pending).toBe(0);
  });

  it('blocks its operation and no other', async () => {
    const { clerk, clock, sent } = stubbed(({ url }, index) =>
      url.endsWith('/invitations') && index === 0 ? tooMany(3) : json(user),
    );
    const invitation = outcomeOf(clerk.invitations.create({ email_address: 'ada@example.com' }));
    await settle();
    await expect(clerk.users.get('user_1')).resolves.toEqual(user);
    await clerk.jwks.get();
    expect(sent).toHaveLength(3);
    await clock.advance(2_999);
    expect(sent).toHaveLength(3);
    await clock.advance(1);
    expect(invitation.value).toEqual(user);
  });

  it('of a second operation blocks the key, and never the keys of tokens', async () => {
    let isLimited = true;
    const { clerk, clock, sent } = stubbed(({ url }) =>
      isLimited && !url.endsWith('/jwks') ? tooMany(2) : json(user),
    );
    const calls = [outcomeOf<unknown>(clerk.users.get('user_1')), outcomeOf<unknown>(clerk.domains.list())];
    await settle();
    isLimited = false;
    calls.push(outcomeOf<unknown>(clerk.organizations.list()));
    await clock.advance(1_999);
    expect(sent).toHaveLength(2);
    await clerk.jwks.get();
    expect(sent).toHaveLength(3);
    await clock.advance(1_000);
    expect(settledIn(calls)).toEqual({ settled: 3, failed: 0 });
  });

  it('of operations with limits of their own says nothing of the key', async () => {
    const { clerk, clock } = stubbed(({ url }) => (url.endsWith('/invitations') ? tooMany(20) : json(user)));
    const calls = [
      outcomeOf<unknown>(clerk.invitations.create({ email_address: 'ada@example.com' })),
      outcomeOf<unknown>(clerk.organizationInvitations.create('org_1', { email_address: 'a@b.c', role: 'org:member' })),
    ];
    await settle();
    await expect(clerk.users.get('user_1')).resolves.toEqual(user);
    expect(calls.map(({ settled }) => settled)).toEqual([false, false]);
    await clock.advance(200_000);
  });

  it('whose Retry-After is too long rejects the calls after it at once, without a request', async () => {
    const { clerk, sent, create } = stubbed(() => tooMany(60));
    const first = await errorOf(clerk.users.get('user_1'));
    expect(first).toBeInstanceOf(ClerkAPIError);
    expect(first).toMatchObject({ status: 429, retryAfter: 60, attempts: 1 });
    for (let i = 0; i < 49; i++) {
      const error = await errorOf(clerk.users.get('user_1'));
      expect(error).toBeInstanceOf(ClerkRateLimitError);
      expect(error).toBeInstanceOf(ClerkConnectionError);
      expect(isClerkRateLimitError(error)).toBe(true);
      expect(error).toMatchObject({
        name: 'ClerkRateLimitError',
        retryAfter: 60,
        blockedBy: 'users.get',
        attempts: 0,
        status: undefined,
        operation: 'users.get',
        message: 'GET /v1/users/user_1 was not sent: the rate limit of users.get is reached. Try again in 60 seconds',
      });
    }
    expect(sent).toHaveLength(1);
    await errorOf(create().domains.list());
    await expect(create().organizations.list()).rejects.toMatchObject({ blockedBy: 'key', attempts: 0 });
    expect(sent).toHaveLength(2);
    expect(isClerkRateLimitError(first)).toBe(false);
  });

  it('ends a call that waits, once the block goes on past its deadline', async () => {
    const waits = [2, 9];
    const { clerk, clock, sent } = stubbed(() => tooMany(waits.shift() ?? 9));
    const patient = outcomeOf(clerk.users.get('user_1'));
    await settle();
    const hasty = outcomeOf(clerk.users.get('user_2', { deadline: 5_000 }));
    await clock.advance(2_000);
    expect(sent).toHaveLength(2);
    expect(hasty.error).toMatchObject({ name: 'ClerkRateLimitError', retryAfter: 9, attempts: 0 });
    expect(patient.settled).toBe(false);
    await clock.advance(200_000);
    expect(patient.error).toMatchObject({ status: 429 });
  });

  it.each([false, { maxAttempts: 1 }] as const)(
    'is thrown as it is with retry: %j, and others learn of it',
    async (retry) => {
      const { clerk, create, clock, sent } = stubbed((_, index) => (index < 2 ? tooMany(2) : json(user)));
      const hasty = create({ retry });
      await expect(hasty.users.get('user_1')).rejects.toMatchObject({ status: 429, retryAfter: 2, attempts: 1 });
      await expect(hasty.users.get('user_1')).rejects.toMatchObject({ status: 429, attempts: 1 });
      const waiting = outcomeOf(clerk.users.get('user_1'));
      await clock.advance(1_999);
      expect(sent).toHaveLength(2);
      await clock.advance(1);
      expect(waiting.value).toEqual(user);
    },
  );

  it('keeps the longest block', async () => {
    const waits = [3, 1, 5, 2];
    const { clerk, clock, sent } = stubbed(() => {
      const wait = waits.shift();
      return wait ? tooMany(wait) : json(user);
    });
    const calls = [1, 2, 3, 4].map(() => outcomeOf(clerk.users.get('user_1')));
    await settle();
    const hasty = outcomeOf(clerk.users.get('user_2', { deadline: 4_000 }));
    await settle();
    expect(hasty.error).toMatchObject({ retryAfter: 5, attempts: 0 });
    await clock.advance(4_999);
    expect(sent).toHaveLength(4);
    await clock.advance(2_000);
    expect(settledIn(calls)).toEqual({ settled: 4, failed: 0 });
  });

  it('is known to all clients of a process with that key, that host and that fetch', async () => {
    const { clock, create } = limited({ requests: 100, window: 1_000 });
    const calls = Array.from({ length: 300 }, () => outcomeOf(create().users.get('user_1')));
    await clock.advance(30_000);
    expect(settledIn(calls)).toEqual({ settled: 300, failed: 0 });
  });

  it('is not known to clients of another key, host or fetch', async () => {
    const { clerk, create, sent } = stubbed((_, index) => (index ? json(user) : tooMany(20)));
    outcomeOf(clerk.users.get('user_1'));
    await settle();
    await create({ secretKey: 'sk_test_other' }).users.get('user_1');
    await create({ baseUrl: 'https://other.example/v1' }).users.get('user_1');
    await create({ fetch: async () => json(user) }).users.get('user_1');
    await clerk.users.get('user_1', { secretKey: 'sk_test_another' });
    expect(sent).toHaveLength(4);
  });

  it('without Retry-After, or with 0, is not sent again at once', async () => {
    for (const headers of [undefined, { 'retry-after': '0' }]) {
      const { clerk, clock, sent } = stubbed(() => errorResponse(429, headers), { deadline: 10_000 });
      const call = outcomeOf(clerk.users.get('user_1'));
      await clock.advance(20_000);
      expect(call.error).toMatchObject({ status: 429 });
      expect(sent.length).toBeLessThan(25);
    }
  });
});
