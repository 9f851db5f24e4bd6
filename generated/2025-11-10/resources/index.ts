// Written by `npm run generate` from openapi/2025-11-10. Do not edit: change the spec, or scripts/codegen/.

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
export const version = '2025-11-10';

/** Every namespace with its helpers. */
export interface Resources {
  /**
   * Tokens with which one user, such as a support agent, signs in as another.
   */
  actorTokens: ActorTokens;
  /**
   * Tokens that open the admin portal for an organization's IT contact.
   */
  adminPortalLinkTokens: AdminPortalLinkTokens;
  /**
   * Tasks that let an agent act in the browser on behalf of a user.
   */
  agentTasks: AgentTasks;
  /**
   * The identifiers that alone may sign up while the allowlist is enforced.
   */
  allowlistIdentifiers: AllowlistIdentifiers;
  /**
   * Long-lived keys that users and organizations make for their own programs.
   */
  apiKeys: ApiKeys;
  /**
   * Settings that may still change their shape.
   */
  betaFeatures: BetaFeatures;
  /**
   * Plans, prices, subscriptions, statements and credits.
   */
  billing: Billing;
  /**
   * The identifiers that may not sign up while the blocklist is enforced.
   */
  blocklistIdentifiers: BlocklistIdentifiers;
  /**
   * The browsers and devices that hold sessions.
   */
  clients: Clients;
  /**
   * Directories that keep users and groups in step with an identity provider.
   */
  directories: Directories;
  /**
   * The primary domain of an instance and its satellites, with DNS targets and proxy URLs.
   */
  domains: Domains;
  /**
   * The email addresses of users, their verification and which one is primary.
   */
  emailAddresses: EmailAddresses;
  /**
   * Emails to users and to other addresses, sent from the instance's own domain.
   */
  emails: Emails;
  /**
   * Sign-in through an organization's own identity provider, over SAML or OpenID Connect.
   */
  enterpriseConnections: EnterpriseConnections;
  /**
   * What an instance allows, sends and enforces.
   */
  instanceSettings: InstanceSettings;
  /**
   * Invitations by email to sign up for the application.
   */
  invitations: Invitations;
  /**
   * The public keys that verify session tokens.
   */
  jwks: Jwks;
  /**
   * Custom shapes of JWTs that sessions can mint.
   */
  jwtTemplates: JwtTemplates;
  /**
   * Tokens with which one machine proves itself to another.
   */
  m2mTokens: M2MTokens;
  /**
   * Services that call each other, and which may call which.
   */
  machines: Machines;
  /**
   * The interstitial page of older integrations.
   */
  miscellaneous: Miscellaneous;
  /**
   * The check of access tokens that the instance issued as an OAuth provider.
   */
  oauthAccessTokens: OAuthAccessTokens;
  /**
   * Clients for which the instance acts as an OAuth and OpenID Connect provider.
   */
  oauthApplications: OAuthApplications;
  /**
   * The email domains through which users join an organization.
   */
  organizationDomains: OrganizationDomains;
  /**
   * Invitations to become a member of an organization.
   */
  organizationInvitations: OrganizationInvitations;
  /**
   * Which users belong to which organization, and in what role.
   */
  organizationMemberships: OrganizationMemberships;
  /**
   * The permissions that roles grant to members of organizations.
   */
  organizationPermissions: OrganizationPermissions;
  /**
   * Named sets of permissions that members of an organization hold.
   */
  organizationRoles: OrganizationRoles;
  /**
   * Groups of users, with metadata, logo and limits.
   */
  organizations: Organizations;
  /**
   * The phone numbers of users, their verification and use as a second factor.
   */
  phoneNumbers: PhoneNumbers;
  /**
   * The check that a domain's Frontend API proxy works.
   */
  proxyChecks: ProxyChecks;
  /**
   * The URLs to which native applications may be sent after sign-in.
   */
  redirectUrls: RedirectUrls;
  /**
   * Which roles an organization offers to its members.
   */
  roleSets: RoleSets;
  /**
   * Sign-in through a SAML identity provider. All of these operations are deprecated in favour of enterprise
   * connections.
   */
  samlConnections: SamlConnections;
  /**
   * Directories that keep users in step over SCIM.
   */
  scimDirectories: ScimDirectories;
  /**
   * The signed-in sessions of users, and the tokens they mint.
   */
  sessions: Sessions;
  /**
   * One-time tokens that sign a user in without another factor.
   */
  signInTokens: SignInTokens;
  /**
   * Sign-ups that have begun and may still lack something.
   */
  signUps: SignUps;
  /**
   * The texts of emails and SMS messages. All of these operations are deprecated.
   */
  templates: Templates;
  /**
   * Tokens that let end-to-end tests pass bot protection.
   */
  testingTokens: TestingTokens;
  /**
   * The users of an instance: their profiles, metadata and ways to sign in, bans and locks.
   */
  users: Users;
  /**
   * People who asked for access while sign-up is closed.
   */
  waitlistEntries: WaitlistEntries;
  /**
   * The Svix application through which an instance sends webhooks.
   */
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
