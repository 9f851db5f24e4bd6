import type { CallOptions } from '../options.js';
import type { ApiKey, M2MToken, OAuthAccessTokenClaims } from '../types.js';
import { checkClaims, type SessionClaims, type TokenClaims } from './claims.js';
import { keySetOf } from './jwt-key.js';
import type { JwtKeySource } from './jwt-key-source.js';
import { decodeJwt, opaqueKind, type JwtKind, type TokenKind } from './kinds.js';
import { accessTokenOf, m2mTokenOf } from './machine-tokens.js';
import { verifyOpaqueToken } from './opaque-tokens.js';
import { checkOptions, type Accepts, type Checks, type TokenClient, type VerifyTokenOptions } from './options.js';
import { verifySignature } from './signature.js';
import { TokenError } from './token-error.js';
import { reject } from '../http/reject.js';

/** A verified token, by its `kind`. `Claims` are claims of your own. */
export type VerifiedToken<Claims extends object = object> =
  /** Of a user's session. */
  | { kind: 'session_token'; claims: SessionClaims & Claims }
  /** Of a JWT template. */
  | { kind: 'template_token'; claims: TokenClaims & Claims }
  /** Of a machine. `claims` are those of a JWT, and `undefined` if the token is opaque. */
  | { kind: 'm2m_token'; m2mToken: M2MToken; claims: (TokenClaims & Claims) | undefined }
  /** Of an OAuth application. `claims` are those of a JWT, and `undefined` if the token is opaque. */
  | { kind: 'oauth_token'; accessToken: OAuthAccessTokenClaims; claims: (TokenClaims & Claims) | undefined }
  /** An API key. */
  | { kind: 'api_key'; apiKey: ApiKey };

/** A verified token of one of the kinds that are accepted. */
export type AcceptedToken<A extends Accepts, Claims extends object = object> = Extract<
  VerifiedToken<Claims>,
  { kind: A extends readonly TokenKind[] ? A[number] : TokenKind }
>;

/** @throws TokenError if the kind is not accepted */
function checkKind<Kind extends TokenKind>(kind: Kind | undefined, { accepts }: Checks): Kind {
  if (kind && accepts.includes(kind)) return kind;
  throw new TokenError('kind', `The token is of the kind ${kind ?? 'unknown'}. Accepted are: ${accepts.join(', ')}.`);
}

/** A verified JWT by its kind. An API key is never one. */
function verifiedJwt(kind: JwtKind, claims: TokenClaims): VerifiedToken {
  switch (kind) {
    case 'session_token':
      return { kind, claims: claims as SessionClaims }; // whose `sid` is checked
    case 'template_token':
      return { kind, claims };
    case 'm2m_token':
      return { kind, m2mToken: m2mTokenOf(claims), claims };
    case 'oauth_token':
      return { kind, accessToken: accessTokenOf(claims), claims };
  }
}

/**
 * Verifies a token that a request came with: by default a session token, and nothing else. JWTs are verified here, with the
 * instance's keys, which are requested once and kept for an hour; API keys (`ak_...`), opaque M2M tokens (`mt_...`) and
 * opaque OAuth access tokens (`oat_...`) by the API, with a request each.
 *
 * @param clerk - the client whose instance issued the token
 * @param token - the token, without `Bearer`; see {@link tokenOf}
 * @param options - the kinds of token to accept, what else is checked, and options of the call, such as `timeout`
 * @returns what the token says. Its `kind` tells which fields there are
 * @throws {TokenError} if the token is not valid, or is none that is accepted: its `problem` says why
 * @throws {TypeError} if an option is wrong or `token` is no text
 * @throws {ClerkAPIError} if the API rejects a request
 * @throws {ClerkConnectionError} if a request gets no response
 * @throws {ClerkTimeoutError} if `timeout` or `deadline` passes
 * @example
 * const { claims } = await verifyToken(clerk, token, { authorizedParties: ['https://app.example.com'] });
 * console.log(claims.sub);
 *
 * const caller = await verifyToken(clerk, token, { accepts: ['session_token', 'api_key'] });
 * if (caller.kind === 'api_key') console.log(caller.apiKey.scopes);
 */
export function verifyToken<Claims extends object = object, const A extends Accepts = readonly ['session_token']>(
  clerk: TokenClient,
  token: string,
  options?: VerifyTokenOptions<A> & CallOptions,
): Promise<AcceptedToken<A, Claims>>;
/**
 * Verifies a JWT with the instance's public key, without a request and without a secret key. Opaque tokens are rejected.
 *
 * @param key - the public key, as PEM, JWK or JWK set
 * @param token - the token, without `Bearer`; see {@link tokenOf}
 * @param options - the kinds of token to accept, and what else is checked
 * @returns what the token says. Its `kind` tells which fields there are
 * @throws {TokenError} if the token is not valid, or is none that is accepted: its `problem` says why
 * @throws {TypeError} if the key or an option is wrong, or `token` is no text
 * @example
 * const { claims } = await verifyToken({ jwtKey: process.env.CLERK_JWT_KEY! }, token);
 */
export function verifyToken<Claims extends object = object, const A extends Accepts = readonly ['session_token']>(
  key: JwtKeySource,
  token: string,
  options?: VerifyTokenOptions<A>,
): Promise<AcceptedToken<A, Claims>>;
/**
 * Verifies a token that may be of several kinds, with claims of your own. The `kind` of the result says which it is.
 *
 * @param clerk - the client whose instance issued the token
 * @param token - the token, without `Bearer`; see {@link tokenOf}
 * @param options - the kinds of token to accept, what else is checked, and options of the call, such as `timeout`
 * @returns what the token says. Its `kind` tells which fields there are
 * @throws {TokenError} if the token is not valid, or is none that is accepted: its `problem` says why
 * @throws {TypeError} if an option is wrong or `token` is no text
 * @throws {ClerkAPIError} if the API rejects a request
 * @throws {ClerkConnectionError} if a request gets no response
 * @throws {ClerkTimeoutError} if `timeout` or `deadline` passes
 * @example
 * const caller = await verifyToken<{ plan: string }>(clerk, token, { accepts: ['session_token', 'm2m_token'] });
 * if (caller.kind === 'session_token') console.log(caller.claims.plan);
 */
export function verifyToken<Claims extends object>(
  clerk: TokenClient,
  token: string,
  options: VerifyTokenOptions & CallOptions,
): Promise<VerifiedToken<Claims>>;
export async function verifyToken(
  source: TokenClient | JwtKeySource,
  token: string,
  options: VerifyTokenOptions & CallOptions = {},
): Promise<VerifiedToken> {
  const checks = checkOptions(source, options);
  if (typeof token !== 'string') {
    reject('token must be a string. If it is undefined, tokenOf found none in the request.');
  }
  if ('jwtKey' in source) await keySetOf(source.jwtKey); // which throws if it is none
  checks.callOptions.signal?.throwIfAborted();
  const opaque = opaqueKind(token);
  if (opaque) {
    checkKind(opaque, checks);
    if ('jwtKey' in source) throw new TokenError('kind', 'The token is opaque: only the API can verify it, not a key.');
    return verifyOpaqueToken(source, opaque, token, checks);
  }
  const jwt = decodeJwt(token);
  const kind = checkKind(jwt.kind, checks);
  const claims = await verifySignature(source, token, jwt.kid, checks);
  checkClaims(kind, claims, checks);
  return verifiedJwt(kind, claims);
}
