/**
 * When a call is sent again, and after how long. Times are in ms.
 *
 * @example
 * const clerk = createClerk({ retry: { maxAttempts: 5, maxRetryAfter: 60_000 } });
 */
export interface RetryOptions {
  /**
   * How many times a request is sent at most, the first time included.
   * @default 3
   */
  maxAttempts?: number | undefined;
  /**
   * The longest wait before the second attempt, in ms. It doubles with each further attempt; the actual wait is drawn at
   * random between 0 and that ("full jitter").
   * @default 500
   */
  baseDelay?: number | undefined;
  /**
   * Where the doubling ends, in ms.
   * @default 8000
   */
  maxDelay?: number | undefined;
  /**
   * The longest `Retry-After` that is waited for, in ms. If the API asks for more, the error is thrown at once, with
   * `retryAfter` on it.
   * @default 30000
   */
  maxRetryAfter?: number | undefined;
}

export type RetryPolicy = Record<keyof RetryOptions, number>;

export const defaultRetryPolicy: RetryPolicy = {
  maxAttempts: 3,
  baseDelay: 500,
  maxDelay: 8_000,
  maxRetryAfter: 30_000,
};

/**
 * How an attempt failed.
 * - `status`: the response has an error status.
 * - `unsent`: the request was never sent.
 * - `broken`: the connection or the response ended early. Whether the request took effect is unknown.
 * - `lasting`: another attempt would fail in the same way, as with a wrong certificate.
 * - `timeout`: there was no complete response in time. Whether the request took effect is unknown.
 */
export interface Failure {
  kind: 'status' | 'unsent' | 'broken' | 'timeout' | 'lasting';
  /** For `status` alone, as `retryAfter` is, in ms. */
  status?: number;
  retryAfter?: number | undefined;
}

/** Whether a method has the same effect when it is sent twice. */
export const isRepeatableMethod = (method: string): boolean => /^(GET|HEAD|OPTIONS|PUT|DELETE)$/.test(method);

/**
 * Whether a failure other than a 429 may pass by itself and the request may be sent again.
 *
 * A request that got a 425 or was never sent had no effect: any method may be repeated. After other failures the request may
 * have taken effect: only what is safe to repeat is repeated.
 */
export function isRetryable({ kind, status = 0 }: Failure, repeatable: boolean): boolean {
  if (kind === 'lasting') return false;
  if (kind === 'unsent' || status === 425) return true;
  return repeatable && (kind !== 'status' || status === 408 || (status >= 500 && status <= 599));
}

/**
 * How long to wait before the next attempt, in ms.
 *
 * @param attempt - How many requests were sent so far.
 * @param random - Returns a number from 0 (included) to 1 (excluded).
 */
export function retryDelay(
  { baseDelay, maxDelay }: RetryPolicy,
  { retryAfter }: Failure,
  attempt: number,
  random: () => number,
): number {
  // Never earlier than asked. The jitter keeps several processes with one key from coming back at the same moment.
  if (retryAfter !== undefined) return retryAfter + random() * baseDelay;
  return random() * Math.min(maxDelay, baseDelay * 2 ** (attempt - 1));
}

/** The shortest wait after a 429 that does not say how long to wait, in ms. */
const UNKNOWN_RETRY_AFTER = 1_000;

/** The longest block, in ms: no limit of the API has a longer window. */
const LONGEST_BLOCK = 3_600_000;

/**
 * How long to wait after a 429, whatever the policy says. It grows with the attempts where the API asks for no wait.
 *
 * @returns ms
 */
export function rateLimitDelay(
  { baseDelay }: RetryPolicy,
  retryAfter = UNKNOWN_RETRY_AFTER,
  attempt: number,
  random: () => number,
): number {
  const wait = Math.max(retryAfter, Math.min(UNKNOWN_RETRY_AFTER, 10 * 2 ** attempt));
  return Math.min(wait, LONGEST_BLOCK) + random() * baseDelay;
}

/** The longest wait that is believed, in ms: a gateway may send a point in time in place of seconds. */
const LONGEST_RETRY_AFTER = 86_400_000;

/**
 * Reads the header `Retry-After`: seconds, or a date. If gateways added theirs, the longest wait counts.
 *
 * @param now - The present moment as Unix time in ms.
 * @returns ms from now, from 0 to a day; `undefined` if the header is missing or is neither
 */
export function parseRetryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  const seconds = value.split(',').map((text) => (/^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : Number.NaN));
  // A date has letters. Without this, `Date.parse` makes a year of "-5".
  const wait = /[a-z]/i.test(value) ? Date.parse(value) - now : Math.max(...seconds) * 1000;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(0, wait), LONGEST_RETRY_AFTER);
}
