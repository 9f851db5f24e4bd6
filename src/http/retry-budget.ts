/** Retries that are there from the start, and to which the budget grows back: enough for a short disturbance. */
const RESERVE = 50;
/** What each call adds. In a lasting outage a call costs 1.2 requests: 1 and this. */
const RETRIES_PER_CALL = 0.2;

/**
 * The retries that one client may make. Without it, an outage would be met by `maxAttempts` times the usual load.
 * Waiting out a 429 takes nothing from it: that is no extra load, since all calls wait together.
 */
export class RetryBudget {
  #retries = RESERVE;

  /** Counts a call, however often it will be sent. */
  deposit(): void {
    this.#retries = Math.min(RESERVE, this.#retries + RETRIES_PER_CALL);
  }

  /** Takes one retry, if there is one. */
  withdraw(): boolean {
    if (this.#retries < 1) return false;
    this.#retries -= 1;
    return true;
  }
}
