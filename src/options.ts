import { version } from '../package.json';
import { defaultRetryPolicy, type RetryOptions, type RetryPolicy } from './retry.js';

/** What a hook learns of a request. The secret key is taken out of the headers. */
export interface RequestEvent {
  /** The operation's ID in the API's description, such as `GetUser`; `undefined` for calls of `clerk.raw`. */
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
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
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
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  retry: RetryPolicy | false;
  timeout: number;
  deadline: number;
  /** All headers but `Authorization`, with names in lower case. */
  headers: Record<string, string>;
  onRequest: Hook<RequestEvent> | undefined;
  onResponse: Hook<ResponseEvent> | undefined;
  onRetry: Hook<RetryEvent> | undefined;
}

const DEFAULT_TIMEOUT = 30_000;
const DEFAULT_DEADLINE = 120_000;

const clientOptions = [
  'secretKey',
  'baseUrl',
  'apiVersion',
  'fetch',
  'retry',
  'timeout',
  'deadline',
  'headers',
  'userAgent',
  'onRequest',
  'onResponse',
  'onRetry',
] as const satisfies (keyof ClerkOptions)[];
const callOptions = [
  'retry',
  'timeout',
  'deadline',
  'signal',
  'headers',
  'secretKey',
] as const satisfies (keyof CallOptions)[];
const retryOptions = [
  'maxAttempts',
  'baseDelay',
  'maxDelay',
  'maxRetryAfter',
] as const satisfies (keyof RetryOptions)[];

function refuseUnknown(options: object, known: readonly string[], what: string): void {
  for (const name in options) {
    if (!known.includes(name))
      throw new TypeError(`clerk-bapi: there is no ${what} \`${name}\`. There are: ${known.join(', ')}.`);
  }
}

/** @throws TypeError that does not show the key */
function checkSecretKey(key: unknown): string {
  if (key === undefined || key === null || key === '') {
    throw new TypeError(
      'clerk-bapi: the secret key is missing. Pass `secretKey`, or set CLERK_SECRET_KEY. It is in the Clerk Dashboard under "API keys".',
    );
  }
  if (typeof key !== 'string')
    throw new TypeError(`clerk-bapi: \`secretKey\` must be a string, and is a ${typeof key}.`);
  if (key.startsWith('pk_')) {
    throw new TypeError(
      'clerk-bapi: `secretKey` is a publishable key (pk_…). Pass the secret key, which begins with sk_live_ or sk_test_.',
    );
  }
  if (/\s/.test(key))
    throw new TypeError(
      'clerk-bapi: `secretKey` has white space in it. Remove the spaces or the line break around it.',
    );
  if (!/^(sk_(live|test)|ak)_[\w-]+$/.test(key)) {
    throw new TypeError(
      "clerk-bapi: `secretKey` is malformed. A secret key begins with sk_live_ or sk_test_, a machine's with ak_.",
    );
  }
  return key;
}

function environmentKey(): string | undefined {
  try {
    return globalThis.process?.env?.['CLERK_SECRET_KEY'];
  } catch {
    return undefined; // Deno without the permission to read it
  }
}

const isLoopback = (host: string) =>
  host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host) || host.endsWith('.localhost');

function checkBaseUrl(value: string): string {
  let url: URL;
  try {
    url = new URL(value);
  } catch {
    throw new TypeError(
      `clerk-bapi: \`baseUrl\` is not a URL: ${JSON.stringify(value)}. The default is https://api.clerk.com/v1.`,
    );
  }
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    throw new TypeError(
      `clerk-bapi: \`baseUrl\` must begin with https:, and begins with ${url.protocol}. The secret key would travel in the clear.`,
    );
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new TypeError('clerk-bapi: `baseUrl` must have no user, password, query or fragment.');
  }
  return url.origin + url.pathname.replace(/\/+$/, '');
}

function checkDuration(name: 'timeout' | 'deadline', value: number): number {
  if (typeof value === 'number' && value > 0) return value;
  throw new TypeError(
    `clerk-bapi: \`${name}\` must be a number of milliseconds above 0, or Infinity, and is ${String(value)}.`,
  );
}

/** The policy with some options changed. */
function checkRetry(base: RetryPolicy, options: RetryOptions | false): RetryPolicy | false {
  if (options === false) return false;
  if (typeof options !== 'object' || options === null) {
    throw new TypeError(`clerk-bapi: \`retry\` must be an object or false, and is ${String(options)}.`);
  }
  refuseUnknown(options, retryOptions, 'retry option');
  const policy = { ...base };
  for (const name of retryOptions) {
    const value = options[name];
    if (value === undefined) continue;
    const valid = name === 'maxAttempts' ? Number.isInteger(value) && value >= 1 : value >= 0 && !Number.isNaN(value);
    if (typeof value !== 'number' || !valid) {
      const wanted = name === 'maxAttempts' ? 'a whole number, 1 or more' : 'a number of milliseconds, 0 or more';
      throw new TypeError(`clerk-bapi: \`retry.${name}\` must be ${wanted}, and is ${String(value)}.`);
    }
    policy[name] = value;
  }
  return policy;
}

/** Headers with their names in lower case. @throws TypeError if `fetch` would not take them */
function checkHeaders(headers: Record<string, string>): Record<string, string> {
  const checked: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) continue;
    if (name.toLowerCase() === 'authorization') {
      throw new TypeError('clerk-bapi: the header Authorization is the secret key. Pass `secretKey` to change it.');
    }
    try {
      new Headers({ [name]: value });
    } catch {
      throw new TypeError(
        `clerk-bapi: the header ${JSON.stringify(name)} has a name or a value that HTTP does not allow.`,
      );
    }
    checked[name.toLowerCase()] = value;
  }
  return checked;
}

function checkFunction<T>(name: string, value: T): T {
  if (value === undefined || typeof value === 'function') return value;
  throw new TypeError(
    `clerk-bapi: \`${name}\` must be a function, and is ${value === null ? 'null' : `a ${typeof value}`}.`,
  );
}

/** @throws TypeError that says what is wrong with an option and what to do */
export function resolveOptions(options: ClerkOptions, defaultApiVersion: string): Config {
  refuseUnknown(options, clientOptions, 'option');
  const apiVersion = options.apiVersion ?? defaultApiVersion;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(apiVersion)) {
    throw new TypeError(
      `clerk-bapi: \`apiVersion\` must be a date such as ${defaultApiVersion}, and is ${JSON.stringify(apiVersion)}.`,
    );
  }
  return {
    secretKey: checkSecretKey(options.secretKey ?? environmentKey()),
    baseUrl: checkBaseUrl(options.baseUrl ?? 'https://api.clerk.com/v1'),
    // Looked up each time: test tools and platforms replace the global `fetch` after the client is made.
    fetch: checkFunction('fetch', options.fetch) ?? ((url, init) => globalThis.fetch(url, init)),
    retry: checkRetry(defaultRetryPolicy, options.retry ?? {}),
    timeout: checkDuration('timeout', options.timeout ?? DEFAULT_TIMEOUT),
    deadline: checkDuration('deadline', options.deadline ?? DEFAULT_DEADLINE),
    headers: {
      accept: 'application/json',
      'clerk-api-version': apiVersion,
      'user-agent': `clerk-bapi/${version}`,
      ...checkHeaders({
        ...options.headers,
        ...(options.userAgent === undefined ? {} : { 'user-agent': options.userAgent }),
      }),
    },
    onRequest: checkFunction('onRequest', options.onRequest),
    onResponse: checkFunction('onResponse', options.onResponse),
    onRetry: checkFunction('onRetry', options.onRetry),
  };
}

/** What of the client's options a call may change. */
export type CallConfig = Pick<Config, 'secretKey' | 'retry' | 'timeout' | 'deadline' | 'headers'> & {
  signal?: AbortSignal | undefined;
};

/** @throws TypeError as {@link resolveOptions} does */
export function resolveCallOptions(config: Config, options: CallOptions | undefined): CallConfig {
  if (options === undefined) return config;
  refuseUnknown(options, callOptions, 'call option');
  return {
    secretKey: options.secretKey === undefined ? config.secretKey : checkSecretKey(options.secretKey),
    retry: options.retry === undefined ? config.retry : checkRetry(config.retry || defaultRetryPolicy, options.retry),
    timeout: options.timeout === undefined ? config.timeout : checkDuration('timeout', options.timeout),
    deadline: options.deadline === undefined ? config.deadline : checkDuration('deadline', options.deadline),
    headers: options.headers === undefined ? config.headers : { ...config.headers, ...checkHeaders(options.headers) },
    signal: options.signal,
  };
}
