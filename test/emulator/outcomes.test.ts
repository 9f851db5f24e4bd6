// What requests without a handler of their own do, beyond keeping the fields of their bodies.
import { beforeEach, describe, expect, it } from 'vitest';
import { createEmulator } from '../../emulator/index.js';
import { createClerk, type Clerk } from '../../src/index.js';

let clerk: Clerk;
beforeEach(() => {
  clerk = createClerk({ secretKey: 'sk_test_1', fetch: createEmulator().fetch, retry: false });
});

describe('billing', () => {
  it('a price says its amount in its fee too', async () => {
    const price = await clerk.billing.createPrice({ plan_id: 'cplan_1', amount: 550 });
    expect(price).toMatchObject({ amount: 550, fee: { amount: 550, amount_formatted: '5.50' } });
    expect(await clerk.billing.listPrices()).toEqual({ data: [price], total_count: 1 });
  });

  it('a move between prices names both', async () => {
    const body = { from_price_id: 'cprice_a', to_price_id: 'cprice_b' };
    expect(await clerk.billing.createPriceTransition('csub_item_1', body)).toMatchObject({
      subscription_item: { price_id: 'cprice_b' },
      transition: { previous_price: { id: 'cprice_a' }, charged_immediately: true },
    });
  });

  it('an item is canceled, now or at the end of its period', async () => {
    const later = await clerk.billing.cancelSubscriptionItem('csub_item_1');
    expect(later).toMatchObject({ status: 'canceled', canceled_at: expect.any(Number), ended_at: null });
    const now = await clerk.billing.cancelSubscriptionItem('csub_item_1', { end_now: true });
    expect(now).toMatchObject({ status: 'ended', ended_at: expect.any(Number) });
  });

  it('a trial goes on until when it should', async () => {
    const until = '2030-01-01T00:00:00Z';
    const item = await clerk.billing.extendSubscriptionItemFreeTrial('csub_item_1', { extend_to: until });
    expect(item).toMatchObject({ is_free_trial: true, period_end: Date.parse(until) });
  });

  it('credit is given and taken', async () => {
    const user = await clerk.users.create({ email_address: ['ada@example.com'] });
    const entry = { amount: 500, idempotency_key: 'order-1' };
    const note = 'Refund';
    expect(await clerk.users.adjustBillingCreditBalance(user.id, { ...entry, action: 'increase', note })).toMatchObject(
      { amount: { amount: 500, amount_formatted: '5.00' }, note },
    );
    expect(await clerk.users.adjustBillingCreditBalance(user.id, { ...entry, action: 'decrease' })).toMatchObject({
      amount: { amount: -500, amount_formatted: '-5.00' },
      note: null,
    });
  });

  it('an organization pays for its own subscription', async () => {
    const { id } = await clerk.organizations.create({ name: 'Acme' });
    const { subscription_items: items } = await clerk.organizations.getBillingSubscription(id);
    expect(items[0]).toMatchObject({
      payer: { organization_id: id, user_id: null },
      plan: { for_payer_type: 'org' },
    });
  });
});

describe('connections', () => {
  const body = { name: 'Acme', domains: ['acme.com'] };

  it('speak one protocol', async () => {
    const saml = { idp_sso_url: 'https://acme.okta.com/sso' };
    const first = await clerk.enterpriseConnections.create({ ...body, provider: 'saml_okta', saml });
    expect(first).toMatchObject({ oauth_config: null, saml_connection: saml });
    const changed = { idp_sso_url: 'https://acme.okta.com/login' };
    expect(await clerk.enterpriseConnections.update(first.id, { saml: changed })).toMatchObject({
      saml_connection: changed,
    });
    expect(await clerk.enterpriseConnections.create({ ...body, provider: 'oidc_custom' })).toMatchObject({
      saml_connection: null,
      oauth_config: { provider_key: 'oidc_custom' },
    });
  });

  it('know of the identity provider what was said of it', async () => {
    const provider = 'saml_custom';
    expect(await clerk.samlConnections.create({ ...body, provider })).toMatchObject({
      domain: 'acme.com',
      domains: ['acme.com'],
      idp_entity_id: null,
      idp_certificates: [],
    });
    const known = { idp_entity_id: 'https://idp.acme.com', domain: 'acme.com' };
    expect(await clerk.samlConnections.create({ name: 'Acme', provider, ...known })).toMatchObject({
      ...known,
      domains: ['acme.com'],
    });
  });

  it('have test runs, each with its own', async () => {
    const [acme, other] = await Promise.all([
      clerk.enterpriseConnections.create({ ...body, provider: 'saml_okta' }),
      clerk.enterpriseConnections.create({ ...body, provider: 'oidc_custom' }),
    ]);
    const { url } = await clerk.enterpriseConnections.createTestRun(acme.id);
    const { data } = await clerk.enterpriseConnections.listTestRuns(acme.id);
    expect(data).toMatchObject([{ status: 'pending', connection_type: 'saml' }]);
    expect(url).toContain(data[0]?.id);
    expect(await clerk.enterpriseConnections.listTestRuns(acme.id, { status: ['failed'] })).toMatchObject({ data: [] });
    expect(await clerk.enterpriseConnections.listTestRuns(other.id)).toEqual({ data: [], total_count: 0 });
  });
});

it('the key of a directory is given when it is new, and not again', async () => {
  const { enterpriseConnections, directories } = clerk;
  const { id } = await enterpriseConnections.create({ name: 'Acme', domains: ['acme.com'], provider: 'saml_okta' });
  const directory = await directories.create({ enterprise_connection_id: id, provider: 'okta' });
  expect(directory.api_key).toMatch(/^\w{32}$/);
  expect(await directories.get(directory.id)).not.toHaveProperty('api_key');
  expect((await directories.list()).data[0]).not.toHaveProperty('api_key');
  expect(await directories.update(directory.id, { name: 'New' })).not.toHaveProperty('api_key');
});

it('a key that is rotated is given again', async () => {
  const directories = [{ id: 'dir_1', enterprise_connection_id: 'entconn_1', provider: 'okta' }];
  const enterprise_connections = [{ id: 'entconn_1', name: 'Acme', domains: ['acme.com'], provider: 'saml_okta' }];
  const api = createEmulator({ apiVersion: '2026-05-12', seed: { enterprise_connections, directories } });
  const headers = { authorization: 'Bearer sk_test_1' };
  const path = 'https://api.clerk.com/v1/directories/dir_1/rotate_api_key';
  const rotated: unknown = await (await api.fetch(path, { method: 'POST', headers })).json();
  expect(rotated).toMatchObject({ id: 'dir_1', api_key: expect.stringMatching(/^\w{32}$/) });
});

it('devices and accounts are those of the request', async () => {
  const { id } = await clerk.users.create({ email_address: ['ada@example.com'] });
  expect(await clerk.users.revokeTrustedDevice(id, 'device_1')).toMatchObject({
    id: 'device_1',
    status: 'revoked',
    revoked_at: expect.any(Number),
  });
  expect(await clerk.users.listOAuthAccessTokens(id, 'oauth_github')).toMatchObject([{ provider: 'oauth_github' }]);
});
