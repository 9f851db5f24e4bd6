/** What the codes of a failed connection are, on Node and on Bun. With these no request has left. */
const unsentCodes = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
  'ConnectionRefused',
  'FailedToOpenSocket',
]);

/** Whether what `fetch` threw says that the connection was never made. */
export function neverLeft(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > 4) return false;
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  if (unsentCodes.has(String(code)) || syscall === 'connect' || syscall === 'getaddrinfo') return true;
  // Deno has no codes.
  if (/\((?:connect|Connect)\).*refused|dns error|failed to lookup address/i.test(error.message)) return true;
  if (error instanceof AggregateError && error.errors.length > 0)
    return error.errors.every((each) => neverLeft(each, depth + 1));
  return neverLeft(error.cause, depth + 1);
}

/** What `fetch` threw, in words: the innermost cause says most. */
export function describe(error: Error): string {
  let inner = error;
  for (let depth = 0; depth < 4 && inner.cause instanceof Error; depth++) inner = inner.cause;
  if (inner instanceof AggregateError && inner.errors[0] instanceof Error) inner = inner.errors[0];
  return inner.message || inner.name;
}
