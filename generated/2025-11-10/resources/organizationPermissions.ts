// Written by `npm run generate` from openapi/2025-11-10. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type {
  CreateOrganizationPermissionBody,
  DeletedObject,
  OrganizationPermissionsListQuery,
  Permission,
  PermissionList,
  UpdateOrganizationPermissionBody,
  paths,
} from '../types.js';

/**
 * The permissions that roles grant to members of organizations.
 *
 * The helpers of `clerk.organizationPermissions`, one for each operation.
 */
export interface OrganizationPermissions {
  /**
   * List organization permissions.
   *
   * Permissions belong to the instance: Clerk's own system permissions and the custom ones you made. Roles grant
   * them to members.
   *
   * `GET /organization_permissions`
   *
   * @param query - No field is required. Optional: `query`, `order_by`, `limit`, `offset`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns A page of permissions and the total count.
   * @throws {ClerkAPIError} if the API rejects the request (401, 422), ClerkConnectionError, ClerkTimeoutError.
   */
  list(this: void, query?: OrganizationPermissionsListQuery, options?: CallOptions): Promise<PermissionList>;

  /**
   * Create an organization permission.
   *
   * A new permission grants nothing until a role has it: see `organizationRoles.assignPermission`. Fails with 402
   * where the plan does not include custom permissions, and with 422 if the key is taken or malformed.
   *
   * `POST /organization_permissions`
   *
   * @param body - What to send, as JSON. Required: `name`, `key`. Optional: `description`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The new permission.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 402, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  create(this: void, body: CreateOrganizationPermissionBody, options?: CallOptions): Promise<Permission>;

  /**
   * Get an organization permission.
   *
   * Takes an ID, not a key; to find a permission by its key use `organizationPermissions.list` with `query`.
   *
   * `GET /organization_permissions/{permission_id}`
   *
   * @param permissionId - The permission's ID, `perm_...`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The permission.
   * @throws {ClerkAPIError} if the API rejects the request (401, 404), ClerkConnectionError, ClerkTimeoutError.
   */
  get(this: void, permissionId: string, options?: CallOptions): Promise<Permission>;

  /**
   * Update an organization permission.
   *
   * Fields left out keep their value. Code that checks the old `key` stops matching once you change it. Fails
   * with 403 for a system permission.
   *
   * `PATCH /organization_permissions/{permission_id}`
   *
   * @param permissionId - The permission's ID, `perm_...`.
   * @param body - Fields left out keep their value. No field is required. Optional: `name`, `key`, `description`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The permission after the change.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  update(
    this: void,
    permissionId: string,
    body: UpdateOrganizationPermissionBody,
    options?: CallOptions,
  ): Promise<Permission>;

  /**
   * Delete an organization permission.
   *
   * Cannot be undone. Roles that had it lose it, and so do their members. Fails with 403 for a system permission.
   *
   * `DELETE /organization_permissions/{permission_id}`
   *
   * @param permissionId - The permission's ID, `perm_...`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The ID of the deleted permission.
   * @throws {ClerkAPIError} if the API rejects the request (401, 403, 404), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  delete(this: void, permissionId: string, options?: CallOptions): Promise<DeletedObject>;
}

/**
 * The permissions that roles grant to members of organizations.
 *
 * Makes `clerk.organizationPermissions`, for the option `namespaces` of `createClerk`.
 */
export const organizationPermissions = (client: HelperClient<paths, '2025-11-10'>): OrganizationPermissions =>
  client.name('organizationPermissions', {
    list: client.get('/organization_permissions', { query: {}, pages: { maximum: 500 } }),
    create: client.post('/organization_permissions', { body: true }),
    get: client.get('/organization_permissions/{permission_id}'),
    update: client.patch('/organization_permissions/{permission_id}', { body: true, repeatable: true }),
    delete: client.del('/organization_permissions/{permission_id}'),
  });
