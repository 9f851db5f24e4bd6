import { exportJWK, generateKeyPair, SignJWT, type JWTHeaderParameters } from 'jose';
import { TokenError, type TokenProblem } from '../../src/tokens/index.js';
import { errorOf } from '../helpers.js';

/** When the tests are, in s. */
export const now = Date.UTC(2026, 0, 1) / 1000;
export const origin = 'https://app.example.com';

/** The header's `cat` of each kind, and the one that instances without categories put on all of them. */
export const categories = {
  session_token: 'cl_B7d4PD111AAA',
  template_token: 'cl_B7d4PD222AAA',
  m2m_token: 'cl_B7d4PD333AAA',
  optedOut: 'cl_I7d4PD111III',
};

const common = { iss: 'https://clerk.example.com', iat: now, nbf: now - 10, exp: now + 60 };

/** The claims of a JWT of each kind. */
export const claimsOf = {
  session_token: { ...common, sub: 'user_1', sid: 'sess_1', azp: origin, v: 2, sts: 'active', fva: [0, -1] },
  template_token: { ...common, sub: 'user_1', plan: 'pro' },
  m2m_token: { ...common, sub: 'mch_1', jti: 'mt_1', scopes: 'mch_2 mch_3', role: 'reader' },
  oauth_token: { ...common, sub: 'user_1', client_id: 'client_1', scope: 'profile email', jti: 'oat_1' },
};
export type JwtKind = keyof typeof claimsOf;

/** How a JWT says its kind: by a mark, by none because it is older than the marks, or by none because the instance opted out. */
export type Mark = 'marked' | 'unmarked' | 'opted out';

/** The header of a JWT of that kind. The mark of an OAuth token is its `typ`, which it always has. */
export function headerOf(kind: JwtKind, mark: Mark): JWTHeaderParameters {
  const typ = kind === 'oauth_token' ? 'at+jwt' : 'JWT';
  const own = kind === 'oauth_token' ? undefined : categories[kind];
  const cat = mark === 'opted out' ? categories.optedOut : mark === 'marked' ? own : undefined;
  return { alg: 'RS256', kid: 'ins_1', typ, ...(cat && { cat }) };
}

/** An instance's signing key. */
export async function createKey(kid = 'ins_1', alg = 'RS256') {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' };
  const sign = (claims: Record<string, unknown>, header: Record<string, unknown> = {}) =>
    new SignJWT(claims).setProtectedHeader({ alg, kid, typ: 'JWT', ...header }).sign(privateKey);
  return {
    jwk,
    publicKey,
    sign,
    /** A JWT of that kind, with some claims changed. */
    signAs: (kind: JwtKind, claims: Record<string, unknown> = {}, mark: Mark = 'marked') =>
      sign({ ...claimsOf[kind], ...claims }, { ...headerOf(kind, mark), kid }),
  };
}
export type Key = Awaited<ReturnType<typeof createKey>>;

/** A JWT or an opaque token, as a row of a matrix names it. */
export const tokenOf = (key: Key, name: string, form: string): string | Promise<string> => {
  if (form === 'opaque') return String(opaqueTokens[name]);
  const mark = form.replace('-', ' ') as Mark;
  if (name === 'session-no-azp') return key.signAs('session_token', { azp: undefined }, mark);
  return key.signAs(name as JwtKind, {}, mark);
};
const opaqueTokens: Record<string, string> = { m2m_token: 'mt_1', oauth_token: 'oat_1', api_key: 'ak_1' };

/** The cells of a matrix: a row for each token, a column for what is accepted. `a|b`: `a` without parties, `b` with them. */
export function cellsOf(matrix: string) {
  const [columns = [], ...rows] = matrix
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/ +/));
  return rows.flatMap(([name = '', form = '', ...outcomes]) =>
    outcomes.flatMap((outcome, column) => {
      const [without = '', withParties = without] = outcome.replace(/\*\d/, '').split('|');
      const cell = { name, form, accepts: String(columns[column]) };
      return [
        { ...cell, parties: undefined, outcome: without },
        { ...cell, parties: [origin], outcome: withParties },
      ];
    }),
  );
}

/** What the API says of the opaque tokens `ak_1`, `mt_1` and `oat_1`. */
export const records: Record<string, object> = {
  '/v1/api_keys/verify': { object: 'api_key', id: 'ak_id', subject: 'user_1', revoked: false, expired: false },
  '/v1/m2m_tokens/verify': {
    object: 'machine_to_machine_token',
    id: 'mt_id',
    subject: 'mch_1',
    scopes: ['mch_2'],
    revoked: false,
    expired: false,
  },
  '/v1/oauth_applications/access_tokens/verify': {
    object: 'clerk_idp_oauth_access_token',
    id: 'oat_id',
    subject: 'user_1',
    revoked: false,
    expired: false,
  },
};

/** Why a token was rejected. */
export async function problemOf(verification: Promise<unknown>): Promise<TokenProblem> {
  const error = await errorOf(verification);
  if (error instanceof TokenError) return error.problem;
  throw error;
}
