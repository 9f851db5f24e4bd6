// Small documents in the style of the published ones, for the tests of the bump.
import type { Document } from '../../scripts/codegen/document.js';
import { normalise } from '../../scripts/normalise/normalise.js';

/** What a test makes and reads without types. */
// oxlint-disable-next-line typescript/no-explicit-any -- tests read whatever a rule made
export type Json = Record<string, any>;

/** The schemas of errors that every published document has. */
const errors: Json = {
  ClerkError: {
    type: 'object',
    properties: {
      message: { type: 'string' },
      long_message: { type: 'string' },
      code: { type: 'string' },
      meta: { type: 'object' },
    },
    required: ['message', 'long_message', 'code'],
  },
  ClerkErrors: {
    type: 'object',
    properties: {
      errors: { type: 'array', items: { $ref: '#/components/schemas/ClerkError' } },
      meta: { type: 'object' },
      clerk_trace_id: { type: 'string' },
    },
    required: ['errors'],
  },
};

/** A response with a schema. */
export const jsonResponse = (schema: Json): Json => ({
  description: 'Theirs.',
  content: { 'application/json': { schema } },
});

export const refTo = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** An operation in the published style, with what a test is about. */
export const operation = (operationId: string, more: Json = {}): Json => ({
  operationId,
  tags: ['Users'],
  summary: 'Theirs',
  description: 'Their words.',
  responses: { '200': jsonResponse({ type: 'string' }) },
  ...more,
});

/** A document of some paths and schemas. */
export const published = (paths: Json, schemas: Json = {}, components: Json = {}): Document => ({
  openapi: '3.0.3',
  info: { title: 'Theirs', description: 'Their words.', version: '2031-01-01' },
  servers: [{ url: 'https://api.clerk.com/v1', description: 'Theirs.' }],
  security: [{ bearerAuth: [] }],
  tags: [{ name: 'Users', description: 'Theirs.' }],
  paths,
  components: {
    securitySchemes: { bearerAuth: { type: 'http', scheme: 'bearer', description: 'Theirs.' } },
    schemas: { ...errors, ...schemas },
    ...components,
  },
});

/** What normalising makes of a schema, as the response of an operation, and how often each rule applied. */
export function normalised(schema: Json, schemas: Json = {}) {
  const paths = { '/things': { get: operation('GetThing', { responses: { '200': jsonResponse(refTo('Thing')) } }) } };
  const { document, counts, problems } = normalise(published(paths, { Thing: schema, ...schemas }));
  return { thing: document.components['schemas']!['Thing'] as Json, document, counts, problems };
}

/** The name behind the `$ref` of the JSON of a body or a response. */
export const nameOf = ({ content }: Json): string =>
  String(content['application/json'].schema.$ref).replace(/.*\//, '');

/** The operation of a document, by its id. */
export const operationOf = (document: Document, id: string): Json =>
  Object.values(document.paths)
    .flatMap((item) => Object.values(item))
    .find((one) => one.operationId === id)!;
