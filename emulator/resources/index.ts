import type { Handlers } from '../engine/handlers.js';
import type { State } from '../store/state.js';
import { actorTokenHandlers } from './sessions/actor-tokens.js';
import { adminPortalLinkTokenHandlers } from './credentials/admin-portal-link-tokens.js';
import { agentTaskHandlers } from './sessions/agent-tasks.js';
import { apiKeyHandlers } from './credentials/api-keys.js';
import { clientHandlers } from './sessions/clients.js';
import { domainHandlers, addPrimaryDomain } from './instance/domains.js';
import { emailAddressHandlers } from './users/email-addresses.js';
import { emailHandlers } from './instance/emails.js';
import { setDefaultRoles } from './organizations/default-roles.js';
import { instanceHandlers, setDefaultSettings } from './instance/instance.js';
import { invitationHandlers } from './instance/invitations.js';
import { jwtTemplateHandlers } from './sessions/jwt-templates.js';
import { m2mTokenHandlers } from './credentials/m2m-tokens.js';
import { machineHandlers } from './credentials/machines.js';
import { oauthAccessTokenHandlers } from './credentials/oauth-access-tokens.js';
import { oauthApplicationHandlers } from './credentials/oauth-applications.js';
import { organizationDomainHandlers } from './organizations/domains.js';
import { organizationInvitationHandlers } from './organizations/invitations.js';
import { organizationMembershipHandlers } from './organizations/memberships.js';
import { organizationPermissionHandlers } from './organizations/permissions.js';
import { organizationRoleHandlers } from './organizations/roles.js';
import { organizationHandlers } from './organizations/organizations.js';
import { passwordHandlers } from './users/passwords.js';
import { phoneNumberHandlers } from './users/phone-numbers.js';
import { redirectURLHandlers } from './instance/redirect-urls.js';
import { restrictionHandlers } from './instance/restrictions.js';
import { roleSetHandlers } from './organizations/role-sets.js';
import { sessionTokenHandlers } from './sessions/session-tokens.js';
import { secondFactorHandlers } from './users/second-factors.js';
import { sessionHandlers } from './sessions/sessions.js';
import { signInHandlers } from './sessions/sign-in-tokens.js';
import { signingKeyHandlers } from './sessions/signing-keys.js';
import { testRunHandlers } from './instance/test-runs.js';
import { userBlockHandlers } from './users/blocks.js';
import { userListHandlers } from './users/lists.js';
import { userRemovalHandlers } from './users/removal.js';
import { userHandlers } from './users/users.js';
import { addTemplates, templateHandlers } from './instance/templates.js';
import { waitlistHandlers } from './instance/waitlist.js';
import { webhookHandlers } from './instance/webhooks.js';

/** The rules of the API that its spec does not hold. */
export const createHandlers = (state: State): Handlers => ({
  ...actorTokenHandlers(state),
  ...adminPortalLinkTokenHandlers(state),
  ...agentTaskHandlers(state),
  ...apiKeyHandlers(state),
  ...clientHandlers(state),
  ...domainHandlers(state),
  ...emailAddressHandlers(state),
  ...emailHandlers(state),
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
  ...templateHandlers(state),
  ...testRunHandlers(state),
  ...waitlistHandlers(state),
  ...webhookHandlers(state),
});

/** What a new instance has. */
export function setDefaults(state: State): void {
  setDefaultSettings(state);
  addPrimaryDomain(state);
  setDefaultRoles(state);
  addTemplates(state);
}
