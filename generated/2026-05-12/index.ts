// Written by `npm run generate` from src/index.ts. Do not edit: change that.

import type { BulkInvitation, Domain, EmailAddress, Invitation, Organization, ProxyCheck, User } from './types.js';
import type * as domains from '../../src/extensions/domains.js';
import type * as invitations from '../../src/extensions/invitations.js';
import type * as organizations from '../../src/extensions/organizations.js';
import type * as users from '../../src/extensions/users.js';

export { createClerk, type Clerk } from './client.js';
export {
  ClerkAPIError,
  ClerkConnectionError,
  ClerkTimeoutError,
  isClerkAPIError,
  type ClerkErrorCode,
  type ClerkErrorReason,
  type FailedCall,
} from '../../src/errors.js';
export type { CallOptions, ClerkOptions, Hook, RequestEvent, ResponseEvent, RetryEvent } from '../../src/options.js';
export { pages, paginate, type ElementOf, type PaginateOptions } from '../../src/pagination.js';
export type { RetryOptions } from '../../src/http/retry.js';
export type { MachineHelpers } from '../../src/extensions/machines.js';
export type { OrganizationMetadata } from '../../src/extensions/organizations.js';
export type { UserMetadata } from '../../src/extensions/users.js';

// Types that name schemas, with those of this version.
/** Handwritten helpers of `clerk.domains`. */
export type DomainHelpers = domains.DomainHelpers<Domain, ProxyCheck>;
/** What came of `clerk.domains.enableProxy`. Only where `enabled` is true has anything changed. */
export type EnableProxyResult = domains.EnableProxyResult<Domain, ProxyCheck>;
/** Handwritten helpers of `clerk.invitations`. */
export type InvitationHelpers = invitations.InvitationHelpers<Invitation, BulkInvitation>;
/** What came of one invitation of `clerk.invitations.inviteMany`. */
export type InviteResult = invitations.InviteResult<Invitation>;
/** Handwritten helpers of `clerk.organizations`. */
export type OrganizationHelpers = organizations.OrganizationHelpers<Organization>;
/** What came of `clerk.users.replacePrimaryEmail`. */
export type ReplacePrimaryEmailResult = users.ReplacePrimaryEmailResult<EmailAddress>;
/** Handwritten helpers of `clerk.users`. */
export type UserHelpers = users.UserHelpers<User, EmailAddress>;
