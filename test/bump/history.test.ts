// A history of revisions, forward and back: at its end the tree is what it was, byte for byte. Only the reports tell of it.
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { isLong } from '../size.js';
import { jsonResponse, operation, refTo, type Json } from './documents.js';
import { applied, commit, differing, documentWith, files, published, smallProject, version } from './project.js';

const few = ['/users/{user_id}/ban', '/blocklist_identifiers', '/blocklist_identifiers/{identifier_id}'];
const ban = (document: Json) => document['paths'][few[0]!].post as Json;
const schemas = (document: Json) => document['components'].schemas as Json;
const entry = (document: Json) => schemas(document)['BlocklistIdentifier'] as Json;

/** The kinds of changes that the published documents have had, each on top of those before it. */
const revisions: [name: string, change: (document: Json) => void][] = [
  ['a field', (document) => void (entry(document)['properties'].note = { type: 'string', description: 'Theirs.' })],
  ['a value', (document) => void (entry(document)['properties'].identifier_type.enum as string[]).push('ip_address')],
  [
    'an operation, with schemas',
    (document) => {
      const properties = { id: { type: 'string' }, entries: { type: 'array', items: refTo('BlocklistIdentifier') } };
      schemas(document)['Blocklist'] = { type: 'object', properties, required: ['id'] };
      const body = {
        content: { 'application/json': { schema: { type: 'object', properties: { name: { type: 'string' } } } } },
      };
      document['paths']['/blocklists'] = {
        post: operation('CreateBlocklist', {
          tags: ['Blocklists'],
          requestBody: body,
          responses: { '200': jsonResponse(refTo('Blocklist')), '422': jsonResponse(refTo('ClerkErrors')) },
        }),
      };
    },
  ],
  [
    'an optional query',
    (document) =>
      void (ban(document)['parameters'] as Json[]).push({ name: 'reason', in: 'query', schema: { type: 'string' } }),
  ],
  ['a deprecation', (document) => void (ban(document)['deprecated'] = true)],
  ['a field that may be null', (document) => void (entry(document)['properties'].note.nullable = true)],
  ['a bound', (document) => void (entry(document)['properties'].note.maxLength = 100)],
  ['a field that is always there', (document) => void (entry(document)['required'] = ['note'])],
  [
    'a field of another schema, behind allOf of one',
    (document) =>
      void (schemas(document)['Blocklist'].properties.first = {
        allOf: [refTo('BlocklistIdentifier')],
        nullable: true,
      }),
  ],
  ['a status', (document) => void (ban(document)['responses']['418'] = jsonResponse(refTo('ClerkErrors')))],
  [
    'an operation less',
    (document) => {
      delete document['paths']['/blocklists'];
      delete schemas(document)['Blocklist'];
    },
  ],
  [
    'a field and a query less',
    (document) => {
      delete entry(document)['properties'].note;
      delete entry(document)['required'];
      (ban(document)['parameters'] as Json[]).pop();
    },
  ],
];

let copy: string;
const documents: string[] = [];

beforeAll(async () => {
  copy = await smallProject();
  const text = await documentWith(copy, (document) => {
    document['paths'] = Object.fromEntries(
      few.flatMap((route) => Object.entries(document['paths'] as Json).filter(([one]) => one === route)),
    );
  });
  await rm(path.join(copy, published));
  const document = JSON.parse((await files(copy)).get(text)!) as Json;
  for (const change of [() => {}, ...revisions.map(([, one]) => one)]) {
    change(document);
    const name = `document.${documents.length}.json`;
    await writeFile(path.join(copy, name), JSON.stringify(document));
    documents.push(name);
  }
}, 300_000);

const reports = /^\.changeset\/|\/(?:CHANGES|REVISIONS)\.(?:md|json)$/;
const withoutReports = async () => new Map([...(await files(copy))].filter(([file]) => !reports.test(file)));

const apply = async (document: string) => {
  const outcome = await applied(copy, document, { force: true });
  commit(copy);
  return outcome;
};

/** How many of the changes a revision brings. */
const together = isLong ? 1 : 6;

it('forward, and back with --force', { timeout: 600_000 }, async () => {
  await apply(documents[0]!);
  const before = new Map([[0, await withoutReports()]]);
  const changesOf = async () =>
    (JSON.parse((await files(copy)).get(`openapi/${version}/CHANGES.json`)!) as Json)['changes'] as Json[];
  const first = await changesOf();
  for (let i = together; i <= revisions.length; i += together) {
    const { files: written } = await apply(documents[i]!);
    expect(written.length, revisions[i - 1]![0]).toBeGreaterThan(0);
    before.set(i, await withoutReports());
  }
  for (let i = revisions.length - together; i >= 0; i -= together) {
    await apply(documents[i]!);
    expect(differing(before.get(i)!, await withoutReports()), `back before ${revisions[i]![0]}`).toEqual([]);
  }
  expect(await changesOf()).toEqual(first);
});
