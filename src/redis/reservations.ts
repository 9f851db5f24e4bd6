import { onAbort } from '../http/abort.js';
import { systemClock } from '../http/clock.js';
import { Bucket, spacingOf, type RateLimit } from '../http/rate-limit/bucket.js';
import type { Evaluate } from './client.js';
import { script } from './script.js';

/** What a limiter needs beside its limit. */
export interface StoreOptions extends RateLimit {
  /** How long the store may take to respond, in ms. */
  timeout: number;
  onFallback: (error: unknown) => void;
  onRecover: () => void;
}

/** Calls a hook. One that fails must not end the process, nor what waits here. */
async function tell<Arguments extends unknown[]>(
  hook: (...args: Arguments) => unknown,
  ...args: Arguments
): Promise<void> {
  try {
    await hook(...args);
  } catch {
    // What a hook throws changes nothing here.
  }
}

/** How far ahead requests are reserved, in ms: as many as go in that time, and at least one. */
const AHEAD = 50;
/** How often a store that failed is tried again, in ms. */
const RETRY_AFTER = 1_000;

/** The least share of the limit that a process takes without the store. */
const LEAST_SHARE = 0.1;

const clock = systemClock;

/** The requests with one secret key: those that wait, and those that are reserved in the store. */
export class Reservations {
  readonly #evaluate: Evaluate;
  readonly #storeKey: string;
  readonly #options: StoreOptions;
  readonly #interval: number;
  readonly #tolerance: number;
  readonly #portion: number;
  readonly #waiting = new Set<() => void>();
  /** When the reserved requests may go, in ms of the clock, in order. */
  #reserved: number[] = [];
  #isAsking = false;
  #cancelTimer: (() => void) | undefined;
  /** Requests of this process in the present window and in the one before. */
  #counts: [present: number, before: number] = [0, 0];
  #countedAt = 0;
  /** In place of the store, while that does not respond. */
  #fallback: Bucket | undefined;

  constructor(evaluate: Evaluate, storeKey: string, options: StoreOptions) {
    const { interval, burst } = spacingOf(options);
    this.#evaluate = evaluate;
    this.#storeKey = storeKey;
    this.#options = options;
    this.#interval = interval;
    this.#tolerance = (burst - 1) * interval;
    this.#portion = Math.max(1, Math.floor(AHEAD / interval));
  }

  get isIdle(): boolean {
    return this.#waiting.size === 0 && this.#reserved.length === 0 && !this.#isAsking && !this.#fallback;
  }

  /** Waits for the turn of a request. */
  acquire(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason as Error);
      const go = () => {
        end?.();
        resolve();
      };
      const abort = () => {
        end?.();
        this.#waiting.delete(go);
        this.#proceed();
        reject(signal?.reason as Error);
      };
      const end = signal && onAbort(signal, abort);
      this.#waiting.add(go);
      this.#proceed();
    });
  }

  /** Lets go what may go, gives back what nobody waits for, asks for more, and comes back when there is more to do. */
  #proceed(): void {
    if (this.#fallback) return this.#proceedWithout(this.#fallback);
    const now = clock.now();
    for (const go of this.#waiting) {
      const [at = Infinity] = this.#reserved;
      if (at > now) break;
      this.#reserved.shift();
      this.#release(go, now);
    }
    const surplus = this.#reserved.length - this.#waiting.size;
    if (surplus > 0) {
      this.#reserved.length -= surplus;
      void this.#ask(-surplus);
    } else if (!this.#isAsking && surplus < 0 && this.#reserved.length <= this.#portion / 2) {
      void this.#reserve(Math.min(-surplus, this.#portion));
    }
    const [next] = this.#reserved;
    this.#comeBack(next === undefined ? undefined : next - now);
  }

  #release(go: () => void, now: number): void {
    const { window } = this.#options;
    if (now - this.#countedAt > window) {
      this.#counts = [0, now - this.#countedAt > 2 * window ? 0 : this.#counts[0]];
      this.#countedAt = now;
    }
    this.#counts[0] += 1;
    this.#waiting.delete(go);
    go();
  }

  async #reserve(count: number): Promise<void> {
    this.#isAsking = true;
    const first = await this.#ask(count);
    this.#isAsking = false;
    const now = clock.now();
    if (first !== undefined)
      for (let i = 0; i < count; i++) this.#reserved.push(now + Math.max(0, first + i * this.#interval));
    this.#proceed();
  }

  /** Reserves requests, or gives some back. @returns when the first may go, in ms from now; `undefined` without the store */
  async #ask(count: number): Promise<number | undefined> {
    const { timeout, window } = this.#options;
    const args = [this.#interval * 1000, this.#tolerance * 1000, count, window].map(String);
    let cancel: (() => void) | undefined;
    const late = new Promise<never>((_, reject) => {
      cancel = clock.after(timeout, () => {
        // Where this process was busy for so long, the response may be there, to be read after this timer.
        cancel = clock.after(1, () => reject(new Error(`the store did not respond within ${timeout} ms`)));
      });
    });
    try {
      // Not `Number`, which makes a number of nothing too.
      const reply = parseFloat(String(await Promise.race([this.#evaluate(script, this.#storeKey, args), late]))) / 1000;
      if (Number.isNaN(reply)) throw new Error('the store returned no number');
      if (this.#fallback) this.#recover();
      return reply;
    } catch (error) {
      if (!this.#fallback) this.#fallBack(error);
      return undefined;
    } finally {
      cancel?.();
    }
  }

  /** Spaces requests without the store, at the share of the limit that this process had. */
  #fallBack(error: unknown): void {
    const { requests, window, onFallback } = this.#options;
    const [present, before] = this.#counts;
    // In its first window a process does not know its share.
    const share = before ? Math.max(present, before, requests * LEAST_SHARE) : requests;
    this.#fallback = new Bucket({ requests: Math.min(requests, share), window });
    this.#reserved = [];
    this.#tryAgain();
    void tell(onFallback, error);
    this.#proceed();
  }

  #tryAgain(): void {
    // Nothing is reserved: it only shows whether the store responds.
    const timer: unknown = setTimeout(
      () => void this.#ask(0).then(() => this.#fallback && this.#tryAgain()),
      RETRY_AFTER,
    );
    // On Node, a process that has nothing else to do may end. Elsewhere timers are numbers.
    (Object(timer) as { unref?: () => void }).unref?.();
  }

  #recover(): void {
    this.#fallback = undefined;
    void tell(this.#options.onRecover);
    this.#proceed();
  }

  /** Lets go what may go without the store. The others wait here, so that they may go by the store once it is back. */
  #proceedWithout(bucket: Bucket): void {
    const now = clock.now();
    for (const go of this.#waiting) {
      if (bucket.opensAt > now) break;
      bucket.pass(now);
      this.#release(go, now);
    }
    this.#comeBack(this.#waiting.size ? bucket.opensAt - now : undefined);
  }

  /** Goes on after that many ms, if any. */
  #comeBack(milliseconds: number | undefined): void {
    this.#cancelTimer?.();
    this.#cancelTimer = milliseconds === undefined ? undefined : clock.after(milliseconds, () => this.#proceed());
  }
}
