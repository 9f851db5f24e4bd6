// The pipeline on descriptions with a mistake in them, and the rules of its emitters.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { tsx } from '../../scripts/cli.js';
import { readOperations } from '../../scripts/codegen/operations.js';
import type { Document } from '../../scripts/codegen/document.js';
import { compileResources } from '../../scripts/codegen/resources.js';
import { compileTypes, openEnums } from '../../scripts/codegen/types.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);
const text = (file: string) => readFile(path.join(root, file), 'utf8');
const document = async () => JSON.parse(await text('generated/2025-11-10/openapi.json')) as Document;

describe('in a copy of the project', () => {
  let copy: string;
  beforeAll(async () => {
    copy = await mkdtemp(path.join(tmpdir(), 'clerk-bapi-'));
    for (const entry of [
      'openapi',
      'scripts',
      'src',
      'generated',
      'redocly.yaml',
      '.prettierrc.json',
      'package.json',
    ]) {
      await cp(path.join(root, entry), path.join(copy, entry), { recursive: true });
    }
    await symlink(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  });
  afterAll(() => rm(copy, { recursive: true }));

  // One copy for all: what a test changes is put back.
  const originals = new Map<string, string>();
  afterEach(async () => {
    for (const [file, content] of originals) await writeFile(path.join(copy, file), content);
    originals.clear();
    await rm(path.join(copy, 'generated'), { recursive: true });
    await cp(path.join(root, 'generated'), path.join(copy, 'generated'), { recursive: true });
  });

  const generate = async (...flags: string[]) =>
    run(process.execPath, [...tsx, 'scripts/codegen/generate.ts', ...flags], { cwd: copy }).then(
      ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
      (error: { code: number; stdout: string; stderr: string }) => ({
        code: error.code,
        output: error.stdout + error.stderr,
      }),
    );
  const edit = async (file: string, change: (content: string) => string) => {
    const content = await readFile(path.join(copy, file), 'utf8');
    const changed = change(content);
    expect(changed).not.toBe(content);
    if (!originals.has(file)) originals.set(file, content);
    await writeFile(path.join(copy, file), changed);
  };
  const generated = async () => {
    const files = await readdir(path.join(copy, 'generated'), { recursive: true, withFileTypes: true });
    const contents = files.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
    return Promise.all(
      contents.sort().map(async (file) => `${path.relative(copy, file)}\n${await readFile(file, 'utf8')}`),
    );
  };

  it('gives what is committed, each time', async () => {
    const before = await generated();
    const versions = (await readdir(path.join(copy, 'generated'))).filter((name) => name !== 'README.md');
    for (const version of versions) await rm(path.join(copy, 'generated', version), { recursive: true });
    const { code, output } = await generate();
    expect(code).toBe(0);
    expect(output.match(/^wrote generated\/.*/gm)).toHaveLength(before.length - 1); // all but README.md
    expect(await generated()).toEqual(before);
    expect((await generate()).output).toBe('generated/ is up to date\n');
  });

  it('prints which files it wrote, and which it removed', async () => {
    await edit('generated/2025-11-10/resources/users.ts', (content) => `${content}// mine\n`);
    await writeFile(path.join(copy, 'generated/2025-11-10/resources/mine.ts'), '');
    expect(await generate()).toEqual({
      code: 0,
      output: 'wrote generated/2025-11-10/resources/users.ts\nremoved generated/2025-11-10/resources/mine.ts\n',
    });
  });

  it('names each file that differs, and --check writes nothing', async () => {
    await edit('generated/2025-11-10/resources/users.ts', (content) => `${content}// mine\n`);
    await rm(path.join(copy, 'generated/2025-11-10/resources/jwks.ts'));
    await writeFile(path.join(copy, 'generated/2025-11-10/resources/mine.ts'), '');
    const before = await generated();
    const { code, output } = await generate('--check');
    expect(code).toBe(1);
    expect(output).toContain('generated/2025-11-10/resources/users.ts is out of date');
    expect(output).toContain('generated/2025-11-10/resources/jwks.ts is missing');
    expect(output).toContain('generated/2025-11-10/resources/mine.ts is left over');
    expect(output.match(/^generated\/2025/gm)).toHaveLength(3);
    expect(await generated()).toEqual(before);
  });

  it.each<[string, string, (content: string) => string, string[]]>([
    [
      'two helpers with one name',
      'users/users_{user_id}_ban',
      (content) => content.replace('users.ban', 'users.lock'),
      ['users_{user_id}_lock.yaml:3', 'The helper `users.lock` belongs to `BanUser` already'],
    ],
    [
      'an operation without a tag',
      'users/users_{user_id}_ban',
      (content) => content.replace(/ {2}tags:\n {4}- Users\n/, ''),
      ['users_{user_id}_ban.yaml:1', 'Operation `BanUser` has no tag'],
    ],
    [
      'an operation without a helper',
      'users/users_{user_id}_ban',
      (content) => content.replace(/ {2}x-helper: .*\n/, ''),
      ['users_{user_id}_ban.yaml:1', 'must have `x-helper'],
    ],
    [
      'a helper with a malformed name',
      'users/users_{user_id}_ban',
      (content) => content.replace('users.ban', 'users.do.ban'),
      ['users_{user_id}_ban.yaml:3', 'must have `x-helper'],
    ],
    [
      'an id that does not fit its path',
      'users/users_{user_id}_ban',
      (content) => content.replace('UserId', 'DomainId'),
      ['users_{user_id}_ban.yaml', 'domain_id'],
    ],
    [
      'an operationId that is taken',
      'users/users_{user_id}_ban',
      (content) => content.replace('operationId: BanUser', 'operationId: LockUser'),
      ['operationId'],
    ],
    [
      'a body without a name',
      'users/users_{user_id}_metadata',
      (content) => content.replace(/\$ref: \.\.\/\.\.\/schemas\/ReplaceUserMetadataBody\.yaml/, 'type: object'),
      ['users_{user_id}_metadata.yaml', 'must refer to a named schema'],
    ],
    [
      'a reference to nothing',
      'users/users_{user_id}_ban',
      (content) => content.replace('schemas/User.yaml', 'schemas/Usr.yaml'),
      ['users_{user_id}_ban.yaml', 'Usr.yaml'],
    ],
    [
      'a file that is not YAML',
      'users/users_{user_id}_ban',
      (content) => `${content}\n  : [`,
      ['users_{user_id}_ban.yaml'],
    ],
  ])('refuses %s, says where, and writes nothing', async (_, file, change, messages) => {
    await edit(`openapi/2025-11-10/paths/${file}.yaml`, change);
    await edit('openapi/2025-11-10/openapi.yaml', (content) =>
      content.replace('title: Clerk Backend API', 'title: Changed'),
    );
    const before = await generated();
    const { code, output } = await generate();
    for (const message of messages) expect(output).toContain(message);
    expect(code).toBe(1);
    expect(await generated()).toEqual(before);
  });

  it.each(['2020-01-01', ''])('refuses to pin %j, which is not there', async (version) => {
    await edit('src/index.ts', (content) => content.replace(/\d{4}-\d\d-\d\d/, version));
    const { code, output } = await generate();
    expect(code).toBe(1);
    expect(output).toContain(
      `src/index.ts exports ${version || 'no version'}: it must name a version that is in openapi/.`,
    );
  });

  it('refuses an unknown option', async () => {
    expect(await generate('--chek')).toEqual({ code: 1, output: expect.stringContaining('unknown option --chek') });
  });
});

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
  ])('refuses %s', async (_, change, message) => {
    const copy = await changed(change);
    expect(() => readOperations(copy)).toThrow(message);
  });

  it('lets no description end a comment', async () => {
    const copy = await changed(
      ({ paths }) => void (paths[ban]!['post']!.description = 'Text */ export const evil = 1; /*'),
    );
    const users = (await compileResources(copy)).get('resources/users.ts');
    expect(users).toContain('Text *\\/ export const evil = 1; /*');
  });

  it('opens the enums of answers, and keeps those of requests', async () => {
    const types = await compileTypes(await document());
    const member = (type: string, field: string) =>
      new RegExp(`interface ${type} \\{.*?\\n  ${field}\\??: (.*?);\\n`, 's').exec(types)?.[1];
    expect(member('Session', 'status')).toBe(
      '"active" | "revoked" | "ended" | "expired" | "removed" | "abandoned" | "replaced" | "pending" | (string & {})',
    );
    expect(member('OtpVerification', 'object')).toBe('"verification_otp"');
    expect(member('UpdateInstanceBody', 'preferred_sign_in_strategy_when_password_required')).toBe(
      '"password" | "otp" | "" | null',
    );
    expect(member('SetUserProfileImageBody', 'file')).toBe('Blob');
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
