// Written by `npm run generate` from openapi/2025-11-10. Do not edit: change the spec, or scripts/codegen/.

import { formData } from '../../../src/endpoints/form-data.js';
import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type * as extension from '../../../src/extensions/organizations.js';
import { organizationHelpers } from '../../../src/extensions/organizations.js';
import type {
  AdjustBillingCreditBalanceBody,
  BillingCreditBalance,
  BillingCreditLedgerEntry,
  BillingSubscription,
  CreateOrganizationBody,
  DeletedObject,
  MergeOrganizationMetadataBody,
  Organization,
  OrganizationList,
  OrganizationWithLogo,
  OrganizationsGetQuery,
  OrganizationsListQuery,
  ReplaceOrganizationMetadataBody,
  UpdateOrganizationBody,
  UploadOrganizationLogoBody,
  paths,
} from '../types.js';

/**
 * Groups of users, with metadata, logo and limits.
 *
 * The helpers of `clerk.organizations`, one for each operation.
 */
export interface OrganizationOperations {
  /**
   * List organizations.
   *
   * Newest first by default. Member counts are left out unless asked for. Fails with 403 if organizations are not
   * enabled for the instance.
   *
   * `GET /organizations`
   *
   * @param query - No field is required. Optional: `include_members_count`,
   *   `include_missing_member_with_elevated_permissions`, `query`, `user_id`, `organization_id`, `order_by`,
   *   `limit`, `offset`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns A page of organizations and the total count.
   * @throws {ClerkAPIError} if the API rejects the request (400, 403, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  list(this: void, query?: OrganizationsListQuery, options?: CallOptions): Promise<OrganizationList>;

  /**
   * Create an organization.
   *
   * With `created_by`, that user becomes the first member, in the creator role of the organization's role set;
   * without it the organization starts empty. Fails with 403 if organizations are not enabled or the user may not
   * create any more, and with 422 if the slug is taken. Repeating the call makes a second organization unless a
   * fixed `slug` stands in the way.
   *
   * `POST /organizations`
   *
   * @param body - What to send, as JSON. Required: `name`. Optional: `created_by`, `private_metadata`,
   *   `public_metadata`, `slug`, `max_allowed_memberships`, `created_at`, `role_set_key`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The new organization.
   * @throws {ClerkAPIError} if the API rejects the request (400, 402, 403, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  create(this: void, body: CreateOrganizationBody, options?: CallOptions): Promise<Organization>;

  /**
   * Get an organization.
   *
   * Takes a slug in place of the ID as well. The member count is left out unless asked for. Fails with 403 if
   * organizations are not enabled for the instance.
   *
   * `GET /organizations/{organization_id}`
   *
   * @param organizationId - The organization's ID, `org_...`, or its slug.
   * @param query - No field is required. Optional: `include_members_count`,
   *   `include_missing_member_with_elevated_permissions`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The organization.
   * @throws {ClerkAPIError} if the API rejects the request (403, 404), ClerkConnectionError, ClerkTimeoutError.
   */
  get(this: void, organizationId: string, query?: OrganizationsGetQuery, options?: CallOptions): Promise<Organization>;

  /**
   * Update an organization.
   *
   * Only the fields you send change. For metadata use `organizations.updateMetadata` or
   * `organizations.replaceMetadata`: the two metadata fields here are deprecated and gone from API version
   * 2026-05-12 on. Fails with 422 if the new slug is taken.
   *
   * `PATCH /organizations/{organization_id}`
   *
   * @param organizationId - The organization's ID, `org_...`, or its slug.
   * @param body - Fields left out keep their value. No field is required. Optional: `public_metadata`,
   *   `private_metadata`, `name`, `slug`, `max_allowed_memberships`, `admin_delete_enabled`, `created_at`,
   *   `role_set_key`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The organization after the change.
   * @throws {ClerkAPIError} if the API rejects the request (400, 402, 403, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  update(
    this: void,
    organizationId: string,
    body: UpdateOrganizationBody,
    options?: CallOptions,
  ): Promise<Organization>;

  /**
   * Delete an organization.
   *
   * Cannot be undone. Its memberships and invitations go with it; the users themselves stay. A second call fails
   * with 404.
   *
   * `DELETE /organizations/{organization_id}`
   *
   * @param organizationId - The organization's ID, `org_...`, or its slug.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The ID of the deleted organization.
   * @throws {ClerkAPIError} if the API rejects the request (404), ClerkConnectionError, ClerkTimeoutError.
   */
  delete(this: void, organizationId: string, options?: CallOptions): Promise<DeletedObject>;

  /**
   * Replace an organization's metadata.
   *
   * Each kind of metadata that you send takes the place of all that was stored of that kind, nested keys
   * included; a kind you leave out is not touched. Send `{}` to empty one. To change single keys use
   * `organizations.updateMetadata`. Repeating the call is harmless.
   *
   * `PUT /organizations/{organization_id}/metadata`
   *
   * @param organizationId - The organization's ID, `org_...`, or its slug.
   * @param body - A field left out is not touched; one that is sent replaces all that was stored there. No field
   *   is required. Optional: `public_metadata`, `private_metadata`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The organization with its new metadata.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  replaceMetadata(
    this: void,
    organizationId: string,
    body: ReplaceOrganizationMetadataBody,
    options?: CallOptions,
  ): Promise<Organization>;

  /**
   * Merge into an organization's metadata.
   *
   * Adds to what is stored, at every depth: keys you send are set, keys set to `null` are removed, all others
   * stay. To start afresh use `organizations.replaceMetadata`.
   *
   * `PATCH /organizations/{organization_id}/metadata`
   *
   * @param organizationId - The organization's ID, `org_...`, or its slug.
   * @param body - Both fields are merged deeply, and a key set to `null` is removed. No field is required.
   *   Optional: `public_metadata`, `private_metadata`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The organization with the merged metadata.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  updateMetadata(
    this: void,
    organizationId: string,
    body: MergeOrganizationMetadataBody,
    options?: CallOptions,
  ): Promise<Organization>;

  /**
   * Upload an organization's logo.
   *
   * Takes the image as `multipart/form-data` and drops the logo that was there before. Fails with 413 if the file
   * is too large.
   *
   * `PUT /organizations/{organization_id}/logo`
   *
   * @param organizationId - The organization's ID, `org_...`, or its slug.
   * @param body - Sent as `multipart/form-data`. Required: `file`. Optional: `uploader_user_id`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The organization with the address of its new logo.
   * @throws {ClerkAPIError} if the API rejects the request (400, 403, 404, 413), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  setLogo(
    this: void,
    organizationId: string,
    body: UploadOrganizationLogoBody,
    options?: CallOptions,
  ): Promise<OrganizationWithLogo>;

  /**
   * Delete an organization's logo.
   *
   * The organization falls back to a generated image, and `has_image` becomes `false`. Fails with 404 if no such
   * organization exists.
   *
   * `DELETE /organizations/{organization_id}/logo`
   *
   * @param organizationId - The organization's ID, `org_...`, or its slug.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The organization, without a logo of its own.
   * @throws {ClerkAPIError} if the API rejects the request (404), ClerkConnectionError, ClerkTimeoutError.
   */
  deleteLogo(this: void, organizationId: string, options?: CallOptions): Promise<Organization>;

  /**
   * Get an organization's billing subscription.
   *
   * Holds the plans the organization pays for, as subscription items. Needs billing to be enabled for
   * organizations.
   *
   * `GET /organizations/{organization_id}/billing/subscription`
   *
   * @param organizationId - The organization's ID, `org_...`, or its slug.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The organization's subscription with its items.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 422, 500), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  getBillingSubscription(this: void, organizationId: string, options?: CallOptions): Promise<BillingSubscription>;

  /**
   * Get an organization's billing credit.
   *
   * Credit is money on the organization's account that is spent on its next charges before the payment method is.
   *
   * `GET /organizations/{organization_id}/billing/credits`
   *
   * @param organizationId - The organization's ID, `org_...`, or its slug.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The organization's credit balance.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 422, 500), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  getBillingCreditBalance(this: void, organizationId: string, options?: CallOptions): Promise<BillingCreditBalance>;

  /**
   * Adjust an organization's billing credit.
   *
   * Adds to the credit or takes from it, and writes a ledger entry. It is safe to repeat with the same
   * `idempotency_key`: the adjustment is made once.
   *
   * `POST /organizations/{organization_id}/billing/credits`
   *
   * @param organizationId - The organization's ID, `org_...`, or its slug.
   * @param body - What `users.adjustBillingCreditBalance` and `organizations.adjustBillingCreditBalance` take.
   *   Required: `amount`, `action`, `idempotency_key`. Optional: `currency`, `note`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The ledger entry that records the adjustment.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 409, 422, 500),
   *   ClerkConnectionError, ClerkTimeoutError.
   */
  adjustBillingCreditBalance(
    this: void,
    organizationId: string,
    body: AdjustBillingCreditBalanceBody,
    options?: CallOptions,
  ): Promise<BillingCreditLedgerEntry>;
}

/** The handwritten helpers of `clerk.organizations`. */
export type OrganizationHelpers = extension.OrganizationHelpers<Organization>;

export type { OrganizationMetadata } from '../../../src/extensions/organizations.js';

/**
 * Groups of users, with metadata, logo and limits.
 *
 * The helpers of `clerk.organizations`: one for each operation, and handwritten ones that need more than one
 * call.
 */
export interface Organizations extends OrganizationOperations, OrganizationHelpers {}

/**
 * Groups of users, with metadata, logo and limits.
 *
 * Makes `clerk.organizations`, for the option `namespaces` of `createClerk`.
 */
export const organizations = (client: HelperClient<paths, '2025-11-10'>): Organizations => {
  const operations = client.name('organizations', {
    list: client.get('/organizations', { query: { maxItems: 100 }, pages: { maximum: 500 } }),
    create: client.post('/organizations', { body: true }),
    get: client.get('/organizations/{organization_id}', { query: {} }),
    update: client.patch('/organizations/{organization_id}', { body: true, repeatable: true }),
    delete: client.del('/organizations/{organization_id}'),
    replaceMetadata: client.put('/organizations/{organization_id}/metadata', { body: true }),
    updateMetadata: client.patch('/organizations/{organization_id}/metadata', { body: true, repeatable: true }),
    setLogo: client.put('/organizations/{organization_id}/logo', { body: true, formData: formData('file') }),
    deleteLogo: client.del('/organizations/{organization_id}/logo'),
    getBillingSubscription: client.get('/organizations/{organization_id}/billing/subscription'),
    getBillingCreditBalance: client.get('/organizations/{organization_id}/billing/credits'),
    adjustBillingCreditBalance: client.post('/organizations/{organization_id}/billing/credits', {
      body: true,
      repeatable: true,
    }),
  });
  return { ...operations, ...organizationHelpers<Organization>({ organizations: operations }) };
};
