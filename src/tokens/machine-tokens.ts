// M2M and OAuth tokens that are JWTs, in the shape in which the API returns opaque ones.
import type { M2MToken, OAuthAccessTokenClaims } from '../types.js';
import { scopesOf, type TokenClaims } from './claims.js';

const textOr = (value: unknown) => (typeof value === 'string' ? value : '');

/** What the two shapes share. A JWT that verifies counts as neither revoked nor expired. */
const common = ({ sub, jti, iat, exp }: TokenClaims) => ({
  id: textOr(jti),
  subject: sub,
  revoked: false,
  revocation_reason: null,
  expired: false,
  expiration: exp * 1_000,
  created_at: iat * 1_000,
  updated_at: iat * 1_000,
});

/** The record of an M2M token. */
export function m2mTokenOf(claims: TokenClaims): M2MToken {
  const { iss: _iss, sub: _sub, exp: _exp, nbf: _nbf, iat: _iat, jti: _jti, aud, scopes, ...own } = claims;
  return {
    object: 'machine_to_machine_token',
    ...common(claims),
    claims: Object.keys(own).length > 0 ? own : null,
    scopes: scopesOf(scopes ?? aud),
    last_used_at: null,
  };
}

/** The record of an OAuth access token. */
export const accessTokenOf = (claims: TokenClaims): OAuthAccessTokenClaims => ({
  object: 'clerk_idp_oauth_access_token',
  ...common(claims),
  client_id: textOr(claims['client_id']),
  scopes: scopesOf(claims['scp'] ?? claims['scope']),
});
