import type { OAuthApplication, UpdateOAuthApplicationBody } from '../../types.js';
import { invalidField, notFound, ApiError } from '../../engine/errors.js';
import { given } from '../shared/fields.js';
import type { HandlersOf } from '../../engine/handlers.js';
import { isFullURL } from '../shared/identifiers.js';
import { contains, page } from '../../engine/lists.js';
import type { State } from '../../store/state.js';
import { newSecret } from './rules.js';
import { nameOfImage } from '../shared/images.js';
import { revokeAccessTokensOf } from './oauth-access-tokens.js';
import { byNameOrAge } from '../shared/orders.js';
import { issuerOf } from '../sessions/signing-keys.js';

/** The redirect URIs that a body names, if any. `callback_url` is the old way to name one. */
function redirectURIsOf({ redirect_uris: uris, callback_url: callback }: UpdateOAuthApplicationBody) {
  const named = uris ?? (callback ? [callback] : undefined);
  for (const [i, uri] of (named ?? []).entries()) {
    if (isFullURL(uri)) continue;
    const field = uris ? `redirect_uris.${i}` : 'callback_url';
    throw invalidField(field, `${field} should be a full URL`, 'form_param_format_invalid');
  }
  return named && { redirect_uris: named, callback_url: named[0] ?? '' };
}

/** Where the instance is an OAuth provider. */
function endpointsOf(state: State) {
  const url = issuerOf(state);
  return {
    authorize_url: `${url}/oauth/authorize`,
    token_fetch_url: `${url}/oauth/token`,
    user_info_url: `${url}/oauth/userinfo`,
    discovery_url: `${url}/.well-known/openid-configuration`,
    token_introspection_url: `${url}/oauth/token_info`,
  };
}

/** OAuth clients whose users sign in with the instance as the provider. No call compares client secrets. */
export const oauthApplicationHandlers: HandlersOf = (state) => {
  const applications = state.table('oauth_applications');
  const secrets = state.table('oauth_application_secrets');
  const find = (id: string): OAuthApplication => {
    const application = applications.get(id);
    if (!application) throw notFound('OAuth application', id);
    return application;
  };
  const withNewSecret = (application: OAuthApplication, value = newSecret('ocs')) => {
    if (application.public) return application;
    const { id } = application;
    const secret = secrets.get(id);
    if (secret) secrets.update(secret, { value });
    else secrets.insert({ id, value });
    return { ...application, client_secret: value };
  };
  const checkSeeded = ({ client_id: id, client_secret: secret }: Record<string, string>, isPublic: boolean) => {
    if (id !== undefined && applications.rows().some((other) => other.client_id === id))
      throw invalidField('client_id', `Another OAuth application has the client ID ${id}`);
    if (secret !== undefined && isPublic)
      throw invalidField('client_secret', 'A public OAuth application has no client secret');
  };

  return {
    ListOAuthApplications({ query }) {
      const { name_query: text, order_by: orderBy = '+created_at' } = query;
      const found = applications.rows().filter(({ name }) => text === undefined || contains(text, name));
      return page(byNameOrAge(found, orderBy), query);
    },
    CreateOAuthApplication({ body, newId, seedFields }) {
      checkSeeded(seedFields, body.public ?? false);
      const redirects = redirectURIsOf(body);
      const now = state.now();
      const application = applications.insert<OAuthApplication>({
        object: 'oauth_application',
        id: newId('oa'),
        instance_id: state.settings('/instance').id,
        name: body.name,
        client_id: seedFields['client_id'] ?? state.nextId('client').slice(-16),
        client_uri: null,
        client_image_url: null,
        dynamically_registered: false,
        consent_screen_enabled: body.consent_screen_enabled ?? true,
        pkce_required: body.pkce_required ?? false,
        public: body.public ?? false,
        scopes: body.scopes ?? 'profile email',
        redirect_uris: redirects?.redirect_uris ?? [],
        callback_url: redirects?.callback_url ?? '',
        ...endpointsOf(state),
        created_at: now,
        updated_at: now,
      });
      return withNewSecret(application, seedFields['client_secret']);
    },
    UpdateOAuthApplication({ params, body }) {
      const { name, scopes, consent_screen_enabled, pkce_required, public: isPublic } = given(body);
      const application = find(params.oauth_application_id);
      return applications.update(application, {
        ...redirectURIsOf(body),
        name: name ?? application.name,
        scopes: scopes ?? application.scopes,
        consent_screen_enabled: consent_screen_enabled ?? application.consent_screen_enabled,
        pkce_required: pkce_required ?? application.pkce_required,
        public: isPublic ?? application.public,
        updated_at: state.now(),
      });
    },
    DeleteOAuthApplication({ params }) {
      const application = find(params.oauth_application_id);
      revokeAccessTokensOf(state, application);
      const secret = secrets.get(application.id);
      if (secret) secrets.delete(secret);
      applications.delete(application);
      return { object: 'oauth_application', id: application.id, deleted: true };
    },
    async UploadOAuthApplicationLogo({ params: { oauth_application_id: id }, body }) {
      const { file, uploader_user_id: uploader } = body;
      if (uploader && !state.table('users').get(uploader)) throw notFound('user', uploader);
      const url = `https://img.example.com/oauth_applications/${id}/${await nameOfImage(file)}`;
      // Found only now: others may have changed it while the file was read.
      return applications.update(find(id), { client_image_url: url, updated_at: state.now() });
    },
    RotateOAuthApplicationSecret({ params }) {
      const application = find(params.oauth_application_id);
      if (application.public) {
        throw new ApiError(403, 'oauth_application_is_public', 'A public OAuth application has no client secret');
      }
      return withNewSecret(applications.update(application, { updated_at: state.now() }));
    },
  };
};
