import { createPrivateKey } from 'node:crypto';
import type { JWK } from 'jose';
import { invalidField } from '../../engine/errors.js';

/** The algorithms that a template may sign with, and the kind of key that each needs. */
const kinds = new Map<string, { kty: string; crv?: string }>([
  ...['HS256', 'HS384', 'HS512'].map((algorithm) => [algorithm, { kty: 'oct' }] as const),
  ...['RS256', 'RS384', 'RS512'].map((algorithm) => [algorithm, { kty: 'RSA' }] as const),
  ['ES256', { kty: 'EC', crv: 'P-256' }],
  ['ES384', { kty: 'EC', crv: 'P-384' }],
  ['ES512', { kty: 'EC', crv: 'P-521' }],
  ['EdDSA', { kty: 'OKP', crv: 'Ed25519' }],
]);

/** The fewest bits of an RSA key that signs. */
const RSA_BITS = 2048;

function kindOf(algorithm: string) {
  const kind = kinds.get(algorithm);
  if (kind) return kind;
  throw invalidField('signing_algorithm', `signing_algorithm can be ${[...kinds.keys()].join(', ')}`);
}

function privateKeyOf(pem: string): JWK {
  try {
    return createPrivateKey(pem).export({ format: 'jwk' });
  } catch {
    throw invalidField('signing_key', 'signing_key is not a private key in PEM format', 'form_param_format_invalid');
  }
}

/** @throws ApiError - if a key can't sign with an algorithm */
export function checkKey(algorithm: string, jwk: JWK): void {
  const kind = kindOf(algorithm);
  if (jwk.kty !== kind.kty || (kind.crv && jwk.crv !== kind.crv)) {
    throw invalidField('signing_key', `signing_key is of another kind than ${algorithm} needs`);
  }
  if (jwk.kty === 'RSA' && Buffer.from(jwk.n ?? '', 'base64url').length * 8 < RSA_BITS) {
    throw invalidField('signing_key', `signing_key has fewer than ${RSA_BITS} bits`);
  }
}

/** Reads the key of a template: a private key in PEM format, or the text that is the secret of an HMAC algorithm. */
export function readKey(algorithm: string, key: string): JWK {
  const isSecret = kindOf(algorithm).kty === 'oct';
  const jwk: JWK = isSecret ? { kty: 'oct', k: Buffer.from(key).toString('base64url') } : privateKeyOf(key);
  checkKey(algorithm, jwk);
  return jwk;
}
