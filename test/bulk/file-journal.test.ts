// `fileJournal`, over real files and processes.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdtemp, open, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { bulk, fileJournal, type Journal, type JournalEntry } from '../../src/bulk/index.js';
import { KeyIndex } from '../../src/bulk/key-index.js';
import { LogFile } from '../../src/bulk/log-file.js';
import { errorOf } from '../helpers.js';
import { bundledProgram } from '../program.js';
import { rowsTo } from './journals.js';

const isLinux = process.platform === 'linux';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'clerk-bapi-bulk-'));
  file = path.join(folder, 'import.journal');
});
afterEach(() => rm(folder, { recursive: true }));

const header = '{"journal":"clerk-bapi","version":1,"keys":"plain"}\n';

/** What a journal says of some keys. */
async function entriesOf(keys: string[], journal = fileJournal(file)) {
  const lookup = await journal.load();
  const entries: [string, JournalEntry | undefined][] = [];
  for (const key of keys) entries.push([key, await lookup.get(key)]);
  await journal.close?.();
  return Object.fromEntries(entries);
}

describe('the file', () => {
  it('is a line of JSON for each change', async () => {
    const result = await bulk(rowsTo(3), {
      run: ({ id }) => id === 'r2' && Promise.reject(new RangeError('too "long"\n')),
      journal: fileJournal(file),
      concurrency: 1,
    });
    expect(result).toMatchObject({ done: 2, failed: [{ key: 'r2' }] });
    const lines = (await readFile(file, 'utf8')).split('\n');
    expect(lines).toEqual([
      header.trim(),
      '{"begun":"r1"}',
      '{"done":"r1"}',
      '{"begun":"r2"}',
      '{"failed":"r2","reason":"RangeError: too \\"long\\"\\n"}',
      '{"begun":"r3"}',
      '{"done":"r3"}',
      '',
    ]);
    expect(await readdir(folder)).toEqual(['import.journal']);
  });

  it('says what was noted last, in this run and in the next', async () => {
    const journal = fileJournal(file);
    const lookup = await journal.load();
    await journal.begin('a');
    expect(lookup.get('a')).toEqual({ state: 'begun' });
    await journal.end('a', { state: 'failed', reason: 'Error: no' });
    expect(lookup.get('a')).toEqual({ state: 'failed', reason: 'Error: no' });
    await journal.begin('b');
    await journal.end('b', { state: 'failed', reason: 'Error: no' });
    await journal.begin('b');
    await journal.begin('c');
    await journal.end('c', { state: 'retry', reason: 'Error: later' });
    await journal.begin('d');
    await journal.end('d', { state: 'done' });
    await journal.close?.();
    expect(await entriesOf(['a', 'b', 'c', 'd', 'e'])).toEqual({
      a: { state: 'failed', reason: 'Error: no' },
      b: { state: 'begun' },
      c: { state: 'retry' },
      d: { state: 'done' },
      e: undefined,
    });
  });

  it('gives the reason of earlier runs', async () => {
    const options = { run: () => Promise.reject(new Error('no such plan')), journal: fileJournal(file) };
    await bulk(rowsTo(1), options);
    const { failed } = await bulk(rowsTo(1), options);
    expect(String(failed[0]?.error)).toBe('Error: an earlier run left this row: Error: no such plan');
  });

  it.each(['"', '\\', '\n', 'é', '\u{1F511}', '__proto__', 'x'.repeat(10_000)])('takes any key: %j', async (key) => {
    await bulk([{ id: key }], { run: () => 1, journal: fileJournal(file) });
    expect(await entriesOf([key])).toEqual({ [key]: { state: 'done' } });
  });

  it.each([
    ['', 0],
    ['{"begun":"r9"', 1],
    ['{"done":"r9"}'.slice(0, 5), 1],
    ['\0\0\0\0', 1],
    ['{"done":', 1],
    ['nonsense\n', 1],
    ['{"done":7}\n', 1],
  ])('may end with a torn line: %j', async (torn) => {
    const whole = `${header}{"begun":"r1"}\n{"done":"r1"}\n`;
    await writeFile(file, whole + torn);
    const result = await bulk(rowsTo(2), { run: () => 1, journal: fileJournal(file) });
    expect(result).toMatchObject({ done: 1, skipped: 1 });
    expect(await readFile(file, 'utf8')).toBe(`${whole}{"begun":"r2"}\n{"done":"r2"}\n`);
  });

  it('may end within its header', async () => {
    await writeFile(file, header.slice(0, 20));
    expect(await entriesOf(['r1'])).toEqual({ r1: undefined });
    expect(await readFile(file, 'utf8')).toBe(header);
  });

  it('may not be damaged before its end', async () => {
    await writeFile(file, `${header}{"begun":"r1"}\n{"done"\n{"begun":"r2"}\n`);
    const before = await readFile(file, 'utf8');
    const error = await errorOf(bulk(rowsTo(2), { run: () => 1, journal: fileJournal(file) }));
    expect(String(error)).toContain(`line 3 of the journal ${file} is damaged. Remove that line.`);
    expect(await readFile(file, 'utf8')).toBe(before);
    expect(await readdir(folder)).toEqual(['import.journal']);
  });

  it.each(['{"email":"a@example.com"}\n', '{"email":"a@example.com"}', 'external_id,email\n1,a@example.com\n'])(
    'is left alone if it is none: %j',
    async (text) => {
      await writeFile(file, text);
      const sent = vi.fn();
      const error = await errorOf(bulk(rowsTo(1), { run: sent, journal: fileJournal(file) }));
      expect(String(error)).toContain(`${file} is no journal of clerk-bapi`);
      expect(sent).not.toHaveBeenCalled();
      expect(await readFile(file, 'utf8')).toBe(text);
    },
  );

  it('may be longer than what is read at a time', async () => {
    const keys = Array.from({ length: 20_000 }, (_, i) => `a rather long key ${'é'.repeat(i % 7)} ${i}`);
    await writeFile(file, header + keys.map((key) => `${JSON.stringify({ done: key })}\n`).join(''));
    const result = await bulk(keys, { run: () => 1, journal: fileJournal(file) });
    expect(result).toMatchObject({ done: 0, skipped: 20_000 });
  });
});

describe('hashed keys', () => {
  it('hide keys and reasons', async () => {
    const options = { run: () => Promise.reject(new Error('ada@example.com is taken')) };
    await bulk(['ada@example.com'], { ...options, journal: fileJournal(file, { hashKeys: true }) });
    expect(await readFile(file, 'utf8')).not.toContain('ada');
    const sent = vi.fn();
    const { failed } = await bulk(['ada@example.com'], { run: sent, journal: fileJournal(file, { hashKeys: true }) });
    expect(failed).toMatchObject([{ key: 'ada@example.com' }]);
    expect(sent).not.toHaveBeenCalled();
  });

  it.each([true, false])('are not taken for others: %s', async (hashKeys) => {
    await entriesOf([], fileJournal(file, { hashKeys: !hashKeys }));
    const error = await errorOf(entriesOf([], fileJournal(file, { hashKeys })));
    expect(String(error)).toContain(
      `has ${hashKeys ? 'plain' : 'hashed'} keys. Open it with hashKeys: ${String(!hashKeys)}.`,
    );
  });
});

describe('groups of lines', () => {
  /** A file that records what is called. */
  function recorded() {
    const calls: string[] = [];
    const handle = {
      appendFile: vi.fn(async (text: string) => void calls.push(`write ${text.split('\n').length - 1}`)),
      datasync: vi.fn(async () => void calls.push('sync')),
      close: vi.fn(async () => void calls.push('close')),
    };
    const log = new LogFile(handle, file);
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
      expect(String(error)).toContain(`the journal ${file} can't be written: ENOSPC: no space left on device.`);
    const written = handle.appendFile.mock.calls.length;
    await vi.advanceTimersByTimeAsync(50);
    expect(handle.appendFile.mock.calls.length).toBe(written);
    await log.close();
    expect(handle.close).toHaveBeenCalledTimes(1);
  });
});

describe('a row', () => {
  it('is sent when the disk has its line', async () => {
    const sync = vi.spyOn(LogFile.prototype, 'sync');
    onTestFinished(() => sync.mockRestore());
    const syncs: number[] = [];
    await bulk(rowsTo(2), {
      run: () => void syncs.push(sync.mock.calls.length),
      journal: fileJournal(file),
      concurrency: 1,
    });
    expect(syncs).toEqual([1, 2]);
  });

  it.runIf(isLinux)('is not sent if the disk is full', async () => {
    const handle = await open('/dev/full', 'a');
    const log = new LogFile(handle, file);
    const sent = vi.fn();
    const journal: Journal = {
      load: () => new Map<string, JournalEntry>(),
      begin: (key: string) => log.write(key),
      end: () => undefined,
    };
    const error = await errorOf(bulk(rowsTo(10), { run: sent, journal }));
    expect(String(error)).toContain(`the journal ${file} can't be written: ENOSPC`);
    expect(sent).not.toHaveBeenCalled();
    await log.close();
  });

  it('is not sent when the journal is closed', async () => {
    const journal = fileJournal(file);
    await journal.load();
    await journal.close?.();
    expect(String(await errorOf(Promise.resolve(journal.begin('r1'))))).toContain(`the journal ${file} is closed`);
    await journal.close?.(); // does nothing
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
});

describe('the lock', () => {
  const program = bundledProgram('test/bulk/lock-holder.ts');

  /** Starts a process that loads the journal. @returns what it prints first */
  async function start(...before: string[]): Promise<{ child: ChildProcess; printed: string }> {
    const [command = '', ...args] = [...before, process.execPath, program(), file];
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
    onTestFinished(() => kill(child));
    const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
    return { child, printed: String(chunk).trim() };
  }

  async function kill(child: ChildProcess): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    process.kill(-child.pid!, 'SIGKILL');
    await once(child, 'exit');
  }

  const locks = async () => (await readdir(folder)).filter((name) => name.includes('.lock'));

  it('keeps a second process out, and goes with its holder, however that ends', async () => {
    const { child, printed } = await start();
    expect(printed).toBe('held');
    const error = await errorOf(bulk(rowsTo(1), { run: () => 1, journal: fileJournal(file) }));
    expect(String(error)).toContain(`the journal ${file} is in use by process ${child.pid}. Wait for it to end`);
    expect(await locks()).toHaveLength(1);
    await kill(child);
    expect(await locks()).toHaveLength(1);
    expect(await entriesOf(['r1'])).toEqual({ r1: { state: 'begun' } });
    expect(await locks()).toEqual([]);
  });

  it('keeps out the same process, by any name of the file', async () => {
    const journal = fileJournal(file);
    await journal.load();
    expect(String(await errorOf(Promise.resolve(journal.load())))).toContain('in use by another run');
    expect(String(await errorOf(entriesOf([])))).toContain(`in use by process ${process.pid}`);
    await symlink(file, path.join(folder, 'other'));
    const other = fileJournal(path.join(folder, 'other'));
    expect(String(await errorOf(entriesOf([], other)))).toContain('in use by process');
    await journal.close?.();
    expect(await entriesOf([])).toEqual({});
  });

  it('lets one of several in that ask at the same moment, at most', async () => {
    const journals = Array.from({ length: 3 }, () => start());
    const printed = (await Promise.all(journals)).map((each) => each.printed);
    expect(printed.filter((text) => text === 'held').length).toBeLessThanOrEqual(1);
  });

  /** The name of a lock's file, with some of what it says of its holder changed. */
  async function leaveLock(change: (parts: string[]) => void) {
    const journal = fileJournal(file);
    await journal.load();
    const [name = ''] = await locks();
    await journal.close?.();
    const [before = '', holder = ''] = name.split('.lock-');
    const parts = holder.split('-');
    change(parts);
    const left = path.join(folder, `${before}.lock-${parts.join('-')}`);
    await writeFile(left, '');
    return left;
  }
  it.runIf(isLinux).each<[string, (parts: string[]) => void]>([
    ['another start of the machine', (parts) => (parts[0] = 'abcdef')],
    ['another process that has its number now', (parts) => (parts[3] = '1')],
    ['a process that is gone', (parts) => (parts[2] = '4194303')],
  ])('counts for nothing if its holder is dead: %s', async (_, change) => {
    await leaveLock(change);
    const begin = performance.now();
    expect(await entriesOf([])).toEqual({});
    expect(performance.now() - begin).toBeLessThan(1_500); // it was not watched
    expect(await locks()).toEqual([]);
  });

  it.runIf(isLinux)('is watched if its holder is in another container', async () => {
    const left = await leaveLock((parts) => (parts[1] = '1'));
    const timer = setInterval(() => void utimes(left, new Date(), new Date()), 300);
    const error = await errorOf(entriesOf([]));
    clearInterval(timer);
    expect(String(error)).toContain('in use by process');
    expect(await entriesOf([])).toEqual({}); // it beats no more
    expect(await locks()).toEqual([]);
  });

  it('that another process has removed stops its holder', async () => {
    const journal = fileJournal(file);
    await journal.load();
    await journal.begin('r1');
    await rm(path.join(folder, (await locks())[0]!));
    await vi.waitFor(async () => {
      expect(String(await errorOf(Promise.resolve(journal.begin('r2'))))).toContain(
        'another process has taken the journal',
      );
    }, 5_000);
    await journal.close?.();
  });

  it('does not count other files', async () => {
    for (const name of [
      'import.journal.lock-',
      'import.journal.lock-a-b-c-d',
      'import.journal.lock-a-b-1-d-e',
      'other.lock-a-b-1-d',
    ])
      await appendFile(path.join(folder, name), '');
    expect(await entriesOf([])).toEqual({});
    expect(await readdir(folder)).toHaveLength(5);
  });
});

describe('wrong input', () => {
  it.each<[unknown, object | undefined, string]>([
    [undefined, undefined, 'clerk-bapi: fileJournal needs the path of a file'],
    ['', undefined, 'clerk-bapi: fileJournal needs the path of a file'],
    ['a', { hash: true }, 'clerk-bapi: fileJournal: unknown option hash'],
  ])('%j %j', (name, options, message) => {
    const create = () => fileJournal(name as string, options);
    expect(create).toThrow(TypeError);
    expect(create).toThrow(message);
  });

  it.runIf(isLinux)('what is no file stops before the first row', async () => {
    const error = await errorOf(bulk(rowsTo(1), { run: () => 1, journal: fileJournal('/dev/null') }));
    expect(String(error)).toContain('/dev/null is no file.');
  });

  it('a folder that is missing stops before the first row', async () => {
    const sent = vi.fn();
    const error = await errorOf(bulk(rowsTo(1), { run: sent, journal: fileJournal(path.join(folder, 'no/journal')) }));
    expect(String(error)).toContain('ENOENT');
    expect(sent).not.toHaveBeenCalled();
  });
});
