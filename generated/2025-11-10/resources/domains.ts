// Written by `npm run generate` from openapi/2025-11-10. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type * as extension from '../../../src/extensions/domains.js';
import { domainHelpers } from '../../../src/extensions/domains.js';
import type {
  AddDomainBody,
  DeletedObject,
  Domain,
  DomainList,
  ProxyCheck,
  UpdateDomainBody,
  paths,
} from '../types.js';
import { proxyChecks } from './proxyChecks.js';

/**
 * The primary domain of an instance and its satellites, with DNS targets and proxy URLs.
 *
 * The helpers of `clerk.domains`, one for each operation.
 */
export interface DomainOperations {
  /**
   * List the instance's domains.
   *
   * Returns every domain of the instance, the primary one and its satellites, in one response, without pages.
   *
   * `GET /domains`
   *
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The domains and the total count.
   * @throws {ClerkAPIError} if the API rejects the request, ClerkConnectionError, ClerkTimeoutError.
   */
  list(this: void, options?: CallOptions): Promise<DomainList>;

  /**
   * Add a satellite domain.
   *
   * Adds a domain that shares the sessions of the instance's primary domain. Only satellites can be added; the
   * primary domain comes with the instance. With `proxy_url` (production only) the API checks the proxy first and
   * returns an error if the check fails. Fails with 402 when the plan does not include satellite domains.
   *
   * `POST /domains`
   *
   * @param body - What to send, as JSON. Required: `name`, `is_satellite`. Optional: `proxy_url`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The new domain, with the DNS records to create for it.
   * @throws {ClerkAPIError} if the API rejects the request (400, 402, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  create(this: void, body: AddDomainBody, options?: CallOptions): Promise<Domain>;

  /**
   * Update a domain.
   *
   * Changes the name or the proxy of the primary domain or of a satellite. `proxy_url` can be set on production
   * instances only, and the proxy is checked when it is. Renaming the primary domain of a production instance
   * causes downtime until DNS and the application's configuration have followed.
   *
   * `PATCH /domains/{domain_id}`
   *
   * @param domainId - The domain's ID: `dmn_...`, or `orgdmn_...` for a domain of an organization.
   * @param body - Fields that are absent stay as they are. No field is required. Optional: `name`, `proxy_url`,
   *   `is_secondary`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The domain after the change.
   * @throws {ClerkAPIError} if the API rejects the request (400, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  update(this: void, domainId: string, body: UpdateDomainBody, options?: CallOptions): Promise<Domain>;

  /**
   * Delete a satellite domain.
   *
   * Removes the satellite for good; applications served from it can no longer sign users in. Fails with 403 for
   * the primary domain, which can only be changed.
   *
   * `DELETE /domains/{domain_id}`
   *
   * @param domainId - The domain's ID: `dmn_...`, or `orgdmn_...` for a domain of an organization.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The ID of the deleted domain.
   * @throws {ClerkAPIError} if the API rejects the request (403, 404), ClerkConnectionError, ClerkTimeoutError.
   */
  delete(this: void, domainId: string, options?: CallOptions): Promise<DeletedObject>;
}

/** The handwritten helpers of `clerk.domains`. */
export type DomainHelpers = extension.DomainHelpers<Domain, ProxyCheck>;

/** A type of the handwritten helpers of `clerk.domains`. */
export type EnableProxyResult = extension.EnableProxyResult<Domain, ProxyCheck>;

/**
 * The primary domain of an instance and its satellites, with DNS targets and proxy URLs.
 *
 * The helpers of `clerk.domains`: one for each operation, and handwritten ones that need more than one call.
 */
export interface Domains extends DomainOperations, DomainHelpers {}

/**
 * The primary domain of an instance and its satellites, with DNS targets and proxy URLs.
 *
 * Makes `clerk.domains`, for the option `namespaces` of `createClerk`.
 */
export const domains = (client: HelperClient<paths, '2025-11-10'>): Domains => {
  const operations = client.name('domains', {
    list: client.get('/domains', { pages: {} }),
    create: client.post('/domains', { body: true }),
    update: client.patch('/domains/{domain_id}', { body: true }),
    delete: client.del('/domains/{domain_id}'),
  });
  return {
    ...operations,
    ...domainHelpers<Domain, ProxyCheck>({ domains: operations, proxyChecks: proxyChecks(client) }),
  };
};
