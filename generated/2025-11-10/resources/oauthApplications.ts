// Written by `npm run generate` from openapi/2025-11-10. Do not edit: change the spec, or scripts/codegen/.

import { formData } from '../../../src/endpoints/form-data.js';
import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type {
  CreateOAuthApplicationBody,
  DeletedObject,
  OAuthApplication,
  OAuthApplicationList,
  OAuthApplicationWithSecret,
  OAuthApplicationsListQuery,
  RevokeOAuthApplicationTokenBody,
  UpdateOAuthApplicationBody,
  UploadOAuthApplicationLogoBody,
  paths,
} from '../types.js';

/**
 * Clients for which the instance acts as an OAuth and OpenID Connect provider.
 *
 * The helpers of `clerk.oauthApplications`, one for each operation.
 */
export interface OAuthApplications {
  /**
   * List OAuth applications.
   *
   * Returns the OAuth clients for which the instance is the provider, oldest first by default. Client secrets are
   * not part of the response.
   *
   * `GET /oauth_applications`
   *
   * @param query - No field is required. Optional: `limit`, `offset`, `order_by`, `name_query`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns A page of OAuth applications and the total count.
   * @throws {ClerkAPIError} if the API rejects the request (400, 403, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  list(this: void, query?: OAuthApplicationsListQuery, options?: CallOptions): Promise<OAuthApplicationList>;

  /**
   * Create an OAuth application.
   *
   * Registers an OAuth client whose users sign in with this instance as the provider. A client that is not public
   * gets a client secret, which only this operation and `oauthApplications.rotateSecret` return, so store it.
   * Sending it twice registers two clients.
   *
   * `POST /oauth_applications`
   *
   * @param body - What to send, as JSON. Required: `name`. Optional: `redirect_uris`, `callback_url`, `scopes`,
   *   `consent_screen_enabled`, `pkce_required`, `public`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The new OAuth application, with its client secret.
   * @throws {ClerkAPIError} if the API rejects the request (400, 403, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  create(this: void, body: CreateOAuthApplicationBody, options?: CallOptions): Promise<OAuthApplicationWithSecret>;

  /**
   * Get an OAuth application.
   *
   * Returns one OAuth client, without its secret. A lost secret cannot be read again, only replaced with
   * `oauthApplications.rotateSecret`.
   *
   * `GET /oauth_applications/{oauth_application_id}`
   *
   * @param oauthApplicationId - The OAuth application's ID, which is not its `client_id`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The OAuth application.
   * @throws {ClerkAPIError} if the API rejects the request (403, 404), ClerkConnectionError, ClerkTimeoutError.
   */
  get(this: void, oauthApplicationId: string, options?: CallOptions): Promise<OAuthApplication>;

  /**
   * Update an OAuth application.
   *
   * Changes the fields in the body. A given list of redirect URIs replaces the list of before. The client ID and
   * the client secret stay the same.
   *
   * `PATCH /oauth_applications/{oauth_application_id}`
   *
   * @param oauthApplicationId - The OAuth application's ID, which is not its `client_id`.
   * @param body - What to send, as JSON. No field is required. Optional: `name`, `redirect_uris`, `callback_url`,
   *   `scopes`, `consent_screen_enabled`, `pkce_required`, `public`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The OAuth application after the change.
   * @throws {ClerkAPIError} if the API rejects the request (400, 403, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  update(
    this: void,
    oauthApplicationId: string,
    body: UpdateOAuthApplicationBody,
    options?: CallOptions,
  ): Promise<OAuthApplication>;

  /**
   * Delete an OAuth application.
   *
   * Deletes the client for good. Users can no longer sign in to it through this instance, and a new one gets
   * another client ID.
   *
   * `DELETE /oauth_applications/{oauth_application_id}`
   *
   * @param oauthApplicationId - The OAuth application's ID, which is not its `client_id`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The ID of the deleted OAuth application.
   * @throws {ClerkAPIError} if the API rejects the request (403, 404), ClerkConnectionError, ClerkTimeoutError.
   */
  delete(this: void, oauthApplicationId: string, options?: CallOptions): Promise<DeletedObject>;

  /**
   * Upload an OAuth application's logo.
   *
   * Sets the image that users see for the client, for instance on the consent screen, in place of the one before.
   * The body is `multipart/form-data`. Fails with 413 if the file is too large.
   *
   * `PUT /oauth_applications/{oauth_application_id}/logo`
   *
   * @param oauthApplicationId - The OAuth application's ID, which is not its `client_id`.
   * @param body - Sent as `multipart/form-data`. Required: `file`. Optional: `uploader_user_id`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The OAuth application, with the new `client_image_url`.
   * @throws {ClerkAPIError} if the API rejects the request (400, 403, 404, 413), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  setLogo(
    this: void,
    oauthApplicationId: string,
    body: UploadOAuthApplicationLogoBody,
    options?: CallOptions,
  ): Promise<OAuthApplication>;

  /**
   * Rotate an OAuth client secret.
   *
   * Makes a new client secret in place of the old one, for instance after a leak. The response is the only place
   * to read it. Not idempotent: each call replaces the secret again.
   *
   * `POST /oauth_applications/{oauth_application_id}/rotate_secret`
   *
   * @param oauthApplicationId - The OAuth application's ID, which is not its `client_id`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The OAuth application, with its new client secret.
   * @throws {ClerkAPIError} if the API rejects the request (403, 404), ClerkConnectionError, ClerkTimeoutError.
   */
  rotateSecret(this: void, oauthApplicationId: string, options?: CallOptions): Promise<OAuthApplicationWithSecret>;

  /**
   * Revoke an OAuth application's token.
   *
   * Ends a token before its time. The token must have been issued to this application; otherwise the call fails.
   * Services that check a JWT access token locally accept it until it expires.
   *
   * `POST /oauth_applications/{oauth_application_id}/revoke_token`
   *
   * @param oauthApplicationId - The OAuth application's ID, which is not its `client_id`.
   * @param body - What to send, as JSON. Required: `token`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @throws {ClerkAPIError} if the API rejects the request (400, 403, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  revokeToken(
    this: void,
    oauthApplicationId: string,
    body: RevokeOAuthApplicationTokenBody,
    options?: CallOptions,
  ): Promise<void>;
}

/**
 * Clients for which the instance acts as an OAuth and OpenID Connect provider.
 *
 * Makes `clerk.oauthApplications`, for the option `namespaces` of `createClerk`.
 */
export const oauthApplications = (client: HelperClient<paths, '2025-11-10'>): OAuthApplications =>
  client.name('oauthApplications', {
    list: client.get('/oauth_applications', { query: {}, pages: { maximum: 500 } }),
    create: client.post('/oauth_applications', { body: true }),
    get: client.get('/oauth_applications/{oauth_application_id}'),
    update: client.patch('/oauth_applications/{oauth_application_id}', { body: true, repeatable: true }),
    delete: client.del('/oauth_applications/{oauth_application_id}'),
    setLogo: client.put('/oauth_applications/{oauth_application_id}/logo', { body: true, formData: formData('file') }),
    rotateSecret: client.post('/oauth_applications/{oauth_application_id}/rotate_secret'),
    revokeToken: client.post('/oauth_applications/{oauth_application_id}/revoke_token', {
      body: true,
      repeatable: true,
    }),
  });
