// `$ref`: what stands beside it, where it leads, and which references are replaced by what they lead to.
import { refToSchema, type OperationObject, type ResponseObject, type Schema } from '../../codegen/document.js';
import { pascalCase } from '../../codegen/operations.js';
import { at, componentName, keysOf, own, resolved } from '../../codegen/references.js';
import type { Rule } from '../normalise.js';
import { eachSchema, eachSubschema, isSchema, operationsOf } from '../walk.js';

/** What OpenAPI 3.1 lets a reference say about its place. */
const annotations = new Set(['$ref', 'description', 'deprecated', 'readOnly', 'writeOnly', 'default', 'x-open-enum']);

/** OpenAPI 3.0 ignores what stands beside `$ref`, and 3.1 does not: what would now limit the value goes. */
export const referenceSiblings: Rule = {
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

/** A reference to a part of a schema: the part becomes a schema with a name. */
export const referencesIntoSchemas: Rule = {
  name: 'references into a schema',
  apply(document, { inPlaceOf, problem }) {
    const schemas = (document.components.schemas ??= {});
    let count = 0;
    eachSchema(document, (schema) => {
      const ref = schema.$ref;
      if (ref === undefined || componentName(ref, 'schemas')) return;
      const target = at(document, ref);
      if (!isSchema(target)) return problem(schema, undefined, `the reference ${ref} leads to no schema.`);
      if (typeof target.$ref === 'string') schema.$ref = target.$ref;
      else {
        const keys = keysOf(ref).filter((key) => !['components', 'schemas', 'properties', 'paths'].includes(key));
        const name = keys.map(pascalCase).join('');
        if (own(schemas, name))
          return problem(schema, undefined, `the schema behind ${ref} needs a name, and ${name} is taken.`);
        schemas[name] = inPlaceOf<Schema>({ ...target }, target);
        for (const key of Object.keys(target)) delete target[key];
        target.$ref = schema.$ref = String(refToSchema(name).$ref);
      }
      count++;
    });
    return count;
  },
};

const isPlainList = ({ type, items, ...rest }: Schema): boolean =>
  type === 'array' && isSchema(items) && '$ref' in items && Object.keys(rest).every((key) => key === 'description');

/** A field that is a list says so itself: its elements have a name, and the list needs none. */
export const listsInFields: Rule = {
  name: 'lists in fields without a name',
  apply(document) {
    let count = 0;
    eachSchema(document, (schema) => {
      eachSubschema(schema, ({ schema: field, keyword }) => {
        if (keyword !== 'properties' || !('$ref' in field)) return;
        const target = resolved(document, field);
        if (!isPlainList(target)) return;
        const { $ref: _ref, ...rest } = field;
        for (const key of Object.keys(field)) delete field[key];
        Object.assign(field, rest, { type: 'array', items: { ...target.items } });
        count++;
      });
    });
    return count;
  },
};

/** Bodies and responses that operations share stand in each of them. The schemas within have names. */
export const sharedBodies: Rule = {
  name: 'shared bodies and responses inlined',
  apply(document, { inPlaceOf }) {
    let count = 0;
    const inlined = <T extends { $ref?: string }>(node: T): T => {
      if (!node.$ref) return node;
      count++;
      return inPlaceOf(structuredClone(resolved(document, node)), node);
    };
    const successes = ({ responses }: OperationObject): [string, ResponseObject][] =>
      Object.entries(responses ?? {}).filter(([status]) => status < '4');
    for (const { operation } of operationsOf(document)) {
      if (operation.requestBody) operation.requestBody = inlined(operation.requestBody);
      for (const [status, response] of successes(operation)) operation.responses[status] = inlined(response);
    }
    delete document.components.requestBodies;
    return count;
  },
};
