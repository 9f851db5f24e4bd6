// Two documents of webhooks as two APIs whose operations return the events, so that the comparison of APIs serves them too.
import { refToSchema, type Document, type PathItem } from '../codegen/document.js';
import { own } from '../codegen/references.js';
import type { Reject } from '../normalise/check.js';
import { counterparts, rename } from '../normalise/webhooks-names.js';
import {
  asOperations,
  dataOf,
  envelopeName,
  eventOf,
  eventPaths,
  normaliseEvents,
} from '../normalise/webhooks-operations.js';
import type { Change } from './compare.js';

/** Whether a document of webhooks is in the project's own form, which gives the envelope its name. */
export const isOurs = (document: Document): boolean => own(document.components.schemas, envelopeName) !== undefined;

/**
 * Events as operations.
 *
 * @param reject - Throws an error that names a place in the document.
 */
export function eventsOf(document: Document, reject: Reject): Document {
  const { document: operations } = asOperations(document, reject);
  return isOurs(document) ? operations : normaliseEvents(operations).document;
}

/** An API that returns events: the envelope, with the type and the data of each. */
function asApi(operations: Document): Document {
  const items = eventPaths(operations).map((path): [string, PathItem] => {
    const type = eventOf(path);
    const data = dataOf(operations, path);
    const own = {
      type: 'object',
      required: ['type', 'data'],
      properties: { type: { type: 'string', const: type }, data },
    };
    const schema = { allOf: [refToSchema(envelopeName), own] };
    const { operationId = type, deprecated } = operations.paths[path]?.['post'] ?? {};
    const responses = { '200': { description: '', content: { 'application/json': { schema } } } };
    const operation = { operationId, 'x-helper': type, summary: '', description: '', responses };
    return [path, { post: { ...operation, ...(deprecated && { deprecated }) } }];
  });
  return { ...operations, paths: Object.fromEntries(items) };
}

/** The documents to compare. Schemas of the newer one get the names of their counterparts in the older one. */
export function comparable(older: Document, newer: Document): [older: Document, newer: Document] {
  const names = new Map(
    [...counterparts(newer, older)].filter(
      ([name, before]) => !own(newer.components.schemas, before) || name === before,
    ),
  );
  rename(newer, { names, imported: new Set(), parted: [] });
  return [asApi(older), asApi(newer)];
}

/** An event has no path. */
export const withoutPath = (change: Change): Change => ({
  ...change,
  message: change.message.replace(/: `POST \/[\w.]+`$/, ''),
});
