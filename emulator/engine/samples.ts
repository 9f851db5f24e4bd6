// Values that fit a schema of the spec and that a reader can take for real: the first value of an enum, a first name for a
// first name. The same each time.
import { refer, type Schema } from './spec.js';

/** 1 January 2026, so that times that come from no state are the same on any day. */
const TIME = Date.UTC(2026, 0, 1);

/** How deep objects lie in each other. Beyond that, what may be left out is. */
const MAX_DEPTH = 8;

/** Texts by the name of their field, or by what `object` says around it and that name. */
const texts: Record<string, string> = {
  algorithm: 'RS256',
  amount_formatted: '10.00',
  card_type: 'visa',
  certificate: 'MIIC8DCCAdigAwIBAgIQ',
  country: 'GB',
  currency: 'usd',
  currency_symbol: '$',
  description: 'For the whole team',
  domain: 'example.com',
  family_name: 'Lovelace',
  first_name: 'Ada',
  for_payer_type: 'user',
  gateway: 'stripe',
  given_name: 'Ada',
  key: 'department',
  label: 'Work',
  last4: '4242',
  last_four: '4242',
  last_name: 'Lovelace',
  locale: 'en-GB',
  name: 'Department',
  note: 'Refund for May',
  payment_type: 'card',
  period: 'month',
  phone_number: '+12015550100',
  provider: 'saml_custom',
  revocation_reason: 'No longer in use',
  slug: 'department',
  timezone: 'Europe/London',
  token: 'eyJhbGciOi...',
  type: 'card',
  username: 'ada',
  'commerce_plan.name': 'Pro',
  'commerce_plan.slug': 'pro',
  'feature.name': 'Exports',
  'feature.slug': 'exports',
  'trusted_device.name': 'Firefox on Linux',
};

const known = (name: string): string | undefined => (Object.hasOwn(texts, name) ? texts[name] : undefined);

/** Texts by how the name of their field ends. */
const endings: [RegExp, string][] = [
  [/(^|_)ur[li]s?$/, 'https://example.com'],
  [/email(_address)?$/, 'ada@example.com'],
  [/(^|_)ip_address$/, '127.0.0.1'],
  [/_date$/, '2026-01-01'],
];

/** Prefixes of IDs by what they are of, where no pattern says so. */
const prefixes: Partial<Record<string, string>> = {
  commerce_plan: 'cplan',
  created_session: 'sess',
  created_user: 'user',
  enterprise_connection: 'entconn',
  instance: 'ins',
  plan: 'cplan',
};

const formats: Record<string, string> = {
  date: '2026-01-01',
  'date-time': '2026-01-01T00:00:00Z',
  email: 'ada@example.com',
  uri: 'https://example.com',
};

/** Times of what has not happened. */
const isPastEnd = (name: string) => /^(canceled|past_due|ended|failed|revoked|deleted|expired)_at$/.test(name);

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

class Sampler {
  readonly #document: object;
  #ids = 0;

  constructor(document: object) {
    this.#document = document;
  }

  /** @param name - of the field @param kind - what `object` says of the object around it */
  value(schema: Schema, name: string, kind: string, depth: number): unknown {
    const { $ref: reference, anyOf, oneOf, allOf, enum: values } = schema;
    if (typeof reference === 'string') return this.value(refer(this.#document, reference), name, kind, depth);
    const [first] = [anyOf ?? oneOf ?? []].flat() as Schema[];
    if (first && !('properties' in schema)) return this.value(first, name, kind, depth);
    if ('const' in schema) return schema['const'];
    if (Array.isArray(values)) return values[0] as unknown;
    const types = typesOf(schema);
    if (types.includes('null') && (isPastEnd(name) || depth > MAX_DEPTH)) return null;
    if (types.includes('object') || 'properties' in schema || allOf) return this.#object(schema, depth);
    if (types.includes('array')) return this.#list(schema, name, depth);
    if (types.includes('boolean')) return false;
    if (types.includes('integer') || types.includes('number')) return numberOf(schema, name);
    return types.includes('string') ? this.#text(schema, name, kind) : {};
  }

  /** An object schema and those that it is made of. */
  #parts(schema: Schema): Schema[] {
    const own = typeof schema['$ref'] === 'string' ? refer(this.#document, schema['$ref']) : schema;
    const bases = [own['allOf'] ?? []].flat() as Schema[];
    return [own, ...bases.flatMap((base) => this.#parts(base))];
  }

  #object(schema: Schema, depth: number): unknown {
    const parts = this.#parts(schema);
    const properties = Object.entries(
      Object.assign({}, ...parts.map((part) => part['properties'])) as Record<string, Schema>,
    );
    const required = new Set(parts.flatMap((part) => (part['required'] ?? []) as string[]));
    const { object } = Object.fromEntries(properties) as { object?: Schema };
    const kind = object ? String(this.value(object, 'object', '', depth)) : '';
    const wanted = properties.filter(([key]) => depth < MAX_DEPTH || required.has(key));
    return Object.fromEntries(wanted.map(([key, part]) => [key, this.value(part, key, kind, depth + 1)]));
  }

  #list(schema: Schema, name: string, depth: number): unknown {
    const items = schema['items'] as Schema | undefined;
    const { minItems = 0 } = schema as { minItems?: number };
    if (!items || (depth > MAX_DEPTH && minItems === 0)) return [];
    return Array.from({ length: Math.max(1, minItems) }, () =>
      this.value(items, name.replace(/s$/, ''), '', depth + 1),
    );
  }

  #text({ pattern, format, minLength = 0 }: Schema, name: string, kind: string): string {
    const other = others.find(([part]) => typeof pattern === 'string' && part.test(pattern))?.[1];
    if (other !== undefined) return other;
    const noun = name === 'id' ? kind : name.replace(/_?ids?$/, '');
    const word = prefixes[noun] ?? noun;
    const isId = /(^|_)ids?$/.test(name);
    // An ID must not be empty: nothing could be asked for by it.
    if (isId) return idOf(pattern, '0'.repeat(26) + '1') ?? `${word || 'sample'}_${++this.#ids}`;
    const text =
      formats[String(format)] ??
      known(`${kind}.${name}`) ??
      known(name) ??
      endings.find(([ending]) => ending.test(name))?.[1] ??
      idOf(pattern, '0'.repeat(26) + '1') ??
      name.replaceAll('_', ' ');
    return text.padEnd(Number(minLength), '_');
  }
}

function numberOf({ minimum, exclusiveMinimum }: Schema, name: string): number {
  if (/(_at|^timestamp|^period_(start|end)|^date)$/.test(name)) return TIME;
  if (/amount$/.test(name)) return 1_000;
  return Math.max(1, Number(minimum ?? 0), Number(exclusiveMinimum ?? 0) + 1);
}

/** A value that fits a schema of the spec; the same each time. */
export const sample = (document: object, schema: Schema): unknown => new Sampler(document).value(schema, '', '', 0);
