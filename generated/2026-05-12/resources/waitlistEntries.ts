// Written by `npm run generate` from openapi/2026-05-12. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type {
  CreateBulkWaitlistEntriesBody,
  CreateWaitlistEntryBody,
  CreatedWaitlistEntries,
  DeletedObject,
  InviteWaitlistEntryBody,
  WaitlistEntriesListQuery,
  WaitlistEntry,
  WaitlistEntryList,
  paths,
} from '../types.js';

/**
 * People who asked for access while sign-up is closed.
 *
 * The helpers of `clerk.waitlistEntries`, one for each operation.
 */
export interface WaitlistEntries {
  /**
   * List waitlist entries.
   *
   * Lists entries of every status unless `status` says otherwise, newest first by default. `query` and `status`
   * can be combined.
   *
   * `GET /waitlist_entries`
   *
   * @param query - No field is required. Optional: `limit`, `offset`, `query`, `status`, `order_by`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns A page of waitlist entries and the total count.
   * @throws {ClerkAPIError} if the API rejects the request, ClerkConnectionError, ClerkTimeoutError.
   */
  list(this: void, query?: WaitlistEntriesListQuery, options?: CallOptions): Promise<WaitlistEntryList>;

  /**
   * Add a waitlist entry.
   *
   * Puts an email address on the waitlist and, unless `notify` is `false`, sends it a confirmation. If the
   * address is there already, the existing entry is returned, so a repeated request makes no second entry.
   *
   * `POST /waitlist_entries`
   *
   * @param body - What to send, as JSON. Required: `email_address`. Optional: `notify`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The new waitlist entry, or the existing one for that address.
   * @throws {ClerkAPIError} if the API rejects the request (400, 422), ClerkConnectionError, ClerkTimeoutError.
   */
  create(this: void, body: CreateWaitlistEntryBody, options?: CallOptions): Promise<WaitlistEntry>;

  /**
   * Add several waitlist entries.
   *
   * Puts 1 to 50 email addresses on the waitlist in one request. Each address is sent a confirmation unless its
   * own `notify` is `false`. Always send the body, although the type lets you leave it out.
   *
   * `POST /waitlist_entries/bulk`
   *
   * @param body - An array of 1 to 50 addresses. Each element: Required: `email_address`. Optional: `notify`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The waitlist entries, as a bare array.
   * @throws {ClerkAPIError} if the API rejects the request (400, 422), ClerkConnectionError, ClerkTimeoutError.
   */
  createBulk(this: void, body?: CreateBulkWaitlistEntriesBody, options?: CallOptions): Promise<CreatedWaitlistEntries>;

  /**
   * Delete a waitlist entry.
   *
   * Takes a pending email address off the waitlist. To turn somebody down but keep the record, use
   * `waitlistEntries.reject` instead. Fails with 409 if the entry's present state does not allow it.
   *
   * `DELETE /waitlist_entries/{waitlist_entry_id}`
   *
   * @param waitlistEntryId - The waitlist entry's ID.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The ID of the deleted entry.
   * @throws {ClerkAPIError} if the API rejects the request (400, 404, 409, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  delete(this: void, waitlistEntryId: string, options?: CallOptions): Promise<DeletedObject>;

  /**
   * Invite a waitlist entry.
   *
   * Creates an invitation for the entry's email address, sends it, and sets the entry to `invited`. Without a
   * body, an address that already has an invitation or an account is rejected; `ignore_existing` lifts that.
   * Fails with 409 if the entry's present state does not allow it. With `ignore_existing`, a repeat may send a
   * second email.
   *
   * `POST /waitlist_entries/{waitlist_entry_id}/invite`
   *
   * @param waitlistEntryId - The waitlist entry's ID.
   * @param body - It can be left out. No field is required. Optional: `ignore_existing`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The waitlist entry, now invited, with its invitation.
   * @throws {ClerkAPIError} if the API rejects the request (400, 404, 409, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  invite(
    this: void,
    waitlistEntryId: string,
    body?: InviteWaitlistEntryBody,
    options?: CallOptions,
  ): Promise<WaitlistEntry>;

  /**
   * Reject a waitlist entry.
   *
   * Turns the person down and keeps the entry with the status `rejected`. Use `waitlistEntries.delete` to remove
   * it altogether. Fails with 409 if the entry's present state does not allow it.
   *
   * `POST /waitlist_entries/{waitlist_entry_id}/reject`
   *
   * @param waitlistEntryId - The waitlist entry's ID.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The waitlist entry, now rejected.
   * @throws {ClerkAPIError} if the API rejects the request (400, 404, 409, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  reject(this: void, waitlistEntryId: string, options?: CallOptions): Promise<WaitlistEntry>;
}

/**
 * People who asked for access while sign-up is closed.
 *
 * Makes `clerk.waitlistEntries`, for the option `namespaces` of `createClerk`.
 */
export const waitlistEntries = (client: HelperClient<paths, '2026-05-12'>): WaitlistEntries =>
  client.name('waitlistEntries', {
    list: client.get('/waitlist_entries', { query: {}, pages: { maximum: 500 } }),
    create: client.post('/waitlist_entries', { body: true }),
    createBulk: client.post('/waitlist_entries/bulk', { body: true }),
    delete: client.del('/waitlist_entries/{waitlist_entry_id}'),
    invite: client.post('/waitlist_entries/{waitlist_entry_id}/invite', { body: true }),
    reject: client.post('/waitlist_entries/{waitlist_entry_id}/reject', { repeatable: true }),
  });
