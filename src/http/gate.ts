import type { Received } from './response.js';

interface Closure {
  /** In ms of the transport's clock. */
  opensAt: number;
  /** The 429, for calls that can't wait that long. */
  refusal: Received;
}

/**
 * Where calls wait after a 429, apart for each secret key. The limit belongs to the key: once one call has run into it, the
 * others need not.
 */
export class Gate {
  readonly #closures = new Map<string, Closure>();

  /** Closes the gate for a key, or keeps it closed for longer. */
  close(secretKey: string, closure: Closure): void {
    const present = this.#closures.get(secretKey);
    if (!present || closure.opensAt > present.opensAt) this.#closures.set(secretKey, closure);
  }

  /** What keeps the gate closed for a key; `undefined` if it is open. */
  closed(secretKey: string, now: number): Closure | undefined {
    if (this.#closures.size === 0) return undefined;
    const closure = this.#closures.get(secretKey);
    if (!closure || closure.opensAt > now) return closure;
    this.#closures.delete(secretKey);
    return undefined;
  }
}
