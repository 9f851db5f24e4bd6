// Written by `npm run generate` from openapi/2026-05-12. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type {
  BlocklistIdentifier,
  BlocklistIdentifierList,
  CreateBlocklistIdentifierBody,
  DeletedObject,
  paths,
} from '../types.js';

/**
 * The identifiers that may not sign up while the blocklist is enforced.
 *
 * The helpers of `clerk.blocklistIdentifiers`, one for each operation.
 */
export interface BlocklistIdentifiers {
  /**
   * List blocklist identifiers.
   *
   * Returns all entries in one response, whether or not the instance currently enforces the blocklist (see
   * `instanceSettings.updateRestrictions`). Fails with 402 if the plan does not include the blocklist.
   *
   * `GET /blocklist_identifiers`
   *
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The blocklist entries and the total count.
   * @throws {ClerkAPIError} if the API rejects the request (401, 402), ClerkConnectionError, ClerkTimeoutError.
   */
  list(this: void, options?: CallOptions): Promise<BlocklistIdentifierList>;

  /**
   * Add an identifier to the blocklist.
   *
   * While the instance enforces its blocklist, nobody can sign up with an identifier on it (in some older
   * applications, nor sign in). An entry has no effect until enforcement is switched on with
   * `instanceSettings.updateRestrictions`, and it never ends sessions that are already open; for a user who
   * already exists, use `users.ban`. Fails with 402 if the plan does not include the blocklist.
   *
   * `POST /blocklist_identifiers`
   *
   * @param body - What to send, as JSON. Required: `identifier`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The new blocklist entry.
   * @throws {ClerkAPIError} if the API rejects the request (400, 402, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  create(this: void, body: CreateBlocklistIdentifierBody, options?: CallOptions): Promise<BlocklistIdentifier>;

  /**
   * Remove an identifier from the blocklist.
   *
   * The identifier can be used to sign up again. Bans are a separate matter and stay as they are. Fails with 402
   * if the plan does not include the blocklist.
   *
   * `DELETE /blocklist_identifiers/{identifier_id}`
   *
   * @param identifierId - The entry's ID (not the email address or number itself).
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The ID of the deleted entry.
   * @throws {ClerkAPIError} if the API rejects the request (402, 404), ClerkConnectionError, ClerkTimeoutError.
   */
  delete(this: void, identifierId: string, options?: CallOptions): Promise<DeletedObject>;
}

/**
 * The identifiers that may not sign up while the blocklist is enforced.
 *
 * Makes `clerk.blocklistIdentifiers`, for the option `namespaces` of `createClerk`.
 */
export const blocklistIdentifiers = (client: HelperClient<paths, '2026-05-12'>): BlocklistIdentifiers =>
  client.name('blocklistIdentifiers', {
    list: client.get('/blocklist_identifiers', { pages: {} }),
    create: client.post('/blocklist_identifiers', { body: true }),
    delete: client.del('/blocklist_identifiers/{identifier_id}'),
  });
