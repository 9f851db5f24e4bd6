import type { FrontendApiProxyOptions } from './options.js';
import { createFrontendApiProxy } from './proxy.js';

/** A handler of a route, as Next.js and its like want them. */
export type FrontendApiProxyHandlers = Record<
  'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS',
  (request: Request) => Promise<Response>
>;

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
  const proxy = createFrontendApiProxy(options);
  // What else a framework passes to a handler is not for the proxy.
  const handler = (request: Request) => proxy(request);
  return {
    GET: handler,
    POST: handler,
    PUT: handler,
    PATCH: handler,
    DELETE: handler,
    HEAD: handler,
    OPTIONS: handler,
  };
}
