// How operations of a published document get the names of their helpers, and what holds of all rules.
import { describe, expect, it } from 'vitest';
import { derivedHelper, helperOf } from '../../../scripts/normalise/helper-names.js';
import { normalise, rules } from '../../../scripts/normalise/normalise.js';
import { operation, published, type Json } from '../../bump/documents.js';

/** A document of one operation. */
const withOperation = (id: string, more: Json, schemas: Json = {}, components: Json = {}) =>
  normalise(published({ '/things': { post: operation(id, more) } }, schemas, components));

it('leaves the published document as it is', () => {
  const document = published({ '/things': { get: operation('GetThing') } });
  const before = structuredClone(document);
  normalise(document);
  expect(document).toEqual(before);
});

it('gives every rule a name of its own', () => {
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
});

describe('helpers', () => {
  it.each([
    ['PrepareEmailAddressVerification', 'Email Addresses', 'emailAddresses.prepareVerification'],
    ['GetSessionList', 'Sessions', 'sessions.list'],
    ['ListUserTrustedDevices', 'Users', 'users.listTrustedDevices'],
    ['CreateBulkInvitations', 'Invitations', 'invitations.createBulk'],
    ['AssignPermissionToOrganizationRole', 'Organization Roles', 'organizationRoles.assignPermission'],
    ['ListBlocklistIdentifiers', 'Allow-list / Block-list', 'blocklistIdentifiers.list'],
    ['GetCommercePlanList', 'Billing', 'billing.listPlans'],
    ['verifyM2MToken', 'M2M Tokens', 'm2mTokens.verify'],
    ['ListSCIMGroupRoleMappings', 'SCIM Directories', 'scimDirectories.listGroupRoleMappings'],
    ['RejectThing', 'New Things', 'newThings.rejectThing'],
    ['AddDomain', 'Domains', 'domains.create'],
    ['MergeOrganizationMetadata', 'Organizations', 'organizations.updateMetadata'],
    ['UploadOAuthApplicationLogo', 'OAuth Applications', 'oauthApplications.setLogo'],
  ])('%s of %s → %s', (id, tag, helper) => {
    expect(derivedHelper(id, tag)).toBe(helper);
  });

  it('prefers the table, then what the document says, then what id and tag say', () => {
    const note = { 'x-speakeasy-group': 'Users_API', 'x-speakeasy-name-override': 'Do It' };
    expect(helperOf({ operationId: 'UsersBan', tags: ['Users'], ...note })).toBe('users.banBulk');
    expect(helperOf({ operationId: 'BanUser', tags: ['Users'], ...note })).toBe('usersApi.doIt');
    expect(helperOf({ operationId: 'BanUser', tags: ['Users'] })).toBe('users.ban');
    expect(helperOf({ operationId: 'BanUser', tags: ['Users'], 'x-speakeasy-group': 'JWKS' })).toBe('jwks.ban');
    expect(helperOf({ operationId: 'GetUserJWTs', tags: ['Users'] })).toBe('users.getJwts');
  });

  it.each(['../..', 'Default'])('reports a name that is none, in %s', (group) => {
    const { problems } = withOperation('A', { 'x-speakeasy-group': group, 'x-speakeasy-name-override': 'a' });
    expect(problems).toMatchObject([{ rule: 'bapi/operation-helper', pointer: '/paths/~1things/post' }]);
  });
});
