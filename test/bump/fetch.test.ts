// What `bytesOf` gets from a URL, and what it rejects.
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { good, useDocuments } from './reading.js';

const { read, complaint } = useDocuments();

describe('from a URL', () => {
  let server: Server | undefined;
  const serve = async (listener: RequestListener) => {
    server = createServer(listener);
    await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/bapi.yaml`;
  };
  afterEach(() => new Promise<void>((resolve) => void (server ? server.close(() => resolve()) : resolve())));

  it('reads a document', async () => {
    const url = await serve((_, response) => void response.setHeader('content-type', 'text/yaml').end(good));
    const { document, locate } = await read(url);
    expect(document.info.version).toBe('2031-01-01');
    expect(locate('/info')).toEqual({ file: url, line: 2, col: 1 });
  });

  it('reads one that is compressed, and one that has moved', async () => {
    const url = await serve((request, response) => {
      if (request.url === '/bapi.yaml') return void response.writeHead(302, { location: '/moved' }).end();
      response.setHeader('content-encoding', 'gzip').end(gzipSync(good));
    });
    expect((await read(url)).document.info.version).toBe('2031-01-01');
  });

  it.each<[string, RequestListener, string]>([
    [
      'HTML',
      (_, response) => void response.setHeader('content-type', 'text/html; charset=utf-8').end('<p>Hello</p>'),
      'returned HTML',
    ],
    [
      'HTML that calls itself YAML',
      (_, response) => void response.setHeader('content-type', 'text/yaml').end('\n<!doctype html><p>'),
      'is HTML',
    ],
    ['an error response', (_, response) => void response.writeHead(404).end('no'), 'returned 404 Not Found'],
    ['a failure', (_, response) => void response.writeHead(503).end(good), 'returned 503 Service Unavailable'],
    [
      'a response that breaks off',
      (_, response) => {
        response.writeHead(200, { 'content-length': String(good.length) });
        response.write(good.slice(0, 200), () => response.destroy());
      },
      "can't be fetched",
    ],
    ['a connection that breaks', (request) => void request.socket.destroy(), "can't be fetched"],
    [
      'a redirect to a file',
      (_, response) => void response.writeHead(302, { location: 'file:///etc/hosts' }).end(),
      "can't be fetched",
    ],
    [
      'a redirect without end',
      (_, response) => void response.writeHead(302, { location: '/bapi.yaml' }).end(),
      "can't be fetched: redirect count exceeded",
    ],
    [
      'what is said to be compressed, and is not',
      (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(good),
      "can't be fetched",
    ],
  ])('rejects %s', async (_, listener, message) => {
    expect(await complaint(await serve(listener))).toContain(message);
  });

  it('takes no more than the limit, however long the response is', async () => {
    let sent = 0;
    const url = await serve((_, response) => {
      const more = () => {
        while (!response.destroyed && response.write('# more\n'.repeat(1000))) sent++;
      };
      response.on('drain', more);
      more();
    });
    expect(await complaint(url, { limit: 100_000 })).toContain('is larger than 100000 bytes');
    expect(sent).toBeLessThan(10_000);
  });

  it('takes no more than the limit of what is compressed', async () => {
    const bomb = gzipSync(Buffer.alloc(5_000_000, 'a'));
    const url = await serve((_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
    expect(await complaint(url, { limit: 100_000 })).toContain('is larger than 100000 bytes');
  });

  it('says so if nobody is there', async () => {
    expect(await complaint('http://127.0.0.1:1/bapi.yaml')).toMatch(/can't be fetched/);
  });
});
