// Reads the operations of a bundled spec into what the emitters need, and throws on what they can't emit.
import { oneCasing } from '../../openapi/casing.js';
import {
  verbs,
  type Content,
  type Document,
  type Media,
  type OperationObject,
  type Parameter,
  type Schema,
} from './document.js';
import { PlacedError } from './errors.js';
import { resolved } from './references.js';

/** An operation, with its references resolved. */
export interface Operation {
  id: string;
  namespace: string;
  /** The helper's name within its namespace. */
  method: string;
  /** The first of its tags. */
  tag: string;
  /** In capitals. */
  verb: string;
  path: string;
  summary: string;
  description: string;
  deprecated: boolean;
  /** Whether an overlay added it, because Clerk's published document lacks it. */
  beyondSpec: boolean;
  /** Whether it may be sent again when the outcome of the first time is unknown. */
  repeatable: boolean;
  /** A limit of its own, beside that of the key. `window` is in ms. */
  rateLimit: { requests: number; window: number } | undefined;
  /** In the order of the path. */
  pathParameters: Parameter[];
  queryParameters: Parameter[];
  body:
    | { type: string; required: boolean; /** The field of a form that is a file. */ file: string | undefined }
    | undefined;
  /** The success response. `type` is `void` where it has no body. */
  response: { type: string; text: boolean; isList: boolean; description: string };
  errorResponses: { status: string; description: string }[];
}

/** `user_id` → `UserId` */
export const pascalCase = (text: string): string =>
  oneCasing(text.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, first: string) => first.toUpperCase()));

/** `user_id` → `userId`. Only a few path parameters need `oneCasing`: those that the API spells `apiKeyID`. */
export const camelCase = (text: string): string =>
  oneCasing(text.replace(/[^A-Za-z0-9]+([A-Za-z0-9])/g, (_, first: string) => first.toUpperCase()));

/** Whether it is sent again after a failure whose outcome is not known. */
export const isRepeatable = ({ verb, repeatable }: Operation): boolean =>
  repeatable || !['POST', 'PATCH'].includes(verb);

/** The name of an operation's query type. */
export const queryType = ({ namespace, method }: Pick<Operation, 'namespace' | 'method'>): string =>
  `${pascalCase(namespace)}${pascalCase(method)}Query`;

/** Keys from the root of the document. */
type Place = readonly string[];

const fail = (where: Place, what: string): never => {
  throw new PlacedError(where, what);
};

/** The name of the schema behind a media type. */
function schemaName(where: Place, schema: Schema | undefined): string {
  if (schema === undefined) return fail(where, 'a request or response body must have a schema.');
  const name = schema.$ref?.split('/').pop();
  if (name) return name;
  if (schema.type === 'string') return 'string';
  return fail(where, 'the schema of a request or response body must have a name (`$ref`).');
}

/** Whether a response is one of the three shapes of a list: an array, or an object of an array and `total_count`. */
const isList = ({ type, properties }: Schema): boolean =>
  type === 'array' ||
  (properties !== undefined &&
    'total_count' in properties &&
    Object.values(properties).some((field) => field.type === 'array'));

/** The field of a form that is a file. */
function fileOf(document: Document, where: Place, schema: Schema): string {
  const [file, ...others] = Object.entries(resolved(document, schema).properties ?? {}).filter(
    ([, { format }]) => format === 'binary',
  );
  if (!file || others.length) return fail(where, 'a form must have one field with `format: binary`.');
  return file[0];
}

/** The parameters of the path, in its order. */
function pathParameters(where: Place, path: string, parameters: Parameter[]): Parameter[] {
  const inPath = [...path.matchAll(/\{([^{}]+)\}/g)].map((match) => String(match[1]));
  const declared = parameters.filter((parameter) => parameter.in === 'path');
  for (const { name } of declared) {
    if (!inPath.includes(name)) fail(where, `the path parameter \`${name}\` is not in the path ${path}.`);
  }
  return inPath.map(
    (name) =>
      declared.find((parameter) => parameter.name === name) ??
      fail(where, `the path ${path} has {${name}}, and no parameter describes it.`),
  );
}

/** What helpers send of the contents of a body: JSON, or else a form. */
function sentContent(where: Place, content: Content): [media: string, content: Media] | [] {
  const all = Object.entries(content);
  const [first] = all;
  if (!first) return [];
  return (
    all.find(([media]) => media === 'application/json') ??
    all.find(([media]) => media === 'multipart/form-data') ??
    fail(
      where,
      `the body is ${first[0]}, which helpers can't send: they send application/json and multipart/form-data.`,
    )
  );
}

function readOperation(document: Document, path: string, verb: string, operation: OperationObject): Operation {
  const where = ['paths', path, verb];
  const id = operation.operationId ?? fail(where, 'the operation has no operationId.');
  const [tag] = operation.tags ?? [];
  if (!tag) return fail(where, `the operation ${id} has no tag.`);
  const helper = operation['x-helper'] ?? fail(where, `the operation ${id} has no x-helper.`);
  const [namespace, method, ...more] = helper.split('.');
  if (!namespace || !method || more.length) return fail(where, `x-helper is ${helper}, and must be namespace.method.`);

  const parameters = (operation.parameters ?? []).map((parameter) => resolved(document, parameter));
  for (const { name, in: place } of parameters) {
    if (place !== 'path' && place !== 'query')
      fail(where, `the parameter \`${name}\` is in: ${place}, which helpers can't send.`);
  }
  const body = resolved(document, operation.requestBody);
  const [bodyMedia, bodyContent] = sentContent([...where, 'requestBody'], body?.content ?? {});
  const responses = Object.entries(operation.responses).map(([status, response]) => ({
    status,
    ...resolved(document, response),
  }));
  const success = responses.find(({ status }) => status.startsWith('2')) ?? fail(where, `${id} has no 2xx response.`);
  const [media, content] = Object.entries(success.content ?? {})[0] ?? [];
  return {
    id,
    namespace,
    method,
    tag,
    verb: verb.toUpperCase(),
    path,
    summary: operation.summary,
    description: operation.description,
    deprecated: operation.deprecated ?? false,
    beyondSpec: operation['x-beyond-spec'] ?? false,
    repeatable: operation['x-repeatable'] ?? false,
    rateLimit: operation['x-rate-limit'],
    pathParameters: pathParameters(where, path, parameters),
    queryParameters: parameters.filter((parameter) => parameter.in === 'query'),
    body: bodyContent && {
      type: schemaName([...where, 'requestBody'], bodyContent.schema),
      required: body?.required ?? false,
      file: bodyMedia === 'multipart/form-data' ? fileOf(document, where, bodyContent.schema) : undefined,
    },
    response: {
      type: content ? schemaName([...where, 'responses', success.status], content.schema) : 'void',
      isList: verb === 'get' && content !== undefined && isList(resolved(document, content.schema)),
      text: media !== undefined && media !== 'application/json',
      description: success.description,
    },
    errorResponses: responses
      .filter(({ status }) => !status.startsWith('2'))
      .map(({ status, description }) => ({ status, description })),
  };
}

/**
 * Reads all operations of a spec.
 *
 * @returns them in the order of the document
 * @throws {SpecError} naming the place, if an operation has no tag, no usable helper name, or ids that do not fit its path
 */
export function readOperations(document: Document): Operation[] {
  const helpers = new Map<string, string>();
  const operations: Operation[] = [];
  for (const [path, item] of Object.entries(document.paths)) {
    for (const verb of verbs) {
      if (!item[verb]) continue;
      const operation = readOperation(document, path, verb, item[verb]);
      const helper = `${operation.namespace}.${operation.method}`;
      const where = ['paths', path, verb];
      const twin = helpers.get(helper);
      if (twin) fail(where, `the helper ${helper} of ${operation.id} belongs to ${twin} already.`);
      helpers.set(helper, `${operation.id} (${where.join('.')})`);
      operations.push(operation);
    }
  }
  return operations;
}
