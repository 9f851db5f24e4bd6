import { randomBytes } from 'node:crypto';
import { SignJWT, type JWTPayload } from 'jose';
import type { JwtTemplate, Session } from '../../types.js';
import { invalidField, notFound, ApiError } from '../../engine/errors.js';
import type { HandlersOf } from '../../engine/handlers.js';
import type { State } from '../../store/state.js';
import { shownSession } from './sessions.js';
import { fill, sourcesOf } from './shortcodes.js';
import { permissionClaims } from './permission-claims.js';
import { headers, issuerOf, readSigned, sign } from './signing-keys.js';

/** How long a session token lives, and how far its start is set back, in seconds. */
const LIFETIME = 60;
const CLOCK_SKEW = 10;

/** The claims that each token for a session has, made from a template or not. */
function commonClaims(state: State, session: Session, lifetime: number, clockSkew: number) {
  const issuedAt = Math.floor(state.now() / 1_000);
  return {
    iss: issuerOf(state),
    sub: session.user_id,
    jti: randomBytes(10).toString('hex'),
    iat: issuedAt,
    nbf: issuedAt - clockSkew,
    exp: issuedAt + lifetime,
  };
}

/** What a session token says of the organization that is active in the session, if the user is still in it. */
function organizationClaim(state: State, session: Session) {
  const id = session.last_active_organization_id ?? '';
  const organization = state.table('organizations').get(id);
  const membership = state.table('organization_memberships').get(`${id}:${session.user_id}`);
  if (!organization || !membership) return {};
  const { fea, ...permissions } = permissionClaims(state, membership.role);
  return {
    ...(fea ? { fea } : {}),
    o: { id, rol: membership.role.replace(/^org:/, ''), slg: organization.slug, ...permissions },
  };
}

/** Version 2 of the claims of session tokens. */
function sessionClaims(state: State, session: Session, lifetime: number, origin?: string): JWTPayload {
  return {
    ...commonClaims(state, session, lifetime, CLOCK_SKEW),
    ...(origin ? { azp: origin } : {}),
    sid: session.id,
    v: 2,
    sts: session.status,
    // Whoever opens a session here counts as having passed the first factor then, and never the second.
    fva: [Math.floor((state.now() - session.created_at) / 60_000), -1],
    ...organizationClaim(state, session),
    ...(session.actor ? { act: session.actor } : {}),
  };
}

/** Signs a token that a template describes, with the key of the template if it has one. */
async function signFrom(state: State, template: JwtTemplate, claims: JWTPayload): Promise<string> {
  const key = state.table('jwt_template_keys').get(template.id);
  if (!key) return sign(state, claims, 'template');
  const header = { alg: template.signing_algorithm, ...headers.template };
  return new SignJWT(claims).setProtectedHeader(header).sign(key.jwk);
}

/** A session that may get tokens. @throws ApiError */
function activeSession(state: State, id: string): Session {
  const session = state.table('sessions').get(id);
  if (!session) throw notFound('session', id);
  const { status } = shownSession(state, session);
  if (status === 'active' || status === 'pending') return session; // a pending one's tokens say so
  throw new ApiError(401, 'session_not_active', `The session ${id} is ${status}: it gets no more tokens`);
}

/**
 * Issues a session token.
 *
 * @param options - `origin` is that of the page that it is issued to, its `azp`: a server has none
 * @throws ApiError - if there is no such session, or it gets no tokens
 */
export function issueSessionToken(
  state: State,
  id: string,
  { origin, lifetime = LIFETIME }: { origin?: string | undefined; lifetime?: number | undefined } = {},
): Promise<string> {
  return sign(state, sessionClaims(state, activeSession(state, id), lifetime, origin), 'session');
}

export const sessionTokenHandlers: HandlersOf = (state) => {
  const sessions = state.table('sessions');
  return {
    async CreateSessionToken({ params, body, origin }) {
      const lifetime = body?.expires_in_seconds ?? undefined;
      const jwt = await issueSessionToken(state, params.session_id, { origin, lifetime });
      return { object: 'token', jwt };
    },
    async CreateSessionTokenFromTemplate({ params, body }) {
      const session = activeSession(state, params.session_id);
      const name = params.template_name;
      const [template] = state.table('jwt_templates').by('name', name);
      if (!template) throw new ApiError(404, 'resource_not_found', `There is no JWT template with the name ${name}`);
      const lifetime = body?.expires_in_seconds ?? template.lifetime;
      const jwt = await signFrom(state, template, {
        ...fill(template.claims, sourcesOf(state, session)),
        ...commonClaims(state, session, lifetime, template.allowed_clock_skew),
      });
      return { object: 'token', jwt };
    },
    /** Refresh tokens come from browsers, which the emulator does not know: any is taken. */
    async RefreshSession({ params, body }) {
      const { expired_token: token, refresh_token: refreshToken, request_origin: origin, format } = body;
      if (!refreshToken) throw invalidField('refresh_token', 'refresh_token is missing', 'form_param_missing');
      const claims = await readSigned(state, token);
      if (claims?.['sid'] !== params.session_id) {
        const message = `The expired token does not belong to the session ${params.session_id}`;
        throw new ApiError(400, 'token_invalid', message, { param_name: 'expired_token' });
      }
      const now = state.now();
      const session = sessions.update(activeSession(state, params.session_id), {
        last_active_at: now,
        updated_at: now,
      });
      const jwt = await sign(state, sessionClaims(state, session, LIFETIME, origin), 'session');
      if (format !== 'cookie') return { object: 'token', jwt };
      return { object: 'cookies', cookies: [`__session=${jwt}; Path=/; Max-Age=${LIFETIME}; Secure; SameSite=Lax`] };
    },
  };
};
