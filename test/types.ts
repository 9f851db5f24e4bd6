// What the types say, for `npm run typecheck`: a line that should not compile and does is an error here.
import {
  createClerk,
  isClerkAPIError,
  pages,
  paginate,
  type Clerk,
  type ClerkAPIError,
  type ClerkErrorCode,
  type ClerkErrorReason,
} from '../src/index.js';
import type { Clerk as NextClerk } from '../generated/2026-05-12/index.js';
import type {
  Domain,
  Invitation,
  M2MToken,
  operations,
  Organization,
  OrganizationMembership,
  paths,
  Session,
  UpdateInstanceBody,
  User,
} from '../src/types.js';

/** Whether two types are the same, and not only alike. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <_Condition extends true>() => {};

declare const clerk: Clerk;
declare const next: NextClerk;

export async function helpers() {
  const user = await clerk.users.get('user_1');
  holds<Same<typeof user, User>>();
  const nothing = await clerk.instanceSettings.update({ support_email: null });
  holds<Same<typeof nothing, void>>();
  holds<Same<Awaited<ReturnType<typeof clerk.users.list>>, User[]>>();
  holds<Same<Awaited<ReturnType<typeof clerk.domains.list>>['data'], Domain[]>>();
  holds<Same<Awaited<ReturnType<typeof clerk.miscellaneous.getPublicInterstitial>>, string>>();
  holds<Same<Parameters<typeof clerk.templates.list>[0], 'email' | 'sms'>>();

  // As options do, bodies and queries take `undefined` for what is left out.
  await clerk.users.update('user_1', { first_name: undefined, public_metadata: undefined }, { signal: undefined });
  await clerk.users.list({ limit: undefined, email_address: undefined });

  // @ts-expect-error no such namespace
  await clerk.user.get('user_1');
  // @ts-expect-error no such helper
  await clerk.users.fetch('user_1');
  // @ts-expect-error the id is missing
  await clerk.users.get();
  // @ts-expect-error an id is a string
  await clerk.users.get(1);
  // @ts-expect-error a misspelt field of a body
  await clerk.users.update('user_1', { fist_name: 'Ada' });
  // @ts-expect-error a field of another type
  await clerk.users.update('user_1', { first_name: 1 });
  // @ts-expect-error a required field is missing
  await clerk.domains.create({ name: 'example.com' });
  // @ts-expect-error only satellites can be added
  await clerk.domains.create({ name: 'example.com', is_satellite: false });
  // @ts-expect-error the body is missing
  await clerk.users.update('user_1');
  // @ts-expect-error a misspelt field of a query
  await clerk.users.list({ baned: false });
  // @ts-expect-error a required query is missing
  await clerk.apiKeys.list();
  // @ts-expect-error a misspelt option
  await clerk.users.get('user_1', { timout: 1 });
  // @ts-expect-error a misspelt retry option
  await clerk.users.get('user_1', { retry: { attempts: 1 } });
  // @ts-expect-error no such kind of template
  await clerk.templates.list('letter');
  // @ts-expect-error a file is no string
  await clerk.organizations.setLogo('org_1', { file: 'logo.png' });
}

export function options() {
  createClerk({
    secretKey: 'sk_test_1',
    retry: false,
    timeout: 1,
    deadline: 2,
    headers: { a: 'b' },
    onRetry: ({ delay }) => void delay.toFixed(),
  });
  createClerk({ fetch: globalThis.fetch });
  // @ts-expect-error a misspelt option
  createClerk({ secretkey: 'sk_test_1' });
  // @ts-expect-error a timeout is a number
  createClerk({ timeout: '1s' });
}

export async function raw() {
  const { data, error, response } = await clerk.raw.GET('/users/{user_id}', {
    params: { path: { user_id: 'user_1' } },
    timeout: 1,
  });
  holds<Same<typeof data, User | undefined>>();
  if (error) error.errors[0]?.code satisfies string | undefined;
  else holds<Same<typeof data, User>>();
  response satisfies Response;
  const { data: list } = await clerk.raw.GET('/users');
  holds<Same<typeof list, User[] | undefined>>();
  // @ts-expect-error no such path
  await clerk.raw.GET('/user');
  // @ts-expect-error no such method there
  await clerk.raw.DELETE('/jwks');
  // @ts-expect-error the id is missing
  await clerk.raw.GET('/users/{user_id}');
  // @ts-expect-error a misspelt id
  await clerk.raw.GET('/users/{user_id}', { params: { path: { userId: 'user_1' } } });
  // @ts-expect-error a misspelt field of a query
  await clerk.raw.GET('/users', { params: { query: { baned: true } } });
  // @ts-expect-error a misspelt option
  await clerk.raw.GET('/users', { timout: 1 });
  // @ts-expect-error a misspelt field of a body
  await clerk.raw.PATCH('/users/{user_id}', { params: { path: { user_id: 'user_1' } }, body: { fist_name: 'Ada' } });
}

export async function lists() {
  for await (const user of paginate(clerk.users.list, { banned: false }, { pageSize: 100, concurrency: 2, timeout: 1 }))
    holds<Same<typeof user, User>>();
  for await (const invitation of paginate(clerk.invitations.list)) holds<Same<typeof invitation, Invitation>>();
  for await (const organization of paginate(clerk.organizations.list)) holds<Same<typeof organization, Organization>>();
  for await (const token of paginate(clerk.m2mTokens.list, { subject: 'mch_1' })) holds<Same<typeof token, M2MToken>>();
  for await (const member of paginate(clerk.organizationMemberships.list, 'org_1'))
    holds<Same<typeof member, OrganizationMembership>>();
  for await (const domains of pages(clerk.domains.list)) holds<Same<typeof domains, Domain[]>>();
  paginate(clerk.templates.list, 'email');
  paginate(clerk.users.listOAuthAccessTokens, 'user_1', 'oauth_google', {}, { pageSize: 1 });
  // @ts-expect-error one of two ids
  paginate(clerk.users.listOAuthAccessTokens, 'user_1');
  // @ts-expect-error no such kind of template
  paginate(clerk.templates.list, 'letter');
  // @ts-expect-error a misspelt filter
  paginate(clerk.users.list, { baned: false });
  // @ts-expect-error a misspelt option
  paginate(clerk.users.list, {}, { pagesize: 1 });
  // @ts-expect-error a required query is missing
  paginate(clerk.apiKeys.list);
  // @ts-expect-error an id is missing
  paginate(clerk.organizationMemberships.list);
  // @ts-expect-error no list
  paginate(clerk.users.get, 'user_1');
  // @ts-expect-error no list
  paginate(clerk.users.count);
  for await (const user of paginate((query, options) => clerk.users.list(query, options), { banned: true }))
    holds<Same<typeof user, User>>();
}

export async function errors(error: unknown) {
  if (isClerkAPIError(error, 'resource_not_found')) error.status satisfies number;
  // Codes of tomorrow are fine, and those of today are completed.
  if (isClerkAPIError(error, 'something_new')) holds<Same<typeof error.code, ClerkErrorCode>>();
  if (isClerkAPIError(error, 'form_identifier_exists')) {
    error.errors[0].code satisfies ClerkErrorCode;
    const reason = error.reason('form_identifier_exists');
    holds<Same<typeof reason.code, 'form_identifier_exists'>>();
    reason.meta?.param_name satisfies string | undefined;
    if (reason.meta) holds<Same<typeof reason.meta.param_name, string>>();
    const other = error.reason('resource_not_found');
    holds<Same<typeof other, ClerkErrorReason<'resource_not_found'> | undefined>>();
    // @ts-expect-error the error may have this reason or not
    error.reason('form_param_nil').message satisfies string;
    // @ts-expect-error of this code it is not known that it names a field
    if (other?.meta) other.meta.param_name satisfies string;
  }
  if (isClerkAPIError(error)) {
    const [reason] = error.errors;
    holds<Same<typeof reason, ClerkErrorReason | undefined>>();
    reason?.meta?.param_name satisfies string | undefined;
    reason?.meta?.zxcvbn?.suggestions[0]?.message satisfies string | undefined;
    reason?.meta?.['a_field_of_tomorrow'] satisfies unknown;
    reason?.code satisfies ClerkErrorCode | undefined;
    // @ts-expect-error a code is a string
    if (reason?.code === 1) reason.message satisfies string;
    // An error without one code is one all the same.
    if (isClerkAPIError(error, 'resource_not_found')) error.reason('resource_not_found').message satisfies string;
    else holds<Same<typeof error, ClerkAPIError>>();
  }
  const result = await clerk.domains.enableProxy('dmn_1', 'https://app.dev/__clerk');
  if (result.enabled) holds<Same<typeof result.domain, Domain>>();
  else if (result.reason === 'check_failed') result.check.successful satisfies boolean;
  else result.error.status satisfies number;
}

export async function alwaysThere(user: User) {
  for (const { id } of [...user.email_addresses, ...user.phone_numbers, ...user.web3_wallets, ...user.passkeys])
    holds<Same<typeof id, string>>();
  const { jwt } = await clerk.sessions.createToken('sess_1');
  holds<Same<typeof jwt, string>>();
  const { token } = await clerk.m2mTokens.create({});
  holds<Same<typeof token, string>>();
  for (const created of [
    await clerk.signInTokens.create({ user_id: 'user_1' }),
    await clerk.actorTokens.create({ user_id: 'user_1', actor: { sub: 'user_2' } }),
    await next.signInTokens.create({ user_id: 'user_1' }),
    await next.actorTokens.create({ user_id: 'user_1', actor: { sub: 'user_2' } }),
  ]) {
    holds<Same<typeof created.token, string>>();
    holds<Same<typeof created.url, string>>();
  }
  const task = {
    on_behalf_of: { user_id: 'user_1' },
    permissions: '*',
    agent_name: 'Ada',
    task_description: 'Looks around.',
    redirect_url: 'https://example.com',
  } as const;
  for (const { url } of [await clerk.agentTasks.create(task), await next.agentTasks.create(task)])
    holds<Same<typeof url, string>>();
  // Whoever revokes one does not get the secret again.
  const revoked = await clerk.signInTokens.revoke('sit_1');
  holds<Same<typeof revoked.token, string | undefined>>();
  for (const membership of (await next.organizationMemberships.list('org_1')).data)
    holds<Same<typeof membership.public_user_data.user_id, string>>();
  const { id } = await clerk.emailAddresses.prepareVerification('idn_1');
  holds<Same<typeof id, string>>();
}

export function closedSets() {
  for (const order_by of ['created_at', '+created_at', '-created_at'] as const) clerk.users.list({ order_by });
  // @ts-expect-error users have no such field
  clerk.users.list({ order_by: '-createdAt' });
  // @ts-expect-error nor a second sign
  paginate(clerk.organizations.list, { order_by: '--name' });
  clerk.users.create({ password_digest: '$2b$...', password_hasher: 'bcrypt' });
  // @ts-expect-error no such hasher
  clerk.users.create({ password_digest: 'x', password_hasher: 'rot13' });
  // @ts-expect-error no such way to join
  clerk.organizationDomains.create('org_1', { name: 'acme.com', enrollment_mode: 'automatic' });
}

export function openEnums(session: Session) {
  // A response may hold a value that is not known yet,
  const status: Session['status'] = 'a_status_of_tomorrow';
  // and what is known can be compared with.
  if (session.status === 'active') return status;
  // A request may not.
  // @ts-expect-error no such strategy
  const body: UpdateInstanceBody = { preferred_sign_in_strategy_when_password_required: 'carrier_pigeon' };
  return [status, body];
}

export function typesAlone(user: User) {
  holds<Same<operations['GetUser']['responses'][200]['content']['application/json'], User>>();
  holds<Same<paths['/users/{user_id}']['get'], operations['GetUser']>>();
  // @ts-expect-error a misspelt field
  return user.fist_name;
}
