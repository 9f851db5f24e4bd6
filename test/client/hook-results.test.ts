// Hooks and rate limiters of programs without types: what they return, and what they throw.
import { describe, expect, it } from 'vitest';
import type { ClerkOptions } from '../../src/index.js';
import { errorResponse, json, outcomeOf, stubbed } from '../helpers.js';

const user = { id: 'user_1' };
const then = (resolve: (value: unknown) => void) => resolve(undefined);
const limited = (index: number) => errorResponse(index ? 503 : 429, { 'retry-after': '0' });
const names = ['onRequest', 'onResponse', 'onRetry', 'onRateLimit'] as const;

describe.each<[string, () => void]>([
  ['a number, as push() does', () => 7],
  ['a text', () => 'yes'],
  ['an object', () => ({})],
  ['another kind of promise', () => ({ then })],
  ['a promise of something', async () => 7],
])('%s', (_, result) => {
  it.each(names)('of %s does not fail the call', async (name) => {
    const { clerk, clock, sent } = stubbed((_request, index) => (index < 2 ? limited(index) : json(user)), {
      [name]: result,
    });
    const call = outcomeOf(clerk.users.get('user_1'));
    await clock.advance(2_000);
    expect(call).toMatchObject({ value: user, settled: true });
    expect(sent).toHaveLength(3);
    expect(clock.pending).toBe(0);
  });

  it('of a rate limiter lets the call go', async () => {
    const { clerk, clock } = stubbed(() => json(user), { rateLimit: { acquire: result } });
    await expect(clerk.users.get('user_1')).resolves.toEqual(user);
    expect(clock.pending).toBe(0);
  });
});

describe('what is thrown at once', () => {
  const fail = () => {
    throw new Error('from outside');
  };

  it.each([...names.map((name) => ({ [name]: fail })), { rateLimit: { acquire: fail } }] as ClerkOptions[])(
    'by %o ends the call, and frees its place',
    async (options) => {
      const { clerk, clock, create } = stubbed(
        (_, index) => (index ? json(user) : errorResponse('onRateLimit' in options ? 429 : 503)),
        { maxConcurrency: 1 },
      );
      const call = outcomeOf(create(options).users.get('user_1'));
      const other = outcomeOf(clerk.users.get('user_2'));
      await clock.advance(60_000);
      expect(call.error).toMatchObject({ message: 'from outside' });
      expect(other.value).toEqual(user);
      expect(clock.pending).toBe(0);
    },
  );
});
