// Makes the generated helpers: a function for each operation, over an `openapi-fetch` client.
import createClient from 'openapi-fetch';
import type { CallOptions } from '../options.js';
import type { Body, Data, OperationOf, OperationType, PathsOf, Query, Verb } from './operation-types.js';
import type { Call } from '../http/call.js';
import { HttpRequest, type Endpoint, type Operation } from '../http/request.js';
import { dataOf, type HttpResponse } from '../http/response.js';
import type { Transport } from '../http/transport.js';
import { plain, reject } from '../http/reject.js';
import { jsonOf } from './json.js';
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
  name: <Helpers extends object>(namespace: string, helpers: Helpers) => Helpers;
  /** For `clerk.raw`, as `transport` is. */
  baseUrl: string;
  transport: Transport;
}

type Content = Call['content'];
/** A method of an `openapi-fetch` client. */
type FetchCall = (path: string, init: object) => Promise<{ response: HttpResponse }>;

/** The client that the helpers of a version call. */
export function createHelperClient<Paths, Version>(
  baseUrl: string,
  transport: Transport,
): HelperClient<Paths, Version> {
  // `HttpRequest` and `HttpResponse` have what `openapi-fetch` uses of `Request` and `Response`, and no more: hence `object`.
  const requestClass: object = HttpRequest;
  const client: object = createClient<object>({
    baseUrl,
    querySerializer: () => '', // the path of a call has its query
    Request: requestClass as typeof Request,
    fetch: (request: object) => {
      const response: Promise<object> = transport.send((request as HttpRequest).call);
      return response as Promise<Response>;
    },
  });

  const endpointFactory = (verb: Uppercase<Verb>) => {
    const fetchCall = (client as Record<Uppercase<Verb>, FetchCall>)[verb];
    const send = (call: Call) =>
      fetchCall(call.url.slice(baseUrl.length), {
        method: verb, // again: a call takes a fifth less CPU if `openapi-fetch` need not add it to its copy
        parseAs: 'stream', // the transport has read the body
        call, // with the body: `openapi-fetch` would make headers twice for its own
      });
    return (path: string, endpoint: EndpointOptions = {}) => {
      const { body, query, text, formData, pages } = endpoint;
      const segments = segmentsOf(path);
      const bodyAt = segments.length >> 1;
      const queryAt = bodyAt + (body ? 1 : 0);
      const optionsAt = queryAt + (query ? 1 : 0);
      const serializeQuery = query && createQuerySerializer(query);
      const operation: Operation = {
        get name() {
          return helper.name;
        },
        method: verb,
        route: `${verb} ${path}`,
        endpoint,
      };

      /** Begins a call, with everything that its arguments say: they may change while it waits. */
      function begin(args: unknown[], content?: Content): Call {
        const search = serializeQuery?.((args[queryAt] ?? {}) as Record<string, unknown>);
        const url = baseUrl + fillPath(path, segments, args) + (search ? `?${search}` : '');
        return transport.begin(operation, url, content, args[optionsAt] as CallOptions | undefined);
      }

      /** The body of a call as it is sent. */
      function contentOf(args: unknown[]): Content | Promise<Content> {
        if (args.length > optionsAt + 1)
          reject(
            `${helper.name} got ${args.length} arguments. It takes ${optionsAt}, and then the options of the call.`,
          );
        const value = body && args[bodyAt];
        if (!body || value === undefined) return undefined;
        return formData ? formData(plain('the body', value) as object) : jsonOf(value);
      }

      const helper = async (...args: unknown[]): Promise<unknown> => {
        const content = contentOf(args);
        const call = begin(args, content instanceof Promise ? await content : content);
        const turn = transport.waitForTurn(call);
        if (turn) await turn;
        const { response } = await send(call);
        return text ? response.body.toString() : dataOf(response);
      };
      helperInfos.set(helper, { ids: bodyAt, options: optionsAt, pages });
      return helper;
    };
  };

  const helperClient: object = {
    get: endpointFactory('GET'),
    put: endpointFactory('PUT'),
    post: endpointFactory('POST'),
    patch: endpointFactory('PATCH'),
    del: endpointFactory('DELETE'),
    name(namespace: string, helpers: Record<string, object>) {
      for (const [key, helper] of Object.entries(helpers)) {
        Object.defineProperty(helper, 'name', { value: `${namespace}.${key}` });
      }
      return helpers;
    },
    baseUrl,
    transport,
  };
  return helperClient as HelperClient<Paths, Version>;
}
