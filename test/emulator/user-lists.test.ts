import { beforeEach, describe, expect, it } from 'vitest';
import { createEmulator, type Emulator } from '../../emulator/index.js';
import { createClerk, type Clerk } from '../../src/index.js';
import type { CreateUserBody, ExternalAccount, UsersListQuery } from '../../src/types.js';
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

describe('users.list', () => {
  const DAY = 86_400_000;
  const start = Date.UTC(2026, 0, 1);
  const names = (users: { first_name: string | null }[]) => users.map((user) => user.first_name).join('');
  let ids: Record<string, string>;

  beforeEach(async () => {
    api.clock.freeze(start);
    const people: CreateUserBody[] = [
      { first_name: 'A', last_name: 'Yi', email_address: ['c1@one.example'], username: 'zed', external_id: '-odd' },
      {
        first_name: 'B',
        last_name: 'Xu',
        email_address: ['b1@two.example'],
        phone_number: ['+15551234567'],
        banned: true,
      },
      { first_name: 'C', last_name: 'Wu', email_address: ['a1@one.example'], web3_wallet: [wallet], external_id: 'c' },
      { first_name: 'D', username: 'Amy', created_at: '2025-01-01T00:00:00Z' },
    ];
    ids = {};
    for (const person of people) {
      ids[String(person.first_name)] = (await clerk.users.create(person)).id;
      api.clock.advance(DAY);
    }
    const snapshot = api.snapshot();
    const users = snapshot.tables['users'] as {
      last_active_at: number;
      last_sign_in_at: number;
      external_accounts: object[];
    }[];
    users[0]!.last_active_at = start;
    users[1]!.last_sign_in_at = start + DAY;
    users[1]!.last_active_at = start + DAY;
    users[2]!.external_accounts = [account];
    api.restore(snapshot);
    const { id } = await clerk.organizations.create({ name: 'Analysts', created_by: ids['A']! });
    await clerk.organizationMemberships.create(id, { user_id: ids['C']!, role: 'org:member' });
    ids['org'] = id;
  });

  it.each<[string, (known: Record<string, string>) => UsersListQuery]>([
    ['CBAD', () => ({})],
    ['A', () => ({ email_address: ['C1@one.example', 'nobody@one.example'] })],
    ['', () => ({ email_address: ['+15551234567'] })],
    ['B', () => ({ phone_number: ['+15551234567'] })],
    ['C', () => ({ web3_wallet: [wallet] })],
    ['AD', () => ({ username: ['ZED', 'amy'] })],
    ['BA', (known) => ({ user_id: [known['A']!, `+${known['B']}`, 'user_0'] })],
    ['CBD', (known) => ({ user_id: [`-${known['A']}`] })],
    ['A', (known) => ({ user_id: [`+${known['A']}`, `+${known['B']}`, `-${known['B']}`] })],
    ['', () => ({ user_id: ['user_0'] })],
    ['CBAD', () => ({ user_id: ['-user_0'] })],
    ['C', () => ({ external_id: ['c', 'd'] })],
    ['A', () => ({ external_id: ['+-odd'] })],
    ['BAD', () => ({ external_id: ['-c'] })],
    ['CA', (known) => ({ organization_id: [known['org']!] })],
    ['BD', (known) => ({ organization_id: [`-${known['org']}`] })],
    ['A', (known) => ({ organization_id: [known['org']!], user_id: [known['A']!, known['B']!] })],
    ['CA', () => ({ query: 'ONE.ex' })],
    ['D', () => ({ query: 'AMY' })],
    ['B', () => ({ query: '555123' })],
    ['C', () => ({ query: '0x71c7' })],
    ['C', (known) => ({ query: known['C']! })],
    ['CA', () => ({ email_address_query: '@ONE' })],
    ['B', () => ({ phone_number_query: '1234' })],
    ['A', () => ({ username_query: 'ZE' })],
    ['B', () => ({ name_query: 'xU' })],
    ['B', () => ({ banned: true })],
    ['CAD', () => ({ banned: false })],
    ['B', () => ({ last_active_at_after: start })],
    ['BA', () => ({ last_active_at_since: start })],
    ['A', () => ({ last_active_at_before: start + DAY })],
    ['D', () => ({ created_at_before: start })],
    ['CB', () => ({ created_at_after: start })],
    ['B', () => ({ last_sign_in_at_after: start })],
    ['', () => ({ last_sign_in_at_before: start })],
    ['C', () => ({ provider: 'oauth_google', provider_user_id: ['g1', 'g2'] })],
    ['', () => ({ provider: 'oauth_github', provider_user_id: ['g1'] })],
    ['DABC', () => ({ order_by: 'created_at' })],
    ['ABCD', () => ({ order_by: '+first_name' })],
    ['DCBA', () => ({ order_by: '-first_name' })],
    ['DCBA', () => ({ order_by: 'last_name' })],
    ['DCBA', () => ({ order_by: 'email_address' })],
    ['BDCA', () => ({ order_by: '-phone_number' })],
    ['CDBA', () => ({ order_by: '-web3wallet' })],
    ['BCDA', () => ({ order_by: 'username' })],
    ['BADC', () => ({ order_by: '-last_active_at' })],
    ['BDCA', () => ({ order_by: '-last_sign_in_at' })],
    ['DCBA', () => ({ order_by: '-updated_at' })],
    ['BA', () => ({ limit: 2, offset: 1 })],
    ['AD', (known) => ({ starting_after: known['B']! })],
    ['A', (known) => ({ starting_after: known['C']!, banned: false, limit: 1 })],
    ['', (known) => ({ starting_after: known['D']! })],
  ])('finds %j', async (found, queryOf) => {
    const query = queryOf(ids);
    expect(names(await clerk.users.list(query))).toBe(found);
    const { limit, offset, starting_after: cursor, order_by: _, ...filters } = query;
    if (limit === undefined && offset === undefined && cursor === undefined)
      await expect(clerk.users.count(filters)).resolves.toEqual({ object: 'total_count', total_count: found.length });
  });

  it.each<[UsersListQuery, number, string]>([
    [{ order_by: 'banned' as never }, 422, 'order_by'],
    [{ order_by: '__proto__' as never }, 422, 'order_by'],
    [{ provider: 'oauth_google' }, 422, 'provider_user_id'],
    [{ provider_user_id: ['g1'] }, 422, 'provider'],
  ])('rejects %j', async (query, status, name) => {
    const error = await fieldErrorOf(clerk.users.list(query));
    expect([error[0], error[2]]).toEqual([status, name]);
  });

  it('rejects more than 100 values, which helpers do not send', async () => {
    const query = { user_id: Array<string>(101).fill('user_1') };
    const { error, response } = await clerk.raw.GET('/users', { params: { query } });
    expect([response.status, error?.errors[0]?.meta?.['param_name']]).toEqual([422, 'user_id']);
  });

  it('rejects to start after a user who is not in the list', async () => {
    await expect(clerk.users.list({ starting_after: 'user_0' })).rejects.toMatchObject({ status: 404 });
    const query = { starting_after: ids['A']!, banned: true };
    await expect(clerk.users.list(query)).rejects.toMatchObject({ status: 404 });
  });

  it('sees what changes between two pages', async () => {
    expect(names(await clerk.users.list({ limit: 2 }))).toBe('CB');
    await clerk.users.create({ username: 'e', first_name: 'E' });
    await clerk.users.update(ids['A']!, { first_name: 'a' });
    await clerk.users.delete(ids['D']!);
    expect(names(await clerk.users.list({ limit: 3, starting_after: ids['B']! }))).toBe('a');
    expect(names(await clerk.users.list())).toBe('ECBa');
  });

  it('puts the one who was added last first, where times are the same', async () => {
    api.clock.freeze(start + 30 * DAY);
    for (const first_name of ['1', '2', '3']) await clerk.users.create({ username: `user${first_name}`, first_name });
    await clerk.users.update(ids['A']!, { last_name: 'Z' });
    expect(names(await clerk.users.list({ limit: 4 }))).toBe('321C');
    expect(names(await clerk.users.list({ query: 'user_' }))).toBe('321CBAD');
    const found = (await clerk.users.list({ limit: 3 })).map(({ id }) => id);
    for (const user_id of [found, found.toReversed()]) expect(names(await clerk.users.list({ user_id }))).toBe('321');
    expect(names(await clerk.users.list({ limit: 3, offset: 4, order_by: '+created_at' }))).toBe('123');
  });
});

it('creates, lists and deletes 1,000 users', async () => {
  const { fetch } = createEmulator();
  const { users } = createClerk({ secretKey: 'sk_test_1', fetch, retry: false });
  const ids: string[] = [];
  for (let i = 0; i < 1_000; i++) ids.push((await users.create({ email_address: [`u${i}@example.com`] })).id);
  const pages = [await users.list({ limit: 500 }), await users.list({ limit: 500, offset: 500 })];
  expect(pages.flat().map(({ id }) => id)).toEqual([...ids].reverse());
  for (const id of ids) await users.delete(id);
  await expect(users.count()).resolves.toMatchObject({ total_count: 0 });
});
