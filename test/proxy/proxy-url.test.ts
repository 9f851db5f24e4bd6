import { describe, expect, it } from 'vitest';
import type { FrontendApiProxyOptions, TrustProxy } from '../../src/proxy/index.js';
import { stubbed, arriving } from './helpers.js';

describe('the URL of the proxy', () => {
  const proxyUrlOf = async (lines: string[], options: FrontendApiProxyOptions = {}) => {
    const {
      'clerk-proxy-url': url,
      'x-forwarded-host': host,
      'x-forwarded-proto': proto,
    } = await arriving(lines, options);
    return [url, host, proto].map((values) => values?.join());
  };
  const forwarded = ['X-Forwarded-Host: evil.com', 'X-Forwarded-Proto: https'];

  it('is the one that is set, whatever the request says', async () => {
    const proxyUrl = 'https://app.dev/__clerk';
    const trusts: TrustProxy[] = [false, 1, ['127.0.0.1']];
    for (const trustProxy of trusts) {
      expect(await proxyUrlOf(forwarded, { proxyUrl, trustProxy })).toEqual([proxyUrl, 'app.dev', 'https']);
    }
  });

  it('is that of the request without one', async () => {
    expect(await proxyUrlOf([])).toEqual(['http://app.example.com/__clerk', 'app.example.com', 'http']);
    expect(await proxyUrlOf(forwarded)).toEqual(['http://app.example.com/__clerk', 'app.example.com', 'http']);
  });

  it.each([
    [['X-Forwarded-Host: app.dev', 'X-Forwarded-Proto: https'], 'https://app.dev'],
    [['X-Forwarded-Host: evil.com, App.dev', 'X-Forwarded-Proto: http, HTTPS'], 'https://app.dev'],
    [
      ['X-Forwarded-Host: evil.com', 'X-Forwarded-Host: app.dev:8443', 'X-Forwarded-Proto: https'],
      'https://app.dev:8443',
    ],
    [['X-Forwarded-Host: app.dev:443', 'X-Forwarded-Proto: https'], 'https://app.dev'],
    [['X-Forwarded-Host: [::1]:3000'], 'http://[::1]:3000'],
    [['X-Forwarded-Proto: https'], 'https://app.example.com'],
    [['X-Forwarded-Host: app.dev'], 'http://app.dev'],
  ])('is what the trusted proxy in front says: %j', async (lines, origin) => {
    const { host, protocol } = new URL(origin);
    for (const trustProxy of [1, 2, ['127.0.0.0/8']]) {
      expect(await proxyUrlOf(lines, { trustProxy })).toEqual([`${origin}/__clerk`, host, protocol.slice(0, -1)]);
    }
    expect(await proxyUrlOf(lines, { trustProxy: ['10.0.0.0/8'] })).toEqual([
      'http://app.example.com/__clerk',
      'app.example.com',
      'http',
    ]);
  });

  it.each([
    'evil.com/x',
    'evil.com/x?',
    'evil.com#',
    'user@evil.com',
    'a:b@evil.com',
    'evil.com\\x',
    'evil .com',
    'app.dev:99999',
    'app.dev:x',
    '[::1',
    '[x]',
    '256.256.256.256',
    '',
    '"app.dev"',
    'caf\xe9.com',
  ])('is that of the request where the one in front names the host %j', async (host) => {
    const lines = [`X-Forwarded-Host: ${host}`];
    expect((await proxyUrlOf(lines, { trustProxy: 1 }))[0]).toBe('http://app.example.com/__clerk');
  });

  it.each(['javascript', 'ftp', 'https:', 'https://evil.com/?', 'h2', ''])(
    'is that of the request where the one in front names the protocol %j',
    async (protocol) => {
      const lines = ['X-Forwarded-Host: app.dev', `X-Forwarded-Proto: ${protocol}`];
      expect((await proxyUrlOf(lines, { trustProxy: 1 }))[0]).toBe('http://app.example.com/__clerk');
    },
  );

  it('is that of a TLS connection, on platforms that tell it by the URL', async () => {
    const { proxy, sent } = stubbed();
    await proxy(new Request('https://APP.example.com:443/__clerk/v1'));
    expect(sent[0]?.headers['clerk-proxy-url']).toBe('https://app.example.com/__clerk');
  });
});
