import { ProxyError } from './refusal.js';

/** Says what is wrong with an option. */
export function wrong(message: string): never {
  throw new ProxyError('proxy_configuration_error', message);
}

/** A variable of the environment, where there is one. */
export function environment(name: string): string | undefined {
  try {
    return globalThis.process?.env?.[name] || undefined;
  } catch {
    return undefined; // Deno without the permission to read it
  }
}

/** Whether a text is a path that stands in URLs as it is written. */
export const isPath = (text: string): boolean =>
  URL.canParse(text, 'http://localhost') && new URL(text, 'http://localhost').pathname === text;

const isLoopback = (host: string) =>
  host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host) || host.endsWith('.localhost');

export function checkURL(name: string, value: string): URL {
  const url = URL.canParse(value) ? new URL(value) : wrong(`\`${name}\` is not a URL: ${JSON.stringify(value)}`);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    wrong(`\`${name}\` must begin with https:, and begins with ${url.protocol}`);
  }
  if (url.username || url.password || url.search || url.hash) {
    wrong(`\`${name}\` must have no user, password, query or fragment`);
  }
  return url;
}

export function checkKey(key: string | undefined): string {
  if (!key) wrong('the secret key is missing. Pass `secretKey`, or set CLERK_SECRET_KEY');
  if (!/^sk_(live|test)_[\w-]+$/.test(key)) wrong('`secretKey` is malformed. It begins with sk_live_ or sk_test_');
  return key;
}

export function checkAmount(name: string, value: number): number {
  if (typeof value !== 'number' || !(value > 0)) wrong(`\`${name}\` must be a number above 0, and is ${String(value)}`);
  return value;
}

/** The name of a header, as headers are compared. */
export function checkHeaderName(name: string, value: string): string {
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(value)) wrong(`\`${name}\` is not the name of a header: ${JSON.stringify(value)}`);
  return value.toLowerCase();
}
