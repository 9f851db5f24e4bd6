// @ts-check
// `$ref`: what stands beside it, where it leads, and what it stands for where a name helps nobody.
import { pascalCase } from '../../codegen/operations.js';
import { at, componentName, eachSchema, eachSubschema, isObject, keysOf, operationsOf, resolved } from '../walk.js';

/** @typedef {import('../walk.js').Json} Json */
/** @typedef {import('../normalise.js').Rule} Rule */

/** What 3.1 lets a reference say about the place where it stands. */
const annotations = new Set(['$ref', 'description', 'deprecated', 'readOnly', 'writeOnly', 'default', 'x-open-enum']);

/** OpenAPI 3.0 takes no notice of what stands beside `$ref`. 3.1 does, so what would now limit the value goes. @type {Rule} */
export const referenceSiblings = {
  name: '$ref siblings',
  apply(document, { is30 }) {
    if (!is30) return 0;
    let count = 0;
    eachSchema(document, (schema) => {
      if (!('$ref' in schema) || Object.keys(schema).length === 1) return;
      for (const key of Object.keys(schema)) if (!annotations.has(key)) delete schema[key];
      count++;
    });
    return count;
  },
};

/** A reference to a part of a schema: the part becomes a schema with a name. @type {Rule} */
export const referencesIntoSchemas = {
  name: 'references into a schema',
  apply(document, { inPlaceOf, problem }) {
    const schemas = (document.components['schemas'] ??= {});
    let count = 0;
    eachSchema(document, (schema) => {
      const ref = schema['$ref'];
      if (ref === undefined || componentName(ref, 'schemas')) return;
      const target = at(document, ref);
      if (typeof target['$ref'] === 'string') schema['$ref'] = target['$ref'];
      else {
        const keys = keysOf(ref).filter((key) => !['components', 'schemas', 'properties', 'paths'].includes(key));
        const name = keys.map(pascalCase).join('');
        if (schemas[name])
          return problem(schema, 'no rule', `the schema behind ${ref} needs a name, and ${name} is taken.`);
        schemas[name] = inPlaceOf({ ...target }, target);
        for (const key of Object.keys(target)) delete target[key];
        target['$ref'] = schema['$ref'] = `#/components/schemas/${name}`;
      }
      count++;
    });
    return count;
  },
};

/** @param {Json} schema */
const isPlainList = ({ type, items, ...rest }) =>
  type === 'array' && isObject(items) && '$ref' in items && Object.keys(rest).every((key) => key === 'description');

/** A field that is a list says so itself: the elements have a name, the list needs none. @type {Rule} */
export const listsInFields = {
  name: 'lists in fields without a name',
  apply(document) {
    let count = 0;
    eachSchema(document, (schema) => {
      eachSubschema(schema, (holder, key, keyword) => {
        const field = holder[key];
        const target = keyword === 'properties' && resolved(document, field);
        if (!target || !('$ref' in field) || !isPlainList(target)) return;
        const { $ref: _ref, ...rest } = field;
        for (const word of Object.keys(field)) delete field[word];
        Object.assign(field, rest, { type: 'array', items: { ...target.items } });
        count++;
      });
    });
    return count;
  },
};

/** Bodies and answers that the document shares between operations stand in each; what they hold has a name. @type {Rule} */
export const sharedBodies = {
  name: 'shared bodies and answers spelled out',
  apply(document, { inPlaceOf }) {
    let count = 0;
    const spellOut = (/** @type {Json | undefined} */ holder, /** @type {string} */ key) => {
      if (!holder?.[key]?.$ref) return;
      const target = resolved(document, holder[key]);
      holder[key] = inPlaceOf(structuredClone(target), holder[key]);
      count++;
    };
    for (const { operation } of operationsOf(document)) {
      spellOut(operation, 'requestBody');
      const successes = Object.keys(operation['responses'] ?? {}).filter((status) => status < '4');
      for (const status of successes) spellOut(operation['responses'], status);
    }
    delete document.components['requestBodies'];
    return count;
  },
};
