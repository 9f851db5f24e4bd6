// Written by `npm run generate` from openapi/2025-11-10. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type {
  CreateScimDirectoryBody,
  DeletedObject,
  ScimDirectoriesListQuery,
  ScimDirectory,
  ScimDirectoryList,
  UpdateScimDirectoryBody,
  paths,
} from '../types.js';

/**
 * Directories that keep users in step over SCIM.
 *
 * The helpers of `clerk.scimDirectories`, one for each operation.
 */
export interface ScimDirectories {
  /**
   * List SCIM directories.
   *
   * Goes over all SCIM directories of the instance, whichever enterprise connection they belong to. There are no
   * filters. Their `api_key` is not included.
   *
   * `GET /scim_directories`
   *
   * @param query - No field is required. Optional: `limit`, `offset`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns A page of SCIM directories and the total count.
   * @throws {ClerkAPIError} if the API rejects the request (401, 403), ClerkConnectionError, ClerkTimeoutError.
   */
  list(this: void, query?: ScimDirectoriesListQuery, options?: CallOptions): Promise<ScimDirectoryList>;

  /**
   * Create a SCIM directory.
   *
   * Sets up user provisioning for an enterprise connection, optionally with rules that turn groups into
   * organization roles. The response is the only chance to read `api_key`, which the identity provider needs
   * together with `endpoint_url`.
   *
   * `POST /scim_directories`
   *
   * @param body - What to send, as JSON. Required: `enterprise_connection_id`, `provider`. Optional: `name`,
   *   `group_role_mappings`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The new SCIM directory, with its `api_key`.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  create(this: void, body: CreateScimDirectoryBody, options?: CallOptions): Promise<ScimDirectory>;

  /**
   * Get a SCIM directory.
   *
   * Gives the directory's settings and its `endpoint_url`, but not its `api_key`.
   *
   * `GET /scim_directories/{scim_directory_id}`
   *
   * @param scimDirectoryId - The ID of the SCIM directory, as in its `id` field.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The SCIM directory.
   * @throws {ClerkAPIError} if the API rejects the request (401, 403, 404), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  get(this: void, scimDirectoryId: string, options?: CallOptions): Promise<ScimDirectory>;

  /**
   * Update a SCIM directory.
   *
   * Changes only the fields that are sent; every field, and the body itself, may be left out. `attribute_mapping`
   * is merged into the existing one rather than replacing it.
   *
   * `PATCH /scim_directories/{scim_directory_id}`
   *
   * @param scimDirectoryId - The ID of the SCIM directory, as in its `id` field.
   * @param body - Fields that are absent keep their value. No field is required. Optional: `name`, `enabled`,
   *   `provider`, `attribute_mapping`, `group_role_mapping_enabled`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The SCIM directory after the change.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  update(
    this: void,
    scimDirectoryId: string,
    body?: UpdateScimDirectoryBody,
    options?: CallOptions,
  ): Promise<ScimDirectory>;

  /**
   * Delete a SCIM directory.
   *
   * Ends provisioning through the directory: its `api_key` is rejected from then on. The enterprise connection it
   * belongs to is not deleted.
   *
   * `DELETE /scim_directories/{scim_directory_id}`
   *
   * @param scimDirectoryId - The ID of the SCIM directory, as in its `id` field.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The ID of what was deleted.
   * @throws {ClerkAPIError} if the API rejects the request (401, 403, 404), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  delete(this: void, scimDirectoryId: string, options?: CallOptions): Promise<DeletedObject>;
}

/**
 * Directories that keep users in step over SCIM.
 *
 * Makes `clerk.scimDirectories`, for the option `namespaces` of `createClerk`.
 */
export const scimDirectories = (client: HelperClient<paths, '2025-11-10'>): ScimDirectories =>
  client.name('scimDirectories', {
    list: client.get('/scim_directories', { query: {}, pages: { maximum: 500 } }),
    create: client.post('/scim_directories', { body: true }),
    get: client.get('/scim_directories/{scim_directory_id}'),
    update: client.patch('/scim_directories/{scim_directory_id}', { body: true, repeatable: true }),
    delete: client.del('/scim_directories/{scim_directory_id}'),
  });
