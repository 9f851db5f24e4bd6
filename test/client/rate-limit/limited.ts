// An API that limits the rate of requests, without a network.
import type { ClerkOptions } from '../../../src/options.js';
import { errorResponse, json, stubbed, type SentRequest } from '../../helpers.js';

export const user = { id: 'user_1' };
export const tooMany = (seconds: number) => errorResponse(429, { 'retry-after': String(seconds) }, 'too_many_requests');

/** A client of an API that allows some requests in each window, and takes 5 ms for each. */
export function limited({ requests = 100, window = 1_000 }, options: ClerkOptions = {}) {
  const counts = new Map<number, number>();
  const stub = stubbed(async ({ at }: SentRequest) => {
    const start = at - (at % window);
    const count = (counts.get(start) ?? 0) + 1;
    counts.set(start, count);
    await new Promise<void>((resolve) => void stub.clock.after(5, resolve));
    if (count <= requests) return json(user);
    rejected++;
    return tooMany(Math.ceil((start + window - at) / 1_000));
  }, options);
  let rejected = 0;
  return { ...stub, rejected: () => rejected };
}

export const settledIn = (outcomes: { settled: boolean; error?: unknown }[]) => ({
  settled: outcomes.filter(({ settled }) => settled).length,
  failed: outcomes.filter(({ error }) => error !== undefined).length,
});
