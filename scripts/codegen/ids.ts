// The IDs of one thing of each kind: of the seed that the examples of the reference run against, and of that of the tests.

/** An ID as long as the API's are, and none that an emulator would give by itself. */
export const id = (prefix: string, length = 27) => `${prefix}_${'9'.repeat(length)}`;
export const another = (prefix: string) => id(prefix).replace(/9$/, '8');

export const user = id('user');
export const organization = id('org');
export const machine = id('mch');

/** What the paths of the spec mean by their parameters. */
export const ids: Record<string, string> = {
  user_id: user,
  organization_id: organization,
  session_id: id('sess'),
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
  agent_task_id: id('agt'),
  saml_connection_id: id('samlc'),
  enterprise_connection_id: id('entconn'),
  scim_directory_id: id('scimdir'),
  directory_id: id('dir'),
  waitlist_entry_id: id('wle'),
  email_address_id: id('idn'),
  phone_number_id: another('idn'),
  template_name: 'supabase',
  template_type: 'email',
  slug: 'invitation',
};

export const secondUser = another('user');
/** Somebody who is in no organization. */
export const thirdUser = id('user').replace(/9$/, '7');

/** The same for the paths where a name means something else than elsewhere. */
export function idOf(name: string, path: string): string {
  if (name === 'domain_id') return path.startsWith('/organizations/') ? id('orgdmn') : id('dmn');
  if (name === 'invitation_id') return path.startsWith('/organizations/') ? id('orginv') : id('inv');
  if (name === 'identifier_id') return path.startsWith('/allowlist') ? id('alid') : id('blid');
  if (name === 'user_id' && path.includes('/memberships/')) return secondUser;
  return (path.startsWith('/redirect_urls/') ? id('ru') : ids[name]) ?? `${name} ü1`;
}
