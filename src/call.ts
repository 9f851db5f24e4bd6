// What the generated helpers are made of: the fetch-shaped door between `openapi-fetch` and the transport.
import createClient, { createQuerySerializer, defaultPathSerializer } from 'openapi-fetch';
import type { ApiAnswer, ApiClient, RawClient } from './api-client.js';
import { ClerkAPIError, excerpt } from './errors.js';
import type { CallOptions } from './options.js';
import { redact, redactHeaders } from './redact.js';
import { failedCall, type Received, type Sendable, type Transport } from './transport.js';

/** What a helper adds to a call of `openapi-fetch`. */
interface HelperOptions {
  operation: string;
  /** Whether a POST or PATCH is safe to repeat. */
  repeatable?: boolean;
  options?: CallOptions | undefined;
  parseAs?: 'text';
  bodySerializer?: (body: object) => FormData;
  querySerializer?: (query: Record<string, unknown>) => string;
}

/** The client that the helpers of a version call. */
export type HelperClient<Paths> = ApiClient<Paths, HelperOptions>;

/** What a call of `clerk.raw` takes beside `params` and `body`. */
export interface RawOptions extends CallOptions {
  /** How to read a success. `text` for the one operation that answers with HTML. @default 'json' */
  parseAs?: 'json' | 'text';
}

/**
 * Stands in for `Request`: it only keeps what it is given. The transport can send the same body again without a clone,
 * and a call is spared the construction of a real `Request`.
 */
class RecordedRequest implements Sendable {
  readonly url: string;
  readonly method: string;
  readonly contentType: string | undefined;
  readonly body: BodyInit | undefined;
  readonly operation: string | undefined;
  readonly repeatable: boolean;
  readonly options: CallOptions | undefined;

  constructor(
    url: string,
    { method = 'GET', headers, body, operation, repeatable = false, options }: RequestInit & Partial<HelperOptions>,
  ) {
    this.url = url;
    this.method = method;
    this.contentType = (headers as Headers).get('content-type') ?? undefined;
    this.body = body ?? undefined;
    this.operation = operation;
    this.repeatable = repeatable;
    this.options = options;
  }
}

/** @throws ClerkAPIError if a success is not the JSON that it should be */
function parseBody({ status, headers, text, request, attempts, secretKey }: Received): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const answer = { status, headers: redactHeaders(headers, secretKey), text: redact(text, secretKey) };
    const type = headers.get('content-type') ?? 'a body';
    const problem = text ? `${type} that is not JSON: ${excerpt(answer.text)}` : 'an empty body';
    throw new ClerkAPIError(failedCall(request, attempts), answer, { problem });
  }
}

/** Sends `openapi-fetch` to `json()` or `text()`, whichever the helper asks for, and never past them. */
const lightHeaders = { get: (name: string) => (name === 'Content-Length' ? 'known' : null) };

/** Stands in for `Response`, with just what `openapi-fetch` reads of a success. */
class LightResponse {
  readonly ok = true;
  readonly headers = lightHeaders;
  readonly status: number;
  readonly #received: Received;

  constructor(received: Received) {
    this.#received = received;
    // 202 and the like come with no body, which `openapi-fetch` expects of 204 alone.
    this.status = received.text === '' && received.status > 201 ? 204 : received.status;
  }

  async text(): Promise<string> {
    return this.#received.text;
  }

  async json(): Promise<unknown> {
    return parseBody(this.#received);
  }
}

/** What is wrong with an id, if anything. */
function problemOf(id: unknown): string | undefined {
  if (id === undefined || id === null || id === '') return 'missing or empty';
  if (typeof id !== 'string') return `not a string but ${typeof id}`;
  if (id === '.' || id === '..') return `"${id}", which leads to another path`;
  if (/[/\\\0]/.test(id)) return 'one with a slash, which leads to another path';
  return undefined;
}

/** Refuses ids that would lead to another endpoint, then fills in the path. */
function pathSerializer(path: string, ids: Record<string, unknown>): string {
  for (const [name, id] of Object.entries(ids)) {
    const problem = problemOf(id);
    if (problem) {
      const shown = path.replace(/^[a-z]+:\/\/[^/]+/, '');
      throw new TypeError(`clerk-bapi: the \`${name}\` of ${shown} is ${problem}. Nothing was sent.`);
    }
  }
  return defaultPathSerializer(path, ids);
}

const querySerializer = createQuerySerializer<unknown>({ array: { style: 'form', explode: true } });

/** A serializer of queries that writes the lists of these names as `a,b`, and not as `name=a&name=b`. */
export const joining =
  (...names: string[]) =>
  (query: Record<string, unknown>): string =>
    querySerializer(
      Object.fromEntries(
        Object.entries(query).map(([name, value]) => [
          name,
          names.includes(name) && Array.isArray(value) ? value.join(',') : value,
        ]),
      ),
    );

/** A body as `multipart/form-data`. */
export function formData(body: object): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(body)) {
    if (value instanceof Blob) form.append(name, value);
    else if (value !== undefined && value !== null) form.append(name, String(value));
  }
  return form;
}

/** The client that the helpers call. It answers with a success or throws. */
export function createHelperClient<Paths>(baseUrl: string, transport: Transport): HelperClient<Paths> {
  // What stands in for `Request`, `Response` and the client's type has what is used of them, and no more: hence `object`.
  const recorder: object = RecordedRequest;
  const client: object = createClient<object>({
    baseUrl,
    Request: recorder as typeof Request,
    fetch: async (request) => {
      const received = await transport.send(request as Request & RecordedRequest);
      if (received.error) throw received.error;
      const response: object = new LightResponse(received);
      return response as Response;
    },
    pathSerializer,
    querySerializer,
  });
  return client as HelperClient<Paths>;
}

/** A real `Request` as the transport takes it. `openapi-fetch` leaves options of ours on it. */
async function sendable(request: Request): Promise<Sendable> {
  const headers = Object.fromEntries(request.headers);
  const contentType = headers['content-type'];
  delete headers['content-type'];
  const options: CallOptions = { headers, signal: request.signal };
  for (const name of ['retry', 'timeout', 'deadline', 'secretKey'] as const) {
    if (name in request) Object.assign(options, { [name]: Reflect.get(request, name) as unknown });
  }
  const body = request.body ? await request.arrayBuffer() : undefined;
  return {
    method: request.method,
    url: request.url,
    contentType,
    body,
    operation: undefined,
    repeatable: false,
    options,
  };
}

/** Statuses that allow no body, not even an empty one. */
const bodiless = new Set([204, 205, 304]);

/** A real `Response`, whose `json()` throws our own error. */
class RawResponse extends Response {
  readonly #received: Received;

  constructor(received: Received) {
    const { status, headers, text } = received;
    const kept = new Headers(headers);
    kept.delete('content-encoding'); // it is decoded by now
    // What sends `openapi-fetch` to `json()`; 0 is what makes it skip that.
    kept.set('content-length', String(new TextEncoder().encode(text).length));
    super(bodiless.has(status) ? null : text, { status: status || 502, headers: kept });
    this.#received = received;
  }

  override async json(): Promise<unknown> {
    return parseBody(this.#received);
  }
}

/** The client behind `clerk.raw`, for real `Request`s and `Response`s. */
export function createRawClient<Paths>(baseUrl: string, transport: Transport): RawClient<Paths, RawOptions> {
  const client: object = createClient<object>({
    baseUrl,
    fetch: async (request) => new RawResponse(await transport.send(await sendable(request))),
    pathSerializer,
    querySerializer,
  });
  return client as RawClient<Paths, RawOptions>;
}

/** The data of a call of {@link HelperClient}, which throws where there is none. */
export async function unwrap<Data>(answer: Promise<ApiAnswer<Data, unknown>>): Promise<Data> {
  // `async`, and not `then`, so that an error's stack leads back to the caller.
  return (await answer).data as Data;
}
