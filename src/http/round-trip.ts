import { ClerkTimeoutError } from '../errors.js';
import type { Fetch, SentInit } from '../options.js';
import { readText } from './body.js';
import { failedCall, headersOf, type Call } from './call.js';
import type { Clock } from './clock.js';
import { HttpResponse } from './response.js';

/**
 * What `fetch` is called with. A class, since V8 comes to allocate object literals that outlive a request in its old space,
 * where collecting them, with all that they lead to, takes half as long as the call.
 */
class FetchInit implements SentInit {
  readonly redirect = 'manual';
  declare body?: NonNullable<SentInit['body']>;
  declare signal?: AbortSignal;
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
export const roundTrip = (fetch: Fetch, clock: Clock, call: Call) =>
  new Promise<HttpResponse>((resolve, reject) => {
    const { request, config, deadlineAt } = call;
    const { signal, timeout } = config;
    const { content } = request.details;
    const init = new FetchInit(request.method, headersOf(call));
    if (content) init.body = content;
    let abortFetch: ((reason: unknown) => boolean | void) | undefined;
    if (fetch.takesOnAbort) init.onAbort = (abort) => (abortFetch = abort);
    else {
      const controller = new AbortController();
      init.signal = controller.signal;
      abortFetch = (reason) => controller.abort(reason);
    }

    const end = () => {
      cancelTimer?.();
      signal?.removeEventListener('abort', onAbort);
    };
    const fail = (reason: unknown) => {
      end();
      reject(reason);
    };
    /** Rejects at once: not every `fetch` listens to its signal. */
    const stop = (reason: unknown) => {
      fail(reason);
      call.isUnsent = abortFetch?.(reason) === true;
    };

    const onAbort = () => stop(signal?.reason);
    signal?.addEventListener('abort', onAbort);
    const untilDeadline = deadlineAt - clock.now();
    const limit = timeout <= untilDeadline ? 'timeout' : 'deadline';
    const milliseconds = Math.min(timeout, untilDeadline);
    const expire = () => stop(new ClerkTimeoutError(failedCall(call), limit, config[limit]));
    const cancelTimer = milliseconds < Infinity ? clock.after(milliseconds, expire) : undefined;

    const send = async () => {
      const response = await fetch(request.url, init);
      const text = await readText(response);
      end();
      resolve(new HttpResponse(response, text, call));
    };
    send().catch(fail);
  });
