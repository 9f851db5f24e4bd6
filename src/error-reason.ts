import type { ClerkErrorCode } from './error-codes.js';

/** One reason of an error response. */
export interface ClerkErrorReason<Code extends ClerkErrorCode = ClerkErrorCode> {
  /** What went wrong, in a few words for developers. */
  message: string;
  /** The same at more length. Often fit to show to a user. */
  long_message: string;
  /** The stable name of the error, such as `resource_not_found`. Branch on this, not on the texts. */
  code: Code;
  /** More about the error, depending on `code`. Errors of API keys and M2M tokens have none. */
  meta?: [Code] extends [`form_${string}`] ? ClerkFieldErrorMeta : ClerkErrorMeta;
}

/** What an error response says beside the code. Which fields it has depends on the code. */
export interface ClerkErrorMeta {
  /** The field of the body or the query that is at fault. */
  param_name?: string;
  /** The email addresses at fault, of a request with several. */
  email_addresses?: string[];
  /** The identifiers at fault, of a request with several. */
  identifiers?: string[];
  /** ID of the session that the error is about, `sess_...`. */
  session_id?: string;
  /** How to make a password stronger, if it is too weak: `message` is fit to show to a user. */
  zxcvbn?: { suggestions: { code: string; message: string }[] };
  /** Whether another plan has what the instance's own plan lacks. */
  is_plan_upgrade_possible?: boolean;
  [name: string]: unknown;
}

/** What an error response says beside a code that begins with `form_`: which field is at fault. */
export interface ClerkFieldErrorMeta extends ClerkErrorMeta {
  /** The field of the body or the query that is at fault. */
  param_name: string;
}
