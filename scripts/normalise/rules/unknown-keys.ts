import type { Document, JsonObject } from '../../codegen/document.js';
import { isObject } from '../../codegen/references.js';
import type { Rule } from '../normalise.js';
import { eachSchema, operationsOf } from '../walk.js';

const ours = ['x-helper', 'x-repeatable', 'x-open-enum', 'x-rate-limit'];

/** What is read of each kind of object, by codegen, the comparison, the emulator or the reference. */
const known = {
  document: ['openapi', 'info', 'servers', 'security', 'tags', 'paths', 'components'],
  components: ['schemas', 'parameters', 'responses', 'requestBodies', 'headers', 'securitySchemes'],
  operation: [
    ...['operationId', 'tags', 'summary', 'description', 'deprecated', 'security', 'parameters', 'requestBody'],
    ...['responses', ...ours],
  ],
  parameter: ['$ref', 'name', 'in', 'description', 'required', 'deprecated', 'style', 'explode', 'schema'],
  body: ['$ref', 'description', 'required', 'content'],
  response: ['$ref', 'description', 'headers', 'content'],
  media: ['schema', 'encoding'],
  schema: [
    ...['$ref', 'description', 'type', 'deprecated', 'format', 'enum', 'const', 'default', 'pattern', ...ours],
    ...['minLength', 'maxLength', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
    ...['minItems', 'maxItems', 'uniqueItems', 'items', 'prefixItems', 'minProperties', 'maxProperties'],
    ...['allOf', 'anyOf', 'oneOf', 'not', 'required', 'properties', 'patternProperties', 'additionalProperties'],
    ...['propertyNames', '$defs', 'readOnly', 'writeOnly'],
  ],
};

/** Keys that nobody reads would only make the next revision look larger than it is. */
export const unknownKeys: Rule = {
  name: 'keys that nobody reads',
  apply(document) {
    let count = 0;
    const drop = (object: unknown, kind: keyof typeof known) => {
      if (!isObject(object)) return;
      for (const key of Object.keys(object).filter((one) => !known[kind].includes(one))) {
        delete object[key];
        count++;
      }
    };
    const dropContent = ({ content }: JsonObject) => {
      if (isObject(content)) for (const media of Object.values(content)) drop(media, 'media');
    };
    drop(document, 'document');
    drop(document.components, 'components');
    const bodies: [object | undefined, 'body' | 'response'][] = [];
    for (const { operation, item } of operationsOf(document)) {
      // A path's own `summary` and `servers`: what it has for its operations is in these.
      for (const key of Object.keys(item).filter((one) => !isObject(item[one]))) {
        delete item[key];
        count++;
      }
      drop(operation, 'operation');
      for (const parameter of operation.parameters ?? []) drop(parameter, 'parameter');
      bodies.push([operation.requestBody, 'body']);
      for (const response of Object.values(operation.responses ?? {})) bodies.push([response, 'response']);
    }
    for (const parameter of componentsOf(document, 'parameters')) drop(parameter, 'parameter');
    for (const response of componentsOf(document, 'responses')) bodies.push([response, 'response']);
    for (const body of componentsOf(document, 'requestBodies')) bodies.push([body, 'body']);
    for (const [body, kind] of bodies) {
      drop(body, kind);
      if (isObject(body)) dropContent(body);
    }
    eachSchema(document, (schema) => drop(schema, 'schema'));
    return count;
  },
};

const componentsOf = (document: Document, kind: string): object[] => Object.values(document.components[kind] ?? {});
