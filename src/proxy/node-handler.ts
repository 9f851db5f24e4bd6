import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequestListener } from '@remix-run/node-fetch-server';
import { rejectValue } from '../http/reject.js';
import type { FrontendApiProxy, RequestContext } from './proxy.js';
import { urlAt } from './public-url.js';
import { ProxyError, errorResponse } from './error-response.js';

/**
 * A handler for `http.createServer`, for Express's `app.use` and for the raw request and response of Fastify. Express shortens
 * the `url` of a request by the path of the mount, and keeps the full one in `originalUrl`.
 */
export type NodeHandler = (
  request: IncomingMessage & { originalUrl?: string },
  response: ServerResponse,
  next?: (error?: unknown) => void,
) => void;

type NodeRequest = Parameters<NodeHandler>[0];

/**
 * Makes a request handler for Node from a proxy. For a request to another path it calls `next`, if the server passes one.
 *
 * Put it before body parsers such as `express.json()`: a body can be read only once.
 *
 * @param proxy - What {@link createFrontendApiProxy} made.
 * @throws {TypeError} if `proxy` is something else, such as the options of a proxy
 * @example
 * ```ts
 * import http from 'node:http';
 * import { createFrontendApiProxy, toNodeHandler } from 'clerk-bapi/proxy';
 *
 * http.createServer(toNodeHandler(createFrontendApiProxy())).listen(3000);
 * ```
 */
export function toNodeHandler(proxy: FrontendApiProxy): NodeHandler {
  // Callers without types pass options: each request would be called malformed.
  if (typeof proxy !== 'function') rejectValue('the proxy', 'what createFrontendApiProxy returns', proxy);
  return (request, response, next) => {
    const url = urlOf(request);
    if (next) {
      try {
        if (!url || !proxy.matches({ url: url.href, headers: headersOf(request) }, contextOf(request, url)))
          return next();
      } catch (error) {
        return next(error);
      }
    }
    const listener = createRequestListener(
      (received: Request) => {
        response.once('finish', () => discardRest(request, received));
        if (!url) return malformed();
        if (request.readableDidRead) void received.body?.cancel(); // the proxy then reports that the body is gone
        return proxy(received, contextOf(request, url));
      },
      // No `Request` can be made of it. The proxy itself responds to everything else.
      { onError: malformed },
    );
    listener(request, response);
  };
}

/** Discards the rest of a rejected body, which would block the next request of the connection. */
function discardRest(request: IncomingMessage, { body }: Request): void {
  if (body && !body.locked) body.cancel().catch(() => undefined);
  request.resume();
}

const contextOf = ({ socket }: NodeRequest, url: URL): RequestContext => ({ remoteAddress: socket.remoteAddress, url });

const headersOf = ({ headers }: NodeRequest) => ({ get: (name: string) => headers[name]?.toString() ?? null });

const malformed = () => errorResponse(new ProxyError('proxy_path_mismatch', 'the request is malformed'));

/** The URL of a request. `undefined` if the host is malformed, or the target is not a path. */
function urlOf({ headers, socket, originalUrl, url = '' }: NodeRequest): URL | undefined {
  const host = headers[':authority'] ?? headers.host ?? 'localhost';
  const path = originalUrl ?? url;
  if (typeof host !== 'string' || !path.startsWith('/')) return undefined;
  return urlAt('encrypted' in socket ? 'https' : 'http', host, path);
}
