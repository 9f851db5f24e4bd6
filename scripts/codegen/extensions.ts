export interface Extension {
  types: Record<string, string[]>;
  calls: string[];
  replaces?: string[];
}

/**
 * The namespaces that have handwritten helpers in src/extensions/: their types, each with the schemas that it is generic
 * over, the other namespaces that they call, and the generated helpers that they take the place of.
 */
export const extensions: Record<string, Extension | undefined> = {
  domains: {
    types: { DomainHelpers: ['Domain', 'ProxyCheck'], EnableProxyResult: ['Domain', 'ProxyCheck'] },
    calls: ['proxyChecks'],
  },
  invitations: {
    types: { InvitationHelpers: ['Invitation', 'BulkInvitation'], InviteResult: ['Invitation'] },
    calls: [],
  },
  machines: { types: { MachineHelpers: [] }, calls: [] },
  organizations: { types: { OrganizationHelpers: ['Organization'], OrganizationMetadata: [] }, calls: [] },
  users: {
    types: {
      UserHelpers: ['User', 'EmailAddress'],
      ReplacePrimaryEmailResult: ['EmailAddress'],
      UserMetadata: [],
    },
    calls: ['emailAddresses'],
    replaces: ['setProfileImage'],
  },
};
