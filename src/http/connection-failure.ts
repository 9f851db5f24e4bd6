import { BrokenBody } from './body.js';
import { ClerkConnectionError, excerpt, type FailedCall } from '../errors.js';
import { redact, redactCause } from './redaction.js';

/** What the codes of a failed connection are, on Node and on Bun. With these no request has left. */
const unsentCodes =
  /^(E(CONNREFUSED|NOTFOUND|AI_AGAIN|(HOST|NET)UNREACH|NETDOWN|ADDRNOTAVAIL)|UND_ERR_(CONNECT_TIMEOUT|CLOSED)|ConnectionRefused|FailedToOpenSocket)$/;

/** Whether what `fetch` threw says that the connection was never made. */
export function neverLeft(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > 4) return false;
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  if (unsentCodes.test(String(code)) || syscall === 'connect' || syscall === 'getaddrinfo') return true;
  // Deno has no codes.
  if (/\(connect\).*refused|dns error|failed to lookup address/i.test(error.message)) return true;
  if (error instanceof AggregateError && error.errors.length)
    return error.errors.every((each) => neverLeft(each, depth + 1));
  return neverLeft(error.cause, depth + 1);
}

/** What was thrown, in words: the innermost cause says most. */
function describe(thrown: unknown, depth = 0): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const inner: unknown = thrown.cause ?? (thrown instanceof AggregateError && thrown.errors[0]);
  return inner instanceof Error && depth < 4 ? describe(inner, depth + 1) : thrown.message || thrown.name;
}

/** The error that something thrown by `fetch` comes to. */
export function connectionError(
  call: FailedCall,
  isUnsent: boolean,
  thrown: unknown,
  secretKey: string,
): ClerkConnectionError {
  if (thrown instanceof BrokenBody) {
    const { status } = thrown;
    const bodyExcerpt = excerpt(redact(thrown.start, secretKey));
    const problem = `answered ${status}, and the body broke off after ${bodyExcerpt ? JSON.stringify(bodyExcerpt) : 'nothing'}`;
    return new ClerkConnectionError(call, problem, {
      cause: redactCause(thrown.cause, secretKey),
      status,
      bodyExcerpt,
    });
  }
  const cause = redactCause(thrown, secretKey);
  return new ClerkConnectionError(call, `${isUnsent ? 'was not sent' : 'got no answer'}: ${describe(cause)}`, {
    cause,
  });
}
