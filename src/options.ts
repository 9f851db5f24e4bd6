import type { HeadersOption } from './http/headers.js';
import type { RateLimit } from './http/rate-limit/bucket.js';
import type { RateLimiter } from './http/rate-limit/rate-limiter.js';
import type { RetryOptions } from './http/retry.js';

/** A request that is about to be sent. The secret key is redacted from the headers. */
export interface RequestEvent {
  /** The helper of the operation, such as `users.get`; `undefined` for calls of `clerk.raw`. */
  operation: string | undefined;
  /** A hash of the secret key and `baseUrl`. It tells keys apart, and can't be turned back. */
  key: string;
  /** The HTTP method, in capitals. */
  method: string;
  /** The full URL, with the query. It has IDs of users and others. */
  url: string;
  /** The headers of the request. */
  headers: Headers;
  /** Counts the requests of this call, from 1. */
  attempt: number;
}

/** A response, whatever its status. */
export interface ResponseEvent extends RequestEvent {
  /** The HTTP status. */
  status: number;
  /** The headers of the response. */
  responseHeaders: Headers;
  /** From the request to the end of the body, in ms. */
  duration: number;
}

/** A request that is about to be sent again. */
export interface RetryEvent extends RequestEvent {
  /** The error of the attempt that failed, whose number is `attempt`. */
  error: Error;
  /** How long the call waits, in ms. */
  delay: number;
}

/** A call that meets the rate limit of the API. Its `attempt` is the number of requests that were sent so far. */
export interface RateLimitEvent extends RequestEvent {
  /** Why: the API's `response` to the call was a 429, or the call is `blocked` since an earlier one got a 429. */
  reason: 'response' | 'blocked';
  /**
   * Whose limit is reached: an operation's, such as `invitations.create` (for `clerk.raw` its method and path, such as
   * `POST /invitations`), or that of the `key`.
   */
  blockedBy: string;
  /**
   * How long the limit is blocked, in ms. The call waits as long, or rejects at once if it may not: see `deadline`,
   * `maxRetryAfter` and `retry: false`.
   */
  delay: number;
}

/** The lines that a client logs, from the most to the fewest; each has those after it too. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'off';

/** Writes lines: `console`, or the logger of an application. */
export type Logger = Record<Exclude<LogLevel, 'off'>, (line: string) => void>;

/** Watches requests. The call waits for a promise that the hook returns, and rejects with what the hook throws. */
export type Hook<Event> = (event: Event) => void | Promise<void>;

/**
 * Options of one call; each overrides the client's.
 *
 * @example
 * const user = await clerk.users.get('user_1', { timeout: 5_000, retry: false });
 */
export interface CallOptions {
  /** Changes to the client's retry policy, or `false` for one attempt. */
  retry?: RetryOptions | false | undefined;
  /** The longest that one attempt may take, body included, in ms. `Infinity` for no limit. */
  timeout?: number | undefined;
  /** The longest that the call may take with all its attempts and waits, in ms. `Infinity` for no limit. */
  deadline?: number | undefined;
  /** Ends the call when it is aborted. The call rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Headers to add: an object, pairs or a `Headers`. `Authorization` is always the secret key. */
  headers?: HeadersOption | undefined;
  /** Another secret key: of another instance, or a machine's own (`ak_…`). */
  secretKey?: string | undefined;
  /** Called after each response to the call, whatever its status; after the client's own `onResponse`. */
  onResponse?: Hook<ResponseEvent> | undefined;
  /** Is passed to `fetch`, where frameworks read it: Next.js caches by it. */
  cache?: 'default' | 'no-store' | 'reload' | 'no-cache' | 'force-cache' | undefined;
  /** Is passed to `fetch`, where Next.js reads it. */
  next?: NextOptions | undefined;
}

/** The options of `fetch` in Next.js. */
export interface NextOptions {
  /** For how many seconds the response is kept; `false` for ever, 0 for not at all. */
  revalidate?: number | false | undefined;
  /** Names by which `revalidateTag` finds the response. */
  tags?: string[] | undefined;
}

/** The `init` that a transport's `fetch` is called with. */
export interface SentInit extends RequestInit {
  /** Receives a function that aborts the request, and returns whether that was never sent. It replaces `signal`. */
  onAbort?: (abort: (reason: unknown) => boolean | void) => void;
  /** The option `next` of the call, for Next.js. */
  next?: NextOptions;
}

/** Sends requests: the platform's `fetch`, or a function like it. */
export interface Fetch {
  /**
   * Sends a request.
   *
   * @param url - The full URL, with the query.
   * @param init - The request. `signal` is aborted when the call ends before its response.
   */
  (url: string, init: SentInit): Promise<Response>;
  /** Whether it gets `onAbort` in place of a `signal`, which takes a fifth of the time of a small request. */
  readonly takesOnAbort?: true;
}

/** Options of the client. */
export interface ClerkOptions {
  /**
   * The secret key of the instance, `sk_live_…` or `sk_test_…`, or a machine's, `ak_…`.
   *
   * @default the environment's `CLERK_SECRET_KEY`, where there is a `process.env`
   */
  secretKey?: string | undefined;
  /**
   * The URL of the API. Must be `https:`, unless it is on loopback. The secret key is sent to no other place.
   *
   * @default the environment's `CLERK_API_URL`, with or without `/v1`, else `'https://api.clerk.com/v1'`
   */
  baseUrl?: string | undefined;
  /**
   * Whether `baseUrl` may be `http:` on another host, such as an emulator in a container. The secret key is readable for
   * everybody on the way: use it with keys of an emulator only.
   *
   * @default false
   */
  allowInsecure?: boolean | undefined;
  /**
   * The version of the API that requests name (`Clerk-API-Version`). The types are those of the default.
   *
   * @default the version of the entry point: of `clerk-bapi/2026-05-12` that one, of `clerk-bapi` the pinned one
   */
  apiVersion?: string | undefined;
  /**
   * Sends the requests, in place of the platform's own `fetch`.
   *
   * @default `globalThis.fetch`, looked up for each request
   */
  fetch?: Fetch | undefined;
  /** When a call is sent again, or `false` for never. */
  retry?: RetryOptions | false | undefined;
  /**
   * Spaces requests evenly, so that they stay below the rate limit. `true` for the limit of the key's kind (1,000 requests in
   * 10 s for `sk_live_`, else 100) and those of single operations, a number of requests in a window of ms, or a limiter, such
   * as that of `clerk-bapi/redis`. Requests wait within their deadlines. Clients with the same key, `baseUrl` and `fetch`
   * share the limit.
   *
   * @default false
   */
  rateLimit?: boolean | RateLimit | RateLimiter | undefined;
  /**
   * The most requests in flight at the same time. Other calls wait for their turn, in order, until their deadlines. Clients
   * with the same key, `baseUrl` and `fetch` count together.
   *
   * @default 256
   */
  maxConcurrency?: number | undefined;
  /**
   * The longest that one attempt may take, body included, in ms. `Infinity` for no limit.
   *
   * @default 30000
   */
  timeout?: number | undefined;
  /**
   * The longest that a call may take with all its attempts and waits, in ms. `Infinity` for no limit.
   *
   * @default 120000
   */
  deadline?: number | undefined;
  /**
   * The largest body of a response, decompressed, in bytes. A call whose response has more rejects, and is not sent again.
   *
   * @default `67108864`, which is 64 MiB
   */
  maxResponseSize?: number | undefined;
  /** Headers to add to each request: an object, pairs or a `Headers`. `Authorization` is always the secret key. */
  headers?: HeadersOption | undefined;
  /**
   * The header `User-Agent`.
   *
   * @default 'clerk-bapi/<version>'
   */
  userAgent?: string | undefined;
  /** Called before each request. */
  onRequest?: Hook<RequestEvent> | undefined;
  /** Called after each response, whatever its status. */
  onResponse?: Hook<ResponseEvent> | undefined;
  /** Called before each wait for another attempt. */
  onRetry?: Hook<RetryEvent> | undefined;
  /** Called when a call meets the rate limit of the API, before it waits or rejects. Spacing by `rateLimit` is no such case. */
  onRateLimit?: Hook<RateLimitEvent> | undefined;
  /**
   * Writes a line for each call, attempt, wait and rejection. The lines have no ID, no URL, no header and no body.
   *
   * @default `console`, if `logLevel` or the environment's `CLERK_BAPI_LOG` says so; else nothing is logged
   */
  logger?: Logger | undefined;
  /**
   * What is logged: `debug` for calls, their attempts and spacing, `info` for waits after a failure or for the rate limit,
   * `warn` for rejections by the API (4xx) or a signal, `error` for others.
   *
   * @default the environment's `CLERK_BAPI_LOG`, else `'info'` with a `logger`, else `'off'`
   */
  logLevel?: LogLevel | undefined;
}

/** A client that can derive others. */
export interface Derivable {
  /**
   * Makes a client with other options, which shares everything else with this one: rate limits, the retry budget, the
   * number of requests in flight. `headers` and `retry` change those of this client.
   *
   * @param options - The options that differ from those of this client.
   * @throws {TypeError} if an option is wrong, as `createClerk` does
   * @example
   * const patient = clerk.withOptions({ rateLimit: true, deadline: Infinity });
   */
  withOptions(this: void, options: ClerkOptions): this;
}
