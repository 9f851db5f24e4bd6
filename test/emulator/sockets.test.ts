// What only a socket can bring: too much, too little, and what is no HTTP at all.
import http from 'node:http';
import net from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEmulator, type Emulator } from '../../emulator/index.js';
import { authorization, isJSON, sendingTo } from './sending.js';

let api: Emulator;
beforeEach(() => {
  api = createEmulator();
});
afterEach(() => api.close());
const { post } = sendingTo(() => api);

describe('over a socket', () => {
  let port: number;
  beforeEach(async () => {
    port = Number(new URL(await api.listen()).port);
  });

  /** Sends bytes, and reads what comes back until the connection ends. */
  const raw = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = net.connect(port, '127.0.0.1', () => socket.write(text));
      let response = '';
      socket.setEncoding('utf8').on('data', (chunk) => (response += String(chunk)));
      // A server that responds before it has read everything resets the connection, on Node 24.
      socket.on('close', () => resolve(response)).on('error', (error) => response || reject(error));
    });
  const head = (line: string, ...headers: string[]) =>
    [
      `${line} HTTP/1.1`,
      'host: localhost',
      `authorization: ${authorization}`,
      'connection: close',
      ...headers,
      '',
      '',
    ].join('\r\n');
  const statusOf = (response: string) => Number(/^HTTP\/1\.1 (\d{3}) /.exec(response)?.[1]);
  const goesOn = async () =>
    expect((await fetch(`http://127.0.0.1:${port}/v1/domains`, { headers: { authorization } })).status).toBe(200);

  /** Sends a body of so many MiB until it is rejected. @returns the status, and how much was sent */
  const upload = (mebibytes: number, headers: http.OutgoingHttpHeaders) =>
    new Promise<{ status: number | undefined; sent: number }>((resolve) => {
      const options = {
        agent: false,
        port,
        host: '127.0.0.1',
        method: 'POST',
        path: '/v1/users',
        headers: { authorization, ...isJSON, ...headers },
      };
      let status: number | undefined;
      let sent = 0;
      const request = http.request(options, (response) => {
        status = response.statusCode;
        response.resume().on('close', () => resolve({ status, sent }));
      });
      request.on('error', () => resolve({ status, sent }));
      const chunk = Buffer.alloc(2 ** 20, 'x');
      const more = () => {
        if (status !== undefined || sent === mebibytes) return void request.end();
        sent += 1;
        request.write(chunk, more);
      };
      more();
    });

  it.each([
    ['with a length', { 'content-length': 50 * 2 ** 20 }],
    ['in chunks', { 'transfer-encoding': 'chunked' }],
  ])('a body of 50 MB %s is rejected, and the server goes on', async (_, headers) => {
    const before = process.memoryUsage().rss;
    for (let i = 0; i < 4; i++) {
      const { status } = await upload(50, headers);
      expect([413, undefined]).toContain(status);
    }
    expect(api.requests.map(({ status }) => status)).toEqual([413, 413, 413, 413]);
    await goesOn();
    expect(process.memoryUsage().rss - before).toBeLessThan(250 * 2 ** 20);
  });

  it('a client that waits for the response to a large body gets it', async () => {
    const response = await raw(
      head('POST /v1/users', 'content-type: application/json', `content-length: ${50 * 2 ** 20}`),
    );
    expect(statusOf(response)).toBe(413);
    expect(response).toContain('request_body_too_large');
    await goesOn();
  });

  it('64 kB of headers are rejected', async () => {
    expect(statusOf(await raw(head('GET /v1/domains', `x-large: ${'x'.repeat(65_536)}`)))).toBe(431);
    expect(statusOf(await raw(head(`GET /v1/domains?x=${'x'.repeat(65_536)}`)))).toBe(431);
    await goesOn();
  });

  it.each([
    ['a traversal', 'GET /v1/users/../domains', [200]],
    ['an encoded traversal', 'GET /v1/users/%2e%2e/domains', [200]],
    ['a traversal past the root', 'GET /v1/../../etc/passwd', [404]],
    ['invalid encoding', 'GET /v1/users/%', [404]],
    ['invalid encoding in a query', 'GET /v1/users?query=%zz%', [200]],
    ['a path that begins with two slashes', 'GET //evil.example/v1/domains', [400, 404]],
    ['a full URL', 'GET http://evil.example/v1/domains', [200]],
    ['no path', 'OPTIONS *', [400, 404, 405]],
    ['a method that nobody knows', 'BREW /v1/domains', [400]],
    ['a method that fetch has not', 'TRACE /v1/domains', [501]],
    ['an order with a plus sign', 'GET /v1/invitations?order_by=+created_at', [200]],
  ])('%s', async (_, line, statuses) => {
    expect(statuses).toContain(statusOf(await raw(head(line))));
    await goesOn();
  });

  it.each([
    ['a body cut short', `${head('POST /v1/users', 'content-type: application/json', 'content-length: 100')}{"first`],
    [
      'a broken chunk',
      `${head('POST /v1/users', 'content-type: application/json', 'transfer-encoding: chunked')}zz\r\n`,
    ],
    ['two lengths', head('POST /v1/users', 'content-length: 1', 'content-length: 2')],
    ['no HTTP', '\x16\x03\x01\0\0'],
    ['no host', `GET /v1/domains HTTP/1.1\r\nconnection: close\r\n\r\n`],
  ])('%s', async (_, text) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write(text);
    await new Promise((resolve) => setTimeout(resolve, 20));
    socket.destroy();
    await goesOn();
  });

  it('arrays are repeated names', async () => {
    const users = [];
    for (const name of ['a', 'b', 'c']) {
      const response = await post('/v1/users', { email_address: [`${name}@example.com`] });
      users.push(((await response.json()) as { id: string }).id);
    }
    const [a, b] = users;
    const response = await fetch(`http://127.0.0.1:${port}/v1/users?user_id=${a}&user_id=${b}`, {
      headers: { authorization },
    });
    expect(((await response.json()) as { id: string }[]).map(({ id }) => id).sort()).toEqual([a, b]);
  });
});
