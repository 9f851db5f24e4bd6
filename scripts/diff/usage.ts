// Which operations send a schema and which receive it, and which schemas were renamed.
import type { Document, Schema as SchemaObject } from '../codegen/document.js';
import { isObject, own } from '../codegen/references.js';
import type { Endpoint, Pair } from './match-endpoints.js';
import { refName } from './shape.js';

/** Calls `visit` with the name of every schema that a node refers to. */
function eachRef(node: unknown, visit: (name: string) => void): void {
  if (node === null || typeof node !== 'object') return;
  const name = isObject(node) ? refName(node) : undefined;
  if (name) visit(name);
  else for (const child of Object.values(node)) eachRef(child, visit);
}

/** The schemas that each schema refers to. */
function referencesOf(document: Document): Map<string, string[]> {
  return new Map(
    Object.entries(document.components.schemas ?? {}).map(([name, schema]) => {
      const found = new Set<string>();
      eachRef(schema, (other) => found.add(other));
      return [name, [...found]];
    }),
  );
}

/** Names of the schemas that an operation reaches. */
export interface Reach {
  request: Set<string>;
  response: Set<string>;
}

export function reachOf(document: Document): (endpoint: Endpoint) => Reach {
  const references = referencesOf(document);
  const from = (root: unknown) => {
    const reached = new Set<string>();
    const waiting: string[] = [];
    eachRef(root, (name) => waiting.push(name));
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      if (reached.has(name)) continue;
      reached.add(name);
      waiting.push(...(references.get(name) ?? []));
    }
    return reached;
  };
  return ({ parameters, body, responses }) => ({
    request: from([parameters.map(({ schema }) => schema), body?.content]),
    response: from([...responses.values()]),
  });
}

/** The names of a schema's fields, with those of its `allOf`. */
const fieldsOf = (schema: SchemaObject | undefined): string[] => [
  ...Object.keys(schema?.properties ?? {}),
  ...(schema?.allOf ?? []).flatMap((part) => [part.$ref ?? [], fieldsOf(part)].flat()),
];

/** Whether a schema could be the other under a new name: most fields are in both. */
function isAlike(older: SchemaObject | undefined, newer: SchemaObject | undefined): boolean {
  const [a, b] = [fieldsOf(older), fieldsOf(newer)];
  if (a.length === 0 || b.length === 0) return a.length === b.length && String(older?.type) === String(newer?.type);
  const common = a.filter((name) => b.includes(name)).length;
  return common / new Set([...a, ...b]).size >= 0.5;
}

/**
 * The schemas that have another name now: the newer spec refers to the newer name in the place of the older one, and each
 * name is in one spec only.
 *
 * @returns Newer names, by older ones.
 */
export function renamedSchemas(older: Document, newer: Document, pairs: Pair[]): Map<string, string> {
  const [before, after] = [older.components.schemas, newer.components.schemas];
  const renamed = new Map<string, string>();
  const taken = new Set<string>();
  const seen = new Set<string>();
  /** Visits two nodes, and what they hold, side by side. */
  const walk = (a: unknown, b: unknown) => {
    if (Array.isArray(a) && Array.isArray(b)) {
      for (const [i, element] of a.entries()) walk(element, b[i]);
      return;
    }
    if (!isObject(a) || !isObject(b)) return;
    const [name, other] = [refName(a), refName(b)];
    if (name && other) {
      const [schema, match] = [own(before, name), own(after, other)];
      if (own(after, name) || own(before, other)) return;
      if (!renamed.has(name) && !taken.has(other) && isAlike(schema, match)) {
        renamed.set(name, other);
        taken.add(other);
      }
      if (renamed.get(name) !== other || seen.has(name)) return;
      seen.add(name);
      walk(schema, match);
      return;
    }
    for (const key of Object.keys(a)) if (key in b) walk(a[key], b[key]);
  };
  for (const { older: one, newer: two } of pairs) {
    walk(one.body?.content, two.body?.content);
    for (const [status, content] of one.responses) walk(content, two.responses.get(status));
  }
  for (const [name, schema] of Object.entries(before ?? {})) walk(schema, own(after, name));
  return renamed;
}
