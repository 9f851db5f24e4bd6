// `withOptions`: a client with other options, which shares everything else.
import { describe, expect, it, vi } from 'vitest';
import { createClerk as createCore, raw } from '../../generated/2025-11-10/core.js';
import { users } from '../../generated/2025-11-10/resources/users.js';
import { createClerk as createNext, type Clerk as NextClerk } from '../../generated/2026-05-12/index.js';
import { createClerk, type Clerk } from '../../src/index.js';
import { verifyToken } from '../../src/tokens/index.js';
import { errorOf, errorResponse, json, outcomeOf, secretKey, settle, stubbed } from '../helpers.js';

const user = { id: 'user_1' };

describe('withOptions', () => {
  it('keeps the options that are not given, and adds to headers and retry', async () => {
    const onResponse = vi.fn();
    const { clerk, clock, sent } = stubbed((_, index) => (index < 4 ? errorResponse(503) : json(user)), {
      secretKey: 'sk_test_mine',
      baseUrl: 'https://api.example.com/v1',
      headers: { 'x-a': '1', 'x-b': '2' },
      retry: { maxAttempts: 5, baseDelay: 10 },
      onResponse,
    });
    const derived: Clerk = clerk.withOptions({ headers: { 'x-b': '3' }, retry: { baseDelay: 20 }, timeout: 5 });
    const call = outcomeOf(derived.users.get('user_1'));
    await clock.advance(10_000);
    expect(call.value).toEqual(user);
    expect(sent).toHaveLength(5);
    expect(sent[0]).toMatchObject({
      url: 'https://api.example.com/v1/users/user_1',
      headers: { authorization: 'Bearer sk_test_mine', 'x-a': '1', 'x-b': '3' },
    });
    expect(onResponse).toHaveBeenCalledTimes(5);
    await clerk.users.get('user_1');
    expect(sent.at(-1)?.headers).toMatchObject({ 'x-b': '2' });
  });

  it('can switch retries off and on again', async () => {
    const { clerk, clock, sent } = stubbed(() => errorResponse(503));
    const once = clerk.withOptions({ retry: false });
    await expect(once.users.get('user_1')).rejects.toMatchObject({ attempts: 1 });
    const twice = outcomeOf(once.withOptions({ retry: { maxAttempts: 2 } }).users.get('user_1'));
    await clock.advance(10_000);
    expect(twice.error).toMatchObject({ attempts: 2 });
    await expect(once.withOptions({ timeout: 1 }).users.get('user_1')).rejects.toMatchObject({ attempts: 1 });
    expect(sent).toHaveLength(4);
  });

  it('shares what is known of the key', async () => {
    const { clerk, clock, sent } = stubbed((_, index) =>
      index ? json(user) : errorResponse(429, { 'retry-after': '2' }),
    );
    const derived = clerk.withOptions({ deadline: 10_000 });
    const calls = [outcomeOf(clerk.users.get('user_1'))];
    await settle();
    calls.push(outcomeOf(derived.users.get('user_1')));
    await settle();
    expect(sent).toHaveLength(1);
    await clock.advance(10_000);
    expect(calls.map(({ value }) => value)).toEqual([user, user]);
  });

  it('is there for clients of some namespaces, and of every version', async () => {
    const fetch = async () => json(user);
    const core = createCore({ secretKey, fetch, namespaces: { users, raw } });
    const derived = core.withOptions({ timeout: 1_000 }).withOptions({ deadline: 1_000 });
    await expect(derived.users.get('user_1')).resolves.toEqual(user);
    expect((await derived.raw.GET('/users/{user_id}', { params: { path: { user_id: 'user_1' } } })).data).toEqual(user);
    // @ts-expect-error the client has no other namespaces
    expect(derived.organizations).toBeUndefined();
    const next: NextClerk = createNext({ secretKey, fetch }).withOptions({ timeout: 1_000 });
    await expect(next.users.get('user_1')).resolves.toEqual(user);
  });

  it('is a function of its own, and no namespace', async () => {
    const { withOptions } = createClerk({ secretKey, fetch: async () => json(user) });
    const derived = withOptions({});
    await expect(derived.users.get('user_1')).resolves.toEqual(user);
    expect(Object.keys(derived)).not.toContain('withOptions');
    expect(await errorOf(verifyToken(derived, 'nonsense'))).toBeInstanceOf(Error);
  });

  it.each<[object, string]>([
    [{ retries: 1 }, 'unknown option retries'],
    [{ retry: true }, 'retry must be an object or false. It is true.'],
    [{ headers: 'x' }, 'headers must be an object, pairs or a Headers. It is "x".'],
    [{ namespaces: { users } }, 'unknown option namespaces'],
  ])('rejects %j', (options, message) => {
    const clerk = createClerk({ secretKey });
    expect(() => clerk.withOptions(options)).toThrow(`clerk-bapi: ${message}`);
  });
});
