// Written by `npm run generate` from openapi/2026-05-12. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type {
  CreateM2MTokenBody,
  M2MToken,
  M2MTokenList,
  M2MTokenWithSecret,
  M2MTokensListQuery,
  RevokeM2MTokenBody,
  VerifyM2MTokenBody,
  paths,
} from '../types.js';

/**
 * Tokens with which one machine proves itself to another.
 *
 * The helpers of `clerk.m2mTokens`, one for each operation.
 */
export interface M2MTokens {
  /**
   * List M2M tokens.
   *
   * Returns the tokens that one machine has created, without their secrets. Only opaque tokens are listed, as
   * JWTs are not stored. Takes the instance's secret key or the machine's own; pages hold 10 tokens by default
   * and at most 100.
   *
   * `GET /m2m_tokens`
   *
   * @param query - Required: `subject`. Optional: `revoked`, `expired`, `limit`, `offset`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns A page of M2M tokens and the total count.
   * @throws {ClerkAPIError} if the API rejects the request (400, 403, 404), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  list(this: void, query: M2MTokensListQuery, options?: CallOptions): Promise<M2MTokenList>;

  /**
   * Create an M2M token.
   *
   * Creates a token with which a machine authenticates to the machines in its scopes. The bearer must be the
   * machine's own secret key (`ak_...`), which also says whose token it is: pass it as `secretKey` in `options`.
   * With `min_remaining_ttl_seconds` the response may be an existing token instead of a new one.
   *
   * `POST /m2m_tokens`
   *
   * @param body - `min_remaining_ttl_seconds` must be less than the token's lifetime. No field is required.
   *   Optional: `token_format`, `seconds_until_expiration`, `claims`, `min_remaining_ttl_seconds`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The M2M token, with the secret to send.
   * @throws {ClerkAPIError} if the API rejects the request (400, 409), ClerkConnectionError, ClerkTimeoutError.
   */
  create(this: void, body: CreateM2MTokenBody, options?: CallOptions): Promise<M2MTokenWithSecret>;

  /**
   * Revoke an M2M token.
   *
   * Ends an opaque token before its time. JWTs are not stored and cannot be revoked: they are valid until they
   * expire. With the instance's secret key any token can be revoked, with a machine's own key only tokens of that
   * machine.
   *
   * `POST /m2m_tokens/{m2m_token_id}/revoke`
   *
   * @param m2mTokenId - The M2M token's ID, `mt_...`.
   * @param body - The body may be an empty object. No field is required. Optional: `revocation_reason`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The M2M token, now revoked.
   * @throws {ClerkAPIError} if the API rejects the request (400, 404), ClerkConnectionError, ClerkTimeoutError.
   */
  revoke(this: void, m2mTokenId: string, body: RevokeM2MTokenBody, options?: CallOptions): Promise<M2MToken>;

  /**
   * Verify an M2M token.
   *
   * Looks up an opaque token that a machine presented. A machine that calls with its own secret key must be in
   * the token's scopes or be the machine that created it; the instance's secret key can check any token. Check
   * `revoked` and `expired` of the response before you trust it. JWTs need no call: check them locally with the
   * instance's public key.
   *
   * `POST /m2m_tokens/verify`
   *
   * @param body - What to send, as JSON. Required: `token`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The M2M token that was presented.
   * @throws {ClerkAPIError} if the API rejects the request (400, 404), ClerkConnectionError, ClerkTimeoutError.
   */
  verify(this: void, body: VerifyM2MTokenBody, options?: CallOptions): Promise<M2MToken>;
}

/**
 * Tokens with which one machine proves itself to another.
 *
 * Makes `clerk.m2mTokens`, for the option `namespaces` of `createClerk`.
 */
export const m2mTokens = (client: HelperClient<paths, '2026-05-12'>): M2MTokens =>
  client.name('m2mTokens', {
    list: client.get('/m2m_tokens', { query: { nullable: ['revoked', 'expired', 'offset'] }, pages: { maximum: 100 } }),
    create: client.post('/m2m_tokens', { body: true }),
    revoke: client.post('/m2m_tokens/{m2m_token_id}/revoke', { body: true, repeatable: true }),
    verify: client.post('/m2m_tokens/verify', { body: true, repeatable: true }),
  });
