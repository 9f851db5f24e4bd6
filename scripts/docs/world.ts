// What is in the emulator when the examples of the reference are run: one thing of each kind.
import type { Seed } from '../../emulator/index.js';
import { another, id, machine, organization, secondUser, thirdUser, user } from '../codegen/ids.js';

const identityProvider = {
  idp_entity_id: 'http://www.okta.com/exk1',
  idp_sso_url: 'https://acme.okta.com/app/exk1/sso/saml',
};

export const world: Seed = {
  instance_organization_settings: {
    domains_enabled: true,
    domains_enrollment_modes: ['manual_invitation', 'automatic_invitation'],
    max_allowed_memberships: 50,
  },
  users: [
    {
      id: user,
      first_name: 'Grace',
      last_name: 'Hopper',
      username: 'grace',
      password: 'correct horse battery staple',
      totp_secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
      email_address: ['grace@example.com'],
      web3_wallet: [`0x${'1'.repeat(40)}`],
    },
    { id: secondUser, first_name: 'Alan', last_name: 'Turing', email_address: ['alan@example.com'] },
    { id: thirdUser, first_name: 'Barbara', last_name: 'Liskov', email_address: ['barbara@example.com'] },
  ],
  email_addresses: [{ id: id('idn'), user_id: user, email_address: 'grace@example.org', verified: false }],
  phone_numbers: [{ id: another('idn'), user_id: user, phone_number: '+12015550100', verified: true }],
  organizations: [{ id: organization, name: 'Acme', created_by: user }],
  organization_memberships: [{ organization_id: organization, user_id: secondUser, role: 'org:member' }],
  organization_domains: [
    { id: id('orgdmn'), organization_id: organization, name: 'acme.org', enrollment_mode: 'manual_invitation' },
  ],
  organization_invitations: [
    { id: id('orginv'), organization_id: organization, email_address: 'barbara@example.com', role: 'org:member' },
  ],
  organization_permissions: [{ id: id('perm'), name: 'Read reports', key: 'org:reports:read', description: 'Reports' }],
  organization_roles: [
    { id: id('role'), name: 'Editor', key: 'org:editor', description: 'Edits' },
    { id: another('role'), name: 'Billing manager', key: 'org:billing_manager', description: 'Pays' },
  ],
  role_sets: [
    {
      id: id('rset'),
      name: 'Staff',
      key: 'role_set:staff',
      default_role_key: 'org:member',
      creator_role_key: 'org:admin',
      roles: ['org:admin', 'org:member'],
    },
    {
      id: another('rset'),
      name: 'Enterprise',
      key: 'role_set:enterprise',
      default_role_key: 'org:member',
      creator_role_key: 'org:admin',
      roles: ['org:admin', 'org:member'],
    },
  ],
  sessions: [{ id: id('sess'), user_id: user }],
  jwt_templates: [{ id: id('jtmp'), name: 'supabase', claims: { role: 'authenticated' } }],
  sign_in_tokens: [{ id: id('sit'), user_id: user }],
  actor_tokens: [{ id: id('act'), user_id: user, actor: { sub: secondUser } }],
  invitations: [{ id: id('inv'), email_address: 'new@example.com' }],
  allowlist_identifiers: [{ id: id('alid'), identifier: 'allowed@example.com' }],
  blocklist_identifiers: [{ id: id('blid'), identifier: 'blocked@example.com' }],
  redirect_urls: [{ id: id('ru'), url: 'https://app.example.com/done' }],
  domains: [{ id: id('dmn'), name: 'shop.example.com', is_satellite: true }],
  machines: [
    { id: machine, name: 'worker' },
    { id: another('mch'), name: 'api' },
  ],
  api_keys: [{ id: id('ak', 32), name: 'deploy', subject: user }],
  oauth_applications: [{ id: id('oa'), name: 'Partner', redirect_uris: ['https://partner.example.com/callback'] }],
  saml_connections: [
    { id: id('samlc'), name: 'Acme', provider: 'saml_okta', domains: ['acme.com'], ...identityProvider },
  ],
  enterprise_connections: [
    { id: id('entconn'), name: 'Acme', provider: 'saml_okta', domains: ['acme.com'], saml: identityProvider },
  ],
  enterprise_connection_test_runs: [{ id: id('test_run'), enterprise_connection_id: id('entconn') }],
  billing_prices: [{ id: id('cprice'), plan_id: 'cplan_1', amount: 1_000, annual_monthly_amount: 800 }],
  scim_directories: [{ id: id('scimdir'), enterprise_connection_id: id('entconn'), provider: 'okta' }],
  directories: [{ id: id('dir'), enterprise_connection_id: id('entconn'), provider: 'okta' }],
  admin_portal_link_tokens: [{ id: id('aplt', 32), organization_id: organization }],
  agent_tasks: [
    {
      id: id('agttsk'),
      on_behalf_of: { user_id: user },
      permissions: '*',
      agent_name: 'helper',
      task_description: 'Helps',
      redirect_url: 'https://app.example.com',
    },
  ],
  waitlist_entries: [{ id: id('wle'), email_address: 'later@example.com' }],
};
