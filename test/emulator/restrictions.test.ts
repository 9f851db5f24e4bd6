// Who may come, and where they may be sent: the two lists of identifiers, and redirect URLs.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Clerk } from '../../src/index.js';
import { checked } from './checked.js';

let clerk: Clerk;
beforeEach(() => {
  ({ clerk } = checked());
});

describe.each(['allowlistIdentifiers', 'blocklistIdentifiers'] as const)('%s', (list) => {
  const wallet = '0x71C7656EC7ab88b098defB751B7401B5f6d8976F';
  it.each([
    ['ada@example.com', 'email_address'],
    ['*@example.com', 'email_address'],
    ['+15551234567', 'phone_number'],
    [wallet, 'web3_wallet'],
    ['7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV', 'web3_wallet'],
  ])('take %s, once', async (identifier, identifier_type) => {
    const entry = await clerk[list].create({ identifier });
    const { id: instance_id } = await clerk.instanceSettings.get();
    expect(entry).toMatchObject({ identifier, identifier_type, instance_id });
    expect(entry).not.toHaveProperty('invitation_id');
    await expect(clerk[list].create({ identifier: identifier.toLowerCase() })).rejects.toMatchObject(
      identifier.startsWith('7E') ? {} : { status: 400, code: 'duplicate_record' },
    );
    const listed = await clerk[list].list();
    expect(Array.isArray(listed) ? { data: listed, total_count: listed.length } : listed).toEqual({
      data: [entry],
      total_count: 1,
    });
    const { object, id } = entry;
    await expect(clerk[list].delete(id ?? '')).resolves.toEqual({ object, id, deleted: true });
    await expect(clerk[list].delete(id ?? '')).rejects.toMatchObject({ status: 404 });
    await clerk[list].create({ identifier });
  });

  it.each(['', 'ada', '*', '*@', '*@com', '5551234567', '+0123456789', '+1 555 123', '0x71C7', '__proto__', '\0'])(
    'reject %j',
    async (identifier) => {
      await expect(clerk[list].create({ identifier })).rejects.toMatchObject({
        status: 422,
        errors: [{ code: 'form_param_format_invalid', meta: { param_name: 'identifier' } }],
      });
    },
  );
});

it('the allowlist invites, if asked to', async () => {
  const { invitation_id } = await clerk.allowlistIdentifiers.create({ identifier: 'ada@example.com', notify: true });
  await expect(clerk.invitations.list()).resolves.toMatchObject([
    { id: invitation_id, email_address: 'ada@example.com' },
  ]);
  const phone = await clerk.allowlistIdentifiers.create({ identifier: '+15551234567', notify: true });
  expect(phone).not.toHaveProperty('invitation_id');
  for (const identifier of ['*@example.com', '0x71C7656EC7ab88b098defB751B7401B5f6d8976F']) {
    await expect(clerk.allowlistIdentifiers.create({ identifier, notify: true })).rejects.toMatchObject({
      status: 422,
      errors: [{ meta: { param_name: 'notify' } }],
    });
  }
  await expect(clerk.allowlistIdentifiers.list({ limit: 1 })).resolves.toEqual([phone]);
});

describe('redirect URLs', () => {
  it('are added once, read, listed and deleted', async () => {
    const urls = ['https://example.com/a?b#c', 'myapp://callback', 'com.example.app:/oauth', 'http://localhost:3000'];
    const made = [];
    for (const url of urls) made.push(await clerk.redirectUrls.create({ url }));
    expect(made.map(({ url }) => url)).toEqual(urls);
    await expect(clerk.redirectUrls.create({ url: 'myapp://callback' })).rejects.toMatchObject({
      status: 400,
      code: 'duplicate_record',
    });
    const [first] = made;
    const id = first?.id ?? '';
    await expect(clerk.redirectUrls.get(id)).resolves.toEqual(first);
    await expect(clerk.redirectUrls.list()).resolves.toEqual(made.reverse());
    await expect(clerk.redirectUrls.delete(id)).resolves.toEqual({ object: 'redirect_url', id, deleted: true });
    await expect(clerk.redirectUrls.get(id)).rejects.toMatchObject({ status: 404 });
  });

  it.each([
    '',
    '/callback',
    'example.com',
    'myapp:callback',
    'javascript:/alert(1)',
    'data:text/html,x',
    'https://a b',
    'my app://x',
  ])('reject %j', async (url) => {
    await expect(clerk.redirectUrls.create({ url })).rejects.toMatchObject({
      status: 422,
      errors: [{ code: 'form_param_format_invalid', meta: { param_name: 'url' } }],
    });
  });
});
