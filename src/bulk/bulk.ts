import { systemClock, type Clock } from '../http/clock.js';
import { BulkError } from './bulk-error.js';
import { completeOptions, type BulkOptions, type BulkResult } from './options.js';
import { Run } from './run.js';

/**
 * Takes many rows through the API, each once, even if the run breaks off and is run again: imports, deletions, invitations.
 *
 * Rows are read as they are sent, and never collected. With a journal, another run with the same rows goes on where one
 * ended: it passes over rows that are done, asks `settle` about those that were under way, and sends those again that failed
 * for a reason that passes. A row that the API rejects does not stop the others.
 *
 * The pace is that of the client's option `rateLimit`. A row that fails for a reason that passes, such as a network that is
 * away, is tried 5 times, over 15 seconds.
 *
 * @param rows - Any iterable or async iterable: an array, a stream of records, `paginate(…)`.
 * @param options - What to do with each row, and how.
 * @throws {TypeError} if an option is wrong or a row has no key
 * @throws {BulkError} if the run stops before the last row; `result` on it is what was done
 * @example
 * const result = await bulk(rows, {
 *   key: (row) => row.external_id,
 *   run: (row, options) => clerk.users.create(row, options),
 *   settle: async (row, options) => (await clerk.users.list({ external_id: [row.external_id] }, options))[0],
 *   journal: fileJournal('import.journal'),
 * });
 */
export const bulk = <Row>(rows: Iterable<Row> | AsyncIterable<Row>, options: BulkOptions<Row>): Promise<BulkResult> =>
  runBulk(rows, options, systemClock);

/** Tests bring a clock of their own. */
export async function runBulk<Row>(
  rows: Iterable<Row> | AsyncIterable<Row>,
  options: BulkOptions<Row>,
  clock: Clock,
): Promise<BulkResult> {
  const checked = completeOptions(rows, options);
  if (checked.signal?.aborted) return { done: 0, skipped: 0, failed: [], unsettled: [], aborted: true };
  const run = new Run(rows, checked, clock);
  await run.toEnd();
  const { result, stopped } = run;
  if (!stopped) return result;
  if (stopped.isInput) throw stopped.error;
  throw new BulkError(stopped.error, result);
}
