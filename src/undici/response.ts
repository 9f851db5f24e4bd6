import { bodilessStatuses, textOf, type Text } from '../http/body.js';
import { decodeStart, decodeStream, decodeText } from './content-coding.js';
import type { Exchange } from './exchange.js';

type RawHeaders = Record<string, string | string[] | undefined>;

function headersOf(raw: RawHeaders): Headers {
  const headers = new Headers();
  for (const name in raw) for (const value of [raw[name] ?? []].flat()) headers.append(name, value);
  return headers;
}

/** Converts an async iterable to a stream. */
function streamOf(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

/**
 * A `Response` without streams, which `text()` does not need. Every other member creates a real one on first use.
 */
export class PooledResponse implements Response {
  readonly type = 'default';
  readonly redirected = false;
  readonly #exchange: Exchange;
  readonly #rawHeaders: RawHeaders;
  #headers: Headers | undefined;
  #real: Response | undefined;
  #isRead = false;

  constructor(
    exchange: Exchange,
    readonly status: number,
    readonly statusText: string,
    headers: RawHeaders,
  ) {
    this.#exchange = exchange;
    this.#rawHeaders = headers;
  }

  get headers(): Headers {
    return (this.#headers ??= headersOf(this.#rawHeaders));
  }

  get ok(): boolean {
    return this.status >= 200 && this.status <= 299;
  }

  get url(): string {
    return this.#exchange.url;
  }

  get #coding(): string {
    return String(this.#rawHeaders['content-encoding'] ?? '');
  }

  async text(): Promise<string> {
    return (await this.longText(Infinity)).toString();
  }

  /** @param maximum - The largest body to read, decompressed, in bytes. */
  async longText(maximum: number): Promise<Text> {
    if (this.#isRead || this.#real) return this.#full.text();
    this.#isRead = true;
    return decodeText(await this.#exchange.whole(maximum), this.#coding, maximum);
  }

  /** The part of the body that arrived before `text()` failed. The platform's `Response` does not have it. */
  textSoFar(): string {
    return textOf(decodeStart(this.#exchange.buffered, this.#coding));
  }

  get #full(): Response {
    if (this.#isRead) throw new TypeError('clerk-bapi: the body was read already. Read it once, or read a clone.');
    if (this.#real) return this.#real;
    const body = bodilessStatuses.has(this.status)
      ? null
      : streamOf(decodeStream(this.#exchange.chunks(), this.#coding));
    return (this.#real = new Response(body, this));
  }

  get body(): ReadableStream<Uint8Array<ArrayBuffer>> | null {
    return this.#full.body;
  }

  get bodyUsed(): boolean {
    return this.#isRead || (this.#real?.bodyUsed ?? false);
  }

  clone(): Response {
    return this.#full.clone();
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return this.#full.arrayBuffer();
  }

  async blob(): Promise<Blob> {
    return this.#full.blob();
  }

  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await this.#full.arrayBuffer()); // Node 20 has no `bytes()`
  }

  async formData(): Promise<FormData> {
    return this.#full.formData();
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }
}
