import { Dispatcher } from 'undici';
import { createUndiciTransport } from '../src/undici/index.js';
import type { ClerkOptions } from '../src/options.js';
import { stubbed, type SentRequest } from './helpers.js';

export interface TestTransport {
  fetch: typeof fetch | ReturnType<typeof createUndiciTransport>['fetch'];
  close(): Promise<void>;
}

/** What sends requests. The suites of the wire run over each. */
export const transports: [name: string, create: () => TestTransport][] = [
  ['fetch', () => ({ fetch, close: async () => undefined })],
  ['undici', () => createUndiciTransport()],
];

type Respond = (options: Dispatcher.DispatchOptions, signal: AbortSignal) => Promise<Response>;

/** The body of a request before it became one of undici: a text, or a form. */
async function bodyOf({ body, headers }: Dispatcher.DispatchOptions): Promise<unknown> {
  const type = new Headers(headers as Record<string, string>).get('content-type');
  if (!type?.startsWith('multipart/form-data')) return body ?? undefined;
  return new Response(body as Uint8Array<ArrayBuffer>, { headers: { 'content-type': type } }).formData();
}

/** Stands in for a pool: responds as told. */
class StubDispatcher extends Dispatcher {
  readonly #respond: Respond;

  constructor(respond: Respond) {
    super();
    this.#respond = respond;
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    const aborter = new AbortController();
    const controller: Dispatcher.DispatchController = {
      aborted: false,
      paused: false,
      reason: null,
      abort(reason) {
        aborter.abort(reason);
        handler.onResponseError?.(controller, reason);
      },
      pause: () => undefined,
      resume: () => undefined,
    };
    handler.onRequestStart?.(controller, {});
    this.#play(options, handler, controller, aborter.signal).catch((error: Error) =>
      handler.onResponseError?.(controller, error),
    );
    return true;
  }

  async #play(
    options: Dispatcher.DispatchOptions,
    handler: Dispatcher.DispatchHandler,
    controller: Dispatcher.DispatchController,
    signal: AbortSignal,
  ): Promise<void> {
    const { status, headers, body } = await this.#respond(options, signal);
    handler.onResponseStart?.(controller, status, Object.fromEntries(headers), '');
    for await (const chunk of body ?? []) handler.onResponseData?.(controller, Buffer.from(chunk));
    handler.onResponseEnd?.(controller, {});
  }
}

/** As `stubbed`, with the transport over undici in between. */
const stubbedUndici: typeof stubbed = (reply, options = {}, random = 0) => {
  const dispatcher = new StubDispatcher(async (sending, signal) => {
    const { origin, path, method } = sending;
    const headers = Object.fromEntries(new Headers(sending.headers as Record<string, string>));
    const request: SentRequest = {
      at: stub.clock.now(),
      url: `${String(origin)}${path}`,
      method,
      headers,
      body: await bodyOf(sending),
    };
    stub.sent.push(request);
    return reply(request, stub.sent.length - 1, { method, headers, signal, redirect: 'manual' });
  });
  const { fetch } = createUndiciTransport({ dispatcher });
  const given: ClerkOptions = { fetch, ...options };
  const stub = stubbed(reply, given, random);
  return stub;
};

/** Functions that make a client over made-up responses. The suite of the client's transport runs over each. */
export const stubs: [name: string, stub: typeof stubbed][] = [
  ['fetch', stubbed],
  ['undici', stubbedUndici],
];
