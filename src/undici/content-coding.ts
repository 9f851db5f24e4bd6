// Decompresses bodies. `fetch` does that by itself, undici's dispatchers don't.
import { pipeline } from 'node:stream';
import { tooLarge } from '../http/body.js';
import {
  brotliDecompressSync,
  constants,
  createBrotliDecompress,
  createGunzip,
  gunzipSync,
  type BrotliDecompress,
  type Gunzip,
} from 'node:zlib';

/** The largest output that is decompressed at once, in bytes: it takes about 10 ms, in which the process does nothing else. */
const MAX_SYNC = 2 ** 22;

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

/**
 * Decompresses a complete body. A small one in this thread: another thread takes longer, and parsing the result takes longer
 * still.
 *
 * @throws Error if the body is truncated, or larger than the maximum
 */
export async function decode(bytes: Uint8Array, header: string, maximum: number): Promise<Uint8Array> {
  const coding = codingOf(header);
  if (!coding || bytes.length === 0) return bytes;
  try {
    if (bytes.length < MAX_SYNC) return coding.decode(bytes, Math.min(MAX_SYNC, maximum));
  } catch (error) {
    if (!isTooLarge(error)) throw error;
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  const decoded: AsyncIterable<Uint8Array> = pipeline([bytes], coding.createDecoder(), () => undefined);
  for await (const chunk of decoded) {
    size += chunk.length;
    if (size > maximum) throw tooLarge(maximum);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
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
