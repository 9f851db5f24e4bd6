/** The states of a row. A journal's index numbers them in this order. */
export const rowStates = ['begun', 'done', 'retry', 'failed'] as const;

/**
 * What a journal says of a row:
 * - `begun`: it may have been carried out, and its outcome is unknown.
 * - `done`: it was carried out.
 * - `retry`: it was not carried out, for a reason that passes.
 * - `failed`: it was not carried out, for a reason that stays, such as an error response with status 422.
 */
export type RowState = (typeof rowStates)[number];

/** The last thing that was noted of a row. */
export interface JournalEntry {
  /** What happened to it last. */
  state: RowState;
  /** Why it failed. */
  reason?: string | undefined;
}

/** Finds what was noted of a row, by its key. A `Map` is one. */
export interface JournalLookup {
  /** The entry of a row, also if it was noted after `load`; `undefined` for a row that is new. */
  get: (key: string) => JournalEntry | undefined | Promise<JournalEntry | undefined>;
}

/**
 * Keeps what happened to each row, so that another run goes on where one ended: in a file (`fileJournal`), or in Redis,
 * PostgreSQL or the state of a queue. If one of its functions throws, no further row is sent.
 */
export interface Journal {
  /** Reads what earlier runs have noted. Called once, before the first row. */
  load: () => JournalLookup | Promise<JournalLookup>;
  /** Notes that a row is about to be sent. The row is sent after the promise has resolved. */
  begin: (key: string) => void | Promise<void>;
  /** Notes the outcome of a row. The row counts after the promise has resolved. */
  end: (key: string, entry: JournalEntry) => void | Promise<void>;
  /** Called once, after the last row. */
  close?: (() => void | Promise<void>) | undefined;
}
