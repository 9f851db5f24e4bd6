// Written by `npm run generate` from openapi/2026-05-12. Do not edit: change the spec, or scripts/codegen/.

import { actorTokens, type ActorTokens } from './actorTokens.js';
import { adminPortalLinkTokens, type AdminPortalLinkTokens } from './adminPortalLinkTokens.js';
import { agentTasks, type AgentTasks } from './agentTasks.js';
import { allowlistIdentifiers, type AllowlistIdentifiers } from './allowlistIdentifiers.js';
import { apiKeys, type ApiKeys } from './apiKeys.js';
import { betaFeatures, type BetaFeatures } from './betaFeatures.js';
import { billing, type Billing } from './billing.js';
import { blocklistIdentifiers, type BlocklistIdentifiers } from './blocklistIdentifiers.js';
import { clients, type Clients } from './clients.js';
import { directories, type Directories } from './directories.js';
import { domains, type Domains } from './domains.js';
import { emailAddresses, type EmailAddresses } from './emailAddresses.js';
import { emails, type Emails } from './emails.js';
import { enterpriseConnections, type EnterpriseConnections } from './enterpriseConnections.js';
import { instanceSettings, type InstanceSettings } from './instanceSettings.js';
import { invitations, type Invitations } from './invitations.js';
import { jwks, type Jwks } from './jwks.js';
import { jwtTemplates, type JwtTemplates } from './jwtTemplates.js';
import { m2mTokens, type M2MTokens } from './m2mTokens.js';
import { machines, type Machines } from './machines.js';
import { miscellaneous, type Miscellaneous } from './miscellaneous.js';
import { oauthAccessTokens, type OAuthAccessTokens } from './oauthAccessTokens.js';
import { oauthApplications, type OAuthApplications } from './oauthApplications.js';
import { organizationDomains, type OrganizationDomains } from './organizationDomains.js';
import { organizationInvitations, type OrganizationInvitations } from './organizationInvitations.js';
import { organizationMemberships, type OrganizationMemberships } from './organizationMemberships.js';
import { organizationPermissions, type OrganizationPermissions } from './organizationPermissions.js';
import { organizationRoles, type OrganizationRoles } from './organizationRoles.js';
import { organizations, type Organizations } from './organizations.js';
import { phoneNumbers, type PhoneNumbers } from './phoneNumbers.js';
import { proxyChecks, type ProxyChecks } from './proxyChecks.js';
import { redirectUrls, type RedirectUrls } from './redirectUrls.js';
import { roleSets, type RoleSets } from './roleSets.js';
import { samlConnections, type SamlConnections } from './samlConnections.js';
import { scimDirectories, type ScimDirectories } from './scimDirectories.js';
import { sessions, type Sessions } from './sessions.js';
import { signInTokens, type SignInTokens } from './signInTokens.js';
import { signUps, type SignUps } from './signUps.js';
import { templates, type Templates } from './templates.js';
import { testingTokens, type TestingTokens } from './testingTokens.js';
import { users, type Users } from './users.js';
import { waitlistEntries, type WaitlistEntries } from './waitlistEntries.js';
import { webhooks, type Webhooks } from './webhooks.js';

/** The version of the API. */
export const version = '2026-05-12';

/** Every namespace with its helpers. */
export interface Resources {
  actorTokens: ActorTokens;
  adminPortalLinkTokens: AdminPortalLinkTokens;
  agentTasks: AgentTasks;
  allowlistIdentifiers: AllowlistIdentifiers;
  apiKeys: ApiKeys;
  betaFeatures: BetaFeatures;
  billing: Billing;
  blocklistIdentifiers: BlocklistIdentifiers;
  clients: Clients;
  directories: Directories;
  domains: Domains;
  emailAddresses: EmailAddresses;
  emails: Emails;
  enterpriseConnections: EnterpriseConnections;
  instanceSettings: InstanceSettings;
  invitations: Invitations;
  jwks: Jwks;
  jwtTemplates: JwtTemplates;
  m2mTokens: M2MTokens;
  machines: Machines;
  miscellaneous: Miscellaneous;
  oauthAccessTokens: OAuthAccessTokens;
  oauthApplications: OAuthApplications;
  organizationDomains: OrganizationDomains;
  organizationInvitations: OrganizationInvitations;
  organizationMemberships: OrganizationMemberships;
  organizationPermissions: OrganizationPermissions;
  organizationRoles: OrganizationRoles;
  organizations: Organizations;
  phoneNumbers: PhoneNumbers;
  proxyChecks: ProxyChecks;
  redirectUrls: RedirectUrls;
  roleSets: RoleSets;
  samlConnections: SamlConnections;
  scimDirectories: ScimDirectories;
  sessions: Sessions;
  signInTokens: SignInTokens;
  signUps: SignUps;
  templates: Templates;
  testingTokens: TestingTokens;
  users: Users;
  waitlistEntries: WaitlistEntries;
  webhooks: Webhooks;
}

/** The functions that create the helpers of every namespace. */
export const namespaces = {
  actorTokens,
  adminPortalLinkTokens,
  agentTasks,
  allowlistIdentifiers,
  apiKeys,
  betaFeatures,
  billing,
  blocklistIdentifiers,
  clients,
  directories,
  domains,
  emailAddresses,
  emails,
  enterpriseConnections,
  instanceSettings,
  invitations,
  jwks,
  jwtTemplates,
  m2mTokens,
  machines,
  miscellaneous,
  oauthAccessTokens,
  oauthApplications,
  organizationDomains,
  organizationInvitations,
  organizationMemberships,
  organizationPermissions,
  organizationRoles,
  organizations,
  phoneNumbers,
  proxyChecks,
  redirectUrls,
  roleSets,
  samlConnections,
  scimDirectories,
  sessions,
  signInTokens,
  signUps,
  templates,
  testingTokens,
  users,
  waitlistEntries,
  webhooks,
};
