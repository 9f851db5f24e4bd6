import { version } from '../../package.json';
import type { CallOptions, ClerkOptions, Fetch, LogLevel } from '../options.js';
import { checkBaseUrl, DEFAULT_BASE_URL, withVersion } from './base-url.js';
import { checkHeaders, withKey } from './headers.js';
import { createLog, type Log } from './log.js';
import { callChecks, checkOptions, checkValue, clientChecks, logLevel, retryChecks } from './option-checks.js';
import { hashKey } from './rate-limit/key-hash.js';
import { defaultRetryPolicy, type RetryOptions, type RetryPolicy } from './retry.js';
import { checkSecretKey } from './secret-key.js';

type Hooks = Pick<ClerkOptions, 'onRequest' | 'onResponse' | 'onRetry' | 'onRateLimit'>;

/** The client's options, checked and complete. */
export interface Config extends Hooks {
  secretKey: string;
  baseUrl: string;
  fetch: Fetch;
  /** What tells the transports of clients apart; `undefined` for the platform's own `fetch`. */
  ownFetch: Fetch | undefined;
  /** See {@link hashKey}. */
  keyHash: string;
  maxConcurrency: number;
  maxResponseSize: number;
  rateLimit: NonNullable<ClerkOptions['rateLimit']>;
  retry: RetryPolicy | false;
  timeout: number;
  deadline: number;
  /** All headers but `Content-Type`, with names in lower case. Frozen, since all requests share it. */
  headers: Record<string, string>;
  /** `undefined` if nothing is logged. */
  log: Log | undefined;
}

/** A variable of the environment, where there is a `process.env`. */
function environment(name: string): string | undefined {
  try {
    return globalThis.process?.env?.[name] || undefined;
  } catch {
    return undefined; // Deno without the permission to read it
  }
}

type Given<Options> = { [Name in keyof Options]?: Exclude<Options[Name], undefined> };

/** The options that are given: `undefined` is none. */
const given = <Options extends object>(options: Options) =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Given<Options>;

/** The policy with some options changed. @throws TypeError */
function changePolicy(base: RetryPolicy, options: RetryOptions | false): RetryPolicy | false {
  if (!options) return false;
  checkOptions(options, retryChecks, 'retry.');
  return { ...base, ...given(options) };
}

/** The URL of the API: of the option, of the environment, or the default. @throws TypeError */
function resolveBaseUrl({ baseUrl, allowInsecure = false }: ClerkOptions): string {
  const apiUrl = environment('CLERK_API_URL');
  return baseUrl === undefined && apiUrl
    ? withVersion(checkBaseUrl('CLERK_API_URL', apiUrl, allowInsecure))
    : checkBaseUrl('baseUrl', baseUrl === undefined ? DEFAULT_BASE_URL : baseUrl, allowInsecure);
}

/** The log of a client: as its options say, else as the environment does. @throws TypeError */
function resolveLog({ logger, logLevel: given }: ClerkOptions): Log | undefined {
  const level = environment('CLERK_BAPI_LOG');
  checkValue('CLERK_BAPI_LOG', logLevel, level);
  return createLog(logger ?? console, given ?? (level as LogLevel | undefined) ?? (logger ? 'info' : 'off'));
}

/** @throws TypeError that says what is wrong with an option and what to do */
export function resolveOptions(options: ClerkOptions, defaultApiVersion: string): Config {
  checkOptions(options, clientChecks);
  const {
    secretKey: ownKey = environment('CLERK_SECRET_KEY'),
    apiVersion = defaultApiVersion,
    fetch,
    retry = {},
    headers = {},
    userAgent = `clerk-bapi/${version}`,
  } = options;
  const secretKey = checkSecretKey(ownKey);
  const baseUrl = resolveBaseUrl(options);
  const ownHeaders = { accept: 'application/json', 'clerk-api-version': apiVersion, 'user-agent': userAgent };
  return {
    maxConcurrency: 256,
    maxResponseSize: 2 ** 26,
    rateLimit: false,
    timeout: 30_000,
    deadline: 120_000,
    ...given(options),
    secretKey,
    keyHash: hashKey(baseUrl, secretKey),
    baseUrl,
    // Looked up each time: test tools and platforms replace the global `fetch` after the client is made.
    fetch: fetch ?? ((url, init) => globalThis.fetch(url, init)),
    ownFetch: fetch,
    retry: changePolicy(defaultRetryPolicy, retry),
    headers: withKey({ ...ownHeaders, ...checkHeaders(headers) }, secretKey),
    log: resolveLog(options),
  };
}

/** The client's options that a call may change. */
export type CallConfig = Pick<
  Config,
  'secretKey' | 'keyHash' | 'maxConcurrency' | 'retry' | 'timeout' | 'deadline' | 'headers'
> &
  Pick<CallOptions, 'signal' | 'cache' | 'next'> & {
    /** The hook of the call itself. */
    onOwnResponse?: CallOptions['onResponse'];
  };

/** @throws TypeError as {@link resolveOptions} does */
export function resolveCallOptions(config: Config, options: CallOptions | undefined): CallConfig {
  if (options === undefined || options === null) return config;
  checkOptions(options, callChecks);
  const { secretKey = config.secretKey, retry, timeout, deadline, headers, signal, cache, next, onResponse } = options;
  const isOtherKey = secretKey !== config.secretKey;
  return {
    secretKey: isOtherKey ? checkSecretKey(secretKey) : secretKey,
    keyHash: isOtherKey ? hashKey(config.baseUrl, secretKey) : config.keyHash,
    maxConcurrency: config.maxConcurrency,
    retry: retry === undefined ? config.retry : changePolicy(config.retry || defaultRetryPolicy, retry),
    timeout: timeout ?? config.timeout,
    deadline: deadline ?? config.deadline,
    headers:
      headers || isOtherKey
        ? withKey({ ...config.headers, ...checkHeaders(headers ?? {}) }, secretKey)
        : config.headers,
    signal,
    cache,
    next,
    onOwnResponse: onResponse,
  };
}
