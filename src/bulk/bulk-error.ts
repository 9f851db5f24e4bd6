import { messageOf } from './message-of.js';
import type { BulkResult } from './options.js';

/**
 * A run stopped before the last row: an error concerns all rows (a wrong key), `stopAfter` was reached, or the rows, the
 * journal or `onProgress` threw. `cause` is that error. Run it again with the same journal: it goes on where this one ended.
 *
 * @example
 * if (error instanceof BulkError) console.error(error.message, error.result.done);
 */
export class BulkError extends Error {
  override readonly name = 'BulkError';
  /** What was done until then. */
  declare readonly result: BulkResult;

  constructor(cause: unknown, result: BulkResult) {
    const { done, failed, unsettled } = result;
    const counts = `${done} rows done, ${failed.length} failed and ${unsettled.length} unsettled`;
    super(`stopped with ${counts}: ${messageOf(cause)}`, { cause });
    Object.defineProperty(this, 'result', { value: result }); // not enumerable: logs would show each row
  }
}
