import { setImmediate as turn } from 'node:timers/promises';
import type { App } from './app.js';

/** A `fetch` that passes requests to an app without a network. */
export function createFetch(app: App): typeof fetch {
  return async (input, init) => {
    // The signal goes beside the request: following one is what costs most of a `Request`, in time and in memory.
    const request = new Request(input, { ...init, signal: null });
    const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
    // A turn of the event loop, as a network takes one: without it, a loop of calls would let no timer run.
    await turn();
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
