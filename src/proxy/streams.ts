import { ProxyError } from './error-response.js';
import type { Timer } from './timer.js';

export const tooLarge = (maxBodySize: number) =>
  new ProxyError('proxy_body_too_large', `the body of a request has more than ${maxBodySize} bytes`);

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/**
 * A stream with one reader. Node's `fetch` keeps a copy of the body, in case a server asks for it again. That never happens
 * here, and the copy would keep the whole body in memory.
 */
class OnceReadable extends ReadableStream<Uint8Array> {
  override tee(): [ReadableStream<Uint8Array>, ReadableStream<Uint8Array>] {
    return [new ReadableStream(), this];
  }
}

/** The body of a request while it is sent. */
export interface Upload {
  stream: ReadableStream<Uint8Array>;
  /** Stops reading it from the client. */
  discard(reason: unknown): void;
}

/**
 * Makes the body to send of the body of a request. It fails when it exceeds the maximum.
 *
 * @param isCertain - Whether the headers announce a body. Some servers give a stream to a request without a body, which would
 *   be forwarded as a chunked body: without an announcement, the first part is awaited.
 * @param onChunk - called for each part, when it is sent
 * @param onTooLarge - called once, before the stream fails
 */
export async function createUpload(
  body: ReadableStream<Uint8Array>,
  isCertain: boolean,
  maxBodySize: number,
  onChunk: () => void,
  onTooLarge: (error: ProxyError) => void,
): Promise<Upload | undefined> {
  const reader: Reader = body.getReader();
  let first = isCertain ? undefined : await reader.read();
  if (first?.done) return undefined;
  let isDiscarded = false;
  const discard = (reason: unknown) => {
    isDiscarded = true;
    reader.cancel(reason).catch(() => undefined);
  };
  let size = 0;
  const stream = new OnceReadable(
    {
      async pull(controller) {
        const { done, value } = first ?? (await reader.read());
        first = undefined;
        if (isDiscarded) throw new Error('the rest of the request was discarded'); // a truncated body must not look complete
        if (done) return controller.close();
        onChunk();
        size += value.byteLength;
        if (size > maxBodySize) {
          const error = tooLarge(maxBodySize);
          onTooLarge(error);
          throw error;
        }
        controller.enqueue(value);
      },
      cancel: discard,
    },
    { highWaterMark: 0 }, // nothing is read ahead of the Frontend API
  );
  return { stream, discard };
}

/**
 * Watches the body of a response, and fails when it pauses for too long.
 *
 * @param idle - runs while a part is awaited
 * @param onEnd - called once, with the error, if there is one
 * @param onCancel - called when the client cancels
 */
export function watched(
  body: ReadableStream<Uint8Array>,
  idle: Timer,
  onEnd: (error?: unknown) => void,
  onCancel: (reason: unknown) => void,
): ReadableStream<Uint8Array> {
  const reader: Reader = body.getReader();
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        idle.start();
        return reader.read().then(
          ({ done, value }) => {
            idle.stop();
            if (!done) return controller.enqueue(value);
            controller.close();
            onEnd();
          },
          (error: unknown) => {
            idle.stop();
            controller.error(error);
            onEnd(error);
          },
        );
      },
      async cancel(reason) {
        idle.stop();
        onEnd();
        onCancel(reason);
        await reader.cancel(reason).catch(() => undefined); // it may have failed already
      },
    },
    { highWaterMark: 0 }, // nothing is read ahead of the client
  );
}
