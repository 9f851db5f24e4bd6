// What `onProgress` is told, and the waits of a run.
import { describe, expect, it, vi } from 'vitest';
import { bulk, type BulkProgress, type BulkResult } from '../../src/bulk/index.js';
import { Pauses } from '../../src/bulk/pauses.js';
import { Progress } from '../../src/bulk/progress.js';
import { FakeClock, outcomeOf, settle } from '../helpers.js';

const failure = { key: 'r', error: new Error('x') };
const resultOf = (done: number, others: Partial<BulkResult> = {}): BulkResult => ({
  done,
  skipped: 0,
  failed: [],
  unsettled: [],
  aborted: false,
  ...others,
});

function started(total?: number) {
  const told: BulkProgress[] = [];
  let now = 5_000;
  const clock = { now: () => now, date: () => 0, after: () => () => {} };
  const progress = new Progress(clock, total, (each) => told.push(each));
  /** Lets time pass and some rows end, and returns what was told last. */
  const pass = (milliseconds: number, rows = 0) => {
    now += milliseconds;
    for (let row = 0; row < rows; row++) progress.count();
    progress.tell(resultOf(rows), true);
    return told.at(-1);
  };
  return { progress, told, pass, wait: (milliseconds: number) => void (now += milliseconds) };
}

describe('progress', () => {
  it('is told at once, and then at most each 100 ms, but for the last time', () => {
    const { progress, told, wait } = started();
    progress.tell(resultOf(1));
    wait(99);
    progress.tell(resultOf(2));
    expect(told.map(({ done }) => done)).toEqual([1]);
    wait(1);
    progress.tell(resultOf(3));
    progress.tell(resultOf(4), true);
    progress.tell(resultOf(5));
    wait(100);
    progress.tell(resultOf(6));
    expect(told.map(({ done }) => done)).toEqual([1, 3, 4, 6]);
  });

  it('has counts, the total, the rate and the time left', () => {
    const { progress, told, wait } = started(30);
    for (let row = 0; row < 6; row++) progress.count();
    wait(2_000);
    progress.tell(resultOf(4, { skipped: 3, failed: [failure], unsettled: [failure, failure] }));
    expect(told).toEqual([
      { done: 4, skipped: 3, failed: 1, unsettled: 2, total: 30, rate: 3, eta: ((30 - 10) / 3) * 1000 },
    ]);
  });

  it('has no time left where that is unknown, and none once all have ended', () => {
    expect(started().pass(1_000, 5)).toMatchObject({ rate: 5, total: undefined, eta: undefined });
    expect(started(10).pass(1_000)).toMatchObject({ rate: 0, eta: undefined });
    expect(started(10).pass(0, 5)).toMatchObject({ rate: 0, eta: undefined });
    expect(started(5).pass(1_000, 5)).toMatchObject({ rate: 5, eta: 0 });
    expect(started(5).pass(0, 5)).toMatchObject({ rate: 0, eta: 0 });
    expect(started(4).pass(1_000, 5)).toMatchObject({ rate: 5, eta: 0 });
  });

  it('has the rate of the last half minute', () => {
    const { pass } = started();
    const rates = Array.from({ length: 70 }, (_, second) => pass(1_000, second < 30 ? 10 : 0)?.rate);
    expect(rates.slice(0, 30)).toEqual(Array(30).fill(10));
    expect([rates[44], rates[59], rates[69]]).toEqual([5, 0, 0]);
  });

  it('has the rate of the last half minute where it is told often, too', () => {
    const { pass } = started();
    for (let tenth = 0; tenth < 300; tenth++) pass(100, 1);
    expect(pass(0)?.rate).toBe(10);
    for (let tenth = 0; tenth < 150; tenth++) pass(100);
    expect(pass(0)?.rate).toBe(5);
  });
});

describe('the rate', () => {
  it('has what came before a silence that is longer', () => {
    const { pass } = started();
    pass(10_000, 10);
    expect(pass(90_000, 10)?.rate).toBe(0.2);
    expect(pass(20_000, 6)?.rate).toBe(0.3);
  });
});

it.each<[string, Iterable<unknown>, number | undefined]>([
  ['an array', ['a', 'b'], 2],
  ['a set', new Set(['a', 'b', 'c']), 3],
  ['a map', new Map([['a', 1]]), 1],
  ['a generator', ['a'].values(), undefined],
  ['what has a size of its own', Object.assign(['a'].values(), { size: 99 }), undefined],
])('the total is known of %s', async (_, rows, total) => {
  const totals = new Set<number | undefined>();
  const onProgress = (progress: BulkProgress) => void totals.add(progress.total);
  await bulk(rows, { key: String, run: () => 1, onProgress });
  expect([...totals]).toEqual([total]);
});

describe('pauses', () => {
  it('end with their time, and say that the run goes on', async () => {
    const clock = new FakeClock();
    const pauses = new Pauses(clock);
    const pause = outcomeOf(pauses.wait(1_000));
    await clock.advance(999);
    expect([pause.settled, clock.pending]).toEqual([false, 1]);
    await clock.advance(1);
    expect(pause.value).toBe(true);
    pauses.end();
    expect(pauses.hasEnded).toBe(true);
  });

  it('that have ended are let go of', async () => {
    const ends: (() => void)[] = [];
    const cancel = vi.fn();
    const after = (_: number, callback: () => void) => (ends.push(callback), cancel);
    const pauses = new Pauses({ now: () => 0, date: () => 0, after });
    const pause = pauses.wait(1_000);
    ends[0]?.();
    expect(await pause).toBe(true);
    pauses.end();
    expect(cancel).toHaveBeenCalledTimes(1);
  });

  it('end with the run, and leave no timer', async () => {
    const clock = new FakeClock();
    const pauses = new Pauses(clock);
    const waits = [outcomeOf(pauses.wait(1_000)), outcomeOf(pauses.wait(2_000))];
    expect(pauses.hasEnded).toBe(false);
    pauses.end();
    await settle();
    expect(waits.map(({ value }) => value)).toEqual([false, false]);
    expect(clock.pending).toBe(0);
    expect(await pauses.wait(1_000)).toBe(false);
    expect(clock.pending).toBe(0);
  });
});
