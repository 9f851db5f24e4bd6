import type { Call } from './call.js';
import type { RateLimit } from './rate-limit/bucket.js';

/** What the spec says of an operation that the transport must know. */
export interface Endpoint {
  /** Whether a POST or PATCH is safe to repeat. The method decides for the others. */
  repeatable?: boolean;
  /** Whether a success has no body. It is named for DELETE alone. */
  bodiless?: boolean;
  /** A limit of the operation's own, beside that of the key. */
  rateLimit?: RateLimit;
}

/** An operation of the API, as calls of it share it. */
export interface Operation {
  /** The helper, such as `users.get`; `undefined` for calls of `clerk.raw`. */
  readonly name?: string | undefined;
  readonly method: string;
  /** Method and path, such as `GET /users/{user_id}`. They tell operations apart, however they are called. */
  readonly route: string;
  readonly endpoint: Endpoint;
}

/** A request of a call. `openapi-fetch` constructs it in place of a `Request`: it costs less. */
export class HttpRequest {
  readonly method: string;
  /** The call, which knows everything else: `openapi-fetch` copies every option of a request twice. */
  readonly call: Call;

  constructor(
    readonly url: string,
    { method, call }: { method: string; call: Call },
  ) {
    this.method = method;
    this.call = call;
  }
}
