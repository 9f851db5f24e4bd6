import { once } from 'node:events';
import { inspect } from 'node:util';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createFrontendApiProxy, type ProxyError } from '../../src/proxy/index.js';
import {
  bodyOf,
  connect,
  exchange,
  head,
  headersOf,
  ok,
  overEachTransport,
  secretKey,
  startLineOf,
  startProxy,
  startUpstream,
  stopTime,
  stubbed,
  type Connection,
} from './helpers.js';

const get = head('GET /__clerk/v1 HTTP/1.1', 'host: a');
const chunkedPost = head('POST /__clerk/v1 HTTP/1.1', 'host: a', 'transfer-encoding: chunked');

/** Expects a response with an error of the proxy's own, and nothing else in it. */
function expectError(response: string, statusLine: string, code: string, message: string) {
  expect(startLineOf(response)).toBe(`HTTP/1.1 ${statusLine}`);
  const { date, connection, 'keep-alive': _, 'transfer-encoding': __, ...headers } = headersOf(response);
  expect(headers).toEqual({ 'content-type': ['application/json'], 'cache-control': ['no-store'] });
  expect([date, connection]).toEqual([[expect.any(String)], [expect.any(String)]]);
  expect(bodyOf(response)).toMatch(/^[\da-f]+\r\n\{.*\}\r\n0\r\n\r\n$/);
  expect(bodyOf(response)).toContain(`\r\n${JSON.stringify({ errors: [{ code, message }] })}\r\n`);
}
const expectTimeout = (response: string) =>
  expectError(
    response,
    '504 Gateway Timeout',
    'proxy_timeout',
    'The request was forwarded, but the response took too long',
  );
const expectFailure = (response: string) =>
  expectError(response, '502 Bad Gateway', 'proxy_request_failed', 'The request could not be forwarded');
const expectTooLarge = (response: string) =>
  expectError(
    response,
    '413 Content Too Large',
    'proxy_body_too_large',
    'The body of the request is larger than the proxy allows',
  );

const end = '}\r\n0\r\n\r\n';
const messagesOf = (errors: ProxyError[]) => errors.map(({ message }) => message);

overEachTransport((transport) => {
  describe('a time limit', () => {
    it('for the response gives 504, and ends the request', async () => {
      stopTime();
      const upstream = await startUpstream();
      const { port, errors } = await startProxy(upstream, { timeout: 1000 });
      const client = connect(port, get);
      const connection = await upstream.connection();
      await connection.until('\r\n\r\n');
      await vi.advanceTimersByTimeAsync(999);
      expect(client.received).toBe('');
      await vi.advanceTimersByTimeAsync(1);
      expectTimeout(await client.until(end));
      await connection.closed();
      expect(messagesOf(errors)).toEqual(['clerk-bapi: the Frontend API did not respond within 1000 ms']);
    });

    it('for the response begins with the last part of the request', async () => {
      stopTime();
      const upstream = await startUpstream();
      const { port, errors } = await startProxy(upstream, { timeout: 1000 });
      const client = connect(port, chunkedPost);
      let connection: Connection | undefined;
      for (const part of ['a', 'b', 'c', 'd', 'e']) {
        client.write(`1\r\n${part}\r\n`);
        connection ??= await upstream.connection();
        await connection.until(`\r\n1\r\n${part}`);
        await vi.advanceTimersByTimeAsync(999);
      }
      client.write('0\r\n\r\n');
      await connection?.until('\r\n0\r\n\r\n');
      await vi.advanceTimersByTimeAsync(1);
      expectTimeout(await client.until(end));
      expect(messagesOf(errors)).toEqual(['clerk-bapi: the Frontend API did not respond within 1000 ms']);
    });

    it('for the response lets a slow upload pass', async () => {
      stopTime();
      const upstream = await startUpstream(ok);
      const { port, errors } = await startProxy(upstream, { timeout: 1000 });
      const client = connect(port, chunkedPost);
      let connection: Connection | undefined;
      for (const part of ['a', 'b', 'c', 'd', 'e']) {
        client.write(`1\r\n${part}\r\n`);
        connection ??= await upstream.connection();
        await connection.until(`\r\n1\r\n${part}`);
        await vi.advanceTimersByTimeAsync(900);
      }
      client.write('0\r\n\r\n');
      expect(await client.until('ok')).toContain('200 OK');
      expect(errors).toEqual([]);
    });

    it('holds too where the Frontend API takes no more of an upload', async () => {
      stopTime();
      const upstream = await startUpstream();
      const { port } = await startProxy(upstream, { timeout: 1000 });
      const client = connect(port, head('POST /__clerk/v1 HTTP/1.1', 'host: a', 'content-length: 100000000'));
      client.socket.write(Buffer.alloc(100_000_000));
      const connection = await upstream.connection();
      connection.socket.pause();
      await vi.waitFor(async () => {
        await vi.advanceTimersByTimeAsync(1000); // once nothing moves any more
        expect(client.received).toContain('504');
      });
      expectTimeout(await client.until(end));
    });

    it('between the parts of a response breaks it off', async () => {
      stopTime();
      const upstream = await startUpstream();
      const { port, errors } = await startProxy(upstream, { idleTimeout: 1000 });
      const client = connect(port, get);
      const connection = await upstream.connection();
      await connection.until('\r\n\r\n');
      connection.write(head('HTTP/1.1 200 OK', 'content-length: 100'));
      for (const part of ['a', 'b', 'c', 'd', 'e']) {
        connection.write(part);
        await client.until(part + '$');
        await vi.advanceTimersByTimeAsync(999);
      }
      expect(client.isClosed).toBe(false);
      await vi.advanceTimersByTimeAsync(1);
      expect(bodyOf(await client.closed())).toBe('abcde'); // less than it has announced, so nobody takes it for the whole
      await connection.closed();
      expect(messagesOf(errors)).toEqual(['clerk-bapi: the Frontend API paused for more than 1000 ms']);
      expect(errors[0]?.code).toBe('proxy_timeout');
    });

    it('between the parts does not count while the client takes its time', async () => {
      stopTime();
      const upstream = await startUpstream(`${head('HTTP/1.1 200 OK', 'content-length: 2')}ok`);
      const { proxy, errors } = await startProxy(upstream, { idleTimeout: 1000 });
      const response = await proxy(new Request('https://app.example.com/__clerk/v1'));
      await vi.advanceTimersByTimeAsync(100_000);
      expect(await response.text()).toBe('ok');
      expect(errors).toEqual([]);
    });

    it('can be none', async () => {
      stopTime();
      const upstream = await startUpstream();
      const { port, errors } = await startProxy(upstream, {
        timeout: Number.POSITIVE_INFINITY,
        idleTimeout: 2 ** 31, // more than `setTimeout` can count to
      });
      const client = connect(port, get);
      const connection = await upstream.connection();
      await connection.until('\r\n\r\n');
      await vi.advanceTimersByTimeAsync(10 ** 9);
      connection.write(head('HTTP/1.1 200 OK', 'content-length: 2') + 'o');
      await client.until('o$');
      await vi.advanceTimersByTimeAsync(10 ** 9);
      connection.write('k');
      expect(bodyOf(await client.until('ok'))).toBe('ok');
      expect(errors).toEqual([]);
    });
  });

  describe('a timer', () => {
    const body = () => new ReadableStream({ pull: (stream) => stream.close() });
    it.each<[string, () => Response]>([
      ['a whole response', () => new Response(body())],
      ['one without a body', () => new Response(null, { status: 204 })],
      [
        'one that breaks off',
        () => new Response(new ReadableStream({ pull: (stream) => stream.error(new Error('x')) })),
      ],
      ['one that is none', () => ({ ...new Response(), status: 999 })],
      [
        'a failure',
        () => {
          throw new Error('x');
        },
      ],
    ])('is not left after %s', async (_, respond) => {
      stopTime();
      const { proxy } = stubbed({}, respond);
      const response = await proxy(new Request('https://app.example.com/__clerk/v1', { method: 'POST', body: 'a=1' }));
      await response.text().catch(() => undefined);
      expect(vi.getTimerCount()).toBe(0);
    });

    it('is not left after a body that is not read to its end', async () => {
      stopTime();
      const { proxy } = stubbed({}, () => new Response(new ReadableStream()));
      const response = await proxy(new Request('https://app.example.com/__clerk/v1'));
      const reader = response.body!.getReader();
      const pending = reader.read();
      expect(vi.getTimerCount()).toBe(1);
      await reader.cancel();
      await pending;
      expect(vi.getTimerCount()).toBe(0);
    });
  });

  describe('a limit for bodies', () => {
    const post = 'POST /__clerk/v1 HTTP/1.1';

    it('rejects a body that says that it is larger, before anything is sent', async () => {
      const upstream = await startUpstream(ok);
      const { port, errors } = await startProxy(upstream, { maxBodySize: 10 });
      expectTooLarge(await exchange(port, post, ['content-length: 11'], 'x'.repeat(11)));
      expectTooLarge(await exchange(port, post, ['content-length: 99999999999999'], 'x'));
      expect(upstream.connections).toHaveLength(0);
      expect(errors.map(({ code }) => code)).toEqual(['proxy_body_too_large', 'proxy_body_too_large']);
    });

    it('rejects a body in chunks when it turns out to be larger', async () => {
      const upstream = await startUpstream();
      const { port, errors } = await startProxy(upstream, { maxBodySize: 10 });
      const client = connect(port, `${chunkedPost}6\r\nsomeof\r\n`);
      const connection = await upstream.connection();
      await connection.until('someof');
      client.write('5\r\nitall\r\n');
      expectTooLarge(await client.until(end));
      expect(bodyOf(await connection.closed())).not.toMatch(/itall|0\r\n\r\n/);
      expect(messagesOf(errors)).toEqual(['clerk-bapi: the body of a request has more than 10 bytes']);
    });

    it('lets one pass that is as large as it may be', async () => {
      const upstream = await startUpstream(ok);
      const { port, errors } = await startProxy(upstream, { maxBodySize: 10 });
      expect(await exchange(port, post, ['content-length: 10'], 'x'.repeat(10))).toContain('200 OK');
      const body = '4\r\nsome\r\n6\r\nof all\r\n0\r\n\r\n';
      expect(await exchange(port, post, ['transfer-encoding: chunked'], body)).toContain('200 OK');
      expect(errors).toEqual([]);
    });

    it('breaks a response off that has begun', async () => {
      const upstream = await startUpstream();
      const { port, errors } = await startProxy(upstream, { maxBodySize: 10 });
      const client = connect(port, `${chunkedPost}4\r\nsome\r\n`);
      const connection = await upstream.connection();
      await connection.until('some');
      connection.write(head('HTTP/1.1 200 OK', 'content-length: 100') + 'begun');
      await client.until('begun');
      client.write(`b\r\n${'x'.repeat(11)}\r\n`);
      expect(bodyOf(await client.closed())).toBe('begun');
      expect(errors.map(({ code }) => code)).toEqual(['proxy_body_too_large']);
    });

    it('leaves the connection fit for the next request', async () => {
      const upstream = await startUpstream(ok);
      const { port } = await startProxy(upstream, { maxBodySize: 10 });
      const size = 10 * 2 ** 20;
      const client = connect(port, head(post, 'host: a', `content-length: ${size}`));
      client.socket.write(Buffer.alloc(size));
      client.write(get);
      expect(await client.until(/200 OK[^]*ok$/)).toMatch(/^HTTP\/1.1 413 [^]*\r\n0\r\n\r\nHTTP\/1.1 200 OK/);
    });
  });

  describe('a request that fails', () => {
    const secret = 'inner-hostname';

    /** A port where nobody listens, nor can meanwhile: a connection goes out from it. */
    async function closedPort() {
      const { port } = await startUpstream();
      const { socket } = connect(port);
      await once(socket, 'connect');
      return socket.localPort;
    }

    it('because nobody listens is 502', async () => {
      const closed = await closedPort();
      const { port, errors } = await startProxy({ url: `http://127.0.0.1:${closed}/${secret}` });
      const responses = [
        await exchange(port, 'GET /__clerk/v1 HTTP/1.1'),
        await exchange(port, 'POST /__clerk/v1 HTTP/1.1', ['content-length: 2'], 'hi'),
      ];
      for (const response of responses) {
        expectFailure(response);
        expect(response).not.toContain(String(closed));
        expect(response).not.toContain(secret);
      }
      const prefix = transport === 'fetch' ? 'fetch failed: ' : '';
      const message = `clerk-bapi: the request failed: ${prefix}connect ECONNREFUSED 127.0.0.1:${closed}`;
      expect(messagesOf(errors)).toEqual([message, message]);
    });

    it('because no name is found is 502', async () => {
      const { port, errors } = await startProxy({ url: `http://nobody.localhost:${await closedPort()}` });
      expectFailure(await exchange(port, 'GET /__clerk/v1 HTTP/1.1'));
      expect(messagesOf(errors)[0]).toMatch(/^clerk-bapi: the request failed: .*[A-Z]{5}/);
    });

    it.each([
      ['a reset', (connection: Connection) => connection.socket.resetAndDestroy()],
      ['an early end', (connection: Connection) => connection.socket.end()],
      ['half a head', (connection: Connection) => connection.socket.end(`HTTP/1.1 200 OK\r\nx-own: ${secret}`)],
      ['garbage', (connection: Connection) => connection.socket.end(`${secret}\r\n\r\n`)],
      ['another protocol', (connection: Connection) => connection.socket.end(`SSH-2.0-${secret}\r\n`)],
      ['bytes', (connection: Connection) => connection.socket.end(Buffer.from([0x16, 3, 1, 0, 1, 0, 0xff]))],
      [
        'two lengths',
        (connection: Connection) =>
          connection.write(`${head('HTTP/1.1 200 OK', 'content-length: 1', 'content-length: 2')}x`),
      ],
      [
        'a length and chunks',
        (connection: Connection) =>
          connection.write(`${head('HTTP/1.1 200 OK', 'content-length: 1', 'transfer-encoding: chunked')}x`),
      ],
      [
        'a length that is none',
        (connection: Connection) => connection.write(`${head('HTTP/1.1 200 OK', 'content-length: -1')}x`),
      ],
      [
        '64 kB of headers',
        (connection: Connection) => connection.write(head('HTTP/1.1 200 OK', `x-own: ${secret.padEnd(65536, 'x')}`)),
      ],
    ])('because of %s is 502', async (_, fail) => {
      const upstream = await startUpstream();
      const { port, errors } = await startProxy(upstream);
      const client = connect(port, get);
      const connection = await upstream.connection();
      await connection.until('\r\n\r\n');
      fail(connection);
      expectFailure(await client.until(end));
      expect(client.received).not.toContain(secret);
      expect(errors).toHaveLength(1);
      expect(errors[0]?.code).toBe('proxy_request_failed');
      expect(inspect(errors)).not.toContain(secretKey);
      await connection.closed();
    });

    it.each([
      ['a reset', (connection: Connection) => connection.socket.resetAndDestroy(), 'content-length: 100'],
      ['an early end', (connection: Connection) => connection.socket.end(), 'content-length: 100'],
      ['an early end of chunks', (connection: Connection) => connection.socket.end(), 'transfer-encoding: chunked'],
      [
        'a chunk that is none',
        (connection: Connection) => connection.write('\r\nxyz\r\n'),
        'transfer-encoding: chunked',
      ],
    ])('in the middle of the response, because of %s, breaks it off', async (_, fail, line) => {
      const upstream = await startUpstream();
      const { port, errors } = await startProxy(upstream);
      const client = connect(port, get);
      const connection = await upstream.connection();
      await connection.until('\r\n\r\n');
      connection.write(`${head('HTTP/1.1 200 OK', line)}4\r\nsome`);
      await client.until('some');
      fail(connection);
      expect(await client.closed()).not.toContain('0\r\n\r\n');
      expect(errors.map(({ code }) => code)).toEqual(['proxy_request_failed']);
    });

    it('not, but gets a response in the middle of an upload, leaves the connection of the client fit for more', async () => {
      const upstream = await startUpstream();
      const { port, errors } = await startProxy(upstream);
      const client = connect(port, head('POST /__clerk/v1 HTTP/1.1', 'host: a', 'content-length: 30000000'));
      client.socket.write(Buffer.alloc(30_000_000));
      const first = await upstream.connection();
      await first.until('\r\n\r\n');
      first.socket.pause();
      first.write(`${head('HTTP/1.1 401 Unauthorized', 'content-length: 2')}no`);
      await client.until('no$');
      client.write(get);
      await vi.waitFor(() => expect(upstream.requests).toHaveLength(1), { timeout: 20_000 });
      expect(errors).toEqual([]);
    });

    it('not, but gets a response in the middle of an upload, does not end as if that were all of it', async () => {
      const upstream = await startUpstream();
      const { port, errors } = await startProxy(upstream);
      const client = connect(port, `${chunkedPost}4\r\nsome\r\n`);
      const connection = await upstream.connection();
      await connection.until('some');
      connection.write(`${head('HTTP/1.1 401 Unauthorized', 'content-length: 2')}no`);
      await client.until('no');
      expect(bodyOf(await connection.closed())).not.toContain('0\r\n\r\n');
      expect(errors).toEqual([]);
    });

    it('in the middle of an upload leaves the connection of the client fit for more', async () => {
      const upstream = await startUpstream();
      const { port } = await startProxy(upstream);
      const client = connect(port, head('POST /__clerk/v1 HTTP/1.1', 'host: a', 'content-length: 30000000'));
      client.socket.write(Buffer.alloc(30_000_000));
      const first = await upstream.connection();
      await first.until('\r\n\r\n');
      first.socket.resetAndDestroy();
      expectFailure(await client.until(end));
      client.write(get);
      await vi.waitFor(() => expect(upstream.requests).toHaveLength(1), { timeout: 20_000 });
    });

    it('is told to nobody if the client has gone', async () => {
      const errors: ProxyError[] = [];
      const controller = new AbortController();
      const proxy = createFrontendApiProxy({
        secretKey,
        onError: (error) => errors.push(error),
        fetch: async () => {
          controller.abort();
          throw new Error('late');
        },
      });
      await proxy(new Request('https://app.example.com/__clerk/v1', { signal: controller.signal }));
      expect(errors).toEqual([]);
    });
  });

  describe('what is told to the operator', () => {
    const request = new Request('https://app.example.com/__clerk/v1');
    const failing = (thrown: unknown) => async () => {
      throw thrown;
    };

    it('goes to the console by default, without the key', async () => {
      const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
      onTestFinished(() => printed.mockRestore());
      const thrown = Object.assign(
        new TypeError(`fetch failed with ${secretKey}`, { cause: new Error(`x ${secretKey}`) }),
        {
          request: { headers: { 'clerk-secret-key': secretKey } },
        },
      );
      for (const reason of [thrown, secretKey, { secretKey }, new AggregateError([new Error(secretKey)])]) {
        const response = await createFrontendApiProxy({ secretKey, fetch: failing(reason) })(request);
        expect(response.status).toBe(502);
        expect(await response.text()).not.toContain('fetch failed');
      }
      expect(printed).toHaveBeenCalledTimes(4);
      expect(inspect(printed.mock.calls, { depth: 10, showHidden: true })).not.toContain(secretKey);
      expect(inspect(printed.mock.calls)).toContain('fetch failed with sk_test_[redacted]: x sk_test_[redacted]');
    });

    it('comes with the request', async () => {
      const onError = vi.fn();
      await createFrontendApiProxy({ secretKey, onError, fetch: failing(new Error('x')) })(request);
      expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ name: 'ProxyError' }), request);
    });

    it.each([
      [
        'throws',
        () => {
          throw new Error('mine');
        },
      ],
      ['rejects', () => Promise.reject(new Error('mine'))],
    ])('does not change the response, if `onError` %s', async (_, onError: () => void) => {
      const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
      onTestFinished(() => printed.mockRestore());
      const response = await createFrontendApiProxy({ secretKey, onError, fetch: failing(new Error('x')) })(request);
      expect(response.status).toBe(502);
      await vi.waitFor(() => expect(printed).toHaveBeenCalledExactlyOnceWith(new Error('mine')));
    });
  });
});
