import type { operations } from '../types.js';
import type { State } from '../store/state.js';

/** The JSON of a response, where it has any. */
type JSONOf<Response> = Response extends { content: { 'application/json': infer JSON } } ? JSON : undefined;

/** The body of the response when an operation succeeds. */
type ResponseBodyOf<Operation> = Operation extends { responses: infer Responses }
  ? JSONOf<Responses[keyof Responses & (200 | 201 | 202 | 204)]>
  : never;

type BodyOf<Operation> = Operation extends { requestBody: { content: infer Content } }
  ? Content[keyof Content]
  : Operation extends { requestBody?: { content: infer Content } }
    ? Content[keyof Content] | undefined
    : undefined;

type ParametersOf<Operation, Place extends string> = Operation extends { parameters: infer Parameters }
  ? Place extends keyof Parameters
    ? Exclude<Parameters[Place], undefined>
    : never
  : never;

/** A request that the spec allows: what is in it has the types that the spec says. */
export interface HandlerRequest<Operation> {
  /** The IDs in the path. What they lead to is there: the generic mechanism has looked. */
  params: [ParametersOf<Operation, 'path'>] extends [never] ? Record<string, never> : ParametersOf<Operation, 'path'>;
  query: [ParametersOf<Operation, 'query'>] extends [never] ? Record<string, never> : ParametersOf<Operation, 'query'>;
  body: BodyOf<Operation>;
  /** The ID of what the request makes: the one that a seed gives, or else the next. */
  newId: (prefix: string) => string;
  /** Whether it is an entry of a seed, which is taken as the state of an instance, without asking anybody. Its handler must not be asynchronous. */
  isSeed: boolean;
  /** What an entry of a seed may set, and no body of a request. */
  seedFields: Record<string, string>;
  /** The machine whose key came with the request, if it was one. */
  machineId: string | undefined;
  /** The web page that sent the request, such as `https://app.example.com`, if one did. */
  origin?: string | undefined;
}

/** Executes an operation by the rules that the spec does not express. */
export type Handler<Operation> = (
  request: HandlerRequest<Operation>,
) => ResponseBodyOf<Operation> | Promise<ResponseBodyOf<Operation>>;

/** Handlers by the ID of their operation. Operations without one are left to the generic mechanism. */
export type Handlers = { [Id in keyof operations]?: Handler<operations[Id]> };

/** The handlers of one part of the API. */
export type HandlersOf = (state: State) => Handlers;
