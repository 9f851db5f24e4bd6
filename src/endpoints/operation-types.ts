// The type of an `openapi-fetch` client as it is used here. Its own type takes any misspelt option, maps every response
// through two recursive types (which garble open enums, `'a' | (string & {})`), and costs the checker far more.
import type { Middleware } from 'openapi-fetch';

export type Verb = 'get' | 'put' | 'post' | 'patch' | 'delete';

/** An operation in `paths`. */
export interface OperationType {
  parameters: { path?: unknown; query?: unknown };
  requestBody?: unknown;
  responses: object;
}

/** The paths that have an operation of that verb. */
export type PathsOf<Paths, V extends Verb> = {
  [Path in keyof Paths]: Paths[Path] extends { [K in V]: OperationType } ? Path : never;
}[keyof Paths];

/** The operation behind a verb and a path. */
export type OperationOf<Paths, Path extends keyof Paths, V extends Verb> = Paths[Path] extends {
  [K in V]: infer Operation extends OperationType;
}
  ? Operation
  : never;

type PathIds<Parameters> = Parameters extends { path: infer Ids } ? { path: Ids } : { path?: never };
export type Query<Parameters> = Parameters extends { query: infer Q }
  ? { query: Q }
  : Parameters extends { query?: infer Q }
    ? { query?: Q | undefined }
    : never;
type Params<Parameters, P = PathIds<Parameters> & Query<Parameters>> = object extends P
  ? { params?: P }
  : { params: P };

type Media<Content> = Content[keyof Content];
export type Body<Operation> = Operation extends { requestBody: { content: infer Content } }
  ? { body: Media<Content> }
  : Operation extends { requestBody?: { content: infer Content } }
    ? { body?: Media<Content> | undefined }
    : { body?: never };

type ContentOf<Response> = Response extends { content: infer Content } ? Media<Content> : undefined;
type Success = 200 | 201 | 202 | 204;
export type Data<Responses> = ContentOf<Responses[keyof Responses & Success]>;
type ErrorBody<Responses> = ContentOf<Responses[Exclude<keyof Responses, Success>]>;

/** The result of a call of an `openapi-fetch` client, which does not throw for an error response. */
export type ApiResult<Data, ErrorBody> =
  { data: Data; error?: never; response: Response } | { data?: never; error: ErrorBody; response: Response };

type Init<Operation extends OperationType, Options> = Params<Operation['parameters']> & Body<Operation> & Options;

type Method<Paths, V extends Verb, Options> = <
  Path extends PathsOf<Paths, V>,
  Operation extends OperationType = OperationOf<Paths, Path, V>,
>(
  path: Path,
  ...init: object extends Init<Operation, Options>
    ? [init?: Init<Operation, Options>]
    : [init: Init<Operation, Options>]
) => Promise<ApiResult<Data<Operation['responses']>, ErrorBody<Operation['responses']>>>;

/** An `openapi-fetch` client, typed by path. `Options` are those of a call, beside `params` and `body`. */
export interface ApiClient<Paths, Options> {
  GET: Method<Paths, 'get', Options>;
  PUT: Method<Paths, 'put', Options>;
  POST: Method<Paths, 'post', Options>;
  PATCH: Method<Paths, 'patch', Options>;
  DELETE: Method<Paths, 'delete', Options>;
}

/** The client behind `clerk.raw`. */
export interface RawClient<Paths, Options> extends ApiClient<Paths, Options> {
  /** Registers middleware, as `openapi-fetch` documents it. It runs once a call, outside the retries. */
  use: (...middleware: Middleware[]) => void;
  /** Removes middleware. */
  eject: (...middleware: Middleware[]) => void;
}
