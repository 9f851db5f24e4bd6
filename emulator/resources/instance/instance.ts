import type { UpdateInstanceBody } from '../../types.js';
import { invalidField, notFound } from '../../engine/errors.js';
import { given } from '../shared/fields.js';
import type { HandlersOf } from '../../engine/handlers.js';
import { isEmailAddress } from '../shared/identifiers.js';
import type { State } from '../../store/state.js';
import { primaryDomain } from './domains.js';

/** How users come to an organization whose domain their address has. */
const enrollmentModes = ['manual_invitation', 'automatic_invitation', 'automatic_suggestion'] as const;

function enrollmentMode(name: string): (typeof enrollmentModes)[number] {
  const mode = enrollmentModes.find((other) => other === name);
  if (!mode) throw invalidField('domains_enrollment_modes', `There is no enrollment mode ${name}`);
  return mode;
}

/** The modes that a list of them enables. By invitation, one can always join, but for an empty list. */
function enrollmentModesOf(names: string[]) {
  const given = new Set(names.map(enrollmentMode));
  if (given.size > 0) given.add('manual_invitation');
  return enrollmentModes.filter((mode) => given.has(mode));
}

function checkInstance({
  allowed_origins: origins,
  development_origin: origin,
  support_email: email,
}: UpdateInstanceBody) {
  for (const allowed of origins ?? []) {
    if (!URL.canParse(allowed))
      throw invalidField('allowed_origins', `${allowed} is not an origin`, 'form_invalid_origin');
  }
  if (origin && !URL.canParse(origin)) {
    throw invalidField('development_origin', `${origin} is not an origin`, 'form_invalid_origin');
  }
  if (email && !isEmailAddress(email)) {
    throw invalidField('support_email', 'support_email must be an email address', 'form_param_format_invalid');
  }
}

/** Gives a new instance its settings. Each is kept under the path at which it is read or changed. */
export function setDefaultSettings(state: State): void {
  const id = state.nextId('ins');
  state.setSettings('/instance', {
    object: 'instance',
    id,
    environment_type: 'production',
    allowed_origins: null,
    workspace_id: null,
  });
  state.setSettings('/instance/restrictions', {
    object: 'instance_restrictions',
    allowlist: false,
    blocklist: false,
    allowlist_blocklist_disabled_on_sign_in: false,
    block_email_subaddresses: false,
    block_disposable_email_domains: false,
  });
  state.setSettings('/instance/protect', {
    object: 'instance_protect',
    rules_enabled: false,
    specter_enabled: false,
    checks_bypassed: false,
  });
  state.setSettings('/instance/communication', { object: 'instance_communication', blocked_country_codes: [] });
  state.setSettings('/instance/oauth_application_settings', {
    object: 'oauth_application_settings',
    dynamic_oauth_client_registration: false,
    default_scopes: null,
    oauth_jwt_access_tokens: false,
    client_id_metadata_documents_advertised: false,
    client_id_metadata_documents_only_allow_pre_registered_clients: false,
    client_id_metadata_documents_block_implicitly_allowed_clients: false,
  });
  state.setSettings('/instance/organization_settings', {
    object: 'organization_settings',
    enabled: true,
    max_allowed_memberships: 5,
    max_allowed_roles: 10,
    max_allowed_permissions: 50,
    max_role_sets_allowed: 10,
    max_allowed_domains: 10,
    creator_role: 'org:admin',
    admin_delete_enabled: true,
    domains_enabled: false,
    slug_disabled: false,
    domains_enrollment_modes: ['manual_invitation'],
    domains_default_role: 'org:member',
    initial_role_set_key: null,
  });
  state.setSettings('/beta_features/instance_settings', {
    object: 'instance_settings',
    id,
    from_email_address: 'noreply',
    progressive_sign_up: true,
  });
  state.setSettings('/webhooks/svix', { id: null });
}

/** The settings of the instance: each body changes the fields that it names. Those without a rule are not here. */
export const instanceHandlers: HandlersOf = (state) => {
  const roleKey = (id: string) => {
    const role = state.table('organization_roles').get(id);
    if (!role) throw notFound('role', id);
    return role.key;
  };

  return {
    UpdateInstance({ body = {} }) {
      checkInstance(body);
      // Most of what can be set here is never shown.
      const origins = body.allowed_origins ?? body.experimental_allowed_origins;
      if (origins) {
        const allowed = origins.length > 0 ? origins : null;
        state.setSettings('/instance', { ...state.settings('/instance'), allowed_origins: allowed });
      }
      const primary = primaryDomain(state);
      if (primary && typeof body.development_origin === 'string') {
        state.table('domains').update(primary, { development_origin: body.development_origin });
      }
      return undefined;
    },
    UpdateInstanceOrganizationSettings({ body }) {
      const { creator_role_id, domains_default_role_id, domains_enrollment_modes: modes, ...shown } = given(body);
      if (shown.max_allowed_memberships !== undefined && shown.max_allowed_memberships < 0) {
        throw invalidField('max_allowed_memberships', 'max_allowed_memberships must be 0 or more');
      }
      const changes = {
        ...shown,
        ...(creator_role_id === undefined ? {} : { creator_role: roleKey(creator_role_id) }),
        ...(domains_default_role_id === undefined ? {} : { domains_default_role: roleKey(domains_default_role_id) }),
        ...(modes ? { domains_enrollment_modes: enrollmentModesOf(modes) } : {}),
      };
      return state.setSettings('/instance/organization_settings', {
        ...state.settings('/instance/organization_settings'),
        ...changes,
      });
    },
    UpdateInstanceOAuthApplicationSettings({ body = {} }) {
      const { default_scopes: scopes, ...switches } = body;
      const odd = scopes?.find((scope) => !/^[!#-[\]-~]+$/.test(scope));
      if (odd !== undefined) throw invalidField('default_scopes', `${JSON.stringify(odd)} can't be a scope`);
      return state.setSettings('/instance/oauth_application_settings', {
        ...state.settings('/instance/oauth_application_settings'),
        ...given(switches),
        ...(scopes === undefined ? {} : { default_scopes: scopes && [...new Set(scopes)] }),
      });
    },
    UpdateInstanceAuthConfig({ body }) {
      const { restricted_to_allowlist: isRestricted, test_mode: _hidden, ...shown } = given(body);
      const { from_email_address: localPart } = shown;
      if (localPart !== undefined && !/^[a-z\d]{1,64}$/i.test(localPart)) {
        const message = 'from_email_address may have letters and digits only';
        throw invalidField('from_email_address', message, 'form_param_format_invalid');
      }
      // It is the same switch as the one among the restrictions.
      const restrictions = state.settings('/instance/restrictions');
      const allowlist = isRestricted ?? restrictions.allowlist;
      if (allowlist !== restrictions.allowlist)
        state.setSettings('/instance/restrictions', { ...restrictions, allowlist });
      const settings = state.setSettings('/beta_features/instance_settings', {
        ...state.settings('/beta_features/instance_settings'),
        ...shown,
      });
      return { ...settings, restricted_to_allowlist: allowlist };
    },
  };
};
