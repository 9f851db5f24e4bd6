import { headerOf, type RequestHeaders } from '../http/header-of.js';
import { check } from './options.js';

/** What of a request is read: the headers of a `Request`, or those of a request on Node. */
export interface TokenRequest {
  /** `Authorization` and `Cookie` are read. */
  headers: RequestHeaders;
}

const isHeaders = (value: unknown): value is RequestHeaders => typeof value === 'object' && value !== null;

/**
 * The token that a request carries: the bearer token of the header `Authorization`, else the session token in the cookie
 * `__session_<suffix>` or `__session`. It is not verified.
 *
 * @param request - A `Request`, or a request on Node.
 * @returns `undefined` if there is none
 * @example
 * const token = tokenOf(request);
 * if (!token) return new Response(null, { status: 401 });
 */
export function tokenOf(request: TokenRequest): string | undefined {
  // Of callers without types it may be anything.
  const headers: unknown = Reflect.get(Object(request), 'headers');
  check(isHeaders(headers), 'request', 'a request, with its headers');
  const [, bearer] = /^\s*bearer +(\S+)\s*$/i.exec(headerOf(headers, 'authorization', ', ')) ?? [];
  if (bearer) return bearer;
  const cookies = headerOf(headers, 'cookie', '; ');
  // A value may be quoted. One with other characters is no token, and no part of it is one.
  for (const cookie of [
    /(?:^|;)\s*__session_[\w-]+=("?)([\w.-]+)\1\s*(?:;|$)/,
    /(?:^|;)\s*__session=("?)([\w.-]+)\1\s*(?:;|$)/,
  ]) {
    const token = cookie.exec(cookies)?.[2];
    if (token) return token;
  }
  return undefined;
}
