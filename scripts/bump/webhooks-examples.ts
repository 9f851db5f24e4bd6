// The example of each event: that of the spec, as far as it fits the event as it is now. What is missing is made up.
import type { Document, Schema } from '../codegen/document.js';
import { isObject, own, resolved } from '../codegen/references.js';

const time = 1_767_225_600_000;

/** What an example has around its data. */
export const aroundData = (type: string) => ({
  object: 'event',
  type,
  event_attributes: { http_request: { client_ip: '192.0.2.1', user_agent: 'Mozilla/5.0' } },
  timestamp: time,
  instance_id: 'ins_2ab000000000000000000000001',
});

/** A schema with the fields of its parts. */
function merged(document: Document, schema: Schema): Schema {
  const target = resolved(document, schema);
  return (target.allOf ?? [])
    .map((part) => merged(document, part))
    .reduce(
      (all, part) => ({
        ...all,
        ...part,
        properties: { ...part.properties, ...all.properties },
        required: [...new Set([...(all.required ?? []), ...(part.required ?? [])])],
      }),
      target,
    );
}

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;

const text: Record<string, string> = {
  'date-time': '2026-01-01T00:00:00Z',
  date: '2026-01-01',
  email: 'ada@example.com',
  uri: 'https://example.com',
  url: 'https://example.com',
};

/** A value of a type, that says what it is. */
function valueOf(name: string, { type, format, enum: values, const: only }: Schema): unknown {
  const [kind = 'object'] = [type].flat();
  if (only !== undefined || values !== undefined) return only ?? values?.[0];
  if ([type].flat().includes('null')) return null;
  switch (kind) {
    case 'string':
      return text[format ?? ''] ?? (/(?:^|_)id$/.test(name) ? `${name.replace(/_?id$/, '') || 'id'}_1` : name);
    case 'integer':
    case 'number':
      return /_at$|timestamp/.test(name) ? time : 1;
    case 'boolean':
      return false;
    case 'array':
      return [];
    default:
      return {};
  }
}

/** Whether a value could be one of a schema, by its type and its constants. @param isDeep - Looks at fields and elements too. */
function isOf(document: Document, schema: Schema, value: unknown, isDeep = false): boolean {
  const target = merged(document, schema);
  const inner = (part: Schema, one: unknown) => isOf(document, part, one, isDeep);
  if (target.anyOf) return target.anyOf.some((branch) => inner(branch, value));
  const types = [target.type ?? []].flat();
  const type = typeOf(value);
  if (types.length > 0 && !types.includes(type) && !(type === 'integer' && types.includes('number'))) return false;
  const { const: only, enum: values = only === undefined ? undefined : [only], properties = {}, items } = target;
  if (values !== undefined && !values.includes(value)) return false;
  if (!isDeep) return true;
  if (Array.isArray(value)) return items === undefined || value.every((element) => inner(items, element));
  if (!isObject(value)) return true;
  return (
    (target.required ?? []).every((field) => field in value) &&
    Object.entries(properties).every(([field, part]) => !(field in value) || inner(part, value[field]))
  );
}

/**
 * @param name - Of the field.
 * @param present - The value that the example has now.
 */
export function exampleFor(document: Document, name: string, schema: Schema, present: unknown): unknown {
  const target = merged(document, schema);
  const isKept = present !== undefined && isOf(document, target, present);
  if (target.anyOf) {
    const branches = target.anyOf;
    const branch = isKept
      ? (branches.find((one) => isOf(document, one, present, true)) ??
        branches.find((one) => isOf(document, one, present)))
      : (branches.find((one) => one.type === 'null') ?? branches[0]);
    return exampleFor(document, name, branch ?? {}, present);
  }
  if (Array.isArray(present) && isKept)
    return present.map((element) => exampleFor(document, name, target.items ?? {}, element));
  if (!target.properties) return isKept ? present : valueOf(name, target);
  if (!isKept && [target.type].flat().includes('null')) return null;
  const before = isObject(present) ? present : {};
  const { properties, required = [] } = target;
  const names = new Set([...Object.keys(before), ...required]);
  return Object.fromEntries(
    [...names].flatMap((field) => {
      const inner = own(properties, field);
      // What no schema knows any more goes, and so does what is wrong and may be left out.
      if (!inner) return typeof target.additionalProperties === 'object' ? [[field, before[field]]] : [];
      if (!required.includes(field) && !isOf(document, inner, before[field])) return [];
      return [[field, exampleFor(document, field, inner, before[field])]];
    }),
  );
}
