/** Why a token was rejected. */
export type TokenProblem =
  /** It is no token that Clerk issues. */
  | 'malformed'
  /** It is of a kind that `accepts` does not name. */
  | 'kind'
  /** Its signature is wrong, or the instance has no such key. */
  | 'signature'
  /** A claim is missing or has a wrong value. */
  | 'claims'
  /** Its time is over. */
  | 'expired'
  /** Its time has not begun. */
  | 'not_yet_valid'
  /** It was issued to a party that is not among `authorizedParties`, or to none. */
  | 'party'
  /** It was issued by another issuer than `issuer`. */
  | 'issuer'
  /** It is for another audience than `audience`, or for none. */
  | 'audience'
  /** The user has open tasks, and is not signed in yet. */
  | 'pending'
  /** The API does not know it. */
  | 'unknown'
  /** It was revoked, or the API calls it inactive. */
  | 'revoked';

/**
 * A token was rejected. Neither the error nor its cause shows the token.
 *
 * @example
 * if (error instanceof TokenError && error.problem === 'expired') response.statusCode = 401;
 */
export class TokenError extends Error {
  override readonly name = 'TokenError';
  constructor(
    /** Why it was rejected. */
    readonly problem: TokenProblem,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
