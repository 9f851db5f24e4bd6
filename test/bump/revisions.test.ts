// Revisions of a version, in a copy with a small part of the API: what they change, and what they must not take away.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Json } from './documents.js';
import {
  applied,
  bump,
  commit,
  documentWith,
  files,
  git,
  pinned,
  published,
  rejection,
  useSmallProject,
  version,
} from './project.js';

let copy: string;
useSmallProject(async (fresh) => {
  copy = fresh;
  await applied(copy, published);
});

const read = async (file: string) => readFile(path.join(copy, file), 'utf8');
const ban = (document: Json) => document['paths']['/users/{user_id}/ban'].post as Json;

/** The lines that a review shows, added and deleted, in the files that match. */
function changedLines(files: RegExp): number {
  git(copy, 'add', '--all');
  const lines = git(copy, 'diff', '--cached', '--numstat').trim().split('\n');
  const counts = lines.map((line) => line.split('\t')).filter(([, , file = '']) => files.test(file));
  return counts
    .filter(([added]) => added !== '-') // openapi.json, which .gitattributes leaves out
    .reduce((sum, [added, deleted]) => sum + Number(added) + Number(deleted), 0);
}

const reversed = (object: Json): Json => Object.fromEntries(Object.entries(object).reverse());

/** The same document in other words: in the opposite order, with `allOf` of one part, and with keys that nobody reads. */
function reworded(document: Json): void {
  const disordered = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(disordered);
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(Object.entries(reversed(node)).map(([key, value]) => [key, disordered(value)]));
  };
  for (const schema of Object.values<Json>(document['components'].schemas))
    for (const [name, field] of Object.entries<Json>(schema['properties'] ?? {}))
      if ('$ref' in field && Object.keys(field).length === 1) schema['properties'][name] = { allOf: [field] };
  Object.assign(document, disordered(document), { externalDocs: { url: 'https://example.com' } });
  for (const schema of Object.values<Json>(document['components'].schemas)) schema['remarks'] = 'x';
}

describe('what a revision changes', () => {
  it('is nothing where only the wording is another', async () => {
    const { files: written, output } = await applied(copy, await documentWith(copy, reworded));
    expect(written).toEqual([]);
    expect(output).toMatch(/keys that nobody reads → \d+/);
  });

  it('is small for two changes, whatever the wording', async () => {
    const revised = await documentWith(copy, (document) => {
      document['components'].schemas.BlocklistIdentifier.properties.note = { type: 'string' };
      ban(document)['deprecated'] = true;
      reworded(document);
    });
    await applied(copy, revised);
    expect(changedLines(/./)).toBeLessThanOrEqual(150);
    expect(changedLines(/^openapi\/.*\.yaml$/)).toBeLessThanOrEqual(5);
    expect(await read(`openapi/${version}/REVISIONS.md`)).toContain('2 changes, 0 breaking');
  });

  it('reaches the webhooks that refer to the version', async () => {
    const of = (document: Json) => document['components'].schemas.User.properties as Json;
    const revised = await documentWith(copy, (document) => void (of(document)['shoe_size'] = { type: 'integer' }));
    await applied(copy, revised, { version: pinned, force: true });
    const events = parse(await read('generated/webhooks/2025-04-15/openapi.json')) as Json;
    expect(of(events)).toHaveProperty('shoe_size');
  });
});

describe('code of the project that must follow', () => {
  const use = `import type { Users } from './generated/${version}/resources/users.js';

export const ban = (users: Users) => users.ban('user_1', { timeout: 1 });
export const lock = (users: Users) => users.lock('user_1', { timeout: 1 });
`;

  it('is listed with file and line, in the output and in the report, with exit code 2', async () => {
    await writeFile(path.join(copy, 'handwritten.ts'), `import 'a-package';\n${use}`);
    await writeFile(path.join(copy, 'ambient.d.ts'), `declare module 'a-package';\n`); // which no file imports
    commit(copy);
    const revised = await documentWith(copy, (document) => {
      (ban(document)['parameters'] as Json[]).push({ name: 'reason', in: 'query', schema: { type: 'string' } });
      const notes = { type: 'object', additionalProperties: true }; // which the compiler takes options for
      document['paths']['/users/{user_id}/lock'].post.requestBody = {
        content: { 'application/json': { schema: notes } },
      };
    });
    const { code, output, complaint } = await bump(copy, revised);
    expect({ code, complaint }).toEqual({ code: 2, complaint: '' });
    expect(output).toMatch(/^type-check … \d+\.\d s$/m);
    expect(output).toMatch(/^handwritten\.ts:4: .*timeout/m);
    for (const report of ['CHANGES.md', 'REVISIONS.md'])
      expect(await read(`openapi/${version}/${report}`)).toMatch(/^- `handwritten\.ts:4`: .*timeout/m);
    expect(output).not.toContain('handwritten.ts:5');
    expect(await read(`openapi/${version}/REVISIONS.md`)).toMatch(
      /Reported by the compiler[^]*`users\.ban`: takes `query`[^]*Reported only by the API[^]*`users\.lock`: takes `body`/,
    );
  });
});

describe('what may be another document than it seems', () => {
  const unchanged = () => expect(git(copy, 'status', '--porcelain')).toBe('');

  it('is rejected if its name has another version, but for --version', async () => {
    const named = 'document.2026-01-01.yaml';
    await writeFile(path.join(copy, named), await read(published));
    expect(await rejection(copy, named)).toMatch(
      /^document\.2026-01-01\.yaml:\d+:\d+: has the version 2026-05-12, and its name says 2026-01-01\. Pass --version /,
    );
    unchanged();
    expect(await applied(copy, named, { version })).toMatchObject({ version, files: [] });
  });

  it('is rejected if it takes away operations, fields or values, which are counted, but for --force', async () => {
    const older = await documentWith(copy, (document) => {
      delete document['paths']['/users/{user_id}/ban'];
      const properties = document['components'].schemas.BlocklistIdentifier.properties as Json;
      delete properties['instance_id'];
      (properties['identifier_type'].enum as string[]).pop();
    });
    expect(await rejection(copy, older)).toMatch(
      /^document\.yaml: lacks 1 operation, 1 field and 1 value that openapi\/2026-05-12 has; it seems to be an older revision\. Pass --force/,
    );
    unchanged();
    await applied(copy, older, { force: true });
    expect((await files(copy)).has(`openapi/${version}/paths/users/users_{user_id}_ban.yaml`)).toBe(false);
  });
});
