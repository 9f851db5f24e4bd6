/** A number of requests in each window of time. */
export interface RateLimit {
  /** How many requests, 1 or more. */
  requests: number;
  /** The length of the window, in ms. */
  window: number;
}

/** The share of a limit that may go at once. */
const BURST = 0.01;
/** What a window counts longer, in ms, for requests that arrive late, as the first ones do: at most, and as a share of it. */
const SLACK = 100;
const SLACK_SHARE = 0.01;

/**
 * How requests are spaced below a limit: one each `interval` ms, and `burst` of them at once after a pause. Of those that are
 * sent in a window, and those that arrive late from before it, there are at most as many as the limit allows.
 */
export function spacingOf({ requests, window }: RateLimit): { interval: number; burst: number } {
  const burst = Math.max(1, Math.floor(requests * BURST));
  const slack = Math.min(SLACK, window * SLACK_SHARE);
  return { interval: (window + slack) / Math.max(1, requests - burst), burst };
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
