// @ts-check
// Refusals: one response for each status, with one of two schemas.
import { STATUS_CODES } from 'node:http';
import { pascalCase } from '../../codegen/operations.js';
import { componentName, isObject, operationsOf, resolved } from '../walk.js';
import { operationName } from '../naming.js';
import { shapeOf } from '../shape.js';

/** @typedef {import('../walk.js').Json} Json */
/** @typedef {import('../walk.js').Document} Document */

const refTo = (/** @type {string} */ name) => ({ $ref: `#/components/schemas/${name}` });

/** As today's standard calls it; Node has the name of before. @param {string} status */
const statusName = (status) =>
  status === '422'
    ? 'UnprocessableContent'
    : pascalCase(STATUS_CODES[status] ?? (status === 'default' ? 'Other' : `Status ${status}`));

/** Deeper than any schema of errors, and an end for one that holds itself. */
const deep = 20;

/** A schema with everything that it refers to in place of the references, for comparison. @param {Document} document @param {any} node @returns {any} */
function expanded(document, node, depth = 0) {
  if (Array.isArray(node)) return node.map((element) => expanded(document, element, depth + 1));
  if (!isObject(node) || depth > deep) return node;
  return Object.fromEntries(
    Object.entries(resolved(document, node)).map(([key, value]) => [key, expanded(document, value, depth + 1)]),
  );
}

/** `ClerkErrors` without what the services for API keys, M2M tokens and OAuth tokens leave out. @param {Json} errors @param {Json} error */
function basicSchemas(errors, error) {
  const { meta: _meta, ...fields } = error['properties'];
  const list = { ...errors['properties'].errors, items: refTo('BasicError') };
  return {
    BasicErrors: { type: 'object', required: ['errors'], properties: { errors: list } },
    BasicError: structuredClone({ ...error, properties: fields }),
  };
}

/**
 * An error body is one of the document's own schema of errors, or of the same without `meta` and trace ID. Where a document
 * leaves the body out, it is the first all the same, unless the operation answers with something else than JSON.
 *
 * @type {import('../normalise.js').Rule}
 */
export const errorResponses = {
  name: 'one response for each kind of refusal',
  apply(document, { inPlaceOf, problem }) {
    const schemas = (document.components['schemas'] ??= {});
    const { ClerkErrors: errors, ClerkError: error } = schemas;
    if (!errors?.properties?.['errors'] || !error?.properties) {
      problem(schemas, 'no rule', 'the document has no schemas `ClerkErrors` and `ClerkError`.');
      return 0;
    }
    const basic = basicSchemas(errors, error);
    const known = new Map([
      [shapeOf(expanded(document, errors)), 'ClerkErrors'],
      [
        shapeOf(
          expanded(document, {
            ...basic.BasicErrors,
            properties: { errors: { type: 'array', items: basic.BasicError } },
          }),
        ),
        'BasicErrors',
      ],
    ]);

    /** The name of the schema of a refusal. @param {Json} response @param {string} id @param {string} status */
    const schemaOf = (response, id, status) => {
      const schema = Object.values(response['content'] ?? {})[0]?.schema;
      if (!schema) return 'ClerkErrors';
      const shape = shapeOf(expanded(document, schema));
      const own = componentName(schema.$ref, 'schemas') ?? `${operationName(id)}${statusName(status)}`;
      const name = known.get(shape) ?? own;
      if (name === 'BasicErrors') Object.assign(schemas, basic);
      else if (!schema.$ref && name === own) schemas[own] = schema;
      known.set(shape, name);
      return name;
    };

    /** @type {Record<string, Json>} */
    const responses = {};
    let count = 0;
    for (const { operation } of operationsOf(document)) {
      const answers = operation['responses'] ?? {};
      const media = Object.entries(answers)
        .filter(([status]) => status < '4')
        .flatMap(([, answer]) => Object.keys(resolved(document, answer).content ?? {}));
      for (const status of Object.keys(answers).filter((status) => status >= '4')) {
        const response = resolved(document, answers[status]);
        if (!response.content && media.length > 0 && !media.includes('application/json')) {
          answers[status] = inPlaceOf({ description: response.description }, answers[status]);
          continue;
        }
        const schema = schemaOf(response, operation['operationId'], status);
        const prefix = { ClerkErrors: '', BasicErrors: 'Basic' }[schema] ?? schema;
        const name = prefix.endsWith(statusName(status)) ? prefix : `${prefix}${statusName(status)}`;
        responses[name] ??= inPlaceOf(
          {
            description: response.description,
            ...(status === '429' && { headers: { 'Retry-After': { schema: { type: 'string' } } } }),
            content: { 'application/json': { schema: refTo(schema) } },
          },
          response,
        );
        answers[status] = inPlaceOf({ $ref: `#/components/responses/${name}` }, answers[status]);
        count++;
      }
    }
    // The answers among the document's responses are spelled out by then: see `sharedBodies`.
    Object.assign(document.components, { responses });
    return count;
  },
};
