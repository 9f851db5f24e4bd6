// Written by `npm run generate` from openapi/2026-05-12. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type {
  CreateJwtTemplateBody,
  DeletedObject,
  JwtTemplate,
  JwtTemplateList,
  JwtTemplatesListQuery,
  UpdateJwtTemplateBody,
  paths,
} from '../types.js';

/**
 * Custom shapes of JWTs that sessions can mint.
 *
 * The helpers of `clerk.jwtTemplates`, one for each operation.
 */
export interface JwtTemplates {
  /**
   * List JWT templates.
   *
   * Returns the instance's templates for custom session JWTs.
   *
   * `GET /jwt_templates`
   *
   * @param query - No field is required. Optional: `paginated`, `limit`, `offset`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns A page of JWT templates, as a bare array.
   * @throws {ClerkAPIError} if the API rejects the request, ClerkConnectionError, ClerkTimeoutError.
   */
  list(this: void, query?: JwtTemplatesListQuery, options?: CallOptions): Promise<JwtTemplateList>;

  /**
   * Create a JWT template.
   *
   * Creates a template from which tokens with custom claims can be made for a session, for instance with
   * `sessions.createTokenFromTemplate`. The name must be new within the instance. Tokens are signed with the
   * instance's key unless `custom_signing_key` is true. Fails with 402 when the plan does not include what the
   * template asks for.
   *
   * `POST /jwt_templates`
   *
   * @param body - With `custom_signing_key` true, `signing_key` and `signing_algorithm` are needed too. Required:
   *   `name`, `claims`. Optional: `lifetime`, `allowed_clock_skew`, `custom_signing_key`, `signing_algorithm`,
   *   `signing_key`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The new JWT template.
   * @throws {ClerkAPIError} if the API rejects the request (400, 402, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  create(this: void, body: CreateJwtTemplateBody, options?: CallOptions): Promise<JwtTemplate>;

  /**
   * Get a JWT template.
   *
   * Returns one template. The key of a template with a custom signing key is never part of the response.
   *
   * `GET /jwt_templates/{template_id}`
   *
   * @param templateId - The JWT template's ID, `jtmp_...`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The JWT template.
   * @throws {ClerkAPIError} if the API rejects the request (404), ClerkConnectionError, ClerkTimeoutError.
   */
  get(this: void, templateId: string, options?: CallOptions): Promise<JwtTemplate>;

  /**
   * Update a JWT template.
   *
   * Changes a template. `name` and `claims` are always needed, and `claims` replaces the claims of before rather
   * than merging with them. Tokens that are out already keep their content until they expire.
   *
   * `PATCH /jwt_templates/{template_id}`
   *
   * @param templateId - The JWT template's ID, `jtmp_...`.
   * @param body - `name` and `claims` are needed even if they do not change. Required: `name`, `claims`.
   *   Optional: `lifetime`, `allowed_clock_skew`, `custom_signing_key`, `signing_algorithm`, `signing_key`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The JWT template after the change.
   * @throws {ClerkAPIError} if the API rejects the request (400, 402, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  update(this: void, templateId: string, body: UpdateJwtTemplateBody, options?: CallOptions): Promise<JwtTemplate>;

  /**
   * Delete a JWT template.
   *
   * Deletes the template for good: no new token can be made from it. Tokens that are out already stay valid until
   * they expire.
   *
   * `DELETE /jwt_templates/{template_id}`
   *
   * @param templateId - The JWT template's ID, `jtmp_...`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The ID of the deleted JWT template.
   * @throws {ClerkAPIError} if the API rejects the request (403, 404), ClerkConnectionError, ClerkTimeoutError.
   */
  delete(this: void, templateId: string, options?: CallOptions): Promise<DeletedObject>;
}

/**
 * Custom shapes of JWTs that sessions can mint.
 *
 * Makes `clerk.jwtTemplates`, for the option `namespaces` of `createClerk`.
 */
export const jwtTemplates = (client: HelperClient<paths, '2026-05-12'>): JwtTemplates =>
  client.name('jwtTemplates', {
    list: client.get('/jwt_templates', { query: {}, pages: { maximum: 500, paginated: true } }),
    create: client.post('/jwt_templates', { body: true }),
    get: client.get('/jwt_templates/{template_id}'),
    update: client.patch('/jwt_templates/{template_id}', { body: true, repeatable: true }),
    delete: client.del('/jwt_templates/{template_id}'),
  });
