// Written by `npm run generate` from openapi/2026-05-12. Do not edit: change the spec, or scripts/codegen/.

import { clerkOf, type CreateClerk } from '../../src/client.js';
import type { Derivable } from '../../src/options.js';
import type { HasRaw } from '../../src/raw.js';
import { raw } from './core.js';
import { namespaces, version, type Resources } from './resources/index.js';
import type { paths } from './types.js';

/** A client of the Backend API: a namespace for each part of it, with a helper for each operation. */
export interface Clerk extends Resources, HasRaw<paths>, Derivable {}

/** Makes a client of the Backend API, version 2026-05-12. */
export const createClerk: CreateClerk<paths, typeof version, Clerk> = /* @__PURE__ */ clerkOf(version, () => ({
  ...namespaces,
  raw,
}));

export * from '../../src/exports.js';
export type { DomainHelpers, EnableProxyResult } from './resources/domains.js';
export type { InvitationHelpers, InviteResult } from './resources/invitations.js';
export type { MachineHelpers } from './resources/machines.js';
export type { OrganizationHelpers, OrganizationMetadata } from './resources/organizations.js';
export type { ReplacePrimaryEmailResult, UserHelpers, UserMetadata } from './resources/users.js';
export type { ActorTokens as ActorTokensNamespace } from './resources/actorTokens.js';
export type { AdminPortalLinkTokens as AdminPortalLinkTokensNamespace } from './resources/adminPortalLinkTokens.js';
export type { AgentTasks as AgentTasksNamespace } from './resources/agentTasks.js';
export type { AllowlistIdentifiers as AllowlistIdentifiersNamespace } from './resources/allowlistIdentifiers.js';
export type { ApiKeys as ApiKeysNamespace } from './resources/apiKeys.js';
export type { BetaFeatures as BetaFeaturesNamespace } from './resources/betaFeatures.js';
export type { Billing as BillingNamespace } from './resources/billing.js';
export type { BlocklistIdentifiers as BlocklistIdentifiersNamespace } from './resources/blocklistIdentifiers.js';
export type { Clients as ClientsNamespace } from './resources/clients.js';
export type { Directories as DirectoriesNamespace } from './resources/directories.js';
export type { Domains as DomainsNamespace } from './resources/domains.js';
export type { EmailAddresses as EmailAddressesNamespace } from './resources/emailAddresses.js';
export type { Emails as EmailsNamespace } from './resources/emails.js';
export type { EnterpriseConnections as EnterpriseConnectionsNamespace } from './resources/enterpriseConnections.js';
export type { InstanceSettings as InstanceSettingsNamespace } from './resources/instanceSettings.js';
export type { Invitations as InvitationsNamespace } from './resources/invitations.js';
export type { Jwks as JwksNamespace } from './resources/jwks.js';
export type { JwtTemplates as JwtTemplatesNamespace } from './resources/jwtTemplates.js';
export type { M2MTokens as M2MTokensNamespace } from './resources/m2mTokens.js';
export type { Machines as MachinesNamespace } from './resources/machines.js';
export type { Miscellaneous as MiscellaneousNamespace } from './resources/miscellaneous.js';
export type { OAuthAccessTokens as OAuthAccessTokensNamespace } from './resources/oauthAccessTokens.js';
export type { OAuthApplications as OAuthApplicationsNamespace } from './resources/oauthApplications.js';
export type { OrganizationDomains as OrganizationDomainsNamespace } from './resources/organizationDomains.js';
export type { OrganizationInvitations as OrganizationInvitationsNamespace } from './resources/organizationInvitations.js';
export type { OrganizationMemberships as OrganizationMembershipsNamespace } from './resources/organizationMemberships.js';
export type { OrganizationPermissions as OrganizationPermissionsNamespace } from './resources/organizationPermissions.js';
export type { OrganizationRoles as OrganizationRolesNamespace } from './resources/organizationRoles.js';
export type { Organizations as OrganizationsNamespace } from './resources/organizations.js';
export type { PhoneNumbers as PhoneNumbersNamespace } from './resources/phoneNumbers.js';
export type { ProxyChecks as ProxyChecksNamespace } from './resources/proxyChecks.js';
export type { RedirectUrls as RedirectUrlsNamespace } from './resources/redirectUrls.js';
export type { RoleSets as RoleSetsNamespace } from './resources/roleSets.js';
export type { SamlConnections as SamlConnectionsNamespace } from './resources/samlConnections.js';
export type { ScimDirectories as ScimDirectoriesNamespace } from './resources/scimDirectories.js';
export type { Sessions as SessionsNamespace } from './resources/sessions.js';
export type { SignInTokens as SignInTokensNamespace } from './resources/signInTokens.js';
export type { SignUps as SignUpsNamespace } from './resources/signUps.js';
export type { Templates as TemplatesNamespace } from './resources/templates.js';
export type { TestingTokens as TestingTokensNamespace } from './resources/testingTokens.js';
export type { Users as UsersNamespace } from './resources/users.js';
export type { WaitlistEntries as WaitlistEntriesNamespace } from './resources/waitlistEntries.js';
export type { Webhooks as WebhooksNamespace } from './resources/webhooks.js';
export type * from './types.js';
