import { describe, expect, it } from 'vitest';
import {
  ClerkAPIError,
  ClerkConnectionError,
  ClerkTimeoutError,
  isClerkConnectionError,
  isClerkTimeoutError,
} from '../../../src/index.js';
import { errorOf, errorResponse, fetchFailure, secretKey, stubbed } from '../../helpers.js';

const call = { operation: 'users.get', method: 'GET', path: '/v1/users/user_1', attempts: 1 };

it('a connection or timeout error is recognized, of another copy of the package too', () => {
  const connection = new ClerkConnectionError(call, 'broke');
  const timeout = new ClerkTimeoutError(call, 'timeout', 5);
  expect([connection, timeout, new Error('x'), undefined].map(isClerkConnectionError)).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect([connection, timeout, new Error('x'), undefined].map(isClerkTimeoutError)).toEqual([
    false,
    true,
    false,
    false,
  ]);
  const other = Object.defineProperty(new Error('x'), Symbol.for('clerk-bapi.ClerkConnectionError'), { value: true });
  expect(isClerkConnectionError(other)).toBe(true);
});

it.each([401, 404, 500])('clerk.raw has an error for a %i with no body', async (status) => {
  const { clerk } = stubbed(() => new Response(null, { status }), { retry: false });
  for (const body of [null, '', 'null', 'false', '0', '""']) {
    const { clerk: each } = stubbed(() => new Response(body, { status }), { retry: false });
    const { error, data } = await each.raw.GET('/users/{user_id}', { params: { path: { user_id: 'user_1' } } });
    expect(error).toBeTruthy();
    expect(data).toBeUndefined();
  }
  expect((await clerk.raw.GET('/domains')).error).toContain(`GET /v1/domains returned ${status}`);
});

describe('JSON of an error', () => {
  it('of the API has its message and codes, and no stack, headers or body', async () => {
    const { clerk } = stubbed(() => errorResponse(404));
    const error = await errorOf(clerk.users.get('user_1'));
    const written = JSON.parse(JSON.stringify(error)) as object;
    expect(written).toMatchObject({ name: 'ClerkAPIError', status: 404, code: 'code_404', operation: 'users.get' });
    expect(written).toHaveProperty('message', (error as Error).message);
    for (const name of ['stack', 'headers', 'bodyExcerpt']) expect(written).not.toHaveProperty(name);
    expect(Object.keys(error as object)).not.toContain('bodyExcerpt');
    expect(error).toHaveProperty('bodyExcerpt');
  });

  it('of a connection has name, code and message of its causes', async () => {
    const { clerk } = stubbed(() => Promise.reject(fetchFailure('ECONNRESET')), { retry: false });
    const written = JSON.parse(JSON.stringify(await errorOf(clerk.users.get('user_1')))) as object;
    expect(written).toMatchObject({
      name: 'ClerkConnectionError',
      cause: { name: 'TypeError', message: 'fetch failed', cause: { code: 'ECONNRESET', message: 'read ECONNRESET' } },
    });
    expect(JSON.stringify(written)).not.toContain('stack');
  });
});

it('a success that is no JSON shows its length and type alone', async () => {
  const text = '{"secret_key":"ak_A_MACHINES_OWN"';
  const { clerk } = stubbed(() => new Response(text, { headers: { 'content-type': 'application/json' } }));
  const error = await errorOf(clerk.machines.get('mch_1'));
  expect(error).toBeInstanceOf(ClerkAPIError);
  expect(String(error)).toContain('33 characters of application/json that are not JSON');
  expect(String(error) + JSON.stringify(error)).not.toContain('ak_A');
});

it('a success that breaks off shows its length alone', async () => {
  const part = new TextEncoder().encode('{"secret":"ak_A_MACHINES_OWN');
  const { clerk } = stubbed(
    () =>
      new Response(
        new ReadableStream({
          start: (controller) => controller.enqueue(part),
          pull: (controller) => controller.error(new Error('broke')),
        }),
      ),
    { retry: false },
  );
  const error = await errorOf(clerk.machines.get('mch_1'));
  expect(String(error)).toContain('the body ended early, after 28 characters');
  expect(String(error) + JSON.stringify(error)).not.toContain('ak_A');
});

describe('the key is redacted', () => {
  const escaped = secretKey.replaceAll('K', String.raw`\u004b`).replaceAll('E', String.raw`\u0045`);
  it.each([
    ['with escapes', `{"errors":[{"code":"x","message":"${escaped} \\\\u0041"}]}`],
    ['with escapes, in no JSON', `oops ${escaped}`],
    ['cut off early', `bad ${secretKey.slice(0, -1)}`],
    ['cut off after 12 characters', `bad ${secretKey.slice(0, 12)}`],
  ])('%s', async (_, body) => {
    const { clerk } = stubbed(() => new Response(body, { status: 400 }));
    const error = await errorOf(clerk.users.get('user_1'));
    const shown = String(error) + JSON.stringify(error) + String((error as ClerkAPIError).bodyExcerpt);
    expect(shown).toContain('sk_test_[redacted]');
    expect(shown).not.toContain(secretKey.slice(0, 12));
    expect(shown).not.toContain('004b');
  });
});
