import { once } from 'node:events';
import { inspect } from 'node:util';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createFrontendApiProxy, type ProxyError } from '../../src/proxy/index.js';
import { expectFailure, end, messagesOf } from './error-responses.js';
import {
  bodyOf,
  connect,
  exchange,
  head,
  overEachTransport,
  secretKey,
  startProxy,
  startUpstream,
  type Connection,
  get,
  chunkedPost,
} from './helpers.js';

overEachTransport((transport) => {
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
