import type { Trust } from './client-address.js';

/** The URL of the proxy as the browser sees it. */
export interface PublicUrl {
  /** Without a slash at its end. */
  href: string;
  host: string;
  /** `http` or `https` */
  protocol: string;
}

export const publicUrl = ({ origin, host, protocol }: URL, proxyPath: string): PublicUrl => ({
  href: origin + proxyPath,
  host,
  protocol: protocol.slice(0, -1),
});

/** The URL of a path at a host. `undefined` if `host` is not a host name or address with an optional port. */
export function urlAt(protocol: string, host: string, path = ''): URL | undefined {
  try {
    if (/^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i.test(host)) return new URL(`${protocol}://${host}${path}`);
  } catch {
    // the port is too large, or the address is malformed
  }
  return undefined;
}

/** The URL that the browser requested. Headers name its origin, if the other end of the connection is trusted. */
export function forwardedUrl(url: URL, headers: Pick<Headers, 'get'>, peer: string | undefined, trust: Trust): URL {
  if (!trust(peer, 0)) return url;
  // The nearest proxy writes the last value.
  const nearest = (name: string) => headers.get(name)?.split(',').at(-1)?.trim().toLowerCase();
  const host = nearest('x-forwarded-host') ?? url.host;
  const protocol = nearest('x-forwarded-proto') ?? url.protocol.slice(0, -1);
  return (/^https?$/.test(protocol) && urlAt(protocol, host, url.pathname + url.search)) || url;
}
