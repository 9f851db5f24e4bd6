// The lock of a file journal, over real processes.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, utimesSync } from 'node:fs';
import { appendFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { bulk, fileJournal } from '../../src/bulk/index.js';
import { lock } from '../../src/bulk/lock.js';
import type { Clock } from '../../src/http/clock.js';
import { errorOf } from '../helpers.js';
import { bundledProgram } from '../program.js';
import { entriesIn, rowsTo } from './journals.js';
import { useJournalFile } from './runs.js';

const isLinux = process.platform === 'linux';

const at = useJournalFile();

/** A clock whose waits pass at once. It counts them. */
class PassingClock implements Clock {
  waits = 0;
  #now = 0;

  constructor(readonly onWait: () => void = () => {}) {}

  now = () => this.#now;
  date = () => 0;
  after(milliseconds: number, callback: () => void) {
    this.waits += 1;
    this.#now += milliseconds;
    this.onWait();
    const passing = setImmediate(callback);
    return () => clearImmediate(passing);
  }
}

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

  /** The name of a lock's file, with some of what it says of its holder changed. */
  async function leaveLock(change: (parts: string[]) => void) {
    const journal = fileJournal(at.file);
    await journal.load();
    const [name = ''] = await locks();
    await journal.close?.();
    const [before = '', holder = ''] = name.split('.lock-');
    const parts = holder.split('-');
    change(parts);
    const left = path.join(at.folder, `${before}.lock-${parts.join('-')}`);
    await writeFile(left, '');
    return left;
  }
  it.runIf(isLinux).each<[string, (parts: string[]) => void]>([
    ['another start of the machine', (parts) => (parts[0] = 'abcdef')],
    ['another process that has its number now', (parts) => (parts[3] = '1')],
    ['a process that is gone', (parts) => (parts[2] = '4194303')],
  ])('counts for nothing if its holder is dead: %s', async (_, change) => {
    await leaveLock(change);
    const clock = new PassingClock();
    const held = await lock(at.file, 'journal', clock);
    expect(clock.waits).toBe(0); // it was not watched
    await held.release();
    expect(await locks()).toEqual([]);
  });

  it.runIf(isLinux)('is watched if its holder is in another container', async () => {
    const left = await leaveLock((parts) => (parts[1] = '1'));
    let beats = 0;
    const clock = new PassingClock(() => utimesSync(left, ++beats, beats));
    const error = await errorOf(lock(at.file, 'journal', clock));
    expect(String(error)).toContain(`the journal ${at.file} is in use by process ${process.pid}. Wait for it to end`);
    expect(beats).toBe(19); // ten tries, each of which saw one beat, and the waits between them
    expect(await locks()).toEqual([path.basename(left)]);
  });

  it.runIf(isLinux)('counts for nothing once its holder in another container shows no life for 2 s', async () => {
    await leaveLock((parts) => (parts[1] = '1'));
    const clock = new PassingClock();
    const held = await lock(at.file, 'journal', clock);
    expect([clock.waits, clock.now()]).toEqual([20, 2_000]);
    await held.release();
    expect(await locks()).toEqual([]);
  });

  it.runIf(isLinux)('counts for nothing once its holder in another container has left', async () => {
    const left = await leaveLock((parts) => (parts[1] = '1'));
    const clock = new PassingClock(() => rmSync(left));
    await (await lock(at.file, 'journal', clock)).release();
    expect(clock.waits).toBe(1);
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

  it('does not count other files', async () => {
    for (const name of [
      'import.journal.lock-',
      'import.journal.lock-a-b-c-d',
      'import.journal.lock-a-b-1-d-e',
      'other.lock-a-b-1-d',
    ])
      await appendFile(path.join(at.folder, name), '');
    expect(await entriesOf([])).toEqual({});
    expect(await readdir(at.folder)).toHaveLength(5);
  });
});
