// `clerk.raw`: the same transport beneath an `openapi-fetch` client with real `Request`s and `Response`s, for middleware.
import createClient from 'openapi-fetch';
import type { HelperClient } from './endpoints/endpoint-factory.js';
import type { RawClient } from './endpoints/operation-types.js';
import { fillPath, segmentsOf } from './endpoints/path.js';
import { jsonOf } from './endpoints/json.js';
import { createQuerySerializer } from './endpoints/query-serializer.js';
import { onAbort } from './http/abort.js';
import { bodilessStatuses } from './http/body.js';
import { anything, both, callChecks, checkOptions, type Checks } from './http/option-checks.js';
import type { RateLimit } from './http/rate-limit/bucket.js';
import { dataOf, type HttpResponse } from './http/response.js';
import type { CallOptions } from './options.js';
import { reject } from './http/reject.js';

/** What a call of `clerk.raw` takes beside `params` and `body`. */
export interface RawOptions extends CallOptions {
  /**
   * How to read a success: `text` for the one operation that returns HTML.
   *
   * @default 'json'
   */
  parseAs?: 'json' | 'text' | undefined;
}

/** What a `Request` has beside its own: the path of the operation, and the options of the call. A middleware may leave it out. */
type RawRequest = Request & { call?: { path: string; options: CallOptions } };

type RawDependencies = Pick<HelperClient<never, never>, 'baseUrl' | 'transport'>;

/** The limits of single operations, by their routes. */
type OwnLimits = Record<string, RateLimit>;

/** Sends a real `Request`. */
async function sendRequest(
  request: RawRequest,
  { baseUrl, transport }: RawDependencies,
  ownLimits: OwnLimits,
): Promise<HttpResponse> {
  const { method, url, signal, call } = request;
  if (!url.startsWith(`${baseUrl}/`))
    reject(`the secret key is sent to ${baseUrl} only, and this request goes to ${url}.`);
  const route = `${method} ${call?.path ?? new URL(url).pathname}`;
  const rateLimit = ownLimits[route];
  const endpoint = rateLimit ? { rateLimit } : {};
  const headers = Object.fromEntries(request.headers);
  const content = request.body ? await request.arrayBuffer() : undefined;
  // Every request has one; transport.begin rejects `only-if-cached`.
  const cache = (request.cache === 'default' ? undefined : request.cache) as CallOptions['cache'];
  const options = { ...call?.options, headers, signal, cache };
  return transport.send(transport.begin({ method, route, endpoint }, url, content, options));
}

/** A real `Response` whose `json()` throws the client's own error. */
function responseOf(received: HttpResponse): Response {
  const { source, status } = received;
  const body = received.body.toString();
  const headers = new Headers(source.headers);
  headers.delete('content-encoding'); // the text is decoded
  // Sends `openapi-fetch` to `json()`; 0 makes it skip that.
  headers.set('content-length', String(new TextEncoder().encode(body).length));
  const response = new Response(bodilessStatuses.has(status) ? null : body, { status: status || 502, headers });
  Object.assign(response, { json: async () => dataOf(received) });
  // The `error` of a call is what `openapi-fetch` reads here, and must be there: without a body, it is a message.
  if (received.error && /^\s*(null|false|0|"")?\s*$/.test(body)) {
    response.headers.set('content-length', '1');
    Object.assign(response, { text: async () => received.error?.message });
  }
  return response;
}

/** What a call takes. */
interface Init extends CallOptions {
  params?: object | undefined;
  body?: unknown;
  parseAs?: unknown;
}
type Send = (path: string, init?: Init) => Promise<unknown>;

const initChecks: Checks = /* @__PURE__ */ both(callChecks, {
  params: anything,
  body: anything,
  parseAs: [(value) => value === 'json' || value === 'text', 'json or text'],
});
const paramChecks: Checks = { path: anything, query: anything };

/** @returns the options, with an object for the ids of the path @throws TypeError for what is unknown */
function checkInit(init: Init = {}): Init {
  const { params = {} } = init;
  checkOptions(init, initChecks);
  checkOptions(params, paramChecks, 'params.');
  return { ...init, params: { path: {}, ...params } };
}

/**
 * Passes the options of a call on to its `Request`, and gives it a signal of its own, which follows the caller's: a `Request`
 * leaves a listener on the signal that it gets.
 */
const withCall =
  (send: Send): Send =>
  async (path, given) => {
    const { params, body, parseAs, ...options } = checkInit(given);
    const init = { ...options, params, body, parseAs, call: { path, options } };
    const { signal } = options;
    if (!signal) return send(path, init);
    const own = new AbortController();
    const abort = () => own.abort(signal.reason);
    if (signal.aborted) abort();
    const stop = onAbort(signal, abort);
    try {
      return await send(path, { ...init, signal: own.signal });
    } finally {
      stop();
    }
  };

/** What a client has beside its namespaces. */
export interface HasRaw<Paths> {
  /**
   * The same API as an `openapi-fetch` client: typed by path, returns `{ data, error, response }` and does not throw for an
   * error response. It shares the transport with the helpers, so that retries, limits and hooks hold for it too. POST and
   * PATCH are not repeated after a failure whose outcome is unknown.
   *
   * @example
   * const { data, error, response } = await clerk.raw.GET('/users/{user_id}', { params: { path: { user_id: 'user_1' } } });
   */
  raw: RawClient<Paths, RawOptions>;
}

/** Makes `clerk.raw` for a client of that version. */
export type CreateRawClient<Paths, Version> = (client: HelperClient<Paths, Version>) => RawClient<Paths, RawOptions>;

/** The client behind `clerk.raw`. */
export function createRawClient<Paths>(
  dependencies: RawDependencies,
  ownLimits: OwnLimits,
): RawClient<Paths, RawOptions> {
  const client = createClient<object>({
    baseUrl: dependencies.baseUrl,
    fetch: async (request) => responseOf(await sendRequest(request, dependencies, ownLimits)),
    querySerializer: createQuerySerializer({}),
    bodySerializer: (body: unknown) => (body instanceof FormData ? body : jsonOf(body)),
    pathSerializer(path, ids) {
      const segments = segmentsOf(path);
      return fillPath(
        path.slice(dependencies.baseUrl.length),
        segments,
        segments.filter((_, i) => i % 2).map((name) => ids[name]),
      );
    },
  });
  const verbs = ['GET', 'PUT', 'POST', 'PATCH', 'DELETE'] as const;
  const senders = client as Record<(typeof verbs)[number], Send>;
  const raw: object = { ...client, ...Object.fromEntries(verbs.map((verb) => [verb, withCall(senders[verb])])) };
  return raw as RawClient<Paths, RawOptions>;
}
