import { compactVerify, errors } from 'jose';
import { keySetOf, type JwtKeySource } from './jwt-key.js';
import { keysOf, type KeySet } from './keys.js';
import type { Checks, TokenClient } from './options.js';
import { TokenError } from './token-error.js';

/** All that Clerk signs tokens with. None is symmetric. */
const algorithms = ['RS256', 'ES256', 'EdDSA'];

/** @throws the signal's reason, as soon as it is aborted */
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort);
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
    if (signal.aborted) abort();
  });
}

/** What finds the key of a JWT with that `kid`; `undefined` if the instance has no such key. */
async function findKey(
  source: TokenClient | JwtKeySource,
  kid: unknown,
  { instance, callOptions }: Checks,
): Promise<KeySet | undefined> {
  if ('jwtKey' in source) return keySetOf(source.jwtKey);
  if (!instance) return undefined;
  // One caller's signal must not end the request that others wait for.
  const { signal, ...shared } = callOptions;
  const keys = keysOf(instance).find(kid, JSON.stringify(shared), () => source.jwks.get(shared));
  return unlessAborted(keys, signal);
}

/**
 * Checks that the instance signed a JWT.
 *
 * @throws TokenError, or what the request for the keys throws
 */
export async function checkSignature(
  source: TokenClient | JwtKeySource,
  token: string,
  kid: unknown,
  checks: Checks,
): Promise<void> {
  const key = await findKey(source, kid, checks);
  try {
    if (key) return void (await compactVerify(token, key, { algorithms }));
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error;
  }
  throw new TokenError('signature', 'The token is not signed with a key of the instance.');
}
