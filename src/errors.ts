import type { ClerkError } from './types.js';

/** What an answer does not say of itself. */
interface ErrorDetails {
  retryAfter?: number | undefined;
  /** What is wrong with the answer, if it is not what its body says. */
  problem?: string | undefined;
}

/** Codes that `errors[].code` is known to take. The API adds codes at any time: any other string is one too. */
export type ClerkErrorCode =
  | 'authentication_invalid'
  | 'authorization_invalid'
  | 'duplicate_record'
  | 'form_identifier_exists'
  | 'form_param_format_invalid'
  | 'form_param_invalid'
  | 'form_param_missing'
  | 'form_param_unknown'
  | 'form_password_incorrect'
  | 'form_password_pwned'
  | 'resource_not_found'
  | (string & {});

/** What every error says of the call that failed. */
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

/** An answer that is no success, as it came, with the secret key taken out. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
}

const EXCERPT_LENGTH = 200;

/** As much of a body as an error shows. */
export const excerpt = (text: string) => text.slice(0, EXCERPT_LENGTH);

// `instanceof` fails where an application holds two copies of this package: this mark is the same in all of them.
const brand = Symbol.for('clerk-bapi.ClerkAPIError');

/** `value[key]`, if `value` is an object. */
const field = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;

const isString = (value: unknown): value is string => typeof value === 'string';

/** The reasons in an error's body; none if the body is not the API's own. */
function readErrors(body: unknown): ClerkError[] {
  const errors = field(body, 'errors');
  if (!Array.isArray(errors)) return [];
  return errors.filter(
    (error): error is ClerkError => isString(field(error, 'code')) && isString(field(error, 'message')),
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The API answered, and the answer is not a success: it refused the request (4xx), failed (5xx), or what came back is not
 * what it should be, such as HTML from a gateway or JSON that is cut off.
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
  static {
    // Not a field: its type would tell the classes of two copies apart.
    Object.defineProperty(this.prototype, brand, { value: true });
  }

  /** The HTTP status. In the 2xx range if the answer was a success whose body could not be read. */
  declare readonly status: number;
  /** Why the API refused; empty if the answer was not the API's own. */
  declare readonly errors: ClerkError[];
  /** The `code` of the first of `errors`. */
  declare readonly code: ClerkErrorCode | undefined;
  /** What Clerk's support can look the request up by: `clerk_trace_id` from the body, else the header `cf-ray`. */
  declare readonly traceId: string | undefined;
  /** How long to wait before the next request, in seconds, if the answer said so. */
  declare readonly retryAfter: number | undefined;
  /** The headers of the answer. */
  declare readonly headers: Headers;
  /** The first 200 characters of the answer's body. */
  declare readonly bodyExcerpt: string;

  declare readonly operation: string | undefined;
  declare readonly method: string;
  declare readonly path: string;
  declare readonly attempts: number;

  constructor(call: FailedCall, answer: Answer, details: ErrorDetails = {}) {
    const { status, headers, text } = answer;
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
      `${call.method} ${call.path} answered ${status}, ${reason}${traceId === undefined ? '' : ` (trace ${traceId})`}`,
    );
    const { retryAfter } = details;
    Object.assign(this, call, { status, errors, code: first?.code, traceId, retryAfter, headers, bodyExcerpt });
  }
}

/** What is known of an answer that broke off. */
interface ConnectionErrorDetails {
  cause?: unknown;
  /** The status, if the answer began before it broke off. */
  status?: number | undefined;
  bodyExcerpt?: string | undefined;
}

/**
 * No answer came, or it broke off: a refused or dropped connection, a name that does not resolve, a body that ends early.
 * `cause` is what `fetch` threw. Whether the request took effect is not known.
 */
export class ClerkConnectionError extends Error implements FailedCall {
  override readonly name: string = 'ClerkConnectionError';
  /** The HTTP status, if the answer began before it broke off. */
  declare readonly status: number | undefined;
  /** The first 200 characters of the body, as far as it came. */
  declare readonly bodyExcerpt: string | undefined;

  declare readonly operation: string | undefined;
  declare readonly method: string;
  declare readonly path: string;
  declare readonly attempts: number;

  constructor(call: FailedCall, problem: string, details: ConnectionErrorDetails = {}) {
    super(`${call.method} ${call.path} ${problem}`, details);
    const { status, bodyExcerpt } = details;
    Object.assign(this, call, { status, bodyExcerpt });
  }
}

/** An attempt took longer than `timeout`, or the whole call longer than `deadline`. */
export class ClerkTimeoutError extends ClerkConnectionError {
  override readonly name = 'ClerkTimeoutError';
  /** Which of the two limits was reached. */
  declare readonly limit: 'timeout' | 'deadline';
  /** That limit, in ms. */
  declare readonly milliseconds: number;

  constructor(call: FailedCall, limit: 'timeout' | 'deadline', milliseconds: number) {
    super(call, `took longer than its ${limit} of ${milliseconds} ms`);
    Object.assign(this, { limit, milliseconds });
  }
}

/**
 * Whether a caught value is a {@link ClerkAPIError}, of this copy of the package or another one.
 *
 * @param error - What was caught.
 * @param code - If given, one of `errors` must have this code.
 * @example
 * if (isClerkAPIError(error, 'form_identifier_exists')) return 'That address is taken.';
 */
export function isClerkAPIError(error: unknown, code?: ClerkErrorCode): error is ClerkAPIError {
  return isBranded(error) && (code === undefined || error.errors.some((reason) => reason.code === code));
}

const isBranded = (error: unknown): error is ClerkAPIError => error instanceof Error && brand in error;
