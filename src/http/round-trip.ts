import type { SentInit } from '../options.js';
import { readText } from './body.js';
import { headersOf, type Call } from './call.js';
import type { Clock } from './clock.js';
import type { Config } from './config.js';
import { HttpResponse } from './response.js';
import { within } from './within.js';

/**
 * What `fetch` is called with. A class, since V8 comes to allocate object literals that outlive a request in its old space,
 * where collecting them, with all that they lead to, takes half as long as the call.
 */
class FetchInit implements SentInit {
  readonly redirect = 'manual';
  declare body?: NonNullable<SentInit['body']>;
  declare signal?: AbortSignal;
  declare cache?: NonNullable<SentInit['cache']>;
  declare next?: NonNullable<SentInit['next']>;
  declare onAbort?: NonNullable<SentInit['onAbort']>;

  constructor(
    readonly method: string,
    readonly headers: Record<string, string>,
  ) {}
}

/**
 * Sends the request of a call once and reads the whole response.
 *
 * @throws ClerkTimeoutError, the signal's reason, or what `fetch` threw
 */
export function roundTrip({ fetch, maxResponseSize }: Config, clock: Clock, call: Call): Promise<HttpResponse> {
  const { operation, url, content, config } = call;
  const init = new FetchInit(operation.method, headersOf(call));
  if (content) init.body = content;
  if (config.cache) init.cache = config.cache;
  if (config.next) init.next = config.next;
  let controller: AbortController | undefined;
  let abortFetch: ((reason: unknown) => boolean | void) | undefined;
  if (fetch.takesOnAbort) init.onAbort = (abort) => (abortFetch = abort);
  else init.signal = (controller = new AbortController()).signal;
  const send = async () => {
    const response = await fetch(url, init);
    return new HttpResponse(response, await readText(response, maxResponseSize), call);
  };
  /** The call is rejected before this: not every `fetch` listens to its signal. */
  const abort = (reason: unknown) => {
    controller?.abort(reason);
    if (abortFetch?.(reason) === true) call.unsent += 1;
  };
  return within(clock, call, send(), abort, config.timeout);
}
