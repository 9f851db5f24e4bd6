import { createLocalJWKSet, errors, jwtVerify, type JWTPayload } from 'jose';
import type { ApiKey, M2MToken, OAuthAccessTokenVerification } from '../types.js';
import type { Clerk } from '../index.js';
import type { CallOptions } from '../options.js';

/** Why a token was not accepted. */
export type TokenProblem =
  /** It is none of the kinds of token that Clerk issues. */
  | 'malformed'
  /** Its signature is wrong, or the instance has no such key. */
  | 'signature'
  /** It is past its time. */
  | 'expired'
  /** It is not valid yet. */
  | 'not_yet_valid'
  /** It was issued to a party that is not among `authorizedParties`. */
  | 'party';

/** A token is not valid. Neither the error nor its cause shows the token. */
export class TokenError extends Error {
  override readonly name = 'TokenError';
  constructor(
    readonly problem: TokenProblem,
    message: string,
  ) {
    super(message);
  }
}

/** What a valid token says. */
export type VerifiedToken =
  /** A JWT that the instance signed: a session token, whose `sub` is the user's ID and `sid` the session's, or another one. */
  | { kind: 'jwt'; claims: JWTPayload & { azp?: string; sid?: string } }
  | { kind: 'api_key'; apiKey: ApiKey }
  | { kind: 'm2m_token'; m2mToken: M2MToken }
  | { kind: 'oauth_token'; accessToken: OAuthAccessTokenVerification };

/** Options of {@link verifyToken}. */
export interface VerifyTokenOptions extends CallOptions {
  /**
   * The origins that session tokens may have been issued to (`azp`), such as `https://app.example.com`. A JWT with another
   * one is refused.
   * @default any
   */
  authorizedParties?: string[] | undefined;
  /**
   * How far the clocks may be apart, in ms.
   * @default 5000
   */
  clockSkew?: number | undefined;
}

/** How long the instance's keys are kept, in ms. */
const KEYS_FOR = 3_600_000;
/** How soon they are fetched again for a token with an unknown key, in ms: made-up keys shall not cause requests. */
const REFRESH_AFTER = 60_000;
const ALGORITHMS = ['RS256', 'ES256', 'EdDSA'];

/** What is used of a client, so that one of any version of the API will do. */
export interface TokenClient {
  apiKeys: Pick<Clerk['apiKeys'], 'verify'>;
  jwks: Pick<Clerk['jwks'], 'get'>;
  m2mTokens: Pick<Clerk['m2mTokens'], 'verify'>;
  oauthAccessTokens: Pick<Clerk['oauthAccessTokens'], 'verify'>;
}

type KeySet = ReturnType<typeof createLocalJWKSet>;
const keySets = new WeakMap<TokenClient, { keys: KeySet; fetchedAt: number }>();

async function keysOf(clerk: TokenClient, maxAge: number, options: CallOptions): Promise<KeySet> {
  const cached = keySets.get(clerk);
  if (cached && Date.now() - cached.fetchedAt < maxAge) return cached.keys;
  const set = await clerk.jwks.get(options);
  const keys = createLocalJWKSet({ keys: set.keys ?? [] });
  keySets.set(clerk, { keys, fetchedAt: Date.now() });
  return keys;
}

/** What jose found wrong with a JWT, in our terms. @returns anything else as it is */
function problemWith(error: unknown): unknown {
  if (error instanceof errors.JWTExpired) return new TokenError('expired', 'The token has expired.');
  if (error instanceof errors.JWTClaimValidationFailed) {
    const problem = error.claim === 'nbf' ? 'not_yet_valid' : 'malformed';
    return new TokenError(problem, `The token's claim ${error.claim} is not valid.`);
  }
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) {
    return new TokenError('malformed', 'The token is not a JWT.');
  }
  if (error instanceof errors.JOSEError) {
    return new TokenError('signature', 'The token is not signed with a key of the instance.');
  }
  return error;
}

async function verifyJwt(
  clerk: TokenClient,
  token: string,
  clockSkew: number,
  options: CallOptions,
): Promise<JWTPayload> {
  const verify = async (maxAge: number) => {
    const keys = await keysOf(clerk, maxAge, options);
    return jwtVerify(token, keys, { algorithms: ALGORITHMS, clockTolerance: clockSkew / 1000 });
  };
  try {
    const { payload } = await verify(KEYS_FOR).catch((error: unknown) => {
      if (error instanceof errors.JWKSNoMatchingKey) return verify(REFRESH_AFTER);
      throw error;
    });
    return payload;
  } catch (error) {
    throw problemWith(error);
  }
}

/**
 * Verifies a token that a request came with, whatever its kind. JWTs are checked here, against the instance's keys, which
 * are fetched once and kept for an hour; API keys (`ak_…`), M2M tokens (`mt_…`) and OAuth access tokens (`oat_…`) by the
 * API, with a request each.
 *
 * @param clerk - The client whose instance issued the token.
 * @param token - The token, without `Bearer`.
 * @returns what the token says, by its `kind`
 * @throws {TokenError} if the token is not valid; ClerkAPIError if the API does not accept an API key, an M2M token or an
 *   OAuth token (404), or refuses otherwise; ClerkConnectionError, ClerkTimeoutError.
 * @example
 * const verified = await verifyToken(clerk, token, { authorizedParties: ['https://app.example.com'] });
 * if (verified.kind === 'jwt') console.log(verified.claims.sub);
 */
export async function verifyToken(
  clerk: TokenClient,
  token: string,
  options: VerifyTokenOptions = {},
): Promise<VerifiedToken> {
  const { authorizedParties, clockSkew = 5_000, ...callOptions } = options;
  if (token.startsWith('ak_')) {
    return { kind: 'api_key', apiKey: await clerk.apiKeys.verify({ secret: token }, callOptions) };
  }
  if (token.startsWith('mt_')) {
    return { kind: 'm2m_token', m2mToken: await clerk.m2mTokens.verify({ token }, callOptions) };
  }
  if (token.startsWith('oat_')) {
    const accessToken = await clerk.oauthAccessTokens.verify({ access_token: token }, callOptions);
    return { kind: 'oauth_token', accessToken };
  }
  if (!/^[\w-]+\.[\w-]+\.[\w-]*$/.test(token)) {
    throw new TokenError('malformed', 'The token is none that Clerk issues: no JWT, and no ak_, mt_ or oat_ in front.');
  }
  const claims: Extract<VerifiedToken, { kind: 'jwt' }>['claims'] = await verifyJwt(
    clerk,
    token,
    clockSkew,
    callOptions,
  );
  if (authorizedParties && claims.azp !== undefined && !authorizedParties.includes(claims.azp)) {
    throw new TokenError('party', 'The token was issued to another party.');
  }
  return { kind: 'jwt', claims };
}
