import { describe, expect, it, vi } from 'vitest';
import { expectTimeout, expectTooLarge, end, messagesOf } from './error-responses.js';
import {
  bodyOf,
  connect,
  exchange,
  head,
  ok,
  overEachTransport,
  startProxy,
  startUpstream,
  stopTime,
  stubbed,
  type Connection,
  get,
  chunkedPost,
} from './helpers.js';

overEachTransport(() => {
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
});
