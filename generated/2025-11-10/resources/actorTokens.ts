// Written by `npm run generate` from openapi/2025-11-10. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type { ActorToken, ActorTokenWithSecret, CreateActorTokenBody, paths } from '../types.js';

/**
 * Tokens with which one user, such as a support agent, signs in as another.
 *
 * The helpers of `clerk.actorTokens`, one for each operation.
 */
export interface ActorTokens {
  /**
   * Create an actor token.
   *
   * Makes a one-time token with which somebody, the actor, signs in as another user, for instance to look into a
   * support case. The session that results names the actor in its `actor` field and in its session tokens, and is
   * cut off after `session_max_duration_in_seconds`. Fails with 402 if the plan does not cover impersonation.
   * Each call makes a separate token.
   *
   * `POST /actor_tokens`
   *
   * @param body - What to send, as JSON. Required: `user_id`, `actor`. Optional: `expires_in_seconds`,
   *   `session_max_duration_in_seconds`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The actor token, `pending`, with the token itself and a URL that redeems it.
   * @throws {ClerkAPIError} if the API rejects the request (400, 402, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  create(this: void, body: CreateActorTokenBody, options?: CallOptions): Promise<ActorTokenWithSecret>;

  /**
   * Revoke an actor token.
   *
   * Makes an unused token worthless. Only a `pending` token can be revoked: once it was accepted or revoked, the
   * call fails with 400. A session that was already opened with the token is not ended by this; use
   * `sessions.revoke`.
   *
   * `POST /actor_tokens/{actor_token_id}/revoke`
   *
   * @param actorTokenId - The actor token's ID, not the token itself.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The actor token, now revoked.
   * @throws {ClerkAPIError} if the API rejects the request (400, 404), ClerkConnectionError, ClerkTimeoutError.
   */
  revoke(this: void, actorTokenId: string, options?: CallOptions): Promise<ActorToken>;
}

/**
 * Tokens with which one user, such as a support agent, signs in as another.
 *
 * Makes `clerk.actorTokens`, for the option `namespaces` of `createClerk`.
 */
export const actorTokens = (client: HelperClient<paths, '2025-11-10'>): ActorTokens =>
  client.name('actorTokens', {
    create: client.post('/actor_tokens', { body: true }),
    revoke: client.post('/actor_tokens/{actor_token_id}/revoke', { repeatable: true }),
  });
