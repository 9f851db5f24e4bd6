import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { transform } from 'esbuild';
import { describe, expect, it, onTestFinished } from 'vitest';
import { root } from '../../scripts/cli.js';
import { createEmulator } from '../../emulator/index.js';
import { createClerk, type Clerk } from '../../src/index.js';
import { createFrontendApiProxy, toNodeHandler } from '../../src/proxy/node.js';

const secretKey = 'sk_live_emulator';

/** Listens until the test has finished. @returns its origin */
async function listen(listener: http.RequestListener): Promise<string> {
  const server = http.createServer(listener);
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

/** The blocks of a section that call the client, with other hosts in place of the guide's. */
async function callsOf(title: string, hosts: Record<string, string>): Promise<((clerk: Clerk) => Promise<unknown>)[]> {
  const guide = await readFile(path.join(root, 'docs/guides/proxy.md'), 'utf8');
  const section = guide.split(/^#{2,3} /m).find((text) => text.startsWith(`${title}\n`)) ?? '';
  const blocks = [...section.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code);
  return Promise.all(
    blocks
      .filter((block) => block.includes('clerk.'))
      .map(async (block) => {
        const located = Object.entries(hosts).reduce((code, [from, to]) => code.replaceAll(from, to), block);
        const { code } = await transform(`export default async (clerk: any, console: any) => {${located}}`, {
          loader: 'ts',
        });
        const url = `data:text/javascript,${encodeURIComponent(code)}`;
        const { default: run } = (await import(url)) as { default: (clerk: Clerk, log: object) => Promise<unknown> };
        return (clerk: Clerk) => run(clerk, { log: () => undefined, error: (text: string) => expect.fail(text) });
      }),
  );
}

/** The emulator with an account of its own, the Frontend API and an application with a proxy. */
async function start() {
  const api = createEmulator();
  onTestFinished(() => api.close());
  const clerk = createClerk({ secretKey, baseUrl: await api.listen() });
  const frontendApiUrl = (await listen((_request, response) => response.end('{}'))).replace('localhost', '127.0.0.1');
  const proxy = createFrontendApiProxy({ secretKey, frontendApiUrl, trustProxy: false, enabled: () => true });
  return { clerk, origin: await listen(toNodeHandler(proxy)) };
}

const proxyUrls = async (clerk: Clerk) => {
  const { data } = await clerk.domains.list();
  return Object.fromEntries(data.map(({ name, proxy_url }) => [name, proxy_url ?? null]));
};

describe('the guide of the proxy', () => {
  it('turns it on for the primary domain', async () => {
    const { clerk, origin } = await start();
    const calls = await callsOf('Turn it on', { 'https://app.example.com': origin });
    expect(calls).toHaveLength(1);
    await calls[0]?.(clerk);
    expect((await clerk.domains.primary())?.proxy_url).toBe(`${origin}/__clerk`);
  });

  it('adds a satellite domain with a proxy, and goes back to DNS', async () => {
    const { clerk, origin } = await start();
    const before = await proxyUrls(clerk);
    const hosts = { 'https://satellite.example/': `${origin}/` };
    const walk = await callsOf('A satellite domain from nothing', hosts);
    expect(walk).toHaveLength(2);
    await walk[0]?.(clerk);
    expect(await proxyUrls(clerk)).toEqual({ ...before, 'satellite.example': null });
    await walk[1]?.(clerk);
    expect(await proxyUrls(clerk)).toEqual({ ...before, 'satellite.example': `${origin}/__clerk` });

    const [back] = await callsOf('Back to DNS', hosts);
    await back?.(clerk);
    expect(await proxyUrls(clerk)).toEqual({ ...before, 'satellite.example': null });
  });

  it('enables no satellite domain whose proxy is not up', async () => {
    const { clerk } = await start();
    const walk = await callsOf('A satellite domain from nothing', {
      'https://satellite.example/': 'http://localhost:1/',
    });
    await walk[0]?.(clerk);
    await expect(walk[1]?.(clerk)).rejects.toThrow('There is no working proxy at that URL.');
    expect(await proxyUrls(clerk)).toMatchObject({ 'satellite.example': null });
  });
});
