// The instance's public key as the caller has it, for checks without a request.
import { createLocalJWKSet, exportJWK, importSPKI, type JWK } from 'jose';
import type { KeySet } from './keys.js';

/** The public key: PEM (`-----BEGIN PUBLIC KEY-----`), a JWK, a JWK set, or one of these as JSON. */
export type JwtKey = string | object;

/** Used in place of a client: tokens are verified with this key, with no request and no secret key. */
export interface JwtKeySource {
  jwtKey: JwtKey;
}

const algorithms = ['RS256', 'ES256', 'EdDSA'];
const keySets = new Map<string, Promise<KeySet>>();

const invalid = () =>
  new TypeError(
    'clerk-bapi: jwtKey must be the public key of the instance: PEM that begins with -----BEGIN PUBLIC KEY-----, a JWK or a JWK set. It is in the Clerk Dashboard under "API keys".',
  );

async function readPem(pem: string): Promise<JWK> {
  for (const alg of algorithms) {
    try {
      // Environment variables often have \n for a line's end.
      const key = await importSPKI(pem.replaceAll('\\n', '\n'), alg, { extractable: true });
      return { ...(await exportJWK(key)), alg };
    } catch {
      // not of this algorithm
    }
  }
  throw invalid();
}

function readJwks(value: unknown): JWK[] {
  const keys: unknown = typeof value === 'object' && value !== null && 'keys' in value ? value.keys : [value];
  // A symmetric or a private key is no public one: whoever has it can sign.
  const isPublic = (key: unknown): key is JWK =>
    typeof key === 'object' && key !== null && 'kty' in key && key.kty !== 'oct' && !('d' in key);
  if (Array.isArray(keys) && keys.length > 0 && keys.every(isPublic)) return keys;
  throw invalid();
}

async function readKeySet(text: string): Promise<KeySet> {
  const keys = /^\s*\{/.test(text) ? readJwks(parse(text)) : [await readPem(text)];
  const find: KeySet = createLocalJWKSet({ keys });
  // A key without a name checks tokens of any `kid`.
  const isNamed = keys.every(({ kid }) => kid !== undefined);
  return isNamed ? find : ({ kid: _, ...header }, token) => find(header, token);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid();
  }
}

/**
 * What finds the key of a token's signature.
 *
 * @throws TypeError if it is no public key
 */
export async function keySetOf(jwtKey: unknown): Promise<KeySet> {
  if (typeof jwtKey !== 'string' && (typeof jwtKey !== 'object' || jwtKey === null)) throw invalid();
  const text = typeof jwtKey === 'string' ? jwtKey : JSON.stringify(jwtKey);
  const kept = keySets.get(text);
  if (kept) return kept;
  if (keySets.size >= 100) keySets.clear();
  const keySet = readKeySet(text);
  keySets.set(text, keySet);
  return keySet;
}
