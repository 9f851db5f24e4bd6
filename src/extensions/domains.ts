import { isClerkAPIError, type ClerkAPIError } from '../errors.js';
import { checkText } from '../http/reject.js';
import type { CallOptions } from '../options.js';

/** The outcome of {@link DomainHelpers.enableProxy}. Nothing has changed unless `enabled` is true. */
export type EnableProxyResult<Domain, ProxyCheck> =
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
   * Sends a domain's Frontend API requests through a proxy: checks the proxy first, then sets it.
   *
   * The proxy must be running. For production instances only.
   *
   * @param domainId - The domain's ID, `dmn_...`.
   * @param proxyUrl - The proxy's full URL, such as `https://app.dev/__clerk`.
   * @param options - For each of the requests: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns Whether the proxy is on now, and if not, why. A 4xx is a result and is not thrown, except 401 and 429, which
   *   say nothing about the proxy.
   * @throws {ClerkAPIError} for 401, 429 and 5xx; ClerkConnectionError, ClerkTimeoutError.
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
   * Goes back from a proxy to DNS. The domain's CNAME records must be in place, or its users can't sign in.
   *
   * @param domainId - The domain's ID, `dmn_...`.
   * @param options - For each of the requests: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The domain, without a proxy.
   * @throws {ClerkAPIError} if the API rejects the request, ClerkConnectionError, ClerkTimeoutError.
   */
  disableProxy(this: void, domainId: string, options?: CallOptions): Promise<Domain>;

  /**
   * Returns the primary domain of the instance.
   *
   * @param options - For each of the requests: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The domain that is not a satellite; `undefined` if the instance has none yet.
   * @throws {ClerkAPIError} if the API rejects the request, ClerkConnectionError, ClerkTimeoutError.
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
