// Which operation of the older spec is which of the newer one.
import {
  allVerbs,
  parametersOfPath,
  type Content,
  type Document,
  type OperationObject,
  type Parameter,
  type RequestBody,
} from '../codegen/document.js';
import { componentName, resolved } from '../codegen/references.js';

export interface SharedParameter extends Parameter {
  /** The name among the components, if the parameter is one. */
  component?: string;
}

/** An operation with its place, and with its references resolved. */
export interface Endpoint {
  /** In capitals. */
  verb: string;
  path: string;
  id: string | undefined;
  helper: string | undefined;
  /** How users know it: the helper, else the id, else verb and path. */
  name: string;
  operation: OperationObject;
  /** With those of the path item. Those of the path come first, in its order. */
  parameters: SharedParameter[];
  body: RequestBody | undefined;
  /** The contents, by status. */
  responses: Map<string, Content>;
}

export interface Pair {
  older: Endpoint;
  newer: Endpoint;
}

const inOrder = (parameters: SharedParameter[], path: string): SharedParameter[] => {
  const position = ({ name, in: place }: Parameter) => {
    const index = place === 'path' ? path.indexOf(`{${name}}`) : -1;
    return index === -1 ? Infinity : index;
  };
  return parameters
    .map((parameter, i) => ({ parameter, i }))
    .sort((a, b) => position(a.parameter) - position(b.parameter) || a.i - b.i)
    .map(({ parameter }) => parameter);
};

/** @returns The operations, in the order of the document. */
export function endpointsOf(document: Document): Endpoint[] {
  const opened = (parameter: Parameter): SharedParameter => {
    const component = componentName(parameter.$ref, 'parameters');
    return component ? { ...resolved(document, parameter), component } : resolved(document, parameter);
  };
  return Object.entries(document.paths).flatMap(([path, item]) =>
    allVerbs.flatMap((verb) => {
      const operation = item[verb];
      if (!operation) return [];
      const parameters = (operation.parameters ?? []).map(opened);
      const shared = parametersOfPath(item)
        .map(opened)
        .filter(({ name, in: place }) => !parameters.some((other) => other.name === name && other.in === place));
      const { operationId: id, 'x-helper': helper, requestBody, responses } = operation;
      return {
        verb: verb.toUpperCase(),
        path,
        id,
        helper,
        name: helper ?? id ?? `${verb.toUpperCase()} ${path}`,
        operation,
        parameters: inOrder([...shared, ...parameters], path),
        body: resolved(document, requestBody),
        responses: new Map(
          Object.entries(responses ?? {}).map(([status, response]) => [
            status,
            resolved(document, response).content ?? {},
          ]),
        ),
      };
    }),
  );
}

/** The place of an operation, regardless of the names of its path parameters. */
export const placeOf = ({ verb, path }: Endpoint): string => `${verb} ${path.replace(/\{[^{}]*\}/g, '{}')}`;

/** What can make two operations the same one, the surest first. */
const identities: ((endpoint: Endpoint) => string | undefined)[] = [
  (endpoint) => endpoint.id && `${endpoint.id} ${placeOf(endpoint)}`,
  ({ id }) => id,
  placeOf,
  ({ helper }) => helper,
];

export function matchEndpoints(
  older: Endpoint[],
  newer: Endpoint[],
): { pairs: Pair[]; removed: Endpoint[]; added: Endpoint[] } {
  const matches = new Map<Endpoint, Endpoint>();
  const taken = new Set<Endpoint>();
  for (const identity of identities) {
    const candidates = new Map<string, Endpoint>();
    for (const endpoint of newer) {
      const key = identity(endpoint);
      if (key !== undefined && !taken.has(endpoint) && !candidates.has(key)) candidates.set(key, endpoint);
    }
    for (const endpoint of older) {
      const key = identity(endpoint);
      const match = key === undefined || matches.has(endpoint) ? undefined : candidates.get(key);
      if (!match || taken.has(match)) continue;
      matches.set(endpoint, match);
      taken.add(match);
    }
  }
  return {
    pairs: older.flatMap((endpoint) => {
      const match = matches.get(endpoint);
      return match ? { older: endpoint, newer: match } : [];
    }),
    removed: older.filter((endpoint) => !matches.has(endpoint)),
    added: newer.filter((endpoint) => !taken.has(endpoint)),
  };
}
