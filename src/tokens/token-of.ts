/** What of a request is read: the headers of a `Request`, or those of a request on Node. */
export interface TokenRequest {
  /** `Authorization` and `Cookie` are read. */
  headers: Pick<Headers, 'get'> | Record<string, string | string[] | undefined>;
}

const header = ({ headers }: TokenRequest, name: string): string => {
  const value = typeof headers.get === 'function' ? headers.get(name) : (headers as Record<string, unknown>)[name];
  return [value].flat().join('; ');
};

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
  const [, bearer] = /^\s*bearer +(\S+)\s*$/i.exec(header(request, 'authorization')) ?? [];
  if (bearer) return bearer;
  const cookies = header(request, 'cookie');
  const [, token] =
    /(?:^|;)\s*__session_[\w-]+=([\w.-]+)/.exec(cookies) ?? /(?:^|;)\s*__session=([\w.-]+)/.exec(cookies) ?? [];
  return token;
}
