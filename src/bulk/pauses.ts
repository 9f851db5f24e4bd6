import type { Clock } from '../http/clock.js';

/** Waits that all end at once when a run does. */
export class Pauses {
  readonly #clock: Clock;
  readonly #ends = new Set<() => void>();
  hasEnded = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Waits that many ms. @returns whether the run goes on */
  async wait(milliseconds: number): Promise<boolean> {
    if (!this.hasEnded) await new Promise<void>((resolve) => this.#start(milliseconds, resolve));
    return !this.hasEnded;
  }

  #start(milliseconds: number, resolve: () => void): void {
    const end = () => {
      cancel();
      this.#ends.delete(end);
      resolve();
    };
    const cancel = this.#clock.after(milliseconds, end);
    this.#ends.add(end);
  }

  end(): void {
    this.hasEnded = true;
    for (const end of this.#ends) end();
  }
}
