// What the emitters make of a spec, and what they throw on.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { tsx } from '../../scripts/cli.js';
import { readOperations } from '../../scripts/codegen/operations.js';
import type { Document } from '../../scripts/codegen/document.js';
import { compileResources } from '../../scripts/codegen/resources.js';
import { compileTypes, openEnums } from '../../scripts/codegen/types.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);
const text = (file: string) => readFile(path.join(root, file), 'utf8');
const document = async () => JSON.parse(await text('generated/2025-11-10/openapi.json')) as Document;

describe('the emitter by itself', () => {
  const changed = async (change: (document: Document) => void) => {
    const copy = await document();
    change(copy);
    return copy;
  };
  const ban = '/users/{user_id}/ban';

  it.each<[string, (document: Document) => void, string]>([
    [
      'two helpers with one name',
      ({ paths }) => void (paths[ban]!['post']!['x-helper'] = 'users.unban'),
      'paths./users/{user_id}/unban.post: the helper users.unban of UnbanUser belongs to BanUser (paths./users/{user_id}/ban.post) already',
    ],
    [
      'no tag',
      ({ paths }) => void (paths[ban]!['post']!.tags = []),
      'paths./users/{user_id}/ban.post: the operation BanUser has no tag',
    ],
    [
      'an id that is not in the path',
      ({ paths }) => {
        paths['/users/ban2'] = { post: { ...paths[ban]!['post']!, 'x-helper': 'users.ban2' } };
      },
      'paths./users/ban2.post: the path parameter `user_id` is not in the path /users/ban2',
    ],
    [
      'an id that nothing describes',
      ({ paths }) => void (paths[ban]!['post']!.parameters = []),
      'the path /users/{user_id}/ban has {user_id}, and no parameter describes it',
    ],
    [
      'a parameter in a header',
      ({ paths }) => void paths[ban]!['post']!.parameters!.push({ name: 'x', in: 'header', schema: {} }),
      'the parameter `x` is in: header',
    ],
    [
      'a schema without a name',
      ({ paths }) =>
        void (paths[ban]!['post']!.responses['200']!.content = { 'application/json': { schema: { type: 'object' } } }),
      'must have a name',
    ],
    ['no success', ({ paths }) => void delete paths[ban]!['post']!.responses['200'], 'BanUser has no 2xx response'],
  ])('rejects %s', async (_, change, message) => {
    const copy = await changed(change);
    expect(() => readOperations(copy)).toThrow(message);
  });

  it('lets no description end a comment', async () => {
    const copy = await changed(
      ({ paths }) => void (paths[ban]!['post']!.description = 'Text */ export const evil = 1; /*'),
    );
    const users = compileResources(copy).get('resources/users.ts');
    expect(users).toContain('Text *\\/ export const evil = 1; /*');
  });

  it('opens the enums of responses, and keeps those of requests', async () => {
    const types = compileTypes(await document());
    const member = (type: string, field: string) =>
      new RegExp(`interface ${type} \\{.*?\\n  ${field}\\??: (.*?);\\n`, 's').exec(types)?.[1];
    expect(member('Session', 'status')).toBe(
      `'active' | 'revoked' | 'ended' | 'expired' | 'removed' | 'abandoned' | 'replaced' | 'pending' | (string & {})`,
    );
    expect(member('OtpVerification', 'object')).toBe(`'verification_otp'`);
    expect(member('UpdateInstanceBody', 'preferred_sign_in_strategy_when_password_required')).toBe(
      `'password' | 'otp' | '' | null | undefined`,
    );
    expect(member('SetUserProfileImageBody', 'file')).toBe('Blob | undefined');
  });

  it('keeps what is sent strict where it also comes back', async () => {
    const copy = await changed(
      ({ components }) =>
        void (components.schemas!['UpdateUserBody']!.properties!['session'] = { $ref: '#/components/schemas/Session' }),
    );
    openEnums(copy);
    expect(copy.components.schemas!['Session']!.properties!['status']!['x-open-enum']).toBeUndefined();
  });
});

it('marks as repeatable what is safe to send twice', async () => {
  const marked = readOperations(await document()).filter(({ repeatable }) => repeatable);
  expect(marked.map(({ verb, namespace, method }) => `${verb} ${namespace}.${method}`).sort()).toMatchSnapshot();
  expect(new Set(marked.map(({ verb }) => verb))).toEqual(new Set(['PATCH', 'POST']));
});

// The facts of the API stand beside the project on its developers' machines and in CI, and not in a plain clone.
const facts = path.join(root, '../shared');
describe.skipIf(!existsSync(facts))('compared with the facts of the API', () => {
  it.each([
    ['2025-11-10', 239],
    ['2026-05-12', 249],
  ])('%s has every operation, field by field', async (version, count) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'clerk-bapi-'));
    const bundle = path.join(folder, 'bundle.json');
    try {
      const node = (...args: string[]) => run(process.execPath, args, { cwd: root, maxBuffer: 2 ** 26 });
      await writeFile(bundle, (await node(...tsx, 'scripts/codegen/spec.ts', version)).stdout);
      const { stdout } = await node(
        path.join(facts, 'check-facts.mjs'),
        bundle,
        path.join(facts, `api-facts/${version}.json`),
      );
      expect(stdout.trim()).toBe(`${count} of ${count} operations match; 0 differences`);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

it.each([
  ['2025-11-10', 239],
  ['2026-05-12', 249],
])('%s has the published operations, and five more', async (version, count) => {
  const operations = readOperations(JSON.parse(await text(`generated/${version}/openapi.json`)) as Document);
  const beyond = operations.filter(({ beyondSpec }) => beyondSpec);
  expect(operations.length - beyond.length).toBe(count);
  expect(beyond.map(({ namespace, method }) => `${namespace}.${method}`)).toEqual([
    'invitations.delete',
    'emails.create',
    'emails.createBatch',
    'emails.get',
    'clients.getHandshakePayload',
  ]);
});
