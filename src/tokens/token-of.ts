import { headerOf, type RequestHeaders } from '../http/header-of.js';
import { checkOptions, type Checks } from '../http/option-checks.js';
import { rejectValue } from '../http/reject.js';

/** What of a request is read: the headers of a `Request`, or those of a request on Node. */
export interface TokenRequest {
  /** `Authorization` and `Cookie` are read. */
  headers: RequestHeaders;
}

/** Whose cookies {@link tokenOf} reads. */
export interface TokenOfOptions {
  /**
   * The suffix of the instance's cookies, which follows from the publishable key. Set it where several applications share a
   * domain, as on localhost: the cookie of another one is not read then.
   * @default the first cookie with a suffix counts
   */
  cookieSuffix?: string | undefined;
}

const optionChecks: Checks = {
  cookieSuffix: [
    (value) => typeof value === 'string' && /^[\w-]+$/.test(value),
    'the suffix of a cookie, such as AbCd_123',
  ],
};

/** The cookies that hold session tokens. A value may be quoted. One with other characters is no token, and no part of it is one. */
const sessionCookies = /(?:^|;)\s*__session(?:_([\w-]+))?=("?)([\w.-]+)\2\s*(?=;|$)/g;

const isHeaders = (value: unknown): value is RequestHeaders => typeof value === 'object' && value !== null;

/**
 * The token that a request carries: the bearer token of the header `Authorization`, else the session token in the cookie
 * `__session_<suffix>` or `__session`. It is not verified.
 *
 * @param request - A `Request`, or a request on Node.
 * @param options - Whose cookies are read.
 * @returns the token; `undefined` if there is none
 * @throws {TypeError} if the request has no headers, or an option is wrong
 * @example
 * const token = tokenOf(request);
 * if (!token) return new Response(null, { status: 401 });
 */
export function tokenOf(request: TokenRequest, options: TokenOfOptions = {}): string | undefined {
  checkOptions(options, optionChecks);
  // Of callers without types it may be anything.
  const headers: unknown = Reflect.get(Object(request), 'headers');
  if (!isHeaders(headers)) rejectValue('request', 'a request, with its headers', request);
  const [, bearer] = /^\s*bearer +(\S+)\s*$/i.exec(headerOf(headers, 'authorization', ', ')) ?? [];
  if (bearer) return bearer;
  let unsuffixed: string | undefined;
  for (const [, suffix, , token] of headerOf(headers, 'cookie', '; ').matchAll(sessionCookies)) {
    if (suffix === undefined) unsuffixed ??= token;
    else if (suffix === (options.cookieSuffix ?? suffix)) return token;
  }
  return unsuffixed;
}
