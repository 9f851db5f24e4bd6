// Written by `npm run generate` from openapi/2026-05-12. Do not edit: change the spec, or scripts/codegen/.

import { formData } from '../../../src/endpoints/form-data.js';
import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type * as extension from '../../../src/extensions/users.js';
import { userHelpers } from '../../../src/extensions/users.js';
import type {
  AdjustBillingCreditBalanceBody,
  BillingCreditBalance,
  BillingCreditLedgerEntry,
  BillingSubscription,
  BulkBanUsersBody,
  BulkUnbanUsersBody,
  CreateUserBody,
  DeletedObject,
  EmailAddress,
  OAuthAccessTokenList,
  OrganizationInvitationWithOrganizationList,
  OrganizationMembershipList,
  PasswordVerification,
  RemoveUserPasswordBody,
  ReplaceUserMetadataBody,
  SetUserPasswordCompromisedBody,
  TotalCount,
  TotpVerification,
  TrustedDevice,
  TrustedDeviceList,
  UpdateUserBody,
  UpdateUserMetadataBody,
  User,
  UserList,
  UserReference,
  UsersCountQuery,
  UsersListOAuthAccessTokensQuery,
  UsersListOrganizationInvitationsQuery,
  UsersListOrganizationMembershipsQuery,
  UsersListQuery,
  VerifyPasswordBody,
  VerifyTotpBody,
  paths,
} from '../types.js';
import { emailAddresses } from './emailAddresses.js';

/**
 * The users of an instance: their profiles, metadata and ways to sign in, bans and locks.
 *
 * The helpers of `clerk.users`, one for each operation.
 */
export interface UserOperations {
  /**
   * List users.
   *
   * Returns a bare array, without a total: ask `users.count` with the same filters for that. Different filters
   * narrow each other, while the values of one filter are alternatives. A page holds 10 users unless `limit` says
   * otherwise (at most 500), newest first. `offset` can skip or repeat users when some are added or removed
   * between two calls; `starting_after` continues from a known user instead.
   *
   * `GET /users`
   *
   * @param query - No field is required. Optional: `email_address`, `phone_number`, `external_id`, `username`,
   *   `web3_wallet`, `user_id`, `organization_id`, `query`, `email_address_query`, `phone_number_query`,
   *   `username_query`, `name_query` and 14 more.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The users on this page, possibly none, as a bare array.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  list(this: void, query?: UsersListQuery, options?: CallOptions): Promise<UserList>;

  /**
   * Create a user.
   *
   * Which identifiers and fields are required follows from the instance's own settings for users; the `skip_...`
   * flags relax them for imports. Email addresses and phone numbers count as verified unless the matching status
   * list says `reserved`. Fails with 422 when an identifier is already taken or the password breaks the rules.
   * Sending it twice is not safe in general: a body without a unique identifier makes two users.
   *
   * `POST /users`
   *
   * @param body - Send `password` or `password_digest`, not both; a digest needs `password_hasher`. No field is
   *   required. Optional: `external_id`, `first_name`, `last_name`, `locale`, `email_address`,
   *   `email_address_identification_status`, `phone_number`, `phone_number_identification_status`, `web3_wallet`,
   *   `username`, `password`, `password_digest` and 19 more.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The new user.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 402, 403, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  create(this: void, body: CreateUserBody, options?: CallOptions): Promise<User>;

  /**
   * Count users.
   *
   * Takes the filters of `users.list`, and counts what that would find over all pages. Without filters it counts
   * every user of the instance.
   *
   * `GET /users/count`
   *
   * @param query - No field is required. Optional: `email_address`, `phone_number`, `external_id`, `username`,
   *   `web3_wallet`, `user_id`, `organization_id`, `query`, `email_address_query`, `phone_number_query`,
   *   `username_query`, `name_query` and 10 more.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The number of matching users.
   * @throws {ClerkAPIError} if the API rejects the request (422), ClerkConnectionError, ClerkTimeoutError.
   */
  count(this: void, query?: UsersCountQuery, options?: CallOptions): Promise<TotalCount>;

  /**
   * Get a user.
   *
   * Reads everything the backend may know of the user, private metadata included. Fails with 404 if there is no
   * such user, which is also the case after a deletion.
   *
   * `GET /users/{user_id}`
   *
   * @param userId - The user's ID, `user_...`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The user.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 404), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  get(this: void, userId: string, options?: CallOptions): Promise<User>;

  /**
   * Update a user.
   *
   * Changes only the fields in the body. A new primary email address, phone number or wallet must already belong
   * to the user and be verified; add one with `emailAddresses.create` or `phoneNumbers.create` first. Metadata is
   * not taken here: change it with `users.updateMetadata` (merges) or `users.replaceMetadata` (overwrites).
   *
   * `PATCH /users/{user_id}`
   *
   * @param userId - The user's ID, `user_...`.
   * @param body - The fields to change; those left out stay. Send `password` or `password_digest`, not both; a
   *   digest needs `password_hasher`. No field is required. Optional: `external_id`, `first_name`, `last_name`,
   *   `locale`, `primary_email_address_id`, `notify_primary_email_address_changed`, `primary_phone_number_id`,
   *   `primary_web3_wallet_id`, `username`, `profile_image_id`, `password`, `password_digest` and 13 more.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The user after the change.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 404, 409, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  update(this: void, userId: string, body: UpdateUserBody, options?: CallOptions): Promise<User>;

  /**
   * Delete a user.
   *
   * Permanent: the account, its identifiers and its organization memberships go, and its sessions end. To keep
   * the account and only shut it out, use `users.ban`. A second call fails with 404.
   *
   * `DELETE /users/{user_id}`
   *
   * @param userId - The user's ID, `user_...`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The ID of the deleted user.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 404), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  delete(this: void, userId: string, options?: CallOptions): Promise<DeletedObject>;

  /**
   * Ban a user.
   *
   * Ends all of the user's sessions and rejects every later sign-in until `users.unban`. Session tokens already
   * handed out stay valid until they expire. Fails with 402 if the instance's plan does not include bans. Banning
   * someone who is banned already does no harm.
   *
   * `POST /users/{user_id}/ban`
   *
   * @param userId - The user's ID, `user_...`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The user, now banned.
   * @throws {ClerkAPIError} if the API rejects the request (402), ClerkConnectionError, ClerkTimeoutError.
   */
  ban(this: void, userId: string, options?: CallOptions): Promise<User>;

  /**
   * Unban a user.
   *
   * Lets the user sign in again. Sessions that the ban ended stay ended. Fails with 402 if the instance's plan
   * does not include bans.
   *
   * `POST /users/{user_id}/unban`
   *
   * @param userId - The user's ID, `user_...`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The user, no longer banned.
   * @throws {ClerkAPIError} if the API rejects the request (402), ClerkConnectionError, ClerkTimeoutError.
   */
  unban(this: void, userId: string, options?: CallOptions): Promise<User>;

  /**
   * Ban several users.
   *
   * Does to up to 50 users what `users.ban` does to one: their sessions end, and they cannot sign in. Fails with
   * 402 if the instance's plan does not include bans.
   *
   * `POST /users/ban`
   *
   * @param body - What to send, as JSON. Required: `user_ids`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The users that were named, now banned, as a bare array.
   * @throws {ClerkAPIError} if the API rejects the request (400, 402), ClerkConnectionError, ClerkTimeoutError.
   */
  banBulk(this: void, body: BulkBanUsersBody, options?: CallOptions): Promise<UserList>;

  /**
   * Unban several users.
   *
   * Lifts the bans of up to 50 users in one request, as `users.unban` does for one. Their old sessions do not
   * come back. Fails with 402 if the instance's plan does not include bans.
   *
   * `POST /users/unban`
   *
   * @param body - What to send, as JSON. Required: `user_ids`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The users that were named, no longer banned, as a bare array.
   * @throws {ClerkAPIError} if the API rejects the request (400, 402), ClerkConnectionError, ClerkTimeoutError.
   */
  unbanBulk(this: void, body: BulkUnbanUsersBody, options?: CallOptions): Promise<UserList>;

  /**
   * Lock a user.
   *
   * Blocks sign-in for the lockout time set for the instance; `lockout_expires_in_seconds` of the response tells
   * how long. It is the same lock that too many failed sign-ins bring about, and `users.unlock` lifts it early.
   * For a block without an end use `users.ban`.
   *
   * `POST /users/{user_id}/lock`
   *
   * @param userId - The user's ID, `user_...`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The user, now locked.
   * @throws {ClerkAPIError} if the API rejects the request (403), ClerkConnectionError, ClerkTimeoutError.
   */
  lock(this: void, userId: string, options?: CallOptions): Promise<User>;

  /**
   * Unlock a user.
   *
   * Ends a lock before it runs out, whether it came from failed sign-ins or from `users.lock`. The user may try
   * to sign in again at once.
   *
   * `POST /users/{user_id}/unlock`
   *
   * @param userId - The user's ID, `user_...`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The user, no longer locked.
   * @throws {ClerkAPIError} if the API rejects the request (403), ClerkConnectionError, ClerkTimeoutError.
   */
  unlock(this: void, userId: string, options?: CallOptions): Promise<User>;

  /**
   * Remove a user's profile image.
   *
   * The user falls back to a default avatar: `image_url` still points to a picture, while `has_image` becomes
   * false.
   *
   * `DELETE /users/{user_id}/profile_image`
   *
   * @param userId - The user's ID, `user_...`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The user, without an image of their own.
   * @throws {ClerkAPIError} if the API rejects the request (404), ClerkConnectionError, ClerkTimeoutError.
   */
  deleteProfileImage(this: void, userId: string, options?: CallOptions): Promise<User>;

  /**
   * Replace a user's metadata.
   *
   * Overwrites each metadata object that the body names: keys not sent again are lost, and `{}` empties the
   * object. Objects that the body leaves out stay as they are, so an absent body changes nothing. To change
   * single keys use `users.updateMetadata`.
   *
   * `PUT /users/{user_id}/metadata`
   *
   * @param userId - The user's ID, `user_...`.
   * @param body - Each object replaces what was there; one left out stays as it is. No field is required.
   *   Optional: `public_metadata`, `private_metadata`, `unsafe_metadata`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The user, with the new metadata.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  replaceMetadata(this: void, userId: string, body?: ReplaceUserMetadataBody, options?: CallOptions): Promise<User>;

  /**
   * Merge into a user's metadata.
   *
   * Merges deeply, nested objects included: keys that are sent are set, keys sent as `null` are removed, all
   * others stay. Objects absent from the body are not touched. To overwrite a whole object use
   * `users.replaceMetadata`.
   *
   * `PATCH /users/{user_id}/metadata`
   *
   * @param userId - The user's ID, `user_...`.
   * @param body - Each object is merged into what was there, and `null` removes a key at any depth. No field is
   *   required. Optional: `public_metadata`, `private_metadata`, `unsafe_metadata`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The user, with the merged metadata.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  updateMetadata(this: void, userId: string, body?: UpdateUserMetadataBody, options?: CallOptions): Promise<User>;

  /**
   * Get a user's billing subscription.
   *
   * Reads the subscription in which the user is the payer, with its items. Organizations pay on their own: see
   * `organizations.getBillingSubscription`.
   *
   * `GET /users/{user_id}/billing/subscription`
   *
   * @param userId - The user's ID, `user_...`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The user's subscription.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 422, 500), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  getBillingSubscription(this: void, userId: string, options?: CallOptions): Promise<BillingSubscription>;

  /**
   * Get a user's credit balance.
   *
   * Reads the credit that the user, as a payer, has left; it is used up before the payment method is charged.
   * Change it with `users.adjustBillingCreditBalance`.
   *
   * `GET /users/{user_id}/billing/credits`
   *
   * @param userId - The user's ID, `user_...`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The credit balance; its `balance` is `null` when there is none.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 422, 500), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  getBillingCreditBalance(this: void, userId: string, options?: CallOptions): Promise<BillingCreditBalance>;

  /**
   * Adjust a user's credit balance.
   *
   * Adds to or takes from the credit that pays for the user's coming charges, and writes a line in the ledger. It
   * is safe to repeat with the same `idempotency_key`: the adjustment is made once.
   *
   * `POST /users/{user_id}/billing/credits`
   *
   * @param userId - The user's ID, `user_...`.
   * @param body - What `users.adjustBillingCreditBalance` and `organizations.adjustBillingCreditBalance` take.
   *   Required: `amount`, `action`, `idempotency_key`. Optional: `currency`, `note`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The ledger entry of this adjustment.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 409, 422, 500),
   *   ClerkConnectionError, ClerkTimeoutError.
   */
  adjustBillingCreditBalance(
    this: void,
    userId: string,
    body: AdjustBillingCreditBalanceBody,
    options?: CallOptions,
  ): Promise<BillingCreditLedgerEntry>;

  /**
   * List a user's OAuth access tokens.
   *
   * Hands out the tokens with which your backend can call the provider's API on the user's behalf, one for each
   * account the user connected there. A token that has expired is renewed first if a refresh token is on record.
   * Treat the response as a secret.
   *
   * `GET /users/{user_id}/oauth_access_tokens/{provider}`
   *
   * @param userId - The user's ID, `user_...`.
   * @param provider - The provider's key with its `oauth_` prefix, for instance `oauth_google`; a custom
   *   provider's begins with `oauth_custom_`.
   * @param query - No field is required. Optional: `paginated`, `limit`, `offset`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The access tokens, one for each connected account, as a bare array.
   * @throws {ClerkAPIError} if the API rejects the request (400, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  listOAuthAccessTokens(
    this: void,
    userId: string,
    provider: string,
    query?: UsersListOAuthAccessTokensQuery,
    options?: CallOptions,
  ): Promise<OAuthAccessTokenList>;

  /**
   * List a user's organization memberships.
   *
   * Each membership comes with its organization and with the user's role in it. Fails with 403 if organizations
   * are not enabled for the instance. To start from the organization, use `organizationMemberships.list`.
   *
   * `GET /users/{user_id}/organization_memberships`
   *
   * @param userId - The user's ID, `user_...`.
   * @param query - No field is required. Optional: `limit`, `offset`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns A page of memberships and the total count.
   * @throws {ClerkAPIError} if the API rejects the request (403), ClerkConnectionError, ClerkTimeoutError.
   */
  listOrganizationMemberships(
    this: void,
    userId: string,
    query?: UsersListOrganizationMembershipsQuery,
    options?: CallOptions,
  ): Promise<OrganizationMembershipList>;

  /**
   * List a user's organization invitations.
   *
   * Finds the invitations addressed to the user, each with the public data of the organization that invites.
   * `status` narrows them to one state. Fails with 403 if organizations are not enabled for the instance.
   *
   * `GET /users/{user_id}/organization_invitations`
   *
   * @param userId - The user's ID, `user_...`.
   * @param query - No field is required. Optional: `limit`, `offset`, `status`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns A page of invitations and the total count.
   * @throws {ClerkAPIError} if the API rejects the request (400, 403, 404), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  listOrganizationInvitations(
    this: void,
    userId: string,
    query?: UsersListOrganizationInvitationsQuery,
    options?: CallOptions,
  ): Promise<OrganizationInvitationWithOrganizationList>;

  /**
   * Remove a user's password.
   *
   * From then on the user needs another way to sign in, such as an email code or a connected account. Without a
   * body, or with `sign_out_of_other_sessions` false, existing sessions go on.
   *
   * `POST /users/{user_id}/remove_password`
   *
   * @param userId - The user's ID, `user_...`.
   * @param body - May be left out. No field is required. Optional: `sign_out_of_other_sessions`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The user, now with `password_enabled` false.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 500), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  removePassword(this: void, userId: string, body?: RemoveUserPasswordBody, options?: CallOptions): Promise<User>;

  /**
   * Verify a user's password.
   *
   * Checks a password without signing anyone in, for instance before a sensitive action. Expect an error (422)
   * for a wrong password rather than `verified: false`, and treat both as a rejection.
   *
   * `POST /users/{user_id}/verify_password`
   *
   * @param userId - The user's ID, `user_...`.
   * @param body - What to send, as JSON. Required: `password`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns Whether the password is right.
   * @throws {ClerkAPIError} if the API rejects the request (400, 404, 422, 500), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  verifyPassword(
    this: void,
    userId: string,
    body: VerifyPasswordBody,
    options?: CallOptions,
  ): Promise<PasswordVerification>;

  /**
   * Verify a user's TOTP code.
   *
   * Checks a code of the user's authenticator app, or one of their backup codes, without signing anyone in. A
   * backup code is used up by the check, so it cannot be sent a second time. Expect an error (422) for a wrong
   * code rather than `verified: false`, and treat both as a rejection.
   *
   * `POST /users/{user_id}/verify_totp`
   *
   * @param userId - The user's ID, `user_...`.
   * @param body - What to send, as JSON. Required: `code`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns Whether the code is right, and of which kind it was.
   * @throws {ClerkAPIError} if the API rejects the request (400, 404, 422, 500), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  verifyTotp(this: void, userId: string, body: VerifyTotpBody, options?: CallOptions): Promise<TotpVerification>;

  /**
   * Disable a user's MFA.
   *
   * Switches off every second factor in one go: the authenticator app, backup codes, and phone numbers reserved
   * for SMS codes. Meant for users who have lost theirs; check who is asking first. Sign-in then takes one
   * factor, unless the instance demands a second.
   *
   * `DELETE /users/{user_id}/mfa`
   *
   * @param userId - The user's ID, `user_...`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The ID of the user concerned.
   * @throws {ClerkAPIError} if the API rejects the request (404, 500), ClerkConnectionError, ClerkTimeoutError.
   */
  disableMfa(this: void, userId: string, options?: CallOptions): Promise<UserReference>;

  /**
   * Delete a user's backup codes.
   *
   * Makes all of the user's backup codes useless. Other second factors stay.
   *
   * `DELETE /users/{user_id}/backup_code`
   *
   * @param userId - The user's ID, `user_...`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The ID of the user concerned.
   * @throws {ClerkAPIError} if the API rejects the request (404, 500), ClerkConnectionError, ClerkTimeoutError.
   */
  deleteBackupCodes(this: void, userId: string, options?: CallOptions): Promise<UserReference>;

  /**
   * Delete a user's passkey.
   *
   * The user can no longer sign in with it. The copy in their browser or password manager stays there until they
   * remove it, but is rejected.
   *
   * `DELETE /users/{user_id}/passkeys/{passkey_identification_id}`
   *
   * @param userId - The user's ID, `user_...`.
   * @param passkeyIdentificationId - The ID of the passkey's identification, `idn_...`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The ID of the deleted passkey.
   * @throws {ClerkAPIError} if the API rejects the request (403, 404, 500), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  deletePasskey(
    this: void,
    userId: string,
    passkeyIdentificationId: string,
    options?: CallOptions,
  ): Promise<DeletedObject>;

  /**
   * List a user's trusted devices.
   *
   * Lists the installations of your native app which the user has enrolled for biometric sign-in, on iOS and
   * Android. All come in one response, without pages.
   *
   * `GET /users/{user_id}/trusted_devices`
   *
   * @param userId - The user's ID, `user_...`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The user's trusted devices and the total count.
   * @throws {ClerkAPIError} if the API rejects the request (403, 404, 500), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  listTrustedDevices(this: void, userId: string, options?: CallOptions): Promise<TrustedDeviceList>;

  /**
   * Revoke a user's trusted device.
   *
   * The device can no longer sign the user in by biometrics until it is enrolled again. Its record is kept, with
   * `status` set to `revoked`.
   *
   * `DELETE /users/{user_id}/trusted_devices/{trusted_device_id}`
   *
   * @param userId - The user's ID, `user_...`.
   * @param trustedDeviceId - The ID of the trusted device, as `users.listTrustedDevices` gives it.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The device, now revoked.
   * @throws {ClerkAPIError} if the API rejects the request (403, 404, 500), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  revokeTrustedDevice(
    this: void,
    userId: string,
    trustedDeviceId: string,
    options?: CallOptions,
  ): Promise<TrustedDevice>;

  /**
   * Delete a user's Web3 wallet.
   *
   * Removes the wallet from the account, so that it cannot be used to sign in. Nothing happens on the chain.
   *
   * `DELETE /users/{user_id}/web3_wallets/{web3_wallet_identification_id}`
   *
   * @param userId - The user's ID, `user_...`.
   * @param web3WalletIdentificationId - The ID of the wallet's identification, `idn_...`: the `id` of an entry in
   *   the user's `web3_wallets`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The ID of the deleted wallet.
   * @throws {ClerkAPIError} if the API rejects the request (400, 403, 404, 500), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  deleteWeb3Wallet(
    this: void,
    userId: string,
    web3WalletIdentificationId: string,
    options?: CallOptions,
  ): Promise<DeletedObject>;

  /**
   * Delete a user's TOTP.
   *
   * Removes the authenticator app as a second factor; its secret no longer gives valid codes. To remove every
   * second factor use `users.disableMfa`.
   *
   * `DELETE /users/{user_id}/totp`
   *
   * @param userId - The user's ID, `user_...`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The ID of the user concerned.
   * @throws {ClerkAPIError} if the API rejects the request (404, 500), ClerkConnectionError, ClerkTimeoutError.
   */
  deleteTotp(this: void, userId: string, options?: CallOptions): Promise<UserReference>;

  /**
   * Delete a user's external account.
   *
   * Disconnects an account at an OAuth provider: the user cannot sign in through it until it is connected again.
   * Your app's grant at the provider itself is for the user to withdraw there.
   *
   * `DELETE /users/{user_id}/external_accounts/{external_account_id}`
   *
   * @param userId - The user's ID, `user_...`.
   * @param externalAccountId - The ID of the external account, `eac_...`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The ID of the deleted external account.
   * @throws {ClerkAPIError} if the API rejects the request (400, 403, 404, 500), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  deleteExternalAccount(
    this: void,
    userId: string,
    externalAccountId: string,
    options?: CallOptions,
  ): Promise<DeletedObject>;

  /**
   * Mark a user's password as compromised.
   *
   * The user has to choose a new password at the next sign-in. Present sessions go on, unless
   * `revoke_all_sessions` is true; an absent body leaves them alone. Repeating it does no harm.
   *
   * `POST /users/{user_id}/password/set_compromised`
   *
   * @param userId - The user's ID, `user_...`.
   * @param body - May be left out. No field is required. Optional: `revoke_all_sessions`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The user whose password was marked.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  setPasswordCompromised(
    this: void,
    userId: string,
    body?: SetUserPasswordCompromisedBody,
    options?: CallOptions,
  ): Promise<User>;

  /**
   * Clear a user's compromised password mark.
   *
   * Undoes `users.setPasswordCompromised`: the present password is good for sign-in again, and no reset is asked
   * for. Sessions that the mark ended do not come back.
   *
   * `POST /users/{user_id}/password/unset_compromised`
   *
   * @param userId - The user's ID, `user_...`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The user whose mark was cleared.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 422), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  unsetPasswordCompromised(this: void, userId: string, options?: CallOptions): Promise<User>;
}

/** The handwritten helpers of `clerk.users`. */
export type UserHelpers = extension.UserHelpers<User, EmailAddress>;

/** A type of the handwritten helpers of `clerk.users`. */
export type ReplacePrimaryEmailResult = extension.ReplacePrimaryEmailResult<EmailAddress>;

export type { UserMetadata } from '../../../src/extensions/users.js';

/**
 * The users of an instance: their profiles, metadata and ways to sign in, bans and locks.
 *
 * The helpers of `clerk.users`: one for each operation, and handwritten ones that need more than one call.
 */
export interface Users extends UserOperations, UserHelpers {}

/**
 * The users of an instance: their profiles, metadata and ways to sign in, bans and locks.
 *
 * Makes `clerk.users`, for the option `namespaces` of `createClerk`.
 */
export const users = (client: HelperClient<paths, '2026-05-12'>): Users => {
  const operations = client.name('users', {
    list: client.get('/users', { query: { maxItems: 100 }, pages: { maximum: 500, cursor: true } }),
    create: client.post('/users', { body: true }),
    count: client.get('/users/count', { query: { maxItems: 100 } }),
    get: client.get('/users/{user_id}'),
    update: client.patch('/users/{user_id}', { body: true, repeatable: true }),
    delete: client.del('/users/{user_id}'),
    ban: client.post('/users/{user_id}/ban', { repeatable: true }),
    unban: client.post('/users/{user_id}/unban', { repeatable: true }),
    banBulk: client.post('/users/ban', { body: true, repeatable: true }),
    unbanBulk: client.post('/users/unban', { body: true, repeatable: true }),
    lock: client.post('/users/{user_id}/lock', { repeatable: true }),
    unlock: client.post('/users/{user_id}/unlock', { repeatable: true }),
    setProfileImage: client.post('/users/{user_id}/profile_image', {
      body: true,
      repeatable: true,
      formData: formData('file'),
    }),
    deleteProfileImage: client.del('/users/{user_id}/profile_image'),
    replaceMetadata: client.put('/users/{user_id}/metadata', { body: true }),
    updateMetadata: client.patch('/users/{user_id}/metadata', { body: true, repeatable: true }),
    getBillingSubscription: client.get('/users/{user_id}/billing/subscription'),
    getBillingCreditBalance: client.get('/users/{user_id}/billing/credits'),
    adjustBillingCreditBalance: client.post('/users/{user_id}/billing/credits', { body: true, repeatable: true }),
    listOAuthAccessTokens: client.get('/users/{user_id}/oauth_access_tokens/{provider}', {
      query: {},
      pages: { maximum: 500, paginated: true },
    }),
    listOrganizationMemberships: client.get('/users/{user_id}/organization_memberships', {
      query: {},
      pages: { maximum: 500 },
    }),
    listOrganizationInvitations: client.get('/users/{user_id}/organization_invitations', {
      query: {},
      pages: { maximum: 500 },
    }),
    removePassword: client.post('/users/{user_id}/remove_password', { body: true, repeatable: true }),
    verifyPassword: client.post('/users/{user_id}/verify_password', { body: true, repeatable: true }),
    verifyTotp: client.post('/users/{user_id}/verify_totp', { body: true }),
    disableMfa: client.del('/users/{user_id}/mfa'),
    deleteBackupCodes: client.del('/users/{user_id}/backup_code'),
    deletePasskey: client.del('/users/{user_id}/passkeys/{passkey_identification_id}'),
    listTrustedDevices: client.get('/users/{user_id}/trusted_devices', { pages: {} }),
    revokeTrustedDevice: client.del('/users/{user_id}/trusted_devices/{trusted_device_id}'),
    deleteWeb3Wallet: client.del('/users/{user_id}/web3_wallets/{web3_wallet_identification_id}'),
    deleteTotp: client.del('/users/{user_id}/totp'),
    deleteExternalAccount: client.del('/users/{user_id}/external_accounts/{external_account_id}'),
    setPasswordCompromised: client.post('/users/{user_id}/password/set_compromised', { body: true, repeatable: true }),
    unsetPasswordCompromised: client.post('/users/{user_id}/password/unset_compromised', { repeatable: true }),
  });
  return {
    ...operations,
    ...userHelpers<User, EmailAddress>({ users: operations, emailAddresses: emailAddresses(client) }),
  };
};
