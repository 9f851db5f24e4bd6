// What ends a call before its response, and what hooks are told.
import { describe, expect, it } from 'vitest';
import { ClerkAPIError, ClerkTimeoutError } from '../../../src/index.js';
import { errorResponse, json, outcomeOf, settle } from '../../helpers.js';
import { stubs } from '../../transports.js';
import { failing, user } from './replies.js';

describe.each(stubs)('over %s', (_, stubbed) => {
  describe('time', () => {
    const never = () => new Promise<Response>(() => {});

    it('limits an attempt, and tries again where that is safe', async () => {
      const { clerk, clock, sent } = stubbed(never, { timeout: 1_000 });
      const get = outcomeOf(clerk.users.get('user_1'));
      await clock.advance(3_000);
      expect(get.error).toBeInstanceOf(ClerkTimeoutError);
      expect(get.error).toMatchObject({ limit: 'timeout', milliseconds: 1_000, attempts: 3 });
      const post = outcomeOf(clerk.users.create({}));
      await clock.advance(1_000);
      expect(post.error).toMatchObject({ limit: 'timeout', attempts: 1 });
      expect(sent).toHaveLength(4);
      expect(clock.pending).toBe(0);
    });

    it('limits the body too, and aborts the request', async () => {
      const aborted: unknown[] = [];
      const { clerk, clock } = stubbed(
        (_, __, init) => {
          init.signal?.addEventListener('abort', () => aborted.push(init.signal?.reason));
          return new Response(
            new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('{"id":')) }),
          );
        },
        { timeout: 1_000, retry: false },
      );
      const call = outcomeOf(clerk.users.get('user_1'));
      await clock.advance(1_000);
      expect(call.error).toBeInstanceOf(ClerkTimeoutError);
      expect(aborted).toHaveLength(1);
    });

    it('limits the call with all its attempts', async () => {
      const { clerk, clock } = stubbed(never, { timeout: 1_000, deadline: 2_500, retry: { maxAttempts: 9 } });
      const call = outcomeOf(clerk.users.get('user_1'));
      await clock.advance(2_499);
      expect(call.settled).toBe(false);
      await clock.advance(1);
      expect(call.error).toMatchObject({ limit: 'deadline', milliseconds: 2_500, attempts: 3 });
    });

    it('throws the last error at once where the next wait would end past the deadline', async () => {
      const { clerk, clock, sent } = stubbed(() => errorResponse(503, { 'retry-after': '5' }), { deadline: 4_000 });
      const call = outcomeOf(clerk.users.get('user_1'));
      await settle();
      expect(call.error).toMatchObject({ status: 503, retryAfter: 5 });
      expect([sent.length, clock.pending]).toEqual([1, 0]);
    });

    it('names `timeout` where both end at once', async () => {
      const { clerk, clock } = stubbed(never, { timeout: 500, deadline: 500 });
      const call = outcomeOf(clerk.users.get('user_1'));
      await clock.advance(500);
      expect(call.error).toMatchObject({ limit: 'timeout', milliseconds: 500, attempts: 1 });
    });

    it('sets no timer without a limit', async () => {
      const { clerk, clock } = stubbed(never, {
        timeout: Number.POSITIVE_INFINITY,
        deadline: Number.POSITIVE_INFINITY,
      });
      outcomeOf(clerk.users.get('user_1'));
      await settle();
      expect(clock.pending).toBe(0);
    });
  });

  describe('signal', () => {
    const reason = new Error('the caller left');

    it('sends nothing if it is aborted already', async () => {
      const { clerk, sent } = stubbed(() => json(user));
      await expect(clerk.users.get('user_1', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
      expect(sent).toEqual([]);
    });

    it.each([
      ['a request', () => new Promise<Response>(() => {})],
      ['a wait for another attempt', () => errorResponse(503, { 'retry-after': '5' })],
      ['a wait after a 429', () => errorResponse(429, { 'retry-after': '5' })],
    ])('ends %s', async (_, reply) => {
      const { clerk, clock, sent } = stubbed(reply);
      const controller = new AbortController();
      const call = outcomeOf(clerk.users.get('user_1', { signal: controller.signal }));
      await settle();
      controller.abort(reason);
      await settle();
      expect(call.error).toBe(reason);
      expect(clock.pending).toBe(0);
      await clock.advance(60_000);
      expect(sent).toHaveLength(1);
    });

    it('ends the call when it is aborted by a hook', async () => {
      const controller = new AbortController();
      const { clerk, sent } = stubbed(() => json(user), { onRequest: () => controller.abort(reason) });
      await expect(clerk.users.get('user_1', { signal: controller.signal })).rejects.toBe(reason);
      expect(sent).toEqual([]);
    });

    it.each([
      ['onRetry', () => errorResponse(503, { 'retry-after': '5' })],
      ['onRetry', () => errorResponse(429, { 'retry-after': '5' })],
      ['onRateLimit', () => errorResponse(429, { 'retry-after': '5' })],
    ])('ends the wait that comes after the hook that aborts it: %s', async (name, reply) => {
      const controller = new AbortController();
      const { clerk, clock, sent } = stubbed(reply, { [name]: () => controller.abort(reason) });
      const call = outcomeOf(clerk.users.get('user_1', { signal: controller.signal }));
      await settle();
      expect(call.error).toBe(reason);
      expect([sent.length, clock.pending]).toEqual([1, 0]);
    });

    it('has no listener left after the call, however often that was sent', async () => {
      const replies = [errorResponse(503), errorResponse(429, { 'retry-after': '1' })];
      const { clerk, clock } = stubbed((_, index) => replies[index] ?? json(user), { maxConcurrency: 1 });
      const { signal } = new AbortController();
      let listeners = 0;
      const addEventListener = signal.addEventListener.bind(signal);
      const removeEventListener = signal.removeEventListener.bind(signal);
      signal.addEventListener = (...args: Parameters<typeof addEventListener>) => {
        listeners += 1;
        addEventListener(...args);
      };
      signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
        listeners -= 1;
        removeEventListener(...args);
      };
      const calls = [1, 2].map(() => outcomeOf(clerk.users.get('user_1', { signal })));
      await settle();
      expect(listeners).toBeGreaterThan(0);
      await clock.advance(10_000);
      expect(calls.map(({ value }) => value)).toEqual([user, user]);
      expect(listeners).toBe(0);
    });

    it('ends a call of the raw client', async () => {
      const { clerk } = stubbed(() => new Promise<Response>(() => {}));
      const controller = new AbortController();
      const call = outcomeOf(clerk.raw.GET('/domains', { signal: controller.signal }));
      await settle();
      controller.abort(reason);
      await settle();
      expect(call.error).toBe(reason);
    });
  });

  it.each(['DYNAMIC_SERVER_USAGE', 'HANGING_PROMISE_REJECTION'])('throws what ends a rendering: %s', async (digest) => {
    const signal = Object.assign(new Error('The page is dynamic.'), { digest });
    const { clerk, clock, sent } = stubbed(() => Promise.reject(signal));
    const calls = [outcomeOf(clerk.users.count()), outcomeOf(clerk.raw.GET('/domains'))];
    await settle();
    expect(calls.map(({ error }) => error === signal)).toEqual([true, true]);
    expect([sent.length, clock.pending]).toEqual([2, 0]);
  });

  it.each([
    ['a symbol', Symbol('DYNAMIC_SERVER_USAGE')],
    ['what has no text', Object.create(null)],
  ])('takes a digest that is %s for a broken connection', async (_, digest: unknown) => {
    const { clerk } = stubbed(() => Promise.reject(Object.assign(new Error('broken'), { digest })), { retry: false });
    const call = outcomeOf(clerk.users.count());
    await settle();
    expect(call.error).toMatchObject({ name: 'ClerkConnectionError', operation: 'users.count' });
  });

  describe('hooks', () => {
    it('tell of each attempt, without the key', async () => {
      const events: unknown[] = [];
      const note = (name: string) => (event: { attempt: number; headers: Headers }) => {
        expect(event.headers.get('authorization')).toBe('Bearer sk_test_[redacted]');
        events.push([name, event.attempt]);
      };
      const { clerk, clock } = stubbed(
        failing(1, () => errorResponse(503)),
        {
          onRequest: note('request'),
          onResponse: note('response'),
          onRetry: note('retry'),
        },
      );
      const call = outcomeOf(clerk.users.get('user_1'));
      await clock.advance(1_000);
      expect(call.value).toEqual(user);
      expect(events).toEqual([
        ['request', 1],
        ['response', 1],
        ['retry', 1],
        ['request', 2],
        ['response', 2],
      ]);
    });

    it('say what happened', async () => {
      const seen: unknown[] = [];
      const { clerk, clock } = stubbed(
        failing(1, () => errorResponse(503)),
        {
          onResponse: (event) => void seen.push(event),
          onRetry: (event) => void seen.push(event),
        },
        0.5,
      );
      outcomeOf(clerk.users.get('user_1'));
      await clock.advance(1_000);
      expect(seen).toMatchObject([
        {
          operation: 'users.get',
          method: 'GET',
          url: 'https://api.clerk.com/v1/users/user_1',
          status: 503,
          duration: 0,
        },
        { operation: 'users.get', delay: 250, error: expect.any(ClerkAPIError) },
        { status: 200 },
      ]);
    });

    it('end the call if they throw', async () => {
      const { clerk, sent } = stubbed(() => json(user), { onRequest: () => Promise.reject(new Error('stop')) });
      await expect(clerk.users.get('user_1')).rejects.toThrow('stop');
      expect(sent).toEqual([]);
    });
  });
});
