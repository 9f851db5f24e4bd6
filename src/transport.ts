import { RetryBudget } from './budget.js';
import { sleep, systemClock, type Clock } from './clock.js';
import { ClerkAPIError, ClerkConnectionError, ClerkTimeoutError, excerpt, type FailedCall } from './errors.js';
import { Gate } from './gate.js';
import { resolveCallOptions, type CallConfig, type CallOptions, type Config, type RequestEvent } from './options.js';
import { redact, redactCause, redactedKey, redactHeaders } from './redact.js';
import { isRetryable, parseRetryAfter, retryDelay, type Failure } from './retry.js';

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
  body: Uint8Array<ArrayBuffer>;
  /** How the call came about, and what must not show, for errors that are found later. */
  call: FailedCall;
  secretKey: string;
  /** What to throw if the answer is not a success. */
  error?: ClerkAPIError;
}

/** What came of one attempt. */
type Outcome =
  ({ received: Received } & { failure?: undefined }) | { failure: Failure; error: Error; received?: Received };

/** What of the world the transport needs; tests bring their own. */
export interface Surroundings {
  clock: Clock;
  /** A number from 0 (included) to 1 (excluded). */
  random: () => number;
}

const repeatableMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);

/** What the codes of a failed connection are, on Node and on Bun. With these no request has left. */
const unsentCodes = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
  'ConnectionRefused',
  'FailedToOpenSocket',
]);

/** Whether what `fetch` threw says that the connection was never made. */
function neverLeft(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > 4) return false;
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  if (unsentCodes.has(String(code)) || syscall === 'connect' || syscall === 'getaddrinfo') return true;
  // Deno has no codes.
  if (/\((?:connect|Connect)\).*refused|dns error|failed to lookup address/i.test(error.message)) return true;
  if (error instanceof AggregateError && error.errors.length > 0)
    return error.errors.every((each) => neverLeft(each, depth + 1));
  return neverLeft(error.cause, depth + 1);
}

/** A body that broke off, with what came of it. */
class BrokenBody extends Error {
  constructor(
    readonly status: number,
    readonly start: string,
    cause: unknown,
  ) {
    super('the body broke off', { cause });
  }
}

const empty = new Uint8Array(0);
const decoder = new TextDecoder();
const encoder = new TextEncoder();

function concatenate(chunks: Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const [only] = chunks;
  if (chunks.length <= 1) return only ?? empty;
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}

/** Reads a body chunk by chunk: `text()` would lose what came before a break. */
async function readBody(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader();
  if (!reader) return empty;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return concatenate(chunks);
      chunks.push(value);
    }
  } catch (error) {
    throw new BrokenBody(response.status, decoder.decode(concatenate(chunks)), error);
  }
}

/** Why an attempt was given up, and by which limit. */
type Limit = 'timeout' | 'deadline';
class LimitReached {
  constructor(readonly limit: Limit) {}
}

const isSuccess = (status: number) => status >= 200 && status <= 299;

/** Sends requests, and sends them again where the policy allows. One for each client: its calls share a gate and a budget. */
export class Transport {
  readonly #config: Config;
  readonly #clock: Clock;
  readonly #random: () => number;
  readonly #budget = new RetryBudget();
  readonly #gates = new Map<string, Gate>();

  constructor(config: Config, { clock, random }: Surroundings = { clock: systemClock, random: Math.random }) {
    this.#config = config;
    this.#clock = clock;
    this.#random = random;
  }

  /**
   * @returns the answer, whatever its status
   * @throws ClerkConnectionError, ClerkTimeoutError, the signal's reason, what a hook throws, or TypeError for wrong options
   */
  async send(request: Sendable): Promise<Received> {
    const config = resolveCallOptions(this.#config, request.options);
    config.signal?.throwIfAborted();
    const { url, method } = request;
    if (!url.startsWith(`${this.#config.baseUrl}/`)) {
      throw new TypeError(`clerk-bapi: the secret key goes to ${this.#config.baseUrl} alone, and not to ${url}.`);
    }
    const path = new URL(url).pathname;
    const gate = this.#gate(config.secretKey);
    const deadlineAt = this.#clock.now() + config.deadline;
    const repeatable = request.repeatable || repeatableMethods.has(method);
    this.#budget.deposit();

    for (let attempt = 1; ; attempt++) {
      const call: FailedCall = { operation: request.operation, method, path, attempts: attempt - 1 };
      const refusal = config.retry ? await this.#passGate(gate, deadlineAt, config, call) : undefined;
      if (refusal) return refusal;
      const outcome = await this.#attempt(request, config, attempt, deadlineAt, { ...call, attempts: attempt });
      if (!outcome.failure) return outcome.received;

      const { failure, error, received } = outcome;
      const giveUp = () => {
        if (received) return received;
        throw error;
      };
      const policy = config.retry || this.#config.retry;
      const delay = policy ? retryDelay(policy, failure, attempt, this.#random) : undefined;
      const isRateLimit = failure.kind === 'refused' && failure.status === 429;
      if (isRateLimit && received && delay !== undefined) gate.close(this.#clock.now() + delay, received);

      if (!config.retry || attempt >= config.retry.maxAttempts || !isRetryable(failure, repeatable)) return giveUp();
      if (delay === undefined || this.#clock.now() + delay >= deadlineAt) return giveUp();
      if (!isRateLimit && !this.#budget.withdraw()) return giveUp();
      if (this.#config.onRetry) await this.#config.onRetry({ ...this.#event(request, config, attempt), error, delay });
      // After a 429 the gate does the waiting, for this call as for the others.
      if (!isRateLimit) await sleep(this.#clock, delay, config.signal);
    }
  }

  #gate(secretKey: string): Gate {
    let gate = this.#gates.get(secretKey);
    if (!gate) this.#gates.set(secretKey, (gate = new Gate()));
    return gate;
  }

  /** Waits until the gate is open. @returns the 429 of the call that closed it, if that is past the deadline */
  async #passGate(gate: Gate, deadlineAt: number, config: CallConfig, call: FailedCall): Promise<Received | undefined> {
    for (let closed = gate.closed(this.#clock.now()); closed; closed = gate.closed(this.#clock.now())) {
      if (this.#clock.now() + closed.remaining >= deadlineAt) {
        const { status, headers, body } = closed.refusal;
        const answer = { status, headers, text: decoder.decode(body) };
        const error = new ClerkAPIError(call, answer, { retryAfter: Math.ceil(closed.remaining / 1000) });
        return { ...closed.refusal, call, error };
      }
      await sleep(this.#clock, closed.remaining, config.signal);
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
  async #attempt(
    request: Sendable,
    config: CallConfig,
    attempt: number,
    deadlineAt: number,
    call: FailedCall,
  ): Promise<Outcome> {
    const { onRequest, onResponse } = this.#config;
    if (onRequest) await onRequest(this.#event(request, config, attempt));
    const startedAt = this.#clock.now();
    let response: Response;
    let body: Uint8Array<ArrayBuffer>;
    try {
      [response, body] = await this.#exchange(request, config, deadlineAt - startedAt);
    } catch (thrown) {
      return this.#connectionFailure(thrown, config, call);
    }
    const { status, headers } = response;
    if (onResponse) {
      const event = {
        status,
        responseHeaders: redactHeaders(headers, config.secretKey),
        duration: this.#clock.now() - startedAt,
      };
      await onResponse({ ...this.#event(request, config, attempt), ...event });
    }
    if (isSuccess(status)) return { received: { status, headers, body, call, secretKey: config.secretKey } };

    const answer = {
      status,
      headers: redactHeaders(headers, config.secretKey),
      text: redact(decoder.decode(body), config.secretKey),
    };
    const retryAfter = parseRetryAfter(headers.get('retry-after'), this.#clock.date());
    const isRedirect = status === 0 || (status >= 300 && status <= 399);
    const error = new ClerkAPIError(call, answer, {
      retryAfter: retryAfter === undefined ? undefined : Math.ceil(retryAfter / 1000),
      ...(isRedirect
        ? { problem: 'a redirect. It is not followed: the secret key would go along. Check `baseUrl`' }
        : {}),
    });
    const { secretKey } = config;
    const received = { status, headers: answer.headers, body: encoder.encode(answer.text), call, secretKey, error };
    return { failure: { kind: 'refused', status, retryAfter }, error, received };
  }

  /** One request and its whole answer, or what ended it: the caller's signal, a limit, or what `fetch` threw. */
  #exchange(
    request: Sendable,
    config: CallConfig,
    untilDeadline: number,
  ): Promise<[Response, Uint8Array<ArrayBuffer>]> {
    return new Promise((resolve, reject) => {
      const controller = new AbortController();
      const { signal } = config;
      // Rejects at once, and does not rely on `fetch` to heed its signal.
      const stop = (reason: unknown) => {
        end();
        controller.abort(reason);
        reject(reason);
      };
      const abort = () => stop(signal?.reason);
      const limit: Limit = config.timeout <= untilDeadline ? 'timeout' : 'deadline';
      const milliseconds = Math.min(config.timeout, untilDeadline);
      const cancel =
        milliseconds === Number.POSITIVE_INFINITY
          ? undefined
          : this.#clock.after(milliseconds, () => stop(new LimitReached(limit)));
      const end = () => {
        cancel?.();
        signal?.removeEventListener('abort', abort);
      };
      signal?.addEventListener('abort', abort, { once: true });
      this.#exchangeUnlimited(request, config, controller.signal).then(resolve, reject).finally(end);
    });
  }

  async #exchangeUnlimited(
    request: Sendable,
    config: CallConfig,
    signal: AbortSignal,
  ): Promise<[Response, Uint8Array<ArrayBuffer>]> {
    const { method, url, body } = request;
    const init: RequestInit = { method, headers: this.#headers(request, config), redirect: 'manual', signal };
    if (body !== undefined) init.body = body;
    const response = await this.#config.fetch(url, init);
    return [response, await readBody(response)];
  }

  #connectionFailure(thrown: unknown, config: CallConfig, call: FailedCall): Outcome {
    if (config.signal?.aborted) throw config.signal.reason;
    if (thrown instanceof LimitReached) {
      return { failure: { kind: 'timeout' }, error: new ClerkTimeoutError(call, thrown.limit, config[thrown.limit]) };
    }
    if (thrown instanceof BrokenBody) {
      const start = excerpt(redact(thrown.start, config.secretKey));
      const problem = `answered ${thrown.status}, and the body broke off after ${start ? JSON.stringify(start) : 'nothing'}`;
      const cause = redactCause(thrown.cause, config.secretKey);
      return {
        failure: { kind: 'broken' },
        error: new ClerkConnectionError(call, problem, { cause, status: thrown.status, bodyExcerpt: start }),
      };
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

/** What `fetch` threw, in words: the innermost cause says most. */
function describe(error: Error): string {
  let inner = error;
  for (let depth = 0; depth < 4 && inner.cause instanceof Error; depth++) inner = inner.cause;
  if (inner instanceof AggregateError && inner.errors[0] instanceof Error) inner = inner.errors[0];
  return inner.message || inner.name;
}
