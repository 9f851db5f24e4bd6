// Makes the generated helpers: a function for each operation, over an `openapi-fetch` client.
import createClient from 'openapi-fetch';
import type { CallOptions } from '../options.js';
import type { Body, Data, OperationOf, OperationType, PathsOf, Query, Verb } from './operation-types.js';
import { HttpRequest, type Endpoint } from '../http/request.js';
import type { RateLimit } from '../http/rate-limit/bucket.js';
import { dataOf, type HttpResponse } from '../http/response.js';
import type { Send } from '../http/transport.js';
import { classOf, rejectValue } from '../http/reject.js';
import { helperInfos, type PageInfo } from './page-info.js';
import { fillPath, segmentsOf } from './path.js';
import { createQuerySerializer, type QueryOptions } from './query-serializer.js';

type Ids<Path, Params> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? [Params[Name & keyof Params], ...Ids<Rest, Params>]
  : [];
/** One argument, or none if there is nothing that it could be. */
type Argument<Value> = [Exclude<Value, undefined>] extends [never] ? [] : [Value];
type BodyArgument<Operation> = Argument<Body<Operation>['body']>;
type QueryArgument<Operation extends OperationType> = Argument<Query<Operation['parameters']>['query']>;
/** What a helper takes: the ids of its path, then `body`, `query`, `options`. */
type Arguments<Path, Operation extends OperationType> = [
  ...Ids<Path, Operation['parameters']['path']>,
  ...BodyArgument<Operation>,
  ...QueryArgument<Operation>,
  options?: CallOptions,
];

/** What an operation has beyond its verb and path. */
interface EndpointOptions extends Endpoint {
  /** Whether the helper takes a body. */
  body?: boolean;
  /** What its query must keep to, if the helper takes one. */
  query?: QueryOptions;
  /** Whether the response is text, and not JSON. */
  text?: boolean;
  /** Makes the form of a `multipart/form-data` body. */
  formData?: (body: object) => Promise<FormData>;
  /** How to request the pages of a list. */
  pages?: PageInfo;
}
type Flag<Name extends 'body' | 'query', Argument> = Argument extends []
  ? { [N in Name]?: never }
  : Required<Pick<EndpointOptions, Name>>;
type EndpointOptionsOf<Operation extends OperationType> = Omit<EndpointOptions, 'body' | 'query'> &
  Flag<'body', BodyArgument<Operation>> &
  Flag<'query', QueryArgument<Operation>>;

/** Makes the helper of an operation. */
type EndpointFactory<Paths, V extends Verb> = <Path extends PathsOf<Paths, V>>(
  path: Path,
  ...options: object extends EndpointOptionsOf<OperationOf<Paths, Path, V>>
    ? [options?: EndpointOptionsOf<OperationOf<Paths, Path, V>>]
    : [options: EndpointOptionsOf<OperationOf<Paths, Path, V>>]
) => (...args: Arguments<Path, OperationOf<Paths, Path, V>>) => Promise<Data<OperationOf<Paths, Path, V>['responses']>>;

/** Makes the helpers of a version of the API: an endpoint factory for each verb. */
export interface HelperClient<Paths, Version> {
  /** Has no value: it keeps the namespaces of one version out of the clients of another. */
  version?: Version;
  get: EndpointFactory<Paths, 'get'>;
  put: EndpointFactory<Paths, 'put'>;
  post: EndpointFactory<Paths, 'post'>;
  patch: EndpointFactory<Paths, 'patch'>;
  del: EndpointFactory<Paths, 'delete'>;
  /** Names the helpers of a namespace, for errors and hooks, such as `users.get`. */
  namespace: <Helpers extends object>(name: string, helpers: Helpers) => Helpers;
  /** For `clerk.raw`, as `send` and `ownLimits` are. */
  baseUrl: string;
  send: Send;
  /** The limits of single operations, by their routes. */
  ownLimits: Map<string, RateLimit>;
}

/** A method of an `openapi-fetch` client. */
type Call = (path: string, init: object) => Promise<{ response: HttpResponse }>;

/** The client that the helpers of a version call. */
export function createHelperClient<Paths, Version>(baseUrl: string, send: Send): HelperClient<Paths, Version> {
  // `HttpRequest` and `HttpResponse` have what `openapi-fetch` uses of `Request` and `Response`, and no more: hence `object`.
  const requestClass: object = HttpRequest;
  const client: object = createClient<object>({
    baseUrl,
    Request: requestClass as typeof Request,
    fetch: async (request: object) => {
      const response = await send(request as HttpRequest);
      if (response.error) throw response.error;
      const light: object = response;
      return light as Response;
    },
  });

  const ownLimits = new Map<string, RateLimit>();
  const endpointFactory = (verb: Uppercase<Verb>) => {
    const call = (client as Record<Uppercase<Verb>, Call>)[verb];
    return (path: string, endpoint: EndpointOptions = {}) => {
      const { body, query, text, formData, pages } = endpoint;
      const route = `${verb} ${path}`;
      if (endpoint.rateLimit) ownLimits.set(route, endpoint.rateLimit);
      const segments = segmentsOf(path);
      const bodyAt = segments.length >> 1;
      const queryAt = bodyAt + (body ? 1 : 0);
      const optionsAt = queryAt + (query ? 1 : 0);
      const querySerializer = query && createQuerySerializer(query);
      const helper = async (...args: unknown[]): Promise<unknown> => {
        if (args.length > optionsAt + 1)
          throw new TypeError(
            `clerk-bapi: ${helper.name} got ${args.length} arguments. It takes ${optionsAt}, and then the options of the call.`,
          );
        const value = body && args[bodyAt];
        if (body && value !== undefined && !/(Object|Array)]$/.test(classOf(value)))
          rejectValue('the body', 'a plain object', value);
        const { response } = await call(fillPath(path, segments, args), {
          method: verb, // again: a call takes a fifth less CPU if `openapi-fetch` need not add it to its copy
          params: { query: query && args[queryAt] },
          querySerializer,
          parseAs: 'stream', // the transport has read the body
          // For `HttpRequest`. `openapi-fetch` would make headers twice for its own `body`.
          details: {
            operation: helper.name,
            route,
            endpoint,
            content: formData ? value && (await formData(value)) : JSON.stringify(value),
            options: args[optionsAt],
          },
        });
        return text ? response.text : dataOf(response);
      };
      helperInfos.set(helper, { ids: bodyAt, pages });
      return helper;
    };
  };

  const helperClient: object = {
    get: endpointFactory('GET'),
    put: endpointFactory('PUT'),
    post: endpointFactory('POST'),
    patch: endpointFactory('PATCH'),
    del: endpointFactory('DELETE'),
    namespace(name: string, helpers: Record<string, object>) {
      for (const [key, helper] of Object.entries(helpers)) {
        Object.defineProperty(helper, 'name', { value: `${name}.${key}` });
      }
      return helpers;
    },
    baseUrl,
    send,
    ownLimits,
  };
  return helperClient as HelperClient<Paths, Version>;
}
