// Values that fit a schema of the spec and that a reader can take for real: the first value of an enum, a first name for a
// first name. The same each time.
import { prefixOf, valueOf } from './sample-values.js';
import { refer, type Schema } from './spec.js';

/** How deep objects lie in each other. Beyond that, what may be left out is. */
const MAX_DEPTH = 8;

const formats: Record<string, string> = {
  date: '2026-01-01',
  'date-time': '2026-01-01T00:00:00Z',
  email: 'ada@example.com',
  uri: 'https://app.example.com/start',
};

const typesOf = ({ type }: Schema): unknown[] => [type].flat();

/** The first text that a pattern of an ID allows; `undefined` for other patterns. */
function idOf(pattern: unknown, digits: string): string | undefined {
  const [, prefix] = /^\^\(?([a-z]+)[|)\w]*_/.exec(String(pattern)) ?? [];
  return prefix && `${prefix}_${digits}`;
}

const others: [RegExp, string][] = [
  [/^\^(from_)?oauth_/, 'oauth_google'],
  [/A-Z\]\{2\}/, 'GB'],
];

/** What a description gives as an example: `admin` in "such as `admin`". */
const exampleIn = ({ description }: Schema): string | undefined =>
  /(?:such as|for instance|for example),? `([^`\s]+)`/i.exec(String(description))?.[1];

/** The start of an ID in a description: `org` in "`org_...`". */
const prefixIn = ({ description }: Schema): string | undefined => /`([a-z]\w*)_\.\.\.`/.exec(String(description))?.[1];

/** Whether a value is of one of the types of a schema, as far as a table of values can say. */
function isOfType(schema: Schema, value: unknown): boolean {
  const types = typesOf(schema);
  if (Array.isArray(schema['enum'])) return schema['enum'].includes(value);
  if (typeof value === 'number') return types.includes('integer') || types.includes('number');
  if (Array.isArray(value)) {
    const items = (schema['items'] ?? {}) as Schema;
    const fits = value.length === 0 || (typesOf(items)[0] === 'string' && !('pattern' in items));
    return types.includes('array') && fits;
  }
  return types.includes(typeof value);
}

class Sampler {
  readonly #document: object;

  constructor(document: object) {
    this.#document = document;
  }

  #resolved(schema: Schema): Schema {
    const { $ref: reference, ...own } = schema;
    return typeof reference === 'string' ? { ...refer(this.#document, reference), ...own } : schema;
  }

  #mayBeNull(schema: Schema): boolean {
    const { anyOf, oneOf, ...resolved } = this.#resolved(schema);
    if (typesOf(resolved).includes('null')) return true;
    return ([anyOf ?? oneOf ?? []].flat() as Schema[]).some((part) => this.#mayBeNull(part));
  }

  /** @param name - of the field @param kind - what the object around it is */
  value(given: Schema, name: string, kind: string, depth: number): unknown {
    const schema = this.#resolved(given);
    const { anyOf, oneOf, allOf, enum: values } = schema;
    const preset = valueOf(kind, name);
    if ((preset === null || depth > MAX_DEPTH) && this.#mayBeNull(schema)) return null;
    const [first] = [anyOf ?? oneOf ?? []].flat() as Schema[];
    if (first && !('properties' in schema)) return this.value(first, name, kind, depth);
    if ('const' in schema) return schema['const'];
    if (preset !== undefined && preset !== null && !('pattern' in schema) && isOfType(schema, preset)) return preset;
    if (Array.isArray(values)) return values[0] as unknown;
    const types = typesOf(schema);
    if (types.includes('object') || 'properties' in schema || allOf) return this.#object(given, name, depth);
    if (types.includes('array')) return this.#list(schema, name, depth);
    if (types.includes('boolean')) return false;
    if (types.includes('integer') || types.includes('number')) return numberOf(schema);
    return types.includes('string') ? this.#text(schema, name, kind) : {};
  }

  /** An object schema and those that it is made of. */
  #parts(schema: Schema): Schema[] {
    const own = this.#resolved(schema);
    const bases = [own['allOf'] ?? []].flat() as Schema[];
    return [own, ...bases.flatMap((base) => this.#parts(base))];
  }

  #object(schema: Schema, name: string, depth: number): unknown {
    const parts = this.#parts(schema);
    const properties = Object.entries(
      Object.assign({}, ...parts.map((part) => part['properties'])) as Record<string, Schema>,
    );
    const required = new Set(parts.flatMap((part) => (part['required'] ?? []) as string[]));
    const { object } = Object.fromEntries(properties) as { object?: Schema };
    const { $ref: reference = '' } = schema as { $ref?: string };
    const described = object && this.value(object, 'object', nounOf(reference), depth);
    const kind = typeof described === 'string' ? described : name || nounOf(reference);
    const noun = kind.replace(/^commerce_/, '');
    const wanted = properties.filter(([key, part]) => {
      if (required.has(key)) return true;
      return depth < MAX_DEPTH && (valueOf(noun, key) !== null || this.#mayBeNull(part));
    });
    const valueFor = (key: string, part: Schema) => (key === 'object' ? kind : this.value(part, key, noun, depth + 1));
    return withFormatted(Object.fromEntries(wanted.map(([key, part]) => [key, valueFor(key, part)])));
  }

  #list(schema: Schema, name: string, depth: number): unknown {
    const items = schema['items'] as Schema | undefined;
    const { minItems = 0 } = schema as { minItems?: number };
    if (!items || (depth > MAX_DEPTH && minItems === 0)) return [];
    return Array.from({ length: Math.max(1, minItems) }, () => this.value(items, singular(name), '', depth + 1));
  }

  #text(schema: Schema, name: string, kind: string): string {
    const { pattern, format, minLength = 0 } = schema;
    const other = others.find(([part]) => typeof pattern === 'string' && part.test(pattern))?.[1];
    if (other !== undefined) return other;
    const fromPattern = idOf(pattern, '0'.repeat(26) + '1');
    const noun = name === 'id' ? kind : name.replace(/_?ids?$/, '');
    // An ID must not be empty: nothing could be asked for by it.
    if (/(^|_)ids?$/.test(name)) return fromPattern ?? `${prefixIn(schema) ?? (prefixOf(noun) || 'sample')}_1`;
    if (name === 'object') return kind;
    const text = formats[String(format)] ?? fromPattern ?? exampleIn(schema) ?? name.replaceAll('_', ' ');
    return text.padEnd(Number(minLength), '_');
  }
}

const singular = (name: string): string => name.replace(/ies$/, 'y').replace(/s$/, '');

/** `#/components/schemas/BillingCreditBalance` → `commerce_credit_balance`, the API's own word for billing */
const nounOf = (reference: string): string =>
  reference
    .replace(/^.*\//, '')
    .replace(/(?<=[a-z])(?=[A-Z])/g, '_')
    .toLowerCase()
    .replace(/^billing_/, 'commerce_');

/** Amounts of money with the same as text: 1000 as `10.00`. */
const withFormatted = (made: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(made).map(([name, value]) => {
      const amount = name.endsWith('_formatted') ? made[name.replace(/_formatted$/, '')] : undefined;
      return [name, typeof amount === 'number' ? (amount / 100).toFixed(2) : value];
    }),
  );

const numberOf = ({ minimum, exclusiveMinimum }: Schema): number =>
  Math.max(1, Number(minimum ?? 0), Number(exclusiveMinimum ?? 0) + 1);

/** A value that fits a schema of the spec; the same each time. */
export const sample = (document: object, schema: Schema): unknown => new Sampler(document).value(schema, '', '', 0);
