import { checkFunction } from '../http/reject.js';
import type { CallOptions } from '../options.js';
import type { Metadata, MetadataPatch, OrganizationPrivateMetadata, OrganizationPublicMetadata } from '../metadata.js';
import { changesBy, type ReadMetadata } from './metadata.js';

/** An organization's metadata, for a function to change in place. */
export interface OrganizationMetadata {
  /** What the frontend can read. */
  public_metadata: Metadata<OrganizationPublicMetadata>;
  /** What only the backend can read. */
  private_metadata: Metadata<OrganizationPrivateMetadata>;
}

/** Changes to an organization's metadata. */
interface OrganizationMetadataPatch {
  public_metadata?: MetadataPatch<OrganizationPublicMetadata>;
  private_metadata?: MetadataPatch<OrganizationPrivateMetadata>;
}

/** Handwritten helpers of `clerk.organizations`. */
export interface OrganizationHelpers<Organization> {
  /**
   * Change an organization's metadata with a function.
   *
   * Reads the metadata, calls the function, and sends the difference, removed keys included. Keys that the function leaves
   * alone keep their value, even if somebody else changes it meanwhile. Sends nothing if nothing changed.
   *
   * @param organizationId - The organization's ID, `org_...`.
   * @param change - Changes the metadata in place. May be `async`.
   * @param options - For each of the requests: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The organization, with its new metadata.
   * @throws {ClerkAPIError} if the API rejects a request
   * @throws {ClerkConnectionError} if a request gets no response
   * @throws {ClerkTimeoutError} if `timeout` or `deadline` passes
   * @throws what `change` throws
   * @example
   * await clerk.organizations.changeMetadata('org_1', ({ public_metadata }) => {
   *   public_metadata.plan = 'pro';
   *   delete public_metadata.trial;
   * });
   */
  changeMetadata(
    this: void,
    organizationId: string,
    change: (metadata: OrganizationMetadata) => void | Promise<void>,
    options?: CallOptions,
  ): Promise<Organization>;
}

/** The helpers of a version of the API that these call. */
export interface OrganizationEndpoints<Organization extends ReadMetadata<OrganizationMetadata>> {
  organizations: {
    get: (organizationId: string, query?: undefined, options?: CallOptions) => Promise<Organization>;
    updateMetadata: (
      organizationId: string,
      body: OrganizationMetadataPatch,
      options?: CallOptions,
    ) => Promise<Organization>;
  };
}

export const organizationHelpers = <Organization extends ReadMetadata<OrganizationMetadata>>({
  organizations,
}: OrganizationEndpoints<Organization>): OrganizationHelpers<Organization> => ({
  async changeMetadata(organizationId, change, options) {
    checkFunction('change', change);
    const organization = await organizations.get(organizationId, undefined, options);
    const patch: OrganizationMetadataPatch | undefined = await changesBy<OrganizationMetadata>(change, {
      public_metadata: organization.public_metadata ?? {},
      private_metadata: organization.private_metadata ?? {},
    });
    return patch ? organizations.updateMetadata(organizationId, patch, options) : organization;
  },
});
