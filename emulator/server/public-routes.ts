// What an instance serves in public beside the Backend API: its keys; and pages, of which there are none here.
import { errorBody, ApiError } from '../engine/errors.js';
import { issuerOf, publicKeyOf } from '../resources/sessions/signing-keys.js';
import type { App } from './app.js';
import type { Parts } from './respond.js';

/** What to use in place of a page or of the Frontend API, by the beginning of its path. */
const substitutes: [paths: string[], use: string][] = [
  [
    ['/oauth/*'],
    'tokens of OAuth applications are issued by POST /_emulator/oauth-tokens (issueOAuthToken), and checked by POST /v1/oauth_applications/access_tokens/verify',
  ],
  [['/v1/tickets/*'], 'an invitation is accepted by POST /_emulator/invitations/{id}/accept (acceptInvitation)'],
  [
    ['/sign-up', '/sign-up/*', '/v1/client/sign_ups', '/v1/client/sign_ups/*', '/waitlist'],
    'people sign up by POST /_emulator/sign-ups (signUp), or are created by POST /v1/users',
  ],
  [
    ['/sign-in', '/sign-in/*', '/user', '/v1/client', '/v1/client/*', '/v1/environment', '/v1/me'],
    'a session is made by POST /v1/sessions, and its token by POST /v1/sessions/{session_id}/tokens',
  ],
];

function notEmulated(path: string, use: string): Response {
  const error = new ApiError(501, 'not_emulated', `The emulator has no ${path}, no pages and no Frontend API: ${use}`);
  return Response.json(errorBody([error], ''), { status: 501 });
}

/** Adds the routes. */
export function addPublicRoutes(app: App, { state, hosts }: Parts): void {
  const paths = ['/.well-known/*', ...substitutes.flatMap(([all]) => all)];
  for (const path of paths) {
    app.use(path, async ({ req, env }, next) => {
      try {
        if (env.incoming) hosts.check(req.header('host') ?? null);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        return Response.json(errorBody([error], ''), { status: error.status });
      }
      return next();
    });
  }
  app.get('/.well-known/jwks.json', async () => Response.json({ keys: [await publicKeyOf(state)] }));
  const discovery = () => {
    const issuer = issuerOf(state);
    return Response.json({
      issuer,
      jwks_uri: `${issuer}/.well-known/jwks.json`,
      authorization_endpoint: `${issuer}/oauth/authorize`,
      token_endpoint: `${issuer}/oauth/token`,
      userinfo_endpoint: `${issuer}/oauth/userinfo`,
      introspection_endpoint: `${issuer}/oauth/token_info`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    });
  };
  app.get('/.well-known/openid-configuration', discovery);
  app.get('/.well-known/oauth-authorization-server', discovery);
  for (const [all, use] of substitutes) {
    for (const path of all) app.all(path, ({ req }) => notEmulated(req.path, use));
  }
}
