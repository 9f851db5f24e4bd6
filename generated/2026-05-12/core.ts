// Written by `npm run generate` from src/core.ts. Do not edit: change that.

import { version } from './resources/index.js';
import type { paths } from './types.js';
import type { RawClient } from '../../src/endpoints/operation-types.js';
import { createFacade, type ClientOf, type Namespaces } from '../../src/facade.js';
import type { HelperClient } from '../../src/endpoints/endpoint-factory.js';
import type { ClerkOptions } from '../../src/options.js';
import { createRawClient, type RawOptions } from '../../src/raw.js';

/** Options of a client that has some namespaces alone. */
export interface CoreOptions<N> extends ClerkOptions {
  /** The client's namespaces: of `clerk-bapi/resources/*`, or `raw`. */
  namespaces: N;
}

/**
 * Makes a client of the Backend API that has these namespaces and no others, so that a bundle holds nothing else.
 *
 * @throws TypeError that says what to do, if the secret key is missing or malformed, `baseUrl` is not `https:`, or an
 *   option is unknown or has a wrong value
 * @example
 * import { createClerk } from 'clerk-bapi/core';
 * import { users } from 'clerk-bapi/resources/users';
 *
 * const clerk = createClerk({ namespaces: { users } });
 * const user = await clerk.users.get('user_1');
 */
export const createClerk = <N extends Namespaces<paths, typeof version>>({
  namespaces,
  ...options
}: CoreOptions<N>): ClientOf<N> => createFacade<paths, typeof version, N>(version, namespaces, options);

/** For `namespaces`: the same API as an `openapi-fetch` client, as `clerk.raw` of `clerk-bapi` is. */
export const raw: (client: HelperClient<paths, typeof version>) => RawClient<paths, RawOptions> = createRawClient;

export { ClerkAPIError, ClerkConnectionError, ClerkTimeoutError, isClerkAPIError } from '../../src/errors.js';
export { pages, paginate } from '../../src/pagination.js';
