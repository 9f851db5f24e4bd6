import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  createFrontendApiProxyHandlers,
  createFrontendApiProxyMiddleware,
  createFrontendApiProxy,
  type FrontendApiProxyOptions,
  type ProxyError,
} from '../../src/proxy/index.js';
import { toNodeHandler } from '../../src/proxy/node.js';
import { exchange, secretKey, serve, stubbed } from './helpers.js';

const at = (path: string, origin = 'https://app.example.com') => new Request(origin + path);

/** Sets variables of the environment for a test, and takes all others of ours away. */
function setEnvironment(variables: Record<string, string>) {
  for (const name of ['CLERK_SECRET_KEY', 'CLERK_PROXY_URL', 'NEXT_PUBLIC_CLERK_PROXY_URL', 'CLERK_FAPI_URL'])
    vi.stubEnv(name, variables[name]);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
}

/** Calls a function where there is no `process`, as on some platforms. */
async function withoutProcess<T>(call: () => Promise<T>): Promise<T> {
  const { process } = globalThis;
  vi.stubGlobal('process', undefined);
  try {
    const result = call(); // the options are read before anything is awaited
    vi.stubGlobal('process', process);
    return await result;
  } finally {
    vi.unstubAllGlobals();
  }
}

describe('what is not an option', () => {
  it('comes from the environment', async () => {
    setEnvironment({
      CLERK_SECRET_KEY: 'sk_live_environment',
      CLERK_PROXY_URL: 'https://app.dev/auth/',
      CLERK_FAPI_URL: 'https://fapi.example.com/base/',
    });
    const { proxy, sent, errors } = stubbed({}, undefined, {});
    expect((await proxy(at('/auth/v1'))).status).toBe(200);
    expect(errors).toEqual([]);
    expect(sent).toMatchObject([
      {
        url: 'https://fapi.example.com/base/v1',
        headers: { 'clerk-secret-key': 'sk_live_environment', 'clerk-proxy-url': 'https://app.dev/auth' },
      },
    ]);
    expect(proxy.matches(at('/auth/v1'))).toBe(true);
    expect(proxy.matches(at('/__clerk/v1'))).toBe(false);
  });

  it('comes from the environment only if there is no option', async () => {
    setEnvironment({ CLERK_SECRET_KEY: 'x', CLERK_PROXY_URL: 'x', CLERK_FAPI_URL: 'x' });
    const { proxy, sent } = stubbed({
      proxyUrl: 'https://app.dev/__clerk',
      frontendApiUrl: 'https://fapi.example.com',
    });
    await proxy(at('/__clerk/v1'));
    expect(sent).toMatchObject([{ url: 'https://fapi.example.com/v1', headers: { 'clerk-secret-key': secretKey } }]);
  });

  it('is none if the environment has it empty', async () => {
    setEnvironment({ CLERK_SECRET_KEY: '', CLERK_PROXY_URL: '', CLERK_FAPI_URL: '' });
    const { proxy, sent } = stubbed();
    await proxy(at('/__clerk/v1'));
    expect(sent).toMatchObject([
      {
        url: 'https://frontend-api.clerk.dev/v1',
        headers: { 'clerk-proxy-url': 'https://app.example.com/__clerk' },
      },
    ]);
  });

  it('is read with the first request, so that a mistake is no failure of a build', async () => {
    setEnvironment({});
    const { proxy, errors } = stubbed({}, undefined, {});
    expect(errors).toEqual([]);
    expect((await proxy(at('/__clerk/v1'))).status).toBe(500);
    vi.stubEnv('CLERK_SECRET_KEY', secretKey);
    expect((await proxy(at('/__clerk/v1'))).status).toBe(200); // and again, as long as it is wrong
  });

  it('needs no environment', async () => {
    const { proxy, sent } = stubbed();
    expect((await withoutProcess(() => proxy(at('/__clerk/v1')))).status).toBe(200);
    expect(sent).toMatchObject([{ url: 'https://frontend-api.clerk.dev/v1' }]);
    const { proxy: without, errors } = stubbed({}, undefined, {});
    expect((await withoutProcess(() => without(at('/__clerk/v1')))).status).toBe(500);
    expect(errors[0]?.message).toContain('CLERK_SECRET_KEY');
  });

  it('needs no right to read the environment', async () => {
    vi.stubGlobal('process', {
      get env() {
        throw new Error('Deno: Requires env access');
      },
    });
    const { proxy } = stubbed();
    const response = proxy(at('/__clerk/v1'));
    vi.unstubAllGlobals();
    expect((await response).status).toBe(200);
  });
});

describe('a mistake in the options', () => {
  const key = { secretKey };
  const mistakes: [string, FrontendApiProxyOptions | object, string][] = [
    ['no key', {}, '`secretKey` is missing. Pass it, or set CLERK_SECRET_KEY'],
    ['an empty key', { secretKey: '' }, '`secretKey` is missing'],
    [
      'a misspelt option',
      { ...key, fapiUrl: 'https://clerk.app.dev' },
      'unknown option `fapiUrl`. The options are secretKey,',
    ],
    ['a publishable key', { secretKey: 'pk_live_abc' }, '`secretKey` is malformed'],
    ['a key with a line break', { secretKey: 'sk_live_abc\r\nx: y' }, '`secretKey` is malformed'],
    ['a key with a space', { secretKey: ' sk_live_abc' }, '`secretKey` is malformed'],
    ['a key that is none', { secretKey: 5 }, '`secretKey` is malformed'],
    ['a URL of the proxy that is none', { ...key, proxyUrl: 'app.dev' }, '`proxyUrl` is not a URL: "app.dev"'],
    [
      'a host without a protocol',
      { ...key, proxyUrl: '//app.dev/__clerk' },
      '`proxyUrl` is not a URL: "//app.dev/__clerk"',
    ],
    ['a text for `enabled`', { ...key, enabled: 'yes' as never }, '`enabled` must be true, false, or a function'],
    ['no hosts', { ...key, hosts: [] }, "`hosts` must be a list such as ['app.example.com']"],
    ['a text for `hosts`', { ...key, hosts: 'app.dev' }, '`hosts` must be a list'],
    [
      'a URL among the hosts',
      { ...key, hosts: ['https://app.dev'] },
      '`hosts`: "https://app.dev" is not a host such as',
    ],
    ['a pattern among the hosts', { ...key, hosts: ['*.app.dev'] }, '`hosts`: "*.app.dev" is not a host'],
    ['an unknown preset', { ...key, trustProxy: 'heroku' as never }, 'one of vercel, nginx, cloudflare, fly, or false'],
    ['a proxy without TLS', { ...key, proxyUrl: 'http://app.dev/__clerk' }, '`proxyUrl` must begin with https:'],
    ['another protocol', { ...key, proxyUrl: 'ftp://localhost/__clerk' }, '`proxyUrl` must begin with https:'],
    ['a user', { ...key, proxyUrl: 'https://user@app.dev/__clerk' }, '`proxyUrl` must have no user'],
    ['a query', { ...key, proxyUrl: 'https://app.dev/__clerk?x' }, '`proxyUrl` must have no user, password, query'],
    ['a fragment', { ...key, proxyUrl: 'https://app.dev/__clerk#x' }, '`proxyUrl` must have no user'],
    ['no path', { ...key, proxyUrl: 'https://app.dev' }, '`proxyUrl` has no path'],
    [
      'two paths',
      { ...key, proxyUrl: 'https://app.dev/a', proxyPath: '/__clerk' },
      'must end with the path of `proxyPath`, /__clerk',
    ],
    [
      'a path and all of a host',
      { ...key, proxyUrl: 'https://app.dev/a', proxyPath: '/' },
      'must end with the path of `proxyPath`, /',
    ],
    ['no slash', { ...key, proxyPath: '__clerk' }, '`proxyPath` must be a path such as /__clerk, but is "__clerk"'],
    ['an empty path', { ...key, proxyPath: '' }, '`proxyPath` must be a path'],
    ['a path that leads up', { ...key, proxyPath: '/a/../__clerk' }, '`proxyPath` must be a path'],
    ['a path with a query', { ...key, proxyPath: '/__clerk?x' }, '`proxyPath` must be a path'],
    ['a path with a space', { ...key, proxyPath: '/my clerk' }, '`proxyPath` must be a path'],
    ['a host for a path', { ...key, proxyPath: '//evil.com' }, '`proxyPath` must be a path'],
    ['a pattern for a path', { ...key, proxyPath: 5 }, '`proxyPath` must be a path'],
    ['a target that is none', { ...key, frontendApiUrl: 'clerk.app.dev' }, '`frontendApiUrl` is not a URL'],
    [
      'a target without TLS',
      { ...key, frontendApiUrl: 'http://clerk.app.dev' },
      '`frontendApiUrl` must begin with https:',
    ],
    ['a target like loopback', { ...key, frontendApiUrl: 'http://127.0.0.1.evil.com' }, 'must begin with https:'],
    [
      'a target with a password',
      { ...key, frontendApiUrl: 'https://a:b@clerk.dev' },
      '`frontendApiUrl` must have no user',
    ],
    ['a target with a query', { ...key, frontendApiUrl: 'https://clerk.dev/?x' }, '`frontendApiUrl` must have no user'],
    ['trust in everybody', { ...key, trustProxy: true }, '`trustProxy` must be a count of proxies'],
    ['a negative count', { ...key, trustProxy: -1 }, '`trustProxy` must be a count of proxies'],
    ['half a proxy', { ...key, trustProxy: 0.5 }, '`trustProxy` must be a count of proxies'],
    ['an address outside a list', { ...key, trustProxy: '10.0.0.1' }, '`trustProxy` must be a count of proxies'],
    [
      'an address that is none',
      { ...key, trustProxy: ['10.0.0'] },
      '`trustProxy`: "10.0.0" is neither an address nor a range',
    ],
    ['a name', { ...key, trustProxy: ['loopback'] }, '`trustProxy`: "loopback" is neither an address'],
    ['too many bits', { ...key, trustProxy: ['10.0.0.0/33'] }, '"10.0.0.0/33" is neither an address nor a range'],
    ['a short range', { ...key, trustProxy: ['10/8'] }, '"10/8" is neither an address nor a range'],
    ['a header that is none', { ...key, clientAddressHeader: 'x real ip' }, '`clientAddressHeader` is not the name'],
    ['no limit for bodies', { ...key, maxBodySize: 0 }, '`maxBodySize` must be a number above 0, but is 0'],
    ['a limit in words', { ...key, maxBodySize: '1mb' }, '`maxBodySize` must be a number above 0, but is 1mb'],
    ['a limit that is no number', { ...key, maxBodySize: Number.NaN }, '`maxBodySize` must be a number above 0'],
    ['no time', { ...key, timeout: 0 }, '`timeout` must be a number above 0, but is 0'],
    ['negative time', { ...key, idleTimeout: -1 }, '`idleTimeout` must be a number above 0, but is -1'],
    [
      '`enabled` that throws',
      {
        ...key,
        enabled: () => {
          throw new Error('oh');
        },
      },
      '`enabled` failed: Error: oh',
    ],
  ];

  it.each(mistakes)('is 500, and a word to the operator: %s', async (_, options, message) => {
    setEnvironment({});
    const errors: ProxyError[] = [];
    const send = vi.fn<typeof fetch>();
    const proxy = createFrontendApiProxy({ ...options, fetch: send, onError: (error) => errors.push(error) });
    for (let turn = 1; turn <= 2; turn++) {
      const response = await proxy(at('/__clerk/v1'));
      expect(response.status).toBe(500);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(await response.json()).toEqual({
        errors: [{ code: 'proxy_configuration_error', message: 'The proxy is not configured correctly' }],
      });
      expect(errors).toHaveLength(turn);
      expect(errors.at(-1)?.message).toMatch(/^clerk-bapi: /);
      expect(errors.at(-1)?.message).toContain(message);
    }
    expect(send).not.toHaveBeenCalled();
  });

  it.each([
    { proxyPath: '__clerk' },
    { proxyUrl: 'https://app.dev' },
    { proxyUrl: 'nonsense' },
    { proxyPath: '/', proxyUrl: 'nonsense' },
  ])('shows where the proxy would be, and not on other pages: %j', (options) => {
    setEnvironment({});
    const proxy = createFrontendApiProxy(options);
    expect(proxy.matches(at('/__clerk/v1'))).toBe(true);
    expect(proxy.matches(at('/about'))).toBe('proxyPath' in options && options.proxyPath === '/');
  });

  it('in `enabled` is told by `matches` too', () => {
    const { proxy } = stubbed({
      enabled: () => {
        throw new Error('oh');
      },
    });
    expect(() => proxy.matches(at('/__clerk/v1'))).toThrow('`enabled` failed: Error: oh');
    expect(proxy.matches(at('/about'))).toBe(false);
  });

  it('in the body of a request that somebody has read before is one as well', async () => {
    const { proxy, sent, errors } = stubbed();
    const request = new Request('https://app.example.com/__clerk/v1', { method: 'POST', body: 'a=1' });
    await request.text();
    expect((await proxy(request)).status).toBe(500);
    expect(errors[0]?.message).toContain('something read the body before the proxy');
    expect(sent).toEqual([]);
  });
});

describe('a setting that is right', () => {
  it.each([
    'http://localhost:3000/__clerk',
    'http://app.localhost/__clerk',
    'http://127.0.0.1:3000/__clerk',
    'http://127.1.2.3/__clerk',
    'http://[::1]:3000/__clerk',
    'https://app.dev/__clerk///',
    'HTTPS://APP.dev:443/__clerk',
  ])('is a proxy at %s', async (proxyUrl) => {
    const { proxy, sent } = stubbed({ proxyUrl });
    expect((await proxy(at('/__clerk/v1'))).status).toBe(200);
    const { origin } = new URL(proxyUrl);
    expect(sent[0]?.headers['clerk-proxy-url']).toBe(`${origin}/__clerk`);
  });

  it('is an encoded path', async () => {
    const { proxy, sent } = stubbed({ proxyPath: '/a%20b/%7Eclerk.$&+' });
    await proxy(at('/a%20b/%7Eclerk.$&+/v1'));
    await proxy(at('/a%20b/~clerk.$&+/v1'));
    expect(sent.map(({ url }) => url)).toEqual(['https://frontend-api.clerk.dev/v1']);
  });

  it('is the platform’s own `fetch`, the one of the time of a request', async () => {
    const proxy = createFrontendApiProxy({ secretKey });
    vi.stubGlobal('fetch', async () => new Response('stand-in'));
    onTestFinished(() => {
      vi.unstubAllGlobals();
    });
    expect(await (await proxy(at('/__clerk/v1'))).text()).toBe('stand-in');
  });
});

describe('`proxyUrl`', () => {
  it.each(['/__clerk', '/auth/', '/a/b'])('as a path is that of each request: %s', async (proxyUrl) => {
    setEnvironment({ CLERK_SECRET_KEY: secretKey });
    const path = proxyUrl.replace(/\/$/, '');
    const { proxy, sent } = stubbed({ proxyUrl });
    expect((await proxy(at(`${path}/v1`, 'https://preview.example.com'))).status).toBe(200);
    expect(sent[0]?.headers['clerk-proxy-url']).toBe(`https://preview.example.com${path}`);
    expect((await proxy(at('/elsewhere/v1'))).status).toBe(400);
  });

  it('is read from the variable of Next.js too, after its own', async () => {
    setEnvironment({ NEXT_PUBLIC_CLERK_PROXY_URL: 'https://next.dev/auth/' });
    expect(createFrontendApiProxy().matches(at('/auth/v1'))).toBe(true);
    setEnvironment({ NEXT_PUBLIC_CLERK_PROXY_URL: '/next', CLERK_PROXY_URL: '/own' });
    expect(createFrontendApiProxy().matches(at('/own/v1'))).toBe(true);
    expect(createFrontendApiProxy().matches(at('/next/v1'))).toBe(false);
  });
});

describe('`enabled`', () => {
  it('says for which domains requests are forwarded', async () => {
    const { proxy, sent } = stubbed({ enabled: ({ hostname }) => hostname !== 'other.com' });
    for (const [origin, status] of [
      ['https://app.example.com', 200],
      ['https://other.com', 400],
    ] as const) {
      expect(proxy.matches(at('/__clerk/v1', origin))).toBe(status === 200);
      expect(proxy.matches(new URL(`${origin}/__clerk/v1`))).toBe(status === 200);
      expect((await proxy(at('/__clerk/v1', origin))).status).toBe(status);
    }
    expect(sent).toHaveLength(1);
  });

  it.each([true, false])('may be %s for all', async (enabled) => {
    const { proxy, sent } = stubbed({ enabled });
    expect(proxy.matches(at('/__clerk/v1'))).toBe(enabled);
    expect((await proxy(at('/__clerk/v1'))).status).toBe(enabled ? 200 : 400);
    expect(sent).toHaveLength(enabled ? 1 : 0);
  });

  it('gets the URL that a framework has cut', async () => {
    const enabled = vi.fn(() => true);
    const { proxy, sent } = stubbed({ enabled });
    const url = new URL('https://app.example.com/__clerk/v1?x');
    expect((await proxy(at('/v1?x'), { url })).status).toBe(200);
    expect(enabled).toHaveBeenCalledWith(url);
    expect(sent[0]?.url).toBe('https://frontend-api.clerk.dev/v1?x');
  });
});

describe('the host', () => {
  /** A request of a browser to one host, over a proxy that names another. */
  const by = (host: string, forwardedHost: string) =>
    new Request(`https://${host}/__clerk/v1`, { headers: { 'x-forwarded-host': forwardedHost } });

  it.each([
    ['hosts', { hosts: ['APP.dev', 'app.dev:8443'] }],
    ['enabled', { enabled: ({ host }: URL) => host === 'app.dev' || host === 'app.dev:8443' }],
  ] satisfies [string, FrontendApiProxyOptions][])(
    'that `%s` judges is the one that is forwarded',
    async (_, options) => {
      const { proxy, sent } = stubbed({ ...options, trustProxy: 1 });
      for (const [request, isServed] of [
        [by('app.dev', 'evil.example'), false],
        [by('internal', 'app.dev'), true],
        [by('internal', 'app.dev:8443'), true],
        [by('internal', 'app.dev:444'), false],
        [at('/__clerk/v1', 'https://app.dev'), true],
        [at('/__clerk/v1', 'https://app.dev.evil.example'), false],
      ] as const) {
        expect(proxy.matches(request)).toBe(isServed);
        expect((await proxy(request)).status).toBe(isServed ? 200 : 400);
      }
      expect(sent.map(({ headers }) => headers['clerk-proxy-url'])).toEqual([
        'https://app.dev/__clerk',
        'https://app.dev:8443/__clerk',
        'https://app.dev/__clerk',
      ]);
    },
  );

  it('is named by a trusted address alone, for `matches` too', async () => {
    const { proxy } = stubbed({ hosts: ['app.dev'], trustProxy: ['10.0.0.1'] });
    for (const [request, remoteAddress, isServed] of [
      [by('internal', 'app.dev'), '10.0.0.1', true],
      [by('internal', 'app.dev'), '6.6.6.6', false],
      [by('internal', 'app.dev'), undefined, false],
      [by('app.dev', 'evil.example'), '6.6.6.6', true],
    ] as const) {
      expect(proxy.matches(request, { remoteAddress })).toBe(isServed);
      expect((await proxy(request, { remoteAddress })).status).toBe(isServed ? 200 : 400);
    }
  });

  it('is judged by the handler for Node as the proxy does', async () => {
    const { proxy } = stubbed({ hosts: ['app.dev'], trustProxy: 1 });
    const { port } = await serve((request, response) =>
      toNodeHandler(proxy)(request, response, () => response.end('next')),
    );
    const body = async (forwardedHost: string) =>
      (await exchange(port, 'GET /__clerk/v1 HTTP/1.1', [`x-forwarded-host: ${forwardedHost}`])).split('\r\n\r\n')[1];
    expect(await body('app.dev')).toContain('ok');
    expect(await body('evil.example')).toContain('next');
  });

  it('is warned of once where nothing names it', async () => {
    setEnvironment({});
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    onTestFinished(() => warned.mockRestore());
    const warnings = () => warned.mock.calls.flat().filter((text) => String(text).includes('every host')).length;
    const named: FrontendApiProxyOptions[] = [
      { hosts: ['app.example.com'] },
      { proxyUrl: 'https://app.example.com/__clerk' },
      { enabled: () => true },
    ];
    for (const options of named) await stubbed({ enabled: true, ...options }).proxy(at('/__clerk/v1'));
    const { proxy } = stubbed({ proxyUrl: '/__clerk', enabled: true });
    await proxy(at('/__clerk/v1', 'http://localhost:3000')); // in development
    expect(warnings()).toBe(0);
    for (let turn = 1; turn <= 2; turn++) expect((await proxy(at('/__clerk/v1'))).status).toBe(200);
    expect(warnings()).toBe(1);
  });
});

describe('the middleware', () => {
  it('responds to requests for the proxy, and leaves others to the next one with all that it got', async () => {
    const fetch = vi.fn(async () => new Response('forwarded'));
    const next = vi.fn(
      (request: Request, event: { waits: boolean }) => `${new URL(request.url).pathname} ${event.waits}`,
    );
    const middleware = createFrontendApiProxyMiddleware({ secretKey, fetch, trustProxy: 'vercel' }, next);
    const event = { waits: true };
    const forwarded = await middleware(at('/__clerk/v1'), event);
    expect(forwarded instanceof Response && (await forwarded.text())).toBe('forwarded');
    expect(next).not.toHaveBeenCalled();
    expect(middleware(at('/about'), event)).toBe('/about true');
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('returns nothing for other requests, without a next one or where it is off', () => {
    expect(createFrontendApiProxyMiddleware({ secretKey })(at('/about'))).toBeUndefined();
    expect(createFrontendApiProxyMiddleware({ secretKey, enabled: false })(at('/__clerk/v1'))).toBeUndefined();
  });
});

describe('the handlers of a route', () => {
  const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const;

  it('are one for each method, and take nothing else of a framework', async () => {
    const fetch = vi.fn(async () => new Response('ok'));
    const handlers = createFrontendApiProxyHandlers({ secretKey, fetch });
    expect(Object.keys(handlers)).toEqual(methods);
    for (const method of methods) {
      const handler: (request: Request, context: object) => Promise<Response> = handlers[method];
      const request = new Request('https://app.example.com/__clerk/v1', { method });
      const response = await handler(request, { params: {}, url: 'nonsense', remoteAddress: '6.6.6.6' });
      expect(response.status).toBe(200);
      expect(fetch).toHaveBeenLastCalledWith('https://frontend-api.clerk.dev/v1', expect.objectContaining({ method }));
    }
  });

  it('need no options', async () => {
    setEnvironment({});
    const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    onTestFinished(() => printed.mockRestore());
    expect((await createFrontendApiProxyHandlers().GET(at('/__clerk/v1'))).status).toBe(500);
    expect(printed).toHaveBeenCalledOnce();
  });
});
