// Reads what an error response says.
import type { ClerkErrorReason } from './error-reason.js';
import { isObject } from './http/reject.js';

/** An error response, with the secret key redacted. */
export interface ErrorResponse {
  status: number;
  headers: Headers;
  text: string;
}

const EXCERPT_LENGTH = 200;

/** The start of a body, as errors show it. */
export const excerpt = (text: string) => text.slice(0, EXCERPT_LENGTH);

/** `value[key]`, if `value` is an object. */
export const field = (value: unknown, key: string): unknown => (isObject(value) ? value[key] : undefined);

export const isString = (value: unknown): value is string => typeof value === 'string';

/** The reasons in the body of an error response; none if the body is not the API's own. */
export function readErrors(body: unknown): ClerkErrorReason[] {
  const errors = field(body, 'errors');
  if (!Array.isArray(errors)) return [];
  return errors.filter(
    (error): error is ClerkErrorReason => isString(field(error, 'code')) && isString(field(error, 'message')),
  );
}

/** `undefined` if the text is not JSON. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
