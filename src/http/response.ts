import { ClerkAPIError } from '../errors.js';
import { failedCall, type Call } from './call.js';
import type { Text } from './body.js';
import { parseLongJson } from './long-json.js';
import { redactBody, redactHeaders } from './redaction.js';

/** `openapi-fetch` asks for the length of the body, which it leaves alone. Real headers take the pool a while to make. */
const noHeaders = { get: () => null };

/**
 * A response whose body was read, within the attempt: a body that ends early can be requested again.
 *
 * For helpers, `openapi-fetch` gets it in place of a `Response`. It is a class because V8 comes to allocate such literals in
 * its old space, where they make calls slower.
 */
export class HttpResponse {
  /** What to throw if the status is not 2xx. */
  error: ClerkAPIError | undefined;

  /**
   * @param source - `headers` are read only where they are needed: making them can take a while.
   * @param body - Its text. The API sends JSON and HTML, never bytes.
   */
  constructor(
    readonly source: Pick<Response, 'status' | 'headers'>,
    readonly body: Text,
    readonly call: Call,
  ) {}

  get status(): number {
    return this.source.status;
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  get headers() {
    return noHeaders;
  }

  /** @throws the error: of error responses alone, `openapi-fetch` wants the text */
  text(): never {
    throw this.error;
  }
}

const startOf = (body: Text): string => (typeof body === 'string' ? body : (body.pieces[0] ?? ''));

/**
 * The error of a response.
 *
 * @param problem - What is wrong with the response, if its body does not say so.
 * @param retryAfter - How long to wait before the next request, in ms.
 * @param isRepeated - Whether an earlier attempt may have taken effect.
 */
export function apiErrorOf(
  { source, body, call }: HttpResponse,
  problem?: string,
  retryAfter?: number,
  isRepeated?: boolean,
): ClerkAPIError {
  const { secretKey } = call.config;
  return new ClerkAPIError(
    failedCall(call),
    {
      status: source.status,
      headers: redactHeaders(source.headers, secretKey),
      text: redactBody(startOf(body), secretKey),
    },
    { problem, retryAfter: retryAfter && Math.ceil(retryAfter / 1000), isRepeated },
  );
}

/** The data of a success, or a promise of them. @throws ClerkAPIError if the body is not JSON */
export function dataOf(response: HttpResponse): unknown {
  const { source, body } = response;
  if (!body && source.status > 201) return undefined; // 202 and 204 have no body
  const fail = (): never => {
    // The body of a success can hold secrets, such as the key of a new machine.
    const type = source.headers.get('content-type') ?? 'an unknown type';
    throw apiErrorOf(response, body ? `${body.length} characters of ${type} that are not JSON` : 'an empty body');
  };
  if (typeof body !== 'string') return parseLongJson(body.pieces).catch(fail);
  try {
    return JSON.parse(body);
  } catch {
    return fail();
  }
}
