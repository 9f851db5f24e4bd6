import type { CallOptions, Fetch } from './options.js';

/** Which instance of Clerk a call reaches. Two calls with equal ones get the same signing keys. */
export interface Instance {
  baseUrl: string;
  secretKey: string;
  /** What sends the requests; `undefined` for the platform's own `fetch`. */
  fetch: Fetch | undefined;
}

/**
 * Checks the options of a call, and tells which instance it would reach.
 *
 * @throws TypeError if an option is unknown or has a wrong value
 */
export type InstanceOf = (options: CallOptions) => Instance;

/**
 * Where a client keeps its {@link InstanceOf}, for `clerk-bapi/tokens`. A registered symbol, because the CommonJS build of
 * that entry point has its own copy of this module.
 */
export const instanceOf: unique symbol = Symbol.for('clerk-bapi.instanceOf');
