/** A number of requests in each window of time. */
export interface RateLimit {
  /** How many requests, 1 or more. */
  requests: number;
  /** The length of the window, in ms. */
  window: number;
}

/** The share of a limit that may go at once. The others are spaced so much wider that no window has more than allowed. */
const BURST = 0.02;

/**
 * How requests are spaced below a limit: one each `interval` ms, and `burst` of them at once after a pause. In a window there
 * are at most `burst + window / interval` requests, which is the limit.
 */
export function spacingOf({ requests, window }: RateLimit): { interval: number; burst: number } {
  const burst = Math.max(1, Math.floor(requests * BURST));
  return { interval: window / Math.max(1, requests - burst), burst };
}

/** Spaces requests evenly below a limit, by the generic cell rate algorithm (GCRA). */
export class Bucket {
  /** When the bucket will be empty again, in ms of the clock. */
  emptyAt = -Infinity;
  readonly #interval: number;
  readonly #tolerance: number;

  constructor(limit: RateLimit) {
    const { interval, burst } = spacingOf(limit);
    this.#interval = interval;
    this.#tolerance = (burst - 1) * interval;
  }

  /** When the next request may go. */
  get opensAt(): number {
    return this.emptyAt - this.#tolerance;
  }

  /** Notes that a request goes. */
  pass(now: number): void {
    this.emptyAt = Math.max(this.emptyAt, now) + this.#interval;
  }
}
