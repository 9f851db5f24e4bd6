// Written by `npm run generate` from openapi/2025-11-10. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type {
  CreateEnterpriseConnectionBody,
  DeletedObject,
  EnterpriseConnection,
  EnterpriseConnectionList,
  EnterpriseConnectionTestRunList,
  EnterpriseConnectionTestRunStart,
  EnterpriseConnectionsListQuery,
  EnterpriseConnectionsListTestRunsQuery,
  UpdateEnterpriseConnectionBody,
  paths,
} from '../types.js';

/**
 * Sign-in through an organization's own identity provider, over SAML or OpenID Connect.
 *
 * The helpers of `clerk.enterpriseConnections`, one for each operation.
 */
export interface EnterpriseConnections {
  /**
   * List enterprise connections.
   *
   * Covers SAML and OIDC connections alike, active or not, unless a filter is given; both filters together have
   * to match. Fails with 402 if the plan does not cover enterprise sign-in.
   *
   * `GET /enterprise_connections`
   *
   * @param query - No field is required. Optional: `limit`, `offset`, `organization_id`, `active`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns A page of enterprise connections and the total count.
   * @throws {ClerkAPIError} if the API rejects the request (402, 403, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  list(this: void, query?: EnterpriseConnectionsListQuery, options?: CallOptions): Promise<EnterpriseConnectionList>;

  /**
   * Create an enterprise connection.
   *
   * Lets users with an email address on one of `domains` sign in through a company's own identity provider. Send
   * the settings of the protocol that `provider` stands for, `saml` or `oidc`; `enterpriseConnections.update` can
   * fill in what is not known yet. Fails with 402 if the plan does not cover enterprise sign-in, and with 404 if
   * `organization_id` names no such organization.
   *
   * `POST /enterprise_connections`
   *
   * @param body - Send `saml` with a `saml_...` provider and `oidc` with an `oidc_...` one. Required: `name`,
   *   `provider`, `domains`. Optional: `organization_id`, `allow_organization_account_linking`, `active`, `saml`,
   *   `oidc`, `custom_attributes`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The new enterprise connection.
   * @throws {ClerkAPIError} if the API rejects the request (402, 403, 404, 409, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  create(this: void, body: CreateEnterpriseConnectionBody, options?: CallOptions): Promise<EnterpriseConnection>;

  /**
   * Get an enterprise connection.
   *
   * For a SAML connection, `saml_connection` has the URLs to enter at the identity provider. Secrets are not part
   * of the response. Fails with 402 if the plan does not cover enterprise sign-in.
   *
   * `GET /enterprise_connections/{enterprise_connection_id}`
   *
   * @param enterpriseConnectionId - The ID of the enterprise connection, as in its `id` field.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The enterprise connection.
   * @throws {ClerkAPIError} if the API rejects the request (402, 403, 404), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  get(this: void, enterpriseConnectionId: string, options?: CallOptions): Promise<EnterpriseConnection>;

  /**
   * Update an enterprise connection.
   *
   * Changes only the fields that are sent; the provider cannot be changed. Setting `active` to `true` may delete
   * verified organization domains that are the same as the connection's domains, such as those used for automatic
   * invitations. Fails with 402 if the plan does not cover enterprise sign-in.
   *
   * `PATCH /enterprise_connections/{enterprise_connection_id}`
   *
   * @param enterpriseConnectionId - The ID of the enterprise connection, as in its `id` field.
   * @param body - Fields that are absent keep their value. No field is required. Optional: `name`, `domains`,
   *   `active`, `sync_user_attributes`, `disable_additional_identifications`,
   *   `allow_organization_account_linking`, `organization_id`, `saml`, `oidc`, `custom_attributes`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The enterprise connection after the change.
   * @throws {ClerkAPIError} if the API rejects the request (400, 402, 403, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  update(
    this: void,
    enterpriseConnectionId: string,
    body: UpdateEnterpriseConnectionBody,
    options?: CallOptions,
  ): Promise<EnterpriseConnection>;

  /**
   * Delete an enterprise connection.
   *
   * Nobody can sign in through the connection any more, and it cannot be restored. To stop sign-ins for a while
   * only, set `active` to `false` with `enterpriseConnections.update`.
   *
   * `DELETE /enterprise_connections/{enterprise_connection_id}`
   *
   * @param enterpriseConnectionId - The ID of the enterprise connection, as in its `id` field.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The ID of what was deleted.
   * @throws {ClerkAPIError} if the API rejects the request (402, 403, 404), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  delete(this: void, enterpriseConnectionId: string, options?: CallOptions): Promise<DeletedObject>;

  /**
   * List enterprise connection test runs.
   *
   * Shows the trial sign-ins begun with `enterpriseConnections.createTestRun`, finished or not, with their logs
   * and what the identity provider sent. Treat the response as confidential, since it can contain tokens and
   * personal data.
   *
   * `GET /enterprise_connections/{enterprise_connection_id}/test_runs`
   *
   * @param enterpriseConnectionId - The ID of the enterprise connection, as in its `id` field.
   * @param query - No field is required. Optional: `status`, `limit`, `offset`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns A page of test runs and the total count.
   * @throws {ClerkAPIError} if the API rejects the request (402, 403, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  listTestRuns(
    this: void,
    enterpriseConnectionId: string,
    query?: EnterpriseConnectionsListTestRunsQuery,
    options?: CallOptions,
  ): Promise<EnterpriseConnectionTestRunList>;

  /**
   * Start an enterprise connection test run.
   *
   * Gives out a short-lived URL; open it in a browser to try a sign-in at the identity provider. The outcome is
   * found with `enterpriseConnections.listTestRuns`.
   *
   * `POST /enterprise_connections/{enterprise_connection_id}/test_runs`
   *
   * @param enterpriseConnectionId - The ID of the enterprise connection, as in its `id` field.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The URL at which the test starts.
   * @throws {ClerkAPIError} if the API rejects the request (402, 403, 404), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  createTestRun(
    this: void,
    enterpriseConnectionId: string,
    options?: CallOptions,
  ): Promise<EnterpriseConnectionTestRunStart>;
}

/**
 * Sign-in through an organization's own identity provider, over SAML or OpenID Connect.
 *
 * Makes `clerk.enterpriseConnections`, for the option `namespaces` of `createClerk`.
 */
export const enterpriseConnections = (client: HelperClient<paths, '2025-11-10'>): EnterpriseConnections =>
  client.name('enterpriseConnections', {
    list: client.get('/enterprise_connections', { query: {}, pages: { maximum: 500 } }),
    create: client.post('/enterprise_connections', { body: true }),
    get: client.get('/enterprise_connections/{enterprise_connection_id}'),
    update: client.patch('/enterprise_connections/{enterprise_connection_id}', { body: true, repeatable: true }),
    delete: client.del('/enterprise_connections/{enterprise_connection_id}'),
    listTestRuns: client.get('/enterprise_connections/{enterprise_connection_id}/test_runs', {
      query: {},
      pages: { maximum: 500 },
    }),
    createTestRun: client.post('/enterprise_connections/{enterprise_connection_id}/test_runs'),
  });
