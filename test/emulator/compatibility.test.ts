// What Clerk's own SDKs rely on, beyond the spec.
import { expect, it } from 'vitest';
import { createEmulator } from '../../emulator/index.js';
import { sendingTo } from './sending.js';

const seed = {
  blocklist_identifiers: [{ identifier: 'eve@example.com' }],
  enterprise_connections: [{ id: 'entconn_1', name: 'Acme', provider: 'saml_okta', domains: ['acme.com'] }],
};

const api = createEmulator({ seed });
const { send } = sendingTo(() => api);

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
