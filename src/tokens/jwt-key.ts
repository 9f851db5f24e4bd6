// The instance's public key as the caller has it, for checks without a request.
import { createLocalJWKSet, importSPKI, type CryptoKey, type JWK } from 'jose';
import type { KeySet } from './keys.js';

/** How many keys are kept ready: an application has one, or one a tenant. */
const MAX_KEYS = 100;
const keySets = new Map<string, Promise<KeySet | CryptoKey>>();

/** A symmetric or a private key is no public one: whoever has it can sign. */
const isPublic = (key: Partial<JWK> | null): boolean => !!key?.kty && key.kty !== 'oct' && !('d' in key);

async function readKeySet(text: string): Promise<KeySet | CryptoKey> {
  try {
    // Environment variables often have \n for a line's end.
    if (text.startsWith('-')) return await importSPKI(text.replaceAll('\\n', '\n'), 'RS256');
    const jwk = JSON.parse(text) as JWK & { keys?: JWK[] };
    const keys = jwk.keys ?? [jwk];
    if (keys.length > 0 && keys.every(isPublic)) {
      const find: KeySet = createLocalJWKSet({ keys });
      // A key without a name checks tokens of any `kid`.
      return keys.every(({ kid }) => kid) ? find : ({ kid: _, ...header }, token) => find(header, token);
    }
  } catch {
    // neither PEM nor JSON
  }
  throw new TypeError(
    'clerk-bapi: jwtKey must be a public key (RS256): PEM that begins with -----BEGIN PUBLIC KEY-----, a JWK or a JWK set. The Clerk Dashboard has it under "API keys".',
  );
}

/**
 * What verifies the signature of a token.
 *
 * @throws TypeError if it is no public key
 */
export function keySetOf(jwtKey: unknown): Promise<KeySet | CryptoKey> {
  const text = typeof jwtKey === 'string' ? jwtKey.trim() : `${JSON.stringify(jwtKey)}`;
  let keySet = keySets.get(text);
  if (!keySet) {
    if (keySets.size >= MAX_KEYS) keySets.clear();
    keySets.set(text, (keySet = readKeySet(text)));
  }
  return keySet;
}
