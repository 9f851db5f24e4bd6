// Sends bodies that are small when compressed and large when not. The path says which: /v1/users/SIZE is that many spaces,
// and /v1/users is the list of users that the last argument is the length of.
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { finished } from 'node:stream/promises';
import { constants, createBrotliCompress } from 'node:zlib';
import { endWithParent, send } from './children.js';
import { list } from './users.js';

const block = Buffer.alloc(2 ** 20, ' ');

function* spaces(size: number) {
  for (let written = 0; written < size; written += block.length) yield block.subarray(0, size - written);
}

async function compressed(chunks: Iterable<Buffer>): Promise<Buffer> {
  const encoder = createBrotliCompress({
    params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
  const encoded: Buffer[] = [];
  encoder.on('data', (chunk: Buffer) => encoded.push(chunk));
  for (const chunk of chunks) if (!encoder.write(chunk)) await new Promise((resolve) => encoder.once('drain', resolve));
  encoder.end();
  await finished(encoder);
  return Buffer.concat(encoded);
}

const sizes = process.argv.slice(2);
const users = sizes.pop();
const bodies = new Map<string, Buffer>();
for (const size of sizes) bodies.set(size, await compressed(spaces(Number(size))));
bodies.set('users', await compressed([Buffer.from(JSON.stringify(list(Number(users))))]));

const server = http.createServer(({ url = '' }, response) => {
  const body = bodies.get(url.split('/').at(-1) ?? '');
  response.writeHead(200, { 'content-type': 'application/json', ...(body && { 'content-encoding': 'br' }) });
  response.end(body ?? '{}');
});
server.listen(0, '127.0.0.1', () => send((server.address() as AddressInfo).port));
endWithParent();
