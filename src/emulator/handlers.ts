import type { HandlerAnswer } from './answers.js';
import { domainHandlers } from './domains.js';
import { instanceHandlers } from './instance.js';
import type { State } from './state.js';
import { userHandlers } from './users.js';

/** A request that the description allows. What is in it has the types that the description says. */
export interface HandlerRequest {
  params: Record<string, string>;
  query: object;
  // Checked against the description before a handler sees it: each handler names the type of its own operation.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}

/** What answers an operation from the state. Methods, so that each may name the types of its own operation. */
export interface Handlers {
  [operationId: string]: { bivariant(request: HandlerRequest): HandlerAnswer | Promise<HandlerAnswer> }['bivariant'];
}

/** Operations that keep state. The others are answered from their schema. */
export const createHandlers = (state: State): Handlers => ({
  ...domainHandlers(state),
  ...instanceHandlers(state),
  ...userHandlers(state),
});
