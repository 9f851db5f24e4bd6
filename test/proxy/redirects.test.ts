import { describe, expect, it } from 'vitest';
import {
  exchange,
  head,
  headersOf,
  overEachTransport,
  startLineOf,
  startProxy,
  startUpstream,
  passed,
} from './helpers.js';

overEachTransport(() => {
  describe('a redirect', () => {
    it.each([
      ['/v1/one', '/v1/two', 'https://app.example.com/__clerk/v1/one'],
      ['https://one.example', 'https://two.example/a', 'https://one.example'],
      ['https://one.example/?a,b', '/v1/two', 'https://one.example/?a,b'],
    ])('with two locations leads to the first: %s, %s', async (first, second, expected) => {
      const { response } = await passed(
        head('HTTP/1.1 302 Found', `location: ${first}`, `location: ${second}`, 'content-length: 0'),
      );
      expect(headersOf(response)['location']).toEqual([expected]);
    });

    /** Where a client is led, when the Frontend API says so. `HOME` stands for its own host. */
    async function led(location: string, base = '') {
      const upstream = await startUpstream((request) =>
        head(
          `HTTP/1.1 ${request.includes('/here') ? 307 : 200} X`,
          `location: ${location.replace('HOME', `127.0.0.1:${upstream.port}`)}`,
          'content-length: 0',
        ),
      );
      const { port } = await startProxy({ url: upstream.url + base }, { proxyUrl: 'https://app.example.com/__clerk' });
      const response = await exchange(port, 'GET /__clerk/v1/here?q HTTP/1.1');
      expect(startLineOf(response)).toBe('HTTP/1.1 307 X');
      expect(upstream.requests).toHaveLength(1); // it is not followed
      return headersOf(response)['location']?.join().replace(`127.0.0.1:${upstream.port}`, 'HOME');
    }

    const proxy = 'https://app.example.com/__clerk';
    it.each([
      ['http://HOME/v1/there?a=%20&&b#c', `${proxy}/v1/there?a=%20&&b#c`],
      ['http://HOME', `${proxy}/`],
      ['http://HOME/', `${proxy}/`],
      ['HTTP://HOME/x', `${proxy}/x`],
      ['//HOME/x', `${proxy}/x`],
      ['/v1/there', `${proxy}/v1/there`],
      ['there', `${proxy}/v1/there`],
      ['./there', `${proxy}/v1/there`],
      ['../there', `${proxy}/there`],
      ['../../../there', `${proxy}/there`],
      ['?a=b', `${proxy}/v1/here?a=b`],
      ['#c', `${proxy}/v1/here?q#c`],
      ['', `${proxy}/v1/here?q`],
      ['http://user:word@HOME/x', `${proxy}/x`],
      ['http://HOME//evil.com/x', `${proxy}//evil.com/x`],
      ['/.//evil.com', `${proxy}//evil.com`],
    ])('to %j within the Frontend API leads through the proxy', async (location, expected) => {
      expect(await led(location)).toBe(expected);
    });

    it.each([
      'https://evil.com/v1',
      '//evil.com/v1',
      '\\\\evil.com\\v1',
      'https://HOME/v1', // another protocol, so another origin
      'http://HOME@evil.com/v1',
      'http://HOME:x@evil.com/v1',
      'http://HOME.evil.com/v1',
      'http://127.0.0.1:1/v1',
      'https://accounts.google.com/o/oauth2/auth?redirect_uri=http://HOME/v1/oauth_callback',
      'myapp://callback?x=1',
      'javascript:alert(1)',
      'mailto:a@b.c',
      'http://[',
      'http://HOME:99999/',
      'http://',
    ])('to %j stays as it is', async (location) => {
      expect(await led(location)).toBe(location);
    });

    it.each([
      ['http://HOME/base/v1/there', `${proxy}/v1/there`],
      ['/base/v1/there', `${proxy}/v1/there`],
      ['/base', proxy],
      ['/base/', `${proxy}/`],
      ['there', `${proxy}/v1/there`],
      // Beside the Frontend API: not through the proxy, and not, as a path alone, into the application.
      ['/based/x', 'http://HOME/based/x'],
      ['/v1/there', 'http://HOME/v1/there'],
      ['../../x', 'http://HOME/x'],
      ['http://HOME/x', 'http://HOME/x'],
      ['/base/../x', 'http://HOME/x'],
    ])('to %j, where the Frontend API has a path of its own, leads to %s', async (location, expected) => {
      expect(await led(location, '/base')).toBe(expected);
    });

    it.each([301, 302, 303, 307, 308])('is not followed: %i', async (status) => {
      const upstream = await startUpstream(head(`HTTP/1.1 ${status} X`, 'location: /v1/there', 'content-length: 0'));
      const { port } = await startProxy(upstream);
      const response = await exchange(port, 'POST /__clerk/v1 HTTP/1.1', ['content-length: 2'], 'hi');
      expect(startLineOf(response)).toBe(`HTTP/1.1 ${status} X`);
      expect(headersOf(response)['location']).toEqual(['http://app.example.com/__clerk/v1/there']);
      expect(upstream.requests).toHaveLength(1);
    });
  });
});
