import { failedCall, Received, refusalOf } from './response.js';
import { readText } from './body.js';
import { RetryBudget } from './retry-budget.js';
import { sleep, systemClock, type Clock } from './clock.js';
import { connectionError, neverLeft } from './connection-failure.js';
import { ClerkTimeoutError } from '../errors.js';
import { Gate } from './gate.js';
import {
  resolveCallOptions,
  type CallConfig,
  type CallOptions,
  type Config,
  type RequestEvent,
  type SentInit,
} from '../options.js';
import { redactedKey, redactHeaders } from './redaction.js';
import { isRetryable, parseRetryAfter, retryDelay, type Failure } from './retry.js';

/** A request that can be sent any number of times, because nothing of it is used up by sending. */
export interface Sendable {
  method: string;
  url: string;
  /** `undefined` if the platform shall choose it by the body. */
  contentType?: string | undefined;
  body?: RequestInit['body'] | undefined;
  operation?: string | undefined;
  /** Whether a POST or PATCH is safe to repeat; other methods are or are not by themselves. */
  repeatable?: boolean | undefined;
  options?: CallOptions | undefined;
}

/**
 * Sends a request, as often as the policy allows.
 *
 * @returns the answer, whatever its status
 * @throws ClerkConnectionError, ClerkTimeoutError, the signal's reason, what a hook throws, or TypeError for wrong options
 */
export type Send = (request: Sendable) => Promise<Received>;

/** What of the world the transport needs; tests bring their own. */
export interface Surroundings {
  clock: Clock;
  /** A number from 0 (included) to 1 (excluded). */
  random: () => number;
}

/** What came of one attempt: an answer, a failure, or an answer that is one. */
type Outcome =
  | { failure?: undefined; received: Received; error?: undefined }
  | { failure: Failure; received?: Received; error: Error };

const repeatableMethods = /^(GET|HEAD|OPTIONS|PUT|DELETE)$/;

const headersOf = ({ contentType }: Sendable, { headers }: CallConfig): Record<string, string> =>
  contentType ? { ...headers, 'content-type': contentType } : headers;

/**
 * What `fetch` is called with. A class, since V8 comes to allocate object literals that outlive a request in its old space,
 * where collecting them, with all that they lead to, takes half as long as the call.
 */
class Init implements SentInit {
  readonly redirect = 'manual';
  declare body?: NonNullable<RequestInit['body']>;
  declare signal?: AbortSignal;
  declare onAbort?: NonNullable<SentInit['onAbort']>;

  constructor(
    readonly method: string,
    readonly headers: Record<string, string>,
  ) {}
}

function eventOf(request: Sendable, config: CallConfig, attempt: number): RequestEvent {
  const { operation, method, url } = request;
  const headers = new Headers(headersOf(request, config));
  headers.set('authorization', `Bearer ${redactedKey(config.secretKey)}`);
  return { operation, method, url, headers, attempt };
}

/** One for each client: its calls share a gate and a budget. */
export function createTransport(
  client: Config,
  { clock, random }: Surroundings = { clock: systemClock, random: Math.random },
): Send {
  const { baseUrl, onRequest, onResponse, onRetry } = client;
  const budget = new RetryBudget();
  const gate = new Gate();

  /** One request and its whole answer, or what ended it: the caller's signal, a limit, or what `fetch` threw. */
  const exchange = (request: Sendable, config: CallConfig, attempts: number, untilDeadline: number) =>
    new Promise<Received>((resolve, reject) => {
      const { signal, timeout, secretKey } = config;
      const { method, url, body } = request;
      const init = new Init(method, headersOf(request, config));
      if (body) init.body = body;
      let abortFetch: ((reason: unknown) => void) | undefined;
      if (client.fetch.takesOnAbort) init.onAbort = (abort) => (abortFetch = abort);
      else {
        const controller = new AbortController();
        init.signal = controller.signal;
        abortFetch = (reason) => controller.abort(reason);
      }
      const end = () => {
        cancel?.();
        signal?.removeEventListener('abort', abort);
      };
      const fail = (reason: unknown) => {
        end();
        reject(reason);
      };
      // Rejects at once, and does not rely on `fetch` to heed its signal.
      const stop = (reason: unknown) => {
        fail(reason);
        abortFetch?.(reason);
      };
      const abort = () => stop(signal?.reason);
      signal?.addEventListener('abort', abort);
      const limit = timeout <= untilDeadline ? 'timeout' : 'deadline';
      const milliseconds = Math.min(timeout, untilDeadline);
      const expire = () => stop(new ClerkTimeoutError(failedCall(request, attempts), limit, config[limit]));
      const cancel = milliseconds < Infinity ? clock.after(milliseconds, expire) : undefined;
      const send = async () => {
        const response = await client.fetch(url, init);
        const text = await readText(response);
        end();
        resolve(new Received(response, text, request, attempts, secretKey));
      };
      send().catch(fail);
    });

  /** Sends a request once. Failures are returned; what is thrown ends the call. */
  async function attempt(
    request: Sendable,
    config: CallConfig,
    attempts: number,
    deadlineAt: number,
  ): Promise<Outcome> {
    const { secretKey, signal } = config;
    if (onRequest) await onRequest(eventOf(request, config, attempts));
    signal?.throwIfAborted(); // it may have been, meanwhile
    const startedAt = clock.now();
    let received: Received;
    try {
      received = await exchange(request, config, attempts, deadlineAt - startedAt);
    } catch (thrown) {
      if (signal?.aborted) throw signal.reason;
      if (thrown instanceof ClerkTimeoutError) return { failure: { kind: 'timeout' }, error: thrown };
      const isUnsent = neverLeft(thrown);
      return {
        failure: { kind: isUnsent ? 'unsent' : 'broken' },
        error: connectionError(failedCall(request, attempts), isUnsent, thrown, secretKey),
      };
    }
    const { response } = received;
    const { status } = response;
    if (onResponse) {
      const duration = clock.now() - startedAt;
      const responseHeaders = redactHeaders(response.headers, secretKey);
      await onResponse({ ...eventOf(request, config, attempts), status, responseHeaders, duration });
    }
    if (status >= 200 && status < 300) return { received };
    const retryAfter = parseRetryAfter(response.headers.get('retry-after'), clock.date());
    const isRedirect = !status || (status >= 300 && status < 400);
    const problem = isRedirect
      ? 'a redirect. It is not followed: the secret key would go along. Check `baseUrl`'
      : undefined;
    const error = (received.error = refusalOf(received, problem, retryAfter));
    return { received, failure: { kind: 'refused', status, retryAfter }, error };
  }

  return async (request) => {
    const config = resolveCallOptions(client, request.options);
    const { retry, secretKey, signal } = config;
    signal?.throwIfAborted();
    if (!request.url.startsWith(`${baseUrl}/`)) {
      throw new TypeError(`clerk-bapi: the secret key goes to ${baseUrl} alone, and not to ${request.url}.`);
    }
    const deadlineAt = clock.now() + config.deadline;
    budget.deposit();

    for (let attempts = 1; ; attempts++) {
      // Calls without retries do not wait either.
      for (let closure; (closure = retry && gate.closed(secretKey, clock.now()));) {
        const wait = closure.opensAt - clock.now();
        if (closure.opensAt >= deadlineAt) {
          const { response, text } = closure.refusal;
          const refusal = new Received(response, text, request, attempts - 1, secretKey);
          refusal.error = refusalOf(refusal, undefined, wait);
          return refusal;
        }
        await sleep(clock, wait, signal);
      }
      const { received, failure, error } = await attempt(request, config, attempts, deadlineAt);
      if (!failure) return received;

      const policy = retry || client.retry;
      const delay = policy ? retryDelay(policy, failure, attempts, random) : Infinity;
      const opensAt = clock.now() + delay;
      const isRateLimit = received?.response.status === 429;
      if (isRateLimit && delay < Infinity) gate.close(secretKey, { opensAt, refusal: received });
      if (
        !retry ||
        attempts >= retry.maxAttempts ||
        !isRetryable(failure, request.repeatable || repeatableMethods.test(request.method)) ||
        opensAt >= deadlineAt ||
        (!isRateLimit && !budget.withdraw())
      ) {
        if (received) return received;
        throw error;
      }
      if (onRetry) await onRetry({ ...eventOf(request, config, attempts), error, delay });
      // After a 429 the gate does the waiting, for this call as for the others.
      if (!isRateLimit) await sleep(clock, delay, signal);
    }
  };
}
