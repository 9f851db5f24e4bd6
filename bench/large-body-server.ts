// Sends bodies that are small when compressed and large when not. The path says which: /v1/users/SIZE in bytes.
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { finished } from 'node:stream/promises';
import { constants, createBrotliCompress } from 'node:zlib';
import { endWithParent, send } from './children.js';

/** So many spaces in brotli, which are no JSON. */
async function compressed(size: number): Promise<Buffer> {
  const encoder = createBrotliCompress({
    params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
  const chunks: Buffer[] = [];
  encoder.on('data', (chunk: Buffer) => chunks.push(chunk));
  const block = Buffer.alloc(2 ** 20, ' ');
  for (let written = 0; written < size; written += block.length)
    if (!encoder.write(block.subarray(0, size - written)))
      await new Promise((resolve) => encoder.once('drain', resolve));
  encoder.end();
  await finished(encoder);
  return Buffer.concat(chunks);
}

const bodies = new Map<string, Buffer>();
for (const size of process.argv.slice(2)) bodies.set(size, await compressed(Number(size)));

const server = http.createServer(({ url = '' }, response) => {
  const body = bodies.get(url.split('/').at(-1) ?? '');
  response.writeHead(200, { 'content-type': 'application/json', ...(body && { 'content-encoding': 'br' }) });
  response.end(body ?? '{}');
});
server.listen(0, '127.0.0.1', () => send((server.address() as AddressInfo).port));
endWithParent();
