// What stops a run, and what it leaves.
import { getEventListeners } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { runBulk } from '../../src/bulk/bulk.js';
import { bulk, BulkError, type Journal } from '../../src/bulk/index.js';
import { errorOf, FakeClock, outcomeOf, settle } from '../helpers.js';
import { memoryJournal, rowsTo, type Row } from './journals.js';
import { apiError, broken, run } from './runs.js';

describe('a run stops', () => {
  it.each([
    ['401', () => apiError(401, 'clerk_key_invalid')],
    ['402', () => apiError(402)],
    ['a redirect', () => apiError(307)],
    ['300', () => apiError(300)],
    ['399', () => apiError(399)],
    ['199', () => apiError(199)],
    ['a wrong certificate', () => broken('POST', 'CERT_HAS_EXPIRED')],
  ])('at once after an error that concerns all rows: %s', async (_, error) => {
    const { journal, states, closings } = memoryJournal();
    const thrown = error();
    const seen: string[] = [];
    const rows = rowsTo(100);
    const failure = await errorOf(
      run(rows, {
        run: async ({ id }) => {
          seen.push(id);
          for (let turn = 0; turn < 20; turn++) await Promise.resolve(); // by then all four have been sent
          if (id === 'r3') throw thrown;
        },
        journal,
        concurrency: 4,
      }),
    );
    expect(failure).toBeInstanceOf(BulkError);
    expect(failure).toMatchObject({
      name: 'BulkError',
      cause: thrown,
      result: { failed: [{ key: 'r3', error: thrown }] },
    });
    const done = (failure as BulkError).result.done;
    expect(String(failure)).toBe(
      `BulkError: stopped with ${done} rows done, 1 failed and 0 unsettled: ${thrown.message}`,
    );
    expect(seen.slice(0, 4)).toEqual(['r1', 'r2', 'r3', 'r4']);
    expect(seen.length).toBeLessThanOrEqual(6); // some of the four may have gone on meanwhile
    expect(states()).toMatchObject({ r1: 'done', r2: 'done', r3: 'retry', r4: 'done' });
    expect(Object.keys(states()).length).toBeLessThanOrEqual(8); // the others were not even read
    expect(JSON.stringify(failure)).not.toContain('r3');
    expect(closings()).toBe(1);
  });

  it('if settle meets such an error', async () => {
    const thrown = apiError(401);
    const options = { run: () => Promise.reject(broken()), settle: () => Promise.reject(thrown) };
    const failure = await errorOf(run(rowsTo(50), { ...options, concurrency: 2 }));
    expect(failure).toMatchObject({ cause: thrown, result: { unsettled: { length: 2 } } });
  });

  it('after so many failures', async () => {
    const runs = vi.fn(({ id }: Row) => Promise.reject(id === 'r2' ? broken() : apiError(422)));
    const failure = await errorOf(run(rowsTo(100), { run: runs, stopAfter: 3, concurrency: 1 }));
    expect(failure).toMatchObject({ result: { failed: { length: 2 }, unsettled: { length: 1 } } });
    expect(String(failure)).toContain('stopAfter is 3');
    expect(runs).toHaveBeenCalledTimes(3);
  });

  it('does not count the failures of earlier runs', async () => {
    const { journal } = memoryJournal({ r1: 'failed', r2: 'failed', r3: 'begun' });
    const result = await run(rowsTo(4), { run: () => 1, journal, stopAfter: 1 });
    expect(result).toMatchObject({ done: 1, failed: { length: 2 }, unsettled: { length: 1 } });
  });

  it.each(['begin', 'end'] as const)('before the next row is sent if the journal fails at %s', async (name) => {
    const { journal, closings } = memoryJournal();
    const full = new Error('ENOSPC: no space left on device');
    let [count, sent] = [0, 0];
    const failing: Journal = {
      ...journal,
      [name]: async (key: string) => {
        if (++count > 5) throw full;
        await journal.begin(key);
      },
    };
    const failure = await errorOf(run(rowsTo(100), { run: () => void sent++, journal: failing, concurrency: 1 }));
    expect(failure).toMatchObject({ cause: full, result: { done: 5, failed: [] } });
    expect(sent).toBe(name === 'begin' ? 5 : 6);
    expect(closings()).toBe(1);
  });

  it('and notes the rows that it has not sent', async () => {
    const { journal, states } = memoryJournal();
    const begin = async (key: string) => {
      await journal.begin(key);
      if (key === 'r2') await settle();
    };
    const sent: string[] = [];
    const options = { run: ({ id }: Row) => (sent.push(id), Promise.reject(apiError(401))) };
    const failure = await errorOf(run(rowsTo(2), { ...options, journal: { ...journal, begin } }));
    expect(sent).toEqual(['r1']);
    expect(states()).toEqual({ r1: 'retry', r2: 'retry' });
    expect(journal.load().get('r2')?.reason).toBe('it was not sent');
    expect(failure).toMatchObject({ result: { failed: { length: 1 } } });
  });

  it.each<[string, Partial<Journal>]>([
    ['load', { load: () => Promise.reject(new Error('in use')) }],
    ['close', { close: () => Promise.reject(new Error('in use')) }],
  ])('if the journal fails at %s', async (name, change) => {
    const sent = vi.fn();
    const failure = await errorOf(run(rowsTo(2), { run: sent, journal: { ...memoryJournal().journal, ...change } }));
    expect(failure).toMatchObject({ cause: { message: 'in use' } });
    expect(sent).toHaveBeenCalledTimes(name === 'load' ? 0 : 2);
  });

  it('at its end with a journal that needs no closing', async () => {
    const journal: Journal = { ...memoryJournal().journal, close: undefined };
    expect(await run(rowsTo(2), { run: () => 1, journal })).toMatchObject({ done: 2 });
  });

  it('if the rows fail, and reads no further', async () => {
    async function* rows() {
      yield* rowsTo(2);
      throw new Error('line 3 is no JSON');
    }
    const failure = await errorOf(run(rows(), { run: () => 1 }));
    expect(failure).toMatchObject({ cause: { message: 'line 3 is no JSON' }, result: { done: 2 } });
  });

  it('and does not close rows that have ended', async () => {
    const left: Row[] = [{ id: 'r1' }];
    const close = vi.fn();
    const next = () => {
      const value = left.shift();
      return value ? { value } : { done: true as const, value: undefined };
    };
    const rows = { [Symbol.iterator]: () => ({ next, return: close }) };
    const rejected = async () => {
      await settle();
      throw apiError(401);
    };
    await errorOf(run(rows, { run: rejected }));
    expect(close).not.toHaveBeenCalled();
  });

  it('if onProgress throws', async () => {
    const fail = () => {
      throw new Error('no terminal');
    };
    const failure = await errorOf(run(rowsTo(2), { run: () => 1, onProgress: fail, concurrency: 1 }));
    expect(failure).toMatchObject({ cause: { message: 'no terminal' }, result: { done: 1 } });
  });
});

describe('a signal', () => {
  it('may be of another realm, as in tests by Jest', async () => {
    const { signal } = new AbortController();
    const foreign = new Proxy(signal, {
      getPrototypeOf: () => null,
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function'
          ? (...args: unknown[]): unknown => Reflect.apply(value, target, args)
          : value;
      },
    });
    expect(foreign instanceof AbortSignal).toBe(false);
    const result = await bulk(rowsTo(2), { run: () => 1, signal: foreign });
    expect(result.done).toBe(2);
  });

  it('lets what is under way end, and nothing else begin', async () => {
    const controller = new AbortController();
    const { journal, states } = memoryJournal();
    let freed = false;
    function* rows() {
      try {
        yield* rowsTo(100);
      } finally {
        freed = true;
      }
    }
    const result = await run(rows(), {
      run: async ({ id }) => {
        if (id === 'r2') controller.abort();
        await settle();
      },
      journal,
      concurrency: 3,
      signal: controller.signal,
    });
    expect(result).toEqual({ done: 3, skipped: 0, failed: [], unsettled: [], aborted: true });
    expect(states()).toEqual({ r1: 'done', r2: 'done', r3: 'done' });
    expect(freed).toBe(true);
  });

  it('is not listened to any more after the end', async () => {
    const { signal } = new AbortController();
    await bulk(rowsTo(2), { run: () => 1, signal });
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('that is aborted before begins nothing, and does not load the journal', async () => {
    const load = vi.fn();
    const { journal } = memoryJournal();
    const signal = AbortSignal.abort();
    const result = await bulk(rowsTo(2), { run: () => 1, journal: { ...journal, load }, signal });
    expect(result).toEqual({ done: 0, skipped: 0, failed: [], unsettled: [], aborted: true });
    expect(load).not.toHaveBeenCalled();
  });

  it('does not wait for rows that do not come', async () => {
    const controller = new AbortController();
    let freed = false;
    async function* rows() {
      try {
        yield { id: 'r1' };
        await new Promise(() => {});
      } finally {
        freed = true;
      }
    }
    const outcome = outcomeOf(bulk(rows(), { run: () => 1, signal: controller.signal }));
    await settle();
    expect(outcome.settled).toBe(false);
    controller.abort();
    await settle();
    expect(outcome.value).toMatchObject({ done: 1, aborted: true });
    expect(freed).toBe(false); // it still waits
  });

  it('ends the wait for another attempt', async () => {
    const controller = new AbortController();
    const { journal, states } = memoryJournal();
    const run = ({ id }: Row) => Promise.reject(id === 'r1' ? broken('DELETE') : broken());
    const clock = new FakeClock();
    const options = { run, settle: () => false, journal, signal: controller.signal };
    const outcome = outcomeOf(runBulk(rowsTo(2), options, clock));
    await clock.advance(500);
    controller.abort();
    await settle();
    expect(outcome.value).toMatchObject({ aborted: true, failed: [{ key: 'r1' }], unsettled: [{ key: 'r2' }] });
    expect(states()).toEqual({ r1: 'retry', r2: 'begun' });
    expect(clock.pending).toBe(0);
  });
});
