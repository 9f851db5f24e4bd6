// Written by `npm run generate` from openapi/2026-05-12. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type {
  AdminPortalLinkToken,
  AdminPortalLinkTokenWithSecret,
  CreateAdminPortalLinkTokenBody,
  RevokeAdminPortalLinkTokenBody,
  paths,
} from '../types.js';

/**
 * Tokens that open the admin portal for an organization's IT contact.
 *
 * The helpers of `clerk.adminPortalLinkTokens`, one for each operation.
 */
export interface AdminPortalLinkTokens {
  /**
   * Create an admin portal link token.
   *
   * The token is valid for an hour unless `seconds_until_expiration` says otherwise, and for a day at most. Its
   * secret, `token`, is in this response only; `adminPortalLinkTokens.revoke` ends it early.
   *
   * `POST /admin_portal_link_tokens`
   *
   * @param body - What to send, as JSON. No field is required. Optional: `organization_id`, `it_contact_id`,
   *   `scopes`, `seconds_until_expiration`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The new token, with its secret.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 409), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  create(
    this: void,
    body: CreateAdminPortalLinkTokenBody,
    options?: CallOptions,
  ): Promise<AdminPortalLinkTokenWithSecret>;

  /**
   * Revoke an admin portal link token.
   *
   * Ends the token before it expires. There is no way back: create a new one with `adminPortalLinkTokens.create`
   * instead. The body is required, though it may be an empty object.
   *
   * `POST /admin_portal_link_tokens/{adminPortalLinkTokenID}/revoke`
   *
   * @param adminPortalLinkTokenId - The token's ID: `aplt_` and 32 hexadecimal digits.
   * @param body - What to send, as JSON. No field is required. Optional: `revocation_reason`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The token, now revoked, without its secret.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  revoke(
    this: void,
    adminPortalLinkTokenId: string,
    body: RevokeAdminPortalLinkTokenBody,
    options?: CallOptions,
  ): Promise<AdminPortalLinkToken>;
}

/**
 * Tokens that open the admin portal for an organization's IT contact.
 *
 * Makes `clerk.adminPortalLinkTokens`, for the option `namespaces` of `createClerk`.
 */
export const adminPortalLinkTokens = (client: HelperClient<paths, '2026-05-12'>): AdminPortalLinkTokens =>
  client.name('adminPortalLinkTokens', {
    create: client.post('/admin_portal_link_tokens', { body: true }),
    revoke: client.post('/admin_portal_link_tokens/{adminPortalLinkTokenID}/revoke', { body: true, repeatable: true }),
  });
