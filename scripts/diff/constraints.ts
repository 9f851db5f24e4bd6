// Keywords that no type shows, so that only the API checks them: bounds, patterns, formats, defaults; and deprecation.
import type { Document, Schema as SchemaObject } from '../codegen/document.js';
import { own } from '../codegen/references.js';
import type { Difference } from './difference.js';
import { refName, type Schema } from './shape.js';

const bounds: Record<string, { name: string; greaterAllowsLess: boolean }> = {
  minimum: { name: 'min', greaterAllowsLess: true },
  exclusiveMinimum: { name: 'exclusive-min', greaterAllowsLess: true },
  minLength: { name: 'min-length', greaterAllowsLess: true },
  minItems: { name: 'min-items', greaterAllowsLess: true },
  minProperties: { name: 'min-properties', greaterAllowsLess: true },
  maximum: { name: 'max', greaterAllowsLess: false },
  exclusiveMaximum: { name: 'exclusive-max', greaterAllowsLess: false },
  maxLength: { name: 'max-length', greaterAllowsLess: false },
  maxItems: { name: 'max-items', greaterAllowsLess: false },
  maxProperties: { name: 'max-properties', greaterAllowsLess: false },
};

/** Formats that include others. */
const wider: Record<string, string[]> = { int64: ['int32'], double: ['float', 'int32', 'int64'] };

type Constraint = Omit<Difference, 'at'>;

/** How the keywords of two schemas differ, see `keywordsOf`. */
export function* constraintDifferences(a: SchemaObject, b: SchemaObject): Iterable<Constraint> {
  for (const [keyword, { name, greaterAllowsLess }] of Object.entries(bounds)) {
    const [before, after] = [a[keyword], b[keyword]];
    if (before === after) continue;
    const change =
      before === undefined
        ? 'set'
        : after === undefined
          ? 'unset'
          : Number(after) > Number(before)
            ? 'increased'
            : 'decreased';
    const narrower = change === 'set' || (change !== 'unset' && (change === 'increased') === greaterAllowsLess);
    yield constraint(narrower, `${name}-${change}`, before, after);
  }
  if (a.pattern !== b.pattern)
    yield constraint(b.pattern !== undefined, `pattern-${changed(a.pattern, b.pattern)}`, a.pattern, b.pattern);
  if (a.format !== b.format && a.format !== 'binary' && b.format !== 'binary') {
    const narrower = b.format !== undefined && !(a.format && own(wider, b.format)?.includes(a.format));
    yield constraint(narrower, `format-${changed(a.format, b.format)}`, a.format, b.format);
  }
  if (Boolean(a.uniqueItems) !== Boolean(b.uniqueItems))
    yield constraint(Boolean(b.uniqueItems), `unique-items-${b.uniqueItems ? 'set' : 'unset'}`);
  if (isInteger(a) !== isInteger(b) && isNumber(a) && isNumber(b))
    yield constraint(isInteger(b), `type-${isInteger(b) ? 'specialized' : 'generalized'}`, a.type, b.type);
  if (JSON.stringify(a.default) !== JSON.stringify(b.default)) {
    const name = `default-value-${changed(a.default, b.default)}`;
    // The API may have had the same default before it was documented.
    const kind = name === 'default-value-changed' ? 'default-changed' : 'constraint-widened';
    yield { ...constraint(false, name, a.default, b.default), kind };
  }
  if (!a.deprecated && b.deprecated) yield { kind: 'deprecated' };
  if (a.deprecated && !b.deprecated) yield { kind: 'reactivated' };
}

const constraint = (narrower: boolean, name: string, before?: unknown, after?: unknown): Constraint => ({
  kind: narrower ? 'constraint-narrowed' : 'constraint-widened',
  name,
  ...(before === undefined ? {} : { older: `\`${JSON.stringify(before)}\`` }),
  ...(after === undefined ? {} : { newer: `\`${JSON.stringify(after)}\`` }),
});

/**
 * The keywords of a schema, merged with those of the schema it refers to, or of its only branch beside `null`.
 *
 * @param isElsewhere - Whether a schema is compared elsewhere, so that its keywords do not count here.
 */
export function keywordsOf(
  schema: Schema | undefined,
  document: Document,
  isElsewhere: (name: string) => boolean,
  depth = 0,
): SchemaObject {
  if (typeof schema !== 'object' || depth > 20) return {};
  const name = refName(schema);
  const branches = (schema.anyOf ?? schema.oneOf ?? schema.allOf ?? []).filter(({ type }) => type !== 'null');
  let inner = branches.length === 1 ? branches[0] : undefined;
  if (name) inner = isElsewhere(name) ? undefined : own(document.components.schemas, name);
  return withExclusiveBounds({ ...keywordsOf(inner, document, isElsewhere, depth + 1), ...schema });
}

/** Changes the exclusive bounds of OpenAPI 3.0, which are flags, to those of 3.1. */
function withExclusiveBounds(schema: SchemaObject): SchemaObject {
  const result = { ...schema };
  for (const [keyword, bound] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const) {
    if (typeof schema[keyword] !== 'boolean') continue;
    delete result[keyword];
    const value = schema[bound];
    if (!schema[keyword] || value === undefined) continue;
    result[keyword] = value;
    delete result[bound];
  }
  return result;
}

const changed = (before: unknown, after: unknown): string =>
  before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';

const typesOf = ({ type }: SchemaObject): string[] => [type ?? []].flat();

const isInteger = (schema: SchemaObject): boolean =>
  typesOf(schema).includes('integer') && !typesOf(schema).includes('number');

const isNumber = (schema: SchemaObject): boolean =>
  typesOf(schema).some((type) => type === 'integer' || type === 'number');
