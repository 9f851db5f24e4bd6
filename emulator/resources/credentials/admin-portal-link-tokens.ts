import type { AdminPortalLinkToken } from '../../types.js';
import { notFound } from '../../engine/errors.js';
import type { HandlersOf } from '../../engine/handlers.js';
import { fittingId, badField, expirationAfter, newSecret, shownAt } from './rules.js';

/** How long a token is valid, in s, if nobody says. */
const DEFAULT_TTL = 3_600;

/** Tokens that open a link to the admin portal. No call of this API takes one, so their secrets are not kept. */
export const adminPortalLinkTokenHandlers: HandlersOf = (state) => {
  const tokens = state.table('admin_portal_link_tokens');
  const shown = (token: AdminPortalLinkToken) => shownAt(token, state.now());

  return {
    createAdminPortalLinkToken({ body, newId }) {
      const { organization_id: organizationId = null, seconds_until_expiration: seconds = DEFAULT_TTL } = body;
      if (organizationId !== null && !state.table('organizations').get(organizationId)) {
        throw badField('organization_id', `There is no organization ${organizationId}`);
      }
      const now = state.now();
      const token = tokens.insert<AdminPortalLinkToken>({
        object: 'admin_portal_link_token',
        id: fittingId(newId('aplt'), 'aplt'),
        admin_portal_link_id: state.nextId('apl'),
        instance_id: state.settings('/instance').id,
        organization_id: organizationId,
        it_contact_id: body.it_contact_id ?? null,
        scopes: body.scopes ?? null,
        revoked: false,
        revocation_reason: null,
        expired: false,
        expiration: expirationAfter(seconds, now),
        created_at: now,
        updated_at: now,
      });
      return { ...shown(token), token: newSecret('aplt') };
    },
    revokeAdminPortalLinkToken({ params: { adminPortalLinkTokenID: id }, body }) {
      const token = tokens.get(id);
      if (!token) throw notFound('admin portal link token', id);
      if (token.revoked) return shown(token);
      const reason = body.revocation_reason ?? null;
      return shown(tokens.update(token, { revoked: true, revocation_reason: reason, updated_at: state.now() }));
    },
  };
};
