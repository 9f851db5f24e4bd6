// Written by `npm run generate` from openapi/2025-11-10. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type {
  ChangeProductionInstanceDomainBody,
  Instance,
  InstanceCommunication,
  InstanceProtect,
  InstanceRestrictions,
  OAuthApplicationSettings,
  OrganizationSettings,
  UpdateInstanceBody,
  UpdateInstanceCommunicationBody,
  UpdateInstanceOAuthApplicationSettingsBody,
  UpdateInstanceOrganizationSettingsBody,
  UpdateInstanceProtectBody,
  UpdateInstanceRestrictionsBody,
  paths,
} from '../types.js';

/**
 * What an instance allows, sends and enforces.
 *
 * The helpers of `clerk.instanceSettings`, one for each operation.
 */
export interface InstanceSettings {
  /**
   * Get the current instance.
   *
   * Returns the instance to which the secret key belongs. A key belongs to exactly one instance, so no ID is
   * needed.
   *
   * `GET /instance`
   *
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The instance.
   * @throws {ClerkAPIError} if the API rejects the request, ClerkConnectionError, ClerkTimeoutError.
   */
  get(this: void, options?: CallOptions): Promise<Instance>;

  /**
   * Update the current instance.
   *
   * Changes the instance's general settings. Fields that are absent or `null` stay as they are, so an empty or
   * absent body changes nothing.
   *
   * `PATCH /instance`
   *
   * @param body - Fields that are absent or `null` stay as they are. No field is required. Optional: `test_mode`,
   *   `hibp`, `support_email`, `clerk_js_version`, `development_origin`, `allowed_origins`, `cookieless_dev`,
   *   `url_based_session_syncing`, `preferred_sign_in_strategy_when_password_required`,
   *   `enhanced_email_deliverability`, `experimental_allowed_origins`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @throws {ClerkAPIError} if the API rejects the request (422), ClerkConnectionError, ClerkTimeoutError.
   */
  update(this: void, body?: UpdateInstanceBody, options?: CallOptions): Promise<void>;

  /**
   * Update sign-up restrictions.
   *
   * Turns the allowlist, the blocklist and the email checks at sign-up on or off. The entries of the two lists
   * are managed with `allowlistIdentifiers` and `blocklistIdentifiers`. Fields that are absent or `null` stay as
   * they are. Fails with 402 when the plan does not include a restriction.
   *
   * `PATCH /instance/restrictions`
   *
   * @param body - Fields that are absent or `null` stay as they are. No field is required. Optional: `allowlist`,
   *   `blocklist`, `allowlist_blocklist_disabled_on_sign_in`, `block_email_subaddresses`,
   *   `block_disposable_email_domains`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns All restrictions after the change.
   * @throws {ClerkAPIError} if the API rejects the request (402, 422), ClerkConnectionError, ClerkTimeoutError.
   */
  updateRestrictions(
    this: void,
    body?: UpdateInstanceRestrictionsBody,
    options?: CallOptions,
  ): Promise<InstanceRestrictions>;

  /**
   * Get Protect settings.
   *
   * Says which parts of Clerk Protect, the defence against abuse and bots, are on for the instance.
   *
   * `GET /instance/protect`
   *
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The Protect settings.
   * @throws {ClerkAPIError} if the API rejects the request, ClerkConnectionError, ClerkTimeoutError.
   */
  getProtect(this: void, options?: CallOptions): Promise<InstanceProtect>;

  /**
   * Update Protect settings.
   *
   * Turns parts of Clerk Protect on or off for the whole instance. Fields that are absent or `null` stay as they
   * are; whether checks are bypassed can be read but not set here.
   *
   * `PATCH /instance/protect`
   *
   * @param body - Fields that are absent or `null` stay as they are. No field is required. Optional:
   *   `rules_enabled`, `specter_enabled`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The Protect settings after the change.
   * @throws {ClerkAPIError} if the API rejects the request (422), ClerkConnectionError, ClerkTimeoutError.
   */
  updateProtect(this: void, body?: UpdateInstanceProtectBody, options?: CallOptions): Promise<InstanceProtect>;

  /**
   * Get communication settings.
   *
   * Returns the countries to whose phone numbers the instance sends no messages.
   *
   * `GET /instance/communication`
   *
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The communication settings.
   * @throws {ClerkAPIError} if the API rejects the request, ClerkConnectionError, ClerkTimeoutError.
   */
  getCommunication(this: void, options?: CallOptions): Promise<InstanceCommunication>;

  /**
   * Update communication settings.
   *
   * Replaces the list of countries to whose phone numbers the instance sends no messages. To add one country,
   * read the list with `instanceSettings.getCommunication` and send it back with the addition.
   *
   * `PATCH /instance/communication`
   *
   * @param body - `null` leaves the list as it is. No field is required. Optional: `blocked_country_codes`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The communication settings after the change.
   * @throws {ClerkAPIError} if the API rejects the request (422), ClerkConnectionError, ClerkTimeoutError.
   */
  updateCommunication(
    this: void,
    body?: UpdateInstanceCommunicationBody,
    options?: CallOptions,
  ): Promise<InstanceCommunication>;

  /**
   * Get OAuth application settings.
   *
   * Returns the settings for the instance as an OAuth provider, which hold for all of its OAuth applications.
   *
   * `GET /instance/oauth_application_settings`
   *
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The OAuth application settings.
   * @throws {ClerkAPIError} if the API rejects the request, ClerkConnectionError, ClerkTimeoutError.
   */
  getOAuthApplicationSettings(this: void, options?: CallOptions): Promise<OAuthApplicationSettings>;

  /**
   * Update OAuth application settings.
   *
   * Changes the settings for the instance as an OAuth provider, which hold for all of its OAuth applications.
   * Fields that are absent stay as they are, and so do those that are `null`, but for `default_scopes`.
   *
   * `PATCH /instance/oauth_application_settings`
   *
   * @param body - Fields that are absent stay as they are, and so do those that are `null`, but for
   *   `default_scopes`. No field is required. Optional: `dynamic_oauth_client_registration`, `default_scopes`,
   *   `oauth_jwt_access_tokens`, `client_id_metadata_documents_advertised`,
   *   `client_id_metadata_documents_only_allow_pre_registered_clients`,
   *   `client_id_metadata_documents_block_implicitly_allowed_clients`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The OAuth application settings after the change.
   * @throws {ClerkAPIError} if the API rejects the request (422), ClerkConnectionError, ClerkTimeoutError.
   */
  updateOAuthApplicationSettings(
    this: void,
    body?: UpdateInstanceOAuthApplicationSettingsBody,
    options?: CallOptions,
  ): Promise<OAuthApplicationSettings>;

  /**
   * Change the production domain.
   *
   * Moves a production instance to another domain. All users are signed out, and sign-in does not work until you
   * have created the DNS records of the new domain, its certificates are issued, redirect URLs at social
   * providers are changed and the application runs with the new publishable key. For production instances only.
   * Do not repeat a call that may have arrived: read the outcome with `domains.list`.
   *
   * `POST /instance/change_domain`
   *
   * @param body - What to send, as JSON. No field is required. Optional: `home_url`, `is_secondary`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @throws {ClerkAPIError} if the API rejects the request (400, 422), ClerkConnectionError, ClerkTimeoutError.
   */
  changeDomain(this: void, body?: ChangeProductionInstanceDomainBody, options?: CallOptions): Promise<void>;

  /**
   * Get organization settings.
   *
   * Returns the settings that hold for all organizations of the instance, among them limits, default roles and
   * what organizations may do with domains.
   *
   * `GET /instance/organization_settings`
   *
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The organization settings.
   * @throws {ClerkAPIError} if the API rejects the request (402, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  getOrganizationSettings(this: void, options?: CallOptions): Promise<OrganizationSettings>;

  /**
   * Update organization settings.
   *
   * Changes the settings that hold for all organizations of the instance. Fields that are absent or `null` stay
   * as they are. Fails with 402 when the plan does not include a setting, and with 404 when a role does not
   * exist.
   *
   * `PATCH /instance/organization_settings`
   *
   * @param body - Fields that are absent or `null` stay as they are. No field is required. Optional: `enabled`,
   *   `max_allowed_memberships`, `admin_delete_enabled`, `domains_enabled`, `slug_disabled`,
   *   `domains_enrollment_modes`, `creator_role_id`, `domains_default_role_id`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The organization settings after the change.
   * @throws {ClerkAPIError} if the API rejects the request (400, 402, 403, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  updateOrganizationSettings(
    this: void,
    body?: UpdateInstanceOrganizationSettingsBody,
    options?: CallOptions,
  ): Promise<OrganizationSettings>;
}

/**
 * What an instance allows, sends and enforces.
 *
 * Makes `clerk.instanceSettings`, for the option `namespaces` of `createClerk`.
 */
export const instanceSettings = (client: HelperClient<paths, '2025-11-10'>): InstanceSettings =>
  client.name('instanceSettings', {
    get: client.get('/instance'),
    update: client.patch('/instance', { body: true, repeatable: true }),
    updateRestrictions: client.patch('/instance/restrictions', { body: true, repeatable: true }),
    getProtect: client.get('/instance/protect'),
    updateProtect: client.patch('/instance/protect', { body: true, repeatable: true }),
    getCommunication: client.get('/instance/communication'),
    updateCommunication: client.patch('/instance/communication', { body: true, repeatable: true }),
    getOAuthApplicationSettings: client.get('/instance/oauth_application_settings'),
    updateOAuthApplicationSettings: client.patch('/instance/oauth_application_settings', {
      body: true,
      repeatable: true,
    }),
    changeDomain: client.post('/instance/change_domain', { body: true }),
    getOrganizationSettings: client.get('/instance/organization_settings'),
    updateOrganizationSettings: client.patch('/instance/organization_settings', { body: true, repeatable: true }),
  });
