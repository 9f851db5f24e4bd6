// What compresses bodies. `fetch` undoes it by itself, undici's dispatchers don't.
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
  /** As far as it goes, of a body that broke off. */
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

/** The coding that the header `Content-Encoding` names, if it is one that is asked for. Nothing nests two. */
const codingOf = (header: string) => codings.get(header.trim().toLowerCase());

/**
 * A whole body as it was before it was compressed. Not in another thread: that takes longer, and parsing what comes out
 * takes longer still.
 *
 * @throws Error if it is not complete
 */
export function decode(bytes: Uint8Array, header: string): Uint8Array {
  return (bytes.length > 0 && codingOf(header)?.decode(bytes)) || bytes;
}

/** The start of a body that broke off, as far as it can be told. */
export function decodeStart(bytes: Uint8Array, header: string): Uint8Array {
  try {
    return (bytes.length > 0 && codingOf(header)?.decodeStart(bytes)) || bytes;
  } catch {
    return new Uint8Array(); // it was broken before it broke off
  }
}

/** A body as it was before it was compressed, part by part. */
export function decodeStream(chunks: AsyncIterable<Uint8Array>, header: string): AsyncIterable<Uint8Array> {
  const decoder = codingOf(header)?.createDecoder();
  // A failure of either is a failure of what is read from the decoder.
  return decoder ? pipeline(chunks, decoder, () => undefined) : chunks;
}
