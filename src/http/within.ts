import { ClerkTimeoutError } from '../errors.js';
import { onAbort } from './abort.js';
import type { Hook, RequestEvent } from '../options.js';
import { failedCall, requestEvent, type Call } from './call.js';
import type { Clock } from './clock.js';

/**
 * Waits for a promise, no longer than the call may take.
 *
 * @param promise - Also what programs without types return in its place: another value is not waited for.
 * @param cancel - Is called if the call or the timeout ends first, after the rejection.
 * @param timeout - How long to wait at most, in ms.
 * @throws the signal's reason, or ClerkTimeoutError
 */
export const within = <T>(
  clock: Clock,
  call: Call,
  promise: PromiseLike<T>,
  cancel?: (reason: unknown) => void,
  timeout = Infinity,
): Promise<T> =>
  new Promise((resolve, reject) => {
    const { config, deadlineAt } = call;
    const { signal } = config;
    const end = () => {
      cancelTimer?.();
      stopListening?.();
    };
    const fail = (reason: unknown) => {
      end();
      reject(reason);
    };
    const stop = (reason: unknown) => {
      fail(reason);
      cancel?.(reason);
    };
    const untilDeadline = deadlineAt - clock.now();
    const milliseconds = Math.min(timeout, untilDeadline);
    const expire = () => {
      const limit = timeout <= untilDeadline ? 'timeout' : 'deadline';
      stop(new ClerkTimeoutError(failedCall(call), limit, config[limit]));
    };
    const cancelTimer = milliseconds < Infinity ? clock.after(milliseconds, expire) : undefined;
    const stopListening = signal && onAbort(signal, () => stop(signal.reason));
    if (signal?.aborted) stop(signal.reason);
    Promise.resolve(promise).then((value) => {
      end();
      resolve(value);
    }, fail);
  });

/**
 * Calls a hook, which can't hold the call past its end.
 *
 * @param more - What its event has beside that of a request.
 */
export async function tell<More extends object>(
  clock: Clock,
  call: Call,
  hook: Hook<RequestEvent & More>,
  more: More,
): Promise<void> {
  const result = hook({ ...requestEvent(call), ...more });
  if (result) await within(clock, call, result);
}

/** Waits that many ms. @throws the signal's reason, as soon as it is aborted */
export function sleep(clock: Clock, call: Call, milliseconds: number): Promise<void> {
  let cancel!: () => void;
  const slept = new Promise<void>((resolve) => (cancel = clock.after(milliseconds, resolve)));
  return within(clock, call, slept, cancel);
}
