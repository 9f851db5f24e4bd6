import type { ServerResponse } from 'node:http';
import { errorBody, ApiError } from '../engine/errors.js';
import { hasNoBody, type Fault } from './faults.js';

const HTML = '<!doctype html><html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>';

/** The error of `fetch` when the other side closes the connection. A server closes it instead of throwing. */
const disconnected = (message = 'fetch failed') =>
  new TypeError(message, {
    cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', syscall: 'read' }),
  });

/** Whether an error stands for a connection that a fault closed. */
export const isDisconnect = (error: unknown) =>
  error instanceof TypeError && error.cause instanceof Error && 'code' in error.cause;

/** The responses that break off before they end. */
const unfinished = new WeakSet<Response>();
export const isUnfinished = (response: Response) => unfinished.has(response);

/** Sends a response that breaks off, and closes the connection there. The HTTP server would report it as a bug. */
export async function sendUnfinished(response: Response, outgoing: ServerResponse): Promise<void> {
  const reader = response.body?.getReader();
  try {
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    for (;;) {
      const chunk = await reader?.read();
      if (!chunk || chunk.done) break;
      await new Promise((resolve) => outgoing.write(chunk.value, resolve));
    }
  } catch {
    // It has broken off, or the client has gone.
  }
  outgoing.destroy();
}

const half = (text: string) => text.slice(0, Math.ceil(text.length / 2));

/** The first half of a body, and then a broken connection or nothing more. */
function firstHalf(text: string, kind: 'truncate' | 'hang', signal: AbortSignal): ReadableStream<Uint8Array> {
  const chunks = [new TextEncoder().encode(half(text))];
  return new ReadableStream(
    {
      start(controller) {
        signal.addEventListener('abort', () => controller.error(signal.reason), { once: true });
      },
      pull(controller) {
        const chunk = chunks.pop();
        if (chunk) return controller.enqueue(chunk);
        if (kind === 'hang') return new Promise(() => {});
        controller.error(disconnected('terminated'));
      },
    },
    { highWaterMark: 0 },
  );
}

/**
 * Fails as a fault says.
 *
 * @param intended - the body of the response without the fault
 * @returns `undefined` if the fault leaves the response unchanged
 * @throws TypeError - if the fault closes the connection without a response
 */
export function fail(fault: Fault, intended: string, trace: string, signal: AbortSignal): Response | undefined {
  const { status, headers = {}, kind } = fault;
  const json = { 'content-type': 'application/json', ...headers };
  switch (kind) {
    case 'disconnect':
      throw disconnected();
    case 'truncate':
    case 'hang': {
      const length = String(new TextEncoder().encode(intended).length + 1);
      const response = new Response(firstHalf(intended, kind, signal), {
        status: status ?? 200,
        headers: { ...json, 'content-length': length },
      });
      unfinished.add(response);
      return response;
    }
    case 'html':
      return new Response(HTML, { status: status ?? 502, headers: { 'content-type': 'text/html', ...headers } });
    case 'empty':
      return new Response('', { status: status ?? 200, headers });
    case 'invalid-json':
      return new Response(half(intended), { status: status ?? 200, headers: json });
    case undefined:
      if (status === undefined) return undefined;
      if (hasNoBody(status)) return new Response(null, { status, headers });
      return Response.json(
        errorBody(
          [
            new ApiError(
              status,
              status === 429 ? 'too_many_requests' : `emulated_${status}`,
              `A fault of the emulator returns ${status}`,
            ),
          ],
          trace,
        ),
        { status, headers: { ...(status === 429 ? { 'retry-after': '1' } : {}), ...headers } },
      );
  }
}
