// A published document of webhooks in the project's form, with the project's prose, and split into files.
import type { Document } from '../codegen/document.js';
import { SpecError } from '../codegen/errors.js';
import { pascalCase } from '../codegen/operations.js';
import type { Webhooks } from '../codegen/webhooks.js';
import type { Missing } from '../diff/report.js';
import type { Reject } from '../normalise/check.js';
import { wordsOf } from '../normalise/naming.js';
import { namesFor, rename, type Names } from '../normalise/webhooks-names.js';
import { asOperations, eventOf, eventPaths, normaliseEvents } from '../normalise/webhooks-operations.js';
import type { Placed } from './lint.js';
import { counterpartsIn } from './counterparts.js';
import { orderLike } from './order.js';
import { withProse } from './prose.js';
import type { Source } from './read.js';
import { received, splitEvents } from './webhooks-write.js';
import { formatted, type Part } from './write.js';

export interface EventsSpec extends Placed {
  /** How often each rule applied. */
  counts: Map<string, number>;
  parts: Map<string, Part>;
  /** The texts of the files, by their names in the version's folder, but for what is kept. */
  texts: Map<string, string>;
  missing: Missing[];
  names: Names;
}

/** The spec that is compared with, and has the prose. */
export interface OlderEvents {
  /** As it is bundled. */
  bundled: Document;
  /** Ready to be compiled: with the schemas of the API that it refers to. */
  webhooks: Webhooks;
  /** The spec of the API. */
  api: Document;
}

const unplaced: Reject = (pointer, what) => {
  throw new SpecError(`openapi/webhooks${pointer}: ${what}`);
};

/** An event of the spec as an operation. */
const operationsOfSpec = (document: Document): Document => asOperations(document, unplaced).document;

/** `user.created` is among what `user.updated` is among. A new object has its own name as tag. */
function withTags(document: Document, older: Document): void {
  const objectOf = (path: string) => eventOf(path).split('.')[0] ?? '';
  const known = new Map(eventPaths(older).map((path) => [objectOf(path), older.paths[path]?.['post']?.tags]));
  for (const path of eventPaths(document)) {
    const operation = document.paths[path]?.['post'];
    if (!operation) continue;
    const object = objectOf(path);
    operation.tags = known.get(object) ?? [`${wordsOf(pascalCase(object)).join(' ')}s`];
  }
}

/** A document with the schemas of the API, to which it may refer. */
const withSchemasOf = (document: Document, api: Document): Document => ({
  ...document,
  components: { ...document.components, schemas: { ...api.components.schemas, ...document.components.schemas } },
});

/**
 * @param file - The path or the URL of the document, for messages.
 */
export async function eventsSpec(file: string, source: Source, older: OlderEvents): Promise<EventsSpec> {
  const reject: Reject = (pointer, what) => {
    const { line, col } = source.locate(pointer);
    throw new SpecError(`${file}:${line}:${col}: ${what}`);
  };
  const { document: operations, placeOf } = asOperations(source.document, reject);
  const locate: Placed['locate'] = (pointer, message, rule) => {
    const { line, col } = source.locate(placeOf(pointer));
    return `${file}:${line}:${col}: ${message}${rule === undefined ? '' : ` (${rule})`}`;
  };
  const { document, counts, problems, origin } = normaliseEvents(operations);
  if (problems.length > 0)
    throw new SpecError(problems.map(({ pointer, message, rule }) => locate(pointer, message, rule)).join('\n'));
  const whole = operationsOfSpec(older.webhooks.document);
  const names = namesFor(document, whole, older.webhooks.imported, older.api);
  rename(document, names);
  const before = operationsOfSpec(older.bundled);
  withTags(document, before);
  const counterparts = counterpartsIn(before, document);
  const { missing } = withProse(document, before, counterparts);
  orderLike(document, before, counterparts);
  const parts = splitEvents({
    document,
    whole: withSchemasOf(document, older.api),
    imported: names.imported,
    apiVersion: older.webhooks.apiVersion,
    older: older.bundled,
  });
  const texts = await formatted(parts);
  return { document, counts, parts, texts, missing, names, origin, locate };
}

/** Files that are the project's alone, and stay as they are. */
export const keptFiles = [received, 'overlay.yaml'];
