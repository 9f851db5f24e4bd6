// Written by `npm run generate` from openapi/2025-11-10. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type {
  PreviewTemplateBody,
  Template,
  TemplateList,
  TemplatePreview,
  TemplatesListQuery,
  ToggleTemplateDeliveryBody,
  UpsertTemplateBody,
  paths,
} from '../types.js';

/**
 * The texts of emails and SMS messages. All of these operations are deprecated.
 *
 * The helpers of `clerk.templates`, one for each operation.
 */
export interface Templates {
  /**
   * List email or SMS templates.
   *
   * Returns the templates of one type, both those still on Clerk's default text and those the instance has
   * changed, in the order of `position`.
   *
   * `GET /templates/{template_type}`
   *
   * @param templateType - The type of the template: `email` or `sms`.
   * @param query - No field is required. Optional: `paginated`, `limit`, `offset`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The templates of the given type, as a bare array.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   * @deprecated No helper replaces it; manage templates in the Clerk Dashboard instead.
   */
  list(
    this: void,
    templateType: 'email' | 'sms',
    query?: TemplatesListQuery,
    options?: CallOptions,
  ): Promise<TemplateList>;

  /**
   * Get an email or SMS template.
   *
   * Returns the version in force, which is Clerk's default text unless the instance has changed it.
   *
   * `GET /templates/{template_type}/{slug}`
   *
   * @param templateType - The type of the template: `email` or `sms`.
   * @param slug - The template's slug within its type.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The template.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 404), ClerkConnectionError,
   *   ClerkTimeoutError.
   * @deprecated No helper replaces it; look at the template in the Clerk Dashboard instead.
   */
  get(this: void, templateType: 'email' | 'sms', slug: string, options?: CallOptions): Promise<Template>;

  /**
   * Update an email or SMS template.
   *
   * Stores the instance's own version of the template, which is used for every message of that kind from then on;
   * `templates.revert` goes back to the default. Fails with 402 if the instance's Clerk plan does not include
   * custom templates, and with 404 if no such template exists. It can also return 423 while the template is
   * locked.
   *
   * `PUT /templates/{template_type}/{slug}`
   *
   * @param templateType - The type of the template: `email` or `sms`.
   * @param slug - The template's slug within its type.
   * @param body - The fields marked as email only concern email templates. No field is required. Optional:
   *   `name`, `subject`, `markup`, `body`, `delivered_by_clerk`, `from_email_name`, `reply_to_email_name`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The template as stored.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 402, 403, 404, 422, 423, 429),
   *   ClerkConnectionError, ClerkTimeoutError.
   * @deprecated No helper replaces it; edit templates in the Clerk Dashboard instead.
   */
  upsert(
    this: void,
    templateType: 'email' | 'sms',
    slug: string,
    body?: UpsertTemplateBody,
    options?: CallOptions,
  ): Promise<Template>;

  /**
   * Revert an email or SMS template.
   *
   * Throws away the instance's own version, so that messages use Clerk's default text again. It works only where
   * the template's `can_revert` is `true`. No helper brings the discarded version back.
   *
   * `POST /templates/{template_type}/{slug}/revert`
   *
   * @param templateType - The type of the template: `email` or `sms`.
   * @param slug - The template's slug within its type.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The template, back at its default.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 402, 404), ClerkConnectionError,
   *   ClerkTimeoutError.
   * @deprecated No helper replaces it; revert the template in the Clerk Dashboard instead.
   */
  revert(this: void, templateType: 'email' | 'sms', slug: string, options?: CallOptions): Promise<Template>;

  /**
   * Preview an email or SMS template.
   *
   * Renders the text in the body as a message of this template would look. Nothing is stored and nothing is sent,
   * so repeating it is harmless.
   *
   * `POST /templates/{template_type}/{slug}/preview`
   *
   * @param templateType - The kind of template: `email` or `sms`.
   * @param slug - The template's slug within its type.
   * @param body - The text to render, none of which is stored. No field is required. Optional: `subject`, `body`,
   *   `from_email_name`, `reply_to_email_name`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The rendered message; its fields depend on the type of template.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   * @deprecated No helper replaces it; preview the template in the Clerk Dashboard instead.
   */
  preview(
    this: void,
    templateType: 'email' | 'sms',
    slug: string,
    body?: PreviewTemplateBody,
    options?: CallOptions,
  ): Promise<TemplatePreview>;

  /**
   * Switch delivery of a template on or off.
   *
   * Decides whether Clerk sends the messages of this template or leaves that to you. With `delivered_by_clerk:
   * false`, your backend has to send them itself, from the `email.created` or `sms.created` webhook. It can
   * return 423 while the template is locked. It is safe to repeat: the body says which state to reach.
   *
   * `POST /templates/{template_type}/{slug}/toggle_delivery`
   *
   * @param templateType - The type of the template: `email` or `sms`.
   * @param slug - The template's slug within its type.
   * @param body - State the wanted value explicitly. No field is required. Optional: `delivered_by_clerk`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The template with the new delivery setting.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 404, 423, 429), ClerkConnectionError,
   *   ClerkTimeoutError.
   * @deprecated No helper replaces it; change the setting in the Clerk Dashboard instead.
   */
  toggleDelivery(
    this: void,
    templateType: 'email' | 'sms',
    slug: string,
    body?: ToggleTemplateDeliveryBody,
    options?: CallOptions,
  ): Promise<Template>;
}

/**
 * The texts of emails and SMS messages. All of these operations are deprecated.
 *
 * Makes `clerk.templates`, for the option `namespaces` of `createClerk`.
 */
export const templates = (client: HelperClient<paths, '2025-11-10'>): Templates =>
  client.name('templates', {
    list: client.get('/templates/{template_type}', { query: {}, pages: { maximum: 500, paginated: true } }),
    get: client.get('/templates/{template_type}/{slug}'),
    upsert: client.put('/templates/{template_type}/{slug}', { body: true }),
    revert: client.post('/templates/{template_type}/{slug}/revert', { repeatable: true }),
    preview: client.post('/templates/{template_type}/{slug}/preview', { body: true, repeatable: true }),
    toggleDelivery: client.post('/templates/{template_type}/{slug}/toggle_delivery', { body: true, repeatable: true }),
  });
