import { randomOf } from './random.js';

/** What faults of all kinds have in common. */
interface AnyFault {
  times?: number;
  share?: number;
  seed?: number;
}

/** A fault that is set. */
export interface ActiveFaultOf<Fault> {
  /** For `remove`. */
  id: string;
  /** What goes wrong, and when. */
  fault: Fault;
  /** How often it has had its effect. */
  hits: number;
}

interface Entry<Fault> extends ActiveFaultOf<Fault> {
  random: () => number;
}

/** Faults that are set, in the order in which they were added. */
export abstract class FaultList<Fault extends AnyFault> {
  readonly #prefix: string;
  readonly #onChange: () => void;
  #entries: Entry<Fault>[] = [];
  #added = 0;

  /** @param prefix - what their IDs begin with */
  constructor(prefix: string, onChange: () => void) {
    this.#prefix = prefix;
    this.#onChange = onChange;
  }

  /** @throws TypeError - if it is not a valid fault */
  protected abstract check(fault: unknown): asserts fault is Fault;

  /**
   * Adds a fault.
   *
   * @param fault - What goes wrong, and when.
   * @returns a function that removes it
   * @throws TypeError - if it is not a valid fault
   */
  add(fault: Fault): () => void {
    const { id } = this.set(fault);
    return () => this.remove(id);
  }

  /**
   * Adds a fault, as `add` does, and says what its ID is.
   *
   * @param fault - What goes wrong, and when.
   * @returns the fault with its ID, for `remove`
   * @throws TypeError - if it is not a valid fault
   */
  set(fault: Fault): ActiveFaultOf<Fault> {
    this.check(fault);
    const kept = JSON.parse(JSON.stringify(fault)) as Fault; // whoever changes theirs afterwards does not change this one
    const id = `${this.#prefix}_${++this.#added}`;
    const entry = { id, fault: kept, hits: 0, random: randomOf(kept.seed ?? 1) };
    this.#entries.push(entry);
    this.#onChange();
    return shown(entry);
  }

  /**
   * Removes a fault.
   *
   * @param id - That of the fault, from `set` or `list`.
   * @returns whether it was set
   */
  remove(id: string): boolean {
    const left = this.#entries.filter((entry) => entry.id !== id);
    const isThere = left.length < this.#entries.length;
    this.#entries = left;
    this.#onChange();
    return isThere;
  }

  /** Removes all faults. */
  clear(): void {
    this.#entries = [];
    this.#onChange();
  }

  /** The faults that are set. */
  list(): ActiveFaultOf<Fault>[] {
    return this.#entries.map(shown);
  }

  /**
   * The first fault that has its effect, which is counted.
   *
   * @param isMeant - whether a fault is about what happens
   * @param isHit - asked of those whose share it falls under: whether it has its effect
   */
  protected first(
    isMeant: (fault: Fault) => boolean,
    isHit: (fault: Fault) => boolean = () => true,
  ): Fault | undefined {
    for (const entry of this.#entries) {
      const { fault } = entry;
      if (!isMeant(fault)) continue;
      if (fault.share !== undefined && entry.random() >= fault.share) continue;
      if (!isHit(fault)) continue;
      entry.hits += 1;
      if (entry.hits === fault.times) this.#entries = this.#entries.filter((other) => other !== entry);
      this.#onChange();
      return fault;
    }
    return undefined;
  }
}

const shown = <Fault>({ id, fault, hits }: Entry<Fault>): ActiveFaultOf<Fault> => ({
  id,
  fault: structuredClone(fault),
  hits,
});
