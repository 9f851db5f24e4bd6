import type net from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
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
  stopTime,
  asked,
} from './helpers.js';

const methods = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const everything = String.fromCharCode(...Array(256).keys());

overEachTransport(() => {
  describe('a request', () => {
    it.each([...methods, 'GET', 'PROPFIND'])('%s without a body arrives without one', async (method) => {
      const upstream = await startUpstream(ok);
      const { port } = await startProxy(upstream);
      for (const lines of [[], ['content-length: 0']]) {
        expect(await exchange(port, `${method} /__clerk/v1 HTTP/1.1`, lines)).toContain('200 OK');
        const request = upstream.requests.pop()!;
        expect(startLineOf(request)).toBe(`${method} /v1 HTTP/1.1`);
        expect(headersOf(request)).not.toHaveProperty('transfer-encoding');
        expect(headersOf(request)['content-length'] ?? ['0']).toEqual(['0']);
        expect(bodyOf(request)).toBe('');
      }
    });

    it('HEAD arrives as HEAD', async () => {
      const upstream = await startUpstream(head('HTTP/1.1 200 OK', 'content-length: 7', 'x-own: 1'));
      const { port } = await startProxy(upstream);
      const response = await exchange(port, 'HEAD /__clerk/v1 HTTP/1.1');
      expect(startLineOf(upstream.requests[0]!)).toBe('HEAD /v1 HTTP/1.1');
      expect(headersOf(response)).toMatchObject({ 'content-length': ['7'], 'x-own': ['1'] });
      expect(bodyOf(response)).toBe('');
    });

    it.each(methods)('%s with a body of a known length arrives byte for byte', async (method) => {
      const upstream = await startUpstream(ok);
      const { port } = await startProxy(upstream);
      const lines = ['content-type: application/octet-stream', 'content-length: 256'];
      expect(await exchange(port, `${method} /__clerk/v1 HTTP/1.1`, lines, everything)).toContain('200 OK');
      const [request] = upstream.requests;
      expect(startLineOf(request!)).toBe(`${method} /v1 HTTP/1.1`);
      expect(headersOf(request!)).toMatchObject({
        'content-type': ['application/octet-stream'],
        'content-length': ['256'],
      });
      expect(headersOf(request!)).not.toHaveProperty('transfer-encoding');
      expect(bodyOf(request!)).toBe(everything);
    });

    it.each(methods)('%s with a body in chunks arrives in chunks', async (method) => {
      const upstream = await startUpstream(ok);
      const { port } = await startProxy(upstream);
      const body = `100\r\n${everything}\r\n0\r\n\r\n`;
      expect(await exchange(port, `${method} /__clerk/v1 HTTP/1.1`, ['transfer-encoding: chunked'], body)).toContain(
        '200 OK',
      );
      expect(headersOf(upstream.requests[0]!)).toMatchObject({ 'transfer-encoding': ['chunked'] });
      expect(headersOf(upstream.requests[0]!)).not.toHaveProperty('content-length');
      expect(bodyOf(upstream.requests[0]!)).toBe(body);
    });

    it('GET with a body, which `fetch` can’t send, arrives without it', async () => {
      const upstream = await startUpstream(ok);
      const { port } = await startProxy(upstream);
      expect(await exchange(port, 'GET /__clerk/v1 HTTP/1.1', ['content-length: 5'], 'hello')).toContain('200 OK');
      expect(headersOf(upstream.requests[0]!)).not.toHaveProperty('content-length');
      expect(upstream.connections[0]!.received).not.toContain('hello');
    });

    it('made by hand, with neither length nor encoding, arrives with its body', async () => {
      const upstream = await startUpstream(ok);
      const { proxy } = await startProxy(upstream);
      const request = new Request('https://app.example.com/__clerk/v1', { method: 'POST', body: 'a=1&b=2' });
      expect(await (await proxy(request)).text()).toBe('ok');
      expect(bodyOf(upstream.requests[0]!)).toBe('7\r\na=1&b=2\r\n0\r\n\r\n');
    });
  });

  it.each([
    ['less', 'x'.repeat(5)],
    ['more', `${'x'.repeat(10)}GET /admin HTTP/1.1\r\nhost: a\r\n\r\n`],
  ])('with a body of %s than it says is not sent to its end', async (_, body) => {
    const upstream = await startUpstream(ok);
    const { proxy, errors } = await startProxy(upstream);
    const headers = { 'content-length': '10' };
    const parts = new ReadableStream({
      start(stream) {
        stream.enqueue(Buffer.from(body));
        stream.close();
      },
    });
    // By hand: the server of Node lets no such request in.
    const init = { method: 'POST', headers, body: parts, duplex: 'half' } as const;
    const response = await proxy(new Request('https://app.example.com/__clerk/v1', init));
    expect(response.status).toBe(502);
    await (await upstream.connection()).closed();
    expect(upstream.requests).toEqual([]);
    expect(upstream.connections[0]?.received).not.toContain('admin');
    expect(errors.map(({ code }) => code)).toEqual(['proxy_request_failed']);
  });

  describe('a stream', () => {
    it('of a request goes on part by part', async () => {
      const upstream = await startUpstream();
      const { port } = await startProxy(upstream);
      // Node's `fetch` sends the head together with the first part.
      const client = connect(port, head('POST /__clerk/v1 HTTP/1.1', 'host: a', 'transfer-encoding: chunked'));
      client.write('3\r\none\r\n');
      const connection = await asked(upstream);
      await connection.until('3\r\none');
      client.write('3\r\ntwo\r\n');
      await connection.until('3\r\ntwo');
      expect(connection.received).not.toContain('0\r\n\r\n');
      client.write('0\r\n\r\n');
      await connection.until('0\r\n\r\n');
      connection.write(ok);
      expect(await client.until('ok')).toContain('200 OK');
    });

    it('of a response comes on part by part', async () => {
      const upstream = await startUpstream();
      const { port } = await startProxy(upstream);
      const client = connect(port, head('GET /__clerk/v1 HTTP/1.1', 'host: a'));
      const connection = await asked(upstream);
      connection.write(head('HTTP/1.1 200 OK', 'transfer-encoding: chunked') + '3\r\none\r\n');
      await client.until('3\r\none\r\n');
      connection.write('3\r\ntwo\r\n');
      await client.until('3\r\ntwo\r\n');
      expect(client.received).not.toContain('0\r\n\r\n');
      connection.write('0\r\n\r\n');
      await client.until('0\r\n\r\n');
      expect(client.isClosed).toBe(false);
    });

    it('goes both ways at once', async () => {
      const upstream = await startUpstream();
      // A response ends the time that the Frontend API has for it, whatever the request still sends.
      stopTime();
      const { port, errors } = await startProxy(upstream, { timeout: 100, idleTimeout: Number.POSITIVE_INFINITY });
      const client = connect(port, head('POST /__clerk/v1 HTTP/1.1', 'host: a', 'transfer-encoding: chunked'));
      client.write('1\r\nq\r\n');
      const connection = await asked(upstream);
      connection.write(head('HTTP/1.1 200 OK', 'transfer-encoding: chunked'));
      for (let turn = 0; turn < 5; turn++) {
        client.write(`2\r\nq${turn}\r\n`);
        await connection.until(`2\r\nq${turn}`);
        connection.write(`2\r\na${turn}\r\n`);
        await client.until(`2\r\na${turn}\r\n`);
        await vi.advanceTimersByTimeAsync(1000);
      }
      client.write('0\r\n\r\n');
      await connection.until('0\r\n\r\n');
      connection.write('0\r\n\r\n');
      expect(await client.until('\r\n0\r\n\r\n')).toContain('a4');
      expect(errors).toEqual([]);
    });

    it('of a response waits for the client', async () => {
      // The client reads nothing: what the Frontend API can get rid of is what the buffers on the way hold.
      const upstream = await startUpstream();
      const { port } = await startProxy(upstream);
      const client = connect(port);
      client.socket.pause();
      client.write(head('GET /__clerk/v1 HTTP/1.1', 'host: a', 'connection: close'));
      const { socket } = await asked(upstream);
      const size = 256 * 2 ** 20;
      socket.write(head('HTTP/1.1 200 OK', `content-length: ${size}`));
      const chunk = Buffer.alloc(2 ** 20);
      let sent = 0;
      while (sent < size && (await drained(socket, chunk))) sent += chunk.length;
      expect(sent).toBeLessThan(size / 2);
    });

    it('of a request waits for the Frontend API', async () => {
      const upstream = await startUpstream();
      const { port } = await startProxy(upstream);
      const size = 256 * 2 ** 20;
      const client = connect(port, head('POST /__clerk/v1 HTTP/1.1', 'host: a', `content-length: ${size}`));
      const chunk = Buffer.alloc(2 ** 20);
      client.socket.write(chunk);
      (await asked(upstream)).socket.pause();
      let sent = chunk.length;
      while (sent < size && (await drained(client.socket, chunk))) sent += chunk.length;
      expect(sent).toBeLessThan(size / 2);
    });
  });

  /** Writes a chunk. `false` if it is not taken within half a second, in which the loopback moves a hundred of them. */
  const drained = (socket: net.Socket, chunk: Buffer) =>
    new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), 500);
      socket.write(chunk, () => {
        clearTimeout(timer);
        resolve(true);
      });
    });

  describe('a client that goes away', () => {
    it('before the response ends the request to the Frontend API', async () => {
      const upstream = await startUpstream();
      const { port, errors } = await startProxy(upstream);
      const client = connect(port, head('GET /__clerk/v1 HTTP/1.1', 'host: a'));
      const connection = await asked(upstream);
      client.socket.destroy();
      await connection.closed();
      expect(errors).toEqual([]); // that is nothing that has gone wrong
    });

    it('in the middle of the response ends it', async () => {
      const upstream = await startUpstream();
      const { port, errors } = await startProxy(upstream);
      const client = connect(port, head('GET /__clerk/v1 HTTP/1.1', 'host: a'));
      const connection = await asked(upstream);
      connection.write(head('HTTP/1.1 200 OK', 'content-length: 1000') + 'some');
      await client.until('some');
      client.socket.destroy();
      await connection.closed();
      expect(errors).toEqual([]);
    });

    it.each(['content-length: 1000', 'transfer-encoding: chunked'])(
      'in the middle of an upload ends that: %s',
      async (line) => {
        const upstream = await startUpstream();
        const { port, errors } = await startProxy(upstream);
        const client = connect(port, head('POST /__clerk/v1 HTTP/1.1', 'host: a', line) + '4\r\nsome\r\n');
        const connection = await upstream.connection();
        await connection.until('some');
        client.socket.destroy();
        expect(bodyOf(await connection.closed())).not.toContain('0\r\n\r\n'); // nobody takes the part for the whole
        expect(errors).toEqual([]);
      },
    );

    it('is seen by the signal of the request, where a platform has only that', async () => {
      const upstream = await startUpstream();
      const { proxy, errors } = await startProxy(upstream);
      const controller = new AbortController();
      const request = new Request('https://app.example.com/__clerk/v1', { signal: controller.signal });
      const response = proxy(request);
      const connection = await asked(upstream);
      controller.abort();
      expect((await response).status).toBe(502);
      await connection.closed();
      expect(errors).toEqual([]);
      expect((await proxy(request)).status).toBe(502); // aborted before it began
      expect(upstream.requests).toHaveLength(1);
    });

    it('is no failure where parts of an encoded response wait for it', async () => {
      const body = gzipSync(Buffer.alloc(2 ** 20));
      const upstream = await startUpstream(
        Buffer.concat([
          Buffer.from(head('HTTP/1.1 200 OK', 'content-encoding: gzip', `content-length: ${body.length}`)),
          body,
        ]),
      );
      const { proxy, errors } = await startProxy(upstream);
      const reader = (await proxy(new Request('https://app.example.com/__clerk/v1'))).body!.getReader();
      await reader.read();
      const pending = reader.read();
      await reader.cancel('enough');
      expect((await pending).done).toBe(true);
      await upstream.connections[0]!.closed();
      expect(errors).toEqual([]);
    });

    it('is seen by the body that is cancelled, where a platform has only that', async () => {
      const upstream = await startUpstream();
      const { proxy, errors } = await startProxy(upstream);
      const response = proxy(new Request('https://app.example.com/__clerk/v1'));
      const connection = await asked(upstream);
      connection.write(head('HTTP/1.1 200 OK', 'content-length: 1000') + 'some');
      const reader = (await response).body!.getReader();
      expect(Buffer.from((await reader.read()).value!).toString()).toBe('some');
      const pending = reader.read();
      await reader.cancel('enough');
      expect((await pending).done).toBe(true);
      await connection.closed();
      expect(errors).toEqual([]);
    });
  });
});
