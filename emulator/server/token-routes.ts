// Tokens over HTTP: those that no operation of the API issues, and what is in one.
import { createPublicKey } from 'node:crypto';
import { Hono } from 'hono';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { issueOAuthToken } from '../resources/credentials/issued-access-tokens.js';
import { issueSessionToken } from '../resources/sessions/session-tokens.js';
import { publicKeyOf, readSigned } from '../resources/sessions/signing-keys.js';
import { isObject } from '../store/json.js';
import type { State } from '../store/state.js';
import { invalid, readJSON } from './control-body.js';
import { referencesOf } from './row-routes.js';

/** The fields of a body, all of them texts. @throws ApiError - 422 */
function readTexts<Name extends string>(
  body: unknown,
  required: Name,
  optional: Name[] = [],
): Partial<Record<Name, string>> {
  const names: string[] = [required, ...optional];
  const fields = isObject(body) ? body : {};
  const isRight = Object.entries(fields).every(([name, value]) => names.includes(name) && typeof value === 'string');
  if (isRight && Object.hasOwn(fields, required)) return fields as Partial<Record<Name, string>>;
  const expected = [`"${required}": "..."`, ...optional.map((name) => `"${name}": "..."`)].join(', ');
  throw invalid(`The body should be { ${expected} }${optional.length > 0 ? `, and needs ${required}` : ''}`);
}

/** What a JWT says. @throws ApiError - 422 */
function partsOf(token: string) {
  try {
    return { header: decodeProtectedHeader(token), claims: decodeJwt(token) };
  } catch {
    throw invalid('The token is not a JWT: three parts of base64url with dots between them');
  }
}

/** What a JWT says, and whether the emulator signed it. @throws ApiError - 422 */
async function decoded(state: State, token: string) {
  const { header, claims } = partsOf(token);
  const isSigned = (await readSigned(state, token)) !== undefined;
  return { header, claims, isSigned, references: referencesOf(state, claims) };
}

export function tokenRoutes(state: State): Hono {
  const routes = new Hono();
  routes.get('/jwks.pem', async () => {
    const key = createPublicKey({ key: { ...(await publicKeyOf(state)) }, format: 'jwk' });
    return new Response(key.export({ type: 'spki', format: 'pem' }), { headers: { 'content-type': 'text/plain' } });
  });
  routes.post('/oauth-tokens', async ({ req }) =>
    Response.json({ token: await issueOAuthToken(state, await readJSON(req.raw)) }, { status: 201 }),
  );
  routes.post('/session-tokens', async ({ req }) => {
    const { session_id: id = '', origin } = readTexts(await readJSON(req.raw), 'session_id', ['origin']);
    return Response.json({ token: await issueSessionToken(state, id, { origin }) }, { status: 201 });
  });
  routes.post('/tokens/decode', async ({ req }) => {
    const { token = '' } = readTexts(await readJSON(req.raw), 'token');
    return Response.json(await decoded(state, token));
  });
  return routes;
}
