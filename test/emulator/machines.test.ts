// Machines, their keys and scopes.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Clerk } from '../../src/index.js';
import type { Emulator } from '../../emulator/index.js';
import { checked } from './checked.js';
import { codeOf } from './errors.js';

let api: Emulator;
let clerk: Clerk;
beforeEach(() => {
  ({ api, clerk } = checked());
});

const machine = (name: string, ...scoped_machines: string[]) => clerk.machines.create({ name, scoped_machines });
const nobody = `mch_${'z'.repeat(27)}`;

/** Two machines, of which one may reach the other, and a third one. */
async function three() {
  const to = await machine('to');
  const from = await machine('from', to.id);
  const other = await machine('other');
  return { from, to, other, asFrom: { secretKey: from.secret_key } };
}
const create = (key: { secretKey: string }, body: Parameters<Clerk['m2mTokens']['create']>[0] = {}) =>
  clerk.m2mTokens.create(body, key);

describe('machines', () => {
  it('shows its secret key once, and the machines that it may reach as they are now', async () => {
    const { from, to } = await three();
    expect(from.secret_key).toMatch(/^ak_\w{32,}$/);
    expect(from).toMatchObject({ name: 'from', default_token_ttl: 3600, instance_id: expect.stringMatching(/^ins_/) });
    await clerk.machines.update(to.id, { name: 'renamed', default_token_ttl: 60 });
    const shown = await clerk.machines.get(from.id);
    expect(shown).not.toHaveProperty('secret_key');
    expect(shown.scoped_machines).toMatchObject([{ id: to.id, name: 'renamed', default_token_ttl: 60 }]);
    expect(await clerk.machines.getSecretKey(from.id)).toMatchObject({ secret: from.secret_key });
  });

  it('changes only the fields that a body names', async () => {
    const { id } = await clerk.machines.create({ name: 'a', default_token_ttl: 7 });
    api.clock.advance(5_000);
    const updated = await clerk.machines.update(id, { name: 'b' });
    expect(updated).toMatchObject({ name: 'b', default_token_ttl: 7 });
    expect(updated.updated_at - updated.created_at).toBeGreaterThanOrEqual(5_000);
  });

  it('lists by name or age, finds by ID and name, and pages', async () => {
    for (const name of ['beta', 'Alpha', 'gamma']) {
      await machine(name);
      api.clock.advance(1);
    }
    const names = async (query: Parameters<Clerk['machines']['list']>[0]) =>
      (await clerk.machines.list(query)).data.map(({ name }) => name);
    expect(await names({})).toEqual(['gamma', 'Alpha', 'beta']);
    expect(await names({ order_by: '+name' })).toEqual(['Alpha', 'beta', 'gamma']);
    expect(await names({ query: 'ALPH' })).toEqual(['Alpha']);
    const [last] = (await clerk.machines.list({ limit: 1 })).data;
    expect(await names({ query: last!.id })).toEqual(['gamma']);
    expect(await clerk.machines.list({ limit: 1, offset: 1, order_by: 'created_at' })).toMatchObject({
      data: [{ name: 'Alpha' }],
      total_count: 3,
    });
    expect(await codeOf(clerk.machines.list({ order_by: '-instance_id' as never }))).toEqual([
      422,
      'form_param_value_invalid',
    ]);
  });

  it.each([
    ['no name', {}, 'form_param_missing'],
    ['an empty name', { name: '' }, 'form_param_format_invalid'],
    ['a lifetime of 0', { name: 'a', default_token_ttl: 0 }, 'form_param_format_invalid'],
    ['a huge lifetime', { name: 'a', default_token_ttl: 1e300 }, 'form_param_format_invalid'],
    ['a scope to nobody', { name: 'a', scoped_machines: [nobody] }, 'form_param_value_invalid'],
    ['a scope to __proto__', { name: 'a', scoped_machines: ['__proto__'] }, 'form_param_value_invalid'],
  ])('rejects %s', async (_, body, code) => {
    expect(await codeOf(clerk.machines.create(body as { name: string }))).toEqual([422, code]);
    expect((await clerk.machines.list()).total_count).toBe(0);
  });

  it('rejects to reach a machine twice, also at once', async () => {
    const { id } = await machine('a');
    expect(await codeOf(machine('b', id, id))).toEqual([422, 'form_param_value_invalid']);
  });

  it('can be seeded, with IDs that tokens can hold', async () => {
    const id = `mch_${'a'.repeat(27)}`;
    const seeded = checked({ seed: { machines: [{ id, name: 'a' }] } });
    expect(await seeded.clerk.machines.get(id)).toMatchObject({ id, name: 'a' });
    expect(() => checked({ seed: { machines: [{ id: 'machine_a', name: 'a' }] } })).toThrow(/machines\[0\]\.id/);
    expect(() => checked({ seed: { m2m_tokens: [{}] } })).toThrow(/secret key/);
  });
});

describe('scopes', () => {
  it('are made and taken back', async () => {
    const { from, to, other } = await three();
    expect(await clerk.machines.createScope(from.id, { to_machine_id: other.id })).toMatchObject({
      from_machine_id: from.id,
      to_machine_id: other.id,
    });
    const reached = async () => (await clerk.machines.get(from.id)).scoped_machines.map(({ id }) => id);
    expect(await reached()).toEqual([to.id, other.id]);
    await clerk.machines.deleteScope(from.id, to.id);
    expect(await reached()).toEqual([other.id]);
    expect(await codeOf(clerk.machines.deleteScope(from.id, to.id))).toEqual([404, 'resource_not_found']);
    expect((await clerk.machines.get(other.id)).scoped_machines).toEqual([]);
  });

  it('are rejected to itself, to nobody, twice, and beyond 150', async () => {
    const { from, to } = await three();
    const scope = (id: string) => clerk.machines.createScope(from.id, { to_machine_id: id });
    expect(await codeOf(scope(from.id))).toEqual([422, 'form_param_value_invalid']);
    expect(await codeOf(scope(nobody))).toEqual([404, 'resource_not_found']);
    expect(await codeOf(scope(to.id))).toEqual([409, 'duplicate_record']);
    for (let i = 1; i < 150; i++) await scope((await machine(`m${i}`)).id);
    expect(await codeOf(scope((await machine('too many')).id))).toEqual([422, 'form_param_exceeds_allowed_size']);
  });
});

describe('secret keys', () => {
  it('a previous key works until its time is over', async () => {
    const { from, asFrom } = await three();
    const { secret } = await clerk.machines.rotateSecretKey(from.id, { previous_token_ttl: 60 });
    expect(secret).not.toBe(from.secret_key);
    expect(await clerk.machines.getSecretKey(from.id)).toMatchObject({ secret });
    expect(await create(asFrom)).toMatchObject({ subject: from.id });
    expect(await create({ secretKey: secret })).toMatchObject({ subject: from.id });
    api.clock.advance(60_000);
    expect(await codeOf(create(asFrom))).toEqual([401, 'clerk_key_invalid']);
    expect(await create({ secretKey: secret })).toMatchObject({ subject: from.id });
  });

  it('each of several previous keys has its own time', async () => {
    const { from, asFrom } = await three();
    const second = await clerk.machines.rotateSecretKey(from.id, { previous_token_ttl: 60 });
    await clerk.machines.rotateSecretKey(from.id, { previous_token_ttl: 0 });
    await create(asFrom);
    expect(await codeOf(create({ secretKey: second.secret }))).toEqual([401, 'clerk_key_invalid']);
    expect(JSON.stringify(api.snapshot())).not.toContain(second.secret);
    api.clock.advance(60_000);
    await clerk.machines.rotateSecretKey(from.id, { previous_token_ttl: 28_800 });
    expect(api.snapshot().tables['machine_previous_keys']).toHaveLength(1);
  });

  it.each([-1, 28_801, 0.5])('a previous key can not work for %d s', async (ttl) => {
    const { from } = await three();
    const rotation = clerk.machines.rotateSecretKey(from.id, { previous_token_ttl: ttl });
    expect(await codeOf(rotation)).toEqual([422, 'form_param_format_invalid']);
  });

  it('open nothing but the M2M tokens, of this emulator', async () => {
    const { asFrom } = await three();
    expect(await codeOf(clerk.machines.list({}, asFrom))).toEqual([401, 'clerk_key_invalid']);
    const elsewhere = checked();
    await elsewhere.clerk.machines.create({ name: 'to' });
    await elsewhere.clerk.machines.create({ name: 'from' });
    expect(await codeOf(elsewhere.clerk.m2mTokens.create({}, asFrom))).toEqual([401, 'clerk_key_invalid']);
  });
});

it('a deleted machine takes its keys, scopes, tokens and API keys', async () => {
  const { from, to, asFrom } = await three();
  const { token } = await create(asFrom);
  await create({ secretKey: to.secret_key });
  await clerk.machines.rotateSecretKey(from.id, { previous_token_ttl: 60 });
  await clerk.machines.createScope(to.id, { to_machine_id: from.id });
  await clerk.apiKeys.create({ name: 'key', subject: from.id });
  expect(await clerk.machines.delete(from.id)).toEqual({ object: 'machine', id: from.id, deleted: true });
  expect(await codeOf(create(asFrom))).toEqual([401, 'clerk_key_invalid']);
  expect(await codeOf(clerk.m2mTokens.verify({ token }))).toEqual([404, 'resource_not_found']);
  expect((await clerk.machines.get(to.id)).scoped_machines).toEqual([]);
  expect(await codeOf(clerk.machines.delete(from.id))).toEqual([404, 'resource_not_found']);
  const left = JSON.stringify(api.snapshot().tables);
  for (const gone of [from.id, from.secret_key, token]) expect(left).not.toContain(gone);
  expect((await clerk.m2mTokens.list({ subject: to.id })).total_count).toBe(1);
});

it('what is kept survives a snapshot', async () => {
  const { from, to, asFrom } = await three();
  const { token } = await create(asFrom);
  await clerk.machines.rotateSecretKey(from.id, { previous_token_ttl: 60 });
  const restored = checked();
  restored.api.restore(api.snapshot());
  const verified = await restored.clerk.m2mTokens.verify({ token }, { secretKey: to.secret_key });
  expect(verified.subject).toBe(from.id);
  expect(await restored.clerk.m2mTokens.create({}, asFrom)).toMatchObject({ subject: from.id });
});
