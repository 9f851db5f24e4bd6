export { createClerk, type Clerk } from './client.js';
export {
  ClerkAPIError,
  ClerkConnectionError,
  ClerkTimeoutError,
  isClerkAPIError,
  type ClerkErrorCode,
  type FailedCall,
} from './errors.js';
export type { CallOptions, ClerkOptions, Hook, RequestEvent, ResponseEvent, RetryEvent } from './options.js';
export { pages, paginate, type ElementOf, type PaginateOptions } from './paginate.js';
export type { RetryOptions } from './retry.js';
export type { DomainHelpers, EnableProxyResult } from './tags/domains.js';
export type { InvitationHelpers, InviteResult } from './tags/invitations.js';
export type { MachineHelpers } from './tags/machines.js';
export type { OrganizationHelpers, OrganizationMetadata } from './tags/organizations.js';
export type { ReplacePrimaryEmailResult, UserHelpers, UserMetadata } from './tags/users.js';
