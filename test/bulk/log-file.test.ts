// What a file journal is made of: lines in groups, and an index of keys.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeyIndex } from '../../src/bulk/key-index.js';
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
    handle[name].mockRejectedValueOnce(new Error('ENOSPC: no space left on device'));
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
      expect(String(error)).toContain(`the journal import.journal can't be written: ENOSPC: no space left on device.`);
    const written = handle.appendFile.mock.calls.length;
    await vi.advanceTimersByTimeAsync(50);
    expect(handle.appendFile.mock.calls.length).toBe(written);
    await log.close();
    expect(handle.close).toHaveBeenCalledTimes(1);
  });
});

describe('the index of keys', () => {
  it('is a map', () => {
    const index = new KeyIndex();
    const map = new Map<string, 'begun' | 'done' | 'retry' | 'failed'>();
    const states = ['begun', 'done', 'retry', 'failed'] as const;
    for (let i = 0; i < 20_000; i++) {
      const [key, state] = [`key_${(i * 7_919) % 9_973}`, states[i % 4]!];
      index.set(key, state);
      map.set(key, state);
    }
    for (let i = 0; i < 12_000; i++) expect(index.get(`key_${i}`)).toBe(map.get(`key_${i}`));
  });

  it('takes 17 bytes a slot, and no more slots than keys need: 36 MB for a million', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    collect();
    const before = process.memoryUsage().arrayBuffers;
    const index = new KeyIndex();
    for (let i = 0; i < 100_000; i++) for (const state of ['begun', 'done'] as const) index.set(`row_${i}`, state);
    // V8 frees the smaller tables on a thread of its own, some time after the collection.
    await vi.waitFor(() => {
      collect();
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(17 * 2 ** 18 + 2 ** 19);
    }, 30_000);
    expect(index.get('row_99999')).toBe('done');
  });
});
