// Written by `npm run generate` from openapi/2026-05-12. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type {
  AllowlistIdentifier,
  AllowlistIdentifierList,
  AllowlistIdentifiersListQuery,
  CreateAllowlistIdentifierBody,
  DeletedObject,
  paths,
} from '../types.js';

/**
 * The identifiers that alone may sign up while the allowlist is enforced.
 *
 * The helpers of `clerk.allowlistIdentifiers`, one for each operation.
 */
export interface AllowlistIdentifiers {
  /**
   * List allowlist identifiers.
   *
   * Lists what is on the allowlist, whether or not the instance currently enforces it (see
   * `instanceSettings.updateRestrictions`). Fails with 402 if the plan does not include the allowlist.
   *
   * `GET /allowlist_identifiers`
   *
   * @param query - No field is required. Optional: `paginated`, `limit`, `offset`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns A page of allowlist entries, as a bare array.
   * @throws {ClerkAPIError} if the API rejects the request (401, 402), ClerkConnectionError, ClerkTimeoutError.
   */
  list(this: void, query?: AllowlistIdentifiersListQuery, options?: CallOptions): Promise<AllowlistIdentifierList>;

  /**
   * Add an identifier to the allowlist.
   *
   * While the instance enforces its allowlist, only people with an identifier on it can sign up (in some older
   * applications, also sign in). An entry has no effect until enforcement is switched on with
   * `instanceSettings.updateRestrictions`. With `notify` set, the person is also sent an invitation. Fails with
   * 402 if the plan does not include the allowlist.
   *
   * `POST /allowlist_identifiers`
   *
   * @param body - What to send, as JSON. Required: `identifier`. Optional: `notify`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The new allowlist entry.
   * @throws {ClerkAPIError} if the API rejects the request (400, 402, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  create(this: void, body: CreateAllowlistIdentifierBody, options?: CallOptions): Promise<AllowlistIdentifier>;

  /**
   * Remove an identifier from the allowlist.
   *
   * Someone with this identifier can no longer sign up while the allowlist is enforced. Accounts that already
   * exist are kept; to shut a person out, use `users.ban`. Fails with 402 if the plan does not include the
   * allowlist.
   *
   * `DELETE /allowlist_identifiers/{identifier_id}`
   *
   * @param identifierId - The entry's ID (not the email address or number itself).
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The ID of the deleted entry.
   * @throws {ClerkAPIError} if the API rejects the request (402, 404), ClerkConnectionError, ClerkTimeoutError.
   */
  delete(this: void, identifierId: string, options?: CallOptions): Promise<DeletedObject>;
}

/**
 * The identifiers that alone may sign up while the allowlist is enforced.
 *
 * Makes `clerk.allowlistIdentifiers`, for the option `namespaces` of `createClerk`.
 */
export const allowlistIdentifiers = (client: HelperClient<paths, '2026-05-12'>): AllowlistIdentifiers =>
  client.name('allowlistIdentifiers', {
    list: client.get('/allowlist_identifiers', { query: {}, pages: { maximum: 500, paginated: true } }),
    create: client.post('/allowlist_identifiers', { body: true }),
    delete: client.del('/allowlist_identifiers/{identifier_id}'),
  });
