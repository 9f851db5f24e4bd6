/**
 * Whether a host leads to this machine alone.
 *
 * @param hostname - A name or an address, as URLs write it: an IPv6 address in brackets.
 */
export const isLoopback = (hostname: string): boolean =>
  /^(([\w-]+\.)*localhost|127(\.\d{1,3}){3}|\[::1\])$/i.test(hostname);
