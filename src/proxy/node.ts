import type { FrontendApiProxyHandlers } from './handlers.js';
import * as web from './index.js';
import { nodeSend } from './node-send.js';
import type { FrontendApiProxyOptions } from './options.js';
import type { FrontendApiProxy } from './proxy.js';

export * from './index.js';
export { toNodeHandler, type NodeHandler } from './node-handler.js';

/** Deno and Bun load this file too. Their native client is `fetch`; they emulate Node's. */
const isNode = () => !('Deno' in globalThis || 'Bun' in globalThis);

const byNode = (options: FrontendApiProxyOptions): FrontendApiProxyOptions =>
  isNode() ? { ...options, fetch: options.fetch ?? nodeSend } : options;

// The functions of index.ts, with another default for `fetch`.

/**
 * Makes a proxy for the Frontend API.
 *
 * It forwards requests to `https://app.example.com/__clerk/*` to `https://frontend-api.clerk.dev/*`, with the secret key, by
 * Node's HTTP client. It reads options and environment with the first request, so that a mistake in them fails that request
 * with 500 and calls `onError`, and does not fail a build.
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
 * Makes the handlers of a route that matches every path under the proxy's.
 *
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
