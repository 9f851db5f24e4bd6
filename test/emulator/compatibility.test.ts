// What Clerk's own SDKs send and expect beyond the spec.
import { beforeEach, describe, expect, it } from 'vitest';
import { createEmulator, type Emulator } from '../../emulator/index.js';
import { isJSON, sendingTo } from './sending.js';

const seed = {
  users: [{ id: `user_${'9'.repeat(27)}` }],
  enterprise_connections: [{ id: 'entconn_1', name: 'Acme', provider: 'saml_okta', domains: ['acme.com'] }],
  machines: [{ id: `mch_${'9'.repeat(27)}`, name: 'worker' }],
  waitlist_entries: [1, 2, 3, 4].map((n) => ({ id: `wle_${n}`, email_address: `${n}@example.com` })),
};

let api: Emulator;
beforeEach(() => {
  api = createEmulator({ seed });
});
const { send, post } = sendingTo(() => api);
const read = async (response: Response | Promise<Response>) =>
  (await (await response).json()) as Record<string, unknown>;

it.each([
  ['/v1/instance/restrictions', { ignore_dots_for_gmail_addresses: true }],
  ['/v1/enterprise_connections/entconn_1', { disable_jit_provisioning: true, authenticatable: false }],
  ['/v1/enterprise_connections/entconn_1', { provider: 'saml_google' }],
])('PATCH %s keeps %j', async (path, fields) => {
  const response = await send(path, { method: 'PATCH', headers: isJSON, body: JSON.stringify(fields) });
  expect([response.status, await read(response)]).toEqual([200, expect.objectContaining(fields)]);
});

it('the old path of an operation leads to it', async () => {
  expect((await post('/v1/beta_features/change_domain', { home_url: 'https://other.example' })).status).toBe(202);
  expect(api.requests.at(-1)).toMatchObject({ operation: 'instanceSettings.changeDomain' });
});

it.each([
  ['speakeasy-sdk/python 6.0.0 2.700.0 2025-11-10 clerk-backend-api', 201],
  ['speakeasy-sdk/ruby 5.1.0 2.700.0 2025-11-10 clerk-http-client', 200],
  ['curl/8', 201],
])('a new API key has the status that %s demands', async (agent, status) => {
  const headers = { ...isJSON, 'user-agent': agent };
  const body = JSON.stringify({ name: 'deploy', subject: seed.users[0]?.id });
  expect((await send('/v1/api_keys', { method: 'POST', headers, body })).status).toBe(status);
});

it('an M2M token is verified as `secret` too', async () => {
  const { secret_key: key } = await read(post('/v1/machines', { name: 'new' }));
  const headers = { authorization: `Bearer ${String(key)}` };
  const to = (body: object) => ({ method: 'POST', headers: { ...isJSON, ...headers }, body: JSON.stringify(body) });
  const { token } = await read(send('/v1/m2m_tokens', to({})));
  expect((await send('/v1/m2m_tokens/verify', to({ secret: token }))).status).toBe(200);
  expect((await send('/v1/m2m_tokens/verify', to({ secret: 'mt_wrong', token }))).status).toBe(200);
});

describe('a filter that is given several times', () => {
  beforeEach(async () => {
    await post('/v1/waitlist_entries/wle_1/reject', {});
    await post('/v1/waitlist_entries/wle_2/invite', {});
  });
  const idsOf = async (query: string) => {
    const { data, total_count: total } = await read(send(`/v1/waitlist_entries?order_by=created_at&${query}`));
    return [(data as { id: string }[]).map(({ id }) => id), total];
  };

  it('means either', async () => {
    expect(await idsOf('status=rejected')).toEqual([['wle_1'], 1]);
    expect(await idsOf('status=rejected&status=pending')).toEqual([['wle_1', 'wle_3', 'wle_4'], 3]);
    expect(await idsOf('status=pending&status=rejected&limit=1&offset=1')).toEqual([['wle_3'], 3]);
    expect(await idsOf('status=rejected&status=rejected')).toEqual([['wle_1'], 1]);
  });

  it('is combined with others', async () => {
    const query = 'status=rejected&status=pending&query=1@&query=4@';
    expect(await idsOf(query)).toEqual([['wle_1', 'wle_4'], 2]);
  });

  it('means either in a bare array, with its total or without', async () => {
    for (const name of ['x', 'y', 'z']) await post('/v1/invitations', { email_address: `${name}@example.com` });
    const [first] = (await read(send('/v1/invitations'))) as unknown as { id: string }[];
    await post(`/v1/invitations/${first?.id}/revoke`, {});
    const query = 'status=revoked&status=pending';
    expect(await read(send(`/v1/invitations?${query}`))).toHaveLength(3);
    const page = await read(send(`/v1/invitations?${query}&paginated=true&limit=2`));
    expect([(page['data'] as object[]).length, page['total_count']]).toEqual([2, 3]);
  });

  it('is none where the operation needs it: the last one counts', async () => {
    const [first, last] = [`user_${'a'.repeat(27)}`, `user_${'b'.repeat(27)}`];
    const other = createEmulator({ seed: { users: [{ id: first }, { id: last }] } });
    const headers = { authorization: 'Bearer sk_test_1' };
    const response = await other.fetch(`http://x/v1/api_keys?subject=${first}&subject=${last}`, { headers });
    expect(response.status).toBe(200);
  });

  it('has only values that are allowed', async () => {
    expect((await send('/v1/waitlist_entries?status=rejected&status=nobody')).status).toBe(422);
    expect((await send('/v1/waitlist_entries?status=nobody&status=rejected')).status).toBe(422);
  });
});
