import { createResources, version, type Resources } from '../generated/pinned/resources/index.js';
import type { components, paths } from '../generated/pinned/types.js';
import type { RawClient } from './api-client.js';
import type { RawOptions } from './call.js';
import { createFacade, type Facade } from './facade.js';
import type { ClerkOptions } from './options.js';
import type { Surroundings } from './transport.js';

/** A client of the Backend API: a namespace for each part of it, with a helper for each operation. */
export interface Clerk extends Facade<Resources, components['schemas']> {
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

/** As {@link createClerk}, with a clock and a source of randomness. */
export const createClerkIn = (surroundings: Surroundings | undefined, options: ClerkOptions): Clerk =>
  createFacade<Resources, components['schemas'], paths>(version, createResources, options, surroundings);

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
export const createClerk = (options: ClerkOptions = {}): Clerk => createClerkIn(undefined, options);
