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

/** Waits that many ms. @throws the signal's reason, as soon as it is aborted */
export function sleep(clock: Clock, milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      cancel();
      reject(signal?.reason);
    };
    const cancel = clock.after(milliseconds, () => {
      signal?.removeEventListener('abort', abort);
      resolve();
    });
    if (signal?.aborted) abort();
    else signal?.addEventListener('abort', abort, { once: true });
  });
}
