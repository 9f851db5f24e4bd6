import type { Clock } from './clock.js';

/** The size of the budget: enough retries for a short disturbance. */
const SIZE = 50;
/** What each call adds. In a lasting outage a call costs 1.2 requests: 1 and this. */
const RETRIES_PER_CALL = 0.2;
/** What each second adds, so that a client recovers that makes few calls. */
const RETRIES_PER_SECOND = 1;

/**
 * The retries that one client may make. Without it, an outage would be met by `maxAttempts` times the usual load.
 * Waiting after a 429 takes nothing from it: that is no extra load, since all calls wait together.
 */
export class RetryBudget {
  #retries = SIZE;
  #filledAt = 0;
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Counts a call, however often it will be sent. */
  deposit(): void {
    if (this.#retries < SIZE) this.#add(RETRIES_PER_CALL);
  }

  /** Takes one retry, if there is one. */
  withdraw(): boolean {
    const now = this.#clock.now();
    this.#add(((now - this.#filledAt) / 1000) * RETRIES_PER_SECOND);
    this.#filledAt = now;
    if (this.#retries < 1) return false;
    this.#retries -= 1;
    return true;
  }

  #add(retries: number): void {
    this.#retries = Math.min(SIZE, this.#retries + retries);
  }
}
