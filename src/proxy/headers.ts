import type { Config } from './options.js';
import type { PublicUrl } from './public-url.js';

/** Headers of one connection, which are not forwarded (RFC 9110, 7.6.1), and their predecessors. */
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

/** Removes the headers of the connection, those that `Connection` names, and others. */
function remove(headers: Headers, isOther: (name: string) => boolean): void {
  const connection = headers.get('connection')?.toLowerCase();
  const named = connection?.split(',').map((name) => name.trim());
  for (const [name] of [...headers]) {
    if (hopByHop.has(name) || named?.includes(name) || isOther(name)) headers.delete(name);
  }
}

/**
 * Headers with which a proxy names the client, the URL or the method. Those of the browser would be believed by servers that
 * expect a proxy in front.
 */
const proxyHeaders = new Set([
  'clerk-proxy-url',
  'clerk-secret-key',
  'cloudfront-viewer-address',
  'forwarded',
  'front-end-https',
  'x-host',
  'x-http-method',
  'x-http-method-override',
  'x-method-override',
  'x-rewrite-url',
  'x-scheme',
  'x-url-scheme',
  'x-vercel-forwarded-for',
  'x-vercel-proxied-for',
]);

/** Families of such headers: each proxy has a name of its own for the address of the client, such as `fly-client-ip`. */
const proxyFamilies = /^x-(forwarded|original|envoy)(-|$)|(^|-)((client|socket)?ip(v[46])?|remote-addr)$/;

/** Some servers read `_` as `-`. */
function isProxyHeader(name: string): boolean {
  const dashed = name.replaceAll('_', '-');
  return proxyHeaders.has(dashed) || proxyFamilies.test(dashed);
}

/** Headers that the HTTP client sets itself, or rejects. */
const platform = new Set(['host', 'expect', 'accept-encoding']);

/** The headers that go to the Frontend API. */
export function requestHeaders(
  received: Headers,
  hasBody: boolean,
  proxyUrl: PublicUrl,
  client: string | undefined,
  { secretKey, clientAddressHeader }: Config,
): Headers {
  const headers = new Headers(received);
  remove(
    headers,
    (name) =>
      platform.has(name) ||
      isProxyHeader(name) ||
      name === clientAddressHeader ||
      (name === 'content-length' && !hasBody),
  );
  headers.set('accept-encoding', 'identity');
  headers.set('x-forwarded-host', proxyUrl.host);
  headers.set('x-forwarded-proto', proxyUrl.protocol);
  if (client !== undefined) headers.set('x-forwarded-for', client);
  headers.set('clerk-proxy-url', proxyUrl.href);
  headers.set('clerk-secret-key', secretKey);
  return headers;
}

/** Encodings that the HTTP client decodes, even unasked. */
const decoded = /^(gzip|x-gzip|deflate|br)$/i;

/** Where several `Location` headers were joined to one, the first. */
export const firstLocation = (headers: Headers): string | undefined =>
  headers.get('location')?.split(/, (?=\/|https?:)/i, 1)[0];

/**
 * Turns the headers of a response into those for the client. Each cookie stays a header of its own.
 *
 * @param location - replaces `Location`
 * @param describesAbsentBody - whether a response without a body tells of the one that a `GET` would return
 */
export function forClient(
  headers: Headers,
  location: string | undefined,
  hasBody: boolean,
  describesAbsentBody: boolean,
): void {
  const encodings = headers.get('content-encoding')?.split(',');
  const isDecoded = hasBody && encodings?.every((encoding) => decoded.test(encoding.trim()));
  // The length counted the bytes before decoding, or those of a body that is not sent.
  const isUntrue = isDecoded === true || (!hasBody && !describesAbsentBody);
  remove(headers, (name) => isUntrue && (name === 'content-encoding' || name === 'content-length'));
  if (location !== undefined) headers.set('location', location);
}
