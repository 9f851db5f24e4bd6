import { isLoopback } from '../http/loopback.js';
import { ProxyError } from './error-response.js';
import { urlAt } from './public-url.js';

/** Rejects an option. */
export function invalid(message: string): never {
  throw new ProxyError('proxy_configuration_error', message);
}

/** An environment variable, if the platform has them and it is set. */
export function environment(name: string): string | undefined {
  try {
    return globalThis.process?.env?.[name] || undefined;
  } catch {
    return undefined; // Deno without the permission to read it
  }
}

/** Whether a text is a path that a URL keeps unchanged. */
export const isPath = (text: string): boolean =>
  URL.canParse(text, 'http://localhost') && new URL(text, 'http://localhost').pathname === text;

export function checkURL(name: string, value: string): URL {
  const url = URL.canParse(value) ? new URL(value) : invalid(`\`${name}\` is not a URL: ${JSON.stringify(value)}`);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    invalid(`\`${name}\` must begin with https:, but begins with ${url.protocol}`);
  }
  if (url.username || url.password || url.search || url.hash) {
    invalid(`\`${name}\` must have no user, password, query or fragment`);
  }
  return url;
}

export function checkKey(key: string | undefined): string {
  if (!key) invalid('`secretKey` is missing. Pass it, or set CLERK_SECRET_KEY');
  if (!/^sk_(live|test)_[\w-]+$/.test(key)) invalid('`secretKey` is malformed. It begins with sk_live_ or sk_test_');
  return key;
}

export function checkAmount(name: string, value: number): number {
  if (typeof value !== 'number' || !(value > 0))
    invalid(`\`${name}\` must be a number above 0, but is ${String(value)}`);
  return value;
}

/** The name of a header, as headers are compared. */
export function checkHeaderName(name: string, value: string): string {
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(value))
    invalid(`\`${name}\` is not the name of a header: ${JSON.stringify(value)}`);
  return value.toLowerCase();
}

/** Hosts, as URLs write them. */
export function checkHosts(hosts: readonly string[] | undefined): ReadonlySet<string> | undefined {
  if (hosts === undefined) return undefined;
  if (!Array.isArray(hosts) || hosts.length === 0) invalid("`hosts` must be a list such as ['app.example.com']");
  return new Set(
    [...(hosts as unknown[])].map(
      (host: unknown) =>
        urlAt('https', typeof host === 'string' ? host : '')?.host ??
        invalid(`\`hosts\`: ${JSON.stringify(host)} is not a host such as app.example.com or app.example.com:8443`),
    ),
  );
}
