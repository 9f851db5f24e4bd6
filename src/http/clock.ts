/** Time, so that tests can bring their own. */
export interface Clock {
  /** A clock that only goes forward, in ms. */
  now(): number;
  /** The time of day, as Unix time in ms. */
  date(): number;
  /** Calls back after that many ms. @returns what takes it back */
  after(milliseconds: number, callback: () => void): () => void;
}

/** Timers take no longer delay than this: more would fire at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => performance.now(),
  date: () => Date.now(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, Math.min(milliseconds, LONGEST_TIMER));
    return () => clearTimeout(timer);
  },
};
