import { describe, expect, it } from 'vitest';
import { toNodeHandler } from '../../src/proxy/node.js';
import {
  bodyOf,
  connect,
  exchange,
  head,
  headersOf,
  ok,
  overEachTransport,
  startLineOf,
  startProxy,
  startUpstream,
  stubbed,
  mounted,
} from './helpers.js';

overEachTransport(() => {
  describe('a request that is not well-formed', () => {
    /** What comes back for bytes as they are, with what arrives at the Frontend API. */
    async function sent(bytes: string) {
      const upstream = await startUpstream(ok);
      // The server is the one to close: after a response at once, and after a while if it waits for more of a request.
      const { port, errors } = await startProxy(upstream, {}, impatient);
      return { response: await connect(port, bytes).closed(), requests: upstream.requests, errors };
    }
    const impatient = {
      keepAliveTimeout: 1,
      headersTimeout: 300,
      requestTimeout: 300,
      connectionsCheckingInterval: 50,
    };
    const start = 'POST /__clerk/v1 HTTP/1.1\r\nhost: a\r\n';
    const smuggled = 'GET /admin HTTP/1.1\r\nhost: a\r\n\r\n';

    it.each([
      'evil.com/__clerk/v1?',
      'evil.com/__clerk/v1#',
      'user@evil.com',
      'evil.com\\x',
      'a b',
      'a,b',
      '[::1',
      'a:99999',
      'a:b',
      '%61',
      'caf\xe9',
      '',
    ])('by the host %j is rejected', async (host) => {
      for (const path of ['/__clerk/v1', '/about']) {
        const { response, requests } = await sent(head(`GET ${path} HTTP/1.1`, `host: ${host}`, 'connection: close'));
        expect(startLineOf(response)).toBe('HTTP/1.1 400 Bad Request');
        expect(headersOf(response)).toMatchObject({
          'cache-control': ['no-store'],
          'content-type': ['application/json'],
        });
        expect(requests).toEqual([]);
      }
    });

    it('by its host goes to `next`, where there is one', async () => {
      const { proxy, sent } = stubbed();
      const { port } = await mounted('', toNodeHandler(proxy));
      const bytes = head('GET /__clerk/v1 HTTP/1.1', 'host: evil.com/', 'connection: close');
      expect(await connect(port, bytes).closed()).toContain('the application');
      expect(sent).toEqual([]);
    });

    it('only by having no host is served', async () => {
      const { response, requests } = await sent(head('GET /__clerk/v1 HTTP/1.0'));
      expect(startLineOf(response)).toBe('HTTP/1.1 200 OK');
      expect(headersOf(requests[0]!)['clerk-proxy-url']).toEqual(['http://localhost/__clerk']);
    });

    it.each([
      'GET http://app.example.com/__clerk/v1 HTTP/1.1',
      'GET http://evil.com/__clerk/v1 HTTP/1.1',
      'GET https://evil.com HTTP/1.1',
      'OPTIONS * HTTP/1.1',
      'GET ?x HTTP/1.1',
      'TRACE /__clerk/v1 HTTP/1.1',
      'CONNECT evil.com:443 HTTP/1.1',
      'CONNECT /__clerk/v1 HTTP/1.1',
      'GET __clerk/v1 HTTP/1.1',
      'GET /__clerk/a b HTTP/1.1',
      'NONSENSE /__clerk/v1 HTTP/1.1',
      'get /__clerk/v1 HTTP/1.1',
      'GET /__clerk/\x01 HTTP/1.1',
      'GET /__clerk/v1 HTTP/9.9',
    ])('by its first line is never passed on: %s', async (line) => {
      const { response, requests, errors } = await sent(head(line, 'host: app.example.com', 'connection: close'));
      expect(response).toMatch(/^$|^HTTP\/1.1 (400|505) /);
      expect(requests).toEqual([]);
      expect(errors).toEqual([]);
    });

    it.each<[string, string]>([
      ['a length and chunks', `content-length: 6\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`],
      ['chunks and a length', `transfer-encoding: chunked\r\ncontent-length: 6\r\n\r\n0\r\n\r\n${smuggled}`],
      ['two lengths', `content-length: 0\r\ncontent-length: 32\r\n\r\n${smuggled}`],
      ['two lengths in a line', `content-length: 0, 32\r\n\r\n${smuggled}`],
      ['a length with a sign', `content-length: +32\r\n\r\n${smuggled}`],
      ['a length in hex', `content-length: 0x20\r\n\r\n${smuggled}`],
      ['an empty length', `content-length:\r\n\r\n${smuggled}`],
      ['a space before the colon', `transfer-encoding : chunked\r\n\r\n0\r\n\r\n${smuggled}`],
      ['a space before the colon of a length', `content-length : 32\r\n\r\n${smuggled}`],
      ['another encoding', `transfer-encoding: xchunked\r\n\r\n0\r\n\r\n${smuggled}`],
      ['chunks that are not last', `transfer-encoding: chunked, identity\r\n\r\n0\r\n\r\n${smuggled}`],
      ['chunks in quotes', `transfer-encoding: "chunked"\r\n\r\n0\r\n\r\n${smuggled}`],
      ['a tab', `transfer-encoding:\x0bchunked\r\n\r\n0\r\n\r\n${smuggled}`],
      ['a line that goes on', `transfer-encoding:\r\n chunked\r\n\r\n0\r\n\r\n${smuggled}`],
      ['a line that goes on with another length', `content-length: 0\r\n 32\r\n\r\n${smuggled}`],
      ['bare line feeds', `x-own: 1\ncontent-length: 32\n\n${smuggled}`],
      ['a bare line feed', `x-own: 1\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`],
      ['a bare carriage return', `x-own: 1\rtransfer-encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`],
      ['a NUL', `x-own: \0\r\ncontent-length: 32\r\n\r\n${smuggled}`],
      ['a chunk size with a sign', `transfer-encoding: chunked\r\n\r\n-1\r\n\r\n${smuggled}`],
      ['a chunk size of the wrong size', `transfer-encoding: chunked\r\n\r\n1\r\nabc\r\n0\r\n\r\n${smuggled}`],
      ['a chunk without an end of line', `transfer-encoding: chunked\r\n\r\n1\r\na0\r\n\r\n${smuggled}`],
      ['a huge chunk size', `transfer-encoding: chunked\r\n\r\nfffffffffffffffff\r\n${smuggled}`],
      ['a line feed after a chunk size', `transfer-encoding: chunked\r\n\r\n0\n\n${smuggled}`],
      ['a header without a name', `: x\r\ncontent-length: 32\r\n\r\n${smuggled}`],
    ])('smuggles nothing in: %s', async (_, rest) => {
      const { response, requests } = await sent(start + rest);
      expect(response).toMatch(/^HTTP\/1.1 400 /);
      expect(requests).toEqual([]);
    });

    /** Expects that all agree on where the one request for /v1 ends. */
    function expectOne(requests: string[], body: string) {
      expect(requests.map(startLineOf)).toEqual(['POST /v1 HTTP/1.1']);
      const [request = ''] = requests;
      const { 'transfer-encoding': encoding = [], 'content-length': length = [] } = headersOf(request);
      expect([...encoding, ...length]).toEqual([body && encoding.length ? 'chunked' : String(body.length)]);
      expect(bodyOf(request)).toBe(
        encoding.length ? `${body.length.toString(16).toUpperCase()}\r\n${body}\r\n0\r\n\r\n` : body,
      );
    }

    it.each<[string, string, string]>([
      ['in the body', `content-length: ${smuggled.length}\r\n\r\n${smuggled}`, smuggled],
      [
        'in a body whose length the connection names',
        `connection: content-length\r\ncontent-length: ${smuggled.length}\r\n\r\n${smuggled}`,
        smuggled,
      ],
      [
        'in chunks that the connection names',
        `connection: transfer-encoding\r\ntransfer-encoding: chunked\r\n\r\n${smuggled.length.toString(16)}\r\n${smuggled}\r\n0\r\n\r\n`,
        smuggled,
      ],
      ['after the body', `content-length: 0\r\n\r\n${smuggled}`, ''],
    ])('smuggles nothing in that is rightly %s', async (_, rest, body) => {
      const { response, requests } = await sent(start + rest);
      expectOne(requests, body);
      // A second request is one that Node sees too, and is rejected by its path.
      expect([...response.matchAll(/HTTP\/1.1 \d+/g)].join()).toBe(`HTTP/1.1 200${body ? '' : ',HTTP/1.1 400'}`);
    });

    it('smuggles nothing past a server that takes a length and chunks', async () => {
      const upstream = await startUpstream(ok);
      const { port } = await startProxy(upstream, {}, { ...impatient, insecureHTTPParser: true });
      const responses = [0, 1, 6, 37].map((length) => {
        const rest = `content-length: ${length}\r\ntransfer-encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n${smuggled}`;
        return connect(port, start + rest).closed();
      });
      await Promise.all(responses);
      for (const { received } of upstream.connections) expect(received).not.toContain('admin');
      expect(upstream.requests.map(startLineOf).filter((line) => line !== 'POST /v1 HTTP/1.1')).toEqual([]);
    });

    it('by 64 kB of headers gets 431, and the server goes on', async () => {
      const upstream = await startUpstream(ok);
      const { port } = await startProxy(upstream);
      const response = await exchange(port, 'GET /__clerk/v1 HTTP/1.1', [`x-large: ${'x'.repeat(65536)}`]);
      expect(startLineOf(response)).toBe('HTTP/1.1 431 Request Header Fields Too Large');
      expect(await exchange(port, 'GET /__clerk/v1 HTTP/1.1')).toContain('200 OK');
      expect(upstream.requests).toHaveLength(1);
    });

    it('by 64 kB of headers arrives whole, where the server takes them', async () => {
      const upstream = await startUpstream(ok);
      const { port } = await startProxy(upstream, {}, { maxHeaderSize: 2 ** 20 });
      const lines = [`x-large: ${'x'.repeat(65536)}`, ...Array.from({ length: 500 }, (_, n) => `x-many-${n}: ${n}`)];
      expect(await exchange(port, 'GET /__clerk/v1 HTTP/1.1', lines)).toContain('200 OK');
      const headers = headersOf(upstream.requests[0]!);
      expect(headers['x-large']?.[0]).toHaveLength(65536);
      expect(headers['x-many-499']).toEqual(['499']);
    });

    it('by a long path arrives as it is', async () => {
      const upstream = await startUpstream(ok);
      const { port } = await startProxy(upstream);
      const path = `/v1/${'x'.repeat(8000)}?${'y'.repeat(4000)}`;
      expect(await exchange(port, `GET /__clerk${path} HTTP/1.1`)).toContain('200 OK');
      expect(startLineOf(upstream.requests[0]!)).toBe(`GET ${path} HTTP/1.1`);
    });

    it('by an upgrade is a request like any other', async () => {
      const { response, requests } = await sent(
        head(
          'GET /__clerk/v1 HTTP/1.1',
          'host: a',
          'connection: upgrade',
          'upgrade: websocket',
          'sec-websocket-key: x',
        ),
      );
      expect(startLineOf(response)).toBe('HTTP/1.1 200 OK');
      expect(headersOf(requests[0]!)).not.toHaveProperty('upgrade');
    });
  });
});
