// Decompresses bodies. `fetch` does that by itself, undici's dispatchers don't.
import { pipeline } from 'node:stream';
import {
  brotliDecompressSync,
  constants,
  createBrotliDecompress,
  createGunzip,
  gunzipSync,
  type BrotliDecompress,
  type Gunzip,
} from 'node:zlib';

interface Coding {
  decode(bytes: Uint8Array): Buffer;
  /** Decodes as much as it can of a truncated body. */
  decodeStart(bytes: Uint8Array): Buffer;
  createDecoder(): Gunzip | BrotliDecompress;
}

const gzip: Coding = {
  decode: (bytes) => gunzipSync(bytes),
  decodeStart: (bytes) => gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }),
  createDecoder: createGunzip,
};
const brotli: Coding = {
  decode: (bytes) => brotliDecompressSync(bytes),
  decodeStart: (bytes) => brotliDecompressSync(bytes, { finishFlush: constants.BROTLI_OPERATION_FLUSH }),
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

/**
 * Decompresses a complete body. In this thread: another thread takes longer, and parsing the result takes longer still.
 *
 * @throws Error if the body is truncated
 */
export function decode(bytes: Uint8Array, header: string): Uint8Array {
  return (bytes.length > 0 && codingOf(header)?.decode(bytes)) || bytes;
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
