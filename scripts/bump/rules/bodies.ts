import type { Document, Schema } from '../../codegen/document.js';
import { resolved } from '../../codegen/references.js';
import type { Rule } from '../normalise.js';
import { isSchema, operationsOf } from '../walk.js';

function hasRequiredFields(document: Document, schema: Schema): boolean {
  const { required = [], allOf = [] } = resolved(document, schema);
  return required.length > 0 || allOf.some((part) => hasRequiredFields(document, part));
}

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
