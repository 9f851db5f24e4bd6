// The role sets that organizations choose from.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Clerk } from '../../src/index.js';
import type { CreateRoleSetBody } from '../../src/types.js';
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
const createRole = (name: string, body: object = {}) =>
  clerk.organizationRoles.create({ name, key: `org:${name}`, ...body });

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
    expect(await apiErrorOf(clerk.roleSets.get('role_set:big_team'))).toEqual(notFound);
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
    expect(await apiErrorOf(create(body))).toEqual(expected);
    expect((await clerk.roleSets.list()).total_count).toBe(1);
  });

  it('decide which roles members of an organization can have', async () => {
    await createRole('editor');
    const userId = await user();
    const { id } = await clerk.organizations.create({ name: 'Acme' });
    const add = () => clerk.organizationMemberships.create(id, { user_id: userId, role: 'org:editor' });
    expect(await apiErrorOf(add())).toEqual([422, 'form_param_value_invalid', 'role']);
    const added = await clerk.roleSets.addRoles('role_set:default', {
      role_keys: ['org:editor', 'org:member'],
      default_role_key: 'org:editor',
    });
    expect(keys(added)).toBe('org:admin org:member org:editor');
    expect(added.default_role?.key).toBe('org:editor');
    await add();
    expect(await apiErrorOf(clerk.roleSets.addRoles('role_set:default', { role_keys: ['org:none'] }))).toEqual(
      notFound,
    );

    const { key } = await create();
    const move = () => clerk.organizations.update(id, { role_set_key: key });
    expect(await apiErrorOf(move())).toEqual([422, 'form_param_value_invalid', 'role_set_key']);
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
    expect(await apiErrorOf(replace('org:none', 'org:admin'))).toEqual(notFound);
    expect(await apiErrorOf(replace('org:member', 'org:member'))).toEqual([
      422,
      'form_param_value_invalid',
      'to_role_key',
    ]);
    expect((await apiErrorOf(replace('org:admin', 'org:member')))[0]).toBe(403);
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
    expect(await apiErrorOf(replace())).toEqual([...rejected, field]);
    expect(await apiErrorOf(replace({ 'org:editor': 'org:editor' }))).toEqual([...rejected, `${field}.org:editor`]);
    expect(await apiErrorOf(replace({ 'org:none': 'org:member' }))).toEqual([...rejected, `${field}.org:none`]);
    expect(await apiErrorOf(replace({}, 'role_set:default'))).toEqual([...rejected, 'dest_role_set_key']);
    expect(await apiErrorOf(replace({}, 'role_set:none'))).toEqual(notFound);

    // Two roles in one mapping: nobody moves twice.
    const mappings = { 'org:editor': 'org:admin', 'org:admin': 'org:member' };
    expect(await replace(mappings)).toMatchObject({ object: 'role_set', deleted: true });
    expect([await roleOf(id, ada), await roleOf(id, bob)]).toEqual(['org:member', 'org:admin']);
    expect(await clerk.organizations.get(id)).toMatchObject({ role_set_key: dest });
    expect(await clerk.roleSets.get(dest)).toMatchObject({ type: 'initial' });
    expect(await apiErrorOf(replace(mappings))).toEqual(notFound);
  });
});
