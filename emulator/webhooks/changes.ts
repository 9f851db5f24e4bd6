import type { State } from '../store/state.js';
import type { SignableEvent } from '../types.js';
import { eventOf, hasEvents } from './events.js';

interface Changed {
  table: string;
  before: object | undefined;
  after: object | undefined;
  /** What a row that is gone was, as it was shown when it went: afterwards what it refers to may be gone as well. */
  last: SignableEvent | undefined;
}

/** Collects what requests change. A row that a request changes often is one change. */
export class Changes {
  readonly #state: State;
  readonly #changed = new Map<string, Changed>();

  constructor(state: State) {
    this.#state = state;
  }

  add(table: string, before: object | undefined, after: object | undefined): void {
    const row = after ?? before;
    if (!row || !hasEvents(table)) return;
    const key = `${table} ${String((row as { id?: unknown }).id)}`;
    const known = this.#changed.get(key);
    const first = known ? known.before : before;
    if (after) return void this.#changed.set(key, { table, before: first, after, last: undefined });
    this.#changed.delete(key); // to the end, where its event belongs
    if (first)
      this.#changed.set(key, {
        table,
        before: first,
        after,
        last: eventOf(this.#state, table, { before: first, after }),
      });
  }

  clear(): void {
    this.#changed.clear();
  }

  /** The events of what has changed since the last time, in order. */
  take(): SignableEvent[] {
    const changed = [...this.#changed.values()];
    this.#changed.clear();
    return changed.flatMap(
      ({ table, before, after, last }) => (after ? eventOf(this.#state, table, { before, after }) : last) ?? [],
    );
  }
}
