// The request of the pool, beside that of `fetch`.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sendUser, createTransport, serve, withoutProxies } from './pool.js';

beforeEach(withoutProxies);
afterEach(() => vi.unstubAllEnvs());

describe('the request', () => {
  /** What a server sees of a request. */
  async function arrives(send: (url: string) => Promise<Response>) {
    const { origin } = await serve((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { method, url, headers } = request;
        response.end(JSON.stringify({ method, url, headers, body: Buffer.concat(chunks).toString() }));
      });
    });
    return JSON.parse(await (await send(origin)).text()) as Record<string, unknown>;
  }

  it.each<[string, RequestInit]>([
    ['nothing', {}],
    ['headers', { headers: new Headers({ 'X-A': '1', Accept: 'text/plain' }) }],
    ['headers with capitals', { headers: { 'X-A': '1', Accept: 'text/plain', 'User-Agent': 'a' } }],
    [
      'headers in pairs',
      {
        headers: [
          ['x-a', '1'],
          ['x-a', '2'],
        ],
      },
    ],
    ['a method in lower case', { method: 'post' }],
    ['a text', { method: 'POST', body: '\u00e4' }],
    ['no text', { method: 'POST', body: '' }],
    ['a text of another type', { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } }],
    ['bytes', { method: 'PUT', body: new Uint8Array([65, 66]) }],
    ['some of the bytes', { method: 'PUT', body: new Uint8Array([65, 66, 67]).subarray(1, 2) }],
    ['a buffer', { method: 'PUT', body: new Uint8Array([65, 66]).buffer }],
    ['a Blob', { method: 'PUT', body: new Blob(['ab'], { type: 'image/png' }) }],
    ['a query', { method: 'POST', body: new URLSearchParams({ a: '1', b: ' ' }) }],
  ])('with %s is as that of fetch', async (_, init) => {
    // Not of `fetch`: it asks no less, and says which library it is.
    const own = ['host', 'accept-encoding', 'accept-language', 'sec-fetch-mode', 'user-agent', 'connection'];
    const without = ({ headers, ...rest }: Record<string, unknown>) => ({
      ...rest,
      headers: Object.fromEntries(
        Object.entries(headers as object).filter(([name, value]) => !own.includes(name) || value === 'a'),
      ),
    });
    const { fetch: ours } = createTransport();
    const method = init.method?.toUpperCase() ?? 'GET';
    const expected = await arrives((url) => fetch(`${url}/%7Ea/../b?c=d%20e`, { ...init, method }));
    const arrived = await arrives((url) => ours(`${url}/%7Ea/../b?c=d%20e`, init));
    expect(without(arrived)).toEqual(without(expected));
  });

  it.each([
    '',
    '/',
    '/a',
    '//a',
    '/a/',
    '/a?b=1&c=',
    '/a/../b',
    '/a/%2E%2e/b',
    '/a/./b/..',
    '/a b\u00e4',
    '/a\\b',
    '/a#b',
    '/a?b#c',
    '/a\tb',
    '/a"b',
  ])('goes where fetch takes %j, the first time and later', async (path) => {
    const { fetch: ours } = createTransport();
    const expected = await arrives((url) => fetch(url + path));
    const arrived = await arrives(async (url) => {
      await (await ours(`${url}/plain`)).text(); // it remembers the origin
      return ours(url + path);
    });
    expect(arrived['url']).toBe(expected['url']);
  });

  it('goes to no host but that of its URL, whatever was called before', async () => {
    const { origin } = await serve(sendUser);
    const { fetch: ours } = createTransport();
    await (await ours(`${origin}/a`)).text();
    for (const rest of ['1/a', '.example/a', ':1/a']) {
      await expect(ours(origin + rest)).rejects.toThrow('Invalid URL');
    }
    await expect(ours(`${origin}@127.0.0.2:1/a`)).rejects.toThrow('ECONNREFUSED 127.0.0.2:1');
  });

  it('has a form with its length', async () => {
    const body = new FormData();
    body.set('file', new File(['image'], 'ada.png', { type: 'image/png' }));
    const arrived = await arrives((url) => createTransport().fetch(url, { method: 'POST', body }));
    expect(arrived['body']).toContain('filename="ada.png"');
    expect(arrived['headers']).toMatchObject({
      'content-type': expect.stringMatching(/^multipart\/form-data; boundary=/),
      'content-length': String((arrived['body'] as string).length),
    });
  });
});
