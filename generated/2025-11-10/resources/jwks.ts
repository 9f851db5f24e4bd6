// Written by `npm run generate` from openapi/2025-11-10. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type { JwkSet, paths } from '../types.js';

/**
 * The public keys that verify session tokens.
 *
 * The helpers of `clerk.jwks`, one for each operation.
 */
export interface Jwks {
  /**
   * Get the instance's JWKS.
   *
   * Returns the keys that verify the JWTs this instance signs, session tokens among them, so that a backend can
   * check a token without a call per request. Pick the key whose `kid` equals the one in the token's header. The
   * set changes rarely: keep it in memory and fetch it again when a token names a `kid` you do not know. No rate
   * limit applies here.
   *
   * `GET /jwks`
   *
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The key set of the instance.
   * @throws {ClerkAPIError} if the API rejects the request, ClerkConnectionError, ClerkTimeoutError.
   */
  get(this: void, options?: CallOptions): Promise<JwkSet>;
}

/**
 * The public keys that verify session tokens.
 *
 * Makes `clerk.jwks`, for the option `namespaces` of `createClerk`.
 */
export const jwks = (client: HelperClient<paths, '2025-11-10'>): Jwks =>
  client.name('jwks', {
    get: client.get('/jwks'),
  });
