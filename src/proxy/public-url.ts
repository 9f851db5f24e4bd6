import { clientAddress } from './client-address.js';
import type { Config } from './options.js';

/** Where a request came from, as the Frontend API is told. */
export interface Origin {
  /** The address of the client, if it is known. */
  client: string | undefined;
  /** The URL of the proxy as the browser sees it. */
  proxyUrl: string;
  host: string;
  /** `http` or `https` */
  protocol: string;
}

/** Whether a text is a host, with or without a port, and nothing that would make another URL around it. */
export const isHost = (text: string): boolean =>
  /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i.test(text) && URL.canParse(`http://${text}`);

/** The origin that the browser sees. Headers tell it only where the other end of the connection is trusted. */
function publicOrigin({ trust }: Config, { headers }: Request, url: URL, peer: string | undefined): URL {
  if (!trust(peer, 0)) return url;
  // What the nearest proxy says is at the end.
  const nearest = (name: string) => headers.get(name)?.split(',').at(-1)?.trim().toLowerCase();
  const host = nearest('x-forwarded-host') ?? url.host;
  const protocol = nearest('x-forwarded-proto') ?? url.protocol.slice(0, -1);
  return isHost(host) && /^https?$/.test(protocol) ? new URL(`${protocol}://${host}`) : url;
}

export function originOf(config: Config, request: Request, url: URL, peer: string | undefined): Origin {
  const { trust, clientAddressHeader, proxyUrl, proxyPath } = config;
  const named = clientAddressHeader !== undefined && trust(peer, 0) ? request.headers.get(clientAddressHeader) : null;
  const client =
    named === null
      ? clientAddress(request.headers.get('x-forwarded-for'), peer, trust)
      : clientAddress(null, named, () => false);
  const { origin, host, protocol } = proxyUrl ?? publicOrigin(config, request, url, peer);
  return { client, proxyUrl: origin + proxyPath, host, protocol: protocol.slice(0, -1) };
}
