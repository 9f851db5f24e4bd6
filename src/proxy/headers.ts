import type { Config } from './options.js';
import type { Origin } from './public-url.js';

/** Headers of one connection, which are not for the next one (RFC 9110, 7.6.1), and their forerunners. */
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** A copy without the headers of the connection, those that `Connection` names, and others. */
function copy(received: Headers, isDropped: (name: string) => boolean): Headers {
  const connection = received.get('connection');
  const named = connection
    ?.toLowerCase()
    .split(',')
    .map((name) => name.trim());
  const headers = new Headers(received); // faster than one by one
  for (const [name] of received) {
    if (hopByHop.has(name) || named?.includes(name) || isDropped(name)) headers.delete(name);
  }
  return headers;
}

/** What a client can say of itself only through a proxy, or not at all. Some servers take `_` for `-`. */
const claims =
  /^(forwarded|x[-_]forwarded([-_].*)?|x[-_]real[-_]ip|x[-_](cluster[-_])?client[-_]ip|true[-_]client[-_]ip|cf[-_]connecting[-_]ip(v6)?|clerk[-_](secret[-_]key|proxy[-_]url))$/;

/** Headers that the platform's `fetch` makes itself, or refuses. */
const platform = new Set(['host', 'expect', 'accept-encoding']);

/**
 * The headers that go to the Frontend API.
 *
 * The platform's `fetch` has its own way with a few: Node's sets `sec-fetch-mode: cors`, adds `accept`, `accept-language` and
 * `user-agent` where a client sends none, and `cache-control` and `pragma` to conditional requests.
 */
export function requestHeaders(received: Headers, hasBody: boolean, origin: Origin, config: Config): Headers {
  const { client, proxyUrl, host, protocol } = origin;
  const { secretKey, clientAddressHeader } = config;
  const headers = copy(
    received,
    (name) =>
      platform.has(name) ||
      claims.test(name) ||
      name === clientAddressHeader ||
      (name === 'content-length' && !hasBody),
  );
  headers.set('accept-encoding', 'identity');
  headers.set('x-forwarded-host', host);
  headers.set('x-forwarded-proto', protocol);
  if (client !== undefined) headers.set('x-forwarded-for', client);
  headers.set('clerk-proxy-url', proxyUrl);
  headers.set('clerk-secret-key', secretKey);
  return headers;
}

/** Encodings that every platform's `fetch` undoes, whatever was asked for. */
const decoded = /^(gzip|x-gzip|deflate|br)$/i;

/**
 * The headers that go to the client. Each cookie stays one of its own.
 *
 * @param location - what takes the place of `Location`, if anything
 */
export function responseHeaders({ headers: received, body }: Response, location: string | null): Headers {
  const encodings = received.get('content-encoding')?.split(',');
  const isDecoded = body && encodings?.every((encoding) => decoded.test(encoding.trim()));
  // The length counted the bytes before decoding.
  const headers = copy(received, (name) => !!isDecoded && (name === 'content-encoding' || name === 'content-length'));
  if (location !== null) headers.set('location', location);
  return headers;
}
