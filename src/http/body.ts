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

/** Statuses of responses that have no body, not even an empty one. */
export const bodilessStatuses: ReadonlySet<number> = new Set([204, 205, 304]);

let decoder: TextDecoder | undefined;

/** Bytes as text. The decoder is made with the first use, since jsdom has no `TextDecoder`. */
export const textOf = (bytes?: Uint8Array): string => (decoder ??= new TextDecoder()).decode(bytes);

function decode(chunks: Uint8Array[]): string {
  if (chunks.length === 1) return textOf(chunks[0]);
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return textOf(whole);
}

/**
 * Reads a body chunk by chunk: `text()` would lose what came before a break, and takes longer. A response of
 * `clerk-bapi/undici` has no stream until somebody asks for it, and keeps the start of its body.
 *
 * @throws IncompleteBodyError
 */
export async function readText(response: Response & { textSoFar?: () => string }): Promise<string> {
  const chunks: Uint8Array[] = [];
  try {
    const body = response.textSoFar || typeof TextDecoder !== 'function' ? undefined : response.body;
    if (body === null) return '';
    // Stubs of `Response`, in tests and on React Native, have no stream.
    if (body === undefined) return await response.text();
    const reader = body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return decode(chunks);
      chunks.push(value);
    }
  } catch (error) {
    throw new IncompleteBodyError(response.status, response.textSoFar?.() ?? decode(chunks), error);
  }
}
