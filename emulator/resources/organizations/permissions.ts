import type { Permission } from '../../types.js';
import { invalidField, ApiError } from '../../engine/errors.js';
import type { HandlersOf } from '../../engine/handlers.js';
import { page } from '../../engine/lists.js';
import type { State } from '../../store/state.js';
import { listNamed, rejectBlank, whileEnabled } from './rules.js';
import { needPermission } from './role-rules.js';

/** Rejects a key that a custom permission can't have. @param except - the permission whose key it may be */
function checkKey(state: State, key: string, except?: Permission): void {
  if (!/^org:(?!sys_)[a-z\d_-]+:[a-z\d_-]+$/.test(key)) {
    const message = 'key must be org: and then a feature and an action, such as org:invoices:create; sys_ is taken';
    throw invalidField('key', message, 'form_param_format_invalid');
  }
  const [taken] = state.table('organization_permissions').by('key', key);
  if (taken && taken.id !== except?.id) {
    throw invalidField('key', `The permission ${key} exists already`, 'form_identifier_exists');
  }
}

export const organizationPermissionHandlers: HandlersOf = (state) => {
  const permissions = state.table('organization_permissions');
  /** A permission that can be changed. */
  const findCustom = (id: string): Permission => {
    const permission = needPermission(state, id);
    if (permission.type !== 'system') return permission;
    const message = `${permission.key} is a system permission, which can't be changed or deleted`;
    throw new ApiError(403, 'organization_system_permission_not_modifiable', message);
  };

  return whileEnabled(state, {
    ListOrganizationPermissions: ({ query }) => page(listNamed(permissions.rows(), query), query),
    CreateOrganizationPermission({ body, newId }) {
      rejectBlank('name', body.name);
      checkKey(state, body.key);
      const now = state.now();
      return permissions.insert<Permission>({
        object: 'permission',
        id: newId('perm'),
        name: body.name,
        key: body.key,
        description: body.description ?? '',
        type: 'user',
        created_at: now,
        updated_at: now,
      });
    },
    GetOrganizationPermission: ({ params }) => needPermission(state, params.permission_id),
    UpdateOrganizationPermission({ params, body }) {
      const permission = findCustom(params.permission_id);
      rejectBlank('name', body.name);
      if (body.key !== undefined) checkKey(state, body.key, permission);
      return permissions.update(permission, {
        name: body.name ?? permission.name,
        key: body.key ?? permission.key,
        description: body.description ?? permission.description,
        updated_at: state.now(),
      });
    },
    DeleteOrganizationPermission({ params }) {
      const permission = findCustom(params.permission_id);
      const roles = state.table('organization_roles');
      for (const role of roles.rows()) {
        if (!role.permission_ids.includes(permission.id)) continue;
        const ids = role.permission_ids.filter((id) => id !== permission.id);
        roles.update(role, { permission_ids: ids, updated_at: state.now() });
      }
      permissions.delete(permission);
      return { object: 'permission', id: permission.id, deleted: true };
    },
  });
};
