import { asProxyError } from './failure.js';
import { forward } from './forward.js';
import { invalid } from './checks.js';
import { pathOf, resolveOptions, type Config, type FrontendApiProxyOptions } from './options.js';
import { ProxyError, errorResponse } from './error-response.js';
import { isPlain } from '../http/reject.js';
import { isLoopback } from '../http/loopback.js';
import { forwardedUrl } from './public-url.js';

/** What a server knows about a request beyond the `Request` itself. */
export interface RequestContext {
  /** The address of the other end of the connection: of the client, or of the last proxy before the server. */
  remoteAddress?: string | undefined;
  /** The full URL of the request, if the framework has shortened the path of `request.url`. */
  url?: URL | undefined;
}

/** Forwards requests of the browser to the Frontend API. */
export interface FrontendApiProxy {
  /**
   * Forwards a request, and never rejects.
   *
   * @param request - The request of the browser.
   * @param context - What the server knows beyond the request.
   * @returns The response of the Frontend API, or one with `{ errors: [{ code, message }] }`: 400 for another path, 413 for a
   *   body that is too large, 500 for a mistake in the options, 502 for a request that failed, 504 for one that took too long.
   */
  (request: Request, context?: RequestContext): Promise<Response>;
  /**
   * Tells whether it forwards a request, or requests to a URL. For use in a middleware.
   *
   * @param request - The request, of which URL and headers are read, or its URL alone.
   * @param context - What the server knows of the request. Where `trustProxy` is a list of addresses, `remoteAddress` says
   *   whether the headers of the request name its host.
   */
  matches(
    this: void,
    request: (Pick<Request, 'url'> & { headers: Pick<Headers, 'get'> }) | URL,
    context?: RequestContext,
  ): boolean;
}

/**
 * Makes a proxy for the Frontend API.
 *
 * It forwards requests to `https://app.example.com/__clerk/*` to `https://frontend-api.clerk.dev/*`, with the secret key. It
 * needs `fetch` alone, and runs on every platform that has it. It reads options and environment with the first request, so
 * that a mistake in them fails that request with 500 and calls `onError`, and does not fail a build.
 *
 * @param options - All are optional: the secret key and `proxyUrl` may be in the environment.
 * @example
 * ```ts
 * import { createFrontendApiProxy } from 'clerk-bapi/proxy';
 *
 * const proxy = createFrontendApiProxy({ proxyUrl: 'https://app.example.com/__clerk', secretKey: 'sk_live_...' });
 * const response = await proxy(new Request('https://app.example.com/__clerk/v1/environment'));
 * ```
 */
export function createFrontendApiProxy(options: FrontendApiProxyOptions = {}): FrontendApiProxy {
  // Those of callers without types may be anything: each request then gets the error that says so.
  const { enabled = true, onError }: FrontendApiProxyOptions = isPlain(options) ? options : {};
  let config: Config | undefined;

  const report = (error: ProxyError, request: Request) => {
    // An error in `onError` must not change the response, nor end the process.
    (async () => (typeof onError === 'function' ? onError(error, request) : console.error(error)))().catch(
      console.error,
    );
  };

  const readOptions = () => {
    try {
      config ??= resolveOptions(options);
    } catch {
      // a request to the proxy fails, with the reason
    }
  };

  const isEnabled = (url: URL): boolean => {
    let result: unknown = enabled;
    try {
      if (typeof enabled === 'function') result = enabled(url);
    } catch (error) {
      return invalid(`\`enabled\` failed: ${String(error)}`);
    }
    // A promise of `false` would count as true.
    return typeof result === 'boolean' ? result : invalid('`enabled` must return true or false, and no promise');
  };

  const requestedUrl = (url: URL, headers: Pick<Headers, 'get'>, peer: string | undefined): URL =>
    config ? forwardedUrl(url, headers, peer, config.trust) : url;

  /** Whether requests to the URL are for the proxy. `url` is the one that the browser requested. */
  const isServed = (url: URL): boolean => {
    const path = config?.proxyPath ?? pathOf(options);
    if (url.pathname !== path && !url.pathname.startsWith(`${path}/`)) return false;
    return (config?.hosts?.has(url.host) ?? true) && isEnabled(url);
  };

  const proxy = async (request: Request, context: RequestContext = {}): Promise<Response> => {
    try {
      config ??= resolveOptions(options);
      const url = context.url ?? new URL(request.url);
      const requested = requestedUrl(url, request.headers, context.remoteAddress);
      if (!isServed(requested)) {
        throw new ProxyError('proxy_path_mismatch', `${requested.host}${requested.pathname} is not the proxy's`);
      }
      if (!isLoopback(requested.hostname)) config.warnOfAnyHost?.();
      return await forward(config, request, url, requested, context.remoteAddress, (error) => report(error, request));
    } catch (error) {
      const failure = asProxyError(error, config?.secretKey);
      if (failure.code !== 'proxy_path_mismatch' && !request.signal.aborted) report(failure, request);
      return errorResponse(failure);
    }
  };
  return Object.assign(proxy, {
    matches(request: Parameters<FrontendApiProxy['matches']>[0], context: RequestContext = {}) {
      readOptions();
      if (!('url' in request)) return isServed(request);
      const url = context.url ?? new URL(request.url);
      return isServed(requestedUrl(url, request.headers, context.remoteAddress));
    },
  });
}
