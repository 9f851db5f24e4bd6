import type { Call } from '../call.js';
import type { Clock } from '../clock.js';
import { within } from '../within.js';
import { Bucket, type RateLimit } from './bucket.js';
import { isLimited, operationOf, type KeyQueue } from './key-queue.js';

/** Spaces requests, so that they stay below a limit. */
export interface RateLimiter {
  /**
   * Waits for the turn of a request. It is called for each attempt.
   *
   * @param request - `key` tells secret keys apart, and is none. `operation` is the helper, such as `users.get`.
   * @param signal - Is aborted when the call ends before its turn.
   */
  acquire(request: { key: string; operation: string }, signal?: AbortSignal): Promise<void> | void;
}

const isRateLimiter = (value: object): value is RateLimiter => 'acquire' in value;

/** The limit of a key of an instance: live or for development. */
const limitOf = (secretKey: string): RateLimit => ({
  requests: secretKey.startsWith('sk_live_') ? 1_000 : 100,
  window: 10_000,
});

/** Waits for the turn of a call, by the client's option `rateLimit`. @returns `undefined` if it need not wait */
export function turnOf(
  option: true | RateLimit | RateLimiter,
  call: Call,
  queue: KeyQueue,
  clock: Clock,
): Promise<void> | undefined {
  if (!isLimited(call)) return undefined;
  const operation = operationOf(call);
  const { secretKey, keyHash } = call.config;
  if (option !== true && isRateLimiter(option)) {
    const controller = new AbortController();
    const turn = option.acquire({ key: keyHash, operation }, controller.signal);
    return turn ? within(clock, call, turn, (reason) => controller.abort(reason)) : undefined;
  }
  const own = call.request.details.endpoint.rateLimit;
  const limits = [...(own ? [{ ...own, name: operation }] : []), option === true ? limitOf(secretKey) : option];
  return waitForAll(
    limits.map((limit) => bucketOf(queue, limit, clock)),
    call,
    clock,
  );
}

function bucketOf({ buckets }: KeyQueue, limit: RateLimit & { name?: string }, clock: Clock): Bucket {
  const id = `${limit.name ?? ''} ${limit.requests} ${limit.window}`;
  let bucket = buckets.get(id);
  if (!bucket) buckets.set(id, (bucket = new Bucket(clock, limit)));
  return bucket;
}

/** Waits for one bucket after the other: the narrow one first, so that the wide one is not used up meanwhile. */
function waitForAll(buckets: Bucket[], call: Call, clock: Clock): Promise<void> | undefined {
  for (const [i, bucket] of buckets.entries()) {
    const wait = bucket.acquire();
    if (wait)
      return within(clock, call, wait.turn, wait.cancel).then(() => waitForAll(buckets.slice(i + 1), call, clock));
  }
  return undefined;
}
