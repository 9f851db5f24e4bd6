import type { Organization, OrganizationDomain, OrganizationDomainVerification } from '../../types.js';
import { invalidField, notFound, ApiError } from '../../engine/errors.js';
import type { HandlersOf } from '../../engine/handlers.js';
import { isHostname } from '../shared/identifiers.js';
import { contains, pageOf, type ListQuery } from '../../engine/lists.js';
import type { State } from '../../store/state.js';
import { orderBy, organizationOf, publicOrganization, signed, whileEnabled } from './rules.js';

/** How users with an address at a domain come to its organization. */
const enrollmentModes = [
  'manual_invitation',
  'automatic_invitation',
  'automatic_suggestion',
  'enterprise_sso',
] as const;
type EnrollmentMode = (typeof enrollmentModes)[number];

/** Where anyone can have an address: the best known of such providers, and of those that give addresses for an hour. */
const publicProviders = new Set(
  (
    'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com aol.com icloud.com me.com ' +
    'mac.com proton.me protonmail.com gmx.com gmx.de gmx.net web.de mail.com mail.ru yandex.com yandex.ru qq.com 163.com ' +
    'zoho.com fastmail.com tutanota.com mailinator.com guerrillamail.com 10minutemail.com temp-mail.org yopmail.com'
  ).split(' '),
);

function enrollmentMode(state: State, name: string): EnrollmentMode {
  const mode = enrollmentModes.find((other) => other === name);
  if (!mode) throw invalidField('enrollment_mode', `enrollment_mode must be one of ${enrollmentModes.join(', ')}`);
  const { domains_enrollment_modes: enabled } = state.settings('/instance/organization_settings');
  if (mode === 'enterprise_sso' || enabled.includes(mode)) return mode;
  const message = `The enrollment mode ${mode} is not enabled for this instance, but ${enabled.join(', ')}`;
  throw new ApiError(403, 'organization_domain_enrollment_mode_not_enabled', message);
}

const verified = (now: number): OrganizationDomainVerification => ({
  status: 'verified',
  strategy: 'admin',
  attempts: null,
  expire_at: null,
  verified_at: now,
});

/** What a domain shows of whether somebody has an address there, under both its names. */
const affiliation = (isVerified: boolean, now: number) => {
  const verification = isVerified ? verified(now) : null;
  return { affiliation_verification: verification, verification };
};

const isVerified = (domain: OrganizationDomain) => domain.affiliation_verification?.status === 'verified';

/** A domain as it is shown, with what may be shown of its organization. */
const shown = (state: State, domain: OrganizationDomain): OrganizationDomain => ({
  ...domain,
  public_organization_data: publicOrganization(organizationOf(state, domain.organization_id)),
});

/** The name of a new domain of an organization. */
function checkName(state: State, organization: Organization, given: string | undefined): string {
  if (given === undefined) throw invalidField('name', 'name is missing', 'form_param_missing');
  const name = given.toLowerCase();
  if (!isHostname(name)) {
    throw invalidField('name', 'name must be a domain such as example.com', 'form_param_format_invalid');
  }
  if (publicProviders.has(name)) {
    throw invalidField('name', `Anyone can have an address at ${name}`, 'organization_domain_common');
  }
  const domains = state.table('organization_domains');
  if (domains.count('name', name) > 0) {
    throw invalidField('name', `The domain ${name} belongs to an organization already`, 'form_identifier_exists');
  }
  const { max_allowed_domains: most } = state.settings('/instance/organization_settings');
  if (domains.count('organization', organization.id) >= most) {
    throw new ApiError(403, 'organization_domain_quota_exceeded', `The organization may have ${most} domains`);
  }
  return name;
}

export const organizationDomainHandlers: HandlersOf = (state) => {
  const domains = state.table('organization_domains');
  const find = (params: { organization_id: string; domain_id: string }): OrganizationDomain => {
    const domain = domains.get(params.domain_id);
    if (domain?.organization_id === params.organization_id) return domain;
    throw notFound('domain of the organization', params.domain_id);
  };
  const change = (domain: OrganizationDomain, changes: Partial<OrganizationDomain>) =>
    shown(state, domains.update(domain, { ...changes, updated_at: state.now() }));
  const list = (rows: OrganizationDomain[], query: ListQuery & { verified?: string | undefined }) => {
    const found = rows.filter((row) => query.verified === undefined || String(isVerified(row)) === query.verified);
    const ordered = orderBy(found, query.order_by ?? '-created_at', {
      name: ({ name }) => name,
      created_at: (domain) => domain.created_at,
    });
    return { data: pageOf(ordered, query).map((row) => shown(state, row)), total_count: found.length };
  };

  return whileEnabled(state, {
    ListAllOrganizationDomains({ query }) {
      const { organization_id: organizationId, query: text, domains: names } = query;
      if (text?.trim() === '') throw invalidField('query', 'query must not be blank');
      const { kept, excluded } = signed(query.enrollment_mode);
      const rows = (organizationId === undefined ? domains.rows() : domains.by('organization', organizationId))
        .filter(({ enrollment_mode: mode }) => (!kept || kept.includes(mode)) && !excluded.includes(mode))
        .filter(({ name }) => !names || names.some((other) => other.toLowerCase() === name))
        .filter((row) => text === undefined || row.organization_id === text || contains(text, row.name));
      return list(rows, query);
    },
    ListOrganizationDomains({ params, query }) {
      const { enrollment_mode: mode, verified: wanted } = query;
      if (wanted !== undefined && wanted !== 'true' && wanted !== 'false') {
        throw invalidField('verified', 'verified must be true or false');
      }
      const rows = domains.by('organization', params.organization_id);
      return list(
        rows.filter((row) => mode === undefined || row.enrollment_mode === mode),
        query,
      );
    },
    CreateOrganizationDomain({ params, body, newId }) {
      if (!state.settings('/instance/organization_settings').domains_enabled) {
        throw new ApiError(403, 'organization_domains_not_enabled', 'Domains of organizations are not enabled');
      }
      const name = checkName(state, organizationOf(state, params.organization_id), body.name);
      const mode = enrollmentMode(state, body.enrollment_mode ?? 'manual_invitation');
      const now = state.now();
      const domain = domains.insert<OrganizationDomain>({
        object: 'organization_domain',
        id: newId('orgdmn'),
        organization_id: params.organization_id,
        name,
        enrollment_mode: mode,
        affiliation_email_address: null,
        ...affiliation(body.verified ?? true, now),
        ownership_verification: null,
        total_pending_invitations: 0,
        total_pending_suggestions: 0,
        created_at: now,
        updated_at: now,
      });
      return shown(state, domain);
    },
    UpdateOrganizationDomain({ params, body }) {
      const domain = find(params);
      const { enrollment_mode: mode, verified: wanted } = body;
      const isOther = typeof wanted === 'boolean' && wanted !== isVerified(domain);
      return change(domain, {
        enrollment_mode: typeof mode === 'string' ? enrollmentMode(state, mode) : domain.enrollment_mode,
        ...(isOther ? affiliation(wanted, state.now()) : {}),
      });
    },
    DeleteOrganizationDomain({ params }) {
      const domain = find(params);
      domains.delete(domain);
      return { object: 'organization_domain', id: domain.id, deleted: true };
    },
    VerifyOrganizationDomainOwnership({ params }) {
      const domain = find(params);
      return change(domain, { ownership_verification: verified(state.now()) });
    },
  });
};
