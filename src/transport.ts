import { BrokenBody, readText } from './body.js';
import { RetryBudget } from './budget.js';
import { sleep, systemClock, type Clock } from './clock.js';
import { ClerkAPIError, ClerkConnectionError, ClerkTimeoutError, excerpt, type FailedCall } from './errors.js';
import { Gate } from './gate.js';
import { resolveCallOptions, type CallConfig, type CallOptions, type Config, type RequestEvent } from './options.js';
import { redact, redactCause, redactedKey, redactHeaders } from './redact.js';
import { isRetryable, parseRetryAfter, retryDelay, type Failure } from './retry.js';
import { describe, neverLeft } from './connection-failure.js';

/** A request that can be sent any number of times, because nothing of it is used up by sending. */
export interface Sendable {
  method: string;
  url: string;
  /** `undefined` if the platform shall choose it by the body. */
  contentType: string | undefined;
  body: BodyInit | undefined;
  operation: string | undefined;
  /** Whether a POST or PATCH is safe to repeat; other methods are or are not by themselves. */
  repeatable: boolean;
  options: CallOptions | undefined;
}

/** An answer, read to its end. */
export interface Received {
  status: number;
  headers: Headers;
  /** The body. The API answers with JSON and HTML, never with bytes. */
  text: string;
  /** How it came about, and what must not show, for errors that are found later. */
  request: Sendable;
  attempts: number;
  secretKey: string;
  /** What to throw if the answer is not a success. */
  error?: ClerkAPIError;
}

/** An attempt that failed, with its answer if there was one. */
interface Failed {
  failure: Failure;
  error: Error;
  received?: Received;
}

/** What came of one attempt. */
type Outcome = { failure?: undefined; received: Received } | Failed;

/** What of the world the transport needs; tests bring their own. */
export interface Surroundings {
  clock: Clock;
  /** A number from 0 (included) to 1 (excluded). */
  random: () => number;
}

const repeatableMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);

/** What came back of one request. */
type Exchanged = Pick<Received, 'status' | 'headers' | 'text'>;

/** Why an attempt was given up, and by which limit. */
type Limit = 'timeout' | 'deadline';
class LimitReached {
  constructor(readonly limit: Limit) {}
}

const isSuccess = (status: number) => status >= 200 && status <= 299;

/** What an error says of a call. */
export const failedCall = ({ operation, method, url }: Sendable, attempts: number): FailedCall => ({
  operation,
  method,
  path: new URL(url).pathname,
  attempts,
});

/** Sends requests, and sends them again where the policy allows. One for each client: its calls share a gate and a budget. */
export class Transport {
  readonly #config: Config;
  readonly #clock: Clock;
  readonly #random: () => number;
  readonly #urlPrefix: string;
  readonly #budget = new RetryBudget();
  readonly #gate = new Gate();

  constructor(config: Config, { clock, random }: Surroundings = { clock: systemClock, random: Math.random }) {
    this.#config = config;
    this.#clock = clock;
    this.#random = random;
    this.#urlPrefix = `${config.baseUrl}/`;
  }

  /**
   * @returns the answer, whatever its status
   * @throws ClerkConnectionError, ClerkTimeoutError, the signal's reason, what a hook throws, or TypeError for wrong options
   */
  async send(request: Sendable): Promise<Received> {
    const config = resolveCallOptions(this.#config, request.options);
    config.signal?.throwIfAborted();
    if (!request.url.startsWith(this.#urlPrefix)) {
      throw new TypeError(
        `clerk-bapi: the secret key goes to ${this.#config.baseUrl} alone, and not to ${request.url}.`,
      );
    }
    const deadlineAt = this.#clock.now() + config.deadline;
    this.#budget.deposit();

    for (let attempt = 1; ; attempt++) {
      const refused = this.#isClosed(config) && (await this.#passGate(request, config, attempt - 1, deadlineAt));
      if (refused) return refused;
      const outcome = await this.#attempt(request, config, attempt, deadlineAt);
      if (!outcome.failure) return outcome.received;

      const { error, received } = outcome;
      const delay = this.#delay(outcome, request, config, attempt, deadlineAt);
      if (delay === undefined) {
        if (received) return received;
        throw error;
      }
      if (this.#config.onRetry) await this.#config.onRetry({ ...this.#event(request, config, attempt), error, delay });
      // After a 429 the gate does the waiting, for this call as for the others.
      if (received?.status !== 429) await sleep(this.#clock, delay, config.signal);
    }
  }

  /** How long to wait before the request is sent again, in ms; `undefined` if it is not. A 429 closes the gate. */
  #delay(
    outcome: Failed,
    request: Sendable,
    config: CallConfig,
    attempt: number,
    deadlineAt: number,
  ): number | undefined {
    const { failure, received } = outcome;
    const policy = config.retry || this.#config.retry;
    const delay = policy ? retryDelay(policy, failure, attempt, this.#random) : undefined;
    if (delay === undefined) return undefined;
    const at = this.#clock.now() + delay;
    const isRateLimit = received?.status === 429;
    if (isRateLimit) this.#gate.close(config.secretKey, { opensAt: at, refusal: received });

    const repeatable = request.repeatable || repeatableMethods.has(request.method);
    if (!config.retry || attempt >= config.retry.maxAttempts || !isRetryable(failure, repeatable)) return undefined;
    if (at >= deadlineAt) return undefined;
    if (!isRateLimit && !this.#budget.withdraw()) return undefined;
    return delay;
  }

  /** Calls without retries do not wait either. */
  #isClosed = ({ retry, secretKey }: CallConfig) => retry && this.#gate.closed(secretKey, this.#clock.now());

  /** Waits until the gate is open. @returns the 429 of the call that closed it, if that is past the deadline */
  async #passGate(
    request: Sendable,
    config: CallConfig,
    attempts: number,
    deadlineAt: number,
  ): Promise<Received | undefined> {
    for (let closed = this.#isClosed(config); closed; closed = this.#isClosed(config)) {
      const remaining = closed.opensAt - this.#clock.now();
      if (closed.opensAt >= deadlineAt) {
        const error = new ClerkAPIError(failedCall(request, attempts), closed.refusal, {
          retryAfter: Math.ceil(remaining / 1000),
        });
        return { ...closed.refusal, request, attempts, error };
      }
      await sleep(this.#clock, remaining, config.signal);
    }
    return undefined;
  }

  #event(request: Sendable, config: CallConfig, attempt: number): RequestEvent {
    const headers = new Headers(this.#headers(request, config));
    headers.set('authorization', `Bearer ${redactedKey(config.secretKey)}`);
    return { operation: request.operation, method: request.method, url: request.url, headers, attempt };
  }

  #headers({ contentType }: Sendable, { headers, secretKey }: CallConfig): Record<string, string> {
    const all: Record<string, string> = { ...headers, authorization: `Bearer ${secretKey}` };
    if (contentType !== undefined) all['content-type'] = contentType;
    return all;
  }

  /** Sends a request once. Failures are returned; what is thrown ends the call. */
  async #attempt(request: Sendable, config: CallConfig, attempt: number, deadlineAt: number): Promise<Outcome> {
    const { onRequest, onResponse } = this.#config;
    const { secretKey } = config;
    if (onRequest) await onRequest(this.#event(request, config, attempt));
    config.signal?.throwIfAborted(); // it may have been, meanwhile
    const startedAt = this.#clock.now();
    let exchanged: Exchanged;
    try {
      exchanged = await this.#exchange(request, config, deadlineAt - startedAt);
    } catch (thrown) {
      return this.#connectionFailure(thrown, config, failedCall(request, attempt));
    }
    const { status, headers, text } = exchanged;
    if (onResponse) {
      const duration = this.#clock.now() - startedAt;
      const responseHeaders = redactHeaders(headers, secretKey);
      await onResponse({ ...this.#event(request, config, attempt), status, responseHeaders, duration });
    }
    if (isSuccess(status)) return { received: { status, headers, text, request, attempts: attempt, secretKey } };

    const answer = {
      status,
      headers: redactHeaders(headers, secretKey),
      text: redact(text, secretKey),
    };
    const retryAfter = parseRetryAfter(headers.get('retry-after'), this.#clock.date());
    const isRedirect = status === 0 || (status >= 300 && status <= 399);
    const error = new ClerkAPIError(failedCall(request, attempt), answer, {
      retryAfter: retryAfter === undefined ? undefined : Math.ceil(retryAfter / 1000),
      ...(isRedirect
        ? { problem: 'a redirect. It is not followed: the secret key would go along. Check `baseUrl`' }
        : {}),
    });
    const received = { ...answer, request, attempts: attempt, secretKey, error };
    return { failure: { kind: 'refused', status, retryAfter }, error, received };
  }

  /** One request and its whole answer, or what ended it: the caller's signal, a limit, or what `fetch` threw. */
  #exchange(request: Sendable, config: CallConfig, untilDeadline: number): Promise<Exchanged> {
    return new Promise((resolve, reject) => {
      const controller = new AbortController();
      const { signal, timeout } = config;
      // Rejects at once, and does not rely on `fetch` to heed its signal.
      const stop = (reason: unknown) => {
        end();
        controller.abort(reason);
        reject(reason);
      };
      const limit: Limit = timeout <= untilDeadline ? 'timeout' : 'deadline';
      const milliseconds = Math.min(timeout, untilDeadline);
      const isLimited = milliseconds !== Number.POSITIVE_INFINITY;
      const cancel = isLimited ? this.#clock.after(milliseconds, () => stop(new LimitReached(limit))) : undefined;
      const abort = signal && (() => stop(signal.reason));
      if (abort) signal.addEventListener('abort', abort, { once: true });
      const end = () => {
        cancel?.();
        if (abort) signal.removeEventListener('abort', abort);
      };
      this.#fetch(request, config, controller.signal).then(
        (exchanged) => {
          end();
          resolve(exchanged);
        },
        (error: unknown) => {
          end();
          reject(error);
        },
      );
    });
  }

  async #fetch(request: Sendable, config: CallConfig, signal: AbortSignal): Promise<Exchanged> {
    const { method, url, body } = request;
    const init: RequestInit = { method, headers: this.#headers(request, config), redirect: 'manual', signal };
    if (body !== undefined) init.body = body;
    const response = await this.#config.fetch(url, init);
    return { status: response.status, headers: response.headers, text: await readText(response) };
  }

  #connectionFailure(thrown: unknown, config: CallConfig, call: FailedCall): Failed {
    if (config.signal?.aborted) throw config.signal.reason;
    if (thrown instanceof LimitReached) {
      return { failure: { kind: 'timeout' }, error: new ClerkTimeoutError(call, thrown.limit, config[thrown.limit]) };
    }
    if (thrown instanceof BrokenBody) {
      const start = excerpt(redact(thrown.start, config.secretKey));
      const problem = `answered ${thrown.status}, and the body broke off after ${start ? JSON.stringify(start) : 'nothing'}`;
      const cause = redactCause(thrown.cause, config.secretKey);
      const error = new ClerkConnectionError(call, problem, { cause, status: thrown.status, bodyExcerpt: start });
      return { failure: { kind: 'broken' }, error };
    }
    const cause = redactCause(thrown, config.secretKey);
    const unsent = neverLeft(thrown);
    const reason = cause instanceof Error ? describe(cause) : String(cause);
    const problem = unsent ? `was not sent: ${reason}` : `got no answer: ${reason}`;
    return {
      failure: { kind: unsent ? 'unsent' : 'broken' },
      error: new ClerkConnectionError(call, problem, { cause }),
    };
  }
}
