// Prose: `summary` and `description`. That of a published document is dropped. The spec's own prose stays with what is
// the same (counterparts.ts): an operation, a schema, a field. What has no prose yet is listed, so that somebody writes it.
import { usualFields } from '../codegen.config.js';
import type { Document, Schema } from '../codegen/document.js';
import { at, own, resolved } from '../codegen/references.js';
import type { Missing } from '../diff/report.js';
import { wordsOf } from '../normalise/naming.js';
import { shapeOf } from '../normalise/shape.js';
import { eachObject, eachSubschema, isSchema, operationsOf } from '../normalise/walk.js';
import type { Counterparts } from './counterparts.js';
import { placeholder } from '../../openapi/rules.js'; // it counts as missing until somebody writes a description

const usualDescription = (name: string, field: Schema): string | undefined =>
  name === 'object' && field.enum?.length === 1
    ? `The kind of this object: always \`${String(field.enum[0])}\`.`
    : own(usualFields, name);

/** `RotateSCIMDirectoryAPIKey` → `Rotate SCIM directory API key` */
export const summaryFrom = (id: string) =>
  wordsOf(id)
    .map((word, i) => (/^[A-Z][a-z]+$/.test(word) && i > 0 ? word.toLowerCase() : word))
    .join(' ')
    .replace(/^[a-z]/, (first) => first.toUpperCase());

/**
 * @param document - Changed in place.
 * @param older - The project's spec of the same version, or of the one before.
 * @param before - What of it is what of the document.
 */
export function withProse(
  document: Document,
  older: Document,
  before: Counterparts,
): { document: Document; missing: Missing[] } {
  const missing: Missing[] = [];
  const say = proseInto(missing, withoutProse(document));
  frame(document, older, before, say);
  parameters(document, older, say);
  for (const [name, response] of Object.entries(document.components.responses ?? {})) {
    const old = own(older.components.responses, name);
    say(response, old, { operation: `response ${name}`, what: 'description' }, true);
    for (const [header, value] of Object.entries(response.headers ?? {}))
      say(value, own(old?.headers, header), { operation: `response ${name}`, what: `header \`${header}\`` }, true);
  }
  for (const [name, schema] of Object.entries(document.components.schemas ?? {}))
    schemaProse(schema, before.schema(name), name, say);
  operations(document, older, before, say, missing);
  return { document, missing };
}

interface Described {
  description?: string;
}

/**
 * Gives a node the description of the older one, or lists it as missing.
 *
 * @param needed - Whether the linter requires one.
 * @param usual - The description of a node that is new.
 */
type Say = (node: Described, old: Described | undefined, where: Missing, needed?: boolean, usual?: string) => void;

/** @param described - The objects that the published document describes. */
const proseInto =
  (missing: Missing[], described: WeakSet<object>): Say =>
  (node, old, where, needed = false, usual = undefined) => {
    const ours = old ? old.description : usual;
    if (ours || needed) node.description = ours ?? placeholder;
    if (ours === placeholder || (!ours && (described.has(node) || needed || !old))) missing.push(where);
  };

/** Drops all prose, and returns the objects that had some. */
function withoutProse(document: Document): WeakSet<object> {
  const described = new WeakSet<object>();
  eachObject(document, (object) => {
    for (const key of ['summary', 'description']) {
      if (object[key]) described.add(object);
      delete object[key];
    }
  });
  return described;
}

/** Keeps the description of what may as well have none. */
function keep(node: Described, old: Described | undefined): void {
  if (old?.description) node.description = old.description;
}

/** `info`, `servers`, `securitySchemes` and `tags`. */
function frame(document: Document, older: Document, before: Counterparts, say: Say): void {
  const { version } = document.info;
  document.info = { ...older.info, version };
  document.servers = (document.servers ?? []).map(({ url, variables }, i) => {
    const same = older.servers?.find((old) => old.url === url) ?? older.servers?.[i];
    return { url, ...(same?.description && { description: same.description }), ...(variables && { variables }) };
  });
  document.components.securitySchemes = older.components.securitySchemes ?? {};
  const declared = new Map((document.tags ?? []).map((tag) => [tag.name, tag]));
  for (const { operation } of operationsOf(document))
    for (const name of operation.tags ?? []) if (!declared.has(name)) declared.set(name, { name, description: '' });
  document.tags = [...declared.values()].map(({ name }) => {
    const tag = { name, description: '' };
    say(tag, before.tag(name), { operation: `tag ${name}`, what: 'description' }, true);
    return tag;
  });
}

function parameters(document: Document, older: Document, say: Say): void {
  const known = operationsOf(older).flatMap(({ operation }) =>
    (operation.parameters ?? []).map((parameter) => resolved(older, parameter)),
  );
  for (const [name, parameter] of Object.entries(document.components['parameters'] ?? {})) {
    const old =
      own(older.components.parameters, name) ??
      known.find((other) => other.name === parameter.name && other.in === parameter.in);
    say(parameter, old, { operation: `parameter ${name}`, what: 'description' }, true);
  }
}

function operations(document: Document, older: Document, before: Counterparts, say: Say, missing: Missing[]): void {
  for (const { operation } of operationsOf(document)) {
    const { operationId: id = '' } = operation;
    const old = before.operation(operation);
    operation.summary = old?.summary ?? summaryFrom(id);
    if (!old) missing.push({ operation: id, what: 'summary' });
    say(operation, old, { operation: id, what: 'description' }, true);
    for (const parameter of operation.parameters ?? []) {
      if ('$ref' in parameter) continue;
      const { name, in: place, schema } = parameter;
      const same = (old?.parameters ?? [])
        .map((other) => resolved(older, other))
        .find((other) => other.name === name && other.in === place);
      const common = Object.values(older.components.parameters ?? {}).find(
        (other) => other.name === name && other.in === place && shapeOf(other.schema) === shapeOf(schema),
      );
      say(parameter, same ?? common, { operation: id, what: `parameter \`${name}\`` }, true);
    }
    for (const [status, response] of Object.entries(operation.responses ?? {})) {
      if ('$ref' in response) continue;
      const known = old?.responses ?? {};
      const success = Object.keys(known).find((other) => other.startsWith('2'));
      const like = resolved(older, known[status] ?? (status.startsWith('2') ? known[success ?? ''] : undefined));
      const described = like?.content && !response.content ? undefined : like; // it says what the content is
      const empty = response.content ? undefined : 'Done.';
      say(response, described, { operation: id, what: `response ${status}` }, true, empty);
      for (const [header, value] of Object.entries(response.headers ?? {}))
        say(value, own(described?.headers, header), { operation: id, what: `header \`${header}\`` });
    }
  }
}

/** The fields of a schema, with those of its `allOf`. */
const fieldsOf = (schema: Schema | undefined): Record<string, Schema> =>
  Object.fromEntries([
    ...(schema?.allOf ?? []).flatMap((part) => Object.entries(fieldsOf(part))),
    ...Object.entries(schema?.properties ?? {}),
  ]);

function schemaProse(schema: Schema, old: Schema | undefined, name: string, say: Say): void {
  say(schema, old, { schema: name, what: 'description' });
  const fields = fieldsOf(old);
  const within = (node: Schema, older: Schema | undefined): void =>
    eachSubschema(node, ({ schema: inner, key, keyword }) => {
      const same = keyword === 'properties' ? own(fields, String(key)) : counterpart(older, key, keyword);
      if (keyword === 'properties')
        say(inner, same, { schema: name, what: `field \`${key}\`` }, false, usualDescription(String(key), inner));
      else keep(inner, same);
      within(inner, same);
    });
  within(schema, old);
}

/** What the older schema has in the same place. */
function counterpart(older: Schema | undefined, key: string | number, keyword: string): Schema | undefined {
  const value = older && at(older, keyword === key ? [keyword] : [keyword, String(key)]);
  return isSchema(value) ? value : undefined;
}

/**
 * Whether an operation may be sent again when the outcome is unknown is for people to decide; what they decided is kept.
 *
 * @param document - Changed in place.
 * @returns The POSTs and PATCHes that nobody has decided about. They are sent once.
 */
export function withRepeatable(document: Document, before: Counterparts): string[] {
  const undecided: string[] = [];
  for (const { operation, verb } of operationsOf(document)) {
    const { operationId: id = '' } = operation;
    const old = before.operation(operation);
    if (old?.['x-repeatable']) operation['x-repeatable'] = true;
    if (!old && ['post', 'patch'].includes(verb)) undecided.push(id);
  }
  return undecided;
}
