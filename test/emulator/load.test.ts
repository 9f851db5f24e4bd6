// Many clients at once. `npm run emulator` in bench/ has it for 30 s, with figures.
import { expect, it } from 'vitest';
import { createEmulator } from '../../emulator/index.js';
import { sized } from '../size.js';

const rounds = sized(200, 5);

it('50 clients at once get the responses that each of them alone would', async () => {
  await using api = createEmulator();
  const baseUrl = await api.listen();
  const headers = { authorization: 'Bearer sk_test_load', 'content-type': 'application/json' };
  const call = async (method: string, url: string, body?: object) => {
    const response = await fetch(`${baseUrl}${url}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    return { status: response.status, json: (await response.json()) as Record<string, unknown> };
  };
  const work = async (client: number) => {
    for (let i = 0; i < rounds; i++) {
      const email_address = [`client-${client}-${i}@example.com`];
      const created = await call('POST', '/users', { email_address });
      const path = `/users/${String(created.json['id'])}`;
      const changed = await call('PATCH', `${path}/metadata`, { public_metadata: { client, i } });
      const read = await call('GET', path);
      const deleted = await call('DELETE', path);
      expect([created, changed, read, deleted].map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      expect(read.json).toMatchObject({ public_metadata: { client, i }, email_addresses: [{}] });
    }
  };
  await Promise.all(Array.from({ length: 50 }, (_, client) => work(client)));
  expect(await call('GET', '/users/count')).toMatchObject({ json: { total_count: 0 } });
  expect(api.requests).toHaveLength(1_000);
  expect(api.requests.every(({ status }) => status === 200)).toBe(true);
});
