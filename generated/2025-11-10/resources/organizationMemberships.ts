// Written by `npm run generate` from openapi/2025-11-10. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type {
  CreateOrganizationMembershipBody,
  OrganizationMembership,
  OrganizationMembershipList,
  OrganizationMembershipsListAllQuery,
  OrganizationMembershipsListQuery,
  UpdateOrganizationMembershipBody,
  UpdateOrganizationMembershipMetadataBody,
  paths,
} from '../types.js';

/**
 * Which users belong to which organization, and in what role.
 *
 * The helpers of `clerk.organizationMemberships`, one for each operation.
 */
export interface OrganizationMemberships {
  /**
   * List an organization's memberships.
   *
   * Returns who is a member, with role and metadata. Different filters narrow the result together; several values
   * of one filter widen it. Newest first by default.
   *
   * `GET /organizations/{organization_id}/memberships`
   *
   * @param organizationId - The organization's ID, `org_...`, or its slug.
   * @param query - No field is required. Optional: `order_by`, `user_id`, `email_address`, `phone_number`,
   *   `username`, `web3_wallet`, `role`, `query`, `email_address_query`, `phone_number_query`, `username_query`,
   *   `name_query` and 6 more.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns A page of memberships and the total count.
   * @throws {ClerkAPIError} if the API rejects the request (401, 422), ClerkConnectionError, ClerkTimeoutError.
   */
  list(
    this: void,
    organizationId: string,
    query?: OrganizationMembershipsListQuery,
    options?: CallOptions,
  ): Promise<OrganizationMembershipList>;

  /**
   * Add a member to an organization.
   *
   * The user is a member at once: no invitation, no email. Their next session starts with this organization
   * active unless they choose another. User and organization have to belong to the same instance. Fails if the
   * user is a member already, and with 403 if the organization is full.
   *
   * `POST /organizations/{organization_id}/memberships`
   *
   * @param organizationId - The organization's ID, `org_...`, or its slug.
   * @param body - What to send, as JSON. Required: `user_id`, `role`. Optional: `public_metadata`,
   *   `private_metadata`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The new membership.
   * @throws {ClerkAPIError} if the API rejects the request (400, 403, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  create(
    this: void,
    organizationId: string,
    body: CreateOrganizationMembershipBody,
    options?: CallOptions,
  ): Promise<OrganizationMembership>;

  /**
   * Change a member's role.
   *
   * Changes nothing but the role, and with it the permissions; for metadata use
   * `organizationMemberships.updateMetadata`. Session tokens show the new role once they are refreshed.
   *
   * `PATCH /organizations/{organization_id}/memberships/{user_id}`
   *
   * @param organizationId - The organization's ID, `org_...`, or its slug.
   * @param userId - The user's ID, `user_...`.
   * @param body - What to send, as JSON. Required: `role`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The membership with its new role.
   * @throws {ClerkAPIError} if the API rejects the request (404, 422), ClerkConnectionError, ClerkTimeoutError.
   */
  update(
    this: void,
    organizationId: string,
    userId: string,
    body: UpdateOrganizationMembershipBody,
    options?: CallOptions,
  ): Promise<OrganizationMembership>;

  /**
   * Remove a member from an organization.
   *
   * The user loses access to the organization and the membership's metadata is lost, but the account stays. They
   * can be added or invited again. A second call fails with 404.
   *
   * `DELETE /organizations/{organization_id}/memberships/{user_id}`
   *
   * @param organizationId - The organization's ID, `org_...`, or its slug.
   * @param userId - The user's ID, `user_...`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The membership as it was before it was removed.
   * @throws {ClerkAPIError} if the API rejects the request (401, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  delete(this: void, organizationId: string, userId: string, options?: CallOptions): Promise<OrganizationMembership>;

  /**
   * Merge into a membership's metadata.
   *
   * Adds to what is stored, at every depth: keys you send are set, keys set to `null` are removed, all others
   * stay. This is data about the user in this one organization; data about the user or the organization as such
   * has its own place on them.
   *
   * `PATCH /organizations/{organization_id}/memberships/{user_id}/metadata`
   *
   * @param organizationId - The organization's ID, `org_...`, or its slug.
   * @param userId - The user's ID, `user_...`.
   * @param body - Both fields are merged deeply, and a key set to `null` is removed. No field is required.
   *   Optional: `public_metadata`, `private_metadata`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The membership with the merged metadata.
   * @throws {ClerkAPIError} if the API rejects the request (400, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  updateMetadata(
    this: void,
    organizationId: string,
    userId: string,
    body?: UpdateOrganizationMembershipMetadataBody,
    options?: CallOptions,
  ): Promise<OrganizationMembership>;

  /**
   * List memberships of all organizations.
   *
   * Looks across the instance; a user in three organizations appears three times. Newest first by default. There
   * are no filters: for one organization use `organizationMemberships.list`, for one user
   * `users.listOrganizationMemberships`.
   *
   * `GET /organization_memberships`
   *
   * @param query - No field is required. Optional: `order_by`, `limit`, `offset`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns A page of memberships and the total count.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 422, 500), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  listAll(
    this: void,
    query?: OrganizationMembershipsListAllQuery,
    options?: CallOptions,
  ): Promise<OrganizationMembershipList>;
}

/**
 * Which users belong to which organization, and in what role.
 *
 * Makes `clerk.organizationMemberships`, for the option `namespaces` of `createClerk`.
 */
export const organizationMemberships = (client: HelperClient<paths, '2025-11-10'>): OrganizationMemberships =>
  client.name('organizationMemberships', {
    list: client.get('/organizations/{organization_id}/memberships', {
      query: { maxItems: 100, unlimited: ['role'] },
      pages: { maximum: 500 },
    }),
    create: client.post('/organizations/{organization_id}/memberships', { body: true }),
    update: client.patch('/organizations/{organization_id}/memberships/{user_id}', { body: true, repeatable: true }),
    delete: client.del('/organizations/{organization_id}/memberships/{user_id}'),
    updateMetadata: client.patch('/organizations/{organization_id}/memberships/{user_id}/metadata', {
      body: true,
      repeatable: true,
    }),
    listAll: client.get('/organization_memberships', { query: {}, pages: { maximum: 500 } }),
  });
