import http from 'node:http';
import https from 'node:https';
import type { Readable } from 'node:stream';
import { bodilessStatuses } from '../http/body.js';
import { decoded } from './node-decode.js';
import type { Incoming, Outgoing, Send } from './send.js';

/** A stream of Node as one of the web, that reads nothing ahead. */
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

function incomingOf(message: http.IncomingMessage, { method, signal }: Outgoing): Incoming {
  const { statusCode: status = 0, statusMessage: statusText = '', rawHeaders } = message;
  const headers = new Headers();
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) headers.append(rawHeaders[i]!, rawHeaders[i + 1]!);
  if (method !== 'HEAD' && !bodilessStatuses.has(status)) {
    return { status, statusText, headers, body: webStream(decoded(message), signal) };
  }
  message.resume(); // to its end, so that the connection is free
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

/** Methods that change nothing: such a request can be sent once more. */
const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The head of the answer to a request. @param agent - `false` for a connection of its own */
function answerTo(url: string, outgoing: Outgoing, agent?: false): Promise<http.IncomingMessage> {
  const { method, headers, body, signal } = outgoing;
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const fields = Object.fromEntries(headers);
    if (body && !headers.has('content-length')) fields['transfer-encoding'] = 'chunked'; // not for all methods by itself
    const request = (url.startsWith('https:') ? https : http).request(url, { method, headers: fields, agent });
    // A body that is longer or shorter than it says would have its rest, or the next request, taken for something else. That
    // Node checks requests too is not in its types.
    Object.assign(request, { strictContentLength: true });
    const fail = (reason: unknown) => {
      reject(reason);
      request.destroy();
    };
    const abort = () => fail(signal.reason);
    signal.addEventListener('abort', abort);

    let receivedBefore = 0;
    // The Frontend API may close a connection in the moment in which it is used again.
    const isClosedMeanwhile = ({ code }: NodeJS.ErrnoException) =>
      !signal.aborted &&
      request.reusedSocket &&
      (code === 'ECONNRESET' || code === 'EPIPE') &&
      request.socket?.bytesRead === receivedBefore;
    request
      .on('socket', ({ bytesRead }) => (receivedBefore = bytesRead))
      .on('response', resolve)
      .on('error', (error) => {
        if (!body && safe.has(method) && isClosedMeanwhile(error)) resolve(answerTo(url, outgoing, false));
        else fail(error);
      })
      .on('close', () => {
        signal.removeEventListener('abort', abort);
        reject(new Error('the connection was closed without an answer')); // such as one in another protocol
      });
    if (body) write(body, request).catch(fail);
    else request.end();
  });
}

/** Sends by Node's own client for HTTP. Next to Node's `fetch` this leaves headers as they are, and takes less time. */
export const nodeSend: Send = async (url, outgoing) => incomingOf(await answerTo(url, outgoing), outgoing);
