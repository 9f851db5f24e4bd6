import http from 'node:http';
import https from 'node:https';
import type { Readable } from 'node:stream';
import { bodilessStatuses } from '../http/body.js';
import { decoded } from './node-decode.js';
import type { FrontendApiResponse, FrontendApiRequest, FrontendApiFetch } from './send.js';

/** Converts a stream of Node to a web stream that reads nothing ahead. */
function webStream(readable: Readable, signal: AbortSignal): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        readable
          .on('data', (chunk: Uint8Array) => {
            if (readable.destroyed) return; // a cancelled stream takes nothing more
            controller.enqueue(chunk);
            readable.pause();
          })
          .on('end', () => readable.destroyed || controller.close())
          .on('error', (error) => controller.error(signal.aborted ? signal.reason : error))
          .pause();
      },
      pull() {
        readable.resume();
      },
      cancel() {
        readable.destroy();
      },
    },
    { highWaterMark: 0 },
  );
}

/** Headers of which only the first counts, as Node has it in `message.headers`: joined, they are no value. */
const single = new Set([
  'age',
  'content-type',
  'etag',
  'expires',
  'last-modified',
  'location',
  'retry-after',
  'server',
]);

function incomingOf(message: http.IncomingMessage, { method, signal }: FrontendApiRequest): FrontendApiResponse {
  const { statusCode: status = 0, statusMessage: statusText = '', rawHeaders } = message;
  const headers = new Headers();
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    const name = rawHeaders[i]!;
    if (!single.has(name.toLowerCase()) || !headers.has(name)) headers.append(name, rawHeaders[i + 1]!);
  }
  if (method !== 'HEAD' && !bodilessStatuses.has(status)) {
    return { status, statusText, headers, body: webStream(decoded(message), signal) };
  }
  message.resume(); // reads it to its end, which frees the connection
  return { status, statusText, headers, body: null };
}

async function write(body: ReadableStream<Uint8Array>, request: http.ClientRequest): Promise<void> {
  let goOn: () => void = () => undefined;
  request.on('drain', () => goOn()).on('close', () => goOn());
  const reader = body.getReader();
  while (!request.destroyed) {
    const { done, value } = await reader.read();
    if (done) return void request.end();
    if (!request.write(value) && !request.destroyed) await new Promise<void>((resolve) => (goOn = resolve));
  }
  await reader.cancel();
}

/** Methods that change nothing: such a request can be sent again. */
const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Sends a request, and returns the head of the response.
 *
 * @param agent - `false` for a new connection
 */
function respond(url: string, outgoing: FrontendApiRequest, agent?: false): Promise<http.IncomingMessage> {
  const { method, headers, body, signal } = outgoing;
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const fields = Object.fromEntries(headers);
    if (body && !headers.has('content-length')) fields['transfer-encoding'] = 'chunked'; // Node adds it for some methods alone
    const request = (url.startsWith('https:') ? https : http).request(url, { method, headers: fields, agent });
    // If the body is longer or shorter than announced, the server would misread the next request. Node checks requests too,
    // but its types do not have the option.
    Object.assign(request, { strictContentLength: true });
    const fail = (reason: unknown) => {
      reject(reason);
      request.destroy();
    };
    const abort = () => fail(signal.reason);
    signal.addEventListener('abort', abort);

    let receivedBefore = 0;
    // The Frontend API may close a connection at the moment it is used again.
    const wasClosedUnused = ({ code }: NodeJS.ErrnoException) =>
      !signal.aborted &&
      request.reusedSocket &&
      (code === 'ECONNRESET' || code === 'EPIPE') &&
      request.socket?.bytesRead === receivedBefore;
    request
      .on('socket', ({ bytesRead }) => (receivedBefore = bytesRead))
      .on('response', resolve)
      .on('error', (error) => {
        if (!body && safe.has(method) && wasClosedUnused(error)) resolve(respond(url, outgoing, false));
        else fail(error);
      })
      .on('close', () => {
        signal.removeEventListener('abort', abort);
        reject(new Error('the connection was closed without a response')); // a response in another protocol, for instance
      });
    if (body) write(body, request).catch(fail);
    else request.end();
  });
}

/** Sends with Node's HTTP client. Unlike Node's `fetch` it leaves headers unchanged, and it is faster. */
export const nodeSend: FrontendApiFetch = async (url, outgoing) => incomingOf(await respond(url, outgoing), outgoing);
