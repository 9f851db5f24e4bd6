// Batches, and progress.
import { describe, expect, it, vi } from 'vitest';
import { runBulk } from '../../src/bulk/bulk.js';
import { bulk, type BulkOptions } from '../../src/bulk/index.js';
import { FakeClock, outcomeOf } from '../helpers.js';
import { memoryJournal, rowsTo, type Row } from './journals.js';
import { apiError, broken, run } from './runs.js';

describe('batches', () => {
  const options = (sent: string[][], reject: (rows: Row[]) => unknown): BulkOptions<Row> => ({
    concurrency: 1,
    batch: {
      size: 4,
      run: async (rows) => {
        sent.push(rows.map(({ id }) => id));
        const error = reject(rows);
        if (error) throw error;
      },
    },
  });

  it('send several rows with one call, without those that are done', async () => {
    const { journal, states } = memoryJournal({ r2: 'done' });
    const sent: string[][] = [];
    const result = await run(rowsTo(6), { ...options(sent, () => undefined), journal });
    expect(sent).toEqual([['r1', 'r3', 'r4', 'r5'], ['r6']]);
    expect(result).toMatchObject({ done: 5, skipped: 1 });
    expect(new Set(Object.values(states()))).toEqual(new Set(['done']));
  });

  it('that are rejected are sent in halves, until the row at fault is alone', async () => {
    const sent: string[][] = [];
    const { journal, notes } = memoryJournal();
    const isAtFault = (rows: Row[]) => rows.some(({ id }) => id === 'r2') && apiError(422);
    const result = await run(rowsTo(4), { ...options(sent, isAtFault), journal });
    expect(sent).toEqual([['r1', 'r2', 'r3', 'r4'], ['r1', 'r2'], ['r1'], ['r2'], ['r3', 'r4']]);
    expect(result).toMatchObject({ done: 3, failed: [{ key: 'r2' }] });
    expect(notes.filter((note) => note.startsWith('begin'))).toHaveLength(4);
    sent.length = 0;
    await run(rowsTo(3), options(sent, isAtFault));
    expect(sent).toEqual([['r1', 'r2', 'r3'], ['r1', 'r2'], ['r1'], ['r2'], ['r3']]);
  });

  it('that may have been carried out are settled row by row', async () => {
    const sent: string[][] = [];
    const result = await run(rowsTo(4), {
      ...options(sent, () => sent.length === 1 && broken()),
      settle: ({ id }) => id !== 'r3' && id !== 'r4',
    });
    expect(sent).toEqual([
      ['r1', 'r2', 'r3', 'r4'],
      ['r3', 'r4'],
    ]);
    expect(result).toMatchObject({ done: 4, unsettled: [] });
  });

  it('settle before they are sent', async () => {
    const sent: string[][] = [];
    const { journal } = memoryJournal({ r1: 'begun', r2: 'begun' });
    const settle = ({ id }: Row) => id === 'r1';
    const result = await run(rowsTo(3), { ...options(sent, () => undefined), journal, settle });
    expect(sent).toEqual([['r2', 'r3']]);
    expect(result).toMatchObject({ done: 3 });
  });

  it('settle a row once, also if the batch is sent in halves afterwards', async () => {
    const sent: string[][] = [];
    const { journal } = memoryJournal({ r1: 'begun', r2: 'begun' });
    const settle = vi.fn(() => false);
    const isAtFault = (rows: Row[]) => rows.length > 1 && apiError(422);
    const result = await run(rowsTo(2), { ...options(sent, isAtFault), journal, settle });
    expect(sent).toEqual([['r1', 'r2'], ['r1'], ['r2']]);
    expect(settle).toHaveBeenCalledTimes(2);
    expect(result).toMatchObject({ done: 2 });
  });
});

it('rows that wait for others of their batch are not sent once the signal is aborted', async () => {
  const controller = new AbortController();
  async function* rows() {
    yield { id: 'r1' };
    controller.abort();
    await new Promise(() => {});
  }
  const { journal, states } = memoryJournal();
  const sent = vi.fn();
  const result = await run(rows(), { batch: { size: 2, run: sent }, journal, signal: controller.signal });
  expect(result).toMatchObject({ done: 0, aborted: true });
  expect([sent.mock.calls, states()]).toEqual([[], {}]);
});

describe('progress', () => {
  it('tells rate and time left, ten times a second at most', async () => {
    const clock = new FakeClock();
    const told: object[] = [];
    const run = (row: Row) => new Promise<void>((end) => void clock.after(row.id === 'r1' ? 40 : 50, end));
    const options = { run, concurrency: 1, onProgress: (progress: object) => void told.push(progress) };
    const outcome = outcomeOf(runBulk(rowsTo(100), options, clock));
    await clock.advance(1_000);
    expect(told).toHaveLength(10);
    expect(told.at(-1)).toEqual({
      done: 19,
      skipped: 0,
      failed: 0,
      unsettled: 0,
      total: 100,
      rate: expect.closeTo(20.2, 1) as number,
      eta: expect.closeTo(4_010, -2) as number,
    });
    await clock.advance(10_000);
    expect(outcome.value).toMatchObject({ done: 100 });
    expect(told.at(-1)).toMatchObject({ done: 100, eta: 0 });
  });

  it('looks back half a minute for the rate', async () => {
    const clock = new FakeClock();
    const rates: number[] = [];
    const durationOf = ({ id }: Row) => (Number(id.slice(1)) <= 60 ? 1_000 : 100);
    const run = (row: Row) => new Promise<void>((end) => void clock.after(durationOf(row), end));
    const options = { run, concurrency: 1, onProgress: ({ rate }: { rate: number }) => void rates.push(rate) };
    void runBulk(rowsTo(500), options, clock);
    await clock.advance(60_000);
    expect(rates.at(-1)).toBeCloseTo(1, 1);
    await clock.advance(33_000);
    expect(rates.at(-1)).toBeCloseTo(10, 0);
  });

  it('is told of rows that are skipped', async () => {
    const told: number[] = [];
    const onProgress = ({ skipped }: { skipped: number }) => void told.push(skipped);
    await run(rowsTo(3), {
      run: () => 1,
      journal: memoryJournal({ r1: 'done', r2: 'done', r3: 'done' }).journal,
      onProgress,
    });
    expect(told).toEqual([1, 3]); // the first, and at the end
  });

  it('counts rows that fail for the rate', async () => {
    const clock = new FakeClock();
    const rates: number[] = [];
    const run = ({ id }: Row) =>
      new Promise<void>((end, fail) => void clock.after(500, id === 'r1' ? end : () => fail(apiError(422))));
    const onProgress = ({ rate }: { rate: number }) => void rates.push(rate);
    void runBulk(rowsTo(4), { run, concurrency: 1, onProgress }, clock);
    await clock.advance(2_000);
    expect(rates.at(-1)).toBe(2);
  });

  it('has no time left without a total, which may be given', async () => {
    const told: object[] = [];
    const onProgress = (progress: object) => void told.push(progress);
    await bulk(rowsTo(2).values(), { run: () => 1, onProgress });
    expect(told.at(-1)).toMatchObject({ total: undefined, eta: undefined });
    await bulk(new Set(rowsTo(2)), { run: () => 1, onProgress });
    expect(told.at(-1)).toMatchObject({ total: 2, eta: 0 });
    await bulk(rowsTo(2).values(), { run: () => 1, onProgress, total: 2 });
    expect(told.at(-1)).toMatchObject({ total: 2, eta: 0 });
  });
});
