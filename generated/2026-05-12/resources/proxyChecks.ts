// Written by `npm run generate` from openapi/2026-05-12. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type { ProxyCheck, VerifyDomainProxyBody, paths } from '../types.js';

/**
 * The check that a domain's Frontend API proxy works.
 *
 * The helpers of `clerk.proxyChecks`, one for each operation.
 */
export interface ProxyChecks {
  /**
   * Check a domain's proxy.
   *
   * Checks whether a proxy forwards requests to the instance's Frontend API as it should, without changing the
   * domain. Use it before `domains.update` sets a `proxy_url`, which runs the same check. For production
   * instances only. Sending it twice runs the check twice and changes nothing else.
   *
   * `POST /proxy_checks`
   *
   * @param body - Send both fields. No field is required. Optional: `domain_id`, `proxy_url`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The check; `successful` says how it ended.
   * @throws {ClerkAPIError} if the API rejects the request (400, 422), ClerkConnectionError, ClerkTimeoutError.
   */
  verify(this: void, body?: VerifyDomainProxyBody, options?: CallOptions): Promise<ProxyCheck>;
}

/**
 * The check that a domain's Frontend API proxy works.
 *
 * Makes `clerk.proxyChecks`, for the option `namespaces` of `createClerk`.
 */
export const proxyChecks = (client: HelperClient<paths, '2026-05-12'>): ProxyChecks =>
  client.name('proxyChecks', {
    verify: client.post('/proxy_checks', { body: true, repeatable: true }),
  });
