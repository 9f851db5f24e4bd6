// The file of a journal: lines are written and synced in groups.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LogFile } from '../../src/bulk/log-file.js';
import { errorOf } from '../helpers.js';

describe('groups of lines', () => {
  /** A file that records what is called. */
  function recorded() {
    const calls: string[] = [];
    const handle = {
      appendFile: vi.fn(async (text: string) => void calls.push(`write ${text.split('\n').length - 1}`)),
      datasync: vi.fn(async () => void calls.push('sync')),
      close: vi.fn(async () => void calls.push('close')),
    };
    const log = new LogFile(handle, 'import.journal');
    return { log, handle, calls };
  }

  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('are written together, and synced after 20 ms', async () => {
    const { log, calls } = recorded();
    await Promise.all(Array.from({ length: 100 }, () => log.write('x\n')));
    const synced = vi.fn();
    void log.sync().then(synced);
    await vi.advanceTimersByTimeAsync(19);
    expect(calls).toEqual(['write 100']);
    expect(synced).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(calls).toEqual(['write 100', 'sync']);
    expect(synced).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(calls).toHaveLength(2);
  });

  it('are synced at 256 lines', async () => {
    const { log, calls } = recorded();
    await Promise.all(Array.from({ length: 255 }, () => log.write('x\n')));
    expect(calls).toEqual(['write 255']);
    await log.write('x\n');
    expect(calls).toEqual(['write 255', 'write 1', 'sync']);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(calls).toHaveLength(3);
  });

  it.each([
    ['a line', (log: LogFile) => log.write('y\n')],
    ['a wait for the disk', (log: LogFile) => log.sync()],
  ])('are synced again if %s alone came meanwhile', async (_, come) => {
    const { log, handle } = recorded();
    let end = () => {};
    handle.datasync.mockReturnValueOnce(new Promise<undefined>((resolve) => (end = () => resolve(undefined))));
    await log.write('x\n');
    await vi.advanceTimersByTimeAsync(20);
    const done = come(log);
    await vi.advanceTimersByTimeAsync(100);
    end();
    await vi.advanceTimersByTimeAsync(20);
    expect(handle.datasync).toHaveBeenCalledTimes(2);
    await done;
  });

  it('are synced again if more was written meanwhile', async () => {
    const { log, handle, calls } = recorded();
    let end = () => {};
    handle.datasync.mockReturnValueOnce(new Promise<undefined>((resolve) => (end = () => resolve(undefined))));
    await log.write('x\n');
    await vi.advanceTimersByTimeAsync(20);
    await log.write('y\n');
    const synced = vi.fn();
    void log.sync().then(synced);
    await vi.advanceTimersByTimeAsync(100);
    expect(handle.datasync).toHaveBeenCalledTimes(1); // one at a time
    end();
    await vi.advanceTimersByTimeAsync(19);
    expect(synced).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(synced).toHaveBeenCalledTimes(1);
    await log.close();
    expect(calls.at(-1)).toBe('close');
  });

  it('are written one group after the other', async () => {
    const { log, handle } = recorded();
    let end = () => {};
    handle.appendFile.mockReturnValueOnce(new Promise<undefined>((resolve) => (end = () => resolve(undefined))));
    const writes = [log.write('x\n')];
    await vi.advanceTimersByTimeAsync(0);
    writes.push(log.write('y\n'), log.write('z\n'));
    await vi.advanceTimersByTimeAsync(100);
    expect(handle.appendFile.mock.calls).toEqual([['x\n']]);
    end();
    await Promise.all(writes);
    expect(handle.appendFile.mock.calls).toEqual([['x\n'], ['y\nz\n']]);
  });

  it('are synced when that is asked for, though there are none', async () => {
    const { log, calls } = recorded();
    const synced = vi.fn();
    void log.sync().then(synced);
    await vi.advanceTimersByTimeAsync(20);
    expect(synced).toHaveBeenCalledTimes(1);
    expect(calls).toEqual(['sync']);
    await log.close();
    expect(calls).toEqual(['sync', 'close']);
  });

  it('are synced before the file is closed', async () => {
    const { log, calls } = recorded();
    await log.write('x\n');
    const closed = log.close();
    await vi.advanceTimersByTimeAsync(20);
    await closed;
    expect(calls).toEqual(['write 1', 'sync', 'close']);
  });

  it.each(['appendFile', 'datasync'] as const)('fail for ever once %s has failed', async (name) => {
    const { log, handle } = recorded();
    await log.write('x\n');
    const waiting = errorOf(log.sync());
    const full = new Error('ENOSPC: no space left on device');
    handle[name].mockRejectedValueOnce(full);
    const writing = errorOf(log.write('y\n').then(() => log.sync()));
    const queued = errorOf(
      Promise.resolve()
        .then(() => log.write('z\n'))
        .then(() => log.sync()),
    );
    await vi.advanceTimersByTimeAsync(50);
    for (const error of [
      await waiting,
      await writing,
      await queued,
      await errorOf(log.write('a\n')),
      await errorOf(log.sync()),
    ])
      expect(error).toMatchObject({
        message: expect.stringContaining(
          `the journal import.journal can't be written: ENOSPC: no space left on device.`,
        ) as string,
        cause: full,
      });
    const written = handle.appendFile.mock.calls.length;
    await vi.advanceTimersByTimeAsync(50);
    expect(handle.appendFile.mock.calls.length).toBe(written);
    await log.close();
    expect(handle.close).toHaveBeenCalledTimes(1);
  });

  it('have one timer, and none once the file is closed', async () => {
    const { log, handle } = recorded();
    await log.write('x\n');
    await log.write('y\n');
    expect(vi.getTimerCount()).toBe(1);
    handle.appendFile.mockRejectedValueOnce(new Error('ENOSPC'));
    await errorOf(log.write('z\n'));
    await log.close();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('fail for the first reason, whatever fails after it', async () => {
    const { log, handle } = recorded();
    let fail = (_: Error) => {};
    handle.datasync.mockReturnValueOnce(new Promise<undefined>((_, reject) => (fail = reject)));
    await log.write('x\n');
    const synced = errorOf(log.sync());
    await vi.advanceTimersByTimeAsync(20);
    handle.appendFile.mockRejectedValueOnce('a text');
    expect(String(await errorOf(log.write('y\n')))).toContain("can't be written: a text.");
    fail(new Error('EIO'));
    expect(String(await synced)).toContain("can't be written: a text.");
    expect(String(await errorOf(log.write('z\n')))).toContain("can't be written: a text.");
  });
});
