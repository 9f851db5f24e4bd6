// Written by `npm run generate` from openapi/2025-11-10. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type {
  AttemptEmailAddressVerificationBody,
  CreateEmailAddressBody,
  DeletedObject,
  EmailAddress,
  ReplaceUserEmailAddressBody,
  UpdateEmailAddressBody,
  Verification,
  paths,
} from '../types.js';

/**
 * The email addresses of users, their verification and which one is primary.
 *
 * The helpers of `clerk.emailAddresses`, one for each operation.
 */
export interface EmailAddresses {
  /**
   * Add an email address.
   *
   * Gives an existing user one more email address. It starts out unverified unless `verified` is `true`, and
   * becomes the primary one only if `primary` is `true` or the user had none. To let the user prove ownership
   * afterwards, use `emailAddresses.prepareVerification`. Fails with 422 if the address is malformed or already
   * taken, so a second identical call fails too.
   *
   * `POST /email_addresses`
   *
   * @param body - What to send, as JSON. Required: `user_id`, `email_address`. Optional: `verified`, `primary`,
   *   `notify_primary_email_address_changed`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The new email address.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 409, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  create(this: void, body: CreateEmailAddressBody, options?: CallOptions): Promise<EmailAddress>;

  /**
   * Get an email address.
   *
   * Reads one email address, with the state of its verification and the connected accounts it is linked to. The
   * same object is also part of the user it belongs to.
   *
   * `GET /email_addresses/{email_address_id}`
   *
   * @param emailAddressId - The email address's ID, `idn_...` (not the address itself).
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The email address.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  get(this: void, emailAddressId: string, options?: CallOptions): Promise<EmailAddress>;

  /**
   * Update an email address.
   *
   * Marks an email address as verified, makes it the user's primary one, or both. Fields that are absent or
   * `null` stay as they are, and without a body nothing changes. The address itself cannot be edited: add another
   * with `emailAddresses.create`, or swap all of them with `emailAddresses.replaceForUser`.
   *
   * `PATCH /email_addresses/{email_address_id}`
   *
   * @param emailAddressId - The email address's ID, `idn_...` (not the address itself).
   * @param body - Every field is optional. No field is required. Optional: `verified`, `primary`,
   *   `notify_primary_email_address_changed`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The email address after the change.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 409), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  update(
    this: void,
    emailAddressId: string,
    body?: UpdateEmailAddressBody,
    options?: CallOptions,
  ): Promise<EmailAddress>;

  /**
   * Delete an email address.
   *
   * Takes the email address away from its user for good; it can no longer be used to sign in to that account. A
   * second call fails with 404.
   *
   * `DELETE /email_addresses/{email_address_id}`
   *
   * @param emailAddressId - The email address's ID, `idn_...` (not the address itself).
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The ID of the deleted email address.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 409), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  delete(this: void, emailAddressId: string, options?: CallOptions): Promise<DeletedObject>;

  /**
   * Send an email verification code.
   *
   * Emails a one-time code to the address, for flows in which your backend rather than Clerk's frontend asks the
   * user for it. Check what the user typed with `emailAddresses.attemptVerification`, passing the `id` of the
   * response as `verification_id`. Not harmless to repeat: each call sends another email and opens a verification
   * of its own.
   *
   * `POST /email_addresses/{email_address_id}/prepare_verification`
   *
   * @param emailAddressId - The email address's ID, `idn_...` (not the address itself).
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The verification just started, whose `id` the attempt needs.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 500), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  prepareVerification(this: void, emailAddressId: string, options?: CallOptions): Promise<Verification>;

  /**
   * Check an email verification code.
   *
   * Compares a code with the one that `emailAddresses.prepareVerification` sent. A wrong or outdated code still
   * returns 200, so read `status` and `attempts` to see what happened. The right code also marks the address as
   * verified if it was not yet; after that, trying the same verification again fails with the code
   * `verification_already_verified`. No session is started: create a token with `signInTokens.create` if the user
   * should be signed in.
   *
   * `POST /email_addresses/{email_address_id}/attempt_verification`
   *
   * @param emailAddressId - The email address's ID, `idn_...` (not the address itself).
   * @param body - What to send, as JSON. Required: `verification_id`, `code`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The verification, with its new status and count of attempts.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 500), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  attemptVerification(
    this: void,
    emailAddressId: string,
    body: AttemptEmailAddressVerificationBody,
    options?: CallOptions,
  ): Promise<Verification>;

  /**
   * Replace a user's email addresses.
   *
   * Leaves the user with exactly one email address: the given one is added as primary, and every other is
   * deleted. It counts as verified by an admin unless `identification_status` says otherwise, and no email goes
   * out about the change unless asked for. The API rejects this while one of the present addresses is linked to a
   * connected account, which has to go first (`users.deleteExternalAccount`).
   *
   * `PUT /users/{user_id}/email_address`
   *
   * @param userId - The user's ID, `user_...`.
   * @param body - What to send, as JSON. Required: `email_address`. Optional: `identification_status`,
   *   `notify_primary_email_address_changed`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The email address that is now the user's only one.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  replaceForUser(
    this: void,
    userId: string,
    body: ReplaceUserEmailAddressBody,
    options?: CallOptions,
  ): Promise<EmailAddress>;
}

/**
 * The email addresses of users, their verification and which one is primary.
 *
 * Makes `clerk.emailAddresses`, for the option `namespaces` of `createClerk`.
 */
export const emailAddresses = (client: HelperClient<paths, '2025-11-10'>): EmailAddresses =>
  client.name('emailAddresses', {
    create: client.post('/email_addresses', { body: true }),
    get: client.get('/email_addresses/{email_address_id}'),
    update: client.patch('/email_addresses/{email_address_id}', { body: true, repeatable: true }),
    delete: client.del('/email_addresses/{email_address_id}'),
    prepareVerification: client.post('/email_addresses/{email_address_id}/prepare_verification'),
    attemptVerification: client.post('/email_addresses/{email_address_id}/attempt_verification', { body: true }),
    replaceForUser: client.put('/users/{user_id}/email_address', { body: true }),
  });
