// Written by `npm run generate` from openapi/2025-11-10. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type {
  CreateSamlConnectionBody,
  DeletedObject,
  SamlConnection,
  SamlConnectionList,
  SamlConnectionsListQuery,
  UpdateSamlConnectionBody,
  paths,
} from '../types.js';

/**
 * Sign-in through a SAML identity provider. All of these operations are deprecated in favour of enterprise
 * connections.
 *
 * The helpers of `clerk.samlConnections`, one for each operation.
 */
export interface SamlConnections {
  /**
   * List SAML connections.
   *
   * Newest connections come first unless `order_by` says otherwise; filters combine, so a connection has to pass
   * all of them. Fails with 402 if the plan does not cover enterprise sign-in.
   *
   * `GET /saml_connections`
   *
   * @param query - No field is required. Optional: `limit`, `offset`, `query`, `order_by`, `organization_id`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns A page of SAML connections and the total count.
   * @throws {ClerkAPIError} if the API rejects the request (402, 403, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   * @deprecated Use `enterpriseConnections.list` instead, which also lists OIDC connections.
   */
  list(this: void, query?: SamlConnectionsListQuery, options?: CallOptions): Promise<SamlConnectionList>;

  /**
   * Create a SAML connection.
   *
   * The identity provider's data can follow later, and the connection takes no part in sign-ins until
   * `samlConnections.update` sets `active`. Fails with 402 if the plan does not cover enterprise sign-in, and
   * with 404 if `organization_id` names no organization.
   *
   * `POST /saml_connections`
   *
   * @param body - `domain` or `domains` is required. Required: `name`, `provider`. Optional: `domain`, `domains`,
   *   `idp_entity_id`, `idp_sso_url`, `idp_certificate`, `idp_metadata_url`, `idp_metadata`, `organization_id`,
   *   `attribute_mapping`, `force_authn`, `login_hint`, `idp_certificates`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The new SAML connection, with the `acs_url` and `sp_entity_id` to enter at the identity provider.
   * @throws {ClerkAPIError} if the API rejects the request (402, 403, 404, 409, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   * @deprecated Use `enterpriseConnections.create` instead, with one of the `saml_...` providers.
   */
  create(this: void, body: CreateSamlConnectionBody, options?: CallOptions): Promise<SamlConnection>;

  /**
   * Get a SAML connection.
   *
   * Fails with 402 if the plan does not cover enterprise sign-in.
   *
   * `GET /saml_connections/{saml_connection_id}`
   *
   * @param samlConnectionId - The SAML connection's ID, `samlc_...`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The SAML connection.
   * @throws {ClerkAPIError} if the API rejects the request (402, 403, 404), ClerkConnectionError,
   *   ClerkTimeoutError.
   * @deprecated Use `enterpriseConnections.get` instead, with the `enterprise_connection_id` that the SAML
   *   connection carries.
   */
  get(this: void, samlConnectionId: string, options?: CallOptions): Promise<SamlConnection>;

  /**
   * Update a SAML connection.
   *
   * Changes only the fields that are sent. Setting `active` to `true` fails if a verified organization domain
   * exists for one of the connection's domains, unless `consent_verified_domains_deletion` is `true`.
   *
   * `PATCH /saml_connections/{saml_connection_id}`
   *
   * @param samlConnectionId - The SAML connection's ID, `samlc_...`.
   * @param body - Fields that are absent keep their value. No field is required. Optional: `name`, `domain`,
   *   `domains`, `idp_entity_id`, `idp_sso_url`, `idp_certificate`, `idp_metadata_url`, `idp_metadata`,
   *   `organization_id`, `attribute_mapping`, `active`, `sync_user_attributes` and 8 more.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The SAML connection after the change.
   * @throws {ClerkAPIError} if the API rejects the request (402, 403, 404, 409, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   * @deprecated Use `enterpriseConnections.update` instead.
   */
  update(
    this: void,
    samlConnectionId: string,
    body: UpdateSamlConnectionBody,
    options?: CallOptions,
  ): Promise<SamlConnection>;

  /**
   * Delete a SAML connection.
   *
   * Nobody can sign in through the connection any more, and it cannot be restored.
   *
   * `DELETE /saml_connections/{saml_connection_id}`
   *
   * @param samlConnectionId - The SAML connection's ID, `samlc_...`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The ID of what was deleted.
   * @throws {ClerkAPIError} if the API rejects the request (402, 403, 404), ClerkConnectionError,
   *   ClerkTimeoutError.
   * @deprecated Use `enterpriseConnections.delete` instead.
   */
  delete(this: void, samlConnectionId: string, options?: CallOptions): Promise<DeletedObject>;
}

/**
 * Sign-in through a SAML identity provider. All of these operations are deprecated in favour of enterprise
 * connections.
 *
 * Makes `clerk.samlConnections`, for the option `namespaces` of `createClerk`.
 */
export const samlConnections = (client: HelperClient<paths, '2025-11-10'>): SamlConnections =>
  client.name('samlConnections', {
    list: client.get('/saml_connections', { query: { maxItems: 100 }, pages: { maximum: 500 } }),
    create: client.post('/saml_connections', { body: true }),
    get: client.get('/saml_connections/{saml_connection_id}'),
    update: client.patch('/saml_connections/{saml_connection_id}', { body: true, repeatable: true }),
    delete: client.del('/saml_connections/{saml_connection_id}'),
  });
