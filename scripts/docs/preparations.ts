// What has to happen before the emulator can run an example: things that have secrets or codes of their own, or that another call
// makes.
import type { Emulator } from '../../emulator/index.js';
import { createClerk, type Clerk } from '../../src/index.js';
import { id, ids, machine, user } from '../codegen/ids.js';

/** What an example is run with, in the place of what it shows. */
export interface Preparation {
  /** IDs of the path, by the names of its parameters. */
  params?: Record<string, string>;
  body?: unknown;
  /** In place of the instance's secret key. */
  secretKey?: string;
}

type Prepare = (clerk: Clerk, api: Emulator) => Promise<Preparation>;

const session = id('sess');
const application = id('oa');
const role = id('role');
const staff = 'role_set:staff';

const machineKey = async (clerk: Clerk) => (await clerk.machines.getSecretKey(machine)).secret;

const createM2MToken = async (clerk: Clerk) => clerk.m2mTokens.create({}, { secretKey: await machineKey(clerk) });

const createSvixApp: Prepare = async (clerk) => {
  await clerk.webhooks.createSvixApp();
  return {};
};

/** By helper. */
const preparations: Partial<Record<string, Prepare>> = {
  'apiKeys.verify': async (clerk) => ({ body: await clerk.apiKeys.getSecret(id('ak', 32)) }),
  'billing.removeSubscriptionItemDiscount': async (clerk) => {
    const item = 'subscription_item_1';
    const { id: discount } = await clerk.billing.applySubscriptionItemDiscount(item, { discount_id: 'disc_1' });
    return { params: { subscription_item_id: item, discount_id: discount } };
  },
  'clients.get': async (clerk) => ({ params: { client_id: (await clerk.sessions.get(session)).client_id } }),
  'clients.verify': async (clerk) => ({ body: { token: (await clerk.sessions.createToken(session)).jwt } }),
  'emailAddresses.attemptVerification': async (clerk) => {
    const { id: verification } = await clerk.emailAddresses.prepareVerification(id('idn'));
    return { body: { verification_id: verification, code: '424242' } };
  },
  'emails.get': async (clerk) => {
    const { id: email } = await clerk.emails.create({
      to: { address: 'ada@example.com' },
      from: { address: 'support@example.com' },
      subject: 'Your order',
      text: 'Thank you for your order.',
    });
    return { params: { email_id: email } };
  },
  'm2mTokens.create': async (clerk) => ({ secretKey: await machineKey(clerk) }),
  'm2mTokens.revoke': async (clerk) => ({ params: { m2m_token_id: (await createM2MToken(clerk)).id } }),
  'm2mTokens.verify': async (clerk) => ({ body: { token: (await createM2MToken(clerk)).token } }),
  'machines.deleteScope': async (clerk) => {
    await clerk.machines.createScope(machine, { to_machine_id: String(ids['other_machine_id']) });
    return {};
  },
  'oauthAccessTokens.verify': async (_, api) => ({ body: { access_token: await api.issueOAuthToken() } }),
  'oauthApplications.revokeToken': async (_, api) => ({
    body: { token: await api.issueOAuthToken({ subject: user }) },
    params: { oauth_application_id: application },
  }),
  'organizationRoles.removePermission': async (clerk) => {
    await clerk.organizationRoles.assignPermission(role, id('perm'));
    return {};
  },
  'phoneNumbers.attemptVerification': async (clerk) => {
    const { id: verification } = await clerk.phoneNumbers.prepareVerification(String(ids['phone_number_id']));
    return { body: { verification_id: verification, code: '424242' } };
  },
  'proxyChecks.verify': async () => ({
    body: { domain_id: id('dmn'), proxy_url: 'https://app.example.com/__clerk' },
  }),
  'roleSets.replaceRole': async (clerk) => {
    await clerk.roleSets.addRoles(staff, { role_keys: ['org:billing_manager'] });
    return {};
  },
  'sessions.refresh': async (clerk) => ({
    body: {
      expired_token: (await clerk.sessions.createToken(session)).jwt,
      refresh_token: 'rt_1',
      request_origin: 'https://app.example.com',
    },
  }),
  'users.deleteWeb3Wallet': async (clerk) => {
    const [wallet] = (await clerk.users.get(user)).web3_wallets;
    return { params: { user_id: user, web3_wallet_identification_id: String(wallet?.id) } };
  },
  'users.verifyTotp': async (clerk) => {
    await clerk.users.update(user, { backup_codes: ['424242'] });
    return {};
  },
  'webhooks.deleteSvixApp': createSvixApp,
  'webhooks.generateSvixAuthUrl': createSvixApp,
};

/** Prepares the emulator for the example of a helper. */
export async function prepare(helper: string, api: Emulator): Promise<Preparation> {
  const preparation = preparations[helper];
  if (!preparation) return {};
  return preparation(createClerk({ secretKey: 'sk_test_docs', fetch: api.fetch, retry: false }), api);
}
