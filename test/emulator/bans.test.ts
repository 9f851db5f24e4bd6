import { beforeEach, describe, expect, it } from 'vitest';
import { type Emulator } from '../../emulator/index.js';
import { type Clerk } from '../../src/index.js';
import { checked } from './checked.js';
import { fieldErrorOf } from './errors.js';

let api: Emulator;
let clerk: Clerk;
beforeEach(() => {
  ({ api, clerk } = checked());
});

describe('bans and locks', () => {
  const create = async () => {
    const { id } = await clerk.users.create({ external_id: crypto.randomUUID() });
    const session = await clerk.sessions.create({ user_id: id });
    return { id, statusOf: async () => (await clerk.sessions.get(session.id)).status };
  };

  it('ends the sessions of whom it bans, and does not bring them back', async () => {
    const { id, statusOf } = await create();
    await expect(clerk.users.ban(id)).resolves.toMatchObject({ banned: true });
    expect(await statusOf()).toBe('revoked');
    await expect(clerk.users.unban(id)).resolves.toMatchObject({ banned: false });
    expect(await statusOf()).toBe('revoked');
  });

  it('bans several, or nobody if one is not there', async () => {
    const [ada, bob] = [await create(), await create()];
    const error = await fieldErrorOf(clerk.users.banBulk({ user_ids: [ada.id, 'user_0'] }));
    expect(error).toEqual([400, 'resource_not_found', 'user_ids']);
    expect(await ada.statusOf()).toBe('active');
    const banned = await clerk.users.banBulk({ user_ids: [bob.id, ada.id, bob.id] });
    expect(banned.map((user) => [user.id, user.banned])).toEqual([
      [bob.id, true],
      [ada.id, true],
    ]);
    expect([await ada.statusOf(), await bob.statusOf()]).toEqual(['revoked', 'revoked']);
    const unbanned = await clerk.users.unbanBulk({ user_ids: [ada.id] });
    expect(unbanned).toMatchObject([{ id: ada.id, banned: false }]);
    await expect(clerk.users.banBulk({ user_ids: [] })).rejects.toMatchObject({ status: 422 });
    const ids = Array.from({ length: 51 }, (_, i) => `user_${i}`);
    await expect(clerk.users.banBulk({ user_ids: ids })).rejects.toMatchObject({ status: 422 });
  });

  it('locks for an hour, or until it is lifted', async () => {
    api.clock.freeze();
    const { id } = await clerk.users.create({ username: 'someone' });
    await expect(clerk.users.lock(id)).resolves.toMatchObject({ locked: true, lockout_expires_in_seconds: 3_600 });
    api.clock.advance(3_599_500);
    await expect(clerk.users.get(id)).resolves.toMatchObject({ locked: true, lockout_expires_in_seconds: 1 });
    api.clock.advance(500);
    const open = { locked: false, lockout_expires_in_seconds: null };
    await expect(clerk.users.get(id)).resolves.toMatchObject(open);
    await expect(clerk.users.list()).resolves.toMatchObject([open]);
    await expect(clerk.users.lock(id)).resolves.toMatchObject({ lockout_expires_in_seconds: 3_600 });
    await expect(clerk.users.unlock(id)).resolves.toMatchObject(open);
  });
});
