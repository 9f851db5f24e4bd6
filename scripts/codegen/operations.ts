// @ts-check
// Reads the operations of a bundled description into what the emitters need, and refuses what they can't emit.
import { DescriptionError } from './errors.js';

/**
 * @typedef {{ $ref?: string, type?: string | string[], format?: string, enum?: unknown[], items?: Schema,
 *   properties?: Record<string, Schema>, maximum?: number, [keyword: string]: unknown }} Schema
 * @typedef {{ name: string, in: string, description?: string, required?: boolean, deprecated?: boolean,
 *   explode?: boolean, schema: Schema, $ref?: string }} Parameter
 * @typedef {{ description: string, content?: Record<string, { schema: Schema }>, $ref?: string }} Response
 * @typedef {{ operationId?: string, 'x-helper'?: string, 'x-repeatable'?: boolean, tags?: string[], summary: string,
 *   description: string, deprecated?: boolean, parameters?: Parameter[],
 *   requestBody?: { required?: boolean, content: Record<string, { schema: Schema }> },
 *   responses: Record<string, Response> }} OperationObject
 * @typedef {{ openapi: string, info: { version: string }, tags?: { name: string, description: string }[],
 *   paths: Record<string, Record<string, OperationObject>>, components: Record<string, Record<string, any>> }} Document
 *
 * @typedef {object} Operation
 * @property {string} id
 * @property {string} namespace
 * @property {string} method the helper's name within its namespace
 * @property {string} verb in capitals
 * @property {string} path
 * @property {string} summary
 * @property {string} description
 * @property {boolean} deprecated
 * @property {boolean} repeatable whether it may be sent again when the outcome of the first time is unknown
 * @property {Parameter[]} pathParameters in the order of the path
 * @property {Parameter[]} queryParameters
 * @property {{ type: string, required: boolean, multipart: boolean } | undefined} body
 * @property {{ type: string, text: boolean, isList: boolean, description: string }} answer `type` is `void` where there is no body
 * @property {{ status: string, description: string }[]} refusals
 */

const verbs = ['get', 'post', 'put', 'patch', 'delete'];

/** @param {string} text `user_id` → `UserId` */
export const pascalCase = (text) =>
  oneCasing(text.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, first) => first.toUpperCase()));

/** @param {string} text `user_id` → `userId`, `apiKeyID` → `apiKeyId` */
export const camelCase = (text) =>
  oneCasing(text.replace(/[^A-Za-z0-9]+([A-Za-z0-9])/g, (_, first) => first.toUpperCase()));

/** Acronyms as words (`Id`, `Jwt`, `Totp`), but for two names that have a spelling of their own. @param {string} name */
export const oneCasing = (name) =>
  name
    .replace(/[A-Z]{2,}(?=[A-Z][a-z]|\d|$)/g, (word) => word[0] + word.slice(1).toLowerCase())
    .replace(/Oauth|OAUth/g, 'OAuth')
    .replace(/M2m/g, 'M2M');

/** The name of an operation's query type. @param {{ namespace: string, method: string }} operation */
export const queryType = ({ namespace, method }) => `${pascalCase(namespace)}${pascalCase(method)}Query`;

/** @param {Document} document @returns {<T>(node: T & { $ref?: string }) => T} */
export const resolver = (document) => (node) => {
  if (!node?.$ref) return node;
  /** @type {any} */
  let target = document;
  for (const key of node.$ref.slice(2).split('/')) target = target?.[key.replaceAll('~1', '/').replaceAll('~0', '~')];
  if (target === undefined) throw new DescriptionError(`${node.$ref} is referred to, and does not exist.`);
  return target;
};

/** @param {string} where @param {string} what @returns {never} */
const refuse = (where, what) => {
  throw new DescriptionError(`${where}: ${what}`);
};

/** The name of the schema behind a media type. @param {string} where @param {Schema} schema */
function schemaName(where, schema) {
  const name = schema.$ref?.split('/').pop();
  if (name) return name;
  if (schema.type === 'string') return 'string';
  return refuse(where, 'the schema of a body or an answer must have a name (`$ref`).');
}

/** Whether an answer is one of the three shapes of a list: an array, or an object of an array and `total_count`. @param {Schema} schema */
const isList = ({ type, properties }) =>
  type === 'array' ||
  (properties !== undefined &&
    'total_count' in properties &&
    Object.values(properties).some((field) => field.type === 'array'));

/** The parameters of one kind; those of a path in its order. @param {string} where @param {string} path @param {Parameter[]} parameters */
function pathParameters(where, path, parameters) {
  const inPath = [...path.matchAll(/\{([^{}]+)\}/g)].map((match) => String(match[1]));
  const declared = parameters.filter((parameter) => parameter.in === 'path');
  for (const { name } of declared) {
    if (!inPath.includes(name)) refuse(where, `the path parameter \`${name}\` is not in the path ${path}.`);
  }
  return inPath.map(
    (name) =>
      declared.find((parameter) => parameter.name === name) ??
      refuse(where, `the path ${path} has {${name}}, and no parameter describes it.`),
  );
}

/**
 * @param {Document} document
 * @returns {Operation[]} in the order of the document
 * @throws {DescriptionError} naming the place, if an operation has no tag, no usable helper name, or ids that do not fit its path
 */
export function readOperations(document) {
  const resolve = resolver(document);
  /** @type {Map<string, string>} */
  const helpers = new Map();
  /** @type {Operation[]} */
  const operations = [];
  for (const [path, item] of Object.entries(document.paths)) {
    for (const verb of verbs) {
      const operation = item[verb];
      if (!operation) continue;
      const where = `paths.${path}.${verb}`;
      const id = operation.operationId ?? refuse(where, 'the operation has no operationId.');
      if (!operation.tags?.length) refuse(where, `the operation ${id} has no tag.`);
      const helper = operation['x-helper'] ?? refuse(where, `the operation ${id} has no x-helper.`);
      const [namespace, method, ...more] = helper.split('.');
      if (!namespace || !method || more.length) refuse(where, `x-helper is ${helper}, and must be namespace.method.`);
      const twin = helpers.get(helper);
      if (twin) refuse(where, `the helper ${helper} of ${id} belongs to ${twin} already.`);
      helpers.set(helper, `${id} (${where})`);

      const parameters = (operation.parameters ?? []).map((parameter) => resolve(parameter));
      for (const { name, in: place } of parameters) {
        if (place !== 'path' && place !== 'query')
          refuse(where, `the parameter \`${name}\` is in: ${place}, which helpers can't send.`);
      }
      const body = operation.requestBody && resolve(operation.requestBody);
      const [bodyMedia, bodyContent] = Object.entries(body?.content ?? {})[0] ?? [];
      const responses = Object.entries(operation.responses).map(([status, response]) => ({
        status,
        ...resolve(response),
      }));
      const success =
        responses.find(({ status }) => status.startsWith('2')) ?? refuse(where, `${id} has no 2xx response.`);
      const [answerMedia, answerContent] = Object.entries(success.content ?? {})[0] ?? [];
      operations.push({
        id,
        namespace: String(namespace),
        method: String(method),
        verb: verb.toUpperCase(),
        path,
        summary: operation.summary,
        description: operation.description,
        deprecated: operation.deprecated ?? false,
        repeatable: operation['x-repeatable'] ?? false,
        pathParameters: pathParameters(where, path, parameters),
        queryParameters: parameters.filter((parameter) => parameter.in === 'query'),
        body: bodyContent && {
          type: schemaName(`${where}.requestBody`, bodyContent.schema),
          required: body?.required ?? false,
          multipart: bodyMedia === 'multipart/form-data',
        },
        answer: {
          type: answerContent ? schemaName(`${where}.responses.${success.status}`, answerContent.schema) : 'void',
          isList: verb === 'get' && answerContent !== undefined && isList(resolve(answerContent.schema)),
          text: answerMedia !== undefined && answerMedia !== 'application/json',
          description: success.description,
        },
        refusals: responses
          .filter(({ status }) => !status.startsWith('2'))
          .map(({ status, description }) => ({ status, description })),
      });
    }
  }
  return operations;
}
