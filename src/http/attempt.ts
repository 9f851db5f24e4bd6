import { ClerkTimeoutError } from '../errors.js';
import type { Config } from './config.js';
import { failedCall, requestEvent, type Call } from './call.js';
import type { Clock } from './clock.js';
import { connectionErrorOf, isLasting, wasNeverSent } from './connection-failure.js';
import { redactHeaders } from './redaction.js';
import { apiErrorOf, type HttpResponse } from './response.js';
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
function failedAttempt(call: Call, thrown: unknown): FailedAttempt {
  if (thrown instanceof ClerkTimeoutError)
    return { failure: { kind: call.isUnsent ? 'unsent' : 'timeout' }, error: thrown };
  const isUnsent = wasNeverSent(thrown);
  return {
    failure: { kind: isLasting(thrown) ? 'lasting' : isUnsent ? 'unsent' : 'broken' },
    error: connectionErrorOf(failedCall(call), isUnsent, thrown, call.config.secretKey),
  };
}

/** The outcome of an attempt with an error response. */
function errorAttempt(response: HttpResponse, clock: Clock): FailedAttempt {
  const { status, headers } = response.source;
  const retryAfter = parseRetryAfter(headers.get('retry-after'), clock.date());
  const { call } = response;
  const isRedirect = !status || (status >= 300 && status < 400);
  const problem = isRedirect
    ? 'a redirect. It is not followed: the secret key would go along. Check `baseUrl`'
    : status === 404 && call.request.method === 'DELETE' && call.hasUnknownEffect
      ? 'not found. An earlier attempt got no usable response, and has probably deleted it'
      : undefined;
  const error = (response.error = apiErrorOf(response, problem, retryAfter));
  return { response, failure: { kind: 'status', status, retryAfter }, error };
}

/**
 * Sends the request of a call once, with the hooks around it.
 *
 * @throws the signal's reason, or what a hook throws: they end the call
 */
export async function attempt({ fetch, onRequest, onResponse }: Config, clock: Clock, call: Call): Promise<Outcome> {
  const { secretKey, signal } = call.config;
  if (onRequest) await hook(clock, call, () => onRequest(requestEvent(call)));
  signal?.throwIfAborted(); // during the hook
  const startedAt = clock.now();
  let response: HttpResponse;
  try {
    response = await roundTrip(fetch, clock, call);
  } catch (thrown) {
    if (signal?.aborted) throw signal.reason;
    return failedAttempt(call, thrown);
  }
  if (onResponse) {
    const duration = clock.now() - startedAt;
    const { status, headers } = response.source;
    const responseHeaders = redactHeaders(headers, secretKey);
    await hook(clock, call, () => onResponse({ ...requestEvent(call), status, responseHeaders, duration }));
  }
  return response.ok ? { response } : errorAttempt(response, clock);
}
