/** How many requests may come in how many ms. */
export interface Limit {
  /** How many requests. */
  requests: number;
  /** The length of the window, in ms. */
  window: number;
}

/** Counts requests in windows that begin with the first one in them. */
export class RateLimit {
  readonly #limit: Limit;
  #start = Number.NEGATIVE_INFINITY;
  #count = 0;

  constructor(limit: Limit) {
    this.#limit = limit;
  }

  /** Counts a request. @returns in how many ms the next one may come, if this one is too many, and else 0 */
  exceeded(now: number): number {
    const { requests, window } = this.#limit;
    if (now >= this.#start + window || now < this.#start) {
      this.#start = now;
      this.#count = 0;
    }
    this.#count += 1;
    return this.#count > requests ? this.#start + window - now : 0;
  }
}
