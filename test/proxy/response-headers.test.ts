import { describe, expect, it } from 'vitest';
import {
  exchange,
  head,
  headersOf,
  overEachTransport,
  secretKey,
  startLineOf,
  startProxy,
  startUpstream,
  stubbed,
} from './helpers.js';

/** The headers that a client gets when the Frontend API responds with these. */
async function returning(...lines: string[]) {
  const upstream = await startUpstream(`${head('HTTP/1.1 200 OK', 'content-length: 2', ...lines)}ok`);
  const { port } = await startProxy(upstream);
  return headersOf(await exchange(port, 'GET /__clerk/v1 HTTP/1.1'));
}

overEachTransport(() => {
  describe('the headers of a response', () => {
    it('come as they are, each cookie by itself', async () => {
      const headers = await returning(
        'Content-Type: application/json',
        'Set-Cookie: __client=a; Path=/; HttpOnly; Expires=Wed, 01 Jan 2031 00:00:00 GMT',
        'Set-Cookie: __client_uat=0; Path=/; Domain=example.com',
        'set-cookie: __client=b',
        'X-Many: a',
        'X-Many: b',
        'ETag: W/"1"',
        'CF-Ray: 1-FRA',
        'Date: Thu, 01 Jan 2026 00:00:00 GMT',
        'Vary: Origin',
        'Access-Control-Allow-Origin: https://app.example.com',
      );
      expect(headers).toEqual({
        'content-length': ['2'],
        'content-type': ['application/json'],
        'set-cookie': [
          '__client=a; Path=/; HttpOnly; Expires=Wed, 01 Jan 2031 00:00:00 GMT',
          '__client_uat=0; Path=/; Domain=example.com',
          '__client=b',
        ],
        'x-many': ['a, b'],
        etag: ['W/"1"'],
        'cf-ray': ['1-FRA'],
        date: ['Thu, 01 Jan 2026 00:00:00 GMT'],
        vary: ['Origin'],
        'access-control-allow-origin': ['https://app.example.com'],
        connection: ['close'],
      });
    });

    it('lose those of the connection, and those that `Connection` names', async () => {
      const headers = await returning(
        'Connection: X-Foo, keep-alive , set-cookie,(',
        'Keep-Alive: timeout=5',
        'Proxy-Authenticate: Basic',
        'Proxy-Connection: close',
        'Trailer: X-Late',
        'Upgrade: h2c',
        'TE: trailers',
        'X-Foo: 1',
        'Set-Cookie: a=1',
        'X-Bar: 2',
      );
      expect(headers).toEqual({
        'content-length': ['2'],
        'x-bar': ['2'],
        connection: ['close'],
        date: [expect.any(String)],
      });
    });

    it('never have the secret key, nor does the reason phrase', async () => {
      const upstream = await startUpstream(
        head(
          `HTTP/1.1 302 ${secretKey}`,
          `X-Request: clerk-secret-key=${secretKey}; a`,
          'Set-Cookie: a=1',
          `Set-Cookie: b=${secretKey.slice(0, 14)}`,
          `Location: /sign-in?key=${secretKey}&x=1`,
          'Content-Length: 0',
        ),
      );
      const { port } = await startProxy(upstream);
      const response = await exchange(port, 'GET /__clerk/v1 HTTP/1.1');
      expect(response).not.toContain(secretKey.slice(0, 12));
      expect(startLineOf(response)).toMatch(/^HTTP\/1\.1 302 /);
      const headers = headersOf(response);
      expect(headers['x-request']?.join()).toMatch(/^clerk-secret-key=sk_test_\S+; a$/);
      expect(headers['set-cookie']).toEqual(['a=1', expect.stringMatching(/^b=sk_/)]);
      expect(headers['location']?.join()).toMatch(/^http:\/\/app\.example\.com\/__clerk\/sign-in\?key=.*&x=1$/);
    });

    it('come without a body too', async () => {
      const { proxy } = stubbed(
        {},
        () => new Response(null, { status: 204, headers: { 'x-own': '1', connection: 'x-own' } }),
      );
      const response = await proxy(new Request('https://app.example.com/__clerk/v1'));
      expect(response.status).toBe(204);
      expect([...response.headers]).toEqual([]);
    });
  });
});
