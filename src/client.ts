import type { Domains } from '../generated/2025-11-10/resources/domains.js';
import type { Invitations } from '../generated/2025-11-10/resources/invitations.js';
import type { Machines } from '../generated/2025-11-10/resources/machines.js';
import type { Organizations } from '../generated/2025-11-10/resources/organizations.js';
import { createResources, type Resources } from '../generated/2025-11-10/resources/index.js';
import type { Users } from '../generated/2025-11-10/resources/users.js';
import type { paths } from '../generated/2025-11-10/types.js';
import type { RawClient } from './api-client.js';
import { createHelperClient, createRawClient, type RawOptions } from './call.js';
import { resolveOptions, type ClerkOptions } from './options.js';
import { domainHelpers, type DomainHelpers } from './tags/domains.js';
import { invitationHelpers, type InvitationHelpers } from './tags/invitations.js';
import { machineHelpers, type MachineHelpers } from './tags/machines.js';
import { organizationHelpers, type OrganizationHelpers } from './tags/organizations.js';
import { userHelpers, type UserHelpers } from './tags/users.js';
import { Transport, type Surroundings } from './transport.js';

/** The version of the API that the types are made from. */
const API_VERSION = '2025-11-10';

/** A client of the Backend API: a namespace for each part of it, with a helper for each operation. */
export interface Clerk extends Resources {
  domains: Domains & DomainHelpers;
  invitations: Invitations & InvitationHelpers;
  machines: Machines & MachineHelpers;
  organizations: Organizations & OrganizationHelpers;
  users: Users & UserHelpers;
  /**
   * The same API as an `openapi-fetch` client: typed by path, answers `{ data, error, response }` and does not throw for a
   * refusal. It shares the transport with the helpers, so that retries, limits and hooks hold for it too. POST and PATCH
   * are not repeated after a failure whose outcome is unknown.
   *
   * @example
   * const { data, error, response } = await clerk.raw.GET('/users/{user_id}', { params: { path: { user_id: 'user_1' } } });
   */
  raw: RawClient<paths, RawOptions>;
}

/** As {@link createClerk}, with a clock and a source of randomness. */
export function createClerkIn(surroundings: Surroundings | undefined, options: ClerkOptions): Clerk {
  const config = resolveOptions(options, API_VERSION);
  const transport = new Transport(config, surroundings);
  const client = createHelperClient<paths>(config.baseUrl, transport);
  const namespaces = createResources(client);
  const { domains, emailAddresses, invitations, machines, organizations, proxyChecks, users } = namespaces;
  return {
    ...namespaces,
    domains: { ...domains, ...domainHelpers(domains, proxyChecks) },
    invitations: { ...invitations, ...invitationHelpers(invitations) },
    machines: { ...machines, ...machineHelpers(machines) },
    organizations: { ...organizations, ...organizationHelpers(organizations) },
    users: { ...users, ...userHelpers(users, emailAddresses) },
    raw: createRawClient<paths>(config.baseUrl, transport),
  };
}

/**
 * Makes a client of the Backend API. Nothing is sent before the first call. Make one and share it: its calls wait
 * together when the API limits their rate.
 *
 * @throws TypeError that says what to do, if the secret key is missing or malformed, `baseUrl` is not `https:`, or an
 *   option is unknown or has a wrong value
 * @example
 * const clerk = createClerk({ secretKey: process.env.CLERK_SECRET_KEY });
 * const user = await clerk.users.get('user_1');
 */
export const createClerk = (options: ClerkOptions = {}): Clerk => createClerkIn(undefined, options);
