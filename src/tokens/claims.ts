// What the claims of a token must say.
import type { JsonObject, JwtKind } from './kinds.js';
import { isText, type Checks } from './options.js';
import { TokenError } from './token-error.js';

/** The claims of a verified JWT. */
export interface TokenClaims {
  /** Whose token it is: `user_...` or `mch_...`. */
  sub: string;
  /** When it was issued, as Unix time in seconds. */
  iat: number;
  /** When it expires, as Unix time in seconds. */
  exp: number;
  /** From when on it is valid, as Unix time in seconds. */
  nbf?: number;
  /** Who issued it: the URL of the instance's Frontend API. */
  iss?: string;
  /** Its ID. */
  jti?: string;
  /** For whom it is. */
  aud?: string | string[];
  [claim: string]: unknown;
}

/** The claims of a session token. */
export interface SessionClaims extends TokenClaims {
  /** The session's ID. */
  sid: string;
  /** The origin that it was issued to; absent if it was made on a server. */
  azp?: string;
  /** The version of the claims. */
  v?: number;
  /** `pending`: the user has open tasks. */
  sts?: string;
  /** Minutes since the first and the second factor were verified; -1 for never. */
  fva?: [number, number];
  /** The active organization: its ID, slug, the user's role in it, and permissions. See `permissionsOf`. */
  o?: { id: string; slg?: string; rol?: string; per?: string; fpm?: string };
  /** Features, each with its scope, such as `o:reports,u:beta`. */
  fea?: string;
  /** Plans, each with its scope, such as `u:free`. */
  pla?: string;
  /** Who acts as the user. */
  act?: { sub: string; [claim: string]: unknown };
}

/** What `sub` begins with. A template's token is a user's as well, but older ones may differ. */
const subjects: Record<JwtKind, string> = {
  session_token: 'user_',
  template_token: '',
  m2m_token: 'mch_',
  oauth_token: 'user_',
};

/** The scopes of a token: a list, or a text with spaces between them. */
export const scopesOf = (scopes: unknown): string[] =>
  (typeof scopes === 'string' ? scopes.split(' ') : [scopes].flat()).filter((scope): scope is string => !!scope);

/**
 * Checks that a token is for one of the audiences that were asked for.
 *
 * @param values - the audiences that the token names, a text or a list of these
 * @throws TokenError
 */
export function checkAudience(values: unknown, { audiences }: Checks): void {
  if (audiences && ![values].flat().some((value) => audiences.includes(value))) {
    throw new TokenError('audience', 'The token is not for this audience.');
  }
}

const wrong = (what: string) => new TokenError('claims', `The token has ${what}.`);

/**
 * Checks what is particular to tokens of Clerk, in the claims of a JWT whose signature is right and which is valid now.
 *
 * @throws TokenError
 */
export function checkClaims(kind: JwtKind, claims: TokenClaims, checks: Checks): void {
  const { sub, sid, azp, iss, sts, aud, scopes }: JsonObject = claims;
  const { authorizedParties, issuer, acceptPending } = checks;
  const isSession = kind === 'session_token';
  if (!isText(sub) || !sub.startsWith(subjects[kind])) {
    throw wrong(`no "sub" that begins with "${subjects[kind]}"`);
  }
  if (isSession && !isText(sid)) throw wrong('no "sid"');
  const isPending = isSession && sts === 'pending';
  if (isSession && !isPending && sts !== undefined && sts !== 'active') throw wrong('an unknown "sts"');
  if (issuer && !(typeof iss === 'string' && (typeof issuer === 'function' ? issuer(iss) === true : issuer === iss))) {
    throw new TokenError('issuer', 'The token was issued by another issuer ("iss").');
  }
  // Machines' M2M tokens have the machines that may accept them in either.
  checkAudience(aud === undefined && kind === 'm2m_token' ? scopesOf(scopes) : aud, checks);
  if (
    authorizedParties &&
    (isSession || kind === 'template_token') &&
    !(typeof azp === 'string' && authorizedParties.includes(azp))
  ) {
    throw new TokenError('party', 'The token was issued to none of authorizedParties ("azp").');
  }
  if (isPending && !acceptPending) {
    throw new TokenError('pending', 'The user has open tasks and is not signed in yet.');
  }
}
