import { beforeEach, describe, expect, it } from 'vitest';
import type { Emulator } from '../../emulator/index.js';
import type { Clerk } from '../../src/index.js';
import type { DeletedObject, EmailAddress, PhoneNumber, User, Verification } from '../../src/types.js';
import { checked } from './checked.js';
import { fieldErrorOf } from './errors.js';

let api: Emulator;
let clerk: Clerk;
beforeEach(() => {
  ({ api, clerk } = checked());
});

type Entry = EmailAddress | PhoneNumber;

describe('email addresses and phone numbers', () => {
  interface Tools {
    /** Three values, and one that is none. */
    values: [string, string, string];
    wrong: string;
    field: string;
    newUser: () => Promise<User>;
    add: (userId: string, value: string, more?: { verified?: boolean; primary?: boolean }) => Promise<Entry>;
    replace: (userId: string, value: string, status?: 'reserved' | 'unverified') => Promise<Entry>;
    helpers: {
      get: (id: string) => Promise<Entry>;
      update: (id: string, body: { verified?: boolean | null; primary?: boolean | null } | undefined) => Promise<Entry>;
      delete: (id: string) => Promise<DeletedObject>;
      prepareVerification: (id: string) => Promise<Verification>;
      attemptVerification: (id: string, body: { verification_id: string; code: string }) => Promise<Verification>;
    };
    entriesOf: (user: User) => Entry[];
    stateOf: (userId: string) => Promise<{ ids: unknown[]; primary: string | null }>;
  }

  const kinds: [string, () => Tools][] = [
    [
      'an email address',
      () => ({
        values: ['a@example.com', 'b@example.com', 'c@example.com'],
        wrong: 'nonsense',
        field: 'email_address',
        newUser: () => clerk.users.create({ email_address: ['a@example.com'] }),
        add: (user_id, email_address, more) => clerk.emailAddresses.create({ user_id, email_address, ...more }),
        replace: (id, email_address, identification_status = undefined) =>
          clerk.emailAddresses.replaceForUser(id, {
            email_address,
            ...(identification_status ? { identification_status } : {}),
          }),
        helpers: clerk.emailAddresses,
        entriesOf: (user) => user.email_addresses,
        stateOf: async (userId) => {
          const user = await clerk.users.get(userId);
          return { ids: user.email_addresses.map(({ id }) => id), primary: user.primary_email_address_id };
        },
      }),
    ],
    [
      'a phone number',
      () => ({
        values: ['+15550000001', '+15550000002', '+15550000003'],
        wrong: '555',
        field: 'phone_number',
        newUser: () => clerk.users.create({ phone_number: ['+15550000001'] }),
        add: (user_id, phone_number, more) => clerk.phoneNumbers.create({ user_id, phone_number, ...more }),
        replace: (id, phone_number, identification_status = undefined) =>
          clerk.phoneNumbers.replaceForUser(id, {
            phone_number,
            ...(identification_status ? { identification_status } : {}),
          }),
        helpers: clerk.phoneNumbers,
        entriesOf: (user) => user.phone_numbers,
        stateOf: async (userId) => {
          const user = await clerk.users.get(userId);
          return { ids: user.phone_numbers.map(({ id }) => id), primary: user.primary_phone_number_id };
        },
      }),
    ],
  ];

  it.each(kinds)('%s is added, changed, read and deleted', async (_, toolsOf) => {
    const { newUser, add, helpers, values, stateOf } = toolsOf();
    const user = await newUser();
    const first = (await stateOf(user.id)).primary!;
    const second = await add(user.id, values[1]);
    expect(second).toMatchObject({ verification: null, reserved: false });
    expect(await stateOf(user.id)).toEqual({ ids: [first, second.id], primary: first });
    const third = await add(user.id, values[2], { verified: true, primary: true });
    expect(third.verification).toMatchObject({ status: 'verified', strategy: 'admin' });
    expect((await stateOf(user.id)).primary).toBe(third.id);

    await expect(helpers.update(second.id, undefined)).resolves.toEqual(second);
    await expect(helpers.update(second.id, { verified: null, primary: null })).resolves.toEqual(second);
    const updated = await helpers.update(second.id, { verified: true, primary: true });
    expect(updated).toMatchObject({ id: second.id, verification: { status: 'verified' } });
    expect((await stateOf(user.id)).primary).toBe(second.id);
    await expect(helpers.get(second.id)).resolves.toEqual(updated);
    await expect(helpers.update(third.id, { verified: false })).resolves.toMatchObject({ verification: null });

    await expect(helpers.delete(second.id)).resolves.toMatchObject({ id: second.id, deleted: true });
    expect(await stateOf(user.id)).toEqual({ ids: [first, third.id], primary: first });
    await helpers.delete(first);
    await helpers.delete(third.id);
    expect(await stateOf(user.id)).toEqual({ ids: [], primary: null });
    for (const call of [
      () => helpers.get(second.id),
      () => helpers.delete(second.id),
      () => helpers.update('idn_0', {}),
    ])
      await expect(call()).rejects.toMatchObject({ status: 404 });
  });

  it.each(kinds)('%s that is verified becomes the primary one when that goes', async (_, toolsOf) => {
    const { newUser, add, helpers, values, stateOf } = toolsOf();
    const { id } = await newUser();
    const first = (await stateOf(id)).primary!;
    await add(id, values[1]);
    const third = await add(id, values[2], { verified: true });
    await helpers.delete(first);
    expect((await stateOf(id)).primary).toBe(third.id);
  });

  it.each(kinds)('%s is reserved until it is verified', async (_, toolsOf) => {
    const { newUser, replace, helpers, values } = toolsOf();
    const { id = '' } = await replace((await newUser()).id, values[1], 'reserved');
    const { id: verification_id = '' } = await helpers.prepareVerification(id);
    await expect(helpers.get(id)).resolves.toMatchObject({ reserved: true, verification: { status: 'unverified' } });
    await helpers.attemptVerification(id, { verification_id, code: '424242' });
    await expect(helpers.get(id)).resolves.toMatchObject({ reserved: false, verification: { status: 'verified' } });
  });

  it.each(kinds)('%s is rejected when taken, malformed, or for nobody', async (_, toolsOf) => {
    const { newUser, add, replace, field, values, wrong } = toolsOf();
    const user = await newUser();
    const other = await clerk.users.create({ username: 'someone' });
    expect(await fieldErrorOf(add(other.id, values[0]))).toEqual([422, 'form_identifier_exists', field]);
    expect(await fieldErrorOf(add(user.id, values[0]))).toEqual([422, 'form_identifier_exists', field]);
    expect(await fieldErrorOf(add(user.id, wrong))).toEqual([422, 'form_param_format_invalid', field]);
    expect(await fieldErrorOf(replace(other.id, values[0]))).toEqual([422, 'form_identifier_exists', field]);
    await expect(add('user_0', values[1])).rejects.toMatchObject({ status: 404 });
  });

  it.each(kinds)('%s takes the place of all', async (_, toolsOf) => {
    const { newUser, add, replace, values, stateOf } = toolsOf();
    const user = await newUser();
    await add(user.id, values[1]);
    const replaced = await replace(user.id, values[2]);
    expect(replaced.verification).toMatchObject({ status: 'verified', strategy: 'admin' });
    expect(await stateOf(user.id)).toEqual({ ids: [replaced.id], primary: replaced.id });
    const reserved = await replace(user.id, values[2], 'reserved');
    expect(reserved).toMatchObject({ reserved: true, verification: null });
    await expect(replace(user.id, values[0], 'unverified')).resolves.toMatchObject({
      reserved: false,
      verification: null,
    });
    await add((await clerk.users.create({ username: 'someone' })).id, values[1]);
  });

  it.each(kinds)('%s is verified by the code 424242', async (_, toolsOf) => {
    const { newUser, add, helpers, values } = toolsOf();
    api.clock.freeze();
    const { id = '' } = await add((await newUser()).id, values[1]);
    const prepared = await helpers.prepareVerification(id);
    expect(prepared).toMatchObject({ status: 'unverified', attempts: 0 });
    const open = await helpers.get(id);
    expect(open.verification).toMatchObject({ status: 'unverified', expire_at: prepared.expire_at });
    const attempt = (code: string, verification = prepared) =>
      helpers.attemptVerification(id, { verification_id: verification.id, code });
    await expect(attempt('000000')).resolves.toMatchObject({ status: 'unverified', attempts: 1 });
    await expect(attempt('424242')).resolves.toMatchObject({ status: 'verified', attempts: 2 });
    await expect(helpers.get(id)).resolves.toMatchObject({ verification: { status: 'verified', attempts: 2 } });
    expect(await fieldErrorOf(attempt('424242'))).toEqual([400, 'verification_already_verified', undefined]);

    const again = await helpers.prepareVerification(id);
    for (const status of ['unverified', 'unverified', 'failed'])
      await expect(attempt('1', again)).resolves.toMatchObject({ status });
    await expect(attempt('424242', again)).resolves.toMatchObject({ status: 'failed', attempts: 3 });
    await expect(helpers.get(id)).resolves.toMatchObject({ verification: { status: 'verified' } });
  });

  it.each(kinds)('%s is not verified by a code that ran out', async (_, toolsOf) => {
    const { newUser, add, helpers, values, entriesOf } = toolsOf();
    api.clock.freeze();
    const user = await newUser();
    const { id = '' } = await add(user.id, values[1]);
    const prepared = await helpers.prepareVerification(id);
    api.clock.advance(600_000);
    const response = await helpers.attemptVerification(id, { verification_id: prepared.id, code: '424242' });
    expect(response).toMatchObject({ status: 'expired', attempts: 0 });
    const expired = { verification: { status: 'expired' } };
    await expect(helpers.get(id)).resolves.toMatchObject(expired);
    expect(entriesOf(await clerk.users.get(user.id))[1]).toMatchObject(expired);
    const other = await add(user.id, values[2]);
    const strange = helpers.attemptVerification(other.id, { verification_id: prepared.id, code: '424242' });
    await expect(strange).rejects.toMatchObject({ status: 404 });
  });

  it('keeps addresses that are linked to a connected account', async () => {
    const { id } = await clerk.users.create({ email_address: ['ada@example.com'] });
    const snapshot = api.snapshot();
    const [user] = snapshot.tables['users'] as [{ email_addresses: { linked_to: object[] }[] }];
    user.email_addresses[0]!.linked_to = [{ type: 'oauth_google', id: 'idn_e' }];
    api.restore(snapshot);
    const replacing = clerk.emailAddresses.replaceForUser(id, { email_address: 'b@example.com' });
    await expect(replacing).rejects.toMatchObject({ status: 403 });
  });

  it('sets verified numbers aside as second factors, the first as the default', async () => {
    api.clock.freeze();
    const { id } = await clerk.users.create({ username: 'someone' });
    const body = { user_id: id, reserved_for_second_factor: true };
    const unverified = clerk.phoneNumbers.create({ ...body, phone_number: '+15550000001' });
    expect(await fieldErrorOf(unverified)).toEqual([422, 'form_param_value_invalid', 'reserved_for_second_factor']);
    const first = await clerk.phoneNumbers.create({ ...body, phone_number: '+15550000001', verified: true });
    const second = await clerk.phoneNumbers.create({ ...body, phone_number: '+15550000002', verified: true });
    expect([first.default_second_factor, second.default_second_factor]).toEqual([true, false]);
    const enabled = { two_factor_enabled: true, mfa_enabled_at: api.clock.now(), mfa_disabled_at: null };
    await expect(clerk.users.get(id)).resolves.toMatchObject(enabled);

    await clerk.phoneNumbers.update(first.id, { reserved_for_second_factor: false });
    await expect(clerk.phoneNumbers.get(second.id)).resolves.toMatchObject({ default_second_factor: true });
    await expect(clerk.phoneNumbers.update(second.id, { verified: false })).resolves.toMatchObject({
      reserved_for_second_factor: false,
      default_second_factor: false,
    });
    const disabled = { two_factor_enabled: false, mfa_enabled_at: api.clock.now(), mfa_disabled_at: api.clock.now() };
    await expect(clerk.users.get(id)).resolves.toMatchObject(disabled);
    await clerk.phoneNumbers.update(first.id, { reserved_for_second_factor: true });
    await clerk.phoneNumbers.replaceForUser(id, { phone_number: '+15550000001' });
    await expect(clerk.users.get(id)).resolves.toMatchObject({ two_factor_enabled: false });
  });
});
