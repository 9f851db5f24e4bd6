// `nullable: true` says in OpenAPI 3.0 what is a type of its own in 3.1: `null`. By the letter of 3.0 it says nothing where no
// `type` stands beside it. The API writes it there all the same, and responds with `null`.
import type { JsonObject } from '../../codegen/document.js';
import type { Rule } from '../normalise.js';
import { eachSchema } from '../walk.js';

/** What is said about a value, whether it is `null` or not. */
const outside = ['title', 'description', 'deprecated', 'readOnly', 'writeOnly', 'default', 'example', 'x-open-enum'];

const combinations = ['$ref', 'allOf', 'oneOf', 'anyOf'];

const isNull = (schema: JsonObject) => schema['type'] === 'null';

const isNullable = ({ nullable, type }: JsonObject) =>
  nullable === true || (Array.isArray(type) && type.length > 1 && type.includes('null'));

function withoutNull(type: unknown) {
  if (!Array.isArray(type)) return type;
  const others = (type as unknown[]).filter((name) => name !== 'null');
  return others.length === 1 ? others[0] : others;
}

/**
 * `{ allOf: [A], nullable }` → `{ anyOf: [A, null] }`. What describes the value stays outside.
 *
 * @param schema - Changed in place.
 */
function orNull(schema: JsonObject) {
  const inner: JsonObject = {};
  for (const key of Object.keys(schema)) {
    if (outside.includes(key)) continue;
    if (key !== 'nullable') inner[key] = key === 'type' ? withoutNull(schema[key]) : schema[key];
    delete schema[key];
  }
  const [keyword, ...more] = Object.keys(inner).filter((key) => key !== 'type');
  const branches =
    keyword && more.length === 0 && Array.isArray(inner[keyword]) ? (inner[keyword] as JsonObject[]) : undefined;
  if (branches && keyword !== 'allOf' && branches.some(isNull)) schema[String(keyword)] = branches;
  else if (branches?.length === 1) schema['anyOf'] = [branches[0], { type: 'null' }];
  else if (branches && keyword !== 'allOf' && !inner['type']) schema['anyOf'] = [...branches, { type: 'null' }];
  else schema['anyOf'] = [inner, { type: 'null' }];
}

const nullableBeside = (keyword: string): Rule => ({
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

export const nullableWithType: Rule = {
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

/** An enum gets the value. Anything else without a type may be `null` as it is. */
export const nullableWithoutType: Rule = {
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
