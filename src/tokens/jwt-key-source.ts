// The types of a key, in a file that imports nothing: programs in CommonJS read them, and can't import the types of `jose`.

/** The public key: PEM (`-----BEGIN PUBLIC KEY-----`), a JWK, a JWK set, or one of these as JSON. */
export type JwtKey = string | object;

/** Used in place of a client: tokens are verified with this key, with no request and no secret key. */
export interface JwtKeySource {
  /** The public key of the instance. */
  jwtKey: JwtKey;
}
