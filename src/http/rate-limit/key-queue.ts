import { ClerkRateLimitError } from '../../errors.js';
import { failedCall, operationOf, type Call } from '../call.js';
import type { Clock } from '../clock.js';
import { RetryBudget } from '../retry-budget.js';
import { within } from '../within.js';
import { Bucket } from './bucket.js';
import { Limit } from './limit.js';
import { isLimited, type NamedLimit } from './rate-limiter.js';

/** A call that waits to be sent. */
interface Waiter {
  call: Call;
  admit: () => void;
  reject: (error: ClerkRateLimitError) => void;
}

/** The calls that wait for the same limits, in their order. */
class Lane {
  readonly waiters = new Set<Waiter>();
  /** Goes on where it was: from its start, V8 steps over all that have left the set, which takes seconds for 100,000. */
  readonly #order = this.waiters.values();
  #first: Waiter | undefined;

  /** @param route - That of the operation, if its blocks hold these calls. */
  constructor(
    readonly route: string | undefined,
    readonly buckets: Bucket[],
  ) {}

  /** The call whose turn is next; `undefined` if the lane is empty, and from then on. */
  get first(): Waiter | undefined {
    if (!this.#first || !this.waiters.has(this.#first)) this.#first = this.#order.next().value;
    return this.#first;
  }
}

/** What blocks a call, and until when. */
export interface Block {
  /** An operation, or the key. */
  blockedBy: string;
  until: number;
}

/** For `blockedBy`: the limit of the key itself. */
export const KEY = 'key';
/** How long no call may have come until a queue is forgotten, and until successes are counted anew, in ms. */
const IDLE = 60_000;

/** Whether a call waits for the end of a block, and does not try its luck. */
const isHeld = (call: Call) => isLimited(call) && call.config.retry && call.config.retry.maxAttempts > 1;

/**
 * Where the calls with one secret key wait: for fewer requests in flight, for the end of a block, or for their turn by the
 * option `rateLimit`.
 *
 * A 429 blocks its operation. If a second operation gets one meanwhile, the limit is that of the key, and all are blocked.
 */
export class KeyQueue {
  readonly budget: RetryBudget;
  readonly #clock: Clock;
  /** For the option `rateLimit`. */
  readonly #buckets = new Map<string, Bucket>();
  /** Limits that were met, by route, and the key's. */
  readonly #limits = new Map<string, Limit>();
  readonly #lanes = new Map<string, Lane>();
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
    this.budget = new RetryBudget(clock);
  }

  isIdle(now: number): boolean {
    if (this.#inFlight || this.#lanes.size || this.#usedAt + IDLE > now) return false;
    const isOver = ({ opensAt }: { opensAt: number }) => opensAt <= now;
    return (
      [...this.#limits.values()].every(isOver) && [...this.#buckets.values()].every(({ emptyAt }) => emptyAt <= now)
    );
  }

  /** What blocks a call; `undefined` if nothing does, or if the call tries its luck. */
  blockOf(call: Call): Block | undefined {
    if (!this.#limits.size || !isHeld(call)) return undefined;
    const ofKey = this.#limits.get(KEY)?.until ?? 0;
    const ofOperation = this.#limits.get(call.operation.route)?.until ?? 0;
    const until = Math.max(ofKey, ofOperation);
    return until > this.#clock.now() ? { blockedBy: ofKey > ofOperation ? KEY : operationOf(call), until } : undefined;
  }

  /** Lets a call send its next request if nobody waits and nothing is limited. Whoever does so calls `leave` at the end. */
  tryEnter(call: Call): boolean {
    if (this.#lanes.size || this.#limits.size || this.#inFlight >= call.config.maxConcurrency) return false;
    this.#inFlight += 1;
    return (call.isAdmitted = true);
  }

  /**
   * Lets a call send its next request, when its turn comes. Whoever does so calls `leave` at the end.
   *
   * @param limits - Those of the option `rateLimit`.
   * @returns a promise if the call has to wait
   * @throws ClerkRateLimitError if the block ends too late for it, also while it waits
   */
  enter(call: Call, limits: NamedLimit[]): Promise<void> | undefined {
    this.#checkBlock(call);
    // A limit whose last call left before it opened holds nobody: a burst that comes much later is not spaced by it.
    if (this.#limits.size && !this.#lanes.size) this.#forget(this.#clock.now());
    call.arrival ||= ++this.#arrivals;
    const { waiters } = this.#laneOf(call, limits);
    let waiter!: Waiter;
    const admission = new Promise<void>((admit, reject) => {
      waiter = { call, admit, reject };
    });
    waiters.add(waiter);
    this.#release();
    if (call.isAdmitted) return undefined;
    // Of many calls that wait for long, each takes half as much without what can end the wait.
    if (call.deadlineAt === Infinity && !call.config.signal) return admission;
    return within(this.#clock, call, admission, () => {
      // Admitted in the tick in which it ended: it sends nothing, and leaves.
      if (call.isAdmitted) this.leave(call);
      else if (waiters.delete(waiter)) this.#release();
    });
  }

  /** Ends what `enter` allowed. `blockedUntil` is for a 429: when the call may be repeated. */
  leave(call: Call, blockedUntil?: number): void {
    const now = this.#clock.now();
    this.#inFlight -= 1;
    call.isAdmitted = false;
    if (blockedUntil !== undefined) this.#block(call, blockedUntil, now);
    else {
      if (!this.#usedAt || now - this.#usedAt > IDLE) [this.#since, this.#succeeded] = [now, 0];
      this.#succeeded += 1;
      if (this.#limits.size) for (const name of [KEY, call.operation.route]) this.#limits.get(name)?.succeed(now);
    }
    this.#usedAt = now;
    if (this.#lanes.size || this.#limits.size) this.#release();
  }

  #laneOf(call: Call, limits: NamedLimit[]): Lane {
    const route = isHeld(call) ? call.operation.route : undefined;
    const names = limits.map(({ route: own, requests, window }) => `${own} ${requests} ${window}`);
    // Calls that got a 429 came before the others.
    const name = [call.wasRateLimited, route, ...names].join();
    let lane = this.#lanes.get(name);
    if (!lane) {
      const buckets = limits.map((limit, i) => this.#bucketOf(String(names[i]), limit));
      this.#lanes.set(name, (lane = new Lane(route, buckets)));
    }
    return lane;
  }

  #bucketOf(name: string, limit: NamedLimit): Bucket {
    let bucket = this.#buckets.get(name);
    if (!bucket) this.#buckets.set(name, (bucket = new Bucket(limit)));
    return bucket;
  }

  #block(call: Call, until: number, now: number): void {
    const route = call.operation.route;
    const isOwn = !!call.operation.endpoint.rateLimit;
    // An operation with a limit of its own tells nothing of the key's.
    const isSecond =
      !isOwn && [...this.#limits].some(([name, limit]) => name !== route && !limit.isOwn && limit.until > now);
    let isLonger = false;
    for (const name of isSecond ? [route, KEY] : [route]) {
      let limit = this.#limits.get(name);
      if (!limit) this.#limits.set(name, (limit = new Limit(this.#since, this.#succeeded, isOwn)));
      isLonger ||= until > limit.until;
      limit.block(until);
    }
    // Many calls may wait, and as many 429s come at once as were in flight.
    if (isLonger) for (const { waiters } of this.#lanes.values()) this.#rejectLate(waiters);
  }

  /** Rejects the calls for which a block ends too late. */
  #rejectLate(waiters: Set<Waiter>): void {
    for (const waiter of waiters)
      try {
        this.#checkBlock(waiter.call);
      } catch (error) {
        waiters.delete(waiter);
        waiter.reject(error as ClerkRateLimitError);
      }
  }

  /** @throws ClerkRateLimitError if a block ends too late for the call */
  #checkBlock(call: Call): void {
    const block = this.blockOf(call);
    const { retry } = call.config;
    if (!block || !retry) return;
    const wait = block.until - this.#clock.now();
    if (block.until < call.deadlineAt && wait <= retry.maxRetryAfter) return;
    throw new ClerkRateLimitError(failedCall(call), block.blockedBy, Math.ceil(wait / 1000));
  }

  /** What spaces or blocks the calls of a lane. */
  #limitsOf({ route, buckets }: Lane): (Limit | Bucket)[] {
    if (!route) return buckets;
    const met = [this.#limits.get(KEY), this.#limits.get(route)].filter((limit) => limit !== undefined);
    return [...met, ...buckets];
  }

  /** Lets go whatever may go now, and comes back when more may. */
  #release(): void {
    const now = this.#clock.now();
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    for (;;) {
      let next: { waiter: Waiter; lane: Lane; limits: (Limit | Bucket)[] } | undefined;
      let opensAt = Infinity;
      for (const [name, lane] of this.#lanes) {
        const waiter = lane.first;
        if (!waiter) {
          this.#lanes.delete(name);
          continue;
        }
        const limits = this.#limitsOf(lane);
        const at = Math.max(0, ...limits.map((limit) => limit.opensAt));
        if (at > now) opensAt = Math.min(opensAt, at);
        else if (!next || waiter.call.arrival < next.waiter.call.arrival) next = { waiter, lane, limits };
      }
      const { maxConcurrency = 0 } = next?.waiter.call.config ?? {};
      this.#isFull = this.#inFlight > (this.#isFull ? maxConcurrency / 2 : maxConcurrency - 1);
      if (!next || this.#isFull) {
        if (!next && opensAt < Infinity) this.#cancelTimer = this.#clock.after(opensAt - now, () => this.#release());
        break;
      }
      const { waiter, lane, limits } = next;
      lane.waiters.delete(waiter);
      for (const limit of limits) limit.pass(now);
      this.#inFlight += 1;
      waiter.call.isAdmitted = true;
      waiter.admit();
    }
    if (this.#limits.size) this.#forget(now);
  }

  /** Forgets the limits that hold nobody any more. */
  #forget(now: number): void {
    const waiting = new Set([...this.#lanes.values()].map(({ route }) => route));
    waiting.delete(undefined);
    for (const [name, { opensAt }] of this.#limits)
      if (opensAt <= now && !(name === KEY ? waiting.size : waiting.has(name))) this.#limits.delete(name);
  }
}
