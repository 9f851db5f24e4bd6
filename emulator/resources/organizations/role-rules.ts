// What roles, role sets and those who have roles need of each other.
import type { Organization, Permission, Role } from '../../types.js';
import { invalidField, notFound, ApiError } from '../../engine/errors.js';
import type { OrganizationRoleRow, RoleSetRow } from '../../store/organization-rows.js';
import type { State } from '../../store/state.js';

/** What the creator of an organization has to be able to do. */
const creatorPermissions = ['org:sys_memberships:read', 'org:sys_memberships:manage', 'org:sys_profile:delete'];

export const roleByKey = (state: State, key: string): OrganizationRoleRow | undefined =>
  state.table('organization_roles').by('key', key)[0];

/** @throws ApiError - 404, if there is none */
export function needRole(state: State, key: string): OrganizationRoleRow {
  const role = roleByKey(state, key);
  if (!role) throw new ApiError(404, 'resource_not_found', `No role was found with the key ${key}`);
  return role;
}

export const permissionsOf = (state: State, { permission_ids: ids }: OrganizationRoleRow): Permission[] =>
  ids.flatMap((id) => state.table('organization_permissions').get(id) ?? []);

export function needPermission(state: State, id: string): Permission {
  const permission = state.table('organization_permissions').get(id);
  if (!permission) throw notFound('permission', id);
  return permission;
}

export function isCreatorEligible(state: State, role: OrganizationRoleRow): boolean {
  const keys = new Set(permissionsOf(state, role).map(({ key }) => key));
  return creatorPermissions.every((key) => keys.has(key));
}

export function rejectAsCreator(state: State, role: OrganizationRoleRow): void {
  if (isCreatorEligible(state, role)) return;
  const message = `A creator role needs the permissions ${creatorPermissions.join(', ')}, and ${role.key} lacks one`;
  throw new ApiError(403, 'organization_missing_creator_role_permissions', message, {
    permissions: creatorPermissions,
  });
}

/** A role as it is shown, with its permissions as they are now. */
export function shownRole(state: State, role: OrganizationRoleRow): Role {
  const { permission_ids: _ids, ...shown } = role;
  return { ...shown, is_creator_eligible: isCreatorEligible(state, role), permissions: permissionsOf(state, role) };
}

export const initialRoleSet = (state: State): RoleSetRow | undefined =>
  state.table('role_sets').get(state.settings('/instance/organization_settings').initial_role_set_key ?? '');

const roleSetOf = (state: State, organization: Organization): RoleSetRow | undefined =>
  state.table('role_sets').get(organization.role_set_key ?? '');

/** The role of whoever creates an organization that uses a set. */
export function creatorRole(state: State, set: RoleSetRow): OrganizationRoleRow | undefined {
  const { creator_role: key } = state.settings('/instance/organization_settings');
  return set.type === 'initial' ? roleByKey(state, key) : state.table('organization_roles').get(set.creator_role_id);
}

/** Whether a role is the creator role of a set. */
export const isCreatorRole = (state: State, { id }: OrganizationRoleRow) =>
  state
    .table('role_sets')
    .rows()
    .some((set) => creatorRole(state, set)?.id === id);

/** The role with a key, if members of an organization can have it. */
export function roleFor(state: State, organization: Organization, key: string, name = 'role'): OrganizationRoleRow {
  const role = needRole(state, key);
  const set = roleSetOf(state, organization);
  if (!set || set.role_ids.includes(role.id)) return role;
  throw invalidField(name, `The role ${key} is not in the role set ${set.key} of the organization ${organization.id}`);
}

/** Whether anyone has a role, or is invited to it, in certain organizations. */
export const isHeld = (state: State, key: string, isIn: (organizationId: string) => boolean) =>
  state
    .table('organization_memberships')
    .by('role', key)
    .some((row) => isIn(row.organization_id)) ||
  state
    .table('organization_invitations')
    .by('role', key)
    .some((row) => isIn(row.organization_id) && row.status === 'pending' && row.expires_at > state.now());

/**
 * Gives everyone in certain organizations another role, and those who are invited too.
 *
 * @param mappings - the new key by the old one. All move at once: two roles can change places
 */
export function moveMembers(
  state: State,
  mappings: ReadonlyMap<string, string>,
  isMoving: (organizationId: string) => boolean,
): void {
  const [memberships, invitations] = [state.table('organization_memberships'), state.table('organization_invitations')];
  const from = [...mappings.keys()];
  const members = from.flatMap((key) => memberships.by('role', key)).filter((row) => isMoving(row.organization_id));
  const invited = from.flatMap((key) => invitations.by('role', key)).filter((row) => isMoving(row.organization_id));
  const changes = ({ role }: { role: string }) => ({ role: mappings.get(role) ?? role, updated_at: state.now() });
  for (const row of members) memberships.update(row, changes(row));
  for (const row of invited) invitations.update(row, changes(row));
}
