// Small calls of methods whose other calls have every field: for the guide from Clerk's own SDK.
import { ids, metadata, organizationId, secondUser, user, type Args } from './arguments.js';

const address = { to: { address: 'ada@example.com' }, from: { address: 'hello@example.com' } };
const email = { ...address, subject: 'Hello', text: 'Hello' };
const role = { organizationRoleId: ids['organization_role_id'] };
const { publicMetadata } = metadata;

/** By method. */
export const shown: Record<string, Args> = {
  'apiKeys.create': [{ name: 'release', subject: user, scopes: ['read'] }],
  'emails.create': [email],
  'emails.createBatch': [[email]],
  'enterpriseConnections.createEnterpriseConnection': [
    { name: 'Acme', domains: ['acme.example'], provider: 'saml_okta' },
  ],
  'enterpriseConnections.updateEnterpriseConnection': [ids['enterprise_connection_id'], { name: 'Acme', active: true }],
  'instance.update': [{ testMode: true, supportEmail: 'help@example.com' }],
  'instance.updateOrganizationSettings': [{ enabled: true, maxAllowedMemberships: 50 }],
  'invitations.createInvitation': [{ emailAddress: 'x@example.com', publicMetadata }],
  'invitations.createInvitationBulk': [[{ emailAddress: 'x@example.com' }, { emailAddress: 'y@example.com' }]],
  'jwtTemplates.update': [{ templateId: ids['template_id'], name: 'changed', claims: { role: 'user' } }],
  'organizations.createOrganization': [{ name: 'New', createdBy: user }],
  'organizations.updateOrganization': [organizationId, { name: 'New', publicMetadata }],
  'organizations.updateOrganizationMembershipMetadata': [{ organizationId, userId: secondUser, publicMetadata }],
  'organizations.createOrganizationInvitation': [{ organizationId, emailAddress: 'z@example.com', role: 'org:member' }],
  'organizations.getOrganizationInvitationList': [{ organizationId, status: ['pending'], limit: 2 }],
  'organizations.createOrganizationInvitationBulk': [
    organizationId,
    [{ emailAddress: 'z@example.com', role: 'org:member' }],
  ],
  'organizationRoles.createOrganizationRole': [{ name: 'Viewer', key: 'org:viewer' }],
  'organizationRoles.updateOrganizationRole': [{ ...role, name: 'Writer' }],
  'roleSets.updateRoleSet': [{ roleSetKeyOrId: 'role_set:staff', name: 'Everybody' }],
  'samlConnections.createSamlConnection': [{ name: 'Acme', provider: 'saml_okta', domain: 'new.example' }],
  'users.getUserList': [{ query: 'ada', orderBy: '-created_at', limit: 10 }],
  'users.createUser': [{ emailAddress: ['grace@example.com'], firstName: 'Grace', publicMetadata }],
  'users.updateUser': [user, { firstName: 'Ada', publicMetadata }],
};
