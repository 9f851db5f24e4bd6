// Small specs to compare, made of the schemas and operations that a test is about.
import type { Document } from '../../scripts/codegen/document.js';

export type Json = Record<string, unknown>;

export const string = { type: 'string' };
export const number = { type: 'number' };
export const integer = { type: 'integer' };
export const oneOf = (...values: string[]) => ({ type: 'string', enum: values });
export const list = (items: Json) => ({ type: 'array', items });
export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
export const orNull = (schema: Json) => ({ anyOf: [schema, { type: 'null' }] });
export const map = (values: Json | true = true) => ({ type: 'object', additionalProperties: values });

/** An object. A field whose name ends in `!` is required. */
export const object = (fields: Json, more: Json = {}) => ({
  type: 'object',
  properties: Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name.replace(/!$/, ''), schema])),
  required: Object.keys(fields).flatMap((name) => (name.endsWith('!') ? [name.slice(0, -1)] : [])),
  ...more,
});

export const content = (schema: Json, media = 'application/json') => ({ content: { [media]: { schema } } });

/** An operation, by default one that takes nothing and returns nothing. */
export const operation = (id: string, more: Json = {}) => ({
  operationId: id,
  'x-helper': `things.${id}`,
  tags: ['Things'],
  summary: id,
  description: id,
  responses: { 204: { description: 'Done' } },
  ...more,
});

export const sends = (id: string, schema: Json) =>
  operation(id, { requestBody: { required: true, ...content(schema) } });

export const receives = (id: string, schema: Json) =>
  operation(id, { responses: { 200: { description: 'A thing', ...content(schema) } } });

/** @param paths operations by verb and path, such as `get /things` */
export function description(paths: Record<string, Json>, schemas: Json = {}, more: Json = {}): Document {
  const items: Record<string, Json> = {};
  for (const [place, one] of Object.entries(paths)) {
    const [verb = '', path = ''] = place.split(' ');
    items[path] = { ...items[path], [verb]: one };
  }
  const document = {
    openapi: '3.1.0',
    info: { version: '2025-11-10' },
    paths: items,
    components: { schemas },
    ...more,
  };
  return structuredClone(document) as unknown as Document;
}
