import type { Clock } from '../clock.js';

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

/**
 * Spaces requests evenly below a limit, by the generic cell rate algorithm (GCRA). Those that wait go in their order. They
 * share one timer.
 */
export class Bucket {
  readonly #clock: Clock;
  readonly #interval: number;
  readonly #tolerance: number;
  readonly #waiting = new Set<() => void>();
  /** When the bucket will be empty again, in ms of the clock. */
  emptyAt = -Infinity;

  constructor(clock: Clock, limit: RateLimit) {
    const { interval, burst } = spacingOf(limit);
    this.#clock = clock;
    this.#interval = interval;
    this.#tolerance = (burst - 1) * interval;
  }

  /** Waits for the turn of a request. @returns `undefined` if it may go now, else a promise, and what gives up waiting */
  acquire(): { turn: Promise<void>; cancel: () => void } | undefined {
    if (this.#waiting.size === 0 && this.#take()) return undefined;
    let go = () => {};
    const turn = new Promise<void>((resolve) => (go = resolve));
    this.#waiting.add(go);
    if (this.#waiting.size === 1) this.#schedule();
    return { turn, cancel: () => void this.#waiting.delete(go) };
  }

  #take(): boolean {
    const now = this.#clock.now();
    if (this.emptyAt - this.#tolerance > now) return false;
    this.emptyAt = Math.max(this.emptyAt, now) + this.#interval;
    return true;
  }

  #schedule(): void {
    this.#clock.after(this.emptyAt - this.#tolerance - this.#clock.now(), () => {
      for (const go of this.#waiting) {
        if (!this.#take()) break;
        this.#waiting.delete(go);
        go();
      }
      if (this.#waiting.size) this.#schedule();
    });
  }
}
