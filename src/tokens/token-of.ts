import { base64url } from 'jose';
import { headerOf, type RequestHeaders } from '../http/header-of.js';
import { plain } from '../http/reject.js';
import { check } from './options.js';

/** What of a request is read: the headers of a `Request`, or those of a request on Node. */
export interface TokenRequest {
  /** `Authorization` and `Cookie` are read. */
  headers: RequestHeaders;
}

/** Whose cookies {@link tokenOf} reads. */
export interface TokenOfOptions {
  /**
   * The suffix of the instance's cookies: see {@link cookieSuffixOf}. Set it where several applications share a domain, as
   * on localhost: the cookie of another one is not read then.
   * @default any: the first cookie with a suffix counts
   */
  cookieSuffix?: string | undefined;
}

const isHeaders = (value: unknown): value is RequestHeaders => typeof value === 'object' && value !== null;

/**
 * The suffix of the names of an instance's cookies, such as `__session_<suffix>`.
 *
 * @param publishableKey - the publishable key of the instance: `pk_test_...` or `pk_live_...`
 * @throws {TypeError} if it is not a publishable key
 * @example
 * const cookieSuffix = await cookieSuffixOf(process.env.CLERK_PUBLISHABLE_KEY!);
 * const token = tokenOf(request, { cookieSuffix });
 */
export async function cookieSuffixOf(publishableKey: string): Promise<string> {
  const isKey = typeof publishableKey === 'string' && /^pk_(test|live)_./.test(publishableKey);
  check(isKey, 'publishableKey', 'a publishable key, which begins with pk_test_ or pk_live_');
  // The API's own rule for the name; nothing secret is hashed.
  const hash = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(publishableKey));
  return base64url.encode(new Uint8Array(hash)).slice(0, 8);
}

/**
 * The token that a request carries: the bearer token of the header `Authorization`, else the session token in the cookie
 * `__session_<suffix>` or `__session`. It is not verified.
 *
 * @param request - A `Request`, or a request on Node.
 * @param options - Whose cookies are read.
 * @returns `undefined` if there is none
 * @throws {TypeError} if the request has no headers, or an option is wrong
 * @example
 * const token = tokenOf(request);
 * if (!token) return new Response(null, { status: 401 });
 */
export function tokenOf(request: TokenRequest, options: TokenOfOptions = {}): string | undefined {
  const { cookieSuffix, ...unknown } = plain('options', options);
  for (const name in unknown) throw new TypeError(`clerk-bapi: unknown option ${name}. Check its spelling.`);
  const isSuffix = cookieSuffix === undefined || (typeof cookieSuffix === 'string' && /^[\w-]+$/.test(cookieSuffix));
  check(isSuffix, 'cookieSuffix', 'what cookieSuffixOf resolves to');
  // Of callers without types it may be anything.
  const headers: unknown = Reflect.get(Object(request), 'headers');
  check(isHeaders(headers), 'request', 'a request, with its headers');
  const [, bearer] = /^\s*bearer +(\S+)\s*$/i.exec(headerOf(headers, 'authorization', ', ')) ?? [];
  if (bearer) return bearer;
  const cookies = headerOf(headers, 'cookie', '; ');
  // A value may be quoted. One with other characters is no token, and no part of it is one.
  for (const name of [`__session_${cookieSuffix ?? '[\\w-]+'}`, '__session']) {
    const token = new RegExp(`(?:^|;)\\s*${name}=("?)([\\w.-]+)\\1\\s*(?:;|$)`).exec(cookies)?.[2];
    if (token) return token;
  }
  return undefined;
}
