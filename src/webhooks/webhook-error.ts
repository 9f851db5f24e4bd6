/** Why a webhook was rejected. */
export type WebhookProblem =
  /** A header is missing: the request is no webhook, or something has removed its headers. */
  | 'missing_header'
  /** No signature is right: the body was changed, or the secret is that of another endpoint. */
  | 'signature'
  /** Its time is malformed, or too far from now: a clock is wrong, or someone has sent it again. */
  | 'timestamp'
  /** It is signed, and its body is no event. */
  | 'payload';

/**
 * A webhook was rejected. The error shows neither the secret nor the body.
 *
 * @example
 * if (error instanceof WebhookError) console.warn(error.problem, error.message);
 */
export class WebhookError extends Error {
  override readonly name = 'WebhookError';
  constructor(
    /** Why it was rejected. */
    readonly problem: WebhookProblem,
    message: string,
  ) {
    super(message);
  }
}
