// The IDs of one thing of each kind: of the seed that the examples of the reference run against, and of that of the tests.
import { SpecError } from './errors.js';

/** An ID as long as the API's are, and none that an emulator would give by itself. */
export const id = (prefix: string, length = 27) => `${prefix}_${'9'.repeat(length)}`;
export const another = (prefix: string) => id(prefix).replace(/9$/, '8');

/** The kinds whose IDs have 32 digits. */
const long = new Set(['ak', 'aplt', 'mt']);

/** The IDs that this file makes: their prefix, and a digit that goes down from 9. */
export const fullId = /\b([a-z][a-z_]*)_9{26,31}([1-9])\b/g;

/** The IDs of a text as the reference shows them: `user_2` for the second of its kind. */
export const shortIds = (text: string): string =>
  text.replace(fullId, (_, prefix: string, last: string) => `${prefix}_${10 - Number(last)}`);

/** The same IDs in full. */
export const fullIds = (text: string): string =>
  text.replace(/\b([a-z][a-z_]*)_([1-9])\b/g, (_, prefix: string, count: string) =>
    id(prefix, long.has(prefix) ? 32 : 27).replace(/9$/, String(10 - Number(count))),
  );

export const user = id('user');
export const organization = id('org');
export const machine = id('mch');
export const session = id('sess');
export const secondUser = another('user');
/** Somebody who is in no organization. */
export const thirdUser = id('user').replace(/9$/, '7');

/** What the paths of the spec mean by their parameters. */
export const ids: Record<string, string> = {
  user_id: user,
  organization_id: organization,
  session_id: session,
  client_id: id('client'),
  template_id: id('jtmp'),
  machine_id: machine,
  other_machine_id: another('mch'),
  m2m_token_id: id('mt', 32),
  apiKeyID: id('ak', 32),
  adminPortalLinkTokenID: id('aplt', 32),
  oauth_application_id: id('oa'),
  organization_role_id: id('role'),
  permission_id: id('perm'),
  role_set_key_or_id: 'role_set:staff',
  sign_in_token_id: id('sit'),
  actor_token_id: id('act'),
  agent_task_id: id('agttsk'),
  saml_connection_id: id('samlc'),
  enterprise_connection_id: id('entconn'),
  scim_directory_id: id('scimdir'),
  directory_id: id('dir'),
  waitlist_entry_id: id('wle'),
  email_address_id: id('idn'),
  phone_number_id: another('idn'),
  web3_wallet_identification_id: id('idn').replace(/9$/, '6'),
  passkey_identification_id: id('idn').replace(/9$/, '5'),
  external_account_id: id('eac'),
  trusted_device_id: id('trusted_device'),
  subscription_item_id: id('csub_item'),
  discount_id: id('discount'),
  statementID: id('cstmt'),
  email_id: id('ema'),
  provider: 'oauth_google',
  template_name: 'supabase',
  template_type: 'email',
  slug: 'invitation',
};

/**
 * The same for the paths where a name means something else than elsewhere.
 *
 * @throws {SpecError} if no ID is known
 */
export function idOf(name: string, path: string): string {
  if (name === 'domain_id') return path.startsWith('/organizations/') ? id('orgdmn') : id('dmn');
  if (name === 'invitation_id') return path.startsWith('/organizations/') ? id('orginv') : id('inv');
  if (name === 'identifier_id') return path.startsWith('/allowlist') ? id('alid') : id('blid');
  if (name === 'id') return path.startsWith('/redirect_urls/') ? id('ru') : id('sua');
  if (name === 'mapping_id')
    return id(path.startsWith('/scim_') ? 'scim_group_role_mapping' : 'directory_group_role_mapping');
  if (name === 'user_id' && path.includes('/memberships/')) return secondUser;
  // Nobody invites a member.
  if (name === 'user_id' && path.endsWith('/organization_invitations')) return thirdUser;
  const known = ids[name];
  if (known !== undefined) return known;
  throw new SpecError(`${path}: no ID is known for \`${name}\`. Add one to scripts/codegen/ids.ts.`);
}
