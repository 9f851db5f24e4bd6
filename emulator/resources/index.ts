import type { Handlers } from '../handlers.js';
import type { State } from '../state.js';
import { actorTokenHandlers } from './actor-tokens.js';
import { adminPortalLinkTokenHandlers } from './admin-portal-link-tokens.js';
import { agentTaskHandlers } from './agent-tasks.js';
import { apiKeyHandlers } from './api-keys.js';
import { clientHandlers } from './clients.js';
import { domainHandlers, furnishDomains } from './domains.js';
import { emailAddressHandlers } from './email-addresses.js';
import { furnishOrganizationRoles } from './furnish-organization-roles.js';
import { instanceHandlers, furnishInstance } from './instance.js';
import { invitationHandlers } from './invitations.js';
import { jwtTemplateHandlers } from './jwt-templates.js';
import { m2mTokenHandlers } from './m2m-tokens.js';
import { machineHandlers } from './machines.js';
import { oauthAccessTokenHandlers } from './oauth-access-tokens.js';
import { oauthApplicationHandlers } from './oauth-applications.js';
import { organizationDomainHandlers } from './organization-domains.js';
import { organizationInvitationHandlers } from './organization-invitations.js';
import { organizationMembershipHandlers } from './organization-memberships.js';
import { organizationPermissionHandlers } from './organization-permissions.js';
import { organizationRoleHandlers } from './organization-roles.js';
import { organizationHandlers } from './organizations.js';
import { passwordHandlers } from './passwords.js';
import { phoneNumberHandlers } from './phone-numbers.js';
import { redirectURLHandlers } from './redirect-urls.js';
import { restrictionHandlers } from './restrictions.js';
import { roleSetHandlers } from './role-sets.js';
import { sessionTokenHandlers } from './session-tokens.js';
import { secondFactorHandlers } from './second-factors.js';
import { sessionHandlers } from './sessions.js';
import { signInHandlers } from './sign-in.js';
import { signingKeyHandlers } from './signing-keys.js';
import { userBlockHandlers } from './user-blocks.js';
import { userListHandlers } from './user-lists.js';
import { userRemovalHandlers } from './user-removal.js';
import { userHandlers } from './users.js';
import { waitlistHandlers } from './waitlist.js';
import { webhookHandlers } from './webhooks.js';

/** The rules of the API that its description does not hold. */
export const createHandlers = (state: State): Handlers => ({
  ...actorTokenHandlers(state),
  ...adminPortalLinkTokenHandlers(state),
  ...agentTaskHandlers(state),
  ...apiKeyHandlers(state),
  ...clientHandlers(state),
  ...domainHandlers(state),
  ...emailAddressHandlers(state),
  ...instanceHandlers(state),
  ...invitationHandlers(state),
  ...jwtTemplateHandlers(state),
  ...m2mTokenHandlers(state),
  ...machineHandlers(state),
  ...oauthAccessTokenHandlers(state),
  ...oauthApplicationHandlers(state),
  ...organizationDomainHandlers(state),
  ...organizationInvitationHandlers(state),
  ...organizationMembershipHandlers(state),
  ...organizationPermissionHandlers(state),
  ...organizationRoleHandlers(state),
  ...organizationHandlers(state),
  ...passwordHandlers(state),
  ...phoneNumberHandlers(state),
  ...redirectURLHandlers(state),
  ...restrictionHandlers(state),
  ...roleSetHandlers(state),
  ...secondFactorHandlers(state),
  ...sessionHandlers(state),
  ...sessionTokenHandlers(state),
  ...signInHandlers(state),
  ...signingKeyHandlers(state),
  ...userBlockHandlers(state),
  ...userHandlers(state),
  ...userListHandlers(state),
  ...userRemovalHandlers(state),
  ...waitlistHandlers(state),
  ...webhookHandlers(state),
});

/** What a new instance has. */
export function furnish(state: State): void {
  furnishInstance(state);
  furnishDomains(state);
  furnishOrganizationRoles(state);
}
