// What a token is, read from the token itself, before its signature is checked and before any request.
import { base64url } from 'jose';
import { TokenError } from './token-error.js';
import { isObject } from '../http/reject.js';

/** The kinds of token. */
export const kinds = ['session_token', 'template_token', 'm2m_token', 'oauth_token', 'api_key'] as const;

/**
 * The kind of a token: of a user's session, of a JWT template, of a machine, of an OAuth application (`oat_...` or a JWT), or
 * an API key.
 */
export type TokenKind = (typeof kinds)[number];

/** A JSON object from a token. */
export type JsonObject = Record<string, unknown>;

/** A JWT that is not verified yet. */
export interface DecodedJwt {
  kind: JwtKind | undefined;
  kid: unknown;
}

/** Longer than any header of a request may be. It bounds the work on a token that is made up. */
const MAX_LENGTH = 65_536;

const opaqueKinds = { ak: 'api_key', mt: 'm2m_token', oat: 'oauth_token' } as const;

/** The header's `cat`. Instances that opted out of categories have the last one on all kinds. */
const categories: Record<string, JwtKind | null> = {
  cl_B7d4PD111AAA: 'session_token',
  cl_B7d4PD222AAA: 'template_token',
  cl_B7d4PD333AAA: 'm2m_token',
  cl_I7d4PD111III: null,
};

/** A kind whose tokens may be opaque. */
export type OpaqueKind = (typeof opaqueKinds)[keyof typeof opaqueKinds];
/** A kind whose tokens may be JWTs. */
export type JwtKind = Exclude<TokenKind, 'api_key'>;

const malformed = (what: string) => new TokenError('malformed', `The token ${what}.`);

/** The kind that an opaque token's prefix names; `undefined` if it has none. */
export function opaqueKind(token: string): OpaqueKind | undefined {
  const prefix = token.length > MAX_LENGTH ? undefined : /^(ak|mt|oat)_[\w.~+/=-]+$/.exec(token)?.[1];
  return opaqueKinds[prefix as keyof typeof opaqueKinds];
}

/**
 * A part of a JWT. Two claims of one name are rejected: JSON parsers differ in which of them counts.
 *
 * @throws TokenError
 */
function parsePart(part: string): JsonObject {
  let names = -1; // the root counts as well
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(base64url.decode(part));
    const value: unknown = JSON.parse(text, function (this: unknown, _name, value: unknown) {
      if (!Array.isArray(this)) names++;
      return value;
    });
    for (const [, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"\s*(:?)/g)) if (colon) names--;
    if (isObject(value) && !Array.isArray(value) && names === 0) return value;
  } catch {
    // no JSON
  }
  throw malformed('is not a JWT: a part of it is not a JSON object, or has a name twice');
}

/** What the header and the claims say of the kind; `undefined` if they say nothing or contradict each other. */
function jwtKind({ typ = 'JWT', cat }: JsonObject, { sub, sid, jti }: JsonObject): JwtKind | undefined {
  const marked =
    cat === undefined ? null : typeof cat === 'string' && Object.hasOwn(categories, cat) && categories[cat];
  const isMachine = typeof sub === 'string' && sub.startsWith('mch_');
  if (typ === 'at+jwt' || typ === 'application/at+jwt')
    return marked === null && !isMachine ? 'oauth_token' : undefined;
  // The ID of an OAuth or an M2M token says its kind, too.
  const isOther = typeof jti === 'string' && (isMachine ? /^oat_/ : /^(oat|mt)_/).test(jti);
  if (typ !== 'JWT' || marked === false || isOther) return undefined;
  if (marked) return isMachine === (marked === 'm2m_token') ? marked : undefined;
  return isMachine ? 'm2m_token' : sid === undefined ? 'template_token' : 'session_token';
}

/**
 * Reads a JWT without verifying it.
 *
 * @throws TokenError if it is none
 */
export function decodeJwt(token: string): DecodedJwt {
  if (token.length > MAX_LENGTH) throw malformed(`is longer than ${MAX_LENGTH} characters`);
  const [, head, body] = /^([\w-]+)\.([\w-]+)\.[\w-]+$/.exec(token) ?? [];
  if (!head || !body) throw malformed('is neither a JWT nor a text that begins with ak_, mt_ or oat_');
  const header = parsePart(head);
  return { kind: jwtKind(header, parsePart(body)), kid: header['kid'] };
}
