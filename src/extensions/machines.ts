import type { CallOptions } from '../options.js';
import { redactCause } from '../http/redaction.js';
import { checkFunction } from '../http/reject.js';

/** Handwritten helpers of `clerk.machines`. */
export interface MachineHelpers {
  /**
   * Rotate a machine's secret key, and store the new one.
   *
   * The old key works for another hour.
   *
   * Take this to replace a key in use. `machines.rotateSecretKey` returns the new key, and can end the old one at once.
   *
   * @param machineId - The machine's ID, `mch_...`.
   * @param store - Writes the new secret key to where the machine reads it. If it fails, nothing is lost: the old key works
   *   for the hour, and `machines.getSecretKey` returns the new one.
   * @param options - For the request: `timeout`, `retry`, `signal`, `headers` and others.
   * @throws {ClerkAPIError} if the API rejects the request
   * @throws {ClerkConnectionError} if the request gets no response
   * @throws {ClerkTimeoutError} if `timeout` or `deadline` passes
   * @throws {Error} if `store` fails: its error is the `cause`
   * @example
   * import { writeFile } from 'node:fs/promises';
   *
   * await clerk.machines.rotateSecret('mch_1', (secret) => writeFile('/run/secrets/clerk', secret));
   */
  rotateSecret(
    this: void,
    machineId: string,
    store: (secret: string) => void | Promise<void>,
    options?: CallOptions,
  ): Promise<void>;
}

/** The helpers of a version of the API that these call. */
export interface MachineEndpoints {
  machines: {
    rotateSecretKey: (
      machineId: string,
      body: { previous_token_ttl: number },
      options?: CallOptions,
    ) => Promise<{ secret: string }>;
  };
}

/** How long the old key works after the rotation, in s: enough for a slow roll-out. */
const GRACE = 3_600;

export const machineHelpers = ({ machines }: MachineEndpoints): MachineHelpers => ({
  async rotateSecret(machineId, store, options) {
    checkFunction('store', store); // before the key is rotated
    const { secret } = await machines.rotateSecretKey(machineId, { previous_token_ttl: GRACE }, options);
    try {
      await store(secret);
    } catch (cause) {
      const problem = 'was rotated, and storing the new secret key failed';
      const remedy = `The old one works for ${GRACE} s; machines.getSecretKey returns the new one.`;
      throw new Error(`clerk-bapi: the secret key of ${machineId} ${problem}. ${remedy}`, {
        cause: redactCause(cause, secret),
      });
    }
  },
});
