// Decompresses bodies. `fetch` does that by itself, undici's dispatchers don't.
import { pipeline } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import {
  brotliDecompressSync,
  constants,
  createBrotliDecompress,
  createGunzip,
  gunzipSync,
  type BrotliDecompress,
  type Gunzip,
} from 'node:zlib';
import { BodyText, joined, textOf, type Text } from '../http/body.js';

/** The largest body that is decoded at once, in bytes: it takes about 5 ms, in which the process does nothing else. */
const MAX_SYNC = 2 ** 21;

interface Coding {
  /** @throws RangeError if the output is larger than the maximum */
  decode(bytes: Uint8Array, maxOutputLength: number): Buffer;
  /** Decodes as much as it can of a truncated body. */
  decodeStart(bytes: Uint8Array): Buffer;
  createDecoder(): Gunzip | BrotliDecompress;
}

const gzip: Coding = {
  decode: (bytes, maxOutputLength) => gunzipSync(bytes, { maxOutputLength }),
  decodeStart: (bytes) => gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MAX_SYNC }),
  createDecoder: createGunzip,
};
const brotli: Coding = {
  decode: (bytes, maxOutputLength) => brotliDecompressSync(bytes, { maxOutputLength }),
  decodeStart: (bytes) =>
    brotliDecompressSync(bytes, { finishFlush: constants.BROTLI_OPERATION_FLUSH, maxOutputLength: MAX_SYNC }),
  createDecoder: createBrotliDecompress,
};
const codings = new Map([
  ['br', brotli],
  ['gzip', gzip],
  ['x-gzip', gzip],
]);

/** The header `Accept-Encoding`. */
export const acceptEncoding = 'br, gzip';

/** The coding of the header `Content-Encoding`, if it is one of ours. No server nests two. */
const codingOf = (header: string) => codings.get(header.trim().toLowerCase());

/** Whether `zlib` has stopped at its maximum. */
const isTooLarge = (error: unknown) =>
  error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';

/** Chunks that are there, with turns for other tasks of the process in between. */
async function* inTurns(chunks: Uint8Array[]): AsyncGenerator<Uint8Array, void> {
  for (const chunk of chunks) {
    yield chunk;
    await setImmediate();
  }
}

/**
 * The text of a complete body, decompressed. That of a small one comes at once: another thread takes longer, and parsing the
 * result takes longer still.
 *
 * @throws Error if the body is truncated, or larger than the maximum
 */
export async function decodeText(chunks: Uint8Array[], header: string, maximum: number): Promise<Text> {
  const coding = codingOf(header);
  const size = chunks.reduce((sum, { length }) => sum + length, 0);
  if (size < MAX_SYNC) {
    const bytes = joined(chunks);
    try {
      return textOf(coding && bytes ? coding.decode(bytes, Math.min(MAX_SYNC, maximum)) : bytes);
    } catch (error) {
      if (!isTooLarge(error)) throw error;
    }
  }
  const text = new BodyText(maximum);
  const parts: AsyncIterable<Uint8Array> = coding
    ? pipeline(chunks, coding.createDecoder(), () => undefined)
    : inTurns(chunks);
  for await (const part of parts) text.add(part);
  return text.end();
}

/** Decompresses the start of a truncated body, as far as possible. */
export function decodeStart(bytes: Uint8Array, header: string): Uint8Array {
  try {
    return (bytes.length > 0 && codingOf(header)?.decodeStart(bytes)) || bytes;
  } catch {
    return new Uint8Array(); // it is corrupt
  }
}

/** Decompresses a body, part by part. */
export function decodeStream(chunks: AsyncIterable<Uint8Array>, header: string): AsyncIterable<Uint8Array> {
  const decoder = codingOf(header)?.createDecoder();
  // The decoder reports the errors of both.
  return decoder ? pipeline(chunks, decoder, () => undefined) : chunks;
}
