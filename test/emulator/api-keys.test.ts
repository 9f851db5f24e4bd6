// API keys, and the tokens of links to the admin portal: secrets that the instance issues and takes back.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Clerk, ClerkAPIError } from '../../src/index.js';
import type { Emulator } from '../../emulator/index.js';
import { errorOf } from '../helpers.js';
import { checked } from './checked.js';
import { codeOf, notFound } from './errors.js';

let api: Emulator;
let clerk: Clerk;
let user: string;
let organization: string;
beforeEach(async () => {
  ({ api, clerk } = checked());
  user = (await clerk.users.create({ username: 'ada', first_name: 'Ada' })).id;
  organization = (await clerk.organizations.create({ name: 'Acme' })).id;
});

const create = (body: Partial<Parameters<Clerk['apiKeys']['create']>[0]> = {}) =>
  clerk.apiKeys.create({ name: 'Key', subject: user, ...body });
const nobody = `user_${'z'.repeat(27)}`;

describe('API keys', () => {
  it('are as the body says, and their secret is shown when they are new', async () => {
    const fields = { description: 'For CI', claims: { a: [1] }, scopes: ['read', 'write'], created_by: user };
    const { secret, ...key } = await create(fields);
    expect(key).toMatchObject({
      ...fields,
      name: 'Key',
      subject: user,
      type: 'api_key',
      revoked: false,
      expiration: null,
    });
    expect(key.id).toMatch(/^ak_\d{32}$/);
    expect(secret).toMatch(/^ak_/);
    expect(await clerk.apiKeys.get(key.id)).toEqual(key);
    expect(await clerk.apiKeys.getSecret(key.id)).toEqual({ secret });
  });

  it('stand for users, organizations and machines that are there', async () => {
    const machine = await clerk.machines.create({ name: 'm' });
    for (const subject of [organization, machine.id]) expect(await create({ subject })).toMatchObject({ subject });
    for (const subject of [nobody, nobody.replace('user', 'org'), nobody.replace('user', 'scim')]) {
      expect(await codeOf(create({ subject }))).toEqual([400, 'form_param_value_invalid']);
    }
    expect(await codeOf(clerk.apiKeys.list({ subject: nobody }))).toEqual(notFound);
  });

  it.each([
    ['no name', { name: undefined }, 'form_param_missing'],
    ['a short name', { name: 'ab' }, 'form_param_format_invalid'],
    ['a name with a space at its end', { name: 'abc ' }, 'form_param_format_invalid'],
    ['a subject of another kind', { subject: 'sess_1' }, 'form_param_format_invalid'],
    ['an odd subject', { subject: '__proto__' }, 'form_param_format_invalid'],
    ['a lifetime of 0', { seconds_until_expiration: 0 }, 'form_param_format_invalid'],
    ['a lifetime beyond all dates', { seconds_until_expiration: 1e300 }, 'form_param_value_invalid'],
    ['an unknown field', { secret: 'ak_mine' }, 'form_param_unknown'],
  ])('with %s are rejected', async (_, body, code) => {
    const [, actual] = await codeOf(create(body as object));
    expect(actual).toBe(code);
    expect((await clerk.apiKeys.list({ subject: user, include_invalid: 'true' })).total_count).toBe(0);
  });

  it('have a name of their own among the valid ones of a subject', async () => {
    const { id } = await create();
    expect(await codeOf(create())).toEqual([409, 'api_key_name_already_exists']);
    const other = await create({ subject: organization });
    const move = () => clerk.apiKeys.update(other.id, { subject: user });
    expect(await codeOf(move())).toEqual([400, 'api_key_name_already_exists']);
    await clerk.apiKeys.revoke(id, {});
    expect(await move()).toMatchObject({ subject: user, name: 'Key' });
    expect((await clerk.apiKeys.list({ subject: organization })).total_count).toBe(0);
  });

  it('keep what an update does not name', async () => {
    const { id, expiration } = await create({ claims: { a: 1 }, scopes: ['read'], seconds_until_expiration: 60 });
    const read = async () => {
      const { claims, scopes, description, expiration } = await clerk.apiKeys.get(id);
      return { claims, scopes, description, expiration };
    };
    await clerk.apiKeys.update(id, { description: 'x' });
    expect(await read()).toEqual({ claims: { a: 1 }, scopes: ['read'], description: 'x', expiration });
    await clerk.apiKeys.update(id, { claims: { b: 2 }, scopes: [], description: null, seconds_until_expiration: null });
    expect(await read()).toEqual({ claims: { b: 2 }, scopes: [], description: null, expiration: null });
    api.clock.freeze();
    await clerk.apiKeys.update(id, { seconds_until_expiration: 5 });
    expect((await read()).expiration).toBe(api.clock.now() + 5_000);
    expect(await codeOf(clerk.apiKeys.update(id, { subject: nobody }))).toEqual([400, 'form_param_value_invalid']);
  });

  it('are verified by their secret, which is in no other response', async () => {
    const { id, secret } = await create();
    await create({ name: 'Another' });
    api.clock.freeze();
    const responses = [
      await clerk.apiKeys.verify({ secret }),
      await clerk.apiKeys.get(id),
      await clerk.apiKeys.list({ subject: user }),
      await clerk.apiKeys.update(id, { description: 'x' }),
      await clerk.apiKeys.revoke(id, {}),
      await clerk.apiKeys.delete(id),
    ];
    expect(responses[0]).toMatchObject({ id, last_used_at: api.clock.now() });
    expect(responses[5]).toEqual({ object: 'api_key', id, deleted: true });
    expect(JSON.stringify([responses, api.snapshot()])).not.toContain(secret);
    for (const wrong of [secret, id, '', `${secret.slice(0, -1)}g`, '__proto__', '\0']) {
      const error = (await errorOf(clerk.apiKeys.verify({ secret: wrong }))) as ClerkAPIError;
      expect(error.status).toBe(404);
      if (wrong) expect(error.errors[0]?.message).not.toContain(wrong);
    }
    expect(await codeOf(clerk.apiKeys.getSecret(id))).toEqual(notFound);
  });

  it('end by the clock, and once they are revoked for good', async () => {
    const { id, secret } = await create({ seconds_until_expiration: 60 });
    const verify = () => clerk.apiKeys.verify({ secret });
    expect(await verify()).toMatchObject({ expired: false });
    const { last_used_at } = await clerk.apiKeys.get(id);
    api.clock.advance(60_000);
    expect(await verify()).toMatchObject({ expired: true, revoked: false, last_used_at });
    await clerk.apiKeys.update(id, { seconds_until_expiration: null });
    expect(await verify()).toMatchObject({ expired: false });
    const revoked = { revoked: true, revocation_reason: 'leak' };
    expect(await clerk.apiKeys.revoke(id, { revocation_reason: 'leak' })).toMatchObject(revoked);
    expect(await clerk.apiKeys.revoke(id, { revocation_reason: 'again' })).toMatchObject(revoked);
    expect(await verify()).toMatchObject(revoked);
  });

  it('are listed for one subject', async () => {
    const plain = await create({ name: 'Plain', description: 'for the build' });
    const other = await create({ name: 'Other', type: 'other' });
    const expired = await create({ name: 'Expired', seconds_until_expiration: 1 });
    const revoked = await create({ name: 'Revoked' });
    await create({ subject: organization });
    await clerk.apiKeys.revoke(revoked.id, {});
    api.clock.advance(1_000);
    const list = async (query: object) => {
      const { data, total_count } = await clerk.apiKeys.list({ subject: user, ...query });
      return [data.map(({ id }) => id), total_count];
    };
    expect(await list({})).toEqual([[plain.id], 1]);
    expect(await list({ type: 'other' })).toEqual([[other.id], 1]);
    expect(await list({ include_invalid: 'true' })).toEqual([[revoked.id, expired.id, plain.id], 3]);
    expect(await list({ include_invalid: 'true', limit: 1, offset: 1 })).toEqual([[expired.id], 3]);
    expect(await list({ query: 'BUILD' })).toEqual([[plain.id], 1]);
    expect(await list({ query: plain.id })).toEqual([[plain.id], 1]);
    expect(await list({ query: 'nothing' })).toEqual([[], 0]);
    for (const limit of [0, 101]) {
      const [, code] = await codeOf(list({ limit }));
      expect(code).toBe('form_param_format_invalid');
    }
  });

  it('can be seeded', async () => {
    const id = `ak_${'a'.repeat(32)}`;
    const owner = `user_${'a'.repeat(27)}`;
    const users = [{ id: owner, first_name: 'Ada' }];
    const seeded = checked({ seed: { api_keys: [{ id, name: 'Key', subject: owner }], users } });
    const { secret } = await seeded.clerk.apiKeys.getSecret(id);
    expect(await seeded.clerk.apiKeys.verify({ secret })).toMatchObject({ id, subject: owner });
    expect(() => checked({ seed: { users, api_keys: [{ id: 'mine', name: 'Key', subject: owner }] } })).toThrow(
      /api_keys\[0\]\.id/,
    );
  });

  it.each(['', '/v1'])('are at %s/api_keys, and no secret is in what was received', async (base) => {
    const send = async (path: string, body?: object) => {
      const init = { method: body ? 'POST' : 'GET', ...(body ? { body: JSON.stringify(body) } : {}) };
      const headers = { authorization: 'Bearer sk_test_emulator', 'content-type': 'application/json' };
      const response = await api.fetch(`https://api.clerk.com${base}${path}`, { ...init, headers });
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    };
    const { status, body } = await send('/api_keys', { name: 'Key', subject: user });
    expect(status).toBe(201);
    const verified = await send('/api_keys/verify', { secret: body['secret'] });
    expect(verified).toMatchObject({ status: 200, body: { id: body['id'] } });
    const missing = await send(`/api_keys/ak_${'f'.repeat(32)}`);
    const error = { code: 'resource_not_found', message: expect.anything(), long_message: expect.anything() };
    expect(missing).toEqual({ status: 404, body: { errors: [error] } });
    expect(JSON.stringify(api.requests)).not.toContain(body['secret']);
  });
});

describe('admin portal link tokens', () => {
  const make = (body: Parameters<Clerk['adminPortalLinkTokens']['create']>[0] = {}) =>
    clerk.adminPortalLinkTokens.create(body);

  it('are valid for an hour, or as long as is said', async () => {
    const { token, ...shown } = await make();
    expect(token).toMatch(/^aplt_\w+$/);
    expect(shown).toMatchObject({ organization_id: null, it_contact_id: null, scopes: null, revoked: false });
    expect(shown.expiration! - shown.created_at).toBe(3_600_000);
    const fields = { organization_id: organization, it_contact_id: 'idn_1', scopes: ['sso'] };
    const full = await make({ ...fields, seconds_until_expiration: 1 });
    expect(full).toMatchObject(fields);
    api.clock.advance(1_000);
    expect(await clerk.adminPortalLinkTokens.revoke(full.id, {})).toMatchObject({ ...fields, expired: true });
  });

  it('are revoked once, without their secret in the response', async () => {
    const { id } = await make();
    const revoked = { id, revoked: true, revocation_reason: 'left', expired: false };
    const response = await clerk.adminPortalLinkTokens.revoke(id, { revocation_reason: 'left' });
    expect(response).toMatchObject(revoked);
    expect(response).not.toHaveProperty('token');
    expect(await clerk.adminPortalLinkTokens.revoke(id, {})).toMatchObject(revoked);
    expect(await codeOf(clerk.adminPortalLinkTokens.revoke(`aplt_${'f'.repeat(32)}`, {}))).toEqual(notFound);
    expect((await codeOf(clerk.adminPortalLinkTokens.revoke('tok_1', {})))[1]).toBe('form_param_format_invalid');
  });

  it.each([
    ['an organization that is not there', { organization_id: `org_${'z'.repeat(27)}` }, 'form_param_value_invalid'],
    ['more than a day', { seconds_until_expiration: 86_401 }, 'form_param_format_invalid'],
    ['a part of a second', { seconds_until_expiration: 0.5 }, 'form_param_format_invalid'],
    ['an empty scope', { scopes: [''] }, 'form_param_format_invalid'],
  ])('for %s are rejected', async (_, body, code) => {
    expect((await codeOf(make(body)))[1]).toBe(code);
  });
});
