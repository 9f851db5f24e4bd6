import { errors, jwtVerify, type CryptoKey } from 'jose';
import { onAbort } from '../http/abort.js';
import type { TokenClaims } from './claims.js';
import { keySetOf } from './jwt-key.js';
import type { JwtKeySource } from './jwt-key-source.js';
import { keysOf, type KeySet } from './keys.js';
import type { Checks, TokenClient } from './options.js';
import { TokenError, type TokenProblem } from './token-error.js';

/** How Clerk signs tokens. */
const algorithms = ['RS256'];

/** Why a claim about time was rejected. */
const problems: Partial<Record<string, TokenProblem>> = { exp: 'expired', nbf: 'not_yet_valid', iat: 'not_yet_valid' };

/** @throws the signal's reason, as soon as it is aborted */
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const stop = onAbort(signal, () => reject(signal.reason));
    if (signal.aborted) reject(signal.reason);
    promise.then(resolve, reject).finally(stop);
  });
}

/** What finds the key of a JWT with that `kid`; `undefined` if the instance has no such key. */
async function findKey(
  source: TokenClient | JwtKeySource,
  kid: unknown,
  { instance, callOptions }: Checks,
): Promise<KeySet | CryptoKey | undefined> {
  if ('jwtKey' in source) return keySetOf(source.jwtKey);
  if (!instance) return undefined;
  // One caller's signal must not end the request that others wait for.
  const { signal, ...shared } = callOptions;
  const keys = keysOf(instance).find(kid, JSON.stringify(shared), () => source.jwks.get(shared));
  return unlessAborted(keys, signal);
}

/**
 * Checks that the instance signed a JWT, and that it is valid now.
 *
 * @throws TokenError, or what the request for the keys throws
 */
export async function verifySignature(
  source: TokenClient | JwtKeySource,
  token: string,
  kid: unknown,
  checks: Checks,
): Promise<TokenClaims> {
  const key = await findKey(source, kid, checks);
  try {
    if (key) {
      const { payload } = await jwtVerify<TokenClaims>(token, key as KeySet, {
        algorithms,
        clockTolerance: checks.clockSkew / 1_000,
        requiredClaims: ['sub', 'exp'],
        maxTokenAge: Number.MAX_SAFE_INTEGER, // any age; with it jose wants `iat`, and not in the future
      });
      return payload;
    }
  } catch (error) {
    if (error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWTExpired) {
      const problem = error.reason === 'check_failed' ? problems[error.claim] : undefined;
      throw new TokenError(problem ?? 'claims', `The token was rejected: ${error.message}.`);
    }
    if (!(error instanceof errors.JOSEError))
      throw new Error("clerk-bapi: a key of the instance can't be used.", { cause: error });
  }
  throw new TokenError('signature', 'The token is not signed with a key of the instance.');
}
