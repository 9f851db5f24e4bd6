import { expect } from 'vitest';
import type { ProxyError } from '../../src/proxy/index.js';
import { bodyOf, headersOf, startLineOf } from './helpers.js';

/** Expects a response with an error of the proxy's own, and nothing else in it. */
function expectError(response: string, statusLine: string, code: string, message: string) {
  expect(startLineOf(response)).toBe(`HTTP/1.1 ${statusLine}`);
  const { date, connection, 'keep-alive': _, 'transfer-encoding': __, ...headers } = headersOf(response);
  expect(headers).toEqual({ 'content-type': ['application/json'], 'cache-control': ['no-store'] });
  expect([date, connection]).toEqual([[expect.any(String)], [expect.any(String)]]);
  expect(bodyOf(response)).toMatch(/^[\da-f]+\r\n\{.*\}\r\n0\r\n\r\n$/);
  expect(bodyOf(response)).toContain(`\r\n${JSON.stringify({ errors: [{ code, message }] })}\r\n`);
}

export const expectTimeout = (response: string) =>
  expectError(
    response,
    '504 Gateway Timeout',
    'proxy_timeout',
    'The request was forwarded, but the response took too long',
  );

export const expectFailure = (response: string) =>
  expectError(response, '502 Bad Gateway', 'proxy_request_failed', 'The request could not be forwarded');

export const expectTooLarge = (response: string) =>
  expectError(
    response,
    '413 Content Too Large',
    'proxy_body_too_large',
    'The body of the request is larger than the proxy allows',
  );

/** How the body of such a response ends. */
export const end = '}\r\n0\r\n\r\n';

export const messagesOf = (errors: ProxyError[]) => errors.map(({ message }) => message);
