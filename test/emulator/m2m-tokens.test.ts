// The M2M tokens with which machines authenticate to each other.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Clerk, ClerkAPIError } from '../../src/index.js';
import { verifyToken } from '../../src/tokens/index.js';
import type { Emulator } from '../../emulator/index.js';
import { errorOf } from '../helpers.js';
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

describe('M2M tokens', () => {
  it('are made with the key of a machine, not of the instance', async () => {
    const { from, to, asFrom } = await three();
    const claims = { role: 'cron', deep: [1, null] };
    const { token, ...shown } = await create(asFrom, { claims });
    expect(token).toMatch(/^mt_/);
    expect(shown).toMatchObject({ subject: from.id, scopes: [to.id], claims, last_used_at: null, revoked: false });
    expect(shown.expiration! - shown.created_at).toBe(3_600_000);
    expect(await codeOf(clerk.m2mTokens.create({}))).toEqual([400, 'machine_secret_key_required']);
  });

  it('live for as long as is said', async () => {
    const { from, asFrom } = await three();
    const lifetime = async (seconds_until_expiration?: number | null) => {
      const body = seconds_until_expiration === undefined ? {} : { seconds_until_expiration };
      const token = await create(asFrom, body);
      return token.expiration === null ? null : token.expiration - token.created_at;
    };
    expect(await lifetime(1.5)).toBe(1_500);
    expect(await lifetime(null)).toBeNull();
    await clerk.machines.update(from.id, { default_token_ttl: 10 });
    expect(await lifetime()).toBe(10_000);
    expect(await codeOf(create(asFrom, { seconds_until_expiration: 1e300 }))).toEqual([
      400,
      'form_param_value_invalid',
    ]);
  });

  it('are verified by the instance, by their machine, and by those in their scopes', async () => {
    const { from, to, other, asFrom } = await three();
    const { token, id } = await create(asFrom);
    for (const secretKey of [undefined, from.secret_key, to.secret_key]) {
      expect(await clerk.m2mTokens.verify({ token }, { secretKey })).toMatchObject({ id, subject: from.id });
    }
    const unknown = [404, 'resource_not_found'];
    expect(await codeOf(clerk.m2mTokens.verify({ token }, { secretKey: other.secret_key }))).toEqual(unknown);
    for (const wrong of [id, '', `${token}0`, '__proto__', 'a.b.c']) {
      const error = (await errorOf(clerk.m2mTokens.verify({ token: wrong }))) as ClerkAPIError;
      expect(error).toMatchObject({ status: 404 });
      if (wrong) expect(error.errors[0]?.message).not.toContain(wrong);
    }
  });

  it('say when they were used, expired and revoked', async () => {
    const { asFrom } = await three();
    const { token, id } = await create(asFrom);
    const verify = () => clerk.m2mTokens.verify({ token });
    api.clock.freeze();
    expect(await verify()).toMatchObject({ last_used_at: api.clock.now(), expired: false });
    const used = api.clock.now();
    api.clock.advance(3_600_000);
    expect(await verify()).toMatchObject({ last_used_at: used, expired: true, revoked: false });
    const revoked = { id, revoked: true, revocation_reason: 'leak' };
    expect(await clerk.m2mTokens.revoke(id, { revocation_reason: 'leak' })).toMatchObject(revoked);
    expect(await clerk.m2mTokens.revoke(id, { revocation_reason: 'again' })).toMatchObject(revoked);
    expect(await verify()).toMatchObject(revoked);
  });

  it('are revoked by the instance or their machine', async () => {
    const { to, asFrom } = await three();
    const { id } = await create(asFrom);
    expect(await codeOf(clerk.m2mTokens.revoke(id, {}, { secretKey: to.secret_key }))).toEqual([
      404,
      'resource_not_found',
    ]);
    expect(await clerk.m2mTokens.revoke(id, {}, asFrom)).toMatchObject({ revoked: true, revocation_reason: null });
    const unknown = clerk.m2mTokens.revoke(`mt_${'f'.repeat(32)}`, {});
    expect(await codeOf(unknown)).toEqual([404, 'resource_not_found']);
  });

  it('are listed for one machine, the newest first', async () => {
    const { from, to, asFrom } = await three();
    const valid = await create(asFrom, { seconds_until_expiration: null });
    const expired = await create(asFrom, { seconds_until_expiration: 1 });
    const revoked = await create(asFrom);
    await create({ secretKey: to.secret_key });
    await clerk.m2mTokens.revoke(revoked.id, {});
    api.clock.advance(1_000);
    const list = async (query: object, secretKey?: string) => {
      const response = await clerk.m2mTokens.list({ subject: from.id, ...query }, { secretKey });
      expect(JSON.stringify(response)).not.toContain(valid.token);
      return [response.m2m_tokens.map(({ id }) => id), response.total_count];
    };
    expect(await list({})).toEqual([[valid.id], 1]);
    expect(await list({ expired: true })).toEqual([[expired.id, valid.id], 2]);
    expect(await list({ revoked: true })).toEqual([[revoked.id, valid.id], 2]);
    expect(await list({ revoked: true, expired: true, limit: 1, offset: 1 })).toEqual([[expired.id], 3]);
    expect(await list({}, from.secret_key)).toEqual([[valid.id], 1]);
    expect(await codeOf(list({}, to.secret_key))).toEqual([403, 'authorization_invalid']);
    expect(await codeOf(list({ subject: nobody }))).toEqual([404, 'resource_not_found']);
  });

  it('are given out again where they live long enough', async () => {
    const { from, to, other, asFrom } = await three();
    const body = { claims: { a: 1, b: 2 }, seconds_until_expiration: 100 };
    const first = await create(asFrom, body);
    const again = (remaining: number, claims: unknown = { b: 2, a: 1 }) =>
      create(asFrom, { ...body, claims, min_remaining_ttl_seconds: remaining });
    expect(await again(50)).toMatchObject({ id: first.id, token: first.token });
    expect((await again(50, { a: 1 })).id).not.toBe(first.id);
    await clerk.machines.createScope(from.id, { to_machine_id: other.id });
    expect((await again(50)).id).not.toBe(first.id);
    await clerk.machines.deleteScope(from.id, other.id);
    await clerk.machines.deleteScope(from.id, to.id);
    await clerk.machines.createScope(from.id, { to_machine_id: to.id });
    api.clock.advance(60_000);
    expect((await again(39)).id).toBe(first.id);
    const second = await again(60);
    expect(second.id).not.toBe(first.id);
    await clerk.m2mTokens.revoke(second.id, {});
    expect((await again(60)).id).not.toBe(second.id);
    expect(await codeOf(again(100))).toEqual([400, 'form_param_value_invalid']);
  });

  it('as a JWT are signed by the instance, and not kept', async () => {
    const { from, to, asFrom } = await three();
    const claims = { role: 'cron', sub: 'somebody', exp: 1 };
    const { token, ...shown } = await create(asFrom, { token_format: 'jwt', claims, seconds_until_expiration: null });
    expect(await verifyToken(clerk, token, { accepts: ['m2m_token'] })).toMatchObject({
      kind: 'm2m_token',
      claims: { sub: from.id, jti: shown.id, aud: [to.id], scopes: to.id, role: 'cron' },
    });
    expect(shown.expiration! - shown.created_at).toBe(3_600_000);
    expect((await clerk.m2mTokens.list({ subject: from.id })).total_count).toBe(0);
    expect(await codeOf(clerk.m2mTokens.verify({ token }))).toEqual([404, 'resource_not_found']);
    expect(await codeOf(create(asFrom, { token_format: 'jwt', claims: [1] }))).toEqual([
      400,
      'form_param_format_invalid',
    ]);
  });

  it('keep claims whose names are those of prototypes', async () => {
    const { asFrom } = await three();
    const claims = JSON.parse('{"__proto__":{"admin":true},"constructor":1}') as object;
    const { token } = await create(asFrom, { claims });
    expect(JSON.stringify((await clerk.m2mTokens.verify({ token })).claims)).toBe(JSON.stringify(claims));
    expect({}).not.toHaveProperty('admin');
    await create(asFrom, { claims, token_format: 'jwt' });
    expect({}).not.toHaveProperty('admin');
  });
});

it.each(['', '/v1'])('M2M tokens are at %s/m2m_tokens, and no secret is in what was received', async (base) => {
  const { from, to, asFrom } = await three();
  const send = async (path: string, key: string, body: object) => {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    const response = await api.fetch(`https://api.clerk.com${base}${path}`, init);
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const { status, body } = await send('/m2m_tokens', from.secret_key, { claims: { key: asFrom.secretKey } });
  expect(status).toBe(201);
  const verified = await send('/m2m_tokens/verify', to.secret_key, { token: body['token'] });
  expect(verified).toMatchObject({ status: 200, body: { id: body['id'], subject: from.id } });
  expect(verified.body).not.toHaveProperty('token');
  const { body: rejected } = await send('/m2m_tokens/verify', to.secret_key, { token: 'mt_1' });
  expect(rejected).toEqual({
    errors: [{ code: 'resource_not_found', message: expect.anything(), long_message: expect.anything() }],
  });
  expect(JSON.stringify(api.requests)).not.toMatch(/ak_\w/);
});
