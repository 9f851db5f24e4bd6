import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type FrontendApiProxyOptions } from '../../src/proxy/index.js';
import { toNodeHandler } from '../../src/proxy/node.js';
import { setEnvironment } from './environment.js';
import { at, exchange, serve, stubbed } from './helpers.js';

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
