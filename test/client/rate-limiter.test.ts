// The option `rateLimit`: calls that stay below the limit in the first place.
import { describe, expect, it, vi } from 'vitest';
import { createClerk, type ClerkOptions } from '../../src/index.js';
import { errorOf, errorResponse, json, outcomeOf, secretKey, settle, stubbed } from '../helpers.js';

const user = { id: 'user_1' };

/** The most requests in any window that begins with a request. */
function most(times: number[], window: number) {
  let [count, first] = [0, 0];
  for (const [i, at] of times.entries()) {
    while ((times[first] ?? 0) <= at - window) first++;
    count = Math.max(count, i - first + 1);
  }
  return count;
}

const limits: [ClerkOptions, number, number][] = [
  [{ rateLimit: { requests: 100, window: 1_000 } }, 100, 1_000],
  [{ rateLimit: { requests: 7, window: 1_000 } }, 7, 1_000],
  [{ rateLimit: { requests: 1, window: 500 } }, 1, 500],
  [{ rateLimit: true, secretKey: 'sk_test_1' }, 100, 10_000],
  [{ rateLimit: true, secretKey: 'sk_live_1' }, 1_000, 10_000],
];

describe('rateLimit', () => {
  it.each(limits)(
    '%j: no window has more, and at least 97 of 100 are used where that can be',
    async (options, requests, window) => {
      const { clerk, clock, sent } = stubbed(() => json(user), { ...options, deadline: Infinity });
      const windows = 4;
      const calls = Array.from({ length: requests * windows }, (_, i) => outcomeOf(clerk.users.get(`user_${i}`)));
      await clock.advance((windows + 1) * window * (requests < 50 ? 1.5 : 1));
      expect(calls.filter(({ settled, error }) => !settled || error)).toEqual([]);
      const times = sent.map(({ at }) => at);
      expect(most(times, window)).toBeLessThanOrEqual(requests);
      const used = (times.length * window) / ((times.at(-1) ?? 0) - (times[0] ?? 0) || 1) / requests;
      if (requests >= 50) expect(used).toBeGreaterThanOrEqual(0.97);
      expect(sent.map(({ url }) => Number(url.split('_').at(-1)))).toEqual(calls.map((_, i) => i));
    },
  );

  it('true holds the limits of single operations too, and the others go on meanwhile', async () => {
    const { clerk, clock, sent } = stubbed(() => json(user), { rateLimit: true, deadline: Infinity });
    const invite = (i: number) => clerk.invitations.create({ email_address: `user_${i}@example.com` });
    const calls = Array.from({ length: 150 }, (_, i) => outcomeOf(invite(i)));
    const other = outcomeOf(clerk.users.get('user_1'));
    await clock.advance(1_000);
    expect(other.value).toEqual(user);
    await clock.advance(3_598_000);
    expect(sent.length - 1).toBeLessThanOrEqual(100);
    expect(sent.length - 1).toBeGreaterThanOrEqual(97);
    await clock.advance(3_600_000);
    expect(calls.filter(({ value }) => value)).toHaveLength(150);
  });

  it('is off by default', async () => {
    const { clerk, sent } = stubbed(() => json(user));
    for (let i = 0; i < 200; i++) void outcomeOf(clerk.users.get('user_1'));
    await settle();
    expect(sent).toHaveLength(200);
  });

  it('waits outside of timeout and inside of deadline, until the signal', async () => {
    const { clerk, clock, sent } = stubbed(() => json(user), {
      rateLimit: { requests: 1, window: 5_000 },
      timeout: 100,
    });
    const controller = new AbortController();
    const calls = [
      outcomeOf(clerk.users.get('user_1')),
      outcomeOf(clerk.users.get('user_2', { deadline: 1_000 })),
      outcomeOf(clerk.users.get('user_3', { signal: controller.signal })),
      outcomeOf(clerk.users.get('user_4')),
    ];
    controller.abort(new Error('left'));
    await clock.advance(5_050);
    expect(calls[1]?.error).toMatchObject({ name: 'ClerkTimeoutError', limit: 'deadline', attempts: 0 });
    expect(calls[2]?.error).toMatchObject({ message: 'left' });
    expect(calls[3]?.value).toEqual(user);
    expect(sent.map(({ url }) => url.at(-1))).toEqual(['1', '4']);
    await clock.advance(5_050);
    expect(clock.pending).toBe(0);
  });

  it('holds for attempts and for all clients with the key, and not for the keys of tokens', async () => {
    const { clerk, create, clock, sent } = stubbed(
      ({ url }, index) => (index === 0 && url.includes('users') ? errorResponse(503) : json(user)),
      { rateLimit: { requests: 1, window: 1_000 } },
    );
    const calls = [outcomeOf(clerk.users.get('user_1')), outcomeOf(create().users.get('user_2'))];
    await clerk.jwks.get();
    await clock.advance(2_020);
    expect(sent.map(({ at, url }) => [at, url.split('/').at(-1)])).toEqual([
      [1_000, 'user_1'],
      [1_000, 'jwks'],
      [2_010, 'user_2'],
      [3_020, 'user_1'],
    ]);
    expect(calls.map(({ value }) => value)).toEqual([user, user]);
  });

  it('is a limiter of any kind, which learns neither the key nor what belongs to another', async () => {
    const acquire = vi.fn((_request: { key: string; operation: string }, _signal?: AbortSignal) => undefined);
    const { clerk, create, clock } = stubbed((_, index) => (index ? json(user) : errorResponse(503)), {
      rateLimit: { acquire },
    });
    const call = outcomeOf(clerk.users.get('user_1'));
    await clock.advance(1_000);
    expect(call.value).toEqual(user);
    await create({ secretKey: 'sk_test_other' }).users.get('user_1');
    await clerk.jwks.get();
    expect(acquire).toHaveBeenCalledTimes(3);
    const [first, second, other] = acquire.mock.calls.map(([request]) => request);
    expect(first).toEqual({ key: expect.stringMatching(/^[\da-f]{16}$/), operation: 'users.get' });
    expect(second).toEqual(first);
    expect(other?.key).not.toBe(first?.key);
    expect(JSON.stringify(first)).not.toContain(secretKey);
  });

  it('ends the call if the limiter fails, and tells the limiter if the call ends', async () => {
    const failing = stubbed(() => json(user), { rateLimit: { acquire: () => Promise.reject(new Error('no store')) } });
    await expect(failing.clerk.users.get('user_1')).rejects.toThrow('no store');
    let given: AbortSignal | undefined;
    const acquire = (_: unknown, signal?: AbortSignal) => {
      given = signal;
      return new Promise<void>(() => undefined);
    };
    const { clerk, clock, sent } = stubbed(() => json(user), { rateLimit: { acquire } });
    const call = outcomeOf(clerk.users.get('user_1', { deadline: 500 }));
    await clock.advance(500);
    expect(call.error).toMatchObject({ limit: 'deadline' });
    expect(given?.aborted).toBe(true);
    expect(sent).toEqual([]);
  });

  it.each([{ requests: 0, window: 1 }, { requests: 1 }, null, 7, 'yes'])('rejects %j', async (rateLimit) => {
    // @ts-expect-error not a limit
    const error = await errorOf(Promise.resolve().then(() => createClerk({ secretKey, rateLimit })));
    expect(String(error)).toContain('clerk-bapi: rateLimit must be true, { requests, window } or a limiter.');
  });
});
