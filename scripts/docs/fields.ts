// The fields of a schema as a table.
import type { Document, Schema } from '../codegen/document.js';
import { componentName, resolved } from '../codegen/references.js';
import { code, linkedCode, table, text } from './markdown.js';

/** More values than this are counted rather than listed in a type. */
const MOST_VALUES = 6;
/** How deep objects without a name are written out. */
const MAX_DEPTH = 4;

/** A type as TypeScript would have it. */
export function typeOf(document: Document, schema: Schema): string {
  const name = componentName(schema.$ref, 'schemas');
  // The type has `null` itself, which its name does not show.
  if (name) return [resolved(document, schema).type].flat().includes('null') ? `${name} | null` : name;
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map((choice) => typeOf(document, choice)).join(' | ');
  if (schema.allOf) return schema.allOf.map((part) => typeOf(document, part)).join(' & ');
  if (schema.enum) {
    if (schema.enum.length > MOST_VALUES) return `one of ${schema.enum.length} values`;
    return schema.enum.map((value) => (typeof value === 'string' ? `'${value}'` : String(value))).join(' | ');
  }
  const types = [schema.type ?? 'unknown'].flat().map((type) => {
    if (type === 'array') {
      const item = typeOf(document, schema.items ?? {});
      return /[ |&]/.test(item) ? `(${item})[]` : `${item}[]`;
    }
    if (type === 'string' && schema.format === 'binary') return 'Blob';
    return type === 'integer' ? 'number' : type;
  });
  return types.join(' | ');
}

/** Whether a description names a number itself. */
const names = (description: string, limit: number): boolean =>
  new RegExp(`\\b${limit}\\b`).test(description.replace(/(?<=\d),(?=\d{3})/g, ''));

/** Whether a description names every value. Of an order, it may leave the signs to a sentence. */
const namesAll = (description: string, values: unknown[]): boolean =>
  values.every((value) => description.includes(code(String(value).replace(/^[+-](?=[a-z])/, ''))));

/** What is said of a value beside its description, and is not said there. */
function limits(schema: Schema, description: string): string[] {
  const { minimum, maximum, minLength, maxLength, maxItems } = schema;
  const limit = (start: string, value: unknown, unit = '') =>
    typeof value === 'number' && !names(description, value) ? `${start} ${value}${unit}.` : '';
  const hasDefault = schema.default !== undefined && !/\bdefaults?\b/i.test(description);
  return [
    hasDefault ? `By default ${code(JSON.stringify(schema.default))}.` : '',
    limit('At least', minimum),
    limit('At most', maximum),
    minLength === 0 || (minLength === 1 && /\bempty\b/.test(description))
      ? ''
      : limit('At least', minLength, minLength === 1 ? ' character' : ' characters'),
    limit('At most', maxLength, ' characters'),
    limit('At most', maxItems, ' values'),
    schema.enum && schema.enum.length > MOST_VALUES && !namesAll(description, schema.enum)
      ? `One of ${schema.enum.map((value) => code(String(value))).join(', ')}.`
      : '',
    schema['x-open-enum'] ? 'The API may add values.' : '',
  ];
}

const isSaid = ({ description }: Schema): boolean => /^Deprecated[:.]/.test(description ?? '');

/** The description of a value, with all that limits it. */
export const described = (schema: Schema): string =>
  [
    schema.deprecated && !isSaid(schema) && '**Deprecated.**',
    text(schema.description ?? '').replace(/^Deprecated(?=[:.])/, '**Deprecated**'),
    ...limits(schema.items ?? {}, schema.description ?? ''),
    ...limits(schema, schema.description ?? ''),
  ]
    .filter(Boolean)
    .join(' ');

interface Field {
  path: string;
  schema: Schema;
  required: boolean;
}

/** The fields of the parts of `allOf`, each once: a later part may say more of a field. */
function fieldsOfParts(document: Document, parts: Schema[], prefix: string, depth: number): Iterable<Field> {
  const fields = new Map<string, Field>();
  for (const part of parts) {
    for (const field of fieldsOf(document, resolved(document, part), prefix, depth)) {
      const before = fields.get(field.path);
      fields.set(field.path, {
        path: field.path,
        schema: { ...before?.schema, ...field.schema },
        required: field.required || (before?.required ?? false),
      });
    }
  }
  return fields.values();
}

/** The fields of an object, and those of the objects without a name within it. */
function* fieldsOf(document: Document, schema: Schema, prefix = '', depth = 0): Generator<Field> {
  yield* fieldsOfParts(document, schema.allOf ?? [], prefix, depth);
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const path = `${prefix}${name}`;
    yield { path, schema: field, required: schema.required?.includes(name) ?? false };
    if (field.$ref || depth >= MAX_DEPTH) continue;
    const inner = field.items && !field.items.$ref ? field.items : field;
    yield* fieldsOf(document, inner, `${path}${inner === field ? '' : '[]'}.`, depth + 1);
  }
}

/** Leads from the name of a type to its page. */
export type LinkType = (name: string) => string | undefined;

/** How long an array may be, before what its elements are. */
function arrayOf({ minItems, maxItems }: Schema): string {
  if (typeof maxItems !== 'number') return '';
  const least = typeof minItems === 'number' ? `${minItems} to ` : 'at most ';
  return `An array of ${least}${maxItems} elements. `;
}

/** The members of a union, each with what it is. */
function memberList(document: Document, choices: Schema[], link: LinkType): string {
  const members = choices.map(
    (one) => `- ${linkedCode(typeOf(document, one), link)}: ${text(resolved(document, one).description ?? '')}`,
  );
  return `One of these:\n\n${members.join('\n')}`;
}

/**
 * The table of the fields of an object, or of the elements of an array; the members of a union; `undefined` if there are none. The
 * elements of a response that have a page are described there.
 */
export function fieldTable(document: Document, schema: Schema, link: LinkType, isRequest: boolean): string | undefined {
  const target = resolved(document, schema);
  const isArray = target.type === 'array';
  const name = isArray ? componentName(target.items?.$ref, 'schemas') : undefined;
  const element = name !== undefined && link(name) !== undefined ? linkedCode(name, link) : undefined;
  if (!isRequest && element !== undefined) return `${arrayOf(target)}Each element is of the type ${element}.`;
  const choices = (target.anyOf ?? target.oneOf ?? []).filter(({ $ref }) => $ref);
  if (choices.length > 0) return memberList(document, choices, link);
  const rows = [...fieldsOf(document, isArray ? resolved(document, target.items ?? {}) : target)];
  if (rows.length === 0) return undefined;
  const head = isArray
    ? `${arrayOf(target)}Each element${element === undefined ? ' has' : ` is of the type ${element}, with`} these fields:\n\n`
    : '';
  const fields = table(
    ['field', 'type', 'what it is'],
    rows.map(({ path, schema: field, required }) => {
      const { description = resolved(document, field).description } = field;
      const says = described({ ...field, ...(description !== undefined && { description }) });
      const isMarked = isRequest ? required : !required && !/\babsen(?:t|ce)\b/i.test(says);
      const mark = isRequest ? '**Required.** ' : 'May be missing. ';
      return [code(path), linkedCode(typeOf(document, field), link), `${isMarked ? mark : ''}${says}`];
    }),
  );
  return `${head}${fields}`;
}
