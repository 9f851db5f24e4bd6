// One document, split into the files of openapi/<version>/: keys in one order, formatted, so that the same spec gives the same
// bytes.
import path from 'node:path';
import * as prettier from 'prettier';
import { stringify } from 'yaml';
import type {
  Document,
  JsonObject,
  Media,
  OperationObject,
  RequestBody,
  ResponseObject,
  Schema,
} from '../codegen/document.js';
import { parseYaml } from '../codegen/redocly.js';
import { child, componentName, isObject } from '../codegen/references.js';
import { style } from '../codegen/style.js';
import { eachSubschema, isSchema, operationsOf } from '../normalise/walk.js';

/** What a file holds, and its place in the document. */
export interface Part {
  value: JsonObject;
  pointer: string;
}

/** What comes first in objects of a kind, and in which order. What is not here follows as it comes. */
const keys = {
  document: ['openapi', 'info', 'servers', 'security', 'tags', 'paths', 'components'],
  operation: [
    ...['operationId', 'x-helper', 'x-repeatable', 'tags', 'summary', 'description', 'deprecated', 'security'],
    ...['parameters', 'requestBody', 'responses'],
  ],
  parameter: ['name', 'in', 'description', 'required', 'deprecated', 'style', 'explode', 'schema'],
  body: ['required', 'description', 'headers', 'content'],
  schema: [
    ...['description', '$ref', 'type', 'deprecated', 'format', 'enum', 'x-open-enum', 'const', 'default', 'pattern'],
    ...['minLength', 'maxLength', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'],
    ...['minItems', 'maxItems', 'uniqueItems', 'items', 'allOf', 'anyOf', 'oneOf'],
    ...['required', 'properties', 'additionalProperties'],
  ],
};

function ordered(object: JsonObject, kind: keyof typeof keys): JsonObject {
  const first = keys[kind].filter((key) => key in object);
  return Object.fromEntries([...new Set([...first, ...Object.keys(object)])].map((key) => [key, object[key]]));
}

function orderedSchema(schema: Schema): JsonObject {
  const copy: Schema = { ...schema };
  for (const [key, value] of Object.entries(copy)) {
    if (Array.isArray(value)) copy[key] = [...(value as unknown[])];
    else if (isObject(value) && ['properties', 'patternProperties', '$defs'].includes(key)) copy[key] = { ...value };
  }
  eachSubschema(copy, ({ schema: inner, replace }) => replace(orderedSchema(inner)));
  return ordered(copy, 'schema');
}

const orderedMedia = (media: Media): JsonObject =>
  isSchema(media.schema) ? { ...media, schema: orderedSchema(media.schema) } : media;

const orderedParameter = (parameter: Media): JsonObject =>
  '$ref' in parameter ? parameter : ordered(orderedMedia(parameter), 'parameter');

const orderedBody = (body: RequestBody | ResponseObject): JsonObject =>
  ordered(
    {
      ...body,
      ...('headers' in body &&
        body.headers !== undefined && { headers: mapped(body.headers as Record<string, Media>, orderedParameter) }),
      ...(body.content && { content: mapped(body.content, orderedMedia) }),
    },
    'body',
  );

const orderedOperation = (operation: OperationObject): JsonObject =>
  ordered(
    {
      ...operation,
      ...(operation.parameters && { parameters: operation.parameters.map(orderedParameter) }),
      ...(operation.requestBody && { requestBody: orderedBody(operation.requestBody) }),
      responses: mapped(operation.responses ?? {}, orderedBody),
    },
    'operation',
  );

const mapped = <T>(object: Record<string, T>, change: (value: T) => JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));

/** An object with its references to components replaced by paths of files, from the folder of its own file. */
function withPathsIn(object: JsonObject, folder: string): JsonObject {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => {
      const kind = key === '$ref' && ['schemas', 'parameters', 'responses'].find((one) => componentName(value, one));
      if (!kind) return [key, withPaths(value, folder)];
      const way = path.posix.relative(folder, kind);
      const from = way.startsWith('.') ? way : `./${way}`.replace(/\/$/, '');
      return [key, `${from}/${componentName(value, kind) ?? ''}.yaml`];
    }),
  );
}

function withPaths(node: unknown, folder: string): unknown {
  if (Array.isArray(node)) return node.map((element) => withPaths(element, folder));
  return isObject(node) ? withPathsIn(node, folder) : node;
}

/** `/users/{user_id}/ban` → `users_{user_id}_ban` */
const fileOf = (path: string) => path.replace(/^\//, '').replace(/[^\w{}.~-]/g, '_') || '_';

/** @returns By the names of the files, those of `openapi.yaml` first. */
export function split(document: Document): Map<string, Part> {
  const files = new Map<string, Part>();
  const { schemas = {}, parameters = {}, responses = {}, ...others } = document.components;
  const operations = operationsOf(document);
  const paths: JsonObject = { ...document.paths };
  const root: JsonObject = { ...document, paths, components: others };
  files.set('openapi.yaml', { value: root, pointer: '' });
  for (const [route, item] of Object.entries(document.paths)) {
    const own = operations.filter((operation) => operation.path === route);
    const namespace = own[0]?.operation['x-helper']?.split('.')[0];
    if (!namespace) continue; // without an operation there is nothing to read in a file of its own
    const name = (n: number) => `paths/${namespace}/${fileOf(route)}${n > 1 ? `_${n}` : ''}.yaml`;
    let n = 1;
    while (files.has(name(n))) n++;
    const value: JsonObject = {
      ...item,
      ...Object.fromEntries(own.map(({ verb, operation }) => [verb, orderedOperation(operation)])),
    };
    files.set(name(n), { value: withPathsIn(value, `paths/${namespace}`), pointer: child('/paths', route) });
    paths[route] = { $ref: `./${name(n)}` };
  }
  const add = <T>(kind: string, components: Record<string, T>, tidy: (component: T) => JsonObject) => {
    for (const [name, component] of Object.entries(components)) {
      const value = withPathsIn(tidy(component), kind);
      files.set(`${kind}/${name}.yaml`, { value, pointer: child(`/components/${kind}`, name) });
    }
  };
  add('schemas', schemas, orderedSchema);
  add('parameters', parameters, orderedParameter);
  add('responses', responses, orderedBody);
  files.set('openapi.yaml', { value: ordered(root, 'document'), pointer: '' });
  return files;
}

/** Whether a text says a value, in the same order. */
function says(text: string, value: JsonObject): boolean {
  try {
    return JSON.stringify(parseYaml(text)) === JSON.stringify(value);
  } catch {
    return false; // no YAML
  }
}

/**
 * @param present - The text that a file has by now, which it keeps if that says the same: to format takes long.
 * @returns The texts of the files.
 */
export async function formatted(
  parts: Map<string, Part>,
  present: (file: string) => string | undefined = () => undefined,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const [file, { value }] of parts) {
    const before = present(file);
    if (before !== undefined && says(before, value)) {
      texts.set(file, before);
      continue;
    }
    const yaml = stringify(value, { lineWidth: 100, blockQuote: 'folded', aliasDuplicateObjects: false });
    texts.set(file, await prettier.format(yaml, { ...style, parser: 'yaml' }));
  }
  return texts;
}
