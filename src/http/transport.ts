import { ClerkRateLimitError } from '../errors.js';
import type { RateLimitEvent } from '../options.js';
import { attempt, type Outcome } from './attempt.js';
import { Call, operationOf, requestEvent } from './call.js';
import { resolveCallOptions, type Config } from './config.js';
import { systemDependencies, type Dependencies } from './dependencies.js';
import { logCall } from './log.js';
import { KEY, type KeyQueue } from './rate-limit/key-queue.js';
import { keyQueueOf } from './rate-limit/key-queues.js';
import { limitsOf, turnOf } from './rate-limit/rate-limiter.js';
import type { HttpRequest } from './request.js';
import type { HttpResponse } from './response.js';
import {
  defaultRetryPolicy,
  isRepeatableMethod,
  isRetryable,
  rateLimitDelay,
  retryDelay,
  type Failure,
} from './retry.js';
import { hook, sleep } from './within.js';

/**
 * Sends a request, as often as the policy allows.
 *
 * @returns the response, whatever its status
 * @throws ClerkConnectionError, ClerkTimeoutError, the signal's reason, what a hook throws, or TypeError for wrong options
 */
export type Send = (request: HttpRequest) => Promise<HttpResponse>;

const isRepeatable = ({ method, details }: HttpRequest) => details.endpoint.repeatable || isRepeatableMethod(method);

/** @throws TypeError if the secret key would go to another place */
function checkUrl(url: string, baseUrl: string): void {
  if (!url.startsWith(`${baseUrl}/`))
    throw new TypeError(`clerk-bapi: the secret key is sent to ${baseUrl} only, and this request goes to ${url}.`);
}

/** The response of the last attempt. @throws its error, if there is none */
function responseOf(outcome: Outcome): HttpResponse {
  if (outcome.response) return outcome.response;
  throw outcome.error;
}

/** One for each client. */
export function createTransport(client: Config, { clock, random }: Dependencies = systemDependencies): Send {
  const { log, rateLimit, onRetry, onRateLimit } = client;

  /** How long a call waits after a failure, in ms, if it is sent again. */
  function delayAfter(call: Call, failure: Failure): number {
    const policy = call.config.retry || defaultRetryPolicy;
    call.wasRateLimited = failure.status === 429;
    if (call.wasRateLimited) return rateLimitDelay(policy, failure.retryAfter, call.attempts, random);
    call.failures += 1; // a 429 costs no attempt: it had no effect
    if (failure.kind !== 'unsent' && failure.status !== 425) call.hasUnknownEffect = true;
    return retryDelay(policy, failure, call.failures, random);
  }

  /** Whether a call is sent again. */
  function isRepeated(call: Call, failure: Failure, delay: number, { budget }: KeyQueue): boolean {
    const { retry } = call.config;
    if (!retry || retry.maxAttempts === 1 || clock.now() + delay >= call.deadlineAt) return false;
    if ((failure.retryAfter ?? 0) > retry.maxRetryAfter) return false;
    if (call.wasRateLimited) return true;
    return call.failures < retry.maxAttempts && isRetryable(failure, isRepeatable(call.request)) && budget.withdraw();
  }

  /** Tells the hook and the log that a call meets the rate limit. */
  async function tellBlock(
    call: Call,
    reason: RateLimitEvent['reason'],
    blockedBy: string,
    delay: number,
  ): Promise<void> {
    const limit = blockedBy === KEY ? 'the key' : 'its operation';
    log?.('info', call, `meets the rate limit of ${limit} (${reason}), which ends in ${Math.ceil(delay)} ms`);
    if (onRateLimit) await hook(clock, call, () => onRateLimit({ ...requestEvent(call), reason, blockedBy, delay }));
  }

  /** Waits until a call may send its next request. @throws ClerkRateLimitError if that is too late for it */
  async function waitForTurn(call: Call, queue: KeyQueue): Promise<void> {
    // After a 429 of its own, that was told.
    const block = call.wasRateLimited ? undefined : queue.blockOf(call);
    if (block) await tellBlock(call, 'blocked', block.blockedBy, block.until - clock.now());
    const isLimiter = typeof rateLimit === 'object' && 'acquire' in rateLimit;
    if (isLimiter) await turnOf(rateLimit, call, clock);
    const admission = queue.enter(call, isLimiter ? [] : limitsOf(rateLimit, call));
    if (!admission) return;
    if (!block) log?.('debug', call, 'waits for its turn');
    await admission;
  }

  async function sendCall(call: Call, queue: KeyQueue): Promise<HttpResponse> {
    for (let outcome: Outcome | undefined; ;) {
      try {
        if (rateLimit || !queue.tryEnter(call)) await waitForTurn(call, queue);
      } catch (error) {
        // The response to the call itself says more.
        if (outcome && error instanceof ClerkRateLimitError) return responseOf(outcome);
        throw error;
      }
      call.attempts += 1;
      let delay = 0;
      let blockedUntil: number | undefined;
      try {
        outcome = await attempt(client, clock, call);
        if (!outcome.failure) return outcome.response;
        delay = delayAfter(call, outcome.failure);
        if (call.wasRateLimited) blockedUntil = clock.now() + delay;
      } finally {
        queue.leave(call, blockedUntil);
      }
      const { failure, error } = outcome;
      if (call.wasRateLimited)
        await tellBlock(call, 'response', queue.blockOf(call)?.blockedBy ?? operationOf(call), delay);
      if (!isRepeated(call, failure, delay, queue)) return responseOf(outcome);
      if (onRetry) await hook(clock, call, () => onRetry({ ...requestEvent(call), error, delay }));
      // After a 429 the call waits with the others.
      if (call.wasRateLimited) continue;
      log?.('info', call, `is sent again in ${Math.ceil(delay)} ms`);
      await sleep(clock, call, delay);
    }
  }

  return async (request) => {
    const config = resolveCallOptions(client, request.details.options);
    config.signal?.throwIfAborted();
    checkUrl(request.url, client.baseUrl);
    const call = new Call(request, config, clock.now() + config.deadline);
    const queue = keyQueueOf(client.ownFetch, config.keyHash, clock);
    queue.budget.deposit();
    return log ? logCall(log, call, () => sendCall(call, queue)) : sendCall(call, queue);
  };
}
