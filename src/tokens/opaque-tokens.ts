// Opaque tokens: the API says what they are.
import { isClerkAPIError } from '../errors.js';
import type { ApiKey, M2MToken, OAuthAccessTokenClaims } from '../types.js';
import { checkAudience } from './claims.js';
import type { OpaqueKind } from './kinds.js';
import type { Checks, TokenClient } from './options.js';
import { TokenError } from './token-error.js';

/** A verified opaque token. */
export type VerifiedOpaqueToken =
  | { kind: 'm2m_token'; m2mToken: M2MToken; claims: undefined }
  | { kind: 'oauth_token'; accessToken: OAuthAccessTokenClaims; claims: undefined }
  | { kind: 'api_key'; apiKey: ApiKey };

/** @throws TokenError if the API knows no such token; else the error itself */
function rethrow(error: unknown): never {
  // A 404 without the API's own errors comes from something else, such as a wrong `baseUrl`.
  if (!isClerkAPIError(error) || error.status !== 404 || !error.errors.length) throw error;
  throw new TokenError('unknown', 'The API knows no such token.', { cause: error });
}

/** @throws TokenError if it is the record of a token that is over: the API returns these, too */
function checkRecord<T extends object>(record: T | { active: false } | undefined): T {
  const { active, revoked, expired }: { active?: unknown; revoked?: unknown; expired?: unknown } = record ?? {};
  if (!record || active === false || revoked) {
    throw new TokenError('revoked', 'The token was revoked or is inactive.');
  }
  if (expired) throw new TokenError('expired', 'The token has expired.');
  return record as T;
}

/**
 * Verifies an opaque token, with a request.
 *
 * @throws TokenError, or what the request throws
 */
export async function verifyOpaqueToken(
  clerk: TokenClient,
  kind: OpaqueKind,
  token: string,
  checks: Checks,
): Promise<VerifiedOpaqueToken> {
  const { callOptions } = checks;
  if (kind === 'api_key') {
    return { kind, apiKey: checkRecord(await clerk.apiKeys?.verify({ secret: token }, callOptions).catch(rethrow)) };
  }
  if (kind === 'm2m_token') {
    const m2mToken = checkRecord(await clerk.m2mTokens?.verify({ token }, callOptions).catch(rethrow));
    checkAudience(m2mToken.scopes, checks);
    return { kind, m2mToken, claims: undefined };
  }
  const record = await clerk.oauthAccessTokens?.verify({ access_token: token }, callOptions).catch(rethrow);
  const accessToken = checkRecord<OAuthAccessTokenClaims & { aud?: unknown }>(record);
  checkAudience(accessToken.aud, checks);
  return { kind, accessToken, claims: undefined };
}
