import http2 from 'node:http2';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { toNodeHandler } from '../../src/proxy/node.js';
import {
  bodyOf,
  connect,
  exchange,
  head,
  headersOf,
  ok,
  serve,
  startLineOf,
  startProxy,
  startUpstream,
  mounted,
} from './helpers.js';

describe('the handler for Node', () => {
  it.each([undefined, null, {}, { secretKey: 'sk_test_1' }, 'https://app.example.com/__clerk'])(
    'takes a proxy, and not %j',
    (wrong: unknown) => {
      expect(() => toNodeHandler(wrong as Parameters<typeof toNodeHandler>[0])).toThrow(
        /^clerk-bapi: the proxy must be what createFrontendApiProxy returns\./,
      );
    },
  );

  it('responds to other paths itself, if there is nobody else', async () => {
    const upstream = await startUpstream(ok);
    const { port } = await startProxy(upstream);
    const response = await exchange(port, 'GET /about HTTP/1.1');
    expect(startLineOf(response)).toBe('HTTP/1.1 400 Bad Request');
    expect(bodyOf(response)).toContain('proxy_path_mismatch');
  });

  it('leaves other paths to `next`', async () => {
    const upstream = await startUpstream(ok);
    const { proxy } = await startProxy(upstream);
    const { port } = await mounted('', toNodeHandler(proxy));
    expect(bodyOf(await exchange(port, 'GET /__clerk/v1 HTTP/1.1'))).toBe('ok');
    for (const path of ['/about', '/__clerkx', '//evil.com/__clerk', '/__clerk/../about']) {
      expect(bodyOf(await exchange(port, `GET ${path} HTTP/1.1`))).toContain('the application');
    }
    expect(upstream.requests).toHaveLength(1);
  });

  it('leaves what it is told of `enabled` to `next` too', async () => {
    const { proxy } = await startProxy(await startUpstream(ok), {
      enabled: ({ host }) => {
        if (host === 'bad.example.com') throw new Error('oh');
        return host === 'app.example.com';
      },
    });
    const { port } = await mounted('', toNodeHandler(proxy));
    const ask = (host: string) =>
      connect(port, head('GET /__clerk/v1 HTTP/1.1', `host: ${host}`, 'connection: close')).closed();
    expect(bodyOf(await ask('app.example.com'))).toBe('ok');
    expect(bodyOf(await ask('other.example.com'))).toContain('the application');
    expect(bodyOf(await ask('bad.example.com'))).toContain('failed: ProxyError: clerk-bapi: `enabled` failed');
  });

  it.each(['/__clerk', '/__cl', '/'])('sees the whole path, where a framework has cut it at %s', async (path) => {
    const upstream = await startUpstream(ok);
    const { proxy } = await startProxy(upstream);
    const { port } = await mounted(path, toNodeHandler(proxy));
    for (const target of ['/__clerk', '/__clerk/v1/client?a=%20&&b', '/__clerk//evil.com']) {
      expect(bodyOf(await exchange(port, `POST ${target} HTTP/1.1`, ['content-length: 2'], 'hi'))).toBe('ok');
    }
    expect(upstream.requests.map(startLineOf)).toEqual([
      'POST / HTTP/1.1',
      'POST /v1/client?a=%20&&b HTTP/1.1',
      'POST //evil.com HTTP/1.1',
    ]);
    expect(headersOf(upstream.requests[0]!)['clerk-proxy-url']).toEqual(['http://app.example.com/__clerk']);
  });

  it('says so, if the body has been read before', async () => {
    const upstream = await startUpstream(ok);
    const { proxy, errors } = await startProxy(upstream);
    const handler = toNodeHandler(proxy);
    const { port } = await serve((request, response) => {
      if (request.method === 'GET') return handler(request, response);
      request.resume().on('end', () => handler(request, response));
    });
    const response = await exchange(port, 'POST /__clerk/v1 HTTP/1.1', ['content-length: 2'], 'hi');
    expect(startLineOf(response)).toBe('HTTP/1.1 500 Internal Server Error');
    expect(errors[0]?.message).toContain('Put the proxy before body parsers');
    expect(await exchange(port, 'GET /__clerk/v1 HTTP/1.1')).toContain('200 OK');
  });

  it('serves HTTP/2', async () => {
    const upstream = await startUpstream(
      head('HTTP/1.1 200 OK', 'set-cookie: a=1', 'set-cookie: b=2', 'connection: x', 'x: 1', 'content-length: 2') +
        'ok',
    );
    const { proxy } = await startProxy(upstream);
    const handler = toNodeHandler(proxy);
    // @ts-expect-error -- the types of Node keep HTTP/1 and HTTP/2 apart, and the handler promises HTTP/1 alone
    const server = http2.createServer((request, response) => handler(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const client = http2.connect(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`);
    onTestFinished(() => {
      client.destroy();
      server.close();
    });
    const ask = (headers: http2.OutgoingHttpHeaders, body?: string) =>
      new Promise<http2.IncomingHttpHeaders>((resolve, reject) => {
        const stream = client.request({ ':path': '/__clerk/v1', ...headers }, { endStream: body === undefined });
        stream.on('response', resolve).on('error', reject).resume();
        if (body !== undefined) stream.end(body);
      });
    expect(await ask({})).toMatchObject({ ':status': 200, 'set-cookie': ['a=1', 'b=2'] });
    await ask({ ':method': 'POST' }, 'hello'); // with neither length nor encoding
    await ask({ ':method': 'DELETE' });
    expect(upstream.requests.map(startLineOf)).toEqual([
      'GET /v1 HTTP/1.1',
      'POST /v1 HTTP/1.1',
      'DELETE /v1 HTTP/1.1',
    ]);
    expect(bodyOf(upstream.requests[1]!)).toBe('5\r\nhello\r\n0\r\n\r\n');
    expect(headersOf(upstream.requests[2]!)).not.toHaveProperty('transfer-encoding');
    expect(headersOf(upstream.requests[0]!)['clerk-proxy-url']?.[0]).toMatch(/^http:\/\/127.0.0.1:\d+\/__clerk$/);
  });

  it('keeps a connection for many requests', async () => {
    const upstream = await startUpstream(ok);
    const { port } = await startProxy(upstream);
    const client = connect(port);
    for (let turn = 1; turn <= 20; turn++) {
      const post = head('POST /__clerk/v1 HTTP/1.1', 'host: a', 'content-length: 2') + 'hi';
      client.write(turn % 2 ? post : head('DELETE /__clerk/v1 HTTP/1.1', 'host: a'));
      await vi.waitFor(() => expect(client.received.split('200 OK')).toHaveLength(turn + 1));
    }
    expect(upstream.connections.length).toBeLessThan(20);
  });
});
