// Written by `npm run generate` from openapi/2025-11-10. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type { SignUp, UpdateSignUpBody, paths } from '../types.js';

/**
 * Sign-ups that have begun and may still lack something.
 *
 * The helpers of `clerk.signUps`, one for each operation.
 */
export interface SignUps {
  /**
   * Get a sign-up.
   *
   * Reads a sign-up attempt, finished or not: what has been entered so far, what is still missing and what is
   * unverified. The frontend is where attempts are started, and it supplies the ID.
   *
   * `GET /sign_ups/{id}`
   *
   * @param id - The sign-up attempt's ID, `sua_...`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The sign-up attempt.
   * @throws {ClerkAPIError} if the API rejects the request (403), ClerkConnectionError, ClerkTimeoutError.
   */
  get(this: void, id: string, options?: CallOptions): Promise<SignUp>;

  /**
   * Update a sign-up.
   *
   * Sets your own ID on a sign-up attempt, or reports that your backend's part in it is done. Only the two fields
   * of the body can be changed from here; everything else is filled in by the frontend. Without a body nothing
   * changes, and setting the same values again changes nothing.
   *
   * `PATCH /sign_ups/{id}`
   *
   * @param id - The sign-up attempt's ID, `sua_...`.
   * @param body - Fields that are absent stay as they are. No field is required. Optional: `external_id`,
   *   `custom_action`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The sign-up attempt after the change.
   * @throws {ClerkAPIError} if the API rejects the request (403), ClerkConnectionError, ClerkTimeoutError.
   */
  update(this: void, id: string, body?: UpdateSignUpBody, options?: CallOptions): Promise<SignUp>;
}

/**
 * Sign-ups that have begun and may still lack something.
 *
 * Makes `clerk.signUps`, for the option `namespaces` of `createClerk`.
 */
export const signUps = (client: HelperClient<paths, '2025-11-10'>): SignUps =>
  client.name('signUps', {
    get: client.get('/sign_ups/{id}'),
    update: client.patch('/sign_ups/{id}', { body: true, repeatable: true }),
  });
