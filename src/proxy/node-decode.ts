import type { IncomingMessage } from 'node:http';
import { pipeline, Transform, type Readable, type TransformCallback } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';

/** What undoes an encoding, made when its first bytes are there: a body may also have none. */
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

/** What undoes each encoding. Some servers send `deflate` without the header that belongs to it. */
const decoders = new Map<string, (start: Buffer) => Transform>([
  ['gzip', () => createGunzip()],
  ['x-gzip', () => createGunzip()],
  ['deflate', ([first = 0]) => ((first & 0x0f) === 8 ? createInflate() : createInflateRaw())],
  ['br', () => createBrotliDecompress()],
]);

/** The body of an answer, decoded if all of its encodings are known, as `fetch` does it. */
export function decoded(message: IncomingMessage): Readable {
  const { 'content-encoding': encoding } = message.headers;
  if (encoding === undefined) return message;
  const found = encoding.split(',').map((name) => decoders.get(name.trim().toLowerCase()));
  if (found.includes(undefined)) return message;
  return found.reduceRight<Readable>(
    // The last one was the last to be applied. What fails is told by the stream that is read.
    (body, decoderOf) => (decoderOf ? pipeline(body, new Decoding(decoderOf), () => undefined) : body),
    message,
  );
}
