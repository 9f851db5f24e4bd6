import { excerpt, isString } from '../error-response.js';
import { ClerkConnectionError, type FailedCall } from '../errors.js';
import { IncompleteBodyError, lastingProblemOf } from './body.js';
import { read, redactBody } from './redaction.js';

/** Codes of connections that were never made, on Node and on Bun. */
const unsentCodes =
  /^(E(CONNREFUSED|NOTFOUND|AI_AGAIN|(HOST|NET)UNREACH|NETDOWN|ADDRNOTAVAIL)|UND_ERR_(CONNECT_TIMEOUT|CLOSED)|ConnectionRefused|FailedToOpenSocket)$/;

/** Codes and messages for a request that no attempt can send: `fetch` blocks its port, say. */
const unsendable =
  /^(ERR_INVALID_(URL|ARG_\w+|HTTP_TOKEN|CHAR)|UND_ERR_(INVALID_ARG|NOT_SUPPORTED|REQ_CONTENT_LENGTH_MISMATCH)|bad port|unknown scheme)$/;

const isUnsendable = (error: Error) =>
  unsendable.test(String((error as { code?: unknown }).code)) || unsendable.test(error.message);

/** Whether an error of `fetch` says that the connection was never made. */
export function wasNeverSent(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > 4) return false;
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  if (isUnsendable(error) || unsentCodes.test(String(code)) || syscall === 'connect' || syscall === 'getaddrinfo')
    return true;
  // Deno has no codes.
  if (/\(connect\).*refused|dns error|failed to lookup address/i.test(error.message)) return true;
  if (error instanceof AggregateError && error.errors.length)
    return error.errors.every((each) => wasNeverSent(each, depth + 1));
  return wasNeverSent(error.cause, depth + 1);
}

/** Codes of TLS errors that do not pass by themselves: a certificate that is wrong, or a server that has no TLS. */
const lastingCodes =
  /^(CERT_|ERR_TLS_CERT|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT|UNABLE_TO_(GET_ISSUER|VERIFY_LEAF)|ERR_SSL_WRONG_VERSION|HOSTNAME_MISMATCH)/;

/** Whether another attempt would fail in the same way. */
export function isLasting(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > 4) return false;
  const { code } = error as { code?: unknown };
  return (
    isUnsendable(error) ||
    lastingProblemOf(error) !== undefined ||
    lastingCodes.test(String(code)) ||
    isLasting(error.cause, depth + 1)
  );
}

/** Whether this is how the `fetch` of Next.js ends a rendering, such as that of a page that is dynamic: it wants that error itself. */
export function endsRendering(thrown: unknown): boolean {
  const digest = read(thrown, 'digest');
  return isString(digest) && /^(DYNAMIC_SERVER|HANGING_PROMISE)_/.test(digest);
}

/** The message of the innermost cause, which says most. Those of OpenSSL end with a line break. */
function describe(thrown: unknown, depth = 0): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const inner: unknown = thrown.cause ?? (thrown instanceof AggregateError && thrown.errors[0]);
  return inner instanceof Error && depth < 4 ? describe(inner, depth + 1) : thrown.message.trim() || thrown.name;
}

/**
 * The error to throw for what `fetch` threw.
 *
 * @param cause - what it threw, or what ended its body, without the secret key
 */
export function connectionErrorOf(
  call: FailedCall,
  isUnsent: boolean,
  thrown: unknown,
  cause: unknown,
  secretKey: string,
): ClerkConnectionError {
  if (thrown instanceof IncompleteBodyError) {
    const { status } = thrown;
    const bodyExcerpt = excerpt(redactBody(thrown.start, secretKey));
    // The body of a success can hold secrets.
    const received = status < 300 ? `${thrown.start.length} characters` : JSON.stringify(bodyExcerpt);
    const problem = `returned ${status}, and ${lastingProblemOf(cause) ?? `the body ended early, after ${received}`}`;
    return new ClerkConnectionError(call, problem, { cause, status, bodyExcerpt });
  }
  return new ClerkConnectionError(call, `${isUnsent ? 'was not sent' : 'got no response'}: ${describe(cause)}`, {
    cause,
  });
}
