import { beforeEach, describe, expect, it } from 'vitest';
import { createEmulator, type Emulator } from '../../emulator/index.js';
import { createClerk, type Clerk } from '../../src/index.js';
import type { CreateUserBody, ExternalAccount, UpdateUserBody } from '../../src/types.js';
import { checked } from './checked.js';
import { fieldErrorOf } from './errors.js';

let api: Emulator;
let clerk: Clerk;
beforeEach(() => {
  ({ api, clerk } = checked());
});

const wallet = '0x71C7656EC7ab88b098defB751B7401B5f6d8976F';

/** What users connect in a browser only, as a snapshot may hold it. */
const account: ExternalAccount = {
  object: 'external_account',
  id: 'eac_1',
  provider: 'oauth_google',
  identification_id: 'idn_e',
  provider_user_id: 'g1',
  approved_scopes: 'email',
  email_address: 'ada@example.com',
  first_name: 'Ada',
  last_name: 'L',
  username: null,
  phone_number: null,
  label: null,
  public_metadata: {},
  created_at: 1,
  updated_at: 1,
  verification: null,
};

describe('users.create', () => {
  it('takes all that a body can say', async () => {
    const user = await clerk.users.create({
      email_address: ['ada@example.com', 'Ada.L@Example.org'],
      email_address_identification_status: ['verified', 'reserved'],
      phone_number: ['+15551234567'],
      web3_wallet: [wallet],
      username: 'ada_l',
      first_name: 'Ada',
      last_name: 'Lovelace',
      locale: 'en-GB',
      external_id: 'x-1',
      public_metadata: { a: 1 },
      totp_secret: 'JBSWY3DPEHPK3PXP',
      created_at: '1815-12-10T00:00:00+00:00',
      legal_accepted_at: '2025-01-31T12:00:00.5Z',
      delete_self_enabled: false,
      create_organization_enabled: false,
      create_organizations_limit: 3,
      bypass_client_trust: true,
      banned: true,
    });
    expect(user).toMatchObject({
      external_id: 'x-1',
      username: 'ada_l',
      locale: 'en-GB',
      primary_email_address_id: user.email_addresses[0]!.id,
      primary_phone_number_id: user.phone_numbers[0]!.id,
      primary_web3_wallet_id: user.web3_wallets[0]!.id,
      public_metadata: { a: 1 },
      private_metadata: {},
      totp_enabled: true,
      two_factor_enabled: true,
      created_at: Date.parse('1815-12-10T00:00:00Z'),
      legal_accepted_at: Date.parse('2025-01-31T12:00:00.500Z'),
      delete_self_enabled: false,
      create_organization_enabled: false,
      create_organizations_limit: 3,
      bypass_client_trust: true,
      banned: true,
      locked: false,
    });
    expect(user.email_addresses.map(({ reserved, verification }) => [reserved, verification?.status])).toEqual([
      [false, 'verified'],
      [true, undefined],
    ]);
    await expect(clerk.users.get(user.id)).resolves.toEqual(user);
  });

  it.each<[CreateUserBody, string, string]>([
    [{ email_address: ['ADA@example.com'] }, 'form_identifier_exists', 'email_address'],
    [{ email_address: ['b@example.com', 'B@example.com'] }, 'form_identifier_exists', 'email_address'],
    [{ phone_number: ['+15551234567'] }, 'form_identifier_exists', 'phone_number'],
    [{ web3_wallet: [wallet.toLowerCase()] }, 'form_identifier_exists', 'web3_wallet'],
    [{ username: 'ADA' }, 'form_identifier_exists', 'username'],
    [{ external_id: 'x-1' }, 'form_identifier_exists', 'external_id'],
    [{ email_address: ['ada'] }, 'form_param_format_invalid', 'email_address'],
    [{ email_address: ['a@b..example'] }, 'form_param_format_invalid', 'email_address'],
    [{ email_address: ['a\0@example.com'] }, 'form_param_format_invalid', 'email_address'],
    [{ email_address: [`${'a'.repeat(250)}@example.com`] }, 'form_param_format_invalid', 'email_address'],
    [{ email_address: ['ада@пример.рф'] }, 'form_param_format_invalid', 'email_address'],
    [{ phone_number: ['0155512345'] }, 'form_param_format_invalid', 'phone_number'],
    [{ web3_wallet: ['0x1'] }, 'form_param_format_invalid', 'web3_wallet'],
    [{ username: '' }, 'form_param_format_invalid', 'username'],
    [{ username: 'a b' }, 'form_param_format_invalid', 'username'],
    [{ external_id: '' }, 'form_param_format_invalid', 'external_id'],
    [{ created_at: 'yesterday' }, 'form_param_format_invalid', 'created_at'],
    [{ created_at: '' }, 'form_param_format_invalid', 'created_at'],
    [{ created_at: '2025-02-31T00:00:00Z' }, 'form_param_format_invalid', 'created_at'],
    [{ legal_accepted_at: '2025-01-31' }, 'form_param_format_invalid', 'legal_accepted_at'],
    [{ totp_secret: 'not base 32!' }, 'form_param_format_invalid', 'totp_secret'],
    [{ backup_codes: [''] }, 'form_param_format_invalid', 'backup_codes'],
    [{ create_organizations_limit: -1 }, 'form_param_value_invalid', 'create_organizations_limit'],
    [
      { email_address: ['b@example.com'], email_address_identification_status: [] },
      'form_param_value_invalid',
      'email_address_identification_status',
    ],
    [{ public_metadata: { a: 'x'.repeat(9_000) } }, 'form_param_exceeds_allowed_size', 'public_metadata'],
  ])('rejects %j', async (body, code, name) => {
    await clerk.users.create({
      email_address: ['ada@example.com'],
      phone_number: ['+15551234567'],
      web3_wallet: [wallet],
      username: 'ada',
      external_id: 'x-1',
    });
    expect(await fieldErrorOf(clerk.users.create(body))).toEqual([422, code, name]);
    await expect(clerk.users.count()).resolves.toMatchObject({ total_count: 1 });
  });

  it('makes users of a seed, with the IDs it gives', async () => {
    const seeded = createEmulator({
      seed: { users: [{ id: 'user_ada', username: 'ada', password: 'correct horse' }] },
    });
    const user = await createClerk({ secretKey: 'sk_test_1', fetch: seeded.fetch }).users.get('user_ada');
    expect(user).toMatchObject({ username: 'ada', password_enabled: true });
  });
});

describe('users.update', () => {
  it('changes what is named, and empties what is null', async () => {
    api.clock.freeze();
    const ada = { first_name: 'Ada', username: 'ada', external_id: 'x' };
    const { id, updated_at: created } = await clerk.users.create(ada);
    api.clock.advance(5_000);
    const body = {
      first_name: null,
      last_name: 'L',
      username: 'ADA',
      external_id: null,
      create_organizations_limit: 0,
    };
    const user = await clerk.users.update(id, { ...body, created_at: '2020-01-01T00:00:00Z' });
    expect(user).toMatchObject({ ...body, created_at: Date.UTC(2020), locale: null });
    expect(user.updated_at).toBe(created + 5_000);
    expect(await clerk.users.list({ external_id: ['x'] })).toEqual([]);
  });

  it.each<[string, (ids: { unverified: string; strange: string }) => UpdateUserBody, string]>([
    [
      'an address that is not verified',
      (ids) => ({ primary_email_address_id: ids.unverified }),
      'primary_email_address_id',
    ],
    ["another user's address", (ids) => ({ primary_email_address_id: ids.strange }), 'primary_email_address_id'],
    ['a number that is not there', () => ({ primary_phone_number_id: 'idn_0' }), 'primary_phone_number_id'],
    ["another user's name", () => ({ username: 'Bob' }), 'username'],
    ["another user's external ID", () => ({ external_id: 'bob' }), 'external_id'],
    ['a wrong time', () => ({ created_at: '5' }), 'created_at'],
  ])('rejects %s, and then changes nothing', async (_, bodyOf, name) => {
    const ada = await clerk.users.create({ email_address: ['ada@example.com'] });
    const bob = await clerk.users.create({ email_address: ['bob@example.com'], username: 'bob', external_id: 'bob' });
    const { id: unverified = '' } = await clerk.emailAddresses.create({
      user_id: ada.id,
      email_address: 'a2@example.com',
    });
    const before = await clerk.users.get(ada.id);
    const body = bodyOf({ unverified, strange: bob.email_addresses[0]!.id });
    const error = await fieldErrorOf(clerk.users.update(ada.id, { password: 'correct horse', ...body }));
    expect([error[0], error[2]]).toEqual([422, name]);
    await expect(clerk.users.get(ada.id)).resolves.toEqual(before);
  });
});

describe('metadata', () => {
  it('is merged and replaced, with keys that are names of the language kept as data', async () => {
    const hostile = JSON.parse(
      '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}',
    ) as object;
    const { id } = await clerk.users.create({
      username: 'someone',
      public_metadata: { a: { b: 1, c: 2 } },
      private_metadata: { p: 1 },
    });
    const merged = await clerk.users.updateMetadata(id, { public_metadata: { a: { b: null, d: 3 } } });
    expect(merged).toMatchObject({ public_metadata: { a: { c: 2, d: 3 } }, private_metadata: { p: 1 } });
    await clerk.users.updateMetadata(id, { unsafe_metadata: hostile });
    const { unsafe_metadata: kept } = await clerk.users.get(id);
    expect(JSON.stringify(kept)).toBe(JSON.stringify(hostile));
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    const replaced = await clerk.users.replaceMetadata(id, { public_metadata: {} });
    expect(replaced).toMatchObject({ public_metadata: {}, private_metadata: { p: 1 } });
    const large = { public_metadata: { a: 'x'.repeat(5_000), b: 'x'.repeat(5_000) } };
    expect(await fieldErrorOf(clerk.users.replaceMetadata(id, large))).toEqual([
      422,
      'form_param_exceeds_allowed_size',
      'public_metadata',
    ]);
    expect(await fieldErrorOf(clerk.users.updateMetadata(id, large))).toEqual(expect.arrayContaining([422]));
  });
});

describe('users.delete', () => {
  it('takes what hangs on the user, and frees what identified them', async () => {
    const user = await clerk.users.create({
      email_address: ['ada@example.com'],
      username: 'ada',
      external_id: 'x',
      password: 'correct horse',
      totp_secret: 'JBSWY3DPEHPK3PXP',
      backup_codes: ['one'],
      locked: true,
    });
    const other = await clerk.users.create({ email_address: ['bob@example.com'] });
    await clerk.emailAddresses.prepareVerification(user.email_addresses[0]!.id);
    const organization = await clerk.organizations.create({ name: 'Analysts', created_by: other.id });
    await clerk.organizationMemberships.create(organization.id, { user_id: user.id, role: 'org:member' });
    await clerk.signInTokens.create({ user_id: user.id });
    await clerk.apiKeys.create({ name: 'key', subject: user.id });
    for (const principal of [{ user_id: user.id }, { identifier: 'ADA@example.com' }]) {
      await clerk.agentTasks.create({
        on_behalf_of: principal,
        permissions: '*',
        agent_name: 'helper',
        task_description: 'Helps',
        redirect_url: 'https://app.example.com',
      });
    }
    await clerk.users.unlock(user.id);
    await clerk.sessions.create({ user_id: user.id });
    await clerk.users.delete(user.id).then((response) => {
      expect(response).toEqual({ object: 'user', id: user.id, external_id: 'x', deleted: true });
    });
    expect(JSON.stringify(api.snapshot())).not.toContain(user.id);
    expect(api.snapshot().tables).toMatchObject({ users: [{ id: other.id }] });
    for (const name of ['agent_tasks', 'api_key_secrets', 'clients', 'code_verifications', 'sessions']) {
      expect(api.snapshot().tables).not.toHaveProperty(name);
    }
    await expect(clerk.users.get(user.id)).rejects.toMatchObject({ status: 404 });
    await expect(clerk.users.delete(user.id)).rejects.toMatchObject({ status: 404 });
    await clerk.users.create({ email_address: ['ada@example.com'], username: 'ada', external_id: 'x' });
  });

  it.each([
    [
      'deletePasskey',
      'passkeys',
      { object: 'passkey', id: 'idn_p', name: 'phone', last_used_at: 1, verification: null },
    ],
    ['deleteWeb3Wallet', 'web3_wallets', undefined],
    ['deleteExternalAccount', 'external_accounts', account],
  ] as const)('%s takes one of the %s, and responses 404 for another', async (method, field, row) => {
    const { id } = await clerk.users.create({ web3_wallet: [wallet], email_address: ['ada@example.com'] });
    if (row) {
      const snapshot = api.snapshot();
      const [user] = snapshot.tables['users'] as [{ [field]: object[]; email_addresses: object[] }];
      user[field] = [row];
      user.email_addresses = user.email_addresses.map((address) => ({
        ...address,
        linked_to: [{ type: 'oauth_google', id: 'idn_e' }],
      }));
      api.restore(snapshot);
    }
    const before = await clerk.users.get(id);
    const entry = before[field][0]!;
    await expect(clerk.users[method](id, 'idn_0')).rejects.toMatchObject({ status: 404 });
    await expect(clerk.users[method](id, entry.id)).resolves.toMatchObject({ id: entry.id, deleted: true });
    const after = await clerk.users.get(id);
    expect(after[field]).toEqual([]);
    expect(after.primary_web3_wallet_id === null).toBe(field === 'web3_wallets');
    const isLinked = row !== undefined && field !== 'external_accounts';
    expect(after.email_addresses[0]!.linked_to.length > 0).toBe(isLinked);
    await expect(clerk.users[method](id, entry.id)).rejects.toMatchObject({ status: 404 });
  });
});
