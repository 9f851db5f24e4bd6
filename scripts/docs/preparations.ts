// What has to happen before the emulator can run an example: things that have secrets or codes of their own, or that another call
// makes.
import type { Emulator } from '../../emulator/index.js';
import { createClerk, type Clerk } from '../../src/index.js';
import { addToState } from '../checks/official/seed.js';
import { id, ids, machine, session, user } from '../codegen/ids.js';

/** What an example is run with, in the place of what it shows. */
export interface Preparation {
  /** IDs of the path, by the names of its parameters. */
  params?: Record<string, string>;
  body?: unknown;
  /** In place of the instance's secret key. */
  secretKey?: string;
}

type Prepare = (clerk: Clerk, api: Emulator) => Promise<Preparation>;

const application = id('oa');
const role = id('role');
const staff = 'role_set:staff';

const machineKey = async (clerk: Clerk) => (await clerk.machines.getSecretKey(machine)).secret;

const createM2MToken = async (clerk: Clerk) => clerk.m2mTokens.create({}, { secretKey: await machineKey(clerk) });

const createSvixApp: Prepare = async (clerk) => {
  await clerk.webhooks.createSvixApp();
  return {};
};

/** With what no seed can bring. */
const withAll: Prepare = async (_, api) => {
  addToState(api);
  return {};
};

/** With a mapping of a directory, which the default version of the API has not. */
const withMapping =
  (directory: string): Prepare =>
  async (_, api) => {
    const response = await api.fetch(`https://api.clerk.com/v1${directory}/group_role_mappings`, {
      method: 'POST',
      headers: { authorization: 'Bearer sk_test_docs', 'content-type': 'application/json' },
      body: JSON.stringify({ scim_group_id: 'scim_group_1', role_id: role }),
    });
    const { id: mapping } = (await response.json()) as { id: string };
    return { params: { mapping_id: mapping } };
  };

/** By helper. */
const preparations: Partial<Record<string, Prepare>> = {
  'apiKeys.verify': async (clerk) => ({ body: await clerk.apiKeys.getSecret(id('ak', 32)) }),
  'billing.removeSubscriptionItemDiscount': async (clerk) => {
    const item = String(ids['subscription_item_id']);
    const body = { discount_id: String(ids['discount_id']) };
    const { id: redemption } = await clerk.billing.applySubscriptionItemDiscount(item, body);
    return { params: { subscription_item_id: item, discount_id: redemption } };
  },
  'clients.get': withAll,
  'clients.verify': async (clerk) => ({ body: { token: (await clerk.sessions.createToken(session)).jwt } }),
  'directories.deleteGroupRoleMapping': withMapping(`/directories/${ids['directory_id']}`),
  'directories.listGroupRoleMappings': withMapping(`/directories/${ids['directory_id']}`),
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
  'm2mTokens.list': async (clerk) => {
    await createM2MToken(clerk);
    return {};
  },
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
  'scimDirectories.deleteGroupRoleMapping': withMapping(`/scim_directories/${ids['scim_directory_id']}`),
  'scimDirectories.listGroupRoleMappings': withMapping(`/scim_directories/${ids['scim_directory_id']}`),
  'sessions.refresh': async (clerk) => ({
    body: {
      expired_token: (await clerk.sessions.createToken(session)).jwt,
      refresh_token: 'rt_1',
      request_origin: 'https://app.example.com',
    },
  }),
  'users.deleteExternalAccount': withAll,
  'users.deletePasskey': withAll,
  'users.deleteWeb3Wallet': withAll,
  'webhooks.deleteSvixApp': createSvixApp,
  'webhooks.generateSvixAuthUrl': createSvixApp,
};

/** Prepares the emulator for the example of a helper. */
export async function prepare(helper: string, api: Emulator): Promise<Preparation> {
  const preparation = preparations[helper];
  if (!preparation) return {};
  return preparation(createClerk({ secretKey: 'sk_test_docs', fetch: api.fetch, retry: false }), api);
}
