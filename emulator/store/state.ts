import { createClock, type EmulatorClock } from './clock.js';
import type { Row, Table } from './table.js';
import type { Rows, Settings } from './rows.js';
import { checkSnapshot, copyOf, type Snapshot } from './snapshot.js';
import { makeTable } from './table-options.js';

/** The prefixes of IDs that have 32 hexadecimal digits after them. The others have 27 characters. */
const hexadecimal = new Set(['ak', 'aplt', 'mt', 'oat']);

/** Hears of changes. */
export interface StateObserver {
  /** A row was added, changed or deleted: `before` or `after` is missing then. */
  onRow?(table: string, before: object | undefined, after: object | undefined): void;
  onSettings?(path: string, settings: object): void;
  /** A snapshot has taken the place of everything. Its rows are no changes of their own. */
  onRestored?(): void;
}

/** What one emulator keeps: tables of rows, settings, the time, and what the next ID is. */
export class State {
  /** Who issues tokens, if it is not the Frontend API of the primary domain. */
  issuer: string | undefined;
  /** Goes up with each change. */
  revision = 0;
  /** The settings of a new instance: snapshots of earlier versions may lack some. */
  defaults: Snapshot['settings'] = {};
  readonly clock: EmulatorClock;
  /** The version of the API whose rows these are. */
  readonly apiVersion: string;
  readonly #tables = new Map<string, Table<Row>>();
  readonly #settings = new Map<string, object>();
  readonly #onChange: () => void;
  readonly #observers: StateObserver[] = [];
  #ids = 0;
  #isRestoring = false;

  /** @param onChange - called after each change */
  constructor(apiVersion: string, onChange: () => void = () => {}) {
    this.apiVersion = apiVersion;
    this.#onChange = onChange;
    this.clock = createClock(this.#changed);
  }

  readonly #changed = () => {
    this.revision += 1;
    this.#onChange();
  };

  observe(observer: StateObserver): void {
    this.#observers.push(observer);
  }

  /** A table that handlers know. */
  table<Name extends keyof Rows>(name: Name): Table<Rows[Name]>;
  /** Any table, as the generic mechanism sees it. */
  table(name: string): Table<Row>;
  table(name: string): Table<Row> {
    let table = this.#tables.get(name);
    if (!table) {
      const onChange = (before?: object, after?: object) => {
        if (!this.#isRestoring) for (const observer of this.#observers) observer.onRow?.(name, before, after);
        this.#changed();
      };
      this.#tables.set(name, (table = makeTable(name, onChange)));
    }
    return table;
  }

  /** Settings that handlers know. */
  settings<Path extends keyof Settings>(path: Path): Settings[Path];
  /** Settings under any path, if they were ever changed. */
  settings(path: string): Row | undefined;
  settings(path: string): object | undefined {
    return this.#settings.get(path);
  }

  setSettings<Path extends keyof Settings>(path: Path, settings: Settings[Path]): Settings[Path];
  setSettings(path: string, settings: Row): Row;
  setSettings(path: string, settings: object): object {
    this.#settings.set(path, settings);
    for (const observer of this.#observers) observer.onSettings?.(path, settings);
    this.#changed();
    return settings;
  }

  /** How many IDs were given. */
  get ids(): number {
    return this.#ids;
  }

  /** An ID as long as the API's are; the same for the same course of requests. */
  nextId(prefix: string): string {
    return `${prefix}_${String(++this.#ids).padStart(hexadecimal.has(prefix) ? 32 : 27, '0')}`;
  }

  /** Sees to it that an ID is not given again. */
  reserve(id: string): void {
    const [, digits] = /_(\d{27}|\d{32})$/.exec(id) ?? [];
    const count = Number(digits);
    if (count > this.#ids && count < Number.MAX_SAFE_INTEGER / 2) this.#ids = count;
  }

  now(): number {
    return this.clock.now();
  }

  /** How many rows there are, by table. Empty ones are left out. */
  sizes(): Record<string, number> {
    return Object.fromEntries(
      [...this.#tables].filter(([, { size }]) => size > 0).map(([name, { size }]) => [name, size]),
    );
  }

  /** The present state, not copied: rows are never changed, so that this costs little. It must not be changed. */
  capture(): Snapshot {
    return {
      format: 1,
      apiVersion: this.apiVersion,
      ids: this.#ids,
      settings: Object.fromEntries(this.#settings),
      tables: Object.fromEntries(
        [...this.#tables].filter(([, { size }]) => size > 0).map(([name, table]) => [name, table.rows()]),
      ),
    };
  }

  /** A copy of the present state. */
  snapshot(): Snapshot {
    return structuredClone(this.capture());
  }

  /** Puts a snapshot in the place of everything. @throws TypeError - if it is none; then everything stays */
  restore(snapshot: Snapshot): void {
    checkSnapshot(snapshot, this.apiVersion);
    const copy = copyOf(snapshot);
    this.#isRestoring = true;
    try {
      this.#replace(copy);
    } finally {
      this.#isRestoring = false;
    }
    for (const observer of this.#observers) observer.onRestored?.();
    this.#changed();
  }

  #replace({ ids, settings, tables }: Snapshot): void {
    for (const table of this.#tables.values()) table.clear();
    this.#settings.clear();
    this.#ids = ids;
    for (const [path, values] of Object.entries({ ...this.defaults, ...settings })) this.#settings.set(path, values);
    for (const [name, rows] of Object.entries(tables)) {
      for (const row of rows as Row[]) {
        this.table(name).insert(row);
        this.reserve(String(row['id']));
      }
    }
  }
}
