// How long a process keeps what it knows of a key.
import { expect, it } from 'vitest';
import { DEFAULT_BASE_URL } from '../../../src/http/base-url.js';
import { hashKey } from '../../../src/http/rate-limit/key-hash.js';
import { keyQueueOf } from '../../../src/http/rate-limit/key-queues.js';
import type { ClerkOptions } from '../../../src/index.js';
import { errorOf, json, outcomeOf, secretKey, settle, stubbed } from '../../helpers.js';
import { tooMany, user } from './limited.js';

/** A client, and the queue of its key. */
function queued(reply: () => Response | Promise<Response>, options?: ClerkOptions) {
  const stub = stubbed(reply, options);
  const { fetch, clock } = stub;
  const queueOf = (key = secretKey) => keyQueueOf(fetch, hashKey(DEFAULT_BASE_URL, key), clock);
  return { ...stub, queueOf, queue: queueOf() };
}

it('is for a minute after the last call', async () => {
  const { clerk, clock, queue } = queued(() => json(user));
  await clock.advance(5_000);
  await clerk.users.get('user_1');
  expect(queue.isIdle(clock.now() + 59_999)).toBe(false);
  expect(queue.isIdle(clock.now() + 60_000)).toBe(true);
});

it('is while a request is in flight', async () => {
  let end!: (response: Response) => void;
  const { clerk, clock, queue } = queued(() => new Promise<Response>((resolve) => (end = resolve)));
  const call = outcomeOf(clerk.users.get('user_1'));
  await settle();
  expect(queue.isIdle(clock.now() + 600_000)).toBe(false);
  end(json(user));
  await settle();
  expect(call.value).toEqual(user);
  expect(queue.isIdle(clock.now() + 600_000)).toBe(true);
});

it('is while a call waits', async () => {
  const { clerk, clock, queue } = queued(() => tooMany(20));
  const controller = new AbortController();
  const call = outcomeOf(clerk.users.get('user_1', { signal: controller.signal }));
  await settle();
  expect(queue.isIdle(clock.now() + 600_000)).toBe(false);
  controller.abort(new Error('left'));
  await settle();
  expect(call.error).toMatchObject({ message: 'left' });
  expect(queue.isIdle(clock.now() + 600_000)).toBe(true);
});

it('is until its blocks end', async () => {
  const { clerk, clock, queue } = queued(() => tooMany(300));
  await errorOf(clerk.users.get('user_1'));
  expect(queue.isIdle(clock.now() + 299_999)).toBe(false);
  expect(queue.isIdle(clock.now() + 300_000)).toBe(true);
});

it('is until what `rateLimit` spaces may go at once again', async () => {
  const { clerk, clock, queue } = queued(() => json(user), { rateLimit: { requests: 1, window: 200_000 } });
  await clerk.users.get('user_1');
  expect(queue.isIdle(clock.now() + 200_099)).toBe(false);
  expect(queue.isIdle(clock.now() + 200_100)).toBe(true);
});

it('is looked at in turn, two of the others for each key that comes', async () => {
  const { clock, queue, queueOf } = queued(() => json(user));
  const [second, third] = [queueOf('sk_test_2'), queueOf('sk_test_3')];
  await clock.advance(600_000);
  queueOf('sk_test_4');
  expect(queueOf('sk_test_3')).toBe(third);
  queueOf('sk_test_5');
  expect(queueOf('sk_test_3')).not.toBe(third);
  expect(queueOf('sk_test_2')).not.toBe(second);
  expect(queueOf()).not.toBe(queue);
});

it('ends when another key comes, and not before', async () => {
  const { clock, queue, queueOf } = queued(() => json(user));
  await clock.advance(600_000);
  expect(queueOf()).toBe(queue);
  const other = queueOf('sk_test_other');
  expect(other).not.toBe(queue);
  expect(queueOf('sk_test_other')).toBe(other);
  expect(queueOf()).not.toBe(queue);
});
