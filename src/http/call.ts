import type { FailedCall } from '../errors.js';
import type { RequestEvent, SentInit } from '../options.js';
import type { CallConfig } from './config.js';
import type { KeyQueue } from './rate-limit/key-queue.js';
import type { Operation } from './request.js';
import { redactedKey } from './secret-key.js';

/** A call of the client: what is sent, and its way through the attempts. Many may wait at a time, so it is small. */
export class Call {
  /** How many requests were passed to `fetch`. */
  attempts = 0;
  /** How many of them count for `maxAttempts`. A 429 does not. */
  failures = 0;
  /** How many of them were aborted before a connection of the pool sent them. */
  unsent = 0;
  /** Whether it may send its next request. */
  isAdmitted = false;
  /** Whether the last request got a 429. */
  wasRateLimited = false;
  /** Whether a request may have taken effect, though it failed. */
  hasUnknownEffect = false;
  /** The place among the calls that wait; 0 for none. */
  arrival = 0;
  /** The number in the log; 0 without one. */
  number = 0;

  /**
   * @param content - The body: JSON if it is a string. Sending does not use it up, so that it can be sent again.
   * @param deadlineAt - In ms of the client's clock.
   */
  constructor(
    readonly operation: Operation,
    readonly url: string,
    readonly content: SentInit['body'] | undefined,
    readonly config: CallConfig,
    readonly queue: KeyQueue,
    readonly deadlineAt: number,
  ) {}
}

/** The operation of a call, as people name it: by its helper, or by method and path. */
export const operationOf = ({ operation: { name, route } }: Call): string => name ?? route;

export function headersOf({ content, config: { headers } }: Call): Record<string, string> {
  if (typeof content === 'string') return { ...headers, 'content-type': 'application/json' };
  if (!content || !(content instanceof FormData)) return headers;
  const { 'content-type': _, ...others } = headers; // a form's own names its boundary
  return others;
}

/** What an error says of a call. */
export const failedCall = ({ operation: { name, method }, url, attempts, unsent }: Call): FailedCall => ({
  operation: name,
  method,
  path: new URL(url).pathname,
  attempts: attempts - unsent,
});

/** What hooks are told of a request. */
export function requestEvent(call: Call): RequestEvent {
  const { operation, url, config, attempts: attempt } = call;
  const headers = new Headers(headersOf(call));
  headers.set('authorization', `Bearer ${redactedKey(config.secretKey)}`);
  return { operation: operation.name, key: config.keyHash, method: operation.method, url, headers, attempt };
}
