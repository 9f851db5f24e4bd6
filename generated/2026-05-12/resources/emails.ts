// Written by `npm run generate` from openapi/2026-05-12. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type { CreateEmailBatchBody, CreateEmailBody, Email, EmailBatchResultList, paths } from '../types.js';

/**
 * Emails to users and to other addresses, sent from the instance's own domain.
 *
 * The helpers of `clerk.emails`, one for each operation.
 */
export interface Emails {
  /**
   * Send an email.
   *
   * Sends one email, to a user or to any address. Needs a production instance whose sending domain is verified.
   * To send it at most once, set the header `Idempotency-Key` in `options.headers`; a repeated key returns the
   * first email. Not in Clerk's published document.
   *
   * `POST /email`
   *
   * @param body - Send `html`, `text` or both; they may have 50,000 bytes together. Required: `to`, `from`,
   *   `subject`. Optional: `reply_to`, `html`, `text`, `cc`, `bcc`, `headers`, `attachments`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The email, with the state of its delivery.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 409, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  create(this: void, body: CreateEmailBody, options?: CallOptions): Promise<Email>;

  /**
   * Send several emails.
   *
   * Sends 1 to 100 emails, each by itself: some may be sent while others fail. Give each an `idempotency_key` to
   * be able to send the batch again after a failure. Not in Clerk's published document.
   *
   * `POST /email/batch`
   *
   * @param body - What to send, as JSON. Required: `messages`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns One result for each email, in the order of the request, as a bare array.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  createBatch(this: void, body: CreateEmailBatchBody, options?: CallOptions): Promise<EmailBatchResultList>;

  /**
   * Get an email.
   *
   * Returns an email with the state of its delivery, as far as Clerk knows it. Not in Clerk's published document.
   *
   * `GET /email/{email_id}`
   *
   * @param emailId - The email's ID, `ema_...`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The email, with the state of its delivery.
   * @throws {ClerkAPIError} if the API rejects the request (401, 404), ClerkConnectionError, ClerkTimeoutError.
   */
  get(this: void, emailId: string, options?: CallOptions): Promise<Email>;
}

/**
 * Emails to users and to other addresses, sent from the instance's own domain.
 *
 * Makes `clerk.emails`, for the option `namespaces` of `createClerk`.
 */
export const emails = (client: HelperClient<paths, '2026-05-12'>): Emails =>
  client.name('emails', {
    create: client.post('/email', { body: true }),
    createBatch: client.post('/email/batch', { body: true }),
    get: client.get('/email/{email_id}'),
  });
