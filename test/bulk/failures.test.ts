// Rows that fail, and rows of which nobody knows whether they were carried out.
import { describe, expect, it, vi } from 'vitest';
import { runBulk } from '../../src/bulk/bulk.js';
import { ClerkAPIError, ClerkRateLimitError } from '../../src/errors.js';
import { FakeClock, outcomeOf, settle } from '../helpers.js';
import { memoryJournal, rowsTo } from './journals.js';
import { apiError, broken, call, keysOf, run, timedOut } from './runs.js';

describe('a row that fails', () => {
  it.each([
    ['the API rejects it', () => apiError(422)],
    ['it is found by nobody', () => apiError(404)],
    ['the API rejects a DELETE', () => apiError(403, 'some_code', 'DELETE')],
    ['run throws something else', () => new Error('no address')],
    ['run throws an error that counts attempts of its own', () => Object.assign(new Error('no mail'), { attempts: 0 })],
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
    expect(journal.load().get('r2')?.reason).toBe(String(thrown));
    expect(journal.load().get('r3')).toEqual({ state: 'done' });
  });

  it.each([
    [4, 1, 0],
    [5, 0, 1],
  ])('is judged by its cause, through %i errors', async (depth, unsettled, failed) => {
    let error: Error = broken();
    for (let i = 0; i < depth; i++) error = new Error('import', { cause: error });
    const result = await run(rowsTo(1), { run: () => Promise.reject(error) });
    expect(result).toMatchObject({ unsettled: { length: unsettled }, failed: { length: failed } });
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
    ['no connection', () => broken('POST', 'ECONNREFUSED')],
    ['a rate limit', () => new ClerkRateLimitError(call('POST', 0), 'key', 60)],
    ['a rate limit after a 429', () => new ClerkRateLimitError(call('POST', 2), 'key', 60)],
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

  it('is settled if one of several reasons is that it exists', async () => {
    const errors = ['form_password_pwned', 'form_identifier_exists'].map((code) => ({ code, message: code }));
    const text = JSON.stringify({ errors });
    const error = new ClerkAPIError(call('POST'), { status: 422, headers: new Headers(), text });
    const result = await run(rowsTo(1), { run: () => Promise.reject(error), settle: () => true });
    expect(result).toMatchObject({ done: 1, failed: [] });
  });

  it('is asked for again where settle is a POST that may have been carried out', async () => {
    const asked = vi.fn().mockRejectedValueOnce(broken()).mockResolvedValue(true);
    const result = await run(rowsTo(1), { run: () => Promise.reject(broken()), settle: asked });
    expect(asked).toHaveBeenCalledTimes(2);
    expect(result).toMatchObject({ done: 1, unsettled: [] });
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
    const asked = vi.fn(() => Promise.reject(problem));
    const result = await run(rowsTo(1), { run: runs, settle: asked, journal });
    expect(asked).toHaveBeenCalledTimes(1);
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

  it('is no longer uncertain once settle has found nothing', async () => {
    const runs = vi.fn().mockRejectedValueOnce(broken()).mockRejectedValue(timedOut(0));
    const asked = vi.fn(() => undefined);
    const result = await run(rowsTo(1), { run: runs, settle: asked });
    expect(asked).toHaveBeenCalledTimes(1);
    expect(result).toMatchObject({ failed: [{ key: 'r1' }], unsettled: [] });
  });

  it('is unsettled if settle stays away after "exists"', async () => {
    const runs = vi.fn(() => Promise.reject(apiError(409)));
    const result = await run(rowsTo(1), { run: runs, settle: () => Promise.reject(broken('GET')) });
    expect(runs).toHaveBeenCalledTimes(1);
    expect(result).toMatchObject({ failed: [], unsettled: [{ key: 'r1' }] });
  });
});
