// Written by `npm run generate` from openapi/2025-11-10. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type {
  ApiKey,
  ApiKeyList,
  ApiKeySecret,
  ApiKeyWithSecret,
  ApiKeysListQuery,
  CreateApiKeyBody,
  DeletedApiKey,
  RevokeApiKeyBody,
  UpdateApiKeyBody,
  VerifyApiKeyBody,
  paths,
} from '../types.js';

/**
 * Long-lived keys that users and organizations make for their own programs.
 *
 * The helpers of `clerk.apiKeys`, one for each operation.
 */
export interface ApiKeys {
  /**
   * List API keys.
   *
   * Returns the keys of one subject, without their secrets. Revoked and expired keys are left out unless
   * `include_invalid` is `true`. Pages hold 10 keys by default and at most 100.
   *
   * `GET /api_keys`
   *
   * @param query - Required: `subject`. Optional: `type`, `include_invalid`, `limit`, `offset`, `query`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns A page of API keys and the total count.
   * @throws {ClerkAPIError} if the API rejects the request (400, 404), ClerkConnectionError, ClerkTimeoutError.
   */
  list(this: void, query: ApiKeysListQuery, options?: CallOptions): Promise<ApiKeyList>;

  /**
   * Create an API key.
   *
   * Creates a key for a user, an organization or a machine, to be presented to your own API. The secret is part
   * of the response; `apiKeys.getSecret` returns it later. Without `seconds_until_expiration` the key never
   * expires. Fails with 409 if it conflicts with a key that exists.
   *
   * `POST /api_keys`
   *
   * @param body - What to send, as JSON. Required: `name`, `subject`. Optional: `type`, `description`, `claims`,
   *   `scopes`, `created_by`, `seconds_until_expiration`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The new API key, with its secret.
   * @throws {ClerkAPIError} if the API rejects the request (400, 409), ClerkConnectionError, ClerkTimeoutError.
   */
  create(this: void, body: CreateApiKeyBody, options?: CallOptions): Promise<ApiKeyWithSecret>;

  /**
   * Get an API key.
   *
   * Returns one key without its secret, which `apiKeys.getSecret` returns.
   *
   * `GET /api_keys/{apiKeyID}`
   *
   * @param apiKeyId - The API key's ID, `ak_...`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The API key.
   * @throws {ClerkAPIError} if the API rejects the request (400, 404), ClerkConnectionError, ClerkTimeoutError.
   */
  get(this: void, apiKeyId: string, options?: CallOptions): Promise<ApiKey>;

  /**
   * Update an API key.
   *
   * Changes the fields in the body; the others stay as they are. Claims and scopes are replaced as a whole. The
   * secret and the name stay the same.
   *
   * `PATCH /api_keys/{apiKeyID}`
   *
   * @param apiKeyId - The API key's ID, `ak_...`.
   * @param body - Fields that are absent stay as they are. No field is required. Optional: `claims`, `scopes`,
   *   `description`, `subject`, `seconds_until_expiration`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The API key after the change.
   * @throws {ClerkAPIError} if the API rejects the request (400, 404), ClerkConnectionError, ClerkTimeoutError.
   */
  update(this: void, apiKeyId: string, body: UpdateApiKeyBody, options?: CallOptions): Promise<ApiKey>;

  /**
   * Delete an API key.
   *
   * Deletes the key for good, so that its secret no longer verifies. Use `apiKeys.revoke` instead to end a key
   * but keep its record, with a reason.
   *
   * `DELETE /api_keys/{apiKeyID}`
   *
   * @param apiKeyId - The API key's ID, `ak_...`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The ID of the deleted API key.
   * @throws {ClerkAPIError} if the API rejects the request (400, 404), ClerkConnectionError, ClerkTimeoutError.
   */
  delete(this: void, apiKeyId: string, options?: CallOptions): Promise<DeletedApiKey>;

  /**
   * Get an API key's secret.
   *
   * Returns the secret in plain text. Show it to the key's owner only, and keep it out of logs.
   *
   * `GET /api_keys/{apiKeyID}/secret`
   *
   * @param apiKeyId - The API key's ID, `ak_...`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The API key's secret.
   * @throws {ClerkAPIError} if the API rejects the request (400, 404), ClerkConnectionError, ClerkTimeoutError.
   */
  getSecret(this: void, apiKeyId: string, options?: CallOptions): Promise<ApiKeySecret>;

  /**
   * Revoke an API key.
   *
   * Ends the key at once and for good, but keeps its record with the reason. A revoked key cannot be made valid
   * again; create a new one.
   *
   * `POST /api_keys/{apiKeyID}/revoke`
   *
   * @param apiKeyId - The API key's ID, `ak_...`.
   * @param body - The body may be an empty object. No field is required. Optional: `revocation_reason`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The API key, now revoked.
   * @throws {ClerkAPIError} if the API rejects the request (400, 404), ClerkConnectionError, ClerkTimeoutError.
   */
  revoke(this: void, apiKeyId: string, body: RevokeApiKeyBody, options?: CallOptions): Promise<ApiKey>;

  /**
   * Verify an API key.
   *
   * Looks up the key to which a secret belongs, for an API that received it from a caller. Check `revoked` and
   * `expired` of the response before you trust it, then `subject` and `scopes`. Fails with 404 if no key has this
   * secret.
   *
   * `POST /api_keys/verify`
   *
   * @param body - What to send, as JSON. Required: `secret`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The API key to which the secret belongs.
   * @throws {ClerkAPIError} if the API rejects the request (400, 404), ClerkConnectionError, ClerkTimeoutError.
   */
  verify(this: void, body: VerifyApiKeyBody, options?: CallOptions): Promise<ApiKey>;
}

/**
 * Long-lived keys that users and organizations make for their own programs.
 *
 * Makes `clerk.apiKeys`, for the option `namespaces` of `createClerk`.
 */
export const apiKeys = (client: HelperClient<paths, '2025-11-10'>): ApiKeys =>
  client.name('apiKeys', {
    list: client.get('/api_keys', { query: { nullable: ['offset'] }, pages: { maximum: 100 } }),
    create: client.post('/api_keys', { body: true }),
    get: client.get('/api_keys/{apiKeyID}'),
    update: client.patch('/api_keys/{apiKeyID}', { body: true, repeatable: true }),
    delete: client.del('/api_keys/{apiKeyID}'),
    getSecret: client.get('/api_keys/{apiKeyID}/secret'),
    revoke: client.post('/api_keys/{apiKeyID}/revoke', { body: true, repeatable: true }),
    verify: client.post('/api_keys/verify', { body: true, repeatable: true }),
  });
