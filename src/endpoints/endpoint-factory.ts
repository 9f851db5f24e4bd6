// What the generated helpers are made of: a function for each operation, over an `openapi-fetch` client.
import createClient, { createQuerySerializer } from 'openapi-fetch';
import type { Body, Data, OperationOf, OperationType, PathsOf, Query, Verb } from './operation-types.js';
import type { CallOptions } from '../options.js';
import { fillPath, segmentsOf } from './path.js';
import { dataOf, type Received } from '../http/response.js';
import type { Send, Sendable } from '../http/transport.js';

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

/** What there is to say of an operation beyond its verb and path. */
interface Traits {
  /** Whether the helper takes a body. */
  body?: boolean;
  /** Whether the helper takes a query. */
  query?: boolean;
  /** Whether a POST or PATCH is safe to repeat. */
  repeatable?: boolean;
  /** Whether the answer is text, and not JSON. */
  text?: boolean;
  /** Makes the form of a `multipart/form-data` body. */
  formData?: (body: object) => FormData;
  querySerializer?: (query: Record<string, unknown>) => string;
}
type Flag<Name extends string, Argument> = Argument extends [] ? { [N in Name]?: never } : { [N in Name]: true };
type TraitsOf<Operation extends OperationType> = Omit<Traits, 'body' | 'query'> &
  Flag<'body', BodyArgument<Operation>> &
  Flag<'query', QueryArgument<Operation>>;

/** Makes the helper of an operation. */
type Maker<Paths, V extends Verb> = <Path extends PathsOf<Paths, V>>(
  path: Path,
  ...traits: object extends TraitsOf<OperationOf<Paths, Path, V>>
    ? [traits?: TraitsOf<OperationOf<Paths, Path, V>>]
    : [traits: TraitsOf<OperationOf<Paths, Path, V>>]
) => (...args: Arguments<Path, OperationOf<Paths, Path, V>>) => Promise<Data<OperationOf<Paths, Path, V>['responses']>>;

/** What the helpers of a version of the API are made by: a function for each verb. */
export interface HelperClient<Paths, Version> {
  /** Never there: it keeps the namespaces of one version out of the clients of another. */
  version?: Version;
  get: Maker<Paths, 'get'>;
  put: Maker<Paths, 'put'>;
  post: Maker<Paths, 'post'>;
  patch: Maker<Paths, 'patch'>;
  del: Maker<Paths, 'delete'>;
  /** Gives the helpers of a namespace the names that errors and hooks show, such as `users.get`. */
  namespace: <Helpers extends object>(name: string, helpers: Helpers) => Helpers;
  /** What `clerk.raw` needs. */
  baseUrl: string;
  send: Send;
}

/**
 * Stands in for `Request`: it only keeps where the call goes. The transport can send the same body again without a clone,
 * and a call is spared the construction of a real `Request`.
 */
class RecordedRequest {
  readonly call: Sendable;

  constructor(url: string, { call }: { call: Sendable }) {
    call.url = url;
    this.call = call;
  }
}

/** Headers that nobody reads. */
const noHeaders = { get: () => null };

/** What of an `openapi-fetch` client makes the calls of helpers. */
type Call = (path: string, init: object) => Promise<{ response: { received: Received } }>;

/** The client that the helpers of a version call. */
export function createHelperClient<Paths, Version>(baseUrl: string, send: Send): HelperClient<Paths, Version> {
  // What stands in for `Request` and `Response` has what is used of them, and no more: hence `object`.
  const recorder: object = RecordedRequest;
  const client: object = createClient<object>({
    baseUrl,
    Request: recorder as typeof Request,
    fetch: async (request: object) => {
      const received = await send((request as RecordedRequest).call);
      if (received.error) throw received.error;
      // All that `openapi-fetch` reads. With 204 it leaves the body alone, which the transport has read.
      const response: object = { status: 204, ok: true, headers: noHeaders, received };
      return response as Response;
    },
    querySerializer: createQuerySerializer(),
  });

  const maker = (verb: Uppercase<Verb>) => {
    const call = (client as Record<Uppercase<Verb>, Call>)[verb];
    return (path: string, { body, query, text, repeatable, formData, querySerializer }: Traits = {}) => {
      const segments = segmentsOf(path);
      const bodyAt = segments.length >> 1;
      const queryAt = bodyAt + (body ? 1 : 0);
      const optionsAt = queryAt + (query ? 1 : 0);
      const helper = async (...args: unknown[]): Promise<unknown> => {
        const content = body && args[bodyAt];
        const isJson = content !== undefined && !formData;
        const { response } = await call(fillPath(path, segments, args), {
          method: verb, // again: a call takes a fifth less CPU if `openapi-fetch` need not add it to its copy
          params: { query: query && args[queryAt] },
          querySerializer,
          // One name, since `openapi-fetch` copies all that it does not know. It would make headers twice for a body.
          call: {
            method: verb,
            url: '',
            body: isJson ? JSON.stringify(content) : content && formData?.(content),
            contentType: isJson ? 'application/json' : undefined,
            operation: helper.name,
            repeatable,
            options: args[optionsAt],
          },
        });
        return text ? response.received.text : dataOf(response.received);
      };
      return helper;
    };
  };

  const makers: object = {
    get: maker('GET'),
    put: maker('PUT'),
    post: maker('POST'),
    patch: maker('PATCH'),
    del: maker('DELETE'),
    namespace(name: string, helpers: Record<string, object>) {
      for (const [key, helper] of Object.entries(helpers)) {
        Object.defineProperty(helper, 'name', { value: `${name}.${key}` });
      }
      return helpers;
    },
    baseUrl,
    send,
  };
  return makers as HelperClient<Paths, Version>;
}
