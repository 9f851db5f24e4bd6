import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  createFrontendApiProxyHandlers,
  createFrontendApiProxyMiddleware,
  createFrontendApiProxy,
} from '../../src/proxy/index.js';
import { setEnvironment } from './environment.js';
import { at, secretKey, stubbed } from './helpers.js';

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
