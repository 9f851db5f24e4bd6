import { isHeaderValue } from './headers.js';
import { isObject, isPlain, plain, reject, rejectValue } from './reject.js';

/** What an option must be: a test, and the same in words. */
export type Check = readonly [isValid: (value: unknown) => boolean, expected: string];

/** The options of a kind, by name. */
export type Checks = Readonly<Record<string, Check>>;

export const isFunction = (value: unknown): boolean => typeof value === 'function';
export const isAtLeast = (least: number) => (value: unknown) => typeof value === 'number' && value >= least;
const atLeast = (least: number, what: string): Check => [isAtLeast(least), `${what}, ${least} or more`];
/** One of several texts. */
const oneOf = (texts: readonly string[]): Check => [(value) => texts.some((text) => text === value), texts.join(', ')];

export const anything: Check = [() => true, '']; // is checked elsewhere
export const aFunction: Check = [isFunction, 'a function'];
/** Of any realm, and of polyfills too. */
export const aSignal: Check = [(value) => isObject(value) && isFunction(value['throwIfAborted']), 'an AbortSignal'];
const duration: Check = [
  (value) => typeof value === 'number' && value > 0,
  'a number of milliseconds above 0, or Infinity',
];
const delay = /* @__PURE__ */ atLeast(0, 'a number of milliseconds');

export const trueOrFalse: Check = [(value) => typeof value === 'boolean', 'true or false'];

/** The names of the log's levels, the most verbose first. */
export const logLevels = ['debug', 'info', 'warn', 'error', 'off'] as const;
export const logLevel = /* @__PURE__ */ oneOf(logLevels);

function isRateLimit(value: unknown): boolean {
  if (!isObject(value)) return typeof value === 'boolean';
  const { acquire, requests, window } = value;
  if (isFunction(acquire)) return true;
  const isComplete = isAtLeast(1)(requests) && duration[0](window) && Number.isFinite(window);
  return isComplete && isPlain(value) && Object.keys(value).length === 2;
}

export const retryChecks: Checks = {
  maxAttempts: [(value) => isAtLeast(1)(value) && Number.isInteger(value), 'a whole number, 1 or more'],
  baseDelay: delay,
  maxDelay: delay,
  maxRetryAfter: delay,
};

const shared: Checks = {
  secretKey: anything,
  headers: [
    (value) => isPlain(value) || (isObject(value) && Symbol.iterator in value),
    'an object, pairs or a Headers',
  ],
  retry: [(value) => value === false || isPlain(value), 'an object or false'],
  timeout: duration,
  deadline: duration,
  onResponse: aFunction,
};

/** Checks of two kinds. A function, since bundlers keep what spreads an object, even if nothing uses it. */
export const both = (some: Checks, others: Checks): Checks => ({ ...some, ...others });

/** The options of a call. */
export const callChecks: Checks = /* @__PURE__ */ both(shared, {
  signal: aSignal,
  // `only-if-cached` is missing: `fetch` rejects it across origins.
  cache: /* @__PURE__ */ oneOf(['default', 'no-store', 'reload', 'no-cache', 'force-cache']),
  next: [isObject, 'an object'],
});

/** Whether a value is a day that exists, as `2025-11-10`. */
const isDate = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}(-\d\d){2}$/.test(value) && !!new Date(value).toJSON()?.startsWith(value);

/** The options of a client. */
export const clientChecks: Checks = /* @__PURE__ */ both(shared, {
  baseUrl: anything,
  userAgent: [isHeaderValue, 'a text that HTTP allows in a header'],
  allowInsecure: trueOrFalse,
  apiVersion: [isDate, 'a date such as 2025-11-10'],
  maxConcurrency: /* @__PURE__ */ atLeast(1, 'a number'),
  rateLimit: [isRateLimit, 'true, { requests, window } or a limiter'],
  logger: [
    (value) => isObject(value) && logLevels.slice(0, -1).every((level) => isFunction(value[level])),
    'an object with debug, info, warn and error, such as console',
  ],
  logLevel,
  fetch: aFunction,
  maxResponseSize: /* @__PURE__ */ atLeast(1, 'a number of bytes'),
  onRequest: aFunction,
  onRetry: aFunction,
  onRateLimit: aFunction,
});

/** @throws TypeError if a value is not what the option must be */
export function checkValue(name: string, [isValid, expected]: Check, value: unknown): void {
  if (value !== undefined && !isValid(value)) rejectValue(name, expected, value);
}

/**
 * Checks options by their names and values.
 *
 * @param prefix - of the options' names in errors, such as `retry.`
 * @param area - what errors begin with, such as `bulk: `
 * @throws TypeError that says what is wrong and what to do
 */
export function checkOptions(options: object, checks: Checks, prefix = '', area = ''): void {
  for (const name in plain(`${area}${prefix}options`, options)) {
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
    if (!check) reject(`${area}unknown option ${prefix}${name}. Check its spelling.`);
    checkValue(area + prefix + name, check, Reflect.get(options, name));
  }
}
