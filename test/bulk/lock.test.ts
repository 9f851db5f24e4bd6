// The lock of a file journal: over real processes, and in time that passes at once.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readlinkSync, rmSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { readdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { holderOf, nameOf } from '../../src/bulk/holder.js';
import { bulk, fileJournal } from '../../src/bulk/index.js';
import { lock } from '../../src/bulk/lock.js';
import { errorOf } from '../helpers.js';
import { bundledProgram } from '../program.js';
import { entriesIn, rowsTo } from './journals.js';
import { PassingClock, useJournalFile } from './runs.js';
import { linux, locksOn } from './systems.js';

const at = useJournalFile();
const { lockOf, names } = locksOn(at);

/** What the journal of the file says of some keys. */
const entriesOf = (keys: string[], journal = fileJournal(at.file)) => entriesIn(journal, keys);

describe('the lock', () => {
  const program = bundledProgram('test/bulk/lock-holder.ts');

  /** Starts a process that loads the journal. @returns what it prints first */
  async function start(...before: string[]): Promise<{ child: ChildProcess; printed: string }> {
    const [command = '', ...args] = [...before, process.execPath, program(), at.file];
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

  const locks = async () => (await readdir(at.folder)).filter((name) => name.includes('.lock'));

  it('keeps a second process out, and goes with its holder, however that ends', async () => {
    const { child, printed } = await start();
    expect(printed).toBe('held');
    const error = await errorOf(bulk(rowsTo(1), { run: () => 1, journal: fileJournal(at.file) }));
    expect(String(error)).toContain(`the journal ${at.file} is in use by process ${child.pid}. Wait for it to end`);
    expect(await locks()).toHaveLength(1);
    await kill(child);
    expect(await locks()).toHaveLength(1);
    expect(await entriesOf(['r1'])).toEqual({ r1: { state: 'begun' } });
    expect(await locks()).toEqual([]);
  });

  it('keeps out the same process, by any name of the file', async () => {
    const journal = fileJournal(at.file);
    await journal.load();
    expect(String(await errorOf(Promise.resolve(journal.load())))).toContain('in use by another run');
    expect(String(await errorOf(entriesOf([])))).toContain(`in use by process ${process.pid}`);
    await symlink(at.file, path.join(at.folder, 'other'));
    const other = fileJournal(path.join(at.folder, 'other'));
    expect(String(await errorOf(entriesOf([], other)))).toContain('in use by process');
    await journal.close?.();
    expect(await entriesOf([])).toEqual({});
  });

  it('lets one of several in that ask at the same moment, at most', async () => {
    const journals = Array.from({ length: 3 }, () => start());
    const printed = (await Promise.all(journals)).map((each) => each.printed);
    expect(printed.filter((text) => text === 'held').length).toBeLessThanOrEqual(1);
  });

  it('that another process has removed stops its holder', async () => {
    const journal = fileJournal(at.file);
    await journal.load();
    await journal.begin('r1');
    await rm(path.join(at.folder, (await locks())[0]!));
    await vi.waitFor(async () => {
      expect(String(await errorOf(Promise.resolve(journal.begin('r2'))))).toContain(
        'another process has taken the journal',
      );
    }, 5_000);
    await journal.close?.();
  });
});

describe('a lock of another container', () => {
  const left = linux({ space: '4026532201' });
  beforeEach(() => writeFile(lockOf(left), ''));
  afterEach(() => void vi.restoreAllMocks());

  it('keeps others out while it beats', async () => {
    let beats = 0;
    const clock = new PassingClock(() => utimesSync(lockOf(left), ++beats, beats));
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    expect(String(await errorOf(lock(at.file, 'journal', clock, linux())))).toContain('in use by process 1.');
    // Ten tries, each of which saw one beat, and the waits between them.
    expect([beats, clock.now()]).toEqual([19, 10 * 100 + 9 * 25]);
    expect(await names()).toEqual([nameOf(holderOf(left))]);
  });

  it('counts for nothing after 2 s without a beat', async () => {
    const clock = new PassingClock();
    const held = await lock(at.file, 'journal', clock, linux());
    expect([clock.waits, clock.now()]).toEqual([20, 2_000]);
    await held.release();
    expect(await names()).toEqual([]);
  });

  it('counts for nothing once it has left', async () => {
    const clock = new PassingClock(() => rmSync(lockOf(left)));
    await (await lock(at.file, 'journal', clock, linux())).release();
    expect(clock.waits).toBe(1);
  });
});

describe('a lock', () => {
  const system = linux();
  const changed = async (before: number) => {
    while (statSync(lockOf(system)).mtimeMs === before) await new Promise(setImmediate);
  };
  afterEach(() => {
    vi.restoreAllMocks(); // first, for it restores timers that were fake
    vi.useRealTimers();
  });

  it('beats while it is held, and keeps no process alive', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const timers = vi.spyOn(globalThis, 'setInterval');
    const held = await lock(at.file, 'journal', new PassingClock(), system);
    expect(timers.mock.calls).toEqual([[expect.any(Function), 500]]);
    expect(timers.mock.results.map(({ value }) => (value as NodeJS.Timeout).hasRef())).toEqual([false]);
    for (const before of [1_000, 2_000]) {
      utimesSync(lockOf(system), 1, before / 1_000);
      vi.advanceTimersByTime(500);
      await changed(before);
    }
    expect([Math.abs(statSync(lockOf(system)).mtimeMs - Date.now()) < 600_000, held.isLost]).toEqual([true, false]);
    await held.release();
    expect([vi.getTimerCount(), await names()]).toEqual([0, []]);
    await held.release(); // once more does no harm
  });

  it('is lost once its file is gone, and for no other reason', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const held = await lock(at.file, 'journal', new PassingClock(), system);
    rmSync(lockOf(system));
    symlinkSync(lockOf(system), lockOf(system)); // ELOOP
    const beat = async () => {
      vi.advanceTimersByTime(500);
      for (let turn = 0; turn < 20; turn++) await readdir(at.folder); // after it, in the queue of the system
    };
    await beat();
    expect(held.isLost).toBe(false);
    rmSync(lockOf(system));
    await beat();
    expect(held.isLost).toBe(true);
    symlinkSync(lockOf(system), lockOf(system));
    await beat();
    expect(held.isLost).toBe(true);
    rmSync(lockOf(system));
    await writeFile(lockOf(system), ''); // another one has it now
    utimesSync(lockOf(system), 1, 1);
    vi.advanceTimersByTime(500);
    await changed(1_000);
    expect(held.isLost).toBe(true);
    await held.release();
  });

  it.runIf(process.platform === 'linux')('keeps no file open', async () => {
    const held = await lock(at.file, 'journal', new PassingClock(), system);
    const open = readdirSync('/proc/self/fd').flatMap((fd) => {
      try {
        return [readlinkSync(`/proc/self/fd/${fd}`)];
      } catch {
        return []; // the folder itself, which has been read
      }
    });
    expect(open.filter((file) => file.startsWith(at.folder))).toEqual([]);
    await held.release();
  });

  it('is released if another one can not be judged', async () => {
    const left = linux({ space: '4026532201' });
    await writeFile(lockOf(left), '');
    const clock = new PassingClock(() => {
      throw new Error('no time');
    });
    expect(String(await errorOf(lock(at.file, 'journal', clock, system)))).toBe('Error: no time');
    expect(await names()).toEqual([nameOf(holderOf(left))]);
  });

  it('is no lock where its file can not be created', async () => {
    const file = `${at.folder}/nowhere/import.journal`;
    expect(String(await errorOf(lock(file, 'journal', new PassingClock(), system)))).toContain('ENOENT');
  });

  it('has nothing to do with other files', async () => {
    const others = [
      '',
      '-b-c-1-d',
      'a--c-1-d',
      'a-b--1-d',
      'a-b-c--d',
      'a-b-c-1-',
      'a-b-c-x-d',
      'a-b-c-1x-d',
      'a-b-c-x1-d',
      'a-b-c-1-d-e',
    ];
    const files = [
      ...others.map((name) => `${at.file}.lock-${name}`),
      `${at.folder}/export.journal.lock-a-b-c-1-d`,
      `${at.file}.a-b-c-1-d`,
    ];
    for (const file of files) await writeFile(file, '');
    const clock = new PassingClock();
    const held = await lock(at.file, 'journal', clock, system);
    expect(clock.waits).toBe(0);
    await held.release();
    expect(await readdir(at.folder)).toHaveLength(files.length);
  });
});
