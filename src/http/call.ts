import type { FailedCall } from '../errors.js';
import type { RequestEvent } from '../options.js';
import type { CallConfig } from './config.js';
import { redactedKey } from './secret-key.js';
import type { HttpRequest } from './request.js';

/** A call of the client: a request, and its way through the attempts. */
export class Call {
  /** How many requests were passed to `fetch`. */
  attempts = 0;
  /** How many of them count for `maxAttempts`. A 429 does not. */
  failures = 0;
  /** Whether the last of them got a 429. */
  wasRateLimited = false;
  /** How many of them were aborted before a connection of the pool sent them. */
  unsent = 0;
  /** Whether one of them may have taken effect, though it failed. */
  hasUnknownEffect = false;
  /** The place among the calls that wait; 0 for none. */
  arrival = 0;
  /** The number in the log; 0 without one. */
  number = 0;

  /** @param deadlineAt - In ms of the client's clock. */
  constructor(
    readonly request: HttpRequest,
    readonly config: CallConfig,
    readonly deadlineAt: number,
  ) {}
}

/** The operation of a call, as people name it: by its helper, or by method and path. */
export const operationOf = ({ request: { details } }: Call): string => details.operation ?? details.route;

/** What tells operations apart, however they are called. */
export const routeOf = ({ request }: Call): string => request.details.route;

export function headersOf({ request, config: { headers } }: Call): Record<string, string> {
  const { content } = request.details;
  if (typeof content === 'string') return { ...headers, 'content-type': 'application/json' };
  if (!content || !(content instanceof FormData)) return headers;
  const { 'content-type': _, ...others } = headers; // a form's own names its boundary
  return others;
}

/** What an error says of a call. */
export const failedCall = ({ request: { details, method, url }, attempts, unsent }: Call): FailedCall => ({
  operation: details.operation,
  method,
  path: new URL(url).pathname,
  attempts: attempts - unsent,
});

/** What hooks are told of a request. */
export function requestEvent(call: Call): RequestEvent {
  const { request, config, attempts: attempt } = call;
  const headers = new Headers(headersOf(call));
  headers.set('authorization', `Bearer ${redactedKey(config.secretKey)}`);
  const { method, url, details } = request;
  return { operation: details.operation, key: config.keyHash, method, url, headers, attempt };
}
