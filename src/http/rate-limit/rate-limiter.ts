import { operationOf, type Call } from '../call.js';
import type { Clock } from '../clock.js';
import { within } from '../within.js';
import type { RateLimit } from './bucket.js';

/** Spaces requests, so that they stay below a limit. */
export interface RateLimiter {
  /**
   * Waits for the turn of a request. It is called for each attempt.
   *
   * @param request - `key` tells secret keys apart, and is none. `operation` is the helper, such as `users.get`.
   * @param signal - Is aborted when the call ends before its turn.
   */
  acquire(request: { key: string; operation: string }, signal?: AbortSignal): Promise<void> | void;
}

/** Whether the API limits the rate of a request. It does so for all but one operation. */
export const isLimited = ({ operation }: Call): boolean => !operation.route.endsWith('/jwks');

/** Waits for the turn of a call, by a limiter of the client. @returns `undefined` if it need not wait */
export function turnOf(limiter: RateLimiter, call: Call, clock: Clock): Promise<void> | undefined {
  if (!isLimited(call)) return undefined;
  const controller = new AbortController();
  const turn = limiter.acquire({ key: call.config.keyHash, operation: operationOf(call) }, controller.signal);
  return turn ? within(clock, call, turn, (reason) => controller.abort(reason)) : undefined;
}

/** A limit, with the route of the operation that it is of; without one it is the key's. */
export type NamedLimit = RateLimit & { route?: string };

/** The limits below which a call is spaced, by the client's option `rateLimit`. */
export function limitsOf(option: boolean | RateLimit, call: Call): NamedLimit[] {
  if (!option || !isLimited(call)) return [];
  const { route, endpoint } = call.operation;
  const own = endpoint.rateLimit;
  const ofKind = { requests: call.config.secretKey.startsWith('sk_live_') ? 1_000 : 100, window: 10_000 };
  return [...(own ? [{ ...own, route }] : []), option === true ? ofKind : option];
}
