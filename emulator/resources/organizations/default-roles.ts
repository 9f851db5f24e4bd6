import type { OrganizationRoleRow, RoleSetRow } from '../../store/organization-rows.js';
import type { State } from '../../store/state.js';

/** When the first roles were made: the same on any day. */
const TIME = Date.UTC(2026, 0, 1);

/** The permissions that the API comes with, and what each allows. */
const systemPermissions: [key: string, name: string, description: string][] = [
  ['org:sys_profile:manage', 'Manage organization', 'Change the name, the slug and the logo of the organization'],
  ['org:sys_profile:delete', 'Delete organization', 'Delete the organization'],
  ['org:sys_memberships:read', 'Read members', 'See who is a member, and who is invited'],
  ['org:sys_memberships:manage', 'Manage members', 'Invite, change and remove members'],
  ['org:sys_domains:read', 'Read domains', 'See the domains of the organization'],
  ['org:sys_domains:manage', 'Manage domains', 'Add, change and remove domains of the organization'],
  ['org:sys_billing:read', 'Read billing', 'See what the organization pays for'],
  ['org:sys_billing:manage', 'Manage billing', 'Change what the organization pays for, and how'],
];

const memberPermissions = ['org:sys_memberships:read', 'org:sys_billing:read'];

/** Gives a new instance its permissions, its roles, and the role set that organizations get. */
export function setDefaultRoles(state: State): void {
  const times = { created_at: TIME, updated_at: TIME };
  const permissions = systemPermissions.map(([key, name, description]) =>
    state.table('organization_permissions').insert({
      object: 'permission',
      id: state.nextId('perm'),
      name,
      key,
      description,
      type: 'system',
      ...times,
    }),
  );
  const role = (key: string, name: string, description: string, keys: string[]) =>
    state.table('organization_roles').insert<OrganizationRoleRow>({
      object: 'role',
      id: state.nextId('role'),
      name,
      key,
      description,
      permission_ids: permissions.filter((permission) => keys.includes(permission.key)).map(({ id }) => id),
      ...times,
    });
  const everything = permissions.map(({ key }) => key);
  const admin = role('org:admin', 'Admin', 'Manages the organization and its members', everything);
  const member = role('org:member', 'Member', 'Belongs to the organization', memberPermissions);
  const set = state.table('role_sets').insert<RoleSetRow>({
    object: 'role_set',
    id: state.nextId('rset'),
    name: 'Default',
    key: 'role_set:default',
    description: null,
    type: 'initial',
    role_ids: [admin.id, member.id],
    default_role_id: member.id,
    creator_role_id: admin.id,
    ...times,
  });
  state.setSettings('/instance/organization_settings', {
    ...state.settings('/instance/organization_settings'),
    initial_role_set_key: set.key,
  });
}
