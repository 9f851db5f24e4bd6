// The lock of a file journal, over real processes.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { bulk, fileJournal } from '../../src/bulk/index.js';
import { errorOf } from '../helpers.js';
import { bundledProgram } from '../program.js';
import { entriesIn, rowsTo } from './journals.js';

const isLinux = process.platform === 'linux';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'clerk-bapi-bulk-'));
  file = path.join(folder, 'import.journal');
});
afterEach(() => rm(folder, { recursive: true }));

/** What the journal of the file says of some keys. */
const entriesOf = (keys: string[], journal = fileJournal(file)) => entriesIn(journal, keys);

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
