import { isClerkAPIError, type ClerkAPIError } from '../errors.js';
import type { CallOptions } from '../options.js';

/** What came of {@link DomainHelpers.enableProxy}. Only where `enabled` is true has anything changed. */
export type EnableProxyResult<Domain, ProxyCheck> =
  | { enabled: true; domain: Domain; check: ProxyCheck }
  /** The check ran and did not find a working proxy. */
  | { enabled: false; reason: 'check_failed'; check: ProxyCheck }
  /** The API would not run the check, for instance because the URL is malformed or the instance is a development one. */
  | { enabled: false; reason: 'check_refused'; error: ClerkAPIError }
  /** The check found a working proxy, and the domain could not be set to it all the same. */
  | { enabled: false; reason: 'update_refused'; check: ProxyCheck; error: ClerkAPIError };

/** Handwritten helpers of `clerk.domains`. */
export interface DomainHelpers<Domain, ProxyCheck> {
  /**
   * Sends a domain's Frontend API requests through a proxy: checks the proxy first, then sets it.
   *
   * The proxy must be up before. For production instances only.
   *
   * @param domainId - The domain's ID, `dmn_...`.
   * @param proxyUrl - The proxy's full URL, such as `https://app.dev/__clerk`.
   * @returns whether it is on now, and if not, whether the check failed or the API refused. A refusal (4xx) is a result
   *   and not thrown, except 401 and 429, which say nothing of the proxy.
   * @throws {ClerkAPIError} for 401, 429 and failures of the API itself; ClerkConnectionError, ClerkTimeoutError.
   * @example
   * const result = await clerk.domains.enableProxy('dmn_1', 'https://app.dev/__clerk');
   * if (!result.enabled && result.reason === 'check_failed') console.error(`No proxy at ${result.check.proxy_url}`);
   */
  enableProxy: (
    domainId: string,
    proxyUrl: string,
    options?: CallOptions,
  ) => Promise<EnableProxyResult<Domain, ProxyCheck>>;

  /**
   * Goes back from a proxy to DNS. The domain's CNAME records must be in place, or its users are cut off.
   *
   * @param domainId - The domain's ID, `dmn_...`.
   * @returns The domain, without a proxy.
   * @throws {ClerkAPIError} if the API refuses, ClerkConnectionError, ClerkTimeoutError.
   */
  disableProxy: (domainId: string, options?: CallOptions) => Promise<Domain>;

  /**
   * The primary domain of the instance. There is one, except in an instance that has none yet.
   *
   * @returns The domain that is no satellite, or `undefined`.
   * @throws {ClerkAPIError} if the API refuses, ClerkConnectionError, ClerkTimeoutError.
   */
  primary: (options?: CallOptions) => Promise<Domain | undefined>;
}

/** What these helpers need of a version of the API. */
export interface DomainNeeds<Domain extends { is_satellite: boolean }, ProxyCheck extends { successful: boolean }> {
  domains: {
    list: (options?: CallOptions) => Promise<{ data: Domain[] }>;
    update: (domainId: string, body: { proxy_url: string | null }, options?: CallOptions) => Promise<Domain>;
  };
  proxyChecks: {
    verify: (body: { domain_id: string; proxy_url: string }, options?: CallOptions) => Promise<ProxyCheck>;
  };
}

/** The error, if the API refused what was asked for. @throws anything else */
function refusal(error: unknown): ClerkAPIError {
  const isRefusal =
    isClerkAPIError(error) && error.status >= 400 && error.status < 500 && error.status !== 401 && error.status !== 429;
  if (!isRefusal) throw error;
  return error;
}

export const domainHelpers = <Domain extends { is_satellite: boolean }, ProxyCheck extends { successful: boolean }>({
  domains,
  proxyChecks,
}: DomainNeeds<Domain, ProxyCheck>): DomainHelpers<Domain, ProxyCheck> => ({
  async enableProxy(domainId, proxyUrl, options) {
    let check: ProxyCheck;
    try {
      check = await proxyChecks.verify({ domain_id: domainId, proxy_url: proxyUrl }, options);
    } catch (error) {
      return { enabled: false, reason: 'check_refused', error: refusal(error) };
    }
    if (!check.successful) return { enabled: false, reason: 'check_failed', check };
    try {
      return { enabled: true, domain: await domains.update(domainId, { proxy_url: proxyUrl }, options), check };
    } catch (error) {
      return { enabled: false, reason: 'update_refused', check, error: refusal(error) };
    }
  },
  disableProxy: (domainId, options) => domains.update(domainId, { proxy_url: null }, options),
  async primary(options) {
    const { data } = await domains.list(options);
    return data.find((domain) => !domain.is_satellite);
  },
});
