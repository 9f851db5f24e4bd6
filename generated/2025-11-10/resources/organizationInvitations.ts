// Written by `npm run generate` from openapi/2025-11-10. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type {
  CreateBulkOrganizationInvitationsBody,
  CreateOrganizationInvitationBody,
  OrganizationInvitation,
  OrganizationInvitationList,
  OrganizationInvitationWithOrganizationList,
  OrganizationInvitationsListAllQuery,
  OrganizationInvitationsListPendingQuery,
  OrganizationInvitationsListQuery,
  RevokeOrganizationInvitationBody,
  paths,
} from '../types.js';

/**
 * Invitations to become a member of an organization.
 *
 * The helpers of `clerk.organizationInvitations`, one for each operation.
 */
export interface OrganizationInvitations {
  /**
   * List invitations of all organizations.
   *
   * Looks across every organization of the instance and adds the organization's public data to each invitation.
   * Newest first by default. For one organization use `organizationInvitations.list`.
   *
   * `GET /organization_invitations`
   *
   * @param query - No field is required. Optional: `order_by`, `status`, `query`, `limit`, `offset`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns A page of organization invitations, each with its organization, and the total count.
   * @throws {ClerkAPIError} if the API rejects the request (400, 404, 422, 500), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  listAll(
    this: void,
    query?: OrganizationInvitationsListAllQuery,
    options?: CallOptions,
  ): Promise<OrganizationInvitationWithOrganizationList>;

  /**
   * List an organization's invitations.
   *
   * Newest first by default. Invitations that come from a verified domain of the organization, rather than from a
   * person, are not among them.
   *
   * `GET /organizations/{organization_id}/invitations`
   *
   * @param organizationId - The organization's ID, `org_...`, or its slug.
   * @param query - No field is required. Optional: `status`, `email_address`, `order_by`, `limit`, `offset`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns A page of the organization's invitations and the total count.
   * @throws {ClerkAPIError} if the API rejects the request (400, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  list(
    this: void,
    organizationId: string,
    query?: OrganizationInvitationsListQuery,
    options?: CallOptions,
  ): Promise<OrganizationInvitationList>;

  /**
   * Create an organization invitation.
   *
   * Sends a link that lets the recipient join with the given role, unless `notify` is `false`; whoever has no
   * account yet signs up on the way. Once accepted, the metadata moves to the membership. Fails with 403 if the
   * organization is full or the inviter may not invite. Each call may send another email.
   *
   * The API allows 250 requests in 60 minutes, beside the limit of the key.
   *
   * `POST /organizations/{organization_id}/invitations`
   *
   * @param organizationId - The organization's ID, `org_...`, or its slug.
   * @param body - What to send, as JSON. Required: `email_address`, `role`. Optional: `inviter_user_id`,
   *   `public_metadata`, `private_metadata`, `redirect_url`, `expires_in_days`, `notify`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The invitation, pending.
   * @throws {ClerkAPIError} if the API rejects the request (400, 402, 403, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  create(
    this: void,
    organizationId: string,
    body: CreateOrganizationInvitationBody,
    options?: CallOptions,
  ): Promise<OrganizationInvitation>;

  /**
   * Create several organization invitations.
   *
   * Invites up to 10 email addresses to one organization in one call; each entry has its own role, inviter and
   * metadata and works as in `organizationInvitations.create`.
   *
   * The API allows 50 requests in 60 minutes, beside the limit of the key.
   *
   * `POST /organizations/{organization_id}/invitations/bulk`
   *
   * @param organizationId - The organization's ID, `org_...`, or its slug.
   * @param body - 1 to 10 invitations. Each element: Required: `email_address`, `role`. Optional:
   *   `inviter_user_id`, `public_metadata`, `private_metadata`, `redirect_url`, `expires_in_days`, `notify`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The invitations, all pending, and their count.
   * @throws {ClerkAPIError} if the API rejects the request (400, 403, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  createBulk(
    this: void,
    organizationId: string,
    body: CreateBulkOrganizationInvitationsBody,
    options?: CallOptions,
  ): Promise<OrganizationInvitationList>;

  /**
   * List an organization's pending invitations.
   *
   * Lists the invitations that nobody has accepted or revoked yet, newest first.
   *
   * `GET /organizations/{organization_id}/invitations/pending`
   *
   * @param organizationId - The organization's ID, `org_...`, or its slug.
   * @param query - No field is required. Optional: `limit`, `offset`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns A page of pending invitations and the total count.
   * @throws {ClerkAPIError} if the API rejects the request (400, 404), ClerkConnectionError, ClerkTimeoutError.
   * @deprecated Use `organizationInvitations.list` instead, with `status` set to `pending`.
   */
  listPending(
    this: void,
    organizationId: string,
    query?: OrganizationInvitationsListPendingQuery,
    options?: CallOptions,
  ): Promise<OrganizationInvitationList>;

  /**
   * Get an organization invitation.
   *
   * Returns the invitation, whatever its state. Fails with 404 if it belongs to another organization.
   *
   * `GET /organizations/{organization_id}/invitations/{invitation_id}`
   *
   * @param organizationId - The organization's ID, `org_...`, or its slug.
   * @param invitationId - The invitation's ID: `inv_...`, or `orginv_...` for an invitation to an organization.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The invitation.
   * @throws {ClerkAPIError} if the API rejects the request (400, 403, 404), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  get(this: void, organizationId: string, invitationId: string, options?: CallOptions): Promise<OrganizationInvitation>;

  /**
   * Revoke an organization invitation.
   *
   * The link in the email stops working, and the address can be invited anew. Only a pending invitation can be
   * revoked, so a second call fails. The body may be left out: it only names the user who revokes. Fails with 403
   * if that user may not manage the organization's members.
   *
   * `POST /organizations/{organization_id}/invitations/{invitation_id}/revoke`
   *
   * @param organizationId - The organization's ID, `org_...`, or its slug.
   * @param invitationId - The invitation's ID: `inv_...`, or `orginv_...` for an invitation to an organization.
   * @param body - May be left out. No field is required. Optional: `requesting_user_id`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The invitation, now revoked.
   * @throws {ClerkAPIError} if the API rejects the request (400, 403, 404), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  revoke(
    this: void,
    organizationId: string,
    invitationId: string,
    body?: RevokeOrganizationInvitationBody,
    options?: CallOptions,
  ): Promise<OrganizationInvitation>;
}

/**
 * Invitations to become a member of an organization.
 *
 * Makes `clerk.organizationInvitations`, for the option `namespaces` of `createClerk`.
 */
export const organizationInvitations = (client: HelperClient<paths, '2025-11-10'>): OrganizationInvitations =>
  client.name('organizationInvitations', {
    listAll: client.get('/organization_invitations', { query: {}, pages: { maximum: 500 } }),
    list: client.get('/organizations/{organization_id}/invitations', { query: {}, pages: { maximum: 500 } }),
    create: client.post('/organizations/{organization_id}/invitations', {
      body: true,
      rateLimit: { requests: 250, window: 3600000 },
    }),
    createBulk: client.post('/organizations/{organization_id}/invitations/bulk', {
      body: true,
      rateLimit: { requests: 50, window: 3600000 },
    }),
    listPending: client.get('/organizations/{organization_id}/invitations/pending', {
      query: {},
      pages: { maximum: 500 },
    }),
    get: client.get('/organizations/{organization_id}/invitations/{invitation_id}'),
    revoke: client.post('/organizations/{organization_id}/invitations/{invitation_id}/revoke', {
      body: true,
      repeatable: true,
    }),
  });
