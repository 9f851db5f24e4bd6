import { isPlain } from '../http/reject.js';
import type { FrontendApiProxyHandlers } from './handlers.js';
import * as web from './index.js';
import type { FrontendApiProxyMiddleware } from './middleware.js';
import { nodeSend } from './node-send.js';
import type { FrontendApiProxyOptions } from './options.js';
import type { FrontendApiProxy } from './proxy.js';

export * from './index.js';
export { toNodeHandler, type NodeHandler } from './node-handler.js';

/** Deno and Bun load this file too. Their native client is `fetch`; they emulate Node's. */
const isNode = () => !('Deno' in globalThis || 'Bun' in globalThis);

const byNode = (options: FrontendApiProxyOptions): FrontendApiProxyOptions =>
  isNode() && isPlain(options)
    ? { ...options, fetch: options.fetch === undefined ? nodeSend : options.fetch }
    : options;

// The functions of index.ts, with another default for `fetch`.

/**
 * Makes a proxy for the Frontend API.
 *
 * It forwards requests to `https://app.example.com/__clerk/*` to `https://frontend-api.clerk.dev/*`, with the secret key, by
 * Node's HTTP client. It reads options and environment with the first request, so that a mistake in them fails that request
 * with 500 and calls `onError`, and does not fail a build.
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
  return web.createFrontendApiProxy(byNode(options));
}

/**
 * Makes the handlers of a route that matches every path under the proxy's.
 *
 * @param options - All are optional: the secret key and `proxyUrl` may be in the environment.
 * @example
 * ```ts
 * // app/%5F%5Fclerk/[[...path]]/route.ts
 * import { createFrontendApiProxyHandlers } from 'clerk-bapi/proxy';
 *
 * export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = createFrontendApiProxyHandlers();
 * ```
 */
export function createFrontendApiProxyHandlers(options: FrontendApiProxyOptions = {}): FrontendApiProxyHandlers {
  return web.createFrontendApiProxyHandlers(byNode(options));
}

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
  return web.createFrontendApiProxyMiddleware(byNode(options), next);
}
