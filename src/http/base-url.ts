import { isLoopback } from './loopback.js';
import { reject } from './reject.js';

export const DEFAULT_BASE_URL = 'https://api.clerk.com/v1';

/**
 * Checks the URL of the API, and removes slashes at its end.
 *
 * @param name - of the option or variable that has it, for the error
 * @throws TypeError that does not show the URL, which may have a password in it
 */
export function checkBaseUrl(name: string, value: string, allowInsecure: boolean): string {
  try {
    const { protocol, hostname, username, password, search, hash, origin, pathname } = new URL(value);
    if (protocol === 'https:' || (protocol === 'http:' && (isLoopback(hostname) || allowInsecure))) {
      if (!username && !password && !search && !hash) return origin + pathname.replace(/\/+$/, '');
    }
  } catch {
    // not a URL
  }
  reject(
    `${name} must be a URL such as ${DEFAULT_BASE_URL}, without user, password, query and fragment. It must use https:, except on localhost or with allowInsecure: true.`,
  );
}

/** A URL that ends in a version: Clerk's own SDKs take it without one. */
export const withVersion = (url: string) => (/\/v\d+$/.test(url) ? url : `${url}/v1`);
