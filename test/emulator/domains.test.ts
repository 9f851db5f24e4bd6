// The primary domain, its satellites, and the checks of their proxies.
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Clerk } from '../../src/index.js';
import { createEmulator, type Emulator } from '../../emulator/index.js';
import { checked } from './checked.js';

let api: Emulator;
let clerk: Clerk;
beforeEach(() => {
  ({ api, clerk } = checked());
});

const satellite = (name: string) => ({ name, is_satellite: true }) as const;
const primaryId = async () => (await clerk.domains.primary())?.id ?? '';

/** A proxy on this machine that responds with a status, and notes what it was asked. */
class Proxy {
  readonly asked: (string | undefined)[] = [];
  status = 200;
  readonly server = http.createServer((request, response) => {
    this.asked.push(request.url);
    response.writeHead(this.status, this.status === 302 ? { location: '/elsewhere' } : {}).end('ok');
  });
  url = '';
  async start() {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/__clerk`;
  }
}
let proxy: Proxy;
beforeEach(async () => {
  proxy = new Proxy();
  await proxy.start();
});
afterEach(() => void proxy.server.close());

/** Where nothing listens. */
const dead = 'http://127.0.0.1:9/__clerk';

describe('domains', () => {
  it('are a primary one at first', async () => {
    await expect(clerk.domains.list()).resolves.toEqual({
      data: [
        {
          object: 'domain',
          id: expect.stringMatching(/^dmn_\w{27}$/),
          name: 'example.com',
          is_satellite: false,
          frontend_api_url: 'https://clerk.example.com',
          accounts_portal_url: 'https://accounts.example.com',
          proxy_url: null,
          development_origin: '',
          cname_targets: [
            expect.objectContaining({ host: 'clerk.example.com', required: true }),
            expect.objectContaining({ host: 'accounts.example.com' }),
          ],
        },
      ],
      total_count: 1,
    });
  });

  it('get satellites, each of a name of its own, in lower case', async () => {
    const added = await clerk.domains.create(satellite('Shop.Example.com'));
    expect(added).toMatchObject({
      name: 'shop.example.com',
      is_satellite: true,
      accounts_portal_url: null,
      frontend_api_url: 'https://clerk.shop.example.com',
      proxy_url: null,
    });
    for (const name of ['shop.example.com', 'SHOP.example.com', 'example.com']) {
      await expect(clerk.domains.create(satellite(name))).rejects.toMatchObject({
        status: 422,
        code: 'form_param_value_taken',
      });
    }
    await expect(clerk.domains.list()).resolves.toMatchObject({ total_count: 2 });
  });

  it.each([
    '',
    'shop',
    'https://shop.example.com',
    'shop.example.com/',
    'shop example.com',
    '-a.example.com',
    'a..com',
    '1.2.3.4',
    `${'a'.repeat(64)}.com`,
    'ä.com',
    'a.com\0',
    '__proto__',
  ])('reject the name %j', async (name) => {
    const rejected = { status: 422, errors: [{ code: 'form_param_format_invalid', meta: { param_name: 'name' } }] };
    await expect(clerk.domains.create(satellite(name))).rejects.toMatchObject(rejected);
    await expect(clerk.domains.update(await primaryId(), { name })).rejects.toMatchObject(rejected);
  });

  it('get no second primary one', async () => {
    await expect(
      // @ts-expect-error only satellites can be added
      clerk.domains.create({ name: 'shop.example.com', is_satellite: false }),
    ).rejects.toMatchObject({ status: 422, errors: [{ meta: { param_name: 'is_satellite' } }] });
  });

  it('are renamed with all that hangs on the name', async () => {
    const { id } = await clerk.domains.create(satellite('shop.example.com'));
    await expect(clerk.domains.update(id, { name: 'Store.example.com' })).resolves.toMatchObject({
      name: 'store.example.com',
      frontend_api_url: 'https://clerk.store.example.com',
      accounts_portal_url: null,
      cname_targets: [{ host: 'clerk.store.example.com' }],
    });
    await expect(clerk.domains.update(await primaryId(), { name: 'example.org' })).resolves.toMatchObject({
      is_satellite: false,
      accounts_portal_url: 'https://accounts.example.org',
      cname_targets: [{ host: 'clerk.example.org' }, { host: 'accounts.example.org' }],
    });
    await expect(clerk.domains.update(id, { name: 'example.org' })).rejects.toMatchObject({
      code: 'form_param_value_taken',
    });
    await expect(clerk.domains.update(id, { name: 'STORE.example.com' })).resolves.toMatchObject({
      name: 'store.example.com',
    });
    await expect(clerk.domains.update(id, { name: null })).resolves.toMatchObject({ name: 'store.example.com' });
    await expect(clerk.domains.update(id, {})).resolves.toMatchObject({ name: 'store.example.com' });
    await expect(clerk.domains.update('dmn_none', {})).rejects.toMatchObject({ status: 404 });
  });

  it('are deleted, but for the primary one', async () => {
    const { id } = await clerk.domains.create(satellite('shop.example.com'));
    await expect(clerk.domains.delete(id)).resolves.toEqual({ object: 'domain', id, deleted: true });
    await expect(clerk.domains.delete(id)).rejects.toMatchObject({ status: 404 });
    await expect(clerk.domains.delete(await primaryId())).rejects.toMatchObject({
      status: 403,
      code: 'operation_not_allowed_on_primary_domain',
    });
  });
});

describe('proxies', () => {
  it('are asked before they are taken', async () => {
    const added = await clerk.domains.create({ ...satellite('shop.example.com'), proxy_url: proxy.url });
    expect(added.proxy_url).toBe(proxy.url);
    await clerk.domains.update(await primaryId(), { proxy_url: `${proxy.url}/` });
    expect(proxy.asked).toEqual(['/__clerk/v1/proxy-health', '/__clerk/v1/proxy-health']);
    await expect(clerk.domains.update(added.id, { proxy_url: null })).resolves.toMatchObject({ proxy_url: null });
  });

  it.each([
    ['where nobody responds', () => dead],
    ['that fails', () => ((proxy.status = 500), proxy.url)],
    ['that leads elsewhere', () => ((proxy.status = 302), proxy.url)],
  ])('%s are rejected, and nothing changes', async (_, urlOf) => {
    const proxy_url = urlOf();
    const id = await primaryId();
    const before = api.snapshot();
    const rejected = { status: 422, code: 'invalid_proxy_configuration' };
    await expect(clerk.domains.create({ ...satellite('shop.example.com'), proxy_url })).rejects.toMatchObject(rejected);
    await expect(clerk.domains.update(id, { name: 'example.org', proxy_url })).rejects.toMatchObject(rejected);
    expect(api.snapshot()).toEqual(before);
    await expect(clerk.proxyChecks.verify({ domain_id: id, proxy_url })).resolves.toMatchObject({ successful: false });
    expect(proxy.asked).not.toContain('/elsewhere');
  });

  it.each([
    '',
    'x',
    'ftp://127.0.0.1/',
    'http://example.com',
    'http://127.example.com',
    'http://localhost.example.com',
  ])('%j is no place for one', async (proxy_url) => {
    const rejected = { status: 422, errors: [{ meta: { param_name: 'proxy_url' } }] };
    await expect(clerk.domains.create({ ...satellite('shop.example.com'), proxy_url })).rejects.toMatchObject(rejected);
    await expect(clerk.domains.update(await primaryId(), { proxy_url })).rejects.toMatchObject(rejected);
    await expect(clerk.proxyChecks.verify({ domain_id: await primaryId(), proxy_url })).rejects.toMatchObject(rejected);
  });

  it('are checked by themselves', async () => {
    api.clock.freeze(1_000);
    const domain_id = await primaryId();
    await expect(clerk.proxyChecks.verify({ domain_id, proxy_url: proxy.url })).resolves.toEqual({
      object: 'proxy_check',
      id: expect.any(String),
      domain_id,
      proxy_url: proxy.url,
      successful: true,
      last_run_at: 1_000,
      created_at: 1_000,
      updated_at: 1_000,
    });
    // Elsewhere than on this machine nobody is asked.
    const far = { domain_id, proxy_url: 'https://example.com/__clerk' };
    await expect(clerk.proxyChecks.verify(far)).resolves.toMatchObject({ successful: true });
    await expect(clerk.proxyChecks.verify({ ...far, domain_id: 'dmn_none' })).rejects.toMatchObject({ status: 404 });
    for (const [body, name] of [
      [undefined, 'domain_id'],
      [{ domain_id }, 'proxy_url'],
    ] as const) {
      await expect(clerk.proxyChecks.verify(body)).rejects.toMatchObject({
        status: 422,
        errors: [{ code: 'form_param_missing', meta: { param_name: name } }],
      });
    }
  });

  it('are not asked twice for a name that two requests want', async () => {
    const add = () => clerk.domains.create({ ...satellite('shop.example.com'), proxy_url: proxy.url });
    const outcomes = await Promise.allSettled([add(), add()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(clerk.domains.list()).resolves.toMatchObject({ total_count: 2 });
  });

  it('of a seed need not be up yet', () => {
    const seed = { domains: [{ id: 'dmn_1', ...satellite('shop.example.com'), proxy_url: dead }] };
    expect(createEmulator({ seed }).snapshot().tables['domains']).toContainEqual(
      expect.objectContaining({ id: 'dmn_1', proxy_url: dead }),
    );
    expect(() => createEmulator({ seed: { domains: [{ ...satellite('a.example.com'), proxy_url: 'x' }] } })).toThrow(
      /domains\[0\]\.proxy_url/,
    );
  });
});

describe.each([
  ['instanceSettings.changeDomain', () => clerk.instanceSettings.changeDomain],
  ['betaFeatures.updateProductionInstanceDomain', () => clerk.betaFeatures.updateProductionInstanceDomain],
] as const)('%s', (_, change) => {
  it.each([
    ['https://www.Example.org/start', false, 'example.org'],
    ['https://www.example.org', true, 'www.example.org'],
    ['http://app.example.org:8080', undefined, 'app.example.org'],
  ])('to %s', async (home_url, is_secondary, name) => {
    const id = await primaryId();
    await expect(
      change()({ home_url, ...(is_secondary === undefined ? {} : { is_secondary }) }),
    ).resolves.toBeUndefined();
    expect(api.requests.at(-1)).toMatchObject({ status: 202 });
    await expect(clerk.domains.primary()).resolves.toMatchObject({
      id,
      name,
      frontend_api_url: `https://clerk.${name}`,
      accounts_portal_url: `https://accounts.${name}`,
    });
  });

  it('signs everyone out', async () => {
    const { id: user_id } = await clerk.users.create({ email_address: ['ada@example.com'] });
    const { id } = await clerk.sessions.create({ user_id });
    await change()({ home_url: 'https://example.org' });
    await expect(clerk.sessions.get(id)).resolves.toMatchObject({ status: 'ended' });
  });

  it('rejects what is no URL, and a name that is taken', async () => {
    await clerk.domains.create(satellite('shop.example.com'));
    const before = api.snapshot();
    for (const [body, code] of [
      [undefined, 'form_param_missing'],
      [{}, 'form_param_missing'],
      [{ home_url: '' }, 'form_param_format_invalid'],
      [{ home_url: 'example.org' }, 'form_param_format_invalid'],
      [{ home_url: 'ftp://example.org' }, 'form_param_format_invalid'],
      [{ home_url: 'https://localhost' }, 'form_param_format_invalid'],
      [{ home_url: 'https://127.0.0.1' }, 'form_param_format_invalid'],
      [{ home_url: 'https://shop.example.com' }, 'home_url_taken'],
    ] as const) {
      await expect(change()(body)).rejects.toMatchObject({
        status: 422,
        errors: [{ code, meta: { param_name: 'home_url' } }],
      });
    }
    expect(api.snapshot()).toEqual(before);
  });
});
