// Written by `npm run generate` from openapi/2026-05-12. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type {
  InstanceSettings,
  UpdateInstanceAuthConfigBody,
  UpdateProductionInstanceDomainBody,
  paths,
} from '../types.js';

/**
 * Settings that may still change their shape.
 *
 * The helpers of `clerk.betaFeatures`, one for each operation.
 */
export interface BetaFeatures {
  /**
   * Update beta instance settings.
   *
   * Changes the sign-up and email settings in the body; fields that are absent or `null` stay as they are. Fails
   * with 402 when the plan does not include a feature that the change would turn on. Beta: the set of settings
   * may change.
   *
   * `PATCH /beta_features/instance_settings`
   *
   * @param body - Fields that are absent or `null` stay as they are. No field is required. Optional:
   *   `restricted_to_allowlist`, `from_email_address`, `progressive_sign_up`, `test_mode`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The settings after the change.
   * @throws {ClerkAPIError} if the API rejects the request (402, 422), ClerkConnectionError, ClerkTimeoutError.
   */
  updateInstanceSettings(
    this: void,
    body?: UpdateInstanceAuthConfigBody,
    options?: CallOptions,
  ): Promise<InstanceSettings>;

  /**
   * Change the production domain (beta).
   *
   * Moves a production instance to another domain; all users are signed out, and DNS records, certificates and
   * keys have to follow.
   *
   * `PUT /beta_features/domain`
   *
   * @param body - What to send, as JSON. No field is required. Optional: `home_url`, `is_secondary`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @throws {ClerkAPIError} if the API rejects the request (400, 422), ClerkConnectionError, ClerkTimeoutError.
   * @deprecated Use `instanceSettings.changeDomain` instead, which takes the same body.
   */
  updateProductionInstanceDomain(
    this: void,
    body?: UpdateProductionInstanceDomainBody,
    options?: CallOptions,
  ): Promise<void>;
}

/**
 * Settings that may still change their shape.
 *
 * Makes `clerk.betaFeatures`, for the option `namespaces` of `createClerk`.
 */
export const betaFeatures = (client: HelperClient<paths, '2026-05-12'>): BetaFeatures =>
  client.name('betaFeatures', {
    updateInstanceSettings: client.patch('/beta_features/instance_settings', { body: true, repeatable: true }),
    updateProductionInstanceDomain: client.put('/beta_features/domain', { body: true }),
  });
