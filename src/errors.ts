import type { ClerkErrorCode } from './error-codes.js';
import type { ClerkErrorReason } from './error-reason.js';
import { excerpt, field, isString, parse, readErrors, type ErrorResponse } from './error-response.js';

/** What the response does not say of itself. */
interface ErrorDetails {
  retryAfter?: number | undefined;
  /** What is wrong with the response, if its body does not say so. */
  problem?: string | undefined;
  /** Whether an earlier attempt may have taken effect. */
  isRepeated?: boolean | undefined;
}

/** The call that failed. Every error has these properties. */
export interface FailedCall {
  /** The helper of the operation, such as `users.get`; `undefined` for calls of `clerk.raw`. */
  operation: string | undefined;
  /** The HTTP method, in capitals. */
  method: string;
  /** The path that was requested, without host and query, such as `/v1/users/user_1`. */
  path: string;
  /** How many requests were sent. */
  attempts: number;
}

/** `instanceof` fails where an application has two copies of this package. The brand is the same in all of them. */
const brandOf = (name: string) => Symbol.for(`clerk-bapi.${name}`);

/** Brands an error. Not by a field: its type would tell the classes of two copies apart. */
const brand = (error: Error, name: string) => Object.defineProperty(error, brandOf(name), { value: true });

const isBranded = (error: unknown, name: string): boolean => error instanceof Error && brandOf(name) in error;

/** An error as JSON, without stack and headers. Of a cause, it has name, message and code. */
function jsonOf(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error) || depth > 4) return undefined;
  const { name, message, cause } = error;
  const own: object = depth ? { code: field(error, 'code') } : { ...error, headers: undefined };
  return { ...own, name, message, cause: jsonOf(cause, depth + 1) };
}

/**
 * The response is not a success: the API rejected the request (4xx) or failed (5xx), or the body is not what it should be,
 * such as HTML of a gateway or incomplete JSON.
 *
 * @example
 * try {
 *   await clerk.users.get(userId);
 * } catch (error) {
 *   if (!isClerkAPIError(error, 'resource_not_found')) throw error;
 * }
 */
export class ClerkAPIError extends Error implements FailedCall {
  override readonly name = 'ClerkAPIError';

  /** The HTTP status. From 200 to 299 if the response was a success whose body is not JSON. */
  declare readonly status: number;
  /** The reasons that the API gave; empty if the response is not the API's own. */
  declare readonly errors: ClerkErrorReason[];
  /** The `code` of the first of `errors`. */
  declare readonly code: ClerkErrorCode | undefined;
  /** The ID by which Clerk's support finds the request: `clerk_trace_id` of the body, else the header `cf-ray`. */
  declare readonly traceId: string | undefined;
  /** How long to wait before the next request, in seconds, if the response said so; a day at most. */
  declare readonly retryAfter: number | undefined;
  /** The headers of the response. */
  declare readonly headers: Headers;
  /** The first 200 characters of the body. */
  declare readonly bodyExcerpt: string;

  declare readonly operation: string | undefined;
  declare readonly method: string;
  declare readonly path: string;
  declare readonly attempts: number;

  constructor(call: FailedCall, response: ErrorResponse, details: ErrorDetails = {}) {
    const { status, headers, text } = response;
    const body = parse(text);
    const errors = readErrors(body);
    const bodyTrace = field(body, 'clerk_trace_id');
    const traceId = isString(bodyTrace) ? bodyTrace : (headers.get('cf-ray') ?? undefined);
    const [first] = errors;
    const bodyExcerpt = excerpt(text);
    const reason =
      details.problem ??
      (first ? `${first.code}: ${first.long_message || first.message}` : bodyExcerpt || 'empty body');
    super(
      `${call.method} ${call.path} returned ${status}${details.isRepeated ? ' after an attempt of unknown outcome' : ''}, ${reason}${traceId === undefined ? '' : ` (trace ${traceId})`}`,
    );
    Object.assign(this, call, { status, errors, code: first?.code, traceId, retryAfter: details.retryAfter, headers });
    Object.defineProperty(this, 'bodyExcerpt', { value: bodyExcerpt });
    brand(this, 'ClerkAPIError');
  }

  /**
   * The reason with a code; `undefined` if there is none.
   *
   * @param code - The code, such as `form_identifier_exists`.
   */
  reason<Code extends ClerkErrorCode>(code: Code): ClerkErrorReason<Code> | undefined {
    return this.errors.find((reason): reason is ClerkErrorReason<Code> => reason.code === code);
  }

  /** For `JSON.stringify`: message and properties, without stack, headers and body. */
  toJSON(): unknown {
    return jsonOf(this);
  }
}

/** What is known of a response that ended early. */
interface ConnectionErrorDetails {
  cause?: unknown;
  /** The status, if the response began. */
  status?: number | undefined;
  bodyExcerpt?: string | undefined;
}

/**
 * There is no response, or it ended early: no connection was made or it broke, a name did not resolve, a body was cut off.
 * `cause` is what `fetch` threw. The request may have taken effect, unless the message says that it `was not sent`.
 *
 * @example
 * if (isClerkConnectionError(error)) console.error(error.message, error.cause);
 */
export class ClerkConnectionError extends Error implements FailedCall {
  override readonly name: string = 'ClerkConnectionError';

  /** The HTTP status, if the response began. */
  declare readonly status: number | undefined;
  /** The first 200 characters of the body, as far as it was received. */
  declare readonly bodyExcerpt: string | undefined;

  declare readonly operation: string | undefined;
  declare readonly method: string;
  declare readonly path: string;
  declare readonly attempts: number;

  constructor(call: FailedCall, problem: string, details: ConnectionErrorDetails = {}) {
    super(`${call.method} ${call.path} ${problem}`, details);
    const { status, bodyExcerpt } = details;
    Object.assign(this, call, { status });
    Object.defineProperty(this, 'bodyExcerpt', { value: bodyExcerpt });
    brand(this, 'ClerkConnectionError');
  }

  /** For `JSON.stringify`: message, properties and causes, without stack and body. */
  toJSON(): unknown {
    return jsonOf(this);
  }
}

/**
 * An attempt took longer than `timeout`, or the whole call longer than `deadline`.
 *
 * @example
 * if (isClerkTimeoutError(error)) console.error(`The ${error.limit} of ${error.milliseconds} ms has passed.`);
 */
export class ClerkTimeoutError extends ClerkConnectionError {
  override readonly name = 'ClerkTimeoutError';

  /** Which of the two limits was reached. */
  declare readonly limit: 'timeout' | 'deadline';
  /** That limit, in ms. */
  declare readonly milliseconds: number;

  constructor(call: FailedCall, limit: 'timeout' | 'deadline', milliseconds: number) {
    super(call, `${call.attempts ? '' : 'was not sent: it '}took longer than its ${limit} of ${milliseconds} ms`);
    Object.assign(this, { limit, milliseconds });
    brand(this, 'ClerkTimeoutError');
  }
}

/**
 * The rate limit is reached, and the request was not sent: it would have to wait for longer than the call may take.
 *
 * @example
 * if (isClerkRateLimitError(error)) response.setHeader('Retry-After', error.retryAfter);
 */
export class ClerkRateLimitError extends ClerkConnectionError {
  override readonly name = 'ClerkRateLimitError';

  /** How long to wait before the next request, in seconds. */
  declare readonly retryAfter: number;
  /**
   * Whose limit is reached: an operation's, such as `invitations.create` (for `clerk.raw` its method and path, such as
   * `POST /invitations`), or that of the `key`.
   */
  declare readonly blockedBy: string;

  constructor(call: FailedCall, blockedBy: string, retryAfter: number) {
    super(
      call,
      `was not sent: the rate limit of ${blockedBy === 'key' ? 'the key' : blockedBy} is reached. Try again in ${retryAfter} seconds`,
    );
    Object.assign(this, { blockedBy, retryAfter });
    brand(this, 'ClerkRateLimitError');
  }
}

/** A {@link ClerkAPIError} that has a known code, as `isClerkAPIError(error, code)` has found. */
export interface ClerkAPIErrorWith<Known extends ClerkErrorCode> extends ClerkAPIError {
  /** The reasons that the API gave: at least one. */
  readonly errors: [ClerkErrorReason, ...ClerkErrorReason[]];
  /** The `code` of the first of `errors`. */
  readonly code: ClerkErrorCode;
  /**
   * The reason with the code that is known to be there.
   *
   * @param code - The code that was asked for.
   */
  reason(code: Known): ClerkErrorReason<Known>;
  /**
   * The reason with a code; `undefined` if there is none.
   *
   * @param code - The code, such as `form_identifier_exists`.
   */
  reason<Code extends ClerkErrorCode>(code: Code): ClerkErrorReason<Code> | undefined;
}

/**
 * Whether a caught value is a {@link ClerkAPIError} with a code: one of its `errors` has it. Works where an application has
 * several copies of the package.
 *
 * @param error - What was caught.
 * @param code - The code to look for, such as `form_identifier_exists`.
 * @example
 * if (isClerkAPIError(error, 'form_identifier_exists'))
 *   return error.reason('form_identifier_exists').meta?.param_name;
 */
export function isClerkAPIError<Code extends ClerkErrorCode>(
  error: unknown,
  code: Code,
): error is ClerkAPIErrorWith<Code>;
/**
 * Whether a caught value is a {@link ClerkAPIError}. Works where an application has several copies of the package.
 *
 * @param error - What was caught.
 * @param code - If given, one of `errors` must have this code.
 * @example
 * if (isClerkAPIError(error)) console.log(error.status, error.traceId);
 */
export function isClerkAPIError(error: unknown, code?: ClerkErrorCode): error is ClerkAPIError;
export function isClerkAPIError(error: unknown, code?: ClerkErrorCode): boolean {
  if (!isBranded(error, 'ClerkAPIError')) return false;
  return code === undefined || (error as ClerkAPIError).errors.some((reason) => reason.code === code);
}

/**
 * Whether a caught value is a {@link ClerkRateLimitError}. Works where an application has several copies of the package.
 *
 * @param error - What was caught.
 * @example
 * if (isClerkRateLimitError(error)) console.warn(`Try again in ${error.retryAfter} seconds.`);
 */
export const isClerkRateLimitError = (error: unknown): error is ClerkRateLimitError =>
  isBranded(error, 'ClerkRateLimitError');

/**
 * Whether a caught value is a {@link ClerkConnectionError} or one of its kinds. Works where an application has several copies
 * of the package.
 *
 * @param error - What was caught.
 * @example
 * if (isClerkConnectionError(error)) console.error(error.operation, error.attempts, error.cause);
 */
export const isClerkConnectionError = (error: unknown): error is ClerkConnectionError =>
  isBranded(error, 'ClerkConnectionError');

/**
 * Whether a caught value is a {@link ClerkTimeoutError}. Works where an application has several copies of the package.
 *
 * @param error - What was caught.
 * @example
 * if (isClerkTimeoutError(error)) console.error(`The ${error.limit} of ${error.milliseconds} ms has passed.`);
 */
export const isClerkTimeoutError = (error: unknown): error is ClerkTimeoutError =>
  isBranded(error, 'ClerkTimeoutError');
