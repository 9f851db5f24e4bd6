// `fileJournal`, over real files and processes.
import { open, readdir, readFile, readlink, realpath, writeFile, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { bulk, fileJournal, type Journal, type JournalEntry } from '../../src/bulk/index.js';
import { LogFile } from '../../src/bulk/log-file.js';
import { errorOf } from '../helpers.js';
import { entriesIn, rowsTo } from './journals.js';
import { useJournalFile } from './runs.js';

const isLinux = process.platform === 'linux';

const at = useJournalFile();

const header = '{"journal":"clerk-bapi","version":1,"keys":"plain"}\n';

/** What the journal of the file says of some keys. */
const entriesOf = (keys: string[], journal = fileJournal(at.file)) => entriesIn(journal, keys);

/** The files that this process has open. */
async function openFiles(): Promise<string[]> {
  const links = (await readdir('/proc/self/fd')).map((name) => readlink(`/proc/self/fd/${name}`).catch(() => ''));
  return Promise.all(links);
}

describe('the file', () => {
  it('is in its folder after a power cut', async () => {
    const handle = await open(at.folder);
    const synced: boolean[] = [];
    const prototype = Object.getPrototypeOf(handle) as FileHandle;
    const spy = vi.spyOn(prototype, 'sync').mockImplementation(async function (this: FileHandle) {
      synced.push((await this.stat()).isDirectory());
    });
    onTestFinished(() => spy.mockRestore());
    await handle.close();
    const journal = fileJournal(at.file);
    await journal.load();
    expect(synced).toEqual([false, true]); // the header, then the folder
    await journal.close?.();
  });

  it('is a line of JSON for each change', async () => {
    const result = await bulk(rowsTo(3), {
      run: ({ id }) => id === 'r2' && Promise.reject(new RangeError('too "long"\n')),
      journal: fileJournal(at.file),
      concurrency: 1,
    });
    expect(result).toMatchObject({ done: 2, failed: [{ key: 'r2' }] });
    const lines = (await readFile(at.file, 'utf8')).split('\n');
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
    expect(await readdir(at.folder)).toEqual(['import.journal']);
  });

  it('says what was noted last, in this run and in the next', async () => {
    const journal = fileJournal(at.file);
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
    const options = { run: () => Promise.reject(new Error('no such plan')), journal: fileJournal(at.file) };
    await bulk(rowsTo(1), options);
    const { failed } = await bulk(rowsTo(1), options);
    expect(String(failed[0]?.error)).toBe('Error: an earlier run left this row: Error: no such plan');
  });

  it.each(['"', '\\', '\n', 'é', '\u{1F511}', '__proto__', 'x'.repeat(10_000)])('takes any key: %j', async (key) => {
    await bulk([{ id: key }], { run: () => 1, journal: fileJournal(at.file) });
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
    ['null\n', 1],
    ['7\n', 1],
    ['[]\n', 1],
    ['{"reason":"x"}\n', 1],
  ])('may end with a torn line: %j', async (torn) => {
    const whole = `${header}{"begun":"r1"}\n{"done":"r1"}\n`;
    await writeFile(at.file, whole + torn);
    const result = await bulk(rowsTo(2), { run: () => 1, journal: fileJournal(at.file) });
    expect(result).toMatchObject({ done: 1, skipped: 1 });
    expect(await readFile(at.file, 'utf8')).toBe(`${whole}{"begun":"r2"}\n{"done":"r2"}\n`);
  });

  it('may end within its header', async () => {
    await writeFile(at.file, header.slice(0, 20));
    expect(await entriesOf(['r1'])).toEqual({ r1: undefined });
    expect(await readFile(at.file, 'utf8')).toBe(header);
  });

  it('may not be damaged before its end', async () => {
    await writeFile(at.file, `${header}{"begun":"r1"}\n{"done"\n{"begun":"r2"}\n`);
    const before = await readFile(at.file, 'utf8');
    const error = await errorOf(bulk(rowsTo(2), { run: () => 1, journal: fileJournal(at.file) }));
    expect(String(error)).toContain(`line 3 of the journal ${at.file} is damaged. Remove that line.`);
    expect(await readFile(at.file, 'utf8')).toBe(before);
    expect(await readdir(at.folder)).toEqual(['import.journal']);
  });

  it.each(['{"email":"a@example.com"}\n', '{"email":"a@example.com"}', 'external_id,email\n1,a@example.com\n'])(
    'is left alone if it is none: %j',
    async (text) => {
      await writeFile(at.file, text);
      const sent = vi.fn();
      const error = await errorOf(bulk(rowsTo(1), { run: sent, journal: fileJournal(at.file) }));
      expect(String(error)).toContain(`${at.file} is not a journal of clerk-bapi`);
      expect(sent).not.toHaveBeenCalled();
      expect(await readFile(at.file, 'utf8')).toBe(text);
    },
  );

  it('may be longer than what is read at a time', async () => {
    const keys = Array.from({ length: 20_000 }, (_, i) => `a rather long key ${'é'.repeat(i % 7)} ${i}`);
    await writeFile(at.file, header + keys.map((key) => `${JSON.stringify({ done: key })}\n`).join(''));
    const result = await bulk(keys, { run: () => 1, journal: fileJournal(at.file) });
    expect(result).toMatchObject({ done: 0, skipped: 20_000 });
  });
});

it('may have a line of which one byte is read at first', async () => {
  const line = (key: string) => `${JSON.stringify({ done: key })}\n`;
  const first = line('x'.repeat(2 ** 18 - 1 - header.length - line('').length));
  await writeFile(at.file, `${header}${first}${line('r1')}`);
  expect((header + first).length).toBe(2 ** 18 - 1); // a chunk has one byte more
  expect(await entriesOf(['r1'])).toEqual({ r1: { state: 'done' } });
});

it('may have reasons that are none', async () => {
  await writeFile(at.file, `${header}{"failed":"r1","reason":7}\n`);
  expect(await entriesOf(['r1'])).toEqual({ r1: { state: 'failed', reason: undefined } });
});

describe('hashed keys', () => {
  it('hide keys and reasons', async () => {
    const options = { run: () => Promise.reject(new Error('ada@example.com is taken')) };
    await bulk(['ada@example.com'], { ...options, journal: fileJournal(at.file, { hashKeys: true }) });
    const text = await readFile(at.file, 'utf8');
    expect(text.startsWith('{"journal":"clerk-bapi","version":1,"keys":"hashed"}\n{"begun":"')).toBe(true);
    expect(text).not.toContain('ada');
    const sent = vi.fn();
    const { failed } = await bulk(['ada@example.com'], {
      run: sent,
      journal: fileJournal(at.file, { hashKeys: true }),
    });
    expect(failed).toMatchObject([{ key: 'ada@example.com' }]);
    expect(sent).not.toHaveBeenCalled();
  });

  it.each([true, false])('are not taken for others: %s', async (hashKeys) => {
    await entriesOf([], fileJournal(at.file, { hashKeys: !hashKeys }));
    const error = await errorOf(entriesOf([], fileJournal(at.file, { hashKeys })));
    expect(String(error)).toContain(
      `has ${hashKeys ? 'plain' : 'hashed'} keys. Open it with hashKeys: ${String(!hashKeys)}.`,
    );
  });
});

describe('a row', () => {
  it('is sent when the disk has its line', async () => {
    const sync = vi.spyOn(LogFile.prototype, 'sync');
    onTestFinished(() => sync.mockRestore());
    const syncs: number[] = [];
    await bulk(rowsTo(2), {
      run: () => void syncs.push(sync.mock.calls.length),
      journal: fileJournal(at.file),
      concurrency: 1,
    });
    expect(syncs).toEqual([1, 2]);
  });

  it.runIf(isLinux)('is not sent if the disk is full', async () => {
    const handle = await open('/dev/full', 'a');
    const log = new LogFile(handle, at.file);
    const sent = vi.fn();
    const journal: Journal = {
      load: () => new Map<string, JournalEntry>(),
      begin: (key: string) => log.write(key),
      end: () => undefined,
    };
    const error = await errorOf(bulk(rowsTo(10), { run: sent, journal }));
    expect(String(error)).toContain(`the journal ${at.file} can't be written: ENOSPC`);
    expect(sent).not.toHaveBeenCalled();
    await log.close();
  });

  it.runIf(isLinux)('leaves no open file behind', async () => {
    const journal = fileJournal(at.file);
    await journal.load();
    await journal.begin('r1');
    expect(await openFiles()).toContain(await realpath(at.file));
    await journal.close?.();
    expect(await openFiles()).not.toContain(await realpath(at.file));
  });

  it('is not sent when the journal is closed', async () => {
    const journal = fileJournal(at.file);
    await journal.load();
    await journal.close?.();
    expect(String(await errorOf(Promise.resolve(journal.begin('r1'))))).toContain(`the journal ${at.file} is closed`);
    await journal.close?.(); // does nothing
  });
});

describe('wrong input', () => {
  it.each<[unknown, object | undefined, string]>([
    [undefined, undefined, 'clerk-bapi: fileJournal needs the path of a file'],
    ['', undefined, 'clerk-bapi: fileJournal needs the path of a file'],
    [7, undefined, 'clerk-bapi: fileJournal needs the path of a file'],
    ['a', { hash: true }, 'clerk-bapi: fileJournal: unknown option hash'],
  ])('%j %j', (name, options, message) => {
    const create = () => fileJournal(name as string, options);
    expect(create).toThrow(TypeError);
    expect(create).toThrow(message);
  });

  it.runIf(isLinux)('what is not a file stops before the first row', async () => {
    const error = await errorOf(bulk(rowsTo(1), { run: () => 1, journal: fileJournal('/dev/null') }));
    expect(String(error)).toContain('/dev/null is not a file.');
  });

  it('a folder that is missing stops before the first row', async () => {
    const sent = vi.fn();
    const error = await errorOf(
      bulk(rowsTo(1), { run: sent, journal: fileJournal(path.join(at.folder, 'no/journal')) }),
    );
    expect(String(error)).toContain('ENOENT');
    expect(sent).not.toHaveBeenCalled();
  });
});
