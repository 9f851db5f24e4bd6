import { version } from '../package.json';
import { defaultRetryPolicy, type RetryOptions, type RetryPolicy } from './http/retry.js';

/** What a hook learns of a request. The secret key is taken out of the headers. */
export interface RequestEvent {
  /** The helper of the operation, such as `users.get`; `undefined` for calls of `clerk.raw`. */
  operation: string | undefined;
  method: string;
  url: string;
  headers: Headers;
  /** Counts the requests of this call, from 1. */
  attempt: number;
}

/** What a hook learns of an answer. */
export interface ResponseEvent extends RequestEvent {
  status: number;
  responseHeaders: Headers;
  /** From the request to the end of the body, in ms. */
  duration: number;
}

/** What a hook learns of a request that is about to be sent again. */
export interface RetryEvent extends RequestEvent {
  /** Why: what would have been thrown. `attempt` is the one that failed. */
  error: Error;
  /** How long the call waits now, in ms. */
  delay: number;
}

/** Watches requests. What a hook throws ends the call; a promise that it returns is waited for. */
export type Hook<Event> = (event: Event) => void | Promise<void>;

/** Options of one call; each overrides the client's. */
export interface CallOptions {
  /** Changes to the client's retry policy, or `false` for one attempt. */
  retry?: RetryOptions | false | undefined;
  /** The longest that one attempt may take, body included, in ms. `Infinity` for no limit. */
  timeout?: number | undefined;
  /** The longest that the call may take with all its attempts and waits, in ms. `Infinity` for no limit. */
  deadline?: number | undefined;
  /** Ends the call when it is aborted; the call then throws the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Headers to add. `Authorization` is always the secret key. */
  headers?: Record<string, string> | undefined;
  /** Another secret key: of another instance, or a machine's own (`ak_…`). */
  secretKey?: string | undefined;
}

/** What a transport is called with. */
export interface SentInit extends RequestInit {
  /** Takes what aborts the request, in place of `signal`. */
  onAbort?: (abort: (reason: unknown) => void) => void;
}

/** What sends requests: the platform's `fetch`, or anything like it. */
export interface Fetch {
  (url: string, init: SentInit): Promise<Response>;
  /** Whether it is to get `onAbort` and no `signal`, which takes a fifth of the time of a small request. */
  readonly takesOnAbort?: true;
}

/** Options of the client. */
export interface ClerkOptions {
  /**
   * The secret key of the instance, `sk_live_…` or `sk_test_…`, or a machine's, `ak_…`.
   * @default the environment's `CLERK_SECRET_KEY`, where there is a `process.env`
   */
  secretKey?: string | undefined;
  /**
   * Where the API is. Must be `https:`, unless it is on loopback. The secret key goes nowhere else.
   * @default 'https://api.clerk.com/v1'
   */
  baseUrl?: string | undefined;
  /**
   * The version of the API to ask for (`Clerk-API-Version`). The types are those of the default.
   * @default the version of the entry point: of `clerk-bapi/2026-05-12` that one, of `clerk-bapi` the pinned one
   */
  apiVersion?: string | undefined;
  /**
   * What sends the requests, in place of the platform's own `fetch`.
   * @default globalThis.fetch, looked up for each request
   */
  fetch?: Fetch | undefined;
  /** When a call is sent again, or `false` for never. */
  retry?: RetryOptions | false | undefined;
  /**
   * The longest that one attempt may take, body included, in ms. `Infinity` for no limit.
   * @default 30000
   */
  timeout?: number | undefined;
  /**
   * The longest that a call may take with all its attempts and waits, in ms. `Infinity` for no limit.
   * @default 120000
   */
  deadline?: number | undefined;
  /** Headers to add to each request. `Authorization` is always the secret key. */
  headers?: Record<string, string> | undefined;
  /**
   * The header `User-Agent`.
   * @default 'clerk-bapi/<version>'
   */
  userAgent?: string | undefined;
  /** Called before each request. */
  onRequest?: Hook<RequestEvent> | undefined;
  /** Called after each answer, of whatever status. */
  onResponse?: Hook<ResponseEvent> | undefined;
  /** Called before each wait for another attempt. */
  onRetry?: Hook<RetryEvent> | undefined;
}

/** The client's options, checked and complete. */
export interface Config {
  secretKey: string;
  baseUrl: string;
  fetch: Fetch;
  retry: RetryPolicy | false;
  timeout: number;
  deadline: number;
  /** All headers but `Content-Type`, with names in lower case. Frozen, since every request has these. */
  headers: Record<string, string>;
  onRequest: Hook<RequestEvent> | undefined;
  onResponse: Hook<ResponseEvent> | undefined;
  onRetry: Hook<RetryEvent> | undefined;
}

/** Refuses a value. @throws TypeError */
function refuse(name: string, wanted: string, value: unknown): never {
  throw new TypeError(`clerk-bapi: \`${name}\` must be ${wanted}, and is ${JSON.stringify(value) ?? typeof value}.`);
}

/** Refuses what is left of options when those that there are have been taken out. @throws TypeError */
function refuseUnknown(rest: object, what: string): void {
  for (const name in rest) throw new TypeError(`clerk-bapi: there is no ${what} \`${name}\`.`);
}

/** @throws TypeError that does not show the key */
function checkSecretKey(key: unknown): string {
  if (typeof key === 'string' && /^(sk_(live|test)|ak)_[\w-]+$/.test(key)) return key;
  const problem = !key
    ? 'missing'
    : typeof key === 'string' && key.startsWith('pk_')
      ? 'a publishable key'
      : 'malformed';
  throw new TypeError(
    `clerk-bapi: \`secretKey\` is ${problem}. Pass it, or set CLERK_SECRET_KEY: it begins with sk_live_, sk_test_ or ak_, has no white space, and is in the Clerk Dashboard under "API keys".`,
  );
}

function environmentKey(): string | undefined {
  try {
    return globalThis.process?.env?.['CLERK_SECRET_KEY'];
  } catch {
    return undefined; // Deno without the permission to read it
  }
}

/** @throws TypeError that does not show the URL, which may have a password in it */
function checkBaseUrl(value: string): string {
  try {
    const { protocol, hostname, username, password, search, hash, origin, pathname } = new URL(value);
    const isLoopback = /^(localhost|\[::1\]|127(\.\d+){3}|.*\.localhost)$/.test(hostname);
    if (protocol === 'https:' || (protocol === 'http:' && isLoopback)) {
      if (!username && !password && !search && !hash) return origin + pathname.replace(/\/+$/, '');
    }
  } catch {
    // no URL at all
  }
  throw new TypeError(
    'clerk-bapi: `baseUrl` must be a URL such as https://api.clerk.com/v1: with https: (http: on loopback alone), and with no user, password, query or fragment.',
  );
}

function checkDuration(name: 'timeout' | 'deadline', value: unknown): number {
  if (typeof value === 'number' && value > 0) return value;
  refuse(name, 'a number of milliseconds above 0, or Infinity', value);
}

/** The policy with some options changed. */
function checkRetry(base: RetryPolicy, options: RetryOptions | false): RetryPolicy | false {
  if (options === false) return false;
  if (typeof options !== 'object' || options === null) refuse('retry', 'an object or false', options);
  const policy = { ...base };
  for (const [name, value] of Object.entries<unknown>({ ...options })) {
    if (!Object.hasOwn(base, name)) refuseUnknown({ [name]: value }, 'retry option');
    if (value === undefined) continue;
    const isCount = name === 'maxAttempts';
    if (typeof value !== 'number' || !(isCount ? Number.isInteger(value) && value > 0 : value >= 0)) {
      refuse(`retry.${name}`, isCount ? 'a whole number, 1 or more' : 'a number of milliseconds, 0 or more', value);
    }
    policy[name as keyof RetryPolicy] = value;
  }
  return policy;
}

/** Headers with their names in lower case. @throws TypeError if `fetch` would not take them */
function checkHeaders(headers: Record<string, string>): Record<string, string> {
  const checked: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) continue;
    const key = name.toLowerCase();
    let problem = key === 'authorization' && 'is the secret key: pass `secretKey` to change it';
    try {
      new Headers({ [name]: value });
    } catch {
      problem = 'has a name or a value that HTTP does not allow';
    }
    if (problem) throw new TypeError(`clerk-bapi: the header ${JSON.stringify(name)} ${problem}.`);
    checked[key] = value;
  }
  return checked;
}

const withKey = (headers: Record<string, string>, secretKey: string) =>
  Object.freeze({ ...headers, authorization: `Bearer ${secretKey}` });

function checkFunction<T>(name: string, value: T): T {
  if (value !== undefined && typeof value !== 'function') refuse(name, 'a function', value);
  return value;
}

/** @throws TypeError that says what is wrong with an option and what to do */
export function resolveOptions(options: ClerkOptions, defaultApiVersion: string): Config {
  const {
    secretKey = environmentKey(),
    baseUrl = 'https://api.clerk.com/v1',
    apiVersion = defaultApiVersion,
    // Looked up each time: test tools and platforms replace the global `fetch` after the client is made.
    fetch = (url, init) => globalThis.fetch(url, init),
    retry = {},
    timeout = 30_000,
    deadline = 120_000,
    headers,
    userAgent = `clerk-bapi/${version}`,
    onRequest,
    onResponse,
    onRetry,
    ...unknown
  } = options;
  refuseUnknown(unknown, 'option');
  if (!/^\d{4}(-\d\d){2}$/.test(apiVersion)) refuse('apiVersion', `a date such as ${defaultApiVersion}`, apiVersion);
  const checkedKey = checkSecretKey(secretKey);
  return {
    secretKey: checkedKey,
    baseUrl: checkBaseUrl(baseUrl),
    fetch: checkFunction('fetch', fetch),
    retry: checkRetry(defaultRetryPolicy, retry),
    timeout: checkDuration('timeout', timeout),
    deadline: checkDuration('deadline', deadline),
    headers: withKey(
      checkHeaders({
        accept: 'application/json',
        'clerk-api-version': apiVersion,
        'user-agent': userAgent,
        ...headers,
      }),
      checkedKey,
    ),
    onRequest: checkFunction('onRequest', onRequest),
    onResponse: checkFunction('onResponse', onResponse),
    onRetry: checkFunction('onRetry', onRetry),
  };
}

/** What of the client's options a call may change. */
export type CallConfig = Pick<Config, 'secretKey' | 'retry' | 'timeout' | 'deadline' | 'headers'> & {
  signal?: AbortSignal | undefined;
};

/** @throws TypeError as {@link resolveOptions} does */
export function resolveCallOptions(config: Config, options: CallOptions | undefined): CallConfig {
  if (!options) return config;
  const { secretKey, retry, timeout, deadline, headers, signal, ...unknown } = options;
  refuseUnknown(unknown, 'call option');
  const checkedKey = secretKey === undefined ? config.secretKey : checkSecretKey(secretKey);
  return {
    secretKey: checkedKey,
    retry: retry === undefined ? config.retry : checkRetry(config.retry || defaultRetryPolicy, retry),
    timeout: timeout === undefined ? config.timeout : checkDuration('timeout', timeout),
    deadline: deadline === undefined ? config.deadline : checkDuration('deadline', deadline),
    headers:
      headers || secretKey
        ? withKey({ ...config.headers, ...(headers && checkHeaders(headers)) }, checkedKey)
        : config.headers,
    signal,
  };
}
