import { ClerkTimeoutError } from '../errors.js';
import { IncompleteBodyError } from './body.js';
import type { Config } from './config.js';
import { failedCall, requestEvent, type Call } from './call.js';
import type { Clock } from './clock.js';
import { connectionErrorOf, isLasting, wasNeverSent } from './connection-failure.js';
import { redactCause, redactHeaders } from './redaction.js';
import { apiErrorOf, HttpResponse } from './response.js';
import { parseRetryAfter, type Failure } from './retry.js';
import { roundTrip } from './round-trip.js';
import { hook } from './within.js';

/** A failed attempt. It has a response if that has an error status. */
export interface FailedAttempt {
  failure: Failure;
  response?: HttpResponse;
  error: Error;
}

/** The end of an attempt. */
export type Outcome = { failure?: undefined; response: HttpResponse; error?: undefined } | FailedAttempt;

/** The outcome of an attempt without a complete response. */
function failedAttempt(call: Call, thrown: unknown, unsentBefore: number): FailedAttempt {
  if (thrown instanceof ClerkTimeoutError) {
    if (call.unsent === unsentBefore) return { failure: { kind: 'timeout' }, error: thrown };
    const error = new ClerkTimeoutError(failedCall(call), thrown.limit, thrown.milliseconds);
    return { failure: { kind: 'unsent' }, error };
  }
  // Looked at as it is shown: to read a property of what was thrown could throw, with the key in it.
  const { secretKey } = call.config;
  const cause = redactCause(thrown instanceof IncompleteBodyError ? thrown.cause : thrown, secretKey);
  const isUnsent = wasNeverSent(cause);
  return {
    failure: { kind: isLasting(cause) ? 'lasting' : isUnsent ? 'unsent' : 'broken' },
    error: connectionErrorOf(failedCall(call), isUnsent, thrown, cause, secretKey),
  };
}

/** What a redirect, or a DELETE that finds nothing, means; `undefined` where the body says it. */
function problemOf({ status, call }: HttpResponse): string | undefined {
  if (!status || (status >= 300 && status < 400))
    return 'a redirect. It is not followed: the secret key would go along. Check `baseUrl`';
  return isProbablyDone(status, call)
    ? 'not found. An earlier attempt got no usable response, and has probably deleted it'
    : undefined;
}

/** Whether a DELETE finds nothing because an attempt before this one has deleted it. */
const isProbablyDone = (status: number, { operation, hasUnknownEffect }: Call) =>
  status === 404 && operation.method === 'DELETE' && hasUnknownEffect;

/** The outcome of an attempt with an error response. */
function errorAttempt(response: HttpResponse, clock: Clock): Outcome {
  const { status, source, call } = response;
  // No body is due: the caller gets what the earlier attempt would have returned.
  if (call.operation.endpoint.bodiless && isProbablyDone(status, call))
    return { response: new HttpResponse({ status: 204, headers: source.headers }, '', call) };
  const retryAfter = parseRetryAfter(source.headers.get('retry-after'), clock.date());
  const error = (response.error = apiErrorOf(response, problemOf(response), retryAfter));
  return { response, failure: { kind: 'status', status, retryAfter }, error };
}

/**
 * Sends the request of a call once, with the hooks around it.
 *
 * @throws the signal's reason, or what a hook throws: they end the call
 */
export async function attempt(client: Config, clock: Clock, call: Call): Promise<Outcome> {
  const { log, onRequest, onResponse } = client;
  const { secretKey, signal, onOwnResponse } = call.config;
  if (onRequest) await hook(clock, call, () => onRequest(requestEvent(call)));
  signal?.throwIfAborted(); // during the hook
  const startedAt = clock.now();
  const logAttempt = (result: string | number) =>
    log?.('debug', call, `attempt ${call.attempts}: ${result} in ${Math.round(clock.now() - startedAt)} ms`);
  const { unsent } = call;
  let response: HttpResponse;
  try {
    response = await roundTrip(client, clock, call);
  } catch (thrown) {
    if (signal?.aborted) throw signal.reason;
    const failed = failedAttempt(call, thrown, unsent);
    logAttempt(failed.failure.kind);
    return failed;
  }
  logAttempt(response.status);
  if (onResponse || onOwnResponse) {
    const duration = clock.now() - startedAt;
    const { status, headers } = response.source;
    const responseHeaders = redactHeaders(headers, secretKey);
    const event = { ...requestEvent(call), status, responseHeaders, duration };
    for (const each of [onResponse, onOwnResponse]) if (each) await hook(clock, call, () => each(event));
  }
  return response.ok ? { response } : errorAttempt(response, clock);
}
