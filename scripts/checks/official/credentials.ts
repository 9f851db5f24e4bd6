// Calls for API keys, machines, their tokens, OAuth applications and JWT templates.
import {
  tokenForAudience,
  anotherMachine,
  call,
  ids,
  machine,
  machineKeyOf,
  made,
  page,
  user,
  type Calls,
} from './arguments.js';

const bySecret =
  (use: (machineSecretKey: unknown, token: Record<string, unknown>) => object): Calls =>
  async (client) => {
    const machineSecretKey = await machineKeyOf(client);
    return [[use(machineSecretKey, await call(client, 'm2m.createToken', { machineSecretKey }))]];
  };
const template = (name: string) => ({
  name,
  claims: { role: 'user' },
  lifetime: 120,
  allowedClockSkew: 5,
  customSigningKey: true,
  signingAlgorithm: 'HS256',
  signingKey: 'a secret of some length, for HS256',
});

export const credentialsCalls: Record<string, Calls> = {
  'apiKeys.list': [[{ subject: user, includeInvalid: true, ...page }]],
  'apiKeys.create': [
    [
      {
        name: 'release',
        subject: user,
        description: 'Builds',
        claims: { team: 'a' },
        scopes: ['read'],
        createdBy: user,
        secondsUntilExpiration: 3600,
      },
    ],
  ],
  'apiKeys.get': [[ids['apiKeyID']]],
  'apiKeys.update': [
    [
      {
        apiKeyId: ids['apiKeyID'],
        subject: user,
        description: 'x',
        claims: { team: 'b' },
        scopes: ['write'],
        secondsUntilExpiration: 60,
      },
    ],
  ],
  'apiKeys.delete': [[ids['apiKeyID']]],
  'apiKeys.revoke': [[{ apiKeyId: ids['apiKeyID'], revocationReason: 'lost' }]],
  'apiKeys.getSecret': [[ids['apiKeyID']]],
  'apiKeys.verify': made('apiKeys.getSecret', [ids['apiKeyID']], ({ secret }) => [secret]),
  'idPOAuthAccessToken.verify': [
    [`oat_${'a'.repeat(32)}`],
    [tokenForAudience, { audience: 'https://api.example.com' }],
  ],
  'jwks.getJwks': [[]],
  'jwtTemplates.list': [[], [page]],
  'jwtTemplates.get': [[ids['template_id']]],
  'jwtTemplates.create': [[template('new')], [{ name: 'plain', claims: {} }]],
  'jwtTemplates.update': [[{ templateId: ids['template_id'], ...template('changed') }]],
  'jwtTemplates.delete': [[ids['template_id']]],
  'machines.get': [[machine]],
  'machines.list': [[], [{ orderBy: '-name', query: 'work', ...page }]],
  'machines.create': [[{ name: 'new', scopedMachines: [machine], defaultTokenTtl: 600 }]],
  'machines.update': [[{ machineId: machine, name: 'renamed', defaultTokenTtl: 600 }]],
  'machines.delete': [[machine]],
  'machines.getSecretKey': [[machine]],
  'machines.rotateSecretKey': [[{ machineId: machine, previousTokenTtl: 60 }]],
  'machines.createScope': [[anotherMachine, machine]],
  'machines.deleteScope': [[machine, anotherMachine]],
  'm2m.list': async (client) => [
    [{ machineSecretKey: await machineKeyOf(client), subject: machine, revoked: true, expired: true, ...page }],
    [{ subject: machine }],
  ],
  'm2m.createToken': async (client) => {
    const machineSecretKey = await machineKeyOf(client);
    return [
      [{ machineSecretKey, secondsUntilExpiration: 60, claims: { a: 1 }, minRemainingTtlSeconds: 5 }],
      [{ machineSecretKey, tokenFormat: 'jwt' }],
    ];
  },
  'm2m.revokeToken': bySecret((machineSecretKey, { id }) => ({
    machineSecretKey,
    m2mTokenId: id,
    revocationReason: 'x',
  })),
  'm2m.verify': bySecret((machineSecretKey, { token }) => ({ machineSecretKey, token })),
  'oauthApplications.list': [[], [{ nameQuery: 'Part', orderBy: '-name', ...page }]],
  'oauthApplications.get': [[ids['oauth_application_id']]],
  'oauthApplications.create': [
    [{ name: 'New', redirectUris: ['https://a.example'], scopes: 'profile email', public: true }],
  ],
  'oauthApplications.update': [
    [
      {
        oauthApplicationId: ids['oauth_application_id'],
        name: 'Renamed',
        redirectUris: ['https://a.example'],
        scopes: 'email',
        public: false,
      },
    ],
  ],
  'oauthApplications.delete': [[ids['oauth_application_id']]],
  'oauthApplications.rotateSecret': [[ids['oauth_application_id']]],
  'oauthApplications.revokeToken': [
    [{ oauthApplicationId: ids['oauth_application_id'], token: `oat_${'c'.repeat(32)}` }],
  ],
  'testingTokens.createTestingToken': [[]],
};
