// Written by `npm run generate` from openapi/2026-05-12. Do not edit: change the description, or scripts/resources.js.

import { unwrap, type HelperClient } from '../../../src/call.js';
import { pageable } from '../../../src/pageable.js';
import type { CallOptions } from '../../../src/options.js';
import type {
  CreateRedirectURLBody,
  DeletedObject,
  RedirectURL,
  RedirectURLList,
  RedirectUrlsListQuery,
  paths,
} from '../types.js';

/** The helpers of `clerk.redirectUrls`, one for each operation. */
export interface RedirectUrls {
  /**
   * List redirect URLs.
   *
   * Lists the addresses that native applications of this instance may be sent back to after a browser-based
   * sign-in.
   *
   * `GET /redirect_urls`
   *
   * @returns One page of redirect URLs, as a bare array.
   * @throws {ClerkAPIError} if the API refuses, ClerkConnectionError, ClerkTimeoutError.
   */
  list: (query?: RedirectUrlsListQuery, options?: CallOptions) => Promise<RedirectURLList>;

  /**
   * Add a redirect URL.
   *
   * Permits an address as the place a native application is sent back to after signing in through a browser, for
   * instance with OAuth. Clerk gives the sensitive one-time values of such a flow only to addresses on this list.
   *
   * `POST /redirect_urls`
   *
   * @returns The new redirect URL with its ID.
   * @throws {ClerkAPIError} if the API refuses (400, 422), ClerkConnectionError, ClerkTimeoutError.
   */
  create: (body: CreateRedirectURLBody, options?: CallOptions) => Promise<RedirectURL>;

  /**
   * Get a redirect URL.
   *
   * Looks up one permitted address by its ID. There is no lookup by the URL itself; go through
   * `redirectUrls.list` for that.
   *
   * `GET /redirect_urls/{id}`
   *
   * @param id - The redirect URL's ID.
   * @returns The redirect URL.
   * @throws {ClerkAPIError} if the API refuses (404), ClerkConnectionError, ClerkTimeoutError.
   */
  get: (id: string, options?: CallOptions) => Promise<RedirectURL>;

  /**
   * Delete a redirect URL.
   *
   * Takes the address off the list, so that native sign-in flows can no longer return to it. There is no update:
   * to change an address, delete it and add the new one.
   *
   * `DELETE /redirect_urls/{id}`
   *
   * @param id - The redirect URL's ID.
   * @returns The ID of the removed redirect URL, marked as deleted.
   * @throws {ClerkAPIError} if the API refuses (404), ClerkConnectionError, ClerkTimeoutError.
   */
  delete: (id: string, options?: CallOptions) => Promise<DeletedObject>;
}

export const redirectUrls = (client: HelperClient<paths>): RedirectUrls => ({
  list: pageable({ maximum: 500, paginated: true }, (query, options) =>
    unwrap(client.GET('/redirect_urls', { params: { query }, operation: 'ListRedirectURLs', options })),
  ),
  create: (body, options) => unwrap(client.POST('/redirect_urls', { body, operation: 'CreateRedirectURL', options })),
  get: (id, options) =>
    unwrap(client.GET('/redirect_urls/{id}', { params: { path: { id } }, operation: 'GetRedirectURL', options })),
  delete: (id, options) =>
    unwrap(client.DELETE('/redirect_urls/{id}', { params: { path: { id } }, operation: 'DeleteRedirectURL', options })),
});
