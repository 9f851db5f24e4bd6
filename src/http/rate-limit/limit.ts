/** How much faster calls go each second, as a share of the rate, as long as nothing gets a 429. */
const GROWTH = 0.02;
/** The rate after a block is no less than this share of the one before. */
const DECREASE = 0.8;
/** The rate after a block in which nothing got through, in requests a ms. No key has a lower limit. */
const LEAST_RATE = 0.01;
/** How far calls may catch up with a timer that was late, in ms. */
const LATENESS = 20;

/**
 * A limit of the API, as far as 429s tell of it: of an operation, or of the key. It is blocked until a time. Then one call
 * probes, and the others follow at the rate that got through before.
 */
export class Limit {
  /** When the block ends, in ms of the clock. */
  until = 0;
  /** When the next call may go. */
  opensAt = 0;
  /** Requests a ms; 0 if the calls are not spaced. */
  #rate = 0;
  #succeeded: number;
  #since: number;

  /**
   * @param since - When the calls began of which so many got through.
   * @param isOwn - Whether the API documents it as a limit of the operation's own.
   */
  constructor(
    since: number,
    succeeded: number,
    readonly isOwn = false,
  ) {
    this.#since = since;
    this.#succeeded = succeeded;
  }

  /** Blocks the limit, or blocks it for longer. */
  block(until: number): void {
    this.until = Math.max(this.until, until);
    this.opensAt = Math.max(this.until, this.#isProbed ? 0 : this.opensAt);
  }

  get #isProbed(): boolean {
    return this.opensAt === Infinity;
  }

  /** Notes that a request goes. The first after a block is the probe. */
  pass(now: number): void {
    if (this.until > this.#since) {
      this.#rate = Math.max(LEAST_RATE, this.#rate * DECREASE, this.#succeeded / (this.until - this.#since));
      this.#since = this.until;
      this.#succeeded = 0;
      this.opensAt = Infinity;
    } else if (!this.#isProbed) {
      this.opensAt = Math.max(this.opensAt, now - LATENESS) + 1 / this.#rate;
      this.#rate += GROWTH / 1000;
    }
  }

  /** Notes that a request got through: with any status but 429, or without one. */
  succeed(now: number): void {
    this.#succeeded += 1;
    if (this.#isProbed) this.opensAt = now;
  }
}
