// Written by `npm run generate` from openapi/2025-11-10. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type {
  CreateOrganizationDomainBody,
  DeletedObject,
  OrganizationDomain,
  OrganizationDomainList,
  OrganizationDomainsListAllQuery,
  OrganizationDomainsListQuery,
  UpdateOrganizationDomainBody,
  paths,
} from '../types.js';

/**
 * The email domains through which users join an organization.
 *
 * The helpers of `clerk.organizationDomains`, one for each operation.
 */
export interface OrganizationDomains {
  /**
   * List an organization's domains.
   *
   * Lists verified and unverified domains alike unless `verified` says otherwise. To look across organizations
   * use `organizationDomains.listAll`.
   *
   * `GET /organizations/{organization_id}/domains`
   *
   * @param organizationId - The organization's ID, `org_...`, or its slug.
   * @param query - No field is required. Optional: `verified`, `enrollment_mode`, `limit`, `offset`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns A page of the organization's domains and the total count.
   * @throws {ClerkAPIError} if the API rejects the request (401, 422), ClerkConnectionError, ClerkTimeoutError.
   */
  list(
    this: void,
    organizationId: string,
    query?: OrganizationDomainsListQuery,
    options?: CallOptions,
  ): Promise<OrganizationDomainList>;

  /**
   * Create an organization domain.
   *
   * Users with an email address at the domain can then be invited or pointed to the organization, as
   * `enrollment_mode` says. The domain counts as verified unless `verified` is `false`. Public and disposable
   * email providers are rejected. Fails with 403 if domains are not enabled for the instance.
   *
   * `POST /organizations/{organization_id}/domains`
   *
   * @param organizationId - The organization's ID, `org_...`, or its slug.
   * @param body - What to send, as JSON. No field is required. Optional: `name`, `enrollment_mode`, `verified`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The new domain.
   * @throws {ClerkAPIError} if the API rejects the request (400, 403, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  create(
    this: void,
    organizationId: string,
    body: CreateOrganizationDomainBody,
    options?: CallOptions,
  ): Promise<OrganizationDomain>;

  /**
   * Update an organization domain.
   *
   * Changes how matching users join, whether the domain is verified, or both; fields left out keep their value.
   * The name cannot change: delete the domain and create another.
   *
   * `PATCH /organizations/{organization_id}/domains/{domain_id}`
   *
   * @param organizationId - The organization's ID, `org_...`, or its slug.
   * @param domainId - The domain's ID: `dmn_...`, or `orgdmn_...` for a domain of an organization.
   * @param body - Fields left out keep their value. No field is required. Optional: `enrollment_mode`,
   *   `verified`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The domain after the change.
   * @throws {ClerkAPIError} if the API rejects the request (400, 403, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  update(
    this: void,
    organizationId: string,
    domainId: string,
    body: UpdateOrganizationDomainBody,
    options?: CallOptions,
  ): Promise<OrganizationDomain>;

  /**
   * Delete an organization domain.
   *
   * No more users are enrolled through the domain; those who are members already stay. A second call fails with
   * 404.
   *
   * `DELETE /organizations/{organization_id}/domains/{domain_id}`
   *
   * @param organizationId - The organization's ID, `org_...`, or its slug.
   * @param domainId - The domain's ID: `dmn_...`, or `orgdmn_...` for a domain of an organization.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The ID of the deleted domain.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  delete(this: void, organizationId: string, domainId: string, options?: CallOptions): Promise<DeletedObject>;

  /**
   * Verify ownership of an organization domain.
   *
   * Sets `ownership_verification` to verified on your authority, so make sure beforehand that the organization
   * controls the domain. Ownership is the stronger claim, needed to give the domain to an enterprise connection;
   * affiliation, shown by an email address at the domain, is tracked apart from it. Repeating the call is
   * harmless.
   *
   * `POST /organizations/{organization_id}/domains/{domain_id}/verify_ownership`
   *
   * @param organizationId - The organization's ID, `org_...`, or its slug.
   * @param domainId - The domain's ID: `dmn_...`, or `orgdmn_...` for a domain of an organization.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The domain, its ownership now verified.
   * @throws {ClerkAPIError} if the API rejects the request (401, 403, 404), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  verifyOwnership(
    this: void,
    organizationId: string,
    domainId: string,
    options?: CallOptions,
  ): Promise<OrganizationDomain>;

  /**
   * List domains of all organizations.
   *
   * Looks across every organization of the instance; a domain has to match all filters. Newest first by default.
   *
   * `GET /organization_domains`
   *
   * @param query - No field is required. Optional: `organization_id`, `verified`, `enrollment_mode`, `query`,
   *   `domains`, `order_by`, `offset`, `limit`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns A page of domains and the total count.
   * @throws {ClerkAPIError} if the API rejects the request (401, 403, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  listAll(this: void, query?: OrganizationDomainsListAllQuery, options?: CallOptions): Promise<OrganizationDomainList>;
}

/**
 * The email domains through which users join an organization.
 *
 * Makes `clerk.organizationDomains`, for the option `namespaces` of `createClerk`.
 */
export const organizationDomains = (client: HelperClient<paths, '2025-11-10'>): OrganizationDomains =>
  client.name('organizationDomains', {
    list: client.get('/organizations/{organization_id}/domains', { query: {}, pages: { maximum: 500 } }),
    create: client.post('/organizations/{organization_id}/domains', { body: true }),
    update: client.patch('/organizations/{organization_id}/domains/{domain_id}', { body: true, repeatable: true }),
    delete: client.del('/organizations/{organization_id}/domains/{domain_id}'),
    verifyOwnership: client.post('/organizations/{organization_id}/domains/{domain_id}/verify_ownership', {
      repeatable: true,
    }),
    listAll: client.get('/organization_domains', { query: { joined: ['enrollment_mode'] }, pages: { maximum: 500 } }),
  });
