/** A way to fail. */
export interface Fault {
  /** The operation that fails, by its ID such as `GetUser`. All of them, if left out. */
  operation?: string;
  /** How many requests fail. All of them, if left out. */
  times?: number;
  /** Answers with this status and an error in the API's shape. */
  status?: number;
  /** Headers of that answer, such as `retry-after`. */
  headers?: Record<string, string>;
  /** Waits before anything else, in ms. */
  delay?: number;
  /** Carries the request out first, and fails then. Otherwise the request has no effect. */
  after?: boolean;
  /**
   * Instead of a status:
   * - `drop`: closes the connection without an answer
   * - `cut`: sends the head and half of the body, then closes the connection
   * - `stall`: sends the head and half of the body, then nothing more
   * - `html`: answers with a gateway's page, by default with status 502
   * - `empty`: answers with no body, by default with status 200
   * - `broken`: answers with half of the JSON as if that were all of it
   */
  kind?: 'drop' | 'cut' | 'stall' | 'html' | 'empty' | 'broken';
}

/** Whether a request that meets the fault has its effect: the fault is about the answer, or comes after it. */
export function isCarriedOut({ kind, status, after }: Fault): boolean {
  if (after) return true;
  return kind === undefined ? status === undefined : ['cut', 'stall', 'broken'].includes(kind);
}

/** The faults that are set, in the order in which they were added. */
export class Faults {
  #faults: { fault: Fault; left: number }[] = [];

  /** Adds a fault. @returns what takes it back */
  add(fault: Fault): () => void {
    const entry = { fault, left: fault.times ?? Number.POSITIVE_INFINITY };
    this.#faults.push(entry);
    return () => {
      this.#faults = this.#faults.filter((other) => other !== entry);
    };
  }

  clear(): void {
    this.#faults = [];
  }

  /** The first fault for an operation. Counts it as used. */
  take(operation: string | undefined): Fault | undefined {
    const entry = this.#faults.find(({ fault }) => fault.operation === undefined || fault.operation === operation);
    if (!entry) return undefined;
    entry.left -= 1;
    if (entry.left <= 0) this.#faults = this.#faults.filter((other) => other !== entry);
    return entry.fault;
  }
}
