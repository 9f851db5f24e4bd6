import type { IncomingMessage } from 'node:http';
import { pipeline, Transform, type Readable, type TransformCallback } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';

/** Decodes one encoding. It creates the decoder with the first bytes, since a body may be empty. */
class Decoding extends Transform {
  #decoder: Transform | undefined;

  constructor(readonly decoderOf: (start: Buffer) => Transform) {
    super();
  }

  override _transform(chunk: Buffer, encoding: BufferEncoding, done: TransformCallback): void {
    this.#decoder ??= this.decoderOf(chunk)
      .on('data', (part) => this.push(part))
      .on('error', (error) => this.destroy(error));
    this.#decoder.write(chunk, encoding, done);
  }

  override _flush(done: TransformCallback): void {
    if (this.#decoder) this.#decoder.on('end', done).end();
    else done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#decoder?.destroy();
    done(error);
  }
}

/** Creates the decoder of each encoding. Some servers send `deflate` without its zlib header. */
const decoders = new Map<string, (start: Buffer) => Transform>([
  ['gzip', () => createGunzip()],
  ['x-gzip', () => createGunzip()],
  ['deflate', ([first = 0]) => ((first & 0x0f) === 8 ? createInflate() : createInflateRaw())],
  ['br', () => createBrotliDecompress()],
]);

/** The body of a response, decoded if all of its encodings are known, as `fetch` decodes it. */
export function decoded(message: IncomingMessage): Readable {
  const { 'content-encoding': encoding } = message.headers;
  if (encoding === undefined) return message;
  const found = encoding.split(',').map((name) => decoders.get(name.trim().toLowerCase()));
  if (found.includes(undefined)) return message;
  return found.reduceRight<Readable>(
    // The last encoding was applied last. The stream that is read reports every error.
    (body, decoderOf) => (decoderOf ? pipeline(body, new Decoding(decoderOf), () => undefined) : body),
    message,
  );
}
