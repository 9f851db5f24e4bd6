// Written by `npm run generate` from openapi/2026-05-12. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
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
   * @throws {ClerkAPIError} if the API rejects the request (400, 500), ClerkConnectionError, ClerkTimeoutError.
   */
  getPublicInterstitial: (query?: MiscellaneousGetPublicInterstitialQuery, options?: CallOptions) => Promise<string>;
}

export const miscellaneous = ({ namespace, get }: HelperClient<paths, '2026-05-12'>): Miscellaneous =>
  namespace('miscellaneous', {
    getPublicInterstitial: get('/public/interstitial', { query: true, text: true }),
  });
