// A document of webhooks in the style of the published ones, made of our spec: OpenAPI 3.0.3, `x-webhooks`, no paths, other names.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { refTo, type Json } from './documents.js';
import { root } from './project.js';

/** What the published documents call schemas that our spec of webhooks has itself. */
const publishedNames: Record<string, string> = {
  WebhookEnvelope: 'WebhookEventPayload',
  EventMoney: 'BillingAmount',
  EventPayee: 'BillingPayee',
  EventPayer: 'BillingPayerEventPayload',
  EventPaymentFailure: 'BillingPaymentFailedReason',
  EventPaymentSource: 'BillingPaymentSource',
  EventPlan: 'BillingPlan',
  EventSeats: 'BillingSeats',
  EventTotals: 'BillingTotals',
  EventUnitTotal: 'BillingUnitTotal',
  PaymentAttemptItem: 'BillingSubscriptionItem',
  SubscriptionItemPlan: 'BillingSubscriptionItemEventPlan',
  SubscriptionItemEventData: 'BillingSubscriptionItemEventPayload',
};

const publishedName = (name: string): string =>
  publishedNames[name] ??
  name.replace(/EventData$/, 'EventPayload').replace(/^SessionActivity$/, 'SessionActivityResponse');

const isNull = (schema: Json) => schema['type'] === 'null';

/** A schema of OpenAPI 3.1 as 3.0 says it, in their words. */
export function asOpenApi30(schema: Json): Json {
  const result: Json = {};
  for (const [key, value] of Object.entries(schema)) {
    if (key.startsWith('x-') || key === 'description') continue;
    if (key === 'const') result['enum'] = [value];
    else if (key === 'properties')
      result[key] = Object.fromEntries(
        Object.entries<Json>(value as Json)
          .filter(([, field]) => !field['x-beyond-spec'])
          .map(([name, field]) => [name, { ...asOpenApi30(field), description: 'Their words.' }]),
      );
    else if (key === 'items' || (key === 'additionalProperties' && typeof value === 'object'))
      result[key] = asOpenApi30(value as Json);
    else if (key === 'anyOf') {
      const branches = (value as Json[]).filter((branch) => !isNull(branch)).map(asOpenApi30);
      result[branches.length === 1 ? 'allOf' : 'oneOf'] = branches;
      if ((value as Json[]).some(isNull)) result['nullable'] = true;
    } else if (key === 'allOf') result[key] = (value as Json[]).map(asOpenApi30);
    else if (key === 'type' && Array.isArray(value)) {
      const types = (value as string[]).filter((type) => type !== 'null');
      if (types[0] !== undefined) result[key] = types[0];
      if (types.length < value.length) result['nullable'] = true;
    } else if (key === '$ref') result[key] = `#/components/schemas/${publishedName(String(value).replace(/.*\//, ''))}`;
    else result[key] = value;
  }
  return result;
}

/** @param data - The schemas of the events' data. */
function webhooksDocument(data: Json, schemas: Json): Json {
  return {
    openapi: '3.0.3',
    info: { title: 'Theirs', description: 'Their words.', version: 'v1', 'x-logo': { url: 'https://example.com' } },
    servers: [{ url: 'https://api.example.com/v1' }],
    externalDocs: { url: 'https://example.com' },
    'x-webhooks': Object.fromEntries(
      Object.entries<Json>(data).map(([type, schema]) => [
        type,
        {
          post: {
            description: 'Their words.',
            operationId: type,
            requestBody: {
              content: {
                'application/json': {
                  schema: {
                    allOf: [
                      { $ref: '#/components/schemas/WebhookEventPayload' },
                      { properties: { data: asOpenApi30(schema) }, required: ['data'] },
                    ],
                  },
                  example: { object: 'event', type, data: { id: 'theirs_1' } },
                },
              },
            },
          },
        },
      ]),
    ),
    components: {
      schemas: Object.fromEntries(
        Object.entries<Json>(schemas).map(([name, schema]) => [publishedName(name), asOpenApi30(schema)]),
      ),
    },
  };
}

export const schemasOf = (document: Json) => document['components'].schemas as Json;

/** An event as they publish it. */
export const eventIn = (type: string, data: Json): Json =>
  (webhooksDocument({ [type]: data }, {})['x-webhooks'] as Json)[type] as Json;

/** Data of an event that there is not. */
export const membershipRequest: Json = {
  type: 'object',
  required: ['object', 'id', 'user', 'created_at', 'applicant'],
  properties: {
    object: { type: 'string', enum: ['membership_request'] },
    id: { type: 'string' },
    user: refTo('User'),
    created_at: { type: 'integer', format: 'int64' },
    reviewed_at: { type: ['integer', 'null'] },
    applicant: { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] },
  },
};

/** The document that our spec would be published as. */
export function publishedWebhooks(): Json {
  const file = path.join(root, 'generated/webhooks/2025-04-15/openapi.json');
  const { webhooks, components } = JSON.parse(readFileSync(file, 'utf8')) as Json;
  const events = Object.entries<Json>(webhooks).map(([type, { post }]) => {
    const name = String(post.requestBody.content['application/json'].schema.$ref).replace(/.*\//, '');
    const payload = components.schemas[name];
    delete components.schemas[name];
    return [type, payload.allOf[1].properties.data] as const;
  });
  return webhooksDocument(Object.fromEntries(events), components.schemas);
}
