// Written by `npm run generate` from openapi/2026-05-12. Do not edit: change the description, or scripts/resources.js.

import { unwrap, type HelperClient } from '../../../src/call.js';
import { pageable } from '../../../src/pageable.js';
import type { CallOptions } from '../../../src/options.js';
import type {
  APIKey,
  APIKeyList,
  APIKeySecret,
  APIKeyWithSecret,
  ApiKeysListQuery,
  CreateAPIKeyBody,
  DeletedAPIKey,
  RevokeAPIKeyBody,
  UpdateAPIKeyBody,
  VerifyAPIKeyBody,
  paths,
} from '../types.js';

/** The helpers of `clerk.apiKeys`, one for each operation. */
export interface ApiKeys {
  /**
   * List API keys.
   *
   * Returns the keys of one subject, without their secrets. Revoked and expired keys are left out unless
   * `include_invalid` is `true`. Pages hold 10 keys by default and at most 100.
   *
   * `GET /api_keys`
   *
   * @returns A page of API keys and how many there are in all.
   * @throws {ClerkAPIError} if the API refuses (400, 404), ClerkConnectionError, ClerkTimeoutError.
   */
  list: (query: ApiKeysListQuery, options?: CallOptions) => Promise<APIKeyList>;

  /**
   * Create an API key.
   *
   * Creates a key for a user, an organization or a machine, to be presented to your own API. The secret is part
   * of the answer; `apiKeys.getSecret` answers it later. Without `seconds_until_expiration` the key never
   * expires. Fails with 409 if it conflicts with a key that exists.
   *
   * `POST /api_keys`
   *
   * @returns The new API key, with its secret.
   * @throws {ClerkAPIError} if the API refuses (400, 409), ClerkConnectionError, ClerkTimeoutError.
   */
  create: (body: CreateAPIKeyBody, options?: CallOptions) => Promise<APIKeyWithSecret>;

  /**
   * Get an API key.
   *
   * Returns one key without its secret, which `apiKeys.getSecret` answers.
   *
   * `GET /api_keys/{apiKeyID}`
   *
   * @param apiKeyID - The API key's ID, `ak_...`.
   * @returns The API key.
   * @throws {ClerkAPIError} if the API refuses (400, 404), ClerkConnectionError, ClerkTimeoutError.
   */
  get: (apiKeyID: string, options?: CallOptions) => Promise<APIKey>;

  /**
   * Update an API key.
   *
   * Changes the fields in the body; the others stay as they are. Claims and scopes are replaced as a whole. The
   * secret and the name stay the same.
   *
   * `PATCH /api_keys/{apiKeyID}`
   *
   * @param apiKeyID - The API key's ID, `ak_...`.
   * @returns The API key after the change.
   * @throws {ClerkAPIError} if the API refuses (400, 404), ClerkConnectionError, ClerkTimeoutError.
   */
  update: (apiKeyID: string, body: UpdateAPIKeyBody, options?: CallOptions) => Promise<APIKey>;

  /**
   * Delete an API key.
   *
   * Deletes the key for good, so that its secret no longer verifies. Use `apiKeys.revoke` instead to end a key
   * but keep its record, with a reason.
   *
   * `DELETE /api_keys/{apiKeyID}`
   *
   * @param apiKeyID - The API key's ID, `ak_...`.
   * @returns The ID of the deleted API key.
   * @throws {ClerkAPIError} if the API refuses (400, 404), ClerkConnectionError, ClerkTimeoutError.
   */
  delete: (apiKeyID: string, options?: CallOptions) => Promise<DeletedAPIKey>;

  /**
   * Get an API key's secret.
   *
   * Returns the secret in plain text. Show it to the key's owner only, and keep it out of logs.
   *
   * `GET /api_keys/{apiKeyID}/secret`
   *
   * @param apiKeyID - The API key's ID, `ak_...`.
   * @returns The API key's secret.
   * @throws {ClerkAPIError} if the API refuses (400, 404), ClerkConnectionError, ClerkTimeoutError.
   */
  getSecret: (apiKeyID: string, options?: CallOptions) => Promise<APIKeySecret>;

  /**
   * Revoke an API key.
   *
   * Ends the key at once and for good, but keeps its record with the reason. A revoked key cannot be made valid
   * again; create a new one.
   *
   * `POST /api_keys/{apiKeyID}/revoke`
   *
   * @param apiKeyID - The API key's ID, `ak_...`.
   * @returns The API key, now revoked.
   * @throws {ClerkAPIError} if the API refuses (400, 404), ClerkConnectionError, ClerkTimeoutError.
   */
  revoke: (apiKeyID: string, body: RevokeAPIKeyBody, options?: CallOptions) => Promise<APIKey>;

  /**
   * Verify an API key.
   *
   * Looks up the key to which a secret belongs, for an API that received it from a caller. Check `revoked` and
   * `expired` of the answer before you trust it, then `subject` and `scopes`. Fails with 404 if no key has this
   * secret.
   *
   * `POST /api_keys/verify`
   *
   * @returns The API key to which the secret belongs.
   * @throws {ClerkAPIError} if the API refuses (400, 404), ClerkConnectionError, ClerkTimeoutError.
   */
  verify: (body: VerifyAPIKeyBody, options?: CallOptions) => Promise<APIKey>;
}

export const apiKeys = (client: HelperClient<paths>): ApiKeys => ({
  list: pageable({ maximum: 100 }, (query, options) =>
    unwrap(client.GET('/api_keys', { params: { query }, operation: 'getApiKeys', options })),
  ),
  create: (body, options) => unwrap(client.POST('/api_keys', { body, operation: 'createApiKey', options })),
  get: (apiKeyID, options) =>
    unwrap(client.GET('/api_keys/{apiKeyID}', { params: { path: { apiKeyID } }, operation: 'getApiKey', options })),
  update: (apiKeyID, body, options) =>
    unwrap(
      client.PATCH('/api_keys/{apiKeyID}', {
        params: { path: { apiKeyID } },
        body,
        operation: 'updateApiKey',
        repeatable: true,
        options,
      }),
    ),
  delete: (apiKeyID, options) =>
    unwrap(
      client.DELETE('/api_keys/{apiKeyID}', { params: { path: { apiKeyID } }, operation: 'deleteApiKey', options }),
    ),
  getSecret: (apiKeyID, options) =>
    unwrap(
      client.GET('/api_keys/{apiKeyID}/secret', {
        params: { path: { apiKeyID } },
        operation: 'getApiKeySecret',
        options,
      }),
    ),
  revoke: (apiKeyID, body, options) =>
    unwrap(
      client.POST('/api_keys/{apiKeyID}/revoke', {
        params: { path: { apiKeyID } },
        body,
        operation: 'revokeApiKey',
        repeatable: true,
        options,
      }),
    ),
  verify: (body, options) =>
    unwrap(client.POST('/api_keys/verify', { body, operation: 'verifyApiKey', repeatable: true, options })),
});
