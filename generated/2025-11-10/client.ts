// Written by `npm run generate` from src/client.ts. Do not edit: change that.

import { namespaces, version, type Resources } from './resources/index.js';
import type { paths } from './types.js';
import type { RawClient } from '../../src/endpoints/operation-types.js';
import { raw, type CoreOptions } from './core.js';
import { createFacade, type ClientOf, type Namespaces } from '../../src/facade.js';
import type { ClerkOptions } from '../../src/options.js';
import type { RawOptions } from '../../src/raw.js';
import type { Dependencies } from '../../src/http/dependencies.js';

/** A client of the Backend API: a namespace for each part of it, with a helper for each operation. */
export interface Clerk extends Resources {
  /**
   * The same API as an `openapi-fetch` client: typed by path, answers `{ data, error, response }` and does not throw for a
   * refusal. It shares the transport with the helpers, so that retries, limits and hooks hold for it too. POST and PATCH
   * are not repeated after a failure whose outcome is unknown.
   *
   * @example
   * const { data, error, response } = await clerk.raw.GET('/users/{user_id}', { params: { path: { user_id: 'user_1' } } });
   */
  raw: RawClient<paths, RawOptions>;
}

// A function, so that bundlers can tell that it does nothing until it is called.
const all = () => ({ ...namespaces, raw });

/** As {@link createClerk}, with a clock and a source of randomness. */
export const createClerkIn = (dependencies: Dependencies | undefined, options: ClerkOptions): Clerk =>
  createFacade<paths, typeof version, ReturnType<typeof all>>(version, all(), options, dependencies);

/**
 * Makes a client of the Backend API. Nothing is sent before the first call. Make one and share it: its calls wait
 * together when the API limits their rate.
 *
 * @throws TypeError that says what to do, if the secret key is missing or malformed, `baseUrl` is not `https:`, or an
 *   option is unknown or has a wrong value
 * @example
 * const clerk = createClerk({ secretKey: process.env.CLERK_SECRET_KEY });
 * const user = await clerk.users.get('user_1');
 */
export function createClerk(options?: ClerkOptions): Clerk;
/**
 * Makes a client of the Backend API that has these namespaces and no others. `createClerk` of `clerk-bapi/core` does the
 * same, and keeps the others out of a bundle too.
 *
 * @example
 * import { users } from 'clerk-bapi/resources/users';
 *
 * const clerk = createClerk({ namespaces: { users } });
 */
export function createClerk<N extends Namespaces<paths, typeof version>>(options: CoreOptions<N>): ClientOf<N>;
export function createClerk({
  namespaces = all(),
  ...options
}: Partial<CoreOptions<Namespaces<paths, typeof version>>> = {}): object {
  return createFacade(version, namespaces, options);
}
