import { resolveCallOptions, type Config } from './config.js';
import { attempt, type FailedAttempt } from './attempt.js';
import { BlockedKeys } from './blocked-keys.js';
import { Call, requestEvent } from './call.js';
import { sleep } from './clock.js';
import { systemDependencies, type Dependencies } from './dependencies.js';
import type { HttpRequest } from './request.js';
import { apiErrorOf, HttpResponse } from './response.js';
import { isRetryable, retryDelay } from './retry.js';
import { RetryBudget } from './retry-budget.js';

/**
 * Sends a request, as often as the policy allows.
 *
 * @returns the response, whatever its status
 * @throws ClerkConnectionError, ClerkTimeoutError, the signal's reason, what a hook throws, or TypeError for wrong options
 */
export type Send = (request: HttpRequest) => Promise<HttpResponse>;

/** What the calls of a client share. */
interface Transport extends Dependencies {
  client: Config;
  budget: RetryBudget;
  blockedKeys: BlockedKeys;
}

const repeatableMethods = /^(GET|HEAD|OPTIONS|PUT|DELETE)$/;

const isRepeatable = ({ method, details }: HttpRequest) =>
  details.endpoint.repeatable || repeatableMethods.test(method);

/** @throws TypeError if the secret key would go to another place */
function checkUrl(url: string, baseUrl: string): void {
  if (!url.startsWith(`${baseUrl}/`))
    throw new TypeError(`clerk-bapi: the secret key is sent to ${baseUrl} only, and this request goes to ${url}.`);
}

/** Waits until the key is not blocked. @returns the 429 that blocks it past the deadline, if one does */
async function waitWhileBlocked({ blockedKeys, clock }: Transport, call: Call): Promise<HttpResponse | undefined> {
  const { secretKey, signal } = call.config;
  for (let block; (block = blockedKeys.get(secretKey, clock.now()));) {
    const wait = block.until - clock.now();
    if (block.until >= call.deadlineAt) {
      const response = new HttpResponse(block.response.source, block.response.text, call);
      response.error = apiErrorOf(response, undefined, wait);
      return response;
    }
    await sleep(clock, wait, signal);
  }
  return undefined;
}

/** Waits for another attempt after a failure. @returns whether there is one */
async function waitForRetry(
  { client, clock, random, budget, blockedKeys }: Transport,
  call: Call,
  { failure, response, error }: FailedAttempt,
): Promise<boolean> {
  const { request, config, attempts, deadlineAt } = call;
  const { retry } = config;
  const policy = retry || client.retry;
  const delay = policy ? retryDelay(policy, failure, attempts, random) : Infinity;
  const until = clock.now() + delay;
  const isRateLimit = response?.status === 429;
  if (isRateLimit && delay < Infinity) blockedKeys.block(config.secretKey, { until, response });
  if (!retry || attempts >= retry.maxAttempts || until >= deadlineAt) return false;
  if (!isRetryable(failure, isRepeatable(request)) || (!isRateLimit && !budget.withdraw())) return false;
  await client.onRetry?.({ ...requestEvent(call), error, delay });
  // After a 429 the call waits with the others.
  if (!isRateLimit) await sleep(clock, delay, config.signal);
  return true;
}

/** One for each client. */
export function createTransport(client: Config, dependencies: Dependencies = systemDependencies): Send {
  const { clock } = dependencies;
  const transport = { ...dependencies, client, budget: new RetryBudget(), blockedKeys: new BlockedKeys() };
  return async (request) => {
    const config = resolveCallOptions(client, request.details.options);
    config.signal?.throwIfAborted();
    checkUrl(request.url, client.baseUrl);
    const call = new Call(request, config, clock.now() + config.deadline);
    transport.budget.deposit();
    for (;;) {
      // Calls without retries do not wait either.
      if (config.retry && transport.blockedKeys.get(config.secretKey, clock.now())) {
        const response = await waitWhileBlocked(transport, call);
        if (response) return response;
      }
      call.attempts += 1;
      const outcome = await attempt(client, clock, call);
      if (!outcome.failure) return outcome.response;
      if (await waitForRetry(transport, call, outcome)) continue;
      if (outcome.response) return outcome.response;
      throw outcome.error;
    }
  };
}
