// The events of a published document of webhooks: OpenAPI 3.0 has them under a key of its own, 3.1 under `webhooks`.
import { webhooksKey } from '../codegen.config.js';
import type { Document, JsonObject, Schema } from '../codegen/document.js';
import { child, isObject, resolved } from '../codegen/references.js';
import type { Reject } from './check.js';

const keys = [webhooksKey, 'webhooks'];

const isEmpty = (paths: unknown): boolean => !isObject(paths) || Object.keys(paths).length === 0;

const keyOf = (document: JsonObject): string | undefined => keys.find((key) => isObject(document[key]));

/** Whether a document describes webhooks, and no API. */
export const isWebhooksDocument = (document: JsonObject): boolean =>
  isEmpty(document['paths']) && keyOf(document) !== undefined;

/** They become names of files and of types. */
const plainName = /^[a-z][A-Za-z0-9]*(?:\.[a-z][A-Za-z0-9]*)+$/;

/** `subscriptionItem.pastDue` → `SubscriptionItemPastDue` */
export const operationIdOf = (event: string): string =>
  event.replace(/(?:^|\.)([a-z])/g, (_, first: string) => first.toUpperCase());

export interface PublishedEvent {
  /** Such as `user.created`. */
  type: string;
  deprecated: boolean;
  /** What the event sends: the envelope with the data. */
  payload: Schema;
  /** The place of the payload in the document. */
  pointer: string;
}

/** @returns The events in the order of the document. */
export function publishedEvents(document: JsonObject, reject: Reject): PublishedEvent[] {
  const key = keyOf(document) ?? '';
  return Object.entries(document[key] ?? {}).map(([type, item]: [string, unknown]) => {
    const place = child(`/${key}`, type);
    if (!plainName.test(type)) reject(place, `the event ${JSON.stringify(type)} has no name such as \`user.created\`.`);
    const post = isObject(item) ? item['post'] : undefined;
    if (!isObject(post)) reject(place, `the event ${type} is not a POST. The file may be truncated.`);
    const body = resolved(document, post['requestBody'] as JsonObject | undefined);
    const content = isObject(body) ? body['content'] : undefined;
    const media = isObject(content) ? content['application/json'] : undefined;
    const payload = isObject(media) ? media['schema'] : undefined;
    if (!isObject(payload))
      reject(child(place, 'post'), `the event ${type} has no schema of JSON. The file may be truncated.`);
    const pointer = `${child(place, 'post')}/requestBody/content/application~1json/schema`;
    return { type, deprecated: post['deprecated'] === true, payload, pointer };
  });
}

export function checkEvents(document: JsonObject, reject: Reject): void {
  const events = publishedEvents(document, reject);
  if (events.length === 0) reject(`/${keyOf(document) ?? ''}`, 'the document has no events.');
}

/** A part of a schema that is `allOf` of some: an object with fields. */
interface Part {
  schema: Schema;
  pointer: string;
}

/** The objects that a schema is made of, with what it refers to. */
function partsOf(document: JsonObject, schema: Schema, pointer: string, depth = 0): Part[] {
  const target = resolved(document, schema);
  const place = schema.$ref?.slice(1) ?? pointer;
  const inner = depth > 20 ? [] : (target.allOf ?? []);
  return [
    { schema: target, pointer: place },
    ...inner.flatMap((part, i) => partsOf(document, part, `${place}/allOf/${i}`, depth + 1)),
  ];
}

export interface TakenApart {
  /** What the event has around its data. */
  envelope: Schema;
  data: Schema;
  /** The place of the data in the document. */
  pointer: string;
}

/** Takes a payload apart, however the document puts it together. */
export function takeApart(document: Document, { type, payload, pointer }: PublishedEvent, reject: Reject): TakenApart {
  const parts = partsOf(document, payload, pointer);
  const holder = parts.find(({ schema }) => isObject(schema.properties?.['data']));
  const data = holder?.schema.properties?.['data'];
  if (!holder || !data) reject(pointer, `the event ${type} has no \`data\`.`);
  const { data: _data, ...properties } = Object.assign(
    {},
    ...parts.map(({ schema }) => schema.properties ?? {}),
  ) as Record<string, Schema>;
  const required = new Set(parts.flatMap(({ schema }) => schema.required ?? []));
  required.delete('data');
  const text: Schema = { type: 'string' };
  return {
    envelope: {
      type: 'object',
      required: [...required],
      properties: { ...properties, object: { ...text, const: 'event' }, type: text },
    },
    data,
    pointer: `${holder.pointer}/properties/data`,
  };
}
