import { ClerkRateLimitError } from '../errors.js';
import type { CallOptions, RateLimitEvent } from '../options.js';
import { attempt, type FailedAttempt } from './attempt.js';
import { Call, operationOf } from './call.js';
import { resolveCallOptions, type Config } from './config.js';
import { systemDependencies, type Dependencies } from './dependencies.js';
import { logRejection } from './log.js';
import { KEY } from './rate-limit/key-queue.js';
import { keyQueueOf } from './rate-limit/key-queues.js';
import { limitsOf, turnOf, type RateLimiter } from './rate-limit/rate-limiter.js';
import type { Operation } from './request.js';
import { HttpResponse } from './response.js';
import {
  defaultRetryPolicy,
  isRepeatableMethod,
  isRetryable,
  rateLimitDelay,
  retryDelay,
  type Failure,
} from './retry.js';
import { sleep, tell } from './within.js';

/** Sends calls. */
export interface Transport {
  /** Begins a call. @throws TypeError for wrong options, or the reason of a signal that is aborted */
  begin(operation: Operation, url: string, content?: Call['content'], options?: CallOptions): Call;
  /**
   * Lets a call wait for its turn before `send`. Thousands may wait, and what `send` and its caller hold for each takes four
   * times as much as the call.
   *
   * @returns `undefined` if it need not wait
   * @throws as `send` does
   */
  waitForTurn(call: Call): Promise<void> | undefined;
  /**
   * Sends the request of a call, as often as the policy allows.
   *
   * @returns the response, whatever its status
   * @throws ClerkConnectionError, ClerkTimeoutError, the signal's reason, or what a hook throws
   */
  send(call: Call): Promise<HttpResponse>;
}

const isRepeatable = ({ operation: { method, endpoint } }: Call) => endpoint.repeatable || isRepeatableMethod(method);

/** The error response of the last attempt. @throws its error, if there is none */
function responseOf({ response, error }: FailedAttempt): HttpResponse {
  if (response) return response;
  throw error;
}

/** One for each client. */
export function createTransport(client: Config, { clock, random }: Dependencies = systemDependencies): Transport {
  const { log, rateLimit, onRetry, onRateLimit } = client;
  const limiter = typeof rateLimit === 'object' && 'acquire' in rateLimit ? rateLimit : undefined;
  const spacing = limiter ? false : (rateLimit as Exclude<typeof rateLimit, RateLimiter>);

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
  function isRepeated(call: Call, failure: Failure, delay: number): boolean {
    const { retry } = call.config;
    const { budget } = call.queue;
    if (!retry || retry.maxAttempts === 1 || clock.now() + delay >= call.deadlineAt) return false;
    if ((failure.retryAfter ?? 0) > retry.maxRetryAfter) return false;
    if (call.wasRateLimited) return true;
    return call.failures < retry.maxAttempts && isRetryable(failure, isRepeatable(call)) && budget.withdraw();
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
    if (onRateLimit) await tell(clock, call, onRateLimit, { reason, blockedBy, delay });
  }

  /** Waits until a call may send its next request, and tells what it waits for. */
  async function waitAndTell(call: Call): Promise<void> {
    // After a 429 of its own, that was told.
    const block = call.wasRateLimited ? undefined : call.queue.blockOf(call);
    if (block) await tellBlock(call, 'blocked', block.blockedBy, block.until - clock.now());
    if (limiter) await turnOf(limiter, call, clock);
    const admission = call.queue.enter(call, limitsOf(spacing, call));
    if (!admission) return;
    if (!block) log?.('debug', call, 'waits for its turn');
    await admission;
  }

  /**
   * Waits until a call may send its next request.
   *
   * @returns `undefined` if it need not wait
   * @throws ClerkRateLimitError if that is too late for it
   */
  function admit(call: Call): Promise<void> | undefined {
    if (!rateLimit && call.queue.tryEnter(call)) return undefined;
    return log || limiter || onRateLimit ? waitAndTell(call) : call.queue.enter(call, limitsOf(spacing, call));
  }

  /**
   * Waits until a failed call may be sent again.
   *
   * @returns its error response, if it may not be
   * @throws its error, if it may not be and there is no response
   */
  async function waitAfter(call: Call, failed: FailedAttempt): Promise<HttpResponse | undefined> {
    const { queue } = call;
    const { failure, error } = failed;
    const delay = delayAfter(call, failure);
    queue.leave(call, call.wasRateLimited ? clock.now() + delay : undefined);
    if (call.wasRateLimited)
      await tellBlock(call, 'response', queue.blockOf(call)?.blockedBy ?? operationOf(call), delay);
    if (!isRepeated(call, failure, delay)) return responseOf(failed);
    if (onRetry) await tell(clock, call, onRetry, { error, delay });
    // After a 429 the call waits with the others.
    if (!call.wasRateLimited) {
      log?.('info', call, `is sent again in ${Math.ceil(delay)} ms`);
      await sleep(clock, call, delay);
    }
    try {
      await admit(call);
    } catch (late) {
      // The response to the call itself says more.
      if (late instanceof ClerkRateLimitError) return responseOf(failed);
      throw late;
    }
    return undefined;
  }

  async function sendCall(call: Call): Promise<HttpResponse> {
    if (!call.isAdmitted) await admit(call);
    for (;;) {
      let outcome: HttpResponse | FailedAttempt;
      try {
        outcome = await attempt(client, clock, call);
      } catch (error) {
        call.queue.leave(call);
        throw error;
      }
      if (outcome instanceof HttpResponse) {
        call.queue.leave(call);
        return outcome;
      }
      const response = await waitAfter(call, outcome);
      if (response) return response;
    }
  }

  return {
    begin(operation, url, content, options) {
      const config = resolveCallOptions(client, options);
      config.signal?.throwIfAborted();
      const queue = keyQueueOf(client.ownFetch, config.keyHash, clock);
      queue.budget.deposit();
      const call = new Call(operation, url, content, config, queue, clock.now() + config.deadline);
      log?.('debug', call, `begins, ${operation.method}`);
      return call;
    },
    waitForTurn(call) {
      const turn = admit(call);
      return log && turn ? logRejection(log, call, turn) : turn;
    },
    send: (call) => (log ? logRejection(log, call, sendCall(call)) : sendCall(call)),
  };
}
