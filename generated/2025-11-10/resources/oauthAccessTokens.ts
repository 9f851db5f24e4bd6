// Written by `npm run generate` from openapi/2025-11-10. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type { OAuthAccessTokenVerification, VerifyOAuthAccessTokenBody, paths } from '../types.js';

/**
 * The check of access tokens that the instance issued as an OAuth provider.
 *
 * The helpers of `clerk.oauthAccessTokens`, one for each operation.
 */
export interface OAuthAccessTokens {
  /**
   * Verify an OAuth access token.
   *
   * Looks up an access token that one of the instance's OAuth applications presented to your API. A response with
   * `active: false` says that the token is not valid. In any other, check `revoked` and `expired` before you
   * trust it, then `subject` and `scopes`.
   *
   * `POST /oauth_applications/access_tokens/verify`
   *
   * @param body - Send `access_token`. No field is required. Optional: `access_token`, `secret`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The access token's data, or only that it is not active.
   * @throws {ClerkAPIError} if the API rejects the request (400, 404), ClerkConnectionError, ClerkTimeoutError.
   */
  verify(this: void, body: VerifyOAuthAccessTokenBody, options?: CallOptions): Promise<OAuthAccessTokenVerification>;
}

/**
 * The check of access tokens that the instance issued as an OAuth provider.
 *
 * Makes `clerk.oauthAccessTokens`, for the option `namespaces` of `createClerk`.
 */
export const oauthAccessTokens = (client: HelperClient<paths, '2025-11-10'>): OAuthAccessTokens =>
  client.name('oauthAccessTokens', {
    verify: client.post('/oauth_applications/access_tokens/verify', { body: true, repeatable: true }),
  });
