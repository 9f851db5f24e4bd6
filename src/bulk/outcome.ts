import { isClerkAPIError, type ClerkAPIError, type FailedCall } from '../errors.js';
import { isLasting, wasNeverSent } from '../http/connection-failure.js';
import { isRepeatableMethod } from '../http/retry.js';

/**
 * What an error says of its row:
 * - `all`: every row would fail in the same way, as with a wrong key.
 * - `uncertain`: it may have been carried out.
 * - `exists`: it is there already (or, of a DELETE, no longer there), perhaps because it was carried out before.
 * - `passing`: it was not carried out, for a reason that passes.
 * - `failed`: it was not carried out, for a reason that stays.
 */
export type Effect = 'all' | 'uncertain' | 'exists' | 'passing' | 'failed';

const connectionErrors = new Set(['ClerkConnectionError', 'ClerkTimeoutError', 'ClerkRateLimitError']);

/** Whether an error is one of a connection. By its name: an application may have two copies of the package. */
const isConnectionError = (error: unknown): error is Error & FailedCall =>
  error instanceof Error && connectionErrors.has(error.name) && 'attempts' in error;

function effectOfStatus(error: ClerkAPIError): Effect {
  const { status, method, errors } = error;
  if (status === 401 || status === 402 || status < 200 || (status >= 300 && status < 400)) return 'all';
  if (status === 425 || status === 429) return 'passing';
  if (status === 408 || status >= 500 || status < 300)
    return isRepeatableMethod(error.method) ? 'passing' : 'uncertain';
  if (status === 404 && method === 'DELETE') return 'exists';
  if (status === 409 || errors.some(({ code }) => /exists|already|duplicate_record/.test(code))) return 'exists';
  return 'failed';
}

function effectOfConnection(error: Error & FailedCall): Effect {
  if (isLasting(error.cause)) return 'all';
  if (error.name === 'ClerkRateLimitError' || error.attempts === 0 || wasNeverSent(error.cause)) return 'passing';
  return isRepeatableMethod(error.method) ? 'passing' : 'uncertain';
}

/** What an error of `run` or `settle` says. An error that wraps one of the client says the same. */
export function effectOf(error: unknown, depth = 0): Effect {
  if (isClerkAPIError(error)) return effectOfStatus(error);
  if (isConnectionError(error)) return effectOfConnection(error);
  if (error instanceof Error && error.cause !== undefined && depth < 4) return effectOf(error.cause, depth + 1);
  return 'failed';
}
