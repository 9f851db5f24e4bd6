import { ClerkTimeoutError } from '../errors.js';
import { IncompleteBodyError } from './body.js';
import type { Config } from './config.js';
import { failedCall, type Call } from './call.js';
import type { Clock } from './clock.js';
import { connectionErrorOf, endsRendering, isLasting, wasNeverSent } from './connection-failure.js';
import { redactCause, redactHeaders } from './redaction.js';
import { apiErrorOf, HttpResponse } from './response.js';
import { parseRetryAfter, type Failure } from './retry.js';
import { roundTrip } from './round-trip.js';
import { tell } from './within.js';

/** A failed attempt. It has a response if that has an error status. */
export interface FailedAttempt {
  failure: Failure;
  response?: HttpResponse;
  error: Error;
}

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

/** The outcome of an attempt with an error response. */
function errorAttempt(response: HttpResponse, clock: Clock): FailedAttempt | HttpResponse {
  const { status, source, call } = response;
  const { endpoint, method } = call.operation;
  const problem =
    !status || (status >= 300 && status < 400)
      ? 'a redirect. It is not followed: the secret key would go along. Check `baseUrl`'
      : undefined;
  // What the API rejects now, an earlier attempt may have done.
  const isRepeated = call.hasUnknownEffect && method !== 'GET' && status < 500;
  const retryAfter = parseRetryAfter(source.headers.get('retry-after'), clock.date());
  const error = (response.error = apiErrorOf(response, problem, retryAfter, isRepeated));
  // Nothing is left to delete, and no body is due: the caller gets what the earlier attempt would have returned.
  if (isRepeated && endpoint.bodiless && (status === 404 || error.code === 'svix_app_missing'))
    return new HttpResponse({ status: 204, headers: source.headers }, '', call);
  return { response, failure: { kind: 'status', status, retryAfter }, error };
}

/** Tells the log and the hooks how an attempt ended. */
async function report(
  { log, onResponse }: Config,
  clock: Clock,
  call: Call,
  outcome: HttpResponse | FailedAttempt,
  duration: number,
): Promise<void> {
  const source = outcome instanceof HttpResponse ? outcome.source : undefined;
  const result = outcome instanceof HttpResponse ? outcome.status : outcome.failure.kind;
  log?.('debug', call, `attempt ${call.attempts}: ${result} in ${Math.round(duration)} ms`);
  if (!source) return;
  for (const hook of [onResponse, call.config.onOwnResponse])
    if (hook) {
      const responseHeaders = redactHeaders(source.headers, call.config.secretKey);
      await tell(clock, call, hook, { status: source.status, responseHeaders, duration });
    }
}

/**
 * Sends the request of a call once, with the hooks around it.
 *
 * @returns the response if its status is 2xx
 * @throws the signal's reason, what a hook throws, or what ends a rendering: they end the call
 */
export async function attempt(client: Config, clock: Clock, call: Call): Promise<HttpResponse | FailedAttempt> {
  const { log, onRequest, onResponse } = client;
  const { signal, onOwnResponse } = call.config;
  call.attempts += 1;
  if (onRequest) await tell(clock, call, onRequest, {});
  signal?.throwIfAborted(); // during the hook
  const isReported = log || onResponse || onOwnResponse;
  const startedAt = isReported ? clock.now() : 0;
  const { unsent } = call;
  let outcome: HttpResponse | FailedAttempt;
  try {
    outcome = await roundTrip(client, clock, call);
  } catch (thrown) {
    if (signal?.aborted) throw signal.reason;
    if (endsRendering(thrown)) throw thrown;
    outcome = failedAttempt(call, thrown, unsent);
  }
  if (isReported) await report(client, clock, call, outcome, clock.now() - startedAt);
  return outcome instanceof HttpResponse && !outcome.ok ? errorAttempt(outcome, clock) : outcome;
}
