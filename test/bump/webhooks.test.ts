// The bump of a document of webhooks as a whole, in a copy with one event and a small part of the API.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { refTo, type Json } from './documents.js';
import { applied, commit, differing, files, rejection, useSmallProject } from './project.js';
import { eventIn, membershipRequest, publishedWebhooks, schemasOf } from './webhooks-document.js';

const version = '2025-04-15';
const folder = `openapi/webhooks/${version}`;

let copy: string;
useSmallProject(async (fresh) => {
  copy = fresh;
  await applied(copy, await documentOf(), { force: true }); // it had more events
});

const read = async (file: string) => readFile(path.join(copy, file), 'utf8');

/** A document of one event, changed. */
async function documentOf(change: (document: Json) => void = () => {}, name = `document.${version}.yml`) {
  const document = publishedWebhooks();
  document['x-webhooks'] = { 'user.created': document['x-webhooks']['user.created'] };
  change(document);
  await writeFile(path.join(copy, name), stringify(document, { aliasDuplicateObjects: false }));
  return name;
}

const envelopeOf = (document: Json) => schemasOf(document)['WebhookEventPayload'] as Json;

it('changes nothing where the document says what the spec says', async () => {
  const { files: written, output } = await applied(copy, await documentOf());
  expect(written).toEqual([]);
  expect(output).toContain(`${folder} is up to date`);
});

it('leaves a pull request: spec, types, a report for users of the types, and a changeset', async () => {
  const use = `import type { UserCreatedEvent } from './generated/webhooks/${version}/types.js';\n\nexport const id = (event: UserCreatedEvent): string => event.instance_id;\n`;
  await writeFile(path.join(copy, 'handwritten.ts'), use);
  commit(copy);
  const document = await documentOf((one) => {
    one['x-webhooks']['membershipRequest.created'] = eventIn('membershipRequest.created', membershipRequest);
    envelopeOf(one)['properties'].trace_id = { type: 'string' };
    envelopeOf(one)['required'] = ['object', 'type', 'timestamp'];
  });
  const before = await files(copy);
  const { files: written, output, followUps } = await applied(copy, document, { isTypeChecked: true });
  expect(differing(before, await files(copy))).toEqual([...written].sort());
  expect(written.map((file) => file.replace(/-[0-9a-f]{8}\.md$/, '.md')).sort()).toEqual([
    `.changeset/webhooks-${version}.md`,
    `generated/webhooks/${version}/events.ts`,
    `generated/webhooks/${version}/openapi.json`,
    `generated/webhooks/${version}/types.ts`,
    `${folder}/REVISIONS.md`,
    `${folder}/events/membershipRequest.created.yaml`,
    `${folder}/openapi.yaml`,
    `${folder}/schemas/EventMembershipRequestApplicant.yaml`,
    `${folder}/schemas/MembershipRequestEventData.yaml`,
    `${folder}/schemas/WebhookEnvelope.yaml`,
  ]);
  const report = await read(`${folder}/REVISIONS.md`);
  expect(report).toContain('Events 1 → 2');
  expect(report).toContain('- `membershipRequest.created`: added\n');
  expect(report).toContain('- `user.created` receives `WebhookEnvelope`: `trace_id` added');
  expect(report).toMatch(/Breaking[^]*`user\.created` receives `WebhookEnvelope`: `instance_id`/);
  expect(report).toMatch(/To write and to decide[^]*MembershipRequestEventData/);
  expect(output).toContain(' where a text or a decision is missing');
  expect(await read(`generated/webhooks/${version}/types.ts`)).toContain(
    "'membershipRequest.created': MembershipRequestCreatedEvent;",
  );
  const [changeset = ''] = written.filter((file) => file.startsWith('.changeset'));
  expect(await read(changeset)).toMatch(/minor[^]*follows a revision of the webhooks 2025-04-15:[^]*\*\*Breaking:\*\*/);
  // The command ends with exit code 2.
  expect(followUps).toMatchObject([{ file: 'handwritten.ts', line: 3 }]);
});

it('adds a version, with the rules of the linter, which becomes that of the package by --default', async () => {
  const next = '2031-01-01';
  const document = await documentOf((one) => {
    one['x-webhooks']['user.updated'] = eventIn('user.updated', refTo('User'));
  }, 'document.yml');
  const { version: name, output } = await applied(copy, document, { version: next, isDefault: true });
  expect(name).toBe(`webhooks/${next}`);
  expect(output).toContain('CHANGES.md: 2 changes, 0 breaking');
  expect(await read(`openapi/webhooks/${next}/CHANGES.md`)).toContain(`# From ${version} to ${next}`);
  const { apis } = parse(await read('redocly.yaml')) as Json;
  const root = `openapi/webhooks/${next}/openapi.yaml`;
  expect(apis[`webhooks/${next}`]).toEqual({ ...apis[`webhooks/${version}`], root });
  for (const file of ['src/webhooks/events.ts', 'src/webhooks/index.ts', 'package.json'])
    expect(await read(file)).toContain(`/generated/webhooks/${next}/`);
  expect(await read(`.changeset/webhooks-${next}.md`)).toMatch(/\*\*Breaking:\*\*.*of 2025-04-15\./);
});

it('rejects a document that lacks what the spec has, and changes nothing', async () => {
  const document = await documentOf((one) => void delete envelopeOf(one)['properties'].event_attributes);
  const before = await files(copy);
  expect(await rejection(copy, document)).toMatch(
    /lacks 1 field that openapi\/webhooks\/2025-04-15 has; it seems to be an older revision/,
  );
  const other = await documentOf((one) => {
    one['x-webhooks'] = { 'user.updated': eventIn('user.updated', refTo('User')) };
  });
  expect(await rejection(copy, other)).toMatch(/lacks 1 of 1 events; it seems to be truncated/);
  before.set(other, await read(other));
  expect(differing(before, await files(copy))).toEqual([]);
});

it('writes only where everything is committed', async () => {
  await writeFile(path.join(copy, folder, 'schemas/Mine.yaml'), 'type: object\n');
  const message = `${folder}/schemas/Mine.yaml has changes that are not committed`;
  expect(await rejection(copy, await documentOf())).toContain(message);
});
