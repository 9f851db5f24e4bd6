// A program that has clerk-bapi installed, as a CommonJS module. `npm run test:package` compiles and runs it.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { ClerkAPIError, createClerk, isClerkAPIError, paginate } from 'clerk-bapi';
import { bulk, fileJournal, type BulkResult } from 'clerk-bapi/bulk';
import { createClerk as createSmall } from 'clerk-bapi/core';
import { createEmulator, SeedError, type Emulator, type Seed } from 'clerk-bapi-emulator';
import { users } from 'clerk-bapi/resources/users';
import type { Domain, operations, paths, User } from 'clerk-bapi/types';
import { signWebhook, verifyWebhook, type WebhookEvent } from 'clerk-bapi/webhooks';

const responses = new Map<string, unknown>([
  ['/v1/users', [{ id: 'user_1' }]],
  ['/v1/users/user_1', { id: 'user_1' }],
]);
const notFound = { errors: [{ code: 'resource_not_found', message: 'not found' }] };

async function main() {
  const server = createServer(({ url = '' }, response) => {
    const [path = ''] = url.split('?');
    response.writeHead(responses.has(path) ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(responses.get(path) ?? notFound));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const clerk = createClerk({ secretKey: 'sk_test_consumer', baseUrl: `http://127.0.0.1:${port}/v1` });

  const user: User = await clerk.users.get('user_1');
  assert.equal(user.id, 'user_1');

  const journal = fileJournal('rows.journal');
  const result: BulkResult = await bulk(['user_1'], { run: (id, call) => clerk.users.get(id, call), journal });
  assert.deepEqual(result, { done: 1, skipped: 0, failed: [], unsettled: [], aborted: false });

  const ids: string[] = [];
  for await (const { id } of paginate(clerk.users.list)) ids.push(id);
  assert.deepEqual(ids, ['user_1']);

  const error: unknown = await clerk.users.get('user_2').catch((reason: unknown) => reason);
  assert(error instanceof ClerkAPIError);
  assert(isClerkAPIError(error, 'resource_not_found'));
  assert.equal(error.status, 404);

  // A client of some namespaces has these alone, and throws the same errors.
  const small = createSmall({
    secretKey: 'sk_test_consumer',
    baseUrl: `http://127.0.0.1:${port}/v1`,
    namespaces: { users },
  });
  assert.deepEqual(Object.keys(small), ['users']);
  const smallError: unknown = await small.users.get('user_2').catch((reason: unknown) => reason);
  assert(smallError instanceof ClerkAPIError);
  // @ts-expect-error -- there is no other namespace
  void (() => small.domains.list());

  // The types are there, and they are not `any`.
  user satisfies paths['/users/{user_id}']['get']['responses'][200]['content']['application/json'];
  ({ user_id: user.id }) satisfies operations['GetUser']['parameters']['path'];
  clerk.domains.list satisfies () => Promise<{ data: Domain[] }>;
  // @ts-expect-error -- a user is no domain
  user satisfies Domain;
  // @ts-expect-error -- there is no such parameter
  void (() => clerk.users.list({ limitt: 1 }));

  // Webhooks: signed, verified and narrowed.
  const secret = 'whsec_ZW11bGF0b3I=';
  const data = { object: 'user', id: 'user_1', deleted: true } as const;
  const webhook = await signWebhook({ type: 'user.deleted', data }, { secret, url: 'http://127.0.0.1/webhooks' });
  const event: WebhookEvent = await verifyWebhook(webhook, { secret });
  assert(event.type === 'user.deleted');
  assert.equal(event.data.id satisfies string | undefined, 'user_1');

  // The emulator responds in process and on a port, with its page.
  const seed: Seed = { users: [{ id: 'user_ada', first_name: 'Ada' }] };
  const api: Emulator = createEmulator({ seed });
  assert.equal(
    (await createClerk({ secretKey: 'sk_test_1', fetch: api.fetch }).users.get('user_ada')).first_name,
    'Ada',
  );
  const page = await fetch(new URL('/_emulator', await api.listen()));
  assert.equal(page.status, 200);
  assert.match(await page.text(), /<script type="module" src=/);
  await api.close();
  assert.throws(() => createEmulator({ seed: { usrs: [] } }), SeedError);
  // @ts-expect-error -- there is no such option
  void (() => createEmulator({ sed: {} }));

  // At run time, clerk-bapi/types is empty.
  assert.deepEqual(Object.keys(createRequire(__filename)('clerk-bapi/types') as object), []);

  server.close();
  console.log('ok');
}

void main();
