import type { FrontendApiProxyHandlers } from './handlers.js';
import * as web from './index.js';
import { nodeSend } from './node-send.js';
import type { FrontendApiProxyOptions } from './options.js';
import type { FrontendApiProxy } from './proxy.js';

export * from './index.js';
export { toNodeHandler, type NodeHandler } from './node-handler.js';

/** Deno and Bun load this file too. They only imitate Node's client; their own is `fetch`. */
const isNode = () => !('Deno' in globalThis || 'Bun' in globalThis);

const byNode = (options: FrontendApiProxyOptions): FrontendApiProxyOptions =>
  isNode() ? { ...options, fetch: options.fetch ?? nodeSend } : options;

// What follows is the same as there, but for what sends the requests.

/**
 * Makes a proxy for the Frontend API: requests to `https://app.example.com/__clerk/*` go to
 * `https://frontend-api.clerk.dev/*`, with the secret key. Requests go out by Node's own client for HTTP.
 *
 * Options and environment are read with the first request, so that a mistake in them is an answer with status 500, and a
 * line for `onError`, rather than a build that fails.
 *
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
 * Makes handlers for a route that catches everything under the path of the proxy.
 *
 * @example
 * ```ts
 * // app/__clerk/[[...path]]/route.ts
 * import { createFrontendApiProxyHandlers } from 'clerk-bapi/proxy';
 *
 * export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = createFrontendApiProxyHandlers();
 * ```
 */
export function createFrontendApiProxyHandlers(options: FrontendApiProxyOptions = {}): FrontendApiProxyHandlers {
  return web.createFrontendApiProxyHandlers(byNode(options));
}
