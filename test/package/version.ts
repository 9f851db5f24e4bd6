// A program that has clerk-bapi installed and uses one version of the API by its name. `npm run test:package` compiles
// and runs it for each version, in place of VERSION, as an ES module and as a CommonJS one.
import assert from 'node:assert/strict';
import * as main from 'clerk-bapi';
import * as version from 'clerk-bapi/VERSION';
import type { paths, User } from 'clerk-bapi/VERSION/types';

const { createClerk, paginate } = version;

async function run() {
  const asked: (string | null)[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    asked.push(new Headers(init.headers).get('clerk-api-version'));
    if (url.includes('user_2')) return Response.json({ errors: [] }, { status: 404 });
    return Response.json(url.includes('user_1') ? { id: 'user_1' } : [{ id: 'user_1' }]);
  };
  const clerk: version.Clerk = createClerk({ secretKey: 'sk_test_1', fetch });

  const user: User = await clerk.users.get('user_1');
  assert.equal(user.id, 'user_1');
  for await (const { id } of paginate(clerk.users.list)) assert.equal(id, 'user_1');
  const error: unknown = await clerk.users.get('user_2').catch((reason: unknown) => reason);
  assert.deepEqual(asked, ['VERSION', 'VERSION', 'VERSION']);

  // What no version has of its own is the same in all of them.
  assert(error instanceof main.ClerkAPIError);
  assert.deepEqual(Object.keys(version).sort(), Object.keys(main).sort());
  assert.equal(version.paginate, main.paginate);

  // The types are there, and they are not `any`.
  user satisfies paths['/users/{user_id}']['get']['responses'][200]['content']['application/json'];
  clerk.users.findByEmail satisfies (address: string) => Promise<User | undefined>;
  clerk.domains.enableProxy satisfies (id: string, url: string) => Promise<version.EnableProxyResult>;
  // @ts-expect-error -- there is no such parameter
  void (() => clerk.users.list({ limitt: 1 }));
  // @ts-expect-error -- there is no such helper
  void (() => clerk.users.fetch('user_1'));

  // At run time, the types are empty.
  assert.deepEqual(
    Object.keys(await import('clerk-bapi/VERSION/types')).filter((name) => name !== 'default'),
    [],
  );
  console.log('ok');
}

void run();
