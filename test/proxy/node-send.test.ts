import type net from 'node:net';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createFrontendApiProxy, createFrontendApiProxyHandlers } from '../../src/proxy/node.js';
import { nodeSend } from '../../src/proxy/node-send.js';
import {
  connect,
  exchange,
  head,
  ok,
  secretKey,
  startLineOf,
  startProxy,
  startUpstream,
  stopTime,
  type Connection,
  type Upstream,
} from './helpers.js';

const second = /\/v1\/second[^]*\r\n\r\n/;

/** Has a connection to the Frontend API that was used, and is idle. */
async function startIdle() {
  const upstream = await startUpstream();
  const { port, errors } = await startProxy(upstream, { timeout: 1000 });
  const response = exchange(port, 'GET /__clerk/v1/first HTTP/1.1');
  const idle = await upstream.connection();
  await idle.until('\r\n\r\n');
  idle.write(ok);
  expect(await response).toContain('200 OK');
  return { upstream, port, errors, idle };
}

/** The second connection to the Frontend API. */
async function next(upstream: Upstream): Promise<Connection> {
  await vi.waitFor(() => expect(upstream.connections).toHaveLength(2));
  return upstream.connections[1]!;
}

describe('a connection to the Frontend API', () => {
  it('serves one request after another', async () => {
    const { upstream, port, idle } = await startIdle();
    const response = exchange(port, 'POST /__clerk/v1/second HTTP/1.1', ['content-length: 2'], 'hi');
    await idle.until(second);
    idle.write(ok);
    expect(await response).toContain('200 OK');
    expect(upstream.connections).toHaveLength(1);
  });

  it.each([
    ['HEAD', 'HTTP/1.1 200 OK'],
    ['GET', 'HTTP/1.1 304 Not Modified'],
    ['GET', 'HTTP/1.1 204 No Content'],
    ['GET', 'HTTP/1.1 205 Reset Content'],
  ])('serves more after a response to %s without a body: %s', async (method, line) => {
    const upstream = await startUpstream(head(line, 'content-length: 0'));
    const { port } = await startProxy(upstream);
    for (let turn = 0; turn < 3; turn++) {
      expect(startLineOf(await exchange(port, `${method} /__clerk/v1 HTTP/1.1`))).toBe(line);
    }
    expect(upstream.connections).toHaveLength(1);
  });

  it.each<[string, (socket: net.Socket) => void]>([
    ['ended', (socket) => socket.end()],
    ['reset', (socket) => socket.resetAndDestroy()],
  ])('that is %s while it is idle is not used again', async (_, end) => {
    const { upstream, port, idle, errors } = await startIdle();
    end(idle.socket);
    await idle.closed();
    const response = exchange(port, 'POST /__clerk/v1/second HTTP/1.1', ['content-length: 2'], 'hi');
    const fresh = await next(upstream);
    await fresh.until(second);
    fresh.write(ok);
    expect(await response).toContain('200 OK');
    expect(errors).toEqual([]);
  });

  it('is given up with the request that waits on it, and with no other in its place', async () => {
    stopTime();
    const { upstream, port, idle, errors } = await startIdle();
    const response = exchange(port, 'GET /__clerk/v1/second HTTP/1.1');
    await idle.until(second);
    await vi.advanceTimersByTimeAsync(1000);
    expect(startLineOf(await response)).toBe('HTTP/1.1 504 Gateway Timeout');
    await idle.closed();
    expect(upstream.connections).toHaveLength(1);
    expect(errors.map(({ code }) => code)).toEqual(['proxy_timeout']);
  });

  describe('that is closed in the moment in which it is used again', () => {
    it.each<[string, (socket: net.Socket) => void, string]>([
      ['GET', (socket) => socket.resetAndDestroy(), 'content-length: 0'],
      ['GET', (socket) => socket.end(), 'content-length: 0'],
      ['HEAD', (socket) => socket.resetAndDestroy(), 'content-length: 0'],
      ['OPTIONS', (socket) => socket.resetAndDestroy(), 'content-length: 0'],
    ])('has a %s sent once more, over another', async (method, end, line) => {
      const { upstream, port, idle, errors } = await startIdle();
      const response = exchange(port, `${method} /__clerk/v1/second HTTP/1.1`, [line]);
      await idle.until(second);
      end(idle.socket);
      const fresh = await next(upstream);
      await fresh.until(second);
      fresh.write(ok);
      expect(await response).toContain('200 OK');
      expect(startLineOf(fresh.received)).toBe(`${method} /v1/second HTTP/1.1`);
      expect(fresh.received).toContain(secretKey);
      expect(errors).toEqual([]);
    });

    it.each<[string, string]>([
      ['POST', ''],
      ['POST', 'hi'],
      ['DELETE', ''],
      ['PATCH', 'hi'],
      ['PUT', ''],
      ['OPTIONS', 'hi'],
    ])('has no %s with %j sent twice', async (method, body) => {
      const { upstream, port, idle, errors } = await startIdle();
      const line = `content-length: ${body.length}`;
      const response = exchange(port, `${method} /__clerk/v1/second HTTP/1.1`, [line], body);
      await idle.until(second);
      idle.socket.resetAndDestroy();
      expect(startLineOf(await response)).toBe('HTTP/1.1 502 Bad Gateway');
      expect(upstream.connections).toHaveLength(1);
      expect(errors.map(({ code }) => code)).toEqual(['proxy_request_failed']);
    });

    it('has nothing sent a third time', async () => {
      const { upstream, port, idle, errors } = await startIdle();
      const response = exchange(port, 'GET /__clerk/v1/second HTTP/1.1');
      await idle.until(second);
      idle.socket.resetAndDestroy();
      const fresh = await next(upstream);
      await fresh.until(second);
      fresh.socket.resetAndDestroy();
      expect(startLineOf(await response)).toBe('HTTP/1.1 502 Bad Gateway');
      expect(upstream.connections).toHaveLength(2);
      expect(errors.map(({ code }) => code)).toEqual(['proxy_request_failed']);
    });

    it('has nothing sent over what may be closed as well', async () => {
      const { upstream, port, idle } = await startIdle();
      const responses = ['a', 'b'].map((name) => exchange(port, `GET /__clerk/v1/${name} HTTP/1.1`));
      const other = await next(upstream);
      for (const connection of [idle, other]) {
        await connection.until(/\/v1\/[ab] [^]*\r\n\r\n/);
        connection.write(ok);
      }
      await Promise.all(responses);
      const response = exchange(port, 'GET /__clerk/v1/second HTTP/1.1');
      await Promise.race([idle.until(second), other.until(second)]);
      (second.test(idle.received) ? idle : other).socket.resetAndDestroy();
      await vi.waitFor(() => expect(upstream.connections).toHaveLength(3));
      const fresh = upstream.connections[2]!;
      await fresh.until(second);
      fresh.write(ok);
      expect(await response).toContain('200 OK');
    });

    it('has nothing sent again once a response has begun', async () => {
      const { upstream, port, idle, errors } = await startIdle();
      const response = exchange(port, 'GET /__clerk/v1/second HTTP/1.1');
      await idle.until(second);
      idle.socket.end('HTTP/1.1 200 OK\r\nx-half');
      expect(startLineOf(await response)).toBe('HTTP/1.1 502 Bad Gateway');
      expect(upstream.connections).toHaveLength(1);
      expect(errors).toHaveLength(1);
    });

    it('leaves the second request under the limits of the first', async () => {
      stopTime();
      const { upstream, port, idle, errors } = await startIdle();
      const response = exchange(port, 'GET /__clerk/v1/second HTTP/1.1');
      await idle.until(second);
      await vi.advanceTimersByTimeAsync(600);
      idle.socket.resetAndDestroy();
      const fresh = await next(upstream);
      await fresh.until(second);
      await vi.advanceTimersByTimeAsync(399);
      expect(fresh.isClosed).toBe(false);
      await vi.advanceTimersByTimeAsync(1);
      expect(startLineOf(await response)).toBe('HTTP/1.1 504 Gateway Timeout');
      await fresh.closed();
      expect(errors.map(({ code }) => code)).toEqual(['proxy_timeout']);
    });

    it('leaves the second request to a client that goes away', async () => {
      const { upstream, port, idle, errors } = await startIdle();
      const client = connect(port, head('GET /__clerk/v1/second HTTP/1.1', 'host: a'));
      await idle.until(second);
      idle.socket.resetAndDestroy();
      const fresh = await next(upstream);
      await fresh.until(second);
      client.socket.destroy();
      await fresh.closed();
      expect(errors).toEqual([]);
    });
  });

  it('that is new and fails has nothing sent twice', async () => {
    const upstream = await startUpstream();
    const { port } = await startProxy(upstream);
    const response = exchange(port, 'GET /__clerk/v1 HTTP/1.1');
    const connection = await upstream.connection();
    await connection.until('\r\n\r\n');
    connection.socket.resetAndDestroy();
    expect(startLineOf(await response)).toBe('HTTP/1.1 502 Bad Gateway');
    expect(upstream.connections).toHaveLength(1);
  });

  it.each([
    ['HEAD', 'HTTP/1.1 200 OK'],
    ['GET', 'HTTP/1.1 304 Not Modified'],
    ['GET', 'HTTP/1.1 204 No Content'],
  ])('may fail after a response to %s without a body: %s', async (method, line) => {
    const upstream = await startUpstream();
    const { port, errors } = await startProxy(upstream);
    const response = exchange(port, `${method} /__clerk/v1 HTTP/1.1`);
    const connection = await upstream.connection();
    await connection.until('\r\n\r\n');
    connection.write(head(line, 'content-length: 10'));
    connection.socket.resetAndDestroy();
    // Whether the response or the failure is seen first is a matter of chance. Neither may be the end of the process.
    expect(await response).toMatch(/^HTTP\/1.1 (20[04]|304|502) /);
    expect(errors.length).toBeLessThanOrEqual(1);
  });
});

describe('the body of a response', () => {
  it.each(['', 'gzip'])('is over once it is cancelled, whatever of it waits: %s', async (encoding) => {
    const part = encoding ? gzipSync(Buffer.alloc(2 ** 20)) : Buffer.from('part');
    const parts = Array.from({ length: 10 }, () => [`${part.length.toString(16)}\r\n`, part, '\r\n']).flat();
    const lines = head('HTTP/1.1 200 OK', 'transfer-encoding: chunked', `content-encoding: ${encoding}`);
    const upstream = await startUpstream(
      Buffer.concat([lines, ...parts, '0\r\n\r\n'].map((bytes) => Buffer.from(bytes))),
    );
    const { body } = await nodeSend(`${upstream.url}/v1`, {
      method: 'GET',
      headers: new Headers(),
      redirect: 'manual',
      signal: new AbortController().signal,
    });
    const reader = body!.getReader();
    await reader.read();
    const pending = reader.read();
    await reader.cancel();
    expect((await pending).done).toBe(true);
    await upstream.connections[0]!.closed();
  });
});

describe('what sends', () => {
  const at = () => new Request('https://app.example.com/__clerk/v1');

  it.each(['Deno', 'Bun'])('is `fetch` under %s', async (platform) => {
    vi.stubGlobal(platform, {});
    vi.stubGlobal('fetch', async () => new Response('by fetch'));
    onTestFinished(() => {
      vi.unstubAllGlobals();
    });
    expect(await (await createFrontendApiProxy({ secretKey })(at())).text()).toBe('by fetch');
    expect(await (await createFrontendApiProxyHandlers({ secretKey }).GET(at())).text()).toBe('by fetch');
  });

  it('is Node’s own client in the handlers of a route, too', async () => {
    const upstream = await startUpstream(ok);
    vi.stubGlobal('fetch', () => Promise.reject(new Error('not this')));
    onTestFinished(() => {
      vi.unstubAllGlobals();
    });
    const { GET } = createFrontendApiProxyHandlers({ secretKey, frontendApiUrl: upstream.url });
    expect(await (await GET(at())).text()).toBe('ok');
  });

  it('brings no module of Node to where there is none', async () => {
    const { outputFiles } = await build({
      entryPoints: ['src/proxy/index.ts'],
      bundle: true,
      platform: 'neutral',
      mainFields: ['module', 'main'],
      format: 'esm',
      write: false,
    });
    expect(outputFiles).toHaveLength(1); // it would have failed otherwise
  });
});
