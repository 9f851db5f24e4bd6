import { checkAmount, checkHeaderName, checkKey, checkURL, environment, isPath, wrong } from './checks.js';
import { publicUrl, type PublicUrl } from './public-url.js';
import type { ProxyError } from './refusal.js';
import { createTrust, type Trust, type TrustProxy } from './client-address.js';
import type { Send } from './send.js';

export interface FrontendApiProxyOptions {
  /** The instance's secret key. Falls back to CLERK_SECRET_KEY. It goes to the Frontend API alone. */
  secretKey?: string;
  /**
   * The URL of the proxy as browsers see it, such as `https://app.example.com/__clerk`: the one that is set for the domain.
   * Falls back to CLERK_PROXY_URL. Without either it is made from the URL of each request, for several domains: whatever is
   * in front must then let only hosts through that are one's own. Behind a proxy that `trustProxy` names, its
   * `X-Forwarded-Host` and `X-Forwarded-Proto` count.
   */
  proxyUrl?: string;
  /**
   * The path of the proxy. `/` is for a host that is nothing but the proxy.
   * @default the path of `proxyUrl`, or `/__clerk`
   */
  proxyPath?: string;
  /**
   * Where requests go. Falls back to CLERK_FAPI_URL. Must be `https:`, unless it is on loopback.
   * @default 'https://frontend-api.clerk.dev'
   */
  frontendApiUrl?: string;
  /** Whether requests to a URL are forwarded. Those that are not get 400, as those to another path do. @default all are */
  enabled?: (url: URL) => boolean;
  /**
   * Whom to believe about the address of the client: how many proxies of one's own there are in front of the server, or at
   * which addresses and ranges they are. Headers from anybody else are replaced by what the connection says.
   * @default false, nobody
   */
  trustProxy?: TrustProxy;
  /**
   * The header in which a trusted proxy puts the client's address, if it is not `X-Forwarded-For`: for example
   * `cf-connecting-ip` behind Cloudflare, `x-real-ip` behind nginx. It must be one that this proxy always sets itself.
   */
  clientAddressHeader?: string;
  /** The largest body of a request, in bytes. A larger one gets 413. @default no limit */
  maxBodySize?: number;
  /** How long the Frontend API may take from the last part of a request to the answer, in ms. Then 504. @default 30_000 */
  timeout?: number;
  /** How long it may pause within the answer, in ms. Then the answer breaks off. @default 30_000 */
  idleTimeout?: number;
  /**
   * What sends requests: for tests, and for a pool of one's own. Like `fetch` it must decode answers, and it must not follow
   * redirects. Node's `fetch` changes some headers, such as `sec-fetch-mode`.
   * @default Node's own client for HTTP; elsewhere the platform's `fetch`
   */
  fetch?: Send;
  /** Is told why a request failed. The client is not. @default `console.error` */
  onError?: (error: ProxyError, request: Request) => void;
}

const names = [
  'secretKey',
  'proxyUrl',
  'proxyPath',
  'frontendApiUrl',
  'enabled',
  'trustProxy',
  'clientAddressHeader',
  'maxBodySize',
  'timeout',
  'idleTimeout',
  'fetch',
  'onError',
] as const satisfies (keyof FrontendApiProxyOptions)[];

/** The options, checked. */
export interface Config {
  secretKey: string;
  /** The URL of the proxy, if it is the same for all requests. */
  proxyUrl: PublicUrl | undefined;
  /** Without a slash at its end. */
  proxyPath: string;
  /** The URL of the Frontend API, without a slash at its end. */
  frontendApi: string;
  trust: Trust;
  clientAddressHeader: string | undefined;
  maxBodySize: number;
  timeout: number;
  idleTimeout: number;
  fetch: Send;
}

const withoutSlash = (text: string) => text.replace(/\/+$/, '');

/** The URL and the path of the proxy, as they are given. */
function given(options: FrontendApiProxyOptions): { url: string | undefined; path: string } {
  const url = options.proxyUrl ?? environment('CLERK_PROXY_URL');
  return {
    url,
    path: options.proxyPath ?? (url !== undefined && URL.canParse(url) ? new URL(url).pathname : '/__clerk'),
  };
}

function checkPath(options: FrontendApiProxyOptions): string {
  const { path } = given(options);
  if (!isPath(path)) wrong(`\`proxyPath\` must be a path such as /__clerk, and is ${JSON.stringify(path)}`);
  const bare = withoutSlash(path);
  if (bare === '' && options.proxyPath === undefined) {
    wrong("`proxyUrl` has no path. If all of that host is for the proxy, say so with `proxyPath` '/'");
  }
  return bare;
}

/**
 * The path that requests are forwarded from, without a slash at its end. Where the one given is mistaken, the usual one
 * stands in for it: the mistake is then an answer there, rather than a failure of every page of a site.
 */
export function pathOf(options: FrontendApiProxyOptions): string {
  try {
    return checkPath(options);
  } catch {
    return '/__clerk';
  }
}

function checkProxyUrl(options: FrontendApiProxyOptions, path: string): PublicUrl | undefined {
  const { url } = given(options);
  if (url === undefined) return undefined;
  const checked = checkURL('proxyUrl', url);
  if (withoutSlash(checked.pathname) !== path) {
    wrong(`\`proxyUrl\` is ${checked.href}, and does not end with the path ${path || '/'} of \`proxyPath\``);
  }
  return publicUrl(checked, path);
}

/** @throws ProxyError that says what is wrong with an option and what to do */
export function resolveOptions(options: FrontendApiProxyOptions): Config {
  const {
    clientAddressHeader,
    maxBodySize = Number.POSITIVE_INFINITY,
    timeout = 30_000,
    idleTimeout = 30_000,
  } = options;
  // One that is misspelt would be the default instead, and send the key to another host than the one that is meant.
  const unknown = Object.keys(options).find((name) => !names.some((known) => known === name));
  if (unknown !== undefined) wrong(`there is no option \`${unknown}\`. There are: ${names.join(', ')}`);
  const proxyPath = checkPath(options);
  const frontendApiUrl = options.frontendApiUrl ?? environment('CLERK_FAPI_URL') ?? 'https://frontend-api.clerk.dev';
  return {
    secretKey: checkKey(options.secretKey ?? environment('CLERK_SECRET_KEY')),
    proxyUrl: checkProxyUrl(options, proxyPath),
    proxyPath,
    frontendApi: withoutSlash(checkURL('frontendApiUrl', frontendApiUrl).href),
    trust: createTrust(options.trustProxy ?? false),
    clientAddressHeader: clientAddressHeader && checkHeaderName('clientAddressHeader', clientAddressHeader),
    maxBodySize: checkAmount('maxBodySize', maxBodySize),
    timeout: checkAmount('timeout', timeout),
    idleTimeout: checkAmount('idleTimeout', idleTimeout),
    // Looked up each time: platforms and test tools replace the global one after this.
    fetch: options.fetch ?? ((url, request) => globalThis.fetch(url, request)),
  };
}
