import type { Received } from './transport.js';

/**
 * Where the calls with one secret key wait after a 429. The limit belongs to the key: once one call has run into it, the
 * others need not.
 */
export class Gate {
  #opensAt = Number.NEGATIVE_INFINITY;
  #refusal: Received | undefined;

  /**
   * Closes the gate, or keeps it closed for longer.
   *
   * @param opensAt - In ms of the transport's clock.
   * @param refusal - The 429, for calls that can't wait that long.
   */
  close(opensAt: number, refusal: Received): void {
    if (opensAt <= this.#opensAt) return;
    this.#opensAt = opensAt;
    this.#refusal = refusal;
  }

  /** How long the gate stays closed, in ms, and why; `undefined` if it is open. */
  closed(now: number): { remaining: number; refusal: Received } | undefined {
    if (now >= this.#opensAt || !this.#refusal) return undefined;
    return { remaining: this.#opensAt - now, refusal: this.#refusal };
  }
}
