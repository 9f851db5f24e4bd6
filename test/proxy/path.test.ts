import { describe, expect, it } from 'vitest';
import { bodyOf, exchange, headersOf, ok, startLineOf, startProxy, startUpstream, stubbed } from './helpers.js';

const at = (path: string) => new Request(`https://app.example.com${path}`);

describe('the path', () => {
  it.each(['/__clerk', '/__clerk/', '/__clerk/v1/client', '/__clerk//', '/__clerk?a', '/x/../__clerk/v1'])(
    'forwards %s',
    async (path) => {
      const { proxy, sent } = stubbed();
      expect(proxy.matches(at(path))).toBe(true);
      expect((await proxy(at(path))).status).toBe(200);
      expect(sent).toHaveLength(1);
    },
  );

  it.each([
    '/',
    '/__clerkx',
    '/__clerk.js',
    '/__cler',
    '/__clerk%2fv1',
    '/__clerk@evil.com',
    '/__CLERK/v1',
    '/x/__clerk/v1',
    '/%5f_clerk/v1',
    '/__clerk/../admin',
    '/__clerk/%2e%2e/admin',
    '/__clerk/v1/../../admin',
    '/__clerk\\..\\admin',
    '//__clerk/v1',
  ])('rejects %s', async (path) => {
    const { proxy, sent, errors } = stubbed();
    expect(proxy.matches(at(path))).toBe(false);
    const response = await proxy(at(path));
    expect(response.status).toBe(400);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({
      errors: [{ code: 'proxy_path_mismatch', message: 'The proxy does not forward this path' }],
    });
    expect(sent).toEqual([]);
    expect(errors).toEqual([]); // anybody can ask for anything: that is no news to the operator
  });

  it.each(['/api/auth', '/api/auth/', '/api/auth///'])('can be another: %s', async (proxyPath) => {
    const { proxy, sent } = stubbed({ proxyPath });
    for (const path of ['/api/auth', '/api/auth/v1', '/api/authx', '/__clerk/v1']) await proxy(at(path));
    expect(sent.map(({ url }) => url)).toEqual(['https://frontend-api.clerk.dev', 'https://frontend-api.clerk.dev/v1']);
  });

  it('is that of `proxyUrl`, with or without a slash at its end', async () => {
    for (const proxyUrl of ['https://app.example.com/auth', 'https://app.example.com/auth/']) {
      const { proxy, sent } = stubbed({ proxyUrl });
      await proxy(at('/auth/v1'));
      await proxy(at('/__clerk/v1'));
      expect(sent).toMatchObject([
        { url: 'https://frontend-api.clerk.dev/v1', headers: { 'clerk-proxy-url': 'https://app.example.com/auth' } },
      ]);
    }
  });

  it('can be all of a host', async () => {
    const { proxy, sent } = stubbed({ proxyPath: '/', proxyUrl: 'https://clerk.example.com' });
    for (const path of ['/', '/v1/client', '//evil.com/x']) await proxy(at(path));
    expect(sent).toMatchObject([
      { url: 'https://frontend-api.clerk.dev/', headers: { 'clerk-proxy-url': 'https://clerk.example.com' } },
      { url: 'https://frontend-api.clerk.dev/v1/client' },
      { url: 'https://frontend-api.clerk.dev//evil.com/x' },
    ]);
  });
});

describe('the target', () => {
  it.each([
    ['/__clerk', '/'],
    ['/__clerk/', '/'],
    ['/__clerk//evil.com', '//evil.com'],
    ['/__clerk///evil.com/x', '///evil.com/x'],
    ['/__clerk/%2f%2fevil.com', '/%2f%2fevil.com'],
    ['/__clerk/%2F%2Fevil.com', '/%2F%2Fevil.com'],
    ['/__clerk/\\evil.com', '//evil.com'],
    ['/__clerk/\\\\evil.com', '///evil.com'],
    ['/__clerk/%5c%5cevil.com', '/%5c%5cevil.com'],
    ['/__clerk/@evil.com', '/@evil.com'],
    ['/__clerk/:80@evil.com', '/:80@evil.com'],
    ['/__clerk/.evil.com', '/.evil.com'],
    ['/__clerk/https://evil.com', '/https://evil.com'],
    ['/__clerk/v1/../v2', '/v2'],
    ['/__clerk/v1/%2e%2e/v2', '/v2'],
    ['/__clerk/v1/..%2f..%2fadmin', '/v1/..%2f..%2fadmin'],
    ['/__clerk/a%0d%0aset-cookie:%20x', '/a%0d%0aset-cookie:%20x'],
    ['/__clerk/v1?a=%20&&b', '/v1?a=%20&&b'],
    ['/__clerk/v1?a=%0d%0ax&b=%00&a=2', '/v1?a=%0d%0ax&b=%00&a=2'],
    ['/__clerk/v1?next=https://evil.com/?x=1', '/v1?next=https://evil.com/?x=1'],
    ['/__clerk?_method=PATCH', '/?_method=PATCH'],
  ])('of %s is %s', async (path, target) => {
    const upstream = await startUpstream(ok);
    const { port } = await startProxy(upstream);
    expect(startLineOf(await exchange(port, `GET ${path} HTTP/1.1`))).toBe('HTTP/1.1 200 OK');
    expect(upstream.requests.map(startLineOf)).toEqual([`GET ${target} HTTP/1.1`]);
    expect(headersOf(upstream.requests[0]!)['host']).toEqual([`127.0.0.1:${upstream.port}`]);
  });

  it.each([
    ['/__clerk', '/base/path'],
    ['/__clerk/', '/base/path/'],
    ['/__clerk/v1?x', '/base/path/v1?x'],
    ['/__clerk//evil.com', '/base/path//evil.com'],
    ['/__clerk/..;/x', '/base/path/..;/x'],
  ])('of %s, where the Frontend API has a path of its own, is %s', async (path, target) => {
    const upstream = await startUpstream(ok);
    for (const slash of ['', '/']) {
      const { port } = await startProxy({ url: `${upstream.url}/base/path${slash}` });
      await exchange(port, `GET ${path} HTTP/1.1`);
    }
    expect(upstream.requests.map(startLineOf)).toEqual([`GET ${target} HTTP/1.1`, `GET ${target} HTTP/1.1`]);
  });

  it.each(['/__clerk/../x', '/__clerk/%2e%2e/x', '/__clerk/./../x'])('is never beside that path: %s', async (path) => {
    const upstream = await startUpstream(ok);
    const { port } = await startProxy({ url: `${upstream.url}/base` });
    const response = await exchange(port, `GET ${path} HTTP/1.1`);
    expect(startLineOf(response)).toBe('HTTP/1.1 400 Bad Request');
    expect(bodyOf(response)).toContain('proxy_path_mismatch');
    expect(upstream.requests).toEqual([]);
  });
});
