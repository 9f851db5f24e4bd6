import type { Document, Schema } from '../../codegen/document.js';
import { resolved } from '../../codegen/references.js';
import type { Rule } from '../normalise.js';
import { isSchema, operationsOf } from '../walk.js';

function hasRequiredFields(document: Document, schema: Schema): boolean {
  const { required = [], allOf = [] } = resolved(document, schema);
  return required.length > 0 || allOf.some((part) => hasRequiredFields(document, part));
}

/** A helper sends and returns schemas, which have names. */
export const bodiesWithoutSchema: Rule = {
  name: 'bodies without a schema',
  apply(document, { problem }) {
    for (const { operation, verb, path } of operationsOf(document)) {
      const success = Object.entries(operation.responses ?? {}).filter(([status]) => status < '4');
      const bodies = [operation.requestBody, ...success.map(([, response]) => response)];
      for (const content of bodies.map((body) => resolved(document, body)?.content ?? {}))
        for (const [media, holder] of Object.entries(content))
          if (holder.schema === undefined || typeof holder.schema === 'boolean')
            problem(
              holder,
              undefined,
              `${verb.toUpperCase()} ${path} has ${media} without a schema. Give it one in a copy of the document.`,
            );
    }
    return 0;
  },
};

/** A body with required fields cannot be left out, whatever the document says. */
export const requiredBodies: Rule = {
  name: 'a body with required fields is required',
  apply(document) {
    let count = 0;
    for (const { operation } of operationsOf(document)) {
      const body = operation.requestBody;
      if (!body) continue;
      const schemas = Object.values(body.content ?? {}).map(({ schema }) => schema);
      if (!body.required && schemas.some((schema) => isSchema(schema) && hasRequiredFields(document, schema))) {
        body.required = true;
        count++;
      }
      body.required ??= false;
    }
    return count;
  },
};
