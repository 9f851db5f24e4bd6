import type { State } from '../store/state.js';
import type { AnyHandler, AnyRequest, Collections } from './collections.js';
import type { Handlers } from './handlers.js';
import { withAny } from './repeated.js';
import type { Operation, Spec } from './spec.js';
import type { Validation } from './validation.js';

/** What executes operations, of HTTP requests and of seeds. */
export interface Engine {
  spec: Spec;
  state: State;
  validation: Validation;
  collections: Collections;
  handlers: Handlers;
}

/**
 * Executes an operation with a valid request: by its handler, or else by the generic mechanism.
 *
 * @returns the body of the response, or a promise of it
 * @throws ApiError
 */
export function execute({ handlers, collections }: Engine, operation: Operation, request: AnyRequest): unknown {
  collections.locate(operation, request.params);
  const handler = handlers[operation.id as keyof Handlers] as AnyHandler | undefined;
  const once = (actual: AnyRequest) => (handler ? handler(actual) : collections.respond(operation, actual));
  const { repeated = {} } = request;
  const run = (actual: AnyRequest) =>
    Object.keys(repeated).length > 0
      ? withAny((query) => once({ ...actual, query }), actual.query, repeated)
      : once(actual);
  return request.query['paginated'] === true ? withTotal(run, request) : run(request);
}

/** A list that is a bare array, as the object with its total that `paginated` asks for. */
function withTotal(run: (request: AnyRequest) => unknown, request: AnyRequest): unknown {
  const data = run(request);
  if (!Array.isArray(data)) return data;
  const { limit: _limit, offset: _offset, ...filters } = request.query;
  const all = run({ ...request, query: { ...filters, limit: Number.MAX_SAFE_INTEGER } });
  return { data, total_count: Array.isArray(all) ? all.length : data.length };
}
