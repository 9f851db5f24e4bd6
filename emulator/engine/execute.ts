import type { State } from '../store/state.js';
import type { AnyHandler, AnyRequest, Collections } from './collections.js';
import type { Handlers } from './handlers.js';
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
  return handler ? handler(request) : collections.respond(operation, request);
}
