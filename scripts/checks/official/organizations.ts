// Calls for organizations, their roles, and connections to identity providers.
import {
  file,
  idOf,
  ids,
  made,
  metadata,
  organizationId,
  page,
  secondUser,
  thirdUser,
  user,
  type Calls,
} from './arguments.js';

const roleId = ids['organization_role_id'];
const permissionId = ids['permission_id'];
const certificate = '-----BEGIN CERTIFICATE-----\nMA==\n-----END CERTIFICATE-----';
const saml = {
  idpEntityId: 'https://idp.example.com',
  idpSsoUrl: 'https://idp.example.com/sso',
  idpCertificate: certificate,
  idpCertificates: [certificate],
  attributeMapping: { emailAddress: 'mail', firstName: 'givenName', lastName: 'sn', userId: 'uid' },
};
const samlSwitches = { active: true, syncUserAttributes: true, allowSubdomains: true, allowIdpInitiated: true };
const samlSettings = {
  allowIdpInitiated: true,
  allowSubdomains: true,
  forceAuthn: true,
  idpMetadataUrl: 'https://idp.example.com/metadata',
  loginHint: { mode: 'custom_attribute', source: 'public_metadata.mail' },
};
const oidc = {
  authUrl: 'https://idp.example.com/authorize',
  clientId: 'abc',
  clientSecret: 'def',
  discoveryUrl: 'https://idp.example.com/.well-known/openid-configuration',
  requiresPkce: true,
  tokenUrl: 'https://idp.example.com/token',
  userInfoUrl: 'https://idp.example.com/me',
};
const samlTypes = ['saml_custom', 'saml_okta', 'saml_google', 'saml_microsoft'];
const enterprise = (settings: object) => ({
  name: 'Acme',
  domains: ['acme.example'],
  organizationId,
  active: true,
  syncUserAttributes: true,
  allowOrganizationAccountLinking: true,
  customAttributes: [{ name: 'Team', key: 'team', ssoPath: 'team', scimPath: 'team', multiValued: false }],
  authenticatable: true,
  disableJitProvisioning: true,
  ...settings,
});
const roleSet = (key: string) => ({
  name: 'New',
  key,
  description: 'New',
  defaultRoleKey: 'org:member',
  creatorRoleKey: 'org:admin',
  type: 'custom',
  roles: ['org:admin', 'org:member'],
});
const invitation = (emailAddress: string) => ({
  emailAddress,
  role: 'org:member',
  expiresInDays: 7,
  inviterUserId: user,
  redirectUrl: 'https://app.example.com',
  ...metadata,
});

export const organizationsCalls: Record<string, Calls> = {
  'enterpriseConnections.createEnterpriseConnection': [
    ...samlTypes.map((provider) => [enterprise({ provider, saml: { ...saml, ...samlSettings } })]),
    [enterprise({ provider: 'oidc_custom', oidc })],
  ],
  'enterpriseConnections.updateEnterpriseConnection': [
    [
      ids['enterprise_connection_id'],
      { ...enterprise({ provider: 'saml_okta', saml }), disableAdditionalIdentifications: true },
    ],
  ],
  'enterpriseConnections.getEnterpriseConnectionList': [[], [{ organizationId, active: true, ...page }]],
  'enterpriseConnections.getEnterpriseConnection': [[ids['enterprise_connection_id']]],
  'enterpriseConnections.deleteEnterpriseConnection': [[ids['enterprise_connection_id']]],
  'organizations.getOrganizationList': [
    [],
    [
      {
        includeMembersCount: true,
        query: 'acme',
        orderBy: '-members_count',
        organizationId: [organizationId],
        ...page,
      },
    ],
  ],
  'organizations.createOrganization': [
    [{ name: 'New', slug: 'new', createdBy: user, maxAllowedMemberships: 10, ...metadata }],
  ],
  'organizations.getOrganization': [[{ organizationId, includeMembersCount: true }], [{ slug: 'acme' }]],
  'organizations.updateOrganization': [
    [organizationId, { name: 'A', slug: 'a', adminDeleteEnabled: false, maxAllowedMemberships: 20, ...metadata }],
  ],
  'organizations.updateOrganizationLogo': [[organizationId, { file: file(), uploaderUserId: user }]],
  'organizations.deleteOrganizationLogo': [[organizationId]],
  'organizations.updateOrganizationMetadata': [[organizationId, metadata]],
  'organizations.replaceOrganizationMetadata': [[organizationId, metadata]],
  'organizations.deleteOrganization': [[organizationId]],
  'organizations.getOrganizationMembershipList': [
    [{ organizationId }],
    [{ organizationId, orderBy: '-email_address', ...page }],
    [
      {
        organizationId,
        userId: [user],
        emailAddress: ['ada@example.com'],
        username: ['ada'],
        role: ['org:admin'],
        query: 'ada',
        emailAddressQuery: 'ada',
        usernameQuery: 'ada',
        createdAtAfter: 1,
        createdAtBefore: 9_999_999_999_999,
      },
    ],
    [{ organizationId, phoneNumber: ['+12015550100'], phoneNumberQuery: '+1', nameQuery: 'x', web3Wallet: ['0x1'] }],
  ],
  'organizations.getInstanceOrganizationMembershipList': [[{}], [{ orderBy: '-created_at', ...page }]],
  'organizations.createOrganizationMembership': [[{ organizationId, userId: thirdUser, role: 'org:member' }]],
  'organizations.updateOrganizationMembership': [[{ organizationId, userId: secondUser, role: 'org:admin' }]],
  'organizations.updateOrganizationMembershipMetadata': [[{ organizationId, userId: secondUser, ...metadata }]],
  'organizations.deleteOrganizationMembership': [[{ organizationId, userId: secondUser }]],
  'organizations.getOrganizationInvitationList': [
    [{ organizationId }],
    [{ organizationId, status: ['pending', 'accepted'], ...page }],
  ],
  'organizations.createOrganizationInvitation': [[{ organizationId, ...invitation('z@example.com') }]],
  'organizations.createOrganizationInvitationBulk': [
    [organizationId, [invitation('z@example.com'), invitation('w@example.com')]],
  ],
  'organizations.getOrganizationInvitation': [
    [{ organizationId, invitationId: idOf('invitation_id', '/organizations/x') }],
  ],
  'organizations.revokeOrganizationInvitation': [
    [{ organizationId, invitationId: idOf('invitation_id', '/organizations/x'), requestingUserId: user }],
  ],
  'organizations.getOrganizationDomainList': [[{ organizationId, ...page }]],
  'organizations.createOrganizationDomain': [
    [{ organizationId, name: 'acme.org', enrollmentMode: 'manual_invitation', verified: true }],
  ],
  'organizations.updateOrganizationDomain': [
    [
      {
        organizationId,
        domainId: idOf('domain_id', '/organizations/x'),
        enrollmentMode: 'manual_invitation',
        verified: true,
      },
    ],
  ],
  'organizations.deleteOrganizationDomain': [[{ organizationId, domainId: idOf('domain_id', '/organizations/x') }]],
  'organizationPermissions.getOrganizationPermissionList': [[], [{ query: 'read', orderBy: '-key', ...page }]],
  'organizationPermissions.getOrganizationPermission': [[permissionId]],
  'organizationPermissions.createOrganizationPermission': [[{ name: 'W', key: 'org:reports:write', description: 'x' }]],
  'organizationPermissions.updateOrganizationPermission': [
    [{ permissionId, name: 'R', key: 'org:reports:list', description: 'y' }],
  ],
  'organizationPermissions.deleteOrganizationPermission': [[permissionId]],
  'organizationRoles.getOrganizationRoleList': [[], [{ query: 'edit', orderBy: '-key', ...page }]],
  'organizationRoles.getOrganizationRole': [[roleId]],
  'organizationRoles.createOrganizationRole': [
    [
      {
        name: 'Viewer',
        key: 'org:viewer',
        description: 'Views',
        permissions: [permissionId],
        includeInInitialRoleSet: true,
      },
    ],
  ],
  'organizationRoles.updateOrganizationRole': [
    [
      {
        organizationRoleId: roleId,
        name: 'Writer',
        key: 'org:writer',
        description: 'Writes',
        permissions: [permissionId],
      },
    ],
  ],
  'organizationRoles.deleteOrganizationRole': [[roleId]],
  'organizationRoles.assignPermissionToOrganizationRole': [[{ organizationRoleId: roleId, permissionId }]],
  'organizationRoles.removePermissionFromOrganizationRole': made(
    'organizationRoles.assignPermissionToOrganizationRole',
    [{ organizationRoleId: roleId, permissionId }],
    () => [{ organizationRoleId: roleId, permissionId }],
  ),
  'roleSets.getRoleSetList': [[], [{ query: 'staff', orderBy: '-key', ...page }]],
  'roleSets.getRoleSet': [['role_set:staff']],
  'roleSets.createRoleSet': [[roleSet('role_set:new')]],
  'roleSets.updateRoleSet': [
    [
      {
        roleSetKeyOrId: 'role_set:staff',
        name: 'S',
        key: 'role_set:s',
        description: 'x',
        defaultRoleKey: 'org:admin',
        creatorRoleKey: 'org:admin',
      },
    ],
  ],
  'roleSets.addRolesToRoleSet': [
    [
      {
        roleSetKeyOrId: 'role_set:staff',
        roleKeys: ['org:editor'],
        defaultRoleKey: 'org:editor',
        creatorRoleKey: 'org:admin',
      },
    ],
  ],
  'roleSets.replaceRoleInRoleSet': [
    [{ roleSetKeyOrId: 'role_set:staff', roleKey: 'org:member', toRoleKey: 'org:admin' }],
  ],
  'roleSets.replaceRoleSet': made('roleSets.createRoleSet', [roleSet('role_set:new')], () => [
    {
      roleSetKeyOrId: 'role_set:staff',
      destRoleSetKey: 'role_set:new',
      reassignmentMappings: { 'org:member': 'org:member' },
    },
  ]),
  'samlConnections.getSamlConnectionList': [
    [],
    [{ query: 'acme', orderBy: '-created_at', organizationId: [`+${organizationId}`], ...page }],
  ],
  'samlConnections.createSamlConnection': samlTypes.map((provider) => [
    { name: 'New', provider, domain: 'new.example', organizationId, ...saml },
  ]),
  'samlConnections.getSamlConnection': [[ids['saml_connection_id']]],
  'samlConnections.updateSamlConnection': [
    [ids['saml_connection_id']],
    [
      ids['saml_connection_id'],
      { name: 'N', provider: 'saml_okta', domain: 'n.example', organizationId, ...saml, ...samlSwitches },
    ],
  ],
  'samlConnections.deleteSamlConnection': [[ids['saml_connection_id']]],
};
