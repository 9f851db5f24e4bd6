// The whole command, in a copy of the project: what it leaves of a good document.
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Json } from './documents.js';
import { overlay, overlayBefore } from './overlays.js';
import {
  applied,
  bump,
  commit,
  differing,
  documentWith,
  files,
  pinned,
  project,
  published,
  rejection,
  smallProject,
  today,
  version,
} from './project.js';
import { isLong } from '../size.js';

/** What is in CHANGES.json. */
interface Report {
  from: string;
  to: string;
  changes: { rule: string; breaking: boolean; schema?: string }[];
  missing: { operation?: string }[];
}

const ban = (document: Json) => document['paths']['/users/{user_id}/ban'].post as Json;

describe.runIf(isLong)('a new version, in full size', () => {
  let copy: string;
  let before: Map<string, string>;
  let after: Map<string, string>;
  let result: Awaited<ReturnType<typeof bump>>;
  beforeAll(async () => {
    copy = await project({ isSmall: false });
    before = await files(copy);
    result = await bump(copy, published);
    after = await files(copy);
  }, 300_000);
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

  it('starts with the overlay of the version before, and applies it', async () => {
    // Updates take no metadata there.
    const fitting = before
      .get(`openapi/${pinned}/overlay.yaml`)!
      .replace(/(?<=target: .*), 'Update(?:User|Organization)Body'(?=.*_metadata$)/gm, '');
    expect(parse(after.get(`openapi/${version}/overlay.yaml`)!)).toEqual(parse(fitting));
    expect(result.output.match(/^ {2}not in the new overlay: .*\.\w+_metadata/gm)).toHaveLength(5);
    const marks = (text = '') => text.match(/"x-beyond-spec":true/g)?.length;
    expect(marks(after.get(`generated/${version}/openapi.json`))).toBe(
      marks(before.get(`generated/${pinned}/openapi.json`)),
    );
    expect(await read(`openapi/${version}/openapi.yaml`)).not.toContain('x-beyond-spec');
  });

  it('counts what each rule did', () => {
    expect(result.output).toContain('nullable beside allOf → 54\n');
    expect(result.output).toContain('nullable beside $ref → 2\n');
    expect(result.output).toContain('a body with required fields is required → 30\n');
  });

  it('reports what changed, what breaks, and what has no prose yet', async () => {
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

  it('keeps the prose of the spec, and none of the document', async () => {
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
    expect(JSON.parse(await read('package.json')).exports).toHaveProperty(['./2026-05-12/*']);
  });
});

describe('a version', () => {
  let copy: string;
  let before: Map<string, string>;
  let after: Map<string, string>;
  let first: Awaited<ReturnType<typeof applied>>;
  beforeAll(async () => {
    copy = await smallProject();
    await writeFile(path.join(copy, `openapi/${pinned}/overlay.yaml`), overlayBefore);
    commit(copy);
    before = await files(copy);
    first = await applied(copy, published, { isTypeChecked: true });
    after = await files(copy);
    commit(copy);
  }, 300_000);
  afterEach(() => commit(copy));

  const read = async (file: string) => readFile(path.join(copy, file), 'utf8');
  const reportOf = async (one: string) => JSON.parse(await read(`openapi/${one}/CHANGES.json`)) as Report;

  it('leaves a pull request, and nothing else', () => {
    expect(first.followUps).toEqual([]);
    const places = differing(before, after).map((file) => file.replace(/^((?:openapi|generated)\/[^/]+)\/.*/, '$1'));
    expect([...new Set(places)].sort()).toEqual([
      '.changeset/api-2026-05-12.md',
      'generated/2026-05-12',
      'openapi/2026-05-12',
      'package.json',
      'redocly.yaml',
    ]);
    expect(first.output).toContain('  a body with required fields is required → ');
    expect(first.output).toMatch(/^type-check … \d+\.\d s$/m);
    expect(after.get('.changeset/api-2026-05-12.md')).toMatch(/^---\n'clerk-bapi': minor\n---\n\nThe API 2026-05-12/);
    expect(JSON.parse(after.get('package.json')!).exports).toHaveProperty(['./2026-05-12/*']);
    expect(after.get('redocly.yaml')).toContain("  '2026-05-12':\n    root: openapi/2026-05-12/openapi.yaml\n");
    expect(after.get(`openapi/${version}/CHANGES.md`)).toContain(`# From ${pinned} to ${version}`);
    const newPath = `openapi/${version}/paths/directories/directories_{directory_id}_rotate_api_key.yaml`;
    expect(after.get(newPath)).toContain('description: Not described yet.');
  });

  it('starts with the overlay of the version before, less what does not fit, which it names', async () => {
    const now = after.get(`openapi/${version}/overlay.yaml`)!;
    expect(now).toContain('reason: { type: string }');
    expect(now).toContain('x-rate-limit: { requests: 1, window: 1000 }');
    expect(now).not.toContain('Gone');
    expect(first.output).toContain(
      `  not in the new overlay: openapi/${pinned}/overlay.yaml:8: $.components.schemas.Gone is not in the spec any more: delete this action.\n`,
    );
    expect(JSON.parse(after.get(`generated/${version}/openapi.json`)!)).toHaveProperty(
      'components.schemas.BlocklistIdentifier.properties.reason.x-beyond-spec',
      true,
    );
    await writeFile(path.join(copy, `openapi/${version}/overlay.yaml`), overlay);
  });

  it('has nothing to do the second time, and says so', async () => {
    const before = await files(copy);
    const { output, ...outcome } = await applied(copy, published);
    expect(outcome).toEqual({ version, files: [], followUps: [] });
    expect(output).toContain(`openapi/${version} is up to date: it has all of that already.\n`);
    expect(differing(before, await files(copy))).toEqual([]);
  });

  it('follows a revision, and reports only what changed', async () => {
    const file = `openapi/${version}/paths/directories/directories_{directory_id}_rotate_api_key.yaml`;
    await writeFile(
      path.join(copy, file),
      (await read(file)).replace(/Not described yet\./, 'Gives the directory another key.'),
    );
    commit(copy);
    const before = await files(copy);
    const revised = await documentWith(copy, (document) => void (ban(document)['deprecated'] = true));
    await applied(copy, revised);
    const after = await files(copy);
    expect(after.get(file)).toContain('Gives the directory another key.');
    const changed = differing(before, after).filter((name) => !/^generated\/|^document\.yaml$/.test(name));
    expect(changed).toEqual([
      expect.stringMatching(/^\.changeset\/api-2026-05-12-[0-9a-f]{8}\.md$/),
      `openapi/${version}/CHANGES.json`,
      `openapi/${version}/CHANGES.md`,
      `openapi/${version}/REVISIONS.md`,
      `openapi/${version}/paths/users/users_{user_id}_ban.yaml`,
    ]);
  });

  it('keeps what changed since the version before in CHANGES.md, and each revision in REVISIONS.md', async () => {
    const { from, to, changes } = JSON.parse(await read(`openapi/${version}/CHANGES.json`)) as Report;
    expect([from, to]).toEqual([pinned, version]);
    expect(changes.some(({ rule }) => rule === 'endpoint-added')).toBe(true);
    expect(await read(`openapi/${version}/CHANGES.md`)).toContain('`users.ban`: deprecated');
    expect(await read(`openapi/${version}/REVISIONS.md`)).toMatch(
      new RegExp(
        `^# Revisions of ${version}\\n\\n.*\\n\\n## ${today}\\n[^#]*\\. 1 change, 0 breaking\\.\\n[^]*users\\.ban`,
      ),
    );
    const again = await documentWith(copy, (document) => void (ban(document)['deprecated'] = false));
    await applied(copy, again);
    const headings = (await read(`openapi/${version}/REVISIONS.md`)).match(/^## .*/gm);
    expect(headings).toEqual([`## ${today}, revision 2`, `## ${today}`]);
  });

  it('keeps the overlay byte for byte, and applies it', async () => {
    expect(await read(`openapi/${version}/overlay.yaml`)).toBe(overlay);
    const { components } = JSON.parse(await read(`generated/${version}/openapi.json`)) as Json;
    expect(components.schemas.BlocklistIdentifier.properties.reason).toMatchObject({ 'x-beyond-spec': true });
  });

  it('names the line of the overlay that a revision makes obsolete, and leaves the overlay alone', async () => {
    const revised = await documentWith(copy, ({ components }) => {
      components.schemas.BlocklistIdentifier.properties.reason = { type: 'string' };
    });
    const { followUps } = await applied(copy, revised);
    const message =
      'the spec has $.components.schemas.BlocklistIdentifier.properties.reason itself now: delete it here.';
    expect(followUps).toEqual([{ file: `openapi/${version}/overlay.yaml`, line: 5, message }]);
    expect(await read(`openapi/${version}/overlay.yaml`)).toBe(overlay);
    expect(await read(`openapi/${version}/CHANGES.md`)).toContain(`\`openapi/${version}/overlay.yaml:5\`: ${message}`);
    commit(copy);
    await applied(copy, published, { force: true });
  });

  it('rejects a version that is older than the newest, but for --force', async () => {
    const older = await documentWith(copy, ({ info, components }) => {
      info.version = '2026-01-01';
      components.schemas.BlocklistIdentifier.required = ['never_there'];
    });
    const newest = await reportOf(version);
    const before = await files(copy);
    expect(await rejection(copy, older)).toMatch(/^2026-01-01 is older than 2026-05-12.*--force/);
    expect(differing(before, await files(copy))).toEqual([]);
    const { output } = await applied(copy, older, { force: true });
    expect(existsSync(path.join(copy, 'openapi/2026-01-01/openapi.yaml'))).toBe(true);
    expect(JSON.parse(await read('openapi/2026-01-01/CHANGES.json')).from).toBe(pinned);

    // The version before the newest is another one now.
    const after = await reportOf(version);
    expect(after.from).toBe('2026-01-01');
    expect(after.changes.some(({ rule }) => rule === 'endpoint-added')).toBe(false);
    expect(after.missing).toEqual(newest.missing);
    expect(await read(`openapi/${version}/CHANGES.md`)).toContain('# From 2026-01-01 to 2026-05-12');

    // What the API leaves out is an exception from now on, and told.
    expect(output).toMatch(
      /^document\.yaml:\d+:\d+: Required field `never_there` .*\(bapi\/required-fields-defined\): kept.*$/m,
    );
    expect(await read('redocly.yaml')).toContain('      - BlocklistIdentifier.never_there\n');
    expect(await read('openapi/2026-01-01/CHANGES.md')).toContain('BlocklistIdentifier.never_there');
  });

  it('changes the report of the version after it', async () => {
    const added = (rules: Report) => rules.changes.filter(({ rule }) => /property-(?:added|removed)$/.test(rule));
    expect(added(await reportOf(version))).toEqual([]);
    const revised = await documentWith(copy, ({ info, components }) => {
      info.version = '2026-01-01';
      components.schemas.BlocklistIdentifier.properties.note = { type: 'string' };
    });
    await applied(copy, revised, { force: true });
    expect(added(await reportOf(version))).toMatchObject([{ schema: 'BlocklistIdentifier', breaking: true }]);
  });

  it('becomes the default version, which the changeset says first', async () => {
    const { files: written } = await applied(copy, published, { isDefault: true });
    expect(await read('src/index.ts')).toContain(`export * from '../generated/${version}/index.js';`);
    expect(await read('docs/api.md')).toContain(`Every helper of the API ${version}`);
    const changeset = written.find((file) => file.startsWith('.changeset/'))!;
    expect(await read(changeset)).toMatch(
      /^---\n'clerk-bapi': minor\n---\n\n\*\*Breaking:\*\* `clerk-bapi` is the client of the API 2026-05-12 now; that of 2025-11-10 is/,
    );
    commit(copy);
    expect((await applied(copy, published, { isDefault: true })).output).toContain('is up to date');
  });
});
