// Written by `npm run generate` from openapi/2025-11-10. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type { TestingToken, paths } from '../types.js';

/**
 * Tokens that let end-to-end tests pass bot protection.
 *
 * The helpers of `clerk.testingTokens`, one for each operation.
 */
export interface TestingTokens {
  /**
   * Create a testing token.
   *
   * Makes a short-lived token that lets automated tests past bot detection. Send it along with Frontend API
   * requests as the query parameter `__clerk_testing_token`. It belongs to the instance, not to a user, signs
   * nobody in, and can be shared by all tests of a run. Works on development and production instances. It is safe
   * to repeat: each call gives another short-lived token.
   *
   * `POST /testing_tokens`
   *
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The testing token and when it expires.
   * @throws {ClerkAPIError} if the API rejects the request, ClerkConnectionError, ClerkTimeoutError.
   */
  create(this: void, options?: CallOptions): Promise<TestingToken>;
}

/**
 * Tokens that let end-to-end tests pass bot protection.
 *
 * Makes `clerk.testingTokens`, for the option `namespaces` of `createClerk`.
 */
export const testingTokens = (client: HelperClient<paths, '2025-11-10'>): TestingTokens =>
  client.name('testingTokens', {
    create: client.post('/testing_tokens', { repeatable: true }),
  });
