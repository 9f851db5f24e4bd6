// What a client does when the API limits the rate of requests.
import { describe, expect, it, vi } from 'vitest';
import { ClerkAPIError, ClerkConnectionError, ClerkRateLimitError, isClerkRateLimitError } from '../../src/index.js';
import type { ClerkOptions, RateLimitEvent, RetryEvent } from '../../src/options.js';
import { errorOf, errorResponse, json, outcomeOf, settle, stubbed, type SentRequest } from '../helpers.js';

const user = { id: 'user_1' };
const tooMany = (seconds: number) => errorResponse(429, { 'retry-after': String(seconds) }, 'too_many_requests');

/** A client of an API that allows some requests in each window, and takes 5 ms for each. */
function limited({ requests = 100, window = 1_000 }, options: ClerkOptions = {}) {
  const counts = new Map<number, number>();
  const stub = stubbed(async ({ at }: SentRequest) => {
    const start = at - (at % window);
    const count = (counts.get(start) ?? 0) + 1;
    counts.set(start, count);
    await new Promise<void>((resolve) => void stub.clock.after(5, resolve));
    if (count <= requests) return json(user);
    rejected++;
    return tooMany(Math.ceil((start + window - at) / 1_000));
  }, options);
  let rejected = 0;
  return { ...stub, rejected: () => rejected };
}

const settledIn = (outcomes: { settled: boolean; error?: unknown }[]) => ({
  settled: outcomes.filter(({ settled }) => settled).length,
  failed: outcomes.filter(({ error }) => error !== undefined).length,
});

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
    await clock.advance(36_000);
    expect(sent.length - before).toBe(2);
  });

  it('takes the path that was requested where a middleware replaced the request', async () => {
    const { clerk } = stubbed(() => tooMany(60));
    clerk.raw.use({ onRequest: ({ request }) => new Request(request) });
    await clerk.raw.GET('/users/{user_id}', byId);
    await expect(clerk.raw.GET('/users/{user_id}', byId)).rejects.toMatchObject({ blockedBy: 'GET /v1/users/user_1' });
  });
});

describe('onRateLimit', () => {
  it('tells of each 429 and of each call that a block meets: key, operation, wait and why', async () => {
    const onRateLimit = vi.fn();
    const onRetry = vi.fn();
    const { clerk, clock } = stubbed(({ url }, index) => (index < 2 ? tooMany(2) : json({ url })), {
      onRateLimit,
      onRetry,
    });
    const calls = [outcomeOf<unknown>(clerk.users.get('user_1'))];
    await clock.advance(500);
    calls.push(outcomeOf<unknown>(clerk.users.get('user_2')));
    await clock.advance(500);
    calls.push(outcomeOf<unknown>(clerk.domains.list()));
    await settle();
    calls.push(outcomeOf<unknown>(clerk.organizations.list({}, { deadline: 1_000 })));
    await clock.advance(20_000);
    const key = expect.stringMatching(/^[\da-f]{16}$/);
    const events = onRateLimit.mock.calls.map(([event]) => event as RateLimitEvent);
    expect(events).toEqual([
      expect.objectContaining({
        key,
        operation: 'users.get',
        reason: 'response',
        blockedBy: 'users.get',
        delay: 2_000,
        attempt: 1,
      }),
      expect.objectContaining({
        key,
        operation: 'users.get',
        reason: 'blocked',
        blockedBy: 'users.get',
        delay: 1_500,
        attempt: 0,
      }),
      expect.objectContaining({
        key,
        operation: 'domains.list',
        reason: 'response',
        blockedBy: 'domains.list',
        delay: 2_000,
      }),
      expect.objectContaining({
        key,
        operation: 'organizations.list',
        reason: 'blocked',
        blockedBy: 'key',
        delay: 2_000,
      }),
    ]);
    expect(events[0]?.headers.get('authorization')).toBe('Bearer sk_test_[redacted]');
    expect(onRetry.mock.calls.map(([event]) => event as RetryEvent)).toEqual([
      expect.objectContaining({ key: events[0]?.key, operation: 'users.get', delay: 2_000 }),
      expect.objectContaining({ key: events[0]?.key, operation: 'domains.list', delay: 2_000 }),
    ]);
    expect(settledIn(calls)).toEqual({ settled: 4, failed: 1 });
    expect(calls[3]?.error).toMatchObject({ blockedBy: 'key' });
  });

  it('tells of a 429 that is not waited for', async () => {
    const onRateLimit = vi.fn();
    const { clerk } = stubbed(() => tooMany(2), { onRateLimit, retry: false });
    await errorOf(clerk.users.get('user_1'));
    expect(onRateLimit).toHaveBeenCalledTimes(1);
    expect(onRateLimit.mock.calls[0]?.[0]).toMatchObject({ reason: 'response', blockedBy: 'users.get', delay: 2_000 });
  });

  it('says nothing of spacing, and fails the call if it throws', async () => {
    const onRateLimit = vi.fn();
    const { clerk, clock } = stubbed(() => json(user), { onRateLimit, rateLimit: { requests: 1, window: 1_000 } });
    const calls = [outcomeOf(clerk.users.get('user_1')), outcomeOf(clerk.users.get('user_2'))];
    await clock.advance(1_000);
    expect(settledIn(calls)).toEqual({ settled: 2, failed: 0 });
    expect(onRateLimit).not.toHaveBeenCalled();
    const failing = stubbed(() => tooMany(2), {
      onRateLimit: () => {
        throw new Error('from the hook');
      },
    });
    await expect(failing.clerk.users.get('user_1')).rejects.toThrow('from the hook');
  });
});

describe('a block that ends', () => {
  it('lets one call through as a probe, and then the others, in their order', async () => {
    const { clerk, clock, sent } = stubbed(async (_, index) => {
      await new Promise<void>((resolve) => void clock.after(50, resolve));
      return index < 5 ? tooMany(1) : json(user);
    });
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const calls = ids.map((id) => outcomeOf(clerk.users.get(id)));
    await clock.advance(50 + 1_000);
    calls.push(outcomeOf(clerk.users.get('f')));
    await clock.advance(49);
    expect(sent.slice(5).map(({ url }) => url.at(-1))).toEqual(['a']);
    await clock.advance(30_000);
    expect(settledIn(calls)).toEqual({ settled: 6, failed: 0 });
    expect(sent.slice(5).map(({ url }) => url.at(-1))).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('does not wait for a probe that fails in another way', async () => {
    const { clerk, clock } = stubbed((_, index) =>
      index < 2 ? tooMany(1) : index === 2 ? errorResponse(422) : json(user),
    );
    const calls = [outcomeOf(clerk.users.get('a')), outcomeOf(clerk.users.get('b'))];
    await clock.advance(20_000);
    expect(calls[0]?.error).toMatchObject({ status: 422 });
    expect(calls[1]?.value).toEqual(user);
  });

  it('goes on if the call that probes is aborted', async () => {
    const { clerk, clock, sent } = stubbed((_, index) =>
      index < 2 ? tooMany(1) : index === 2 ? new Promise<Response>(() => undefined) : json(user),
    );
    const controller = new AbortController();
    const calls = [outcomeOf(clerk.users.get('a', { signal: controller.signal })), outcomeOf(clerk.users.get('b'))];
    await clock.advance(1_000);
    expect(sent).toHaveLength(3);
    controller.abort();
    await clock.advance(5_000);
    expect(calls[1]?.value).toEqual(user);
    expect(clock.pending).toBe(0);
  });
});

describe('maxConcurrency', () => {
  it('is the most requests at the same time: 256, and the others wait in their order', async () => {
    let inFlight = 0;
    let most = 0;
    const { clerk, clock, sent } = stubbed(async () => {
      most = Math.max(most, ++inFlight);
      await new Promise<void>((resolve) => void clock.after(10, resolve));
      inFlight--;
      return json(user);
    });
    const calls = Array.from({ length: 1_000 }, (_, i) => outcomeOf(clerk.users.get(`user_${i}`)));
    await settle();
    expect(sent).toHaveLength(256);
    await clock.advance(100);
    expect(most).toBe(256);
    expect(settledIn(calls)).toEqual({ settled: 1_000, failed: 0 });
    expect(sent.map(({ url }) => url.split('_')[1])).toEqual(Array.from({ length: 1_000 }, (_, i) => String(i)));
  });

  it('can be set', async () => {
    const { clerk, clock, sent } = stubbed(() => new Promise<Response>(() => undefined), {
      maxConcurrency: 2,
      timeout: 1_000,
      retry: false,
    });
    const calls = [1, 2, 3].map((i) => outcomeOf(clerk.users.get(`user_${i}`)));
    await settle();
    expect(sent).toHaveLength(2);
    await clock.advance(1_000);
    expect(sent).toHaveLength(3);
    await clock.advance(1_000);
    expect(settledIn(calls)).toEqual({ settled: 3, failed: 3 });
  });

  it('holds nobody past the deadline or an abort', async () => {
    const { clerk, clock, sent } = stubbed(() => new Promise<Response>(() => undefined), { maxConcurrency: 1 });
    outcomeOf(clerk.users.get('user_1'));
    const controller = new AbortController();
    const aborted = outcomeOf(clerk.users.get('user_2', { signal: controller.signal }));
    const late = outcomeOf(clerk.users.get('user_3', { deadline: 500 }));
    controller.abort(new Error('left'));
    await settle();
    expect(aborted.error).toMatchObject({ message: 'left' });
    await clock.advance(500);
    expect(late.error).toMatchObject({ name: 'ClerkTimeoutError', limit: 'deadline', attempts: 0 });
    expect(sent).toHaveLength(1);
    await clock.advance(200_000);
    expect(clock.pending).toBe(0);
    await settle();
    expect(sent.map(({ url }) => url.at(-1))).toEqual(['1', '1', '1']);
  });

  it('keeps its place for the next, at whatever moment a call that waits is aborted', async () => {
    for (let turns = 0; turns < 40; turns++) {
      const controller = new AbortController();
      let end!: (response: Response) => void;
      const { clerk, sent } = stubbed(
        (_, index) => (index ? json(user) : new Promise<Response>((resolve) => (end = resolve))),
        { maxConcurrency: 1 },
      );
      const calls = [
        outcomeOf(clerk.users.get('user_1')),
        outcomeOf(clerk.users.get('user_2', { signal: controller.signal })),
        outcomeOf(clerk.users.get('user_3')),
      ];
      await settle();
      expect(sent).toHaveLength(1);
      end(json(user));
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      controller.abort(new Error('left'));
      await settle();
      expect(calls.map(({ settled }) => settled)).toEqual([true, true, true]);
      expect(calls[2]?.value).toEqual(user);
    }
  });
});
