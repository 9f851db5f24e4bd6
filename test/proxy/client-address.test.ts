import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { FrontendApiProxyOptions, TrustPreset, TrustProxy } from '../../src/proxy/index.js';
import { exchange, headersOf, ok, serve, startProxy, startUpstream, stubbed } from './helpers.js';
import { toNodeHandler } from '../../src/proxy/node.js';

/** The address that the Frontend API is told, when a request comes from there with these headers. */
async function told(
  remoteAddress: string | undefined,
  options: FrontendApiProxyOptions,
  headers: Record<string, string> = {},
) {
  const { proxy, sent, errors } = stubbed(options);
  await proxy(new Request('https://app.example.com/__clerk/v1', { headers }), { remoteAddress });
  expect(errors).toEqual([]);
  return sent[0]?.headers['x-forwarded-for'];
}

const chain = (list: string) => ({ 'x-forwarded-for': list });

describe('the address of the client', () => {
  it('is that of the connection, if nobody is trusted', async () => {
    for (const trustProxy of [undefined, false, 0, []] as (TrustProxy | undefined)[]) {
      const options = trustProxy === undefined ? {} : { trustProxy };
      expect(await told('9.9.9.9', options, chain('6.6.6.6'))).toBe('9.9.9.9');
      expect(await told('2001:DB8::1', options, chain('6.6.6.6'))).toBe('2001:db8::1');
      expect(await told(undefined, options, chain('6.6.6.6'))).toBeUndefined();
    }
  });

  it.each<[string, TrustProxy, string | undefined, string, string | undefined]>([
    ['one proxy', 1, '10.0.0.1', '1.1.1.1', '1.1.1.1'],
    ['one proxy, a chain that the client made up', 1, '10.0.0.1', '6.6.6.6, 1.1.1.1', '1.1.1.1'],
    ['two proxies', 2, '10.0.0.1', '6.6.6.6, 1.1.1.1, 10.0.0.2', '1.1.1.1'],
    ['more proxies than are there', 5, '10.0.0.1', '1.1.1.1', '1.1.1.1'],
    ['a platform that does not tell the connection', 1, undefined, '6.6.6.6, 1.1.1.1', '1.1.1.1'],
    ['such a platform, behind a proxy', 2, undefined, '6.6.6.6, 1.1.1.1, 10.0.0.1', '1.1.1.1'],
    ['such a platform, and no list of addresses can help', ['0.0.0.0/0', '::/0'], undefined, '1.1.1.1', undefined],
    ['an address', ['10.0.0.1'], '10.0.0.1', '6.6.6.6, 1.1.1.1', '1.1.1.1'],
    ['another address', ['10.0.0.2'], '10.0.0.1', '6.6.6.6', '10.0.0.1'],
    ['a range', ['10.0.0.0/8'], '10.255.1.2', '6.6.6.6, 1.1.1.1, 10.3.3.3', '1.1.1.1'],
    ['a range whose start is not at its edge', ['10.0.0.7/8'], '10.255.1.2', '1.1.1.1', '1.1.1.1'],
    ['an address beside the range', ['10.0.0.0/9'], '10.128.0.0', '6.6.6.6', '10.128.0.0'],
    ['several', ['10.0.0.0/8', '2001:db8::/32'], '2001:db8:1::1', '1.1.1.1, 10.9.9.9', '1.1.1.1'],
    ['an IPv6 address', ['::1'], '::1', '2001:db8::2', '2001:db8::2'],
    ['an IPv6 address in another notation', ['0:0:0:0:0:0:0:1'], '::1', '1.1.1.1', '1.1.1.1'],
    ['IPv4 in the guise of IPv6', ['127.0.0.0/8'], '::ffff:127.0.0.1', '1.1.1.1', '1.1.1.1'],
    ['IPv4 in that guise, in hex', ['127.0.0.0/8'], '::ffff:7f00:1', '1.1.1.1', '1.1.1.1'],
    ['a range in that guise', ['::ffff:10.0.0.0/104'], '10.1.2.3', '1.1.1.1', '1.1.1.1'],
    ['an address in that guise', ['::ffff:10.0.0.1'], '10.0.0.1', '1.1.1.1', '1.1.1.1'],
    ['an address with a zone', ['fe80::/10'], 'fe80::1%eth0', '1.1.1.1', '1.1.1.1'],
    ['all IPv4 addresses, but none of IPv6', ['0.0.0.0/0'], '2001:db8::1', '1.1.1.1', '2001:db8::1'],
    ['nothing but trusted addresses: the farthest', ['10.0.0.0/8'], '10.0.0.1', '10.0.0.3, 10.0.0.2', '10.0.0.3'],
    ['entries with ports and brackets', 3, '10.0.0.1', '[2001:db8::2]:443, 10.0.0.2:80', '2001:db8::2'],
    ['an entry that is none: up to there', 5, '10.0.0.1', '6.6.6.6, unknown, 10.0.0.2', '10.0.0.2'],
    ['an entry that hides', 5, '10.0.0.1', '6.6.6.6, _hidden', '10.0.0.1'],
    ['an empty list', 5, '10.0.0.1', '', '10.0.0.1'],
    ['empty entries', 5, '10.0.0.1', '6.6.6.6, , ', '10.0.0.1'],
    ['numbers that only some read as addresses', 5, '10.0.0.1', '6.6.6.6, 2130706433', '10.0.0.1'],
    ['octal', 5, '10.0.0.1', '0177.0.0.1', '10.0.0.1'],
    ['an address out of range', 5, '10.0.0.1', '1.2.3.456', '10.0.0.1'],
    ['more than an address', 5, '10.0.0.1', '1.2.3.4 evil', '10.0.0.1'],
  ])('trusts %s', async (_, trustProxy, peer, forwardedFor, client) => {
    expect(await told(peer, { trustProxy }, chain(forwardedFor))).toBe(client);
  });

  it('is the one of a header that a trusted proxy sets', async () => {
    const options = { trustProxy: ['10.0.0.0/8'], clientAddressHeader: 'CF-Connecting-IP' };
    const headers = { 'cf-connecting-ip': ' 1.1.1.1', ...chain('6.6.6.6, 2.2.2.2') };
    expect(await told('10.0.0.1', options, headers)).toBe('1.1.1.1');
    expect(await told('9.9.9.9', options, headers)).toBe('9.9.9.9');
    expect(await told(undefined, options, headers)).toBeUndefined();
    expect(await told(undefined, { ...options, trustProxy: 1 }, headers)).toBe('1.1.1.1');
    expect(await told('10.0.0.1', options, chain('6.6.6.6, 2.2.2.2'))).toBe('2.2.2.2');
  });

  it.each(['', 'unknown', '1.1.1.1, 2.2.2.2', 'evil'])('is not known if that header says %j', async (value) => {
    const options = { trustProxy: 1, clientAddressHeader: 'x-real-ip' };
    expect(await told('10.0.0.1', options, { 'x-real-ip': value, ...chain('6.6.6.6') })).toBeUndefined();
  });

  describe('with a preset', () => {
    const forged = chain('6.6.6.6');
    it.each<[TrustProxy, Record<string, string>]>([
      ['vercel', chain('1.1.1.1')], // Vercel replaces the header
      ['nginx', chain('6.6.6.6, 1.1.1.1')],
      ['cloudflare', { 'cf-connecting-ip': '1.1.1.1', ...forged }],
      ['fly', { 'fly-client-ip': '1.1.1.1', ...forged }],
    ])('is the one that its header tells: %s', async (trustProxy, headers) => {
      expect(await told('10.0.0.1', { trustProxy }, headers)).toBe('1.1.1.1');
      expect(await told(undefined, { trustProxy }, headers)).toBe('1.1.1.1');
    });

    it.each(['cloudflare', 'fly'] as const)('is never that of a forged X-Forwarded-For: %s', async (trustProxy) => {
      expect(await told('10.0.0.1', { trustProxy }, forged)).toBe('10.0.0.1');
      expect(await told(undefined, { trustProxy }, forged)).toBeUndefined();
    });

    type Front = (sent: Record<string, string>) => Record<string, string>;
    const appended = (sent: Record<string, string>) =>
      chain([sent['x-forwarded-for'], '1.1.1.1'].filter(Boolean).join(', '));
    /** What each does with the headers of a client at 1.1.1.1. */
    const fronts: [TrustPreset, Front][] = [
      ['vercel', (sent) => ({ ...sent, ...chain('1.1.1.1') })],
      ['nginx', (sent) => ({ ...sent, ...appended(sent) })],
      ['cloudflare', (sent) => ({ ...sent, ...appended(sent), 'cf-connecting-ip': '1.1.1.1' })],
      ['fly', (sent) => ({ ...sent, ...appended(sent), 'fly-client-ip': '1.1.1.1' })],
    ];
    const names = ['cf-connecting-ip', 'fly-client-ip', 'x-real-ip', 'true-client-ip', 'x-client-ip', 'forwarded'];
    const forgeries: Record<string, string>[] = [
      {},
      chain('6.6.6.6'),
      chain('6.6.6.6, 7.7.7.7'),
      chain('1.1.1.1, 6.6.6.6'),
      chain('unknown'),
      chain(','),
      ...names.map((name) => ({ [name]: name === 'forwarded' ? 'for=6.6.6.6' : '6.6.6.6' })),
      Object.fromEntries([...names, 'x-forwarded-for'].map((name) => [name, '6.6.6.6'])),
    ];
    it.each(fronts)('can’t be forged: %s', async (trustProxy, front) => {
      for (const forgery of forgeries) {
        for (const peer of ['10.0.0.1', undefined])
          expect([forgery, await told(peer, { trustProxy }, front(forgery))]).toEqual([forgery, '1.1.1.1']);
      }
    });

    it('may name another header', async () => {
      const options = { trustProxy: 'nginx', clientAddressHeader: 'x-real-ip' } as const;
      expect(await told('10.0.0.1', options, { 'x-real-ip': '1.1.1.1', ...forged })).toBe('1.1.1.1');
    });
  });

  it('is missed in the log, once', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    onTestFinished(() => warn.mockRestore());
    const { proxy } = stubbed();
    for (let i = 0; i < 3; i++) await proxy(new Request('https://app.example.com/__clerk/v1'));
    expect(warn.mock.calls).toEqual([[expect.stringContaining('Set `trustProxy`')]]);
    await told('10.0.0.1', {});
    expect(warn).toHaveBeenCalledTimes(1);
  });

  it('never comes with the header that tells it', async () => {
    const { proxy, sent } = stubbed({ clientAddressHeader: 'Fly-Client-IP' });
    await proxy(new Request('https://app.example.com/__clerk/v1', { headers: { 'fly-client-ip': '6.6.6.6' } }));
    expect(sent[0]?.headers).not.toHaveProperty('fly-client-ip');
  });

  it('can’t be hidden by naming the header in `Connection`', async () => {
    const upstream = await startUpstream(ok);
    const { port } = await startProxy(upstream, { trustProxy: 1 });
    const lines = ['X-Forwarded-For: 6.6.6.6, 1.1.1.1', 'Connection: x-forwarded-for'];
    await exchange(port, 'GET /__clerk/v1 HTTP/1.1', lines);
    expect(headersOf(upstream.requests[0]!)['x-forwarded-for']).toEqual(['1.1.1.1']);
  });

  it('may stand in several lines', async () => {
    const upstream = await startUpstream(ok);
    const { port } = await startProxy(upstream, { trustProxy: ['127.0.0.1', '10.0.0.2'] });
    const lines = ['X-Forwarded-For: 6.6.6.6', 'X-Forwarded-For: 1.1.1.1', 'X-Forwarded-For: 10.0.0.2'];
    await exchange(port, 'GET /__clerk/v1 HTTP/1.1', lines);
    expect(headersOf(upstream.requests[0]!)['x-forwarded-for']).toEqual(['1.1.1.1']);
  });

  it('is IPv4 where a server that listens to both protocols gets it as IPv6', async () => {
    const upstream = await startUpstream(ok);
    const { proxy } = await startProxy(upstream, { trustProxy: ['127.0.0.1'] });
    const { port } = await serve(toNodeHandler(proxy), {}, '::');
    await exchange(port, 'GET /__clerk/v1 HTTP/1.1');
    await exchange(port, 'GET /__clerk/v1 HTTP/1.1', ['X-Forwarded-For: 1.1.1.1']);
    expect(upstream.requests.map((request) => headersOf(request)['x-forwarded-for'])).toEqual([
      ['127.0.0.1'],
      ['1.1.1.1'],
    ]);
  });
});
