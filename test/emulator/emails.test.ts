// What Clerk's own SDKs call beyond the published document.
import { describe, expect, it } from 'vitest';
import { checked } from './checked.js';

const content = { from: { address: 'support@example.com' }, subject: 'Receipt', text: 'Thank you.' };

describe('emails', () => {
  it('go to an address, and are there afterwards', async () => {
    const { clerk } = checked();
    const email = await clerk.emails.create({ ...content, to: { address: 'ada@example.com' } });
    expect(email).toMatchObject({ object: 'email', to_email_address: 'ada@example.com', user_id: null });
    expect(await clerk.emails.get(email.id)).toEqual(email);
    await expect(clerk.emails.get('ema_none')).rejects.toMatchObject({ status: 404 });
  });

  it("go to a user's primary address", async () => {
    const { clerk } = checked();
    const user = await clerk.users.create({ email_address: ['ada@example.com'] });
    const email = await clerk.emails.create({ ...content, to: { user_id: user.id } });
    expect(email).toMatchObject({ to_email_address: 'ada@example.com', user_id: user.id });
    const nobody = clerk.emails.create({ ...content, to: { user_id: 'user_none' } });
    await expect(nobody).rejects.toMatchObject({ status: 404 });
  });

  it('of a batch are sent each by itself', async () => {
    const { clerk } = checked();
    const results = await clerk.emails.createBatch({
      messages: [
        { ...content, to: { user_id: 'user_none' } },
        { ...content, to: { address: 'ada@example.com' }, idempotency_key: 'order_1' },
      ],
    });
    expect(results).toMatchObject([
      { index: 0, status_code: 404, errors: [{ code: 'resource_not_found' }] },
      { index: 1, status_code: 200, email: { to_email_address: 'ada@example.com' } },
    ]);
  });

  it('need a recipient and a text', async () => {
    const { clerk } = checked();
    await expect(clerk.emails.create({ ...content, to: {} })).rejects.toMatchObject({ status: 422 });
    const { text: _, ...empty } = content;
    const without = clerk.emails.create({ ...empty, to: { address: 'ada@example.com' } });
    await expect(without).rejects.toMatchObject({ status: 422 });
  });
});

it('deletes an invitation of any status', async () => {
  const { clerk } = checked();
  const { id } = await clerk.invitations.create({ email_address: 'ada@example.com' });
  await clerk.invitations.revoke(id);
  expect(await clerk.invitations.delete(id)).toEqual({ object: 'invitation', id, deleted: true });
  await expect(clerk.invitations.delete(id)).rejects.toMatchObject({ status: 404 });
});

it("keeps a user's time zone", async () => {
  const { clerk } = checked();
  const user = await clerk.users.create({ email_address: ['ada@example.com'], timezone: 'Europe/Vienna' });
  expect(user.timezone).toBe('Europe/Vienna');
  expect((await clerk.users.update(user.id, { timezone: null })).timezone).toBeNull();
});

it('has a payload for a handshake', async () => {
  const { clerk } = checked();
  expect(await clerk.clients.getHandshakePayload({ nonce: 'nonce_1' })).toHaveProperty('directives');
});
