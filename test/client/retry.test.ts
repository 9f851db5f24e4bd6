import { describe, expect, it } from 'vitest';
import {
  defaultRetryPolicy,
  isRepeatableMethod,
  isRetryable,
  parseRetryAfter,
  rateLimitDelay,
  retryDelay,
  type Failure,
} from '../../src/http/retry.js';

const errorResponse = (status: number, retryAfter?: number): Failure => ({ kind: 'status', status, retryAfter });

describe('isRetryable', () => {
  it('repeats any method where the request had no effect', () => {
    expect(isRetryable({ kind: 'unsent' }, false)).toBe(true);
    expect(isRetryable(errorResponse(425), false)).toBe(true);
  });

  it.each<Failure>([
    errorResponse(408),
    errorResponse(500),
    errorResponse(502),
    errorResponse(503),
    errorResponse(504),
    errorResponse(599),
    { kind: 'broken' },
    { kind: 'timeout' },
  ])('repeats only what is safe to repeat after %o', (failure) => {
    expect(isRetryable(failure, true)).toBe(true);
    expect(isRetryable(failure, false)).toBe(false);
  });

  it('never repeats what would fail in the same way', () => {
    expect(isRetryable({ kind: 'lasting' }, true)).toBe(false);
  });

  it.each([0, 302, 400, 401, 403, 404, 409, 422, 600])('never repeats after %i', (status) => {
    expect(isRetryable(errorResponse(status), true)).toBe(false);
  });
});

describe('retryDelay', () => {
  const policy = { ...defaultRetryPolicy, baseDelay: 100, maxDelay: 1_000 };

  it('doubles up to the maximum, and draws anything below', () => {
    const longest = [1, 2, 3, 4, 5, 6].map((attempt) => retryDelay(policy, { kind: 'broken' }, attempt, () => 1));
    expect(longest).toEqual([100, 200, 400, 800, 1_000, 1_000]);
    expect(retryDelay(policy, errorResponse(503), 3, () => 0.25)).toBe(100);
    expect(retryDelay(policy, errorResponse(503), 3, () => 0)).toBe(0);
  });

  it('never comes back before it is asked to', () => {
    expect(retryDelay(policy, errorResponse(503, 2_000), 1, () => 0)).toBe(2_000);
    expect(retryDelay(policy, errorResponse(503, 2_000), 9, () => 0.5)).toBe(2_050);
  });
});

it('has the defaults that the guide names', () => {
  expect(defaultRetryPolicy).toEqual({ maxAttempts: 3, baseDelay: 500, maxDelay: 8_000, maxRetryAfter: 30_000 });
});

it.each([
  ['GET', true],
  ['HEAD', true],
  ['OPTIONS', true],
  ['PUT', true],
  ['DELETE', true],
  ['POST', false],
  ['PATCH', false],
  ['TARGET', false],
])('%s is safe to repeat by itself: %s', (method, isRepeatable) => {
  expect(isRepeatableMethod(method)).toBe(isRepeatable);
});

describe('rateLimitDelay', () => {
  const delays = (retryAfter: number | undefined, random = 0) =>
    [1, 2, 6, 7, 20].map((attempt) => rateLimitDelay(defaultRetryPolicy, retryAfter, attempt, () => random));

  it('is what the API asks for, up to an hour, and at most `baseDelay` more', () => {
    expect(delays(3_600_000)[0]).toBe(3_600_000);
    expect(delays(3_600_001, 0.5)[0]).toBe(3_600_250);
    expect(delays(100_000)).toEqual([100_000, 100_000, 100_000, 100_000, 100_000]);
    expect(delays(100_000, 0.5)[0]).toBe(100_250);
  });

  it('grows with the attempts up to a second where the API asks for less', () => {
    expect(delays(0)).toEqual([20, 40, 640, 1_000, 1_000]);
    expect(delays(100)).toEqual([100, 100, 640, 1_000, 1_000]);
  });

  it('is a second where the API does not say', () => {
    expect(delays(undefined)).toEqual([1_000, 1_000, 1_000, 1_000, 1_000]);
  });
});

describe('parseRetryAfter', () => {
  const now = Date.UTC(2026, 0, 1, 12);
  it.each([
    ['2', 2_000],
    [' 10 ', 10_000],
    ['0', 0],
    ['1.5', 1_500],
    ['Thu, 01 Jan 2026 12:00:03 GMT', 3_000],
    ['Thu, 01 Jan 2026 11:59:00 GMT', 0],
    [null, undefined],
    ['', undefined],
    ['soon', undefined],
    ['-5', undefined],
    ['1e9', undefined],
  ])('reads %j', (header, milliseconds) => {
    expect(parseRetryAfter(header, now)).toBe(milliseconds);
  });
});
