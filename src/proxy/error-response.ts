/** Why a request was not forwarded. */
export type ProxyErrorCode =
  | 'proxy_configuration_error'
  | 'proxy_path_mismatch'
  | 'proxy_body_too_large'
  | 'proxy_request_failed'
  | 'proxy_timeout';

/** What the browser may know. It says neither where requests go nor why they failed. */
const errorResponses: Record<ProxyErrorCode, { status: number; statusText: string; message: string }> = {
  proxy_configuration_error: {
    status: 500,
    statusText: 'Internal Server Error',
    message: 'The proxy is not configured correctly',
  },
  proxy_path_mismatch: {
    status: 400,
    statusText: 'Bad Request',
    message: 'The proxy does not forward this path',
  },
  proxy_body_too_large: {
    status: 413,
    statusText: 'Content Too Large',
    message: 'The body of the request is larger than the proxy allows',
  },
  proxy_request_failed: { status: 502, statusText: 'Bad Gateway', message: 'The request could not be forwarded' },
  proxy_timeout: {
    status: 504,
    statusText: 'Gateway Timeout',
    message: 'The request was forwarded, but the response took too long',
  },
};

/**
 * The error that `onError` gets. Its message and cause are for the operator, and never hold the secret key.
 *
 * @example
 * const proxy = createFrontendApiProxy({ onError: ({ code, message }) => console.error(code, message) });
 */
export class ProxyError extends Error {
  override readonly name = 'ProxyError';

  constructor(
    /** Why the request was not forwarded. */
    readonly code: ProxyErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(`clerk-bapi: ${message}`, options);
  }
}

/** The response to a request that is not forwarded. */
export function errorResponse({ code }: ProxyError): Response {
  const { message, ...init } = errorResponses[code];
  return Response.json({ errors: [{ code, message }] }, { ...init, headers: { 'cache-control': 'no-store' } });
}
