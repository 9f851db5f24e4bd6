// Changes that somebody might make to a spec, and which code for the older version no longer compiles then.
import type { Schema } from '../../scripts/codegen/document.js';
import type { Draft } from './draft.js';
import type { Use } from './usage.js';

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
/** A parameter of a query, which may be left out. */
const reason = { name: 'reason', in: 'query', description: 'Why.', schema: { type: 'string' } };
const json = (name: string) => ({ content: { 'application/json': { schema: reference(name) } } });

/** What is changed, how, and the uses that the compiler then rejects. They are all in places of their own, so that one spec holds them all. */
export const changes: [what: string, change: (draft: Draft) => unknown, rejected: Use[]][] = [
  // What one receives.
  ['a field of a response is removed', (d) => d.remove('JwtTemplate', 'lifetime'), ['received JwtTemplate.lifetime']],
  ['a field of a response is renamed', (d) => d.rename('Permission', 'key', 'slug'), ['received Permission.key']],
  [
    'a field of a response may be missing',
    (d) => d.setRequired('RedirectUrl', 'url', false),
    ['received RedirectUrl.url'],
  ],
  [
    'a field of a response may be null',
    (d) => (d.field('SignInToken', 'user_id').type = ['string', 'null']),
    ['received SignInToken.user_id'],
  ],
  [
    'a field of a response has another type',
    (d) => (d.schema('TestingToken').properties['expires_at'] = { type: 'string' }),
    ['received TestingToken.expires_at'],
  ],
  [
    'a closed enum of a response gets a value',
    (d) => d.field('WaitlistEntry', 'object').enum?.push('waitlist_row'),
    ['received WaitlistEntry.object'],
  ],
  [
    'a response may be of another kind',
    (d) => (d.document.components['schemas']!['SessionRefresh']!['anyOf'] as Schema[]).push(reference('TotalCount')),
    ['received SessionRefresh'],
  ],
  ['an open enum of a response gets a value', (d) => d.field('Session', 'status').enum?.push('frozen'), []],
  ['an open enum of a response loses a value', (d) => d.field('ActorToken', 'status').enum?.pop(), []],
  [
    'a response gets a field',
    (d) => {
      d.schema('ProxyCheck').properties['region'] = { type: 'string' };
      d.setRequired('ProxyCheck', 'region', true);
    },
    [],
  ],
  ['a field of a response always comes', (d) => d.setRequired('Domain', 'accounts_portal_url', true), []],
  ['a field of a response is never null', (d) => (d.field('Domain', 'proxy_url').type = 'string'), []],
  ['a field of a response has fewer values', (d) => (d.field('DeletedObject', 'deleted').enum = [true]), []],

  // What one sends.
  [
    'a field of a body is removed',
    (d) => d.remove('CreateJwtTemplateBody', 'signing_key'),
    ['sent CreateJwtTemplateBody.signing_key'],
  ],
  [
    'a field of a body is renamed',
    (d) => d.rename('UpdateDomainBody', 'is_secondary', 'is_satellite'),
    ['sent UpdateDomainBody.is_secondary'],
  ],
  [
    'a body gets a required field',
    (d) => {
      d.schema('CreateRedirectUrlBody').properties['label'] = { type: 'string' };
      d.setRequired('CreateRedirectUrlBody', 'label', true);
    },
    ['sent CreateRedirectUrlBody.label'],
  ],
  [
    'a field of a body is required',
    (d) => d.setRequired('CreateMachineBody', 'scoped_machines', true),
    ['sent CreateMachineBody.scoped_machines'],
  ],
  [
    'a field of a body may not be null',
    (d) => (d.field('CreateSignInTokenBody', 'org_id').type = 'string'),
    ['sent CreateSignInTokenBody.org_id'],
  ],
  [
    'an enum of a body loses a value',
    (d) => d.field('CreateInvitationBody', 'template_slug').enum?.pop(),
    ['sent CreateInvitationBody.template_slug'],
  ],
  [
    'a field of a body has another type',
    (d) => (d.schema('CreateActorTokenBody').properties['expires_in_seconds'] = { type: 'string' }),
    ['sent CreateActorTokenBody.expires_in_seconds'],
  ],
  [
    'a body gets an optional field',
    (d) => (d.schema('CreateOrganizationRoleBody').properties['color'] = { type: 'string' }),
    [],
  ],
  ['a field of a body is optional', (d) => d.setRequired('CreatePhoneNumberBody', 'phone_number', false), []],
  ['a field of a body takes more values', (d) => delete d.field('AddDomainBody', 'is_satellite').enum, []],
  [
    'an enum of a body gets a value',
    (d) => d.field('UpdateInstanceBody', 'preferred_sign_in_strategy_when_password_required').enum?.push('passkey'),
    [],
  ],
  [
    'a number of a body has a higher minimum, which no type shows',
    (d) => Object.assign(d.field('CreateJwtTemplateBody', 'lifetime'), { minimum: 60 }),
    [],
  ],
  [
    'what is sent and received loses a value',
    (d) => d.field('SamlLoginHint', 'mode').enum?.pop(),
    ['sent SamlLoginHint.mode'],
  ],

  // Operations.
  [
    'an operation is removed',
    (d) => delete d.document.paths[d.operation('users.unban').path]?.[d.operation('users.unban').verb],
    ['helper users.unban'],
  ],
  ['a helper is renamed', (d) => (d.operation('jwks.get').operation['x-helper'] = 'jwks.fetch'), ['helper jwks.get']],
  [
    'an operation has another ID',
    (d) => (d.operation('users.delete').operation.operationId = 'RemoveUser'),
    ['raw users.delete'],
  ],
  ['an operation moves', (d) => d.move('testingTokens.create', '/testing/tokens'), ['raw testingTokens.create']],
  [
    'an operation has another verb',
    (d) => {
      const { path, operation } = d.operation('waitlistEntries.reject');
      d.document.paths[path] = { put: operation };
    },
    ['raw waitlistEntries.reject'],
  ],
  [
    'an operation has another status, with the same content',
    (d) => {
      const { responses } = d.operation('domains.list').operation;
      responses['206'] = responses['200']!;
      delete responses['200'];
    },
    ['raw domains.list'],
  ],
  [
    'an operation has another status, and no content any more',
    (d) => {
      const { responses } = d.operation('allowlistIdentifiers.delete').operation;
      responses['204'] = { description: 'Done.' };
      delete responses['200'];
    },
    ['helper allowlistIdentifiers.delete'],
  ],
  [
    'an ID in a path has another name',
    (d) =>
      d.move('redirectUrls.get', '/redirect_urls/{redirect_url_id}', ({ parameters }) => {
        for (const parameter of parameters ?? []) parameter.name = 'redirect_url_id';
      }),
    ['raw redirectUrls.get'],
  ],
  [
    'an operation wants a body that could be left out',
    (d) => (d.operation('emailAddresses.update').operation.requestBody!.required = true),
    ['helper emailAddresses.update'],
  ],
  [
    'an operation takes a body that it did not',
    (d) => (d.operation('users.ban').operation.requestBody = json('TotalCount')),
    ['helper users.ban'],
  ],
  [
    'an operation with no body takes a query that it did not',
    (d) => d.operation('users.lock').operation.parameters?.push(reason),
    ['helper users.lock'],
  ],
  [
    'an operation with a query takes a body that it did not',
    (d) => (d.operation('billing.cancelSubscriptionItem').operation.requestBody = json('TotalCount')),
    ['helper billing.cancelSubscriptionItem'],
  ],
  [
    'an operation with a body takes a query that it did not',
    (d) => (d.operation('users.verifyTotp').operation.parameters ??= []).push(reason),
    ['helper users.verifyTotp'],
  ],
  [
    'a path gets a parameter',
    (d) =>
      d.move('users.unlock', '/users/{user_id}/unlock/{lock_id}', ({ parameters }) =>
        parameters?.push({
          name: 'lock_id',
          in: 'path',
          description: 'Which lock.',
          required: true,
          schema: { type: 'string' },
        }),
      ),
    ['helper users.unlock', 'raw users.unlock'],
  ],
  [
    'an operation responds with something else',
    (d) => Object.assign(d.operation('signInTokens.revoke').operation.responses['200'] ?? {}, json('TotalCount')),
    ['helper signInTokens.revoke'],
  ],
  [
    'a parameter is removed',
    (d) => {
      const { operation } = d.operation('users.list');
      operation.parameters = (operation.parameters ?? []).filter(({ name }) => name !== 'banned');
    },
    ['query users.list banned'],
  ],
  [
    'a parameter is required',
    (d) => (d.parameter('invitations.list', 'query').required = true),
    ['query invitations.list query'],
  ],
  [
    'a required parameter is added',
    (d) =>
      d.operation('samlConnections.list').operation.parameters?.push({
        name: 'tenant',
        in: 'query',
        description: 'Which tenant.',
        required: true,
        schema: { type: 'string' },
      }),
    ['query samlConnections.list tenant'],
  ],
  [
    'a parameter has another type',
    (d) => (d.parameter('organizations.list', 'query').schema = { type: 'integer' }),
    ['query organizations.list query'],
  ],
  [
    'an optional parameter is added',
    (d) =>
      d.operation('users.count').operation.parameters?.push({
        name: 'tenant',
        in: 'query',
        description: 'Which tenant.',
        schema: { type: 'string' },
      }),
    [],
  ],
  [
    'an operation has one more status of success, which no type of a helper shows',
    (d) => (d.operation('machines.list').operation.responses['204'] = { description: 'None.' }),
    [],
  ],
  ['an operation is deprecated', (d) => (d.operation('clients.get').operation.deprecated = true), []],
  [
    'an operation has one more error status',
    (d) => (d.operation('sessions.get').operation.responses['409'] = { description: 'Locked', ...json('ClerkErrors') }),
    [],
  ],

  // Types.
  [
    'a schema is renamed',
    (d) => {
      const schemas = d.document.components['schemas']!;
      schemas['CNAMERecord'] = schemas['CnameTarget']!;
      delete schemas['CnameTarget'];
      d.field('Domain', 'cname_targets').items = reference('CNAMERecord');
    },
    ['name CnameTarget'],
  ],
];
