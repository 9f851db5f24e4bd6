import { ClerkAPIError, excerpt } from '../errors.js';
import { redact, redactHeaders } from './redaction.js';
import type { Sendable } from './transport.js';

/** An answer, read to its end. A class for the reason that `Init` of the transport is one. */
export class Received {
  /** What to throw if the answer is not a success. */
  error: ClerkAPIError | undefined;

  /**
   * @param response - `headers` are asked for where they are needed alone: to make them can take a while.
   * @param text - The body. The API answers with JSON and HTML, never with bytes.
   * @param request - How it came about, as `attempts`, for errors.
   * @param secretKey - What must not show in them.
   */
  constructor(
    readonly response: Pick<Response, 'status' | 'headers'>,
    readonly text: string,
    readonly request: Sendable,
    readonly attempts: number,
    readonly secretKey: string,
  ) {}
}

/** What an error says of a call. */
export const failedCall = ({ operation, method, url }: Sendable, attempts: number) => ({
  operation,
  method,
  path: new URL(url).pathname,
  attempts,
});

/**
 * The error that an answer comes to.
 *
 * @param problem - What is wrong with it, if it does not say so itself.
 * @param retryAfter - How long to wait before the next request, in ms.
 */
export const refusalOf = (
  { response: { status, headers }, text, request, attempts, secretKey }: Received,
  problem?: string,
  retryAfter?: number,
): ClerkAPIError =>
  new ClerkAPIError(
    failedCall(request, attempts),
    { status, headers: redactHeaders(headers, secretKey), text: redact(text, secretKey) },
    { problem, retryAfter: retryAfter && Math.ceil(retryAfter / 1000) },
  );

/** The data of a success. @throws ClerkAPIError if it is not the JSON that it should be */
export function dataOf(received: Received): unknown {
  const { response, text, secretKey } = received;
  if (!text && response.status > 201) return undefined; // as 202 and 204 come
  try {
    return JSON.parse(text);
  } catch {
    const type = response.headers.get('content-type') ?? 'a body';
    throw refusalOf(received, text ? `${type} that is not JSON: ${excerpt(redact(text, secretKey))}` : 'an empty body');
  }
}
