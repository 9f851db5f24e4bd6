import { turn } from '../store/real-time.js';
import type { App } from './app.js';

/** How many requests may follow each other within one turn of the event loop. */
const IN_A_ROW = 50;

/** A `fetch` that passes requests to an app without a network. */
export function createFetch(app: App): typeof fetch {
  let inARow = 0;
  /**
   * Takes a turn of the event loop, as a network does, but only after many requests: without any, a loop of calls would let
   * no timer run; with one each, a test that moves fake timers on would be over before the response is there.
   */
  const takeTurn = async () => {
    inARow += 1;
    if (inARow === 1) void turn().then(() => (inARow = 0));
    if (inARow > IN_A_ROW) await turn();
  };
  return async (input, init) => {
    // The signal goes beside the request: following one is what costs most of a `Request`, in time and in memory.
    const request = new Request(input, { ...init, signal: null });
    const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
    await takeTurn();
    signal?.throwIfAborted();
    const response = app.fetch(request, signal ? { signal } : {});
    return signal ? until(signal, response) : response;
  };
}

/** A value, unless the caller gives up before it is there. */
async function until<T>(signal: AbortSignal, value: T | Promise<T>): Promise<T> {
  let giveUp = () => {};
  const aborted = new Promise<never>((_, reject) => {
    giveUp = () => reject(signal.reason as Error);
    signal.addEventListener('abort', giveUp);
  });
  try {
    return await Promise.race([aborted, value]);
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}
