import type { Domain, Instance, InstanceRestrictions, OrganizationSettings, User } from '../types.js';

/** What one emulator keeps. */
export interface State {
  instance: Instance;
  restrictions: InstanceRestrictions;
  organizationSettings: OrganizationSettings;
  domains: Map<string, Domain>;
  /** In the order in which they were created. */
  users: Map<string, User>;
  /** Gives ids of 27 characters after the prefix, as the API's are, and times that never stand still. */
  nextId: (prefix: string) => string;
  nextTime: () => number;
}

/** 1 January 2026, so that a run gives the same answers on any day. */
const START = Date.UTC(2026, 0, 1);

/** The state of a new production instance with a primary domain. */
export function createState(): State {
  let ids = 0;
  let ticks = 0;
  const nextId = (prefix: string) => `${prefix}_${String(++ids).padStart(27, '0')}`;
  const primary: Domain = {
    object: 'domain',
    id: nextId('dmn'),
    name: 'example.com',
    is_satellite: false,
    frontend_api_url: 'https://clerk.example.com',
    accounts_portal_url: 'https://accounts.example.com',
    proxy_url: null,
    development_origin: '',
    cname_targets: [{ host: 'clerk.example.com', value: 'frontend-api.clerk.services', required: true }],
  };
  return {
    instance: {
      object: 'instance',
      id: nextId('ins'),
      environment_type: 'production',
      allowed_origins: null,
      workspace_id: null,
    },
    restrictions: {
      object: 'instance_restrictions',
      allowlist: false,
      blocklist: false,
      allowlist_blocklist_disabled_on_sign_in: false,
      block_email_subaddresses: false,
      block_disposable_email_domains: false,
    },
    organizationSettings: {
      object: 'organization_settings',
      enabled: true,
      max_allowed_memberships: 5,
      max_allowed_roles: 10,
      max_allowed_domains: 10,
      creator_role: 'org:admin',
      admin_delete_enabled: true,
      domains_enabled: false,
      domains_enrollment_modes: ['manual_invitation'],
      domains_default_role: 'org:member',
    },
    domains: new Map([[primary.id, primary]]),
    users: new Map(),
    nextId,
    nextTime: () => START + ++ticks,
  };
}

/** The fields of a body that were given: `null` leaves a setting as it is. */
export const given = <Body extends object>(body: Body | undefined) =>
  Object.fromEntries(Object.entries(body ?? {}).filter(([, value]) => value !== undefined && value !== null));
