// Written by `npm run generate` from openapi/2026-05-12. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type {
  AttemptPhoneNumberVerificationBody,
  CreatePhoneNumberBody,
  DeletedObject,
  PhoneNumber,
  ReplaceUserPhoneNumberBody,
  UpdatePhoneNumberBody,
  Verification,
  paths,
} from '../types.js';

/**
 * The phone numbers of users, their verification and use as a second factor.
 *
 * The helpers of `clerk.phoneNumbers`, one for each operation.
 */
export interface PhoneNumbers {
  /**
   * Add a phone number.
   *
   * Gives an existing user one more phone number. It starts out unverified unless `verified` is `true`, and
   * becomes the primary one only if `primary` is `true` or the user had none. To let the user prove ownership
   * afterwards, use `phoneNumbers.prepareVerification`. Fails with 422 if the number is malformed or already
   * taken, so a second identical call fails too.
   *
   * `POST /phone_numbers`
   *
   * @param body - What to send, as JSON. Required: `user_id`, `phone_number`. Optional: `verified`, `primary`,
   *   `reserved_for_second_factor`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The new phone number.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  create(this: void, body: CreatePhoneNumberBody, options?: CallOptions): Promise<PhoneNumber>;

  /**
   * Get a phone number.
   *
   * Reads one phone number, with the state of its verification and its role as a second factor. The same object
   * is also part of the user it belongs to.
   *
   * `GET /phone_numbers/{phone_number_id}`
   *
   * @param phoneNumberId - The phone number's ID, `idn_...` (not the number itself).
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The phone number.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  get(this: void, phoneNumberId: string, options?: CallOptions): Promise<PhoneNumber>;

  /**
   * Update a phone number.
   *
   * Marks a phone number as verified, makes it the user's primary one, or turns its use as a second factor on or
   * off. Fields that are absent or `null` stay as they are, and without a body nothing changes. The number itself
   * cannot be edited: add another with `phoneNumbers.create`, or swap all of them with
   * `phoneNumbers.replaceForUser`.
   *
   * `PATCH /phone_numbers/{phone_number_id}`
   *
   * @param phoneNumberId - The phone number's ID, `idn_...` (not the number itself).
   * @param body - Every field is optional. No field is required. Optional: `verified`, `primary`,
   *   `reserved_for_second_factor`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The phone number after the change.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  update(this: void, phoneNumberId: string, body?: UpdatePhoneNumberBody, options?: CallOptions): Promise<PhoneNumber>;

  /**
   * Delete a phone number.
   *
   * Takes the phone number away from its user for good; it can no longer be used to sign in to that account, nor
   * as its second factor. A second call fails with 404.
   *
   * `DELETE /phone_numbers/{phone_number_id}`
   *
   * @param phoneNumberId - The phone number's ID, `idn_...` (not the number itself).
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The ID of the deleted phone number.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  delete(this: void, phoneNumberId: string, options?: CallOptions): Promise<DeletedObject>;

  /**
   * Send a phone verification code.
   *
   * Sends a one-time code to the phone, for flows in which your backend rather than Clerk's frontend asks the
   * user for it. Check what the user typed with `phoneNumbers.attemptVerification`, passing the `id` of the
   * response as `verification_id`. Not harmless to repeat: each call sends another message and opens a
   * verification of its own. Fails with 429 if codes are asked for too often.
   *
   * `POST /phone_numbers/{phone_number_id}/prepare_verification`
   *
   * @param phoneNumberId - The phone number's ID, `idn_...` (not the number itself).
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The verification just started, whose `id` the attempt needs.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 429, 500), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  prepareVerification(this: void, phoneNumberId: string, options?: CallOptions): Promise<Verification>;

  /**
   * Check a phone verification code.
   *
   * Compares a code with the one that `phoneNumbers.prepareVerification` sent. A wrong or outdated code still
   * returns 200, so read `status` and `attempts` to see what happened. The right code also marks the number as
   * verified if it was not yet; after that, trying the same verification again fails with the code
   * `verification_already_verified`. No session is started: create a token with `signInTokens.create` if the user
   * should be signed in.
   *
   * `POST /phone_numbers/{phone_number_id}/attempt_verification`
   *
   * @param phoneNumberId - The phone number's ID, `idn_...` (not the number itself).
   * @param body - What to send, as JSON. Required: `verification_id`, `code`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The verification, with its new status and count of attempts.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 500), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  attemptVerification(
    this: void,
    phoneNumberId: string,
    body: AttemptPhoneNumberVerificationBody,
    options?: CallOptions,
  ): Promise<Verification>;

  /**
   * Replace a user's phone numbers.
   *
   * Leaves the user with exactly one phone number: the given one is added as primary, and every other is deleted.
   * It counts as verified by an admin unless `identification_status` says otherwise. The new number is never a
   * second factor, so if an old one was, the user loses multi-factor authentication.
   *
   * `PUT /users/{user_id}/phone_number`
   *
   * @param userId - The user's ID, `user_...`.
   * @param body - What to send, as JSON. Required: `phone_number`. Optional: `identification_status`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The phone number that is now the user's only one.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  replaceForUser(
    this: void,
    userId: string,
    body: ReplaceUserPhoneNumberBody,
    options?: CallOptions,
  ): Promise<PhoneNumber>;
}

/**
 * The phone numbers of users, their verification and use as a second factor.
 *
 * Makes `clerk.phoneNumbers`, for the option `namespaces` of `createClerk`.
 */
export const phoneNumbers = (client: HelperClient<paths, '2026-05-12'>): PhoneNumbers =>
  client.name('phoneNumbers', {
    create: client.post('/phone_numbers', { body: true }),
    get: client.get('/phone_numbers/{phone_number_id}'),
    update: client.patch('/phone_numbers/{phone_number_id}', { body: true, repeatable: true }),
    delete: client.del('/phone_numbers/{phone_number_id}'),
    prepareVerification: client.post('/phone_numbers/{phone_number_id}/prepare_verification'),
    attemptVerification: client.post('/phone_numbers/{phone_number_id}/attempt_verification', { body: true }),
    replaceForUser: client.put('/users/{user_id}/phone_number', { body: true }),
  });
