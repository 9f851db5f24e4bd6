// Written by `npm run generate` from openapi/2026-05-12. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type {
  CreateDirectoryBody,
  CreateDirectoryGroupRoleMappingBody,
  DeletedDirectoryGroupRoleMapping,
  DeletedObject,
  DirectoriesListQuery,
  Directory,
  DirectoryGroupRoleMapping,
  DirectoryGroupRoleMappingList,
  DirectoryList,
  ReplaceDirectoryGroupRoleMappingsBody,
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

  /**
   * Rotate a directory's API key.
   *
   * Issues a new `api_key` for the directory. The response is the only chance to read it; the identity provider
   * needs it in place of the one before. Sending it twice rotates twice.
   *
   * `POST /directories/{directory_id}/rotate_api_key`
   *
   * @param directoryId - The ID of the directory, as in its `id` field.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The directory, with its new `api_key`.
   * @throws {ClerkAPIError} if the API rejects the request (401, 403, 404), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  rotateApiKey(this: void, directoryId: string, options?: CallOptions): Promise<Directory>;

  /**
   * List a directory's group role mappings.
   *
   * Shows which groups of the directory give which organization roles. All of them come in one response: there is
   * no `limit` and no `offset`.
   *
   * `GET /directories/{directory_id}/group_role_mappings`
   *
   * @param directoryId - The ID of the directory, as in its `id` field.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The mappings and the total count.
   * @throws {ClerkAPIError} if the API rejects the request (401, 403, 404), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  listGroupRoleMappings(this: void, directoryId: string, options?: CallOptions): Promise<DirectoryGroupRoleMappingList>;

  /**
   * Add a directory group role mapping.
   *
   * Makes the members of a group get an organization role. Mappings decide only while
   * `group_role_mapping_enabled` is on, which `directories.update` sets. After a failure, look with
   * `directories.listGroupRoleMappings` before you send it again.
   *
   * `POST /directories/{directory_id}/group_role_mappings`
   *
   * @param directoryId - The ID of the directory, as in its `id` field.
   * @param body - Name the group by its `directory_...` field or by its `scim_...` field. Required: `role_id`.
   *   Optional: `directory_group_id`, `scim_group_id`, `precedence`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The new mapping.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  createGroupRoleMapping(
    this: void,
    directoryId: string,
    body: CreateDirectoryGroupRoleMappingBody,
    options?: CallOptions,
  ): Promise<DirectoryGroupRoleMapping>;

  /**
   * Replace a directory's group role mappings.
   *
   * Puts the given mappings in the place of all those that the directory has. To add one and keep the rest, use
   * `directories.createGroupRoleMapping`.
   *
   * `PUT /directories/{directory_id}/group_role_mappings`
   *
   * @param directoryId - The ID of the directory, as in its `id` field.
   * @param body - What to send, as JSON. Required: `mappings`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The mappings that now apply and the total count.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  replaceGroupRoleMappings(
    this: void,
    directoryId: string,
    body: ReplaceDirectoryGroupRoleMappingsBody,
    options?: CallOptions,
  ): Promise<DirectoryGroupRoleMappingList>;

  /**
   * Delete a directory group role mapping.
   *
   * Removes the rule by which the members of a group get an organization role. The group itself stays in the
   * directory.
   *
   * `DELETE /directories/{directory_id}/group_role_mappings/{mapping_id}`
   *
   * @param directoryId - The ID of the directory, as in its `id` field.
   * @param mappingId - The ID of the mapping, as in its `id` field.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The ID of the deleted mapping.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  deleteGroupRoleMapping(
    this: void,
    directoryId: string,
    mappingId: string,
    options?: CallOptions,
  ): Promise<DeletedDirectoryGroupRoleMapping>;
}

/**
 * Directories that keep users and groups in step with an identity provider.
 *
 * Makes `clerk.directories`, for the option `namespaces` of `createClerk`.
 */
export const directories = (client: HelperClient<paths, '2026-05-12'>): Directories =>
  client.name('directories', {
    list: client.get('/directories', { query: {}, pages: { maximum: 500 } }),
    create: client.post('/directories', { body: true }),
    get: client.get('/directories/{directory_id}'),
    update: client.patch('/directories/{directory_id}', { body: true, repeatable: true }),
    delete: client.del('/directories/{directory_id}'),
    rotateApiKey: client.post('/directories/{directory_id}/rotate_api_key'),
    listGroupRoleMappings: client.get('/directories/{directory_id}/group_role_mappings', { pages: {} }),
    createGroupRoleMapping: client.post('/directories/{directory_id}/group_role_mappings', { body: true }),
    replaceGroupRoleMappings: client.put('/directories/{directory_id}/group_role_mappings', { body: true }),
    deleteGroupRoleMapping: client.del('/directories/{directory_id}/group_role_mappings/{mapping_id}'),
  });
