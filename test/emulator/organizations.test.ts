// Organizations, and the list of them.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Clerk } from '../../src/index.js';
import type { CreateOrganizationBody, CreateUserBody } from '../../src/types.js';
import type { Emulator } from '../../emulator/index.js';
import { checked } from './checked.js';
import { apiErrorOf, notFound } from './errors.js';

const DAY = 86_400_000;

let api: Emulator;
let clerk: Clerk;
beforeEach(() => {
  ({ api, clerk } = checked());
});

const organization = (body: Partial<CreateOrganizationBody> = {}) =>
  clerk.organizations.create({ name: 'Acme', ...body });
const user = async (name: string, body: CreateUserBody = {}) => {
  const { id } = await clerk.users.create({ email_address: [`${name}@example.com`], first_name: name, ...body });
  return id;
};
const member = (organizationId: string, userId: string, role = 'org:member') =>
  clerk.organizationMemberships.create(organizationId, { user_id: userId, role });

describe('organizations', () => {
  it('are made of what the body says, and else of the settings', async () => {
    api.clock.freeze(1_800_000_000_000);
    const body = { public_metadata: { a: 1 }, private_metadata: { b: 2 }, max_allowed_memberships: 0 };
    expect(await organization({ ...body, slug: 'acme-inc', created_at: '2024-05-01T12:00:00+02:00' })).toMatchObject({
      ...body,
      slug: 'acme-inc',
      created_at: Date.UTC(2024, 4, 1, 10),
      updated_at: 1_800_000_000_000,
      has_image: false,
      admin_delete_enabled: true,
      role_set_key: 'role_set:default',
    });
    await clerk.instanceSettings.updateOrganizationSettings({
      max_allowed_memberships: 7,
      admin_delete_enabled: false,
    });
    const made = await organization();
    expect(made).toMatchObject({ max_allowed_memberships: 7, admin_delete_enabled: false, public_metadata: {} });
    for (const name of ['created_by', 'members_count', 'pending_invitations_count'])
      expect(made).not.toHaveProperty(name);
  });

  it.each([
    ['Acme Inc.', /^acme-inc$/],
    ['  Élan  ', /^elan$/],
    ['株式会社', /^organization$/],
    ['Taken', /^taken-\d+$/],
  ])('have a slug made of the name %s', async (name, slug) => {
    await organization({ name: 'Taken' });
    expect((await organization({ name })).slug).toMatch(slug);
  });

  it('go without a slug where the instance has none', async () => {
    await clerk.instanceSettings.updateOrganizationSettings({ slug_disabled: true });
    const [first, second] = [await organization(), await organization()];
    expect([first.slug, second.slug]).toEqual(['', '']);
    expect(await apiErrorOf(organization({ slug: 'acme' }))).toEqual([403, 'organization_slug_disabled']);
  });

  it.each([
    [{ slug: 'taken' }, 'form_identifier_exists', 'slug'],
    [{ slug: '' }, 'form_param_format_invalid', 'slug'],
    [{ slug: 'Acme' }, 'form_param_format_invalid', 'slug'],
    [{ slug: 'a\u0000' }, 'form_param_format_invalid', 'slug'],
    [{ name: ' ' }, 'form_param_nil', 'name'],
    [{ created_at: '2024-05-01' }, 'form_param_format_invalid', 'created_at'],
    [{ created_at: '2024-02-31T12:00:00Z' }, 'form_param_format_invalid', 'created_at'],
    [{ role_set_key: 'role_set:none' }, 'form_param_value_invalid', 'role_set_key'],
    [{ max_allowed_memberships: -1 }, 'form_param_format_invalid', 'max_allowed_memberships'],
  ])('are not made of %j, nor changed to it', async (body, code, field) => {
    await organization({ slug: 'taken' });
    expect(await apiErrorOf(organization(body))).toEqual([422, code, field]);
    const { id } = await organization({ name: 'Other' });
    expect(await apiErrorOf(clerk.organizations.update(id, body))).toEqual([422, code, field]);
    expect((await clerk.organizations.list()).total_count).toBe(2);
  });

  it('have their creator as the first member', async () => {
    const ada = await user('ada', { create_organizations_limit: 1 });
    const { id, created_by } = await organization({ created_by: ada });
    expect(created_by).toBe(ada);
    expect((await clerk.organizationMemberships.list(id)).data).toMatchObject([
      { role: 'org:admin', role_name: 'Admin', public_user_data: { user_id: ada, identifier: 'ada@example.com' } },
    ]);
    expect(await apiErrorOf(organization({ created_by: ada }))).toEqual([403, 'organization_creation_limit_exceeded']);
    const nobody = organization({ created_by: 'user_none' });
    expect(await apiErrorOf(nobody)).toEqual([422, 'form_param_value_invalid', 'created_by']);
  });

  it('are found by ID and by slug, changed, and deleted with all that hangs on them', async () => {
    await clerk.instanceSettings.updateOrganizationSettings({ domains_enabled: true });
    const ada = await user('ada');
    const { id } = await organization({ slug: 'acme', created_by: ada });
    await clerk.organizationInvitations.create(id, { email_address: 'bob@example.com', role: 'org:member' });
    await clerk.organizationDomains.create(id, { name: 'acme.example' });
    const changed = await clerk.organizations.update('acme', { name: 'New', slug: 'new', admin_delete_enabled: false });
    expect(changed).toMatchObject({ id, name: 'New', slug: 'new', admin_delete_enabled: false });
    expect(await clerk.organizations.get('new')).toEqual(changed);
    expect(await apiErrorOf(clerk.organizations.get('acme'))).toEqual(notFound);
    expect(await clerk.organizations.update(id, { slug: 'new', name: null })).toMatchObject({ name: 'New' });

    const session = await clerk.sessions.create({ user_id: ada, active_organization_id: id });
    const key = await clerk.apiKeys.create({ name: 'deploy', subject: id });
    const own = await clerk.apiKeys.create({ name: 'deploy', subject: ada });

    expect(await clerk.organizations.delete(id)).toEqual({ object: 'organization', id, slug: 'new', deleted: true });
    expect(await clerk.sessions.get(session.id)).toMatchObject({ status: 'active', last_active_organization_id: null });
    expect(await apiErrorOf(clerk.apiKeys.get(key.id))).toEqual([404, 'resource_not_found']);
    expect(api.snapshot().tables['api_key_secrets']).toMatchObject([{ id: own.id }]);
    expect(await apiErrorOf(clerk.organizations.delete(id))).toEqual(notFound);
    expect((await clerk.users.listOrganizationMemberships(ada)).total_count).toBe(0);
    expect((await clerk.organizationInvitations.listAll()).total_count).toBe(0);
    expect((await clerk.organizationDomains.listAll()).total_count).toBe(0);
    await organization({ slug: 'new' });
  });

  it('merge and replace metadata', async () => {
    const { id } = await organization({ public_metadata: { a: { b: 1, c: 2 }, d: 3 }, private_metadata: { e: 4 } });
    const merged = await clerk.organizations.updateMetadata(id, { public_metadata: { a: { b: null, f: [5] } } });
    expect(merged).toMatchObject({ public_metadata: { a: { c: 2, f: [5] }, d: 3 }, private_metadata: { e: 4 } });
    const replaced = await clerk.organizations.replaceMetadata(id, { public_metadata: { g: 6 } });
    expect(replaced).toMatchObject({ public_metadata: { g: 6 }, private_metadata: { e: 4 } });
    expect(replaced.public_metadata).toEqual({ g: 6 });
    expect(await clerk.organizations.get(id)).toEqual(replaced);
  });

  it('take a logo, whose address changes with it', async () => {
    const { id, image_url: none } = await organization();
    const upload = (content: string) =>
      clerk.organizations.setLogo(id, { file: new Blob([content], { type: 'image/png' }) });
    const [first, again, other] = [await upload('a'), await upload('a'), await upload('b')];
    expect(first).toMatchObject({ has_image: true, logo_url: first.image_url });
    expect(first.image_url).toBe(again.image_url);
    expect(new Set([none, first.image_url, other.image_url]).size).toBe(3);
    expect((await clerk.organizations.get(id)).image_url).toBe(other.image_url);
    expect(await clerk.organizations.deleteLogo(id)).toMatchObject({ has_image: false, image_url: none });
    expect(await apiErrorOf(upload(''))).toEqual([400, 'form_param_missing', 'file']);
    const text = clerk.organizations.setLogo(id, { file: new Blob(['a'], { type: 'text/plain' }) });
    expect(await apiErrorOf(text)).toEqual([400, 'form_param_format_invalid', 'file']);
    expect(await apiErrorOf(upload('x'.repeat(10 * 2 ** 20 + 1)))).toEqual([413, 'image_too_large', 'file']);
    const file = new Blob(['a']);
    expect(await apiErrorOf(clerk.organizations.setLogo(id, { file, uploader_user_id: 'user_none' }))).toEqual(
      notFound,
    );
  });

  it('are all rejected while the instance has none', async () => {
    const { id } = await organization();
    const ada = await user('ada');
    await clerk.instanceSettings.updateOrganizationSettings({ enabled: false });
    for (const call of [
      clerk.organizations.list(),
      clerk.organizations.get(id),
      organization(),
      member(id, ada),
      clerk.users.listOrganizationMemberships(ada),
      clerk.organizationRoles.list(),
    ]) {
      expect(await apiErrorOf(call)).toEqual([403, 'organization_not_enabled_in_instance']);
    }
  });
});

describe('the list of organizations', () => {
  let users: string[];
  let ids: string[];
  beforeEach(async () => {
    users = [await user('ada'), await user('bob')];
    const [ada = '', bob = ''] = users;
    const beta = await organization({
      name: 'Beta',
      slug: 'second',
      created_by: ada,
      created_at: '2024-01-02T00:00:00Z',
    });
    const alpha = await organization({
      name: 'alpha',
      slug: 'first',
      created_by: ada,
      created_at: '2024-01-03T00:00:00Z',
    });
    const gamma = await organization({ name: 'Gamma', slug: 'third', created_at: '2024-01-01T00:00:00Z' });
    ids = [beta.id, alpha.id, gamma.id];
    await member(beta.id, bob);
  });
  type Query = NonNullable<Parameters<Clerk['organizations']['list']>[0]>;
  const names = async (query?: Query) => (await clerk.organizations.list(query)).data.map(({ name }) => name);

  it.each<[Query, string]>([
    [{}, 'alpha Beta Gamma'],
    [{ order_by: 'created_at' }, 'Gamma Beta alpha'],
    [{ order_by: '+name' }, 'alpha Beta Gamma'],
    [{ order_by: '-name' }, 'Gamma Beta alpha'],
    [{ order_by: '-members_count' }, 'Beta alpha Gamma'],
    [{ query: 'ECO' }, 'Beta'],
    [{ query: 'alp' }, 'alpha'],
    [{ query: 'org_' }, ''],
    [{ limit: 1, offset: 1 }, 'Beta'],
  ])('with %j is %s', async (query, expected) => {
    expect(await names(query)).toEqual(expected.split(' ').filter(Boolean));
  });

  it('is filtered by users and IDs', async () => {
    const [ada = '', bob = ''] = users;
    const [beta = '', alpha = '', gamma = ''] = ids;
    expect(await names({ user_id: [ada] })).toEqual(['alpha', 'Beta']);
    expect(await names({ user_id: [`+${ada}`, `-${bob}`] })).toEqual(['alpha']);
    expect(await names({ user_id: [`-${ada}`] })).toEqual(['Gamma']);
    expect(await names({ organization_id: [beta, gamma] })).toEqual(['Beta', 'Gamma']);
    expect(await names({ organization_id: [`-${beta}`], user_id: [ada] })).toEqual(['alpha']);
    expect(await names({ query: alpha })).toEqual(['alpha']);
    const many = Array.from({ length: 101 }, () => ada);
    const tooMany = await clerk.raw.GET('/organizations', { params: { query: { user_id: many } } });
    expect(tooMany.response.status).toBe(422);
    expect(tooMany.error?.errors[0]).toMatchObject({
      code: 'form_param_format_invalid',
      meta: { param_name: 'user_id' },
    });
    for (const order_by of ['slug', '__proto__', '-']) {
      expect(await apiErrorOf(clerk.organizations.list({ order_by: order_by as never }))).toEqual([
        422,
        'form_param_value_invalid',
        'order_by',
      ]);
    }
  });

  it('counts members and says whether one can manage, if asked to', async () => {
    const [beta = ''] = ids;
    await clerk.organizationInvitations.create(beta, { email_address: 'eve@example.com', role: 'org:member' });
    const query = { include_members_count: true, include_missing_member_with_elevated_permissions: true };
    expect((await clerk.organizations.list({ ...query, order_by: '-members_count' })).data).toMatchObject([
      { members_count: 2, pending_invitations_count: 1, missing_member_with_elevated_permissions: false },
      { members_count: 1, pending_invitations_count: 0, missing_member_with_elevated_permissions: false },
      { members_count: 0, missing_member_with_elevated_permissions: true },
    ]);
    await clerk.organizationMemberships.update(beta, users[0] ?? '', { role: 'org:member' });
    api.clock.advance(31 * DAY);
    expect(await clerk.organizations.get(beta, query)).toMatchObject({
      members_count: 2,
      pending_invitations_count: 0,
      missing_member_with_elevated_permissions: true,
    });
  });
});

it('applies organizations with members, invitations, domains and roles from a seed', async () => {
  const { clerk } = checked({
    seed: {
      organization_memberships: [{ organization_id: 'org_a', user_id: 'user_b', role: 'org:editor' }],
      organization_invitations: [{ organization_id: 'acme', email_address: 'c@example.com', role: 'org:member' }],
      organization_domains: [{ id: 'orgdmn_a', organization_id: 'acme', name: 'acme.example' }],
      organization_roles: [{ name: 'Editor', key: 'org:editor', include_in_initial_role_set: true }],
      organizations: [{ id: 'org_a', name: 'Acme', slug: 'acme', created_by: 'user_a' }],
      users: [
        { id: 'user_a', first_name: 'Ada' },
        { id: 'user_b', first_name: 'Bob' },
      ],
      instance_organization_settings: { domains_enabled: true },
    },
  });
  expect((await clerk.organizationMemberships.list('acme', { order_by: 'first_name' })).data).toMatchObject([
    { role: 'org:admin', organization: { id: 'org_a' } },
    { role: 'org:editor', role_name: 'Editor' },
  ]);
  expect((await clerk.organizationInvitations.list('org_a')).total_count).toBe(1);
  expect((await clerk.organizationDomains.verifyOwnership('acme', 'orgdmn_a')).name).toBe('acme.example');
});
