import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequestListener } from '@remix-run/node-fetch-server';
import type { FrontendApiProxy } from './proxy.js';
import { urlAt } from './public-url.js';
import { ProxyError, refusalOf } from './refusal.js';

/** A request as it comes to a handler. Express cuts `url` at the path of the mount, and keeps the whole one. */
type Received = IncomingMessage & { originalUrl?: string };

/** A handler for `http.createServer`, for Express's `app.use` and for the raw request and response of Fastify. */
export type NodeHandler = (request: Received, response: ServerResponse, next?: (error?: unknown) => void) => void;

/**
 * Makes a handler for Node out of a proxy. Requests to other paths go on to `next`, where there is one.
 *
 * It has to come before whatever reads bodies, such as `express.json()`: a body can be read only once.
 *
 * @example
 * ```ts
 * import http from 'node:http';
 * import { createFrontendApiProxy, toNodeHandler } from 'clerk-bapi/proxy';
 *
 * http.createServer(toNodeHandler(createFrontendApiProxy())).listen(3000);
 * ```
 */
export function toNodeHandler(proxy: FrontendApiProxy): NodeHandler {
  return (request, response, next) => {
    const url = urlOf(request);
    if (next) {
      try {
        if (!url || !proxy.matches(url)) return next();
      } catch (error) {
        return next(error);
      }
    }
    const listener = createRequestListener(
      (received: Request) => {
        response.once('finish', () => discardRest(request, received));
        if (!url) return malformed();
        if (request.readableDidRead) void received.body?.cancel(); // the proxy sees that it is gone, and says so
        return proxy(received, { remoteAddress: request.socket.remoteAddress, url });
      },
      // What no `Request` can be made of. The proxy itself answers everything else.
      { onError: malformed },
    );
    listener(request, response);
  };
}

/** Reads over what is left of a body that was refused. It would block the next request of the connection. */
function discardRest(request: IncomingMessage, { body }: Request): void {
  if (body && !body.locked) body.cancel().catch(() => undefined);
  request.resume();
}

const malformed = () => refusalOf(new ProxyError('proxy_path_mismatch', 'the request is malformed'));

/** The URL that was asked for. `undefined` where the host is none, or the target is not a path. */
function urlOf({ headers, socket, originalUrl, url = '' }: Received): URL | undefined {
  const host = headers[':authority'] ?? headers.host ?? 'localhost';
  const path = originalUrl ?? url;
  if (typeof host !== 'string' || !path.startsWith('/')) return undefined;
  return urlAt('encrypted' in socket ? 'https' : 'http', host, path);
}
