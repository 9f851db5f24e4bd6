// A spec of webhooks, split into the files of openapi/webhooks/<version>/.
import path from 'node:path';
import { refToSchema, type Document, type JsonObject, type OperationObject } from '../codegen/document.js';
import { child, isObject } from '../codegen/references.js';
import { dataOf, envelopeName, eventOf, eventPaths } from '../normalise/webhooks-operations.js';
import { aroundData, exampleFor } from './webhooks-examples.js';
import { split, type Part } from './write.js';

/** The response of every event. */
export const received = 'responses/Received.yaml';

export interface EventFiles {
  /** As operations, with the names of the spec. */
  document: Document;
  /** The same with the schemas of the API that it refers to, for examples. */
  whole: Document;
  imported: ReadonlySet<string>;
  apiVersion: string;
  /** The spec before, as it is bundled. */
  older: Document;
}

/** A node with the references to schemas replaced by paths of files. @param folder - The way to the spec's own schemas. */
function withFiles(node: unknown, folder: string, api: Pick<EventFiles, 'imported' | 'apiVersion'>): unknown {
  if (Array.isArray(node)) return node.map((element) => withFiles(element, folder, api));
  if (!isObject(node)) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => {
      if (key !== '$ref' || typeof value !== 'string') return [key, withFiles(value, folder, api)];
      const name = path.posix.basename(value, '.yaml');
      const place = api.imported.has(name) ? `../../../${api.apiVersion}/schemas` : folder;
      return [key, `${place}/${name}.yaml`];
    }),
  );
}

function eventFile(type: string, operation: OperationObject, files: EventFiles): JsonObject {
  const { whole, older } = files;
  const data = dataOf(files.document, `/${type}`);
  const before = older.webhooks?.[type]?.['post']?.requestBody?.content['application/json']?.['example'];
  const present: JsonObject = isObject(before) ? before : aroundData(type);
  const around = exampleFor(whole, 'event', refToSchema(envelopeName), present) as JsonObject;
  const value = exampleFor(whole, 'data', data, present['data']);
  // In the order of the example before, data after the type in a new one.
  const keys = 'data' in present ? Object.keys(present) : ['object', 'type', 'data', ...Object.keys(present).slice(2)];
  const all: JsonObject = { ...around, data: value };
  const { operationId, tags, summary, description, deprecated } = operation;
  const schema = {
    allOf: [
      refToSchema(envelopeName),
      {
        type: 'object',
        required: ['type', 'data'],
        properties: { type: { description: `Always \`${type}\`.`, type: 'string', const: type }, data },
      },
    ],
  };
  return {
    post: {
      operationId,
      tags,
      summary,
      description,
      ...(deprecated && { deprecated }),
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: withFiles(schema, '../schemas', files),
            example: Object.fromEntries([...new Set([...keys, ...Object.keys(all)])].map((key) => [key, all[key]])),
          },
        },
      },
      responses: { '200': { $ref: `../${received}` } },
    },
  };
}

/** @returns By the names of the files. */
export function splitEvents(files: EventFiles): Map<string, Part> {
  const { document } = files;
  const parts = new Map<string, Part>();
  const webhooks: JsonObject = {};
  for (const route of eventPaths(document)) {
    const type = eventOf(route);
    const operation = document.paths[route]?.['post'];
    if (!operation) continue;
    webhooks[type] = { $ref: `events/${type}.yaml` };
    parts.set(`events/${type}.yaml`, { value: eventFile(type, operation, files), pointer: child('/paths', route) });
  }
  for (const [file, { value, pointer }] of split(document))
    if (file.startsWith('schemas/')) parts.set(file, { value: withFiles(value, '.', files) as JsonObject, pointer });
  const { openapi, info, tags } = document;
  parts.set('openapi.yaml', { value: { openapi, info, tags, webhooks }, pointer: '' });
  return parts;
}
