// Written by `npm run generate` from openapi/2026-05-12. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type {
  AddRolesToRoleSetBody,
  CreateRoleSetBody,
  DeletedObject,
  ReplaceRoleInRoleSetBody,
  ReplaceRoleSetBody,
  RoleSet,
  RoleSetList,
  RoleSetsListQuery,
  UpdateRoleSetBody,
  paths,
} from '../types.js';

/**
 * Which roles an organization offers to its members.
 *
 * The helpers of `clerk.roleSets`, one for each operation.
 */
export interface RoleSets {
  /**
   * List role sets.
   *
   * A role set is the choice of roles that an organization can give its members. Newest first by default.
   *
   * `GET /role_sets`
   *
   * @param query - No field is required. Optional: `query`, `order_by`, `limit`, `offset`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns A page of role sets and the total count.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  list(this: void, query?: RoleSetsListQuery, options?: CallOptions): Promise<RoleSetList>;

  /**
   * Create a role set.
   *
   * The roles have to exist already. An organization uses the set once its `role_set_key` names it; one of type
   * `initial` is also what new organizations get. Fails with 402 where the plan does not include more role sets,
   * and with 404 if a role does not exist.
   *
   * `POST /role_sets`
   *
   * @param body - The default and the creator role have to be among `roles`. Required: `name`,
   *   `default_role_key`, `creator_role_key`, `roles`. Optional: `key`, `description`, `type`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The new role set.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 402, 403, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  create(this: void, body: CreateRoleSetBody, options?: CallOptions): Promise<RoleSet>;

  /**
   * Get a role set.
   *
   * Also shows, as `role_set_migration`, a migration that is under way.
   *
   * `GET /role_sets/{role_set_key_or_id}`
   *
   * @param roleSetKeyOrId - The role set's key or ID.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The role set with its roles.
   * @throws {ClerkAPIError} if the API rejects the request (401, 403, 404), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  get(this: void, roleSetKeyOrId: string, options?: CallOptions): Promise<RoleSet>;

  /**
   * Update a role set.
   *
   * Only the fields you send change. The roles in the set are changed elsewhere, with `roleSets.addRoles` and
   * `roleSets.replaceRole`. What you change holds for all organizations that use the set.
   *
   * `PATCH /role_sets/{role_set_key_or_id}`
   *
   * @param roleSetKeyOrId - The role set's key or ID.
   * @param body - Fields left out keep their value. No field is required. Optional: `name`, `key`, `description`,
   *   `type`, `default_role_key`, `creator_role_key`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The role set after the change.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  update(this: void, roleSetKeyOrId: string, body: UpdateRoleSetBody, options?: CallOptions): Promise<RoleSet>;

  /**
   * Replace a role set.
   *
   * This is how a role set is deleted: its organizations move to another one, and members get the roles that
   * `reassignment_mappings` gives them. Cannot be undone. Fails with 404 if either set does not exist; a second
   * call does so too.
   *
   * `POST /role_sets/{role_set_key_or_id}/replace`
   *
   * @param roleSetKeyOrId - The role set's key or ID.
   * @param body - What to send, as JSON. Required: `dest_role_set_key`. Optional: `reassignment_mappings`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The ID of the replaced role set, which is gone.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  replace(this: void, roleSetKeyOrId: string, body: ReplaceRoleSetBody, options?: CallOptions): Promise<DeletedObject>;

  /**
   * Add roles to a role set.
   *
   * Organizations that use the set can give these roles to members at once; nobody's role changes. Can also make
   * one of the set's roles its default or creator role.
   *
   * `POST /role_sets/{role_set_key_or_id}/roles`
   *
   * @param roleSetKeyOrId - The role set's key or ID.
   * @param body - What to send, as JSON. Required: `role_keys`. Optional: `default_role_key`, `creator_role_key`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The role set with the roles added.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  addRoles(this: void, roleSetKeyOrId: string, body: AddRolesToRoleSetBody, options?: CallOptions): Promise<RoleSet>;

  /**
   * Replace a role in a role set.
   *
   * Takes a role out of the set and moves the members who had it to another role, in one step, in every
   * organization that uses the set. The role itself still exists afterwards.
   *
   * `POST /role_sets/{role_set_key_or_id}/roles/replace`
   *
   * @param roleSetKeyOrId - The role set's key or ID.
   * @param body - What to send, as JSON. Required: `role_key`, `to_role_key`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The role set without the replaced role.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  replaceRole(
    this: void,
    roleSetKeyOrId: string,
    body: ReplaceRoleInRoleSetBody,
    options?: CallOptions,
  ): Promise<RoleSet>;
}

/**
 * Which roles an organization offers to its members.
 *
 * Makes `clerk.roleSets`, for the option `namespaces` of `createClerk`.
 */
export const roleSets = (client: HelperClient<paths, '2026-05-12'>): RoleSets =>
  client.name('roleSets', {
    list: client.get('/role_sets', { query: {}, pages: { maximum: 500 } }),
    create: client.post('/role_sets', { body: true }),
    get: client.get('/role_sets/{role_set_key_or_id}'),
    update: client.patch('/role_sets/{role_set_key_or_id}', { body: true, repeatable: true }),
    replace: client.post('/role_sets/{role_set_key_or_id}/replace', { body: true }),
    addRoles: client.post('/role_sets/{role_set_key_or_id}/roles', { body: true }),
    replaceRole: client.post('/role_sets/{role_set_key_or_id}/roles/replace', { body: true }),
  });
