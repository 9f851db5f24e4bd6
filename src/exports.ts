// What every entry point of a client exports beside `createClerk`.
export type { ClientOf, CreateClerk, CreateCoreClerk, NamespaceOptions, Namespaces } from './client.js';
export {
  ClerkAPIError,
  ClerkConnectionError,
  ClerkRateLimitError,
  ClerkTimeoutError,
  isClerkAPIError,
  isClerkConnectionError,
  isClerkRateLimitError,
  isClerkTimeoutError,
  type ClerkErrorCode,
  type ClerkErrorReason,
  type FailedCall,
} from './errors.js';
export type {
  CallOptions,
  ClerkOptions,
  Derivable,
  Hook,
  Logger,
  LogLevel,
  RateLimitEvent,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
} from './options.js';
export { pages, paginate, type ElementOf, type PaginateOptions } from './pagination.js';
export { toArray, type ToArrayOptions } from './to-array.js';
export type { HasRaw, RawOptions } from './raw.js';
export type { RateLimit } from './http/rate-limit/bucket.js';
export type { RateLimiter } from './http/rate-limit/rate-limiter.js';
export type { RetryOptions } from './http/retry.js';
export type * from './metadata.js';
