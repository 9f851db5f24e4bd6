import type { Clock } from '../http/clock.js';
import type { BulkProgress, BulkResult } from './options.js';

/** How often progress is told at most, in ms. */
const INTERVAL = 100;
/** How far back the rate looks, in ms. */
const SPAN = 30_000;

/** Counts the rows that have ended, and tells of it. */
export class Progress {
  readonly #clock: Clock;
  readonly #total: number | undefined;
  readonly #onProgress: (progress: BulkProgress) => void;
  /** How many rows had ended at some moments, oldest first. */
  readonly #samples: { at: number; count: number }[];
  #toldAt = -Infinity;
  #ended = 0;

  constructor(clock: Clock, total: number | undefined, onProgress: (progress: BulkProgress) => void) {
    this.#clock = clock;
    this.#total = total;
    this.#onProgress = onProgress;
    this.#samples = [{ at: clock.now(), count: 0 }];
  }

  /** Counts a row that was sent. */
  count(): void {
    this.#ended += 1;
  }

  /** Tells of the progress, unless it has just done so. */
  tell(result: BulkResult, isLast = false): void {
    const now = this.#clock.now();
    if (!isLast && now - this.#toldAt < INTERVAL) return;
    this.#toldAt = now;
    const { done, skipped } = result;
    const [failed, unsettled] = [result.failed.length, result.unsettled.length];
    const rate = this.#rate(now);
    const left = this.#total === undefined ? undefined : this.#total - done - skipped - failed - unsettled;
    const eta = left === 0 ? 0 : left === undefined || rate === 0 ? undefined : Math.max(0, (left / rate) * 1000);
    this.#onProgress({ done, skipped, failed, unsettled, total: this.#total, rate, eta });
  }

  #rate(now: number): number {
    const samples = this.#samples;
    const first = samples.findIndex(({ at }) => now - at <= SPAN);
    samples.splice(0, first); // all stay after a longer silence, when it is -1
    samples.push({ at: now, count: this.#ended });
    const { at = now, count = 0 } = samples[0] ?? {};
    return now > at ? ((this.#ended - count) / (now - at)) * 1000 : 0;
  }
}
