// The versions of the API that can be emulated.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createEmulator } from '../../emulator/index.js';
import { loadSpec } from '../../emulator/engine/spec.js';
import { validationOf } from '../../emulator/engine/validation.js';
import { defaultVersion, versions } from '../../emulator/engine/versions.js';
import { createClerk } from '../../generated/2026-05-12/index.js';
import { isJSON, sendingTo } from './sending.js';

it('are all that are generated', () => {
  const generated = readdirSync('generated').filter((name) => /^\d{4}-\d{2}-\d{2}$/.test(name));
  expect([...versions].sort()).toEqual(generated.sort()); // emulator/engine/versions.ts names each
  expect(versions).toContain(defaultVersion);
});

it('another one is rejected', () => {
  expect(() => createEmulator({ apiVersion: '2020-01-01' })).toThrow(/^apiVersion: .*2025-11-10, 2026-05-12$/);
});

it('a client that asks for another is told of in the log', async () => {
  const api = createEmulator();
  const { send } = sendingTo(() => api);
  for (const version of ['2026-05-12', '1999-01-01', '2025-11-10']) {
    await send('/v1/users', { headers: { 'clerk-api-version': version } });
  }
  await send('/v1/users');
  expect(api.requests.map(({ warnings }) => warnings)).toEqual([
    [expect.stringMatching(/asks for version 2026-05-12 .* those of 2025-11-10: .*--api-version 2026-05-12/)],
    [expect.stringMatching(/asks for version 1999-01-01 .*: there is 2025-11-10, 2026-05-12$/)],
    [],
    [],
  ]);
});

describe('2026-05-12', () => {
  const api = createEmulator({
    apiVersion: '2026-05-12',
    seed: {
      users: [{ id: 'user_ada', first_name: 'Ada' }],
      enterprise_connections: [{ id: 'entconn_1', name: 'Acme', provider: 'saml_okta', domains: ['acme.com'] }],
      scim_directories: [{ id: 'scimdir_1', enterprise_connection_id: 'entconn_1', provider: 'okta' }],
      directories: [{ id: 'dir_1', enterprise_connection_id: 'entconn_1', provider: 'okta' }],
    },
  });
  const { send } = sendingTo(() => api);
  const clerk = createClerk({ secretKey: 'sk_test_1', fetch: api.fetch, retry: false });

  it('has operations that the one before lacks, and keeps their rows', async () => {
    const { listGroupRoleMappings, createGroupRoleMapping, replaceGroupRoleMappings } = clerk.scimDirectories;
    const other = await clerk.directories.createGroupRoleMapping('dir_1', { scim_group_id: 'g', role_id: 'role_1' });
    const made = await createGroupRoleMapping('scimdir_1', { scim_group_id: 'group_1', role_id: 'role_1' });
    expect(made).toMatchObject({ scim_directory_id: 'scimdir_1', scim_group_id: 'group_1' });
    expect(await listGroupRoleMappings('scimdir_1')).toEqual({ data: [made], total_count: 1 });
    const mappings = ['a', 'b'].map((id) => ({ scim_group_id: id, role_id: 'role_1' }));
    const replaced = await replaceGroupRoleMappings('scimdir_1', { mappings });
    expect(replaced.data.map(({ scim_group_id: id }) => id).sort()).toEqual(['a', 'b']);
    expect(await listGroupRoleMappings('scimdir_1')).toEqual(replaced);
    await clerk.scimDirectories.deleteGroupRoleMapping('scimdir_1', replaced.data[0]!.id);
    expect(await listGroupRoleMappings('scimdir_1')).toMatchObject({ total_count: 1 });
    expect(await clerk.directories.listGroupRoleMappings('dir_1')).toEqual({ data: [other], total_count: 1 });
  });

  it('rejects what it no longer has', async () => {
    const body = JSON.stringify({ public_metadata: {} });
    expect((await send('/v1/users/user_ada', { method: 'PATCH', headers: isJSON, body })).status).toBe(422);
  });

  it('responds as its spec says, and warns of nobody', async () => {
    await clerk.users.get('user_ada');
    expect(api.requests.at(-1)?.warnings).toEqual([]);
    expect(api.snapshot().apiVersion).toBe('2026-05-12');
    expect(() => createEmulator().restore(api.snapshot())).toThrow(/"apiVersion" is "2026-05-12" and should be/);
  });

  const { operations } = loadSpec('2026-05-12');
  const validation = validationOf(loadSpec('2026-05-12'));
  const old = new Set(loadSpec().operations.map(({ id }) => id));
  const added = operations.filter(({ id }) => !old.has(id));
  it('responds by its spec to each operation that is new', async () => {
    expect(added).toHaveLength(10);
    for (const operation of added.sort((a, b) => Number(a.method === 'DELETE') - Number(b.method === 'DELETE'))) {
      const { method, path, body, helper } = operation;
      const parent = path.startsWith('/scim') ? 'scimdir_1' : 'dir_1';
      const group = { scim_group_id: 'group_1', role_id: 'role_1' };
      const list = await send(`/v1/${path.split('/')[1]}/${parent}/group_role_mappings`);
      const [row] = ((await list.json()) as { data: { id: string }[] }).data;
      const target = path.replace('{mapping_id}', row?.id ?? '').replace(/\{\w+\}/, parent);
      const sent = method === 'PUT' ? { mappings: [group] } : group;
      const response = await send(`/v1${target}`, {
        method,
        ...(body && { headers: isJSON, body: JSON.stringify(sent) }),
      });
      const problems = validation.problemsOf(operation, response.status, await response.json());
      expect([helper, response.status, problems]).toEqual([helper, 200, []]);
    }
  });
});
