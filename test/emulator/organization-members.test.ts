// Members of organizations, and who is invited.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Clerk } from '../../src/index.js';
import type { CreateOrganizationBody, CreateUserBody, OrganizationMembershipsListQuery } from '../../src/types.js';
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
    expect(await apiErrorOf(clerk.organizationMemberships.delete(id, ada))).toEqual(notFound);
  });

  it('are rejected where the user or the role is not there, is a member already, or the organization is full', async () => {
    expect(await apiErrorOf(member(id, 'user_none'))).toEqual(notFound);
    expect(await apiErrorOf(member(id, ada, 'org:none'))).toEqual(notFound);
    await member(id, ada);
    expect(await apiErrorOf(member(id, ada))).toEqual([400, 'already_a_member_in_organization']);
    expect(await apiErrorOf(clerk.organizationMemberships.update(id, ada, { role: 'org:none' }))).toEqual(notFound);
    await clerk.organizationInvitations.create(id, { email_address: 'x@example.com', role: 'org:member' });
    const bob = await user('bob');
    expect(await apiErrorOf(member(id, bob))).toEqual([403, 'organization_membership_quota_exceeded']);
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
      expect(await apiErrorOf(list)).toEqual([422, 'form_param_value_invalid', 'order_by']);
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
    expect(await apiErrorOf(revoke(made.id))).toEqual([400, 'organization_invitation_not_pending']);

    const again = await invite();
    expect(again.expires_at).toBe(again.created_at + 30 * DAY);
    expect(await revoke(again.id)).toMatchObject({ status: 'revoked', url: null });
    expect(await apiErrorOf(revoke(again.id))).toEqual([400, 'organization_invitation_not_pending']);
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
    expect(await apiErrorOf(invite(body))).toEqual(expected);
    expect((await clerk.organizationInvitations.list(id)).total_count).toBe(1);
  });

  it('need an inviter who may manage members, and room for one more', async () => {
    const eve = await user('eve');
    expect(await apiErrorOf(invite({ inviter_user_id: eve }))).toEqual([403, 'missing_organization_permission']);
    await member(id, eve);
    expect(await apiErrorOf(invite({ inviter_user_id: eve }))).toEqual([403, 'missing_organization_permission']);
    const { id: invitation } = await invite({ inviter_user_id: admin });
    const revoke = clerk.organizationInvitations.revoke(id, invitation, { requesting_user_id: eve });
    expect(await apiErrorOf(revoke)).toEqual([403, 'missing_organization_permission']);
    await clerk.organizations.update(id, { max_allowed_memberships: 3 });
    const other = { email_address: 'x@example.com' };
    expect(await apiErrorOf(invite(other))).toEqual([403, 'organization_membership_quota_exceeded']);
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
    expect(await apiErrorOf(bulk('c@example.com', 'C@example.com'))).toEqual([
      422,
      'form_param_duplicate',
      '1.email_address',
    ]);
    expect(await apiErrorOf(bulk('c@example.com', 'a@example.com'))).toEqual([
      400,
      'duplicate_record',
      '1.email_address',
    ]);
    expect(await apiErrorOf(bulk('c@example.com', 'd@example.com', 'e@example.com'))).toEqual([
      403,
      'organization_membership_quota_exceeded',
    ]);
    expect((await clerk.organizationInvitations.list(id)).total_count).toBe(2);
  });

  it('belong to one organization', async () => {
    const { id: invitation } = await invite();
    const { id: other } = await organization({ name: 'Other' });
    expect(await apiErrorOf(clerk.organizationInvitations.get(other, invitation))).toEqual(notFound);
    expect(await apiErrorOf(clerk.organizationInvitations.revoke(other, invitation))).toEqual(notFound);
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
    expect(await apiErrorOf(invitations.list(id, { order_by: 'role' as never }))).toEqual([
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
