import type { RoleSet, RoleSetItem } from '../../types.js';
import { invalidField, notFound, ApiError } from '../../engine/errors.js';
import type { HandlersOf } from '../../engine/handlers.js';
import { pageOf } from '../../engine/lists.js';
import type { OrganizationRoleRow, RoleSetRow } from '../../store/organization-rows.js';
import type { State } from '../../store/state.js';
import { freeSlug, slugOf } from '../shared/slug.js';
import { listNamed, rejectBlank, whileEnabled } from './rules.js';
import { creatorRole, isHeld, moveMembers, needRole, rejectAsCreator } from './role-rules.js';

const usesSet = (state: State, key: string) => (organizationId: string) =>
  state.table('organizations').get(organizationId)?.role_set_key === key;

/** A role set as it is shown, with its roles as they are now. */
function shownSet(state: State, set: RoleSetRow): RoleSet {
  const { role_ids: ids, default_role_id: defaultId, creator_role_id: _creator, ...shown } = set;
  const roles = state.table('organization_roles');
  const isOfSet = usesSet(state, set.key);
  const item = ({ permission_ids: _ids, ...role }: OrganizationRoleRow): RoleSetItem => {
    const memberships = state.table('organization_memberships').by('role', role.key);
    const count = memberships.filter((membership) => isOfSet(membership.organization_id)).length;
    return { ...role, object: 'role_set_item', members_count: count, has_members: count > 0 };
  };
  const items = ids.flatMap((id) => roles.get(id) ?? []).map(item);
  const creatorId = creatorRole(state, set)?.id;
  return {
    ...shown,
    roles: items,
    default_role: items.find(({ id }) => id === defaultId) ?? null,
    creator_role: items.find(({ id }) => id === creatorId) ?? null,
    role_set_migration: null, // members move at once
  };
}

/** Rejects a key that a role set can't have. @param except - the set whose key it may be */
function checkKey(state: State, key: string, except?: RoleSetRow): void {
  if (!/^role_set:[a-z\d_-]+$/.test(key)) {
    const message = 'key must be role_set: and a name of lower-case letters, digits, _ and -';
    throw invalidField('key', message, 'form_param_format_invalid');
  }
  const taken = state.table('role_sets').get(key);
  if (taken && taken.id !== except?.id) {
    throw invalidField('key', `The role set ${key} exists already`, 'form_identifier_exists');
  }
}

/** A key for a set that was given none. */
const keyFor = (state: State, name: string) =>
  freeSlug(
    state,
    `role_set:${slugOf(name, '_') || 'custom'}`,
    (key) => state.table('role_sets').get(key) !== undefined,
    '_',
  );

/** The role of a set that a field names. */
function roleIn(state: State, ids: string[], name: string, key: string): OrganizationRoleRow {
  const role = needRole(state, key);
  if (ids.includes(role.id)) return role;
  throw invalidField(name, `The role ${key} is not in the role set`);
}

/** The IDs of the default and the creator role that a body names, if it names them. */
function chosenRoles(
  state: State,
  ids: string[],
  {
    default_role_key,
    creator_role_key,
  }: { default_role_key?: string | null | undefined; creator_role_key?: string | null | undefined },
): Partial<RoleSetRow> {
  const byDefault = default_role_key ? roleIn(state, ids, 'default_role_key', default_role_key) : undefined;
  const creator = creator_role_key ? roleIn(state, ids, 'creator_role_key', creator_role_key) : undefined;
  if (creator) rejectAsCreator(state, creator);
  return {
    ...(byDefault ? { default_role_id: byDefault.id } : {}),
    ...(creator ? { creator_role_id: creator.id } : {}),
  };
}

/** Makes a set the initial one, in the place of the one before. */
function makeInitial(state: State, set: RoleSetRow): RoleSetRow {
  const sets = state.table('role_sets');
  const creator = creatorRole(state, set);
  const settings = state.settings('/instance/organization_settings');
  for (const other of sets.rows()) {
    if (other.type !== 'initial' || other.id === set.id) continue;
    // From here on the other set is like any, and says its creator role itself.
    const { id } = creatorRole(state, other) ?? { id: other.creator_role_id };
    sets.update(other, { type: 'custom', creator_role_id: id, updated_at: state.now() });
  }
  state.setSettings('/instance/organization_settings', {
    ...settings,
    initial_role_set_key: set.key,
    creator_role: creator?.key ?? settings.creator_role,
  });
  return sets.update(set, { type: 'initial' });
}

/** Changes a set. What the settings of the instance say of the initial one changes with it. */
function change(state: State, set: RoleSetRow, changes: Partial<RoleSetRow>): RoleSetRow {
  const changed = state.table('role_sets').update(set, { ...changes, updated_at: state.now() });
  if (set.type !== 'initial') return changed;
  const settings = state.settings('/instance/organization_settings');
  const creator = state.table('organization_roles').get(changes.creator_role_id ?? '');
  state.setSettings('/instance/organization_settings', {
    ...settings,
    initial_role_set_key: changed.key,
    creator_role: creator?.key ?? settings.creator_role,
  });
  return changed;
}

/** Gives the organizations that use a set another one. */
function moveOrganizations(state: State, from: string, to: string): void {
  const organizations = state.table('organizations');
  for (const organization of organizations.by('role_set', from))
    organizations.update(organization, { role_set_key: to });
}

/** Rejects to take a set away whose members would be left without a role. @returns the new key of each role */
function reassignments(
  state: State,
  from: RoleSetRow,
  to: RoleSetRow,
  given: Record<string, string>,
): Map<string, string> {
  const roles = state.table('organization_roles');
  const mappings = new Map(Object.entries(given));
  const keysOf = (set: RoleSetRow) => set.role_ids.flatMap((id) => roles.get(id)?.key ?? []);
  const [left, there] = [keysOf(from), keysOf(to)];
  for (const [key, target] of mappings) {
    const name = `reassignment_mappings.${key}`;
    if (!left.includes(key)) throw invalidField(name, `The role ${key} is not in the role set ${from.key}`);
    if (!there.includes(target)) throw invalidField(name, `The role ${target} is not in the role set ${to.key}`);
  }
  const isOfSet = usesSet(state, from.key);
  const lost = left.find((key) => !there.includes(key) && !mappings.has(key) && isHeld(state, key, isOfSet));
  if (lost === undefined) return mappings;
  const message = `Members have the role ${lost}, which ${to.key} does not have: reassignment_mappings must map it`;
  throw invalidField('reassignment_mappings', message);
}

export const roleSetHandlers: HandlersOf = (state) => {
  const sets = state.table('role_sets');
  const find = (id: string): RoleSetRow => {
    const set = sets.get(id);
    if (!set) throw notFound('role set', id);
    return set;
  };

  return whileEnabled(state, {
    ListRoleSets({ query }) {
      const found = listNamed(sets.rows(), query);
      return { data: pageOf(found, query).map((set) => shownSet(state, set)), total_count: found.length };
    },
    CreateRoleSet({ body, newId }) {
      rejectBlank('name', body.name);
      if (body.key !== undefined) checkKey(state, body.key);
      const ids = [...new Set(body.roles.map((key) => needRole(state, key).id))];
      const byDefault = roleIn(state, ids, 'default_role_key', body.default_role_key);
      const creator = roleIn(state, ids, 'creator_role_key', body.creator_role_key);
      rejectAsCreator(state, creator);
      const { max_role_sets_allowed: most } = state.settings('/instance/organization_settings');
      if (most !== undefined && sets.size >= most) {
        throw new ApiError(403, 'role_set_quota_exceeded', `The instance may have ${most} role sets`);
      }
      const now = state.now();
      const set = sets.insert<RoleSetRow>({
        object: 'role_set',
        id: newId('rset'),
        name: body.name,
        key: body.key ?? keyFor(state, body.name),
        description: body.description ?? null,
        type: 'custom',
        role_ids: ids,
        default_role_id: byDefault.id,
        creator_role_id: creator.id,
        created_at: now,
        updated_at: now,
      });
      return shownSet(state, body.type === 'initial' ? makeInitial(state, set) : set);
    },
    GetRoleSet: ({ params }) => shownSet(state, find(params.role_set_key_or_id)),
    UpdateRoleSet({ params, body }) {
      const set = find(params.role_set_key_or_id);
      rejectBlank('name', body.name);
      if (typeof body.key === 'string') checkKey(state, body.key, set);
      const updated = change(state, set, {
        name: body.name ?? set.name,
        key: body.key ?? set.key,
        description: body.description ?? set.description,
        ...chosenRoles(state, set.role_ids, body),
      });
      if (updated.key !== set.key) moveOrganizations(state, set.key, updated.key);
      return shownSet(state, body.type === 'initial' ? makeInitial(state, updated) : updated);
    },
    AddRolesToRoleSet({ params, body }) {
      const set = find(params.role_set_key_or_id);
      const ids = [...new Set([...set.role_ids, ...body.role_keys.map((key) => needRole(state, key).id)])];
      return shownSet(state, change(state, set, { role_ids: ids, ...chosenRoles(state, ids, body) }));
    },
    ReplaceRoleInRoleSet({ params, body }) {
      const set = find(params.role_set_key_or_id);
      const from = roleIn(state, set.role_ids, 'role_key', body.role_key);
      const to = roleIn(state, set.role_ids, 'to_role_key', body.to_role_key);
      if (from.id === to.id) throw invalidField('to_role_key', 'A role can not take its own place');
      const isCreator = creatorRole(state, set)?.id === from.id;
      if (isCreator) rejectAsCreator(state, to);
      moveMembers(state, new Map([[from.key, to.key]]), usesSet(state, set.key));
      return shownSet(
        state,
        change(state, set, {
          role_ids: set.role_ids.filter((id) => id !== from.id),
          ...(set.default_role_id === from.id ? { default_role_id: to.id } : {}),
          ...(isCreator ? { creator_role_id: to.id } : {}),
        }),
      );
    },
    ReplaceRoleSet({ params, body }) {
      const set = find(params.role_set_key_or_id);
      const destination = find(body.dest_role_set_key);
      if (destination.id === set.id) throw invalidField('dest_role_set_key', 'A role set can not take its own place');
      const mappings = reassignments(state, set, destination, body.reassignment_mappings ?? {});
      moveMembers(state, mappings, usesSet(state, set.key));
      moveOrganizations(state, set.key, destination.key);
      if (set.type === 'initial') makeInitial(state, destination);
      sets.delete(set);
      return { object: 'role_set', id: set.id, deleted: true };
    },
  });
};
