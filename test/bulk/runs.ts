// Runs of `bulk` in time that passes at once, the errors that its rows meet, and files for journals.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { runBulk } from '../../src/bulk/bulk.js';
import type { BulkOptions, BulkResult } from '../../src/bulk/index.js';
import type { Clock } from '../../src/http/clock.js';
import { ClerkAPIError, ClerkConnectionError, ClerkTimeoutError } from '../../src/errors.js';
import { FakeClock, outcomeOf } from '../helpers.js';
import type { Row } from './journals.js';

export const call = (method: string, attempts = 1) => ({
  operation: 'users.create',
  method,
  path: '/v1/users',
  attempts,
});

export const apiError = (status: number, code = 'some_code', method = 'POST') =>
  new ClerkAPIError(call(method), {
    status,
    headers: new Headers(),
    text: JSON.stringify({ errors: [{ code, message: code, long_message: code }] }),
  });

export const broken = (method = 'POST', code = 'ECONNRESET') =>
  new ClerkConnectionError(call(method), 'got no response', {
    cause: new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) }),
  });

export const timedOut = (attempts = 1) => new ClerkTimeoutError(call('POST', attempts), 'timeout', 30_000);

/** The keys of rows that failed. */
export const keysOf = (rows: BulkResult['failed']) => rows.map(({ key }) => key);

/** Runs to the end, with time that passes at once. */
export async function run(
  rows: Iterable<Row> | AsyncIterable<Row>,
  options: BulkOptions<Row>,
  clock = new FakeClock(),
) {
  const outcome = outcomeOf(runBulk(rows, options, clock));
  await clock.advance(60_000);
  expect(outcome.settled).toBe(true);
  expect(clock.pending).toBe(0);
  if (outcome.error) throw outcome.error;
  return outcome.value!;
}

/** A file for the journal of each test, in a folder of its own. */
export function useJournalFile() {
  const at = { folder: '', file: '' };
  beforeEach(async () => {
    at.folder = await mkdtemp(path.join(tmpdir(), 'clerk-bapi-bulk-'));
    at.file = path.join(at.folder, 'import.journal');
  });
  afterEach(() => rm(at.folder, { recursive: true }));
  return at;
}

/** A clock whose waits pass at once. It counts them. */
export class PassingClock implements Clock {
  waits = 0;
  #now = 0;

  constructor(readonly onWait: () => void = () => {}) {}

  now = () => this.#now;
  date = () => 0;
  after(milliseconds: number, callback: () => void) {
    this.waits += 1;
    this.#now += milliseconds;
    this.onWait();
    const passing = setImmediate(callback);
    return () => clearImmediate(passing);
  }
}
