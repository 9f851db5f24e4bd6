import https from 'node:https';
import { inspect } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { bodyOf, exchange, secretKey, startLineOf, startProxy } from './helpers.js';

describe('a Frontend API behind TLS', () => {
  /** TLS by a key that both sides share: it needs no certificate. */
  const shared = { psk: Buffer.from('a key for this test alone'), identity: 'test' };
  const settings = { ciphers: 'PSK', maxVersion: 'TLSv1.2' } as const;

  async function startTls() {
    const server = https.createServer(
      { ...settings, pskCallback: () => shared.psk, pskIdentityHint: '' },
      (request, response) => {
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
        request.on('end', () => response.end(`${request.method} ${request.url} ${Buffer.concat(chunks).toString()}`));
      },
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const address = server.address();
    return { url: `https://127.0.0.1:${typeof address === 'object' ? address?.port : 0}` };
  }

  it('is reached', async () => {
    const { options } = https.globalAgent;
    https.globalAgent.options = {
      ...options,
      ...settings,
      pskCallback: () => shared,
      checkServerIdentity: () => undefined,
    };
    onTestFinished(() => {
      https.globalAgent.options = options;
    });
    const { port } = await startProxy(await startTls());
    const response = await exchange(port, 'POST /__clerk/v1 HTTP/1.1', ['content-length: 2'], 'hi');
    expect(bodyOf(response)).toContain('POST /v1 hi');
  });

  it('that can’t be trusted is not', async () => {
    const { port, errors } = await startProxy(await startTls());
    const response = await exchange(port, 'GET /__clerk/v1 HTTP/1.1');
    expect(startLineOf(response)).toBe('HTTP/1.1 502 Bad Gateway');
    expect(errors[0]?.message).toMatch(/^clerk-bapi: the request failed: .*(SSL|TLS)/i);
    expect(inspect(errors)).not.toContain(secretKey);
  });
});
