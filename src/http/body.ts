/** A body that broke off, with what came of it. */
export class BrokenBody extends Error {
  constructor(
    readonly status: number,
    readonly start: string,
    cause: unknown,
  ) {
    super('the body broke off', { cause });
  }
}

const decoder = new TextDecoder();

function decode(chunks: Uint8Array[]): string {
  if (chunks.length === 1) return decoder.decode(chunks[0]);
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return decoder.decode(whole);
}

/**
 * Reads a body chunk by chunk: `text()` would lose what came before a break, and takes longer. The answers of
 * `clerk-bapi/undici` have no stream either unless they are asked for it, and tell by themselves what came.
 */
export async function readText(response: Response & { textSoFar?: () => string }): Promise<string> {
  const chunks: Uint8Array[] = [];
  try {
    const body = response.textSoFar ? undefined : response.body;
    if (body === null) return '';
    // Stand-ins for `Response`, in tests and on React Native, have no stream.
    if (body === undefined) return await response.text();
    const reader = body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return decode(chunks);
      chunks.push(value);
    }
  } catch (error) {
    throw new BrokenBody(response.status, response.textSoFar?.() ?? decode(chunks), error);
  }
}
