// Written by `npm run generate` from openapi/2026-05-12. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type { CreateSignInTokenBody, SignInToken, SignInTokenWithSecret, paths } from '../types.js';

/**
 * One-time tokens that sign a user in without another factor.
 *
 * The helpers of `clerk.signInTokens`, one for each operation.
 */
export interface SignInTokens {
  /**
   * Create a sign-in token.
   *
   * Makes a one-time token that signs the user in without a password or a code, for instance behind a link in an
   * email that you send. A frontend redeems it with the `ticket` strategy, or the user opens the `url`. It lasts
   * 30 days by default; whoever holds it can sign in, so keep that short where you can. Each call makes a
   * separate token and leaves earlier ones usable.
   *
   * `POST /sign_in_tokens`
   *
   * @param body - What to send, as JSON. Required: `user_id`. Optional: `org_id`, `expires_in_seconds`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The sign-in token, `pending`, with the token itself.
   * @throws {ClerkAPIError} if the API rejects the request (403, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  create(this: void, body: CreateSignInTokenBody, options?: CallOptions): Promise<SignInTokenWithSecret>;

  /**
   * Revoke a sign-in token.
   *
   * Makes an unused token worthless. Only a `pending` token can be revoked: once it was accepted or revoked, the
   * call fails with 400. A session that was already opened with it goes on; end that with `sessions.revoke`.
   *
   * `POST /sign_in_tokens/{sign_in_token_id}/revoke`
   *
   * @param signInTokenId - The sign-in token's ID, not the token itself.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The sign-in token, now revoked.
   * @throws {ClerkAPIError} if the API rejects the request (400, 404), ClerkConnectionError, ClerkTimeoutError.
   */
  revoke(this: void, signInTokenId: string, options?: CallOptions): Promise<SignInToken>;
}

/**
 * One-time tokens that sign a user in without another factor.
 *
 * Makes `clerk.signInTokens`, for the option `namespaces` of `createClerk`.
 */
export const signInTokens = (client: HelperClient<paths, '2026-05-12'>): SignInTokens =>
  client.name('signInTokens', {
    create: client.post('/sign_in_tokens', { body: true }),
    revoke: client.post('/sign_in_tokens/{sign_in_token_id}/revoke', { repeatable: true }),
  });
