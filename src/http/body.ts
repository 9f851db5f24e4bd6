/** A body that ended early, with its start. */
export class IncompleteBodyError extends Error {
  constructor(
    readonly status: number,
    readonly start: string,
    cause: unknown,
  ) {
    super('the body ended early', { cause });
  }
}

/** The code of a {@link BodyError}, by which copies of this package know it. */
const BODY_ERROR = 'CLERK_BODY';

/** A body that another attempt would not make readable. */
class BodyError extends Error {
  readonly code = BODY_ERROR;
}

/** What is wrong with a body, if another attempt would not change it. */
export const lastingProblemOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && error.code === BODY_ERROR ? error.message : undefined;

/** The error of a body that is larger than the client reads. */
export const tooLarge = (maximum: number): Error =>
  new BodyError(`the body has more than the ${maximum} bytes of maxResponseSize`);

/** Statuses of responses that have no body, not even an empty one. */
export const bodilessStatuses: ReadonlySet<number> = new Set([204, 205, 304]);

let decoder: TextDecoder | undefined;
let pieceDecoder: TextDecoder | undefined;

/** Bytes as text. The decoder is made with the first use, since jsdom has no `TextDecoder`. */
export const textOf = (bytes: Uint8Array | undefined): string =>
  bytes ? (decoder ??= new TextDecoder()).decode(bytes) : '';

/** Chunks as one. */
export function joined(chunks: Uint8Array[]): Uint8Array | undefined {
  if (chunks.length < 2) return chunks[0];
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}

/** How much is decoded at once, in bytes: 64 MiB would take a tenth of a second, in which the process does nothing else. */
const MAX_AT_ONCE = 2 ** 20;

/** Where the last character begins, which the next chunk may complete. It has four bytes at most. */
function startOfLastCharacter(bytes: Uint8Array): number {
  let start = bytes.length - 1;
  while (start > bytes.length - 4 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start -= 1;
  return start;
}

/** A text that would take long to put together. */
class LongText {
  constructor(readonly pieces: string[]) {}

  get length(): number {
    return this.pieces.reduce((sum, { length }) => sum + length, 0);
  }

  toString(): string {
    return this.pieces.join('');
  }
}

/** The text of a body. */
export type Text = string | LongText;

/** The most pieces that are put together: to parse them takes a few hundredths of a second. */
const MAX_PIECES = 4;

/** Decodes a piece. Not as a stream, which makes strings of twice the size. A mark of the byte order is one at the start alone. */
const pieceOf = (bytes: Uint8Array | undefined, isStart: boolean): string =>
  isStart ? textOf(bytes) : (pieceDecoder ??= new TextDecoder('utf-8', { ignoreBOM: true })).decode(bytes);

/** The text of a body that comes in chunks. */
export class BodyText {
  readonly #maximum: number;
  #size = 0;
  #pieces: string[] | undefined;
  /** Chunks that are not decoded yet. Most bodies are one, which needs no array: V8 would move it to its old space. */
  #first: Uint8Array | undefined;
  #others: Uint8Array[] | undefined;
  #pending = 0;

  constructor(maximum: number) {
    this.#maximum = maximum;
  }

  /** Takes the next chunk. @throws an error if the body is larger than the maximum */
  add(chunk: Uint8Array): void {
    this.#size += chunk.length;
    if (this.#size > this.#maximum) throw tooLarge(this.#maximum);
    if (this.#first) (this.#others ??= [this.#first]).push(chunk);
    else this.#first = chunk;
    this.#pending += chunk.length;
    if (this.#pending <= MAX_AT_ONCE) return;
    const bytes = (this.#others && joined(this.#others)) ?? this.#first;
    const end = startOfLastCharacter(bytes);
    const pieces = (this.#pieces ??= []);
    pieces.push(pieceOf(bytes.subarray(0, end), !pieces.length));
    this.#first = bytes.subarray(end);
    this.#others = undefined;
    this.#pending = bytes.length - end;
  }

  /** The text of all chunks. None follows. */
  end(): Text {
    const rest = pieceOf(this.#others ? joined(this.#others) : this.#first, !this.#pieces);
    if (!this.#pieces) return rest;
    const text = new LongText([...this.#pieces, rest]);
    return text.pieces.length > MAX_PIECES ? text : text.toString();
  }
}

/** A `Response`, or that of `clerk-bapi/undici`, which can tell more. */
interface ReadableResponse extends Response {
  longText?: (maximum: number) => Promise<Text>;
  textSoFar?: () => string;
}

/**
 * Reads a body chunk by chunk: `text()` would lose what came before a break, and takes longer. A response of
 * `clerk-bapi/undici` has no stream until somebody asks for it, and keeps the start of its body.
 *
 * @throws IncompleteBodyError
 */
export async function readText(response: ReadableResponse, maximum: number): Promise<Text> {
  let received: BodyText | undefined;
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  try {
    const body = response.textSoFar || typeof TextDecoder !== 'function' ? undefined : response.body;
    if (body === null) return '';
    // Stubs of `Response`, in tests and on React Native, have no stream.
    if (body === undefined) {
      if (typeof response.text !== 'function')
        throw new BodyError('the response of `fetch` has no `text()`. Use a `Response`, or add one to the stub');
      return await (response.longText?.(maximum) ?? response.text());
    }
    reader = body.getReader();
    received = new BodyText(maximum);
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return received.end();
      received.add(value);
    }
  } catch (error) {
    const isLasting = lastingProblemOf(error) !== undefined;
    if (isLasting) void reader?.cancel().catch(() => undefined); // what is left of it is not even decompressed
    const start = isLasting ? '' : (response.textSoFar?.() ?? received?.end().toString() ?? '');
    throw new IncompleteBodyError(response.status, start, error);
  }
}
