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

/** The URL of a path at a host, if that is a host, with or without a port, and not something that makes another URL of it. */
export function urlAt(protocol: string, host: string, path = ''): URL | undefined {
  try {
    if (/^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i.test(host)) return new URL(`${protocol}://${host}${path}`);
  } catch {
    // a port that is too large, an address that is none
  }
  return undefined;
}

/** The URL that the browser asked for. Headers tell its origin only where the other end of the connection is trusted. */
export function forwardedUrl(url: URL, headers: Headers, peer: string | undefined, trust: Trust): URL {
  if (!trust(peer, 0)) return url;
  // What the nearest proxy says is at the end.
  const nearest = (name: string) => headers.get(name)?.split(',').at(-1)?.trim().toLowerCase();
  const host = nearest('x-forwarded-host') ?? url.host;
  const protocol = nearest('x-forwarded-proto') ?? url.protocol.slice(0, -1);
  return (/^https?$/.test(protocol) && urlAt(protocol, host)) || url;
}
