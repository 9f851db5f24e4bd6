import { ClerkTimeoutError } from '../errors.js';
import { failedCall, type Call } from './call.js';
import type { Clock } from './clock.js';

/**
 * Waits for a promise, no longer than the call may take.
 *
 * @param cancel - Is called if the call ends first.
 * @throws the signal's reason, or ClerkTimeoutError at the deadline
 */
export const within = <T>(
  clock: Clock,
  call: Call,
  promise: PromiseLike<T>,
  cancel?: (reason: unknown) => void,
): Promise<T> =>
  new Promise((resolve, reject) => {
    const { signal, deadline } = call.config;
    const end = () => {
      cancelTimer?.();
      signal?.removeEventListener('abort', abort);
    };
    const fail = (reason: unknown) => {
      end();
      reject(reason);
    };
    const stop = (reason: unknown) => {
      fail(reason);
      cancel?.(reason);
    };
    const abort = () => stop(signal?.reason);
    const expire = () => stop(new ClerkTimeoutError(failedCall(call), 'deadline', deadline));
    signal?.addEventListener('abort', abort);
    const cancelTimer = deadline < Infinity ? clock.after(call.deadlineAt - clock.now(), expire) : undefined;
    promise.then((value) => {
      end();
      resolve(value);
    }, fail);
  });

/** Calls a hook, which can't hold the call past its end. */
export async function hook(clock: Clock, call: Call, run: () => void | Promise<void>): Promise<void> {
  const result = run();
  if (result) await within(clock, call, result);
}
