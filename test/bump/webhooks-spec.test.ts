// What the bump makes of a document of webhooks: a spec in the project's form, with the schemas of the API where they are the same.
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { readDocument } from '../../scripts/bump/read.js';
import { eventsSpec, keptFiles, type OlderEvents } from '../../scripts/bump/webhooks-spec.js';
import { olderEvents } from '../../scripts/bump/webhooks.js';
import { refTo, type Json } from './documents.js';
import { differing, files, root } from './project.js';
import { eventIn, membershipRequest, publishedWebhooks, schemasOf } from './webhooks-document.js';

const version = '2025-04-15';

let older: OlderEvents;
beforeAll(async () => {
  older = await olderEvents(version);
});

/** The spec of a document, changed, in a file that has the date as its name, as the published ones. */
async function specOf(document: Json, name = `webhooks/${version}.yml`) {
  const text = stringify(document, { aliasDuplicateObjects: false });
  const spec = await eventsSpec(name, readDocument(name, Buffer.from(text)), older);
  return { ...spec, file: (file: string) => parse(spec.texts.get(file) ?? '') as Json };
}

/** The spec of a document with one event. */
async function small(change: (document: Json) => void = () => {}, name?: string) {
  const document = publishedWebhooks();
  document['x-webhooks'] = { 'user.created': document['x-webhooks']['user.created'] };
  change(document);
  return specOf(document, name);
}

const dataIn = ({ post }: Json) =>
  post.requestBody.content['application/json'].schema.allOf[1].properties.data as unknown;

describe('the document that our spec would be published as', () => {
  const agreement = async (document: Json) => {
    const { texts, missing, names } = await specOf(document);
    expect(missing).toEqual([]);
    expect(names.parted).toEqual([]);
    const present = await files(path.join(root, 'openapi/webhooks', version));
    for (const file of keptFiles) present.delete(file);
    expect(differing(present, texts)).toEqual([]);
  };

  it('is our spec, with all 45 events', () => agreement(publishedWebhooks()));
});

describe('events', () => {
  it('that are new refer to schemas of the API, and to new ones of the webhooks', async () => {
    const { file, missing } = await small((one) => {
      one['x-webhooks']['user.updated'] = eventIn('user.updated', refTo('User'));
      one['x-webhooks']['membershipRequest.created'] = eventIn('membershipRequest.created', membershipRequest);
      one['x-webhooks']['membershipRequest.updated'] = eventIn('membershipRequest.updated', membershipRequest);
    });
    const { post } = file('events/user.updated.yaml');
    expect(post).toMatchObject({ operationId: 'UserUpdated', tags: ['Users'] });
    expect(dataIn({ post })).toEqual({ $ref: '../../../2025-11-10/schemas/User.yaml' });
    const created = file('events/membershipRequest.created.yaml');
    expect(created['post'].tags).toEqual(['Membership Requests']);
    expect(dataIn(created)).toEqual({ $ref: '../schemas/MembershipRequestEventData.yaml' });
    expect(dataIn(file('events/membershipRequest.updated.yaml'))).toEqual(dataIn(created));
    expect(file('schemas/MembershipRequestEventData.yaml')['properties']).toMatchObject({
      user: { $ref: '../../../2025-11-10/schemas/User.yaml' },
      reviewed_at: { type: ['integer', 'null'] },
    });
    expect(created['post'].requestBody.content['application/json'].example).toMatchObject({
      type: 'membershipRequest.created',
      data: { object: 'membership_request', id: 'id_1', created_at: 1767225600000, applicant: { name: 'name' } },
    });
    const names = missing.flatMap(({ operation, schema }) => operation ?? schema ?? []);
    expect(names).toEqual(expect.arrayContaining(['MembershipRequestCreated', 'MembershipRequestEventData']));
    expect(names).not.toContain('UserCreated');
  });

  it('can stand under `webhooks` of OpenAPI 3.1, inline as a whole', async () => {
    const { file } = await small((one) => {
      const { properties } = schemasOf(one)['WebhookEventPayload'];
      const schema = {
        type: 'object',
        properties: { ...properties, data: refTo('User') },
        required: ['object', 'data'],
      };
      one['webhooks'] = { 'user.created': { post: { requestBody: { content: { 'application/json': { schema } } } } } };
      delete one['x-webhooks'];
      one['openapi'] = '3.1.0';
    });
    expect(dataIn(file('events/user.created.yaml'))).toEqual({ $ref: '../../../2025-11-10/schemas/User.yaml' });
    expect(file('schemas/WebhookEnvelope.yaml')['required']).toEqual(['object']);
  });

  it('keep our prose and the example, which has what is new', async () => {
    const { file } = await small((one) => {
      const envelope = schemasOf(one)['WebhookEventPayload'];
      envelope.properties.trace_id = { type: 'string' };
      envelope.required = [...(envelope.required as string[]), 'trace_id'];
    });
    const envelope = file('schemas/WebhookEnvelope.yaml');
    expect(envelope['properties'].type.description).toBe('What happened, such as `user.created`.');
    expect(envelope['required']).toContain('trace_id');
    const { post } = file('events/user.created.yaml');
    expect(post.summary).toBe('A user was created');
    expect(post.requestBody.content['application/json'].example).toMatchObject({
      data: { first_name: 'Ada' },
      trace_id: 'trace_1',
    });
  });
});

describe('a schema of the API', () => {
  it('that is another in the webhooks gets one of its own, with those within that are the same', async () => {
    const { file, names } = await small(
      (one) => void (schemasOf(one)['User'].properties.shoe_size = { type: 'integer' }),
    );
    expect(names.parted).toEqual([{ name: 'User', own: 'UserEventData' }]);
    expect(dataIn(file('events/user.created.yaml'))).toEqual({ $ref: '../schemas/UserEventData.yaml' });
    expect(file('schemas/UserEventData.yaml')['properties'].email_addresses.items).toEqual({
      $ref: '../../../2025-11-10/schemas/EmailAddress.yaml',
    });
  });

  const changes: [what: string, change: (schemas: Json) => void, parted: string[]][] = [
    ['has a field more since', ({ User }) => void delete User.properties.locale, []],
    ['requires less', ({ User }) => void (User.required = [...(User.required as string[]), 'locale']), []],
    ['requires more', ({ User }) => void (User.required = (User.required as string[]).slice(1)), ['User']],
    ['can’t be null', ({ User }) => void (User.properties.banned.nullable = true), ['User']],
    ['has another format', ({ User }) => void (User.properties.created_at.format = 'int32'), ['User']],
    [
      'has another one within',
      ({ EmailAddress }) => void (EmailAddress.properties.reserved = { type: 'string' }),
      ['EmailAddress', 'User'],
    ],
  ];
  it.each(changes)('that %s', async (_what, change, parted) => {
    const { names } = await small((one) => change(schemasOf(one)));
    expect(names.parted.map(({ name }) => name).sort()).toEqual(parted);
  });
});

describe('a document that is rejected', () => {
  const cases: [what: string, change: (document: Json) => void, message: RegExp, name?: string][] = [
    ['has no date', () => {}, /^document\.yml:\d+:\d+: has the version "v1"\. Expected a date/, 'document.yml'],
    ['has no events', (one) => void (one['x-webhooks'] = {}), /the document has no events/],
    [
      'has an event without data',
      (one) => {
        const { post } = one['x-webhooks']['user.created'];
        delete post.requestBody.content['application/json'].schema.allOf[1].properties.data;
      },
      /:\d+:\d+: the event user\.created has no `data`/,
    ],
    [
      'ends within an event',
      (one) => void delete one['x-webhooks']['user.created'].post.requestBody,
      /the event user\.created has no schema of JSON\. The file may be truncated/,
    ],
    [
      'has an event with a name that no file can have',
      (one) => void (one['x-webhooks']['../x'] = eventIn('x.y', refTo('User'))),
      /the event "\.\.\/x" has no name such as/,
    ],
    [
      'refers to nothing',
      (one) => void delete schemasOf(one)['User'],
      /the reference #\/components\/schemas\/User has no target/,
    ],
    [
      'has what no rule covers',
      (one) => void (schemasOf(one)['User'].properties.shoe = { oneOf: [{}], anyOf: [{}] }),
      /^webhooks\/2025-04-15\.yml:\d{2,}:\d+: `oneOf` and `anyOf` stand side by side\./,
    ],
  ];
  it.each(cases)('%s', async (_what, change, message, name) => {
    await expect(small(change, name)).rejects.toThrow(message);
  });
});
