import type { ServerResponse } from 'node:http';
import { errorBody, Refusal } from '../engine/errors.js';
import { hasNoBody, type Fault } from './faults.js';

const HTML = '<!doctype html><html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>';

/** What a `fetch` throws when the other side closes the connection. A server closes it in place of that. */
const dropped = (message = 'fetch failed') =>
  new TypeError(message, {
    cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', syscall: 'read' }),
  });

/** Whether an error stands for a connection that a fault closed. */
export const isDropped = (error: unknown) =>
  error instanceof TypeError && error.cause instanceof Error && 'code' in error.cause;

/** The answers that break off before they end. */
const unfinished = new WeakSet<Response>();
export const isUnfinished = (response: Response) => unfinished.has(response);

/** Sends an answer that breaks off, and closes the connection there. A server that knew of no fault would report a bug. */
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
function firstHalf(text: string, kind: 'cut' | 'stall', signal: AbortSignal): ReadableStream<Uint8Array> {
  const chunks = [new TextEncoder().encode(half(text))];
  return new ReadableStream(
    {
      start(controller) {
        signal.addEventListener('abort', () => controller.error(signal.reason), { once: true });
      },
      pull(controller) {
        const chunk = chunks.pop();
        if (chunk) return controller.enqueue(chunk);
        if (kind === 'stall') return new Promise(() => {});
        controller.error(dropped('terminated'));
      },
    },
    { highWaterMark: 0 },
  );
}

/**
 * Fails as a fault says.
 *
 * @param intended - the body of the answer that there would have been
 * @returns `undefined` if the fault leaves the answer as it is
 * @throws TypeError - where there is to be no answer
 */
export function fail(fault: Fault, intended: string, trace: string, signal: AbortSignal): Response | undefined {
  const { status, headers = {}, kind } = fault;
  const json = { 'content-type': 'application/json', ...headers };
  switch (kind) {
    case 'drop':
      throw dropped();
    case 'cut':
    case 'stall': {
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
    case 'broken':
      return new Response(half(intended), { status: status ?? 200, headers: json });
    case undefined:
      if (status === undefined) return undefined;
      if (hasNoBody(status)) return new Response(null, { status, headers });
      return Response.json(
        errorBody([new Refusal(status, `emulated_${status}`, `The emulator was told to answer ${status}`)], trace),
        { status, headers: { ...(status === 429 ? { 'retry-after': '1' } : {}), ...headers } },
      );
  }
}
