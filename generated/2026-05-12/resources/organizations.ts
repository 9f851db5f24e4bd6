// Written by `npm run generate` from openapi/2026-05-12. Do not edit: change the spec, or scripts/codegen/.

import { formData } from '../../../src/endpoints/form-data.js';
import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import { paginated } from '../../../src/endpoints/page-info.js';
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

/** The helpers of `clerk.organizations`, one for each operation. */
export interface OrganizationOperations {
  /**
   * List organizations.
   *
   * Newest first by default. Member counts are left out unless asked for. Fails with 403 if organizations are not
   * enabled for the instance.
   *
   * `GET /organizations`
   *
   * @returns A page of organizations and the total count.
   * @throws {ClerkAPIError} if the API rejects the request (400, 403, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  list: (query?: OrganizationsListQuery, options?: CallOptions) => Promise<OrganizationList>;

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
   * @returns The new organization.
   * @throws {ClerkAPIError} if the API rejects the request (400, 402, 403, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  create: (body: CreateOrganizationBody, options?: CallOptions) => Promise<Organization>;

  /**
   * Get an organization.
   *
   * Takes a slug in place of the ID as well. The member count is left out unless asked for. Fails with 403 if
   * organizations are not enabled for the instance.
   *
   * `GET /organizations/{organization_id}`
   *
   * @param organizationId - The organization's ID, `org_...`, or its slug.
   * @returns The organization.
   * @throws {ClerkAPIError} if the API rejects the request (403, 404), ClerkConnectionError, ClerkTimeoutError.
   */
  get: (organizationId: string, query?: OrganizationsGetQuery, options?: CallOptions) => Promise<Organization>;

  /**
   * Update an organization.
   *
   * Only the fields you send change. Metadata is not taken here: change it with `organizations.updateMetadata` or
   * `organizations.replaceMetadata`. Fails with 422 if the new slug is taken.
   *
   * `PATCH /organizations/{organization_id}`
   *
   * @param organizationId - The organization's ID, `org_...`, or its slug.
   * @returns The organization as it now stands.
   * @throws {ClerkAPIError} if the API rejects the request (400, 402, 403, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  update: (organizationId: string, body: UpdateOrganizationBody, options?: CallOptions) => Promise<Organization>;

  /**
   * Delete an organization.
   *
   * Cannot be undone. Its memberships and invitations go with it; the users themselves stay. A second call fails
   * with 404.
   *
   * `DELETE /organizations/{organization_id}`
   *
   * @param organizationId - The organization's ID, `org_...`, or its slug.
   * @returns The ID of the organization, marked as deleted.
   * @throws {ClerkAPIError} if the API rejects the request (404), ClerkConnectionError, ClerkTimeoutError.
   */
  delete: (organizationId: string, options?: CallOptions) => Promise<DeletedObject>;

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
   * @returns The organization with its new metadata.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  replaceMetadata: (
    organizationId: string,
    body: ReplaceOrganizationMetadataBody,
    options?: CallOptions,
  ) => Promise<Organization>;

  /**
   * Merge into an organization's metadata.
   *
   * Adds to what is stored, at every depth: keys you send are set, keys set to `null` are removed, all others
   * stay. To start afresh use `organizations.replaceMetadata`.
   *
   * `PATCH /organizations/{organization_id}/metadata`
   *
   * @param organizationId - The organization's ID, `org_...`, or its slug.
   * @returns The organization with the merged metadata.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  updateMetadata: (
    organizationId: string,
    body: MergeOrganizationMetadataBody,
    options?: CallOptions,
  ) => Promise<Organization>;

  /**
   * Upload an organization's logo.
   *
   * Takes the image as `multipart/form-data` and drops the logo that was there before. Fails with 413 if the file
   * is too large.
   *
   * `PUT /organizations/{organization_id}/logo`
   *
   * @param organizationId - The organization's ID, `org_...`, or its slug.
   * @returns The organization with the address of its new logo.
   * @throws {ClerkAPIError} if the API rejects the request (400, 403, 404, 413), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  setLogo: (
    organizationId: string,
    body: UploadOrganizationLogoBody,
    options?: CallOptions,
  ) => Promise<OrganizationWithLogo>;

  /**
   * Delete an organization's logo.
   *
   * The organization falls back to a generated image, and `has_image` becomes `false`. Fails with 404 if no such
   * organization exists.
   *
   * `DELETE /organizations/{organization_id}/logo`
   *
   * @param organizationId - The organization's ID, `org_...`, or its slug.
   * @returns The organization, without a logo of its own.
   * @throws {ClerkAPIError} if the API rejects the request (404), ClerkConnectionError, ClerkTimeoutError.
   */
  deleteLogo: (organizationId: string, options?: CallOptions) => Promise<Organization>;

  /**
   * Get an organization's billing subscription.
   *
   * Holds the plans the organization pays for, as subscription items. Needs billing to be enabled for
   * organizations.
   *
   * `GET /organizations/{organization_id}/billing/subscription`
   *
   * @param organizationId - The organization's ID, `org_...`, or its slug.
   * @returns The organization's subscription with its items.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 422, 500), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  getBillingSubscription: (organizationId: string, options?: CallOptions) => Promise<BillingSubscription>;

  /**
   * Get an organization's billing credit.
   *
   * Credit is money on the organization's account that is spent on its next charges before the payment method is.
   * `balance` can be `null`.
   *
   * `GET /organizations/{organization_id}/billing/credits`
   *
   * @param organizationId - The organization's ID, `org_...`, or its slug.
   * @returns The organization's credit balance.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 422, 500), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  getBillingCreditBalance: (organizationId: string, options?: CallOptions) => Promise<BillingCreditBalance>;

  /**
   * Adjust an organization's billing credit.
   *
   * Adds to the credit or takes from it, and writes a ledger entry. The `idempotency_key` in the body is there so
   * that one adjustment is not booked twice: keep the same key when you send the same adjustment again. It is
   * safe to repeat with the same `idempotency_key`: the adjustment is made once.
   *
   * `POST /organizations/{organization_id}/billing/credits`
   *
   * @param organizationId - The organization's ID, `org_...`, or its slug.
   * @returns The ledger entry that records the adjustment.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 409, 422, 500),
   *   ClerkConnectionError, ClerkTimeoutError.
   */
  adjustBillingCreditBalance: (
    organizationId: string,
    body: AdjustBillingCreditBalanceBody,
    options?: CallOptions,
  ) => Promise<BillingCreditLedgerEntry>;
}

export type OrganizationHelpers = extension.OrganizationHelpers<Organization>;
export type OrganizationMetadata = extension.OrganizationMetadata;

/** The helpers of `clerk.organizations`: one for each operation, and handwritten ones that need more than one call. */
export type Organizations = OrganizationOperations & OrganizationHelpers;

export const organizations = (client: HelperClient<paths, '2026-05-12'>): Organizations => {
  const { namespace, get, put, post, patch, del } = client;
  const operations: OrganizationOperations = namespace('organizations', {
    list: paginated({ maximum: 500 }, get('/organizations', { query: true })),
    create: post('/organizations', { body: true }),
    get: get('/organizations/{organization_id}', { query: true }),
    update: patch('/organizations/{organization_id}', { body: true, repeatable: true }),
    delete: del('/organizations/{organization_id}'),
    replaceMetadata: put('/organizations/{organization_id}/metadata', { body: true }),
    updateMetadata: patch('/organizations/{organization_id}/metadata', { body: true, repeatable: true }),
    setLogo: put('/organizations/{organization_id}/logo', { body: true, formData }),
    deleteLogo: del('/organizations/{organization_id}/logo'),
    getBillingSubscription: get('/organizations/{organization_id}/billing/subscription'),
    getBillingCreditBalance: get('/organizations/{organization_id}/billing/credits'),
    adjustBillingCreditBalance: post('/organizations/{organization_id}/billing/credits', {
      body: true,
      repeatable: true,
    }),
  });
  return { ...operations, ...organizationHelpers({ organizations: operations }) };
};
