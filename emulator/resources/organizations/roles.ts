import type { Permission } from '../../types.js';
import { invalidField, notFound, ApiError } from '../../engine/errors.js';
import type { HandlersOf } from '../../engine/handlers.js';
import { pageOf } from '../../engine/lists.js';
import type { OrganizationRoleRow } from '../../store/organization-rows.js';
import type { State } from '../../store/state.js';
import { listNamed, rejectBlank, whileEnabled } from './rules.js';
import {
  initialRoleSet,
  isCreatorRole,
  isHeld,
  moveMembers,
  needPermission,
  rejectAsCreator,
  roleByKey,
  shownRole,
} from './role-rules.js';

/** Rejects a key that a role can't have. @param except - the role whose key it may be */
function checkKey(state: State, key: string, except?: OrganizationRoleRow): void {
  if (!/^org:[a-z\d_-]+$/.test(key)) {
    const message = 'key must be org: and a name of lower-case letters, digits, _ and -';
    throw invalidField('key', message, 'form_param_format_invalid');
  }
  const taken = roleByKey(state, key);
  if (taken && taken.id !== except?.id) {
    throw invalidField('key', `The role ${key} exists already`, 'form_identifier_exists');
  }
}

/** Puts a new key of a role wherever the old one is. */
function renameRole(state: State, from: string, to: string): void {
  moveMembers(state, new Map([[from, to]]), () => true);
  const settings = state.settings('/instance/organization_settings');
  state.setSettings('/instance/organization_settings', {
    ...settings,
    creator_role: settings.creator_role === from ? to : settings.creator_role,
    domains_default_role: settings.domains_default_role === from ? to : settings.domains_default_role,
  });
}

/** Rejects to delete a role that is needed. */
function rejectNeeded(state: State, role: OrganizationRoleRow): void {
  const { id, key } = role;
  const reject = (code: string, reason: string): never => {
    throw new ApiError(403, code, `The role ${key} can't be deleted: ${reason}`);
  };
  if (isCreatorRole(state, role)) reject('organization_role_used_as_creator_role', 'it is a creator role');
  const sets = state.table('role_sets').rows();
  if (sets.some((set) => set.default_role_id === id)) {
    reject('organization_role_used_as_default_role', 'it is the default role of a role set');
  }
  if (state.settings('/instance/organization_settings').domains_default_role === key) {
    reject('organization_role_used_as_domain_default_role', 'those who join through a domain get it');
  }
  if (isHeld(state, key, () => true)) {
    reject('organization_role_assigned_to_members', 'members have it, or are invited to it');
  }
}

export const organizationRoleHandlers: HandlersOf = (state) => {
  const roles = state.table('organization_roles');
  const roleSets = state.table('role_sets');
  const find = (id: string): OrganizationRoleRow => {
    const role = roles.get(id);
    if (!role) throw notFound('role', id);
    return role;
  };
  /** Gives a role other permissions, if it can do with them. */
  const setPermissions = (role: OrganizationRoleRow, permissions: Permission[]) => {
    const changed = { ...role, permission_ids: [...new Set(permissions.map(({ id }) => id))] };
    if (isCreatorRole(state, role)) rejectAsCreator(state, changed);
    return roles.update(role, { permission_ids: changed.permission_ids, updated_at: state.now() });
  };
  const needPermissions = (ids: string[]) => ids.map((id) => needPermission(state, id));

  return whileEnabled(state, {
    ListOrganizationRoles({ query }) {
      const found = listNamed(roles.rows(), query);
      return { data: pageOf(found, query).map((role) => shownRole(state, role)), total_count: found.length };
    },
    CreateOrganizationRole({ body, newId }) {
      const { name, key, description, permissions, include_in_initial_role_set: isInitial } = body;
      rejectBlank('name', name);
      checkKey(state, key);
      const granted = needPermissions(permissions ?? []);
      const { max_allowed_roles: most } = state.settings('/instance/organization_settings');
      if (roles.size >= most) {
        throw new ApiError(403, 'organization_role_quota_exceeded', `The instance may have ${most} roles`);
      }
      const now = state.now();
      const role = roles.insert<OrganizationRoleRow>({
        object: 'role',
        id: newId('role'),
        name,
        key,
        description: description ?? null,
        permission_ids: [...new Set(granted.map(({ id }) => id))],
        created_at: now,
        updated_at: now,
      });
      const set = isInitial ? initialRoleSet(state) : undefined;
      if (set) roleSets.update(set, { role_ids: [...set.role_ids, role.id], updated_at: now });
      return shownRole(state, role);
    },
    GetOrganizationRole: ({ params }) => shownRole(state, find(params.organization_role_id)),
    UpdateOrganizationRole({ params, body }) {
      const role = find(params.organization_role_id);
      const { name, key, description, permissions } = body;
      rejectBlank('name', name);
      if (typeof key === 'string') checkKey(state, key, role);
      const permitted = permissions ? setPermissions(role, needPermissions(permissions)) : role;
      const updated = roles.update(permitted, {
        name: name ?? role.name,
        key: key ?? role.key,
        description: description ?? role.description,
        updated_at: state.now(),
      });
      if (updated.key !== role.key) renameRole(state, role.key, updated.key);
      return shownRole(state, updated);
    },
    DeleteOrganizationRole({ params }) {
      const role = find(params.organization_role_id);
      rejectNeeded(state, role);
      for (const set of roleSets.rows()) {
        if (!set.role_ids.includes(role.id)) continue;
        roleSets.update(set, { role_ids: set.role_ids.filter((id) => id !== role.id), updated_at: state.now() });
      }
      roles.delete(role);
      return { object: 'role', id: role.id, deleted: true };
    },
    AssignPermissionToOrganizationRole({ params }) {
      const role = find(params.organization_role_id);
      const permission = needPermission(state, params.permission_id);
      if (role.permission_ids.includes(permission.id)) {
        const message = `The role ${role.key} has the permission ${permission.key} already`;
        throw new ApiError(409, 'organization_role_permission_association_exists', message);
      }
      const ids = [...role.permission_ids, permission.id];
      return shownRole(state, roles.update(role, { permission_ids: ids, updated_at: state.now() }));
    },
    RemovePermissionFromOrganizationRole({ params }) {
      const role = find(params.organization_role_id);
      const permission = needPermission(state, params.permission_id);
      if (!role.permission_ids.includes(permission.id)) throw notFound('permission of the role', permission.id);
      const ids = role.permission_ids.filter((id) => id !== permission.id);
      return shownRole(state, setPermissions(role, needPermissions(ids)));
    },
  });
};
