// Written by `npm run generate` from openapi/2025-11-10. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type {
  CreateOrganizationRoleBody,
  DeletedObject,
  OrganizationRolesListQuery,
  Role,
  RoleList,
  UpdateOrganizationRoleBody,
  paths,
} from '../types.js';

/**
 * Named sets of permissions that members of an organization hold.
 *
 * The helpers of `clerk.organizationRoles`, one for each operation.
 */
export interface OrganizationRoles {
  /**
   * List organization roles.
   *
   * Roles belong to the instance and are shared by its organizations; role sets decide which of them an
   * organization can use. Each comes with its permissions. Newest first by default.
   *
   * `GET /organization_roles`
   *
   * @param query - No field is required. Optional: `query`, `order_by`, `limit`, `offset`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns A page of roles and the total count.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  list(this: void, query?: OrganizationRolesListQuery, options?: CallOptions): Promise<RoleList>;

  /**
   * Create an organization role.
   *
   * An organization can give the role to members once the role is in its role set: pass
   * `include_in_initial_role_set`, or add it later with `roleSets.addRoles`. Fails with 402 where the plan does
   * not include custom roles, and with 404 if a permission does not exist.
   *
   * `POST /organization_roles`
   *
   * @param body - What to send, as JSON. Required: `name`, `key`. Optional: `description`, `permissions`,
   *   `include_in_initial_role_set`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The new role with its permissions.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 402, 403, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  create(this: void, body: CreateOrganizationRoleBody, options?: CallOptions): Promise<Role>;

  /**
   * Get an organization role.
   *
   * Takes an ID, not a key; to find a role by its key use `organizationRoles.list` with `query`.
   *
   * `GET /organization_roles/{organization_role_id}`
   *
   * @param organizationRoleId - The role's ID, `role_...`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The role with its permissions.
   * @throws {ClerkAPIError} if the API rejects the request (401, 403, 404), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  get(this: void, organizationRoleId: string, options?: CallOptions): Promise<Role>;

  /**
   * Update an organization role.
   *
   * Fields left out keep their value, but `permissions` replaces the whole list; to change one use
   * `organizationRoles.assignPermission` or `organizationRoles.removePermission`. The change holds for every
   * member with this role, in all organizations.
   *
   * `PATCH /organization_roles/{organization_role_id}`
   *
   * @param organizationRoleId - The role's ID, `role_...`.
   * @param body - Fields left out keep their value. No field is required. Optional: `name`, `key`, `description`,
   *   `permissions`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The role after the change.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  update(
    this: void,
    organizationRoleId: string,
    body: UpdateOrganizationRoleBody,
    options?: CallOptions,
  ): Promise<Role>;

  /**
   * Delete an organization role.
   *
   * Cannot be undone. The API rejects this while the role is needed, for instance as creator role, as default
   * role, or because members still have it; move those over first with `roleSets.replaceRole`.
   *
   * `DELETE /organization_roles/{organization_role_id}`
   *
   * @param organizationRoleId - The role's ID, `role_...`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The ID of the deleted role.
   * @throws {ClerkAPIError} if the API rejects the request (401, 403, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  delete(this: void, organizationRoleId: string, options?: CallOptions): Promise<DeletedObject>;

  /**
   * Assign a permission to a role.
   *
   * Every member with the role gains the permission, in all organizations. Fails with 409 if the role already has
   * it, so after a lost response a 409 tells you that the first call went through.
   *
   * `POST /organization_roles/{organization_role_id}/permissions/{permission_id}`
   *
   * @param organizationRoleId - The role's ID, `role_...`.
   * @param permissionId - The permission's ID, `perm_...`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The role with the permission added.
   * @throws {ClerkAPIError} if the API rejects the request (401, 403, 404, 409), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  assignPermission(this: void, organizationRoleId: string, permissionId: string, options?: CallOptions): Promise<Role>;

  /**
   * Remove a permission from a role.
   *
   * Every member with the role loses the permission, in all organizations; the permission itself stays. The API
   * rejects this where the role needs the permission: a creator role, for instance, has to keep the permissions
   * to manage the organization.
   *
   * `DELETE /organization_roles/{organization_role_id}/permissions/{permission_id}`
   *
   * @param organizationRoleId - The role's ID, `role_...`.
   * @param permissionId - The permission's ID, `perm_...`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The role without the permission.
   * @throws {ClerkAPIError} if the API rejects the request (401, 403, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  removePermission(this: void, organizationRoleId: string, permissionId: string, options?: CallOptions): Promise<Role>;
}

/**
 * Named sets of permissions that members of an organization hold.
 *
 * Makes `clerk.organizationRoles`, for the option `namespaces` of `createClerk`.
 */
export const organizationRoles = (client: HelperClient<paths, '2025-11-10'>): OrganizationRoles =>
  client.name('organizationRoles', {
    list: client.get('/organization_roles', { query: {}, pages: { maximum: 500 } }),
    create: client.post('/organization_roles', { body: true }),
    get: client.get('/organization_roles/{organization_role_id}'),
    update: client.patch('/organization_roles/{organization_role_id}', { body: true, repeatable: true }),
    delete: client.del('/organization_roles/{organization_role_id}'),
    assignPermission: client.post('/organization_roles/{organization_role_id}/permissions/{permission_id}', {
      repeatable: true,
    }),
    removePermission: client.del('/organization_roles/{organization_role_id}/permissions/{permission_id}'),
  });
