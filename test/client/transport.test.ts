import { describe, expect, it } from 'vitest';
import { pinned } from '../../scripts/codegen/versions.js';
import { ClerkAPIError, ClerkConnectionError, ClerkTimeoutError, isClerkAPIError } from '../../src/index.js';
import { errorOf, fetchFailure, json, outcomeOf, errorResponse, secretKey, settle, stubbed } from '../helpers.js';
import { stubs } from '../transports.js';

const user = { id: 'user_1' };

/** `reply` for the first requests, a success for the rest. */
const failing = (times: number, fail: () => Response) => (_: unknown, index: number) =>
  index < times ? fail() : json(user);
const throwing = (times: number, error: unknown) =>
  failing(times, () => {
    throw error;
  });

describe.each(stubs)('over %s', (_, stubbed) => {
  describe('what is sent', () => {
    it('carries key, version and agent, and nothing of the body is lost', async () => {
      const { clerk, sent } = stubbed(() => json(user));
      await clerk.users.update('user_1', { first_name: 'Ada' });
      expect(sent).toMatchObject([
        {
          url: 'https://api.clerk.com/v1/users/user_1',
          method: 'PATCH',
          body: '{"first_name":"Ada"}',
          headers: {
            authorization: `Bearer ${secretKey}`,
            'clerk-api-version': pinned(),
            accept: 'application/json',
            'content-type': 'application/json',
            'user-agent': expect.stringMatching(/^clerk-bapi\/\d/),
          },
        },
      ]);
    });

    it('has no content type without a body', async () => {
      const { clerk, sent } = stubbed(() => json(user));
      await clerk.users.ban('user_1');
      expect(sent[0]?.headers).not.toHaveProperty('content-type');
      expect(sent[0]?.body).toBeUndefined();
    });

    it('keeps false, zero, empty strings and lists', async () => {
      const { clerk, sent } = stubbed(() => json([]));
      await clerk.users.list({ banned: false, offset: 0, query: '', user_id: ['a', 'b'] });
      expect(new URL(sent[0]?.url ?? '').search).toBe('?banned=false&offset=0&query=&user_id=a&user_id=b');
    });

    it('joins the lists that the spec says to join, and no others', async () => {
      const { clerk, sent } = stubbed(() => json({ data: [], total_count: 0 }));
      await clerk.organizationDomains.listAll({
        enrollment_mode: ['manual_invitation', 'enterprise_sso'],
        domains: ['a.com', 'b.com'],
      });
      expect(decodeURIComponent(new URL(sent[0]?.url ?? '').search)).toBe(
        '?enrollment_mode=manual_invitation,enterprise_sso&domains=a.com&domains=b.com',
      );
    });

    it.each(['', '.', '..', 'a/../b', 'a/b', '../domains', 'a\\b', 'a\0b'])(
      'rejects the id %j before anything is sent',
      async (id) => {
        const { clerk, sent } = stubbed(() => json(user));
        const error = await errorOf(clerk.users.get(id));
        expect(error).toBeInstanceOf(TypeError);
        expect(String(error)).toContain('user_id of /users/{user_id} must be an id');
        await expect(clerk.raw.GET('/users/{user_id}', { params: { path: { user_id: id } } })).rejects.toThrow(
          TypeError,
        );
        expect(sent).toEqual([]);
      },
    );

    it.each([undefined, null, 7])('rejects the id %j of a caller without types', async (id) => {
      const { clerk, sent } = stubbed(() => json(user));
      // @ts-expect-error an id is a string
      await expect(clerk.users.get(id)).rejects.toThrow(TypeError);
      expect(sent).toEqual([]);
    });

    it.each(['%2e%2e', 'a b', 'ü?#', 'user_1;x'])('keeps the id %j in its segment', async (id) => {
      const { clerk, sent } = stubbed(() => json(user));
      await clerk.users.get(id);
      const { pathname, search } = new URL(sent[0]?.url ?? '');
      expect(search).toBe('');
      expect(pathname.split('/')).toHaveLength(4);
      expect(decodeURIComponent(pathname.split('/')[3] ?? '')).toBe(id);
    });

    it('takes options for one call', async () => {
      const { clerk, sent } = stubbed(() => json(user), { headers: { 'X-Team': 'a', 'x-other': 'b' } });
      await clerk.users.get('user_1', { secretKey: 'sk_live_other', headers: { 'x-team': 'c' } });
      expect(sent[0]?.headers).toMatchObject({ authorization: 'Bearer sk_live_other', 'x-team': 'c', 'x-other': 'b' });
      await clerk.users.get('user_1');
      expect(sent[1]?.headers).toMatchObject({ authorization: `Bearer ${secretKey}`, 'x-team': 'a' });
    });

    it.each([
      [{ retires: 1 }, 'unknown call option retires'],
      [{ timeout: 0 }, 'timeout must be'],
      [{ deadline: Number.NaN }, 'deadline must be'],
      [{ retry: { attempts: 2 } }, 'unknown retry option attempts'],
      [{ secretKey: 'nonsense' }, 'secretKey is malformed'],
      [{ headers: { authorization: 'x' } }, 'the header "authorization" is the secret key'],
    ])('rejects the options %j of a call', async (options, message) => {
      const { clerk, sent } = stubbed(() => json(user));
      await expect(clerk.users.get('user_1', options as object)).rejects.toThrow(message);
      expect(sent).toEqual([]);
    });
  });

  describe('the key goes to one host', () => {
    it('does not follow a redirect', async () => {
      const { clerk, sent } = stubbed((_, __, init) => {
        expect(init.redirect).toBe('manual');
        return new Response(null, { status: 302, headers: { location: 'https://evil.example/' } });
      });
      const error = await errorOf(clerk.users.get('user_1'));
      expect(error).toBeInstanceOf(ClerkAPIError);
      expect(error).toMatchObject({ status: 302, message: expect.stringContaining('not followed') });
      expect(sent).toHaveLength(1);
    });

    it('rejects another base URL for one call of the raw client', async () => {
      const { clerk, sent } = stubbed(() => json(user));
      // @ts-expect-error not an option of ours, though openapi-fetch has it
      await expect(clerk.raw.GET('/domains', { baseUrl: 'https://evil.example' })).rejects.toThrow(
        'is sent to https://api.clerk.com/v1 only',
      );
      expect(sent).toEqual([]);
    });
  });

  describe('repeating', () => {
    it.each([500, 502, 503, 504, 408])('sends a GET up to three times after %i', async (status) => {
      const { clerk, clock, sent } = stubbed(() => errorResponse(status), {}, 0.5);
      const call = outcomeOf(clerk.users.get('user_1'));
      await clock.advance(60_000);
      expect(call.error).toMatchObject({ status, attempts: 3, operation: 'users.get' });
      expect(sent.map(({ at }) => at - (sent[0]?.at ?? 0))).toEqual([0, 250, 750]);
    });

    it.each(['list', 'replaceMetadata', 'delete', 'ban', 'updateMetadata'] as const)(
      'repeats users.%s after a 500',
      async (helper) => {
        const { clerk, clock, sent } = stubbed(failing(1, () => errorResponse(500)));
        const calls = {
          list: () => clerk.users.list(),
          replaceMetadata: () => clerk.users.replaceMetadata('user_1', {}),
          delete: () => clerk.users.delete('user_1'),
          ban: () => clerk.users.ban('user_1'),
          updateMetadata: () => clerk.users.updateMetadata('user_1', { public_metadata: { a: 1 } }),
        };
        const call = outcomeOf<unknown>(calls[helper]());
        await clock.advance(60_000);
        expect(call.value).toEqual(user);
        expect(sent).toHaveLength(2);
        expect(sent[1]?.body).toEqual(sent[0]?.body);
      },
    );

    it.each([
      ['a 500', failing(1, () => errorResponse(500))],
      ['a 503 with Retry-After', failing(1, () => errorResponse(503, { 'retry-after': '1' }))],
      ['a broken connection', throwing(1, fetchFailure('ECONNRESET'))],
      ['a socket that closed', throwing(1, fetchFailure('UND_ERR_SOCKET'))],
    ])('sends a POST once after %s', async (_, reply) => {
      const { clerk, clock, sent } = stubbed(reply);
      const call = outcomeOf(clerk.users.create({ first_name: 'Ada' }));
      await clock.advance(60_000);
      expect(call.error).toBeInstanceOf(Error);
      expect(call.error).toMatchObject({ attempts: 1, operation: 'users.create' });
      expect(sent).toHaveLength(1);
    });

    it.each([
      ['a 429', failing(1, () => errorResponse(429))],
      ['no connection', throwing(1, fetchFailure('ECONNREFUSED', 'connect'))],
      ['a name that does not resolve', throwing(1, fetchFailure('EAI_AGAIN', 'getaddrinfo'))],
      ['a connection that was not made in time', throwing(1, fetchFailure('UND_ERR_CONNECT_TIMEOUT'))],
      [
        'no connection to any address',
        throwing(
          1,
          new TypeError('fetch failed', {
            cause: new AggregateError([fetchFailure('ECONNREFUSED').cause, fetchFailure('ECONNREFUSED').cause]),
          }),
        ),
      ],
    ])('sends a POST again after %s, body and all', async (_, reply) => {
      const { clerk, clock, sent } = stubbed(reply);
      const call = outcomeOf(clerk.users.create({ first_name: 'Ada' }));
      await clock.advance(60_000);
      expect(call.value).toEqual(user);
      expect(sent.map(({ body }) => body)).toEqual(['{"first_name":"Ada"}', '{"first_name":"Ada"}']);
    });

    it('sends a form again', async () => {
      const { clerk, clock, sent } = stubbed(failing(1, () => errorResponse(500)));
      const call = outcomeOf(clerk.users.setProfileImage('user_1', new Uint8Array([1, 2, 3])));
      await clock.advance(60_000);
      expect(call.value).toEqual(user);
      for (const { body } of sent) expect((body as FormData).get('file')).toMatchObject({ size: 3 });
      expect(sent).toHaveLength(2);
    });

    it('sends a POST of the raw client once, and its GET again', async () => {
      const { clerk, clock, sent } = stubbed(() => errorResponse(500));
      const post = outcomeOf(clerk.raw.POST('/users/{user_id}/ban', { params: { path: { user_id: 'user_1' } } }));
      await clock.advance(60_000);
      expect(post.value).toMatchObject({ error: { errors: [{ code: 'code_500' }] }, response: { status: 500 } });
      expect(sent).toHaveLength(1);
      const get = outcomeOf(
        clerk.raw.GET('/users/{user_id}', { params: { path: { user_id: 'user_1' } }, retry: { maxAttempts: 2 } }),
      );
      await clock.advance(60_000);
      expect(get.value?.response.status).toBe(500);
      expect(sent).toHaveLength(3);
    });

    it('can be turned off, for the client and for a call', async () => {
      const off = stubbed(() => errorResponse(503), { retry: false });
      await expect(off.clerk.users.get('user_1')).rejects.toMatchObject({ attempts: 1 });
      const on = stubbed(() => errorResponse(503));
      await expect(on.clerk.users.get('user_1', { retry: false })).rejects.toMatchObject({ attempts: 1 });
      const back = outcomeOf(off.clerk.users.get('user_1', { retry: { maxAttempts: 2 } }));
      await off.clock.advance(60_000);
      expect(back.error).toMatchObject({ attempts: 2 });
    });

    it('costs at most 1.3 requests a call in an outage, once the budget is spent', async () => {
      const { clerk, clock, sent } = stubbed(() => errorResponse(503));
      const run = async (calls: number) => {
        const before = sent.length;
        for (let i = 0; i < calls; i++) {
          const call = outcomeOf(clerk.users.get('user_1'));
          await clock.advance(0);
          expect(call.settled).toBe(true);
        }
        return (sent.length - before) / calls;
      };
      expect(await run(20)).toBe(3);
      await run(30);
      expect(await run(100)).toBeLessThanOrEqual(1.3);
    });
  });

  describe('429', () => {
    it('holds every call with the key until the time is over', async () => {
      let limited = true;
      const { clerk, clock, sent } = stubbed(() => (limited ? errorResponse(429, { 'retry-after': '2' }) : json(user)));
      const calls = Array.from({ length: 50 }, (_, i) =>
        outcomeOf(i % 2 ? clerk.users.get('user_1') : clerk.users.create({})),
      );
      await settle();
      expect(sent).toHaveLength(50);
      limited = false;
      const late = outcomeOf(clerk.users.get('user_2'));
      await clock.advance(1_999);
      expect(sent).toHaveLength(50);
      await clock.advance(60_000);
      expect(sent).toHaveLength(101);
      for (const call of [...calls, late]) expect(call.value).toEqual(user);
      expect(clock.pending).toBe(0);
    });

    it('holds only the calls with that key', async () => {
      const { clerk, clock, sent } = stubbed(({ headers }) =>
        headers['authorization']?.includes('other') ? json(user) : errorResponse(429, { 'retry-after': '2' }),
      );
      outcomeOf(clerk.users.get('user_1'));
      await settle();
      await expect(clerk.users.get('user_1', { secretKey: 'sk_test_other' })).resolves.toEqual(user);
      expect(sent).toHaveLength(2);
      await clock.advance(60_000);
    });

    it('honours a date', async () => {
      const { clerk, clock, sent } = stubbed((_, index) =>
        index
          ? json(user)
          : errorResponse(429, { 'retry-after': new Date(Date.UTC(2026, 0, 1, 0, 0, 4)).toUTCString() }),
      );
      outcomeOf(clerk.users.get('user_1'));
      await clock.advance(2_999);
      expect(sent).toHaveLength(1);
      await clock.advance(1);
      expect(sent).toHaveLength(2);
    });

    it('is thrown at once past the ceiling, and nothing is sent after it', async () => {
      const { clerk, sent } = stubbed(() => errorResponse(429, { 'retry-after': '31' }));
      await expect(clerk.users.get('user_1')).rejects.toMatchObject({ status: 429, retryAfter: 31, attempts: 1 });
      await expect(clerk.users.get('user_1')).rejects.toMatchObject({ retryAfter: 31, attempts: 0 });
      expect(sent).toHaveLength(1);
    });

    it('is thrown at once past the deadline', async () => {
      const { clerk, sent } = stubbed(() => errorResponse(429, { 'retry-after': '2' }));
      await expect(clerk.users.get('user_1', { deadline: 1_500 })).rejects.toMatchObject({
        status: 429,
        retryAfter: 2,
        attempts: 1,
      });
      const unsent = { name: 'ClerkRateLimitError', retryAfter: 2, attempts: 0, path: '/v1/users/user_2' };
      await expect(clerk.users.get('user_2', { deadline: 1_000 })).rejects.toMatchObject(unsent);
      expect(sent).toHaveLength(1);
    });

    it('rejects calls of the raw client too, by method and path', async () => {
      const { clerk, sent } = stubbed(() => errorResponse(429, { 'retry-after': '2' }));
      const get = () => clerk.raw.GET('/users/{user_id}', { params: { path: { user_id: 'user_1' } }, deadline: 1_000 });
      expect((await get()).response.status).toBe(429);
      await expect(get()).rejects.toMatchObject({ blockedBy: 'GET /users/{user_id}', attempts: 0 });
      expect(sent).toHaveLength(1);
    });

    it('takes nothing from the retry budget', async () => {
      const { clerk, clock } = stubbed((_, index) =>
        index < 200 ? errorResponse(429, { 'retry-after': '1' }) : json(user),
      );
      const calls = Array.from({ length: 200 }, () => outcomeOf(clerk.users.get('user_1')));
      await clock.advance(60_000);
      for (const call of calls) expect(call.value).toEqual(user);
    });

    it('ends with the error before the deadline', async () => {
      const { clerk, clock, sent } = stubbed(() => errorResponse(429, { 'retry-after': '1' }), { deadline: 4_500 });
      const call = outcomeOf(clerk.users.create({}));
      await clock.advance(4_400);
      expect(call.error).toMatchObject({ status: 429, attempts: 5 });
      expect(sent).toHaveLength(5);
    });
  });

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

  describe('errors', () => {
    it('hold what the API said', async () => {
      const body = {
        errors: [
          { message: 'not found', long_message: 'No user was found.', code: 'resource_not_found', meta: { a: 1 } },
          { message: 'm', long_message: 'l', code: 'other' },
        ],
        clerk_trace_id: 'trace_9',
      };
      const { clerk } = stubbed(() => json(body, 404, { 'x-more': '1' }));
      const error = await errorOf(clerk.users.get('user_1'));
      expect(error).toBeInstanceOf(ClerkAPIError);
      expect(error).toMatchObject({
        name: 'ClerkAPIError',
        message: 'GET /v1/users/user_1 returned 404, resource_not_found: No user was found. (trace trace_9)',
        status: 404,
        code: 'resource_not_found',
        errors: body.errors,
        traceId: 'trace_9',
        retryAfter: undefined,
        operation: 'users.get',
        method: 'GET',
        path: '/v1/users/user_1',
        attempts: 1,
      });
      expect((error as ClerkAPIError).headers.get('x-more')).toBe('1');
      expect(isClerkAPIError(error)).toBe(true);
      expect(isClerkAPIError(error, 'other')).toBe(true);
      expect(isClerkAPIError(error, 'form_param_missing')).toBe(false);
      expect((error as ClerkAPIError).reason('other')).toBe((error as ClerkAPIError).errors[1]);
      expect((error as ClerkAPIError).reason('form_param_missing')).toBeUndefined();
      expect(isClerkAPIError(new Error('x'))).toBe(false);
      expect(isClerkAPIError(undefined)).toBe(false);
    });

    it('take the trace from cf-ray where the body has none', async () => {
      const { clerk } = stubbed(() => new Response('nope', { status: 403, headers: { 'cf-ray': 'ray_1' } }));
      await expect(clerk.users.get('user_1')).rejects.toMatchObject({
        traceId: 'ray_1',
        errors: [],
        code: undefined,
        bodyExcerpt: 'nope',
      });
    });

    const page = `<html>${'x'.repeat(500)}</html>`;
    it.each([
      ['HTML', 502, page, page.slice(0, 200)],
      ['nothing', 502, '', ''],
      ['broken JSON', 500, '{"errors":[', '{"errors":['],
      ['JSON of another kind', 500, '[1,null]', '[1,null]'],
      ['errors that are no list', 400, '{"errors":"x"}', '{"errors":"x"}'],
      ['errors that are no errors', 400, '{"errors":[null,1,{"code":2}]}', '{"errors":[null,1,{"code":2}]}'],
      ['HTML as a success', 200, page, page.slice(0, 200)],
      ['nothing as a success', 200, '', ''],
      ['broken JSON as a success', 200, '{"id":', '{"id":'],
    ])('say so if the response is %s', async (_, status, body, shown) => {
      const { clerk } = stubbed(() => new Response(body, { status, headers: { 'content-type': 'text/html' } }), {
        retry: false,
      });
      const error = await errorOf(clerk.users.get('user_1'));
      expect(error).toBeInstanceOf(ClerkAPIError);
      expect(error).toMatchObject({ status, errors: [], bodyExcerpt: shown, operation: 'users.get' });
      expect((error as Error).message).toContain(String(status));
    });

    it.each([
      ['HTML', '<html></html>'],
      ['broken JSON', '{"id":'],
    ])('say so if the raw client gets %s as a success', async (_, body) => {
      const { clerk } = stubbed(() => new Response(body));
      const error = await errorOf(clerk.raw.GET('/domains'));
      expect(error).toBeInstanceOf(ClerkAPIError);
      expect(error).toMatchObject({ status: 200, bodyExcerpt: body });
    });

    it('say how far a body came that broke off', async () => {
      const reply = () => {
        let pulls = 0;
        return new Response(
          new ReadableStream({
            pull(controller) {
              if (pulls++) controller.error(fetchFailure('UND_ERR_SOCKET'));
              else controller.enqueue(new TextEncoder().encode('{"id":"user'));
            },
          }),
        );
      };
      const { clerk, sent, clock } = stubbed(reply);
      const call = outcomeOf(clerk.users.get('user_1'));
      await clock.advance(10_000);
      expect(call.error).toBeInstanceOf(ClerkConnectionError);
      expect(call.error).toMatchObject({
        status: 200,
        bodyExcerpt: '{"id":"user',
        attempts: 3,
        cause: expect.any(TypeError),
      });
      expect(sent).toHaveLength(3);
    });

    it('keep what fetch threw', async () => {
      const cause = fetchFailure('ECONNRESET');
      const { clerk } = stubbed(
        () => {
          throw cause;
        },
        { retry: false },
      );
      const error = await errorOf(clerk.users.get('user_1'));
      expect(error).toBeInstanceOf(ClerkConnectionError);
      expect(error).toMatchObject({
        cause: { name: 'TypeError', message: 'fetch failed', stack: cause.stack, cause: { code: 'ECONNRESET' } },
        message: 'GET /v1/users/user_1 got no response: read ECONNRESET',
        attempts: 1,
      });
    });

    it('lead back to the caller', async () => {
      const { clerk } = stubbed(() => errorResponse(404));
      const callTheApi = async () => {
        await clerk.users.get('user_1');
      };
      expect(((await errorOf(callTheApi())) as Error).stack).toContain('callTheApi');
    });
  });

  describe('responses without data', () => {
    it.each([
      [204, null],
      [202, ''],
    ])('are undefined for %i', async (status, body) => {
      const { clerk } = stubbed(() => new Response(body, { status }));
      await expect(clerk.instanceSettings.update({ support_email: 'a@b.c' })).resolves.toBeUndefined();
      await expect(clerk.instanceSettings.changeDomain({ home_url: 'https://a.b' })).resolves.toBeUndefined();
    });

    it('are text for the one operation that responds with HTML', async () => {
      const { clerk } = stubbed(() => new Response('<html></html>', { headers: { 'content-type': 'text/html' } }));
      await expect(clerk.miscellaneous.getPublicInterstitial()).resolves.toBe('<html></html>');
    });
  });
});

it('reads a stand-in for Response that has no stream', async () => {
  const { clerk } = stubbed(
    () => ({ status: 200, headers: new Headers(), text: async () => JSON.stringify(user) }) as Response,
  );
  await expect(clerk.users.get('user_1')).resolves.toEqual(user);
});
