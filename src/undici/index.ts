import type { Dispatcher } from 'undici';
import { plain } from '../http/reject.js';
import type { SentInit } from '../options.js';
import { createAgent, type ConnectionOptions } from './agent.js';
import { acceptEncoding } from './content-coding.js';
import { Exchange } from './exchange.js';

/** Options of {@link createUndiciTransport}: of its connections, or a dispatcher in their place. */
export interface UndiciTransportOptions extends ConnectionOptions {
  /**
   * Sends the requests, instead of the transport's own agent, for anything that the other options don't offer. It stays
   * open when the transport is closed. It uses the environment's proxies only if it is an `EnvHttpProxyAgent`.
   */
  dispatcher?: Dispatcher | undefined;
}

/** Sends requests over a pool of connections that all calls share. */
export interface UndiciTransport extends AsyncDisposable {
  /**
   * For `createClerk({ fetch: transport.fetch })`. Like the platform's `fetch`, except that it follows no redirect.
   *
   * @throws the signal's reason, or undici's error if there is no response
   */
  readonly fetch: {
    (url: string, init?: SentInit): Promise<Response>;
    /** Tells the client that it may leave out the signal. */
    readonly takesOnAbort: true;
  };
  /** Accepts no more requests, waits for the open ones, and closes the connections. */
  close(this: void): Promise<void>;
}

const names = [
  'connections',
  'keepAliveTimeout',
  'connect',
  'dispatcher',
] as const satisfies (keyof UndiciTransportOptions)[];

/** @throws {TypeError} for an unknown option or a wrong value */
function checkOptions(options: UndiciTransportOptions): void {
  const given = Object.keys(plain('the options of createUndiciTransport', options)) as (keyof UndiciTransportOptions)[];
  const unknown = given.find((name) => !names.includes(name));
  if (unknown)
    throw new TypeError(
      `clerk-bapi: unknown option \`${unknown}\` of createUndiciTransport. The options are ${names.join(', ')}.`,
    );
  for (const name of ['connections', 'keepAliveTimeout'] as const) {
    const value = options[name];
    if (value !== undefined && !(Number.isInteger(value) && value >= 1))
      throw new TypeError(`clerk-bapi: \`${name}\` must be a whole number of 1 or more, but is ${String(value)}.`);
  }
  if (options.dispatcher && given.length > 1)
    throw new TypeError(
      'clerk-bapi: createUndiciTransport takes `dispatcher` alone, or other options. Give the options to the dispatcher.',
    );
}

/** @throws {TypeError} if it can't send */
function checkDispatcher(dispatcher: Dispatcher): Dispatcher {
  if (typeof dispatcher.dispatch === 'function') return dispatcher;
  throw new TypeError(
    'clerk-bapi: `dispatcher` has no `dispatch`. Pass a dispatcher of undici, such as an Agent. Bun replaces undici by a module that cannot send: use the fetch of Bun there, without this transport.',
  );
}

/**
 * Headers with their names in lower case, over those that `fetch` adds to every request. A new object for each request,
 * since dispatchers, such as undici's own for proxies, add to it.
 */
function headersOf(given: HeadersInit | undefined): Record<string, string> {
  const headers: Record<string, string> = { accept: '*/*', 'accept-encoding': acceptEncoding, 'user-agent': 'undici' };
  const entries = given instanceof Headers || Array.isArray(given) ? Object.fromEntries(new Headers(given)) : given;
  for (const name in entries) headers[name.toLowerCase()] = String(entries[name]);
  return headers;
}

/** A path and query that a URL keeps unchanged. A dot or an escape might lead upwards. */
const plainPath = /^\/[\w/?&=-]*$/;

/** Parses URLs, and remembers the last origin: parsing each URL takes a twentieth of the CPU of a call. */
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

/** A body for undici, with the content type that `fetch` would give it. */
async function bodyOf(body: BodyInit): Promise<{ bytes: string | Uint8Array; type: string | null }> {
  if (typeof body === 'string') return { bytes: body, type: 'text/plain;charset=UTF-8' };
  // Forms are of the platform's class, which is not undici's.
  const encoded = new Response(body);
  return { bytes: new Uint8Array(await encoded.arrayBuffer()), type: encoded.headers.get('content-type') };
}

/**
 * Makes a transport for servers: a pool of connections over undici.
 *
 * It uses the proxies of the environment (`HTTP_PROXY`, `HTTPS_PROXY`, `NO_PROXY`), unless there is a `dispatcher`.
 *
 * @param options - Of the connections, or a `dispatcher` of your own.
 * @throws {TypeError} if an option or such a variable is wrong
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
    else if (init.signal) exchange.follow(init.signal);
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

/** The error of a request after `close()`. It has the code of undici's own error. */
class ClosedError extends Error {
  readonly code = 'UND_ERR_CLOSED';

  constructor() {
    super('clerk-bapi: the transport is closed. Make another one, or close it after the last call.');
  }
}
