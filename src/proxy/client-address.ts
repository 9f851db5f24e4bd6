import ipaddr from 'ipaddr.js';
import { invalid } from './checks.js';

/**
 * Which proxies are trusted to name the client's address:
 * - `false`: none
 * - a number: that many, counted from the server
 * - addresses and ranges, such as `['10.0.0.0/8', '::1']`: proxies at these addresses
 */
export type TrustProxy = false | number | string[] | TrustPreset;

/**
 * What stands right in front of the server, and sets the address of the client itself:
 * - `vercel`: the header `X-Forwarded-For`
 * - `nginx`: one nginx with `$proxy_add_x_forwarded_for`
 * - `cloudflare`: the header `CF-Connecting-IP`, in a Worker or at a server that only Cloudflare can reach
 * - `fly`: the header `Fly-Client-IP`
 */
export type TrustPreset = 'vercel' | 'nginx' | 'cloudflare' | 'fly';

/** One proxy each, with the header in which it sends the client's address if that is not `X-Forwarded-For`. */
const presets: Record<TrustPreset, string | undefined> = {
  vercel: undefined,
  nginx: undefined,
  cloudflare: 'cf-connecting-ip',
  fly: 'fly-client-ip',
};

const isPreset = (trustProxy: TrustProxy): trustProxy is TrustPreset =>
  typeof trustProxy === 'string' && Object.hasOwn(presets, trustProxy);

/** The header of a preset. */
export const presetHeader = (trustProxy: TrustProxy) => (isPreset(trustProxy) ? presets[trustProxy] : undefined);

/** Whether the sender that many hops away is a trusted proxy. The other end of the connection is 0 hops away. */
export type Trust = (address: string | undefined, hops: number) => boolean;

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Range = [Address, number];

/** An address in its usual notation. The library also takes the likes of `127.1` and `0x7f000001`. */
function parse(text: string): Address | undefined {
  return ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text) ? ipaddr.process(text) : undefined;
}

/** Parses an address from a header or a socket. */
function parseSender(text = ''): Address | undefined {
  // An IPv4-mapped IPv6 address, as sockets give it. The library parses it too, but takes ten times as long.
  const plain = text.trim().replace(/^::ffff:(?=\d+\.)/i, '');
  return parse(plain) ?? parse(withoutPort(plain));
}

/** Removes brackets, port and zone. */
const withoutPort = (text: string): string =>
  text
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/%.*$/, '')
    .replace(/^([\d.]+):\d+$/, '$1');

function rangeOf(text: string): Range {
  const address = parse(text);
  if (address) return [address, address.kind() === 'ipv4' ? 32 : 128];
  if (!parse(String(text).split('/')[0] ?? '') || !ipaddr.isValidCIDR(text)) {
    invalid(`\`trustProxy\`: ${JSON.stringify(text)} is neither an address nor a range`);
  }
  const [start, bits] = ipaddr.parseCIDR(text);
  // IPv4-mapped addresses are compared as IPv4.
  return start instanceof ipaddr.IPv6 && start.isIPv4MappedAddress() && bits >= 96
    ? [start.toIPv4Address(), bits - 96]
    : [start, bits];
}

/** @throws {ProxyError} if an address or a range is malformed */
export function createTrust(trustProxy: TrustProxy): Trust {
  if (trustProxy === false) return () => false;
  if (typeof trustProxy === 'number' && Number.isInteger(trustProxy) && trustProxy >= 0) {
    return (_address, hops) => hops < trustProxy;
  }
  if (isPreset(trustProxy)) return createTrust(1);
  if (!Array.isArray(trustProxy)) {
    const names = Object.keys(presets).join(', ');
    return invalid(`\`trustProxy\` must be a count of proxies, a list of addresses, one of ${names}, or false`);
  }
  const ranges = trustProxy.map(rangeOf);
  return (text) => {
    const address = parseSender(text);
    return (
      address !== undefined &&
      ranges.some(([range, bits]) => address.kind() === range.kind() && address.match(range, bits))
    );
  };
}

/**
 * Finds the address of the client: the first, from the server outwards, that is not a trusted proxy.
 *
 * @param forwardedFor - the header `X-Forwarded-For`, to whose end each proxy adds the address of its sender
 * @param peer - the address of the other end of the connection, if it is known
 * @returns `undefined` if no trusted address is known
 */
export function clientAddress(forwardedFor: string | null, peer: string | undefined, trust: Trust): string | undefined {
  let client = parseSender(peer)?.toString();
  if (forwardedFor === null || !trust(peer, 0)) return client;
  for (const [index, sender] of forwardedFor.split(',').reverse().entries()) {
    const address = parseSender(sender)?.toString();
    if (address === undefined) break; // nobody trusted wrote the entries before it
    client = address;
    if (!trust(sender, index + 1)) break;
  }
  return client;
}
