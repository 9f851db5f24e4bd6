import {
  checkAmount,
  checkHeaderName,
  checkHosts,
  checkKey,
  checkURL,
  environment,
  isPath,
  invalid,
} from './checks.js';
import { isPlain } from '../http/reject.js';
import { publicUrl, type PublicUrl } from './public-url.js';
import type { ProxyError } from './error-response.js';
import { createTrust, presetHeader, type Trust, type TrustProxy } from './client-address.js';
import type { FrontendApiFetch } from './send.js';

/** Options of a proxy for the Frontend API. */
export interface FrontendApiProxyOptions {
  /**
   * The instance's secret key. It goes to the Frontend API alone.
   * @default the environment's `CLERK_SECRET_KEY`
   */
  secretKey?: string | undefined;
  /**
   * The URL of the proxy as browsers see it, such as `https://app.example.com/__clerk`: the one that is set for the domain.
   *
   * Without it, or with a path such as `/__clerk`, the URL of each request says which domain it is for: name yours in `hosts`.
   * Behind a proxy of `trustProxy`, its `X-Forwarded-Host` and `X-Forwarded-Proto` name the domain.
   * @default the environment's `CLERK_PROXY_URL`, else its `NEXT_PUBLIC_CLERK_PROXY_URL`
   */
  proxyUrl?: string | undefined;
  /**
   * The hosts of the proxy, with the port if it is not the usual one. Requests to others get 400, as requests to another path
   * do. Without `proxyUrl`, `hosts` and a function `enabled`, the proxy serves every host, and warns of it once.
   * @default all hosts
   */
  hosts?: readonly string[] | undefined;
  /**
   * The path of the proxy. `/` is for a host that serves the proxy alone.
   * @default the path of `proxyUrl`, or `/__clerk`
   */
  proxyPath?: string | undefined;
  /**
   * The URL of the Frontend API. Must be `https:`, unless it is on loopback.
   * @default the environment's `CLERK_FAPI_URL`, else `'https://frontend-api.clerk.dev'`
   */
  frontendApiUrl?: string | undefined;
  /**
   * Whether requests are forwarded, or those to a URL: previews but not production, for example. Others get 400, as requests
   * to another path do. It is the URL that the browser requested, with the host that a trusted proxy names.
   * @default true
   */
  enabled?: boolean | ((url: URL) => boolean) | undefined;
  /**
   * Which proxies are trusted to name the client's address: how many of your own stand in front of the server, or at which
   * addresses and ranges; or what it is, such as `'vercel'`, which says the header too. Headers of other senders are replaced
   * by the address of the connection.
   * @default false
   */
  trustProxy?: TrustProxy | undefined;
  /**
   * The header in which a trusted proxy sends the client's address, if it is not `X-Forwarded-For`: for example
   * `cf-connecting-ip` behind Cloudflare, `x-real-ip` behind nginx. The trusted proxy must always set it itself.
   * @default the header of the preset in `trustProxy`, else `'x-forwarded-for'`
   */
  clientAddressHeader?: string | undefined;
  /**
   * The largest body of a request, in bytes. A larger one gets 413.
   * @default Infinity
   */
  maxBodySize?: number | undefined;
  /**
   * How long the Frontend API may take from the last part of a request to the response, in ms. Then the client gets 504.
   * @default 30000
   */
  timeout?: number | undefined;
  /**
   * How long the Frontend API may pause within a response, in ms. Then the response is aborted.
   * @default 30000
   */
  idleTimeout?: number | undefined;
  /**
   * Sends the requests: for tests, and for a connection pool of your own. Like `fetch` it must decode responses, and it must
   * not follow redirects. Node's `fetch` changes some headers, such as `sec-fetch-mode`.
   * @default `node:http` and `node:https` on Node, the platform's `fetch` elsewhere
   */
  fetch?: FrontendApiFetch | undefined;
  /**
   * Gets the reason of a failed request. The client does not.
   * @default `console.error`
   */
  onError?: ((error: ProxyError, request: Request) => void) | undefined;
}

const names = [
  'secretKey',
  'proxyUrl',
  'hosts',
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
  hosts: ReadonlySet<string> | undefined;
  /** Without a slash at its end. */
  proxyPath: string;
  /** The URL of the Frontend API, without a slash at its end. */
  frontendApi: string;
  trust: Trust;
  clientAddressHeader: string | undefined;
  /** Whether `X-Forwarded-For` counts: not for a preset with a header of its own, which is always there. */
  readsForwardedFor: boolean;
  /** Says once that no request tells the address of its client. */
  warnOfUnknownClient: () => void;
  /** Says once that requests to any host are served. `undefined` if they are not. */
  warnOfAnyHost: (() => void) | undefined;
  maxBodySize: number;
  timeout: number;
  idleTimeout: number;
  fetch: FrontendApiFetch;
}

const unknownClient =
  'clerk-bapi: the proxy does not know the addresses of its clients, so all users share one rate limit of the Frontend API. ' +
  'Set `trustProxy` to what stands in front of the server, or pass the address of the connection as `remoteAddress`.';

const anyHost =
  'clerk-bapi: the proxy serves every host that a request names. Set `hosts` to those of your application, or `proxyUrl` to the URL ' +
  'of the proxy.';

function once(act: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) act();
    isDone = true;
  };
}

const withoutSlash = (text: string) => text.replace(/\/+$/, '');

/** The URL and the path of the proxy, unchecked. */
function given(options: FrontendApiProxyOptions): { url: string | undefined; path: string } {
  const url = options.proxyUrl ?? environment('CLERK_PROXY_URL') ?? environment('NEXT_PUBLIC_CLERK_PROXY_URL');
  if (url !== undefined && /^\/(?!\/)/.test(url)) return { url: undefined, path: options.proxyPath ?? url };
  return {
    url,
    path: options.proxyPath ?? (url !== undefined && URL.canParse(url) ? new URL(url).pathname : '/__clerk'),
  };
}

function checkPath(options: FrontendApiProxyOptions): string {
  const { path } = given(options);
  if (!isPath(path)) invalid(`\`proxyPath\` must be a path such as /__clerk, but is ${JSON.stringify(path)}`);
  const bare = withoutSlash(path);
  if (bare === '' && options.proxyPath === undefined) {
    invalid("`proxyUrl` has no path. If the whole host is for the proxy, set `proxyPath` to '/'");
  }
  return bare;
}

/**
 * The path that requests are forwarded from, without a slash at its end. If the given one is invalid, it is the default one:
 * the error is then a response of that path, and does not fail every page of a site.
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
    invalid(`\`proxyUrl\` is ${checked.href}, but must end with the path of \`proxyPath\`, ${path || '/'}`);
  }
  return publicUrl(checked, path);
}

/** Options by their type, where no other check tells it. */
const types = {
  string: ['secretKey', 'proxyUrl', 'proxyPath', 'frontendApiUrl', 'clientAddressHeader'],
  function: ['fetch', 'onError'],
} as const satisfies Record<string, (keyof FrontendApiProxyOptions)[]>;

/** @throws {ProxyError} */
function checkTypes(options: FrontendApiProxyOptions): void {
  for (const [type, names] of Object.entries(types))
    for (const name of names)
      if (options[name] !== undefined && typeof options[name] !== type) invalid(`\`${name}\` must be a ${type}`);
}

/**
 * Checks the options and adds the defaults.
 *
 * @throws {ProxyError} for an unknown option or a wrong value
 */
export function resolveOptions(options: FrontendApiProxyOptions): Config {
  if (!isPlain(options)) invalid('the options of a proxy must be an object with fields of its own');
  checkTypes(options);
  const {
    trustProxy = false,
    enabled = true,
    clientAddressHeader = presetHeader(trustProxy),
    maxBodySize = Number.POSITIVE_INFINITY,
    timeout = 30_000,
    idleTimeout = 30_000,
  } = options;
  // A misspelt option would leave the default in place, and could send the key to another host.
  const unknown = Object.keys(options).find((name) => !names.some((known) => known === name));
  if (unknown !== undefined) invalid(`unknown option \`${unknown}\`. The options are ${names.join(', ')}`);
  if (typeof enabled !== 'boolean' && typeof enabled !== 'function')
    invalid('`enabled` must be true, false, or a function of the URL');
  const proxyPath = checkPath(options);
  const frontendApiUrl = options.frontendApiUrl ?? environment('CLERK_FAPI_URL') ?? 'https://frontend-api.clerk.dev';
  const proxyUrl = checkProxyUrl(options, proxyPath);
  const hosts = checkHosts(options.hosts);
  const servesAnyHost = !proxyUrl && !hosts && typeof enabled !== 'function';
  return {
    secretKey: checkKey(options.secretKey ?? environment('CLERK_SECRET_KEY')),
    proxyUrl,
    hosts,
    proxyPath,
    frontendApi: withoutSlash(checkURL('frontendApiUrl', frontendApiUrl).href),
    trust: createTrust(trustProxy),
    clientAddressHeader: clientAddressHeader && checkHeaderName('clientAddressHeader', clientAddressHeader),
    readsForwardedFor: presetHeader(trustProxy) === undefined,
    warnOfUnknownClient: once(() => console.warn(unknownClient)),
    warnOfAnyHost: servesAnyHost ? once(() => console.warn(anyHost)) : undefined,
    maxBodySize: checkAmount('maxBodySize', maxBodySize),
    timeout: checkAmount('timeout', timeout),
    idleTimeout: checkAmount('idleTimeout', idleTimeout),
    // Looked up for each request: platforms and test tools replace the global `fetch` later.
    fetch: options.fetch ?? ((url, request) => globalThis.fetch(url, request)),
  };
}
