// Who holds a lock, and whether that process lives: on Linux and other systems, which are made up.
import { readlinkSync, rmSync, utimesSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { holderOf, nameOf, thisSystem, type System } from '../../src/bulk/holder.js';
import { lock } from '../../src/bulk/lock.js';
import { errorOf } from '../helpers.js';
import { PassingClock, useJournalFile } from './runs.js';
import { codeError, linux, locksOn, other, statOf, type Made } from './systems.js';

const at = useJournalFile();
const { lockOf, names } = locksOn(at);

/** Asks for a lock that a process left. @returns how that one was judged */
async function judge(left: System, me: System): Promise<'lives' | 'is dead' | 'is watched'> {
  await writeFile(lockOf(left), '');
  const clock = new PassingClock();
  try {
    const held = await lock(at.file, 'journal', clock, me);
    expect(await names()).toEqual([nameOf(holderOf(me))]); // a dead one's is removed
    await held.release();
    return clock.waits === 0 ? 'is dead' : 'is watched';
  } catch (error) {
    expect(String(error)).toBe(
      `Error: the journal ${at.file} is in use by process ${left.pid}. Wait for it to end, or use another journal.`,
    );
    expect(await names()).toEqual([nameOf(holderOf(left))]);
    return 'lives';
  }
}

describe('the name of a holder', () => {
  it('says who it is, on Linux', () => {
    expect(nameOf(holderOf(linux()))).toBe('web1-7c9a2f4e51b0-4026531836-1-5000');
    const named = linux({ pid: 77, processes: { 77: statOf(77, 4_711, { name: 'a) R 1 (b c' }) } });
    expect(nameOf(holderOf(named))).toBe('web1-7c9a2f4e51b0-4026531836-77-4711');
    expect(nameOf(holderOf({ ...linux(), hostname: 'h'.repeat(99) }))).toMatch(/^h{32}-7c9a/);
    expect(nameOf(holderOf({ ...linux(), hostname: '-' }))).toMatch(/^0-7c9a/);
  });

  it('has the number of the process alone where there is no /proc', () => {
    expect(nameOf(holderOf(other(4_242, [4_242])))).toBe('laptoplocal-0-0-4242-0');
  });

  it('has what can be read', () => {
    const unreadable = linux({ processes: { 1: codeError('EACCES') } });
    expect(nameOf(holderOf(unreadable))).toBe('web1-7c9a2f4e51b0-4026531836-1-0');
    expect(nameOf(holderOf(linux({ processes: { 1: '1 (node) S' } })))).toBe('web1-7c9a2f4e51b0-4026531836-1-0');
    expect(nameOf(holderOf(linux({ boot: '' })))).toBe('web1-0-4026531836-1-5000');
    const dead = linux({ processes: { 1: statOf(1, 5_000, { state: 'Z' }) } });
    expect(nameOf(holderOf(dead))).toBe('web1-7c9a2f4e51b0-4026531836-1-0');
  });

  it.runIf(process.platform === 'linux')('has the /proc of this system', () => {
    expect(holderOf(thisSystem)).toEqual({
      machine: expect.stringMatching(/^\w+$/) as string,
      boot: expect.stringMatching(/^[\da-f]{12}$/) as string,
      space: readlinkSync('/proc/self/ns/pid').slice('pid:['.length, -1),
      pid: process.pid,
      start: expect.stringMatching(/^[1-9]\d+$/) as string,
    });
    expect(thisSystem.kill(process.pid, 0)).toBe(true);
    expect(() => thisSystem.kill(4_194_303, 0)).toThrow('ESRCH');
  });
});

describe('the holder of a lock', () => {
  const me = (processes: Record<number, string | Error> = {}, made: Made = {}) =>
    linux({ pid: 2, processes: { 2: statOf(2, 9_000), ...processes }, ...made });
  const holder = linux();
  const dead = linux({ pid: 7, processes: { 7: statOf(7, 4_000) } });

  it.each<[string, System, System, string]>([
    ['is this process, which has the lock', holder, linux(), 'lives'],
    ['is there', holder, me({ 1: statOf(1, 5_000) }), 'lives'],
    ['is there, with a name like a state', holder, me({ 1: statOf(1, 5_000, { name: ') Z' }) }), 'lives'],
    ['is gone', holder, me(), 'is dead'],
    ['is gone, and another process has its number', holder, me({ 1: statOf(1, 8_000) }), 'is dead'],
    [
      'is gone, and this process has its number, as in containers',
      holder,
      linux({ processes: { 1: statOf(1, 6_000) } }),
      'is dead',
    ],
    ['was killed, and its parent has not noticed', holder, me({ 1: statOf(1, 5_000, { state: 'Z' }) }), 'is dead'],
    ['is being removed', holder, me({ 1: statOf(1, 5_000, { state: 'X' }) }), 'is dead'],
    ['is of a user whose processes are hidden', holder, me({ 1: codeError('EACCES') }), 'is watched'],
    ['did not know when it started', linux({ processes: {} }), me({ 1: statOf(1, 5_000) }), 'is watched'],
    [
      'did not know when it started, and was killed',
      linux({ processes: {} }),
      me({ 1: statOf(1, 5_000, { state: 'Z' }) }),
      'is dead',
    ],
    ['did not know when it started, and is gone', linux({ processes: {} }), me(), 'is dead'],
    [
      'was before a restart of the machine',
      holder,
      me({ 1: statOf(1, 5_000) }, { boot: 'another-start-1' }),
      'is dead',
    ],
    ['is on another machine', holder, me({}, { boot: 'another-start-1', hostname: 'web-2' }), 'is watched'],
    ['did not know the start of the machine', linux({ boot: '' }), me(), 'is watched'],
    ['knew the start of the machine, which is unknown now', holder, me({}, { boot: '' }), 'is watched'],
    ['is in another container', holder, me({ 1: statOf(1, 5_000) }, { space: '4026532201' }), 'is watched'],
    ['is there, where there is no /proc', other(10, [10]), other(11, [10, 11]), 'is watched'],
    ['is there, of another user, where there is no /proc', other(10, [10]), other(11, [11], 'EPERM'), 'is watched'],
    ['is gone, where there is no /proc', other(10, [10]), other(11, [11]), 'is dead'],
    ['had the number of this process, where there is no /proc', other(10, [10]), other(10, [10]), 'is watched'],
  ])('%s', async (_, left, mine, expected) => {
    expect(await judge(left, mine)).toBe(expected);
  });

  it('is one of several: dead ones hide no living one', async () => {
    for (const each of [dead, holder]) await writeFile(lockOf(each), '');
    const error = await errorOf(lock(at.file, 'state file', new PassingClock(), me({ 1: statOf(1, 5_000) })));
    expect(String(error)).toBe(
      `Error: the state file ${at.file} is in use by process 1. Wait for it to end, or use another state file.`,
    );
    expect(await names()).toContain(nameOf(holderOf(holder)));
  });

  it('that is this process, where there is no /proc, keeps the lock', async () => {
    const system = other(10, [10]);
    const held = await lock(at.file, 'journal', new PassingClock(), system);
    const beating = new PassingClock(() => utimesSync(lockOf(system), beating.waits, beating.waits));
    expect(String(await errorOf(lock(at.file, 'journal', beating, system)))).toContain('in use by process 10');
    expect([beating.waits, await names()]).toEqual([1, [nameOf(holderOf(system))]]);
    await held.release();
    expect(await names()).toEqual([]);
  });

  it('that had the number of this process, where there is no /proc, may leave meanwhile', async () => {
    const system = other(10, [10]);
    await writeFile(lockOf(system), '');
    const clock = new PassingClock(() => rmSync(lockOf(system)));
    await (await lock(at.file, 'journal', clock, system)).release();
    expect(clock.waits).toBe(1);
  });

  it('that is dead counts for nothing, also if its lock can not be removed', async () => {
    await mkdir(lockOf(dead));
    const held = await lock(at.file, 'journal', new PassingClock(), me());
    await held.release();
    expect(await names()).toEqual([nameOf(holderOf(dead))]);
  });
});
