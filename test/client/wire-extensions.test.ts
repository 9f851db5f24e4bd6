// Extensions over real connections, with the platform's `fetch` and with the pool of `clerk-bapi/undici`.
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClerk, type Clerk } from '../../src/index.js';
import { createEmulator, type Emulator } from '../../emulator/index.js';
import { secretKey } from '../helpers.js';
import { transports, type TestTransport } from '../transports.js';

describe.each(transports)('over %s', (_, createTransport) => {
  let api: Emulator;
  let baseUrl: string;
  let transport: TestTransport;
  let clerk: Clerk;
  const retry = { baseDelay: 1 };
  beforeEach(async () => {
    api = createEmulator();
    baseUrl = await api.listen();
    transport = createTransport();
    clerk = createClerk({ secretKey, baseUrl, retry, fetch: transport.fetch });
  });
  afterEach(async () => {
    await transport.close();
    await api.close();
  });

  describe('domains', () => {
    let satellite: string;
    beforeEach(async () => {
      satellite = (await clerk.domains.create({ name: 'shop.example.com', is_satellite: true })).id;
    });

    it('has a primary one', async () => {
      await expect(clerk.domains.primary()).resolves.toMatchObject({ name: 'example.com', is_satellite: false });
    });

    it('turns a proxy on that responds, and off again', async () => {
      const asked: (string | undefined)[] = [];
      const proxy = http.createServer((request, response) => {
        asked.push(request.url);
        response.end('ok');
      });
      proxy.listen(0, '127.0.0.1');
      await once(proxy, 'listening');
      const proxyUrl = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/__clerk`;
      const result = await clerk.domains.enableProxy(satellite, proxyUrl);
      proxy.close();
      expect(result).toMatchObject({
        enabled: true,
        domain: { id: satellite, proxy_url: proxyUrl },
        check: { successful: true },
      });
      expect(asked).toEqual(['/__clerk/v1/proxy-health', '/__clerk/v1/proxy-health']);
      await expect(clerk.domains.disableProxy(satellite)).resolves.toMatchObject({ proxy_url: null });
      expect(api.requests.at(-1)).toMatchObject({ method: 'PATCH', body: { proxy_url: null } });
    });

    it('is not added with a proxy that does not respond', async () => {
      const body = { name: 'new.example.com', is_satellite: true, proxy_url: 'http://127.0.0.1:9/__clerk' } as const;
      await expect(clerk.domains.create(body)).rejects.toMatchObject({
        status: 422,
        code: 'invalid_proxy_configuration',
      });
      await expect(clerk.domains.list()).resolves.toMatchObject({ total_count: 2 });
    });

    it('tells a check that failed, and changes nothing', async () => {
      const result = await clerk.domains.enableProxy(satellite, 'http://127.0.0.1:9/__clerk');
      expect(result).toMatchObject({ enabled: false, reason: 'check_failed', check: { successful: false } });
      expect(api.requests.map(({ operation }) => operation)).toEqual(['domains.create', 'proxyChecks.verify']);
    });

    it('tells a check that was rejected', async () => {
      await expect(clerk.domains.enableProxy(satellite, 'ftp://example.com')).resolves.toMatchObject({
        enabled: false,
        reason: 'check_rejected',
        error: { status: 422 },
      });
      await expect(clerk.domains.enableProxy('dmn_unknown', 'https://example.com/__clerk')).resolves.toMatchObject({
        reason: 'check_rejected',
        error: { status: 404 },
      });
    });

    it('tells an update that was rejected', async () => {
      api.faults.add({ operation: 'UpdateDomain', status: 403 });
      const result = await clerk.domains.enableProxy(satellite, 'https://shop.example.com/__clerk');
      expect(result).toMatchObject({
        enabled: false,
        reason: 'update_rejected',
        check: { successful: true },
        error: { status: 403 },
      });
    });

    it('throws errors that say nothing of the proxy', async () => {
      api.faults.add({ operation: 'VerifyDomainProxy', status: 503 });
      await expect(clerk.domains.enableProxy(satellite, 'https://shop.example.com/__clerk')).rejects.toMatchObject({
        status: 503,
      });
      api.faults.clear();
      api.faults.add({ operation: 'UpdateDomain', status: 401 });
      await expect(clerk.domains.enableProxy(satellite, 'https://shop.example.com/__clerk')).rejects.toMatchObject({
        status: 401,
      });
    });

    it('keeps the primary one', async () => {
      const primary = await clerk.domains.primary();
      await expect(clerk.domains.delete(primary?.id ?? '')).rejects.toMatchObject({ status: 403 });
      await expect(clerk.domains.delete(satellite)).resolves.toMatchObject({ deleted: true });
    });
  });

  describe('users', () => {
    it('are found by address', async () => {
      const ada = await clerk.users.create({ email_address: ['ada@example.com'] });
      await clerk.users.create({ email_address: ['bob@example.com'] });
      await expect(clerk.users.findByEmail('Ada@Example.com')).resolves.toEqual(ada);
      await expect(clerk.users.findByEmail('eve@example.com')).resolves.toBeUndefined();
      api.requests.length = 0;
      await expect(clerk.users.findByEmail('')).rejects.toThrow(TypeError);
      expect(api.requests).toEqual([]);
    });

    const bytes = new TextEncoder().encode('image');
    it.each<[string, Parameters<Clerk['users']['setProfileImage']>[1]]>([
      ['a Blob', new Blob([bytes], { type: 'image/png' })],
      ['a File', new File([bytes], 'ada.png', { type: 'image/png' })],
      ['bytes', bytes],
      ['a view of some bytes', new Uint8Array(new TextEncoder().encode('an image!').buffer, 3, 5)],
      ['a buffer of Node', Buffer.from('image')],
      ['an ArrayBuffer', bytes.buffer.slice(0)],
      ['a body', { file: new Blob([bytes]) }],
    ])('take %s as their image', async (_, image) => {
      const { id } = await clerk.users.create({ external_id: 'ada' });
      await expect(clerk.users.setProfileImage(id, image)).resolves.toMatchObject({ has_image: true });
      expect(api.requests.at(-1)).toMatchObject({
        body: { file: { size: 5 } },
        headers: { 'content-type': expect.stringMatching(/^multipart\/form-data; boundary=/) },
      });
    });
  });
});
