// The type of an `openapi-fetch` client as it is used here. Its own type takes any misspelt option, maps every answer
// through two recursive types (which garble open enums, `'a' | (string & {})`), and costs the checker far more.
import type { Middleware } from 'openapi-fetch';

export type Verb = 'get' | 'put' | 'post' | 'patch' | 'delete';

/** What `paths` says of an operation. */
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
type Refusal<Responses> = ContentOf<Responses[Exclude<keyof Responses, Success>]>;

/** What a call of an `openapi-fetch` client comes to. It does not throw for a refusal. */
export type ApiAnswer<Data, Refusal> =
  { data: Data; error?: never; response: Response } | { data?: never; error: Refusal; response: Response };

type Init<Operation extends OperationType, Options> = Params<Operation['parameters']> & Body<Operation> & Options;

type Method<Paths, V extends Verb, Options> = <
  Path extends PathsOf<Paths, V>,
  Operation extends OperationType = OperationOf<Paths, Path, V>,
>(
  path: Path,
  ...init: object extends Init<Operation, Options>
    ? [init?: Init<Operation, Options>]
    : [init: Init<Operation, Options>]
) => Promise<ApiAnswer<Data<Operation['responses']>, Refusal<Operation['responses']>>>;

/** An `openapi-fetch` client, typed by path. `Options` is what a call takes beside `params` and `body`. */
export interface ApiClient<Paths, Options> {
  GET: Method<Paths, 'get', Options>;
  PUT: Method<Paths, 'put', Options>;
  POST: Method<Paths, 'post', Options>;
  PATCH: Method<Paths, 'patch', Options>;
  DELETE: Method<Paths, 'delete', Options>;
}

/** The client behind `clerk.raw`. */
export interface RawClient<Paths, Options> extends ApiClient<Paths, Options> {
  /** Registers middleware, as `openapi-fetch` documents it. It runs once a call, above the retries. */
  use: (...middleware: Middleware[]) => void;
  /** Takes middleware back. */
  eject: (...middleware: Middleware[]) => void;
}
