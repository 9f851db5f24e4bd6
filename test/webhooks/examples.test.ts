// The examples of the spec: one for each event, each fits its schema and its type, and verifies.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/cli.js';
import type { Document } from '../../scripts/codegen/document.js';
import { isKnownEvent, signWebhook, verifyWebhook, type WebhookEvent } from '../../src/webhooks/index.js';
import { diagnosticsOf } from '../diagnostics.js';
import { secret, url } from './signing.js';

const document = JSON.parse(
  readFileSync(path.join(root, 'generated/webhooks/2025-04-15/openapi.json'), 'utf8'),
) as Document;

/** The examples by the type of their event. */
const examples = Object.entries(document.webhooks ?? {}).map(([type, { post }]) => {
  const media = post?.requestBody?.content['application/json'];
  return { type, example: media?.['example'] as WebhookEvent, ref: String(media?.schema.$ref) };
});

/** Imports, and a constant for each example. */
const moduleOf = (all: { type: string; example: object }[]) =>
  `import type { WebhookEvent, WebhookEventOf } from '../src/webhooks/index.js';\n${all
    .map(
      ({ type, example }, i) =>
        `export const e${i}: WebhookEventOf<'${type}'> = ${JSON.stringify({ id: 'msg_1', ...example })};`,
    )
    .join('\n')}\n`;

const [created, , deleted] = examples;
const spoilt = [
  { type: 'user.created', example: { ...created!.example, data: deleted!.example.data } },
  { type: 'user.deleted', example: { ...deleted!.example, instance_id: undefined } },
];

const narrow = `
      import type { User } from '../src/index.js';
      import type { WebhookEvent } from '../src/webhooks/index.js';
      declare function save(user: User): void;
      declare const event: WebhookEvent;
      switch (event.type) {
        case 'user.created':
        case 'user.updated':
          save(event.data);
          break;
        case 'session.created':
          save(event.data.user);
          break;
        case 'user.deleted':
          event.data.deleted satisfies boolean;
          break;
        default:
          event.data satisfies object;
      }
      if (event.type === 'organizationInvitation.accepted') event.data.user_id satisfies string;
      [event.id, event.object, event.instance_id] satisfies string[];
      event.timestamp satisfies number;
      event.event_attributes?.http_request?.client_ip satisfies string | undefined;`;

const wrong = `
      import { signWebhook, type WebhookEvent } from '../src/webhooks/index.js';
      declare const event: WebhookEvent;
      if (event.type === 'user.creatd') event;
      if (event.type === 'user.deleted') event.data.first_name;
      void signWebhook({ type: 'user.deleted', data: { id: 1 } }, { url: '' });
      void signWebhook({ type: 'user.deleted', data: { object: 'user', deleted: true } }, {});`;

let found: string[];
beforeAll(() => {
  found = diagnosticsOf([
    ['events.ts', moduleOf(examples)],
    ['spoilt.ts', moduleOf(spoilt)],
    ['narrow.ts', narrow],
    ['wrong.ts', wrong],
  ]);
});

/** What the compiler says of a module. */
const complaints = (module: string) => found.filter((line) => line.startsWith(`${module}:`));

describe('the examples of the spec', () => {
  it('are one for each of 45 events', () => {
    expect(examples).toHaveLength(45);
    for (const { type, example } of examples) expect(example).toMatchObject({ object: 'event', type });
  });

  it('fit their types', () => {
    expect(complaints('events.ts')).toEqual([]);
  });

  it('would not fit with a missing field, or data of another event', () => {
    expect(complaints('spoilt.ts')).toEqual([
      expect.stringMatching(/^spoilt\.ts:2: /),
      expect.stringMatching(/^spoilt\.ts:3: /),
    ]);
  });

  it('verify', async () => {
    for (const { example } of examples) {
      const { id, ...event } = await verifyWebhook(await signWebhook(example, { secret, url }), { secret });
      expect(id).toMatch(/^msg_/);
      expect(event).toEqual(example);
      expect(isKnownEvent(event)).toBe(true);
    }
  });

  it('are what their schemas allow', () => {
    const ajv = addFormats(new Ajv2020({ strict: false }));
    ajv.addSchema(document, 'spec');
    for (const { type, example, ref } of examples) {
      const isValid = ajv.validate({ $ref: `spec${ref}` }, example);
      expect([type, isValid ? '' : ajv.errorsText()]).toEqual([type, '']);
    }
  });
});

describe('the types of events', () => {
  it('narrow by type, and a user of an event is a user of the API', () => {
    expect(complaints('narrow.ts')).toEqual([]);
  });

  it('reject what no event has', () => {
    const lines = complaints('wrong.ts').map((line) => line.slice(0, 11));
    expect(lines).toEqual(['wrong.ts:4:', 'wrong.ts:5:', 'wrong.ts:6:', 'wrong.ts:7:']);
  });
});
