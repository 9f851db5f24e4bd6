// The key with which the instance signs, and what is signed with it. It is made when it is first needed, because that takes
// longer than the start of an emulator may.
import {
  calculateJwkThumbprint,
  compactVerify,
  decodeJwt,
  exportJWK,
  generateKeyPair,
  SignJWT,
  type JWTPayload,
} from 'jose';
import type { HandlersOf } from '../../engine/handlers.js';
import type { State } from '../../store/state.js';
import type { SigningKey } from '../../store/rows.js';

const ALGORITHM = 'RS256';

async function makeKey(): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { modulusLength: 2048, extractable: true });
  const jwk = await exportJWK(privateKey);
  // Named after its own content: whoever has the key of another instance in memory does not take it for this one.
  const kid = await calculateJwkThumbprint(jwk);
  const { n = '', e = '' } = jwk;
  return { id: kid, public_jwk: { kty: 'RSA', kid, alg: ALGORITHM, use: 'sig', n, e }, private_jwk: jwk };
}

/** The key that each emulator made: a reset does not change it, so that clients may go on with the key set they have. */
const made = new WeakMap<State, Promise<SigningKey>>();

async function signingKeyOf(state: State): Promise<SigningKey> {
  const table = state.table('signing_keys');
  const [kept] = table.rows();
  if (kept) return kept;
  let making = made.get(state);
  if (!making) made.set(state, (making = makeKey()));
  const key = await making;
  // Another request may have added it meanwhile, or a snapshot has brought its own.
  return table.rows()[0] ?? table.insert(key);
}

/** What the header says of a JWT: all are signed with one key, and `cat` or `typ` tells their kinds apart. */
export const headers = {
  session: { typ: 'JWT', cat: 'cl_B7d4PD111AAA' },
  template: { typ: 'JWT', cat: 'cl_B7d4PD222AAA' },
  m2m: { typ: 'JWT', cat: 'cl_B7d4PD333AAA' },
  oauth: { typ: 'at+jwt' },
  ticket: { typ: 'JWT' },
};

/** Signs a JWT with the key of the instance. */
export async function sign(state: State, claims: JWTPayload, kind: keyof typeof headers): Promise<string> {
  // The library keeps the imported key for as long as the row is there.
  const { id: kid, private_jwk: key } = await signingKeyOf(state);
  return new SignJWT(claims).setProtectedHeader({ alg: ALGORITHM, ...headers[kind], kid }).sign(key);
}

/** The claims of a JWT that the instance signed, in time or not; `undefined` if it is none. */
export async function readSigned(state: State, token: string): Promise<JWTPayload | undefined> {
  const { public_jwk: key } = await signingKeyOf(state);
  return compactVerify(token, key, { algorithms: [ALGORITHM] }).then(
    () => decodeJwt(token),
    () => undefined,
  );
}

/** The public key of the instance. */
export const publicKeyOf = async (state: State) => (await signingKeyOf(state)).public_jwk;

/** The address of the Frontend API, which issues the tokens. */
export function issuerOf(state: State): string {
  if (state.issuer !== undefined) return state.issuer;
  const primary = state
    .table('domains')
    .rows()
    .find((domain) => !domain.is_satellite);
  return primary?.frontend_api_url ?? '';
}

export const signingKeyHandlers: HandlersOf = (state) => ({
  async GetJWKS() {
    const { public_jwk: key } = await signingKeyOf(state);
    return { keys: [key] };
  },
});
