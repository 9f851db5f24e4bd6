import { describe, expect, it } from 'vitest';
import {
  connect,
  exchange,
  head,
  headersOf,
  ok,
  overEachTransport,
  secretKey,
  startLineOf,
  startProxy,
  startUpstream,
  stubbed,
  arriving,
} from './helpers.js';

overEachTransport(() => {
  describe('the headers of a request', () => {
    it('lose those of the connection', async () => {
      const headers = await arriving([
        'Keep-Alive: timeout=5',
        'Proxy-Authenticate: Basic',
        'Proxy-Authorization: Basic eDp5',
        'Proxy-Connection: keep-alive',
        'TE: trailers',
        'Trailer: X-Late',
        'Upgrade: websocket',
        'Expect-CT: kept',
      ]);
      expect(headers['connection']).toEqual(['keep-alive']);
      expect(headers['expect-ct']).toEqual(['kept']);
      for (const name of [
        'keep-alive',
        'proxy-authenticate',
        'proxy-authorization',
        'proxy-connection',
        'te',
        'trailer',
        'upgrade',
        'transfer-encoding',
      ]) {
        expect(headers).not.toHaveProperty(name);
      }
    });

    it('lose those that `Connection` names, but for what the proxy itself says', async () => {
      const names =
        'Clerk-Secret-Key, clerk-proxy-url , content-length,X-FOO,, x-forwarded-for, accept-encoding, host, (), x bar';
      const upstream = await startUpstream(ok);
      const { port } = await startProxy(upstream, { proxyUrl: 'https://app.example.com/__clerk' });
      const client = connect(port);
      client.write(
        head(
          'POST /__clerk/v1 HTTP/1.1',
          'host: app.example.com',
          'connection: close',
          `connection: ${names}`,
          'content-length: 5',
          'x-foo: 1',
          'x-bar: 2',
          'clerk-secret-key: theirs',
        ) + 'hello',
      );
      expect(startLineOf(await client.closed())).toBe('HTTP/1.1 200 OK');
      const [request] = upstream.requests;
      expect(request).toMatch(/\r\n\r\n5\r\nhello\r\n0\r\n\r\n$/); // all of the body, without its length
      const headers = headersOf(request!);
      expect(headers).not.toHaveProperty('x-foo');
      expect(headers).not.toHaveProperty('content-length');
      expect(headers).toMatchObject({
        'x-bar': ['2'],
        'clerk-secret-key': [secretKey],
        'clerk-proxy-url': ['https://app.example.com/__clerk'],
        'x-forwarded-for': ['127.0.0.1'],
        'accept-encoding': ['identity'],
        host: [`127.0.0.1:${upstream.port}`],
      });
    });

    it.each(['clerk-secret-key', 'Clerk-Secret-Key', 'CLERK-SECRET-KEY', 'clerk_secret_key', 'Clerk_Secret-Key'])(
      'never have the client’s own %s',
      async (name) => {
        const headers = await arriving([`${name}: theirs`, `${name.replace(/secret(.)key/i, 'proxy$1url')}: theirs`]);
        expect(Object.entries(headers).filter(([name]) => /clerk/.test(name))).toEqual([
          ['clerk-proxy-url', ['http://app.example.com/__clerk']],
          ['clerk-secret-key', [secretKey]],
        ]);
        expect(JSON.stringify(headers)).not.toContain('theirs');
      },
    );

    it.each([
      'Forwarded',
      'X-Forwarded',
      'X-Forwarded-For',
      'X-Forwarded-Host',
      'X-Forwarded-Proto',
      'X-Forwarded-Port',
      'X-Forwarded-Prefix',
      'X_Forwarded_For',
      'X-Real-IP',
      'X-Client-IP',
      'X-Cluster-Client-IP',
      'True-Client-IP',
      'CF-Connecting-IP',
      'CF-Connecting-IPv6',
      'Fastly-Client-IP',
      'Fly-Client-IP',
      'X-AppEngine-User-IP',
      'X-Azure-ClientIP',
      'X-Envoy-External-Address',
      'X-Original-Forwarded-For',
      'X-Vercel-Forwarded-For',
      'Akamai-Client-IP',
      'CF-Pseudo-IPv4',
      'CloudFront-Viewer-Address',
      'DO-Connecting-IP',
      'HTTP-Client-IP',
      'Incap-Client-IP',
      'Proxy-Client-IP',
      'WL-Proxy-Client-IP',
      'X-AppEngine-Remote-Addr',
      'X-Azure-SocketIP',
      'X-IP',
      'X-NF-Client-Connection-IP',
      'X-Originating-IP',
      'X-ProxyUser-IP',
      'X-Remote-Addr',
      'X-Sucuri-ClientIP',
    ])('say of the client what the connection says, and not what %s does', async (name) => {
      const headers = await arriving([`${name}: 6.6.6.6`]);
      expect(JSON.stringify(headers)).not.toContain('6.6.6.6');
      expect(headers).toMatchObject({
        'x-forwarded-for': ['127.0.0.1'],
        'x-forwarded-host': ['app.example.com'],
        'x-forwarded-proto': ['http'],
      });
    });

    it('pass on what only looks alike', async () => {
      const names = ['X-Ship', 'X-Zip', 'X-Tip-Of', 'IP-Version', 'X-Vercel-IP-Country'];
      expect(JSON.stringify(await arriving(names.map((name) => `${name}: theirs`))).split('theirs')).toHaveLength(6);
    });

    it('never name another URL or method', async () => {
      const names = [
        'X-Host',
        'X-Scheme',
        'X-Url-Scheme',
        'Front-End-Https',
        'X-Original-URL',
        'X-Rewrite-URL',
        'X-HTTP-Method-Override',
        'X_Original_Url',
        'X-Original-Host',
      ];
      const headers = await arriving(names.map((name) => `${name}: theirs`));
      expect(JSON.stringify(headers)).not.toContain('theirs');
    });

    it('ask for no encoding, whatever the client takes', async () => {
      expect((await arriving(['Accept-Encoding: gzip, br']))['accept-encoding']).toEqual(['identity']);
      expect((await arriving([]))['accept-encoding']).toEqual(['identity']);
    });

    it('pass a range on', async () => {
      const headers = await arriving(['Range: bytes=0-1']);
      expect(headers['range']).toEqual(['bytes=0-1']);
      expect(headers['accept-encoding']?.join()).toMatch(/^identity(, identity)?$/); // Node's `fetch` adds its own
    });

    it('do not make the proxy wait for a `100 Continue` of the Frontend API', async () => {
      const upstream = await startUpstream(ok);
      const { port } = await startProxy(upstream);
      const client = connect(
        port,
        head('POST /__clerk/v1 HTTP/1.1', 'host: a', 'connection: close', 'expect: 100-continue', 'content-length: 2'),
      );
      await client.until('HTTP/1.1 100 Continue\r\n\r\n');
      client.write('hi');
      expect(await client.closed()).toContain('HTTP/1.1 200 OK');
      expect(headersOf(upstream.requests[0]!)).not.toHaveProperty('expect');
    });

    it('are not changed in the request that the caller has', async () => {
      const { proxy } = stubbed();
      const request = new Request('https://app.example.com/__clerk/v1', { headers: { 'x-real-ip': '1.2.3.4' } });
      await proxy(request);
      expect([...request.headers]).toEqual([['x-real-ip', '1.2.3.4']]);
    });
  });
});

describe('the headers of a request over http', () => {
  it('arrive as they are, with what the proxy adds, and nothing else', async () => {
    const upstream = await startUpstream(ok);
    const { port } = await startProxy(upstream, { proxyUrl: 'https://app.example.com/__clerk' });
    await exchange(port, 'GET /__clerk/v1/client?x=1 HTTP/1.1', [
      'Accept: application/json',
      'Accept-Language: en-GB',
      'User-Agent: Mozilla/5.0 (X11)',
      'Authorization: Bearer token',
      'Cookie: __client=1; __session=2',
      'Cookie: third=3',
      'Origin: https://app.example.com',
      'Referer: https://app.example.com/sign-in?a=b',
      'If-None-Match: "abc"',
      'X-Own: a',
      'X-Own: b',
      'X-Latin: caf\xe9',
      'X-Empty:',
      'Sec-Fetch-Site: same-origin',
      'Sec-Fetch-Mode: navigate',
      'Clerk-API-Version: 2025-11-10',
    ]);
    const { cookie, ...headers } = headersOf(upstream.requests[0]!);
    expect(cookie).toEqual(['__client=1; __session=2; third=3']);
    expect(headers).toEqual({
      host: [`127.0.0.1:${upstream.port}`],
      connection: ['keep-alive'],
      accept: ['application/json'],
      'accept-language': ['en-GB'],
      'user-agent': ['Mozilla/5.0 (X11)'],
      authorization: ['Bearer token'],
      origin: ['https://app.example.com'],
      referer: ['https://app.example.com/sign-in?a=b'],
      'if-none-match': ['"abc"'],
      'x-own': ['a, b'],
      'x-latin': ['caf\xe9'],
      'x-empty': [''],
      'sec-fetch-site': ['same-origin'],
      'sec-fetch-mode': ['navigate'],
      'clerk-api-version': ['2025-11-10'],
      'accept-encoding': ['identity'],
      'clerk-proxy-url': ['https://app.example.com/__clerk'],
      'clerk-secret-key': [secretKey],
      'x-forwarded-for': ['127.0.0.1'],
      'x-forwarded-host': ['app.example.com'],
      'x-forwarded-proto': ['https'],
    });
  });

  it('arrive without any that the client did not send, but for what the proxy adds', async () => {
    expect(Object.keys(await arriving([]))).toEqual([
      'accept-encoding',
      'clerk-proxy-url',
      'clerk-secret-key',
      'x-forwarded-for',
      'x-forwarded-host',
      'x-forwarded-proto',
      'host',
      'connection',
    ]);
  });

  it('are changed by a `fetch` in its own way', async () => {
    const fetchOption = { fetch: globalThis.fetch };
    expect(await arriving(['If-None-Match: "abc"', 'Sec-Fetch-Mode: navigate'], fetchOption)).toMatchObject({
      'if-none-match': ['"abc"'],
      accept: ['*/*'],
      'accept-language': ['*'],
      'user-agent': ['node'],
      'sec-fetch-mode': ['cors'],
      'cache-control': ['no-cache'],
      pragma: ['no-cache'],
      'clerk-secret-key': [secretKey],
      'accept-encoding': ['identity'],
    });
  });
});
