import type { OAuthAccessTokenClaims, OAuthApplication } from '../../types.js';
import { notFound } from '../../engine/errors.js';
import type { HandlersOf } from '../../engine/handlers.js';
import type { State } from '../../store/state.js';
import { newAccessToken } from './issued-access-tokens.js';
import { badField, shownAt, unknownSecret } from './rules.js';

/** Revokes the tokens of an application that is deleted. They stay known, so that no other application gets them. */
export function revokeAccessTokensOf(state: State, { client_id: clientId }: OAuthApplication): void {
  const tokens = state.table('oauth_access_tokens');
  for (const token of tokens.by('client_id', clientId)) {
    if (!token.revoked) tokens.update(token, { revoked: true, updated_at: state.now() });
  }
}

/**
 * Access tokens of OAuth applications. They are issued where a user signs in, which nobody does here, and no operation of the
 * Backend API makes one. `issueOAuthToken` of the emulator does. Besides, any text of the right form, `oat_` and 32
 * hexadecimal digits, counts as a token that was issued when it is first presented: to the oldest application (or to the one
 * that revokes it), by the oldest user, with all scopes of the application, for a day. From then on it is as real as any: it
 * expires, and can be revoked. Without an application and a user there are no tokens. A JWT that was not issued here is never
 * active.
 */
export const oauthAccessTokenHandlers: HandlersOf = (state) => {
  const tokens = state.table('oauth_access_tokens');
  const secrets = state.table('oauth_access_token_secrets');

  const issue = (value: string, application: OAuthApplication): OAuthAccessTokenClaims | undefined => {
    const [user] = state.table('users').rows();
    const isToken = /^oat_[\da-f]{32}$/i.test(value) && !tokens.get(value); // an ID is no token
    if (!isToken || !user) return undefined;
    const token = tokens.insert(newAccessToken(state, { application, subject: user.id }));
    secrets.insert({ id: token.id, value });
    return token;
  };
  const find = (value: string, application: OAuthApplication | undefined) => {
    const [secret] = secrets.by('value', value);
    return secret ? tokens.get(secret.id) : application && issue(value, application);
  };

  return {
    verifyOAuthAccessToken({ body }) {
      const value = body.access_token ?? body.secret;
      if (!value) throw badField('access_token', 'access_token is missing', 'form_param_missing');
      const token = find(value, state.table('oauth_applications').rows()[0]);
      if (!token && /^[\w-]+\.[\w-]+\.[\w-]*$/.test(value)) return { active: false };
      if (!token) throw unknownSecret('OAuth access token');
      return state.table('users').get(token.subject) ? shownAt(token, state.now()) : { active: false };
    },
    RevokeOAuthApplicationToken({ params: { oauth_application_id: id }, body }) {
      const application = state.table('oauth_applications').get(id);
      if (!application) throw notFound('OAuth application', id);
      const token = find(body.token, application);
      if (token?.client_id !== application.client_id) throw unknownSecret('token of this OAuth application');
      if (!token.revoked) tokens.update(token, { revoked: true, updated_at: state.now() });
      return undefined;
    },
  };
};
