// Organizations, and what hangs on each: members, invitations, domains.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Clerk, ClerkAPIError } from '../../src/index.js';
import type {
  CreateOrganizationBody,
  CreateOrganizationDomainBody,
  CreateUserBody,
  OrganizationMembershipsListQuery,
} from '../../src/types.js';
import type { Emulator } from '../../emulator/index.js';
import { errorOf } from '../helpers.js';
import { checked } from './checked.js';

const DAY = 86_400_000;

let api: Emulator;
let clerk: Clerk;
beforeEach(() => {
  ({ api, clerk } = checked());
});

/** The status, the code and the field of an error. */
const error = async (call: Promise<unknown>) => {
  const { status, errors } = (await errorOf(call)) as ClerkAPIError;
  const field = errors[0]?.meta?.['param_name'];
  return [status, errors[0]?.code, ...(field === undefined ? [] : [field])];
};
const notFound = [404, 'resource_not_found'];
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
    expect(await error(organization({ slug: 'acme' }))).toEqual([403, 'organization_slug_disabled']);
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
    expect(await error(organization(body))).toEqual([422, code, field]);
    const { id } = await organization({ name: 'Other' });
    expect(await error(clerk.organizations.update(id, body))).toEqual([422, code, field]);
    expect((await clerk.organizations.list()).total_count).toBe(2);
  });

  it('have their creator as the first member', async () => {
    const ada = await user('ada', { create_organizations_limit: 1 });
    const { id, created_by } = await organization({ created_by: ada });
    expect(created_by).toBe(ada);
    expect((await clerk.organizationMemberships.list(id)).data).toMatchObject([
      { role: 'org:admin', role_name: 'Admin', public_user_data: { user_id: ada, identifier: 'ada@example.com' } },
    ]);
    expect(await error(organization({ created_by: ada }))).toEqual([403, 'organization_creation_limit_exceeded']);
    const nobody = organization({ created_by: 'user_none' });
    expect(await error(nobody)).toEqual([422, 'form_param_value_invalid', 'created_by']);
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
    expect(await error(clerk.organizations.get('acme'))).toEqual(notFound);
    expect(await clerk.organizations.update(id, { slug: 'new', name: null })).toMatchObject({ name: 'New' });

    const session = await clerk.sessions.create({ user_id: ada, active_organization_id: id });
    const key = await clerk.apiKeys.create({ name: 'deploy', subject: id });
    const own = await clerk.apiKeys.create({ name: 'deploy', subject: ada });

    expect(await clerk.organizations.delete(id)).toEqual({ object: 'organization', id, slug: 'new', deleted: true });
    expect(await clerk.sessions.get(session.id)).toMatchObject({ status: 'active', last_active_organization_id: null });
    expect(await error(clerk.apiKeys.get(key.id))).toEqual([404, 'resource_not_found']);
    expect(api.snapshot().tables['api_key_secrets']).toMatchObject([{ id: own.id }]);
    expect(await error(clerk.organizations.delete(id))).toEqual(notFound);
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
    expect(await error(upload(''))).toEqual([400, 'form_param_missing', 'file']);
    const text = clerk.organizations.setLogo(id, { file: new Blob(['a'], { type: 'text/plain' }) });
    expect(await error(text)).toEqual([400, 'form_param_format_invalid', 'file']);
    expect(await error(upload('x'.repeat(10 * 2 ** 20 + 1)))).toEqual([413, 'image_too_large', 'file']);
    const file = new Blob(['a']);
    expect(await error(clerk.organizations.setLogo(id, { file, uploader_user_id: 'user_none' }))).toEqual(notFound);
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
      expect(await error(call)).toEqual([403, 'organization_not_enabled_in_instance']);
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
      expect(await error(clerk.organizations.list({ order_by: order_by as never }))).toEqual([
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

describe('memberships', () => {
  let id: string;
  let ada: string;
  beforeEach(async () => {
    ada = await user('ada', { username: 'ada', last_name: 'Lovelace' });
    ({ id } = await organization({ max_allowed_memberships: 2 }));
  });

  it('show the user, the organization and the role as they are now', async () => {
    const body = { user_id: ada, role: 'org:member', public_metadata: { a: 1 }, private_metadata: { b: 2 } };
    const made = await clerk.organizationMemberships.create(id, body);
    expect(made).toMatchObject({
      role: 'org:member',
      role_name: 'Member',
      permissions: ['org:sys_memberships:read', 'org:sys_billing:read'],
      public_metadata: { a: 1 },
      private_metadata: { b: 2 },
      organization: { id, name: 'Acme' },
      public_user_data: { user_id: ada, first_name: 'ada', username: 'ada', banned: false },
    });
    await clerk.organizations.update(id, { name: 'New' });
    await clerk.users.update(ada, { first_name: 'Ada' });
    const changed = await clerk.organizationMemberships.update(id, ada, { role: 'org:admin' });
    expect(changed).toMatchObject({ id: made.id, role: 'org:admin', role_name: 'Admin' });
    expect(changed).toMatchObject({ organization: { name: 'New' }, public_user_data: { first_name: 'Ada' } });
    expect(changed.permissions).toContain('org:sys_memberships:manage');
    const merged = await clerk.organizationMemberships.updateMetadata(id, ada, { public_metadata: { a: null, c: 3 } });
    expect(merged).toMatchObject({ private_metadata: { b: 2 } });
    expect(merged.public_metadata).toEqual({ c: 3 });
    expect((await clerk.users.listOrganizationMemberships(ada)).data).toEqual([merged]);
    expect((await clerk.organizationMemberships.listAll()).data).toEqual([merged]);
    expect(await clerk.organizationMemberships.delete(id, ada)).toEqual(merged);
    expect(await error(clerk.organizationMemberships.delete(id, ada))).toEqual(notFound);
  });

  it('are rejected where the user or the role is not there, is a member already, or the organization is full', async () => {
    expect(await error(member(id, 'user_none'))).toEqual(notFound);
    expect(await error(member(id, ada, 'org:none'))).toEqual(notFound);
    await member(id, ada);
    expect(await error(member(id, ada))).toEqual([400, 'already_a_member_in_organization']);
    expect(await error(clerk.organizationMemberships.update(id, ada, { role: 'org:none' }))).toEqual(notFound);
    await clerk.organizationInvitations.create(id, { email_address: 'x@example.com', role: 'org:member' });
    const bob = await user('bob');
    expect(await error(member(id, bob))).toEqual([403, 'organization_membership_quota_exceeded']);
    await clerk.organizations.update(id, { max_allowed_memberships: 0 });
    await member(id, bob);
    await clerk.users.delete(bob);
    expect((await clerk.organizationMemberships.list(id)).total_count).toBe(1);
  });

  it.each<[OrganizationMembershipsListQuery, string]>([
    [{}, 'cid bob ada'],
    [{ order_by: 'created_at' }, 'ada bob cid'],
    [{ order_by: '-email_address' }, 'cid bob ada'],
    [{ order_by: '+last_name' }, 'cid ada bob'],
    [{ order_by: 'phone_number' }, 'ada cid bob'],
    [{ role: ['org:admin'] }, 'bob'],
    [{ role: ['org:admin', 'org:member'], limit: 1 }, 'cid'],
    [{ email_address: ['ADA@example.com', 'cid@example.com'] }, 'cid ada'],
    [{ email_address: ['ada@example'] }, ''],
    [{ phone_number: ['+15555550100'] }, 'bob'],
    [{ username: ['ada'] }, 'ada'],
    [{ web3_wallet: ['0x0'] }, ''],
    [{ query: 'love' }, 'ada'],
    [{ query: '555' }, 'bob'],
    [{ email_address_query: 'DA@' }, 'ada'],
    [{ phone_number_query: '0100' }, 'bob'],
    [{ username_query: 'AD' }, 'ada'],
    [{ name_query: 'ada love' }, 'ada'],
    [{ last_active_at_after: 0 }, ''],
    [{ created_at_after: Date.UTC(2020, 0, 1), created_at_before: Date.UTC(2022, 0, 1) }, 'ada'],
  ])('with %j are %s', async (query, expected) => {
    await clerk.organizations.update(id, { max_allowed_memberships: 0 });
    await clerk.users.update(ada, { created_at: '2021-01-01T00:00:00Z' });
    const bob = await user('bob', { last_name: 'Zeta', phone_number: ['+15555550100'] });
    for (const [who, role] of [
      [ada, 'org:member'],
      [bob, 'org:admin'],
      [await user('cid'), 'org:member'],
    ] as const) {
      await member(id, who, role);
    }
    const { data } = await clerk.organizationMemberships.list(id, query);
    expect(data.map((one) => one.public_user_data?.first_name).join(' ')).toBe(expected);
  });

  it('are filtered by users, and ordered by what is described only', async () => {
    const bob = await user('bob');
    await member(id, ada);
    await member(id, bob);
    const ids = async (user_id: string[]) =>
      (await clerk.organizationMemberships.list(id, { user_id })).data.map((one) => one.public_user_data?.user_id);
    expect(await ids([`-${ada}`])).toEqual([bob]);
    expect(await ids([ada, 'user_none'])).toEqual([ada]);
    for (const list of [
      clerk.organizationMemberships.list(id, { order_by: 'role' as never }),
      clerk.organizationMemberships.listAll({ order_by: 'id' as never }),
    ]) {
      expect(await error(list)).toEqual([422, 'form_param_value_invalid', 'order_by']);
    }
  });
});

describe('invitations to organizations', () => {
  let id: string;
  let admin: string;
  beforeEach(async () => {
    admin = await user('ada');
    ({ id } = await organization({ created_by: admin }));
  });
  const bob = { email_address: 'Bob@example.com', role: 'org:member' };
  const invite = (body: object = {}) => clerk.organizationInvitations.create(id, { ...bob, ...body });

  it('are pending, expired or revoked, and have a link only while they are pending', async () => {
    api.clock.freeze();
    const body = { inviter_user_id: admin, public_metadata: { a: 1 }, expires_in_days: 2 };
    const made = await invite({ ...body, redirect_url: 'https://app.example/join' });
    expect(made).toMatchObject({
      email_address: 'bob@example.com',
      role_name: 'Member',
      organization_id: id,
      inviter_id: admin,
      public_inviter_data: { user_id: admin, identifier: 'ada@example.com' },
      status: 'pending',
      public_metadata: { a: 1 },
      expires_at: made.created_at + 2 * DAY,
    });
    expect(new URL(made.url ?? '').searchParams.get('redirect_url')).toBe('https://app.example/join');
    expect(await clerk.organizationInvitations.get(id, made.id)).toEqual(made);
    api.clock.advance(2 * DAY);
    expect(await clerk.organizationInvitations.get(id, made.id)).toMatchObject({ status: 'expired', url: null });
    const revoke = (invitationId: string) =>
      clerk.organizationInvitations.revoke(id, invitationId, { requesting_user_id: admin });
    expect(await error(revoke(made.id))).toEqual([400, 'organization_invitation_not_pending']);

    const again = await invite();
    expect(again.expires_at).toBe(again.created_at + 30 * DAY);
    expect(await revoke(again.id)).toMatchObject({ status: 'revoked', url: null });
    expect(await error(revoke(again.id))).toEqual([400, 'organization_invitation_not_pending']);
    await invite();
    await clerk.users.delete(admin);
    expect(await clerk.organizationInvitations.get(id, made.id)).toMatchObject({ public_inviter_data: null });
  });

  it.each([
    [{ email_address: 'bob' }, [422, 'form_param_format_invalid', 'email_address']],
    [{ redirect_url: 'javascript:alert(1)' }, [422, 'form_param_format_invalid', 'redirect_url']],
    [{ expires_in_days: 366 }, [422, 'form_param_format_invalid', 'expires_in_days']],
    [{ role: 'org:none' }, notFound],
    [{ inviter_user_id: 'user_none' }, notFound],
    [{ email_address: 'ADA@example.com' }, [400, 'already_a_member_in_organization', 'email_address']],
    [{ email_address: 'BOB@example.com' }, [400, 'duplicate_record', 'email_address']],
  ])('are not made of %j', async (body, expected) => {
    await invite();
    expect(await error(invite(body))).toEqual(expected);
    expect((await clerk.organizationInvitations.list(id)).total_count).toBe(1);
  });

  it('need an inviter who may manage members, and room for one more', async () => {
    const eve = await user('eve');
    expect(await error(invite({ inviter_user_id: eve }))).toEqual([403, 'missing_organization_permission']);
    await member(id, eve);
    expect(await error(invite({ inviter_user_id: eve }))).toEqual([403, 'missing_organization_permission']);
    const { id: invitation } = await invite({ inviter_user_id: admin });
    const revoke = clerk.organizationInvitations.revoke(id, invitation, { requesting_user_id: eve });
    expect(await error(revoke)).toEqual([403, 'missing_organization_permission']);
    await clerk.organizations.update(id, { max_allowed_memberships: 3 });
    const other = { email_address: 'x@example.com' };
    expect(await error(invite(other))).toEqual([403, 'organization_membership_quota_exceeded']);
    await clerk.organizationInvitations.revoke(id, invitation);
    await invite(other);
  });

  it('are made many at once, or none', async () => {
    const bulk = (...addresses: string[]) =>
      clerk.organizationInvitations.createBulk(
        id,
        addresses.map((email_address) => ({ email_address, role: 'org:member' })),
      );
    const made = await bulk('a@example.com', 'b@example.com');
    expect(made).toMatchObject({ total_count: 2, data: [{ email_address: 'a@example.com' }, { status: 'pending' }] });
    expect(await error(bulk('c@example.com', 'C@example.com'))).toEqual([
      422,
      'form_param_duplicate',
      '1.email_address',
    ]);
    expect(await error(bulk('c@example.com', 'a@example.com'))).toEqual([400, 'duplicate_record', '1.email_address']);
    expect(await error(bulk('c@example.com', 'd@example.com', 'e@example.com'))).toEqual([
      403,
      'organization_membership_quota_exceeded',
    ]);
    expect((await clerk.organizationInvitations.list(id)).total_count).toBe(2);
  });

  it('belong to one organization', async () => {
    const { id: invitation } = await invite();
    const { id: other } = await organization({ name: 'Other' });
    expect(await error(clerk.organizationInvitations.get(other, invitation))).toEqual(notFound);
    expect(await error(clerk.organizationInvitations.revoke(other, invitation))).toEqual(notFound);
  });

  it('are listed by state, address and organization', async () => {
    const { id: other } = await organization({ name: 'Other', slug: 'other' });
    const addresses = (list: { data: { email_address: string }[] }) =>
      list.data.map((one) => one.email_address).join(' ');
    await invite({ email_address: 'b@example.com', expires_in_days: 1 });
    const { id: revoked } = await invite({ email_address: 'a@example.com' });
    await clerk.organizationInvitations.revoke(id, revoked);
    await invite({ email_address: 'c@example.com' });
    await clerk.organizationInvitations.create(other, { email_address: 'c@example.com', role: 'org:admin' });
    api.clock.advance(DAY);

    const { organizationInvitations: invitations } = clerk;
    expect(addresses(await invitations.list(id))).toBe('c@example.com a@example.com b@example.com');
    expect(addresses(await invitations.list(id, { order_by: 'email_address', limit: 2 }))).toBe(
      'a@example.com b@example.com',
    );
    expect(addresses(await invitations.list(id, { status: 'expired' }))).toBe('b@example.com');
    expect(addresses(await invitations.list(id, { status: 'revoked' }))).toBe('a@example.com');
    expect(addresses(await invitations.list(id, { email_address: 'A@example.com' }))).toBe('a@example.com');
    expect(addresses(await invitations.listPending(id))).toBe('c@example.com');
    expect(await error(invitations.list(id, { order_by: 'role' as never }))).toEqual([
      422,
      'form_param_value_invalid',
      'order_by',
    ]);

    const all = await invitations.listAll({ query: 'C@', status: 'pending' });
    expect(all.data.map((one) => one.public_organization_data?.slug)).toEqual(['other', 'acme']);
    const cid = await user('c');
    const { data, total_count: count } = await clerk.users.listOrganizationInvitations(cid, { limit: 1 });
    expect([data[0]?.organization_id, count]).toEqual([other, 2]);
    expect((await clerk.users.listOrganizationInvitations(cid, { status: 'revoked' })).total_count).toBe(0);
  });
});

describe('domains of organizations', () => {
  let id: string;
  beforeEach(async () => {
    await clerk.instanceSettings.updateOrganizationSettings({
      domains_enabled: true,
      domains_enrollment_modes: ['manual_invitation', 'automatic_invitation'],
    });
    ({ id } = await organization());
  });
  const add = (name: string, body: object = {}) => clerk.organizationDomains.create(id, { name, ...body });

  it('are verified unless said otherwise, changed, and deleted', async () => {
    const made = await add('Acme.example', { enrollment_mode: 'automatic_invitation' });
    expect(made).toMatchObject({
      name: 'acme.example',
      organization_id: id,
      enrollment_mode: 'automatic_invitation',
      affiliation_verification: { status: 'verified' },
      ownership_verification: null,
      public_organization_data: { id, slug: 'acme' },
    });
    const update = (body: object) => clerk.organizationDomains.update(id, made.id, body);
    expect(await update({ verified: false })).toMatchObject({ affiliation_verification: null, verification: null });
    expect(await update({ enrollment_mode: 'enterprise_sso' })).toMatchObject({ enrollment_mode: 'enterprise_sso' });
    expect(await clerk.organizationDomains.verifyOwnership(id, made.id)).toMatchObject({
      affiliation_verification: null,
      ownership_verification: { status: 'verified' },
    });
    expect(await clerk.organizationDomains.delete(id, made.id)).toMatchObject({ id: made.id, deleted: true });
    expect(await error(update({}))).toEqual(notFound);
    expect((await add('acme.example', { verified: false })).affiliation_verification).toBeNull();
  });

  it.each<[Partial<CreateOrganizationDomainBody>, (string | number)[]]>([
    [{}, [422, 'form_param_missing', 'name']],
    [{ name: 'acme' }, [422, 'form_param_format_invalid', 'name']],
    [{ name: 'a b.example' }, [422, 'form_param_format_invalid', 'name']],
    [{ name: 'GMAIL.com' }, [422, 'organization_domain_common', 'name']],
    [{ name: 'Taken.example' }, [422, 'form_identifier_exists', 'name']],
    [{ name: 'a.example', enrollment_mode: 'any' as never }, [422, 'form_param_value_invalid', 'enrollment_mode']],
    [
      { name: 'a.example', enrollment_mode: 'automatic_suggestion' },
      [403, 'organization_domain_enrollment_mode_not_enabled'],
    ],
  ])('are not made of %j', async (body, expected) => {
    const { id: other } = await organization({ name: 'Other' });
    await clerk.organizationDomains.create(other, { name: 'taken.example' });
    expect(await error(clerk.organizationDomains.create(id, body as CreateOrganizationDomainBody))).toEqual(expected);
  });

  it('are limited, belong to one organization, and can be switched off', async () => {
    const { id: domain } = await add('d0.example');
    for (let i = 1; i < 10; i++) await add(`d${i}.example`);
    expect(await error(add('d10.example'))).toEqual([403, 'organization_domain_quota_exceeded']);
    const { id: other } = await organization({ name: 'Other' });
    expect(await error(clerk.organizationDomains.delete(other, domain))).toEqual(notFound);
    expect(await error(clerk.organizationDomains.verifyOwnership(other, domain))).toEqual(notFound);
    await clerk.instanceSettings.updateOrganizationSettings({ domains_enabled: false });
    expect(await error(add('x.example'))).toEqual([403, 'organization_domains_not_enabled']);
  });

  it('are listed by organization, mode, name and whether they are verified', async () => {
    const { id: other } = await organization({ name: 'Other' });
    await add('b.example', { enrollment_mode: 'automatic_invitation' });
    await add('a.example', { verified: false });
    await clerk.organizationDomains.create(other, { name: 'c.example' });
    const names = (list: { data: { name: string }[] }) => list.data.map(({ name }) => name.charAt(0)).join('');
    const { organizationDomains: domains } = clerk;
    expect(names(await domains.list(id))).toBe('ab');
    expect(names(await domains.list(id, { verified: 'true' }))).toBe('b');
    expect(names(await domains.list(id, { enrollment_mode: 'manual_invitation' }))).toBe('a');
    expect(await error(domains.list(id, { verified: 'x' }))).toEqual([422, 'form_param_value_invalid', 'verified']);

    expect(names(await domains.listAll())).toBe('cab');
    expect(names(await domains.listAll({ order_by: '+name', limit: 2 }))).toBe('ab');
    expect(names(await domains.listAll({ organization_id: other }))).toBe('c');
    expect(names(await domains.listAll({ verified: 'false' }))).toBe('a');
    expect(names(await domains.listAll({ enrollment_mode: ['-automatic_invitation'] }))).toBe('ca');
    expect(names(await domains.listAll({ enrollment_mode: ['automatic_invitation', 'enterprise_sso'] }))).toBe('b');
    expect(names(await domains.listAll({ domains: ['B.example', 'c.example'] }))).toBe('cb');
    expect(names(await domains.listAll({ query: 'A.EX' }))).toBe('a');
    expect(names(await domains.listAll({ query: other }))).toBe('c');
    expect(await error(domains.listAll({ query: ' ' }))).toEqual([422, 'form_param_value_invalid', 'query']);
    expect(await error(domains.listAll({ order_by: 'id' as never }))).toEqual([
      422,
      'form_param_value_invalid',
      'order_by',
    ]);
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
