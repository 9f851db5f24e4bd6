import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  bodyOf,
  exchange,
  head,
  headersOf,
  overEachTransport,
  startLineOf,
  startProxy,
  startUpstream,
  passed,
} from './helpers.js';

/** The content of a body in chunks. */
const dechunked = (body: string) => {
  let content = '';
  for (let at = 0; ;) {
    const end = body.indexOf('\r\n', at);
    const size = parseInt(body.slice(at, end), 16);
    if (!(size > 0)) return content;
    content += body.slice(end + 2, end + 2 + size);
    at = end + 4 + size;
  }
};

overEachTransport((transport) => {
  describe('an encoded response', () => {
    const text = JSON.stringify({ response: 'x'.repeat(2000) });
    const encoded = (encoding: string, body: Buffer) =>
      Buffer.concat([
        Buffer.from(
          head(
            'HTTP/1.1 200 OK',
            `Content-Encoding: ${encoding}`,
            `Content-Length: ${body.length}`,
            'Content-Type: a/b',
          ),
        ),
        body,
      ]);

    it.each([
      ['gzip', gzipSync(text)],
      ['GZIP', gzipSync(text)],
      ['x-gzip', gzipSync(text)],
      ['br', brotliCompressSync(text)],
      ['deflate', deflateSync(text)],
      ['deflate', deflateRawSync(text)],
      ['deflate, deflate', deflateRawSync(deflateSync(text))],
      ['gzip, br', brotliCompressSync(gzipSync(text))],
    ])('comes decoded, without the headers about it: %s', async (encoding, body) => {
      const { response } = await passed(encoded(encoding, body));
      expect(startLineOf(response)).toBe('HTTP/1.1 200 OK');
      expect(headersOf(response)).toMatchObject({ 'content-type': ['a/b'], 'transfer-encoding': ['chunked'] });
      expect(headersOf(response)).not.toHaveProperty('content-encoding');
      expect(headersOf(response)).not.toHaveProperty('content-length');
      expect(dechunked(bodyOf(response))).toBe(text);
    });

    it.each(['identity', 'x-unknown', 'gzip, x-unknown', 'aes128gcm'])('stays as it is: %s', async (encoding) => {
      const { response } = await passed(encoded(encoding, Buffer.from('\x00\xff\x1f', 'latin1')));
      expect(headersOf(response)).toMatchObject({ 'content-encoding': [encoding], 'content-length': ['3'] });
      expect(bodyOf(response)).toBe('\x00\xff\x1f');
    });

    it.each(['gzip', 'br', 'deflate'])('of no length is one: %s', async (encoding) => {
      const { response, errors } = await passed(encoded(encoding, Buffer.alloc(0)));
      expect(startLineOf(response)).toBe('HTTP/1.1 200 OK');
      expect(dechunked(bodyOf(response))).toBe('');
      expect(errors).toEqual([]);
    });

    it.each([
      ['gzip', 'not gzip at all'],
      ['br', 'nor brotli'],
      ['deflate', '\x78neither'],
      ['deflate', '\xffneither'],
      ['br, gzip', 'nor both'],
      ['gzip', gzipSync('not brotli, within').toString('latin1'), 'br, gzip'],
    ])('breaks off if it is damaged: %s', async (encoding, body, encodings = encoding) => {
      const { response, errors } = await passed(encoded(encodings, Buffer.from(body, 'latin1')));
      expect(response).not.toContain('0\r\n\r\n'); // no end, so that nobody takes it for the whole
      expect(errors.map(({ code }) => code)).toEqual(['proxy_request_failed']);
    });

    it('to HEAD keeps the headers about it', async () => {
      const { response } = await passed(
        head('HTTP/1.1 200 OK', 'Content-Encoding: gzip', 'Content-Length: 1234'),
        'HEAD /__clerk/v1 HTTP/1.1',
      );
      expect(headersOf(response)).toMatchObject({ 'content-encoding': ['gzip'], 'content-length': ['1234'] });
      expect(bodyOf(response)).toBe('');
    });
  });

  describe('a response', () => {
    it.each([
      'HTTP/1.1 200 OK',
      'HTTP/1.1 201 Created',
      'HTTP/1.1 299 Own',
      'HTTP/1.1 400 Bad Request',
      'HTTP/1.1 401 Unauthorized',
      'HTTP/1.1 404 Not Found',
      'HTTP/1.1 422 Unprocessable Entity',
      'HTTP/1.1 429 Too Many Requests',
      'HTTP/1.1 500 Internal Server Error',
      'HTTP/1.1 503 caf\xe9',
      'HTTP/1.1 599 X',
    ])('keeps its status and body: %s', async (line) => {
      const { response, errors } = await passed(
        `${head(line, 'content-type: application/json', 'retry-after: 3', 'content-length: 2')}{}`,
      );
      expect(startLineOf(response).slice(0, 12)).toBe(line.slice(0, 12));
      expect(headersOf(response)).toMatchObject({
        'content-type': ['application/json'],
        'retry-after': ['3'],
        'content-length': ['2'],
      });
      expect(headersOf(response)).not.toHaveProperty('cache-control');
      expect(bodyOf(response)).toBe('{}');
      expect(errors).toEqual([]);
    });

    it.each(['HTTP/1.1 204 No Content', 'HTTP/1.1 304 Not Modified'])('has no body: %s', async (line) => {
      const { response, errors } = await passed(head(line, 'etag: "1"'));
      expect(startLineOf(response)).toBe(line);
      expect(headersOf(response)).toEqual({ etag: ['"1"'], date: [expect.any(String)], connection: ['close'] });
      expect(bodyOf(response)).toBe('');
      expect(errors).toEqual([]);
    });

    it('of no length is whole', async () => {
      const { response } = await passed(head('HTTP/1.1 200 OK', 'content-length: 0'));
      expect(headersOf(response)).toMatchObject({ 'content-length': ['0'] });
      expect(bodyOf(response)).toBe('');
    });

    it('to HEAD keeps its length, and the connection goes on', async () => {
      const { response } = await passed(head('HTTP/1.1 200 OK', 'content-length: 1234'), 'HEAD /__clerk/v1 HTTP/1.1');
      expect(headersOf(response)).toMatchObject({ 'content-length': ['1234'] });
      expect(bodyOf(response)).toBe('');
    });

    it('comes after those that are only preliminary', async () => {
      const early = head('HTTP/1.1 103 Early Hints', 'link: </x>');
      const { response } = await passed(`${early}${head('HTTP/1.1 200 OK', 'content-length: 2')}ok`);
      expect(startLineOf(response)).toBe('HTTP/1.1 200 OK');
      expect(bodyOf(response)).toBe('ok');
    });

    it('that ends with its connection is whole', async () => {
      const upstream = await startUpstream();
      const { port } = await startProxy(upstream);
      const client = exchange(port, 'GET /__clerk/v1 HTTP/1.1');
      const connection = await upstream.connection();
      await connection.until('\r\n\r\n');
      connection.socket.end('HTTP/1.1 200 OK\r\n\r\nuntil the end');
      expect(dechunked(bodyOf(await client))).toBe('until the end');
    });

    it.each(['HTTP/1.1 999 Own', 'HTTP/1.1 600 X', 'HTTP/1.1 101 Switching Protocols'])(
      'that `fetch` or `Response` do not take is a failure, and its connection does not stay: %s',
      async (line) => {
        const upstream = await startUpstream(head(line, 'connection: upgrade', 'upgrade: x', 'x-inner: told'));
        const { port, errors } = await startProxy(upstream);
        const response = await exchange(port, 'GET /__clerk/v1 HTTP/1.1');
        expect(startLineOf(response)).toBe('HTTP/1.1 502 Bad Gateway');
        expect(response).not.toContain('told');
        expect(errors.map(({ code }) => code)).toEqual(['proxy_request_failed']);
        await (await upstream.connection()).closed();
      },
    );

    it('that `fetch` alone does not take is one otherwise', async () => {
      const { response } = await passed(`${head('HTTP/1.1 407 Proxy Authentication Required', 'content-length: 2')}ok`);
      const expected = { http: '407 Proxy Authentication Required', fetch: '502 Bad Gateway' }[transport];
      expect(startLineOf(response)).toBe(`HTTP/1.1 ${expected}`);
    });

    it('never gets a line more by what stands in its headers', async () => {
      // A bare CR or LF within a value is rejected by the parser; encoded, it is text like any other.
      const { response } = await passed(
        `${head('HTTP/1.1 302 Found', 'location: /%0d%0aset-cookie:%20evil=1', 'content-length: 0')}`,
      );
      expect(headersOf(response)['location']).toEqual(['https://app.example.com/__clerk/%0d%0aset-cookie:%20evil=1']);
      expect(headersOf(response)).not.toHaveProperty('set-cookie');
      for (const evil of ['a\rset-cookie: evil=1', 'a\nset-cookie : evil=1', 'a\0']) {
        const { response } = await passed(`${head('HTTP/1.1 302 Found', `location: ${evil}`, 'content-length: 0')}`);
        expect(startLineOf(response)).toBe('HTTP/1.1 502 Bad Gateway');
      }
    });
  });

  describe('a response without a body', () => {
    it.each(['204 No Content', '205 Reset Content'])('announces none: %s', async (status) => {
      const headers = ['content-length: 5', 'content-encoding: gzip', 'x-other: stays'];
      const { response } = await passed(`${head(`HTTP/1.1 ${status}`, ...headers)}hello`);
      expect(startLineOf(response)).toBe(`HTTP/1.1 ${status}`);
      expect(headersOf(response)).toMatchObject({ 'x-other': ['stays'] });
      expect(headersOf(response)).not.toHaveProperty('content-encoding');
      expect(headersOf(response)).not.toHaveProperty('content-length');
      expect(dechunked(bodyOf(response))).toBe('');
    });

    it.each([
      ['HEAD', '200 OK'],
      ['GET', '304 Not Modified'],
    ])('tells of the body that a GET would return: %s, %s', async (method, status) => {
      const { response } = await passed(
        head(`HTTP/1.1 ${status}`, 'content-length: 5'),
        `${method} /__clerk/v1/here HTTP/1.1`,
      );
      expect(headersOf(response)['content-length']).toEqual(['5']);
      expect(bodyOf(response)).toBe('');
    });
  });
});
