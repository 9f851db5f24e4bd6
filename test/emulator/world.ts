// A seed with one thing of each kind, for tests that call every operation: that of the reference, with people and names of its own.
import type { Seed } from '../../emulator/index.js';
import { another, id, machine, organization, secondUser, thirdUser, user } from '../../scripts/codegen/ids.js';
import { world as shown } from '../../scripts/docs/world.js';

export const world: Seed = {
  ...shown,
  instance_organization_settings: { domains_enabled: true, max_allowed_memberships: 50 },
  users: [
    {
      id: user,
      username: 'ada',
      password: 'correct horse battery',
      totp_secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
      email_address: ['ada@example.com'],
      web3_wallet: [`0x${'1'.repeat(40)}`],
    },
    { id: secondUser, username: 'bob', email_address: ['bob@example.com'] },
    { id: thirdUser, username: 'carol', email_address: ['carol@example.com'] },
  ],
  email_addresses: [{ id: id('idn'), user_id: user, email_address: 'ada@example.org', verified: true }],
  organization_domains: [
    { id: id('orgdmn'), organization_id: organization, name: 'acme.com', enrollment_mode: 'manual_invitation' },
  ],
  organization_roles: [{ id: id('role'), name: 'Editor', key: 'org:editor', description: 'Edits' }],
  role_sets: [
    {
      id: id('rset'),
      name: 'Staff',
      key: 'role_set:staff',
      default_role_key: 'org:member',
      creator_role_key: 'org:admin',
      roles: ['org:admin', 'org:member'],
    },
  ],
  machine_scopes: [{ machine_id: machine, to_machine_id: another('mch') }],
};
