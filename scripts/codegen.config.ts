// What codegen and the bump assume of the API's documents. A fork for another API changes this file.

/** The handwritten helpers of a namespace, in src/extensions/<namespace>.ts. */
export interface Extension {
  /** Its types, each with the schemas that it is generic over. */
  types: Record<string, string[]>;
  /** The other namespaces that it calls. */
  calls: string[];
  /** The generated helpers that it takes the place of. */
  replaces?: string[];
}

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
