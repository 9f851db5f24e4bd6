import type { Dispatcher } from 'undici';
import type { SentInit } from '../options.js';
import { createAgent, type ConnectionOptions } from './agent.js';
import { acceptEncoding } from './content-coding.js';
import { Exchange } from './exchange.js';

export interface UndiciTransportOptions extends ConnectionOptions {
  /**
   * Sends the requests in place of the transport's own agent, for whatever the other options don't offer. It stays open
   * when the transport is closed. It takes the environment's proxies only if it is an `EnvHttpProxyAgent`.
   */
  dispatcher?: Dispatcher | undefined;
}

/** Sends requests over connections that are kept, and shared by all calls. */
export interface UndiciTransport extends AsyncDisposable {
  /**
   * For `createClerk({ fetch: transport.fetch })`. As the platform's `fetch`, but that it follows no redirect.
   *
   * @throws the signal's reason, or undici's error if there is no answer
   */
  readonly fetch: {
    (url: string, init?: SentInit): Promise<Response>;
    /** Tells the client that it may leave out the signal. */
    readonly takesOnAbort: true;
  };
  /** Takes no more requests, waits for those that are under way, and closes the connections. */
  close(): Promise<void>;
}

const names = [
  'connections',
  'keepAliveTimeout',
  'connect',
  'dispatcher',
] as const satisfies (keyof UndiciTransportOptions)[];

/** @throws TypeError that says what is wrong with the options */
function checkOptions(options: UndiciTransportOptions): void {
  const given = Object.keys(options) as (keyof UndiciTransportOptions)[];
  const unknown = given.find((name) => !names.includes(name));
  if (unknown)
    throw new TypeError(
      `clerk-bapi: there is no option \`${unknown}\` of the transport. There are: ${names.join(', ')}.`,
    );
  for (const name of ['connections', 'keepAliveTimeout'] as const) {
    const value = options[name];
    if (value !== undefined && !(Number.isInteger(value) && value >= 1))
      throw new TypeError(`clerk-bapi: \`${name}\` must be a whole number, 1 or more, and is ${String(value)}.`);
  }
  if (options.dispatcher && given.length > 1)
    throw new TypeError(
      'clerk-bapi: with `dispatcher` the transport takes no other option. Give the options to the dispatcher.',
    );
}

/** @throws TypeError if it can't send */
function checkDispatcher(dispatcher: Dispatcher): Dispatcher {
  if (typeof dispatcher.dispatch === 'function') return dispatcher;
  throw new TypeError(
    'clerk-bapi: the dispatcher has no `dispatch`. Pass one of undici, such as an Agent. Bun has a stand-in for undici that can not send: leave the transport out there, and use the fetch of Bun.',
  );
}

/**
 * Headers with their names in lower case, above those that `fetch` adds to every request. Made anew for each, since
 * dispatchers, such as undici's own for proxies, add to them.
 */
function headersOf(given: HeadersInit | undefined): Record<string, string> {
  const headers: Record<string, string> = { accept: '*/*', 'accept-encoding': acceptEncoding, 'user-agent': 'undici' };
  const entries = given instanceof Headers || Array.isArray(given) ? Object.fromEntries(new Headers(given)) : given;
  for (const name in entries) headers[name.toLowerCase()] = String(entries[name]);
  return headers;
}

/** A path and query that a URL has as they are. A dot or an escape might lead upwards. */
const plainPath = /^\/[\w/?&=-]*$/;

/** A parser of URLs that remembers the last origin: without that, parsing took 1 of the 20 µs of CPU of a call. */
function createUrlParser() {
  let lastOrigin = '';
  return (url: string) => {
    const path = url.slice(lastOrigin.length);
    if (lastOrigin && url.startsWith(lastOrigin) && plainPath.test(path))
      return { href: url, origin: lastOrigin, path };
    const { href, origin, pathname, search } = new URL(url);
    lastOrigin = origin;
    return { href, origin, path: pathname + search };
  };
}

/** A body as undici takes it, and the content type that `fetch` gives it. */
async function bodyOf(body: BodyInit): Promise<{ bytes: string | Uint8Array; type: string | null }> {
  if (typeof body === 'string') return { bytes: body, type: 'text/plain;charset=UTF-8' };
  // Forms are the platform's own, and not undici's, which are other classes.
  const encoded = new Response(body);
  return { bytes: new Uint8Array(await encoded.arrayBuffer()), type: encoded.headers.get('content-type') };
}

/**
 * Makes a transport for servers: a pool of connections over undici. The environment's `HTTP_PROXY`, `HTTPS_PROXY` and
 * `NO_PROXY` hold, unless there is a `dispatcher`.
 *
 * @throws TypeError if an option or such a variable is wrong
 *
 * @example
 * await using transport = createUndiciTransport({ connections: 32 });
 * const clerk = createClerk({ fetch: transport.fetch });
 */
export function createUndiciTransport(options: UndiciTransportOptions = {}): UndiciTransport {
  checkOptions(options);
  const dispatcher = checkDispatcher(options.dispatcher ?? createAgent(options));
  const parseUrl = createUrlParser();
  let closing: Promise<void> | undefined;

  async function send(url: string, init: SentInit = {}): Promise<Response> {
    if (closing) throw new ClosedError();
    const { method = 'GET', headers: given, body, onAbort } = init;
    const { href, origin, path } = parseUrl(url);
    const exchange = new Exchange(href);
    if (onAbort) onAbort((reason) => exchange.abort(reason));
    else if (init.signal) exchange.heed(init.signal);
    const headers = headersOf(given);
    const options = { origin, path, method: method.toUpperCase(), headers };
    if (body === undefined || body === null) return exchange.start(dispatcher, options);
    const encoded = await bodyOf(body);
    if (encoded.type !== null) headers['content-type'] ??= encoded.type;
    return exchange.start(dispatcher, { ...options, body: encoded.bytes });
  }

  const transport: UndiciTransport = {
    fetch: Object.assign(send, { takesOnAbort: true } as const),
    close: () => (closing ??= options.dispatcher ? Promise.resolve() : dispatcher.close()),
    [Symbol.asyncDispose]: () => transport.close(),
  };
  return transport;
}

/** A request after `close()`. It has the code of undici's own error. */
class ClosedError extends Error {
  readonly code = 'UND_ERR_CLOSED';

  constructor() {
    super('clerk-bapi: the transport is closed. Make another one, or close it after the last call.');
  }
}
