// The instance's public key as the caller has it, for checks without a request.
import { createLocalJWKSet, importSPKI, type CryptoKey, type JWK } from 'jose';
import type { KeySet } from './keys.js';
import { reject } from '../http/reject.js';

/** How many keys are kept ready: an application has one, or one a tenant. */
const MAX_KEYS = 100;
const keySets = new Map<string, Promise<KeySet | CryptoKey>>();

const noToken = { payload: '', signature: '' };

/** A key as text. */
function textOf(jwtKey: unknown): string {
  try {
    return typeof jwtKey === 'string' ? jwtKey.trim() : `${JSON.stringify(jwtKey)}`;
  } catch {
    return ''; // no JSON, and thus no key
  }
}

/** A symmetric or a private key is no public one: whoever has it can sign. */
const isPublic = (key: Partial<JWK> | null): boolean => !!key?.kty && key.kty !== 'oct' && !('d' in key);

/** The least length of a key for RS256, in bits. */
const MIN_LENGTH = 2_048;

/** @throws Error for a key that is too short */
function checkLength(key: unknown): void {
  const { modulusLength } = (key as CryptoKey).algorithm as RsaHashedKeyAlgorithm;
  if (modulusLength < MIN_LENGTH) throw new Error('too short');
}

async function readKeySet(text: string): Promise<KeySet | CryptoKey> {
  try {
    if (text.startsWith('-')) {
      // Environment variables often have \n for a line's end.
      const key = await importSPKI(text.replaceAll('\\n', '\n'), 'RS256');
      checkLength(key);
      return key;
    }
    const jwk = JSON.parse(text) as JWK & { keys?: JWK[] };
    const keys = jwk.keys ?? [jwk];
    const own = keys.filter(({ kty }) => kty === 'RSA'); // an instance may have others
    if (own.length > 0 && keys.every(isPublic)) {
      const find: KeySet = createLocalJWKSet({ keys });
      // A key without a name checks tokens of any `kid`.
      const findAny: KeySet = own.every(({ kid }) => kid)
        ? find
        : ({ kid: _, ...header }, token) => find(header, token);
      // Each must be found by its name, and be of use.
      for (const { kid } of own) checkLength(await findAny({ alg: 'RS256', ...(kid && { kid }) }, noToken));
      return findAny;
    }
  } catch {
    // neither PEM nor JSON, or a key that can't be used
  }
  reject(
    'jwtKey must be a public key (RS256, 2048 bits or more): PEM that begins with -----BEGIN PUBLIC KEY-----, a JWK or a JWK set. The Clerk Dashboard has it under "API keys".',
  );
}

/**
 * What verifies the signature of a token.
 *
 * @throws TypeError if it is no public key
 */
export function keySetOf(jwtKey: unknown): Promise<KeySet | CryptoKey> {
  const text = textOf(jwtKey);
  let keySet = keySets.get(text);
  if (!keySet) {
    if (keySets.size >= MAX_KEYS) keySets.clear();
    keySets.set(text, (keySet = readKeySet(text)));
  }
  return keySet;
}
