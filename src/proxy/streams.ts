import { ProxyError } from './refusal.js';
import type { Timer } from './timer.js';

export const tooLarge = (maxBodySize: number) =>
  new ProxyError('proxy_body_too_large', `the body of a request has more than ${maxBodySize} bytes`);

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/**
 * A stream that has one reader. Node's `fetch` sends a copy of a request, to have the body once more if a server asks for it
 * again. Here that never happens, and all that was sent would stay in memory.
 */
class OnceReadable extends ReadableStream<Uint8Array> {
  override tee(): [ReadableStream<Uint8Array>, ReadableStream<Uint8Array>] {
    return [new ReadableStream(), this];
  }
}

/** The body of a request on its way. */
export interface Upload {
  stream: ReadableStream<Uint8Array>;
  /** Takes no more of it from the client. */
  discard(reason: unknown): void;
}

/**
 * The body of a request, which fails when it turns out to be larger than it may be.
 *
 * @param isCertain - whether there is a body. Some servers give a stream to requests without one, which sent on would be a
 * body in chunks: so the first part is awaited, if the headers don't tell.
 * @param onChunk - called with each part, as it is sent on
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
        if (isDiscarded) throw new Error('the rest of the request was discarded'); // a part must not pass for the whole
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
 * The body of an answer, which breaks off when nothing comes for too long.
 *
 * @param idle - runs while a part is awaited
 * @param onEnd - called once, with what went wrong, if anything did
 * @param onCancel - called when the client wants no more
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
        await reader.cancel(reason).catch(() => undefined); // it may have failed by then
      },
    },
    { highWaterMark: 0 }, // nothing is read ahead of the client
  );
}
