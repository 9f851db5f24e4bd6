// How schemas are put together: `oneOf`, `discriminator`, `allOf`.
import type { JsonObject } from '../../codegen/document.js';
import { own, resolved } from '../../codegen/references.js';
import type { Rule } from '../normalise.js';
import { shapeOf } from '../shape.js';
import { eachObject, eachSchema } from '../walk.js';

/** Every branch has a field of one value already (`object`, `kty`). */
export const discriminators: Rule = {
  name: 'discriminators',
  apply(document) {
    let count = 0;
    eachSchema(document, (schema) => {
      if (!('discriminator' in schema)) return;
      delete schema['discriminator'];
      count++;
    });
    return count;
  },
};

/** The API's branches overlap: a value that fits two of them would fit `oneOf` not at all. */
export const overlappingBranches: Rule = {
  name: 'oneOf to anyOf',
  apply(document, { problem }) {
    let count = 0;
    eachSchema(document, (schema) => {
      if (!('oneOf' in schema)) return;
      if ('anyOf' in schema) return problem(schema, undefined, '`oneOf` and `anyOf` stand side by side.');
      schema['anyOf'] = schema['oneOf'];
      delete schema['oneOf'];
      count++;
    });
    return count;
  },
};

/** What OpenAPI 3.1 lets a reference say about its place. */
const besideReference = new Set(['description', 'deprecated', 'default', 'readOnly', 'writeOnly', 'x-open-enum']);

/** `allOf` of one part is the part. OpenAPI 3.0 needs it to say something beside a reference, 3.1 does not. */
export const singleParts: Rule = {
  name: 'allOf of one part',
  apply(document) {
    let count = 0;
    eachSchema(document, (schema) => {
      const { allOf, ...beside } = schema;
      const [part, ...more] = allOf ?? [];
      if (!part || more.length > 0) return;
      if (beside.type === 'object' && !beside.properties) delete beside.type; // the part says it
      const keys = Object.keys(beside);
      const fits = '$ref' in part ? keys.every((key) => besideReference.has(key)) : !keys.some((key) => key in part);
      if (!fits) return;
      for (const key of Object.keys(schema)) delete schema[key];
      Object.assign(schema, '$ref' in part ? { ...part, ...beside } : { ...beside, ...part });
      count++;
    });
    return count;
  },
};

const gathered = (parts: JsonObject[], keyword: string) => [...new Set(parts.flatMap((part) => part[keyword] ?? []))];

/**
 * `allOf` of parts that are all inline is one object in pieces. And parts that each reject the fields of the others
 * (`additionalProperties: false`) fit nothing: they too are meant as one object.
 */
export const mergedParts: Rule = {
  name: 'parts of an object merged',
  apply(document, { problem }) {
    let count = 0;
    const visited = new Set<JsonObject>();
    const merge = (schema: JsonObject) => {
      if (visited.has(schema)) return;
      visited.add(schema);
      if (!Array.isArray(schema['allOf']) || schema['anyOf']) return;
      const parts: JsonObject[] = (schema['allOf'] as JsonObject[]).map((part) => resolved(document, part));
      parts.forEach(merge); // a part may be put together too
      const closed = parts.filter((part) => part['additionalProperties'] === false);
      const known = new Set(closed.flatMap((part) => Object.keys(part['properties'] ?? {})));
      const fitsNothing =
        closed.length > 0 &&
        parts.some((part) => Object.keys(part['properties'] ?? {}).some((field) => !known.has(field)));
      if (!fitsNothing && schema['allOf'].some((part) => '$ref' in part)) return;
      if (parts.some((part) => !part['properties'])) return; // not objects

      const properties: JsonObject = {};
      for (const part of [...parts, schema]) {
        for (const [field, value] of Object.entries(part['properties'] ?? {})) {
          const other = own(properties, field);
          if (other !== undefined && shapeOf(other) !== shapeOf(value))
            return problem(schema, undefined, `two parts of \`allOf\` disagree on the field \`${field}\`.`);
          properties[field] = value;
        }
      }
      const required = gathered([...parts, schema], 'required');
      delete schema['allOf'];
      schema['type'] ??= 'object';
      schema['properties'] = structuredClone(properties);
      if (required.length > 0) schema['required'] = required;
      if (closed.length > 0) schema['additionalProperties'] = false;
      count++;
    };
    eachObject(document.components['schemas'] ?? {}, merge);
    return count;
  },
};
