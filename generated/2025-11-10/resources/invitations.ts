// Written by `npm run generate` from openapi/2025-11-10. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type * as extension from '../../../src/extensions/invitations.js';
import { invitationHelpers } from '../../../src/extensions/invitations.js';
import type {
  BulkInvitation,
  CreateBulkInvitationsBody,
  CreateInvitationBody,
  DeletedObject,
  Invitation,
  InvitationList,
  InvitationsListQuery,
  RevokedInvitation,
  paths,
} from '../types.js';

/**
 * Invitations by email to sign up for the application.
 *
 * The helpers of `clerk.invitations`, one for each operation.
 */
export interface InvitationOperations {
  /**
   * List invitations.
   *
   * Covers invitations to sign up to the instance; for those into one organization see
   * `organizationInvitations.list`. Revoked ones are left out unless `status` asks for them. Newest first by
   * default.
   *
   * `GET /invitations`
   *
   * @param query - No field is required. Optional: `status`, `query`, `order_by`, `paginated`, `limit`, `offset`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns A page of invitations, as a bare array.
   * @throws {ClerkAPIError} if the API rejects the request, ClerkConnectionError, ClerkTimeoutError.
   */
  list(this: void, query?: InvitationsListQuery, options?: CallOptions): Promise<InvitationList>;

  /**
   * Create an invitation.
   *
   * Invites an email address to sign up and sends it a link that expires, unless `notify` is `false`. Signing up
   * through the link verifies the address and copies `public_metadata` to the new user. Fails if the address was
   * already invited or belongs to a user, unless `ignore_existing` is set; then each repeated call sends another
   * email.
   *
   * The API allows 100 requests in 60 minutes, beside the limit of the key.
   *
   * `POST /invitations`
   *
   * @param body - What to send, as JSON. Required: `email_address`. Optional: `public_metadata`, `redirect_url`,
   *   `notify`, `ignore_existing`, `expires_in_days`, `template_slug`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The invitation, pending.
   * @throws {ClerkAPIError} if the API rejects the request (400, 422), ClerkConnectionError, ClerkTimeoutError.
   */
  create(this: void, body: CreateInvitationBody, options?: CallOptions): Promise<Invitation>;

  /**
   * Create several invitations.
   *
   * Invites up to 10 email addresses in one call, each with its own metadata, redirect and expiry; what
   * `invitations.create` says of one holds for each. Split longer lists into several calls. Always send the body,
   * although the type lets you leave it out.
   *
   * The API allows 25 requests in 60 minutes, beside the limit of the key.
   *
   * `POST /invitations/bulk`
   *
   * @param body - 1 to 10 invitations. Each element: Required: `email_address`. Optional: `public_metadata`,
   *   `redirect_url`, `notify`, `ignore_existing`, `expires_in_days`, `template_slug`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The invitations, all pending, as a bare array.
   * @throws {ClerkAPIError} if the API rejects the request (400, 422), ClerkConnectionError, ClerkTimeoutError.
   */
  createBulk(this: void, body?: CreateBulkInvitationsBody, options?: CallOptions): Promise<InvitationList>;

  /**
   * Revoke an invitation.
   *
   * The link in the email stops working. This does not keep the person out: where sign-up is open they can still
   * register, only without what the invitation carried. Fails with 400 if the invitation is no longer open, for
   * instance accepted or revoked before.
   *
   * `POST /invitations/{invitation_id}/revoke`
   *
   * @param invitationId - The invitation's ID: `inv_...`, or `orginv_...` for an invitation to an organization.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The invitation, now revoked.
   * @throws {ClerkAPIError} if the API rejects the request (400, 404), ClerkConnectionError, ClerkTimeoutError.
   */
  revoke(this: void, invitationId: string, options?: CallOptions): Promise<RevokedInvitation>;

  /**
   * Delete an invitation.
   *
   * Removes an invitation of any status, and the copies of its email that Clerk has kept. Revoke an invitation
   * instead to keep a record of it. Users and organization invitations with the same address stay. Not in Clerk's
   * published document.
   *
   * `DELETE /invitations/{invitation_id}`
   *
   * @param invitationId - The invitation's ID: `inv_...`, or `orginv_...` for an invitation to an organization.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The ID of the deleted invitation.
   * @throws {ClerkAPIError} if the API rejects the request (401, 404), ClerkConnectionError, ClerkTimeoutError.
   */
  delete(this: void, invitationId: string, options?: CallOptions): Promise<DeletedObject>;
}

/** The handwritten helpers of `clerk.invitations`. */
export type InvitationHelpers = extension.InvitationHelpers<Invitation, BulkInvitation>;

/** A type of the handwritten helpers of `clerk.invitations`. */
export type InviteResult = extension.InviteResult<Invitation>;

/**
 * Invitations by email to sign up for the application.
 *
 * The helpers of `clerk.invitations`: one for each operation, and handwritten ones that need more than one
 * call.
 */
export interface Invitations extends InvitationOperations, InvitationHelpers {}

/**
 * Invitations by email to sign up for the application.
 *
 * Makes `clerk.invitations`, for the option `namespaces` of `createClerk`.
 */
export const invitations = (client: HelperClient<paths, '2025-11-10'>): Invitations => {
  const operations = client.name('invitations', {
    list: client.get('/invitations', { query: {}, pages: { maximum: 500, paginated: true } }),
    create: client.post('/invitations', { body: true, rateLimit: { requests: 100, window: 3600000 } }),
    createBulk: client.post('/invitations/bulk', { body: true, rateLimit: { requests: 25, window: 3600000 } }),
    revoke: client.post('/invitations/{invitation_id}/revoke', { repeatable: true }),
    delete: client.del('/invitations/{invitation_id}'),
  });
  return { ...operations, ...invitationHelpers<Invitation, BulkInvitation>({ invitations: operations }) };
};
