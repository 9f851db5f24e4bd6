// What a 429 can say of the wait, in whatever form it comes.
import { describe, expect, it, vi } from 'vitest';
import { parseRetryAfter } from '../../../src/http/retry.js';
import { errorOf, errorResponse, json, outcomeOf, stubbed } from '../../helpers.js';
import { user } from './limited.js';

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1) + seconds * 1_000).toUTCString();

describe('Retry-After of a 429', () => {
  it.each([
    ['seconds', '2', 2_000],
    ['with a fraction', ' 2.5 ', 2_500],
    ['of two proxies: the longer one', '3, 5', 5_000],
    ['a date', at(4), 3_000],
    ['a date that is over', at(-60), 20],
    ['none to wait', '0', 20],
    ['below 0', '-5', 1_000],
    ['nothing', '', 1_000],
    ['no number', 'soon', 1_000],
    ['a number in another form', '1e3', 1_000],
    ['a date that does not exist', 'Fri, 99 Foo 2026 00:00:00 GMT', 1_000],
  ])('%s: %j', async (_, value, wait) => {
    const { clerk, clock, sent } = stubbed((_request, index) =>
      index ? json(user) : errorResponse(429, { 'retry-after': value }),
    );
    const call = outcomeOf(clerk.users.get('user_1'));
    await clock.advance(wait - 1);
    expect(sent).toHaveLength(1);
    await clock.advance(1);
    expect(sent).toHaveLength(2);
    expect(call.value).toEqual(user);
    expect(clock.pending).toBe(0);
  });

  it('is missing, and the body is a page of a proxy', async () => {
    const page = () => new Response('<h1>Slow down</h1>', { status: 429, headers: { 'content-type': 'text/html' } });
    const { clerk, clock, sent } = stubbed((_, index) => (index ? json(user) : page()));
    const call = outcomeOf(clerk.users.get('user_1'));
    await clock.advance(999);
    expect(sent).toHaveLength(1);
    await clock.advance(1);
    expect(call.value).toEqual(user);
    const { clerk: impatient } = stubbed(page, { retry: false });
    expect(await errorOf(impatient.users.get('user_1'))).toMatchObject({ status: 429, errors: [], attempts: 1 });
  });

  it.each([
    ['a point in time', '1767225600'],
    ['more than a number holds', '9'.repeat(400)],
    ['a date in a hundred years', 'Thu, 01 Jan 2126 00:00:00 GMT'],
  ])('%s blocks for an hour, and no longer', async (_, value) => {
    const { clerk, clock, sent, create } = stubbed((_request, index) =>
      index ? json(user) : errorResponse(429, { 'retry-after': value }),
    );
    const onRateLimit = vi.fn();
    const told = create({ onRateLimit }).users;
    const patient = { deadline: Infinity, retry: { maxRetryAfter: 4_000_000 } };
    expect(await errorOf(told.get('user_1', patient))).toMatchObject({ status: 429, retryAfter: 86_400 });
    expect(onRateLimit.mock.calls).toEqual([[expect.objectContaining({ delay: 3_600_000 })]]);
    expect(await errorOf(clerk.users.get('user_1'))).toMatchObject({ attempts: 0, retryAfter: 3_600 });
    const call = outcomeOf(clerk.users.get('user_1', patient));
    await clock.advance(3_599_999);
    expect(sent).toHaveLength(1);
    await clock.advance(1);
    expect(call.value).toEqual(user);
  });
});

it('Retry-After of another status is no block: the call waits, and others do not', async () => {
  const { clerk, clock, sent } = stubbed((_, index) =>
    index ? json(user) : errorResponse(503, { 'retry-after': '2' }),
  );
  const call = outcomeOf(clerk.users.get('user_1'));
  await clock.advance(0);
  await expect(clerk.users.get('user_2')).resolves.toEqual(user);
  await clock.advance(1_999);
  expect(sent).toHaveLength(2);
  await clock.advance(1);
  expect(call.value).toEqual(user);
});

it('is never more than a day', () => {
  expect(parseRetryAfter('86400', 0)).toBe(86_400_000);
  expect(parseRetryAfter('86401', 0)).toBe(86_400_000);
});
