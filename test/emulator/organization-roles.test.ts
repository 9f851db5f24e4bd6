// Roles of organizations, their permissions, and the role sets that organizations choose from.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Clerk, ClerkAPIError } from '../../src/index.js';
import type { CreateRoleSetBody } from '../../src/types.js';
import { createEmulator } from '../../emulator/index.js';
import { errorOf } from '../helpers.js';
import { checked } from './checked.js';

let clerk: Clerk;
beforeEach(() => {
  ({ clerk } = checked());
});

/** The status, the code and the field of an error. */
const error = async (call: Promise<unknown>) => {
  const { status, errors } = (await errorOf(call)) as ClerkAPIError;
  const field = errors[0]?.meta?.['param_name'];
  return [status, errors[0]?.code, ...(field === undefined ? [] : [field])];
};
const notFound = [404, 'resource_not_found'];
const byKey = async <Row extends { key: string }>(list: Promise<{ data: Row[] }>, key: string): Promise<Row> => {
  const row = (await list).data.find((other) => other.key === key);
  if (!row) throw new Error(`There is no ${key}`);
  return row;
};
const role = (key: string) => byKey(clerk.organizationRoles.list({ limit: 100 }), key);
const permission = (key: string) => byKey(clerk.organizationPermissions.list({ limit: 100 }), key);
const createRole = (name: string, body: object = {}) =>
  clerk.organizationRoles.create({ name, key: `org:${name}`, ...body });
const keysOf = ({ permissions }: { permissions: { key: string }[] }) => permissions.map(({ key }) => key);

describe('permissions', () => {
  it('of the system are there from the beginning, and stay as they are', async () => {
    const { data, total_count: count } = await clerk.organizationPermissions.list({ query: 'sys_', order_by: 'key' });
    expect(count).toBe(8);
    expect(data[0]).toMatchObject({ key: 'org:sys_billing:manage', type: 'system' });
    const { id } = await permission('org:sys_profile:manage');
    const rejected = [403, 'organization_system_permission_not_modifiable'];
    expect(await error(clerk.organizationPermissions.update(id, { name: 'x' }))).toEqual(rejected);
    expect(await error(clerk.organizationPermissions.delete(id))).toEqual(rejected);
    expect(createEmulator().snapshot().tables['organization_roles']).toEqual(
      createEmulator().snapshot().tables['organization_roles'],
    );
  });

  it('are made, changed and deleted, and the roles that have them follow', async () => {
    const made = await clerk.organizationPermissions.create({ name: 'Read invoices', key: 'org:invoices:read' });
    expect(made).toMatchObject({ name: 'Read invoices', key: 'org:invoices:read', description: '', type: 'user' });
    const { id: roleId } = await createRole('reader', { permissions: [made.id, made.id] });
    const changed = await clerk.organizationPermissions.update(made.id, { key: 'org:bills:read', description: 'New' });
    expect(changed).toMatchObject({ name: 'Read invoices', key: 'org:bills:read', description: 'New' });
    expect(await clerk.organizationPermissions.get(made.id)).toEqual(changed);
    expect((await clerk.organizationRoles.get(roleId)).permissions).toEqual([changed]);
    expect(await clerk.organizationPermissions.delete(made.id)).toEqual({
      object: 'permission',
      id: made.id,
      deleted: true,
    });
    expect((await clerk.organizationRoles.get(roleId)).permissions).toEqual([]);
    expect(await error(clerk.organizationPermissions.get(made.id))).toEqual(notFound);
  });

  it.each([
    ['org:invoices', 'form_param_format_invalid'],
    ['invoices:read', 'form_param_format_invalid'],
    ['org:Invoices:read', 'form_param_format_invalid'],
    ['org:sys_invoices:read', 'form_param_format_invalid'],
    ['org:taken:read', 'form_identifier_exists'],
  ])('are not made with the key %s, nor changed to it', async (key, code) => {
    await clerk.organizationPermissions.create({ name: 'Taken', key: 'org:taken:read' });
    const { id } = await clerk.organizationPermissions.create({ name: 'Other', key: 'org:other:read' });
    expect(await error(clerk.organizationPermissions.create({ name: 'x', key }))).toEqual([422, code, 'key']);
    expect(await error(clerk.organizationPermissions.update(id, { key }))).toEqual([422, code, 'key']);
    await clerk.organizationPermissions.update(id, { key: 'org:other:read' });
  });
});

describe('roles', () => {
  it('are an administrator and a member from the beginning', async () => {
    const { data } = await clerk.organizationRoles.list({ order_by: 'key' });
    expect(data).toMatchObject([
      { key: 'org:admin', is_creator_eligible: true },
      { key: 'org:member', is_creator_eligible: false },
    ]);
    expect(data.map((one) => one.permissions.length)).toEqual([8, 2]);
  });

  it('are made, changed, found and deleted', async () => {
    const read = await permission('org:sys_domains:read');
    const made = await createRole('editor', { permissions: [read.id], description: 'Edits' });
    expect(made).toMatchObject({
      key: 'org:editor',
      description: 'Edits',
      is_creator_eligible: false,
      permissions: [read],
    });
    const changed = await clerk.organizationRoles.update(made.id, { name: 'Writer', permissions: [] });
    expect(changed).toMatchObject({ name: 'Writer', key: 'org:editor', description: 'Edits', permissions: [] });
    expect((await clerk.organizationRoles.list({ query: 'WRIT' })).data).toEqual([changed]);
    expect((await clerk.organizationRoles.list({ query: made.id })).total_count).toBe(1);
    expect((await clerk.organizationRoles.list({ query: 'Edits' })).total_count).toBe(0);
    expect((await clerk.organizationRoles.list({ order_by: '-name', limit: 1 })).data).toEqual([changed]);
    expect(await clerk.organizationRoles.delete(made.id)).toEqual({ object: 'role', id: made.id, deleted: true });
    expect(await error(clerk.organizationRoles.get(made.id))).toEqual(notFound);
  });

  it.each([
    [{ key: 'editor' }, [422, 'form_param_format_invalid', 'key']],
    [{ key: 'org:' }, [422, 'form_param_format_invalid', 'key']],
    [{ key: 'org:admin' }, [422, 'form_identifier_exists', 'key']],
    [{ name: '' }, [422, 'form_param_nil', 'name']],
    [{ permissions: ['perm_none'] }, notFound],
  ])('are not made of %j, nor changed to it', async (body, expected) => {
    expect(await error(createRole('editor', body))).toEqual(expected);
    const { id } = await role('org:member');
    expect(await error(clerk.organizationRoles.update(id, body))).toEqual(expected);
  });

  it('are limited in number', async () => {
    for (let i = 0; i < 8; i++) await createRole(`r${i}`);
    expect(await error(createRole('more'))).toEqual([403, 'organization_role_quota_exceeded']);
  });

  it('gain and lose permissions, but for those that a creator needs', async () => {
    const [admin, member] = [await role('org:admin'), await role('org:member')];
    const [manage, billing] = [
      await permission('org:sys_memberships:manage'),
      await permission('org:sys_billing:read'),
    ];
    const { organizationRoles: roles } = clerk;
    expect(keysOf(await roles.assignPermission(member.id, manage.id))).toContain(manage.key);
    expect((await error(roles.assignPermission(member.id, manage.id)))[0]).toBe(409);
    expect(keysOf(await roles.removePermission(member.id, manage.id))).not.toContain(manage.key);
    expect(await error(roles.removePermission(member.id, manage.id))).toEqual(notFound);
    expect(await error(roles.assignPermission(member.id, 'perm_none'))).toEqual(notFound);
    expect((await roles.removePermission(admin.id, billing.id)).permissions).toHaveLength(7);
    const rejected = [403, 'organization_missing_creator_role_permissions'];
    expect(await error(roles.removePermission(admin.id, manage.id))).toEqual(rejected);
    expect(await error(roles.update(admin.id, { name: 'x', permissions: [] }))).toEqual(rejected);
    expect(await roles.get(admin.id)).toMatchObject({ name: 'Admin', is_creator_eligible: true });
  });

  it('are not deleted while they are needed, and a new key goes wherever the old one was', async () => {
    const deleteRole = async (key: string) => clerk.organizationRoles.delete((await role(key)).id);
    expect(await error(deleteRole('org:admin'))).toEqual([403, 'organization_role_used_as_creator_role']);
    expect(await error(deleteRole('org:member'))).toEqual([403, 'organization_role_used_as_default_role']);

    const { id: roleId } = await createRole('editor', { include_in_initial_role_set: true });
    const { id: userId } = await clerk.users.create({ username: 'ada', first_name: 'Ada' });
    const { id } = await clerk.organizations.create({ name: 'Acme' });
    await clerk.organizationMemberships.create(id, { user_id: userId, role: 'org:editor' });
    const invitation = { email_address: 'bob@example.com', role: 'org:editor' };
    const { id: invitationId } = await clerk.organizationInvitations.create(id, invitation);
    await clerk.instanceSettings.updateOrganizationSettings({ domains_default_role_id: roleId });

    await clerk.organizationRoles.update(roleId, { key: 'org:writer', name: 'Writer' });
    const renamed = { role: 'org:writer', role_name: 'Writer' };
    expect((await clerk.organizationMemberships.list(id)).data).toMatchObject([renamed]);
    expect(await clerk.organizationInvitations.get(id, invitationId)).toMatchObject(renamed);
    expect(await clerk.instanceSettings.getOrganizationSettings()).toMatchObject({
      domains_default_role: 'org:writer',
    });

    const rejected = [403, 'organization_role_assigned_to_members'];
    expect(await error(deleteRole('org:writer'))).toEqual([403, 'organization_role_used_as_domain_default_role']);
    const member = await role('org:member');
    await clerk.instanceSettings.updateOrganizationSettings({ domains_default_role_id: member.id });
    expect(await error(deleteRole('org:writer'))).toEqual(rejected);
    await clerk.organizationMemberships.delete(id, userId);
    expect(await error(deleteRole('org:writer'))).toEqual(rejected);
    await clerk.organizationInvitations.revoke(id, invitationId);
    await deleteRole('org:writer');
    expect((await clerk.roleSets.get('role_set:default')).roles.map(({ key }) => key)).toEqual([
      'org:admin',
      'org:member',
    ]);
    expect((await clerk.organizationInvitations.get(id, invitationId)).role_name).toBe('org:writer');
  });
});

describe('role sets', () => {
  const create = (body: Partial<CreateRoleSetBody> = {}) =>
    clerk.roleSets.create({
      name: 'Big Team',
      roles: ['org:admin', 'org:member'],
      default_role_key: 'org:member',
      creator_role_key: 'org:admin',
      ...body,
    });
  const keys = ({ roles }: { roles: { key: string }[] }) => roles.map(({ key }) => key).join(' ');
  let users = 0;
  const user = async () => (await clerk.users.create({ username: `user${++users}` })).id;
  const roleOf = async (id: string, userId: string) =>
    (await clerk.organizationMemberships.list(id, { user_id: [userId] })).data[0]?.role;

  it('are one from the beginning, which new organizations get', async () => {
    const [initial] = (await clerk.roleSets.list()).data;
    expect(initial).toMatchObject({ key: 'role_set:default', type: 'initial', role_set_migration: null });
    expect(initial).toMatchObject({ default_role: { key: 'org:member' }, creator_role: { key: 'org:admin' } });
    expect((await clerk.instanceSettings.getOrganizationSettings()).initial_role_set_key).toBe('role_set:default');
    await clerk.organizations.create({ name: 'Acme', created_by: await user() });
    expect(await clerk.roleSets.get(initial?.id ?? '')).toMatchObject({
      roles: [
        { key: 'org:admin', members_count: 1, has_members: true },
        { key: 'org:member', members_count: 0, has_members: false },
      ],
    });
  });

  it('are made of roles, and have a key of their own or one made of the name', async () => {
    const made = await create({ description: 'For many' });
    expect(made).toMatchObject({ key: 'role_set:big_team', type: 'custom', description: 'For many' });
    expect(keys(made)).toBe('org:admin org:member');
    expect((await create()).key).toMatch(/^role_set:big_team_\d+$/);
    expect(await clerk.roleSets.get(made.key)).toEqual(made);
    const changed = await clerk.roleSets.update(made.id, {
      name: 'New',
      key: 'role_set:new',
      default_role_key: 'org:admin',
    });
    expect(changed).toMatchObject({ name: 'New', key: 'role_set:new', default_role: { key: 'org:admin' } });
    expect((await clerk.roleSets.list({ query: 'new', order_by: '-key' })).data).toEqual([changed]);
    expect(await error(clerk.roleSets.get('role_set:big_team'))).toEqual(notFound);
  });

  it.each([
    [{ roles: ['org:none'] }, notFound],
    [{ roles: [] }, [422, 'form_param_value_invalid', 'default_role_key']],
    [{ roles: ['org:member'] }, [422, 'form_param_value_invalid', 'creator_role_key']],
    [{ creator_role_key: 'org:member' }, [403, 'organization_missing_creator_role_permissions']],
    [{ key: 'big' }, [422, 'form_param_format_invalid', 'key']],
    [{ key: 'role_set:default' }, [422, 'form_identifier_exists', 'key']],
    [{ name: '' }, [422, 'form_param_nil', 'name']],
  ])('are not made of %j', async (body, expected) => {
    expect(await error(create(body))).toEqual(expected);
    expect((await clerk.roleSets.list()).total_count).toBe(1);
  });

  it('decide which roles members of an organization can have', async () => {
    await createRole('editor');
    const userId = await user();
    const { id } = await clerk.organizations.create({ name: 'Acme' });
    const add = () => clerk.organizationMemberships.create(id, { user_id: userId, role: 'org:editor' });
    expect(await error(add())).toEqual([422, 'form_param_value_invalid', 'role']);
    const added = await clerk.roleSets.addRoles('role_set:default', {
      role_keys: ['org:editor', 'org:member'],
      default_role_key: 'org:editor',
    });
    expect(keys(added)).toBe('org:admin org:member org:editor');
    expect(added.default_role?.key).toBe('org:editor');
    await add();
    expect(await error(clerk.roleSets.addRoles('role_set:default', { role_keys: ['org:none'] }))).toEqual(notFound);

    const { key } = await create();
    const move = () => clerk.organizations.update(id, { role_set_key: key });
    expect(await error(move())).toEqual([422, 'form_param_value_invalid', 'role_set_key']);
    await clerk.organizationMemberships.update(id, userId, { role: 'org:member' });
    expect(await move()).toMatchObject({ role_set_key: key });
    await clerk.roleSets.update(key, { key: 'role_set:renamed' });
    expect(await clerk.organizations.get(id)).toMatchObject({ role_set_key: 'role_set:renamed' });
  });

  it('become the initial one in the place of the one before, and say who creators are', async () => {
    const all = (await clerk.organizationPermissions.list({ limit: 100 })).data.map(({ id }) => id);
    await createRole('owner', { permissions: all });
    const { key } = await create({
      roles: ['org:owner', 'org:member'],
      creator_role_key: 'org:owner',
      type: 'initial',
    });
    expect(await clerk.instanceSettings.getOrganizationSettings()).toMatchObject({
      initial_role_set_key: key,
      creator_role: 'org:owner',
    });
    expect(await clerk.roleSets.get('role_set:default')).toMatchObject({
      type: 'custom',
      creator_role: { key: 'org:admin' },
    });
    const userId = await user();
    const { id, role_set_key } = await clerk.organizations.create({ name: 'Acme', created_by: userId });
    expect([role_set_key, await roleOf(id, userId)]).toEqual([key, 'org:owner']);
    const other = await clerk.organizations.create({ name: 'B', created_by: userId, role_set_key: 'role_set:default' });
    expect(await roleOf(other.id, userId)).toBe('org:admin');

    await clerk.roleSets.update('role_set:default', { type: 'initial' });
    expect(await clerk.instanceSettings.getOrganizationSettings()).toMatchObject({
      initial_role_set_key: 'role_set:default',
      creator_role: 'org:admin',
    });
    expect(await clerk.roleSets.get(key)).toMatchObject({ type: 'custom', creator_role: { key: 'org:owner' } });
  });

  it('give members another role when theirs is removed', async () => {
    const userId = await user();
    const { id } = await clerk.organizations.create({ name: 'Acme' });
    await clerk.organizationMemberships.create(id, { user_id: userId, role: 'org:member' });
    const replace = (role_key: string, to_role_key: string) =>
      clerk.roleSets.replaceRole('role_set:default', { role_key, to_role_key });
    expect(await error(replace('org:none', 'org:admin'))).toEqual(notFound);
    expect(await error(replace('org:member', 'org:member'))).toEqual([422, 'form_param_value_invalid', 'to_role_key']);
    expect((await error(replace('org:admin', 'org:member')))[0]).toBe(403);
    const replaced = await replace('org:member', 'org:admin');
    expect([keys(replaced), replaced.default_role?.key]).toEqual(['org:admin', 'org:admin']);
    expect(await roleOf(id, userId)).toBe('org:admin');
    await role('org:member');
  });

  it('are replaced by another, to which organizations and members move', async () => {
    await createRole('editor', { include_in_initial_role_set: true });
    const [ada, bob] = [await user(), await user()];
    const { id } = await clerk.organizations.create({ name: 'Acme', created_by: ada });
    await clerk.organizationMemberships.create(id, { user_id: bob, role: 'org:editor' });
    const { key: dest } = await create({ key: 'role_set:dest' });
    const replace = (mappings?: Record<string, string>, to = dest) =>
      clerk.roleSets.replace('role_set:default', {
        dest_role_set_key: to,
        ...(mappings ? { reassignment_mappings: mappings } : {}),
      });
    const field = 'reassignment_mappings';
    const rejected = [422, 'form_param_value_invalid'];
    expect(await error(replace())).toEqual([...rejected, field]);
    expect(await error(replace({ 'org:editor': 'org:editor' }))).toEqual([...rejected, `${field}.org:editor`]);
    expect(await error(replace({ 'org:none': 'org:member' }))).toEqual([...rejected, `${field}.org:none`]);
    expect(await error(replace({}, 'role_set:default'))).toEqual([...rejected, 'dest_role_set_key']);
    expect(await error(replace({}, 'role_set:none'))).toEqual(notFound);

    // Two roles in one mapping: nobody moves twice.
    const mappings = { 'org:editor': 'org:admin', 'org:admin': 'org:member' };
    expect(await replace(mappings)).toMatchObject({ object: 'role_set', deleted: true });
    expect([await roleOf(id, ada), await roleOf(id, bob)]).toEqual(['org:member', 'org:admin']);
    expect(await clerk.organizations.get(id)).toMatchObject({ role_set_key: dest });
    expect(await clerk.roleSets.get(dest)).toMatchObject({ type: 'initial' });
    expect(await error(replace(mappings))).toEqual(notFound);
  });
});
