// Values for examples: small ones that fit their schemas and say what they are.
import { SpecError } from './errors.js';
import { fullIds } from './ids.js';
import { type Operation } from './operations.js';
import type { Document, Schema } from './document.js';
import { isObject, resolved } from './references.js';

/** Values by the name of the field, or by namespace and name where the name alone says too little. */
const known = new Map<string, unknown>(
  Object.entries({
    access_token: 'oat_0123456789abcdef...',
    agent_name: 'support-assistant',
    amount: 500,
    claims: { plan: 'pro' },
    code: '424242',
    description: 'Reads the invoices',
    dest_role_set_key: 'role_set:enterprise',
    domain: 'acme.com',
    domains: ['acme.com'],
    email_address: 'ada@example.com',
    enrollment_mode: 'automatic_invitation',
    enterprise_connection_id: 'entconn_1',
    expired_token: 'eyJhbGciOi...',
    expires_in_seconds: 3600,
    external_id: 'crm-1815',
    extend_to: '2026-03-01T00:00:00Z',
    first_name: 'Ada',
    from_price_id: 'cprice_1',
    home_url: 'https://app.example.com',
    idempotency_key: 'order-1001',
    identifier: 'ada@example.com',
    key: 'org:billing_manager',
    name: 'Acme',
    nonce: 'nonce_1',
    organization_id: 'org_1',
    password: 'correct horse battery staple',
    plan_id: 'cplan_1',
    previous_token_ttl: 3600,
    provider: 'okta',
    proxy_url: 'https://app.example.com/__clerk',
    public_metadata: { plan: 'pro' },
    redirect_url: 'https://app.example.com/welcome',
    refresh_token: 'rt_1',
    request_origin: 'https://app.example.com',
    revocation_reason: 'No longer in use',
    role_key: 'org:billing_manager',
    role_keys: ['org:billing_manager'],
    roles: ['org:admin', 'org:member'],
    seconds_until_expiration: 3600,
    secret: 'ak_0123456789abcdef...',
    subject: 'Your code',
    to_price_id: 'cprice_2',
    to_role_key: 'org:member',
    token: 'eyJhbGciOi...',
    url: 'https://app.example.com/callback',
    verification_id: 'ver_1',
    'actorTokens.sub': 'user_2',
    'agentTasks.task_description': 'Look up the last invoice',
    'apiKeys.description': 'Used by the release pipeline',
    'apiKeys.name': 'Nightly export',
    'directories.name': 'Acme Okta',
    'domains.name': 'satellite.example.com',
    'emails.address': 'ada@example.com',
    'emails.from': { address: 'support@example.com' },
    'emails.messages': ['ada', 'charles'].map((name) => ({
      to: { address: `${name}@example.com` },
      from: { address: 'support@example.com' },
      subject: 'Your order',
      text: 'Thank you for your order.',
    })),
    'emails.subject': 'Your order',
    'emails.text': 'Thank you for your order.',
    'enterpriseConnections.name': 'Acme SAML',
    'invitations.body': [{ email_address: 'ada@example.com' }, { email_address: 'charles@example.com' }],
    'jwtTemplates.name': 'backend',
    'm2mTokens.token': 'mt_0123456789abcdef...',
    'machines.name': 'billing-worker',
    'machines.to_machine_id': 'mch_2',
    'miscellaneous.frontend_api': 'clerk.example.com',
    'oauthApplications.name': 'Partner portal',
    'oauthApplications.token': 'oat_0123456789abcdef...',
    'organizationDomains.name': 'acme.com',
    'organizationInvitations.body': [
      { email_address: 'ada@example.com', role: 'org:member' },
      { email_address: 'charles@example.com', role: 'org:admin' },
    ],
    'organizationInvitations.requesting_user_id': 'user_1', // an administrator
    'organizationMemberships.user_id': 'user_3', // who is no member yet
    'organizationPermissions.description': 'Read every report',
    'organizationPermissions.name': 'Create invoices',
    'organizationRoles.key': 'org:auditor',
    'organizationRoles.description': 'Edits and publishes',
    'organizationRoles.name': 'Auditor',
    'organizations.name': 'Acme Labs',
    'roleSets.description': 'For employees',
    'roleSets.name': 'Support',
    'samlConnections.name': 'Acme SAML',
    'scimDirectories.name': 'Acme Okta',
    'templates.delivered_by_clerk': false,
    'templates.name': 'Invitation to sign up',
    'templates.subject': 'Join {{app.name}}',
    'users.code': '745690', // of the authenticator app, at the time of the samples
    'users.user_ids': ['user_1', 'user_2'],
    'waitlistEntries.body': [{ email_address: 'ada@example.com' }, { email_address: 'charles@example.com' }],
  }),
);

/** What to send where nothing, or one of several fields, is required. By helper; elsewhere it is the first field. */
const chosen = new Map(
  Object.entries({
    'apiKeys.update': ['description'],
    'directories.createGroupRoleMapping': ['directory_group_id', 'role_id'],
    'directories.replaceGroupRoleMappings': ['directory_group_id', 'role_id'],
    'emails.create': ['to', 'from', 'subject', 'text'],
    'm2mTokens.create': ['seconds_until_expiration'],
    'organizationPermissions.update': ['description'],
    'organizationRoles.update': ['description'],
    'organizations.update': ['name'],
    'phoneNumbers.update': ['reserved_for_second_factor'],
    'proxyChecks.verify': ['domain_id', 'proxy_url'],
    'roleSets.update': ['description'],
    'samlConnections.create': ['name', 'domains', 'provider'],
    'users.create': ['email_address', 'first_name'],
    'users.update': ['external_id'],
  }),
);

/** What to ask for in the query where nothing is required, by helper. */
const asked = new Map(
  Object.entries({
    'miscellaneous.getPublicInterstitial': ['frontend_api'],
    'sessions.list': ['user_id'],
  }),
);

/** The parameters of the query that an example sends beside those that must be there. */
export const queryFor = ({ namespace, method }: Operation): string[] => asked.get(`${namespace}.${method}`) ?? [];

/** The variable of the environment with the key of a call, where that of the instance is rejected. */
export const keyFor = ({ namespace, method }: Operation): string | undefined =>
  `${namespace}.${method}` === 'm2mTokens.create' ? 'CLERK_MACHINE_SECRET_KEY' : undefined;

/** Whether a text is within the limits of its schema, an ID in full. */
const fits = ({ pattern, minLength, maxLength }: Schema, text: string): boolean =>
  (typeof pattern !== 'string' || [text, fullIds(text)].some((one) => new RegExp(pattern, 'u').test(one))) &&
  (typeof minLength !== 'number' || text.length >= minLength) &&
  (typeof maxLength !== 'number' || text.length <= maxLength);

function textFor({ namespace }: Operation, name: string, schema: Schema): string | undefined {
  const said = typeof schema['description'] === 'string' ? schema['description'] : '';
  const candidates = [
    known.get(`${namespace}.${name}`),
    /(?:such as|for instance|for example) `([^`\s]+)`/.exec(said)?.[1], // the spec's own example
    known.get(name),
    /`([a-z]\w*_)\.\.\.`/.exec(said)?.[1]?.concat('1'), // `user_...`
    /id$/i.test(name) ? `${name.replace(/_?id$/i, '')}_1` : undefined,
  ];
  return candidates.find((text): text is string => typeof text === 'string' && fits(schema, text));
}

function find(document: Document, operation: Operation, name: string, schema: Schema): unknown {
  const preset = known.get(`${operation.namespace}.${name}`) ?? known.get(name);
  if (schema.enum) return schema.enum.find((value) => value === preset) ?? schema.enum[0];
  if (schema.format === 'binary') return new Blob();
  if (schema.properties) return isObject(preset) ? preset : objectFor(document, operation, schema);
  switch ([schema.type].flat().find((type) => type !== 'null') ?? '') {
    case 'string':
      return textFor(operation, name, schema);
    case 'boolean':
      return typeof preset === 'boolean' ? preset : true;
    case 'integer':
    case 'number':
      return typeof preset === 'number' ? preset : schema['minimum'];
    case 'array':
      if (Array.isArray(preset)) return preset;
      return [
        valueFor(document, operation, name.replace(/(?<=[^s])s$/, ''), {
          ...(schema.description !== undefined && { description: schema.description }),
          ...schema.items,
        }),
      ];
    default:
      return typeof preset === 'object' ? preset : undefined;
  }
}

/**
 * A value for a field or a parameter. Bytes are an empty `Blob`.
 *
 * @throws {SpecError} if no value is known
 */
export function valueFor(document: Document, operation: Operation, name: string, schema: Schema): unknown {
  const target = resolved(document, schema);
  const description = schema.description ?? target.description;
  const value = find(document, operation, name, { ...target, ...(description !== undefined && { description }) });
  if (value !== undefined) return value;
  throw new SpecError(
    `${operation.id}: no example is known for \`${name}\`. Add one to scripts/codegen/example-values.ts.`,
  );
}

/** The fields that an example sends: those that must be there, and one if none must. */
function fieldsFor({ namespace, method }: Operation, schema: Schema): string[] {
  const required = schema['required'];
  const first = Object.keys(schema.properties ?? {}).find((name) => !schema.properties?.[name]?.['deprecated']);
  const preset = chosen.get(`${namespace}.${method}`);
  // Those are fields of the body, or of an object in it.
  if (preset?.every((name) => schema.properties && name in schema.properties)) return preset;
  return required ?? (first === undefined ? [] : [first]);
}

function objectFor(document: Document, operation: Operation, schema: Schema): Record<string, unknown> {
  return Object.fromEntries(
    fieldsFor(operation, schema).map((name) => {
      const field = schema.properties?.[name];
      if (!field) throw new SpecError(`${operation.id}: its example has \`${name}\`, and its schema has not.`);
      return [name, valueFor(document, operation, name, field)];
    }),
  );
}
