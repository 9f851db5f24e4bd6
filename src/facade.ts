// The facade: what every version of the API has in common. Each version's `client.ts` puts it over the operations of that one.
import type { RawClient } from './api-client.js';
import { createHelperClient, createRawClient, type HelperClient, type RawOptions } from './call.js';
import { resolveOptions, type ClerkOptions } from './options.js';
import { domainHelpers, type DomainHelpers, type DomainNeeds } from './tags/domains.js';
import { invitationHelpers, type InvitationHelpers, type InvitationNeeds } from './tags/invitations.js';
import type { ReadMetadata } from './tags/metadata.js';
import { machineHelpers, type MachineHelpers, type MachineNeeds } from './tags/machines.js';
import {
  organizationHelpers,
  type OrganizationHelpers,
  type OrganizationMetadata,
  type OrganizationNeeds,
} from './tags/organizations.js';
import { userHelpers, type ReadEmailAddress, type ReadUser, type UserHelpers, type UserNeeds } from './tags/users.js';
import { Transport, type Surroundings } from './transport.js';

/** The schemas that handwritten helpers name, and what these read of them. */
export interface Schemas {
  BulkInvitation: { email_address: string };
  Domain: { is_satellite: boolean };
  EmailAddress: ReadEmailAddress;
  Invitation: object;
  Organization: ReadMetadata<OrganizationMetadata>;
  ProxyCheck: { successful: boolean };
  User: ReadUser<this['EmailAddress']>;
}

/** What handwritten helpers need of the operations of a version. */
type Needs<S extends Schemas> = DomainNeeds<S['Domain'], S['ProxyCheck']> &
  InvitationNeeds<S['Invitation'], S['BulkInvitation']> &
  MachineNeeds &
  OrganizationNeeds<S['Organization']> &
  UserNeeds<S['User'], S['EmailAddress']>;

/** What the facade adds to the operations of a version. */
interface Additions<S extends Schemas> {
  domains: DomainHelpers<S['Domain'], S['ProxyCheck']>;
  invitations: InvitationHelpers<S['Invitation'], S['BulkInvitation']>;
  machines: MachineHelpers;
  organizations: OrganizationHelpers<S['Organization']>;
  users: UserHelpers<S['User'], S['EmailAddress']>;
}

/** A client of a version without its `raw`: the operations by namespace, and what the facade adds to them. */
export type Facade<Resources, S extends Schemas> = Resources & Additions<S>;

/** Makes a client of a version of the API. */
export function createFacade<Resources extends Needs<S>, S extends Schemas, Paths>(
  version: string,
  createResources: (client: HelperClient<Paths>) => Resources,
  options: ClerkOptions,
  surroundings?: Surroundings,
): Facade<Resources, S> & { raw: RawClient<Paths, RawOptions> } {
  const config = resolveOptions(options, version);
  const transport = new Transport(config, surroundings);
  const resources = createResources(createHelperClient<Paths>(config.baseUrl, transport));
  const { domains, invitations, machines, organizations, users } = resources;
  return {
    ...resources,
    domains: { ...domains, ...domainHelpers<S['Domain'], S['ProxyCheck']>(resources) },
    invitations: { ...invitations, ...invitationHelpers<S['Invitation'], S['BulkInvitation']>(resources) },
    machines: { ...machines, ...machineHelpers(resources) },
    organizations: { ...organizations, ...organizationHelpers<S['Organization']>(resources) },
    users: { ...users, ...userHelpers<S['User'], S['EmailAddress']>(resources) },
    raw: createRawClient<Paths>(config.baseUrl, transport),
  };
}
