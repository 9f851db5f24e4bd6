// What people would do by the Frontend API: sign up, and accept invitations.
import { beforeEach, describe, expect, it } from 'vitest';
import { createEmulator, type Emulator } from '../../emulator/index.js';
import { createClerk, type Clerk } from '../../src/index.js';
import { isJSON } from './sending.js';

let api: Emulator;
let clerk: Clerk;
beforeEach(() => {
  api = createEmulator({
    seed: {
      users: [{ id: 'user_ada', email_address: ['ada@example.com'], first_name: 'Ada', last_name: 'Lovelace' }],
      organizations: [{ id: 'org_acme', name: 'Acme', created_by: 'user_ada' }],
    },
  });
  clerk = createClerk({ secretKey: 'sk_test_1', fetch: api.fetch, retry: false });
});

const control = async (path: string, body?: object) => {
  const init = body ? { headers: isJSON, body: JSON.stringify(body) } : {};
  const response = await api.fetch(`http://x/_emulator${path}`, { method: 'POST', ...init });
  return { status: response.status, json: (await response.json()) as Record<string, unknown> };
};
const grace = { email_address: ['grace@example.com'] };

describe('an invitation', () => {
  it('to the instance makes a user of whoever accepts it', async () => {
    const { id } = await clerk.invitations.create({
      email_address: 'grace@example.com',
      public_metadata: { plan: 'pro' },
    });
    const { user, invitation } = api.acceptInvitation(id, { first_name: 'Grace' });
    expect(user).toMatchObject({ first_name: 'Grace', public_metadata: { plan: 'pro' } });
    expect(user.email_addresses[0]).toMatchObject({
      email_address: 'grace@example.com',
      verification: { status: 'verified' },
    });
    expect(invitation).toMatchObject({ id, status: 'accepted' });
    expect(await clerk.invitations.list({ status: 'accepted' })).toMatchObject([{ id }]);
    expect(await control(`/invitations/${id}/accept`)).toMatchObject({ status: 400 });
  });

  it('to an organization makes a member, of a new user or of one who is there', async () => {
    const invite = (address: string) =>
      clerk.organizationInvitations.create('org_acme', { email_address: address, role: 'org:member' });
    const { id } = await invite('grace@example.com');
    const { status, json } = await control(`/invitations/${id}/accept`, { first_name: 'Grace' });
    expect([status, json]).toEqual([
      200,
      expect.objectContaining({
        invitation: expect.objectContaining({ id, status: 'accepted' }),
        membership: expect.objectContaining({ role: 'org:member' }),
      }),
    ]);
    const bob = await clerk.users.create({ email_address: ['bob@example.com'] });
    const { user } = api.acceptInvitation((await invite('bob@example.com')).id);
    expect(user.id).toBe(bob.id);
    expect(await clerk.organizationMemberships.list('org_acme')).toMatchObject({ total_count: 3 });
  });

  it('whose membership is rejected makes no user either', async () => {
    const { id } = await clerk.organizationInvitations.create('org_acme', {
      email_address: 'grace@example.com',
      role: 'org:member',
    });
    await clerk.organizations.update('org_acme', { max_allowed_memberships: 1 });
    expect(() => api.acceptInvitation(id, { password: 'correct horse battery' })).toThrow(/member/);
    expect(await clerk.users.count()).toMatchObject({ total_count: 1 });
    expect(api.snapshot().tables).not.toHaveProperty('passwords');
    expect(await clerk.organizationInvitations.get('org_acme', id)).toMatchObject({ status: 'pending' });

    await clerk.organizations.update('org_acme', { max_allowed_memberships: 2 });
    expect(api.acceptInvitation(id).user.email_addresses).toMatchObject([{ email_address: 'grace@example.com' }]);
  });

  it('that is not there, was revoked or has expired is rejected', async () => {
    expect(await control('/invitations/inv_none/accept')).toMatchObject({ status: 404 });
    const { id } = await clerk.invitations.create({ email_address: 'grace@example.com', expires_in_days: 1 });
    api.clock.advance(2 * 86_400_000);
    expect(() => api.acceptInvitation(id)).toThrow(/expired/);
    expect(await clerk.users.count()).toMatchObject({ total_count: 1 });
  });

  it('is for its address, whatever the allowlist says, but not past the blocklist', async () => {
    await clerk.instanceSettings.updateRestrictions({ allowlist: true, blocklist: true });
    const { id } = await clerk.invitations.create({ email_address: 'grace@example.com' });
    expect(api.acceptInvitation(id).user.id).toMatch(/^user_/);
    await clerk.blocklistIdentifiers.create({ identifier: '*@evil.example' });
    const blocked = await clerk.invitations.create({ email_address: 'eve@evil.example' });
    expect(() => api.acceptInvitation(blocked.id)).toThrow(/not allowed/);
    expect(await clerk.invitations.list({ status: 'pending' })).toMatchObject([{ id: blocked.id }]);
  });
});

describe('a sign-up', () => {
  it('makes a user, and tells webhooks of it', async () => {
    const types: string[] = [];
    const handler = async (request: Request) => {
      types.push(((await request.json()) as { type: string }).type);
      return new Response();
    };
    api = createEmulator({ webhooks: [{ handler, secret: 'whsec_ZW11bGF0b3I=' }] });
    expect(api.signUp(grace)).toMatchObject({ object: 'user' });
    await api.webhooks.settled();
    expect(types).toEqual(['user.created']);
  });

  it('needs an identifier, and fields that the spec has', async () => {
    expect(await control('/sign-ups', { first_name: 'Grace' })).toMatchObject({ status: 422 });
    expect(await control('/sign-ups', { ...grace, nickname: 'x' })).toMatchObject({ status: 422 });
    expect(await control('/sign-ups', { email_address: ['ada@example.com'] })).toMatchObject({ status: 422 });
    expect(await control('/sign-ups', grace)).toMatchObject({ status: 201, json: { object: 'user' } });
  });

  it('is for identifiers on the allowlist alone, if it counts', async () => {
    await clerk.allowlistIdentifiers.create({ identifier: '*@example.com' });
    expect(api.signUp({ email_address: ['x@other.example'] })).toMatchObject({ object: 'user' });
    await clerk.instanceSettings.updateRestrictions({ allowlist: true });
    expect(await control('/sign-ups', { email_address: ['y@other.example'] })).toMatchObject({
      status: 403,
      json: { errors: [{ code: 'not_allowed_access' }] },
    });
    expect(api.signUp(grace)).toMatchObject({ object: 'user' });
    // The backend may create anyone.
    expect(await clerk.users.create({ email_address: ['y@other.example'] })).toMatchObject({ object: 'user' });
  });

  it('is not for identifiers on the blocklist, in whichever case and with whichever dots', async () => {
    await clerk.blocklistIdentifiers.create({ identifier: 'Grace@example.com' });
    await clerk.blocklistIdentifiers.create({ identifier: 'ab@gmail.com' });
    await clerk.blocklistIdentifiers.create({ identifier: '+12015550100' });
    const settings = { blocklist: true, block_email_subaddresses: true, ignore_dots_for_gmail_addresses: true };
    await clerk.instanceSettings.updateRestrictions(settings);
    expect(await control('/sign-ups', { email_address: ['GRACE@example.com'] })).toMatchObject({ status: 403 });
    expect(await control('/sign-ups', { email_address: ['a.b@gmail.com'] })).toMatchObject({ status: 403 });
    expect(await control('/sign-ups', { phone_number: ['+12015550100'] })).toMatchObject({ status: 403 });
    expect(await control('/sign-ups', { email_address: ['x+y@example.com'] })).toMatchObject({ status: 422 });
    expect(await control('/sign-ups', { email_address: ['xy@example.com'] })).toMatchObject({ status: 201 });
  });
});

it('a banned user gets no sign-in token', async () => {
  await clerk.users.ban('user_ada');
  await expect(clerk.signInTokens.create({ user_id: 'user_ada' })).rejects.toMatchObject({ status: 403 });
  await clerk.users.unban('user_ada');
  expect(await clerk.signInTokens.create({ user_id: 'user_ada' })).toMatchObject({ status: 'pending' });
});

it('`query` finds full names', async () => {
  expect(await clerk.users.list({ query: 'ada love' })).toMatchObject([{ id: 'user_ada' }]);
  expect(await clerk.users.list({ name_query: 'Ada Lovelace' })).toMatchObject([{ id: 'user_ada' }]);
  expect(await clerk.users.list({ query: 'love ada' })).toEqual([]);
});

it.each([{}, { first_name: 'Grace' }, { email_address: [] }, { password: 'correct horse' }])(
  'a user of nothing to be found by is rejected: %j',
  async (body) => {
    await expect(clerk.users.create(body)).rejects.toMatchObject({ status: 422 });
    expect(() => createEmulator({ seed: { users: [body] } })).not.toThrow();
  },
);
