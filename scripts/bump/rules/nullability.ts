// @ts-check
// `nullable: true` says in OpenAPI 3.0 what is a type of its own in 3.1: `null`. By the letter of 3.0 it says nothing where no
// `type` stands beside it. The API writes it there all the same, and answers with `null`.
import { eachSchema } from '../walk.js';

/** @typedef {import('../walk.js').Json} Json */
/** @typedef {import('../normalise.js').Rule} Rule */

/** What is said about a value, whether it is `null` or not. */
const outside = ['title', 'description', 'deprecated', 'readOnly', 'writeOnly', 'default', 'example', 'x-open-enum'];

const combinations = ['$ref', 'allOf', 'oneOf', 'anyOf'];

/** @param {Json} schema */
const isNull = (schema) => schema['type'] === 'null';

/** @param {Json} schema */
const isNullable = ({ nullable, type }) =>
  nullable === true || (Array.isArray(type) && type.length > 1 && type.includes('null'));

/** @param {unknown} type */
function withoutNull(type) {
  if (!Array.isArray(type)) return type;
  const others = type.filter((name) => name !== 'null');
  return others.length === 1 ? others[0] : others;
}

/**
 * `{ allOf: [A], nullable }` → `{ anyOf: [A, null] }`. What describes the value stays outside.
 *
 * @param {Json} schema changed in place
 */
function orNull(schema) {
  /** @type {Json} */
  const inner = {};
  for (const key of Object.keys(schema)) {
    if (outside.includes(key)) continue;
    if (key !== 'nullable') inner[key] = key === 'type' ? withoutNull(schema[key]) : schema[key];
    delete schema[key];
  }
  const [keyword, ...more] = Object.keys(inner).filter((key) => key !== 'type');
  const branches = keyword && more.length === 0 && Array.isArray(inner[keyword]) ? inner[keyword] : undefined;
  if (branches && keyword !== 'allOf' && branches.some(isNull)) schema[String(keyword)] = branches;
  else if (branches?.length === 1) schema['anyOf'] = [branches[0], { type: 'null' }];
  else if (branches && keyword !== 'allOf' && !inner['type']) schema['anyOf'] = [...branches, { type: 'null' }];
  else schema['anyOf'] = [inner, { type: 'null' }];
}

/** @param {string} keyword @returns {Rule} */
const nullableBeside = (keyword) => ({
  name: `nullable beside ${keyword}`,
  apply(document) {
    let count = 0;
    eachSchema(document, (schema) => {
      if (!isNullable(schema) || !(keyword in schema)) return;
      orNull(schema);
      count++;
    });
    return count;
  },
});

export const nullableBesideReference = nullableBeside('$ref');
export const nullableBesideAllOf = nullableBeside('allOf');
export const nullableBesideOneOf = nullableBeside('oneOf');
export const nullableBesideAnyOf = nullableBeside('anyOf');

/** @type {Rule} */
export const nullableWithType = {
  name: 'nullable beside type',
  apply(document) {
    let count = 0;
    eachSchema(document, (schema) => {
      if (schema['nullable'] !== true || !schema['type'] || combinations.some((keyword) => keyword in schema)) return;
      delete schema['nullable'];
      if (![schema['type']].flat().includes('null')) schema['type'] = [schema['type'], 'null'].flat();
      count++;
    });
    return count;
  },
};

/** An enum gets the value. Anything else without a type may be `null` as it is. @type {Rule} */
export const nullableWithoutType = {
  name: 'nullable by itself',
  apply(document) {
    let count = 0;
    eachSchema(document, (schema) => {
      if (!('nullable' in schema)) return;
      if (schema['nullable'] === true) count++;
      if (schema['nullable'] === true && schema['enum'] && !schema['enum'].includes(null)) schema['enum'].push(null);
      delete schema['nullable'];
    });
    return count;
  },
};
