import { ClerkRateLimitError } from '../../errors.js';
import { failedCall, type Call } from '../call.js';
import type { Clock } from '../clock.js';
import { within } from '../within.js';
import type { Bucket } from './bucket.js';
import { Limit } from './limit.js';

/** A call that waits to be sent. */
interface Waiter {
  call: Call;
  admit: () => void;
  reject: (error: ClerkRateLimitError) => void;
  isAdmitted: boolean;
}

/** The calls of an operation that wait, and its limit once it has met one. */
interface OperationQueue {
  /** Calls that got a 429. They came before the others. */
  returned: Set<Waiter>;
  fresh: Set<Waiter>;
  limit: Limit | undefined;
}

/** For `blockedBy`: the limit of the key itself. */
const KEY = 'key';
/** How long no call may have come until a queue is forgotten, and until successes are counted anew, in ms. */
const IDLE = 60_000;

/** Whether the API limits the rate of a request. It does so for all but one operation. */
export const isLimited = ({ request }: Call): boolean => !request.url.endsWith('/jwks');

/** Whether a call waits for the end of a block, and does not try its luck. */
const isHeld = (call: Call) => isLimited(call) && call.config.retry && call.config.retry.maxAttempts > 1;

/** The operation of a call: the name of its helper, or method and path. */
export const operationOf = ({ request: { details, method, url } }: Call): string =>
  details.operation ?? `${method} ${new URL(url).pathname}`;

/** The queue of calls that no block holds. */
const NOT_HELD = '';

/**
 * Where the calls with one secret key wait: for fewer requests in flight, or for the end of a block.
 *
 * A 429 blocks its operation. If a second operation gets one meanwhile, the limit is that of the key, and all are blocked.
 */
export class KeyQueue {
  readonly #clock: Clock;
  /** For the option `rateLimit`. */
  readonly buckets = new Map<string, Bucket>();
  readonly #operations = new Map<string, OperationQueue>();
  #keyLimit: Limit | undefined;
  #inFlight = 0;
  /** Whether calls wait for requests in flight. They go once half of these are through: by then a 429 would be known. */
  #isFull = false;
  #arrivals = 0;
  #usedAt = 0;
  #since = 0;
  #succeeded = 0;
  #cancelTimer: (() => void) | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  isIdle(now: number): boolean {
    if (this.#inFlight || this.#usedAt + IDLE > now || this.#isBlocked(now)) return false;
    return [...this.buckets.values()].every(({ emptyAt }) => emptyAt <= now);
  }

  #isBlocked(now: number): boolean {
    for (const { limit } of this.#operations.values()) if (limit && limit.until > now) return true;
    return false;
  }

  /**
   * Lets a call send its next request. Whoever does so calls `leave` at the end.
   *
   * @returns a promise if the call has to wait
   * @throws ClerkRateLimitError if the block ends too late for it, also while it waits
   */
  enter(call: Call): Promise<void> | undefined {
    if (this.#operations.size === 0 && !this.#keyLimit && this.#inFlight < call.config.maxConcurrency) {
      this.#inFlight += 1;
      return undefined;
    }
    call.arrival ||= ++this.#arrivals;
    const operation = isHeld(call) ? operationOf(call) : NOT_HELD;
    this.#checkBlock(call, operation, this.#clock.now());
    const { returned, fresh } = this.#queueOf(operation);
    const waiters = call.wasRateLimited ? returned : fresh;
    let waiter!: Waiter;
    const promise = new Promise<void>((admit, reject) => {
      waiter = { call, admit, reject, isAdmitted: false };
    });
    waiters.add(waiter);
    this.#release();
    return within(this.#clock, call, promise, () => {
      if (waiter.isAdmitted) this.leave(call);
      else if (waiters.delete(waiter)) this.#release();
    });
  }

  /** Ends what `enter` allowed. `blockedUntil` is for a 429: when the call may be repeated. */
  leave(call: Call, blockedUntil?: number): void {
    const now = this.#clock.now();
    this.#inFlight -= 1;
    if (blockedUntil !== undefined) this.#block(call, blockedUntil, now);
    else {
      if (!this.#usedAt || now - this.#usedAt > IDLE) [this.#since, this.#succeeded] = [now, 0];
      this.#succeeded += 1;
      this.#keyLimit?.succeed(now);
      if (this.#operations.size) this.#operations.get(operationOf(call))?.limit?.succeed(now);
    }
    this.#usedAt = now;
    if (this.#operations.size) this.#release();
  }

  #queueOf(operation: string): OperationQueue {
    let queue = this.#operations.get(operation);
    if (!queue) this.#operations.set(operation, (queue = { returned: new Set(), fresh: new Set(), limit: undefined }));
    return queue;
  }

  #block(call: Call, until: number, now: number): void {
    const operation = operationOf(call);
    // An operation with a limit of its own tells nothing of the key's.
    const isSecond =
      !call.request.details.endpoint.rateLimit &&
      [...this.#operations].some(
        ([name, { limit }]) => name !== operation && limit && !limit.isOwn && limit.until > now,
      );
    const queue = this.#queueOf(operation);
    const isOwn = !!call.request.details.endpoint.rateLimit;
    (queue.limit ??= new Limit(this.#since, this.#succeeded, isOwn)).block(until);
    if (isSecond) (this.#keyLimit ??= new Limit(this.#since, this.#succeeded)).block(until);
    for (const [name, { returned, fresh }] of this.#operations)
      for (const waiters of [returned, fresh])
        for (const waiter of waiters)
          try {
            this.#checkBlock(waiter.call, name, now);
          } catch (error) {
            waiters.delete(waiter);
            waiter.reject(error as ClerkRateLimitError);
          }
  }

  /** @throws ClerkRateLimitError if a block ends too late for the call */
  #checkBlock(call: Call, operation: string, now: number): void {
    if (!operation || !call.config.retry) return;
    const ofKey = this.#keyLimit?.until ?? 0;
    const ofOperation = this.#operations.get(operation)?.limit?.until ?? 0;
    const until = Math.max(ofKey, ofOperation);
    if (until <= now || (until < call.deadlineAt && until - now <= call.config.retry.maxRetryAfter)) return;
    throw new ClerkRateLimitError(
      failedCall(call),
      ofKey > ofOperation ? KEY : operation,
      Math.ceil((until - now) / 1000),
    );
  }

  /** Lets go whatever may go now, and comes back when more may. */
  #release(): void {
    const now = this.#clock.now();
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    for (;;) {
      let next: { waiter: Waiter; waiters: Set<Waiter>; limits: (Limit | undefined)[] } | undefined;
      let opensAt = Infinity;
      let isWaiting = false;
      for (const [operation, { returned, fresh, limit }] of this.#operations) {
        const waiters = returned.size ? returned : fresh;
        const [waiter] = waiters;
        if (!waiter) {
          if (!limit || limit.opensAt <= now) this.#operations.delete(operation);
          continue;
        }
        isWaiting ||= !!operation;
        const limits = operation ? [this.#keyLimit, limit] : [];
        const at = Math.max(0, ...limits.map((each) => each?.opensAt ?? 0));
        if (at > now) opensAt = Math.min(opensAt, at);
        else if (!next || waiter.call.arrival < next.waiter.call.arrival) next = { waiter, waiters, limits };
      }
      if (!isWaiting && this.#keyLimit && this.#keyLimit.opensAt <= now) this.#keyLimit = undefined;
      const { maxConcurrency = 0 } = next?.waiter.call.config ?? {};
      this.#isFull = this.#inFlight > (this.#isFull ? maxConcurrency / 2 : maxConcurrency - 1);
      if (next && !this.#isFull) {
        next.waiters.delete(next.waiter);
        for (const limit of next.limits) limit?.pass(now);
        this.#inFlight += 1;
        next.waiter.isAdmitted = true;
        next.waiter.admit();
      } else {
        if (!next && opensAt < Infinity) this.#cancelTimer = this.#clock.after(opensAt - now, () => this.#release());
        return;
      }
    }
  }
}
