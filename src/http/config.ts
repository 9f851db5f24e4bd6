import { version } from '../../package.json';
import type { CallOptions, ClerkOptions, Fetch, Hook, RequestEvent, ResponseEvent, RetryEvent } from '../options.js';
import { checkBaseUrl, DEFAULT_BASE_URL, withVersion } from './base-url.js';
import type { RateLimit } from './rate-limit/bucket.js';
import { hashKey } from './rate-limit/key-hash.js';
import type { RateLimiter } from './rate-limit/rate-limiter.js';
import { defaultRetryPolicy, type RetryOptions, type RetryPolicy } from './retry.js';
import { isSecretKey } from './secret-key.js';

/** The client's options, checked and complete. */
export interface Config {
  secretKey: string;
  baseUrl: string;
  fetch: Fetch;
  /** What tells the transports of clients apart; `undefined` for the platform's own `fetch`. */
  ownFetch: Fetch | undefined;
  /** See {@link hashKey}. */
  keyHash: string;
  maxConcurrency: number;
  rateLimit: boolean | RateLimit | RateLimiter;
  retry: RetryPolicy | false;
  timeout: number;
  deadline: number;
  /** All headers but `Content-Type`, with names in lower case. Frozen, since all requests share it. */
  headers: Record<string, string>;
  onRequest: Hook<RequestEvent> | undefined;
  onResponse: Hook<ResponseEvent> | undefined;
  onRetry: Hook<RetryEvent> | undefined;
}

/** @throws TypeError */
function rejectValue(name: string, expected: string, value: unknown): never {
  throw new TypeError(`clerk-bapi: ${name} must be ${expected}. It is ${JSON.stringify(value) ?? typeof value}.`);
}

/** Throws on unknown options. @throws TypeError */
function rejectUnknown(rest: object, kind: string): void {
  for (const name in rest) throw new TypeError(`clerk-bapi: unknown ${kind} ${name}. Check its spelling.`);
}

/** @throws TypeError that does not show the key */
function checkSecretKey(key: unknown): string {
  if (typeof key === 'string' && isSecretKey(key)) return key;
  const problem = !key
    ? 'is missing. Pass it, or set CLERK_SECRET_KEY'
    : typeof key === 'string' && key.startsWith('pk_')
      ? 'looks like a publishable key (pk_…). Use a secret key'
      : 'is malformed. Use a secret key, without spaces or line breaks';
  throw new TypeError(
    `clerk-bapi: secretKey ${problem}: it starts with sk_live_ or sk_test_ and is on the API keys page of the Clerk Dashboard.`,
  );
}

function environment(name: string): string | undefined {
  try {
    return globalThis.process?.env?.[name];
  } catch {
    return undefined; // Deno without the permission to read it
  }
}

function checkDuration(name: 'timeout' | 'deadline', value: unknown): number {
  if (typeof value === 'number' && value > 0) return value;
  rejectValue(name, 'a number of milliseconds above 0, or Infinity', value);
}

function checkRateLimit(value: boolean | RateLimit | RateLimiter): boolean | RateLimit | RateLimiter {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'object' && value && 'acquire' in value) return value;
  const { requests, window }: Partial<RateLimit> = value ?? {};
  if (!(Number(requests) >= 1 && Number(window) > 0))
    rejectValue('rateLimit', 'true, { requests, window } or a limiter', value);
  return value;
}

/** The policy with some options changed. */
function checkRetry(base: RetryPolicy, options: RetryOptions | false): RetryPolicy | false {
  if (options === false) return false;
  if (typeof options !== 'object' || options === null) rejectValue('retry', 'an object or false', options);
  const policy = { ...base };
  for (const [name, value] of Object.entries<unknown>({ ...options })) {
    if (!Object.hasOwn(base, name)) rejectUnknown({ [name]: value }, 'retry option');
    if (value === undefined) continue;
    const isCount = name === 'maxAttempts';
    if (typeof value !== 'number' || !(isCount ? Number.isInteger(value) && value > 0 : value >= 0)) {
      rejectValue(
        `retry.${name}`,
        isCount ? 'a whole number, 1 or more' : 'a number of milliseconds, 0 or more',
        value,
      );
    }
    policy[name as keyof RetryPolicy] = value;
  }
  return policy;
}

/** Headers with their names in lower case. @throws TypeError if `fetch` would reject them */
function checkHeaders(headers: Record<string, string>): Record<string, string> {
  const checked: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) continue;
    const key = name.toLowerCase();
    let problem = key === 'authorization' && 'is the secret key: pass secretKey instead';
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
  if (value !== undefined && typeof value !== 'function') rejectValue(name, 'a function', value);
  return value;
}

/** @throws TypeError that says what is wrong with an option and what to do */
export function resolveOptions(options: ClerkOptions, defaultApiVersion: string): Config {
  const {
    secretKey = environment('CLERK_SECRET_KEY'),
    baseUrl,
    allowInsecure = false,
    apiVersion = defaultApiVersion,
    fetch,
    maxConcurrency = 256,
    rateLimit = false,
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
  rejectUnknown(unknown, 'option');
  if (!/^\d{4}(-\d\d){2}$/.test(apiVersion))
    rejectValue('apiVersion', `a date such as ${defaultApiVersion}`, apiVersion);
  const checkedKey = checkSecretKey(secretKey);
  if (typeof allowInsecure !== 'boolean') rejectValue('allowInsecure', 'true or false', allowInsecure);
  const apiUrl = environment('CLERK_API_URL');
  const checkedUrl =
    baseUrl === undefined && apiUrl
      ? withVersion(checkBaseUrl('CLERK_API_URL', apiUrl, allowInsecure))
      : checkBaseUrl('baseUrl', baseUrl ?? DEFAULT_BASE_URL, allowInsecure);
  if (!(maxConcurrency >= 1)) rejectValue('maxConcurrency', 'a number, 1 or more', maxConcurrency);
  return {
    secretKey: checkedKey,
    keyHash: hashKey(checkedUrl, checkedKey),
    baseUrl: checkedUrl,
    // Looked up each time: test tools and platforms replace the global `fetch` after the client is made.
    fetch: checkFunction('fetch', fetch) ?? ((url, init) => globalThis.fetch(url, init)),
    ownFetch: fetch,
    maxConcurrency,
    rateLimit: checkRateLimit(rateLimit),
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

/** The client's options that a call may change. */
export type CallConfig = Pick<
  Config,
  'secretKey' | 'keyHash' | 'maxConcurrency' | 'retry' | 'timeout' | 'deadline' | 'headers'
> & {
  signal?: AbortSignal | undefined;
};

/** @throws TypeError as {@link resolveOptions} does */
export function resolveCallOptions(config: Config, options: CallOptions | undefined): CallConfig {
  if (!options) return config;
  const { secretKey, retry, timeout, deadline, headers, signal, ...unknown } = options;
  rejectUnknown(unknown, 'call option');
  const checkedKey = secretKey === undefined ? config.secretKey : checkSecretKey(secretKey);
  return {
    secretKey: checkedKey,
    keyHash: secretKey === undefined ? config.keyHash : hashKey(config.baseUrl, checkedKey),
    maxConcurrency: config.maxConcurrency,
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
