import {
  aFunction,
  aSignal,
  anything,
  checkOptions,
  checkValue,
  isAtLeast,
  isFunction,
  trueOrFalse,
  type Check,
  type Checks,
} from '../http/option-checks.js';
import { isObject, shown } from '../http/reject.js';
import type { CallOptions } from '../options.js';
import type { Journal } from './journal.js';

/** Rows that are sent together, where the API takes many at once. */
export interface Batch<Row> {
  /** How many rows at most: as many as the API takes, such as 10 for `invitations.createBulk`. */
  size: number;
  /**
   * Carries rows out with one call. If the API rejects them, they are sent again in halves, until those at fault are alone.
   */
  run: (rows: Row[], options: CallOptions) => unknown;
}

/** How far a run is. */
export interface BulkProgress {
  /** Rows that were carried out in this run. */
  done: number;
  /** Rows that were not sent, because an earlier run has carried them out, or because their key came before. */
  skipped: number;
  /** Rows that were not carried out. */
  failed: number;
  /** Rows that may have been carried out. */
  unsettled: number;
  /** How many rows there are; `undefined` if that is unknown. */
  total: number | undefined;
  /** Rows per second, over the last half minute. */
  rate: number;
  /** How long the rest takes at that rate, in ms; `undefined` if that is unknown. */
  eta: number | undefined;
}

/** A row that was not carried out, or of which that is unknown. */
export interface FailedRow {
  /** The key of the row. */
  key: string;
  /** What `run` or `settle` threw; of an earlier run, an error with the reason that the journal has. */
  error: unknown;
}

/** The outcome of all rows. */
export interface BulkResult {
  /** How many rows were carried out in this run. */
  done: number;
  /** How many rows were not sent, because an earlier run has carried them out, or because their key came before. */
  skipped: number;
  /** Rows that were not carried out. Those of an earlier run are among them, unless they were tried again. */
  failed: FailedRow[];
  /** Rows that may have been carried out, and that `settle` could not tell. They are not sent again. */
  unsettled: FailedRow[];
  /** Whether the signal was aborted before the run had ended. */
  aborted: boolean;
}

/** Options of {@link bulk}. */
export interface BulkOptions<Row> {
  /**
   * Carries a row out, with one call that changes something. Pass the options on to it: they take the deadline off, since
   * waiting for the rate limit is no failure. Required unless there is a `batch`.
   */
  run?: ((row: Row, options: CallOptions) => unknown) | undefined;
  /** Sends several rows with one call, in place of `run`. */
  batch?: Batch<Row> | undefined;
  /**
   * What tells a row from all others, for the journal: it must be the same in each run.
   *
   * @default the row's `id`, or the row itself if it is a string
   */
  key?: ((row: Row) => string) | undefined;
  /**
   * Asks whether a row was carried out: after a broken connection, a timeout or a 5xx, after an error that says that it
   * exists already (or, of a DELETE, no longer), and of rows that an earlier run had begun. Return something truthy if it
   * was, such as what was found or a list that is not empty; if not, the row is sent again. For rows that do no harm if they
   * are carried out twice, return `false`.
   *
   * @default such rows are `unsettled`, and not sent again
   */
  settle?: ((row: Row, options: CallOptions) => unknown) | undefined;
  /**
   * Where the state of each row is kept.
   *
   * @default nowhere: another run begins with the first row
   */
  journal?: Journal | undefined;
  /**
   * How many rows are under way at the same time. No further row is read meanwhile.
   *
   * @default 32
   */
  concurrency?: number | undefined;
  /**
   * Sends rows again that failed in an earlier run for a reason that stays.
   *
   * @default false
   */
  retryFailed?: boolean | undefined;
  /**
   * Stops after this many rows of this run have failed or are unsettled.
   *
   * @default Infinity
   */
  stopAfter?: number | undefined;
  /** Ends the run when it is aborted: what is under way ends, and nothing else begins. */
  signal?: AbortSignal | undefined;
  /**
   * How many rows there are, for `onProgress`.
   *
   * @default the length of an array, or the size of a set or a map
   */
  total?: number | undefined;
  /** Called when rows have ended, at most ten times a second, and at the end. */
  onProgress?: ((progress: BulkProgress) => void) | undefined;
}

/** Options that are checked and complete. */
export interface CheckedOptions<Row> extends BulkOptions<Row> {
  concurrency: number;
  retryFailed: boolean;
  stopAfter: number;
  total: number | undefined;
  batch: Batch<Row>;
  key: (row: Row) => string;
}

/** @throws TypeError */
function reject(problem: string): never {
  throw new TypeError(`clerk-bapi: bulk: ${problem}`);
}

const count: Check = [
  (value) => isAtLeast(1)(value) && (Number.isInteger(value) || value === Infinity),
  'a whole number, 1 or more',
];

const checks: Checks = {
  run: aFunction,
  batch: anything,
  key: aFunction,
  settle: aFunction,
  journal: anything,
  concurrency: count,
  retryFailed: trueOrFalse,
  stopAfter: count,
  signal: aSignal,
  total: [isAtLeast(0), 'a number, 0 or more'],
  onProgress: aFunction,
};

function checkJournal(journal: unknown): void {
  if (journal === undefined) return;
  const has = (name: string) => isObject(journal) && isFunction(journal[name]);
  if (!['load', 'begin', 'end'].every(has))
    reject('journal must have the functions load, begin and end. Pass fileJournal(path), or a journal of your own.');
}

const batchChecks: Checks = { size: anything, run: anything };

function checkBatch<Row>(batch: Partial<Batch<Row>>): void {
  checkOptions(batch, batchChecks, 'batch.', 'bulk: ');
  const { size, run } = batch;
  if (size === undefined || !isFunction(run)) reject('batch must be { size, run }, where run takes several rows.');
  checkValue('bulk: batch.size', count, size);
}

/** The key of a row: its `id`, or the row itself if it is a string. */
function defaultKey(row: unknown): string {
  const key: unknown = isObject(row) && 'id' in row ? row['id'] : row;
  return key as string; // checked where it is used
}

/** @throws TypeError if a key is none */
export function checkKey(key: unknown, index: number): string {
  if (typeof key === 'string' && key) return key;
  if (typeof key === 'number' && Number.isFinite(key)) return String(key);
  reject(
    `row ${index + 1} has no key: it is ${shown(key)}. Pass \`key\`, which returns for each row what tells it from all others, such as (row) => row.external_id.`,
  );
}

/** Checks the options, and adds the defaults. @throws TypeError that says what to do */
export function completeOptions<Row>(rows: unknown, options: BulkOptions<Row>): CheckedOptions<Row> {
  const isIterable = isObject(rows) && (Symbol.iterator in rows || Symbol.asyncIterator in rows);
  if (!isIterable)
    reject(
      `rows must be an array, or another iterable or async iterable. It is ${rows === null ? 'null' : typeof rows}.`,
    );
  if (typeof options !== 'object' || options === null) reject('pass options with `run`, such as { run: (row) => … }.');
  checkOptions(options, checks, '', 'bulk: ');
  const { run, batch, key = defaultKey, concurrency = 32, retryFailed = false, stopAfter = Infinity } = options;
  if (!run === !batch) reject('pass either `run`, for one row with each call, or `batch`, for several.');
  if (batch) checkBatch(batch);
  if (concurrency === Infinity) reject('concurrency must be finite: rows are read as they are sent.');
  checkJournal(options.journal);
  const single: Batch<Row> | undefined = run && { size: 1, run: (several, call) => run(several[0] as Row, call) };
  const total = options.total ?? sizeOf(rows);
  return { ...options, key, concurrency, retryFailed, stopAfter, total, batch: batch ?? (single as Batch<Row>) };
}

function sizeOf(rows: object): number | undefined {
  if (Array.isArray(rows)) return rows.length;
  return rows instanceof Set || rows instanceof Map ? rows.size : undefined;
}
