import type { FrontendApiProxyOptions } from './options.js';
import { createFrontendApiProxy } from './proxy.js';

/** Route handlers, in the form of Next.js and similar frameworks. */
export type FrontendApiProxyHandlers = Record<
  'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS',
  (request: Request) => Promise<Response>
>;

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
  const proxy = createFrontendApiProxy(options);
  // Frameworks pass a second argument, which is not the proxy's context.
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
