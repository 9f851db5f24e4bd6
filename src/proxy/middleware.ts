import type { FrontendApiProxyOptions } from './options.js';
import { createFrontendApiProxy } from './proxy.js';

/** A middleware that responds to the requests for the proxy. */
export type FrontendApiProxyMiddleware<Incoming extends Request, Rest extends unknown[], Result> = (
  request: Incoming,
  ...rest: Rest
) => Promise<Response> | Result | undefined;

/**
 * Makes a middleware that responds to the requests for the proxy, and leaves all others to the next one.
 *
 * @param options - All are optional: the secret key and `proxyUrl` may be in the environment.
 * @param next - what responds to other requests: a middleware of your own, such as that of `clerkMiddleware`. Without it the
 *   middleware returns `undefined`, with which a framework goes on.
 * @example
 * ```ts
 * // proxy.ts of Next.js 16, middleware.ts before
 * import { createFrontendApiProxyMiddleware } from 'clerk-bapi/proxy';
 *
 * export const proxy = createFrontendApiProxyMiddleware({ trustProxy: 'vercel' });
 * export const config = { matcher: ['/__clerk/:path*'] };
 * ```
 */
export function createFrontendApiProxyMiddleware<
  Incoming extends Request = Request,
  Rest extends unknown[] = [],
  Result = undefined,
>(
  options: FrontendApiProxyOptions = {},
  next?: (request: Incoming, ...rest: Rest) => Result,
): FrontendApiProxyMiddleware<Incoming, Rest, Result> {
  const proxy = createFrontendApiProxy(options);
  return (request, ...rest) => (proxy.matches(request) ? proxy(request) : next?.(request, ...rest));
}
