import type { RateLimit } from './rate-limit/bucket.js';
import type { CallOptions, SentInit } from '../options.js';

/** What the transport knows of an operation. */
export interface Endpoint {
  /** Whether a POST or PATCH is safe to repeat. The method decides for the others. */
  repeatable?: boolean;
  /** Whether a success has no body. It is named for DELETE alone. */
  bodiless?: boolean;
  /** A limit of the operation's own, beside that of the key. */
  rateLimit?: RateLimit;
}

/** What a request has beside its method and URL. */
export interface RequestDetails {
  /** The helper of the operation, such as `users.get`. */
  operation?: string | undefined;
  /** Method and path of the operation, such as `GET /users/{user_id}`. */
  route: string;
  endpoint: Endpoint;
  /** The body: JSON if it is a string. Sending does not use it up, so that it can be sent again. */
  content?: SentInit['body'] | undefined;
  options?: CallOptions | undefined;
}

/**
 * A request of the transport. `openapi-fetch` constructs it in place of a `Request`: it costs less, and can be sent again
 * without a clone.
 */
export class HttpRequest {
  readonly method: string;
  /** An object of its own, since `openapi-fetch` copies every option of a request twice. */
  readonly details: RequestDetails;

  constructor(
    readonly url: string,
    { method, details }: { method: string; details: RequestDetails },
  ) {
    this.method = method;
    this.details = details;
  }
}
