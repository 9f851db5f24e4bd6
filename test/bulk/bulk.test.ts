// `bulk`: each row once, whatever happens to it.
import { describe, expect, expectTypeOf, it, vi } from 'vitest';
import { runBulk } from '../../src/bulk/bulk.js';
import { bulk, BulkError, type BulkOptions, type BulkResult, type Journal } from '../../src/bulk/index.js';
import { ClerkAPIError, ClerkConnectionError, ClerkRateLimitError, ClerkTimeoutError } from '../../src/errors.js';
import { createClerk, paginate, type CallOptions, type Clerk, type User } from '../../src/index.js';
import { errorOf, FakeClock, json, outcomeOf, secretKey, settle } from '../helpers.js';
import { memoryJournal, rowsTo, type Row } from './journals.js';

const call = (method: string, attempts = 1) => ({ operation: 'users.create', method, path: '/v1/users', attempts });

const apiError = (status: number, code = 'some_code', method = 'POST') =>
  new ClerkAPIError(call(method), {
    status,
    headers: new Headers(),
    text: JSON.stringify({ errors: [{ code, message: code, long_message: code }] }),
  });

const broken = (method = 'POST', code = 'ECONNRESET') =>
  new ClerkConnectionError(call(method), 'got no response', {
    cause: new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) }),
  });

const timedOut = (attempts = 1) => new ClerkTimeoutError(call('POST', attempts), 'timeout', 30_000);

/** The keys of rows that failed. */
const keysOf = (rows: BulkResult['failed']) => rows.map(({ key }) => key);

/** Runs to the end, with time that passes at once. */
async function run(rows: Iterable<Row> | AsyncIterable<Row>, options: BulkOptions<Row>, clock = new FakeClock()) {
  const outcome = outcomeOf(runBulk(rows, options, clock));
  await clock.advance(60_000);
  expect(outcome.settled).toBe(true);
  expect(clock.pending).toBe(0);
  if (outcome.error) throw outcome.error;
  return outcome.value!;
}

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

describe('a row that fails', () => {
  it.each([
    ['the API rejects it', () => apiError(422)],
    ['it is found by nobody', () => apiError(404)],
    ['run throws something else', () => new Error('no address')],
    ['run throws no error', () => 'text'],
  ])('does not stop the others: %s', async (_, error) => {
    const { journal, states } = memoryJournal();
    const thrown = error();
    const result = await run(rowsTo(3), {
      run: ({ id }) => (id === 'r2' ? Promise.reject(thrown) : id),
      settle: () => true,
      journal,
    });
    expect(result).toMatchObject({ done: 2, failed: [{ key: 'r2', error: thrown }] });
    expect(states()).toEqual({ r1: 'done', r2: 'failed', r3: 'done' });
  });

  const uncertain: [string, () => Error][] = [
    ['a broken connection', () => broken()],
    ['a timeout', () => timedOut()],
    ['a 503', () => apiError(503)],
    ['a 500', () => apiError(500)],
    ['a 408', () => apiError(408)],
    ['a success that can not be read', () => apiError(200)],
    ['an error with one of these as its cause', () => new Error('import', { cause: broken() })],
  ];

  it.each(uncertain)('is settled after %s, and done if it was carried out', async (_, error) => {
    const runs = vi.fn(() => Promise.reject(error()));
    const { journal, states } = memoryJournal();
    const result = await run(rowsTo(1), { run: runs, settle: () => [{ id: 'user_1' }], journal });
    expect(runs).toHaveBeenCalledTimes(1);
    expect(result).toMatchObject({ done: 1, failed: [], unsettled: [] });
    expect(states()).toEqual({ r1: 'done' });
  });

  it.each(uncertain)('is sent again after %s if it was not carried out', async (_, error) => {
    const runs = vi.fn().mockRejectedValueOnce(error()).mockRejectedValueOnce(error()).mockResolvedValue(1);
    const asked = vi.fn(() => []);
    const { journal, notes } = memoryJournal();
    const result = await run(rowsTo(1), { run: runs, settle: asked, journal });
    expect(runs).toHaveBeenCalledTimes(3);
    expect(asked).toHaveBeenCalledTimes(2);
    expect(result).toMatchObject({ done: 1, failed: [], unsettled: [] });
    expect(notes).toEqual(['begin r1', 'done r1']);
  });

  it.each(uncertain)('is reported apart after %s without settle, and not sent again', async (_, error) => {
    const thrown = error();
    const runs = vi.fn(() => Promise.reject(thrown));
    const { journal, states } = memoryJournal();
    const clock = new FakeClock();
    const outcome = outcomeOf(runBulk(rowsTo(1), { run: runs, journal }, clock));
    await settle();
    expect(outcome.value).toMatchObject({ done: 0, failed: [], unsettled: [{ key: 'r1', error: thrown }] });
    expect(runs).toHaveBeenCalledTimes(1);
    expect(states()).toEqual({ r1: 'begun' });
  });

  it.each([
    ['a connection that was refused', () => broken('POST', 'ECONNREFUSED')],
    ['a rate limit', () => new ClerkRateLimitError(call('POST', 0), 'key', 60)],
    ['a wait that was never sent', () => timedOut(0)],
    ['a 429', () => apiError(429)],
    ['a 425', () => apiError(425)],
    ['a broken DELETE', () => broken('DELETE')],
    ['a 503 of a DELETE', () => apiError(503, 'x', 'DELETE')],
    ['a 502 of a PUT', () => apiError(502, 'x', 'PUT')],
  ])('is tried 5 times over 15 seconds after %s, and by the next run', async (_, error) => {
    const clock = new FakeClock();
    const times: number[] = [];
    const asked = vi.fn();
    const { journal, states } = memoryJournal();
    const attempt = () => {
      times.push(clock.now() - 1_000);
      return Promise.reject(error());
    };
    const result = await run(rowsTo(1), { run: attempt, settle: asked, journal }, clock);
    expect(times).toEqual([0, 1_000, 3_000, 7_000, 15_000]);
    expect(asked).not.toHaveBeenCalled();
    expect(keysOf(result.failed)).toEqual(['r1']);
    expect(states()).toEqual({ r1: 'retry' });
    expect(await run(rowsTo(1), { run: () => 1, journal })).toMatchObject({ done: 1, failed: [] });
  });

  it.each([
    ['form_identifier_exists', 422, 'POST'],
    ['duplicate_record', 400, 'POST'],
    ['already_a_member_in_organization', 400, 'POST'],
    ['some_conflict', 409, 'POST'],
    ['resource_not_found', 404, 'DELETE'],
  ])('is settled after %s (%i of a %s)', async (code, status, method) => {
    const error = apiError(status, code, method);
    const runs = vi.fn(() => Promise.reject(error));
    const done = await run(rowsTo(1), { run: runs, settle: () => ({ id: 'user_1' }) });
    expect(done).toMatchObject({ done: 1, failed: [] });
    const { journal, states } = memoryJournal();
    const another = await run(rowsTo(1), { run: runs, settle: () => false, journal });
    expect(another).toMatchObject({ done: 0, failed: [{ key: 'r1', error }] });
    expect(states()).toEqual({ r1: 'failed' });
    expect(await run(rowsTo(1), { run: runs })).toMatchObject({ failed: [{ key: 'r1', error }] });
    expect(runs).toHaveBeenCalledTimes(3);
  });

  it('waits for settle that fails for a passing reason, and does not send the row meanwhile', async () => {
    const runs = vi.fn(() => Promise.reject(broken()));
    const asked = vi
      .fn()
      .mockRejectedValueOnce(broken('GET'))
      .mockRejectedValueOnce(apiError(503, 'x', 'GET'));
    const result = await run(rowsTo(1), { run: runs, settle: asked.mockResolvedValue(true) });
    expect(runs).toHaveBeenCalledTimes(1);
    expect(asked).toHaveBeenCalledTimes(3);
    expect(result).toMatchObject({ done: 1, unsettled: [] });
  });

  it.each([
    ['after a broken connection', () => broken()],
    ['after "exists"', () => apiError(409)],
  ])('is unsettled if settle can not tell, %s', async (_, error) => {
    const { journal, states } = memoryJournal();
    const problem = new Error('no such column');
    const runs = vi.fn(() => Promise.reject(error()));
    const result = await run(rowsTo(1), { run: runs, settle: () => Promise.reject(problem), journal });
    expect(result).toMatchObject({ done: 0, failed: [], unsettled: [{ key: 'r1', error: problem }] });
    expect(states()).toEqual({ r1: 'begun' });
    const away = await run(rowsTo(1), { run: runs, settle: () => Promise.reject(broken('GET', 'ENOTFOUND')), journal });
    expect(keysOf(away.unsettled)).toEqual(['r1']);
    expect(runs).toHaveBeenCalledTimes(1);
  });

  it('is tried again when settle fails after "exists" and then finds nothing', async () => {
    const runs = vi.fn().mockRejectedValueOnce(apiError(409)).mockResolvedValue(1);
    const asked = vi.fn().mockRejectedValueOnce(broken('GET')).mockResolvedValue(undefined);
    expect(await run(rowsTo(1), { run: runs, settle: asked })).toMatchObject({ done: 1 });
    expect(runs).toHaveBeenCalledTimes(2);
  });
});

describe('a run stops', () => {
  it.each([
    ['401', () => apiError(401, 'clerk_key_invalid')],
    ['402', () => apiError(402)],
    ['a redirect', () => apiError(307)],
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
    expect(String(failure)).toContain(thrown.message);
    expect(seen.slice(0, 4)).toEqual(['r1', 'r2', 'r3', 'r4']);
    expect(seen.length).toBeLessThanOrEqual(6); // some of the four may have gone on meanwhile
    expect(states()).toMatchObject({ r1: 'done', r2: 'done', r3: 'retry', r4: 'done' });
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

  it('if the rows fail, and reads no further', async () => {
    async function* rows() {
      yield* rowsTo(2);
      throw new Error('line 3 is no JSON');
    }
    const failure = await errorOf(run(rows(), { run: () => 1 }));
    expect(failure).toMatchObject({ cause: { message: 'line 3 is no JSON' }, result: { done: 2 } });
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

describe('the types', () => {
  it('infer the row, and take the options of a call', () => {
    const clerk: Clerk = createClerk({ secretKey, fetch: async () => json([]) });
    const created = () =>
      bulk([{ external_id: 'a', email_address: ['a@example.com'] }], {
        key: (row) => row.external_id,
        run: (row, options) => clerk.users.create(row, options),
        settle: async (row, options) => (await clerk.users.list({ external_id: [row.external_id] }, options))[0],
      });
    const deleted = () =>
      bulk(paginate(clerk.users.list, { query: '+clerk_test' }), {
        run: (user, options) => {
          expectTypeOf(user).toEqualTypeOf<User>();
          return clerk.users.delete(user.id, options);
        },
      });
    const invited = () =>
      bulk(['a@example.com'], {
        batch: {
          size: 10,
          run: (addresses, options) =>
            clerk.invitations.createBulk(
              addresses.map((email_address) => ({ email_address })),
              options,
            ),
        },
      });
    expectTypeOf(created).returns.resolves.toEqualTypeOf<BulkResult>();
    void [deleted, invited];
  });
});

describe('wrong input', () => {
  const wrong: [string, unknown, object | undefined, string][] = [
    ['no rows', undefined, {}, 'rows must be an array, or another iterable or async iterable. It is undefined.'],
    ['null', null, {}, 'It is null.'],
    ['a text', 'abc', {}, 'It is string.'],
    ['an object', {}, {}, 'rows must be'],
    ['no options', [], undefined, 'pass options with `run`'],
    ['no run', [], { run: undefined }, 'pass either `run`, for one row with each call, or `batch`, for several.'],
    ['two runs', [], { batch: { size: 1, run: () => 1 } }, 'pass either'],
    ['a run that is none', [], { run: 7 }, 'run must be a function. It is 7.'],
    ['a key that is none', [], { key: 'id' }, 'key must be a function. It is "id".'],
    ['a settle that is none', [], { settle: true }, 'settle must be a function'],
    ['an onProgress that is none', [], { onProgress: {} }, 'onProgress must be a function'],
    ['a batch that is none', [], { run: undefined, batch: { size: 2 } }, 'batch must be { size, run }'],
    [
      'a size of 0',
      [],
      { run: undefined, batch: { size: 0, run: () => 1 } },
      'batch.size must be a whole number, 1 or more. It is 0.',
    ],
    ['a concurrency of 0', [], { concurrency: 0 }, 'concurrency must be a whole number'],
    ['a concurrency of 1.5', [], { concurrency: 1.5 }, 'concurrency must be a whole number'],
    ['a concurrency without end', [], { concurrency: Infinity }, 'concurrency must be finite'],
    ['a stopAfter that is a text', [], { stopAfter: '3' }, 'stopAfter must be a whole number, 1 or more. It is "3".'],
    ['retryFailed as a text', [], { retryFailed: 'yes' }, 'retryFailed must be true or false'],
    [
      'a path as a journal',
      [],
      { journal: 'import.journal' },
      'journal must have the functions load, begin and end. Pass fileJournal(path)',
    ],
    ['a journal that lacks something', [], { journal: { load() {}, begin() {} } }, 'journal must have'],
    ['a controller as a signal', [], { signal: new AbortController() }, 'signal must be an AbortSignal'],
    ['a total that is a text', [], { total: '5' }, 'total must be a number, 0 or more. It is "5".'],
    ['an unknown option', [], { concurency: 3 }, 'unknown option concurency. Check its spelling.'],
  ];
  it.each(wrong)('%s is a TypeError that says what to do', async (_, rows, options, message) => {
    const given = options && { run: () => 1, ...options };
    const error = await errorOf(bulk(rows as Row[], given as BulkOptions<Row>));
    expect(error).toBeInstanceOf(TypeError);
    expect(String(error)).toContain(`clerk-bapi: bulk: `);
    expect(String(error)).toContain(message);
  });

  it.each([
    ['no id', [{ name: 'x' }], 'row 1 has no key: it is {"name":"x"}'],
    ['an empty id', [{ id: 'a' }, { id: '' }], 'row 2 has no key: it is "". Pass `key`'],
    ['a row that is null', [null], 'row 1 has no key: it is null'],
  ])('%s is a TypeError as soon as it is read', async (_, rows, message) => {
    const error = await errorOf(bulk<unknown>(rows, { run: () => 1, concurrency: 1 }));
    expect(error).toBeInstanceOf(TypeError);
    expect(String(error)).toContain(message);
  });

  it('a number is a key', async () => {
    const { journal, states } = memoryJournal();
    await bulk([{ id: 7 }], { run: () => 1, journal });
    expect(states()).toEqual({ 7: 'done' });
  });

  it('what key throws is thrown', async () => {
    const key = () => {
      throw new RangeError('no such column');
    };
    expect(await errorOf(bulk(rowsTo(1), { run: () => 1, key }))).toBeInstanceOf(RangeError);
  });
});
