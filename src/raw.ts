// `clerk.raw`: the same transport beneath an `openapi-fetch` client with real `Request`s and `Response`s, for middleware.
import createClient from 'openapi-fetch';
import { dataOf } from './http/response.js';
import type { RawClient } from './endpoints/operation-types.js';
import type { CallOptions } from './options.js';
import { fillPath, segmentsOf } from './endpoints/path.js';
import type { Send, Sendable } from './http/transport.js';

/** What a call of `clerk.raw` takes beside `params` and `body`. */
export interface RawOptions extends CallOptions {
  /** How to read a success. `text` for the one operation that answers with HTML. @default 'json' */
  parseAs?: 'json' | 'text';
}

/** A real `Request` as the transport takes it. `openapi-fetch` leaves options of ours on it. */
async function sendable(request: Request & Omit<CallOptions, 'headers' | 'signal'>): Promise<Sendable> {
  const { method, url, signal, retry, timeout, deadline, secretKey } = request;
  const { 'content-type': contentType, ...headers } = Object.fromEntries(request.headers);
  const body = request.body ? await request.arrayBuffer() : undefined;
  return { method, url, contentType, body, options: { headers, signal, retry, timeout, deadline, secretKey } };
}

/** The client behind `clerk.raw`. */
export function createRawClient<Paths>({
  baseUrl,
  send,
}: {
  baseUrl: string;
  send: Send;
}): RawClient<Paths, RawOptions> {
  const client: object = createClient<object>({
    baseUrl,
    fetch: async (request) => {
      const received = await send(await sendable(request));
      const { response: answered, text } = received;
      const { status } = answered;
      const headers = new Headers(answered.headers);
      headers.delete('content-encoding'); // it is decoded by now
      // What sends `openapi-fetch` to `json()`; 0 is what makes it skip that.
      headers.set('content-length', String(new TextEncoder().encode(text).length));
      const isBodiless = [204, 205, 304].includes(status); // these allow not even an empty body
      const response = new Response(isBodiless ? null : text, { status: status || 502, headers });
      return Object.assign(response, { json: async () => dataOf(received) }); // which throws our own error
    },
    pathSerializer(path, ids) {
      const segments = segmentsOf(path);
      return fillPath(
        path,
        segments,
        segments.filter((_, i) => i % 2).map((name) => ids[name]),
      );
    },
  });
  return client as RawClient<Paths, RawOptions>;
}
