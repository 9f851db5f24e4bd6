// Written by `npm run generate` from openapi/2026-05-12. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type { SvixUrl, paths } from '../types.js';

/**
 * The Svix application through which an instance sends webhooks.
 *
 * The helpers of `clerk.webhooks`, one for each operation.
 */
export interface Webhooks {
  /**
   * Create the Svix app.
   *
   * Clerk delivers webhooks through Svix; this sets up the Svix app that belongs to the instance. An instance has
   * one such app, and a second call fails with 400. Endpoints and event types are then managed in the Svix
   * dashboard, not through this API.
   *
   * `POST /webhooks/svix`
   *
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns A URL that signs you in to the Svix dashboard of the new app.
   * @throws {ClerkAPIError} if the API rejects the request (400), ClerkConnectionError, ClerkTimeoutError.
   */
  createSvixApp(this: void, options?: CallOptions): Promise<SvixUrl>;

  /**
   * Delete the Svix app.
   *
   * Removes the instance's Svix app together with the webhook endpoints configured in it, so webhook delivery
   * stops. Fails with 400 if the instance has no such app.
   *
   * `DELETE /webhooks/svix`
   *
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @throws {ClerkAPIError} if the API rejects the request (400), ClerkConnectionError, ClerkTimeoutError.
   */
  deleteSvixApp(this: void, options?: CallOptions): Promise<void>;

  /**
   * Generate a Svix dashboard URL.
   *
   * Makes a fresh sign-in link to the dashboard of the instance's Svix app, where webhook endpoints are managed.
   * The link grants access by itself, so treat it as a secret. Fails with 400 if there is no app yet;
   * `webhooks.createSvixApp` makes one. It is safe to repeat: each call gives another short-lived URL.
   *
   * `POST /webhooks/svix_url`
   *
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns A URL that signs you in to the Svix dashboard.
   * @throws {ClerkAPIError} if the API rejects the request (400), ClerkConnectionError, ClerkTimeoutError.
   */
  generateSvixAuthUrl(this: void, options?: CallOptions): Promise<SvixUrl>;
}

/**
 * The Svix application through which an instance sends webhooks.
 *
 * Makes `clerk.webhooks`, for the option `namespaces` of `createClerk`.
 */
export const webhooks = (client: HelperClient<paths, '2026-05-12'>): Webhooks =>
  client.name('webhooks', {
    createSvixApp: client.post('/webhooks/svix'),
    deleteSvixApp: client.del('/webhooks/svix', { bodiless: true }),
    generateSvixAuthUrl: client.post('/webhooks/svix_url', { repeatable: true }),
  });
