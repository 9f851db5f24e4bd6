// Who is asked in: invitations and the waitlist.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Clerk } from '../../src/index.js';
import { createEmulator, type Emulator } from '../../emulator/index.js';
import { checked } from './checked.js';

const DAY = 86_400_000;
let api: Emulator;
let clerk: Clerk;
beforeEach(() => {
  ({ api, clerk } = checked({ seed: { users: [{ email_address: ['user@example.com'] }] } }));
  api.clock.freeze(Date.UTC(2026, 0, 1));
});

const notAddresses = [
  '',
  'ada',
  'ada@',
  '@example.com',
  'ada@example',
  'a b@example.com',
  'ada@example.com\0',
  'ä@example.com',
];

describe('invitations', () => {
  it('are open for 30 days, with a link and what the user is to get', async () => {
    const invitation = await clerk.invitations.create({
      email_address: 'Ada@Example.com',
      public_metadata: { role: 'boss' },
      redirect_url: 'https://example.com/join?a=1&b=2',
    });
    expect(invitation).toEqual({
      object: 'invitation',
      id: expect.stringMatching(/^inv_\w{27}$/),
      email_address: 'Ada@Example.com',
      public_metadata: { role: 'boss' },
      revoked: false,
      status: 'pending',
      url: expect.stringMatching(/^https:\/\/clerk\.example\.com\/v1\/tickets\/accept\?ticket=./),
      expires_at: Date.UTC(2026, 0, 31),
      created_at: Date.UTC(2026, 0, 1),
      updated_at: Date.UTC(2026, 0, 1),
    });
    const { searchParams } = new URL(invitation.url ?? '');
    expect(searchParams.get('redirect_url')).toBe('https://example.com/join?a=1&b=2');
    await expect(clerk.invitations.list()).resolves.toEqual([invitation]);
  });

  it.each(notAddresses)('reject the address %j', async (email_address) => {
    await expect(clerk.invitations.create({ email_address })).rejects.toMatchObject({
      status: 422,
      errors: [{ code: 'form_param_format_invalid', meta: { param_name: 'email_address' } }],
    });
  });

  it.each([
    '',
    'example.com/join',
    '/join',
    'javascript:alert(1)',
    'javascript:/%0aalert(1)',
    'https://',
    'https://a b',
  ])('reject the redirect URL %j', async (redirect_url) => {
    await expect(clerk.invitations.create({ email_address: 'a@example.com', redirect_url })).rejects.toMatchObject({
      status: 422,
      errors: [{ meta: { param_name: 'redirect_url' } }],
    });
  });

  it('reject a user, and an address with an open invitation, unless told to ignore it', async () => {
    await expect(clerk.invitations.create({ email_address: 'USER@example.com' })).rejects.toMatchObject({
      status: 422,
      code: 'form_identifier_exists',
    });
    const { id } = await clerk.invitations.create({ email_address: 'ada@example.com' });
    await expect(clerk.invitations.create({ email_address: 'ADA@example.com' })).rejects.toMatchObject({
      status: 400,
      code: 'duplicate_record',
    });
    for (const email_address of ['user@example.com', 'ada@example.com']) {
      await clerk.invitations.create({ email_address, ignore_existing: true });
    }
    expect(await clerk.invitations.list()).toHaveLength(3);
    for (const invitation of await clerk.invitations.list({ query: 'ada@' }))
      await clerk.invitations.revoke(invitation.id);
    const again = await clerk.invitations.create({ email_address: 'ada@example.com' });
    expect(again.id).not.toBe(id);
  });

  it('expire, and can be sent again then', async () => {
    const { id } = await clerk.invitations.create({ email_address: 'ada@example.com', expires_in_days: 1 });
    api.clock.advance(DAY - 1);
    await expect(clerk.invitations.list({ status: 'pending' })).resolves.toMatchObject([
      { id, url: expect.any(String) },
    ]);
    api.clock.advance(1);
    await expect(clerk.invitations.list({ status: 'pending' })).resolves.toEqual([]);
    const [expired] = await clerk.invitations.list({ status: 'expired' });
    expect(expired).toMatchObject({ id, status: 'expired', revoked: false });
    expect(expired).not.toHaveProperty('url');
    await expect(clerk.invitations.revoke(id)).rejects.toMatchObject({
      status: 400,
      code: 'invitation_already_expired',
    });
    await clerk.invitations.create({ email_address: 'ada@example.com' });
  });

  it('are revoked once', async () => {
    const { id } = await clerk.invitations.create({ email_address: 'ada@example.com' });
    api.clock.advance(5);
    const revoked = await clerk.invitations.revoke(id);
    expect(revoked).toMatchObject({ id, revoked: true, status: 'revoked', updated_at: Date.UTC(2026, 0, 1) + 5 });
    expect(revoked).not.toHaveProperty('url');
    await expect(clerk.invitations.revoke(id)).rejects.toMatchObject({
      status: 400,
      code: 'invitation_already_revoked',
    });
    await expect(clerk.invitations.revoke('inv_none')).rejects.toMatchObject({
      status: 404,
      code: 'resource_not_found',
    });
  });

  it('are listed by status, text, order and page; revoked ones only when asked for', async () => {
    const ids: string[] = [];
    for (const name of ['carl', 'Bert', 'anna']) {
      ids.push((await clerk.invitations.create({ email_address: `${name}@example.com` })).id);
      api.clock.advance(1);
    }
    const [carl, bert, anna] = ids;
    await clerk.invitations.revoke(carl ?? '');
    const listed = async (query: Parameters<Clerk['invitations']['list']>[0]) =>
      (await clerk.invitations.list(query)).map(({ id }) => id);
    expect(await listed({})).toEqual([anna, bert]);
    expect(await listed({ status: 'revoked' })).toEqual([carl]);
    expect(await listed({ status: 'accepted' })).toEqual([]);
    expect(await listed({ order_by: 'email_address' })).toEqual([anna, bert]);
    expect(await listed({ order_by: '-email_address' })).toEqual([bert, anna]);
    expect(await listed({ order_by: '+created_at' })).toEqual([bert, anna]);
    expect(await listed({ query: 'BERT@' })).toEqual([bert]);
    expect(await listed({ query: anna ?? '' })).toEqual([anna]);
    expect(await listed({ limit: 1, offset: 1 })).toEqual([bert]);
    for (const order_by of ['nothing', '__proto__', 'constructor']) {
      await expect(clerk.invitations.list({ order_by: order_by as never })).rejects.toMatchObject({
        errors: [{ meta: { param_name: 'order_by' } }],
      });
    }
  });

  it('are made in bulk, all or none', async () => {
    const made = await clerk.invitations.createBulk([
      { email_address: 'a@example.com', public_metadata: null, redirect_url: null },
      { email_address: 'b@example.com', expires_in_days: 2, public_metadata: { b: 1 } },
    ]);
    expect(made).toMatchObject([
      { email_address: 'a@example.com', public_metadata: {} },
      { public_metadata: { b: 1 }, expires_at: Date.UTC(2026, 0, 3) },
    ]);
    expect(new Set(made.map(({ id }) => id)).size).toBe(2);
    const fresh = { email_address: 'c@example.com' };
    for (const [second, status, name] of [
      [{ email_address: 'a@example.com' }, 400, undefined],
      [{ email_address: 'user@example.com' }, 422, '1.email_address'],
      [{ email_address: 'C@example.com' }, 422, '1.email_address'],
      [{ email_address: 'no' }, 422, '1.email_address'],
      [{ email_address: 'd@example.com', redirect_url: 'x' }, 422, '1.redirect_url'],
      [{ email_address: 'd@example.com', expires_in_days: 366 }, 422, '1.expires_in_days'],
    ] as const) {
      await expect(clerk.invitations.createBulk([fresh, second])).rejects.toMatchObject({
        status,
        errors: [{ ...(name ? { meta: { param_name: name } } : { code: 'duplicate_record' }) }],
      });
    }
    await expect(clerk.invitations.createBulk([])).rejects.toMatchObject({ status: 422 });
    await expect(clerk.invitations.createBulk()).rejects.toMatchObject({ status: 422, code: 'form_param_missing' });
    expect(await clerk.invitations.list()).toHaveLength(2);
  });

  it('come with a seed, with the ID that it gives', async () => {
    const seed = { invitations: [{ id: 'inv_1', email_address: 'a@example.com' }] };
    ({ clerk } = checked({ seed }));
    await expect(clerk.invitations.list()).resolves.toMatchObject([{ id: 'inv_1', status: 'pending' }]);
    const twice = { ...seed, users: [{ email_address: ['a@example.com'] }] };
    expect(() => createEmulator({ seed: twice })).toThrow(/invitations\[0\]\.email_address: .*belongs to a user/);
  });
});

describe('the waitlist', () => {
  const add = (email_address: string) => clerk.waitlistEntries.create({ email_address });

  it('holds each address once', async () => {
    const entry = await add('Ada@example.com');
    expect(entry).toMatchObject({
      email_address: 'Ada@example.com',
      status: 'pending',
      is_locked: false,
      invitation: null,
    });
    api.clock.advance(1);
    await expect(add('ada@EXAMPLE.com')).resolves.toEqual(entry);
    await expect(clerk.waitlistEntries.list()).resolves.toEqual({ data: [entry], total_count: 1 });
  });

  it.each(notAddresses)('rejects the address %j, and all others that come with it', async (email_address) => {
    await expect(add(email_address)).rejects.toMatchObject({ errors: [{ meta: { param_name: 'email_address' } }] });
    const both = [{ email_address: 'ada@example.com' }, { email_address }];
    await expect(clerk.waitlistEntries.createBulk(both)).rejects.toMatchObject({
      errors: [{ code: 'form_param_format_invalid', meta: { param_name: '1.email_address' } }],
    });
    await expect(clerk.waitlistEntries.list()).resolves.toMatchObject({ total_count: 0 });
  });

  it('takes many at once', async () => {
    const ada = await add('ada@example.com');
    const all = ['ada', 'bob', 'BOB'].map((name) => ({ email_address: `${name}@example.com` }));
    const [first, second, third] = await clerk.waitlistEntries.createBulk(all);
    expect(first).toEqual(ada);
    expect(third).toEqual(second);
    await expect(clerk.waitlistEntries.createBulk()).rejects.toMatchObject({ status: 422 });
    await expect(clerk.waitlistEntries.list()).resolves.toMatchObject({ total_count: 2 });
  });

  it('invites, with an invitation that goes on by itself', async () => {
    const { id } = await add('ada@example.com');
    const invited = await clerk.waitlistEntries.invite(id);
    expect(invited).toMatchObject({
      id,
      status: 'invited',
      invitation: { email_address: 'ada@example.com', status: 'pending' },
    });
    await expect(clerk.waitlistEntries.invite(id)).rejects.toMatchObject({ status: 400, code: 'duplicate_record' });
    const again = await clerk.waitlistEntries.invite(id, { ignore_existing: true });
    expect(again.invitation?.id).not.toBe(invited.invitation?.id);
    await clerk.invitations.revoke(again.invitation?.id ?? '');
    await expect(clerk.waitlistEntries.list()).resolves.toMatchObject({
      data: [{ id, status: 'invited', invitation: { id: again.invitation?.id, status: 'revoked' } }],
    });
    const user = await add('user@example.com');
    await expect(clerk.waitlistEntries.invite(user.id)).rejects.toMatchObject({ code: 'form_identifier_exists' });
    await expect(clerk.waitlistEntries.invite(user.id, { ignore_existing: true })).resolves.toMatchObject({
      status: 'invited',
    });
  });

  it('goes from one state to the next only', async () => {
    const [pending, invited, rejected] = await Promise.all(['a', 'b', 'c'].map((name) => add(`${name}@example.com`)));
    const [a, b, c] = [pending?.id ?? '', invited?.id ?? '', rejected?.id ?? ''];
    await clerk.waitlistEntries.invite(b);
    await expect(clerk.waitlistEntries.reject(c)).resolves.toMatchObject({ status: 'rejected' });
    await expect(clerk.waitlistEntries.reject(c)).resolves.toMatchObject({ status: 'rejected' });
    const conflict = { status: 409 };
    await expect(clerk.waitlistEntries.reject(b)).rejects.toMatchObject(conflict);
    await expect(clerk.waitlistEntries.delete(b)).rejects.toMatchObject(conflict);
    await expect(clerk.waitlistEntries.invite(c)).rejects.toMatchObject(conflict);
    await expect(clerk.waitlistEntries.delete(c)).rejects.toMatchObject(conflict);
    await expect(clerk.waitlistEntries.delete(a)).resolves.toEqual({ object: 'waitlist_entry', id: a, deleted: true });
    await expect(clerk.waitlistEntries.delete(a)).rejects.toMatchObject({ status: 404 });
    await expect(clerk.waitlistEntries.list({ status: 'rejected' })).resolves.toMatchObject({
      data: [{ id: c }],
      total_count: 1,
    });
  });

  it('is listed by text, order and page', async () => {
    for (const name of ['b', 'a', 'c']) {
      await add(`${name}@example.com`);
      api.clock.advance(1);
    }
    const names = async (query: Parameters<Clerk['waitlistEntries']['list']>[0]) => {
      const { data, total_count } = await clerk.waitlistEntries.list(query);
      return [data.map(({ email_address }) => email_address[0]).join(''), total_count];
    };
    expect(await names({})).toEqual(['cab', 3]);
    expect(await names({ order_by: '+email_address' })).toEqual(['abc', 3]);
    expect(await names({ order_by: 'created_at', limit: 2, offset: 1 })).toEqual(['ac', 3]);
    expect(await names({ query: 'A@EX' })).toEqual(['a', 1]);
    expect(await names({ query: 'b@', status: 'invited' })).toEqual(['', 0]);
  });
});
