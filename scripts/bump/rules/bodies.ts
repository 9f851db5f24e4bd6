// @ts-check
import { isObject, operationsOf, resolved } from '../walk.js';

/** @typedef {import('../walk.js').Json} Json */

/** @param {import('../walk.js').Document} document @param {Json} schema @returns {boolean} */
function hasRequiredFields(document, schema) {
  const { required, allOf = [] } = resolved(document, schema);
  return required?.length > 0 || allOf.some((/** @type {Json} */ part) => hasRequiredFields(document, part));
}

/** A body with required fields can't be left out, whatever the document says. @type {import('../normalise.js').Rule} */
export const requiredBodies = {
  name: 'a body with required fields is required',
  apply(document) {
    let count = 0;
    for (const { operation } of operationsOf(document)) {
      const body = operation['requestBody'];
      if (!body) continue;
      const schemas = Object.values(body.content ?? {}).map(({ schema }) => schema);
      if (!body.required && schemas.some((schema) => isObject(schema) && hasRequiredFields(document, schema))) {
        body.required = true;
        count++;
      }
      body.required ??= false;
    }
    return count;
  },
};
