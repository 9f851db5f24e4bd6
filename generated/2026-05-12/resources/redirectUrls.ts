// Written by `npm run generate` from openapi/2026-05-12. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type {
  CreateRedirectUrlBody,
  DeletedObject,
  RedirectUrl,
  RedirectUrlList,
  RedirectUrlsListQuery,
  paths,
} from '../types.js';

/**
 * The URLs to which native applications may be sent after sign-in.
 *
 * The helpers of `clerk.redirectUrls`, one for each operation.
 */
export interface RedirectUrls {
  /**
   * List redirect URLs.
   *
   * Lists the addresses that native applications of this instance may be sent back to after a browser-based
   * sign-in.
   *
   * `GET /redirect_urls`
   *
   * @param query - No field is required. Optional: `paginated`, `limit`, `offset`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns A page of redirect URLs, as a bare array.
   * @throws {ClerkAPIError} if the API rejects the request, ClerkConnectionError, ClerkTimeoutError.
   */
  list(this: void, query?: RedirectUrlsListQuery, options?: CallOptions): Promise<RedirectUrlList>;

  /**
   * Add a redirect URL.
   *
   * Permits an address as the place a native application is sent back to after signing in through a browser, for
   * instance with OAuth. Clerk gives the sensitive one-time values of such a flow only to addresses on this list.
   *
   * `POST /redirect_urls`
   *
   * @param body - What to send, as JSON. Required: `url`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The new redirect URL with its ID.
   * @throws {ClerkAPIError} if the API rejects the request (400, 422), ClerkConnectionError, ClerkTimeoutError.
   */
  create(this: void, body: CreateRedirectUrlBody, options?: CallOptions): Promise<RedirectUrl>;

  /**
   * Get a redirect URL.
   *
   * Looks up one permitted address by its ID. There is no lookup by the URL itself; go through
   * `redirectUrls.list` for that.
   *
   * `GET /redirect_urls/{id}`
   *
   * @param id - The redirect URL's ID.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The redirect URL.
   * @throws {ClerkAPIError} if the API rejects the request (404), ClerkConnectionError, ClerkTimeoutError.
   */
  get(this: void, id: string, options?: CallOptions): Promise<RedirectUrl>;

  /**
   * Delete a redirect URL.
   *
   * Takes the address off the list, so that native sign-in flows can no longer return to it. There is no update:
   * to change an address, delete it and add the new one.
   *
   * `DELETE /redirect_urls/{id}`
   *
   * @param id - The redirect URL's ID.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The ID of the deleted redirect URL.
   * @throws {ClerkAPIError} if the API rejects the request (404), ClerkConnectionError, ClerkTimeoutError.
   */
  delete(this: void, id: string, options?: CallOptions): Promise<DeletedObject>;
}

/**
 * The URLs to which native applications may be sent after sign-in.
 *
 * Makes `clerk.redirectUrls`, for the option `namespaces` of `createClerk`.
 */
export const redirectUrls = (client: HelperClient<paths, '2026-05-12'>): RedirectUrls =>
  client.name('redirectUrls', {
    list: client.get('/redirect_urls', { query: {}, pages: { maximum: 500, paginated: true } }),
    create: client.post('/redirect_urls', { body: true }),
    get: client.get('/redirect_urls/{id}'),
    delete: client.del('/redirect_urls/{id}'),
  });
