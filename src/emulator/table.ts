/** A row as the generic mechanism sees it. */
export type Row = Record<string, unknown>;

export interface TableOptions<R> {
  /** What a row is called in an error, such as `JWT template`. */
  what: string;
  /** What an ID begins with, such as `jtmp`. */
  prefix: string;
  /** What a row is kept under. By default its `id`. */
  key?: (row: R) => string;
  /** Other names by which a path may refer to a row, such as the slug of an organization. */
  aliases?: (row: R) => (string | null | undefined)[];
  /** The key of the row that a path means, where its last ID is not the key. */
  keyOf?: (params: Record<string, string>) => string;
  /** Values by which rows are found without looking at each, such as the addresses of a user. */
  indexes?: Record<string, (row: R) => (string | null | undefined)[]>;
}

/** One index: the keys of the rows that have a value. */
type Index = Map<string, Set<string>>;

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
  readonly #indexes: Record<string, (row: R) => (string | null | undefined)[]>;
  readonly #entries: Record<string, Index> = {};
  readonly #onChange: () => void;

  constructor({ what, prefix, key, keyOf, aliases, indexes }: TableOptions<R>, onChange: () => void) {
    this.what = what;
    this.prefix = prefix;
    this.#keyOfRow = key ?? ((row) => String((row as Row)['id']));
    this.#keyOfParams = keyOf;
    this.#indexes = { ...indexes, ...(aliases ? { [ALIAS]: aliases } : {}) };
    for (const name of Object.keys(this.#indexes)) this.#entries[name] = new Map();
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
    return this.#rows.get(key) ?? (ALIAS in this.#indexes ? this.by(ALIAS, key)[0] : undefined);
  }

  /** The row that a path means. @param name - the parameter that ends the path to it */
  locate(params: Record<string, string>, name: string): R | undefined {
    return this.#keyOfParams ? this.#rows.get(this.#keyOfParams(params)) : this.get(params[name] ?? '');
  }

  /** The rows that an index has under a value, in the order in which they came there. */
  by(index: string, value: string): R[] {
    const entries = this.#entries[index];
    if (!entries) throw new Error(`The table of ${this.what}s has no index ${index}`);
    return [...(entries.get(value) ?? [])].flatMap((key) => this.#rows.get(key) ?? []);
  }

  rows(): R[] {
    return [...this.#rows.values()];
  }

  insert<T extends R>(row: T): T {
    const key = this.#keyOfRow(row);
    if (this.#rows.has(key)) throw new Error(`There is a ${this.what} ${key} already`);
    this.#rows.set(key, row);
    this.#index(key, row);
    this.#onChange();
    return row;
  }

  /** Puts a row with other values in the place of one. @returns the new row */
  update<T extends R>(row: T, changes: Partial<T>): T {
    const key = this.#keyOfRow(row);
    const old = this.#rows.get(key);
    if (!old) throw new Error(`There is no ${this.what} ${key}`);
    const updated = { ...row, ...changes };
    this.#unindex(key, old);
    this.#rows.set(key, updated);
    this.#index(key, updated);
    this.#onChange();
    return updated;
  }

  delete(row: R): void {
    const key = this.#keyOfRow(row);
    const old = this.#rows.get(key);
    if (!old) return;
    this.#unindex(key, old);
    this.#rows.delete(key);
    this.#onChange();
  }

  clear(): void {
    this.#rows.clear();
    for (const entries of Object.values(this.#entries)) entries.clear();
    this.#onChange();
  }

  #index(key: string, row: R) {
    for (const [name, values] of Object.entries(this.#indexes)) {
      const entries = this.#entries[name];
      for (const value of values(row)) {
        if (value === null || value === undefined || !entries) continue;
        const keys = entries.get(value);
        if (keys) keys.add(key);
        else entries.set(value, new Set([key]));
      }
    }
  }

  #unindex(key: string, row: R) {
    for (const [name, values] of Object.entries(this.#indexes)) {
      const entries = this.#entries[name];
      for (const value of values(row)) {
        if (value === null || value === undefined) continue;
        const keys = entries?.get(value);
        keys?.delete(key);
        if (keys?.size === 0) entries?.delete(value);
      }
    }
  }
}
