// Compressed bodies, which the pool decompresses itself.
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { decodeText } from '../../../src/undici/content-coding.js';
import { errorOf } from '../../helpers.js';
import { clerkOver, createTransport, serve, user, withoutProxies } from './pool.js';

beforeEach(withoutProxies);
afterEach(() => vi.unstubAllEnvs());

describe('compressed bodies', () => {
  const long = JSON.stringify({ id: 'user_1', first_name: 'Ad\u00e4'.repeat(100_000) });
  const compress = { gzip: gzipSync, 'x-gzip': gzipSync, GZIP: gzipSync, br: brotliCompressSync };

  it.each(Object.entries(compress))('%s: asked for, and decoded', async (coding, encode) => {
    const asked: unknown[] = [];
    const { origin, baseUrl } = await serve((request, response) => {
      asked.push(request.headers['accept-encoding']);
      response.setHeader('content-encoding', coding).end(encode(long));
    });
    const transport = createTransport();
    await expect(clerkOver(transport, baseUrl).users.get('user_1')).resolves.toEqual(JSON.parse(long));
    const streamed = await transport.fetch(origin);
    await expect(new Response(streamed.body).json()).resolves.toEqual(JSON.parse(long));
    expect(asked).toEqual(['br, gzip', 'br, gzip']);
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ] as const)('%s: a body that breaks off tells its start', async (coding, encode) => {
    const text = JSON.stringify({ id: 'user_1', random: Array.from({ length: 5_000 }, () => Math.random()) });
    const bytes = encode(text);
    const { origin, baseUrl } = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': coding, 'content-length': bytes.length });
      response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
    });
    const transport = createTransport();
    const error = await errorOf(clerkOver(transport, baseUrl).users.get('user_1'));
    expect(error).toMatchObject({ status: 200, attempts: 3, bodyExcerpt: text.slice(0, 200) });
    const { body } = await transport.fetch(origin);
    await expect(new Response(body).text()).rejects.toThrow();
  });

  it('that are whole and end too early are broken too', async () => {
    const { baseUrl } = await serve((_, response) =>
      response.setHeader('content-encoding', 'gzip').end(gzipSync(long).subarray(0, -20)),
    );
    const error = await errorOf(clerkOver(createTransport(), baseUrl).users.get('user_1'));
    expect(error).toMatchObject({ status: 200, bodyExcerpt: long.slice(0, 200) });
  });

  it('that are none at all are told as such', async () => {
    const { baseUrl } = await serve((_, response) => response.setHeader('content-encoding', 'gzip').end(user));
    const error = await errorOf(clerkOver(createTransport(), baseUrl).users.get('user_1'));
    expect(error).toMatchObject({ status: 200, bodyExcerpt: '', cause: { code: 'Z_DATA_ERROR' } });
  });

  it.each(['identity', 'unknown'])('of the coding %s stay as they are', async (coding) => {
    const { baseUrl } = await serve((_, response) => response.setHeader('content-encoding', coding).end(user));
    await expect(clerkOver(createTransport(), baseUrl).users.get('user_1')).resolves.toEqual(JSON.parse(user));
  });

  it('may have no body', async () => {
    const { origin } = await serve((_, response) => response.setHeader('content-encoding', 'gzip').end());
    const { fetch } = createTransport();
    await expect((await fetch(origin, { method: 'HEAD' })).text()).resolves.toBe('');
  });
});

it('decodes a large body in turns with other tasks of the process', async () => {
  const chunks = Array.from({ length: 80 }, () => new Uint8Array(65_536).fill(97));
  let turns = 0;
  let isOver = false;
  const others = (async () => {
    for (; !isOver; turns++) await new Promise(setImmediate);
  })();
  expect(String(await decodeText(chunks, '', Infinity))).toBe('a'.repeat(80 * 65_536));
  isOver = true;
  await others;
  expect(turns).toBeGreaterThan(40);
});
