// Webhooks as a document of operations, so that the rules, the prose, the order and the comparison of the API's documents serve
// them too: an event is an operation, and its data is what users receive.
import { refToSchema, type Document, type OperationObject, type PathItem, type Schema } from '../codegen/document.js';
import { pascalCase } from '../codegen/operations.js';
import { own } from '../codegen/references.js';
import type { Reject } from './check.js';
import { normalise, rules, type Rule } from './normalise.js';
import { errorResponses } from './rules/errors.js';
import { helpers } from './rules/helpers.js';
import { security } from './rules/security.js';
import { shapeOf } from './shape.js';
import { eachSchema } from './walk.js';
import { operationIdOf, publishedEvents, takeApart } from './webhooks-events.js';

/** The schema of what every event has around its data. */
export const envelopeName = 'WebhookEnvelope';

/** The path that stands for an event. */
export const pathOf = (event: string): string => `/${event}`;

/** The event that a path stands for. */
export const eventOf = (path: string): string => path.slice(1);

/** The path of the envelope: an operation that has it, as any other schema is used by one. */
const envelopePath = '/';

/** The paths of events. */
export const eventPaths = (document: Document): string[] =>
  Object.keys(document.paths).filter((path) => path !== envelopePath);

/** An operation that returns a schema. */
const returning = (operationId: string, schema: Schema, more: Partial<OperationObject> = {}): PathItem => ({
  post: {
    summary: '',
    description: '',
    ...more,
    operationId,
    responses: { '200': { description: 'Received.', content: { 'application/json': { schema } } } },
  },
});

/** The schema that the operation of an event returns. */
export const dataOf = (document: Document, path: string): Schema =>
  document.paths[path]?.['post']?.responses['200']?.content?.['application/json']?.schema ?? {};

export interface Operations {
  document: Document;
  /** The place in the document of webhooks that one in this document comes from. */
  placeOf: (pointer: string) => string;
}

/**
 * @param document - Of webhooks, published or of the project.
 * @param reject - Throws an error that names a place in it.
 */
export function asOperations(document: Document, reject: Reject): Operations {
  const schemas: Record<string, Schema> = { ...document.components.schemas };
  const places = new Map<string, string>();
  const paths: Record<string, PathItem> = {};
  let envelope = own(schemas, envelopeName);
  for (const event of publishedEvents(document, reject)) {
    const { type, deprecated } = event;
    const apart = takeApart(document, event, reject);
    envelope ??= apart.envelope;
    let { data } = apart;
    if (!data.$ref) {
      const name = nameOfInline(type, data, schemas);
      schemas[name] = data;
      places.set(`/components/schemas/${name}`, apart.pointer);
      data = refToSchema(name);
    }
    const { summary = '', description = '', tags } = document.webhooks?.[type]?.['post'] ?? {};
    paths[pathOf(type)] = returning(operationIdOf(type), data, {
      ...(summary && { summary }),
      ...(description && { description }),
      ...(tags && { tags }),
      ...(deprecated && { deprecated }),
    });
    places.set(`/paths/~1${type}`, event.pointer);
  }
  if (envelope) schemas[envelopeName] = envelope;
  paths[envelopePath] = returning(envelopeName, refToSchema(envelopeName), { description: 'Every event.' });
  const { openapi, info, tags } = document;
  return {
    document: { openapi, info, ...(tags && { tags }), paths, components: { schemas } },
    placeOf(pointer) {
      const [start = '', place] =
        [...places].find(([from]) => pointer === from || pointer.startsWith(`${from}/`)) ?? [];
      if (place === undefined) return pointer;
      return start.startsWith('/paths') ? place : place + pointer.slice(start.length);
    },
  };
}

/** Data that stands in its event gets a name by the object, `organizationInvitation`, or by the event if that one is taken. */
function nameOfInline(event: string, data: Schema, schemas: Record<string, Schema>): string {
  const [object = ''] = event.split('.');
  const name = `${pascalCase(object)}EventPayload`;
  const present = own(schemas, name);
  return present && shapeOf(present) !== shapeOf(data) ? `${operationIdOf(event)}EventPayload` : name;
}

/** Those that concern what only the API has. */
const rulesOfApi = [helpers, errorResponses, security];

/** Data of events can lack the type that all other objects have. */
const objectsWithoutType: Rule = {
  name: 'objects without a type',
  apply(document) {
    let count = 0;
    eachSchema(document, (schema) => {
      if (!schema.properties || schema.type !== undefined || schema.allOf || schema.anyOf) return;
      schema.type = 'object';
      count++;
    });
    return count;
  },
};

/** The rules of the bump, applied to events. */
export const normaliseEvents = (operations: Document) =>
  normalise(operations, [...rules.filter((rule) => !rulesOfApi.includes(rule)), objectsWithoutType]);
