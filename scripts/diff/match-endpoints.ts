// @ts-check
// Which operation of the older description is which of the newer one.
import { resolver } from '../codegen/operations.js';

/** @typedef {import('../codegen/operations.js').Document} Document */
/** @typedef {import('../codegen/operations.js').OperationObject} OperationObject */
/** @typedef {import('../codegen/operations.js').Parameter} Parameter */

/**
 * @typedef {object} Endpoint an operation where it is
 * @property {string} verb in capitals
 * @property {string} path
 * @property {string | undefined} id
 * @property {string | undefined} helper
 * @property {string} name how people know it: the helper, else the id, else verb and path
 * @property {OperationObject} operation
 * @property {(Parameter & { component?: string })[]} parameters resolved, `component` being the name of a shared one, with those of the path item; those of the path in its order come first
 * @property {{ required?: boolean, content: Record<string, { schema?: any }> } | undefined} body resolved
 * @property {Map<string, Record<string, { schema?: any }>>} responses the contents, by status
 *
 * @typedef {{ older: Endpoint, newer: Endpoint }} Pair
 */

const verbs = ['get', 'put', 'post', 'patch', 'delete', 'head', 'options', 'trace'];

/** @param {Parameter[]} parameters @param {string} path */
const inOrder = (parameters, path) => {
  const position = (/** @type {Parameter} */ { name, in: place }) => {
    const index = place === 'path' ? path.indexOf(`{${name}}`) : -1;
    return index === -1 ? Infinity : index;
  };
  return parameters
    .map((parameter, i) => ({ parameter, i }))
    .sort((a, b) => position(a.parameter) - position(b.parameter) || a.i - b.i)
    .map(({ parameter }) => parameter);
};

/** @param {Document} document @returns {Endpoint[]} in its order */
export function endpointsOf(document) {
  const resolve = resolver(document);
  return Object.entries(document.paths).flatMap(([path, item]) =>
    verbs.flatMap((verb) => {
      const operation = item[verb];
      if (!operation) return [];
      const resolved = (/** @type {Parameter} */ parameter) => {
        const component = parameter.$ref?.split('/').pop();
        return component ? { ...resolve(parameter), component } : parameter;
      };
      const own = (operation.parameters ?? []).map(resolved);
      const shared = /** @type {Parameter[]} */ (/** @type {any} */ (item).parameters ?? [])
        .map(resolved)
        .filter(({ name, in: place }) => !own.some((other) => other.name === name && other.in === place));
      const { operationId: id, 'x-helper': helper, requestBody, responses } = operation;
      return {
        verb: verb.toUpperCase(),
        path,
        id,
        helper,
        name: helper ?? id ?? `${verb.toUpperCase()} ${path}`,
        operation,
        parameters: inOrder([...shared, ...own], path),
        body: requestBody && resolve(requestBody),
        responses: new Map(
          Object.entries(responses ?? {}).map(([status, response]) => [status, resolve(response).content ?? {}]),
        ),
      };
    }),
  );
}

/** The place of an operation, whatever its path calls the ids. @param {Endpoint} endpoint */
const place = ({ verb, path }) => `${verb} ${path.replace(/\{[^{}]*\}/g, '{}')}`;

/** What can make two operations the same one, the surest first. @type {((endpoint: Endpoint) => string | undefined)[]} */
const identities = [
  (endpoint) => endpoint.id && `${endpoint.id} ${place(endpoint)}`,
  ({ id }) => id,
  place,
  ({ helper }) => helper,
];

/**
 * @param {Endpoint[]} older
 * @param {Endpoint[]} newer
 * @returns {{ pairs: Pair[], removed: Endpoint[], added: Endpoint[] }}
 */
export function matchEndpoints(older, newer) {
  /** @type {Map<Endpoint, Endpoint>} */
  const partners = new Map();
  const taken = new Set();
  for (const identity of identities) {
    /** @type {Map<string, Endpoint>} */
    const candidates = new Map();
    for (const endpoint of newer) {
      const key = identity(endpoint);
      if (key !== undefined && !taken.has(endpoint) && !candidates.has(key)) candidates.set(key, endpoint);
    }
    for (const endpoint of older) {
      const key = identity(endpoint);
      const partner = key === undefined || partners.has(endpoint) ? undefined : candidates.get(key);
      if (!partner || taken.has(partner)) continue;
      partners.set(endpoint, partner);
      taken.add(partner);
    }
  }
  return {
    pairs: older.flatMap((endpoint) => {
      const partner = partners.get(endpoint);
      return partner ? { older: endpoint, newer: partner } : [];
    }),
    removed: older.filter((endpoint) => !partners.has(endpoint)),
    added: newer.filter((endpoint) => !taken.has(endpoint)),
  };
}
