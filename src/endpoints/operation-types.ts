// The type of an `openapi-fetch` client as it is used here. Its own type takes any misspelt option, maps every response
// through two recursive types (which garble open enums, `'a' | (string & {})`), and costs the checker far more.
import type { Middleware } from 'openapi-fetch';

/** The verb of an operation, as it is named in `paths`. */
export type Verb = 'get' | 'put' | 'post' | 'patch' | 'delete';

/** An operation in `paths`. */
export interface OperationType {
  /** What the path and the query have. */
  parameters: { path?: unknown; query?: unknown };
  /** The body, by its media type. */
  requestBody?: unknown;
  /** The responses, by status. */
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
/** The query of an operation, as `clerk.raw` takes it. */
export type Query<Parameters> = Parameters extends { query: infer Q }
  ? { query: Q }
  : Parameters extends { query?: infer Q }
    ? { query?: Q | undefined }
    : never;
type Params<Parameters, P = PathIds<Parameters> & Query<Parameters>> = object extends P
  ? { params?: P }
  : { params: P };

type Media<Content> = Content[keyof Content];
/** The body of a request, as `clerk.raw` takes it. */
export type Body<Operation> = Operation extends { requestBody: { content: infer Content } }
  ? { body: Media<Content> }
  : Operation extends { requestBody?: { content: infer Content } }
    ? { body?: Media<Content> | undefined }
    : { body?: never };

type ContentOf<Response> = Response extends { content: infer Content } ? Media<Content> : undefined;
type Success = 200 | 201 | 202 | 204;
/** The body of a successful response. */
export type Data<Responses> = ContentOf<Responses[keyof Responses & Success]>;
type ErrorBody<Responses> = ContentOf<Responses[Exclude<keyof Responses, Success>]>;

/** The result of a call of an `openapi-fetch` client, which does not throw for an error response. */
export type ApiResult<Data, ErrorBody> =
  | { data: Data; error?: never; response: Response }
  | { data?: never; error: ErrorBody; response: Response };

type Init<Operation extends OperationType, Options> = Params<Operation['parameters']> & Body<Operation> & Options;

type InitArguments<Operation extends OperationType, Options> =
  object extends Init<Operation, Options> ? [init?: Init<Operation, Options>] : [init: Init<Operation, Options>];

type Result<Operation extends OperationType> = Promise<
  ApiResult<Data<Operation['responses']>, ErrorBody<Operation['responses']>>
>;

/** An `openapi-fetch` client, typed by path. `Options` are those of a call, beside `params` and `body`. */
export interface ApiClient<Paths, Options> {
  /**
   * Reads what is at a path. Returns `{ data, error, response }`, and does not throw for an error response.
   *
   * @param path - The path of the operation, as the spec has it: an editor completes it.
   * @param init - `params` with the `path`'s ids and the `query`, the `body`, and options of this call, such as `timeout`.
   * @throws {ClerkConnectionError} if there is no response
   * @throws {ClerkTimeoutError} if `timeout` or `deadline` passes
   * @example
   * const { data, error } = await clerk.raw.GET('/users/{user_id}', { params: { path: { user_id: 'user_1' } } });
   */
  GET<Path extends PathsOf<Paths, 'get'>, Operation extends OperationType = OperationOf<Paths, Path, 'get'>>(
    this: void,
    path: Path,
    ...init: InitArguments<Operation, Options>
  ): Result<Operation>;

  /**
   * Replaces what is at a path. Returns `{ data, error, response }`, and does not throw for an error response.
   *
   * @param path - The path of the operation, as the spec has it: an editor completes it.
   * @param init - `params` with the `path`'s ids and the `query`, the `body`, and options of this call, such as `timeout`.
   * @throws {ClerkConnectionError} if there is no response
   * @throws {ClerkTimeoutError} if `timeout` or `deadline` passes
   */
  PUT<Path extends PathsOf<Paths, 'put'>, Operation extends OperationType = OperationOf<Paths, Path, 'put'>>(
    this: void,
    path: Path,
    ...init: InitArguments<Operation, Options>
  ): Result<Operation>;

  /**
   * Creates something at a path, or executes what the path names. Returns `{ data, error, response }`, and does not throw for an error response.
   *
   * @param path - The path of the operation, as the spec has it: an editor completes it.
   * @param init - `params` with the `path`'s ids and the `query`, the `body`, and options of this call, such as `timeout`.
   * @throws {ClerkConnectionError} if there is no response
   * @throws {ClerkTimeoutError} if `timeout` or `deadline` passes
   */
  POST<Path extends PathsOf<Paths, 'post'>, Operation extends OperationType = OperationOf<Paths, Path, 'post'>>(
    this: void,
    path: Path,
    ...init: InitArguments<Operation, Options>
  ): Result<Operation>;

  /**
   * Changes what is at a path. Returns `{ data, error, response }`, and does not throw for an error response.
   *
   * @param path - The path of the operation, as the spec has it: an editor completes it.
   * @param init - `params` with the `path`'s ids and the `query`, the `body`, and options of this call, such as `timeout`.
   * @throws {ClerkConnectionError} if there is no response
   * @throws {ClerkTimeoutError} if `timeout` or `deadline` passes
   */
  PATCH<Path extends PathsOf<Paths, 'patch'>, Operation extends OperationType = OperationOf<Paths, Path, 'patch'>>(
    this: void,
    path: Path,
    ...init: InitArguments<Operation, Options>
  ): Result<Operation>;

  /**
   * Deletes what is at a path. Returns `{ data, error, response }`, and does not throw for an error response.
   *
   * @param path - The path of the operation, as the spec has it: an editor completes it.
   * @param init - `params` with the `path`'s ids and the `query`, the `body`, and options of this call, such as `timeout`.
   * @throws {ClerkConnectionError} if there is no response
   * @throws {ClerkTimeoutError} if `timeout` or `deadline` passes
   */
  DELETE<Path extends PathsOf<Paths, 'delete'>, Operation extends OperationType = OperationOf<Paths, Path, 'delete'>>(
    this: void,
    path: Path,
    ...init: InitArguments<Operation, Options>
  ): Result<Operation>;
}

/** The client behind `clerk.raw`. */
export interface RawClient<Paths, Options> extends ApiClient<Paths, Options> {
  /**
   * Registers middleware, as `openapi-fetch` documents it. It runs once a call, outside the retries.
   *
   * @param middleware - What to run, in this order for requests and in the reverse one for responses.
   */
  use(this: void, ...middleware: Middleware[]): void;
  /**
   * Removes middleware.
   *
   * @param middleware - What was registered.
   */
  eject(this: void, ...middleware: Middleware[]): void;
}
