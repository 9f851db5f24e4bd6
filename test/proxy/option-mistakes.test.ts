import { describe, expect, it, vi } from 'vitest';
import { createFrontendApiProxy, type FrontendApiProxyOptions, type ProxyError } from '../../src/proxy/index.js';
import { createFrontendApiProxy as createNodeProxy } from '../../src/proxy/node.js';
import { setEnvironment } from './environment.js';
import { at, secretKey, stubbed } from './helpers.js';

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
    ['a key that is none', { secretKey: 5 }, '`secretKey` must be a string'],
    ['a symbol as the key', { secretKey: Symbol('sk_live_1') }, '`secretKey` must be a string'],
    ['null as the URL of the proxy', { ...key, proxyUrl: null }, '`proxyUrl` must be a string'],
    ['a BigInt as the target', { ...key, frontendApiUrl: 1n }, '`frontendApiUrl` must be a string'],
    ['a number as a header', { ...key, clientAddressHeader: 5 }, '`clientAddressHeader` must be a string'],
    ['an object as `fetch`', { ...key, fetch: {} }, '`fetch` must be a function'],
    ['null as `fetch`', { ...key, fetch: null }, '`fetch` must be a function'],
    ['a hole among the hosts', { ...key, hosts: Array(1) }, '`hosts`: undefined is not a host such as'],
    ['an asynchronous `enabled`', { ...key, enabled: async () => false }, '`enabled` must return true or false'],
    ['an `enabled` that returns nothing', { ...key, enabled: () => undefined }, '`enabled` must return true or false'],
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
    ['a pattern for a path', { ...key, proxyPath: 5 }, '`proxyPath` must be a string'],
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
    const proxy = createFrontendApiProxy({ fetch: send, ...options, onError: (error) => errors.push(error) });
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

  it.each<[string, unknown, RegExp]>([
    ['null', null, /the options of a proxy must be an object/],
    ['a list', [], /the options of a proxy must be an object/],
    ['a Map', new Map([['secretKey', secretKey]]), /the options of a proxy must be an object/],
    ['an object as `onError`', { secretKey, onError: {} }, /`onError` must be a function/],
  ])('is 500, and an error in the log: %s', async (_, options, message) => {
    setEnvironment({ CLERK_SECRET_KEY: secretKey });
    const log = vi.spyOn(console, 'error').mockReturnValue();
    for (const create of [createFrontendApiProxy, createNodeProxy]) {
      const response = await create(options as object)(at('/__clerk/v1'));
      expect(response.status).toBe(500);
      expect(String(log.mock.lastCall?.[0])).toMatch(message);
    }
    log.mockRestore();
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
