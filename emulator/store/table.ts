import { ValueIndex } from './value-index.js';

/** A row as the generic mechanism sees it. */
export type Row = Record<string, unknown>;

/** Hears of a change, of a row as it was and as it is: one is missing where the row is new, or gone. */
export type OnRowChange = (before?: object, after?: object) => void;

/** The values of a row that it can be found by. */
type Values<R> = (row: R) => (string | null | undefined)[];

export interface TableOptions<R> {
  /** What a row is called in an error, such as `JWT template`. */
  what: string;
  /** What an ID begins with, such as `jtmp`. */
  prefix: string;
  /** What a row is kept under. By default its `id`. */
  key?: (row: R) => string;
  /** Other names by which a path may refer to a row, such as the slug of an organization. */
  aliases?: Values<R>;
  /** The key of the row that a path means, where its last ID is not the key. */
  keyOf?: (params: Record<string, string>) => string;
  /** Values by which rows are found without looking at each, such as the addresses of a user. */
  indexes?: Record<string, Values<R>>;
}

const ALIAS = '#alias';

/**
 * Rows in the order in which they were added. Rows are never changed: `update` puts another in the place of one, so that a
 * snapshot or a page may hold on to what it has.
 */
export class Table<R extends object> {
  readonly what: string;
  readonly prefix: string;
  readonly #rows = new Map<string, R>();
  readonly #keyOfRow: (row: R) => string;
  readonly #keyOfParams: TableOptions<R>['keyOf'];
  readonly #indexed = new Map<string, { values: Values<R>; index: ValueIndex }>();
  readonly #onChange: OnRowChange;

  /** @param onChange - called after each change */
  constructor({ what, prefix, key, keyOf, aliases, indexes }: TableOptions<R>, onChange: OnRowChange) {
    this.what = what;
    this.prefix = prefix;
    this.#keyOfRow = key ?? ((row) => String((row as Row)['id']));
    this.#keyOfParams = keyOf;
    for (const [name, values] of Object.entries({ ...indexes, ...(aliases ? { [ALIAS]: aliases } : {}) })) {
      this.#indexed.set(name, { values, index: new ValueIndex() });
    }
    this.#onChange = onChange;
  }

  get size(): number {
    return this.#rows.size;
  }

  keyOf(row: R): string {
    return this.#keyOfRow(row);
  }

  /** The row with a key, or with that alias. */
  get(key: string): R | undefined {
    return this.#rows.get(key) ?? (this.#indexed.has(ALIAS) ? this.by(ALIAS, key)[0] : undefined);
  }

  /** The row that a path means. @param name - the parameter that ends the path to it */
  locate(params: Record<string, string>, name: string): R | undefined {
    return this.#keyOfParams ? this.#rows.get(this.#keyOfParams(params)) : this.get(params[name] ?? '');
  }

  /** The rows that an index has under a value, in the order in which they came there. */
  by(index: string, value: string): R[] {
    return this.#index(index)
      .keys(value)
      .flatMap((key) => this.#rows.get(key) ?? []);
  }

  /** How many rows an index has under a value. */
  count(index: string, value: string): number {
    return this.#index(index).count(value);
  }

  #index(name: string): ValueIndex {
    const indexed = this.#indexed.get(name);
    if (!indexed) throw new Error(`The table of ${this.what}s has no index ${name}`);
    return indexed.index;
  }

  rows(): R[] {
    return [...this.#rows.values()];
  }

  insert<T extends R>(row: T): T {
    const key = this.#keyOfRow(row);
    if (this.#rows.has(key)) throw new Error(`There is a ${this.what} ${key} already`);
    this.#rows.set(key, row);
    this.#enter(key, row);
    this.#onChange(undefined, row);
    return row;
  }

  /** Puts a row with other values in the place of one. @returns the new row */
  update<T extends R>(row: T, changes: Partial<T>): T {
    const key = this.#keyOfRow(row);
    const old = this.#rows.get(key);
    if (!old) throw new Error(`There is no ${this.what} ${key}`);
    const updated = { ...row, ...changes };
    this.#leave(key, old);
    this.#rows.set(key, updated);
    this.#enter(key, updated);
    this.#onChange(old, updated);
    return updated;
  }

  delete(row: R): void {
    const key = this.#keyOfRow(row);
    const old = this.#rows.get(key);
    if (!old) return;
    this.#leave(key, old);
    this.#rows.delete(key);
    this.#onChange(old, undefined);
  }

  clear(): void {
    this.#rows.clear();
    for (const { index } of this.#indexed.values()) index.clear();
    this.#onChange();
  }

  #enter(key: string, row: R) {
    for (const { values, index } of this.#indexed.values()) {
      for (const value of values(row)) if (typeof value === 'string') index.add(value, key);
    }
  }

  #leave(key: string, row: R) {
    for (const { values, index } of this.#indexed.values()) {
      for (const value of values(row)) if (typeof value === 'string') index.delete(value, key);
    }
  }
}
