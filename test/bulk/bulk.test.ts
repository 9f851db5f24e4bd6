// `bulk`: each row once, whatever happens to it.
import { describe, expect, it, vi } from 'vitest';
import { bulk } from '../../src/bulk/index.js';
import type { CallOptions } from '../../src/index.js';
import { errorOf, outcomeOf, settle } from '../helpers.js';
import { memoryJournal, rowsTo, type Row } from './journals.js';
import { apiError, keysOf, run } from './runs.js';

describe('each row', () => {
  it('is carried out once, and is in the journal before it is sent and before it counts', async () => {
    const { journal, notes, closings } = memoryJournal();
    const counts: number[] = [];
    const result = await run(rowsTo(3), {
      run: ({ id }) => void notes.push(`run ${id}`),
      journal,
      concurrency: 1,
      onProgress: ({ done }) => void counts.push(done),
    });
    expect(result).toEqual({ done: 3, skipped: 0, failed: [], unsettled: [], aborted: false });
    const each = (id: string) => [`begin ${id}`, `run ${id}`, `done ${id}`];
    expect(notes).toEqual([...each('r1'), ...each('r2'), ...each('r3')]);
    expect(counts.at(-1)).toBe(3);
    expect(closings()).toBe(1);
  });

  it('is known by its key', async () => {
    const { journal, states } = memoryJournal();
    await run([{ id: 'a', name: 'x' } as Row, { id: 'b' }], { key: ({ id }) => `key_${id}`, run: () => 1, journal });
    expect(states()).toEqual({ key_a: 'done', key_b: 'done' });
  });

  it('may be a text', async () => {
    const seen: string[] = [];
    const result = await bulk(['a', 'b', 'a'], { run: (row) => void seen.push(row), journal: memoryJournal().journal });
    expect(seen).toEqual(['a', 'b']);
    expect(result).toMatchObject({ done: 2, skipped: 1 });
  });

  it('is skipped while another with its key is under way', async () => {
    const result = await run([{ id: 'a' }, { id: 'a' }], { run: () => settle() });
    expect(result).toMatchObject({ done: 1, skipped: 1 });
  });

  it.each([
    ['with a journal', () => memoryJournal().journal],
    ['without a journal', () => undefined],
  ])('is skipped if its key came before, %s', async (_, journal) => {
    const runs = vi.fn(() => Promise.resolve());
    const rows = [...rowsTo(3), ...rowsTo(4)];
    const result = await run(rows, { run: runs, journal: journal(), concurrency: 1 });
    expect(runs).toHaveBeenCalledTimes(4);
    expect(result).toMatchObject({ done: 4, skipped: 3 });
  });

  it('gets options that take the deadline off', async () => {
    const given: CallOptions[] = [];
    await run(rowsTo(1), { run: (_, options) => void given.push(options) });
    expect(given).toEqual([{ deadline: Infinity, retry: { maxRetryAfter: Infinity } }]);
  });
});

describe('a second run', () => {
  const earlier = { r1: 'done', r2: 'begun', r3: 'retry', r4: 'failed' } as const;

  it('passes over what is done, settles what was under way, and tries again what failed for a passing reason', async () => {
    const { journal, states } = memoryJournal(earlier);
    const ran: string[] = [];
    const settled: string[] = [];
    const result = await run(rowsTo(5), {
      run: ({ id }) => void ran.push(id),
      settle: ({ id }) => void settled.push(id),
      journal,
    });
    expect(settled).toEqual(['r2']);
    expect(ran.sort()).toEqual(['r2', 'r3', 'r5']);
    expect(result).toMatchObject({ done: 3, skipped: 1, unsettled: [] });
    expect(result.failed).toEqual([
      { key: 'r4', error: expect.objectContaining({ message: expect.stringContaining('an earlier run') }) },
    ]);
    expect(states()).toEqual({ r1: 'done', r2: 'done', r3: 'done', r4: 'failed', r5: 'done' });
  });

  it('does not send what settle finds', async () => {
    const ran: string[] = [];
    const result = await run(rowsTo(2), {
      run: ({ id }) => void ran.push(id),
      settle: () => ({ id: 'user_1' }),
      journal: memoryJournal(earlier).journal,
    });
    expect(ran).toEqual([]);
    expect(result).toMatchObject({ done: 1, skipped: 1 });
  });

  it('reports what was under way apart if there is no settle, and does not send it', async () => {
    const { journal, states } = memoryJournal(earlier);
    const ran: string[] = [];
    const result = await run(rowsTo(3), { run: ({ id }) => void ran.push(id), journal });
    expect(ran).toEqual(['r3']);
    expect(keysOf(result.unsettled)).toEqual(['r2']);
    expect(String(result.unsettled[0]?.error)).toContain('its outcome is unknown');
    expect(states()).toMatchObject({ r2: 'begun' });
  });

  it('tries all that failed with retryFailed', async () => {
    const ran: string[] = [];
    const result = await run(rowsTo(4), {
      run: ({ id }) => void ran.push(id),
      settle: () => true,
      journal: memoryJournal(earlier).journal,
      retryFailed: true,
    });
    expect(ran).toEqual(['r3', 'r4']);
    expect(result).toMatchObject({ done: 3, skipped: 1, failed: [] });
  });

  it('works with a journal that looks keys up elsewhere', async () => {
    const { journal } = memoryJournal(earlier);
    const map = journal.load();
    const result = await run(rowsTo(5), {
      run: () => 1,
      settle: () => true,
      journal: { ...journal, load: async () => ({ get: async (key) => map.get(key) }) },
    });
    expect(result).toMatchObject({ done: 3, skipped: 1 });
    expect(keysOf(result.failed)).toEqual(['r4']);
  });
});

describe('rows', () => {
  it('are read as they are sent', async () => {
    let read = 0;
    function* rows() {
      for (const row of rowsTo(100)) {
        read++;
        yield row;
      }
    }
    const ends: (() => void)[] = [];
    const outcome = outcomeOf(bulk(rows(), { run: () => new Promise<void>((end) => ends.push(end)), concurrency: 7 }));
    await settle();
    expect([read, ends.length]).toEqual([7, 7]);
    ends.shift()?.();
    await settle();
    expect([read, ends.length]).toEqual([8, 7]);
    for (let end = ends.shift(); end; end = ends.shift()) {
      end();
      await settle();
    }
    expect(outcome.value).toMatchObject({ done: 100 });
  });

  /** Rows that count how often they are asked for, and freed. */
  function counted(count: number, freeing?: () => unknown) {
    const asked = { next: 0, return: 0 };
    const iterator = {
      next: () =>
        ++asked.next > count ? { done: true as const, value: undefined } : { value: { id: `r${asked.next}` } },
      return: () => {
        asked.return += 1;
        return freeing?.() as IteratorResult<Row>;
      },
    };
    return { asked, rows: { [Symbol.iterator]: () => iterator } };
  }

  it('are asked for until their end, and no more', async () => {
    const { asked, rows } = counted(3);
    expect(await run(rows, { run: () => 1 })).toMatchObject({ done: 3 });
    expect(asked).toEqual({ next: 4, return: 0 });
  });

  it('are freed once where the run stops, also if that fails', async () => {
    const { asked, rows } = counted(100, () => Promise.reject(new Error('it was closed')));
    const fail = async () => {
      await settle(); // all three are under way
      throw apiError(401);
    };
    const failure = await errorOf(run(rows, { run: fail, concurrency: 3 }));
    expect(failure).toMatchObject({ result: { failed: { length: 3 } } });
    expect(asked).toEqual({ next: 3, return: 1 });
  });

  it('are 32 at a time unless told otherwise', async () => {
    const runs = vi.fn(() => new Promise<void>(() => {}));
    const controller = new AbortController();
    void bulk(rowsTo(100), { run: runs, signal: controller.signal });
    await settle();
    expect(runs).toHaveBeenCalledTimes(32);
    controller.abort();
  });

  it('that are passed over let others have their turn', async () => {
    const { journal } = memoryJournal(Object.fromEntries(rowsTo(5_000).map(({ id }) => [id, 'done'])));
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    const result = await bulk(rowsTo(5_000), { run: () => 1, journal });
    clearInterval(timer);
    expect(result).toMatchObject({ skipped: 5_000, done: 0 });
    expect(turns).toBeGreaterThan(0);
  });
});
