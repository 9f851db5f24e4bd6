// Error responses: one component for each status, with one of two schemas.
import { STATUS_CODES } from 'node:http';
import { basicErrorSchemas, errorSchemas, type ErrorSchemas } from '../../codegen.config.js';
import { reference, refToSchema, type Document, type ResponseObject, type Schema } from '../../codegen/document.js';
import { pascalCase } from '../../codegen/operations.js';
import { componentName, isObject, own, resolved } from '../../codegen/references.js';
import { operationName } from '../naming.js';
import type { Rule } from '../normalise.js';
import { shapeOf } from '../shape.js';
import { operationsOf } from '../walk.js';

/** As today's standard calls it; Node has the name of before. */
const statusName = (status: string) =>
  status === '422'
    ? 'UnprocessableContent'
    : pascalCase(STATUS_CODES[status] ?? (status === 'default' ? 'Other' : `Status ${status}`));

/** How the names of responses begin. */
const prefixes: Record<string, string> = { [errorSchemas.body]: '', [basicErrorSchemas.body]: 'Basic' };

/** Deeper than any schema of errors, and a limit for one that contains itself. */
const deep = 20;

/** A schema with everything that it refers to in place of the references, for comparison. */
function expanded(document: Document, node: unknown, depth = 0): unknown {
  if (Array.isArray(node)) return node.map((element) => expanded(document, element, depth + 1));
  if (!isObject(node) || depth > deep) return node;
  return Object.fromEntries(
    Object.entries(resolved(document, node)).map(([key, value]) => [key, expanded(document, value, depth + 1)]),
  );
}

/** The usual schemas without what the services for API keys, M2M tokens and OAuth tokens leave out. */
function basicSchemas(errors: Schema, error: Schema): Record<keyof ErrorSchemas, Schema> {
  const { meta: _meta, ...fields } = error.properties ?? {};
  const list = { ...errors.properties?.['errors'], items: refToSchema(basicErrorSchemas.element) };
  return {
    body: { type: 'object', required: ['errors'], properties: { errors: list } },
    element: structuredClone({ ...error, properties: fields }),
  };
}

/**
 * An error body is one of the document's own schema of errors, or of the same without `meta` and trace ID. Where a document
 * leaves the body out, it is the first all the same, unless the operation returns something else than JSON.
 */
export const errorResponses: Rule = {
  name: 'one response for each kind of error',
  apply(document, { inPlaceOf, problem }) {
    const schemas = (document.components.schemas ??= {});
    const [errors, error] = [own(schemas, errorSchemas.body), own(schemas, errorSchemas.element)];
    if (!errors?.properties?.['errors'] || !error?.properties) {
      problem(
        schemas,
        undefined,
        `the document has no schemas \`${errorSchemas.body}\` and \`${errorSchemas.element}\`: scripts/codegen.config.ts names them.`,
      );
      return 0;
    }
    const basic = basicSchemas(errors, error);
    const known = new Map([
      [shapeOf(expanded(document, errors)), errorSchemas.body],
      [
        shapeOf(
          expanded(document, {
            ...basic.body,
            properties: { errors: { type: 'array', items: basic.element } },
          }),
        ),
        basicErrorSchemas.body,
      ],
    ]);

    /** The name of the schema of an error response. */
    const schemaOf = (response: ResponseObject, id: string, status: string): string => {
      const schema = Object.values(response['content'] ?? {})[0]?.schema;
      if (!schema) return errorSchemas.body;
      const shape = shapeOf(expanded(document, schema));
      const published = componentName(schema.$ref, 'schemas') ?? `${operationName(id)}${statusName(status)}`;
      const name = known.get(shape) ?? published;
      if (name === basicErrorSchemas.body)
        Object.assign(schemas, { [basicErrorSchemas.body]: basic.body, [basicErrorSchemas.element]: basic.element });
      else if (!schema.$ref && name === published) schemas[published] = schema;
      known.set(shape, name);
      return name;
    };

    const components: Record<string, ResponseObject> = {};
    let count = 0;
    for (const { operation } of operationsOf(document)) {
      const { responses = {} } = operation;
      const media = Object.entries(responses)
        .filter(([status]) => status < '4')
        .flatMap(([, response]) => Object.keys(resolved(document, response).content ?? {}));
      for (const [status, published] of Object.entries(responses).filter(([status]) => status >= '4')) {
        const response = resolved(document, published);
        if (!response.content && media.length > 0 && !media.includes('application/json')) {
          responses[status] = inPlaceOf({ description: response.description }, published);
          continue;
        }
        const schema = schemaOf(response, operation.operationId ?? '', status);
        const prefix = own(prefixes, schema) ?? schema;
        const name = prefix.endsWith(statusName(status)) ? prefix : `${prefix}${statusName(status)}`;
        components[name] ??= inPlaceOf(
          {
            description: response.description,
            ...(status === '429' && { headers: { 'Retry-After': { schema: { type: 'string' } } } }),
            content: { 'application/json': { schema: refToSchema(schema) } },
          },
          response,
        );
        responses[status] = inPlaceOf(reference<ResponseObject>('responses', name), published);
        count++;
      }
    }
    // `sharedBodies` has inlined the components that were here.
    document.components.responses = components;
    return count;
  },
};
