// What a client does when the API, or the way to it, fails.
import { Agent } from 'undici';
import { describe, expect, it, vi } from 'vitest';
import { ClerkConnectionError, ClerkTimeoutError, createClerk, type Clerk } from '../../src/index.js';
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

describe('the retry budget of a key', () => {
  it('is that of all clients with the key, host and fetch', async () => {
    const { create, clock, sent } = stubbed(() => errorResponse(503));
    for (let i = 0; i < 100; i++) {
      const call = outcomeOf(create().users.get('user_1'));
      await clock.advance(0);
      expect(call.settled).toBe(true);
    }
    // 50, and 0.2 for each call but the first, which finds it full.
    expect(sent.length - 100).toBe(69);
    outcomeOf(create({ secretKey: 'sk_test_other' }).users.get('user_1'));
    await clock.advance(0);
    expect(sent).toHaveLength(172);
  });

  it('is full again after a minute without a call', async () => {
    const { create, clock, sent } = stubbed(() => errorResponse(503), { retry: { maxAttempts: 1_000 } });
    outcomeOf(create().users.get('user_1'));
    await clock.advance(0);
    expect(sent).toHaveLength(51);
    await clock.advance(60_000);
    outcomeOf(create({ secretKey: 'sk_test_other', retry: false }).users.get('user_1'));
    outcomeOf(create().users.get('user_1'));
    await clock.advance(0);
    expect(sent).toHaveLength(103);
  });
});

describe('a hook that never settles', () => {
  it.each(['onRequest', 'onResponse', 'onRetry', 'onRateLimit'] as const)(
    'ends with the deadline or the signal: %s',
    async (name) => {
      const status = name === 'onRateLimit' ? 429 : 503;
      const { clerk, clock } = stubbed(() => errorResponse(status), {
        [name]: () => new Promise<void>(() => undefined),
      });
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
    },
  );
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

it.each<[string, (clerk: Clerk) => Promise<unknown>, status: number, code: string]>([
  ['a DELETE that finds nothing', (clerk) => clerk.users.delete('user_1'), 404, 'resource_not_found'],
  [
    'what can be revoked once',
    (clerk) => clerk.signInTokens.revoke('sit_1'),
    400,
    'sign_in_token_cannot_be_revoked_code',
  ],
  [
    'what exists already',
    (clerk) => clerk.organizationRoles.assignPermission('role_1', 'perm_1'),
    409,
    'organization_role_permission_association_exists',
  ],
])('%s after an attempt without a response says what that means', async (_, run, status, code) => {
  const { clerk, clock } = stubbed((_, index) => {
    if (index === 0) throw fetchFailure('ECONNRESET');
    return errorResponse(status, {}, code);
  });
  const call = outcomeOf(run(clerk));
  await clock.advance(1_000);
  const earlier = `returned ${status} after an attempt of unknown outcome, ${code}: `;
  expect(call.error).toMatchObject({ status, code, attempts: 2, message: expect.stringContaining(earlier) });
  const plain = await errorOf(run(stubbed(() => errorResponse(status, {}, code)).clerk));
  expect(String(plain)).toContain(`returned ${status}, ${code}: `);
});

it('a GET, which has no effect, says nothing of earlier attempts', async () => {
  const { clerk, clock } = stubbed((_, index) => errorResponse(index ? 404 : 500));
  const call = outcomeOf(clerk.users.get('user_1'));
  await clock.advance(1_000);
  expect(call.error).toMatchObject({ status: 404, attempts: 2 });
  expect(String(call.error)).not.toContain('unknown');
});

it.each<[string, (attempt: number) => Response]>([
  [
    'a broken connection',
    () => {
      throw fetchFailure('ECONNRESET');
    },
  ],
  ['a 500', () => errorResponse(500)],
])('a DELETE without a body returns if it finds nothing after %s', async (_, fail) => {
  const onResponse = vi.fn();
  const gone = () => errorResponse(400, {}, 'svix_app_missing');
  const { clerk, clock } = stubbed((_, index) => (index ? gone() : fail(index)), { onResponse });
  const call = outcomeOf(clerk.webhooks.deleteSvixApp());
  await clock.advance(1_000);
  expect(call).toEqual({ settled: true, value: undefined });
  expect(onResponse.mock.lastCall?.[0]).toMatchObject({ status: 400, attempt: 2 });
});

it.each([
  [400, 'svix_app_locked'],
  [400, 'form_param_missing'],
  [401, 'authorization_header_missing'],
])('a DELETE without a body that is rejected for another reason after a 500 fails: %i %s', async (status, code) => {
  const { clerk, clock } = stubbed((_, index) => errorResponse(index ? status : 500, {}, code));
  const call = outcomeOf(clerk.webhooks.deleteSvixApp());
  await clock.advance(1_000);
  expect(call.error).toMatchObject({ status, code });
});

it.each<[string, () => Response | Promise<Response>]>([
  ['at once', () => errorResponse(400, {}, 'svix_app_missing')],
  [
    'after an attempt that was never sent',
    () => {
      throw fetchFailure('ECONNREFUSED', 'connect');
    },
  ],
  ['after a 429', () => errorResponse(429, { 'retry-after': '0' })],
  ['after a 425', () => errorResponse(425)],
])('a DELETE that finds nothing %s fails', async (_, first) => {
  const { clerk, clock } = stubbed((_, index) => (index ? errorResponse(400, {}, 'svix_app_missing') : first()));
  const calls = [outcomeOf<unknown>(clerk.webhooks.deleteSvixApp())];
  await clock.advance(5_000);
  expect(calls[0]?.error).toMatchObject({ status: 400, code: 'svix_app_missing' });
  expect(String(calls[0]?.error)).not.toContain('unknown');
});

describe('a request that no attempt can send', () => {
  it.each([
    ['a port that `fetch` blocks', { baseUrl: 'http://127.0.0.1:6000/v1' }, 'bad port'],
    ['a `fetch` that is given an invalid URL', { fetch: () => fetch('http://[/') }, 'Invalid URL'],
    [
      'an invalid argument of undici',
      {
        async fetch() {
          await new Agent().request({ origin: 'http://a', path: 'x', method: 'GET' });
          return new Response();
        },
      },
      'start with a slash',
    ],
  ])('is not sent again: %s', async (_, options, reason) => {
    let attempts = 0;
    const clerk = createClerk({ secretKey: 'sk_test_x', onRequest: () => void attempts++, ...options });
    const error = await errorOf(clerk.users.get('user_1'));
    expect(error).toBeInstanceOf(ClerkConnectionError);
    expect(error).toMatchObject({ attempts: 1, message: expect.stringContaining(reason) });
    expect(attempts).toBe(1);
  });
});
