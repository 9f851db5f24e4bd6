// What a client does when the API, or the way to it, fails.
import { describe, expect, it } from 'vitest';
import { ClerkTimeoutError } from '../../src/index.js';
import { errorOf, errorResponse, fetchFailure, json, outcomeOf, stubbed } from '../helpers.js';

const user = { id: 'user_1' };

describe('the retry budget', () => {
  it('refills while a client is quiet', async () => {
    let isDown = true;
    const seen = new Set<string>();
    const { clerk, clock } = stubbed(({ url }) => {
      if (isDown) return errorResponse(503);
      if (seen.has(url)) return json(user);
      seen.add(url);
      return errorResponse(503);
    });
    for (let i = 0; i < 300; i++) {
      const call = outcomeOf(clerk.users.get('user_1'));
      await clock.advance(0);
      expect(call.error).toMatchObject({ status: 503 });
    }
    isDown = false;
    await clock.advance(12_000);
    const calls = Array.from({ length: 10 }, (_, i) => outcomeOf(clerk.users.get(`user_${i}`)));
    await clock.advance(10_000);
    expect(calls.filter(({ error }) => error)).toEqual([]);
  });

  it('grows by 0.2 a call, and by 1 a second, up to 50', async () => {
    const { clerk, clock, sent } = stubbed(() => errorResponse(503), { retry: { maxAttempts: 1_000 } });
    const retries = async () => {
      const before = sent.length;
      const call = outcomeOf(clerk.users.get('user_1'));
      await clock.advance(0);
      expect(call.settled).toBe(true);
      return sent.length - before - 1;
    };
    expect(await retries()).toBe(50);
    expect(await retries()).toBe(0);
    for (let i = 0; i < 3; i++) expect(await retries()).toBe(0);
    expect(await retries()).toBe(1);
    await clock.advance(3_000);
    expect(await retries()).toBe(3);
    await clock.advance(600_000);
    expect(await retries()).toBe(50);
  });
});

describe('a hook that never settles', () => {
  it.each(['onRequest', 'onResponse', 'onRetry'] as const)('ends with the deadline or the signal: %s', async (name) => {
    const { clerk, clock } = stubbed(() => errorResponse(503), { [name]: () => new Promise<void>(() => undefined) });
    const call = outcomeOf(clerk.users.get('user_1', { deadline: 300 }));
    const controller = new AbortController();
    const aborted = outcomeOf(clerk.users.get('user_1', { signal: controller.signal }));
    await clock.advance(299);
    expect([call.settled, aborted.settled]).toEqual([false, false]);
    controller.abort(new Error('left'));
    await clock.advance(1);
    expect(call.error).toBeInstanceOf(ClerkTimeoutError);
    expect(call.error).toMatchObject({ limit: 'deadline', milliseconds: 300 });
    expect(aborted.error).toMatchObject({ message: 'left' });
    expect(clock.pending).toBe(0);
  });
});

it('a 425 is sent again, whatever the method', async () => {
  const { clerk, clock, sent } = stubbed((_, index) => (index ? json(user) : errorResponse(425)));
  const call = outcomeOf(clerk.users.create({}));
  await clock.advance(1_000);
  expect(call.value).toEqual(user);
  expect(sent).toHaveLength(2);
});

it.each([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'CERT_HAS_EXPIRED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
])('a wrong certificate is not tried again: %s', async (code) => {
  const { clerk, clock, sent } = stubbed(() => {
    throw fetchFailure(code);
  });
  const call = outcomeOf(clerk.users.get('user_1'));
  await clock.advance(10_000);
  expect(call.error).toMatchObject({ name: 'ClerkConnectionError', attempts: 1 });
  expect(sent).toHaveLength(1);
});

it('a DELETE that finds nothing after an attempt without a response says what that means', async () => {
  const { clerk, clock } = stubbed((_, index) => {
    if (index === 0) throw fetchFailure('ECONNRESET');
    return errorResponse(404, {}, 'resource_not_found');
  });
  const call = outcomeOf(clerk.users.delete('user_1'));
  await clock.advance(1_000);
  expect(call.error).toMatchObject({
    status: 404,
    code: 'resource_not_found',
    attempts: 2,
    message: expect.stringContaining('An earlier attempt got no usable response, and has probably deleted it'),
  });
  const plain = await errorOf(stubbed(() => errorResponse(404)).clerk.users.delete('user_1'));
  expect(String(plain)).not.toContain('earlier attempt');
});
