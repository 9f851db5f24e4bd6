// The whole command, in a copy of the project: what it leaves of a good document, and that it leaves nothing of a bad one.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { recover, stage, swap } from '../../scripts/bump/stage.js';
import type { Json } from './documents.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const fixture = path.join(root, 'test/fixtures/bapi-2026-05-12.yaml');
const version = '2026-05-12';
const pinned = '2025-11-10';

/** A copy of what the command reads and writes, as it was before the version of the fixture. */
async function project() {
  const copy = await mkdtemp(path.join(tmpdir(), 'clerk-bapi-bump-'));
  for (const entry of [
    'openapi',
    'scripts',
    'generated',
    'src',
    'redocly.yaml',
    '.prettierrc.json',
    'package.json',
    'docs/api.md',
  ]) {
    await cp(path.join(root, entry), path.join(copy, entry), { recursive: true });
  }
  await mkdir(path.join(copy, '.changeset'));
  await symlink(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  for (const folder of ['openapi', 'generated'])
    await rm(path.join(copy, folder, version), { recursive: true, force: true });
  for (const folder of ['openapi', 'generated']) {
    for (const name of await readdir(path.join(copy, folder))) {
      if (/^\d{4}-/.test(name) && name !== pinned) await rm(path.join(copy, folder, name), { recursive: true });
    }
  }
  await writeFile(path.join(copy, 'openapi/pinned'), `${pinned}\n`);
  const forget = async (file: string, change: (content: string) => string) =>
    writeFile(path.join(copy, file), change(await readFile(path.join(copy, file), 'utf8')));
  await forget('redocly.yaml', (content) => content.replace(/ {2}'?2026-05-12'?:\n {4}root: .*\n/, ''));
  await forget('package.json', (content) => {
    const manifest = JSON.parse(content);
    for (const name of Object.keys(manifest.exports)) if (name.includes(version)) delete manifest.exports[name];
    return `${JSON.stringify(manifest, null, 2)}\n`;
  });
  return copy;
}

/** Every file of a copy, with its content. */
async function files(copy: string) {
  const entries = await readdir(copy, { recursive: true, withFileTypes: true });
  const own = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const found = new Map<string, string>();
  for (const file of own.sort()) {
    const name = path.relative(copy, file);
    if (!name.startsWith('node_modules')) found.set(name, await readFile(file, 'utf8'));
  }
  return found;
}

/** The files that differ between two looks at a copy. */
const differing = (before: Map<string, string>, after: Map<string, string>) =>
  [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file)).sort();

const start = (copy: string, ...args: string[]) => spawn(process.execPath, ['scripts/bump.js', ...args], { cwd: copy });

async function bump(copy: string, ...args: string[]) {
  const child = start(copy, ...args);
  const [output, complaint, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.once('close', resolve)),
  ]);
  return { code, output, complaint };
}

/** The fixture, changed as text, in a file of the copy. */
async function cutDocument(copy: string, change: (content: string) => string) {
  const content = await readFile(fixture, 'utf8');
  const changed = change(content);
  expect(changed).not.toBe(content);
  await writeFile(path.join(copy, 'document.yaml'), changed);
  return 'document.yaml';
}

/** The fixture, changed as a document, in a file of the copy: JSON, for a change. */
const documentWith = async (copy: string, change: (document: Json) => void) =>
  cutDocument(copy, (content) => {
    const document = parse(content) as Json;
    change(document);
    return JSON.stringify(document, null, 2);
  });

/** What is in CHANGES.json. */
interface Report {
  from: string;
  to: string;
  changes: { rule: string; breaking: boolean; schema?: string }[];
  missing: { operation?: string }[];
}

const ban = (document: Json) => document['paths']['/users/{user_id}/ban'].post as Json;

describe('a new version', () => {
  let copy: string;
  let before: Map<string, string>;
  let after: Map<string, string>;
  let result: Awaited<ReturnType<typeof bump>>;
  beforeAll(async () => {
    copy = await project();
    before = await files(copy);
    result = await bump(copy, fixture);
    after = await files(copy);
  });
  afterAll(() => rm(copy, { recursive: true }));

  const read = async (file: string) => readFile(path.join(copy, file), 'utf8');
  const report = async () => JSON.parse(await read(`openapi/${version}/CHANGES.json`)) as Report;

  it('leaves a pull request, and nothing else', () => {
    expect(result).toMatchObject({ code: 0, complaint: '' });
    const places = differing(before, after).map((file) => file.replace(/^((?:openapi|generated)\/[^/]+)\/.*/, '$1'));
    expect([...new Set(places)].sort()).toEqual([
      '.changeset/api-2026-05-12.md',
      'generated/2026-05-12',
      'openapi/2026-05-12',
      'package.json',
      'redocly.yaml',
    ]);
  });

  it('counts what each rule did', () => {
    expect(result.output).toContain('nullable beside allOf → 43\n');
    expect(result.output).toContain('nullable beside $ref → 4\n');
    expect(result.output).toContain('a body with required fields is required → 29\n');
  });

  it('reports what changed, what breaks, and what has no words yet', async () => {
    const { from, to, changes, missing } = await report();
    expect([from, to]).toEqual([pinned, version]);
    expect(changes.filter((change) => change.rule === 'endpoint-added')).toHaveLength(10);
    const broken = changes.filter((change) => change.breaking);
    expect(new Set(broken.map((change) => change.schema))).toEqual(
      new Set(['UpdateUserBody', 'UpdateOrganizationBody']),
    );
    const operations = new Set(missing.flatMap(({ operation }) => operation ?? []));
    expect(operations.size).toBe(10);
    expect(await read(`openapi/${version}/CHANGES.md`)).toContain('## Breaking');
  });

  it('keeps our words, and takes none', async () => {
    expect(after.get(`openapi/${version}/schemas/Session.yaml`)).toBe(
      after.get(`openapi/${pinned}/schemas/Session.yaml`),
    );
    expect(await read(`openapi/${version}/paths/directories/directories_{directory_id}_rotate_api_key.yaml`)).toContain(
      'description: Not described yet.',
    );
  });

  it('writes a changeset, an entry of the linter, and entry points', async () => {
    expect(await read('.changeset/api-2026-05-12.md')).toMatch(/^---\n'clerk-bapi': minor\n---\n\nThe API 2026-05-12/);
    expect(await read('redocly.yaml')).toBe(
      before
        .get('redocly.yaml')!
        .replace(/(root: openapi\/2025-11-10.*\n)/, `$1  '2026-05-12':\n    root: openapi/2026-05-12/openapi.yaml\n`),
    );
    expect(JSON.parse(await read('package.json')).exports).toHaveProperty(['./2026-05-12/types']);
  });

  it.skipIf(!existsSync(path.join(root, '../shared')))('agrees with the facts of the API', async () => {
    const check = spawn(process.execPath, [
      path.join(root, '../shared/check-facts.mjs'),
      path.join(copy, `generated/${version}/openapi.json`),
      path.join(root, `../shared/api-facts/${version}.json`),
    ]);
    expect((await text(check.stdout)).trim()).toBe('249 of 249 operations match; 0 differences');
  });

  it('changes nothing the second time', async () => {
    const again = await bump(copy, fixture);
    expect(again.code).toBe(0);
    expect(again.output).toContain('openapi/2026-05-12 says all of that already');
    expect(differing(after, await files(copy))).toEqual([]);
  });

  it('follows a revision, and reports only what moved', async () => {
    const words = `openapi/${version}/paths/directories/directories_{directory_id}_rotate_api_key.yaml`;
    await writeFile(
      path.join(copy, words),
      (await read(words)).replace(/Not described yet\./, 'Gives the directory another key.'),
    );
    const here = await files(copy);
    const revised = await documentWith(copy, (document) => void (ban(document)['deprecated'] = true));
    const { code } = await bump(copy, revised);
    expect(code).toBe(0);
    const { from, to, changes } = await report();
    expect([from, to]).toEqual([version, version]);
    expect(changes).toMatchObject([{ operation: 'BanUser', helper: 'users.ban' }]);
    const now = await files(copy);
    expect(now.get(words)).toContain('Gives the directory another key.');
    const moved = differing(here, now).filter((file) => !file.startsWith('generated/') && file !== 'document.yaml');
    expect(moved).toEqual([
      expect.stringMatching(/^\.changeset\/api-2026-05-12-[0-9a-f]{8}\.md$/),
      'openapi/2026-05-12/CHANGES.json',
      'openapi/2026-05-12/CHANGES.md',
      'openapi/2026-05-12/paths/users/users_{user_id}_ban.yaml',
    ]);
  });

  it('refuses what is older than what is here, unless told otherwise', async () => {
    const older = await documentWith(copy, ({ info }) => void (info.version = '2026-01-01'));
    const here = await files(copy);
    expect(await bump(copy, older)).toEqual({
      code: 1,
      output: '',
      complaint: expect.stringMatching(/^2026-01-01 is older than 2026-05-12.*--force.*\n$/),
    });
    expect(differing(here, await files(copy))).toEqual([]);
    expect((await bump(copy, older, '--force')).code).toBe(0);
    expect(existsSync(path.join(copy, 'openapi/2026-01-01/openapi.yaml'))).toBe(true);
    expect(JSON.parse(await read('openapi/2026-01-01/CHANGES.json')).from).toBe(pinned);
  });

  it('moves the pin', async () => {
    const { code } = await bump(copy, fixture, '--default');
    expect(code).toBe(0);
    expect(await read('openapi/pinned')).toBe(`${version}\n`);
    expect(await read('generated/pinned/types.ts')).toContain(`../${version}/types.js`);
    expect(await read('docs/api.md')).toContain(`Every helper of the API ${version}`);
  });
});

describe('bad input', () => {
  let copy: string;
  let before: Map<string, string>;
  beforeAll(async () => {
    copy = await project();
    before = await files(copy);
  });
  afterEach(() => rm(path.join(copy, 'document.yaml'), { force: true }));
  afterAll(() => rm(copy, { recursive: true }));

  /** Lines of complaint; nothing else may have happened. */
  const refused = async (...args: string[]) => {
    const { code, complaint } = await bump(copy, ...args);
    expect(code).toBe(1);
    expect(complaint).not.toMatch(/^\s+at /m); // no stack
    await rm(path.join(copy, 'document.yaml'), { force: true });
    expect(differing(before, await files(copy))).toEqual([]);
    return complaint.trimEnd().split('\n');
  };

  const inOneLine = async (document: string, line: RegExp) =>
    expect(await refused(document)).toEqual([expect.stringMatching(line)]);

  it.each<[string, (content: string) => string, RegExp]>([
    ['a file that is cut off', (content) => content.slice(0, content.length / 2), /^document\.yaml:\d+:\d+: .*cut off/],
    [
      'an anchor bomb',
      (content) =>
        `${content}x-a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi']
          .map((name, i) => `x-${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(',')}]\n`)
          .join('')}`,
      /^document\.yaml: its YAML anchors can't be followed/,
    ],
  ])('refuses %s', async (_, change, line) => inOneLine(await cutDocument(copy, change), line));

  it.each<[string, (document: Json) => void, RegExp]>([
    ['no version', ({ info }) => void delete info.version, /^document\.yaml:\d+:\d+: has no version/],
    [
      'an unknown form of version',
      ({ info }) => void (info.version = '2.1.0'),
      /has the version "2\.1\.0"; a date is expected/,
    ],
    [
      'what lacks much of the API, as a file does that is cut off where it is valid',
      (document) => void (document['paths'] = Object.fromEntries(Object.entries(document['paths']).slice(0, 90))),
      /^document\.yaml: lacks \d+ of 239 operations; it seems to be cut off/,
    ],
    [
      'an operationId twice',
      (document) => void (ban(document)['operationId'] = 'LockUser'),
      /^document\.yaml:\d+:\d+: the operationId LockUser of .* belongs to/,
    ],
    [
      'a reference to a file outside',
      (document) => void (ban(document)['responses']['200'] = { $ref: '../../secret.yaml' }),
      /^document\.yaml:\d+:\d+: the reference \.\.\/\.\.\/secret\.yaml leads out/,
    ],
    [
      'a cycle of references',
      ({ components }) =>
        void Object.assign(components.schemas, {
          A: { $ref: '#/components/schemas/B' },
          B: { $ref: '#/components/schemas/A' },
        }),
      /^document\.yaml:\d+:\d+: a cycle of references/,
    ],
    [
      'an operation without an id',
      (document) => void delete ban(document)['operationId'],
      /^document\.yaml:\d+:\d+: POST \/users\/\{user_id\}\/ban has no `operationId`\. \(operation-operationId\)$/,
    ],
    [
      'a helper twice',
      (document) => void (ban(document)['x-speakeasy-name-override'] = 'unlock'),
      /^document\.yaml:\d+:\d+: The helper `users\.unlock` belongs to .*\(bapi\/operation-helper\)$/,
    ],
    [
      'what is no OpenAPI',
      (document) => void (ban(document)['parameters'] = 5),
      /^document\.yaml:\d+:\d+: .*\(struct\)$/,
    ],
  ])('refuses %s', async (_, change, line) => inOneLine(await documentWith(copy, change), line));

  it('says where in the published document the linter finds something', async () => {
    const document = await cutDocument(copy, (content) => content.replace('{user_id}/ban:', '{user_id}/ban/{reason}:'));
    const content = await readFile(path.join(copy, document), 'utf8');
    const above = content.slice(0, content.indexOf('parameters:', content.indexOf('/ban/{reason}:')));
    const place = `${above.split('\n').length}:7`;
    await inOneLine(document, new RegExp(`^document\\.yaml:${place}: .*\\{reason\\}.*\\(path-parameters-defined\\)$`));
  });

  it('refuses a URL that answers HTML', async () => {
    const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<html></html>'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      expect(await refused(url)).toEqual([expect.stringContaining('answers HTML')]);
    } finally {
      server.close();
    }
  });

  it('refuses a file that is not there, and what it does not know', async () => {
    expect(await refused('nowhere.yaml')).toEqual(["nowhere.yaml: can't be read: ENOENT."]);
    expect(await refused(fixture, '--froce')).toEqual([expect.stringContaining('unknown option --froce')]);
    expect(await refused(fixture, fixture)).toEqual([expect.stringContaining('one file or URL is wanted')]);
    expect(await refused()).toEqual([expect.stringContaining('usage: ')]);
  });

  it('keeps what the API leaves out, as an exception that it tells', async () => {
    const document = await documentWith(
      copy,
      ({ components }) => void (components.schemas.BlocklistIdentifier.required = ['never_there']),
    );
    const { code, complaint } = await bump(copy, document);
    expect(complaint).toMatch(
      /^document\.yaml:\d+:\d+: Required field `never_there` .*\(bapi\/required-fields-defined\): kept/,
    );
    expect(code).toBe(0);
    expect(await readFile(path.join(copy, 'redocly.yaml'), 'utf8')).toContain(
      '      - BlocklistIdentifier.never_there\n',
    );
    expect(await readFile(path.join(copy, `openapi/${version}/CHANGES.md`), 'utf8')).toContain(
      'BlocklistIdentifier.never_there',
    );
  });
});

describe('killed half-way', () => {
  let copy: string;
  beforeEach(async () => {
    copy = await project();
  });
  afterEach(() => rm(copy, { recursive: true }));

  it.each(['.bump/openapi', '.bump/generated'])('leaves the project as it was when %s is there', async (sign) => {
    const before = await files(copy);
    const child = start(copy, fixture);
    const ended = new Promise((resolve) => child.once('close', resolve));
    while (!existsSync(path.join(copy, sign)) && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGKILL');
    await ended;
    expect(child.signalCode).toBe('SIGKILL');
    const left = await files(copy);
    expect(differing(before, left).filter((file) => !file.startsWith('.bump/'))).toEqual([]);
    expect([...left.keys()].some((file) => file.startsWith('.bump/'))).toBe(true);

    await bump(copy, 'nowhere.yaml'); // the next run clears what is left
    expect(differing(before, await files(copy))).toEqual([]);
  });
});

describe('changing several files at once', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'clerk-bapi-stage-'));
    await mkdir(path.join(folder, 'a'));
    await writeFile(path.join(folder, 'a/one'), 'old');
    await writeFile(path.join(folder, 'b'), 'old');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const stageAll = () => {
    stage(folder, 'a', new Map([['two', 'new']]));
    stage(folder, 'b', 'new');
    stage(folder, 'c/d', 'new');
  };

  it('changes them', async () => {
    stageAll();
    swap(folder, ['a', 'b', 'c/d']);
    expect(Object.fromEntries(await files(folder))).toEqual({ 'a/two': 'new', b: 'new', 'c/d': 'new' });
    recover(folder);
    expect((await files(folder)).size).toBe(3);
  });

  it.each([0, 1, 2])('puts them back after a break at the move %i', async (index) => {
    const before = await files(folder);
    stageAll();
    const targets = ['a', 'b', 'c/d'];
    await rm(path.join(folder, '.bump', targets[index]!), { recursive: true });
    expect(() => swap(folder, targets)).toThrow('ENOENT');
    recover(folder);
    expect(differing(before, await files(folder))).toEqual([]);
    recover(folder);
    expect(differing(before, await files(folder))).toEqual([]);
  });
});
