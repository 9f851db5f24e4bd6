import { readFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { root } from '../../scripts/cli.js';

/** Where `npm run docs` puts the site. */
export const siteFolder = path.join(root, 'docs/site');

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
};

/** Serves a folder as a host of static files does, below `base`. `/empty.html` is a page with one word. */
export async function serveFolder(folder: string, base = '/'): Promise<{ origin: string; close: () => void }> {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname.startsWith(base) ? decodeURIComponent(pathname.slice(base.length)) : '404.html';
    if (name === 'empty.html') {
      response.writeHead(200, { 'content-type': types['.html'] }).end('<!doctype html><title>Empty</title>Empty');
      return;
    }
    const file = path.join(folder, name.endsWith('/') || name === '' ? `${name}index.html` : name);
    readFile(file).then(
      (content) => {
        response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' });
        response.end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
