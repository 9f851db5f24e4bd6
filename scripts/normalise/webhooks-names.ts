// What the schemas of a document of webhooks are called here: which are the API's, which the spec of webhooks has already, and
// which are new.
import { refToSchema, type Document, type Schema } from '../codegen/document.js';
import { componentName, isObject, own, resolved } from '../codegen/references.js';
import { eachSchema } from './walk.js';
import { fits } from './webhooks-fit.js';
import { dataOf, envelopeName, eventPaths } from './webhooks-operations.js';

const nameOf = (schema: Schema): string | undefined => componentName(schema.$ref, 'schemas');

const fieldsOf = (document: Document, schema: Schema): string[] => {
  const { properties = {}, allOf = [] } = resolved(document, schema);
  return [...Object.keys(properties), ...allOf.flatMap((part) => fieldsOf(document, part))];
};

/** Whether one schema could be a revision of the other: most fields are in both. */
function isAlike(document: Document, schema: Schema, older: Document, before: Schema): boolean {
  const [a, b] = [fieldsOf(document, schema), fieldsOf(older, before)];
  const common = a.filter((field) => b.includes(field)).length;
  return common * 2 >= new Set([...a, ...b]).size;
}

/**
 * Visits the data of each event in both documents side by side.
 *
 * @returns The older names of schemas, by the newer ones.
 */
export function counterparts(document: Document, older: Document): Map<string, string> {
  const found = new Map<string, string>([[envelopeName, envelopeName]]);
  const seen = new Map<object, Set<object>>();
  const walk = (schema: Schema | undefined, before: Schema | undefined): void => {
    if (!isObject(schema) || !isObject(before)) return;
    const [name, olderName] = [nameOf(schema), nameOf(before)];
    if (name !== undefined && olderName !== undefined && !found.has(name)) {
      if (!isAlike(document, schema, older, before)) return;
      found.set(name, olderName);
    }
    const [a, b] = [resolved(document, schema), resolved(older, before)];
    const others = seen.get(a) ?? new Set();
    if (others.has(b)) return;
    seen.set(a, others.add(b));
    for (const [field, value] of Object.entries(a.properties ?? {})) walk(value, own(b.properties, field));
    walk(a.items, b.items);
    if (isObject(a.additionalProperties) && isObject(b.additionalProperties))
      walk(a.additionalProperties, b.additionalProperties);
    for (const keyword of ['anyOf', 'allOf'] as const)
      for (const [i, branch] of (a[keyword] ?? []).entries()) {
        const same = b[keyword]?.find((other) => nameOf(other) !== undefined && nameOf(other) === nameOf(branch));
        walk(branch, same ?? b[keyword]?.[i]);
      }
  };
  for (const path of eventPaths(document)) walk(dataOf(document, path), dataOf(older, path));
  walk(refToSchema(envelopeName), refToSchema(envelopeName));
  return found;
}

export interface Names {
  /** The names here, by those of the normalised document. */
  names: Map<string, string>;
  /** Those that are the API's. */
  imported: Set<string>;
  /** Those that were the API's and are not any more. */
  parted: { name: string; own: string }[];
}

/**
 * @param document - Normalised.
 * @param older - The spec of webhooks, as operations, with all schemas that it leads to.
 * @param importedBefore - The names of those schemas that are the API's.
 * @param api - The spec of the API.
 */
export function namesFor(document: Document, older: Document, importedBefore: readonly string[], api: Document): Names {
  const schemas = document.components.schemas ?? {};
  const before = counterparts(document, older);
  const result: Names = { names: new Map(), imported: new Set(), parted: [] };
  const data = new Set(eventPaths(document).flatMap((path) => nameOf(dataOf(document, path)) ?? []));
  const taken = new Map<string, Schema>();
  for (const [name, schema] of Object.entries(schemas)) {
    const here = { document, schema };
    const apiName = [before.get(name), name].find((candidate) => {
      const theirs = own(api.components.schemas, candidate ?? '');
      if (!theirs) return false;
      const there = { document: api, schema: theirs };
      // The API's may have been revised since: what it has beyond stays.
      return fits(here, there) && (importedBefore.includes(candidate ?? '') || fits(there, here));
    });
    if (apiName === undefined) continue;
    result.names.set(name, apiName);
    result.imported.add(apiName);
  }
  const isSame = (a: Schema, b: Schema) =>
    fits({ document, schema: a }, { document, schema: b }) && fits({ document, schema: b }, { document, schema: a });
  /** Takes a name that no other schema has, but one that says the same. */
  const take = (name: string, wanted: string): void => {
    const schema = schemas[name] ?? {};
    const isFree = (one: string) => {
      const other = taken.get(one);
      return !own(api.components.schemas, one) && (other === undefined || isSame(other, schema));
    };
    let free = wanted;
    for (let n = 2; !isFree(free); n++) free = `${wanted}${n}`;
    taken.set(free, schema);
    result.names.set(name, free);
  };
  const others = Object.keys(schemas).filter((name) => !result.names.has(name));
  const isOwnBefore = (name: string) => {
    const old = before.get(name);
    return old !== undefined && !importedBefore.includes(old);
  };
  // First those that have a name here: of two that were one schema, the first keeps it.
  for (const name of others.filter(isOwnBefore)) take(name, before.get(name) ?? name);
  for (const name of others.filter((one) => !isOwnBefore(one))) {
    const base = name.replace(/(?:Event)?Payload(?=[A-Z]|$)/, '');
    take(name, data.has(name) ? `${base}EventData` : `Event${base}`);
    const was = before.get(name);
    if (was !== undefined) result.parted.push({ name: was, own: result.names.get(name) ?? '' });
  }
  return result;
}

/** Gives the schemas of a document their names here, and leaves out those that are the API's. @param document - Changed in place. */
export function rename(document: Document, { names, imported }: Names): void {
  const schemas: Record<string, Schema> = {};
  eachSchema(document, (schema) => {
    const name = names.get(nameOf(schema) ?? '');
    if (name !== undefined) schema.$ref = String(refToSchema(name).$ref);
  });
  for (const [name, schema] of Object.entries(document.components.schemas ?? {})) {
    const here = names.get(name) ?? name;
    if (!imported.has(here)) schemas[here] ??= schema;
  }
  document.components.schemas = schemas;
}
