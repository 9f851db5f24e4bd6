// What `onRateLimit` is told.
import { describe, expect, it, vi } from 'vitest';
import type { RateLimitEvent, RetryEvent } from '../../../src/options.js';
import { errorOf, json, outcomeOf, settle, stubbed } from '../../helpers.js';
import { settledIn, tooMany, user } from './limited.js';

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
    await clock.advance(1_010);
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
