// Written by `npm run generate` from openapi/2025-11-10. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type {
  CreateDirectoryBody,
  DeletedObject,
  DirectoriesListQuery,
  Directory,
  DirectoryList,
  UpdateDirectoryBody,
  paths,
} from '../types.js';

/**
 * Directories that keep users and groups in step with an identity provider.
 *
 * The helpers of `clerk.directories`, one for each operation.
 */
export interface Directories {
  /**
   * List directories.
   *
   * Goes over all directories of the instance, whichever enterprise connection they belong to. There are no
   * filters. Their `api_key` is not included.
   *
   * `GET /directories`
   *
   * @param query - No field is required. Optional: `limit`, `offset`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns A page of directories and the total count.
   * @throws {ClerkAPIError} if the API rejects the request (401, 403), ClerkConnectionError, ClerkTimeoutError.
   */
  list(this: void, query?: DirectoriesListQuery, options?: CallOptions): Promise<DirectoryList>;

  /**
   * Create a directory.
   *
   * Sets up user provisioning for an enterprise connection, optionally with rules that turn groups into
   * organization roles. Keep the `api_key` from the response: it is not shown again, and the identity provider
   * needs it together with `endpoint_url`.
   *
   * `POST /directories`
   *
   * @param body - What to send, as JSON. Required: `enterprise_connection_id`, `provider`. Optional: `name`,
   *   `group_role_mappings`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The new directory, with its `api_key`.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  create(this: void, body: CreateDirectoryBody, options?: CallOptions): Promise<Directory>;

  /**
   * Get a directory.
   *
   * Gives the directory's settings and its `endpoint_url`, but not its `api_key`.
   *
   * `GET /directories/{directory_id}`
   *
   * @param directoryId - The ID of the directory, as in its `id` field.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The directory.
   * @throws {ClerkAPIError} if the API rejects the request (401, 403, 404), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  get(this: void, directoryId: string, options?: CallOptions): Promise<Directory>;

  /**
   * Update a directory.
   *
   * Changes only the fields that are sent; every field, and the body itself, may be left out. `attribute_mapping`
   * is merged into the existing one rather than replacing it.
   *
   * `PATCH /directories/{directory_id}`
   *
   * @param directoryId - The ID of the directory, as in its `id` field.
   * @param body - Fields that are absent keep their value. No field is required. Optional: `name`, `enabled`,
   *   `provider`, `attribute_mapping`, `group_role_mapping_enabled`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The directory after the change.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  update(this: void, directoryId: string, body?: UpdateDirectoryBody, options?: CallOptions): Promise<Directory>;

  /**
   * Delete a directory.
   *
   * Ends provisioning through the directory: its `api_key` is rejected from then on. The enterprise connection it
   * belongs to is not deleted.
   *
   * `DELETE /directories/{directory_id}`
   *
   * @param directoryId - The ID of the directory, as in its `id` field.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The ID of what was deleted.
   * @throws {ClerkAPIError} if the API rejects the request (401, 403, 404), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  delete(this: void, directoryId: string, options?: CallOptions): Promise<DeletedObject>;
}

/**
 * Directories that keep users and groups in step with an identity provider.
 *
 * Makes `clerk.directories`, for the option `namespaces` of `createClerk`.
 */
export const directories = (client: HelperClient<paths, '2025-11-10'>): Directories =>
  client.name('directories', {
    list: client.get('/directories', { query: {}, pages: { maximum: 500 } }),
    create: client.post('/directories', { body: true }),
    get: client.get('/directories/{directory_id}'),
    update: client.patch('/directories/{directory_id}', { body: true, repeatable: true }),
    delete: client.del('/directories/{directory_id}'),
  });
