import { redact } from '../http/redaction.js';
import { ProxyError } from './error-response.js';

const messageOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return error.message || code; // an AggregateError of several addresses has no message
};

const reasonOf = (error: unknown): string =>
  error instanceof Error && error.cause !== undefined
    ? `${messageOf(error)}: ${messageOf(error.cause)}`
    : messageOf(error);

const findProxyError = (error: unknown): ProxyError | undefined => {
  if (error instanceof ProxyError) return error;
  return error instanceof Error && error.cause !== undefined ? findProxyError(error.cause) : undefined;
};

/**
 * Makes a proxy error of an error of `fetch` or of a stream. It copies the message and not the error itself, which may hold
 * the request with the key in it.
 */
export function asProxyError(error: unknown, secretKey: string | undefined): ProxyError {
  const known = findProxyError(error);
  if (known) return known;
  const reason = reasonOf(error);
  return new ProxyError(
    'proxy_request_failed',
    `the request failed: ${secretKey ? redact(reason, secretKey) : reason}`,
  );
}
