import { isClerkAPIError, type ClerkAPIError } from '../errors.js';
import { checkText } from '../http/reject.js';
import type { CallOptions } from '../options.js';

/** The outcome of `domains.enableProxy`. Nothing has changed unless `enabled` is true. */
export type EnableProxyResult<Domain, ProxyCheck> =
  /** The check found a working proxy, and the domain uses it now. */
  | { enabled: true; domain: Domain; check: ProxyCheck }
  /** The check ran and did not find a working proxy. */
  | { enabled: false; reason: 'check_failed'; check: ProxyCheck }
  /** The API rejected the check: the URL is malformed, for instance, or the instance is a development one. */
  | { enabled: false; reason: 'check_rejected'; error: ClerkAPIError }
  /** The check found a working proxy, but the API rejected the update of the domain. */
  | { enabled: false; reason: 'update_rejected'; check: ProxyCheck; error: ClerkAPIError };

/** Handwritten helpers of `clerk.domains`. */
export interface DomainHelpers<Domain, ProxyCheck> {
  /**
   * Send a domain's Frontend API requests through a proxy.
   *
   * Checks the proxy first, which must be running, and sets it if it works. For production instances only.
   *
   * @param domainId - The domain's ID, `dmn_...`.
   * @param proxyUrl - The proxy's full URL, such as `https://app.dev/__clerk`.
   * @param options - For each of the requests: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns Whether the proxy is on now, and if not, why. A 4xx is a result and is not thrown, except 401 and 429, which
   *   say nothing about the proxy.
   * @throws {ClerkAPIError} for 401, 429 and 5xx
   * @throws {ClerkConnectionError} if a request gets no response
   * @throws {ClerkTimeoutError} if `timeout` or `deadline` passes
   * @example
   * const result = await clerk.domains.enableProxy('dmn_1', 'https://app.dev/__clerk');
   * if (!result.enabled && result.reason === 'check_failed') console.error(`No proxy at ${result.check.proxy_url}`);
   */
  enableProxy(
    this: void,
    domainId: string,
    proxyUrl: string,
    options?: CallOptions,
  ): Promise<EnableProxyResult<Domain, ProxyCheck>>;

  /**
   * Go back from a proxy to DNS.
   *
   * The domain's CNAME records must be in place, or its users can't sign in.
   *
   * @param domainId - The domain's ID, `dmn_...`.
   * @param options - For the request: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The domain, without a proxy.
   * @throws {ClerkAPIError} if the API rejects the request
   * @throws {ClerkConnectionError} if the request gets no response
   * @throws {ClerkTimeoutError} if `timeout` or `deadline` passes
   * @example
   * const domain = await clerk.domains.disableProxy('dmn_1');
   * console.log(domain.cname_targets);
   */
  disableProxy(this: void, domainId: string, options?: CallOptions): Promise<Domain>;

  /**
   * Get the primary domain of the instance.
   *
   * Lists the domains, and returns the one that is not a satellite.
   *
   * @param options - For the request: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The domain; `undefined` if the instance has none yet.
   * @throws {ClerkAPIError} if the API rejects the request
   * @throws {ClerkConnectionError} if the request gets no response
   * @throws {ClerkTimeoutError} if `timeout` or `deadline` passes
   * @example
   * const domain = await clerk.domains.primary();
   * console.log(domain?.name);
   */
  primary(this: void, options?: CallOptions): Promise<Domain | undefined>;
}

/** The helpers of a version of the API that these call. */
export interface DomainEndpoints<Domain extends { is_satellite: boolean }, ProxyCheck extends { successful: boolean }> {
  domains: {
    list: (options?: CallOptions) => Promise<{ data: Domain[] }>;
    update: (domainId: string, body: { proxy_url: string | null }, options?: CallOptions) => Promise<Domain>;
  };
  proxyChecks: {
    verify: (body: { domain_id: string; proxy_url: string }, options?: CallOptions) => Promise<ProxyCheck>;
  };
}

/**
 * Returns an error that says something about the domain or the proxy.
 *
 * @throws any other error
 */
function rejection(error: unknown): ClerkAPIError {
  const isRejection =
    isClerkAPIError(error) && error.status >= 400 && error.status < 500 && error.status !== 401 && error.status !== 429;
  if (!isRejection) throw error;
  return error;
}

export const domainHelpers = <Domain extends { is_satellite: boolean }, ProxyCheck extends { successful: boolean }>({
  domains,
  proxyChecks,
}: DomainEndpoints<Domain, ProxyCheck>): DomainHelpers<Domain, ProxyCheck> => ({
  async enableProxy(domainId, proxyUrl, options) {
    checkText('domainId', domainId);
    checkText('proxyUrl', proxyUrl);
    let check: ProxyCheck;
    try {
      check = await proxyChecks.verify({ domain_id: domainId, proxy_url: proxyUrl }, options);
    } catch (error) {
      return { enabled: false, reason: 'check_rejected', error: rejection(error) };
    }
    if (!check.successful) return { enabled: false, reason: 'check_failed', check };
    try {
      return { enabled: true, domain: await domains.update(domainId, { proxy_url: proxyUrl }, options), check };
    } catch (error) {
      return { enabled: false, reason: 'update_rejected', check, error: rejection(error) };
    }
  },
  disableProxy: (domainId, options) => domains.update(domainId, { proxy_url: null }, options),
  async primary(options) {
    const { data } = await domains.list(options);
    return data.find((domain) => !domain.is_satellite);
  },
});
