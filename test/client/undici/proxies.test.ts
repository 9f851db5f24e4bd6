// The proxies that the environment names.
import http from 'node:http';
import net from 'node:net';
import { Agent } from 'undici';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { ClerkConnectionError } from '../../../src/index.js';
import { createUndiciTransport } from '../../../src/undici/index.js';
import { errorOf, secretKey } from '../../helpers.js';
import { sendUser, clerkOver, createTransport, listen, serve, serveTLS, toLoopback, withoutProxies } from './pool.js';

beforeEach(withoutProxies);
afterEach(() => vi.unstubAllEnvs());

describe('proxies of the environment', () => {
  /** A proxy that opens tunnels to one port, whatever the host. */
  async function serveProxy(to: number, rejection?: string) {
    const heads: string[] = [];
    const passed: Buffer[] = [];
    const server = http.createServer();
    server.on('connect', (request: http.IncomingMessage, socket: net.Socket) => {
      heads.push(`${request.method} ${request.url} ${request.rawHeaders.join(' ')}`);
      if (rejection) return void socket.end(`HTTP/1.1 ${rejection}\r\n\r\n`);
      const upstream = net.connect(to, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
        socket.on('data', (chunk: Buffer) => passed.push(chunk));
        socket.pipe(upstream).pipe(socket);
      });
      for (const end of [socket, upstream]) end.on('error', () => undefined);
    });
    const url = `http://127.0.0.1:${await listen(server)}`;
    return { url, heads, passed };
  }

  it.each(['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY'])('%s: through a tunnel that hides the key', async (name) => {
    const { port, ca, seen } = await serveTLS();
    const proxy = await serveProxy(port);
    vi.stubEnv(name, proxy.url.replace('//', '//ada:lovelace@'));
    const clerk = clerkOver(createTransport({ connect: { ca } }), 'https://api.test/v1');
    await expect(clerk.users.get('user_1')).resolves.toMatchObject({ id: 'user_1' });
    await expect(clerk.users.get('user_2')).resolves.toMatchObject({ id: 'user_1' });
    for (const head of proxy.heads) {
      expect(head).toMatch(/^CONNECT api\.test:443 /);
      expect(head).toContain(`proxy-authorization Basic ${btoa('ada:lovelace')}`);
    }
    expect(proxy.heads.length).toBeGreaterThan(0);
    expect(`${proxy.heads.join()}${Buffer.concat(proxy.passed).toString('latin1')}`).not.toContain(secretKey);
    expect(seen).toMatchObject([{ authorization: `Bearer ${secretKey}`, host: 'api.test' }, {}]);
    expect(seen[0]).not.toHaveProperty('proxy-authorization');
  });

  it.each(['api.test', '*', '.test', 'other.example, api.test'])('NO_PROXY=%s: straight', async (value) => {
    const { port, ca } = await serveTLS();
    const proxy = await serveProxy(port);
    vi.stubEnv('HTTPS_PROXY', proxy.url);
    vi.stubEnv('NO_PROXY', value);
    const transport = createTransport({ connect: { ca, lookup: toLoopback } });
    await clerkOver(transport, `https://api.test:${port}/v1`).users.get('user_1');
    expect(proxy.heads).toEqual([]);
  });

  it.each(['127.0.0.1', 'localhost', 'api.localhost'])('%s: straight, as there is no other way', async (host) => {
    const { origin } = await serve(sendUser);
    const proxy = await serveProxy(9);
    vi.stubEnv('HTTP_PROXY', proxy.url);
    vi.stubEnv('NO_PROXY', 'api.test');
    const clerk = clerkOver(
      createTransport({ connect: { lookup: toLoopback } }),
      `${origin.replace('127.0.0.1', host)}/v1`,
    );
    await expect(clerk.users.get('user_1')).resolves.toMatchObject({ id: 'user_1' });
    expect(proxy.heads).toEqual([]);
  });

  it('a proxy that rejects: named', async () => {
    const proxy = await serveProxy(9, '407 Proxy Authentication Required');
    vi.stubEnv('HTTPS_PROXY', proxy.url);
    const error = await errorOf(clerkOver(createTransport(), 'https://api.test/v1').users.create({}));
    expect(error).toBeInstanceOf(ClerkConnectionError);
    expect(String(error)).toContain('407');
  });

  it('a proxy that is not there: nothing was sent', async () => {
    vi.stubEnv('HTTPS_PROXY', 'http://127.0.0.1:9');
    const error = await errorOf(clerkOver(createTransport(), 'https://api.test/v1').users.create({}));
    expect(String(error)).toContain('was not sent: connect ECONNREFUSED 127.0.0.1:9');
  });

  it.each(['proxy.example.com:3128', 'localhost:3128', 'ftp://ada:lovelace@proxy', 'http://'])(
    'rejects the URL %s, and does not repeat it',
    (value) => {
      vi.stubEnv('HTTPS_PROXY', value);
      const create = () => createUndiciTransport();
      expect(create).toThrow(
        new TypeError(
          'clerk-bapi: the environment variable HTTPS_PROXY is not a URL. Set it to one such as http://proxy.example.com:3128.',
        ),
      );
    },
  );

  it('leaves a dispatcher as it is', async () => {
    const { baseUrl } = await serve(sendUser);
    vi.stubEnv('HTTP_PROXY', 'no URL');
    const dispatcher = new Agent();
    onTestFinished(() => dispatcher.close());
    await expect(clerkOver(createTransport({ dispatcher }), baseUrl).users.get('user_1')).resolves.toBeDefined();
  });
});
