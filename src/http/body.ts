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

/** Bytes as text. The decoder is made with the first use, since jsdom has no `TextDecoder`. */
export const textOf = (bytes?: Uint8Array): string => (decoder ??= new TextDecoder()).decode(bytes);

function joined(chunks: Uint8Array[]): Uint8Array | undefined {
  if (chunks.length < 2) return chunks[0];
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}

/** A `Response`, or that of `clerk-bapi/undici`, which can tell more. */
interface ReadableResponse extends Response {
  text: (maximum?: number) => Promise<string>;
  textSoFar?: () => string;
}

/** How much is decoded at once, in bytes: 64 MiB would take a tenth of a second, in which the process does nothing else. */
const MAX_AT_ONCE = 2 ** 20;

/**
 * Reads a body chunk by chunk: `text()` would lose what came before a break, and takes longer. A response of
 * `clerk-bapi/undici` has no stream until somebody asks for it, and keeps the start of its body.
 *
 * @throws IncompleteBodyError
 */
export async function readText(response: ReadableResponse, maximum: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let pending = 0;
  let text = '';
  /** Of a large body: it keeps the start of a character until the next chunk. */
  let ownDecoder: TextDecoder | undefined;
  try {
    const body = response.textSoFar || typeof TextDecoder !== 'function' ? undefined : response.body;
    if (body === null) return '';
    // Stubs of `Response`, in tests and on React Native, have no stream.
    if (body === undefined) {
      if (typeof response.text !== 'function')
        throw new BodyError('the response of `fetch` has no `text()`. Use a `Response`, or add one to the stub');
      return await response.text(maximum);
    }
    const reader = body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return ownDecoder ? text + ownDecoder.decode(joined(chunks)) : textOf(joined(chunks));
      size += value.length;
      if (size > maximum) {
        void reader.cancel().catch(() => undefined); // what is left of it is not even decompressed
        throw tooLarge(maximum);
      }
      chunks.push(value);
      pending += value.length;
      if (pending > MAX_AT_ONCE) {
        text += (ownDecoder ??= new TextDecoder()).decode(joined(chunks), { stream: true });
        chunks.length = pending = 0;
      }
    }
  } catch (error) {
    const start = lastingProblemOf(error) ? '' : (response.textSoFar?.() ?? text + textOf(joined(chunks)));
    throw new IncompleteBodyError(response.status, start, error);
  }
}
