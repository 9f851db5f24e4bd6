// Written by `npm run generate` from openapi/2026-05-12. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type { MiscellaneousGetPublicInterstitialQuery, paths } from '../types.js';

/**
 * The interstitial page of older integrations.
 *
 * The helpers of `clerk.miscellaneous`, one for each operation.
 */
export interface Miscellaneous {
  /**
   * Get the interstitial page.
   *
   * Returns the HTML page that an older server-side integration shows while the browser works out its sign-in
   * state, by loading ClerkJS. Needs no secret key. Name the instance with `publishable_key` or `frontend_api`.
   *
   * `GET /public/interstitial`
   *
   * @param query - No field is required. Optional: `frontendApi`, `frontend_api`, `publishable_key`, `proxy_url`,
   *   `domain`, `sign_in_url`, `use_domain_for_script`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The page, as HTML.
   * @throws {ClerkAPIError} if the API rejects the request (400, 500), ClerkConnectionError, ClerkTimeoutError.
   */
  getPublicInterstitial(
    this: void,
    query?: MiscellaneousGetPublicInterstitialQuery,
    options?: CallOptions,
  ): Promise<string>;
}

/**
 * The interstitial page of older integrations.
 *
 * Makes `clerk.miscellaneous`, for the option `namespaces` of `createClerk`.
 */
export const miscellaneous = (client: HelperClient<paths, '2026-05-12'>): Miscellaneous =>
  client.name('miscellaneous', {
    getPublicInterstitial: client.get('/public/interstitial', { query: {}, text: true }),
  });
