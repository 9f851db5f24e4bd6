// Roles of organizations and their permissions.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Clerk } from '../../src/index.js';
import { createEmulator } from '../../emulator/index.js';
import { checked } from './checked.js';
import { apiErrorOf, notFound } from './errors.js';

let clerk: Clerk;
beforeEach(() => {
  ({ clerk } = checked());
});

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
    expect(await apiErrorOf(clerk.organizationPermissions.update(id, { name: 'x' }))).toEqual(rejected);
    expect(await apiErrorOf(clerk.organizationPermissions.delete(id))).toEqual(rejected);
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
    expect(await apiErrorOf(clerk.organizationPermissions.get(made.id))).toEqual(notFound);
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
    expect(await apiErrorOf(clerk.organizationPermissions.create({ name: 'x', key }))).toEqual([422, code, 'key']);
    expect(await apiErrorOf(clerk.organizationPermissions.update(id, { key }))).toEqual([422, code, 'key']);
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
    expect(await apiErrorOf(clerk.organizationRoles.get(made.id))).toEqual(notFound);
  });

  it.each([
    [{ key: 'editor' }, [422, 'form_param_format_invalid', 'key']],
    [{ key: 'org:' }, [422, 'form_param_format_invalid', 'key']],
    [{ key: 'org:admin' }, [422, 'form_identifier_exists', 'key']],
    [{ name: '' }, [422, 'form_param_nil', 'name']],
    [{ permissions: ['perm_none'] }, notFound],
  ])('are not made of %j, nor changed to it', async (body, expected) => {
    expect(await apiErrorOf(createRole('editor', body))).toEqual(expected);
    const { id } = await role('org:member');
    expect(await apiErrorOf(clerk.organizationRoles.update(id, body))).toEqual(expected);
  });

  it('are limited in number', async () => {
    for (let i = 0; i < 8; i++) await createRole(`r${i}`);
    expect(await apiErrorOf(createRole('more'))).toEqual([403, 'organization_role_quota_exceeded']);
  });

  it('gain and lose permissions, but for those that a creator needs', async () => {
    const [admin, member] = [await role('org:admin'), await role('org:member')];
    const [manage, billing] = [
      await permission('org:sys_memberships:manage'),
      await permission('org:sys_billing:read'),
    ];
    const { organizationRoles: roles } = clerk;
    expect(keysOf(await roles.assignPermission(member.id, manage.id))).toContain(manage.key);
    expect((await apiErrorOf(roles.assignPermission(member.id, manage.id)))[0]).toBe(409);
    expect(keysOf(await roles.removePermission(member.id, manage.id))).not.toContain(manage.key);
    expect(await apiErrorOf(roles.removePermission(member.id, manage.id))).toEqual(notFound);
    expect(await apiErrorOf(roles.assignPermission(member.id, 'perm_none'))).toEqual(notFound);
    expect((await roles.removePermission(admin.id, billing.id)).permissions).toHaveLength(7);
    const rejected = [403, 'organization_missing_creator_role_permissions'];
    expect(await apiErrorOf(roles.removePermission(admin.id, manage.id))).toEqual(rejected);
    expect(await apiErrorOf(roles.update(admin.id, { name: 'x', permissions: [] }))).toEqual(rejected);
    expect(await roles.get(admin.id)).toMatchObject({ name: 'Admin', is_creator_eligible: true });
  });

  it('are not deleted while they are needed, and a new key goes wherever the old one was', async () => {
    const deleteRole = async (key: string) => clerk.organizationRoles.delete((await role(key)).id);
    expect(await apiErrorOf(deleteRole('org:admin'))).toEqual([403, 'organization_role_used_as_creator_role']);
    expect(await apiErrorOf(deleteRole('org:member'))).toEqual([403, 'organization_role_used_as_default_role']);

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
    expect(await apiErrorOf(deleteRole('org:writer'))).toEqual([403, 'organization_role_used_as_domain_default_role']);
    const member = await role('org:member');
    await clerk.instanceSettings.updateOrganizationSettings({ domains_default_role_id: member.id });
    expect(await apiErrorOf(deleteRole('org:writer'))).toEqual(rejected);
    await clerk.organizationMemberships.delete(id, userId);
    expect(await apiErrorOf(deleteRole('org:writer'))).toEqual(rejected);
    await clerk.organizationInvitations.revoke(id, invitationId);
    await deleteRole('org:writer');
    expect((await clerk.roleSets.get('role_set:default')).roles.map(({ key }) => key)).toEqual([
      'org:admin',
      'org:member',
    ]);
    expect((await clerk.organizationInvitations.get(id, invitationId)).role_name).toBe('org:writer');
  });
});
