// @ts-check
// What no type shows of a schema, and only the API checks: limits, patterns, formats, defaults; and what is deprecated.
import { refName } from './shape.js';

/** @typedef {import('./shape.js').Document} Document */
/** @typedef {import('./shape.js').Schema} Schema */
/** @typedef {import('./differences.js').Difference} Difference */

/** Limits, by whether a greater number allows less. @type {Record<string, [kind: string, greaterAllowsLess: boolean]>} */
const limits = {
  minimum: ['min', true],
  exclusiveMinimum: ['exclusive-min', true],
  minLength: ['min-length', true],
  minItems: ['min-items', true],
  minProperties: ['min-properties', true],
  maximum: ['max', false],
  exclusiveMaximum: ['exclusive-max', false],
  maxLength: ['max-length', false],
  maxItems: ['max-items', false],
  maxProperties: ['max-properties', false],
};

/** Formats that take all that another one takes. @type {Record<string, string[]>} */
const wider = { int64: ['int32'], double: ['float', 'int32', 'int64'] };

/**
 * How the keywords of two schemas differ.
 *
 * @param {any} a those of the older one, see `keywordsOf`
 * @param {any} b those of the newer one
 * @returns {Iterable<Omit<Difference, 'at'>>}
 */
export function* facetDifferences(a, b) {
  for (const [keyword, [name, greaterAllowsLess]] of Object.entries(limits)) {
    const [before, after] = [a[keyword], b[keyword]];
    if (before === after) continue;
    const change =
      before === undefined ? 'set' : after === undefined ? 'unset' : after > before ? 'increased' : 'decreased';
    const narrower = change === 'set' || (change !== 'unset' && (change === 'increased') === greaterAllowsLess);
    yield facet(narrower, `${name}-${change}`, before, after);
  }
  if (a.pattern !== b.pattern)
    yield facet(b.pattern !== undefined, `pattern-${changed(a.pattern, b.pattern)}`, a.pattern, b.pattern);
  if (a.format !== b.format && a.format !== 'binary' && b.format !== 'binary') {
    const narrower = b.format !== undefined && !(a.format && wider[b.format]?.includes(a.format));
    yield facet(narrower, `format-${changed(a.format, b.format)}`, a.format, b.format);
  }
  if (Boolean(a.uniqueItems) !== Boolean(b.uniqueItems))
    yield facet(Boolean(b.uniqueItems), `unique-items-${b.uniqueItems ? 'set' : 'unset'}`);
  if (isInteger(a) !== isInteger(b) && isNumber(a) && isNumber(b))
    yield facet(isInteger(b), `type-${isInteger(b) ? 'specialized' : 'generalized'}`, a.type, b.type);
  if (JSON.stringify(a.default) !== JSON.stringify(b.default)) {
    const name = `default-value-${changed(a.default, b.default)}`;
    // Before a default was described there may have been the same.
    const kind = name === 'default-value-changed' ? 'default-changed' : 'facet-widened';
    yield { ...facet(false, name, a.default, b.default), kind };
  }
  if (!a.deprecated && b.deprecated) yield { kind: 'deprecated' };
  if (a.deprecated && !b.deprecated) yield { kind: 'reactivated' };
}

/** @param {boolean} narrower @param {string} name @param {unknown} [before] @param {unknown} [after] @returns {Omit<Difference, 'at'>} */
const facet = (narrower, name, before, after) => ({
  kind: narrower ? 'facet-narrowed' : 'facet-widened',
  name,
  ...(before === undefined ? {} : { older: `\`${JSON.stringify(before)}\`` }),
  ...(after === undefined ? {} : { newer: `\`${JSON.stringify(after)}\`` }),
});

/**
 * The keywords of a schema, with those of what it refers to and of the one branch that is not null.
 *
 * @param {Schema | undefined} schema
 * @param {Document} document
 * @param {(name: string) => boolean} isElsewhere whether a schema is not to be opened
 * @returns {any}
 */
export function keywordsOf(schema, document, isElsewhere, depth = 0) {
  if (typeof schema !== 'object' || depth > 20) return {};
  const name = refName(schema);
  const branches = /** @type {any[]} */ (schema['anyOf'] ?? schema['oneOf'] ?? schema['allOf'] ?? []).filter(
    (branch) => branch?.type !== 'null',
  );
  const inner = name
    ? !isElsewhere(name) && document.components['schemas']?.[name]
    : branches.length === 1 && branches[0];
  return exclusiveBounds({ ...keywordsOf(inner || undefined, document, isElsewhere, depth + 1), ...schema });
}

/** OpenAPI 3.0 says of a bound that it is exclusive, 3.1 has bounds that are. @param {any} schema */
function exclusiveBounds(schema) {
  const result = { ...schema };
  for (const [keyword, bound] of /** @type {const} */ ([
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ])) {
    if (typeof schema[keyword] !== 'boolean') continue;
    delete result[keyword];
    if (!schema[keyword]) continue;
    result[keyword] = schema[bound];
    delete result[bound];
  }
  return result;
}

/** @param {unknown} before @param {unknown} after */
const changed = (before, after) => (before === undefined ? 'added' : after === undefined ? 'removed' : 'changed');

/** @param {any} schema */
const isInteger = ({ type }) => [type].flat().includes('integer') && ![type].flat().includes('number');

/** @param {any} schema */
const isNumber = ({ type }) => [type].flat().some((one) => one === 'integer' || one === 'number');
