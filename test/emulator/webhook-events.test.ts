// Which events the emulator delivers, and what is in them.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Emulator } from '../../emulator/index.js';
import { ids, secondUser, thirdUser } from '../../scripts/codegen/ids.js';
import type { Clerk } from '../../src/index.js';
import { delivering, type Receiver } from './webhooks.js';
import { world } from './world.js';

let api: Emulator;
let clerk: Clerk;
let receiver: Receiver;

beforeEach(() => {
  ({ api, clerk, receiver } = delivering({ seed: world }));
});
afterEach(() => {
  expect(receiver.problems).toEqual([]);
});

const user = ids['user_id'] ?? '';
const organization = ids['organization_id'] ?? '';

/** The types of the events of some calls. */
async function eventsOf(calls: () => Promise<unknown>): Promise<string[]> {
  await calls();
  await api.webhooks.settled();
  return receiver.take();
}

describe('the events of', () => {
  it('a seed, a snapshot and a reset: none', async () => {
    const events = await eventsOf(async () => {
      const snapshot = api.snapshot();
      await clerk.users.count();
      api.restore(snapshot);
      await clerk.users.count();
      api.reset();
      await clerk.users.count();
    });
    expect(events).toEqual([]);
  });

  it('users: created, updated, deleted, with what hangs on them', async () => {
    const created = await clerk.users.create({ external_id: 'x1', email_address: ['new@example.com'] });
    await api.webhooks.settled();
    expect(receiver.events.at(-1)).toMatchObject({ type: 'user.created', data: created, object: 'event' });
    expect(receiver.take()).toEqual(['user.created']);

    const updated = await clerk.users.update(created.id, { first_name: 'New' });
    await api.webhooks.settled();
    expect(receiver.events.at(-1)?.data).toEqual(updated);
    expect(receiver.take()).toEqual(['user.updated']);
    expect(await eventsOf(() => clerk.users.ban(created.id))).toEqual(['user.updated']);
    expect(await eventsOf(() => clerk.users.updateMetadata(created.id, { public_metadata: { a: 1 } }))).toEqual([
      'user.updated',
    ]);

    await clerk.users.delete(created.id);
    await api.webhooks.settled();
    expect(receiver.events.map(({ type, data }) => ({ type, data }))).toEqual([
      { type: 'user.deleted', data: { object: 'user', id: created.id, external_id: 'x1', deleted: true } },
    ]);
    receiver.take();
    // A user takes their sessions and memberships along.
    expect((await eventsOf(() => clerk.users.delete(user))).sort()).toEqual([
      'organizationMembership.deleted',
      'session.removed',
      'user.deleted',
    ]);
  });

  it('an update to the same values: updated, also within a millisecond', async () => {
    api.clock.freeze();
    const { first_name } = await clerk.users.get(user);
    expect(await eventsOf(() => clerk.users.update(user, { first_name }))).toEqual(['user.updated']);
    expect(await eventsOf(() => clerk.users.update(user, { first_name }))).toEqual(['user.updated']);
  });

  it('sessions: created and revoked, with their user', async () => {
    const session = await clerk.sessions.create({ user_id: user });
    await api.webhooks.settled();
    expect(receiver.events.at(-1)).toMatchObject({
      type: 'session.created',
      data: { id: session.id, user: { id: user, username: 'ada' } },
    });
    receiver.take();
    expect(await eventsOf(() => clerk.sessions.revoke(session.id))).toEqual(['session.revoked']);
  });

  it('organizations, their memberships, invitations and domains', async () => {
    const created = await clerk.organizations.create({ name: 'New' });
    await api.webhooks.settled();
    expect(receiver.events.at(-1)).toMatchObject({ type: 'organization.created', data: { id: created.id } });
    receiver.take();
    expect(await eventsOf(() => clerk.organizations.update(created.id, { name: 'Newer' }))).toEqual([
      'organization.updated',
    ]);
    expect(
      await eventsOf(async () => {
        await clerk.organizationMemberships.create(created.id, { user_id: thirdUser, role: 'org:member' });
        await clerk.organizationMemberships.update(created.id, thirdUser, { role: 'org:admin' });
        await clerk.organizationMemberships.delete(created.id, thirdUser);
      }),
    ).toEqual(['organizationMembership.created', 'organizationMembership.updated', 'organizationMembership.deleted']);
    expect(
      await eventsOf(async () => {
        const { id } = await clerk.organizationInvitations.create(created.id, {
          email_address: 'guest@example.com',
          role: 'org:member',
        });
        await clerk.organizationInvitations.revoke(created.id, id, {});
      }),
    ).toEqual(['organizationInvitation.created', 'organizationInvitation.revoked']);
    expect(
      await eventsOf(async () => {
        const domain = await clerk.organizationDomains.create(created.id, { name: 'new.example.com' });
        await clerk.organizationDomains.update(created.id, domain.id, { verified: true });
        await clerk.organizationDomains.delete(created.id, domain.id);
      }),
    ).toEqual(['organizationDomain.created', 'organizationDomain.updated', 'organizationDomain.deleted']);
    const deleted = await eventsOf(() => clerk.organizations.delete(organization));
    expect(deleted).toContain('organization.deleted');
    expect(deleted.filter((type) => type === 'organizationMembership.deleted')).toHaveLength(2);
  });

  it('roles, permissions and the waitlist', async () => {
    const events = await eventsOf(async () => {
      const permission = await clerk.organizationPermissions.create({ name: 'P', key: 'org:p:read', description: 'd' });
      await clerk.organizationPermissions.update(permission.id, { name: 'Q' });
      const role = await clerk.organizationRoles.create({ name: 'R', key: 'org:r', description: 'd' });
      await clerk.organizationRoles.assignPermission(role.id, permission.id);
      await clerk.organizationRoles.delete(role.id);
      await clerk.organizationPermissions.delete(permission.id);
      const entry = await clerk.waitlistEntries.create({ email_address: 'wait@example.com' });
      await clerk.waitlistEntries.reject(entry.id);
    });
    expect(events).toEqual([
      'permission.created',
      'permission.updated',
      'role.created',
      'role.updated',
      'role.deleted',
      'permission.deleted',
      'waitlistEntry.created',
      'waitlistEntry.updated',
    ]);
  });

  it('requests that fail or only read: none', async () => {
    const events = await eventsOf(async () => {
      await clerk.users.list();
      await clerk.users.create({ email_address: ['ada@example.com'] }).catch(() => {});
      await clerk.users.update('user_nobody', { first_name: 'x' }).catch(() => {});
    });
    expect(events).toEqual([]);
  });

  it('many users, in the order in which they were changed, with the time of the emulator', async () => {
    api.clock.freeze(Date.UTC(2030, 0, 1));
    for (const name of ['a', 'b', 'c']) await clerk.users.update(secondUser, { first_name: name });
    await api.webhooks.settled();
    expect(receiver.events.map(({ data }) => 'first_name' in data && data.first_name)).toEqual(['a', 'b', 'c']);
    expect(new Set(receiver.events.map(({ timestamp }) => timestamp))).toEqual(new Set([Date.UTC(2030, 0, 1)]));
    expect(new Set(receiver.events.map(({ id }) => id)).size).toBe(3);
  });
});
