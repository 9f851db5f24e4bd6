// What every entry point of a client exports beside `createClerk`.
export type { ClientOf, CreateClerk, CreateCoreClerk, NamespaceOptions, Namespaces } from './client.js';
export type { ClerkErrorCode } from './error-codes.js';
export type { ClerkErrorMeta, ClerkErrorReason, ClerkFieldErrorMeta } from './error-reason.js';
export {
  ClerkAPIError,
  ClerkConnectionError,
  ClerkRateLimitError,
  ClerkTimeoutError,
  isClerkAPIError,
  isClerkConnectionError,
  isClerkRateLimitError,
  isClerkTimeoutError,
  type ClerkAPIErrorWith,
  type FailedCall,
} from './errors.js';
export type {
  CallOptions,
  ClerkOptions,
  Derivable,
  Fetch,
  Hook,
  Logger,
  LogLevel,
  NextOptions,
  RateLimitEvent,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
  SentInit,
} from './options.js';
export {
  pages,
  paginate,
  type ElementOf,
  type ListHelper,
  type PaginateArguments,
  type PaginateOptions,
} from './pagination.js';
export { toArray, type ToArrayOptions } from './to-array.js';
export { withResponse, type WithResponse } from './with-response.js';
export type { CreateRawClient, HasRaw, RawOptions } from './raw.js';
// What the types of clients name. A declaration of one, such as that of an exported client, has to import each from here.
export type { HelperClient } from './endpoints/endpoint-factory.js';
export type {
  ApiClient,
  ApiResult,
  Body as RawBody,
  Data as RawData,
  OperationOf,
  OperationType,
  PathsOf,
  Query as RawQuery,
  RawClient,
  Verb,
} from './endpoints/operation-types.js';
export type {
  DomainHelpers as DomainHelpersOf,
  EnableProxyResult as EnableProxyResultOf,
} from './extensions/domains.js';
export type {
  InvitationHelpers as InvitationHelpersOf,
  InviteResult as InviteResultOf,
} from './extensions/invitations.js';
export type { MachineHelpers as MachineHelpersOf } from './extensions/machines.js';
export type { OrganizationHelpers as OrganizationHelpersOf } from './extensions/organizations.js';
export type {
  ReplacePrimaryEmailResult as ReplacePrimaryEmailResultOf,
  UserHelpers as UserHelpersOf,
} from './extensions/users.js';
export type { HeadersOption } from './http/headers.js';
export type { RateLimit } from './http/rate-limit/bucket.js';
export type { RateLimiter } from './http/rate-limit/rate-limiter.js';
export type { RetryOptions } from './http/retry.js';
export type * from './metadata.js';
