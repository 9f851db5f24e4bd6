import ipaddr from 'ipaddr.js';
import { wrong } from './checks.js';

/**
 * Whom to believe about where a request came from:
 * - `false`: nobody
 * - a number: so many proxies of one's own, counted from the server
 * - addresses and ranges, such as `['10.0.0.0/8', '::1']`: proxies at one of these
 */
export type TrustProxy = false | number | string[];

/** Whether the sender that many hops away, 0 for the other end of the connection, is a proxy of one's own. */
export type Trust = (address: string | undefined, hops: number) => boolean;

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Range = [Address, number];

/** An address in its usual notation. The library also takes the likes of `127.1` and `0x7f000001`. */
function parse(text: string): Address | undefined {
  return ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text) ? ipaddr.process(text) : undefined;
}

/** An address as it is written in a header or by a socket. */
function parseSender(text = ''): Address | undefined {
  // IPv4 in the guise of IPv6, as sockets tell it. The library would see it too, and takes ten times as long.
  const plain = text.trim().replace(/^::ffff:(?=\d+\.)/i, '');
  return parse(plain) ?? parse(withoutPort(plain));
}

/** Takes off brackets, port and zone. */
const withoutPort = (text: string): string =>
  text
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/%.*$/, '')
    .replace(/^([\d.]+):\d+$/, '$1');

function rangeOf(text: string): Range {
  const address = parse(text);
  if (address) return [address, address.kind() === 'ipv4' ? 32 : 128];
  if (!parse(String(text).split('/')[0] ?? '') || !ipaddr.isValidCIDR(text)) {
    wrong(`\`trustProxy\`: ${JSON.stringify(text)} is no address and no range`);
  }
  const [start, bits] = ipaddr.parseCIDR(text);
  // Addresses are compared as IPv4 where they are that in the guise of IPv6.
  return start instanceof ipaddr.IPv6 && start.isIPv4MappedAddress() && bits >= 96
    ? [start.toIPv4Address(), bits - 96]
    : [start, bits];
}

/** @throws ProxyError - if there is an address or range that is none */
export function createTrust(trustProxy: TrustProxy): Trust {
  if (trustProxy === false) return () => false;
  if (typeof trustProxy === 'number' && Number.isInteger(trustProxy) && trustProxy >= 0) {
    return (_address, hops) => hops < trustProxy;
  }
  if (!Array.isArray(trustProxy))
    return wrong('`trustProxy` must be a count of proxies, a list of addresses, or false');
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
 * The address of the client: the first, from the server outwards, that is not a proxy of one's own.
 *
 * @param forwardedFor - the header `X-Forwarded-For`: each proxy adds to its end where it got the request from
 * @param peer - the other end of the connection, if that is known
 * @returns `undefined` if there is no address that one could believe
 */
export function clientAddress(forwardedFor: string | null, peer: string | undefined, trust: Trust): string | undefined {
  let client = parseSender(peer)?.toString();
  if (forwardedFor === null || !trust(peer, 0)) return client;
  for (const [index, sender] of forwardedFor.split(',').reverse().entries()) {
    const address = parseSender(sender)?.toString();
    if (address === undefined) break; // what stands before it came from nobody known
    client = address;
    if (!trust(sender, index + 1)) break;
  }
  return client;
}
