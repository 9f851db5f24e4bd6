import type { Rows } from './rows.js';
import { Table, type OnRowChange, type Row, type TableOptions } from './table.js';

const tableOptions: { [Name in keyof Rows]: TableOptions<Rows[Name]> } = {
  actor_tokens: { what: 'actor token', prefix: 'act', indexes: { user: (token) => [token.user_id] } },
  agent_tasks: {
    what: 'agent task',
    prefix: 'agttsk',
    key: (task) => task.agent_task_id,
    indexes: { user: (task) => [task.user_id] },
  },
  allowlist_identifiers: {
    what: 'allowlist identifier',
    prefix: 'alid',
    indexes: { identifier: (entry) => [entry.identifier?.toLowerCase()] },
  },
  admin_portal_link_tokens: { what: 'admin portal link token', prefix: 'aplt' },
  api_keys: { what: 'API key', prefix: 'ak', indexes: { subject: ({ subject }) => [subject] } },
  api_key_secrets: { what: 'secret of an API key', prefix: 'ak', indexes: { value: ({ value }) => [value] } },
  backup_codes: { what: 'backup codes of the user', prefix: 'user' },
  blocklist_identifiers: {
    what: 'blocklist identifier',
    prefix: 'blid',
    indexes: { identifier: (entry) => [entry.identifier?.toLowerCase()] },
  },
  clients: { what: 'client', prefix: 'client' },
  code_verifications: {
    what: 'verification',
    prefix: 'ver',
    indexes: { identification: (verification) => [verification.identification_id] },
  },
  domains: { what: 'domain', prefix: 'dmn' },
  email: { what: 'email', prefix: 'ema' },
  enterprise_connection_test_runs: {
    what: 'test run',
    prefix: 'test_run',
    indexes: { connection: (run) => [run.enterprise_connection_id] },
  },
  invitations: {
    what: 'invitation',
    prefix: 'inv',
    indexes: { email_address: (invitation) => [invitation.email_address.toLowerCase()] },
  },
  jwt_templates: { what: 'JWT template', prefix: 'jtmp', indexes: { name: ({ name }) => [name] } },
  jwt_template_keys: { what: 'key of a JWT template', prefix: 'jtmp' },
  lockouts: { what: 'lock of the user', prefix: 'user' },
  machines: { what: 'machine', prefix: 'mch' },
  machine_keys: { what: 'key of a machine', prefix: 'mch', indexes: { value: ({ value }) => [value] } },
  machine_previous_keys: {
    what: 'previous key of a machine',
    prefix: 'mkey',
    indexes: { value: ({ value }) => [value], machine: (key) => [key.machine_id] },
  },
  machine_scopes: {
    what: 'scope of the machine',
    prefix: 'mscp',
    key: (scope) => `${scope.from_machine_id}:${scope.to_machine_id}`,
    keyOf: (params) => `${params['machine_id']}:${params['other_machine_id']}`,
    indexes: { from: (scope) => [scope.from_machine_id], to: (scope) => [scope.to_machine_id] },
  },
  m2m_tokens: { what: 'M2M token', prefix: 'mt', indexes: { subject: ({ subject }) => [subject] } },
  m2m_token_secrets: { what: 'secret of an M2M token', prefix: 'mt', indexes: { value: ({ value }) => [value] } },
  oauth_access_tokens: {
    what: 'OAuth access token',
    prefix: 'oat',
    indexes: { client_id: (token) => [token.client_id] },
  },
  oauth_access_token_secrets: {
    what: 'secret of an OAuth access token',
    prefix: 'oat',
    indexes: { value: ({ value }) => [value] },
  },
  oauth_applications: { what: 'OAuth application', prefix: 'oa' },
  oauth_application_secrets: { what: 'secret of an OAuth application', prefix: 'oa' },
  organizations: {
    what: 'organization',
    prefix: 'org',
    aliases: ({ slug }) => [slug || null],
    indexes: { created_by: (organization) => [organization.created_by], role_set: (row) => [row.role_set_key] },
  },
  organization_domains: {
    what: 'domain of the organization',
    prefix: 'orgdmn',
    indexes: { organization: (domain) => [domain.organization_id], name: ({ name }) => [name] },
  },
  organization_invitations: {
    what: 'invitation of the organization',
    prefix: 'orginv',
    indexes: {
      organization: (invitation) => [invitation.organization_id],
      email_address: (invitation) => [invitation.email_address],
      role: ({ role }) => [role],
    },
  },
  organization_memberships: {
    what: 'membership of the user',
    prefix: 'orgmem',
    key: (membership) => `${membership.organization_id}:${membership.user_id}`,
    keyOf: (params) => `${params['organization_id']}:${params['user_id']}`,
    indexes: {
      organization: (membership) => [membership.organization_id],
      user: (membership) => [membership.user_id],
      role: ({ role }) => [role],
    },
  },
  organization_permissions: { what: 'permission', prefix: 'perm', indexes: { key: ({ key }) => [key] } },
  organization_roles: { what: 'role', prefix: 'role', indexes: { key: ({ key }) => [key] } },
  passwords: { what: 'password', prefix: 'user' },
  redirect_urls: { what: 'redirect URL', prefix: 'ru', indexes: { url: ({ url }) => [url] } },
  role_sets: { what: 'role set', prefix: 'rset', aliases: ({ key }) => [key] },
  sessions: {
    what: 'session',
    prefix: 'sess',
    indexes: {
      user: (session) => [session.user_id],
      client: (session) => [session.client_id],
      organization: (session) => [session.last_active_organization_id],
    },
  },
  sign_in_tokens: { what: 'sign-in token', prefix: 'sit', indexes: { user: (token) => [token.user_id] } },
  signing_keys: { what: 'signing key', prefix: 'key' },
  templates: {
    what: 'template',
    prefix: 'tmpl',
    key: (template) => `${template.template_type}:${template.slug}`,
    keyOf: (params) => `${params['template_type']}:${params['slug']}`,
  },
  totp_secrets: { what: 'TOTP secret of the user', prefix: 'user' },
  users: {
    what: 'user',
    prefix: 'user',
    indexes: {
      // What identifies a user, each only once in an instance, and the IDs of email addresses and the like.
      identifier: (user) => [
        ...user.email_addresses.map((address) => address.email_address.toLowerCase()),
        ...user.phone_numbers.map((number) => number.phone_number),
        ...user.web3_wallets.map((wallet) => wallet.web3_wallet.toLowerCase()),
      ],
      username: ({ username }) => [username?.toLowerCase()],
      external_id: (user) => [user.external_id],
      identification: (user) =>
        [...user.email_addresses, ...user.phone_numbers, ...user.web3_wallets].map(({ id }) => id),
      provider_account: (user) =>
        user.external_accounts.map((account) => `${account.provider}:${account.provider_user_id}`),
    },
  },
  waitlist_entries: {
    what: 'waitlist entry',
    prefix: 'wle',
    indexes: { email_address: (entry) => [entry.email_address.toLowerCase()] },
  },
};

/** Tables of secrets: how many rows they have may be shown, and no more. */
export const secretTables: ReadonlySet<string> = new Set<keyof Rows>([
  'api_key_secrets',
  'backup_codes',
  'jwt_template_keys',
  'm2m_token_secrets',
  'machine_keys',
  'machine_previous_keys',
  'oauth_access_token_secrets',
  'oauth_application_secrets',
  'passwords',
  'signing_keys',
  'totp_secrets',
]);

/** What paths call rows, and is a part or another name of the rows of another table: their handlers find them there. */
export const embedded: ReadonlySet<string> = new Set(['email_addresses', 'phone_numbers', 'session_tokens']);

/** A table without options of its own: its rows come from the bodies that created them, and from the schema. */
const defaultOptions = (name: string): TableOptions<Row> => ({
  what: name.replace(/ies$/, 'y').replace(/s$/, '').replaceAll('_', ' '),
  prefix: prefixes[name] ?? name.replace(/s$/, ''),
});

const prefixes: Record<string, string> = {
  billing_plans: 'cplan',
  billing_prices: 'cprice',
  billing_statements: 'cstmt',
  billing_subscription_items: 'csub_item',
  billing_subscription_item_discounts: 'discount_redemption',
  directorie_group_role_mappings: 'directory_group_role_mapping',
  directories: 'dir',
  enterprise_connections: 'entconn',
  organization_billing_credits: 'credit_ledger_entry',
  saml_connections: 'samlc',
  scim_directorie_group_role_mappings: 'scim_group_role_mapping',
  scim_directories: 'scimdir',
  user_billing_credits: 'credit_ledger_entry',
};

export function makeTable(name: string, onChange: OnRowChange): Table<Row> {
  const options: object = Object.hasOwn(tableOptions, name) ? tableOptions[name as keyof Rows] : defaultOptions(name);
  return new Table(options as TableOptions<Row>, onChange);
}
