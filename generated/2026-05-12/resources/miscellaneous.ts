// Written by `npm run generate` from openapi/2026-05-12. Do not edit: change the description, or scripts/resources.js.

import { unwrap, type HelperClient } from '../../../src/call.js';
import type { CallOptions } from '../../../src/options.js';
import type { MiscellaneousGetPublicInterstitialQuery, paths } from '../types.js';

/** The helpers of `clerk.miscellaneous`, one for each operation. */
export interface Miscellaneous {
  /**
   * Get the interstitial page.
   *
   * Returns the HTML page that an older server-side integration shows while the browser works out its sign-in
   * state, by loading ClerkJS. Needs no secret key. Name the instance with `publishable_key` or `frontend_api`.
   *
   * `GET /public/interstitial`
   *
   * @returns The page, as HTML.
   * @throws {ClerkAPIError} if the API refuses (400, 500), ClerkConnectionError, ClerkTimeoutError.
   */
  getPublicInterstitial: (query?: MiscellaneousGetPublicInterstitialQuery, options?: CallOptions) => Promise<string>;
}

export const miscellaneous = (client: HelperClient<paths>): Miscellaneous => ({
  getPublicInterstitial: (query, options) =>
    unwrap(
      client.GET('/public/interstitial', {
        params: { query },
        parseAs: 'text',
        operation: 'GetPublicInterstitial',
        options,
      }),
    ),
});
