// What Clerk's own SDKs rely on, beyond the description.
import { expect, it } from 'vitest';
import { createEmulator } from '../../src/emulator/index.js';
import { createClerk, paginate } from '../../src/index.js';
import { sendingTo } from './sending.js';

const seed = {
  users: [
    { id: 'user_ada', email_address: ['ada@example.com'] },
    { id: 'user_bob', email_address: ['bob@example.com'] },
  ],
  sessions: [
    { id: 'sess_ada', user_id: 'user_ada' },
    { id: 'sess_bob', user_id: 'user_bob' },
    { id: 'sess_ada2', user_id: 'user_ada' },
  ],
  blocklist_identifiers: [{ identifier: 'eve@example.com' }],
  enterprise_connections: [{ id: 'entconn_1', name: 'Acme', provider: 'saml_okta', domains: ['acme.com'] }],
};

const api = createEmulator({ seed });
const { send } = sendingTo(() => api);
const read = async (path: string): Promise<unknown> => (await send(path)).json();

it.each([
  ['sessions', 3],
  ['clients', 2],
  ['invitations', 0],
  ['allowlist_identifiers', 0],
  ['jwt_templates', 0],
  ['redirect_urls', 0],
])('a list of %s is a page with a total when paginated=true', async (name, total) => {
  const page = await read(`/v1/${name}?paginated=true&limit=1`);
  expect(page).toEqual({ data: expect.any(Array) as unknown, total_count: total });
  expect((page as { data: unknown[] }).data).toHaveLength(Math.min(total, 1));
  expect(await read(`/v1/${name}?paginated=false&limit=1`)).toEqual((page as { data: unknown[] }).data);
});

it('the total counts what the filters leave', async () => {
  const page = await read('/v1/sessions?paginated=true&user_id=user_ada&limit=1&offset=1');
  expect(page).toMatchObject({ data: [{ id: 'sess_ada' }], total_count: 2 });
});

it('paginate reads such pages', async () => {
  const clerk = createClerk({ secretKey: 'sk_test_emulator', fetch: createEmulator({ seed }).fetch });
  const ids = [];
  for await (const { id } of paginate(clerk.sessions.list, {}, { pageSize: 2 })) ids.push(id);
  expect(ids.sort()).toEqual(['sess_ada', 'sess_ada2', 'sess_bob']);
});

it.each([
  ['GET', '/v1/blocklist_identifiers?limit=10&offset=0', undefined],
  ['PATCH', '/v1/instance/restrictions', { allowlist: true, ignore_dots_for_gmail_addresses: true }],
  ['PATCH', '/v1/enterprise_connections/entconn_1', { name: 'Acme 2', disable_jit_provisioning: true }],
])('%s %s leaves unread what the description lacks', async (method, path, body) => {
  const headers = { 'content-type': 'application/json' };
  const answer = await send(path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
  expect(answer.status).toBe(200);
  const unknown = await send(`${path}${path.includes('?') ? '&' : '?'}other=1`, { method, headers });
  expect(unknown.status).toBe(422);
});
