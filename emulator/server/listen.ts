import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { isDisconnect, isUnfinished, sendUnfinished } from './failures.js';

type Handle = (request: Request, bindings: HttpBindings) => Response | Promise<Response>;

/** How a URL names an address that was listened at. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'; // any address of this machine
  return host.includes(':') ? `[${host}]` : host;
}

/** Serves an app on a port of this machine. */
export function createListener(handle: Handle) {
  let server: Promise<Server> | undefined;
  return {
    async listen(port = 0, host = '127.0.0.1'): Promise<string> {
      // Node would take it for all addresses.
      if (host === '') throw new TypeError('host should be an address such as 127.0.0.1, and is empty');
      if (server) throw new Error('The emulator already listens: close it first, or create another one');
      const starting = (server = start(handle, port, host));
      try {
        return `http://${nameOf(host)}:${((await starting).address() as AddressInfo).port}/v1`;
      } catch (error) {
        if (server === starting) server = undefined;
        throw error;
      }
    },
    async close(): Promise<void> {
      const closing = server;
      server = undefined;
      const listening = await closing?.catch(() => undefined); // `listen` has thrown that error
      await new Promise<void>((resolve) => {
        if (!listening) return resolve();
        listening.close(() => resolve());
        listening.closeAllConnections();
      });
    },
  };
}

/** Sends the response of a request, or as much of it as a fault lets through. */
async function serve(handle: Handle, request: Request, bindings: HttpBindings): Promise<Response> {
  if (request.method === 'TRACE') return new Response(null, { status: 501 }); // no `Request` can have it
  try {
    const response = await handle(request, bindings);
    if (!isUnfinished(response)) return response;
    await sendUnfinished(response, bindings.outgoing);
    return RESPONSE_ALREADY_SENT;
  } catch (error) {
    if (!isDisconnect(error)) throw error;
    bindings.outgoing.destroy();
    return RESPONSE_ALREADY_SENT;
  }
}

const noAddress = (_: number, host: string) =>
  `${host} is not an address of this machine: listen at 127.0.0.1, or at 0.0.0.0 for all of its addresses`;

/** What is wrong, and what to do, by the code of the error. */
const advice = new Map<string | undefined, (port: number, host: string) => string>([
  ['EADDRINUSE', (port: number) => `Port ${port} is in use: choose another, or 0 for any free one`],
  [
    'EACCES',
    (port: number) =>
      `Port ${port} needs the rights of an administrator: choose one from 1024 on, or 0 for any free one`,
  ],
  ['EADDRNOTAVAIL', noAddress],
  ['ENOTFOUND', noAddress],
  ['EAI_AGAIN', noAddress],
]);

function start(handle: Handle, port: number, host: string): Promise<Server> {
  const server = createAdaptorServer({
    fetch: (request, env) => serve(handle, request, env as HttpBindings),
    overrideGlobalObjects: false,
  }) as Server;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const message = advice.get(error.code)?.(port, host);
      reject(message === undefined ? error : new Error(message, { cause: error }));
    });
    server.listen(port, host, () => resolve(server));
  });
}
