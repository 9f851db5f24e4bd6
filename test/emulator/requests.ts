// What a request needs beyond its schema, so that the API carries it out.
import { createHmac } from 'node:crypto';
import { ids, secondUser, thirdUser } from '../../scripts/codegen/ids.js';
import type { CallOptions, Clerk } from '../../src/index.js';

export interface Request {
  params: Record<string, string>;
  query: Record<string, unknown>;
  body: unknown;
  options?: CallOptions;
}

type Fields = Record<string, unknown>;

const user = String(ids['user_id']);
const organization = String(ids['organization_id']);
const machine = String(ids['machine_id']);

/** Values that fit the rules, for fields of these names, wherever they are. */
const values: Fields = {
  actor: { sub: secondUser },
  allowed_origins: ['https://app.example.com'],
  callback_url: 'https://partner.example.com/callback',
  created_by: user,
  creator_role_key: 'org:admin',
  default_role_key: 'org:member',
  domains: ['fresh.example.com'],
  domains_enrollment_modes: ['automatic_invitation'],
  email_address: 'fresh@example.com',
  home_url: 'https://example.org',
  identifier: 'fresh@example.com',
  inviter_user_id: user,
  legal_accepted_at: '2026-01-01T00:00:00Z',
  order_by: '-created_at',
  organization_id: organization,
  phone_number: '+12015550199',
  proxy_url: 'https://shop.example.com/__clerk',
  redirect_uris: ['https://partner.example.com/callback'],
  redirect_url: 'https://app.example.com/done',
  requesting_user_id: user,
  role: 'org:member',
  roles: ['org:admin', 'org:member'],
  slug: 'fresh-slug',
  subject: user,
  uploader_user_id: user,
  url: 'https://app.example.com/fresh',
  user_id: user,
  username: 'fresh_name',
  verified: 'true',
  web3_wallet: `0x${'2'.repeat(40)}`,
};

/** The same value with what fits the rules in it: `full` fields that exclude each other are settled by the operations below. */
function fitting(name: string, value: unknown): unknown {
  const fit = Object.hasOwn(values, name) ? values[name] : undefined;
  if (Array.isArray(value)) {
    if (fit === undefined) return value.map((item) => fitting('', item));
    return Array.isArray(fit) ? fit : [fit];
  }
  if (typeof value === 'string')
    return typeof fit === 'string' ? fit : /_at$/.test(name) ? '2026-01-01T00:00:00Z' : value;
  if (typeof value === 'number' && value <= 0) return 60;
  if (typeof value !== 'object' || value === null || value instanceof Blob) return value;
  return fit ?? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fitting(key, part)]));
}

const without = (fields: Fields, ...names: string[]) =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));

/** A code of an authenticator app (RFC 6238) for the secret `12345678901234567890`, which is `GEZDGNBV...` in Base32. */
function totp(now: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)));
  const hash = createHmac('sha1', '12345678901234567890').update(counter).digest();
  const offset = (hash[19] ?? 0) & 15;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
const totpSecret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

const sessionToken = async (clerk: Clerk) => String((await clerk.sessions.createToken(String(ids['session_id']))).jwt);

/** The machine's own key, with which it makes its tokens. */
const machineKey = async (clerk: Clerk): Promise<CallOptions> => ({
  secretKey: (await clerk.machines.getSecretKey(machine)).secret,
});

const m2mToken = async (clerk: Clerk) => clerk.m2mTokens.create({}, await machineKey(clerk));

/** Any token of this form counts as issued: the Backend API can't issue one. */
const oauthToken = `oat_${'a'.repeat(32)}`;

const withSvixApp: Setup = async (clerk) => {
  await clerk.webhooks.createSvixApp();
  return {};
};

/** Asks for a code first; it is always the same. */
const verification =
  (prepare: (clerk: Clerk, id: string) => Promise<{ id?: string }>): Setup =>
  async (clerk, { params }) => {
    const { id } = await prepare(clerk, Object.values(params)[0] ?? '');
    return { body: { verification_id: id, code: '424242' } };
  };

/** Fields that go with a digest, of which there is a password in its place. */
const foreign = [
  'password_digest',
  'password_hasher',
  'email_address_identification_status',
  'phone_number_identification_status',
];
const primaries = ['primary_email_address_id', 'primary_phone_number_id', 'primary_web3_wallet_id', 'profile_image_id'];
const secrets = (body: Fields) =>
  'password' in body
    ? { password: 'correct horse battery', totp_secret: totpSecret, backup_codes: ['one', 'two'] }
    : {};

/** What an operation needs: other fields of its body, or things that only the API itself can make. */
type Setup = (clerk: Clerk, request: Request & { body: Fields }) => Partial<Request> | Promise<Partial<Request>>;

const setups: Record<string, Setup> = {
  AddDomain: (_, { body }) => ({ body: { ...body, name: 'fresh.example.com', is_satellite: true } }),
  AddRolesToRoleSet: (_, { body }) => ({ body: { ...body, role_keys: ['org:editor'] } }),
  AttemptEmailAddressVerification: verification((clerk, id) => clerk.emailAddresses.prepareVerification(id)),
  AttemptPhoneNumberVerification: verification((clerk, id) => clerk.phoneNumbers.prepareVerification(id)),
  ChangeProductionInstanceDomain: () => ({ body: { home_url: 'https://example.org' } }),
  CreateAgentTask: (_, { body }) => ({ body: { ...body, on_behalf_of: { user_id: user } } }),
  createM2MToken: async (clerk, { body }) => ({
    body: { ...without(body, 'min_remaining_ttl_seconds'), claims: { plan: 'pro' } },
    options: await machineKey(clerk),
  }),
  CreateMachine: (_, { body }) => ({
    body: 'scoped_machines' in body ? { ...body, scoped_machines: [machine] } : body,
  }),
  CreateMachineScope: async (clerk) => ({ body: { to_machine_id: (await clerk.machines.create({ name: 'new' })).id } }),
  CreateOrganization: (_, { body }) => ({
    body: 'role_set_key' in body ? { ...body, role_set_key: 'role_set:staff' } : body,
  }),
  CreateOrganizationDomain: (_, { body }) => ({
    body: { ...body, name: 'fresh.org', enrollment_mode: 'manual_invitation' },
  }),
  CreateOrganizationMembership: (_, { body }) => ({ body: { ...body, user_id: thirdUser } }),
  CreateOrganizationPermission: (_, { body }) => ({ body: { ...body, key: 'org:reports:write' } }),
  CreateOrganizationRole: (_, { body }) => ({ body: { ...without(body, 'permissions'), key: 'org:viewer' } }),
  CreateOrganizationInvitationBulk: () => ({ body: [{ email_address: 'fresh@example.com', role: 'org:member' }] }),
  CreateRoleSet: (_, { body }) => ({ body: { ...body, ...('key' in body ? { key: 'role_set:fresh' } : {}) } }),
  createSession: (_, { body }) => ({
    body: 'active_organization_id' in body ? { ...body, active_organization_id: organization } : body,
  }),
  CreateUser: (_, { body }) => ({ body: { external_id: 'fresh', ...without(body, ...foreign), ...secrets(body) } }),
  CreateBulkInvitations: () => ({ body: [{ email_address: 'fresh@example.com' }] }),
  CreateBulkWaitlistEntries: () => ({ body: [{ email_address: 'fresh@example.com' }] }),
  DeleteSvixApp: withSvixApp,
  GenerateSvixAuthURL: withSvixApp,
  GetEmail: async (clerk) => {
    const { id } = await clerk.emails.create({
      to: { address: 'ada@example.com' },
      from: { address: 'support@example.com' },
      subject: 'Receipt',
      text: 'Thank you.',
    });
    return { params: { email_id: id } };
  },
  GetClient: async (clerk) => ({
    params: { client_id: (await clerk.sessions.get(String(ids['session_id']))).client_id },
  }),
  getM2MTokens: (_, { query }) => ({ query: { ...query, subject: machine } }),
  GetUserList: (_, { query }) => ({ query: without(query, 'starting_after') }),
  RefreshSession: async (clerk, { body }) => ({
    body: { ...body, expired_token: await sessionToken(clerk), refresh_token: 'a' },
  }),
  RemoveBillingSubscriptionItemDiscount: async (clerk, { params }) => {
    const item = String(params['subscription_item_id']);
    const { id } = await clerk.billing.applySubscriptionItemDiscount(item, { discount_id: 'disc_1' });
    return { params: { ...params, discount_id: id } };
  },
  RemovePermissionFromOrganizationRole: async (clerk, { params }) => {
    await clerk.organizationRoles.assignPermission(
      String(params['organization_role_id']),
      String(params['permission_id']),
    );
    return {};
  },
  ReplaceRoleInRoleSet: () => ({ body: { role_key: 'org:member', to_role_key: 'org:admin' } }),
  ReplaceRoleSet: () => ({ body: { dest_role_set_key: 'role_set:default' } }),
  revokeM2MToken: async (clerk, { params }) => ({ params: { ...params, m2m_token_id: (await m2mToken(clerk)).id } }),
  RevokeOAuthApplicationToken: () => ({ body: { token: oauthToken } }),
  UpdateInstance: (_, { body }) => ({
    body: 'support_email' in body ? { ...body, support_email: 'help@example.com' } : body,
  }),
  UpdateInstanceOrganizationSettings: (_, { body }) => ({
    body: without(body, 'creator_role_id', 'domains_default_role_id'),
  }),
  UpdateJWTTemplate: (_, { body }) => ({ body: { ...body, name: 'renamed' } }),
  UpdateOrganizationPermission: (_, { body }) => ({
    body: 'key' in body ? { ...body, key: 'org:reports:list' } : body,
  }),
  UpdateProductionInstanceDomain: () => ({ body: { home_url: 'https://example.org' } }),
  UpdateUser: (_, { body }) => ({ body: { ...without(body, ...foreign, ...primaries), ...secrets(body) } }),
  UsersBan: () => ({ body: { user_ids: [secondUser] } }),
  UsersUnban: () => ({ body: { user_ids: [secondUser] } }),
  verifyApiKey: async (clerk) => ({ body: await clerk.apiKeys.getSecret(String(ids['apiKeyID'])) }),
  VerifyClient: async (clerk) => ({ body: { token: await sessionToken(clerk) } }),
  VerifyDomainProxy: async (clerk) => {
    const { data } = await clerk.domains.list();
    return { body: { domain_id: data[0]?.id, proxy_url: 'https://app.example.com/__clerk' } };
  },
  verifyM2MToken: async (clerk) => ({ body: { token: (await m2mToken(clerk)).token } }),
  verifyOAuthAccessToken: () => ({ body: { access_token: oauthToken } }),
  VerifyPassword: () => ({ body: { password: 'correct horse battery' } }),
  VerifyTOTP: () => ({ body: { code: totp(Date.now()) } }),
  UserWeb3WalletDelete: async (clerk, { params }) => {
    const {
      web3_wallets: [wallet],
    } = await clerk.users.get(user);
    return { params: { ...params, web3_wallet_identification_id: String(wallet?.id) } };
  },
};

/** What can't be there, as only the user's own device makes it: these are rejected. */
export const rejected = new Set(['UserPasskeyDelete', 'DeleteExternalAccount']);

/** A request with values that fit the rules of the operation. What has to be there before is made through `clerk`. */
export async function requestTo(clerk: Clerk, operation: string, request: Request): Promise<Request> {
  const fit: Request = {
    ...request,
    query: fitting('', request.query) as Fields,
    body: fitting('', request.body),
  };
  const setup = setups[operation];
  if (!setup) return fit;
  return { ...fit, ...(await setup(clerk, { ...fit, body: (fit.body ?? {}) as Fields })) };
}
